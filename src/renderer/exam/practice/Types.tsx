import { typeName } from '../../messages/library.ts';
import { practiceText as text } from '../../messages/practice.ts';
import { CheckBoxGroup } from '../../ui/CheckBoxGroup.tsx';
import styles from './builder.module.css';
import { narrowed } from './choice.ts';
import { GroupHead } from './GroupHead.tsx';
import type { BuilderPart } from './part.ts';

/** The types of questions, most frequent first. */
export function Types({ view: { types }, choice, change }: BuilderPart) {
  const all = Object.entries(types)
    .sort(([, a], [, b]) => b - a)
    .map(([type]) => type);
  return (
    <section className={styles.group}>
      <GroupHead
        title={text.types}
        onAll={() => change({ types: null })}
        onNone={() => change({ types: [] })}
      />
      <CheckBoxGroup
        label={text.types}
        caption="hidden"
        layout="columns"
        options={all.map((type) => ({
          value: type,
          label: typeName(type),
          count: types[type] ?? 0,
        }))}
        value={choice.types ?? all}
        onChange={(chosen) => change({ types: narrowed(chosen, all) })}
      />
    </section>
  );
}

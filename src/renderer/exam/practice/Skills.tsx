import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ExamView } from '../../../contract/views.ts';
import { practiceText as text } from '../../messages/practice.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './builder.module.css';
import { choosable, narrowed } from './choice.ts';
import { GroupHead } from './GroupHead.tsx';
import type { BuilderPart } from './part.ts';

/** The domains, each with its objectives folded below it, and how many questions each has. */
export function Skills({ view: { domains }, choice, change }: BuilderPart) {
  const all = choosable(domains);
  const chosen = new Set(choice.objectives ?? all);
  const set = (ids: readonly string[], isChosen: boolean): void => {
    const next = all.filter((id) => (ids.includes(id) ? isChosen : chosen.has(id)));
    change({ objectives: narrowed(next, all) });
  };
  return (
    <section className={styles.group}>
      <GroupHead
        title={text.skills}
        onAll={() => change({ objectives: null })}
        onNone={() => change({ objectives: [] })}
      />
      <ul role="list" className={styles.domains}>
        {domains.map((domain) => (
          <DomainRow key={domain.id} domain={domain} chosen={chosen} onSet={set} />
        ))}
      </ul>
    </section>
  );
}

function DomainRow({
  domain,
  chosen,
  onSet,
}: {
  domain: ExamView['domains'][number];
  chosen: ReadonlySet<string>;
  onSet: (ids: readonly string[], isChosen: boolean) => void;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const own = choosable([domain]);
  const count = own.filter((objective) => chosen.has(objective)).length;
  const value = count === 0 ? false : count === own.length ? true : 'mixed';
  return (
    <li>
      <div className={styles.domain}>
        <span className={styles.fold} data-open={isOpen}>
          <IconButton
            size="small"
            label={text.objectivesOf(domain.title)}
            icon={<ChevronRight />}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setIsOpen(!isOpen)}
          />
        </span>
        <CheckBox
          label={<Counted title={domain.title} items={domain.items} />}
          value={value}
          isDisabled={own.length === 0}
          onChange={(isChosen) => onSet(own, isChosen)}
        />
      </div>
      <ul id={id} role="list" className={styles.objectives} hidden={!isOpen}>
        {domain.objectives.map((objective) => (
          <li key={objective.id}>
            <CheckBox
              label={<Counted title={objective.title} items={objective.items} />}
              value={chosen.has(objective.id)}
              isDisabled={objective.items === 0}
              onChange={(isChosen) => onSet([objective.id], isChosen)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Counted({ title, items }: { title: string; items: number }) {
  return (
    <>
      {title}
      <span className={styles.count}>
        {items} <VisuallyHidden>{text.countUnit(items)}</VisuallyHidden>
      </span>
    </>
  );
}

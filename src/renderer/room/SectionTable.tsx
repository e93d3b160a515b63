import type { SectionOutline } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import styles from './section-table.module.css';

interface SectionTableProps {
  sections: readonly SectionOutline[];
  /** What the last column counts: the items, or how many of them are answered. */
  shows: 'items' | 'answered';
}

/** The sections of the exam in the order in which the candidate meets them. */
export function SectionTable({ sections, shows }: SectionTableProps) {
  const { columns, total } = roomText.intro.overview;
  const cell = ({ answered, items }: { answered: number; items: number }): string =>
    shows === 'items' ? String(items) : roomText.progress.answered(answered, items);
  const sum = sections.reduce(
    (so, { answered, items }) => ({ answered: so.answered + answered, items: so.items + items }),
    { answered: 0, items: 0 },
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {columns.number}
          </th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col" className={styles.count}>
            {columns.items}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section, index) => (
          <tr key={section.id}>
            <td className={styles.number}>{index + 1}</td>
            <th scope="row">{section.title}</th>
            <td>{roomText.kinds[section.kind].name}</td>
            <td className={styles.count}>{cell(section)}</td>
          </tr>
        ))}
      </tbody>
      {sections.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {total}
            </th>
            <td className={styles.count}>{cell(sum)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

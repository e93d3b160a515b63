import { type ReactNode, useId, useRef } from 'react';
import type { TableView } from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { useOverflow } from '../ui/markdown/use-overflow.ts';
import styles from './hotspot-table.module.css';

/** A cell that can be chosen. */
export interface ChoosableCell {
  id: string;
  text: string;
  /** The ids of its row's and its column's header, for its name. */
  headers: string;
}

interface TableGroundProps {
  table: TableView;
  examHash: string;
  /** What stands in a cell that can be chosen; the others show their text. */
  children: (cell: ChoosableCell) => ReactNode;
}

/** A table that scrolls in its own box when it is wider than the text. */
export function TableGround({ table, examHash, children }: TableGroundProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  return (
    <div
      ref={box}
      className={styles.box}
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': itemText.hotspot.table })}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {table.corner === null ? (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty corner
              <td />
            ) : (
              <th scope="col">{table.corner}</th>
            )}
            {table.columns.map((column, index) => (
              <th key={index} scope="col" id={`${id}-column-${index}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" id={`${id}-row-${row.id}`}>
                <Markdown inline text={row.header} examHash={examHash} />
              </th>
              {row.cells.map((cell, index) =>
                cell.id === null ? (
                  <td key={index}>
                    <Markdown inline text={cell.text} examHash={examHash} />
                  </td>
                ) : (
                  <td key={index} className={styles.choosable}>
                    {children({
                      id: cell.id,
                      text: cell.text,
                      headers: `${id}-row-${row.id} ${id}-column-${index}`,
                    })}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Check } from 'lucide-react';
import { useId } from 'react';
import type { TableView } from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './hotspot-table.module.css';
import { choosableCells } from './hotspot-surface.ts';
import { TableGround } from './TableGround.tsx';

interface HotspotTableProps {
  table: TableView;
  chosen: readonly string[];
  onToggle: (cell: string) => void;
  examHash: string;
  isClosed: boolean;
}

/** A table, some cells of which are buttons. */
export function HotspotTable({ table, chosen, onToggle, examHash, isClosed }: HotspotTableProps) {
  const id = useId();
  const letters = choosableCells(table);
  return (
    <TableGround table={table} examHash={examHash}>
      {(cell) => {
        const letter = itemText.letter(letters.indexOf(cell.id));
        return (
          <button
            type="button"
            className={styles.cell}
            aria-labelledby={`${cell.headers} ${id}-letter-${cell.id} ${id}-${cell.id}`}
            aria-pressed={chosen.includes(cell.id)}
            disabled={isClosed}
            data-region={cell.id}
            data-letter={letter}
            onClick={() => onToggle(cell.id)}
          >
            <span id={`${id}-letter-${cell.id}`} className={styles.letter} aria-hidden>
              {letter}
            </span>{' '}
            <span id={`${id}-${cell.id}`} className={styles.text}>
              <Markdown inline text={cell.text} examHash={examHash} />
            </span>
            <Check className={styles.check} aria-hidden />
          </button>
        );
      }}
    </TableGround>
  );
}

import type { StatementsView } from '../../core/items/statements.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Cover, CoverAgain } from './Cover.tsx';
import { useCover } from './masking.ts';
import styles from './statements.module.css';

export type StatementAnswer = 'yes' | 'no';

export const statementAnswers = ['yes', 'no'] as const satisfies readonly StatementAnswer[];

interface StatementRowProps {
  row: StatementsView['rows'][number];
  index: number;
  answer: StatementAnswer | null;
  onAnswer: (answer: StatementAnswer) => void;
  /** Of the table: begins the ids that its heads and cells are named by. */
  tableId: string;
  examHash: string;
  isClosed: boolean;
}

/** One statement, to be answered with yes or no. */
export function StatementRow({
  row,
  index,
  answer,
  onAnswer,
  tableId,
  examHash,
  isClosed,
}: StatementRowProps) {
  const { box, isCovered, canCover, show, cover } = useCover<HTMLTableRowElement>(
    row.id,
    answer !== null,
  );
  const what = itemText.masking.statement(index + 1);
  const head = `${tableId}-${row.id}`;
  if (isCovered) {
    return (
      <tr ref={box} data-row={row.id}>
        <td colSpan={1 + statementAnswers.length}>
          <Cover what={what} onShow={show} />
        </td>
      </tr>
    );
  }
  return (
    <tr ref={box} data-row={row.id}>
      <th scope="row">
        <div className={styles.statement}>
          <div id={head}>
            <Markdown inline text={row.text} examHash={examHash} />
          </div>
          {canCover && <CoverAgain what={what} onCover={cover} />}
        </div>
      </th>
      {statementAnswers.map((value) => (
        <td key={value} className={styles.answer}>
          <label className={styles.cell}>
            <input
              type="radio"
              value={value}
              className={styles.radio}
              name={head}
              aria-labelledby={`${head} ${tableId}-${value}`}
              checked={answer === value}
              disabled={isClosed}
              onChange={() => onAnswer(value)}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

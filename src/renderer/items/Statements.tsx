import { useId } from 'react';
import type { StatementsResponse, StatementsView } from '../../core/items/statements.ts';
import { itemText } from '../messages/items.ts';
import { ClearResponse } from './ClearResponse.tsx';
import type { ItemProps } from './item-props.ts';
import options from './options.module.css';
import { statementAnswers, StatementRow } from './StatementRow.tsx';
import styles from './statements.module.css';

export function Statements({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<StatementsView, StatementsResponse>) {
  const id = useId();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{itemText.statements.statement}</th>
            {statementAnswers.map((answer) => (
              <th key={answer} scope="col" className={styles.answer} id={`${id}-${answer}`}>
                {view.labels[answer]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, index) => (
            <StatementRow
              key={row.id}
              row={row}
              index={index}
              answer={response.rows[row.id] ?? null}
              onAnswer={(answer) => onRespond({ rows: { ...response.rows, [row.id]: answer } })}
              tableId={id}
              examHash={examHash}
              isClosed={isClosed}
            />
          ))}
        </tbody>
      </table>
      {!isClosed && (
        <div className={options.under}>
          <ClearResponse
            isIdle={Object.keys(response.rows).length === 0}
            onClear={() => onRespond({ rows: {} })}
          />
        </div>
      )}
    </>
  );
}

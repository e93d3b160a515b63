import { useId } from 'react';
import type { StatementsResponse, StatementsView } from '../../core/items/statements.ts';
import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import type { ItemProps } from './item-props.ts';
import styles from './statements.module.css';
import options from './options.module.css';

const answers = ['yes', 'no'] as const;

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
            {answers.map((answer) => (
              <th key={answer} scope="col" className={styles.answer} id={`${id}-${answer}`}>
                {view.labels[answer]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row" id={`${id}-${row.id}`}>
                <Markdown inline text={row.text} examHash={examHash} />
              </th>
              {answers.map((answer) => (
                <td key={answer} className={styles.answer}>
                  <label className={styles.cell}>
                    <input
                      type="radio"
                      value={answer}
                      className={styles.radio}
                      name={`${id}-${row.id}`}
                      aria-labelledby={`${id}-${row.id} ${id}-${answer}`}
                      checked={response.rows[row.id] === answer}
                      disabled={isClosed}
                      onChange={() => onRespond({ rows: { ...response.rows, [row.id]: answer } })}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={options.under}>
        <Button
          variant="quiet"
          size="small"
          className={options.clear}
          isDisabled={isClosed || Object.keys(response.rows).length === 0}
          onPress={() => onRespond({ rows: {} })}
        >
          {itemText.clear}
        </Button>
      </div>
    </>
  );
}

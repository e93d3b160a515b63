import { useState } from 'react';
import { itemText } from '../messages/items.ts';
import styles from './options.module.css';

export interface Choosing {
  /** Whether so many are too many. Main would refuse them as well; saying so here leaves all as it is. */
  refuses: (count: number) => boolean;
  /** How often in a row one too many was refused. */
  refusals: number;
}

/** Holds an item to the number that it asks for. @param choose null: any number */
export function useChoosing(choose: number | null): Choosing {
  const [refusals, setRefusals] = useState(0);
  return {
    refuses(count) {
      const isOver = choose !== null && count > choose;
      setRefusals((before) => (isOver ? before + 1 : 0));
      return isOver;
    },
    refusals,
  };
}

/** How many are chosen, and a polite word where one more was refused: each time anew. */
export function ChosenCount({
  chosen,
  choose,
  refusals,
}: {
  chosen: number;
  choose: number | null;
  refusals: number;
}) {
  return (
    <>
      <span className={styles.count}>{itemText.multiple.chosen(chosen, choose)}</span>
      <span role="status" className={styles.over}>
        {refusals > 0 && choose !== null && (
          <span key={refusals}>{itemText.multiple.tooMany(choose)}</span>
        )}
      </span>
    </>
  );
}

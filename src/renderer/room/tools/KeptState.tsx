import { useRef } from 'react';
import type { Saving } from '../../items/saved-text.ts';
import { toolText } from '../../messages/tools.ts';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnward } from '../../ui/useFocusOnward.ts';
import styles from './kept-text.module.css';

const words = toolText.kept;

/** Whether what was typed is kept. Only bad news is read out: good news at every pause would be noise. */
export function KeptState({
  state,
  place,
  onAgain,
}: {
  state: Saving;
  /** `field`: right below it, with room for the words also while there are none. */
  place: 'field' | 'page';
  onAgain: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className={styles.state} data-state={state} data-place={place}>
      <span role="status">{state === 'unsaved' && words.failed}</span>
      {state === 'saving' && <span>{words.saving}</span>}
      {state === 'saved' && <span>{words.saved}</span>}
      {state === 'unsaved' && (
        <Again
          onAgain={onAgain}
          field={() =>
            box.current?.parentElement?.querySelector<HTMLElement>('input, textarea') ?? null
          }
        />
      )}
    </div>
  );
}

function Again({ onAgain, field }: { onAgain: () => void; field: () => HTMLElement | null }) {
  const box = useRef<HTMLSpanElement>(null);
  useFocusOnward(box, field);
  return (
    <span ref={box}>
      <Button variant="quiet" size="small" onPress={onAgain}>
        {words.again}
      </Button>
    </span>
  );
}

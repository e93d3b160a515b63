import type { RoomView } from '../../../contract/room-views.ts';
import { showQuestion } from './aside.ts';
import styles from './aside.module.css';
import { ClosePane } from './ClosePane.tsx';
import type { Pane } from './panes.ts';
import { PaneSwitch } from './PaneSwitch.tsx';
import { leaveReference, switchTo } from './reference/reference.ts';

interface NarrowSwitchProps {
  view: RoomView;
  panes: readonly Pane[];
  /** null: the question. */
  shown: Pane | null;
}

/** Over everything in a narrow window: the question, or one of the panes. */
export function NarrowSwitch({ view, panes, shown }: NarrowSwitchProps) {
  return (
    <div className={styles.head}>
      <PaneSwitch
        panes={panes}
        question="among"
        shown={shown?.id ?? null}
        onShow={(pane) => {
          if (pane !== null) {
            void switchTo(view, pane);
            return;
          }
          showQuestion();
          if (view.reference.open !== null) void leaveReference();
        }}
      />
      {shown && (
        <div className={styles.actions}>
          <ClosePane view={view} pane={shown} />
        </div>
      )}
    </div>
  );
}

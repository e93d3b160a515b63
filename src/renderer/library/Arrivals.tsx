import { appText } from '../messages/app.ts';
import { InspectionDialog } from './InspectionDialog.tsx';
import styles from './LibraryScreen.module.css';
import { useFileDrop } from './useFileDrop.ts';

/** Packages that come in, dropped on the window or opened from outside: each is shown, then asked for. */
export function Arrivals() {
  const isOver = useFileDrop();
  return (
    <>
      <InspectionDialog />
      {isOver && (
        <div className={styles.drop} aria-hidden>
          {appText.dropHere}
        </div>
      )}
    </>
  );
}

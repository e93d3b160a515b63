import { PassphraseDialog } from '../locked/PassphraseDialog.tsx';
import { examName, libraryText } from '../messages/library.ts';
import { lockedText } from '../messages/locked.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Contents } from './Contents.tsx';
import { ProblemList, problemsText } from './ProblemList.tsx';
import { confirmInspection, discardInspection, openInspection, useLibrary } from './store.ts';

/** What a package holds, before anything is added; or everything that keeps it out. */
export function InspectionDialog() {
  const inspection = useLibrary((state) => state.inspection);
  const isAdding = useLibrary((state) => state.work === 'adding');
  if (!inspection) return null;

  if (!inspection.ok && inspection.locked) {
    return (
      <PassphraseDialog
        key={inspection.locked.token}
        body={lockedText.packageBody(examName(inspection.locked))}
        onTry={openInspection}
        onClose={discardInspection}
      />
    );
  }

  if (!inspection.ok) {
    const text = libraryText.problems;
    return (
      <Dialog
        isOpen
        width="wide"
        title={inspection.problems.every(({ file }) => file === '.') ? text.notExam : text.title}
        onClose={discardInspection}
        footer={
          <>
            <CopyButton label={text.copy} text={problemsText(inspection.problems)} />
            <Button variant="primary" autoFocus onPress={discardInspection}>
              {text.close}
            </Button>
          </>
        }
      >
        <ProblemList name={inspection.name} problems={inspection.problems} />
      </Dialog>
    );
  }

  const text = libraryText.inspection;
  const isSame = inspection.standing === 'same';
  return (
    <Dialog
      isOpen
      width="wide"
      title={isSame ? text.sameTitle : text.title}
      onClose={discardInspection}
      footer={
        isSame ? (
          <Button variant="primary" autoFocus onPress={discardInspection}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button onPress={discardInspection}>{text.cancel}</Button>
            <Button
              variant="primary"
              autoFocus
              isIdle={isAdding}
              onPress={() => void confirmInspection()}
            >
              {text.add}
            </Button>
          </>
        )
      }
    >
      <Contents inspection={inspection} />
    </Dialog>
  );
}

import { useLibrary } from '../library/store.ts';
import { examName } from '../messages/library.ts';
import { lockedText } from '../messages/locked.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { giveUpUnlocking, tryPassphrase, useLocked } from './store.ts';

/** Stands over whatever asked for something of a locked exam, which then goes on where it was going. */
export function UnlockDialog() {
  const asking = useLocked((state) => state.asking);
  const card = useLibrary((state) => state.view?.exams.find(({ hash }) => hash === asking));
  if (asking === null) return null;
  return (
    <PassphraseDialog
      key={asking}
      body={lockedText.body(card ? examName(card) : null)}
      onTry={tryPassphrase}
      onClose={giveUpUnlocking}
    />
  );
}

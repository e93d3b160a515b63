import { settingsText as text } from '../messages/settings.ts';
import { KeyFingerprint } from '../portable/KeyFingerprint.tsx';
import { DoneDialog } from '../ui/DoneDialog.tsx';
import { Appearance } from './Appearance.tsx';
import styles from './SettingsDialog.module.css';
import { useSettings } from './store.ts';

/** The look of the program for the current profile, and what the program is. */
export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const version = useSettings((state) => state.version);
  return (
    <DoneDialog isOpen={isOpen} title={text.heading} done={text.done} onClose={onClose}>
      <Appearance />
      <section className={styles.about}>
        <h3>{text.about}</h3>
        <p>{text.version(version)}</p>
        <p>{text.licence}</p>
        <p>{text.offline}</p>
        <KeyFingerprint />
      </section>
    </DoneDialog>
  );
}

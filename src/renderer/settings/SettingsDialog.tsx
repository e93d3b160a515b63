import { settingsText as text } from '../messages/settings.ts';
import { KeyFingerprint } from '../portable/KeyFingerprint.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Appearance } from './Appearance.tsx';
import styles from './SettingsDialog.module.css';
import { useSettings } from './store.ts';

/** The look of the program for the current profile, and what the program is. */
export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const version = useSettings((state) => state.version);
  return (
    <Dialog
      isOpen={isOpen}
      title={text.heading}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {text.done}
        </Button>
      }
    >
      <Appearance />
      <section className={styles.about}>
        <h3>{text.about}</h3>
        <p>{text.version(version)}</p>
        <p>{text.licence}</p>
        <p>{text.offline}</p>
        <KeyFingerprint />
      </section>
    </Dialog>
  );
}

import type { Theme } from '../../contract/views.ts';
import { settingsText as text } from '../messages/settings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './SettingsDialog.module.css';
import { setTheme, useSettings } from './store.ts';

const themes = Object.entries(text.themes).map(([value, label]) => ({
  value: value as Theme,
  label,
}));

export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const version = useSettings((state) => state.version);
  const theme = useSettings((state) => state.theme);
  const unsaved = useSettings((state) => state.unsaved);
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
      <section className={styles.group}>
        <h3>{text.appearance}</h3>
        <SegmentedControl
          label={text.theme}
          segments={themes}
          value={theme}
          onChange={(value) => void setTheme(value)}
        />
        <p className={styles.hint}>{text.themeHint}</p>
        {unsaved && (
          <Banner kind="problem" live="polite">
            {text.unsaved}
          </Banner>
        )}
      </section>
      <section className={styles.group}>
        <h3>{text.about}</h3>
        <div className={styles.about}>
          <p>{text.version(version)}</p>
          <p>{text.licence}</p>
          <p>{text.offline}</p>
        </div>
      </section>
    </Dialog>
  );
}

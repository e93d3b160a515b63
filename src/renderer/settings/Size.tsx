import { Minus, Plus } from 'lucide-react';
import { zoomSteps } from '../../contract/limits.ts';
import type { Settings } from '../../contract/views.ts';
import { settingsText as text } from '../messages/settings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Appearance.module.css';
import { changeSettings, useSettings } from './store.ts';

const usual: Settings['zoom'] = 100;

/** The size of everything. Buttons are never disabled at an end, so that the focus stays on them. */
export function Size() {
  const zoom = useSettings((state) => state.settings.zoom);
  const isUnsaved = useSettings((state) => state.unsaved.includes('zoom'));
  const smaller = zoomSteps.findLast((step) => step < zoom);
  const larger = zoomSteps.find((step) => step > zoom);
  const set = (to: Settings['zoom'] | undefined): void => {
    if (to !== undefined && to !== zoom) void changeSettings({ zoom: to });
  };
  return (
    <>
      <div className={styles.size} role="group" aria-label={text.size}>
        <Button icon={<Minus />} onPress={() => set(smaller)}>
          {text.smaller}
        </Button>
        <output className={styles.percent}>{text.sizeOf(zoom)}</output>
        <Button icon={<Plus />} onPress={() => set(larger)}>
          {text.larger}
        </Button>
        <Button variant="quiet" onPress={() => set(usual)}>
          {text.usual}
        </Button>
      </div>
      <p className={styles.hint}>{text.sizeHint}</p>
      {isUnsaved && (
        <Banner kind="problem" live="polite">
          {text.unsaved.zoom}
        </Banner>
      )}
    </>
  );
}

import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Theme } from '../../contract/views.ts';
import { settingsText as text } from '../messages/settings.ts';
import { Banner } from '../ui/Banner.tsx';
import { classes } from '../ui/classes.ts';
import ticks from '../ui/tick.module.css';
import styles from './Appearance.module.css';
import { changeSettings, useSettings } from './store.ts';

const themes = Object.keys(text.themes) as Theme[];

/** The color schemes, each shown in its own colors. */
export function Colors() {
  const theme = useSettings((state) => state.settings.theme);
  const isUnsaved = useSettings((state) => state.unsaved.includes('theme'));
  return (
    <>
      <RadioGroup
        className={classes(styles.schemes)}
        aria-label={text.colors}
        value={theme}
        onChange={(chosen) => {
          const found = themes.find((name) => name === chosen);
          if (found) void changeSettings({ theme: found });
        }}
      >
        {themes.map((name) => (
          <RadioField key={name} value={name} className={classes(styles.scheme)}>
            <RadioButton className={classes(styles.schemeButton)}>
              <Swatch theme={name} />
              <span className={styles.schemeName}>
                <span className={ticks.radio} aria-hidden />
                {text.themes[name]}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <p className={styles.hint}>{text.themeHint}</p>
      {isUnsaved && (
        <Banner kind="problem" live="polite">
          {text.unsaved.theme}
        </Banner>
      )}
    </>
  );
}

/** Letters, a line and a button in the very tokens of the scheme; half light, half dark for both. */
function Swatch({ theme }: { theme: Theme }) {
  const schemes = theme === 'system' ? (['light', 'dark'] as const) : [theme];
  return (
    <span className={styles.swatch} aria-hidden>
      {schemes.map((scheme) => (
        <span key={scheme} className={styles.ground} data-scheme={scheme}>
          <span className={styles.sheet}>
            <span className={styles.sample}>{text.sample}</span>
            <span className={styles.dot} />
          </span>
        </span>
      ))}
    </span>
  );
}

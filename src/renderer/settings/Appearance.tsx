import { settingsText as text } from '../messages/settings.ts';
import styles from './Appearance.module.css';
import { Colors } from './Colors.tsx';
import { Size } from './Size.tsx';

/** Colors and size: in the settings, and in the room. */
export function Appearance() {
  return (
    <>
      <section className={styles.group}>
        <h3>{text.colors}</h3>
        <Colors />
      </section>
      <section className={styles.group}>
        <h3>{text.size}</h3>
        <Size />
      </section>
    </>
  );
}

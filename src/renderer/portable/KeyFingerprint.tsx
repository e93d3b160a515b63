import { useEffect, useState } from 'react';
import { ask } from '../app/ask.ts';
import { portableText as text } from '../messages/portable.ts';
import styles from './portable.module.css';

/** The short name of the key that attempts are signed with here, to be compared by two people. */
export function KeyFingerprint({ note }: { note?: string }) {
  const [fingerprint, setFingerprint] = useState('');
  useEffect(() => {
    void ask('installation/key').then((key) => {
      if (key.ok) setFingerprint(key.value.fingerprint);
    });
  }, []);
  return (
    <div className={styles.key}>
      <p className={styles.aside}>{text.key}</p>
      <p className={styles.fingerprint}>{fingerprint}</p>
      {note !== undefined && <p className={styles.aside}>{note}</p>}
    </div>
  );
}

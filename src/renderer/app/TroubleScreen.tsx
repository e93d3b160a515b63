import type { StoreTrouble } from '../../contract/views.ts';
import { appText } from '../messages/app.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { usePainted } from './painted.ts';
import styles from './PlainScreen.module.css';
import { PlainScreen } from './PlainScreen.tsx';

/** The store cannot be used. Nothing has been changed, and the page says so. */
export function TroubleScreen({ trouble }: { trouble: StoreTrouble }) {
  usePainted();
  const text = appText.trouble;
  const { heading, body } = text[trouble.code];
  return (
    <PlainScreen
      heading={heading}
      details={{ label: text.details, text: trouble.detail }}
      actions={<CopyButton label={text.copyFolder} text={trouble.folder} />}
    >
      <p>{body}</p>
      <dl className={styles.folder}>
        <dt>{text.folder}</dt>
        <dd className={styles.path}>{trouble.folder}</dd>
      </dl>
    </PlainScreen>
  );
}

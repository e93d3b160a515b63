import type { CallFailure } from '../../contract/calls.ts';
import { appText, failureText } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { WayBack } from '../ui/WayBack.tsx';
import { goToLibrary } from './goToLibrary.ts';
import styles from './PlainScreen.module.css';

export interface FailedPageProps {
  title: string;
  failure: CallFailure;
  onRetry: () => void;
}

/** A page that main would not give, with the two ways on. */
export function FailedPage({ title, failure, onRetry }: FailedPageProps) {
  return (
    <Page
      title={title}
      width="narrow"
      bar={<WayBack label={appText.toLibrary} onPress={goToLibrary} />}
    >
      <p>{failureText(failure)}</p>
      <div className={styles.actions}>
        <Button onPress={onRetry}>{appText.retry}</Button>
      </div>
    </Page>
  );
}

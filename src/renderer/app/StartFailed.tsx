import { appText } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { PlainScreen } from './PlainScreen.tsx';

/** Main did not answer the first call. */
export function StartFailed({ detail }: { detail: string }) {
  const text = appText.startFailed;
  return (
    <PlainScreen
      heading={text.heading}
      details={{ label: appText.recovery.details, text: detail }}
      actions={
        <Button variant="primary" onPress={() => window.location.reload()}>
          {appText.retry}
        </Button>
      }
    >
      <p>{text.body}</p>
    </PlainScreen>
  );
}

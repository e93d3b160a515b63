import { appText } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { PlainScreen } from './PlainScreen.tsx';
import { start } from './start.ts';

/** Main did not answer the first call. */
export function StartFailed({ detail }: { detail: string }) {
  const text = appText.startFailed;
  return (
    <PlainScreen
      heading={text.heading}
      details={{ label: appText.recovery.details, text: detail }}
      actions={
        <Button variant="primary" onPress={() => void start()}>
          {appText.retry}
        </Button>
      }
    >
      <p>{text.body}</p>
    </PlainScreen>
  );
}

import { useState } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { Agreement } from './intro/Agreement.tsx';
import { HowItWorks } from './intro/HowItWorks.tsx';
import { Overview } from './intro/Overview.tsx';
import { Welcome } from './intro/Welcome.tsx';
import { act } from './store.ts';

const steps = ['welcome', 'agreement', 'overview', 'how'] as const;

/** The pages before the clock runs. */
export function IntroFlow({ view }: { view: RoomView }) {
  // Only the agreement and the start are acts; where one reads is nobody's business but the reader's.
  const [step, setStep] = useState<number>(view.agreed ? steps.indexOf('overview') : 0);
  const page = {
    view,
    step: step + 1,
    count: steps.length,
    onBack: () => setStep(step - 1),
    onNext: () => setStep(step + 1),
  };
  switch (steps[step]) {
    case 'agreement':
      return (
        <Agreement
          {...page}
          onAgree={async () => {
            if (view.agreed || (await act({ type: 'agreed' }))) setStep(step + 1);
          }}
        />
      );
    case 'overview':
      return <Overview {...page} />;
    case 'how':
      return <HowItWorks {...page} onStart={() => void act({ type: 'started' })} />;
    default:
      return <Welcome {...page} />;
  }
}

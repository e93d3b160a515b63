import { useState } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { Agreement } from './intro/Agreement.tsx';
import { HowSections, HowTime, HowTools } from './intro/HowItWorks.tsx';
import { HowPractice } from './intro/HowPractice.tsx';
import { Overview } from './intro/Overview.tsx';
import { Welcome } from './intro/Welcome.tsx';
import { act } from './store.ts';

const examSteps = ['welcome', 'agreement', 'overview', 'sections', 'time', 'tools'] as const;
/** Who practises knows the room. */
const practiceSteps = ['overview', 'practice'] as const;

/** The pages before the clock runs. */
export function IntroFlow({ view }: { view: RoomView }) {
  const steps: readonly string[] = view.terms.practice ? practiceSteps : examSteps;
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
            if (await agreed(view)) setStep(step + 1);
          }}
        />
      );
    case 'overview':
      return <Overview {...page} />;
    case 'sections':
      return <HowSections {...page} />;
    case 'time':
      return <HowTime {...page} />;
    case 'tools':
      return <HowTools {...page} onStart={() => void act({ type: 'started' })} />;
    case 'practice':
      return (
        <HowPractice
          {...page}
          onStart={async () => {
            if (await agreed(view)) await act({ type: 'started' });
          }}
        />
      );
    default:
      return <Welcome {...page} />;
  }
}

/** Agrees, unless that was done before. @returns whether it is done */
async function agreed(view: RoomView): Promise<boolean> {
  return view.agreed || (await act({ type: 'agreed' })) === 'taken';
}

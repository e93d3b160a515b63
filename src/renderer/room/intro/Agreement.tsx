import { ArrowRight } from 'lucide-react';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './intro.module.css';
import { IntroPage, type IntroStep } from './IntroPage.tsx';

export function Agreement({
  onNext: _onNext,
  onAgree,
  ...step
}: IntroStep & { onAgree: () => Promise<void> }) {
  const { intro } = roomText;
  const { agreement } = intro;
  const { agreed } = step.view;
  return (
    <IntroPage
      {...step}
      title={agreement.title}
      {...(agreed && { note: agreement.agreed })}
      forward={
        <Button
          variant="primary"
          size="large"
          {...(agreed && { iconAfter: <ArrowRight /> })}
          onPress={() => void onAgree()}
        >
          {agreed ? intro.next : agreement.agree}
        </Button>
      }
    >
      <p className={styles.lead}>{agreement.lead}</p>
      <ul>
        <li>{step.view.reference.pages > 0 ? agreement.aloneOpenBook : agreement.alone}</li>
        {agreement.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </IntroPage>
  );
}

import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { askFirst } from '../furniture.ts';
import { RefusalNote } from '../RefusalNote.tsx';
import styles from './intro.module.css';

/** What every page of the intro takes. */
export interface IntroStep {
  view: RoomView;
  /** Counted from 1. */
  step: number;
  count: number;
  onBack: () => void;
  onNext: () => void;
}

interface IntroPageProps extends Omit<IntroStep, 'onNext'> {
  title: string;
  children: ReactNode;
  /** The button that leads on. */
  forward: ReactNode;
  note?: string;
}

export function IntroPage({
  view,
  step,
  count,
  title,
  children,
  forward,
  note,
  onBack,
}: IntroPageProps) {
  const { intro } = roomText;
  return (
    <Page
      width="narrow"
      title={title}
      eyebrow={intro.step(step, count)}
      bar={
        <p className={styles.exam}>
          {view.exam.code !== null && <strong>{view.exam.code}</strong>}
          <span>{view.exam.title}</span>
        </p>
      }
      barActions={
        <Button variant="quiet" onPress={() => askFirst('abandon')}>
          {intro.leave}
        </Button>
      }
    >
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>
        {step > 1 && (
          <Button size="large" icon={<ArrowLeft />} onPress={onBack}>
            {intro.back}
          </Button>
        )}
        {forward}
        {note && <span className={styles.note}>{note}</span>}
      </div>
      <RefusalNote />
    </Page>
  );
}

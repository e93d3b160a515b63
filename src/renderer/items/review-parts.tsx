import { Check, Circle, CircleSlash, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { itemText } from '../messages/items.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { classes } from '../ui/classes.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './review-parts.module.css';

const text = itemText.review;

/** How one part of a response turned out. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'blank' | 'idle';

const verdicts = {
  right: { tone: 'right', icon: Check, words: text.yoursRight },
  wrong: { tone: 'wrong', icon: X, words: text.yoursWrong },
  missed: { tone: 'right', icon: Circle, words: text.key },
  blank: { tone: 'neutral', icon: CircleSlash, words: text.noResponse },
} satisfies Record<Exclude<Outcome, 'idle'>, { tone: Tone; icon: unknown; words: string }>;

export function Verdict({ outcome, words }: { outcome: Exclude<Outcome, 'idle'>; words?: string }) {
  const { tone, icon: Icon, words: usual } = verdicts[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words ?? usual}
    </Badge>
  );
}

/** Whether an option that could be chosen was, and should have been. */
export function outcomeOf(isChosen: boolean, isKeyed: boolean): Outcome {
  if (isChosen) return isKeyed ? 'right' : 'wrong';
  return isKeyed ? 'missed' : 'idle';
}

/** Why something is right, or what makes it wrong. Authors may have left it out. */
export function Why({ text: reason, examHash }: { text: string | undefined; examHash: string }) {
  if (!reason) return null;
  return (
    <div className={styles.why}>
      <Markdown inline text={reason} examHash={examHash} />
    </div>
  );
}

interface PartProps {
  /** What the part asks: a target, a row, a blank. */
  asks: ReactNode;
  /** What the candidate gave; null for nothing. */
  given: ReactNode | null;
  /** What would have been right. */
  keyed: ReactNode;
  isRight: boolean;
  /** Reasons. */
  children: ReactNode;
}

/** One scored part of an item: what was asked, given and right, and why. */
export function Part({ asks, given, keyed, isRight, children }: PartProps) {
  return (
    <li className={styles.part}>
      <div className={styles.asks}>{asks}</div>
      <dl className={styles.answers}>
        <dt>{text.yours}</dt>
        <dd>
          {given === null ? (
            <Verdict outcome="blank" />
          ) : (
            <>
              <Verdict
                outcome={isRight ? 'right' : 'wrong'}
                words={isRight ? text.right : text.wrong}
              />
              <span>{given}</span>
            </>
          )}
        </dd>
        {!isRight && (
          <>
            <dt>{text.key}</dt>
            <dd>{keyed}</dd>
          </>
        )}
      </dl>
      {children}
    </li>
  );
}

export function Parts({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={styles.parts}>
      {children}
    </ul>
  );
}

interface ReasonListProps {
  title: string;
  entries: readonly { id: string; text: string; why?: string | undefined; note?: ReactNode }[];
  face?: 'markdown' | 'code';
  examHash: string;
}

/** The reason of each member of a list: values, steps, choices. */
export function ReasonList({ title, entries, face = 'markdown', examHash }: ReasonListProps) {
  return (
    <section className={styles.reasons}>
      <h3>{title}</h3>
      <ul role="list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className={styles.reasonHead}>
              {face === 'code' ? (
                <code className={classes(styles.choice)}>{entry.text}</code>
              ) : (
                <Markdown inline text={entry.text} examHash={examHash} />
              )}
              {entry.note}
            </div>
            <Why text={entry.why} examHash={examHash} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Check, CircleSlash, X } from 'lucide-react';
import type { CodeItem, CodeResponse, CodeView } from '../../core/items/code.ts';
import { itemText } from '../messages/items.ts';
import { Badge } from '../ui/Badge.tsx';
import { Banner } from '../ui/Banner.tsx';
import { CodeWords } from '../ui/CodeWords.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './code.module.css';
import { CodeListing } from './CodeListing.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { Parts, Why } from './review-parts.tsx';
import parts from './review-parts.module.css';

const text = itemText.code;

/** The file that was entered, a right one, and what was asked of it. */
export function CodeReview({
  item,
  view,
  response,
  keyed,
  outcome: found,
  examHash,
}: ItemReviewProps<CodeItem, CodeView, CodeResponse>) {
  const outcome = found?.type === 'code' ? found : null;
  const isAnswered = outcome?.answered ?? true;
  const fault = isAnswered && outcome && outcome.parses !== true ? outcome.parses : null;
  const broken = item.guards.filter(({ id }) => fault === null && outcome?.guards[id] === false);
  const counts = broken.length === 0 || !isAnswered;
  return (
    <>
      {(fault || (isAnswered && broken.length > 0)) && (
        <div className={styles.notes}>
          {fault && (
            <Banner kind="problem" title={text.unreadable}>
              <CodeWords text={text.fault(fault)} />
            </Banner>
          )}
          {isAnswered && broken.length > 0 && (
            <Banner kind="problem" title={text.broken}>
              <ul>
                {broken.map((guard) => (
                  <li key={guard.id}>
                    <Markdown inline text={guard.text} examHash={examHash} />
                    <Why text={guard.why} examHash={examHash} />
                  </li>
                ))}
              </ul>
            </Banner>
          )}
        </div>
      )}
      <div className={styles.listings} data-wide="">
        <CodeListing
          title={isAnswered ? text.yours : text.untouched}
          language={view.language}
          code={response.text}
          starter={item.starter}
          fault={fault?.line}
        />
        <CodeListing
          title={text.solution}
          language={view.language}
          code={keyed.text}
          starter={item.starter}
        />
      </div>
      <p className={styles.legend}>{text.changed}</p>
      <section className={styles.checks}>
        <h3>{text.checks}</h3>
        <Parts>
          {item.checks.map((check) => (
            <li key={check.id} className={parts.part}>
              <div className={styles.check}>
                <Markdown inline text={check.text} examHash={examHash} />
                {outcome && (
                  <Standing
                    standing={
                      !isAnswered
                        ? 'blank'
                        : outcome.checks[check.id]
                          ? counts
                            ? 'met'
                            : 'uncounted'
                          : 'unmet'
                    }
                  />
                )}
              </div>
              <Why text={check.why} examHash={examHash} />
            </li>
          ))}
        </Parts>
      </section>
    </>
  );
}

const standings = {
  met: { tone: 'right', icon: Check, words: text.met },
  unmet: { tone: 'wrong', icon: X, words: text.unmet },
  uncounted: { tone: 'neutral', icon: Check, words: text.uncounted },
  blank: { tone: 'neutral', icon: CircleSlash, words: itemText.review.noResponse },
} as const;

/** How the file stands to one thing asked. */
function Standing({ standing }: { standing: keyof typeof standings }) {
  const { tone, icon: Icon, words } = standings[standing];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words}
    </Badge>
  );
}

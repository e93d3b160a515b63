import type { OrderItem, OrderResponse, OrderView } from '../../core/items/order.ts';
import { itemText } from '../messages/items.ts';
import { Badge } from '../ui/Badge.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { plainText } from './plain-text.ts';
import { ReasonList, Verdict } from './review-parts.tsx';
import styles from './review-parts.module.css';

const text = itemText.review;

export function OrderReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<OrderItem, OrderView, OrderResponse>) {
  const textOf = (id: string): string => view.steps.find((step) => step.id === id)?.text ?? '';
  const needed = new Set([item.key, ...item.alternatives].flat());
  const nearest = nearestOrder([keyed.steps, ...item.alternatives], response.steps);
  return (
    <>
      <div className={styles.orders}>
        <section>
          <h3>{text.yourOrder}</h3>
          {response.steps.length === 0 && <Verdict outcome="blank" />}
          <ol role="list" className={styles.order}>
            {response.steps.map((step, index) => (
              <li key={step}>
                <span className={styles.number}>{index + 1}</span>
                <Markdown inline text={textOf(step)} examHash={examHash} />
                <Verdict
                  outcome={nearest[index] === step ? 'right' : 'wrong'}
                  words={
                    nearest[index] === step
                      ? text.right
                      : needed.has(step)
                        ? text.otherPlace
                        : text.notNeeded
                  }
                />
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{text.rightOrder}</h3>
          <ol role="list" className={styles.order}>
            {keyed.steps.map((step, index) => (
              <li key={step}>
                <span className={styles.number}>{index + 1}</span>
                <Markdown inline text={textOf(step)} examHash={examHash} />
              </li>
            ))}
          </ol>
        </section>
      </div>
      {item.alternatives.length > 0 && (
        <div className={styles.alternatives}>
          <p>{text.alternatives(item.alternatives.length)}</p>
          <ul>
            {item.alternatives.map((alternative) => (
              <li key={alternative.join()}>
                {alternative.map((step) => plainText(textOf(step))).join(' → ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ReasonList
        title={text.steps}
        examHash={examHash}
        entries={view.steps.map((step) => ({
          ...step,
          why: item.steps.find(({ id }) => id === step.id)?.why,
          note: !needed.has(step.id) && <Badge>{text.notNeeded}</Badge>,
        }))}
      />
    </>
  );
}

/** Of the right orders the one with the most steps where the candidate put them. */
function nearestOrder(orders: readonly string[][], steps: readonly string[]): string[] {
  const hits = (order: string[]): number =>
    order.filter((step, index) => steps[index] === step).length;
  return orders.reduce((best, order) => (hits(order) > hits(best) ? order : best), orders[0] ?? []);
}

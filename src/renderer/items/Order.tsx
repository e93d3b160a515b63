import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { OrderResponse, OrderView } from '../../core/items/order.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Announcer, useAnnouncement } from './Announcer.tsx';
import { Coverable } from './Coverable.tsx';
import type { ItemProps } from './item-props.ts';
import styles from './order.module.css';
import { PlacedStep, type StepControl } from './PlacedStep.tsx';
import { plainText } from './plain-text.ts';

const text = itemText.order;

export function Order({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<OrderView, OrderResponse>) {
  const [announcement, announce] = useAnnouncement();
  const panes = useRef<HTMLDivElement>(null);
  // A step that moves takes its buttons with it; the focus follows once it stands in its new place.
  const focusNext = useRef<{ step: string; control: 'add' | StepControl } | null>(null);
  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    if (!next) return;
    panes.current
      ?.querySelector<HTMLElement>(`[data-step="${next.step}"] [data-control="${next.control}"]`)
      ?.focus();
  });

  const pool = view.steps.filter((step) => !response.steps.includes(step.id));
  const placed = response.steps.flatMap((id) => view.steps.find((step) => step.id === id) ?? []);
  const words = (id: string): string =>
    plainText(view.steps.find((step) => step.id === id)?.text ?? '');

  const add = (step: string): void => {
    const next = neighbour(
      pool.map(({ id }) => id),
      step,
    );
    focusNext.current = next ? { step: next, control: 'add' } : { step, control: 'remove' };
    onRespond({ steps: [...response.steps, step] });
    announce(text.added(words(step), response.steps.length + 1));
  };
  const remove = (step: string): void => {
    const next = neighbour(response.steps, step);
    focusNext.current = next ? { step: next, control: 'remove' } : { step, control: 'add' };
    onRespond({ steps: response.steps.filter((candidate) => candidate !== step) });
    announce(text.removed(words(step)));
  };
  const move = (step: string, by: -1 | 1): void => {
    const to = response.steps.indexOf(step) + by;
    if (to < 0 || to >= response.steps.length) return;
    focusNext.current = { step, control: by < 0 ? 'up' : 'down' };
    const steps = response.steps.filter((candidate) => candidate !== step);
    steps.splice(to, 0, step);
    onRespond({ steps });
    announce(text.moved(words(step), to + 1, steps.length));
  };

  return (
    <div className={styles.panes} ref={panes}>
      <section aria-label={text.pool}>
        <h2 className={styles.title}>{text.pool}</h2>
        {pool.length === 0 && <p className={styles.empty}>{text.allUsed}</p>}
        <ul role="list" className={styles.list}>
          {pool.map((step) => (
            <li key={step.id} data-step={step.id}>
              <Coverable
                id={step.id}
                what={itemText.masking.step(view.steps.indexOf(step) + 1)}
                isChosen={false}
              >
                <button
                  type="button"
                  className={styles.step}
                  data-control="add"
                  disabled={isClosed}
                  onClick={() => add(step.id)}
                >
                  <Markdown inline text={step.text} examHash={examHash} />
                  <Plus className={styles.plus} aria-hidden />
                </button>
              </Coverable>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={text.answer}>
        <h2 className={styles.title}>{text.answer}</h2>
        {placed.length === 0 && <p className={styles.empty}>{text.empty}</p>}
        <ol role="list" className={styles.list}>
          {placed.map((step, index) => (
            <PlacedStep
              key={step.id}
              step={step}
              index={index}
              count={placed.length}
              examHash={examHash}
              isClosed={isClosed}
              onMove={(by) => move(step.id, by)}
              onRemove={() => remove(step.id)}
            />
          ))}
        </ol>
      </section>
      <Announcer announcement={announcement} />
    </div>
  );
}

/** What takes the focus when an entry leaves a list: the one behind it, or else the one before. */
function neighbour(list: readonly string[], entry: string): string | null {
  const at = list.indexOf(entry);
  return list[at + 1] ?? list[at - 1] ?? null;
}

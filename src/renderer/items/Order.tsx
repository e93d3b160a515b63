import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { OrderResponse, OrderView } from '../../core/items/order.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Announcer, useAnnouncement } from './Announcer.tsx';
import type { ItemProps } from './item-props.ts';
import styles from './order.module.css';
import { plainText } from './plain-text.ts';

const text = itemText.order;

type Control = 'add' | 'up' | 'down' | 'remove';

export function Order({ view, response, onRespond, examHash, isClosed }: ItemProps<OrderView, OrderResponse>) {
  const [announcement, announce] = useAnnouncement();
  const panes = useRef<HTMLDivElement>(null);
  // A step that moves takes its buttons with it; the focus follows once it is drawn in its new place.
  const focusNext = useRef<{ step: string; control: Control } | null>(null);
  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    if (!next) return;
    panes.current
      ?.querySelector<HTMLElement>(`[data-step="${next.step}"] [data-control="${next.control}"]`)
      ?.focus();
  }, [response]);

  const words = (step: string): string =>
    plainText(view.steps.find((candidate) => candidate.id === step)?.text ?? '');
  const textOf = (step: string): string => view.steps.find(({ id }) => id === step)?.text ?? '';
  const pool = view.steps.filter((step) => !response.steps.includes(step.id));

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
    const from = response.steps.indexOf(step);
    const to = from + by;
    if (isClosed || to < 0 || to >= response.steps.length) return;
    focusNext.current = { step, control: by < 0 ? 'up' : 'down' };
    const steps = response.steps.filter((candidate) => candidate !== step);
    steps.splice(to, 0, step);
    onRespond({ steps });
    announce(text.moved(words(step), to + 1, steps.length));
  };
  const keys = (event: KeyboardEvent, step: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(step, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <div className={styles.panes} ref={panes}>
      <section aria-label={text.pool}>
        <h3 className={styles.title}>{text.pool}</h3>
        {pool.length === 0 && <p className={styles.empty}>{text.allUsed}</p>}
        <ul role="list" className={styles.list}>
          {pool.map((step) => (
            <li key={step.id} data-step={step.id}>
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
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={text.answer}>
        <h3 className={styles.title}>{text.answer}</h3>
        {response.steps.length === 0 && <p className={styles.empty}>{text.empty}</p>}
        <ol role="list" className={styles.list}>
          {response.steps.map((step, index) => (
            <li key={step} data-step={step} className={styles.placed} onKeyDown={(event) => keys(event, step)}>
              <span className={styles.number}>{index + 1}</span>
              <Markdown inline text={textOf(step)} examHash={examHash} />
              <span className={styles.controls}>
                {(
                  [
                    ['up', text.up(words(step)), ArrowUp, () => move(step, -1), index === 0],
                    ['down', text.down(words(step)), ArrowDown, () => move(step, 1), index === response.steps.length - 1],
                    ['remove', text.remove(words(step)), X, () => remove(step), false],
                  ] as const
                ).map(([control, label, Icon, run, isOff]) => (
                  <button
                    key={control}
                    type="button"
                    className={styles.control}
                    data-control={control}
                    aria-label={label}
                    title={label}
                    // Not `disabled`: the focus would be lost when a step arrives at an end.
                    aria-disabled={isOff || isClosed}
                    onClick={() => {
                      if (!isClosed) run();
                    }}
                  >
                    <Icon aria-hidden />
                  </button>
                ))}
              </span>
            </li>
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

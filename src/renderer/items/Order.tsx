import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { OrderResponse, OrderView } from '../../core/items/order.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Announcer, useAnnouncement } from './Announcer.tsx';
import { Coverable } from './Coverable.tsx';
import type { ItemProps } from './item-props.ts';
import { droppedIn } from './order-places.ts';
import styles from './order.module.css';
import { PlacedStep, type StepControl } from './PlacedStep.tsx';
import { plainText } from './plain-text.ts';
import { useDraggedStep } from './use-dragged-step.ts';
import { useHeldStep } from './use-held-step.ts';

const text = itemText.order;

/** Steps are added, moved and taken out by their buttons, picked up and dropped with keys, or dragged. */
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

  const words = (id: string): string =>
    plainText(view.steps.find((step) => step.id === id)?.text ?? '');
  const {
    held,
    shown,
    pickUp,
    drop,
    move: moveHeld,
  } = useHeldStep({
    steps: response.steps,
    onPick({ step, at }, count) {
      focusNext.current = { step, control: 'grip' };
      announce(text.picked(words(step), at + 1, count));
    },
    onMove({ step, at }, count) {
      focusNext.current = { step, control: 'grip' };
      announce(text.moved(words(step), at + 1, count));
    },
    onDrop(steps, { step, from, at }) {
      if (from !== at) onRespond({ steps });
      announce(text.dropped(words(step), at + 1, steps.length));
    },
    onCancel({ step, from }) {
      focusNext.current = { step, control: from === null ? 'add' : 'grip' };
      announce(text.putBack(words(step)));
    },
  });
  const list = useRef<HTMLOListElement>(null);
  const dragging = useDraggedStep({
    list,
    onDrop(step, gap) {
      if (!view.steps.some(({ id }) => id === step)) return;
      const steps = droppedIn(response.steps, step, gap);
      onRespond({ steps });
      announce(text.moved(words(step), steps.indexOf(step) + 1, steps.length));
    },
    onDropBack(step) {
      if (response.steps.includes(step)) remove(step);
    },
  });
  const help = useId();

  const pool = view.steps.filter((step) => !shown.includes(step.id));
  const placed = shown.flatMap((id) => view.steps.find((step) => step.id === id) ?? []);

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
  const move = (step: string, by: -1 | 1, control: StepControl): void => {
    if (held?.step === step) {
      moveHeld(by < 0 ? 'ArrowUp' : 'ArrowDown');
      return;
    }
    const to = response.steps.indexOf(step) + by;
    if (to < 0 || to >= response.steps.length) return;
    focusNext.current = { step, control };
    const steps = response.steps.filter((candidate) => candidate !== step);
    steps.splice(to, 0, step);
    onRespond({ steps });
    announce(text.moved(words(step), to + 1, steps.length));
  };

  const pickFromPool = (event: KeyboardEvent, step: string): void => {
    if (event.key !== ' ' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) pickUp(step);
  };

  return (
    <div className={styles.panes} ref={panes}>
      <VisuallyHidden>
        <span id={`${help}-pool`}>{text.poolKeys}</span>
        <span id={`${help}-grip`}>{text.gripKeys}</span>
      </VisuallyHidden>
      {/* Where a step is dragged back to; its button takes it out as well. */}
      <section aria-label={text.pool} {...dragging.pool}>
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
                  aria-describedby={`${help}-pool`}
                  disabled={isClosed}
                  onKeyDown={(event) => pickFromPool(event, step.id)}
                  onClick={() => add(step.id)}
                  {...(!isClosed && dragging.handlers(step.id))}
                >
                  <Markdown inline text={step.text} examHash={examHash} />
                  <Plus className={styles.plus} aria-hidden />
                </button>
              </Coverable>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={text.answer} {...dragging.answer}>
        <h2 className={styles.title}>{text.answer}</h2>
        {placed.length === 0 && (
          <p className={styles.empty} {...(dragging.gap !== null && { 'data-gap': 'here' })}>
            {text.empty}
          </p>
        )}
        <ol ref={list} role="list" className={styles.list}>
          {placed.map((step, index) => (
            <PlacedStep
              key={step.id}
              step={step}
              index={index}
              count={placed.length}
              examHash={examHash}
              isClosed={isClosed}
              isHeld={held?.step === step.id}
              gap={gapBeside(index, placed.length, dragging.gap)}
              help={`${help}-grip`}
              onMove={(by, control) => move(step.id, by, control)}
              onRemove={() => remove(step.id)}
              onGrip={() => (held?.step === step.id ? drop() : pickUp(step.id))}
              onGripKey={moveHeld}
              onGripLeft={drop}
              drag={dragging.handlers(step.id)}
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

/** On which side of a step the gap lies in which something would land. */
function gapBeside(index: number, count: number, gap: number | null): 'above' | 'below' | null {
  if (gap === index) return 'above';
  return gap === count && index === count - 1 ? 'below' : null;
}

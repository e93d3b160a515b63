import { X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { MatchResponse, MatchView } from '../../core/items/match.ts';
import { itemText } from '../messages/items.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Announcer, useAnnouncement } from './Announcer.tsx';
import { Coverable } from './Coverable.tsx';
import type { ItemProps } from './item-props.ts';
import styles from './match.module.css';
import { plainText } from './plain-text.ts';
import { placed, removed, usesOf } from './placing.ts';
import { useEscape } from './use-escape.ts';

/** What the candidate has taken up: a value that seeks a target, or a target that seeks a value. */
type Held = { what: 'source' | 'target'; id: string } | null;

const dragType = 'application/x-mockroom-source';
/** The target from which a source is dragged away. */
const fromType = 'application/x-mockroom-target';
const text = itemText.match;

export function Match({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<MatchView, MatchResponse>) {
  const [held, setHeld] = useState<Held>(null);
  const panes = useRef<HTMLDivElement>(null);
  const help = useId();
  const [announcement, announce] = useAnnouncement();
  const wordsOf = (list: 'sources' | 'targets', id: string): string =>
    plainText(view[list].find((candidate) => candidate.id === id)?.text ?? '');
  const controls = (list: 'source' | 'target'): HTMLElement[] => [
    ...(panes.current?.querySelectorAll<HTMLElement>(`button[data-${list}-control]`) ?? []),
  ];
  const controlOf = (list: 'source' | 'target', id: string): HTMLElement | undefined =>
    controls(list).find((control) => control.dataset[`${list}Control`] === id);
  const letGo = ({ what, id }: NonNullable<Held>): void => {
    setHeld(null);
    // Back to where it was taken up, unless the candidate is elsewhere by now.
    if (panes.current?.contains(document.activeElement)) controlOf(what, id)?.focus();
    announce(
      what === 'source' ? text.putBack(wordsOf('sources', id)) : text.left(wordsOf('targets', id)),
    );
  };
  useEscape(held && (() => letGo(held)));
  /** With something taken up, the arrow keys go through the places for it. */
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!held || by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const goals = controls(held.what === 'source' ? 'target' : 'source');
    const at = goals.findIndex((goal) => goal === document.activeElement);
    const next = at < 0 && by < 0 ? goals.length - 1 : (at + by + goals.length) % goals.length;
    goals[next]?.focus();
  };

  const place = (source: string, target: string, before = response): void => {
    setHeld(null);
    onRespond(placed(before, source, target, view.reuse));
    announce(text.placed(wordsOf('sources', source), wordsOf('targets', target)));
  };
  const remove = (target: string): void => {
    setHeld(null);
    // The button that was pressed goes away with the source.
    controlOf('target', target)?.focus();
    announce(
      text.removed(wordsOf('sources', response.targets[target] ?? ''), wordsOf('targets', target)),
    );
    onRespond(removed(response, target));
  };
  const pressSource = (source: string): void => {
    if (held?.what === 'target') return place(source, held.id);
    if (held?.id === source) return letGo(held);
    setHeld({ what: 'source', id: source });
    announce(text.picked(wordsOf('sources', source)));
  };
  const pressTarget = (target: string): void => {
    if (held?.what === 'source') return place(held.id, target);
    if (held?.id === target) return letGo(held);
    setHeld({ what: 'target', id: target });
    announce(text.waiting(wordsOf('targets', target)));
  };
  const drop = (event: DragEvent, target: string): void => {
    const source = event.dataTransfer.getData(dragType);
    if (!view.sources.some((candidate) => candidate.id === source)) return;
    event.preventDefault();
    const from = event.dataTransfer.getData(fromType);
    place(source, target, from === '' || from === target ? response : removed(response, from));
  };
  /** Dragged from a target to the sources, it is taken off again. */
  const dropBack = (event: DragEvent): void => {
    const from = event.dataTransfer.getData(fromType);
    if (response.targets[from] === undefined) return;
    event.preventDefault();
    remove(from);
  };
  const drag = (event: DragEvent, source: string, from: string | null): void => {
    event.dataTransfer.setData(dragType, source);
    if (from !== null) event.dataTransfer.setData(fromType, from);
    event.dataTransfer.effectAllowed = 'copyMove';
    setHeld({ what: 'source', id: source });
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys, for the buttons inside
    <div ref={panes} className={styles.panes} onKeyDown={walk}>
      <VisuallyHidden>
        <span id={`${help}-source`}>{text.sourceKeys}</span>
        <span id={`${help}-target`}>{text.targetKeys}</span>
      </VisuallyHidden>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- where a source is dragged back to; a button takes it off as well */}
      <section
        className={styles.sources}
        aria-label={text.sources}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes(fromType)) event.preventDefault();
        }}
        onDrop={dropBack}
      >
        <h2 className={styles.title}>{text.sources}</h2>
        <ul role="list" className={styles.list}>
          {view.sources.map((source, index) => {
            const uses = usesOf(response, source.id);
            return (
              <li key={source.id} data-source={source.id}>
                <Coverable
                  id={source.id}
                  what={itemText.masking.source(index + 1)}
                  isChosen={uses > 0}
                >
                  <button
                    type="button"
                    className={classes(
                      styles.source,
                      uses > 0 && view.reuse === 'once' && styles.used,
                    )}
                    aria-pressed={held?.what === 'source' && held.id === source.id}
                    aria-describedby={`${help}-source`}
                    data-source-control={source.id}
                    disabled={isClosed}
                    draggable={!isClosed}
                    onClick={() => pressSource(source.id)}
                    onDragStart={(event) => drag(event, source.id, null)}
                    onDragEnd={() => setHeld(null)}
                  >
                    <Markdown inline text={source.text} examHash={examHash} />
                    {uses > 0 && (
                      <span className={styles.uses}>
                        {uses === 1 ? text.used : text.usedTimes(uses)}
                      </span>
                    )}
                  </button>
                </Coverable>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.targets} aria-label={text.targets}>
        <h2 className={styles.title}>{text.targets}</h2>
        <ul role="list" className={styles.list}>
          {view.targets.map((target) => {
            const source = view.sources.find(({ id }) => id === response.targets[target.id]);
            const isArmed = held?.what === 'target' && held.id === target.id;
            const words = plainText(target.text);
            const waiting = isClosed ? text.nothing : isArmed ? text.armed : text.empty;
            return (
              <li key={target.id} data-target={target.id} className={styles.target}>
                <Markdown inline text={target.text} examHash={examHash} />
                <div className={styles.place}>
                  <button
                    type="button"
                    className={classes(
                      styles.slot,
                      source && styles.filled,
                      held?.what === 'source' && styles.open,
                      isArmed && styles.armed,
                    )}
                    aria-label={text.slot(words, source ? plainText(source.text) : waiting)}
                    aria-pressed={isArmed}
                    aria-describedby={`${help}-target`}
                    data-target-control={target.id}
                    disabled={isClosed}
                    draggable={source !== undefined && !isClosed}
                    onClick={() => pressTarget(target.id)}
                    onDragStart={(event) => source && drag(event, source.id, target.id)}
                    onDragEnd={() => setHeld(null)}
                    onDragOver={(event) => {
                      if (event.dataTransfer.types.includes(dragType)) event.preventDefault();
                    }}
                    onDrop={(event) => drop(event, target.id)}
                  >
                    {source ? <Markdown inline text={source.text} examHash={examHash} /> : waiting}
                  </button>
                  {source && !isClosed && (
                    <IconButton
                      label={text.remove(plainText(source.text), words)}
                      icon={<X />}
                      onPress={() => remove(target.id)}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </section>
      <Announcer announcement={announcement} />
    </div>
  );
}

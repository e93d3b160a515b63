import { X } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import type { MatchResponse, MatchView } from '../../core/items/match.ts';
import { itemText } from '../messages/items.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
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
const text = itemText.match;

export function Match({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<MatchView, MatchResponse>) {
  const [held, setHeld] = useState<Held>(null);
  const slots = useRef(new Map<string, HTMLButtonElement>());
  const [announcement, announce] = useAnnouncement();
  const wordsOf = (list: 'sources' | 'targets', id: string): string =>
    plainText(view[list].find((candidate) => candidate.id === id)?.text ?? '');
  const letGo = ({ what, id }: NonNullable<Held>): void => {
    setHeld(null);
    announce(
      what === 'source' ? text.putBack(wordsOf('sources', id)) : text.left(wordsOf('targets', id)),
    );
  };
  useEscape(() => {
    if (held) letGo(held);
  });

  const place = (source: string, target: string): void => {
    setHeld(null);
    onRespond(placed(response, source, target, view.reuse));
    announce(text.placed(wordsOf('sources', source), wordsOf('targets', target)));
  };
  const remove = (target: string): void => {
    setHeld(null);
    // The button that was pressed goes away with the source.
    slots.current.get(target)?.focus();
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
    place(source, target);
  };

  return (
    <div className={styles.panes}>
      <section className={styles.sources} aria-label={text.sources}>
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
                    disabled={isClosed}
                    draggable={!isClosed}
                    onClick={() => pressSource(source.id)}
                    onDragStart={(event) => {
                      event.dataTransfer.setData(dragType, source.id);
                      event.dataTransfer.effectAllowed = 'copyMove';
                      setHeld({ what: 'source', id: source.id });
                    }}
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
            const waiting = isArmed ? text.armed : text.empty;
            return (
              <li key={target.id} data-target={target.id} className={styles.target}>
                <Markdown inline text={target.text} examHash={examHash} />
                <div className={styles.place}>
                  <button
                    type="button"
                    ref={(slot) => {
                      if (slot) slots.current.set(target.id, slot);
                    }}
                    className={classes(
                      styles.slot,
                      source && styles.filled,
                      held?.what === 'source' && styles.open,
                      isArmed && styles.armed,
                    )}
                    aria-label={text.slot(words, source ? plainText(source.text) : waiting)}
                    aria-pressed={isArmed}
                    disabled={isClosed}
                    onClick={() => pressTarget(target.id)}
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

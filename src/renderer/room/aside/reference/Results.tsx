import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { asideText } from '../../../messages/aside.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './reference.module.css';
import type { Found, Hit } from './search.ts';
import type { Piece } from './words.ts';

interface ResultsProps {
  ref: RefObject<HTMLUListElement | null>;
  found: Found;
  query: string;
  /** Whether its first entry takes the focus when the list comes up. */
  takesFocus: boolean;
  onRead: (hit: Hit) => void;
  /** Up from the first result, and Escape: back to the search field. */
  onLeave: () => void;
}

/** Where the words of a query were found, best first. The arrow keys go from one to the next. */
export function Results({ ref, found, query, takesFocus, onRead, onLeave }: ResultsProps) {
  useEffect(() => {
    if (takesFocus) ref.current?.querySelector('button')?.focus();
  }, [ref, takesFocus]);
  const { hits, places, pages, has } = found;
  const keys = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const at = all.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, Escape: -1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) onLeave();
    else all[Math.min(to, all.length - 1)]?.focus();
  };
  return (
    <div className={styles.results}>
      <div className={styles.summary}>
        <p role="status">
          {places === 0 ? asideText.pages.none(query) : asideText.pages.found(places, pages)}
        </p>
        {places === 0 && <p>{asideText.pages.noneHint}</p>}
        {places > 0 && has === 'some' && <p>{asideText.pages.some}</p>}
        {places > hits.length && <p>{asideText.pages.first(hits.length)}</p>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- for the buttons in it */}
      <ul ref={ref} role="list" onKeyDown={keys} aria-label={asideText.pages.results}>
        {hits.map((hit) => (
          <li key={`${hit.page} ${hit.section}`}>
            <button type="button" className={styles.hit} onClick={() => onRead(hit)}>
              <span className={styles.place}>
                <Pieces pieces={hit.title} />
                {hit.heading && (
                  <>
                    <span aria-hidden> › </span>
                    <VisuallyHidden>, </VisuallyHidden>
                    <Pieces pieces={hit.heading} />
                  </>
                )}
              </span>
              <span className={styles.snippet}>
                <Pieces pieces={hit.snippet} />
              </span>
              <span className={styles.matches}>{asideText.pages.matches(hit.matches)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

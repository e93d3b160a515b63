import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoomView } from '../../../../contract/room-views.ts';
import type { ReferencePage } from '../../../../core/exam/reference-page.ts';
import { asideText } from '../../../messages/aside.ts';
import { Button } from '../../../ui/Button.tsx';
import { askFocus, useAside } from '../aside.ts';
import { Contents } from './Contents.tsx';
import { PageView } from './PageView.tsx';
import { followPage, loadPages, turnTo, useReference } from './reference.ts';
import { ReferenceBar } from './ReferenceBar.tsx';
import styles from './reference.module.css';
import { Results } from './Results.tsx';
import { createSearch, type Hit } from './search.ts';
import { useNarrowBox } from '../use-narrow-box.ts';

/** The open book beside the question: its pages, a search over all of them, and the one in view. */
export function ReferencePane({ view }: { view: RoomView }) {
  const { attempt } = view;
  const { open } = view.reference;
  const pages = useReference((state) => (state.attempt === attempt ? state.pages : null));
  const hasFailed = useReference((state) => state.hasFailed);
  useEffect(() => {
    void loadPages(attempt);
  }, [attempt]);
  useEffect(() => {
    if (open !== null) followPage(open);
  }, [open]);
  const page = pages?.find((candidate) => candidate.id === open);
  if (pages && page) return <Book pages={pages} page={page} examHash={view.exam.hash} />;
  return (
    <div className={styles.waiting}>
      <p role="status">{hasFailed ? asideText.pages.failed : asideText.pages.loading}</p>
      {hasFailed && (
        <Button size="small" onPress={() => void loadPages(attempt)}>
          {asideText.pages.retry}
        </Button>
      )}
    </div>
  );
}

interface BookProps {
  pages: readonly ReferencePage[];
  page: ReferencePage;
  examHash: string;
}

/** From this width, in CSS pixels, the list of pages stands beside the page. */
const roomForContents = 780;

/** What a pane with room for one thing shows; a wide one has the list of pages beside it. */
type Face = 'page' | 'contents' | 'results';

function Book({ pages, page, examHash }: BookProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isWide = !useNarrowBox(box, roomForContents);
  const [face, setFace] = useState<Face>('page');
  /** Whether the results were come back to, by a button that is gone then. */
  const [isBack, setIsBack] = useState(false);
  const query = useReference((state) => state.query).trim();
  const search = useMemo(() => createSearch(pages), [pages]);
  const found = useMemo(() => (query === '' ? null : search(query)), [search, query]);
  const isAsked = useAside((state) => state.focus === 'reference');
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    field.current?.select();
    askFocus(null);
  }, [isAsked]);

  const read = (id: string, section: number | null, words: readonly string[]): void => {
    setFace('page');
    // The list that stays beside the page keeps the focus; the one that makes way for it cannot.
    void turnTo(id, section === null && isWide ? null : { section, words });
  };
  const readHit = (hit: Hit): void => read(hit.page, hit.section, hit.words);
  const back = (): void => {
    setIsBack(true);
    setFace('results');
  };
  const results = useRef<HTMLUListElement>(null);
  const shows: Face = face === 'results' && query === '' ? 'page' : face;
  return (
    <div ref={box} className={styles.book} data-room={isWide ? 'wide' : 'narrow'}>
      <ReferenceBar
        field={field}
        contents={isWide ? null : { isOpen: shows === 'contents' }}
        onContents={() => setFace(shows === 'contents' ? 'page' : 'contents')}
        onSearch={() => {
          setIsBack(false);
          setFace('results');
        }}
        onTurn={() => setFace('page')}
        onDown={() => {
          setFace('results');
          results.current?.querySelector('button')?.focus();
        }}
        onEnter={() => {
          const first = found?.hits[0];
          if (first) readHit(first);
        }}
      />
      <div className={styles.faces}>
        {(isWide || shows === 'contents') && (
          <Contents pages={pages} page={page} onRead={(id, section) => read(id, section, [])} />
        )}
        {shows === 'results' && found && (
          <Results
            ref={results}
            found={found}
            query={query}
            takesFocus={isBack}
            onRead={readHit}
            onLeave={() => field.current?.focus()}
          />
        )}
        {(shows === 'page' || (isWide && shows === 'contents')) && (
          <PageView
            key={page.id}
            page={page}
            examHash={examHash}
            onResults={query === '' ? null : back}
          />
        )}
      </div>
    </div>
  );
}

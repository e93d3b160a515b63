import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReviewItem, ReviewView } from '../../contract/views.ts';
import { goTo } from '../app/screen.ts';
import { isSomethingOpen } from '../items/free-keys.ts';
import { reviewText } from '../messages/review.ts';
import { commandKeyOf } from '../room/command-key.ts';
import { useNarrow } from '../room/use-narrow.ts';
import { Button } from '../ui/Button.tsx';
import { Highlighter } from '../ui/markdown/Highlighter.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { WayBack } from '../ui/WayBack.tsx';
import { ReviewedItem } from './ReviewedItem.tsx';
import { ReviewList } from './ReviewList.tsx';
import styles from './review.module.css';
import { fitsFilter, grouped, inGroups, type ReviewFilter, reviewFilters } from './reviewed.ts';

/** Stands for all skill areas; no id can look like this. */
const everyDomain = '*';

interface ReviewProps {
  view: ReviewView;
  startDomain: string | null;
  startFilter: string;
}

export function Review({ view, startDomain, startFilter }: ReviewProps) {
  const [domain, setDomain] = useState(startDomain ?? everyDomain);
  const [filter, setFilter] = useState<ReviewFilter>(
    () => reviewFilters.find((candidate) => candidate === startFilter) ?? 'all',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [pane, setPane] = useState<'list' | 'question'>('question');
  const isNarrow = useNarrow();

  const inDomain = view.items.filter((item) => domain === everyDomain || item.domain.id === domain);
  const groups = grouped(
    view,
    inDomain.filter((item) => fitsFilter(item, filter)),
  );
  const items = inGroups(groups);
  const current = items.find((item) => item.item.id === chosen) ?? items[0] ?? null;
  const place = current ? items.indexOf(current) : -1;
  const open = (item: ReviewItem | undefined): void => {
    if (!item) return;
    setChosen(item.item.id);
    setPane('question');
  };
  useStepKeys(
    () => open(items[place - 1]),
    () => open(items[place + 1]),
  );

  const controls = (
    <>
      <Select
        label={reviewText.filter}
        caption="hidden"
        value={filter}
        onChange={setFilter}
        options={reviewFilters.map((value) => ({
          value,
          label: reviewText.filterOption(
            reviewText.filters[value],
            inDomain.filter((item) => fitsFilter(item, value)).length,
          ),
        }))}
      />
      <Select
        label={reviewText.domain}
        caption="hidden"
        value={domain}
        onChange={setDomain}
        options={[
          { value: everyDomain, label: reviewText.allDomains },
          ...view.domains.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </>
  );

  return (
    <div className={styles.review}>
      <header className={styles.bar}>
        <WayBack
          label={reviewText.back}
          onPress={() => goTo({ at: 'report', attempt: view.attempt })}
        />
        <p className={styles.exam}>
          <strong>{view.exam.code ?? view.exam.title}</strong>
          <span>{reviewText.title}</span>
        </p>
        {isNarrow ? (
          <SegmentedControl
            label={reviewText.showing}
            value={pane}
            onChange={setPane}
            segments={[
              { value: 'list', label: reviewText.panes.list },
              { value: 'question', label: reviewText.panes.question },
            ]}
          />
        ) : (
          controls
        )}
      </header>
      <div className={styles.body}>
        <aside
          className={styles.side}
          hidden={isNarrow && pane !== 'list'}
          aria-label={reviewText.list}
        >
          {isNarrow && <div className={styles.filters}>{controls}</div>}
          <ReviewList groups={groups} current={current} onOpen={open} />
          {view.scratch !== '' && (
            <details className={styles.scratch}>
              <summary>{reviewText.scratch}</summary>
              <p>{view.scratch}</p>
            </details>
          )}
        </aside>
        <div className={styles.pane} hidden={isNarrow && pane !== 'question'}>
          <main className={styles.scroll} key={current?.item.id ?? 'none'}>
            {current ? (
              <Highlighter highlights={view.highlights} pen={null}>
                <ReviewedItem item={current} view={view} />
              </Highlighter>
            ) : (
              <div className={styles.empty}>
                <EmptyState
                  title={reviewText.noneTitle}
                  level={1}
                  actions={
                    <Button
                      onPress={() => {
                        setFilter('all');
                        setDomain(everyDomain);
                      }}
                    >
                      {reviewText.showAll}
                    </Button>
                  }
                >
                  <p>{reviewText.none}</p>
                </EmptyState>
              </div>
            )}
          </main>
          {current && (
            <footer className={styles.foot}>
              <span className={styles.place}>{reviewText.place(place + 1, items.length)}</span>
              <Button
                icon={<ArrowLeft />}
                isDisabled={place === 0}
                onPress={() => open(items[place - 1])}
              >
                {reviewText.previous}
              </Button>
              <Button
                variant="primary"
                iconAfter={<ArrowRight />}
                isDisabled={place === items.length - 1}
                onPress={() => open(items[place + 1])}
              >
                {reviewText.next}
              </Button>
            </footer>
          )}
        </div>
      </div>
    </div>
  );
}

/** Alt+P and Alt+N as in the room. */
function useStepKeys(onPrevious: () => void, onNext: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = commandKeyOf(event);
    if ((key !== 'N' && key !== 'P') || isSomethingOpen()) return;
    event.preventDefault();
    if (key === 'N') onNext();
    else onPrevious();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

import { Flag } from 'lucide-react';
import type { RoomView } from '../../contract/views.ts';
import { ItemBody } from '../items/ItemBody.tsx';
import { roomText } from '../messages/room.ts';
import { Badge } from '../ui/Badge.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import bars from './bars.module.css';
import { BottomBar } from './BottomBar.tsx';
import { CaseLayout } from './CaseLayout.tsx';
import { useFurniture } from './furniture.ts';
import { QuestionList } from './QuestionList.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './room.module.css';
import { SeriesScenario } from './SeriesScenario.tsx';
import { respond, useRoom } from './store.ts';
import { TimeWarning } from './TimeWarning.tsx';
import { TopBar } from './TopBar.tsx';

/** The page on which items are answered. */
export function ItemPage({ view }: { view: RoomView }) {
  const isListOpen = useFurniture((state) => state.isListOpen);
  const number = view.item?.status.number ?? 0;
  const count = view.items.length;
  const { scenario } = view;
  const question = view.item && <Question key={view.item.view.id} view={view} item={view.item} />;
  return (
    <div className={styles.room}>
      <TopBar view={view}>
        <span aria-hidden>{roomText.item.heading(number, count)}</span>
        {view.item?.status.marked && (
          <Badge tone="mark" icon={<Flag aria-hidden />}>
            {roomText.item.marked}
          </Badge>
        )}
      </TopBar>
      <div className={bars.line} aria-hidden>
        <div className={bars.done} style={{ width: `${(100 * number) / Math.max(count, 1)}%` }} />
      </div>
      <TimeWarning />
      <div className={styles.body}>
        <main className={styles.main}>
          {scenario?.kind === 'case' ? (
            <CaseLayout key={scenario.title} scenario={scenario} examHash={view.exam.hash}>
              {question}
            </CaseLayout>
          ) : (
            question
          )}
        </main>
        {isListOpen && <QuestionList view={view} />}
      </div>
      <RefusalNote />
      <BottomBar view={view} />
    </div>
  );
}

/** One item in its own scrolling pane, so that every item starts at its top. */
function Question({ view, item }: { view: RoomView; item: NonNullable<RoomView['item']> }) {
  const draft = useRoom((state) =>
    state.draft?.item === item.view.id ? state.draft.response : null,
  );
  const title = roomText.item.heading(item.status.number, view.items.length);
  useDocumentTitle(title);
  const heading = useHeadingFocus(item.view.id);
  const isWide = item.view.type === 'match' || item.view.type === 'order';
  return (
    <div className={styles.scroll}>
      <article
        className={styles.column}
        data-width={isWide ? 'panes' : 'text'}
        lang={view.exam.language}
      >
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {view.scenario?.kind === 'series' && (
          <SeriesScenario scenario={view.scenario} examHash={view.exam.hash} />
        )}
        <ItemBody
          view={item.view}
          response={draft ?? item.response}
          onRespond={(response) => respond(item.view.id, response)}
          examHash={view.exam.hash}
          isClosed={item.status.closed}
        />
      </article>
    </div>
  );
}

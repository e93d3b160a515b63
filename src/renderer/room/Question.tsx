import { Lock } from 'lucide-react';
import { useRef } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { ItemBody } from '../items/ItemBody.tsx';
import { roomText } from '../messages/room.ts';
import { Links } from '../ui/markdown/elements.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { ExhibitButtons } from './aside/ExhibitButtons.tsx';
import styles from './question.module.css';
import { SeriesScenario } from './SeriesScenario.tsx';
import { respond, tryAgain, useRoom } from './store.ts';
import { Confidence } from './tools/Confidence.tsx';
import { Feedback } from './tools/Feedback.tsx';
import { ItemTools } from './tools/ItemTools.tsx';
import { KeptState } from './tools/KeptState.tsx';
import { ToolStrip } from './tools/ToolStrip.tsx';
import { UnseenEnd } from './tools/UnseenEnd.tsx';
import { useUnseenEnd } from './tools/use-unseen-end.ts';

interface QuestionProps {
  view: RoomView;
  item: NonNullable<RoomView['item']>;
}

/** One item in its own scrolling pane, so that every item starts at its top. Keyed by the item. */
export function Question({ view, item }: QuestionProps) {
  const draft = useRoom((state) => (state.draft?.item === item.view.id ? state.draft : null));
  const pane = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useUnseenEnd(item.view.id, pane, end);
  const title = roomText.item.heading(item.status.number, view.items.length);
  useDocumentTitle(title);
  const heading = useHeadingFocus(item.view.id);
  const { hash } = view.exam;
  return (
    <div ref={pane} className={styles.pane}>
      <ToolStrip view={view} item={item} />
      <article className={styles.column} lang={view.exam.language}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {/* Nobody leaves the room by a link. */}
        <Links value="plain">
          {view.scenario?.kind === 'series' && (
            <SeriesScenario scenario={view.scenario} examHash={hash} />
          )}
          <Closed item={item} />
          <ExhibitButtons view={view} owner="item" />
          <ItemTools item={item}>
            <ItemBody
              view={item.view}
              response={draft?.response ?? item.response}
              onRespond={(response) => respond(item.view.id, response)}
              examHash={hash}
              isClosed={item.status.closed || item.status.checked}
            />
          </ItemTools>
        </Links>
        <KeptState place="page" state={draft?.isUnsaved ? 'unsaved' : 'none'} onAgain={tryAgain} />
        <div ref={end} />
        <Confidence view={view} />
        <Feedback item={item} examHash={hash} />
      </article>
      <UnseenEnd end={end} />
    </div>
  );
}

/** Says that nothing can be entered any more: the look of the controls alone would not. */
function Closed({ item: { status } }: Pick<QuestionProps, 'item'>) {
  if (!status.closed && !status.checked) return null;
  return (
    <p className={styles.closed}>
      <Lock aria-hidden />
      {status.closed ? roomText.item.closed : roomText.item.checked}
    </p>
  );
}

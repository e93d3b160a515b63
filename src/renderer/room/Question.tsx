import { useRef } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { ItemBody } from '../items/ItemBody.tsx';
import { roomText } from '../messages/room.ts';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { ExhibitButtons } from './aside/ExhibitButtons.tsx';
import { CommandButton } from './CommandButton.tsx';
import { commands } from './commands.ts';
import styles from './question.module.css';
import { SeriesScenario } from './SeriesScenario.tsx';
import { respond, useRoom } from './store.ts';
import { Confidence } from './tools/Confidence.tsx';
import { Feedback } from './tools/Feedback.tsx';
import { ItemTools } from './tools/ItemTools.tsx';
import { ToolStrip } from './tools/ToolStrip.tsx';
import { UnseenEnd } from './tools/UnseenEnd.tsx';
import { useUnseenEnd } from './tools/use-unseen-end.ts';

/** Types whose controls need more room than a line of text. */
const wideTypes: ReadonlySet<string> = new Set(['match', 'order', 'hotspot', 'code']);

interface QuestionProps {
  view: RoomView;
  item: NonNullable<RoomView['item']>;
}

/** One item in its own scrolling pane, so that every item starts at its top. Keyed by the item. */
export function Question({ view, item }: QuestionProps) {
  const draft = useRoom((state) =>
    state.draft?.item === item.view.id ? state.draft.response : null,
  );
  const pane = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useUnseenEnd(item.view.id, pane, end);
  const title = roomText.item.heading(item.status.number, view.items.length);
  useDocumentTitle(title);
  const heading = useHeadingFocus(item.view.id);
  const { hash } = view.exam;
  const width = wideTypes.has(item.view.type) ? 'panes' : 'text';
  return (
    <div ref={pane} className={styles.pane}>
      <ToolStrip view={view} item={item} width={width} />
      <article className={styles.column} data-width={width} lang={view.exam.language}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {view.scenario?.kind === 'series' && (
          <SeriesScenario scenario={view.scenario} examHash={hash} />
        )}
        <ExhibitButtons view={view} owner="item" />
        <ItemTools item={item}>
          <ItemBody
            view={item.view}
            response={draft ?? item.response}
            onRespond={(response) => respond(item.view.id, response)}
            examHash={hash}
            isClosed={item.status.closed || item.status.checked}
          />
        </ItemTools>
        <div ref={end} />
        <Confidence view={view} />
        {!item.status.checked && (
          <div className={styles.check}>
            <CommandButton command={commands.check} view={view} />
          </div>
        )}
        <Feedback item={item} examHash={hash} />
      </article>
      <UnseenEnd end={end} />
    </div>
  );
}

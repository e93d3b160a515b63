import type { RoomView } from '../../contract/room-views.ts';
import { AsideLayout } from './aside/AsideLayout.tsx';
import { ItemPlace, PlaceLine } from './ItemPlace.tsx';
import { Question } from './Question.tsx';
import { RoomFrame } from './RoomFrame.tsx';
import styles from './room.module.css';
import { DeskTools } from './tools/DeskTools.tsx';
import { LineReader } from './tools/LineReader.tsx';
import { RoomHighlighter } from './tools/RoomHighlighter.tsx';
import { useTools } from './tools/tools.ts';

/** The page on which items are answered. */
export function ItemPage({ view }: { view: RoomView }) {
  const isLineReaderOn = useTools((state) => state.isLineReaderOn);
  const { item } = view;
  return (
    <RoomHighlighter view={view}>
      <RoomFrame view={view} place={<ItemPlace view={view} />} line={<PlaceLine view={view} />}>
        <main className={styles.main}>
          <AsideLayout view={view}>
            {item && <Question key={item.view.id} view={view} item={item} />}
          </AsideLayout>
          {view.terms.accommodations.lineReader && isLineReaderOn && <LineReader />}
        </main>
      </RoomFrame>
      {item && <DeskTools view={view} item={item} />}
    </RoomHighlighter>
  );
}

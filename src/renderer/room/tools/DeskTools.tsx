import { useEffect } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { CalculatorPanel } from './CalculatorPanel.tsx';
import { ResetQuestion } from './ResetQuestion.tsx';
import { NotePanel, ScratchPanel } from './TextPanels.tsx';
import { closePanels } from './tools.ts';
import { useFlushedTexts } from './use-flushed-texts.ts';

interface DeskToolsProps {
  view: RoomView;
  item: NonNullable<RoomView['item']>;
}

/** What floats over the review screen: the pad, on which some wrote down where to look again. */
export function ReviewTools({ view }: { view: RoomView }) {
  useFlushedTexts();
  useEffect(() => closePanels, []);
  return <ScratchPanel scratch={view.scratch} />;
}

/** What floats over the page of an item. */
export function DeskTools({ view, item }: DeskToolsProps) {
  useFlushedTexts();
  // Away from the items nothing floats; coming back, the question has the focus and not a panel.
  useEffect(() => closePanels, []);
  return (
    <>
      <NotePanel item={item} />
      <ScratchPanel scratch={view.scratch} />
      <CalculatorPanel />
      <ResetQuestion item={item.view.id} />
    </>
  );
}

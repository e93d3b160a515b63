import { useEffect } from 'react';
import type { RoomView } from '../../../contract/views.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CalculatorPanel } from './CalculatorPanel.tsx';
import { ResetQuestion } from './ResetQuestion.tsx';
import { NotePanel, ScratchPanel } from './TextPanels.tsx';
import { closePanels, useTools } from './tools.ts';

interface DeskToolsProps {
  view: RoomView;
  item: NonNullable<RoomView['item']>;
}

/** What floats over the page of an item, and what the tools say. */
export function DeskTools({ view, item }: DeskToolsProps) {
  const said = useTools((state) => state.said);
  // Away from the items nothing floats; coming back, the question has the focus and not a panel.
  useEffect(() => closePanels, []);
  return (
    <>
      <NotePanel item={item} />
      <ScratchPanel scratch={view.scratch} />
      <CalculatorPanel />
      <ResetQuestion item={item.view.id} />
      <VisuallyHidden>
        <span role="status">
          <span key={said.count}>{said.words}</span>
        </span>
      </VisuallyHidden>
    </>
  );
}

import type { ReactNode } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { Highlighter } from '../../ui/markdown/Highlighter.tsx';
import { focusPane } from '../aside/use-focus-back.ts';
import { changeHighlights } from './highlights.ts';
import { highlighterButton, useTools } from './tools.ts';

const pen = {
  change: changeHighlights,
  leave() {
    const button = document.getElementById(highlighterButton);
    if (button?.checkVisibility()) button.focus();
    // A narrow window that shows the case study has no room for the tools of the question.
    else focusPane();
  },
};

/** The highlighter of the room: the texts inside show the attempt's highlights. */
export function RoomHighlighter({ view, children }: { view: RoomView; children: ReactNode }) {
  const isOn = useTools((state) => state.isHighlighterOn);
  return (
    <Highlighter highlights={view.highlights} pen={isOn ? pen : null}>
      {children}
    </Highlighter>
  );
}

import type { ReactNode } from 'react';
import { Floating } from '../../ui/Floating.tsx';
import type { Corner, FloatingPlace } from '../../ui/floating-place.ts';
import { closePanel, movePanel, type Panel, useTools } from './tools.ts';

/** Each opens at a place of its own, so that none hides another; the note at the right, below the tools. */
const firstPlaces: Readonly<Record<Panel, { corner?: Corner; place: FloatingPlace | null }>> = {
  note: { place: { x: Number.MAX_SAFE_INTEGER, y: 112 } },
  scratch: { corner: 'bottom-left', place: null },
  calculator: { corner: 'bottom-right', place: null },
};

interface ToolPanelProps {
  panel: Panel;
  title: string;
  width: 'narrow' | 'wide';
  children: ReactNode;
}

/** A tool's panel over the page, while it is open. */
export function ToolPanel({ panel, title, width, children }: ToolPanelProps) {
  const { isOpen, place, asked } = useTools((state) => state.panels[panel]);
  const first = firstPlaces[panel];
  if (!isOpen) return null;
  return (
    <Floating
      title={title}
      {...first}
      place={place ?? first.place}
      asked={asked}
      width={width}
      onMove={(to) => movePanel(panel, to)}
      onClose={() => closePanel(panel)}
    >
      {children}
    </Floating>
  );
}

import type { ReactNode } from 'react';
import { Floating } from '../../ui/Floating.tsx';
import { closePanel, movePanel, type Panel, useTools } from './tools.ts';

/** The note opens at the right, below the button that asks for it. */
const besideTools = { x: Number.MAX_SAFE_INTEGER, y: 112 };

interface ToolPanelProps {
  panel: Panel;
  title: string;
  width: 'narrow' | 'wide';
  children: ReactNode;
}

/** A tool's panel over the page, while it is open. */
export function ToolPanel({ panel, title, width, children }: ToolPanelProps) {
  const { isOpen, place, corner, asked } = useTools((state) => state.panels[panel]);
  if (!isOpen) return null;
  return (
    <Floating
      title={title}
      corner={corner}
      place={place ?? (panel === 'note' ? besideTools : null)}
      asked={asked}
      width={width}
      onMove={(to) => movePanel(panel, to)}
      onClose={() => closePanel(panel)}
    >
      {children}
    </Floating>
  );
}

import { useState } from 'react';
import { longestNote, longestScratch } from '../../../contract/limits.ts';
import type { RoomView } from '../../../contract/views.ts';
import { toolText } from '../../messages/tools.ts';
import { act } from '../store.ts';
import { KeptTextField } from './KeptTextField.tsx';
import { ToolPanel } from './ToolPanel.tsx';

type ItemInView = NonNullable<RoomView['item']>;

/** The note of the item in view. */
export function NotePanel({ item }: { item: ItemInView }) {
  return (
    <ToolPanel panel="note" title={toolText.note.title(item.status.number)} width="wide">
      <NoteField item={item} />
    </ToolPanel>
  );
}

function NoteField({ item }: { item: ItemInView }) {
  const { note } = toolText;
  const { id } = item.view;
  // The panel takes the focus when it opens; when another question comes, that has the focus.
  const [openedAt] = useState(id);
  return (
    <KeptTextField
      key={id}
      label={note.label}
      hint={note.hint}
      kept={item.made.note}
      keep={(text) => act({ type: 'noted', item: id, text })}
      maxLength={longestNote}
      lines={6}
      autoFocus={id === openedAt}
    />
  );
}

/** One pad for the whole attempt. */
export function ScratchPanel({ scratch }: { scratch: string }) {
  const words = toolText.scratch;
  return (
    <ToolPanel panel="scratch" title={words.title} width="wide">
      <KeptTextField
        label={words.label}
        hint={words.hint}
        kept={scratch}
        keep={(text) => act({ type: 'scribbled', text })}
        maxLength={longestScratch}
        lines={10}
        autoFocus
      />
    </ToolPanel>
  );
}

import { longestNote, longestScratch } from '../../../contract/limits.ts';
import type { RoomView } from '../../../contract/room-views.ts';
import { toolText } from '../../messages/tools.ts';
import { act } from '../store.ts';
import { KeptTextField } from './KeptTextField.tsx';
import { useKeptText } from './kept-texts.ts';
import { ToolPanel } from './ToolPanel.tsx';

/** The note of the item in view. */
export function NotePanel({ item }: { item: NonNullable<RoomView['item']> }) {
  const words = toolText.note;
  const { id } = item.view;
  const note = useKeptText(`note ${id}`, item.made.note, (text) =>
    act({ type: 'noted', item: id, text }),
  );
  return (
    <ToolPanel panel="note" title={words.title(item.status.number)} width="wide">
      <KeptTextField
        key={id}
        label={words.label}
        hint={words.hint}
        kept={note}
        maxLength={longestNote}
        lines={6}
      />
    </ToolPanel>
  );
}

/** One pad for the whole attempt. */
export function ScratchPanel({ scratch }: { scratch: string }) {
  const words = toolText.scratch;
  const pad = useKeptText('scratch', scratch, (text) => act({ type: 'scribbled', text }));
  return (
    <ToolPanel panel="scratch" title={words.title} width="wide">
      <KeptTextField
        label={words.label}
        hint={words.hint}
        kept={pad}
        maxLength={longestScratch}
        lines={10}
      />
    </ToolPanel>
  );
}

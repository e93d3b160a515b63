import { settingsText as text } from '../messages/settings.ts';
import { DoneDialog } from '../ui/DoneDialog.tsx';
import { Appearance } from './Appearance.tsx';

/** Colors and size in the room, where nothing else of the settings belongs. */
export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <DoneDialog isOpen={isOpen} title={text.appearance} done={text.done} onClose={onClose}>
      <Appearance />
    </DoneDialog>
  );
}

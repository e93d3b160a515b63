import { settingsText as text } from '../messages/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Appearance } from './Appearance.tsx';

/** Colors and size in the room, where nothing else of the settings belongs. */
export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      title={text.appearance}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {text.done}
        </Button>
      }
    >
      <Appearance />
    </Dialog>
  );
}

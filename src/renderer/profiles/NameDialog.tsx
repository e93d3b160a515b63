import { useId } from 'react';
import type { Profile } from '../../contract/views.ts';
import { profileText as text } from '../messages/profiles.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NameForm } from './NameForm.tsx';
import { addProfile, renameProfile } from './store.ts';

export interface NameDialogProps {
  /** Whose name; null for a new profile. */
  profile: Profile | null;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for the name of a new profile, or another name for one that is there. */
export function NameDialog({ profile, isOpen, onClose }: NameDialogProps) {
  const id = useId();
  return (
    <Dialog
      isOpen={isOpen}
      title={profile ? text.renameTitle : text.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form={id}>
            {profile ? text.save : text.addConfirm}
          </Button>
        </>
      }
    >
      <NameForm
        id={id}
        name={profile?.name ?? ''}
        hint={profile ? text.renameHint : text.addHint}
        onSave={(name) => (profile ? renameProfile(profile.id, name) : addProfile(name))}
        onSaved={onClose}
      />
    </Dialog>
  );
}

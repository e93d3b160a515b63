import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface DoneDialogProps {
  isOpen: boolean;
  title: string;
  /** On the one button, which closes it. */
  done: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog in which everything takes effect at once: there is nothing to save or to cancel. */
export function DoneDialog({ isOpen, title, done, onClose, children }: DoneDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {done}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}

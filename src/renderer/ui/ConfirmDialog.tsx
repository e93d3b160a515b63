import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, with counts. */
  children: ReactNode;
  /** The button that changes nothing: it has the focus when the dialog opens. */
  safeLabel: string;
  confirmLabel: string;
  /** `danger` where it cannot be taken back. */
  tone?: 'plain' | 'danger';
  isPending?: boolean;
  /** Also called on Escape. */
  onCancel: () => void;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  safeLabel,
  confirmLabel,
  tone = 'plain',
  isPending = false,
  onCancel,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      role="alertdialog"
      onClose={onCancel}
      footer={
        <>
          <Button autoFocus onPress={onCancel}>
            {safeLabel}
          </Button>
          <Button
            variant={tone === 'danger' ? 'danger' : 'primary'}
            isIdle={isPending}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { appText } from '../messages/app.ts';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useFocusAfter } from './useFocusAfter.ts';
import { useFocusBehindDialog } from './useFocusOnward.ts';
import { useScrolls } from './useScrolls.ts';

export interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Escape, the close button and a press outside. Leave it out where the person must choose. */
  onClose?: (() => void) | undefined;
  /** `alertdialog` for questions whose answer cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
  width?: 'narrow' | 'wide';
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A modal dialog: takes the focus, keeps it, and gives it back. */
export function Dialog({
  isOpen,
  title,
  onClose,
  role = 'dialog',
  width = 'narrow',
  footer,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={classes(styles.veil)}
      isOpen={isOpen}
      isDismissable={Boolean(onClose) && role === 'dialog'}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={classes(styles.modal, width === 'wide' && styles.wide)}>
        <AriaDialog className={classes(styles.dialog)} role={role}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={classes(styles.title)}>
              {title}
            </Heading>
            {onClose && role === 'dialog' && (
              <IconButton label={appText.close} icon={<X />} onPress={onClose} />
            )}
          </div>
          <DialogBody>{children}</DialogBody>
          {footer && <div className={styles.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ children }: { children: ReactNode }) {
  useFocusBehindDialog();
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref);
  useFocusAfter();
  return (
    <div
      ref={ref}
      className={styles.body}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': appText.dialogContent })}
    >
      {children}
    </div>
  );
}

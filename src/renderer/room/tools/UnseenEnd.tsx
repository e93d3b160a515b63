import type { RefObject } from 'react';
import { toolText } from '../../messages/tools.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { askAboutEnd, useTools } from './tools.ts';

/** Asks about an item that is left before its end was in view. */
export function UnseenEnd({ end }: { end: RefObject<HTMLElement | null> }) {
  const wayOn = useTools((state) => state.wayOn);
  const { unseenEnd } = toolText;
  if (!wayOn) return null;
  return (
    <ConfirmDialog
      isOpen
      title={unseenEnd.title}
      safeLabel={unseenEnd.rest}
      confirmLabel={unseenEnd.goOn}
      onCancel={() => {
        askAboutEnd(null);
        end.current?.scrollIntoView({ block: 'end' });
      }}
      onConfirm={() => {
        askAboutEnd(null);
        wayOn();
      }}
    >
      <p>{unseenEnd.body}</p>
    </ConfirmDialog>
  );
}

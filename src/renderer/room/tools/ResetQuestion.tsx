import { toolText } from '../../messages/tools.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { resetItem } from './reset.ts';
import { askAboutReset, useTools } from './tools.ts';

/** Asks before a response goes. */
export function ResetQuestion({ item }: { item: string }) {
  const isAsked = useTools((state) => state.isResetAsked);
  const { reset } = toolText;
  if (!isAsked) return null;
  return (
    <ConfirmDialog
      isOpen
      title={reset.title}
      safeLabel={reset.safe}
      confirmLabel={reset.confirm}
      onCancel={() => askAboutReset(false)}
      onConfirm={() => {
        askAboutReset(false);
        resetItem(item);
      }}
    >
      <p>{reset.body}</p>
    </ConfirmDialog>
  );
}

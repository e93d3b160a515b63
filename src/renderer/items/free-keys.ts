/** Whether something lies over the screen that keys belong to: a dialog, a menu, a list. */
export function isSomethingOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

const fields =
  'textarea, [contenteditable], [data-editor], input:not([type="radio"], [type="checkbox"])';

/** Whether what has the focus takes text. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(fields) !== null;
}

/**
 * Whether a letter may act on the item: not behind something open, and not while the focus is in
 * something that takes letters itself.
 */
export function isFreeForLetters(target: EventTarget | null): boolean {
  if (isSomethingOpen() || isTextField(target)) return false;
  return !(target instanceof HTMLElement && target.closest('select, [aria-haspopup="listbox"]'));
}

/** Whether something lies over the screen that keys belong to: a dialog, a menu, a list. */
export function isSomethingOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

/**
 * Whether a letter may act on the item: not behind something open, and not while the focus is in
 * something that takes letters itself.
 */
export function isFreeForLetters(target: EventTarget | null): boolean {
  if (isSomethingOpen()) return false;
  if (!(target instanceof HTMLElement)) return true;
  return !target.closest(
    'textarea, select, [contenteditable], [data-editor], [aria-haspopup="listbox"], input:not([type="radio"], [type="checkbox"])',
  );
}

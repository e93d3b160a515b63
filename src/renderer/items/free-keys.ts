/**
 * Whether a key press may act on the room: not while a dialog or list is open, and not while the
 * focus is in something that takes letters itself.
 */
export function isFreeForKeys(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) {
    return false;
  }
  if (!(target instanceof HTMLElement)) return true;
  return !target.closest(
    'textarea, select, [contenteditable], [aria-haspopup="listbox"], input:not([type="radio"], [type="checkbox"])',
  );
}

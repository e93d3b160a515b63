/** What a press can act on. */
const pressable = 'button, a, label, input, select, textarea, summary, [role], [tabindex]';

interface Pressed {
  element: Element | null;
  name: string;
}

/**
 * Lets the second half of a double press do nothing when something else has come under the pointer: who
 * presses "Start break" twice has not chosen the answer that lay behind the dialog.
 *
 * The platform says what a double press is: `detail` of a mouse event counts presses in one place and a
 * short time. A press on the same control, or on one of the same name that took its place, stays what it is.
 */
export function guardDoublePresses(window: Window): void {
  let first: Pressed | null = null;
  let pointer = 0;
  let isStray = false;
  window.addEventListener('pointerdown', ({ pointerId }) => (pointer = pointerId), true);
  window.addEventListener(
    'mousedown',
    (event) => {
      const now = pressedBy(event);
      if (event.detail < 2) first = now;
      isStray = event.detail >= 2 && first?.element !== null && !isSame(now, first);
      if (!isStray) return;
      swallow(event);
      // A press that began with the pointer event before this one, which does not tell how often it was.
      event.target?.dispatchEvent(
        new PointerEvent('pointercancel', { bubbles: true, pointerId: pointer }),
      );
    },
    true,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (isStray && event.detail >= 2) swallow(event);
    },
    true,
  );
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isSame(now: Pressed, first: Pressed | null): boolean {
  return now.element === first?.element || (now.name !== '' && now.name === first?.name);
}

function pressedBy({ target }: MouseEvent): Pressed {
  const element = target instanceof Element ? target.closest(pressable) : null;
  const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  return { element, name: name.trim() };
}

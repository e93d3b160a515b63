import { type RefObject, useEffect } from 'react';
import { landed, useReference } from './reference.ts';
import type { Marks } from './use-marks.ts';

interface Landing {
  page: string;
  box: RefObject<HTMLElement | null>;
  title: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
  /** Called before the page scrolls by itself. */
  stay: () => void;
  mark: Marks['mark'];
}

/**
 * Goes to the heading that was asked for, or to the page as it was left, with the focus, and marks
 * the words that led there.
 */
export function useJump({ page, box, title, text, stay, mark }: Landing): void {
  const jump = useReference((state) => (state.jump?.page === page ? state.jump : null));
  useEffect(() => {
    if (!jump || !box.current) return;
    if (jump.section === null) {
      box.current.focus({ preventScroll: true });
      return landed();
    }
    const heading = headings(text.current)[jump.section] ?? null;
    const goal = heading ?? title.current;
    stay();
    if (goal) land(box.current, goal);
    if (jump.words.length > 0) mark(jump.words, goal);
    landed();
  }, [jump, box, title, text, stay, mark]);
}

/** Above what is landed on, in CSS pixels. */
const margin = 16;

function land(box: HTMLElement, goal: HTMLElement): void {
  goal.setAttribute('tabindex', '-1');
  goal.focus({ preventScroll: true });
  box.scrollTop += goal.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
}

/** The headings that begin a section: see `sectionsOf`. */
function headings(text: HTMLElement | null): HTMLElement[] {
  return [...(text?.firstElementChild?.children ?? [])].filter((element): element is HTMLElement =>
    /^H[3-6]$/.test(element.tagName),
  );
}

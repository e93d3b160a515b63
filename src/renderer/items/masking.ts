import { createContext, type RefObject, use, useLayoutEffect, useRef } from 'react';

/** Covers over options, for candidates who look at one at a time. */
export interface Masking {
  /** Ids of what was uncovered in the item in view. */
  shown: readonly string[];
  setShown: (id: string, isShown: boolean) => void;
}

/** null: nothing is ever covered. */
export const MaskingContext = createContext<Masking | null>(null);

/** What was chosen is never covered. */
function covers(masking: Masking | null, id: string, isChosen: boolean): boolean {
  return masking !== null && !isChosen && !masking.shown.includes(id);
}

/** Uncovers by letter. */
export function useUncover(): {
  isCovered: (id: string, isChosen: boolean) => boolean;
  show: (id: string) => void;
} {
  const masking = use(MaskingContext);
  return {
    isCovered: (id, isChosen) => covers(masking, id, isChosen),
    show: (id) => masking?.setShown(id, true),
  };
}

export interface OwnCover<Box extends HTMLElement> {
  /** Around what is covered and its cover: the focus stays inside. */
  box: RefObject<Box | null>;
  isCovered: boolean;
  /** Whether it can be covered again. */
  canCover: boolean;
  show: () => void;
  cover: () => void;
}

/** The cover of one option, source, step or statement. */
export function useCover<Box extends HTMLElement>(id: string, isChosen: boolean): OwnCover<Box> {
  const masking = use(MaskingContext);
  const box = useRef<Box>(null);
  const isCovered = covers(masking, id, isChosen);
  const before = useRef(isCovered);
  useLayoutEffect(() => {
    if (before.current === isCovered) return;
    before.current = isCovered;
    // What had the focus went away with it.
    if (document.activeElement !== document.body) return;
    const control =
      box.current?.querySelector<HTMLElement>('input') ?? box.current?.querySelector('button');
    control?.focus({ preventScroll: true });
  }, [isCovered]);
  return {
    box,
    isCovered,
    canCover: masking !== null && !isChosen,
    show: () => masking?.setShown(id, true),
    cover: () => masking?.setShown(id, false),
  };
}

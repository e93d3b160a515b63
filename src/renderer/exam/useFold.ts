import { useState } from 'react';
import { accommodationsId } from './Accommodations.tsx';

interface Fold {
  props: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };
  /** Opens it and leads there: the focus goes to its heading. */
  show: () => void;
}

/** The fold of the accommodations, and the way to it from the panel that names them. */
export function useFold(): Fold {
  const [isOpen, setIsOpen] = useState(false);
  return {
    props: { isOpen, onOpenChange: setIsOpen },
    show: () => {
      setIsOpen(true);
      const fold = document.getElementById(accommodationsId);
      fold?.querySelector('button')?.focus({ preventScroll: true });
      fold?.scrollIntoView({ block: 'start' });
    },
  };
}

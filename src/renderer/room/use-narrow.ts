import { useSyncExternalStore } from 'react';

// Below this a case study and its question no longer stand side by side.
const narrow = window.matchMedia('(max-width: 62rem)');

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}

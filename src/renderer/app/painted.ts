import { useEffect } from 'react';
import { ask } from './ask.ts';

let told = false;

/** Tells main, once, that the first real screen is on the glass, and then brings the rest in. */
export function usePainted(): void {
  useEffect(() => {
    if (told) return;
    told = true;
    // The first frame callback runs before the paint of this commit, the second one after it.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        void ask('app/painted');
        requestIdleCallback(preload);
      });
    });
  }, []);
}

/** The other screens, so that going to them needs no wait. */
function preload(): void {
  void import('../exam/ExamScreen.tsx');
  void import('../room/RoomScreen.tsx');
  void import('../report/ReportScreen.tsx');
  void import('../review/ReviewScreen.tsx');
}

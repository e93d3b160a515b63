import { useEffect, useState } from 'react';
import { remainingNow, spentNow, useClock } from './clock.ts';

type Reading = (clock: ReturnType<typeof useClock.getState>, now: number) => number | null;

/** Milliseconds left, drawn anew whenever another second is to be shown; null without a limit. */
export function useRemaining(): number | null {
  return useReading(remainingNow);
}

/** Milliseconds of exam time spent, drawn anew in the same way. */
export function useSpent(): number {
  return useReading(spentNow) ?? 0;
}

/** @param read the same function at each call */
function useReading(read: Reading): number | null {
  const [shown, setShown] = useState(() => read(useClock.getState(), performance.now()));
  useEffect(() => {
    const look = (): void => {
      const now = read(useClock.getState(), performance.now());
      setShown((before) =>
        before !== null && now !== null && Math.ceil(before / 1000) === Math.ceil(now / 1000)
          ? before
          : now,
      );
    };
    look();
    const timer = setInterval(look, 200);
    // A hidden window rests; whoever comes back to it reads the right time at once.
    document.addEventListener('visibilitychange', look);
    const stop = useClock.subscribe(look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [read]);
  return shown;
}

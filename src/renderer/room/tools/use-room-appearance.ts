import { useLayoutEffect } from 'react';
import type { Accommodations } from '../../../core/attempt/terms.ts';
import { sitWith } from '../../settings/store.ts';

/** In the room the size of targets and the motion are those of the attempt; outside, the profile's. */
export function useRoomAppearance(accommodations: Accommodations | null): void {
  const key = JSON.stringify(accommodations);
  useLayoutEffect(() => {
    // Main sends a whole new view after every act, the terms never change.
    sitWith(JSON.parse(key) as Accommodations | null);
    return () => sitWith(null);
  }, [key]);
}

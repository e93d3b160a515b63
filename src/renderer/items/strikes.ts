import { createContext, use } from 'react';

/** The options of the item in view that the candidate struck out. */
export interface Strikes {
  struck: readonly string[];
  onStrike: (option: string, isStruck: boolean) => void;
}

/** null: nothing can be struck out here. */
export const StrikesContext = createContext<Strikes | null>(null);

const none: Strikes = { struck: [], onStrike: () => {} };

export function useStrikes(): Strikes {
  return use(StrikesContext) ?? none;
}

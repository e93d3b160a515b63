import { itemText } from '../messages/items.ts';
import { type Announcement, useAnnouncement } from './Announcer.tsx';
import { useUncover } from './masking.ts';
import { useStrikes } from './strikes.ts';
import { useLetterKeys } from './use-letter-keys.ts';

export interface OptionActs {
  announcement: Announcement;
  isStruck: (id: string) => boolean;
  /** Strikes an option out or brings it back, and says so. */
  strike: (id: string, isStruck: boolean) => void;
  /** Enters a response that holds these options: those that were struck out come back first. */
  bringBack: (chosen: readonly string[]) => void;
}

interface OptionKeysInput {
  options: readonly { id: string }[];
  chosen: readonly string[];
  isClosed: boolean;
  /** A letter was pressed: what a press on the option would do. */
  onChoose: (id: string) => void;
  onUnchoose: (id: string) => void;
}

/**
 * What a list of options does on letters: a letter chooses, or uncovers what is covered; with Shift
 * it strikes out or brings back.
 */
export function useOptionKeys({
  options,
  chosen,
  isClosed,
  onChoose,
  onUnchoose,
}: OptionKeysInput): OptionActs {
  const [announcement, announce] = useAnnouncement();
  const { struck, onStrike } = useStrikes();
  const covers = useUncover();

  const strike = (id: string, isStruck: boolean): void => {
    const letter = itemText.letter(options.findIndex((option) => option.id === id));
    // What is out of the running is not the answer.
    if (isStruck && chosen.includes(id)) onUnchoose(id);
    onStrike(id, isStruck);
    announce(isStruck ? itemText.strike.wasOut(letter) : itemText.strike.wasBack(letter));
  };
  const at = (index: number, run: (id: string) => void): void => {
    const option = options[index];
    if (!option || isClosed) return;
    if (covers.isCovered(option.id, chosen.includes(option.id))) covers.show(option.id);
    else run(option.id);
  };
  useLetterKeys(
    options.length,
    (index) => at(index, onChoose),
    (index) => at(index, (id) => strike(id, !struck.includes(id))),
  );

  return {
    announcement,
    isStruck: (id) => struck.includes(id),
    strike,
    bringBack: (ids) => {
      for (const id of ids) if (struck.includes(id)) onStrike(id, false);
    },
  };
}

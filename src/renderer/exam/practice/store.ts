import { create } from 'zustand';
import { firstChoice, type PracticeChoice } from './choice.ts';

/** The last choice for each exam and profile, as long as the window lives. */
const useChoices = create<Record<string, PracticeChoice>>(() => ({}));

/** What is chosen for practice, and a way to change some of it. */
export function usePracticeChoice(
  profile: string,
  exam: string,
): [choice: PracticeChoice, change: (part: Partial<PracticeChoice>) => void] {
  const key = `${profile} ${exam}`;
  const choice = useChoices((choices) => choices[key] ?? firstChoice);
  const change = (part: Partial<PracticeChoice>): void =>
    useChoices.setState((choices) => ({ [key]: { ...(choices[key] ?? firstChoice), ...part } }));
  return [choice, change];
}

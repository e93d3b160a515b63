import type { PracticeChoice } from './choice.ts';

export interface EmptyReason {
  why: 'skills' | 'types' | 'missed' | 'unseen' | 'marked' | 'several' | 'other';
  /** What the way out opens up again. */
  opens: 'skills' | 'types' | 'only';
  /** The change that does it. */
  way: Partial<PracticeChoice>;
}

/** Why a choice matches nothing, and the smallest change that is likely to help. */
export function emptyReason({ objectives, types, only }: PracticeChoice): EmptyReason {
  if (objectives?.length === 0) {
    return { why: 'skills', opens: 'skills', way: { objectives: null } };
  }
  if (types?.length === 0) return { why: 'types', opens: 'types', way: { types: null } };
  const [first, ...others] = only;
  if (first !== undefined) {
    const why = others.length > 0 ? 'several' : first;
    return { why, opens: 'only', way: { only: [] } };
  }
  return types === null
    ? { why: 'other', opens: 'skills', way: { objectives: null } }
    : { why: 'other', opens: 'types', way: { types: null } };
}

import type { ReviewItem, ReviewView } from '../../contract/views.ts';

export const reviewFilters = [
  'all',
  'wrong',
  'unanswered',
  'marked',
  'flagged',
  'noted',
  'doubted',
  'misbelieved',
] as const;

export type ReviewFilter = (typeof reviewFilters)[number];

export type ReviewOutcome = 'right' | 'partly' | 'wrong' | 'unanswered';

export function reviewOutcome(
  item: Pick<ReviewItem, 'completeness' | 'points' | 'maximum'>,
): ReviewOutcome {
  if (item.completeness === 'none') return 'unanswered';
  if (item.points === item.maximum) return 'right';
  return item.points > 0 ? 'partly' : 'wrong';
}

/** `wrong` is whatever lost points by a response. A response with a part left open may be both. */
export function fitsFilter(item: ReviewItem, filter: ReviewFilter): boolean {
  const outcome = reviewOutcome(item);
  switch (filter) {
    case 'all':
      return true;
    case 'wrong':
      return outcome === 'wrong' || outcome === 'partly';
    case 'unanswered':
      // As the report counts it: a part left open is something left open.
      return item.completeness !== 'all';
    case 'marked':
      return item.marked;
    case 'flagged':
      return item.flagged;
    case 'noted':
      return item.made.note !== '' || item.comment !== '';
    case 'doubted':
      return item.made.confidence === 'unsure' || item.made.confidence === 'guess';
    case 'misbelieved':
      return item.made.confidence === 'sure' && item.points < item.maximum;
  }
}

export interface ReviewGroup {
  domain: { id: string; title: string };
  objectives: { id: string; title: string; items: ReviewItem[] }[];
}

/** Items by domain in the exam's order, and inside by objective in the order in which they came. */
export function grouped(view: ReviewView, items: readonly ReviewItem[]): ReviewGroup[] {
  return view.domains
    .map((domain) => {
      const own = items.filter((item) => item.domain.id === domain.id);
      const objectives = new Map(own.map((item) => [item.objective.id, item.objective]));
      return {
        domain,
        objectives: [...objectives.values()].map((objective) => ({
          ...objective,
          items: own.filter((item) => item.objective.id === objective.id),
        })),
      };
    })
    .filter((group) => group.objectives.length > 0);
}

export function inGroups(groups: readonly ReviewGroup[]): ReviewItem[] {
  return groups.flatMap((group) => group.objectives.flatMap((objective) => objective.items));
}

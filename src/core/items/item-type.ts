import type { z } from 'zod';
import type { Exhibit, Reference } from '../exam/fields.ts';
import type { CodeOutcome } from './code/outcome.ts';

/** The fields that items of every type have once they are read (defaults filled in). */
export interface CommonItem {
  id: string;
  objective: string;
  stem: string;
  explanation: string;
  references: Reference[];
  verified: string;
  /** What each scored part is worth. */
  points: number;
  difficulty?: 'easy' | 'medium' | 'hard' | undefined;
  enemies: string[];
  tags: string[];
  shuffle: boolean;
  /** Documents that open beside the question. Sent beside the view, never as a part of it. */
  exhibits?: Exhibit[] | undefined;
}

/** How much of an item the candidate has responded to. */
export type Completeness = 'none' | 'some' | 'all';

/** The order in which a form shows the lists of an item: list name to ids, as drawn. */
export type Arrangement = Record<string, string[]>;

/** What the room may show of any item. Never a key, a rationale or a reference. */
export interface CommonView {
  id: string;
  stem: string;
  /** Points for a fully right response; null where the number would tell how long the key is. */
  maximum: number | null;
  /** Whether the points are earned part by part, or only by a response that is right as a whole. */
  credit: 'whole' | 'each';
}

export type ReportFault = (path: (string | number)[], message: string, hint: string) => void;

/** What scoring found in a response beyond its points. It speaks of the key, and goes where that goes. */
export type ItemOutcome = CodeOutcome | TypedOutcome;

/** Whether a typed answer is accepted: its spelling alone does not tell. */
export interface TypedOutcome {
  type: 'typed';
  isRight: boolean;
}

export type ResponseRefusal = 'bad-response' | 'too-many';

/**
 * All that the program knows about one type of item. The room never sees an `Item`, only a `View`;
 * `view` is the one place where the key is left out.
 */
export interface ItemType<Item extends CommonItem, Response, View extends CommonView> {
  schema: z.ZodType<Item>;
  responseSchema: z.ZodType<Response>;
  /** Faults that the schema cannot express. Paths are relative to the item. */
  check(item: Item, report: ReportFault): void;
  /** The response of someone who has not touched the item. */
  blank(item: Item): Response;
  completeness(item: Item, response: Response): Completeness;
  /** Why the room refuses this response, or null when it accepts it. */
  refusal(item: Item, response: Response): ResponseRefusal | null;
  /** Points for a fully right response. */
  maximum(item: Item): number;
  /** Points earned: a whole number from 0 to `maximum`. */
  score(item: Item, response: Response): number;
  /** A fully right response, for the review. */
  keyed(item: Item): Response;
  /** What was found in the response. Only in types whose review cannot tell by itself. */
  outcome?(item: Item, response: Response): ItemOutcome;
  /** The lists that a form may shuffle, as ids in the author's order. */
  lists(item: Item): Arrangement;
  /** What the room may show, in the order that the form drew. */
  view(item: Item, arrangement: Arrangement): View;
}

/** The members of a list in the order that a form drew; the author's order when it drew none. */
export function arranged<Member extends { id: string }>(
  members: readonly Member[],
  order: readonly string[] | undefined,
): Member[] {
  if (!order) return [...members];
  const byId = new Map(members.map((member) => [member.id, member]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Reports every id that stands twice in a list. */
export function reportTwins(
  members: readonly { id: string }[],
  list: string,
  report: ReportFault,
): void {
  const seen = new Set<string>();
  members.forEach((member, index) => {
    if (seen.has(member.id)) {
      report(
        [list, index, 'id'],
        `two entries of \`${list}\` have the id \`${member.id}\``,
        'Give each entry an id of its own.',
      );
    }
    seen.add(member.id);
  });
}

export function idList(members: readonly { id: string }[]): string {
  return members.map((member) => member.id).join(', ');
}

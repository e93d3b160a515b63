import { z } from 'zod';
import { choice, type ChoiceItem, type ChoiceResponse, type ChoiceView } from './choice.ts';
import {
  dropdown,
  type DropdownItem,
  type DropdownResponse,
  type DropdownView,
} from './dropdown.ts';
import type { ItemType } from './item-type.ts';
import { match, type MatchItem, type MatchResponse, type MatchView } from './match.ts';
import {
  multiple,
  type MultipleItem,
  type MultipleResponse,
  type MultipleView,
} from './multiple.ts';
import { order, type OrderItem, type OrderResponse, type OrderView } from './order.ts';
import {
  statements,
  type StatementsItem,
  type StatementsResponse,
  type StatementsView,
} from './statements.ts';

export type Item =
  ChoiceItem | MultipleItem | DropdownItem | MatchItem | OrderItem | StatementsItem;

export type ItemView =
  ChoiceView | MultipleView | DropdownView | MatchView | OrderView | StatementsView;

export type ItemResponse =
  | ChoiceResponse
  | MultipleResponse
  | DropdownResponse
  | MatchResponse
  | OrderResponse
  | StatementsResponse;

export type ItemTypeName = Item['type'];

const itemTypes = {
  choice,
  multiple,
  dropdown,
  match,
  order,
  statements,
} as const satisfies Record<ItemTypeName, unknown>;

export const itemTypeNames = Object.keys(itemTypes) as ItemTypeName[];

/**
 * The rules of an item's type. The type parameters cannot follow a value's `type` field, so this is
 * the one place that widens them: an item only ever meets responses of its own type, because
 * `parseResponse` is the one door through which responses come in.
 */
export function typeOf(item: { type: ItemTypeName }): ItemType<Item, ItemResponse, ItemView> {
  return itemTypes[item.type];
}

/** An item of any type, as an author writes it. */
export const itemSchema = z.discriminatedUnion('type', [
  choice.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'choice'> }>,
  multiple.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'multiple'> }>,
  dropdown.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'dropdown'> }>,
  match.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'match'> }>,
  order.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'order'> }>,
  statements.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'statements'> }>,
]) as unknown as z.ZodType<Item>;

/** A response of the item's own type out of anything, or null when it is not one. */
export function parseResponse(item: Item, response: unknown): ItemResponse | null {
  const parsed = typeOf(item).responseSchema.safeParse(response);
  return parsed.success ? parsed.data : null;
}

export type { Arrangement, Completeness } from './item-type.ts';

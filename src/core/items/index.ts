import { z } from 'zod';
import { choice, type ChoiceItem, type ChoiceResponse, type ChoiceView } from './choice.ts';
import { code, type CodeItem, type CodeResponse, type CodeView } from './code.ts';
import {
  dropdown,
  type DropdownItem,
  type DropdownResponse,
  type DropdownView,
} from './dropdown.ts';
import { hotspot, type HotspotItem, type HotspotResponse, type HotspotView } from './hotspot.ts';
import type { ItemType } from './item-type.ts';
import { match, type MatchItem, type MatchResponse, type MatchView } from './match.ts';
import {
  multiple,
  type MultipleItem,
  type MultipleResponse,
  type MultipleView,
} from './multiple.ts';
import { number, type NumberItem, type NumberResponse, type NumberView } from './number.ts';
import { order, type OrderItem, type OrderResponse, type OrderView } from './order.ts';
import {
  statements,
  type StatementsItem,
  type StatementsResponse,
  type StatementsView,
} from './statements.ts';
import { text, type TextItem, type TextResponse, type TextView } from './text.ts';

export type Item =
  | ChoiceItem
  | MultipleItem
  | DropdownItem
  | MatchItem
  | OrderItem
  | StatementsItem
  | HotspotItem
  | TextItem
  | NumberItem
  | CodeItem;

export type ItemView =
  | ChoiceView
  | MultipleView
  | DropdownView
  | MatchView
  | OrderView
  | StatementsView
  | HotspotView
  | TextView
  | NumberView
  | CodeView;

export type ItemResponse =
  | ChoiceResponse
  | MultipleResponse
  | DropdownResponse
  | MatchResponse
  | OrderResponse
  | StatementsResponse
  | HotspotResponse
  | TextResponse
  | NumberResponse
  | CodeResponse;

export type ItemTypeName = Item['type'];

const itemTypes = {
  choice,
  multiple,
  dropdown,
  match,
  order,
  statements,
  hotspot,
  text,
  number,
  code,
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
  hotspot.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'hotspot'> }>,
  text.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'text'> }>,
  number.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'number'> }>,
  code.schema as unknown as z.ZodObject<{ type: z.ZodLiteral<'code'> }>,
]) as unknown as z.ZodType<Item>;

/** A response of the item's own type out of anything, or null when it is not one. */
export function parseResponse(item: Item, response: unknown): ItemResponse | null {
  const parsed = typeOf(item).responseSchema.safeParse(response);
  return parsed.success ? parsed.data : null;
}

export type { Arrangement, Completeness, ItemOutcome } from './item-type.ts';

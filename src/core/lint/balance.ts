import type { Item } from '../items/index.ts';
import type { Rule } from './remark.ts';

type Choice = Extract<Item, { type: 'choice' }>;

/** Fewer items of a kind say nothing about a habit. */
const fewest = 12;

/** How far the share of keys that are the longest option may lie above chance. */
const allowance = 0.07;

/** How far it may lie below chance, in a bank large enough to show a habit of that kind. */
const shortfall = { items: 40, share: 0.13 };

/**
 * Values that chi-squared passes with a probability of 5 %, for 1 to 11 degrees of freedom: one less
 * than the number of options. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
 */
const critical = [
  3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675,
];

/** How the keys of all items with the same number of options lie. */
export interface KeyBalance {
  options: number;
  items: number;
  /** Items whose key has more characters than each other option. */
  longest: number;
  /** Keys at each place, as the author wrote the options. */
  places: number[];
  /** Pearson's statistic of the places against an even spread. */
  chiSquared: number;
  /** What it stays below in 95 of 100 banks whose keys lie by chance. */
  limit: number;
}

/** The balance of keys of one-answer items, by their number of options. */
export function keyBalances(items: readonly Item[]): KeyBalance[] {
  const groups = new Map<number, Choice[]>();
  for (const item of items) {
    if (item.type !== 'choice') continue;
    groups.set(item.options.length, [...(groups.get(item.options.length) ?? []), item]);
  }
  return [...groups.keys()]
    .sort((a, b) => a - b)
    .map((options) => {
      const own = groups.get(options) ?? [];
      const places = Array.from(
        { length: options },
        (_, place) => own.filter((item) => item.options[place]?.id === item.key).length,
      );
      return {
        options,
        items: own.length,
        longest: own.filter(isKeyLongest).length,
        places,
        chiSquared: pearson(places),
        limit: critical[options - 2] ?? Infinity,
      };
    });
}

function isKeyLongest({ options, key }: Choice): boolean {
  const length = options.find(({ id }) => id === key)?.text.length ?? 0;
  return options.every(({ id, text }) => id === key || text.length < length);
}

/** Pearson's chi-squared statistic of counts against an even spread. */
function pearson(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return expected === 0
    ? 0
    : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Habits of authors that let a bank be guessed: long keys, keys in favorite places. */
export const balance: Rule = ({ items, file }, say) => {
  // A habit belongs to no single item, so it is said of the exam.
  const place = file?.place ?? items[0]?.place;
  if (!place) return;
  const top = { source: place.source, path: [] };
  for (const found of keyBalances(items.map(({ value }) => value))) {
    if (found.items < fewest) continue;
    if (found.options > 2 && found.longest / found.items > 1 / found.options + allowance) {
      say(
        'key-length',
        top,
        null,
        `in ${found.longest} of ${found.items} items with ${found.options} options the key is the longest option`,
        'Shorten keys, or give distractors the same detail: whoever takes the longest would pass.',
      );
    }
    if (
      found.options > 2 &&
      found.items >= shortfall.items &&
      found.longest / found.items < 1 / found.options - shortfall.share
    ) {
      say(
        'key-length',
        top,
        null,
        `in only ${found.longest} of ${found.items} items with ${found.options} options the key is the longest option`,
        'Let it be so now and then: whoever strikes out the longest would gain.',
      );
    }
    if (found.chiSquared > found.limit) {
      say(
        'key-place',
        top,
        null,
        `keys of items with ${found.options} options stand ${found.places.join(', ')} times in their places: not by chance`,
        'Write the options of some items in another order.',
      );
    }
  }
  const rows = items.flatMap(({ value }) => (value.type === 'statements' ? value.rows : []));
  const yes = rows.filter(({ key }) => key === 'yes').length;
  if (rows.length >= fewest && pearson([yes, rows.length - yes]) > (critical[0] ?? Infinity)) {
    say(
      'key-place',
      top,
      null,
      `${yes} of ${rows.length} statements are answered yes: not by chance`,
      'Turn some statements into their opposite.',
    );
  }
};

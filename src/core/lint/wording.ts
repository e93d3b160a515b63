import type { Located } from '../exam/read-package.ts';
import type { Item } from '../items/index.ts';
import { partsOf, plainWords, prose, rightOptions, wordsOf } from './parts.ts';
import type { Rule, Say } from './remark.ts';
import { type Wording, wordingOf } from './words.ts';

/** A stem of more words tests how fast somebody reads. Code blocks and tables are not counted. */
const longestStem = 150;

/** What the words of an item give away, and what makes it hard to read. */
export const wording: Rule = ({ items, file }, say) => {
  const words = wordingOf(file?.value.language ?? 'en');
  for (const located of items) {
    stemLength(located, say);
    twins(located, say);
    ranges(located, say);
    endings(located, say);
    if (!words) continue;
    absolutes(located, words, say);
    ofTheAbove(located, words, say);
    negatives(located, words, say);
    articles(located, words, say);
  }
};

function at({ place }: Located<Item>, path: readonly PropertyKey[]) {
  return { source: place.source, path: [...place.path, ...path] };
}

function stemLength(located: Located<Item>, say: Say): void {
  const count = wordsOf(prose(located.value.stem)).length;
  if (count <= longestStem) return;
  say(
    'stem-long',
    at(located, ['stem']),
    located.value.id,
    `the stem has ${count} words`,
    `Keep it to ${longestStem}: leave out what decides nothing, or put it into an exhibit.`,
  );
}

/** Options that say the same. The cells of a table may: each stands in a row and column of its own. */
function twins(located: Located<Item>, say: Say): void {
  if (located.value.type === 'code' || located.value.type === 'hotspot') return;
  const known = new Map<string, string>();
  for (const { id, text, path } of partsOf(located.value)) {
    const list = path.slice(0, -1).join(' ');
    // Capitals count in code and in what may be code, such as `-d` and `-D`.
    const said = /`|^\S+$/.test(text.trim()) ? text : text.toLowerCase();
    const key = `${list} ${said.replaceAll(/[\s.;,]+/g, ' ').trim()}`;
    const twin = text === '' ? undefined : known.get(key);
    if (twin !== undefined) {
      say(
        'options-alike',
        at(located, path),
        located.value.id,
        `\`${id}\` and \`${twin}\` say the same`,
        'Let each stand for something of its own.',
      );
    }
    known.set(key, id);
  }
}

/** Ranges of numbers that share some, such as 5 to 10 and 10 to 20. */
function ranges(located: Located<Item>, say: Say): void {
  const { value: item } = located;
  if (item.type !== 'choice') return;
  const found = item.options.flatMap(({ id, text }) => {
    const range = /^\D{0,20}?(\d+(?:\.\d+)?) ?(?:-|–|to|à) ?(\d+(?:\.\d+)?)\D{0,20}$/i.exec(text);
    return range ? [{ id, from: Number(range[1]), to: Number(range[2]) }] : [];
  });
  found.forEach((one, index) => {
    const other = found.slice(index + 1).find((next) => one.from <= next.to && next.from <= one.to);
    if (!other) return;
    say(
      'options-overlap',
      at(located, ['options']),
      item.id,
      `the ranges of \`${one.id}\` and \`${other.id}\` overlap`,
      'Write ranges that have no number in common.',
    );
  });
}

/** One option alone that ends, or does not end, like a sentence. */
function endings(located: Located<Item>, say: Say): void {
  const { value: item } = located;
  if (item.type !== 'choice' || item.options.length < 3) return;
  const ends = (text: string): boolean => /[.!?]$/.test(text.trim());
  const key = item.options.find(({ id }) => id === item.key);
  const others = item.options.filter(({ id }) => id !== item.key);
  if (!key || !others.every(({ text }) => ends(text) !== ends(key.text))) return;
  say(
    'options-form',
    at(located, ['options']),
    item.id,
    'the key alone ends, or alone does not end, like a sentence',
    'Write all options in the same form.',
  );
}

function absolutes(located: Located<Item>, { absolutes: strong }: Wording, say: Say): void {
  const { value: item } = located;
  if (item.type !== 'choice' && item.type !== 'multiple') return;
  const right = rightOptions(item);
  const offered = partsOf(item);
  if (offered.some(({ id, text }) => right.has(id) && strong.test(text))) return;
  for (const { id, text, path } of offered) {
    const word = strong.exec(text)?.[1];
    if (word === undefined) continue;
    say(
      'absolute-word',
      at(located, [...path, 'text']),
      item.id,
      `\`${word}\` gives the distractor \`${id}\` away`,
      'Take the word out, or use one like it in the key.',
      word,
    );
  }
}

function ofTheAbove(located: Located<Item>, words: Wording, say: Say): void {
  const { value: item } = located;
  if (item.type !== 'choice' && item.type !== 'multiple') return;
  for (const { id, text, path } of partsOf(item)) {
    if (!words.ofTheAbove.test(text)) continue;
    say(
      'of-the-above',
      at(located, [...path, 'text']),
      item.id,
      `\`${id}\` speaks of the other options, which are shown in any order`,
      'Offer something of its own, or ask for all that apply.',
    );
  }
}

/** A negative that decides the question, in a sentence that ends with a question mark. */
function negatives(located: Located<Item>, words: Wording, say: Say): void {
  const { value: item } = located;
  const questions = prose(item.stem).match(/[^.?!\n:]*\?/g) ?? [];
  for (const question of questions) {
    // What is emphasized, and what is code, is not at issue.
    const bare = question.replaceAll(/`[^`]*`|\*{1,2}[^*]+\*{1,2}|__[^_]+__/g, ' ');
    if (!/^\W*(?:which|what|who|when|quel|quelle|quels|quelles|que|qui)\b/i.test(bare.trim()))
      continue;
    const negative = words.negative.exec(bare);
    if (!negative) continue;
    say(
      'negative',
      at(located, ['stem']),
      item.id,
      `the question turns on \`${negative[0].trim()}\`, which is easily read over`,
      'Emphasize it: **not**. Or ask for what holds.',
      negative[0].trim(),
    );
  }
}

/** A stem that ends with an article which fits only some options. */
function articles(located: Located<Item>, words: Wording, say: Say): void {
  const { value: item } = located;
  if (item.type !== 'choice' && item.type !== 'multiple') return;
  const end = item.stem.trim().replace(/[\s:._…]+$/, '');
  const article = words.articles.find(({ ends }) => ends.test(end));
  if (!article) return;
  const fits = item.options.map(
    ({ text }) => /^[aeiou]/.test(plainWords(text)[0] ?? '') === article.vowel,
  );
  if (fits.every(Boolean)) return;
  say(
    'grammar-clue',
    at(located, ['stem']),
    item.id,
    'the stem ends with an article that does not fit all options',
    'Move the article into the options.',
  );
}

import { type Random, randomFrom } from '../../src/core/random.ts';

/** Chance in the words that mutations need. */
export interface Chance extends Random {
  pick<Value>(values: readonly Value[]): Value;
  /** True once in `times`. */
  once(times: number): boolean;
}

/** Each package has chance of its own, so that one can be made again without those before it. */
export function chanceOf(seed: number, index: number): Chance {
  const random = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  return {
    ...random,
    pick(values) {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[random.below(values.length)] as (typeof values)[number];
    },
    once: (times) => random.below(times) === 0,
  };
}

const long = (length: number): string => 'long '.repeat(length / 5);

/** Texts that trip readers: signs that cannot be seen, markup, words of other formats, too much of one. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u202egnp.exe',
  'a\u200bb',
  '\u0430bc',
  'e\u0301',
  '\ud800',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '~',
  'NaN',
  '../../etc/passwd',
  'C:\\con',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  '![a](https://example.com/a.png)',
  '![a](file:///etc/passwd)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  ']]>',
  '[[blank]]',
  '[[',
  '$(reboot)',
  "'; DROP TABLE exam; --",
  '%s%n',
  '{{x}}',
  '(a+)+$',
  '$..*',
  '$[?@.a==1]',
  '*a_'.repeat(2_000),
  '> '.repeat(3_000),
  '- '.repeat(3_000),
  '['.repeat(3_000),
  '`'.repeat(3_000),
  '| a '.repeat(1_000),
  long(19_995),
  long(30_000),
  long(100_000),
  '\n'.repeat(5_000),
  '\u0300'.repeat(3_000),
  '2026-02-30',
  '9'.repeat(400),
];

/** Values of every kind that a field may not expect. */
export function oddValue(chance: Chance): unknown {
  return chance.pick<() => unknown>([
    () => chance.pick(oddTexts),
    () => chance.pick(oddTexts),
    () => chance.pick([0, -1, 1.5, 1e308, -0, 2 ** 53, 1e-320, 101, 13]),
    () => null,
    () => chance.once(2),
    () => [],
    () => ({}),
    () => nested(chance.pick([3, 30, 60, 400]), chance.once(2)),
    () =>
      Array.from({ length: chance.pick([13, 30, 3_000]) }, (_, index) => ({
        id: `o${index}`,
        text: 'T',
      })),
    () =>
      Array.from({ length: chance.pick([13, 3_000]) }, () => chance.pick(oddTexts.slice(0, 30))),
    () =>
      Object.fromEntries(
        Array.from({ length: chance.pick([5, 2_000]) }, (_, index) => [`k${index}`, index]),
      ),
  ])();
}

function nested(depth: number, isList: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
}

import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalculatorKey,
  type CalculatorState,
  emptyCalculator,
  numberOf,
  press,
  written,
} from '../../src/renderer/room/tools/calculator/calculator.ts';

const words: Record<string, CalculatorKey> = {
  '±': 'sign',
  '<': 'back',
  E: 'clear-entry',
  C: 'clear',
  P: 'memory-add',
  M: 'memory-subtract',
  R: 'memory-recall',
  Z: 'memory-clear',
};

/** Presses one key per sign. */
function after(keys: string, from: CalculatorState = emptyCalculator): CalculatorState {
  return Array.from(keys).reduce(
    (state, sign) => press(state, words[sign] ?? (sign as CalculatorKey)),
    from,
  );
}

const shown = (keys: string): string => numberOf(after(keys));

describe('the calculator', () => {
  it.each([
    ['12+30=', '42'],
    ['2+3*4=', '20'],
    ['0.1+0.2=', '0.3'],
    ['1/3*3=', '1'],
    ['2/3=', '0.6666666666666667'],
    ['5-8=', '-3'],
    ['5±*3=', '-15'],
    ['7*=', '49'],
    ['2+3===', '11'],
    ['2+3=4=', '4'],
    ['8+-*2=', '16'],
    ['200+10%=', '220'],
    ['200-10%=', '180'],
    ['200*10%=', '20'],
    ['50%', '0.5'],
    ['12<3=', '13'],
    ['1<<', '0'],
    ['9+5E7=', '16'],
    ['9+5C7=', '7'],
    ['007', '7'],
    ['.5+.5=', '1'],
    ['1..5', '1.5'],
    ['3.', '3.'],
    ['3.=', '3'],
    ['5P7P3MCR', '9'],
    ['5PZR', '0'],
    ['4P2*R=', '8'],
    ['2+3=+4=', '9'],
    ['2+3=±', '-5'],
    ['±5', '5'],
    ['0E.±5', '-0.5'],
    ['1234567890123456789', '1234567890123456'],
  ])('%s shows %s', (keys, number) => {
    expect(shown(keys)).toBe(number);
  });

  it.each([
    ['5/0=', 'zero'],
    ['5/0+', 'zero'],
    ['0/0=', 'zero'],
  ])('%s says that it cannot be done', (keys, trouble) => {
    expect(after(keys).trouble).toBe(trouble);
  });

  it('says so when a number is too large', () => {
    const big = after('9999999999999999');
    const grown = Array.from({ length: 7 }).reduce<CalculatorState>(
      (state) => press(press(state, '*'), '='),
      big,
    );
    expect(grown.trouble).toBe('size');
  });

  it('goes on with a digit after trouble, and keeps the memory', () => {
    const troubled = after('6P5/0=');
    expect(after('+', troubled)).toBe(troubled);
    expect(numberOf(after('8', troubled))).toBe('8');
    expect(numberOf(after('R', troubled))).toBe('6');
    expect(numberOf(after('C', troubled))).toBe('0');
  });

  it('writes down what is worked out', () => {
    expect(after('2+3*').history).toEqual(['5', '*']);
    expect(after('2+3=').history).toEqual(['2', '+', '3', '=']);
    expect(after('2+3=4').history).toEqual([]);
    expect(after('200+10%').history).toEqual(['200', '+', '20']);
    expect(after('5/0=').history).toEqual(['5', '/', '0']);
  });

  const number = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => Big(digits).div(Big(10).pow(places)));
  /** The keys that enter a number. */
  const keysOf = (value: Big): string => value.abs().toFixed() + (value.lt(0) ? '±' : '');

  it('adds, takes off and multiplies as exactly as the display can show', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom('+', '-', '*'), (a, b, operator) => {
        const exact = { '+': a.plus(b), '-': a.minus(b), '*': a.times(b) }[operator];
        return shown(`${keysOf(a)}${operator}${keysOf(b)}=`) === written(exact.toString());
      }),
    );
  });

  it('comes back to a number that was divided and multiplied by the same', () => {
    fc.assert(
      fc.property(
        number,
        number.filter((value) => !value.eq(0)),
        (a, b) => shown(`${keysOf(a)}/${keysOf(b)}*${keysOf(b)}=`) === written(a.toString()),
      ),
    );
  });

  it('always shows a number or says why there is none, whatever is pressed', () => {
    const key = fc.constantFrom<CalculatorKey>(
      ...'0123456789.'.split('').map((sign) => sign as CalculatorKey),
      ...(['+', '-', '*', '/', '=', '%'] as const),
      ...Object.values(words),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const state = keys.reduce(press, emptyCalculator);
        if (state.trouble === null) expect(numberOf(state)).toMatch(/^-?\d+\.?\d*(e[+-]\d+)?$/);
        expect(Number(state.memory)).not.toBeNaN();
      }),
      { numRuns: 500 },
    );
  });
});

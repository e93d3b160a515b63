import { Big } from 'big.js';

/*
 * A desk calculator with four functions, as exam rooms have it: what is entered is worked off in the
 * order of the keys, so 2 + 3 x 4 is 20. The line above the display shows it. Sums, differences and
 * products are exact decimals; quotients are kept to more digits than the display shows.
 */
const Decimal = Big();
Decimal.DP = 50;

export type Operator = '+' | '-' | '*' | '/';

export type CalculatorKey =
  | `${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | '.'
  | Operator
  | '='
  | '%'
  | 'sign'
  | 'back'
  | 'clear-entry'
  | 'clear'
  | 'memory-clear'
  | 'memory-recall'
  | 'memory-add'
  | 'memory-subtract';

/** Why there is no result: a division by zero, or a number too large or small to show. */
export type CalculatorTrouble = 'zero' | 'size';

export interface CalculatorState {
  /** What is being typed, as typed; null while the display shows `value`. */
  entry: string | null;
  /** The number on the display while nothing is being typed. */
  value: string;
  /** What waits for its right side. */
  pending: { left: string; operator: Operator } | null;
  /** What pressing = once more does again. */
  again: { operator: Operator; right: string } | null;
  memory: string;
  /** What was entered so far, for the line above the display: numbers, operators, "=". */
  history: readonly string[];
  trouble: CalculatorTrouble | null;
}

export const emptyCalculator: CalculatorState = {
  entry: null,
  value: '0',
  pending: null,
  again: null,
  memory: '0',
  history: [],
  trouble: null,
};

/** Digits that can be typed and that the display shows. */
const mostDigits = 16;
const largest = Decimal('1e100');

/** The calculator after one more key. */
export function press(state: CalculatorState, key: CalculatorKey): CalculatorState {
  if (key === 'clear') return { ...emptyCalculator, memory: state.memory };
  if (key === 'memory-clear') return { ...state, memory: '0' };
  if (state.trouble) {
    // The display holds no number: a digit or recalled number begins anew, other keys wait.
    if (!/^[0-9.]$|^clear-entry$|^memory-recall$/.test(key)) return state;
    return press({ ...emptyCalculator, memory: state.memory }, key);
  }
  switch (key) {
    case '+':
    case '-':
    case '*':
    case '/':
      return withOperator(state, key);
    case '=':
      return equals(state);
    case '%':
      return percent(state);
    case 'sign':
      return negated(state);
    case 'back':
      return withoutLast(state);
    case 'clear-entry':
      return show(state, '0');
    case 'memory-recall':
      return show(state, state.memory);
    case 'memory-add':
    case 'memory-subtract':
      return remembered(state, key === 'memory-add' ? '+' : '-');
    default:
      return typed(state, key);
  }
}

/** The number in the display, as a plain decimal or in scientific writing: "-12.5", "1.2e+30". */
export function numberOf(state: CalculatorState): string {
  return state.entry ?? written(state.value);
}

function typed(state: CalculatorState, key: string): CalculatorState {
  const before = state.entry ?? '0';
  const digits = before.replaceAll(/\D/g, '').length;
  const isFull = before !== '0' && before !== '-0' && digits >= mostDigits;
  if (isFull || (key === '.' && before.includes('.'))) return state;
  const entry =
    key === '.' ? `${before}.` : before === '0' ? key : before === '-0' ? `-${key}` : before + key;
  // Typing after a result begins something new.
  return { ...afresh(state), entry };
}

function withOperator(state: CalculatorState, operator: Operator): CalculatorState {
  const { pending, history } = state;
  // Another operator in the place of the last one.
  if (pending && state.entry === null && history.length === 2 && isOperator(history.at(-1)))
    return {
      ...state,
      pending: { ...pending, operator },
      history: [...history.slice(0, -1), operator],
    };
  const right = current(state);
  const result: Worked = pending
    ? worked(pending.left, pending.operator, right)
    : { ok: true, number: right };
  if (!result.ok) return troubled(state, [...line(state), right], result.trouble);
  const { number } = result;
  return {
    ...state,
    entry: null,
    value: number,
    pending: { left: number, operator },
    again: null,
    history: [number, operator],
  };
}

function equals(state: CalculatorState): CalculatorState {
  const right = current(state);
  const task = state.pending
    ? { ...state.pending, right }
    : state.again && { left: right, ...state.again };
  if (!task) return { ...state, entry: null, value: right, history: [right, '='] };
  const history = [task.left, task.operator, task.right];
  const result = worked(task.left, task.operator, task.right);
  if (!result.ok) return troubled(state, history, result.trouble);
  return {
    ...state,
    entry: null,
    value: result.number,
    pending: null,
    again: { operator: task.operator, right: task.right },
    history: [...history, '='],
  };
}

/** Of the left side where something is added or taken off, else a hundredth. */
function percent(state: CalculatorState): CalculatorState {
  const { pending } = state;
  const part = Decimal(current(state)).times('0.01');
  const isOfLeft = pending?.operator === '+' || pending?.operator === '-';
  return show(state, (isOfLeft ? part.times(pending.left) : part).toString());
}

function negated(state: CalculatorState): CalculatorState {
  const { entry } = state;
  if (entry !== null)
    return { ...state, entry: entry.startsWith('-') ? entry.slice(1) : `-${entry}` };
  if (Decimal(state.value).eq(0)) return state;
  return show(state, Decimal(state.value).times(-1).toString());
}

function withoutLast(state: CalculatorState): CalculatorState {
  if (state.entry === null) return state;
  const shorter = state.entry.slice(0, -1);
  return { ...state, entry: shorter === '' || shorter === '-' ? '0' : shorter };
}

function remembered(state: CalculatorState, operator: '+' | '-'): CalculatorState {
  const value = current(state);
  const sum = worked(state.memory, operator, value);
  if (!sum.ok) return troubled(state, [], sum.trouble);
  // What is typed next is another number.
  const typed = state.entry === null ? state : show(state, value);
  return { ...typed, memory: sum.number };
}

/** Puts a number on the display that stands for what would have been typed. */
function show(state: CalculatorState, number: string): CalculatorState {
  return {
    ...afresh(state),
    entry: null,
    value: number,
    ...(state.pending && { history: [...line(state), number] }),
  };
}

/** The line of what waits, without a right side that is being replaced. */
function line({ pending }: CalculatorState): string[] {
  return pending ? [pending.left, pending.operator] : [];
}

/** Without the line of a result: what comes now is not part of it. */
function afresh(state: CalculatorState): CalculatorState {
  return state.pending
    ? { ...state, history: line(state) }
    : { ...state, again: null, history: [] };
}

function troubled(
  state: CalculatorState,
  history: CalculatorState['history'],
  trouble: CalculatorTrouble,
): CalculatorState {
  return { ...emptyCalculator, memory: state.memory, history, trouble };
}

function current({ entry, value }: CalculatorState): string {
  return entry === null ? value : Decimal(entry.replace(/\.$/, '')).toString();
}

type Worked = { ok: true; number: string } | { ok: false; trouble: CalculatorTrouble };

function worked(left: string, operator: Operator, right: string): Worked {
  const a = Decimal(left);
  const b = Decimal(right);
  if (operator === '/' && b.eq(0)) return { ok: false, trouble: 'zero' };
  const number = { '+': a.plus, '-': a.minus, '*': a.times, '/': a.div }[operator].call(a, b);
  return number.abs().gte(largest)
    ? { ok: false, trouble: 'size' }
    : { ok: true, number: number.toString() };
}

function isOperator(entry: string | undefined): boolean {
  return entry !== undefined && /^[-+*/]$/.test(entry);
}

/** A number as the display writes it: rounded to its digits, without zeros that say nothing. */
export function written(number: string): string {
  const rounded = Decimal(number).prec(mostDigits);
  if (rounded.eq(0)) return '0';
  return rounded.e >= mostDigits || rounded.e < -9 ? rounded.toExponential() : rounded.toFixed();
}

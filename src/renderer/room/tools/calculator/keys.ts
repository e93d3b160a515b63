import type { CalculatorKey, Operator } from './calculator.ts';

/** The keypad, row by row. */
export const keypad: readonly (readonly CalculatorKey[])[] = [
  ['memory-clear', 'memory-recall', 'memory-add', 'memory-subtract'],
  ['%', 'clear-entry', 'clear', 'back'],
  ['7', '8', '9', '/'],
  ['4', '5', '6', '*'],
  ['1', '2', '3', '-'],
  ['sign', '0', '.', '+'],
  ['='],
];

/** How operators are written. */
export const signs: Record<Operator | '=', string> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '=': '=',
};

/** What is written on a key. */
export function faceOf(key: CalculatorKey): string {
  switch (key) {
    case 'memory-clear':
      return 'MC';
    case 'memory-recall':
      return 'MR';
    case 'memory-add':
      return 'M+';
    case 'memory-subtract':
      return 'M−';
    case 'clear':
      return 'C';
    case 'clear-entry':
      return 'CE';
    case 'back':
      return '⌫';
    case 'sign':
      return '±';
    case '+':
    case '-':
    case '*':
    case '/':
    case '=':
      return signs[key];
    default:
      return key;
  }
}

/** The calculator's key for a key of the keyboard; null for one that it does not know. */
export function keyFor(name: string): CalculatorKey | null {
  if (/^[0-9.+*/%=-]$/.test(name)) return name as CalculatorKey;
  switch (name) {
    case 'Enter':
      return '=';
    case ',':
      return '.';
    case 'x':
    case 'X':
    case '×':
      return '*';
    case ':':
    case '÷':
      return '/';
    case 'Backspace':
      return 'back';
    case 'Delete':
      return 'clear-entry';
    default:
      return null;
  }
}

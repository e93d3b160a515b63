import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { toolText } from '../../../messages/tools.ts';
import { classes } from '../../../ui/classes.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useRoom } from '../../store.ts';
import {
  type CalculatorKey,
  type CalculatorState,
  emptyCalculator,
  numberOf,
  press,
  written,
} from './calculator.ts';
import styles from './calculator.module.css';
import { faceOf, keyFor, keypad, signs } from './keys.ts';

/**
 * A calculation outlives its panel: closing it to see the question loses nothing. Another attempt
 * begins with a cleared one.
 */
const useCalculator = create<{ attempt: string | null; state: CalculatorState }>(() => ({
  attempt: null,
  state: emptyCalculator,
}));

const words = toolText.calculator;

/** The keys after which there is something to hear. */
const tellingKeys = /^[-+*/=%]$|^memory-(add|subtract|recall)$/;

/** The calculator: a display, a keypad, and the keyboard while the focus is inside. */
export function Calculator() {
  const attempt = useRoom(({ view }) => view?.attempt ?? null);
  const state = useCalculator((last) => (last.attempt === attempt ? last.state : emptyCalculator));
  const [said, setSaid] = useState({ words: '', count: 0 });
  const enter = (key: CalculatorKey): void => {
    const next = press(state, key);
    useCalculator.setState({ attempt, state: next });
    // Digits echo by themselves; only what was worked out is told.
    if (next.trouble) say(words.troubles[next.trouble]);
    else if (tellingKeys.test(key)) say(words.result(grouped(numberOf(next))));
    else if (key === 'clear' || key === 'clear-entry') say('0');
  };
  const say = (text: string): void => setSaid(({ count }) => ({ words: text, count: count + 1 }));
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Enter presses the button that has the focus, unless that is one of the keypad: there it is "=".
    const onOther = event.target instanceof HTMLButtonElement && !event.target.dataset['key'];
    if (event.key === 'Enter' && onOther) return;
    const key = keyFor(event.key);
    if (key === null) return;
    event.preventDefault();
    enter(key);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the keyboard, for all that is inside
    <div className={styles.calculator} onKeyDown={keys}>
      <Display state={state} />
      <Keypad onPress={enter} />
      <CopyButton label={words.copy} text={state.trouble ? '' : numberOf(state)} />
      <VisuallyHidden>
        <span role="status">
          <span key={said.count}>{said.words}</span>
        </span>
      </VisuallyHidden>
    </div>
  );
}

function Display({ state }: { state: CalculatorState }) {
  const { trouble, history, memory } = state;
  const display = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The panel takes the focus when it is asked for, before or after this comes into it; keys belong
    // to the display.
    const panel = display.current?.closest('section');
    const take = (): void => display.current?.focus();
    if (document.activeElement === panel) take();
    panel?.addEventListener('focus', take);
    return () => panel?.removeEventListener('focus', take);
  }, []);
  const number = trouble ? words.troubles[trouble] : grouped(numberOf(state));
  const line = history.map((entry) => faceOfEntry(entry)).join(' ');
  return (
    <div
      ref={display}
      className={styles.display}
      role="group"
      aria-label={words.display(number)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where the panel begins, to be read
      tabIndex={0}
    >
      <p className={styles.line}>
        {memory !== '0' && (
          <span className={styles.memory}>{words.memory(grouped(written(memory)))}</span>
        )}
        <span className={styles.history}>{line}</span>
      </p>
      <p
        className={classes(styles.number, trouble !== null && styles.trouble)}
        data-length={lengthOf(number)}
      >
        {number}
      </p>
    </div>
  );
}

/** One stop for Tab; the arrow keys move between the keys. */
function Keypad({ onPress }: { onPress: (key: CalculatorKey) => void }) {
  const pad = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<readonly [row: number, column: number]>([2, 0]);
  const move = (event: KeyboardEvent): void => {
    const [row, column] = at;
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const [toRow = 0, toColumn = 0] = to;
    const keys = keypad[toRow] ?? [];
    const key = keys[Math.min(toColumn, keys.length - 1)];
    if (key) pad.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  return (
    <div ref={pad} role="group" className={styles.keypad} aria-label={words.keypad}>
      {keypad.map((keys, row) =>
        keys.map((key, column) => (
          <button
            key={key}
            type="button"
            className={classes(styles.key, styles[kindOf(key)])}
            data-key={key}
            aria-label={key in words.keys ? words.keys[key as keyof typeof words.keys] : key}
            tabIndex={at[0] === row && at[1] === column ? 0 : -1}
            onFocus={() => setAt([row, column])}
            onKeyDown={move}
            onClick={() => onPress(key)}
          >
            {faceOf(key)}
          </button>
        )),
      )}
    </div>
  );
}

function kindOf(key: CalculatorKey): 'digit' | 'operator' | 'equals' | 'other' {
  if (/^[0-9.]$|^sign$/.test(key)) return 'digit';
  if (key === '=') return 'equals';
  return /^[-+*/%]$/.test(key) ? 'operator' : 'other';
}

function faceOfEntry(entry: string): string {
  return entry in signs ? signs[entry as keyof typeof signs] : grouped(written(entry));
}

/** "1234567.5" -> "1,234,567.5", with a true minus. */
function grouped(number: string): string {
  const [whole = '', ...rest] = number.split('.');
  const parted = number.includes('e') ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return [parted, ...rest].join('.').replace('-', '−').replace('e-', 'e−');
}

function lengthOf(number: string): 'short' | 'long' {
  return number.length > 14 ? 'long' : 'short';
}

import { parse } from 'yaml';
import { type Chance, oddTexts, oddValue } from './chance.ts';

/** Changes a YAML or JSON text as a file of values, as lines, or as bytes. */
export function mutateText(chance: Chance, content: Buffer, others: readonly Buffer[]): Buffer {
  const kind = chance.below(10);
  if (kind < 5) return mutateValues(chance, content);
  if (kind < 8) return Buffer.from(mutateLines(chance, content.toString()));
  return mutateBytes(chance, content, others);
}

interface Spot {
  owner: Record<string, unknown> | unknown[];
  name: string | number;
}

function spotsOf(value: unknown, spots: Spot[] = []): Spot[] {
  if (value === null || typeof value !== 'object') return spots;
  for (const name of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    spots.push({ owner: value as Spot['owner'], name });
    spotsOf((value as Record<string | number, unknown>)[name], spots);
  }
  return spots;
}

const get = ({ owner, name }: Spot): unknown => (owner as Record<string | number, unknown>)[name];
function set({ owner, name }: Spot, value: unknown): void {
  Object.defineProperty(owner, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function mutateValues(chance: Chance, content: Buffer): Buffer {
  let root: unknown;
  try {
    root = parse(content.toString(), { logLevel: 'silent' });
  } catch {
    return mutateBytes(chance, content, []);
  }
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const spots = spotsOf(root);
    if (spots.length === 0) return Buffer.from(JSON.stringify(oddValue(chance)));
    const spot = chance.pick(spots);
    const other = chance.pick(spots);
    const change = chance.below(8);
    if (change === 0) {
      if (Array.isArray(spot.owner)) spot.owner.splice(Number(spot.name), 1);
      else delete spot.owner[spot.name];
    } else if (change === 1) {
      set(spot, structuredClone(get(other)));
    } else if (change === 2) {
      if (Array.isArray(spot.owner)) spot.owner.push(structuredClone(get(spot)));
      else set({ owner: spot.owner, name: chance.pick(oddTexts) }, get(spot));
    } else if (change === 3) {
      set(spot, [get(spot)]);
    } else if (change === 4 && typeof get(spot) === 'string') {
      const text = String(get(spot));
      const at = chance.below(text.length + 1);
      set(spot, text.slice(0, at) + chance.pick(oddTexts) + text.slice(at));
    } else if (change === 5 && typeof get(spot) === 'number') {
      set(spot, Number(get(spot)) + chance.pick([1, -1, 0.5, 1000]));
    } else {
      set(spot, oddValue(chance));
    }
  }
  return Buffer.from(JSON.stringify(root) ?? 'null');
}

const snippets: readonly string[] = [
  '- &a [*a]',
  'a: &b { c: *b }',
  '<<: *a',
  '%YAML 1.1',
  '--- ',
  '...',
  '!!js/function "x"',
  '!!binary AAAA',
  '!!set {a}',
  '&a &b c',
  '? [a, b]\n: c',
  '\t- a',
  '- - - - - a',
  'key: |9\n x',
  '"\\x00\\uD800"',
  '{a: 1, a: 2}',
  '[1, 2',
  "'",
  '# comment',
  '__proto__: { a: 1 }',
  '*unknown',
  '[,,,]',
  ...['[', '{a: ', '- ', '? ', '&a ', '!t '].map((sign) => sign.repeat(3_000)),
  Array.from({ length: 60 }, (_, index) => `- &x${index} [*x${Math.max(0, index - 1)}]`).join('\n'),
];

function mutateLines(chance: Chance, text: string): string {
  const lines = text.split('\n');
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const at = chance.below(lines.length);
    const line = lines[at] ?? '';
    switch (chance.below(7)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines.splice(at, 0, lines[chance.below(lines.length)] ?? '');
        break;
      case 3:
        lines[at] = chance.once(2) ? `  ${line}` : line.slice(1 + chance.below(3));
        break;
      case 4:
        lines[at] = `${line.slice(0, line.indexOf(':') + 1)} ${chance.pick(oddTexts)}`;
        break;
      case 5:
        lines.splice(at, 0, ...Array<string>(chance.pick([20, 2_000])).fill(line));
        break;
      default:
        lines.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ''}${chance.pick(snippets)}`);
    }
  }
  return lines.join(chance.once(10) ? '\r' : '\n');
}

/** Flips, cuts, puts in and joins bytes, of any kind of file. */
export function mutateBytes(chance: Chance, content: Buffer, others: readonly Buffer[]): Buffer {
  let bytes = Buffer.from(content);
  for (let times = 1 + chance.below(6); times > 0; times -= 1) {
    const at = chance.below(bytes.length + 1);
    switch (chance.below(6)) {
      case 0:
        bytes = bytes.subarray(0, at);
        break;
      case 1: {
        const other = others.length > 0 ? chance.pick(others) : content;
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          other.subarray(chance.below(other.length + 1)),
        ]);
        break;
      }
      case 2:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(Array.from({ length: 1 + chance.below(20) }, () => chance.below(256))),
          bytes.subarray(at),
        ]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.below(200))]);
        break;
      default:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
    }
  }
  return bytes;
}

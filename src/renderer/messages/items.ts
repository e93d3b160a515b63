import { counted } from './format.ts';

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** Words of the items themselves: instructions, controls, announcements, and their review. */
export const itemText = {
  points: {
    whole: (points: number) => `Worth ${counted(points, 'point', 'points')}.`,
    each: (points: number) =>
      `Each correct selection is worth ${inWords(points)} ${points === 1 ? 'point' : 'points'}.`,
    checked: (parts: number, points: number) =>
      `Checked in ${inWords(parts)} parts, each worth ${inWords(points)} ${points === 1 ? 'point' : 'points'}.`,
    partial: 'Partial credit is possible.',
  },
  stem: 'Question text',
  options: 'Options',
  letter: (index: number) => String.fromCharCode(65 + index),
  clear: 'Clear response',
  strike: {
    out: (letter: string) => `Strike out ${letter}`,
    back: (letter: string) => `Bring back ${letter}`,
    wasOut: (letter: string) => `${letter} struck out.`,
    wasBack: (letter: string) => `${letter} brought back.`,
    state: 'struck out',
  },
  masking: {
    option: (letter: string) => `option ${letter}`,
    statement: (number: number) => `statement ${number}`,
    source: (number: number) => `source ${number}`,
    step: (number: number) => `step ${number}`,
    show: (what: string) => `Show ${what}`,
    cover: (what: string) => `Cover ${what}`,
  },
  multiple: {
    instruction: (choose: number | null) =>
      choose === null ? 'Choose all that apply.' : `Choose ${inWords(choose)}.`,
    chosen: (count: number, choose: number | null) =>
      choose === null ? `${count} chosen` : `${count} of ${choose} chosen`,
    tooMany: (choose: number) => `You may choose ${inWords(choose)}. Clear one first.`,
  },
  dropdown: {
    none: 'Choose',
  },
  match: {
    instruction: (reuse: 'once' | 'many') =>
      reuse === 'once'
        ? 'Press a source, then a target, or drag it there. Each source may be used once or not at all.'
        : 'Press a source, then a target, or drag it there. Each source may be used once, more than once, or not at all.',
    sources: 'Sources',
    targets: 'Targets',
    empty: 'Place a source here',
    nothing: 'Nothing placed',
    armed: 'Now choose a source',
    used: 'Used',
    usedTimes: (count: number) => `Used ${count} times`,
    /** How the two are used with keys, for those who hear it. */
    sourceKeys:
      'Space picks it up. Then the arrow keys go through the targets, Space places it, and Escape puts it back.',
    targetKeys:
      'Space chooses it for a source. Then the arrow keys go through the sources, Space places one, and Escape leaves it.',
    slot: (target: string, holds: string) => `${target}: ${holds}`,
    remove: (source: string, target: string) => `Remove ${source} from ${target}`,
    picked: (source: string) => `${source} picked up. Choose a target.`,
    putBack: (source: string) => `${source} put back.`,
    waiting: (target: string) => `Choose a source for ${target}.`,
    left: (target: string) => `${target} stays as it is.`,
    placed: (source: string, target: string) => `${source} placed on ${target}.`,
    removed: (source: string, target: string) => `${source} removed from ${target}.`,
  },
  order: {
    instruction:
      'Move the steps you need into the answer, in the right order: press a step to add it, or drag it.',
    pool: 'Steps',
    answer: 'Answer',
    empty: 'No steps yet.',
    allUsed: 'All steps are in the answer.',
    /** How a step is moved with keys, for those who hear it. */
    poolKeys:
      'Enter adds it at the end. Space picks it up: then the arrow keys move it, Space drops it, and Escape puts it back.',
    gripKeys:
      'Space picks it up. Then the arrow keys move it, Space drops it, and Escape puts it back.',
    grip: (step: string) => `Pick up: ${step}`,
    picked: (step: string, place: number, count: number) =>
      `${step} picked up, step ${place} of ${count}.`,
    dropped: (step: string, place: number, count: number) =>
      `${step} dropped as step ${place} of ${count}.`,
    putBack: (step: string) => `${step} put back.`,
    up: (step: string) => `Move up: ${step}`,
    down: (step: string) => `Move down: ${step}`,
    remove: (step: string) => `Remove: ${step}`,
    added: (step: string, place: number) => `${step} added as step ${place}.`,
    moved: (step: string, place: number, count: number) =>
      `${step} is now step ${place} of ${count}.`,
    removed: (step: string) => `${step} removed from the answer.`,
  },
  statements: {
    statement: 'Statement',
  },
  code: {
    leave: 'Tab indents. To leave the editor with the keyboard, press Escape, then Tab.',
    closed: 'This file is closed: it can be read and copied.',
    full: (longest: number) => `The file may hold ${longest.toLocaleString('en-US')} characters.`,
    yours: 'Your file',
    untouched: 'The file, unchanged',
    solution: 'A right answer',
    changed: 'A bar marks the lines that differ from the file as it was given.',
    checks: 'What was checked',
    met: 'Met',
    unmet: 'Not met',
    uncounted: 'Met, not counted',
    unreadable: 'This file cannot be read, so nothing in it counts',
    fault: ({ line, column, message }: { line: number; column: number; message: string }) =>
      `Line ${line}, column ${column}: ${message}.`,
    broken: 'Something that had to stay was changed, so nothing counts',
  },
  hotspot: {
    instruction: (choose: number, what: 'picture' | 'table') =>
      what === 'picture'
        ? `Choose ${inWords(choose)} ${choose === 1 ? 'area' : 'areas'} of the picture.`
        : `Choose ${inWords(choose)} ${choose === 1 ? 'cell' : 'cells'} of the table.`,
    picture: 'Picture with areas to choose',
    table: 'Table with cells to choose',
  },
  typed: {
    label: 'Your answer',
  },
  number: {
    unreadable: 'Write a number, such as 12.5.',
    twoWays: (grouped: string, decimal: string) =>
      `This could mean two numbers. Write ${grouped} or ${decimal}.`,
    within: (key: string, tolerance: string) => `${key}, give or take ${tolerance}`,
    percent: (share: number) => `${share} percent`,
    withUnit: (value: string, unit: string | null) =>
      unit === null ? value : `${value}${unit === '%' ? '' : ' '}${unit}`,
  },
  review: {
    right: 'Right',
    wrong: 'Wrong',
    yours: 'Your response',
    key: 'Right answer',
    yoursRight: 'Your response, right',
    yoursWrong: 'Your response, wrong',
    noResponse: 'No response',
    values: 'About each source',
    steps: 'About each step',
    notNeeded: 'Not needed',
    otherPlace: 'Other place',
    yourOrder: 'Your order',
    rightOrder: 'Right order',
    alsoRight: 'Also right',
    otherWordings: 'Other ways of writing it are right too.',
    alternatives: (count: number) =>
      `${counted(count, 'other order is', 'other orders are')} just as right:`,
  },
} as const;

import type { DataImport } from '../../contract/views.ts';
import { counted } from './format.ts';

const attempts = (count: number): string => counted(count, 'attempt', 'attempts');

export const portableText = {
  menu: 'Export or import data...',
  title: 'Export or import data',
  done: 'Done',

  exportHead: 'Export',
  exportBody: (name: string) =>
    `One file with everything of ${name}: settings, every attempt with answers and notes, and the exams they were sat with. Keep it as a copy, or take it to another computer.`,
  exportOpen:
    'The file is not encrypted. It holds the answers of those exams, except of exams that are locked.',
  export: 'Export all data...',
  exported: (file: string) => `Everything was written to ${file}.`,

  importHead: 'Import',
  importBody:
    'Adds what such a file holds. Nothing that is here is replaced, and a backup is made first.',
  import: 'Import data...',
  importedTitle: (name: string) => `The data of ${name} is here`,
  imported: ({ added, same, left }: Extract<DataImport, { ok: true }>) =>
    [
      added > 0 ? `${attempts(added)} added.` : 'No attempt was added.',
      same > 0 ? `${attempts(same)} here already.` : '',
      left > 0
        ? `${attempts(left)} left out, because what is here differs. It stays as it is, and so does the file.`
        : '',
    ]
      .filter((line) => line !== '')
      .join(' '),
  refusedTitle: (file: string) => `${file} was not imported`,
  refused: {
    unreadable: 'The file cannot be read.',
    'other-kind':
      'This is not a file with the data of a candidate. Its name ends in .mockroom-data.',
    damaged: 'Part of the file was changed or is missing. Copy it again from where it comes from.',
    newer: 'A newer version of Mockroom wrote this file. Install that version to import it.',
    'too-large': 'The file holds more than Mockroom can take in at once.',
    wrong: 'The file says what cannot be, so somebody or something changed it.',
  } satisfies Record<Extract<DataImport, { ok: false }>['why'], string>,
  unchanged: 'Nothing here has changed.',
  details: (detail: string) => `Details: ${detail}`,

  save: 'Save for an instructor...',
  saveTitle: 'Save this attempt for an instructor',
  saveBody:
    'The file holds your name, your answers, notes and highlights, the times and the score, and none of the exam’s own text. It is signed, so that a change to it shows.',
  key: 'Key of this installation',
  keyNote:
    'Tell it to your instructor in another way than with the file. It shows that the file comes from here.',
  saveConfirm: 'Save...',
  saved: (file: string) => `Saved as ${file}.`,
  failed: 'That did not work',

  keptTitle: 'The stored result was different',
  kept: (points: number, maximum: number) =>
    `The list of attempts was saved with ${points} of ${counted(maximum, 'point', 'points')} for this attempt. What you see here is worked out anew from everything you did, and is what counts.`,
} as const;

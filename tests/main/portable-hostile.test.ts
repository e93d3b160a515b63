import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { importData } from '../../src/main/portable/candidate-data.ts';
import { unpackData } from '../../src/main/portable/data-file.ts';
import { type Store, storeFileName } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { exported, forged, opened, type OpenFile, seatedWithPicture } from '../support/portable.ts';
import { handTime, temporaryStore } from '../support/store.ts';

/** A data file with one attempt at an exam with a picture. */
function goodFile(): Buffer {
  const seat = seatedWithPicture({ store: temporaryStore(), time: handTime() });
  const item = seat.view().item?.view.id ?? '';
  seat.act({ type: 'noted', item, text: 'A note.' });
  seat.room.suspend(seat.view().attempt);
  return exported(seat.store);
}

/** Takes a file that must be refused. @returns why, after a look that nothing came of it */
function refusal(bytes: Uint8Array, store: Store = temporaryStore()): string {
  const before = exported(store);
  const merged = importData(store, bytes, 1);
  expect(exported(store)).toEqual(before);
  expect(store.exams.current()).toEqual([]);
  expect(store.profiles.all()).toHaveLength(1);
  return merged.ok ? 'taken' : `${merged.error.code}: ${merged.error.detail}`;
}

const rewritten = (text: unknown, change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(String(text)) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

describe('a data file that somebody changed', () => {
  const good = goodFile;

  it('is damaged when any byte of it was changed', () => {
    const bytes = good();
    const before = opened(bytes);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (place, by) => {
          const changed = Buffer.from(bytes);
          changed[place] = (changed[place] ?? 0) ^ by;
          const store = temporaryStore();
          const merged = importData(store, changed, 1);
          // A bit of gzip's own head may be any, and the content is then still what it was.
          if (merged.ok) expect(opened(exported(store)).data).toEqual(before.data);
          else expect(store.profiles.all()[0]?.attempts).toBe(0);
          store.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is damaged when its end is missing or its content is not what its hash says', () => {
    const bytes = good();
    expect(refusal(bytes.subarray(0, -20))).toMatch(/^damaged/);
    const file = opened(bytes);
    file.data.profile['name'] = 'Somebody else';
    expect(refusal(gzipSync(JSON.stringify(file)))).toMatch(/^damaged/);
  });

  it('is told from other files and from those of newer programs', () => {
    expect(refusal(Buffer.from('PK'))).toMatch(/^other-kind/);
    expect(refusal(gzipSync('{"format":"something"}'))).toMatch(/^other-kind/);
    expect(refusal(gzipSync('null'))).toMatch(/^other-kind/);
    const newer = forged(good(), (file) => void (file['schema'] = 2));
    expect(refusal(newer)).toMatch(/^newer/);
  });

  it('may not grow without bounds', () => {
    const bomb = gzipSync(Buffer.alloc(8 * 2 ** 20, ' '));
    const most = { packed: 100_000, unpacked: 8 * 2 ** 20 - 1 };
    expect(bomb.length).toBeLessThan(most.packed);
    expect(unpackData(bomb, most)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    const large = Buffer.alloc(most.packed + 1, '\x1f');
    expect(unpackData(large, most)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  const [attempt, exam] = ['attempts.0', 'exams.0'];
  const cases: [what: string, place: string, change: (file: OpenFile) => void][] = [
    ['a field that is not known', 'the file', ({ data }) => void (data['more'] = 1)],
    [
      'a name without letters',
      'profile.name',
      ({ data }) => void (data.profile['name'] = '\u200b'),
    ],
    [
      'settings that are no JSON',
      'profile.settings',
      ({ data }) => void (data.profile['settings'] = '{'),
    ],
    [
      'an exam that is not the one it says',
      `${exam}.hash`,
      ({ data: { exams } }) => {
        const [row = {}] = exams;
        row['content'] = rewritten(row['content'], (content) => void (content['minutes'] = 999));
      },
    ],
    [
      'an exam of another form',
      `${exam}.content.domains`,
      ({ data: { exams } }) => {
        const [row = {}] = exams;
        row['content'] = rewritten(row['content'], (content) => void (content['domains'] = 'none'));
      },
    ],
    [
      'a card that is not that of the exam',
      `${exam}.card`,
      ({ data: { exams } }) => {
        const [row = {}] = exams;
        row['card'] = rewritten(row['card'], (card) => void (card['title'] = 'Another'));
      },
    ],
    [
      'an exam that is missing',
      `${attempt}.exam`,
      ({ data }) => {
        data.exams = [];
        data.pictures = [];
      },
    ],
    ['a picture that is missing', 'pictures', ({ data }) => void (data.pictures = [])],
    [
      'a picture that is another',
      'pictures.0.hash',
      ({ data: { pictures } }) => {
        const [row = {}] = pictures;
        row['bytes'] = Buffer.from('<svg></svg>').toString('base64');
      },
    ],
    [
      'a picture of another kind',
      'pictures.0.mediaType',
      ({ data: { pictures } }) => {
        const [row = {}] = pictures;
        row['mediaType'] = 'image/png';
      },
    ],
    ['an attempt twice', 'attempts', ({ data }) => void data.attempts.push(...data.attempts)],
    [
      'a gap in the log',
      `${attempt}.events`,
      ({ data: { attempts } }) => {
        attempts[0]?.events.splice(1, 1);
      },
    ],
    [
      'exam time that runs back',
      `${attempt}.events`,
      ({ data: { attempts } }) => {
        const [first = {}] = attempts[0]?.events ?? [];
        first['spent'] = 500_000;
      },
    ],
    [
      'an act that there is not',
      `${attempt}.events.1.type`,
      ({ data: { attempts } }) => {
        const [first = {}] = attempts[0]?.events ?? [];
        first['act'] = '{"type":"cheated"}';
      },
    ],
    [
      'a response that does not fit its item',
      `${attempt}.events.4`,
      ({ data: { attempts } }) => {
        const last = attempts[0]?.events.at(-1) ?? {};
        last['act'] = '{"type":"answered","item":"series-1-1","response":{"options":[1]}}';
      },
    ],
    [
      'an item that the exam does not have',
      `${attempt}.form`,
      ({ data: { attempts } }) => {
        const [row] = attempts;
        if (!row) return;
        row['form'] = String(row['form']).replaceAll('alpha-', 'omega-');
      },
    ],
    [
      'a result of an attempt that is not over',
      `${attempt}.result`,
      ({ data: { attempts } }) => {
        const [row] = attempts;
        if (!row) return;
        row['result'] = '{"passed":true,"scaled":1000,"points":1,"maximum":1,"end":"time"}';
      },
    ],
    [
      'an end that the log does not have',
      `${attempt}.finishedAt`,
      ({ data: { attempts } }) => {
        const [row] = attempts;
        if (!row) return;
        row['result'] = '{"passed":true,"scaled":1000,"points":1,"maximum":1,"end":"time"}';
        row['finishedAt'] = 1_700_000_000_000;
      },
    ],
    [
      'a lock that asks for too much memory',
      `${exam}.lock`,
      ({ data: { exams } }) => {
        const [row = {}] = exams;
        row['lock'] = JSON.stringify({ lock: { kdf: { memory: 2 ** 40 } }, pictures: [] });
      },
    ],
  ];
  it.each(cases)('%s is refused with its place: %s', (_what, place, change) => {
    const said = refusal(forged(good(), change));
    expect(said).toMatch(/^wrong: /);
    expect(said).toContain(place);
  });

  it('is taken whole or not at all, also when the store fails in the middle', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const database = new SqliteDatabase(join(folder, storeFileName));
    onTestFinished(() => void database.close());
    database.exec(
      `CREATE TRIGGER fails BEFORE INSERT ON attempt_event WHEN NEW.seq = 3
       BEGIN SELECT RAISE(ABORT, 'no space'); END`,
    );
    const before = exported(store);
    expect(() => importData(store, good(), 1)).toThrow('no space');
    expect(exported(store)).toEqual(before);
    expect(store.exams.current()).toEqual([]);
    database.exec('DROP TRIGGER fails');
    expect(importData(store, good(), 1)).toMatchObject({ ok: true, value: { added: 1 } });
  });
});

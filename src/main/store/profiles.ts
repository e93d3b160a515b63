import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { settingsSchema } from '../../contract/calls.ts';
import type { Profile, Settings } from '../../contract/views.ts';
import { type Accommodations, noAccommodations } from '../../core/attempt/terms.ts';
import { fail, ok, type Result } from '../../core/result.ts';

type Refused = Result<null, { code: 'name-taken' | 'not-found' | 'has-attempts'; detail: string }>;

/** The candidates who share this machine, and which of them sits here now. */
export interface ProfileStore {
  /** Id of the one who sits here now. */
  current(): string;
  /** In order of name. */
  all(): Profile[];
  nameOf(profile: string): string;
  /** What the current profile remembers. */
  settings(): Settings;
  /** Changes some of it. */
  change(settings: Partial<Settings>): Settings;
  /** Makes a profile, with the current one's look, and makes it the current one. */
  add(name: string, now: number): Refused;
  rename(profile: string, name: string): Refused;
  choose(profile: string): Refused;
  /** Removes a profile that has no attempt; the current one may not go. */
  remove(profile: string): Refused;
}

const defaults: Settings = { theme: 'system', zoom: 100, accommodations: noAccommodations };

export function createProfiles(database: Database): ProfileStore {
  const chosen = database
    .prepare(`SELECT value ->> '$' FROM setting WHERE name = 'profile'`)
    .pluck();
  const choose = database.prepare(
    `INSERT INTO setting (name, value) VALUES ('profile', json_quote(?))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const list = database.prepare(
    `SELECT p.id, p.name, count(a.started_at) AS attempts
     FROM profile p LEFT JOIN attempt a ON a.profile_id = p.id
     GROUP BY p.id ORDER BY p.created_at, p.id`,
  );
  const read = database.prepare('SELECT id, name, settings FROM profile WHERE id = ?');
  const oldest = database.prepare('SELECT id FROM profile ORDER BY created_at, id').pluck();
  const insert = database.prepare(
    'INSERT INTO profile (id, name, created_at, settings) VALUES (?, ?, ?, ?)',
  );
  const rename = database.prepare('UPDATE profile SET name = ? WHERE id = ?');
  const save = database.prepare('UPDATE profile SET settings = ? WHERE id = ?');
  const removeUnstarted = database.prepare(
    'DELETE FROM attempt WHERE profile_id = ? AND started_at IS NULL',
  );
  const remove = database.prepare('DELETE FROM profile WHERE id = ?');

  // SQLite sorts by the numbers of letters, and would put Émile behind Zoë.
  const all = (): Profile[] =>
    (list.all() as Profile[]).sort((a, b) => a.name.localeCompare(b.name));
  const current = (): string => {
    const id = chosen.get() as string | undefined;
    if (id !== undefined && read.get(id)) return id;
    // The store always holds one profile; a lost choice must not keep the program from starting.
    return oldest.get() as string;
  };
  const settingsOf = (id: string): Settings => {
    const row = read.get(id) as { settings: string } | undefined;
    return readSettings(row === undefined ? {} : (JSON.parse(row.settings) as unknown));
  };
  const isTaken = (name: string, except: string | null): boolean =>
    all().some((profile) => profile.id !== except && plain(profile.name) === plain(name));
  const unknown = fail({ code: 'not-found' as const, detail: 'no such profile' });
  const taken = fail({ code: 'name-taken' as const, detail: 'another profile has this name' });

  const adding = database.transaction((name: string, now: number) => {
    const id = randomUUID();
    const { theme, zoom } = settingsOf(current());
    insert.run(id, name, now, JSON.stringify({ ...defaults, theme, zoom }));
    choose.run(id);
  });
  const removing = database.transaction((id: string) => {
    removeUnstarted.run(id);
    remove.run(id);
  });

  return {
    current,
    all,
    nameOf: (profile) => (read.get(profile) as { name: string } | undefined)?.name ?? '',
    settings: () => settingsOf(current()),
    change(settings) {
      const id = current();
      // A field that is named without a value keeps the one it has.
      const named = Object.entries(settings).filter(([, value]) => value !== undefined);
      const changed: Settings = { ...settingsOf(id), ...Object.fromEntries(named) };
      save.run(JSON.stringify(changed), id);
      return changed;
    },
    add(name, now) {
      if (isTaken(name, null)) return taken;
      adding.immediate(name, now);
      return ok(null);
    },
    rename(profile, name) {
      if (!read.get(profile)) return unknown;
      if (isTaken(name, profile)) return taken;
      rename.run(name, profile);
      return ok(null);
    },
    choose(profile) {
      if (!read.get(profile)) return unknown;
      choose.run(profile);
      return ok(null);
    },
    remove(profile) {
      const found = all().find((candidate) => candidate.id === profile);
      if (!found || profile === current()) return unknown;
      if (found.attempts > 0) {
        return fail({
          code: 'has-attempts',
          detail: `${found.attempts} attempts are kept with it`,
        });
      }
      removing.immediate(profile);
      return ok(null);
    },
  };
}

/**
 * A name as it is compared: however its letters are put together, in whatever case. Not by the rules
 * of the system's language: with those of Turkish, `INES` and `ines` would be two, and SQLite, which
 * knows no language, would refuse the second.
 */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Field by field: a setting from another version of the program must not take the others with it. */
function readSettings(stored: unknown): Settings {
  const fields = fieldsOf(stored);
  const { theme, zoom, accommodations } = settingsSchema.shape;
  const given = fieldsOf(fields['accommodations']);
  return {
    theme: theme.catch(defaults.theme).parse(fields['theme']),
    zoom: zoom.catch(defaults.zoom).parse(fields['zoom']),
    accommodations: Object.fromEntries(
      Object.entries(accommodations.shape).map(([name, schema]) => {
        const parsed = schema.safeParse(given[name]);
        return [
          name,
          parsed.success ? parsed.data : noAccommodations[name as keyof Accommodations],
        ];
      }),
    ) as unknown as Accommodations,
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

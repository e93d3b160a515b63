import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Settings } from '../../contract/views.ts';

export interface SettingStore {
  read(): Settings;
  write(settings: Settings): void;
}

const themeSchema = z.enum(['system', 'light', 'dark', 'contrast']).catch('system');

export function createSettings(database: Database): SettingStore {
  const get = database.prepare('SELECT value FROM setting WHERE name = ?').pluck();
  const put = database.prepare(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  return {
    read() {
      const theme = get.get('theme') as string | undefined;
      // A setting from another version of the program must never keep it from starting.
      return { theme: themeSchema.parse(theme === undefined ? 'system' : JSON.parse(theme)) };
    },
    write(settings) {
      put.run('theme', JSON.stringify(settings.theme));
    },
  };
}

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** What belongs to this installation and to no candidate. */
export interface Installation {
  /** The Ed25519 key that attempts are signed with; made when it is first asked for. */
  signingKey(): KeyObject;
}

export function createInstallation(database: Database): Installation {
  const read = database.prepare('SELECT private_key FROM installation').pluck();
  // Another process may have been faster: then its key is the one.
  const keep = database.prepare(
    'INSERT OR IGNORE INTO installation (one, private_key) VALUES (1, ?)',
  );
  const make = database.transaction(() => {
    const { privateKey } = generateKeyPairSync('ed25519');
    keep.run(privateKey.export({ format: 'der', type: 'pkcs8' }));
  });
  return {
    signingKey() {
      if (read.get() === undefined) make.immediate();
      return createPrivateKey({ key: read.get() as Buffer, format: 'der', type: 'pkcs8' });
    },
  };
}

// The floor of a response: a bare commit by better-sqlite3, inside the same Electron as plain Node,
// with the pragmas of the store (src/main/store/open.ts). Told how many, answers with their times.
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const Database = require('better-sqlite3');

const database = new Database(join(process.argv[2], 'floor.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.pragma('foreign_keys = ON');
database.pragma('trusted_schema = OFF');
database.pragma('checkpoint_fullfsync = ON');
database.exec('CREATE TABLE answer (id INTEGER PRIMARY KEY, answer TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT INTO answer (answer) VALUES (?)');
const answer = JSON.stringify({ item: 'an item', response: { option: 'a' } });

process.on('message', (count) => {
  const times = Array.from({ length: count }, () => {
    const startedAt = performance.now();
    insert.run(answer);
    return performance.now() - startedAt;
  });
  process.send(times);
});
process.once('disconnect', () => {
  database.close();
  process.exit();
});

import { DatabaseSync } from 'node:sqlite';
import { describe } from 'vitest';
import { compareWithLibrary, type Engine } from './engine.ts';

async function openSqlite(): Promise<Engine> {
  const database = new DatabaseSync(':memory:');
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
  return {
    dialect: 'sqlite',
    quote,
    async store(rows, { table, columns }) {
      const [interview, question, rating, skipped, rater] = Object.values(columns).map(quote);
      database.exec(`DROP TABLE IF EXISTS ${quote(table)}`);
      // A collation that takes a for A: the statement must not.
      database.exec(
        `CREATE TABLE ${quote(table)} (${interview} TEXT, ${question} TEXT COLLATE NOCASE, ${rating} INTEGER, ${skipped} INTEGER, ${rater} TEXT)`,
      );
      const insert = database.prepare(`INSERT INTO ${quote(table)} VALUES (?, ?, ?, ?, ?)`);
      for (const row of rows) {
        insert.run(row.interview, row.question, row.rating, row.skipped ? 1 : 0, row.rater);
      }
    },
    async run(statements) {
      database.exec(statements);
    },
    async select(statement) {
      return database
        .prepare(statement)
        .all()
        .map((row) => Object.values(row));
    },
  };
}

describe('SQLite', () => {
  compareWithLibrary(openSqlite, { count: 80, most: 60, seed: 1 });
});

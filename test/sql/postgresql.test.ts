import { PGlite } from '@electric-sql/pglite';
import { describe } from 'vitest';
import { compareWithLibrary, type Engine } from './engine.ts';

let opened: Promise<Engine> | undefined;

/** Starts PostgreSQL once: it takes seconds. */
function openPostgresql(): Promise<Engine> {
  opened ??= start();
  return opened;
}

async function start(): Promise<Engine> {
  const database = await PGlite.create();
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
  return {
    dialect: 'postgresql',
    quote,
    async store(rows, { table, columns }) {
      const [interview, question, rating, skipped, rater] = Object.values(columns).map(quote);
      await database.exec(`DROP TABLE IF EXISTS ${quote(table)};
        CREATE TABLE ${quote(table)} (${interview} text, ${question} varchar, ${rating} smallint, ${skipped} boolean, ${rater} text)`);
      await database.query(
        `INSERT INTO ${quote(table)}
        SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(interview text, question text, rating int, skipped boolean, rater text)`,
        [JSON.stringify(rows)],
      );
    },
    run: (statements) => database.exec(statements),
    async select(statement) {
      const { rows } = await database.query<unknown[]>(statement, [], { rowMode: 'array' });
      return rows;
    },
  };
}

describe('PostgreSQL', () => {
  compareWithLibrary(openPostgresql, { count: 40, most: 60, seed: 2 });
});

import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { backendOutline } from '../../data/backend/outline.ts';
import { compileScoring, type Dialect } from '../../src/sql/index.ts';

const questions = backendOutline.questions.map(({ id }) => id);
const names = questions.map((id) => `'${id}'`).join(', ');

/** Times two statements in turn: the faster of some runs of each, in milliseconds. */
async function compare(
  run: (statement: string) => Promise<unknown>,
  { dialect, rows, read }: { dialect: Dialect; rows: number; read: string },
) {
  const scoring = compileScoring({ dialect, plan: { questions } });
  const score = `SELECT outcome, COUNT(*), SUM(total) FROM (${scoring}) AS scored GROUP BY outcome`;
  const times = { read: Infinity, score: Infinity };
  for (let round = 0; round < 3; round++) {
    for (const [name, statement] of [
      ['read', read],
      ['score', score],
    ] as const) {
      const start = performance.now();
      await run(statement);
      times[name] = Math.min(times[name], performance.now() - start);
    }
  }
  return {
    what: `${dialect}, ${rows.toLocaleString('en')} ratings: to reading the table`,
    milliseconds: Math.round(times.score),
    other: Math.round(times.read),
    ratio: Number((times.score / times.read).toFixed(1)),
  };
}

/** What scoring in a database costs beside reading every column of the table of ratings. */
export async function benchSql() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const many = 10_000_000;
  await connection.run(`CREATE TABLE ratings AS SELECT id // 40 AS interview, ([${names}])[id % 40 + 1] AS question,
    (hash(id) % 5 + 1)::TINYINT AS rating, FALSE AS skipped FROM range(${many}) AS ids(id)`);
  const inDuckdb = await compare((statement) => connection.runAndReadAll(statement), {
    dialect: 'duckdb',
    rows: many,
    read: 'SELECT COUNT(question), COUNT(interview), SUM(rating), COUNT(skipped) FROM ratings',
  });
  connection.closeSync();

  const database = await PGlite.create();
  const few = 1_000_000;
  await database.exec(`CREATE TABLE ratings AS SELECT id / 40 AS interview, (ARRAY[${names}])[id % 40 + 1] AS question,
    (abs(hashint4(id)) % 5 + 1)::smallint AS rating, FALSE AS skipped FROM generate_series(0, ${few - 1}) AS ids(id);
    ANALYZE ratings; SET work_mem = '256MB'`);
  const inPostgresql = await compare((statement) => database.query(statement), {
    dialect: 'postgresql',
    rows: few,
    read: 'SELECT COUNT(question), COUNT(interview), SUM(rating), COUNT(skipped) FROM ratings',
  });
  await database.close();
  return [inDuckdb, inPostgresql];
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileScoring } from '../../src/sql/index.ts';
import type { RatingRow } from '../sql/cases.ts';
import type { Table } from '../sql/engine.ts';
import { drawTables, readResults } from './tables.ts';
import { installTrino, pipe } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'trino-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = drawTables(6, 4).map((one, at) => ({ ...one, table: `${one.table} ${at}` }));

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const write = (text: string) => `'${text.replaceAll("'", "''")}'`;

function listStores(rows: readonly RatingRow[], { table, columns }: Table): string[] {
  const [interview, question, rating, skipped, rater] = Object.values(columns).map(quote);
  const values = rows.map(
    (row) =>
      `(${write(row.interview)}, ${write(row.question)}, ${row.rating}, ${row.skipped}, ${write(row.rater)})`,
  );
  const chunks = Array.from({ length: Math.ceil(values.length / 1000) }, (_, at) =>
    values.slice(at * 1000, (at + 1) * 1000).join(', '),
  );
  // The engine alone knows no DROP TABLE or CREATE TABLE but this.
  const [first, ...others] = chunks.map(
    (chunk) =>
      `SELECT CAST(a AS VARCHAR) AS ${interview}, CAST(b AS VARCHAR) AS ${question}, CAST(c AS INTEGER) AS ${rating}, CAST(d AS BOOLEAN) AS ${skipped}, CAST(e AS VARCHAR) AS ${rater} FROM (VALUES ${chunk}) AS listed (a, b, c, d, e)`,
  );
  return [
    `CREATE TABLE ${quote(table)} AS ${first}`,
    ...others.map((other) => `INSERT INTO ${quote(table)} ${other}`),
  ];
}

let found: unknown[][][];

beforeAll(async () => {
  const tasks = cases.map(({ options, rows, table, columns }) => [
    ...listStores(rows, { table, columns }),
    compileScoring({ ...options, dialect: 'trino', table, columns }),
  ]);
  const result = join(folder, 'result.json');
  const script = join(import.meta.dirname, 'Trino.java');
  await pipe('java', ['-Xmx2g', '-cp', await installTrino(), script, result], {
    input: JSON.stringify(tasks),
  });
  found = JSON.parse(readFileSync(result, 'utf8'));
}, 300_000);

describe("Trino's engine", () => {
  test.each(cases.map(({ expected }, at) => [at, expected] as const))(
    'equals the library, case %i',
    (at, expected) => {
      expect(readResults(found[at])).toEqual(expected);
    },
  );
});

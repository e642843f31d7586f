import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileScoring } from '../../src/sql/index.ts';
import type { Table } from '../sql/engine.ts';
import { drawTables, readResults } from './tables.ts';
import { installPython, pipe } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'spark-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = drawTables(9, 5);

const quote = (name: string) => `\`${name.replaceAll('`', '``')}\``;

/** A view of one case in the lake, with the names that the statement is compiled for. */
function createView({ table, columns }: Table, at: number): string {
  const named = Object.entries(columns).map(([name, other]) => `${name} AS ${quote(other)}`);
  return `CREATE OR REPLACE TEMPORARY VIEW ${quote(table)} AS SELECT ${named.join(', ')} FROM lake WHERE case = ${at}`;
}

let found: { executors: number; results: unknown[][][] };

beforeAll(async () => {
  const python = await installPython();
  const rows = cases.flatMap((one, at) =>
    one.rows.map((row, place) => JSON.stringify({ case: at, part: place % 3, ...row })),
  );
  writeFileSync(join(folder, 'rows.json'), rows.join('\n'));
  const statements = cases.map(({ options, table, columns }, at) => [
    createView({ table, columns }, at),
    compileScoring({ ...options, dialect: 'spark', table, columns }),
  ]);
  const result = join(folder, 'result.json');
  await pipe(python, [join(import.meta.dirname, 'spark.py'), result], {
    input: JSON.stringify({ folder, rows: join(folder, 'rows.json'), statements }),
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1', SPARK_LOCAL_DIRS: folder },
  });
  found = JSON.parse(readFileSync(result, 'utf8'));
}, 300_000);

describe('Spark', () => {
  test('has two executors', () => {
    expect(found.executors).toBe(2);
  });

  test.each(cases.map(({ expected }, at) => [at, expected] as const))(
    'equals the library over partitioned Parquet, case %i',
    (at, expected) => {
      expect(readResults(found.results[at])).toEqual(expected);
    },
  );
});

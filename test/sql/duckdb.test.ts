import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCases } from './cases.ts';
import { compareWithLibrary, type Engine, findResults, plainTable } from './engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
afterAll(() => rmSync(folder, { recursive: true }));

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function openDuckdb(): Promise<Engine & { readonly connection: DuckDBConnection }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return {
    connection,
    dialect: 'duckdb',
    quote,
    async store(rows, { table, columns }) {
      const [interview, question, rating, skipped, rater] = Object.values(columns).map(quote);
      const file = join(folder, 'rows.json');
      writeFileSync(file, JSON.stringify(rows));
      await connection.run(`CREATE OR REPLACE TABLE ${quote(table)} AS SELECT
        interview AS ${interview}, question AS ${question}, rating AS ${rating}, skipped AS ${skipped}, rater AS ${rater}
        FROM read_json('${file}', columns = {interview: 'VARCHAR', question: 'VARCHAR', rating: 'SMALLINT', skipped: 'BOOLEAN', rater: 'VARCHAR'})`);
    },
    run: (statements) => connection.run(statements),
    async select(statement) {
      return (await connection.runAndReadAll(statement)).getRows();
    },
  };
}

describe('DuckDB', () => {
  compareWithLibrary(openDuckdb, { count: 60, most: 60, seed: 3 });

  test.each([
    ['partitioned Parquet', 'PARQUET, PARTITION_BY (day)', 'parquet', 'read_parquet'],
    ['CSV', 'CSV, HEADER, PARTITION_BY (day)', 'csv', 'read_csv'],
  ])('reads %s where it lies', async (_, format, ending, read) => {
    const engine = await openDuckdb();
    const [one] = drawCases({ count: 1, most: 400, seed: 4 });
    if (!one) throw new Error('No case was drawn.');
    await engine.store(one.rows, { ...plainTable, table: 'loaded' });
    const place = join(folder, ending);
    await engine.connection.run(
      `COPY (SELECT *, hash(question) % 7 AS day FROM loaded) TO '${place}' (FORMAT ${format})`,
    );
    await engine.connection.run(
      `CREATE VIEW ratings AS SELECT * FROM ${read}('${place}/*/*.${ending}', hive_partitioning = true)`,
    );
    expect(await findResults(engine, one.options, plainTable)).toEqual(one.expected);
  });
});

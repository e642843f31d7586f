import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSchema, compileScoring } from '../../src/sql/index.ts';
import { makeHostileCase } from '../sql/cases.ts';
import { hostileTable } from '../sql/engine.ts';
import { installPython, pipe } from './tools.ts';

/** Our names of the dialects, and those of sqlglot. */
const dialects = {
  mysql: 'mysql',
  spark: 'spark',
  sqlserver: 'tsql',
  trino: 'trino',
  bigquery: 'bigquery',
  snowflake: 'snowflake',
} as const;

const statements = Object.entries(dialects).flatMap(([dialect, grammar]) =>
  [{}, { raters: 'mean' }, { ...makeHostileCase().options, ...hostileTable }].flatMap((options) => {
    const all = { dialect, ...options } as Parameters<typeof compileScoring>[0];
    return [
      [grammar, compileScoring(all)],
      [grammar, compileSchema(all)],
    ] as const;
  }),
);

describe('sqlglot', () => {
  let found: (string | null)[];
  beforeAll(async () => {
    const input = JSON.stringify([...statements, ['spark', 'SELECT 1 FROM (']]);
    const script = join(import.meta.dirname, 'parse.py');
    found = JSON.parse(await pipe(await installPython(), [script], { input }));
  }, 300_000);

  test.each(statements.map(([grammar], at) => [grammar, at] as const))(
    'parses as %s statement %i',
    (_, at) => {
      expect(found[at], statements[at]?.[1]).toBeNull();
    },
  );

  test('finds what is wrong', () => {
    expect(found.at(-1)).toContain('Expecting )');
  });
});

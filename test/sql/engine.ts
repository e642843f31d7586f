import { expect, test } from 'vitest';
import {
  compileSchema,
  compileScoring,
  type Dialect,
  type RatingColumns,
} from '../../src/sql/index.ts';
import { drawCases, makeHostileCase, type RatingRow, readResult } from './cases.ts';

/** A table as the library names it. */
export interface Table {
  readonly table: string;
  readonly columns: { readonly [Name in keyof RatingColumns]-?: string };
}

/** A database that runs statements. */
export interface Engine {
  readonly dialect: Dialect;
  /** Quotes a name as the database's own manual says. */
  quote(name: string): string;
  /** Makes a table of ratings in place of one of the same name. */
  store(rows: readonly RatingRow[], table: Table): Promise<void>;
  /** Runs statements that give nothing back, and throws when the database refuses one. */
  run(statements: string): Promise<unknown>;
  /** Runs a SELECT: rows of values in the order of the columns. */
  select(statement: string): Promise<readonly (readonly unknown[])[]>;
}

export const plainTable: Table = {
  table: 'ratings',
  columns: {
    interview: 'interview',
    question: 'question',
    rating: 'rating',
    skipped: 'skipped',
    rater: 'rater',
  },
};

/** A table whose names need quotes. */
export const hostileTable: Table = {
  table: 'the "ra`ti]ngs\'; --',
  columns: {
    interview: 'select',
    question: 'the "ques`tion]',
    rating: "rating's",
    skipped: 'skipped?',
    rater: 'By Whom',
  },
};

export async function findResults(
  engine: Engine,
  options: object,
  table: Table,
): Promise<Map<unknown, unknown>> {
  const { dialect } = engine;
  const found = await engine.select(compileScoring({ ...options, dialect, ...table }));
  return new Map(found.map(([interview, ...figures]) => [interview, readResult(figures)]));
}

/** Holds a database against the library: random interviews and panels, and names that break out of quotes. */
export function compareWithLibrary(
  open: () => Promise<Engine>,
  { count, most, seed }: { count: number; most: number; seed: number },
): void {
  test('equals the library on random interviews and panels', async () => {
    const engine = await open();
    let interviews = 0;
    for (const [at, { options, rows, expected }] of drawCases({ count, most, seed }).entries()) {
      await engine.store(rows, plainTable);
      const results = await findResults(engine, options, plainTable);
      expect(results, `case ${at} of seed ${seed}`).toEqual(expected);
      interviews += results.size;
    }
    expect(interviews).toBeGreaterThan((count * most) / 8);
  });

  test('keeps hostile ids apart, and hostile names in their quotes', async () => {
    const engine = await open();
    const { options, rows, expected } = makeHostileCase();
    await engine.store(rows, hostileTable);
    expect(await findResults(engine, options, hostileTable)).toEqual(expected);
  });

  test('makes tables that refuse what the library refuses, and take the decisions', async () => {
    const engine = await open();
    const { dialect, quote } = engine;
    // As keys of a table MySQL and MariaDB take two texts for one that differ only in spaces at the end.
    const { bank } = makeHostileCase((id) => id === id.trimEnd()).options;
    const options = { bank, dialect, table: 'kept ratings' };
    await engine.run(compileSchema(options));
    const ratings = quote('kept ratings');
    const [no, yes] = dialect === 'sqlite' ? ['0', '1'] : ['FALSE', 'TRUE'];
    const insert = (values: string) => engine.run(`INSERT INTO ${ratings} VALUES (${values})`);
    await insert(`'one', 'a', 1, ${no}`);
    await insert(`'one', 'A', NULL, ${yes}`);
    for (const refused of [
      `'one', 'a', 0, ${no}`, // a second time
      `'two', 'a', 2, ${no}`, // off the scale
      `'two', 'a', 1, ${yes}`, // rated and skipped
      `'two', 'b', 1, ${no}`, // no question of the plan
      `'two', NULL, 1, ${no}`,
    ]) {
      await expect(insert(refused), refused).rejects.toThrow();
    }
    const first =
      'interview, total, weight, rated, skipped, missing, average, role_critical, outcome';
    const decisions = quote('decisions');
    await engine.run(
      `INSERT INTO ${decisions} SELECT ${first} FROM (${compileScoring(options)}) AS scored`,
    );
    const [kept] = await engine.select(`SELECT ${first} FROM ${decisions}`);
    expect(readResult(kept ?? [])).toEqual([
      'one',
      1,
      1,
      1,
      1,
      0,
      1,
      'not-assessed',
      'conditional-offer',
    ]);
    await expect(
      engine.run(`UPDATE ${decisions} SET outcome = 'maybe'`),
      'an outcome that there is not',
    ).rejects.toThrow();
  });
}

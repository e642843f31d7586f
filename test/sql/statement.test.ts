import { SparkSQL, TrinoSQL } from 'dt-sql-parser';
import { describe, expect, test } from 'vitest';
import { compileSchema, compileScoring, type Dialect } from '../../src/sql/index.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';
import { makeHostileCase } from './cases.ts';
import { hostileTable } from './engine.ts';

const dialects = [
  'postgresql',
  'duckdb',
  'sqlite',
  'mysql',
  'sqlserver',
  'spark',
  'trino',
  'bigquery',
  'snowflake',
] as const satisfies readonly Dialect[];

const bakery = { bank: bakeryBank, plan: { roleCritical: ['steam'] } } as const;

describe('grammars read what is not run here', () => {
  const grammars = {
    spark: new SparkSQL(),
    trino: new TrinoSQL(),
  };

  test.each(Object.entries(grammars))('%s', (dialect, grammar) => {
    for (const options of [
      bakery,
      { ...bakery, raters: 'mean' },
      { ...makeHostileCase().options, ...hostileTable },
      { ...makeHostileCase().options, ...hostileTable, raters: 'mean' },
    ]) {
      const statement = compileScoring({ ...options, dialect: dialect as Dialect } as never);
      expect(grammar.validate(`${statement};`), statement).toEqual([]);
    }
  });

  test('and would find a fault', () => {
    expect(grammars.trino.validate('SELECT FROM WHERE;')).not.toEqual([]);
  });
});

describe('compileScoring', () => {
  test.each([
    ['postgresql', "it's", String.raw`E'it\'s'`],
    ['postgresql', 'a\\b', String.raw`E'a\\b'`],
    ['duckdb', "it's", "'it''s'"],
    ['duckdb', 'a\\b', String.raw`'a\b'`],
    ['sqlite', "it's", "'it''s'"],
    ['mysql', "it's", "CONVERT(X'69742773' USING utf8mb4)"],
    ['mysql', 'é', "CONVERT(X'c3a9' USING utf8mb4)"],
    ['sqlserver', "it's", "N'it''s'"],
    ['sqlserver', 'a\\\nb', "N'a\\' + N'\nb'"],
    ['sqlserver', '$(x)', "N'$' + N'(x)'"],
    ['spark', "it's", "CAST(X'69742773' AS STRING)"],
    ['spark', '$x', "CAST(X'2478' AS STRING)"],
    ['trino', "it's", "'it''s'"],
    ['bigquery', "it's", String.raw`'it\'s'`],
    ['sqlserver', 'a', "N'a'"],
    ['bigquery', 'a\r\nb\\', String.raw`'a\r\nb\\'`],
    ['snowflake', "it's", String.raw`'it\'s'`],
    ['snowflake', 'a\\b', String.raw`'a\\b'`],
  ] as const)('%s reads %j as one text', (dialect, id, text) => {
    const bank = {
      ...bakeryBank,
      questions: [{ ...bakeryBank.questions[0], id }],
      threshold: { average: 3.5 },
    };
    expect(compileScoring({ dialect, bank })).toContain(text);
  });

  test.each([
    ['duckdb', 'a"b', '"x"."a""b" AS r'],
    ['mysql', 'a`b', '`x`.`a``b` AS r'],
    ['spark', 'a`b', '`x`.`a``b` AS r'],
    ['sqlserver', 'a]b', '[x].[a]]b] AS r'],
    ['bigquery', 'a`b\\', '`x`.`a\\`b\\\\` AS r'],
  ] as const)('%s reads %j as one name', (dialect, name, quoted) => {
    expect(compileScoring({ dialect, table: ['x', name] })).toContain(`FROM ${quoted}`);
  });

  test.each([
    ['postgresql', 'CAST(a.multiple AS BIGINT) / a.ratings'],
    ['duckdb', 'CAST(a.multiple AS BIGINT) // a.ratings'],
    ['sqlite', 'CAST(a.multiple AS INTEGER) / a.ratings'],
    ['mysql', 'CAST(a.multiple AS SIGNED) DIV a.ratings'],
    ['sqlserver', 'CAST(a.multiple AS BIGINT) / a.ratings'],
    ['spark', 'CAST(a.multiple AS BIGINT) DIV a.ratings'],
    ['trino', 'CAST(a.multiple AS BIGINT) / a.ratings'],
    ['bigquery', 'DIV(CAST(a.multiple AS INT64), a.ratings)'],
    ['snowflake', 'CAST(CAST(a.multiple AS BIGINT) / a.ratings AS BIGINT)'],
  ] as const)('divides integers in %s', (dialect, division) => {
    expect(compileScoring({ dialect, raters: 'mean' })).toContain(`* ${division} * a.points`);
  });

  test('puts the threshold into the statement as integers', () => {
    const statement = compileScoring({
      dialect: 'duckdb',
      ...bakery,
      threshold: { average: 3.7001 },
    });
    expect(statement).toContain('total * 10000 >= 37001 * weight');
    expect(statement).toContain("'not-assessed' END AS role_critical");
  });

  test('names columns by ids, and by places where names would clash or be cut off', () => {
    const list = (sections: readonly string[]) => {
      const bank = {
        ...bakeryBank,
        sections: sections.map((id) => ({ id, level: 'master' })),
        questions: [
          { ...bakeryBank.questions[0], level: 'master', section: sections[0] as string },
        ],
      };
      const statement = compileScoring({ dialect: 'duckdb', bank });
      return [...statement.matchAll(/END AS (section_\w+)_total/g)].map(([, name]) => name);
    };
    expect(list(['Café au lait', 'b-2'])).toEqual(['section_caf__au_lait', 'section_b_2']);
    expect(list(['a b', 'a-b'])).toEqual(['section_1', 'section_2']);
    expect(list(['x'.repeat(49), 'b'])).toEqual(['section_1', 'section_2']);
    expect(list(['x'.repeat(48)])).toEqual([`section_${'x'.repeat(48)}`]);
  });

  test('asks for what it is given, and for nothing else', () => {
    expect(
      listProblems(() => compileScoring({ dialect: 'oracle', raters: 'median' } as never)),
    ).toEqual([
      [
        'unknown-choice',
        'options > dialect',
        `options.dialect must be one of ${dialects.join(', ')}: received "oracle"`,
      ],
      [
        'unknown-choice',
        'options > raters',
        'options.raters must be "mean", or left out for one rater: received "median"',
      ],
    ]);
    expect(explain(() => compileScoring({ dialect: 'toString' } as never)).code).toBe(
      'invalid-statement',
    );
    expect(explain(() => compileScoring({} as never)).code).toBe('invalid-statement');
    expect(
      explain(() => compileScoring({ dialect: 'trino', columns: { raiting: 'x' } } as never))
        .issues,
    ).toMatchObject([{ code: 'unknown-key', path: ['options', 'columns', 'raiting'] }]);
  });

  test.each(['', 'a\0b', 'half \ud800', `$${'{x}'}`, 7, [[]], [['a', '']]])(
    'refuses %j as the name of a table',
    (table) => {
      expect(
        explain(() => compileScoring({ dialect: 'spark', table: table as never })),
      ).toMatchObject({
        code: 'invalid-statement',
        issues: [{ code: 'not-writable' }],
      });
    },
  );

  test('refuses ids that have no bytes, and a plan that asks nothing', () => {
    const bank = { ...bakeryBank, questions: [{ ...bakeryBank.questions[0], id: 'a\0' }] };
    expect(explain(() => compileScoring({ dialect: 'duckdb', bank })).issues).toMatchObject([
      { code: 'not-writable', path: ['bank', 'a\0'] },
    ]);
    expect(
      explain(() => compileScoring({ dialect: 'duckdb', plan: { questions: [] } })).issues,
    ).toMatchObject([{ code: 'impossible-count', path: ['plan', 'questions'] }]);
  });

  test('leaves plan, bank and threshold to be checked as ever', () => {
    const compile = (options: object) => () => compileScoring({ dialect: 'duckdb', ...options });
    expect(explain(compile({ plan: { questions: ['x'] } })).code).toBe('invalid-plan');
    expect(explain(compile({ bank: {} })).code).toBe('invalid-bank');
    expect(explain(compile({ threshold: { average: 9 } })).code).toBe('invalid-threshold');
  });
});

describe('compileSchema', () => {
  test.each(dialects)('declares in %s what it can hold', (dialect) => {
    const tables = compileSchema({ dialect, ...bakery, table: ['hr', 'marks'], raters: 'mean' });
    expect(tables.match(/CREATE TABLE .+ \(/g)).toHaveLength(3);
    expect(tables.includes('CHECK (')).toBe(
      !['spark', 'trino', 'bigquery', 'snowflake'].includes(dialect),
    );
    expect(tables.includes('PRIMARY KEY (')).toBe(!['spark', 'trino'].includes(dialect));
    expect(tables.includes('NOT ENFORCED')).toBe(dialect === 'bigquery');
    expect(tables.includes('NOT NULL')).toBe(dialect !== 'trino');
  });
});

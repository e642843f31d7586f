import { describe, expect, test } from 'vitest';
import { freezeDeep } from '../../src/engine/frozen.ts';
import type { Outline } from '../../src/model.ts';
import * as schema from '../../src/schema/index.ts';
import { bakeryBank } from '../banks.ts';
import { catchError, listProblems } from '../caught.ts';
import { change, fullPlan, fullScorecard } from './cases.ts';

const { lintPlan, parsePlan, safeParsePlan, safeParseScorecard, safeParseThreshold } = schema;

type Call = (...given: readonly unknown[]) => unknown;

const functions = new Map(Object.entries(schema as unknown as Record<string, Call>));

/** Each function that takes a context, with a good input. */
const withContext = {
  parsePlan: fullPlan,
  safeParsePlan: fullPlan,
  parseScorecard: fullScorecard,
  safeParseScorecard: fullScorecard,
  parseThreshold: bakeryBank.threshold,
  safeParseThreshold: bakeryBank.threshold,
  lintPlan: fullPlan,
};
const names = Object.keys(withContext) as (keyof typeof withContext)[];

function run(name: keyof typeof withContext, context: unknown): unknown {
  return functions.get(name)?.(withContext[name], context);
}

describe.each(names)('the context of %s', (name) => {
  test.each<[kind: string, context: unknown, received: string]>([
    ['null', null, 'null'],
    ['a text', 'backend', '"backend"'],
    ['a number', 7, '7'],
    ['a list', [bakeryBank], 'a list'],
    ['a map', new Map([['bank', bakeryBank]]), 'an object'],
  ])('is no context: %s', (_, context, received) => {
    expect(listProblems(() => run(name, context))).toEqual([
      ['not-an-object', 'context', `context must be a plain object: received ${received}`],
    ]);
    expect(catchError(() => run(name, context))).toMatchObject({
      code: 'invalid-bank',
      message: `Cannot read context: context must be a plain object: received ${received}`,
    });
  });

  test('holds a misspelt key, or the bank itself: its check would be left out', () => {
    const fields = name === 'lintPlan' ? 'bank, threshold' : 'bank';
    expect(listProblems(() => run(name, { bnak: bakeryBank }))).toEqual([
      [
        'unknown-key',
        'context > bnak',
        `each key of context must be one of ${fields}: received "bnak"`,
      ],
    ]);
    expect(catchError(() => run(name, bakeryBank)).issues.length).toBeGreaterThan(3);
  });

  test.each([null, false, 0, '', 'backend', [], new Map()])('holds no bank: %j', (bank) => {
    expect(catchError(() => run(name, { bank }))).toMatchObject({
      code: 'invalid-bank',
      issues: [{ path: ['bank'], code: 'not-an-object' }],
    });
  });
});

test('a frozen bank with a getter is read anew when what it gives is another', () => {
  let scale: Outline['scale'] = bakeryBank.scale;
  const bank = Object.freeze({
    ...bakeryBank,
    get scale() {
      return scale;
    },
  });
  const parse = () => safeParseThreshold({ average: 9 }, { bank }).success;
  expect(parse()).toBe(true);
  scale = freezeDeep(bakeryBank.scale.slice(0, 3));
  expect(parse()).toBe(false);
});

describe('a context', () => {
  test('may be left out, and so may its bank', () => {
    for (const context of [undefined, {}, { bank: undefined }]) {
      expect(safeParsePlan(fullPlan, context).success).toBe(true);
      expect(safeParseScorecard(fullScorecard, context).success).toBe(true);
      expect(safeParseThreshold(bakeryBank.threshold, context).success).toBe(true);
    }
    expect(parsePlan({ questions: ['anything'] }, {})).toEqual({ questions: ['anything'] });
  });

  test('of lintPlan needs a bank, and takes no threshold that is none for that of the bank', () => {
    const lint = lintPlan as Call;
    expect(listProblems(() => lint({}))).toEqual([
      ['not-an-object', 'context', 'context must be a plain object: received undefined'],
    ]);
    expect(listProblems(() => lint({}, {}))).toEqual([
      ['not-an-object', 'bank', 'bank must be a plain object: received undefined'],
    ]);
    expect(listProblems(() => lint({}, { bank: bakeryBank, threshold: 7 }))).toEqual([
      ['not-an-object', 'threshold', 'threshold must be a plain object: received 7'],
    ]);
    const bank = change(bakeryBank, ['threshold'], null);
    expect(listProblems(() => lint({}, { bank }))).toEqual([
      ['not-an-object', 'bank > threshold', 'bank.threshold must be a plain object: received null'],
    ]);
    expect(lint({}, { bank: bakeryBank, threshold: undefined })).toEqual(
      lint({}, { bank: bakeryBank }),
    );
  });
});

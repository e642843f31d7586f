import { describe, expect, test } from 'vitest';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import type { HireThreshold } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { weatherOutline } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';

describe('a threshold that is not valid', () => {
  const score = scoreInterview({ rain: 0 }, { roleCritical: ['rain'] }, { bank: weatherOutline });
  const judge = (threshold: unknown) => () => decide(score, threshold as HireThreshold);
  const RULE = 'from -3 to 2 with at most four decimals';

  test.each<[unknown, string, string]>([
    [2.0001, 'off-scale', '2.0001'],
    [-3.0001, 'off-scale', '-3.0001'],
    [0.00001, 'invalid-decimal', '0.00001'],
    [1.23456, 'invalid-decimal', '1.23456'],
    [1 / 3, 'invalid-decimal', '0.3333333333333333'],
    [0.1 + 0.2, 'invalid-decimal', '0.30000000000000004'],
    [Number.MIN_VALUE, 'invalid-decimal', '5e-324'],
    [Number.NaN, 'off-scale', 'NaN'],
    [Infinity, 'off-scale', 'Infinity'],
    [-Infinity, 'off-scale', '-Infinity'],
    [1e300, 'off-scale', '1e+300'],
    ['1', 'off-scale', '"1"'],
    [1n, 'off-scale', '1n'],
    [undefined, 'off-scale', 'undefined'],
    [true, 'off-scale', 'true'],
    [Symbol('s'), 'off-scale', 'Symbol(s)'],
    [new Number(1), 'off-scale', 'an object'],
    [[1], 'off-scale', 'a list'],
    [{ valueOf: () => 1 }, 'off-scale', 'an object'],
  ])('a cut of %s', (cut, code, found) => {
    expect(explain(judge({ average: cut }))).toEqual({
      name: 'InvalidThresholdError',
      code: 'invalid-threshold',
      issues: [
        {
          code,
          path: ['threshold', 'average'],
          message: `threshold.average must be ${RULE}: received ${found}`,
        },
      ],
      message: `Cannot decide interview: threshold.average must be ${RULE}: received ${found}`,
    });
    const roleCritical = { average: cut, lowest: cut === undefined ? 7 : cut, required: true };
    expect(listProblems(judge({ average: 0, roleCritical }))).toEqual([
      [
        code,
        'threshold > roleCritical > average',
        `threshold.roleCritical.average must be ${RULE}: received ${found}`,
      ],
      [
        code,
        'threshold > roleCritical > lowest',
        `threshold.roleCritical.lowest must be ${RULE}: received ${cut === undefined ? 7 : found}`,
      ],
    ]);
  });

  test('both ends of the scale are on it, and four decimals are allowed', () => {
    for (const average of [-3, 2, -2.9999, 1.9999, 0.0001, -0.0001, 1.1, 0.3]) {
      expect(decide(score, { average }).threshold).toEqual({ average });
    }
  });

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [1, '1'],
    ['true', '"true"'],
    [new Boolean(true), 'an object'],
  ])('required of %s', (required, found) => {
    expect(listProblems(judge({ average: 0, roleCritical: { average: 0, required } }))).toEqual([
      [
        'not-a-boolean',
        'threshold > roleCritical > required',
        `threshold.roleCritical.required must be true or false: received ${found}`,
      ],
    ]);
  });

  test.each([
    [0, '0'],
    [-1, '-1'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [1e300, '1e+300'],
    ['2', '"2"'],
    [2n, '2n'],
    [Symbol('s'), 'Symbol(s)'],
  ])('minimumRated of %s', (minimumRated, found) => {
    expect(listProblems(judge({ average: 0, minimumRated }))).toEqual([
      [
        'invalid-count',
        'threshold > minimumRated',
        `threshold.minimumRated must be a positive integer: received ${found}`,
      ],
    ]);
  });

  test('fields that a threshold does not have', () => {
    const roleCritical = { average: 0, required: true, minimum: 3 };
    expect(listProblems(judge({ average: 0, roleCritical, roleCriticals: 1 }))).toEqual([
      [
        'unknown-key',
        'threshold > roleCriticals',
        'each key of threshold must be one of average, roleCritical, minimumRated: received "roleCriticals"',
      ],
      [
        'unknown-key',
        'threshold > roleCritical > minimum',
        'each key of threshold.roleCritical must be one of average, lowest, allRated, required: received "minimum"',
      ],
    ]);
  });

  test('all problems come at once', () => {
    const error = explain(judge({ roleCritical: {}, minimumRated: 0 }));
    expect(error.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['off-scale', 'threshold', 'average'],
      ['off-scale', 'threshold', 'roleCritical', 'average'],
      ['not-a-boolean', 'threshold', 'roleCritical', 'required'],
      ['invalid-count', 'threshold', 'minimumRated'],
    ]);
    expect(error.message).toMatch(
      /^Cannot decide interview: 4 problems\n- threshold\.average must/,
    );
  });

  test.each([
    ['a number', 3.5, '3.5'],
    ['a list', [], 'an empty list'],
    ['a Map', new Map(), 'an object'],
    ['an inherited one', Object.create({ average: 0 }), 'an object'],
  ])('no threshold at all: %s', (_, threshold, found) => {
    const problems = listProblems(judge(threshold));
    expect(problems[0]).toEqual([
      'not-an-object',
      'threshold',
      `threshold must be a plain object: received ${found}`,
    ]);
    expect(() => meetsHireThreshold(score, threshold as HireThreshold)).toThrow(
      'Cannot decide interview',
    );
  });

  test('null is no threshold, and what is null in one is absent', () => {
    const bare = { average: 0, roleCritical: null, minimumRated: null };
    expect(decide(score, bare as never)).toEqual(decide(score, { average: 0 }));
    expect(decide(score, null as never)).toEqual(decide(score));
  });
});

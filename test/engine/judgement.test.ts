import { describe, expect, test } from 'vitest';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import type { HireThreshold, InterviewScore, Outline } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { buildOutline, weatherOutline } from '../banks.ts';
import { explain, listProblems, makeRevoked, makeTrapped } from '../caught.ts';
import { rate } from '../small-interviews.ts';

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
    [null, 'off-scale', 'null'],
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
    [null, 'null'],
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
        'threshold.roleCriticals must be one of average, roleCritical, minimumRated: received "roleCriticals"',
      ],
      [
        'unknown-key',
        'threshold > roleCritical > minimum',
        'threshold.roleCritical.minimum must be one of average, lowest, required: received "minimum"',
      ],
    ]);
  });

  test('all problems come at once', () => {
    const error = explain(judge({ roleCritical: null, minimumRated: 0 }));
    expect(error.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['off-scale', 'threshold', 'average'],
      ['not-an-object', 'threshold', 'roleCritical'],
      ['off-scale', 'threshold', 'roleCritical', 'average'],
      ['not-a-boolean', 'threshold', 'roleCritical', 'required'],
      ['invalid-count', 'threshold', 'minimumRated'],
    ]);
    expect(error.message).toMatch(
      /^Cannot decide interview: 5 problems\n- threshold\.average must/,
    );
  });

  test.each([
    ['null', null, 'null'],
    ['a number', 3.5, '3.5'],
    ['a list', [], 'a list'],
    ['a Map', new Map(), 'an object'],
    ['a trapped proxy', makeTrapped({}), 'a value that cannot be read'],
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

  test('a bank without one', () => {
    const bank = { ...buildOutline(1, [1, 2]), threshold: undefined as never };
    const bare = scoreInterview({}, {}, { bank });
    expect(listProblems(() => decide(bare))[0]).toEqual([
      'not-an-object',
      'threshold',
      'threshold must be a plain object: received undefined',
    ]);
  });

  test('a figure whose getter throws', () => {
    const threshold = {
      get average(): number {
        throw new Error('no');
      },
    };
    expect(listProblems(judge(threshold))).toEqual([
      [
        'off-scale',
        'threshold > average',
        `threshold.average must be ${RULE}: received a value that cannot be read`,
      ],
    ]);
  });
});

describe('what is no score', () => {
  const score = rate([4, 3], { critical: [0] });

  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a number', 3.5, '3.5'],
    ['ratings', { 'cap-theorem': 4 }, 'an object'],
    ['a list', [], 'a list'],
    ['no total', { ...score, total: undefined }, 'an object'],
    ['a total that is text', { ...score, total: '7' }, 'an object'],
    ['a total with a fraction', { ...score, total: 7.5 }, 'an object'],
    ['a total too large', { ...score, total: 2 ** 53 }, 'an object'],
    ['no weight', { ...score, weight: null }, 'an object'],
    ['no list of rated', { ...score, rated: 2 }, 'an object'],
    ['no list of missing', { ...score, missing: {} }, 'an object'],
    ['no list of questions', { ...score, questions: null }, 'an object'],
    ['a question that is null', { ...score, questions: [null] }, 'an object'],
    ['a list of missing that holds no ids', { ...score, missing: [Symbol('id')] }, 'an object'],
    ['a text for a list', { ...score, rated: 'abc' }, 'an object'],
    ...[{ id: 5 }, { weight: 1.5 }, { rating: 'high' }, { rating: Number.NaN }].map(
      (part): [string, unknown, string] => [
        `a question with ${JSON.stringify(part)}`,
        { ...score, questions: [{ ...score.questions[0], ...part }] },
        'an object',
      ],
    ),
    [
      'a question that cannot be read',
      { ...score, questions: [makeTrapped({ ...score.questions[0] })] },
      'an object',
    ],
    ['no scale', { ...score, scale: undefined }, 'an object'],
    ['an empty scale', { ...score, scale: [] }, 'an object'],
    ['a scale of text', { ...score, scale: [1, '2', 5] }, 'an object'],
    ['no role-critical', { ...score, roleCritical: undefined }, 'an object'],
    [
      'no role-critical questions',
      { ...score, roleCritical: { ...score.roleCritical, questions: 1 } },
      'an object',
    ],
    [
      'no role-critical total',
      { ...score, roleCritical: { ...score.roleCritical, total: null } },
      'an object',
    ],
    [
      'no role-critical weight',
      { ...score, roleCritical: { ...score.roleCritical, weight: Number.NaN } },
      'an object',
    ],
    ...(
      [
        ['a total', { total: 8 }],
        ['a weight', { weight: 3 }],
        ['rated questions', { rated: ['q0'] }],
        ['missing questions', { missing: ['q9'] }],
        ['a scale that falls', { scale: [5, 4, 3, 2, 1] }],
        ['a scale of one point', { scale: [4] }],
        ['a scale with a point twice', { scale: [3, 3, 4, 5] }],
        ['a scale with a point too high', { scale: [3, 4, 1001] }],
      ] as [string, object][]
    ).map(([name, part]): [string, unknown, string] => [
      `${name} not as the ratings come to`,
      { ...score, ...part },
      'an object',
    ]),
    ...[
      { total: 5 },
      { weight: 2 },
      { count: 2 },
      { count: undefined },
      { lowest: 3 },
      { lowest: undefined },
      { questions: ['q1'] },
      { questions: [] },
    ].map((part): [string, unknown, string] => [
      `role-critical figures with ${JSON.stringify(part)}`,
      { ...score, roleCritical: { ...score.roleCritical, ...part } },
      'an object',
    ]),
    ...[
      { rating: 9, ratings: undefined },
      { rating: 4, ratings: [9] },
      { rating: 4, ratings: 'odd' },
      { rating: '4', ratings: [4] },
      { weight: 0 },
      { weight: -1 },
    ].map((part): [string, unknown, string] => {
      const [first, ...rest] = score.questions;
      return [
        `a question with ${JSON.stringify(part)}`,
        { ...score, questions: [{ ...first, ...part }, ...rest] },
        'an object',
      ];
    }),
    ['a trapped proxy', makeTrapped({}), 'an object'],
    ['a revoked proxy', makeRevoked({}), 'an object'],
  ])('%s', (_, value, found) => {
    const message = `score must be what scoreInterview returns: received ${found}`;
    const expected = {
      name: 'InvalidScoreError',
      code: 'invalid-score',
      issues: [{ code: 'not-a-score', path: ['score'], message }],
      message: `Cannot decide interview: ${message}`,
    };
    expect(explain(() => decide(value as InterviewScore<Outline>))).toEqual(expected);
    expect(explain(() => meetsHireThreshold(value as InterviewScore<Outline>))).toEqual(expected);
  });
});

test('a score whose keys a database has sorted is the same score', () => {
  const score = rate([4, null, 3], { critical: [0, 1] });
  const sort = (_: string, value: unknown) =>
    Object(value) === value && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value;
  expect(decide(JSON.parse(JSON.stringify(score, sort)))).toEqual(decide(score));
});

import { describe, expect, test } from 'vitest';
import { weightedKappa } from '../../src/stats/index.ts';

const scale = [1, 2, 3, 4, 5];

describe('weighted kappa', () => {
  test('has no value where no unit was rated by both', () => {
    expect(weightedKappa([1, null], [null, 2], { scale, weights: 'none' })).toEqual({
      value: null,
      reason: 'no-pairable-values',
      n: 0,
      standardError: null,
      observedDisagreement: null,
      expectedDisagreement: null,
      exactAgreement: null,
      adjacentAgreement: null,
      warnings: [
        {
          code: 'left-out',
          message: 'Left out because ratings are missing: units that not both raters rated (2)',
          count: 2,
        },
      ],
    });
    expect(weightedKappa([], [], { scale, weights: 'none' })).toMatchObject({
      value: null,
      reason: 'no-pairable-values',
      warnings: [],
    });
  });

  test('has no value where both give one rating throughout', () => {
    expect(weightedKappa([4, 4], [4, 4], { scale, weights: 'linear' })).toEqual({
      value: null,
      reason: 'no-variation',
      n: 2,
      standardError: null,
      observedDisagreement: 0,
      expectedDisagreement: 0,
      exactAgreement: 1,
      adjacentAgreement: 1,
      warnings: [],
    });
  });

  test.each([
    { a: [4, 4, 4, 4], b: [1, 2, 3, 4], raters: [1], names: '1' },
    { a: [1, 2, 3, 5], b: [2, 2, 2, 2], raters: [2], names: '2' },
    { a: [1, 1, 1], b: [2, 2, 2], raters: [1, 2], names: '1 and rater 2' },
  ])('is 0 where a rater gives one rating throughout, and says so', ({ a, b, raters, names }) => {
    const found = weightedKappa(a, b, { scale, weights: 'quadratic' });
    expect(found).toMatchObject({
      value: 0,
      standardError: 0,
      interval: { lower: 0, upper: 0, confidence: 0.95 },
    });
    expect(found.warnings[0]).toEqual({
      code: 'constant-rater',
      message: `Kappa is 0 whatever the agreement: one rating throughout from rater ${names}`,
      raters,
    });
    expect(found.warnings.map(({ code }) => code)).toEqual([
      'constant-rater',
      'few-units',
      'zero-width-interval',
    ]);
  });

  test('is 1 for full agreement, with an interval that says nothing', () => {
    const found = weightedKappa([1, 2, 3], [1, 2, 3], { scale, weights: 'none' });
    expect(found).toMatchObject({ value: 1, interval: { lower: 1, upper: 1 } });
    expect(found.warnings.at(-1)).toEqual({
      code: 'zero-width-interval',
      message:
        'The interval has no width: its formula sees no error in these data, which is not the same as certainty',
      confidence: 0.95,
    });
  });

  test('reports a value below zero as it is', () => {
    const found = weightedKappa([1, 5], [5, 1], { scale, weights: 'quadratic' });
    expect(found.value).toBe(-1);
    expect(found.warnings.map(({ code }) => code)).toContain('negative-value');
  });

  test('cuts its interval off at 1, and at the confidence asked for', () => {
    const a = [1, 2, 3, 4, 5, 1, 2, 3];
    const b = [1, 2, 3, 4, 5, 1, 2, 4];
    const found = weightedKappa(a, b, { scale, weights: 'linear' });
    const reach = 1.959963984540054 * (found.standardError as number);
    expect(found.interval?.upper).toBe(1);
    expect(found.interval?.lower).toBeCloseTo((found.value as number) - reach, 12);
    const narrow = weightedKappa(a, b, { scale, weights: 'linear', confidence: 0.5 });
    const part = 0.674489750196082 * (found.standardError as number);
    expect(narrow.interval?.upper).toBeCloseTo((found.value as number) + part, 12);
    expect(narrow.interval?.confidence).toBe(0.5);
  });

  test('counts steps on the whole scale, used or not', () => {
    const a = [1, 2, 6, 2];
    const b = [2, 2, 6, 6];
    const whole = weightedKappa(a, b, { scale: [1, 2, 3, 4, 5, 6], weights: 'linear' });
    const used = weightedKappa(a, b, { scale: [1, 2, 6], weights: 'linear' });
    expect(whole.observedDisagreement).toBeCloseTo((1 + 4) / 5 / 4, 15);
    expect(used.observedDisagreement).toBeCloseTo((1 + 1) / 2 / 4, 15);
    expect(whole.value).not.toBeCloseTo(used.value as number, 2);
  });

  test('counts agreement on a scale of two points', () => {
    const found = weightedKappa([0, 1, 1], [0, 0, 1], { scale: [0, 1], weights: 'quadratic' });
    expect(found).toMatchObject({ exactAgreement: 2 / 3, adjacentAgreement: 1 });
  });

  test('takes its own weights, of any size', () => {
    const a = [1, 2, 3, 1, 2, 3, 1];
    const b = [1, 2, 3, 2, 3, 1, 1];
    const weights = [
      [0, 1, 4],
      [1, 0, 1],
      [4, 1, 0],
    ];
    const quadratic = weightedKappa(a, b, { scale: [1, 2, 3], weights: 'quadratic' });
    for (const factor of [1, 1e-99, 1e99]) {
      const scaled = weights.map((row) => row.map((weight) => weight * factor));
      const found = weightedKappa(a, b, { scale: [1, 2, 3], weights: scaled });
      expect(found.value).toBeCloseTo(quadratic.value as number, 14);
      expect(found.standardError).toBeCloseTo(quadratic.standardError as number, 14);
    }
  });

  test('is 0 for a 0 that rounding makes negative', () => {
    const a = [3, 3, 1, 1, 1, 2, 2, 1, 1, 1];
    const b = [1, 3, 2, 2, 3, 3, 1, 1, 1, 1];
    const found = weightedKappa(a, b, { scale: [1, 2, 3], weights: 'none' });
    expect(found.value).toBe(0);
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-units']);
  });

  test('takes weights that are not the same both ways', () => {
    const weights = [
      [0, 1],
      [3, 0],
    ];
    // Two of four units: one each way. O = (1 + 3) / 4, E = (1 + 3) / 4.
    const found = weightedKappa([0, 0, 1, 1], [0, 1, 0, 1], { scale: [0, 1], weights });
    expect(found).toMatchObject({ value: 0, observedDisagreement: 1, expectedDisagreement: 1 });
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-units']);
  });
});

describe('bad input to weighted kappa', () => {
  test.each([
    [
      [1, 7],
      [1, 2],
      'rating 2 of the first rater must be null or on the scale (1, 2, 3, 4, 5): received 7',
    ],
    [
      [1, 2],
      [0, 2],
      'rating 1 of the second rater must be null or on the scale (1, 2, 3, 4, 5): received 0',
    ],
    [
      [1, 2],
      [1],
      'the ratings of the second rater must be as many as those of the first rater (2): received an array of 1',
    ],
  ])('is named: %j, %j', (a, b, problem) => {
    expect(() => weightedKappa(a, b, { scale, weights: 'none' })).toThrow(
      new RangeError(`Cannot compute weighted kappa: ${problem}`),
    );
  });

  test.each<[unknown, new (message: string) => Error, string]>([
    ['cubic', RangeError, 'weights must be one of "none", "linear", "quadratic": received "cubic"'],
    [
      undefined,
      TypeError,
      'weights must be one of "none", "linear", "quadratic": received undefined',
    ],
    [
      [[0, 1]],
      RangeError,
      'weights must be a table of 2 rows and 2 columns, as the scale has points: received an array of 1',
    ],
    [
      [[0, 1], [1]],
      RangeError,
      'weights must be a table of 2 rows and 2 columns, as the scale has points: received an array of 2',
    ],
    [
      [null, 'ab'],
      TypeError,
      '2 problems: row 1 of the weights must be an array: received null; row 2 of the weights must be an array: received "ab"',
    ],
    [
      [
        [1, 0.5],
        [0.5, 0],
      ],
      RangeError,
      'weight at row 1, column 1 must be 0, since equal ratings are no disagreement: received 1',
    ],
    [
      [
        [0, -1],
        [1, 0],
      ],
      RangeError,
      'weight at row 1, column 2 must be 0 or a number between 1e-100 and 1e100: received -1',
    ],
    [
      [
        [0, 1e101],
        [1, 0],
      ],
      RangeError,
      'weight at row 1, column 2 must be 0 or a number between 1e-100 and 1e100: received 1e+101',
    ],
    [
      [
        [0, 1],
        [1e-101, 0],
      ],
      RangeError,
      'weight at row 2, column 1 must be 0 or a number between 1e-100 and 1e100: received 1e-101',
    ],
    [
      [
        [0, 1],
        ['1', 0],
      ],
      TypeError,
      'weight at row 2, column 1 must be 0 or a number between 1e-100 and 1e100: received "1"',
    ],
  ])('is named for weights %j', (weights, kind, problem) => {
    expect(() => weightedKappa([0], [1], { scale: [0, 1], weights: weights as 'none' })).toThrow(
      new kind(`Cannot compute weighted kappa: ${problem}`),
    );
  });

  test('lists what is wrong with both raters at once', () => {
    expect(() =>
      weightedKappa([6, 1], [1, 9, 2], { scale, weights: 'none', confidence: 2 }),
    ).toThrow(
      /4 problems: confidence .* 6; rating 2 of the second rater .*; the ratings of the second/,
    );
  });
});

test('kappa of ratings that hardly vary says so', () => {
  const fours = Array.from({ length: 40 }, () => 4);
  const found = weightedKappa([...fours, 4, null], [...fours, 5, 5], { scale, weights: 'linear' });
  expect(found.value).toBe(0);
  expect(found.warnings.map(({ code }) => code)).toEqual([
    'left-out',
    'constant-rater',
    'near-constant',
    'zero-width-interval',
  ]);
});

test.each(['none', 'linear', 'quadratic'] as const)(
  'kappa with %s weights is that of the table of weights, on a scale of any length',
  (weights) => {
    const points = Array.from({ length: 9 }, (_, at) => at + 1);
    const a = [1, 9, 3, 5, 5, 2, 8, 9, 4];
    const b = [2, 9, 3, 4, 7, 2, 6, 1, 4];
    const table = points.map((i) =>
      points.map((j) => {
        const steps = Math.abs(i - j);
        return weights === 'none' ? Number(steps > 0) : weights === 'linear' ? steps : steps ** 2;
      }),
    );
    const named = weightedKappa(a, b, { scale: points, weights });
    const own = weightedKappa(a, b, { scale: points, weights: table });
    expect(named.value).toBeCloseTo(own.value as number, 14);
    expect(named.standardError).toBeCloseTo(own.standardError as number, 14);
  },
);

test('a scale of 20,000 points takes no table of their pairs', () => {
  const points = Array.from({ length: 20_000 }, (_, at) => at);
  const found = weightedKappa(points, points.toReversed(), { scale: points, weights: 'linear' });
  // On average the first and the last are 1/2 apart in the pairs seen, 1/3 in all pairs.
  expect(found.value).toBeCloseTo(-0.5, 4);
});

import { describe, expect, test } from 'vitest';
import * as stats from '../../src/stats/index.ts';

type Call = (input: unknown) => unknown;

const scale = [1, 2, 3, 4, 5];

/** Every function that takes a matrix. */
const matrixCalls: readonly [name: string, action: string, call: Call][] = [
  [
    'krippendorffAlpha',
    "compute Krippendorff's alpha",
    (input) => stats.krippendorffAlpha(input as stats.RatingMatrix, { metric: 'ordinal' }),
  ],
  [
    'intraclassCorrelation',
    'compute the intraclass correlation',
    (input) => stats.intraclassCorrelation(input as stats.RatingMatrix, { form: 'ICC(1)' }),
  ],
  [
    'withinGroupAgreement',
    'compute within-group agreement',
    (input) => stats.withinGroupAgreement(input as stats.RatingMatrix, { scale }),
  ],
  [
    'cronbachAlpha',
    "compute Cronbach's alpha",
    (input) => stats.cronbachAlpha(input as stats.RatingMatrix),
  ],
];

describe.each(matrixCalls)('%s', (_, action, call) => {
  test.each<[unknown, new (message: string) => Error, string]>([
    [null, TypeError, 'the ratings must be an array: received null'],
    [undefined, TypeError, 'the ratings must be an array: received undefined'],
    ['45', TypeError, 'the ratings must be an array: received "45"'],
    [7, TypeError, 'the ratings must be an array: received 7'],
    [7n, TypeError, 'the ratings must be an array: received 7n'],
    [true, TypeError, 'the ratings must be an array: received true'],
    [Symbol('x'), TypeError, 'the ratings must be an array: received a symbol'],
    [() => [], TypeError, 'the ratings must be an array: received a function'],
    [{ length: 2 }, TypeError, 'the ratings must be an array: received an object'],
    [new Float64Array(2), TypeError, 'the ratings must be an array: received an object'],
    [
      [1, 2],
      TypeError,
      '2 problems: row 1 must be an array of ratings: received 1; row 2 must be an array of ratings: received 2',
    ],
    [[[1, 2], null], TypeError, 'row 2 must be an array of ratings: received null'],
    [[null, [1, 2]], TypeError, 'row 1 must be an array of ratings: received null'],
    [Array.from({ length: 1 }), TypeError, 'row 1 must be an array of ratings: received undefined'],
    [
      [[1, 2], [1], [1, 2, 3]],
      RangeError,
      '2 problems: row 2 must be an array of 2 like the rows before it: received an array of 1; row 3 must be an array of 2 like the rows before it: received an array of 3',
    ],
    [
      [
        [1, 2],
        [Number.NaN, 2],
      ],
      RangeError,
      'rating at row 2, column 1 must be a finite number or null: received NaN',
    ],
    [
      [[1, Number.NEGATIVE_INFINITY]],
      RangeError,
      'rating at row 1, column 2 must be a finite number or null: received -Infinity',
    ],
    [
      [[1, '4']],
      TypeError,
      'rating at row 1, column 2 must be a finite number or null: received "4"',
    ],
    [
      // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
      [[1, , 2]],
      TypeError,
      'rating at row 1, column 2 must be a finite number or null: received undefined',
    ],
    [
      [[1, { valueOf: () => 3 }]],
      TypeError,
      'rating at row 1, column 2 must be a finite number or null: received an object',
    ],
    [
      [[1, 1.1e100]],
      RangeError,
      'rating at row 1, column 2 must be 0 or between 1e-100 and 1e+100 in size: received 1.1e+100',
    ],
    [
      [[1, -9e-101]],
      RangeError,
      'rating at row 1, column 2 must be 0 or between 1e-100 and 1e+100 in size: received -9e-101',
    ],
    [
      [
        [1, 'x'],
        [Number.NaN, 2],
      ],
      TypeError,
      '2 problems: rating at row 1, column 2 must be a finite number or null: received "x"; rating at row 2, column 1 must be a finite number or null: received NaN',
    ],
  ])('names bad ratings: %o', (input, kind, problem) => {
    expect(() => call(input)).toThrow(new kind(`Cannot ${action}: ${problem}`));
  });
});

describe('an error with many problems', () => {
  test('lists twenty of them and counts the rest', () => {
    const many = [Array.from({ length: 25 }, () => Number.NaN)];
    expect(() => stats.cronbachAlpha(many)).toThrow(
      /^Cannot compute Cronbach's alpha: 25 problems: .*column 20 must be .* NaN; and 5 more$/,
    );
    const twenty = [Array.from({ length: 20 }, () => Number.NaN)];
    expect(() => stats.cronbachAlpha(twenty)).toThrow(/column 20 must be .* NaN$/);
  });

  test('is a TypeError if one of those not listed is of the wrong kind', () => {
    const many = [[...Array.from({ length: 25 }, () => Number.NaN), 'x']] as number[][];
    expect(() => stats.cronbachAlpha(many)).toThrow(TypeError);
  });

  test('prints no more than the start of a long string', () => {
    const long = 'y'.repeat(41);
    expect(() => stats.cronbachAlpha([[long]] as unknown as number[][])).toThrow(
      new TypeError(
        `Cannot compute Cronbach's alpha: rating at row 1, column 1 must be a finite number or null: received "${'y'.repeat(40)}…"`,
      ),
    );
    const short = 'y'.repeat(40);
    expect(() => stats.cronbachAlpha([[short]] as unknown as number[][])).toThrow(`"${short}"`);
  });
});

describe('ratings of any size', () => {
  test.each([1e-100, 1e100])('%d give the same values', (size) => {
    const small = [
      [1, 2, 2],
      [4, 5, 3],
      [2, 2, 1],
      [5, 5, 4],
    ];
    const sized = small.map((row) => row.map((rating) => rating * (size > 1 ? size / 5 : size)));
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(stats.krippendorffAlpha(sized, { metric }).value).toBeCloseTo(
        stats.krippendorffAlpha(small, { metric }).value as number,
        12,
      );
    }
    for (const form of ['ICC(1)', 'ICC(A,k)', 'ICC(C,1)'] as const) {
      const found = stats.intraclassCorrelation(sized, { form });
      const right = stats.intraclassCorrelation(small, { form });
      expect(found.value).toBeCloseTo(right.value as number, 12);
      expect(found.interval?.lower).toBeCloseTo(right.interval?.lower as number, 9);
    }
    const found = stats.cronbachAlpha(sized);
    const right = stats.cronbachAlpha(small);
    expect(found.value).toBeCloseTo(right.value as number, 12);
    expect(found.standardized).toBeCloseTo(right.standardized as number, 12);
    expect(found.questions[0]?.restCorrelation).toBeCloseTo(
      right.questions[0]?.restCorrelation as number,
      12,
    );
  });
});

/** Every function with options, called with these. */
const optionCalls: readonly [name: string, known: string, call: Call][] = [
  [
    'krippendorffAlpha',
    'metric, confidence, interval',
    (options) => stats.krippendorffAlpha([[1, 2]], options as { metric: 'ordinal' }),
  ],
  [
    'intraclassCorrelation',
    'form, confidence',
    (options) => stats.intraclassCorrelation([[1, 2]], options as { form: 'ICC(1)' }),
  ],
  [
    'weightedKappa',
    'scale, weights, confidence',
    (options) => stats.weightedKappa([1], [2], options as { scale: number[]; weights: 'none' }),
  ],
  [
    'withinGroupAgreement',
    'scale, nullVariance',
    (options) => stats.withinGroupAgreement([[1, 2]], options as { scale: number[] }),
  ],
  ['cronbachAlpha', 'confidence', (options) => stats.cronbachAlpha([[1, 2]], options as object)],
  [
    'standardErrorOfMeasurement',
    'sd, reliability',
    (options) => stats.standardErrorOfMeasurement(options as { sd: 1; reliability: 1 }),
  ],
  [
    'estimatedTrueScore',
    'observed, mean, sd, reliability, cut, confidence',
    (options) =>
      stats.estimatedTrueScore(options as Parameters<typeof stats.estimatedTrueScore>[0]),
  ],
  [
    'decisionConsistency',
    'reliability, mean, sd, cut',
    (options) =>
      stats.decisionConsistency(options as Parameters<typeof stats.decisionConsistency>[0]),
  ],
  [
    'adverseImpact',
    'confidence, reference, test, smallestShare, unknown',
    (options) =>
      stats.adverseImpact(
        [
          { name: 'a', selected: 1, total: 2 },
          { name: 'b', selected: 1, total: 2 },
        ],
        options as object,
      ),
  ],
];

describe.each(optionCalls)('the options of %s', (_, known, call) => {
  test.each([
    [null, 'null'],
    [[], 'an array of 0'],
    ['linear', '"linear"'],
    [7, '7'],
  ])('are an object, not %o', (options, received) => {
    const message = `the options must be an object: received ${received}`;
    expect(() => call(options)).toThrow(TypeError);
    expect(() => call(options)).toThrow(message);
  });

  test.each(['confidance', '__proto__', 'toString'])('have no %s', (name) => {
    const options = Object.fromEntries([[name, 1]]);
    expect(() => call(options)).toThrow(TypeError);
    expect(() => call(options)).toThrow(
      `the name of an option must be one of ${known}: received "${name}"`,
    );
  });

  test('are own ones only', () => {
    const inherited = Object.create({ confidance: 1 });
    // What is inherited is neither used nor complained of.
    expect(() => call(inherited)).not.toThrow(/confidance/);
  });
});

describe('a confidence', () => {
  const calls: readonly [string, (confidence: unknown) => unknown][] = [
    [
      'intraclassCorrelation',
      (confidence) =>
        stats.intraclassCorrelation(
          [
            [1, 2],
            [3, 3],
          ],
          { form: 'ICC(1)', confidence: confidence as number },
        ),
    ],
    [
      'weightedKappa',
      (confidence) =>
        stats.weightedKappa([1], [2], { scale, weights: 'none', confidence: confidence as number }),
    ],
    [
      'cronbachAlpha',
      (confidence) => stats.cronbachAlpha([[1, 2]], { confidence: confidence as number }),
    ],
    [
      'adverseImpact',
      (confidence) =>
        stats.adverseImpact(
          [
            { name: 'a', selected: 1, total: 2 },
            { name: 'b', selected: 1, total: 2 },
          ],
          { confidence: confidence as number },
        ),
    ],
    [
      'estimatedTrueScore',
      (confidence) =>
        stats.estimatedTrueScore({
          observed: 1,
          mean: 1,
          sd: 1,
          reliability: 0.5,
          confidence: confidence as number,
        }),
    ],
  ];

  test.each(calls)('of %s lies between 0 and 1', (_, call) => {
    for (const wrong of [0, 1, -0.5, 95, Number.NaN]) {
      expect(() => call(wrong)).toThrow(RangeError);
      expect(() => call(wrong)).toThrow(
        `confidence must be a number above 0 and below 1: received ${wrong}`,
      );
    }
    expect(() => call('0.95')).toThrow(TypeError);
    expect(() => call(null)).toThrow(TypeError);
    expect(call(undefined)).toEqual(call(0.95));
    expect(() => call(1 - 2 ** -53)).not.toThrow();
    expect(() => call(1e-300)).not.toThrow();
  });
});

describe('a choice', () => {
  test('is one of those there are', () => {
    expect(() => stats.krippendorffAlpha([[1, 2]], { metric: 'Ordinal' as 'ordinal' })).toThrow(
      new RangeError(
        'Cannot compute Krippendorff\'s alpha: metric must be one of "nominal", "ordinal", "interval", "ratio": received "Ordinal"',
      ),
    );
    expect(() => stats.intraclassCorrelation([[1, 2]], { form: 'ICC(3,1)' as 'ICC(1)' })).toThrow(
      RangeError,
    );
    expect(() => stats.intraclassCorrelation([[1, 2]], {} as { form: 'ICC(1)' })).toThrow(
      TypeError,
    );
  });
});

describe('the entry point', () => {
  test('has these functions and no more', () => {
    expect(Object.keys(stats).sort()).toEqual([
      'adverseImpact',
      'congerKappa',
      'countGroups',
      'cronbachAlpha',
      'decisionConsistency',
      'estimatedTrueScore',
      'fleissKappa',
      'gwetAc',
      'intraclassCorrelation',
      'krippendorffAlpha',
      'limitsOfAgreement',
      'projectReliability',
      'ratingAccuracy',
      'scoreDifferences',
      'scoringRates',
      'severityDrift',
      'spearmanBrown',
      'standardErrorOfMeasurement',
      'stratifiedImpact',
      'varianceComponents',
      'weightedKappa',
      'withinGroupAgreement',
    ]);
  });

  test('leaves what it is given as it was', () => {
    const matrix = [
      [1, 2, null],
      [3, 3, 4],
      [5, 4, 4],
    ];
    const frozen = matrix.map((row) => Object.freeze(row));
    Object.freeze(frozen);
    for (const [, , call] of matrixCalls) call(frozen);
    expect(frozen).toEqual([
      [1, 2, null],
      [3, 3, 4],
      [5, 4, 4],
    ]);
  });
});

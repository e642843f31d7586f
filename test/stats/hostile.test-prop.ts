import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as stats from '../../src/stats/index.ts';

function refuse(): never {
  throw new Error('read');
}

/** Gives something else each time that it is read. */
function alternate(values: readonly unknown[]): () => unknown {
  let reads = 0;
  return () => values[reads++ % values.length];
}

/** Values that change between two reads, or are of no kind that fits. */
const HOSTILE: readonly (() => unknown)[] = [
  () => {
    const next = alternate([1, undefined, 'x', null]);
    return new Proxy([1, 2], {
      get: (target, key) => (/^\d+$/.test(String(key)) ? next() : Reflect.get(target, key)),
    });
  },
  () => ({ valueOf: refuse, toString: refuse, toJSON: refuse }),
  () => Object.create(null),
  () => Object.assign([], { 1: 1 }),
  () => [[]],
  () => [Number.NaN],
  () => ['x'],
  () => '\u0000'.repeat(99),
  () => Symbol('x'),
  () => 3n,
  () => -0,
  () => 1e308,
  () => Number.NaN,
  () => null,
  () => undefined,
  () => refuse,
];

const METRIC = { metric: 'ordinal', confidence: 0.9, interval: 'jackknife' };
const FORM = { form: 'ICC(A,1)', confidence: 0.9 };
const SCALE = [1, 2, 3];
const MATRIX = [
  [1, 2],
  [3, 3],
];
const WEIGHTS = [
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];
const GROUPS = [
  { name: 'a', selected: 1, total: 4 },
  { name: 'b', selected: 3, total: 4 },
];
const TRUE_SCORE = { observed: 4, mean: 3, sd: 1, reliability: 0.5, cut: 3, confidence: 0.9 };

/** Every exported function, with sound arguments. */
const CALLS: { readonly [Name in keyof typeof stats]: readonly unknown[] } = {
  adverseImpact: [GROUPS, { confidence: 0.9, reference: 'b' }],
  congerKappa: [MATRIX, { scale: SCALE, weights: WEIGHTS, confidence: 0.9 }],
  countGroups: [[{ selected: true, groups: { sex: 'a' } }], { by: ['sex'] }],
  cronbachAlpha: [MATRIX, { confidence: 0.9 }],
  decisionConsistency: [{ reliability: 0.5, mean: 3, sd: 1, cut: 3 }],
  estimatedTrueScore: [TRUE_SCORE],
  fleissKappa: [MATRIX, { scale: SCALE, weights: 'linear' }],
  gwetAc: [MATRIX, { scale: SCALE, weights: WEIGHTS }],
  intraclassCorrelation: [MATRIX, FORM],
  krippendorffAlpha: [MATRIX, METRIC],
  ratingAccuracy: [[1, 2], [1, 3], { scale: SCALE, confidence: 0.9 }],
  limitsOfAgreement: [[1, 2, 3], [1, 3, 3], { coverage: 0.9, confidence: 0.9 }],
  projectReliability: [
    {
      candidate: 1,
      rater: 0.1,
      question: null,
      candidateRater: 0,
      candidateQuestion: 0.2,
      raterQuestion: 0,
      residual: 0.5,
    },
    { questions: [1, 2], raters: [1], design: 'crossed', cut: 3, mean: 3 },
  ],
  scoreDifferences: [
    [
      { name: 'a', scores: [1, 2] },
      { name: 'b', scores: [3, 4] },
    ],
    { reference: 'b', confidence: 0.9 },
  ],
  stratifiedImpact: [[{ name: 'x', groups: GROUPS }], { reference: 'b', confidence: 0.9 }],
  scoringRates: [
    [
      { name: 'a', scores: [1, 2] },
      { name: 'b', scores: [3] },
    ],
  ],
  spearmanBrown: [{ reliability: 0.5, times: 2 }],
  severityDrift: [
    [
      { candidate: 'a', rater: 'x', period: '1', rating: 1 },
      { candidate: 'a', rater: 'y', period: '1', rating: 2 },
    ],
    { confidence: 0.9 },
  ],
  standardErrorOfMeasurement: [{ sd: 1, reliability: 0.5 }],
  varianceComponents: [
    [
      { candidate: 'a', rater: 'x', question: 'q', rating: 1 },
      { candidate: 'b', rater: 'x', question: 'q', rating: 3 },
      { candidate: 'a', rater: 'y', question: 'q', rating: 2 },
    ],
    { confidence: 0.9 },
  ],
  weightedKappa: [[1, 2], [1, 3], { scale: SCALE, weights: WEIGHTS, confidence: 0.9 }],
  withinGroupAgreement: [MATRIX, { scale: SCALE, nullVariance: 1 }],
};

/** Every place in a value, from the outside in. */
function listPlaces(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) =>
      listPlaces(inner).map((place) => [key, ...place]),
    ),
  ];
}

/** A copy with another value at a place. */
function spoil(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = spoil(Reflect.get(copy, key), rest, put);
  return Object.defineProperty(copy, key, { enumerable: true, value: inner });
}

test('every exported function is called', () => {
  expect(Object.keys(CALLS).sort()).toEqual(
    Object.keys(stats)
      .filter((name) => typeof Reflect.get(stats, name) === 'function')
      .sort(),
  );
});

describe.each(Object.entries(CALLS))('%s', (name, given) => {
  const call = (input: readonly unknown[]): unknown => Reflect.get(stats, name)(...input);

  test('takes its sound arguments', () => {
    expect(() => call(given)).not.toThrow();
  });

  test('throws nothing but its own errors', () => {
    const places = listPlaces(given).filter((place) => place.length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        // The value is made only in here, for a test runner reads what it is given.
        fc.nat(HOSTILE.length - 1),
        (place, which) => {
          const put = HOSTILE[which]?.();
          const input = spoil(given, place, put) as readonly unknown[];
          try {
            call(input);
          } catch (error) {
            expect([TypeError, RangeError]).toContain((error as Error).constructor);
            expect((error as Error).message).toMatch(/^Cannot (?:compute|estimate|project) /);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('each rating is read once', () => {
  const next = alternate([1, 5, 5, 1]);
  const changing = new Proxy([1, 2], {
    get: (target, key) => (key === 'length' ? Reflect.get(target, key) : next()),
  });
  const found = stats.withinGroupAgreement([changing], { scale: [1, 2, 3, 4, 5] });
  expect(found.units[0]?.averageDeviation).toBe(2);
});

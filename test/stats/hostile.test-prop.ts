import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as stats from '../../src/stats/index.ts';

/** Stands for a getter that throws. */
const GETTER = Symbol('getter');

/** What a caller's own code throws when it is read. */
class Foreign extends Error {}

function refuse(): never {
  throw new Foreign('from the caller');
}

function revoke(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** Gives something else each time that it is read. */
function alternate(values: readonly unknown[]): () => unknown {
  let reads = 0;
  return () => values[reads++ % values.length];
}

/** Values that throw when they are read, change between two reads, or are of no kind that fits. */
const HOSTILE: readonly (() => unknown)[] = [
  () => new Proxy([1, 2], { get: refuse }),
  () => new Proxy([1, 2], { get: (_, key) => (key === 'length' ? 2 : refuse()) }),
  () => new Proxy([1, 2], { get: (_, key) => (key === 'length' ? { valueOf: refuse } : 1) }),
  () => new Proxy([[1, 2]], { get: (_, key) => (key === 'length' ? 2 : [1, 2, 3]) }),
  () => {
    const next = alternate([[1, 2], undefined, 3, [1]]);
    return new Proxy([], { get: (_, key) => (key === 'length' ? 2 : next()) });
  },
  () => {
    const next = alternate([1, 4, 0]);
    return new Proxy([], { get: (_, key) => (key === 'length' ? next() : 1) });
  },
  () => Object.defineProperty([1, 2], 0, { get: refuse }),
  () => revoke([]),
  () => revoke({}),
  () => revoke(() => 1),
  () => new Proxy({}, { ownKeys: refuse }),
  () => new Proxy({ name: 'a' }, { getOwnPropertyDescriptor: refuse }),
  () => new Proxy({}, { getPrototypeOf: refuse, get: refuse, has: refuse }),
  () => ({ valueOf: refuse, toString: refuse, toJSON: refuse }),
  () => Object.create(null),
  () => Object.assign([1, 2], { [Symbol.iterator]: refuse, map: refuse, toString: refuse }),
  () =>
    class extends Array {
      static override get [Symbol.species]() {
        return refuse();
      }
    }.from([1, 2]),
  () => ({
    get name() {
      return refuse();
    },
  }),
  () => Object.assign([], { 1: 1 }),
  () => [[]],
  () => [Number.NaN],
  () => '\u0000'.repeat(99),
  () => Symbol('x'),
  () => 3n,
  () => -0,
  () => 1e308,
  () => Number.NaN,
  () => null,
  () => undefined,
  () => refuse,
  () => GETTER,
];

const METRIC = { metric: 'ordinal' };
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
  cronbachAlpha: [MATRIX, { confidence: 0.9 }],
  decisionConsistency: [{ reliability: 0.5, mean: 3, sd: 1, cut: 3 }],
  estimatedTrueScore: [TRUE_SCORE],
  intraclassCorrelation: [MATRIX, FORM],
  krippendorffAlpha: [MATRIX, METRIC],
  ratingAccuracy: [[1, 2], [1, 3], { scale: SCALE, confidence: 0.9 }],
  scoringRates: [
    [
      { name: 'a', scores: [1, 2] },
      { name: 'b', scores: [3] },
    ],
  ],
  standardErrorOfMeasurement: [{ sd: 1, reliability: 0.5 }],
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

/** A copy with another value at a place: as it is, or behind a getter that throws. */
function spoil(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = spoil(Reflect.get(copy, key), rest, put);
  return Object.defineProperty(copy, key, {
    enumerable: true,
    ...(inner === GETTER ? { get: refuse } : { value: inner }),
  });
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
          if (place.length === 1 && put === GETTER) return;
          const input = spoil(given, place, put) as readonly unknown[];
          try {
            call(input);
          } catch (error) {
            expect([TypeError, RangeError]).toContain((error as Error).constructor);
            expect((error as Error).message).toMatch(/^Cannot (?:compute|estimate) /);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says what could not be read', () => {
    for (const place of listPlaces(given)) {
      if (place.length < 2) continue;
      expect(() => call(spoil(given, place, GETTER) as readonly unknown[])).toThrow(TypeError);
      expect(() => call(spoil(given, place, GETTER) as readonly unknown[])).toThrow(
        / could not be read/,
      );
    }
    for (const at of given.keys()) {
      const gone = Array.isArray(given[at]) ? revoke([]) : revoke({});
      expect(() => call(spoil(given, [String(at)], gone) as readonly unknown[])).toThrow(
        / could not be read/,
      );
    }
  });
});

test('the message names the place, and every other problem', () => {
  const row = Object.defineProperty([1, 2], 0, { get: refuse });
  expect(() => stats.cronbachAlpha([[1, 2], row, [1], 'x' as never])).toThrow(
    new TypeError(
      'Cannot compute Cronbach\'s alpha: 3 problems: row 2 could not be read; row 3 must be an array of 2 like the rows before it: received an array of 1; row 4 must be an array of ratings: received "x"',
    ),
  );
  const group = {
    get name() {
      return refuse();
    },
  };
  expect(() => stats.scoringRates([group as never, { name: 'b', scores: ['y' as never] }])).toThrow(
    new TypeError(
      'Cannot compute scoring rates: 2 problems: group 1 could not be read; score 1 of group 2 must be a finite number: received "y"',
    ),
  );
  expect(() => stats.cronbachAlpha([[1, revoke([]) as never]])).toThrow(
    new TypeError(
      "Cannot compute Cronbach's alpha: rating at row 1, column 2 must be a finite number or null: received a value that could not be read",
    ),
  );
});

test('each rating is read once', () => {
  const next = alternate([1, 5, 5, 1]);
  const changing = new Proxy([], { get: (_, key) => (key === 'length' ? 2 : next()) });
  const found = stats.withinGroupAgreement([changing], { scale: [1, 2, 3, 4, 5] });
  expect(found.units[0]?.averageDeviation).toBe(2);
});

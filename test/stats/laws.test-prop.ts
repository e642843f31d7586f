import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cronbachAlpha,
  intraclassCorrelation,
  type KrippendorffMetric,
  krippendorffAlpha,
  weightedKappa,
  withinGroupAgreement,
} from '../../src/stats/index.ts';
import { expectSame, expectSound } from './expectations.ts';
import {
  complete,
  decimal,
  FORMS,
  gappy,
  type Matrix,
  METRICS,
  matrixOf,
  PAIRS,
  rating,
  scale,
  shuffled,
} from './matrices.ts';

describe.each(METRICS)("Krippendorff's alpha, %s", (metric) => {
  const alphaOf = (units: Matrix) => krippendorffAlpha(units, { metric });

  test('does not depend on the order of raters and units', () => {
    fc.assert(
      fc.property(shuffled(gappy), ({ given, moved }) => {
        expectSame(alphaOf(moved).value, alphaOf(given).value);
      }),
    );
  });

  test('does not depend on where in a row the ratings stand', () => {
    fc.assert(
      fc.property(gappy, (units) => {
        const sorted = units.map((row) => row.toSorted());
        expectSame(alphaOf(sorted).value, alphaOf(units).value);
      }),
    );
  });

  test('is 1 at most, and sound', () => {
    fc.assert(
      fc.property(fc.oneof(gappy, matrixOf(fc.option(decimal.map(Math.abs)))), (units) => {
        const found = alphaOf(units.map((row) => row.map((cell) => (isTiny(cell) ? 0 : cell))));
        expectSound(found);
        expect(found.value ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is what its definition says, pair by pair', () => {
    fc.assert(
      fc.property(gappy, (units) => {
        expectSame(alphaOf(units).value, alphaByPairs(units, metric));
      }),
    );
  });
});

/** Below the smallest rating that is allowed. */
function isTiny(cell: number | null): boolean {
  return cell !== null && Math.abs(cell) < 1e-100;
}

/** Alpha as Krippendorff (2011) defines it: every pair of ratings, nothing clever. */
function alphaByPairs(units: Matrix, metric: KrippendorffMetric): number | null {
  const paired = units
    .map((row) => row.filter((cell) => cell !== null))
    .filter((row) => row.length >= 2);
  const all = paired.flat();
  const distance = (a: number, b: number): number => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = all.filter((value) => value >= low && value <= high).length;
    const ends = all.filter((value) => value === low || value === high).length;
    return (between - ends / 2) ** 2;
  };
  const sumOver = (values: number[]) =>
    values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + distance(a, b), 0), 0);
  const expected = sumOver(all) / (all.length - 1);
  if (!(expected > 0)) return null;
  return 1 - paired.reduce((sum, row) => sum + sumOver(row) / (row.length - 1), 0) / expected;
}

describe('a metric', () => {
  test('sees only what it should', () => {
    fc.assert(
      fc.property(gappy, (units) => {
        const map = (change: (rating: number) => number) =>
          units.map((row) => row.map((cell) => (cell === null ? null : change(cell))));
        const same = (metric: KrippendorffMetric, changed: Matrix) =>
          expectSame(
            krippendorffAlpha(changed, { metric }).value,
            krippendorffAlpha(units, { metric }).value,
          );
        same(
          'nominal',
          map((rating) => (rating * 2) % 5),
        );
        same(
          'ordinal',
          map((rating) => rating ** 3),
        );
        same(
          'interval',
          map((rating) => 7 * rating + 3),
        );
        same(
          'interval',
          map((rating) => rating + 1e6),
        );
        same(
          'ratio',
          map((rating) => 7 * rating),
        );
      }),
    );
  });
});

describe('the intraclass correlation', () => {
  test.each(FORMS)('%s does not depend on the order of raters and targets', (form) => {
    fc.assert(
      fc.property(shuffled(complete), ({ given, moved }) => {
        const one = intraclassCorrelation(given, { form });
        const other = intraclassCorrelation(moved, { form });
        expectSame(one.value, other.value, 8);
        expectSame(one.interval?.lower ?? null, other.interval?.lower ?? null, 6);
      }),
    );
  });

  test.each(FORMS)('%s does not change when all ratings rise by a million', (form) => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const raised = matrix.map((row) => row.map((cell) => cell + 1e6));
        const one = intraclassCorrelation(matrix, { form });
        const other = intraclassCorrelation(raised, { form });
        expectSame(one.value, other.value, 8);
        expectSame(one.interval?.upper ?? null, other.interval?.upper ?? null, 6);
      }),
    );
  });

  test.each(FORMS)('%s is 1 at most, and sound', (form) => {
    const tame = decimal.map((cell) => (isTiny(cell) ? 0 : cell));
    fc.assert(
      fc.property(fc.oneof(gappy, complete, matrixOf(tame, 2, 2)), (matrix) => {
        const found = intraclassCorrelation(matrix, { form });
        expectSound(found);
        expect(found.value ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('ICC(A,1) has no interval where neither targets nor raters differ', () => {
    // Each row of a Latin square holds all its ratings, and so does each column.
    const square = fc.array(rating, { minLength: 3, maxLength: 6 }).map((line) => {
      return line.map((_, at) => [...line.slice(at), ...line.slice(0, at)]);
    });
    fc.assert(
      fc.property(square, fc.constantFrom(1, 0.1, 0.7), (rows, step) => {
        const matrix = rows.map((row) => row.map((cell) => cell * step));
        const found = intraclassCorrelation(matrix, { form: 'ICC(A,1)' });
        expect(found.interval).toBeUndefined();
        expect(found.meanSquares).toMatchObject({ targets: 0, raters: 0 });
      }),
    );
  });

  test.each(FORMS)('%s lies in its interval', (form) => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const { value, interval } = intraclassCorrelation(matrix, { form });
        if (value === null || !interval) return;
        expect(value).toBeGreaterThanOrEqual(interval.lower - 1e-9);
        expect(value).toBeLessThanOrEqual(interval.upper + 1e-9);
      }),
    );
  });

  test.each(PAIRS)('of the average steps up from %s by Spearman and Brown', (single, average) => {
    const stepUp = (value: number, k: number) => (k * value) / (1 + (k - 1) * value);
    fc.assert(
      fc.property(fc.oneof(complete, single === 'ICC(1)' ? gappy : complete), (matrix) => {
        const one = intraclassCorrelation(matrix, { form: single });
        const mean = intraclassCorrelation(matrix, { form: average });
        if (one.value === null || mean.value === null) return;
        const k = mean.ratersPerTarget as number;
        expect(Math.abs(mean.value - stepUp(one.value, k))).toBeLessThan(
          1e-8 * Math.max(1, mean.value ** 2),
        );
        if (!one.interval || !mean.interval) return;
        const { lower, upper } = mean.interval;
        // Far below zero the step divides by next to nothing.
        if (lower > -100) expect(lower).toBeCloseTo(stepUp(one.interval.lower, k), 5);
        expect(upper).toBeCloseTo(stepUp(one.interval.upper, k), 6);
      }),
    );
  });
});

describe("Cronbach's alpha", () => {
  test('is ICC(C,k), interval and all', () => {
    fc.assert(
      fc.property(fc.oneof(gappy, complete), (matrix) => {
        const alpha = cronbachAlpha(matrix);
        const icc = intraclassCorrelation(matrix, { form: 'ICC(C,k)' });
        expectSound(alpha);
        expect(alpha.reason).toBe(icc.reason);
        expectSame(alpha.value, icc.value, 8);
        expectSame(alpha.interval?.lower ?? null, icc.interval?.lower ?? null, 6);
        expectSame(alpha.interval?.upper ?? null, icc.interval?.upper ?? null, 6);
      }),
    );
  });

  test('of the other questions is alpha without that question', () => {
    fc.assert(
      fc.property(matrixOf(rating, 2, 3), (matrix) => {
        cronbachAlpha(matrix).questions.forEach(({ alphaIfDeleted }, place) => {
          const others = matrix.map((row) => row.toSpliced(place, 1));
          expectSame(alphaIfDeleted, cronbachAlpha(others).value, 8);
        });
      }),
    );
  });

  test('does not change when all ratings rise by a million', () => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const raised = cronbachAlpha(matrix.map((row) => row.map((cell) => cell + 1e6)));
        const found = cronbachAlpha(matrix);
        expectSame(raised.value, found.value, 8);
        expectSame(raised.standardized, found.standardized, 8);
        raised.questions.forEach((question, place) => {
          expectSame(question.restCorrelation, found.questions[place]?.restCorrelation ?? null, 8);
        });
      }),
    );
  });

  test('standardized is alpha of questions with the same variance', () => {
    fc.assert(
      fc.property(complete, (matrix) => {
        const columns = (matrix[0] as number[]).map((_, at) =>
          matrix.map((row) => row[at] as number),
        );
        const sds = columns.map((column) => {
          const mean = column.reduce((sum, cell) => sum + cell, 0) / column.length;
          return Math.sqrt(column.reduce((sum, cell) => sum + (cell - mean) ** 2, 0));
        });
        if (sds.some((sd) => sd < 1e-9)) return;
        const rescaled = matrix.map((row) => row.map((cell, at) => cell / (sds[at] as number)));
        const found = cronbachAlpha(matrix);
        if (found.value === null || Math.abs(found.standardized ?? 0) > 1e6) return;
        expectSame(found.standardized, cronbachAlpha(rescaled).value, 6);
      }),
    );
  });
});

describe('weighted kappa', () => {
  const raters = fc
    .array(fc.tuple(fc.option(rating), fc.option(rating)), { maxLength: 15 })
    .map((pairs) => ({ a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) }));
  const weights = fc.constantFrom('none', 'linear', 'quadratic');

  test('is the same when the raters change places', () => {
    fc.assert(
      fc.property(raters, weights, ({ a, b }, weights) => {
        const here = weightedKappa(a, b, { scale, weights });
        const there = weightedKappa(b, a, { scale, weights });
        expectSame(there.value, here.value, 12);
        expectSame(there.standardError, here.standardError, 12);
      }),
    );
  });

  test('is the same when the raters change places and the weights with them', () => {
    const table = fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(raters, table, ({ a, b }, [p, q, r, s, t, u]) => {
        const kinds = (list: (number | null)[]) =>
          list.map((cell) => (cell === null ? null : cell % 3));
        const weights = [
          [0, p, q],
          [r, 0, s],
          [t, u, 0],
        ] as number[][];
        const turned = [
          [0, r, t],
          [p, 0, u],
          [q, s, 0],
        ] as number[][];
        const here = weightedKappa(kinds(a), kinds(b), { scale: [0, 1, 2], weights });
        const there = weightedKappa(kinds(b), kinds(a), { scale: [0, 1, 2], weights: turned });
        expectSame(there.value, here.value, 12);
        expectSame(there.standardError, here.standardError, 12);
      }),
    );
  });

  test('is 1 at most, and sound', () => {
    fc.assert(
      fc.property(raters, weights, ({ a, b }, weights) => {
        const found = weightedKappa(a, b, { scale, weights });
        expectSound(found);
        expect(found.value ?? 1).toBeLessThanOrEqual(1);
        expect(found.interval?.upper ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('has the standard error that replacing one unit at a time leads to', () => {
    // The jackknife estimates the same quantity, and comes close with many units.
    const many = fc.array(fc.tuple(rating, rating), { minLength: 150, maxLength: 200 });
    fc.assert(
      fc.property(many, weights, (pairs, weights) => {
        const kappaOf = (some: typeof pairs) =>
          weightedKappa(
            some.map(([a]) => a),
            some.map(([, b]) => b),
            { scale, weights },
          );
        const n = pairs.length;
        const { standardError } = kappaOf(pairs);
        const left = pairs.map((_, at) => Number(kappaOf(pairs.toSpliced(at, 1)).value));
        const mean = left.reduce((sum, value) => sum + value, 0) / n;
        const squares = left.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        if ((standardError as number) < 0.01) return;
        expect(Math.sqrt((squares * (n - 1)) / n) / (standardError as number)).toBeCloseTo(1, 1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('within-group agreement', () => {
  test('lies from 0 to 1, and does not depend on order', () => {
    fc.assert(
      fc.property(shuffled(gappy), ({ given, moved }) => {
        const found = withinGroupAgreement(given, { scale });
        expectSound(found);
        for (const { value, awg } of [found, ...found.units] as {
          value: number | null;
          awg?: number | null;
        }[]) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
          expect(Math.abs(awg ?? 0)).toBeLessThanOrEqual(1);
        }
        expectSame(withinGroupAgreement(moved, { scale }).value, found.value);
      }),
    );
  });

  test('gives each unit the same figures in any order of its ratings', () => {
    const points = fc.constantFrom<readonly (readonly number[])[]>(
      [scale, scale],
      [scale, [0.1, 0.2, 0.3, 0.4, 0.5]],
      [scale, [1.1, 1.3, 1.5, 1.7, 1.9]],
      [scale, [-0.7, 0, 0.7, 1.4, 2.1]],
    );
    const ratings = fc.array(rating, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(
        points,
        ratings.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([, scale = []], [given, moved]) => {
          const [one, other] = [given, moved].map((places) => {
            const ratings = places.map((place) => scale[place - 1] as number);
            return withinGroupAgreement([ratings], { scale }).units[0];
          });
          expect(other).toEqual(one);
          // Brown and Hauenstein: the mean is from (L(k − 1) + H) / k to (H(k − 1) + L) / k, both included.
          const n = given.length;
          const sum = given.reduce((total, place) => total + place, 0);
          const inside = sum >= n + 4 && sum <= 5 * n - 4;
          expect(one?.awg !== null).toBe(inside || sum === n || sum === 5 * n);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of one unit is rWG of that unit', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 2, maxLength: 8 }), (ratings) => {
        const found = withinGroupAgreement([ratings], { scale });
        expectSame(found.value, found.units[0]?.value ?? null, 13);
      }),
    );
  });

  test('of equal units rises by Spearman and Brown', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 9 }),
        (ratings, j) => {
          const one = withinGroupAgreement([ratings], { scale }).value as number;
          const many = withinGroupAgreement(
            Array.from({ length: j }, () => ratings),
            { scale },
          );
          expect(many.value).toBeCloseTo((j * one) / (1 + (j - 1) * one), 12);
        },
      ),
    );
  });
});

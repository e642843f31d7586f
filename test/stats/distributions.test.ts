import { describe, expect, test } from 'vitest';
import { betaTails } from '../../src/stats/beta.ts';
import { fCdf, fQuantile, fTail } from '../../src/stats/f-distribution.ts';
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  normalReach,
  normalTail,
} from '../../src/stats/normal.ts';
import { owensT } from '../../src/stats/owens-t.ts';
import {
  average,
  dropNoise,
  findLargest,
  RunningSum,
  sumSquares,
} from '../../src/stats/summation.ts';

// Reference values in this file were computed with 60-digit arithmetic.

/** How far off, as a share of the right value. */
function missOf(got: number, right: number): number {
  return Math.abs(got / right - 1);
}

describe('the normal distribution', () => {
  test.each([
    [-3, 0.9986501019683699],
    [0.5, 0.3085375387259869],
    [2.49, 0.006387154764943173],
    [2.51, 0.0060365580804126635],
    [10, 7.619853024160525e-24],
    [30, 4.906713927148187e-198],
  ])('has the tail above %d', (x, right) => {
    expect(missOf(normalTail(x), right)).toBeLessThan(2e-13);
  });

  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [0.001, -3.0902323061678136],
    [0.3, -0.5244005127080408],
  ])('has the quantile at %d', (p, right) => {
    expect(missOf(normalQuantile(p), right)).toBeLessThan(1e-14);
  });

  test('has its middle at 0', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(Math.abs(normalQuantile(0.5))).toBeLessThan(1e-15);
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  });

  test('ends at 0 and 1', () => {
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalTail(Number.NEGATIVE_INFINITY)).toBe(1);
  });

  test('reaches 1.96 standard errors for 95 % confidence, and something finite next to 1', () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 13);
    expect(normalReach(1 - 2 ** -53)).toBeCloseTo(8.2928, 3);
  });
});

describe('the F distribution', () => {
  test.each([
    [3, 4, 10, 0.9276767777118597, 0.07232322228814023],
    [0.001, 5, 7, 1.476997693245637e-7, 0.9999998523002307],
    [50, 3, 8, 0.999984156569319, 1.5843430680967862e-5],
    [1.1, 400, 300, 0.8090665136543952, 0.19093348634560486],
    [2, 1, 1, 0.6081734479693928, 0.3918265520306073],
    [0.2, 0.5, 2.5, 0.4767784737618779, 0.5232215262381221],
  ])('has both tails at %d with %d and %d degrees of freedom', (f, df1, df2, lower, upper) => {
    expect(missOf(fCdf(f, { df1, df2 }), lower)).toBeLessThan(1e-13);
    expect(missOf(fTail(f, { df1, df2 }), upper)).toBeLessThan(1e-13);
  });

  test('lies all above 0', () => {
    expect(fTail(0, { df1: 3, df2: 7 })).toBe(1);
  });

  test('has a closed form with 2 degrees of freedom below', () => {
    // P(F ≤ f) = (1 + 2 / (d f))^(−d/2)
    const quantile = (p: number, d: number) => 2 / (d * (p ** (-2 / d) - 1));
    for (const p of [1e-15, 0.005, 0.3, 0.975]) {
      expect(missOf(fQuantile(p, { df1: 7, df2: 2 }), quantile(p, 7))).toBeLessThan(1e-12);
    }
  });

  test('has quantiles with very many and very few degrees of freedom', () => {
    expect(missOf(fQuantile(1e-15, { df1: 1e5, df2: 1e5 }), 0.9510123378101814)).toBeLessThan(
      1e-12,
    );
    expect(fQuantile(0.025, { df1: 0.001, df2: 5 })).toBe(0);
    expect(fQuantile(0.975, { df1: 5, df2: 0.001 })).toBe(Number.POSITIVE_INFINITY);
  });

  test('gives up on what are no degrees of freedom, and does not hang', () => {
    expect(fQuantile(0.025, { df1: Number.NaN, df2: 5 })).toBeNaN();
  });

  test('gives up beyond the largest double', () => {
    expect(fQuantile(1 - 1e-9, { df1: 3, df2: 0.02 })).toBe(Number.POSITIVE_INFINITY);
    expect(fQuantile(0.4, { df1: 3, df2: 0.001 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the beta distribution', () => {
  test('has the whole on one side or the other', () => {
    const { lower, upper, logLower, lowerPerKernel } = betaTails({ x: 0.25, y: 0.75, a: 1, b: 1 });
    expect(lower).toBeCloseTo(0.25, 15);
    expect(upper).toBeCloseTo(0.75, 15);
    expect(logLower).toBeCloseTo(Math.log(0.25), 14);
    // The kernel is x·y for a = b = 1.
    expect(lowerPerKernel).toBeCloseTo(0.25 / (0.25 * 0.75), 13);
  });

  test('keeps the logarithm of a tail that is too small for a double', () => {
    // With b = 1 the lower tail is x^a.
    const { lower, logLower } = betaTails({ x: 1e-10, y: 1 - 1e-10, a: 50, b: 1 });
    expect(lower).toBe(0);
    expect(logLower).toBeCloseTo(50 * Math.log(1e-10), 9);
  });
});

describe("Owen's T", () => {
  test.each([
    [0.1, 0.5, 0.07339499712685262],
    [1, 3, 0.07929950474887258],
    [5, 0.5, 1.4192549621069272e-7],
    [20, 1, 1.3768120593031169e-89],
    [3, 0.001, 1.7680484704294035e-6],
    [0.5, 50, 0.15426876936299344],
  ])('at %d and %d', (h, a, right) => {
    expect(missOf(owensT(h, a), right)).toBeLessThan(1e-13);
    expect(owensT(-h, a)).toBe(owensT(h, a));
  });

  test('has closed forms at the edges', () => {
    expect(owensT(0, 1)).toBeCloseTo(0.125, 15);
    expect(owensT(0, Number.POSITIVE_INFINITY)).toBe(0.25);
    expect(owensT(2, 0)).toBe(0);
    expect(owensT(2, Number.POSITIVE_INFINITY)).toBeCloseTo(normalTail(2) / 2, 16);
    expect(owensT(Number.POSITIVE_INFINITY, 0.5)).toBe(0);
    expect(owensT(1e-320, 0.7)).toBeCloseTo(Math.atan(0.7) / (2 * Math.PI), 16);
  });
});

describe('sums', () => {
  test('keep what plain addition rounds away', () => {
    const sum = new RunningSum();
    for (const term of [1, 1e100, 1, -1e100]) sum.add(term);
    expect(sum.total).toBe(2);
  });

  test('a mean of equal numbers is that number', () => {
    expect(average([0.1, 0.1, 0.1])).toBe(0.1);
    expect(sumSquares([0.1, 0.1, 0.1])).toBe(0);
  });

  test('squares lose nothing to a large common part', () => {
    expect(sumSquares([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(90);
  });

  test('noise is what rounding can make', () => {
    expect(dropNoise(1e-31, 3, 1)).toBe(0);
    expect(dropNoise(3 * (8 * Number.EPSILON) ** 2, 3, 1)).toBe(0);
    expect(dropNoise(1e-29, 3, 1)).toBe(1e-29);
    expect(dropNoise(1e-29, 3, 10)).toBe(0);
  });

  test('the largest size skips what is missing', () => {
    expect(findLargest([1, -3, Number.NaN, 2])).toBe(3);
    expect(findLargest([])).toBe(0);
  });
});

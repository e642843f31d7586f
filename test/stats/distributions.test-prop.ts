import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fCdf, fQuantile, fTail } from '../../src/stats/f-distribution.ts';
import { type TwoByTwo, testFisher } from '../../src/stats/fisher.ts';
import { normalCdf, normalQuantile, normalTail } from '../../src/stats/normal.ts';
import { owensT } from '../../src/stats/owens-t.ts';

const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** Probabilities of every size, not only middling ones. */
const probability = fc.oneof(
  real(0.001, 0.999),
  real(-300, -1).map((exponent) => 10 ** exponent),
);

const freedom = fc.record({ df1: real(0.5, 500), df2: real(0.5, 500) });

/** Equal to this many parts, for probabilities that may be tiny. */
function expectClose(got: number, right: number, parts: number): void {
  expect(Math.abs(got - right)).toBeLessThanOrEqual(parts * Math.abs(right));
}

describe('the normal distribution', () => {
  test('does not fall', () => {
    fc.assert(
      fc.property(real(-40, 40), real(0, 5), (x, step) => {
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-15);
      }),
    );
  });

  test('has tails that mirror each other', () => {
    fc.assert(
      fc.property(real(-40, 40), (x) => {
        expect(normalTail(x)).toBe(normalCdf(-x));
        expect(normalTail(x) + normalCdf(x)).toBeCloseTo(1, 15);
      }),
    );
  });

  test('undoes its quantile', () => {
    fc.assert(
      fc.property(probability, (p) => {
        // x has 16 digits, and the tail changes by x² times as many parts as x does.
        expectClose(normalCdf(normalQuantile(p)), p, 1e-12);
      }),
    );
  });

  test('has quantiles that do not fall', () => {
    fc.assert(
      fc.property(probability, probability, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(normalQuantile(high)).toBeGreaterThanOrEqual(normalQuantile(low) - 1e-14);
      }),
    );
  });
});

describe('the F distribution', () => {
  test('does not fall', () => {
    fc.assert(
      fc.property(freedom, real(1e-6, 1e3), real(1, 3), (df, f, factor) => {
        expect(fCdf(f * factor, df)).toBeGreaterThanOrEqual(fCdf(f, df) - 1e-13);
        expect(fTail(f * factor, df)).toBeLessThanOrEqual(fTail(f, df) + 1e-13);
      }),
    );
  });

  test('undoes its quantile, in both tails', () => {
    fc.assert(
      fc.property(freedom, real(1e-9, 0.5), (df, p) => {
        const low = fQuantile(p, df);
        const high = fQuantile(1 - p, df);
        if (low > 0) expectClose(fCdf(low, df), p, 1e-11);
        if (high < Number.POSITIVE_INFINITY) expect(fCdf(high, df)).toBeCloseTo(1 - p, 11);
      }),
    );
  });

  test('turns into itself when the two sides change places', () => {
    fc.assert(
      fc.property(freedom, real(1e-3, 1e3), (df, f) => {
        const turned = { df1: df.df2, df2: df.df1 };
        expect(fCdf(f, df)).toBeCloseTo(fTail(1 / f, turned), 12);
      }),
    );
  });

  test('has tails that add up to 1', () => {
    fc.assert(
      fc.property(freedom, real(1e-6, 1e6), (df, f) => {
        expect(fCdf(f, df) + fTail(f, df)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe("Owen's T", () => {
  test('falls in h, rises in a, and stays below a quarter', () => {
    fc.assert(
      fc.property(real(0, 10), real(0, 20), real(0, 2), (h, a, step) => {
        const here = owensT(h, a);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(0.25);
        expect(owensT(h + step, a)).toBeLessThanOrEqual(here + 1e-16);
        expect(owensT(h, a + step)).toBeGreaterThanOrEqual(here - 1e-16);
      }),
    );
  });

  test('is half the product of the tails at a = 1', () => {
    fc.assert(
      fc.property(real(0, 8), (h) => {
        expectClose(owensT(h, 1), (normalCdf(h) * normalTail(h)) / 2, 1e-12);
      }),
    );
  });

  test('meets its reflection', () => {
    fc.assert(
      fc.property(real(0.01, 6), real(0.01, 1), (h, a) => {
        const both = owensT(h, a) + owensT(a * h, 1 / a);
        const near = normalTail(h);
        const far = normalTail(a * h);
        expect(both).toBeCloseTo((near + far) / 2 - near * far, 14);
      }),
    );
  });
});

/** C(n, k) as an exact integer. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let at = 1; at <= k; at++) ways = (ways * BigInt(n - k + at)) / BigInt(at);
  return ways;
}

/** The test by its definition, with exact integers. */
function testByCounting({ selected, total, otherSelected, otherTotal }: TwoByTwo) {
  const drawn = selected + otherSelected;
  const ways = (x: number) => choose(total, x) * choose(otherTotal, drawn - x);
  const counts = Array.from({ length: total + 1 }, (_, x) => x).filter(
    (x) => drawn - x >= 0 && drawn - x <= otherTotal,
  );
  const share = (allowed: (x: number) => boolean) => {
    const sum = counts.filter(allowed).reduce((sum, x) => sum + ways(x), 0n);
    const all = choose(total + otherTotal, drawn);
    return Number((sum * 10n ** 30n) / all) / 1e30;
  };
  return {
    less: share((x) => x <= selected),
    greater: share((x) => x >= selected),
    twoSided: share((x) => ways(x) <= ways(selected)),
    unlikelier: share((x) => ways(x) < ways(selected)),
  };
}

describe("Fisher's exact test", () => {
  const table = fc
    .record({ total: fc.integer({ min: 1, max: 60 }), otherTotal: fc.integer({ min: 1, max: 60 }) })
    .chain(({ total, otherTotal }) =>
      fc.record({
        selected: fc.integer({ min: 0, max: total }),
        total: fc.constant(total),
        otherSelected: fc.integer({ min: 0, max: otherTotal }),
        otherTotal: fc.constant(otherTotal),
      }),
    );

  test('counts as its definition does', () => {
    fc.assert(
      fc.property(table, (given) => {
        const { fisher: found, midP } = testFisher(given);
        const right = testByCounting(given);
        expect(found.less).toBeCloseTo(right.less, 12);
        expect(found.greater).toBeCloseTo(right.greater, 12);
        expect(found.twoSided).toBeCloseTo(right.twoSided, 12);
        expect(midP.less).toBeCloseTo((found.less + 1 - found.greater) / 2, 12);
        expect(midP.greater).toBeCloseTo(1 - midP.less, 12);
        expect(midP.twoSided).toBeCloseTo((right.twoSided + right.unlikelier) / 2, 12);
      }),
    );
  });

  test('is the same from the other side', () => {
    fc.assert(
      fc.property(table, (given) => {
        const { fisher: here } = testFisher(given);
        const { fisher: there } = testFisher({
          selected: given.otherSelected,
          total: given.otherTotal,
          otherSelected: given.selected,
          otherTotal: given.total,
        });
        expect(there.twoSided).toBeCloseTo(here.twoSided, 12);
        expect(there.less).toBeCloseTo(here.greater, 12);
        expect(there.greater).toBeCloseTo(here.less, 12);
      }),
    );
  });

  test('is the same for those not selected', () => {
    fc.assert(
      fc.property(table, (given) => {
        const { fisher: here } = testFisher(given);
        const { fisher: there } = testFisher({
          ...given,
          selected: given.total - given.selected,
          otherSelected: given.otherTotal - given.otherSelected,
        });
        expect(there.twoSided).toBeCloseTo(here.twoSided, 12);
        expect(there.less).toBeCloseTo(here.greater, 12);
      }),
    );
  });
});

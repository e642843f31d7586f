import { describe, expect, test } from 'vitest';
import { testFisher } from '../../src/stats/fisher.ts';
import { testPooledRates } from '../../src/stats/pooled-z.ts';

describe("Fisher's exact test", () => {
  test('counts the tables of the tea taster', () => {
    // 70 ways to choose 4 cups of 8; 16 of them with three right, 1 with four.
    const found = testFisher({ selected: 3, total: 4, otherSelected: 1, otherTotal: 4 });
    expect(found.fisher.greater).toBeCloseTo(17 / 70, 15);
    expect(found.fisher.less).toBeCloseTo(69 / 70, 15);
    expect(found.fisher.twoSided).toBeCloseTo(34 / 70, 15);
    expect(found.midP.less).toBeCloseTo(61 / 70, 15);
    expect(found.midP.greater).toBeCloseTo(9 / 70, 15);
    // Two tables are less likely, and two are as likely as this one.
    expect(found.midP.twoSided).toBeCloseTo((2 + 32 / 2) / 70, 15);
    expect(found.least?.fisher.twoSided).toBeCloseTo(2 / 70, 15);
    expect(found.most?.midP.twoSided).toBeCloseTo(1 / 70, 15);
  });

  test('takes tables as equally likely within a hundred-millionth', () => {
    // A symmetric pair of tails: both must count, whatever their last digits are.
    const { fisher: test } = testFisher({
      selected: 3,
      total: 30,
      otherSelected: 11,
      otherTotal: 30,
    });
    expect(test.twoSided).toBeCloseTo(2 * test.less, 12);
  });

  test('is certain where there is one table only', () => {
    const tests = {
      fisher: { twoSided: 1, less: 1, greater: 1 },
      midP: { twoSided: 0.5, less: 0.5, greater: 0.5 },
    };
    const one = { ...tests, least: tests, most: tests };
    expect(testFisher({ selected: 0, total: 5, otherSelected: 0, otherTotal: 7 })).toEqual(one);
    expect(testFisher({ selected: 5, total: 5, otherSelected: 7, otherTotal: 7 })).toEqual(one);
  });

  test('reaches far into the tail', () => {
    // One table in C(60, 30).
    const { fisher: test } = testFisher({
      selected: 0,
      total: 30,
      otherSelected: 30,
      otherTotal: 30,
    });
    expect(test.less * Number(118264581564861424n)).toBeCloseTo(1, 12);
    expect(test.greater).toBe(1);
  });

  test('is 0 where the probability is below the smallest double', () => {
    const table = { selected: 0, total: 5000, otherSelected: 5000, otherTotal: 5000 };
    const test = testFisher(table);
    expect(test).toMatchObject({
      fisher: { twoSided: 0, less: 0, greater: 1 },
      midP: { twoSided: 0, less: 0, greater: 1 },
      least: null,
      most: null,
    });
    const mirrored = testFisher({
      selected: 5000,
      total: 5000,
      otherSelected: 0,
      otherTotal: 5000,
    });
    expect(mirrored.fisher).toEqual({ twoSided: 0, greater: 0, less: 1 });
  });

  test('takes millions of people', () => {
    const { fisher: test } = testFisher({
      selected: 500_300_000,
      total: 1_000_000_000,
      otherSelected: 500_340_000,
      otherTotal: 1_000_000_000,
    });
    // The normal approximation is good to three digits at this size.
    expect(test.less).toBeCloseTo(0.0368, 3);
  });
});

describe('the pooled z test', () => {
  test('is the root of the chi-squared of the table', () => {
    const found = testPooledRates({ selected: 10, total: 40, otherSelected: 20, otherTotal: 40 });
    // 80 · (10·20 − 30·20)² / (40 · 40 · 30 · 50)
    expect(found.z?.value).toBeCloseTo(-Math.sqrt(16 / 3), 14);
    expect(found.difference).toBe(-0.25);
    expect(found.smallestExpected).toBe(15);
  });

  test('does not exist where nobody or everybody was selected', () => {
    expect(testPooledRates({ selected: 0, total: 4, otherSelected: 0, otherTotal: 9 })).toEqual({
      difference: 0,
      z: null,
      smallestExpected: 0,
    });
    expect(
      testPooledRates({ selected: 4, total: 4, otherSelected: 9, otherTotal: 9 }).z,
    ).toBeNull();
  });

  test('is exactly 0 for equal rates', () => {
    const found = testPooledRates({ selected: 1, total: 3, otherSelected: 7, otherTotal: 21 });
    expect(found).toMatchObject({ difference: 0, z: { value: 0, p: 1, beyondTwo: false } });
  });
});

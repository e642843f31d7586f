import { expect, test } from 'vitest';
import { testBoschloo } from '../../src/stats/boschloo.ts';

test('Boschloo counts the tables by hand: none of five against all of five', () => {
  const found = testBoschloo({ selected: 0, total: 5, otherSelected: 5, otherTotal: 5 });
  // No other table is as extreme, and a rate of one half makes it likeliest.
  expect(found.less).toBeCloseTo(0.5 ** 10, 14);
  expect(found.twoSided).toBeCloseTo(0.5 ** 9, 14);
  expect(found.greater).toBe(1);
});

test('Boschloo is the same from the other side', () => {
  const here = testBoschloo({ selected: 2, total: 10, otherSelected: 15, otherTotal: 25 });
  const there = testBoschloo({ selected: 15, total: 25, otherSelected: 2, otherTotal: 10 });
  expect(there.greater).toBeCloseTo(here.less, 9);
  expect(there.less).toBeCloseTo(here.greater, 9);
});

test('Boschloo takes groups whose tables differ by more than a double holds', () => {
  const found = testBoschloo({ selected: 1000, total: 1000, otherSelected: 0, otherTotal: 1000 });
  expect(found.greater).toBeLessThan(1e-300);
  expect(found.less).toBe(1);
});

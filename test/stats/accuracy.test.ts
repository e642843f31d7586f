import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingAccuracy } from '../../src/stats/index.ts';
import { expectSame, expectSound } from './expectations.ts';

const scale = [1, 2, 3, 4, 5];

describe('rating accuracy', () => {
  // Student (1908), Biometrika 6:1-25, the hours of sleep that ten patients gained. R prints for
  // t.test(paired = TRUE): mean of differences -1.58, interval -2.4598858 to -0.7001142.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const hours = [...new Set([...first, ...second])].sort((a, b) => a - b);

  test('has the mean difference and the interval of a published case', () => {
    const found = ratingAccuracy(first, second, { scale: hours });
    expectSame(found.value, -1.58);
    expectSame(found.interval?.lower ?? null, -2.4598858, 7);
    expectSame(found.interval?.upper ?? null, -0.7001142, 7);
    expectSame((found.value ?? 0) / (found.standardError ?? 0), -4.0621, 4);
  });

  test('counts what is right and what is a step away, by places on the scale', () => {
    const found = ratingAccuracy([1, 9, 4, 9], [1, 4, 9, 1], { scale: [1, 4, 9] });
    expect(found).toMatchObject({ n: 4, exactAgreement: 0.25, adjacentAgreement: 0.75 });
    expect(found.averageDeviation).toBe((0 + 5 + 5 + 8) / 4);
    expect(found.value).toBe((0 + 5 - 5 + 8) / 4);
  });

  test('compares the spread with that of the standard', () => {
    const spreadOf = (given: number[], right: number[]) =>
      ratingAccuracy(given, right, { scale }).spreadRatio;
    expect(spreadOf([2, 3, 3, 4], [1, 3, 3, 5])).toBe(0.5);
    expect(spreadOf([1, 3, 5], [2, 3, 4])).toBe(2);
    expect(spreadOf([3, 3, 3], [1, 3, 5])).toBe(0);
    expect(spreadOf([3, 4, 5], [3, 3, 3])).toBe(null);
    expect(spreadOf([4], [3])).toBe(null);
  });

  test('leaves out what has no standard', () => {
    const found = ratingAccuracy([4, null, 2, 5], [4, 3, null, 4], { scale });
    expect(found).toMatchObject({ n: 2, value: 0.5, exactAgreement: 0.5 });
    expect(found.warnings[0]).toMatchObject({ code: 'left-out', count: 2 });
  });

  test.each([
    ['no rating', [], []],
    ['no rating with a standard', [3, null], [null, 3]],
  ])('has no value for %s', (_, given, right) => {
    expect(ratingAccuracy(given, right, { scale })).toMatchObject({
      value: null,
      reason: 'no-pairable-values',
      n: 0,
      standardError: null,
      exactAgreement: null,
      adjacentAgreement: null,
      averageDeviation: null,
      spreadRatio: null,
    });
  });

  test('one rating has a difference, and no error that could be estimated', () => {
    const found = ratingAccuracy([2], [4], { scale });
    expect(found).toMatchObject({ value: -2, n: 1, standardError: null });
    expect(found.interval).toBe(undefined);
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-units', 'no-interval']);
  });

  test('one error throughout gives an interval without width, and says so', () => {
    const found = ratingAccuracy([2, 3, 4], [3, 4, 5], { scale });
    expect(found).toMatchObject({ value: -1, standardError: 0 });
    expect(found.interval).toEqual({ lower: -1, upper: -1, confidence: 0.95 });
    expect(found.warnings.map(({ code }) => code)).toContain('zero-width-interval');
  });

  test('the widest interval is still finite', () => {
    const found = ratingAccuracy([1, 5], [1, 1], { scale, confidence: 1 - 2 ** -53 });
    expectSound(found);
    expect(found.interval?.upper).toBeGreaterThan(1e12);
  });

  test('rounding is no severity', () => {
    const found = ratingAccuracy([0.3, 0.1], [0.1, 0.3], { scale: [0.1, 0.3] });
    expect(found.value).toBe(0);
    expect(ratingAccuracy([0.1, 0.1], [0.3, 0.3], { scale: [0.1, 0.3] }).standardError).toBe(0);
  });

  test('lists of different length are an error', () => {
    expect(() => ratingAccuracy([1, 2], [1], { scale })).toThrow(
      new RangeError(
        'Cannot compute rating accuracy: the ratings of the standard must be as many as those of the rater (2): received an array of 1',
      ),
    );
  });

  const pairs = fc.array(fc.tuple(fc.constantFrom(...scale), fc.constantFrom(...scale)), {
    minLength: 1,
    maxLength: 30,
  });
  const assess = (given: [number, number][], confidence?: number) =>
    ratingAccuracy(
      given.map(([one]) => one),
      given.map(([, other]) => other),
      { scale, ...(confidence !== undefined && { confidence }) },
    );

  test('is sound, and what rater and standard swap it takes back', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const found = assess(given);
        expectSound(found);
        const swapped = assess(given.map(([one, other]) => [other, one]));
        expectSame(found.value, -(swapped.value as number));
        expectSame(found.standardError, swapped.standardError);
        expect(found.exactAgreement).toBe(swapped.exactAgreement);
        if (found.spreadRatio && swapped.spreadRatio) {
          expectSame(found.spreadRatio, 1 / swapped.spreadRatio);
        }
      }),
    );
  });

  test('more confidence needs a wider interval, around the value', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { value, interval: narrow } = assess(given, 0.5);
        const { interval: wide } = assess(given, 0.99);
        if (!narrow || !wide) {
          expect(given).toHaveLength(1);
          return;
        }
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(narrow.lower).toBeLessThanOrEqual(value as number);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { withinGroupAgreement } from '../../src/stats/index.ts';

const scale = [1, 2, 3, 4, 5];

describe('within-group agreement', () => {
  test.each<[string, (number | null)[][], string]>([
    ['no row', [], 'no-pairable-values'],
    ['rows without columns', [[], []], 'fewer-than-two-raters'],
    ['one rater', [[4], [3]], 'fewer-than-two-raters'],
    ['nothing but gaps', [[null, null]], 'no-pairable-values'],
    [
      'one rating in each row',
      [
        [4, null],
        [null, 3],
      ],
      'no-pairable-values',
    ],
  ])('has no value for %s', (_, units, reason) => {
    const found = withinGroupAgreement(units, { scale });
    expect(found).toMatchObject({ value: null, reason, n: 0, nullVariance: 2 });
    expect(found.units.map((unit) => unit.reason)).toEqual(
      units.map(() => 'fewer-than-two-raters'),
    );
    expect(found.warnings.map(({ code }) => code)).toEqual(units.length > 0 ? ['left-out'] : []);
  });

  test('takes random ratings as even over the whole scale, unless told', () => {
    const two = [[4, 5]];
    expect(withinGroupAgreement(two, { scale })).toMatchObject({ value: 0.75, nullVariance: 2 });
    expect(withinGroupAgreement(two, { scale: [1, 2, 4, 5] }).nullVariance).toBe(2.5);
    expect(withinGroupAgreement(two, { scale, nullVariance: 1 })).toMatchObject({
      value: 0.5,
      nullVariance: 1,
    });
  });

  test('warns of fewer than five raters, by the fewest on any unit', () => {
    const found = withinGroupAgreement(
      [
        [4, 4, 5, 4, 4],
        [3, 3, 3, 3, null],
        [5, null, null, null, null],
      ],
      {
        scale,
      },
    );
    expect(found.n).toBe(4);
    expect(found.units.map((unit) => unit.n)).toEqual([5, 4, 1]);
    expect(found.warnings).toEqual([
      {
        code: 'left-out',
        message: 'Left out because ratings are missing: units with fewer than two ratings (1)',
        count: 1,
      },
      {
        code: 'few-raters',
        message: 'Few raters (4): below 5, chance alone often makes them agree',
        count: 4,
        recommended: 5,
      },
    ]);
    expect(withinGroupAgreement([[4, 4, 5, 4, 4]], { scale }).warnings).toEqual([]);
  });

  test('counts more spread than random as none, and says so', () => {
    const found = withinGroupAgreement(
      [
        [1, 5, 1, 5, 1, 5],
        [4, 4, 4, 4, 4, 5],
      ],
      { scale },
    );
    expect(found.units.map((unit) => unit.value?.toFixed(4))).toEqual(['0.0000', '0.9167']);
    expect(found.units[0]?.variance).toBeCloseTo(4.8, 14);
    expect(found.warnings).toEqual([
      {
        code: 'more-spread-than-random',
        message:
          'More spread than random ratings would have: units with an rWG of 0 (1); rWG(J) takes their variance as it is',
        count: 1,
        nullVariance: 2,
      },
    ]);
    // (4.8 + 0.1667) / 2 is above 2, so it counts as 2.
    expect(found.value).toBe(0);
  });

  test('does not count a spread that is above the random one by rounding', () => {
    // The variance is that of random ratings, 0.02, of which doubles make 0.020000000000000004.
    const found = withinGroupAgreement([[0.1, 0.1, 0.2, 0.4]], {
      scale: [0.1, 0.2, 0.3, 0.4, 0.5],
    });
    expect(found).toMatchObject({ value: 0, units: [{ value: 0 }] });
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-raters']);
  });

  test('takes the mean of the variances before it is cut off', () => {
    const found = withinGroupAgreement(
      [
        [3, 3, 3],
        [1, 5, 3],
      ],
      { scale },
    );
    expect(found.units.map(({ value, variance }) => [value, variance])).toEqual([
      [1, 0],
      [0, 4],
    ]);
    // The mean of 0 and 4 is σ². Each cut off at σ² on its own would give a mean of 1 and a value of 2/3.
    expect(found.value).toBe(0);
  });

  test('is exact where all agree on decimals', () => {
    const found = withinGroupAgreement([[0.1, 0.1, 0.1]], { scale: [0.1, 0.2, 0.7] });
    expect(found).toMatchObject({
      value: 1,
      units: [{ variance: 0, awg: 1, averageDeviation: 0 }],
    });
  });

  test('is 0 where the spread is too many times the random one for a number', () => {
    const found = withinGroupAgreement([[0, 1e100, 0]], {
      scale: [0, 1e100],
      nullVariance: 1e-200,
    });
    expect(found).toMatchObject({ value: 0, units: [{ value: 0 }] });
  });

  test.each([0, 1e12, 1e14, -1e14])('is right for a scale raised by %d', (rise) => {
    const { value, units } = withinGroupAgreement(
      [[1, 3, 4, 4, 5].map((rating) => rating + rise)],
      {
        scale: scale.map((point) => point + rise),
      },
    );
    // The mean is 3.4 points and the squared deviations add up to 9.2.
    expect(value).toBe(0);
    expect(units[0]?.variance).toBeCloseTo(2.3, 14);
    expect(units[0]?.averageDeviation).toBeCloseTo(1.12, 14);
    expect(units[0]?.awg).toBeCloseTo(1 - 4.6 / (1.6 * 2.4 * 1.25), 14);
  });

  test('has no aWG where the mean is too near an end', () => {
    const { units } = withinGroupAgreement(
      [
        [1, 1],
        [1, 2],
        [2, 4],
        [4, 4],
        [5, 5],
        [3, 3],
      ],
      { scale },
    );
    expect(units.map((unit) => unit.awg)).toEqual([1, null, 0.5, null, 1, 1]);
    // One rater at the other end is the least that has one: the mean is 4.2 or 1.8.
    const edges = withinGroupAgreement(
      [
        [5, 5, 5, 5, 1],
        [1, 1, 1, 1, 5],
      ],
      { scale },
    ).units;
    expect(edges.map((unit) => unit.awg)).toEqual([-1, -1]);
  });

  test.each([
    [[1, 1, 5], scale],
    [[5, 5, 1], scale],
    [
      [0.1, 0.1, 0.3],
      [0.1, 0.2, 0.3],
    ],
    [
      [0.3, 0.3, 0.3, 0.1],
      [0.1, 0.2, 0.3],
    ],
  ])('has an aWG of −1 for %j in any order', (ratings, scale) => {
    const turned = ratings.map((_, at) => [...ratings.slice(at), ...ratings.slice(0, at)]);
    for (const { awg } of withinGroupAgreement(turned, { scale }).units) {
      expect(awg).toBeCloseTo(-1, 14);
    }
  });
});

describe('bad input to within-group agreement', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-201, 1e201])(
    'is named: a null variance of %d',
    (nullVariance) => {
      expect(() => withinGroupAgreement([[1, 2]], { scale, nullVariance })).toThrow(
        new RangeError(
          `Cannot compute within-group agreement: nullVariance must be a number from 1e-200 to 1e200: received ${nullVariance}`,
        ),
      );
    },
  );

  test.each<[unknown, new (message: string) => Error, string]>([
    [undefined, TypeError, 'scale must be an array: received undefined'],
    [[3], RangeError, 'scale must be a list of two or more points: received an array of 1'],
    [[], RangeError, 'scale must be a list of two or more points: received an array of 0'],
    [[1, 1], RangeError, 'scale point 2 must be above the point before it: received 1'],
    [[1, Number.NaN], RangeError, 'scale point 2 must be a finite number: received NaN'],
    [['1', 2], TypeError, 'scale point 1 must be a finite number: received "1"'],
    [
      [2, null, 1],
      TypeError,
      '2 problems: scale point 2 must be a finite number: received null; scale point 3 must be above the point before it: received 1',
    ],
  ])('is named: the scale %j', (wrong, kind, problem) => {
    expect(() => withinGroupAgreement([[1, 2]], { scale: wrong as number[] })).toThrow(
      new kind(`Cannot compute within-group agreement: ${problem}`),
    );
  });

  test('is named: a rating off the scale', () => {
    expect(() => withinGroupAgreement([[1, 2.5]], { scale })).toThrow(
      new RangeError(
        'Cannot compute within-group agreement: rating at row 1, column 2 must be null or on the scale (1, 2, 3, 4, 5): received 2.5',
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { limitsOfAgreement, spearmanBrown } from '../../src/stats/index.ts';

/** Peak flow by a large and a mini meter, first readings: Bland & Altman (1986), table 1. */
const large = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

describe('limits of agreement', () => {
  test('are those of Bland & Altman (1986)', () => {
    const found = limitsOfAgreement(large, mini);
    expect(found.value).toBeCloseTo(-2.1, 1);
    expect(found.sd).toBeCloseTo(38.8, 1);
    // The paper takes two standard deviations: −79.7 to 75.5.
    const two = limitsOfAgreement(large, mini, { coverage: 0.9544997361036416 });
    expect(two.limits?.lower).toBeCloseTo(-79.7, 0);
    expect(two.limits?.upper).toBeCloseTo(75.5, 0);
    // Its intervals: −22.0 to 17.8 for the bias, −114.3 to −45.1 for the lower limit.
    expect(two.interval?.lower).toBeCloseTo(-22.0, 0);
    expect(two.interval?.upper).toBeCloseTo(17.8, 0);
    expect(Math.abs((two.limits?.lowerInterval.lower as number) + 114.3)).toBeLessThan(1);
    expect(Math.abs((two.limits?.lowerInterval.upper as number) + 45.1)).toBeLessThan(1);
    expect(found.coverage).toBe(0.95);
  });

  test('turn round with the raters', () => {
    const here = limitsOfAgreement(large, mini);
    const there = limitsOfAgreement(mini, large);
    expect(there.value).toBeCloseTo(-(here.value as number), 12);
    expect(there.limits?.upper).toBeCloseTo(-(here.limits?.lower as number), 12);
    expect(there.limits?.upperInterval.upper).toBeCloseTo(
      -(here.limits?.lowerInterval.lower as number),
      12,
    );
  });

  test('say what they cannot', () => {
    expect(limitsOfAgreement([1, null], [null, 2])).toEqual({
      value: null,
      reason: 'no-pairable-values',
      n: 0,
      sd: null,
      limits: null,
      coverage: 0.95,
      warnings: [expect.objectContaining({ code: 'left-out', count: 2 })],
    });
    const one = limitsOfAgreement([3], [2]);
    expect(one).toMatchObject({ value: 1, sd: null, limits: null });
    expect(one.warnings.map(({ code }) => code)).toEqual(['few-units', 'no-interval']);
    const same = limitsOfAgreement([0.1, 0.4], [0.2, 0.5]);
    expect(same.sd).toBe(0);
    expect(same.warnings.map(({ code }) => code)).toEqual(['few-units', 'zero-width-interval']);
  });

  test.each<[unknown, unknown, object, RegExp]>([
    [[1], [1, 2], {}, /the ratings of the second rater must be as many as those of the first/],
    [[1], ['x'], {}, /rating 1 of the second rater must be a finite number or null/],
    [[1], [2], { coverage: 1 }, /coverage must be a number above 0 and below 1: received 1/],
  ])('refuse %j and %j', (a, b, options, message) => {
    expect(() => limitsOfAgreement(a as number[], b as number[], options)).toThrow(message);
  });
});

describe('Spearman–Brown', () => {
  test('steps up and down', () => {
    expect(spearmanBrown({ reliability: 0.6, times: 2 })).toBeCloseTo(0.75, 15);
    expect(spearmanBrown({ reliability: 0.75, times: 0.5 })).toBeCloseTo(0.6, 15);
    expect(spearmanBrown({ reliability: 0, times: 9 })).toBe(0);
    expect(spearmanBrown({ reliability: 1, times: 0.1 })).toBe(1);
  });

  test('refuses what is no reliability or no length', () => {
    expect(() => spearmanBrown({ reliability: 1.1, times: 0 })).toThrow(
      /2 problems: reliability must be a number from 0 to 1: received 1.1; times must be a number above 0/,
    );
  });
});

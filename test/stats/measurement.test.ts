import { describe, expect, test } from 'vitest';
import {
  decisionConsistency,
  estimatedTrueScore,
  standardErrorOfMeasurement,
} from '../../src/stats/index.ts';

describe('the standard error of measurement', () => {
  test('runs from the whole spread to none', () => {
    expect(standardErrorOfMeasurement({ sd: 2, reliability: 0 })).toBe(2);
    expect(standardErrorOfMeasurement({ sd: 2, reliability: 0.75 })).toBe(1);
    expect(standardErrorOfMeasurement({ sd: 2, reliability: 1 })).toBe(0);
    expect(standardErrorOfMeasurement({ sd: 0, reliability: 0.3 })).toBe(0);
  });

  test.each<[object, new (message: string) => Error, string]>([
    [
      { sd: -1, reliability: 0 },
      RangeError,
      'sd must be a finite number of 0 or more: received -1',
    ],
    [
      { sd: 1, reliability: 1.1 },
      RangeError,
      'reliability must be a number from 0 to 1: received 1.1',
    ],
    [
      { sd: 1, reliability: -0.1 },
      RangeError,
      'reliability must be a number from 0 to 1: received -0.1',
    ],
    [{ sd: 1 }, TypeError, 'reliability must be a number from 0 to 1: received undefined'],
    [
      { sd: '1', reliability: Number.NaN },
      TypeError,
      '2 problems: sd must be a finite number of 0 or more: received "1"; reliability must be a number from 0 to 1: received NaN',
    ],
  ])('names bad input: %j', (options, kind, problem) => {
    expect(() =>
      standardErrorOfMeasurement(options as { sd: number; reliability: number }),
    ).toThrow(new kind(`Cannot compute the standard error of measurement: ${problem}`));
  });
});

describe('the estimated true score', () => {
  const group = { mean: 3, sd: 1, reliability: 0.8 };

  test('lies between the score and the mean', () => {
    expect(estimatedTrueScore({ observed: 5, ...group }).value).toBeCloseTo(4.6, 14);
    expect(estimatedTrueScore({ observed: 5, ...group, reliability: 1 }).value).toBe(5);
    expect(estimatedTrueScore({ observed: 5, ...group, reliability: 0 }).value).toBe(3);
  });

  test('has an interval at the confidence asked for', () => {
    const { interval, standardError, value } = estimatedTrueScore({ observed: 5, ...group });
    expect(standardError).toBeCloseTo(0.4, 14);
    expect(interval.confidence).toBe(0.95);
    expect(interval.upper - value).toBeCloseTo(0.4 * 1.959963984540054, 12);
    expect(value - interval.lower).toBeCloseTo(0.4 * 1.959963984540054, 12);
    const narrow = estimatedTrueScore({ observed: 5, ...group, confidence: 0.5 });
    expect(narrow.interval.upper - value).toBeCloseTo(0.4 * 0.674489750196082, 12);
  });

  test('tells how likely the cut is reached only where there is a cut', () => {
    expect('probabilityAboveCut' in estimatedTrueScore({ observed: 5, ...group })).toBe(false);
    const at = (cut: number, reliability: number) =>
      estimatedTrueScore({ observed: 5, ...group, cut, reliability }).probabilityAboveCut;
    expect(at(4.6, 0.8)).toBeCloseTo(0.5, 14);
    expect(at(5, 1)).toBe(1);
    expect(at(5.1, 1)).toBe(0);
  });

  test('of a score at a mean that is the cut reaches the cut', () => {
    const given = { observed: 1.1, mean: 1.1, sd: 0, reliability: 0.01, cut: 1.1 };
    expect(estimatedTrueScore(given)).toMatchObject({ value: 1.1, probabilityAboveCut: 1 });
  });

  test('takes numbers whose difference is too large for a double', () => {
    const far = estimatedTrueScore({ observed: 1.7e308, mean: -1.7e308, sd: 1, reliability: 0.5 });
    expect(far.value).toBe(0);
  });

  test('names bad input', () => {
    const wrong = { observed: Number.NaN, mean: null, sd: 1, reliability: 0.5, cut: '4' };
    expect(() =>
      estimatedTrueScore(wrong as unknown as Parameters<typeof estimatedTrueScore>[0]),
    ).toThrow(
      new TypeError(
        'Cannot estimate a true score: 3 problems: observed must be a finite number: received NaN; mean must be a finite number: received null; cut must be a finite number: received "4"',
      ),
    );
  });
});

describe('decision consistency', () => {
  const group = { mean: 3.5, sd: 0.6 };

  test('has its orthant value where the cut is the mean', () => {
    const found = decisionConsistency({ reliability: 0.5, ...group, cut: 3.5 });
    expect(found.consistency).toBeCloseTo(0.5 + Math.asin(0.5) / Math.PI, 14);
    expect(found.accuracy).toBeCloseTo(0.5 + Math.asin(Math.SQRT1_2) / Math.PI, 14);
    expect(found.falsePositive).toBeCloseTo(found.falseNegative, 15);
    expect(found.passRate).toBe(0.5);
  });

  test('is certain with a reliability of 1', () => {
    const found = decisionConsistency({ reliability: 1, ...group, cut: 4 });
    expect(found).toMatchObject({
      consistency: 1,
      accuracy: 1,
      falsePositive: 0,
      falseNegative: 0,
    });
    expect(found.kappa).toEqual({ value: 1 });
  });

  test('is chance with a reliability of 0', () => {
    const found = decisionConsistency({ reliability: 0, ...group, cut: 4 });
    const p = found.passRate;
    expect(found.consistency).toBeCloseTo(p * p + (1 - p) ** 2, 14);
    expect(found.kappa.value).toBe(0);
    // All true scores are the mean, which is below the cut: every pass is false.
    expect(found.falsePositive).toBeCloseTo(p, 15);
    expect(found.falseNegative).toBe(0);
    const easy = decisionConsistency({ reliability: 0, ...group, cut: 3.5 });
    expect(easy).toMatchObject({ falsePositive: 0, falseNegative: 0.5, accuracy: 0.5 });
  });

  test.each([
    [{ mean: 3.5, sd: 0, cut: 3.5 }, 1],
    [{ mean: 3.5, sd: 0, cut: 3.6 }, 0],
    [{ mean: -1e308, sd: 1, cut: 1e308 }, 0],
    [{ mean: 1e308, sd: 1, cut: -1e308 }, 1],
  ])('has no kappa where all or none pass: %j', (given, passRate) => {
    expect(decisionConsistency({ reliability: 0.7, ...given })).toEqual({
      consistency: 1,
      kappa: { value: null, reason: 'no-variation' },
      accuracy: 1,
      falsePositive: 0,
      falseNegative: 0,
      passRate,
    });
  });

  test('names bad input', () => {
    expect(() =>
      decisionConsistency({ reliability: 2, mean: 0, sd: -1, cut: Number.POSITIVE_INFINITY }),
    ).toThrow(
      new RangeError(
        'Cannot compute decision consistency: 3 problems: reliability must be a number from 0 to 1: received 2; sd must be a finite number of 0 or more: received -1; cut must be a finite number: received Infinity',
      ),
    );
  });
});

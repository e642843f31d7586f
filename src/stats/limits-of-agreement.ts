import {
  type Coefficient,
  type Interval,
  packInterval,
  type Reason,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile } from './f-distribution.ts';
import { InputProblems, readConfidence, readOptions, readRater } from './input.ts';
import { normalReach } from './normal.ts';
import { average, dropNoise, findLargest, sumSquares } from './summation.ts';

/**
 * How far two raters' scores lie apart. `value` is the mean of the first less the second; `n` counts the pairs.
 *
 * @category Agreement
 */
export interface LimitsOfAgreement extends Coefficient {
  /** The standard deviation of the differences; `null` with fewer than two pairs. */
  readonly sd: number | null;
  /** Between these lie so many of the differences as `coverage` says, if differences are normal; `null` likewise. */
  readonly limits: {
    readonly lower: number;
    readonly upper: number;
    /** Where each limit may lie. */
    readonly lowerInterval: Interval;
    readonly upperInterval: Interval;
  } | null;
  /** The share of differences that the limits are meant to hold, between 0 and 1. */
  readonly coverage: number;
}

/**
 * How far apart two raters, or two rounds of ratings, may be expected to lie for one candidate, in score points.
 *
 * Formulas: with d̄ the mean and s the standard deviation of the differences, the limits are d̄ ± z · s, with z = 1.96 for a
 * coverage of 0.95; the interval of d̄ reaches t(n − 1) · s/√n, that of a limit t(n − 1) · s · √(1/n + z² / (2(n − 1))).
 * Source: Bland & Altman (1986), The Lancet 327:307-310; (1999) Statistical Methods in Medical Research 8:135-160.
 *
 * When to use: two interviewers' averages of the same candidates: how much would it matter who of them had decided?
 *
 * What it cannot tell: who is right. It takes differences to be as large for low scores as for high ones; plot them
 * against the means to see. The intervals are wide with fewer than some fifty pairs.
 *
 * @param a - The first rater's scores, `null` for a missing one.
 * @param b - The second rater's scores of the same candidates in the same order.
 * @param options - `coverage`: 0.95 if not given; `confidence` of the intervals: 0.95 if not given; both between 0 and 1.
 * @returns The mean difference and the limits, or a `value` of `null` with the reason `no-pairable-values`.
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if the lists are not equally
 *   long, a score is not finite, or an option has a value that is not allowed.
 * @example Averages of two interviewers
 * ```ts
 * import { limitsOfAgreement } from 'structured-interview/stats';
 *
 * const ana = [4.2, 2.8, 3.6, 2.2, 4.6, 3.1];
 * const ben = [4.0, 3.1, 3.3, 2.5, 4.4, 3.4];
 * const { value, limits } = limitsOfAgreement(ana, ben);
 * value?.toFixed(2); // => '-0.03'
 * [limits?.lower.toFixed(2), limits?.upper.toFixed(2)]; // => ['-0.61', '0.54']
 * ```
 * @category Agreement
 */
export function limitsOfAgreement(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  options: { readonly coverage?: number; readonly confidence?: number } = {},
): LimitsOfAgreement {
  const problems = new InputProblems('compute limits of agreement');
  const found = readOptions(problems, options, ['coverage', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const coverage = readConfidence(problems, found.coverage, 'coverage');
  const first = readRater(problems, 'first rater', a);
  const second = readRater(problems, 'second rater', b);
  if (first.length !== second.length) {
    const wanted = `as many as those of the first rater (${first.length})`;
    problems.add('the ratings of the second rater', { wanted, wrongType: false }, b);
  }
  problems.throwIfAny();

  const differences = first
    .map((score, at) => score - (second[at] as number))
    .filter((difference) => !Number.isNaN(difference));
  const n = differences.length;
  const leftOut = warnOfLeftOut(first.length - n, 'pairs in which a score is missing');
  if (n === 0) {
    const reason: Reason = 'no-pairable-values';
    return { value: null, reason, n, sd: null, limits: null, coverage, warnings: leftOut };
  }
  const value = average(differences);
  if (n < 2) {
    const { warnings } = packInterval(null, confidence);
    const all = [...leftOut, ...warnOfWeakness(0, n, 'pairs'), ...warnings];
    return { value, n, sd: null, limits: null, coverage, warnings: all };
  }
  const largest = Math.max(findLargest(first), findLargest(second));
  const sd = Math.sqrt(dropNoise(sumSquares(differences), n, largest) / (n - 1));
  const z = normalReach(coverage);
  // The square of Student's t is an F with one degree of freedom above.
  const t = Math.sqrt(fQuantile(confidence, { df1: 1, df2: n - 1 }));
  const reach = (t * sd) / Math.sqrt(n);
  const limitReach = t * sd * Math.sqrt(1 / n + (z * z) / (2 * (n - 1)));
  const around = (limit: number): Interval => {
    return { lower: limit - limitReach, upper: limit + limitReach, confidence };
  };
  const [lower, upper] = [value - z * sd, value + z * sd];
  const packed = packInterval({ lower: value - reach, upper: value + reach }, confidence);
  return {
    value,
    ...packed.found,
    n,
    sd,
    limits: { lower, upper, lowerInterval: around(lower), upperInterval: around(upper) },
    coverage,
    warnings: [...leftOut, ...warnOfWeakness(0, n, 'pairs'), ...packed.warnings],
  };
}

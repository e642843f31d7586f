import {
  type Coefficient,
  packInterval,
  type Reason,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile } from './f-distribution.ts';
import {
  InputProblems,
  onScale,
  readConfidence,
  readOptions,
  readRater,
  readScale,
} from './input.ts';
import { average, dropNoise, findLargest, ROUNDING, sumSquares } from './summation.ts';

/**
 * How near one rater's ratings come to the standard. `value` is the mean of rating minus standard: below 0 the rater
 * is stricter than the standard, above 0 more lenient. `n` is the number of ratings that have a standard.
 *
 * @category Accuracy
 */
export interface RatingAccuracy extends Coefficient {
  /** The standard deviation of rating minus standard over √n; `null` with fewer than two. */
  readonly standardError: number | null;
  /** The share of ratings that are the standard, from 0 to 1; `null` with none. */
  readonly exactAgreement: number | null;
  /** The share of ratings that are the standard or a neighboring score point; `null` with none. */
  readonly adjacentAgreement: number | null;
  /** The mean distance from the standard, in scale points; `null` with none. */
  readonly averageDeviation: number | null;
  /**
   * The standard deviation of the ratings over that of the standard: below 1 the rater uses less of the scale than
   * the standard does. `null` if the standard does not vary.
   */
  readonly spreadRatio: number | null;
}

/**
 * How near one rater's ratings come to scores that are known to be right.
 *
 * Formulas: with d = rating − standard, the value is the mean of d, its standard error is s(d) / √n with n − 1 in
 * s, and its interval reaches t(n − 1) standard errors to each side. Cronbach (1955), Psychological Bulletin
 * 52:177-193, calls the mean difference elevation; the interval is that of Student (1908), Biometrika 6:1-25.
 *
 * When to use: a rater has rated answers whose scores experts have settled. It tells severity, which agreement
 * among raters cannot: raters who are all too strict agree.
 *
 * What it cannot tell: whether the standard is right. The interval takes the ratings for a random sample and the
 * differences for nearly normal; on a short scale with few ratings it is rough. Errors that cancel leave the mean
 * at 0, so read `averageDeviation` beside it. At the ends of the scale a rater can err in one direction only, which
 * makes `spreadRatio` smaller.
 *
 * @param ratings - The rater's ratings, `null` for a missing one.
 * @param standard - The right score of each, in the same order; `null` where it is not known.
 * @param options - `scale`: all score points from low to high; `confidence`: 0.95 unless given.
 * @returns The mean difference in scale points, or `null` with the reason `no-pairable-values` (no rating has a
 *   standard).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if the lists are not
 *   equally long, a rating is off the scale, or an option has a value that is not allowed.
 * @example A rater who is half a point too strict
 * ```ts
 * import { ratingAccuracy } from 'structured-interview/stats';
 *
 * const given = [3, 3, 5, 2, 3, 1];
 * const right = [4, 3, 5, 2, 4, 2];
 * const accuracy = ratingAccuracy(given, right, { scale: [1, 2, 3, 4, 5] });
 * accuracy.value; // => -0.5
 * accuracy.standardError?.toFixed(4); // => '0.2236'
 * accuracy.exactAgreement; // => 0.5
 * accuracy.adjacentAgreement; // => 1
 * ```
 * @category Accuracy
 */
export function ratingAccuracy(
  ratings: readonly (number | null)[],
  standard: readonly (number | null)[],
  options: { readonly scale: readonly number[]; readonly confidence?: number },
): RatingAccuracy {
  const problems = new InputProblems('compute rating accuracy');
  const found = readOptions(problems, options, ['scale', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const scale = readScale(problems, found.scale);
  const given = readRater(problems, 'rater', ratings, onScale(scale));
  const right = readRater(problems, 'standard', standard, onScale(scale));
  if (given.length !== right.length) {
    const wanted = `as many as those of the rater (${given.length})`;
    problems.add('the ratings of the standard', { wanted, wrongType: false }, standard);
  }
  problems.throwIfAny();

  const has = (_: number, at: number) =>
    !Number.isNaN((given[at] as number) + (right[at] as number));
  const [one, other] = [given.filter(has), right.filter(has)];
  const n = one.length;
  const warnings = warnOfLeftOut(given.length - n, 'ratings without a standard, or the reverse');
  if (n === 0) {
    const reason: Reason = 'no-pairable-values';
    const agreement = { exactAgreement: null, adjacentAgreement: null, averageDeviation: null };
    return {
      value: null,
      reason,
      n,
      standardError: null,
      ...agreement,
      spreadRatio: null,
      warnings,
    };
  }
  const errors = one.map((rating, at) => rating - (other[at] as number));
  const largest = Math.max(findLargest(one), findLargest(other));
  const mean = average(errors);
  // Rounding in decimal ratings is no severity.
  const value = Math.abs(mean) <= ROUNDING * largest ? 0 : mean;
  const standardError =
    n < 2 ? null : Math.sqrt(dropNoise(sumSquares(errors), n, largest) / (n - 1) / n);
  const packed = packInterval(findBounds({ value, standardError, n }, confidence), confidence);
  const steps = one.map((rating, at) =>
    Math.abs(scale.indexOf(rating) - scale.indexOf(other[at] as number)),
  );
  const shareWithin = (reach: number) => steps.filter((step) => step <= reach).length / n;
  const spread = dropNoise(sumSquares(other), n, largest);
  return {
    value,
    n,
    ...packed.found,
    standardError,
    exactAgreement: shareWithin(0),
    adjacentAgreement: shareWithin(1),
    averageDeviation: average(errors.map((error) => Math.abs(error))),
    spreadRatio: spread === 0 ? null : Math.sqrt(dropNoise(sumSquares(one), n, largest) / spread),
    warnings: [...warnings, ...warnOfWeakness(Math.abs(value), n, 'ratings'), ...packed.warnings],
  };
}

function findBounds(
  { value, standardError, n }: { value: number; standardError: number | null; n: number },
  confidence: number,
): { lower: number; upper: number } | null {
  if (standardError === null) return null;
  // The square of Student's t is an F with one degree of freedom above.
  const reach = standardError * Math.sqrt(fQuantile(confidence, { df1: 1, df2: n - 1 }));
  return { lower: value - reach, upper: value + reach };
}

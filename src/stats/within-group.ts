import {
  type Coefficient,
  type Estimate,
  type Reason,
  type Warning,
  warnOfLeftOut,
} from './coefficient.ts';
import {
  InputProblems,
  onScale,
  type RatingMatrix,
  readMatrix,
  readNumber,
  readOptions,
  readScale,
} from './input.ts';
import { countEqualPairs, countValues, keepPairable, measureExactAgreement } from './pairable.ts';
import { average, ROUNDING, RunningSum, subtract, sumSquares } from './summation.ts';

/**
 * How far the raters of one unit agree.
 *
 * @category Agreement
 */
export interface UnitAgreement extends Estimate {
  /** rWG of this unit, from 0 to 1. */
  readonly value: number | null;
  /** How many rated it. */
  readonly n: number;
  /** The variance of the ratings, with n − 1; `null` with fewer than two. */
  readonly variance: number | null;
  /**
   * aWG of Brown & Hauenstein (2005): agreement against the widest spread possible at this mean, from −1
   * to 1. `null` if the mean lies too near an end of the scale for this number of raters.
   */
  readonly awg: number | null;
  /** The mean distance from the mean rating, in scale points; `null` with fewer than two ratings. */
  readonly averageDeviation: number | null;
}

/**
 * Agreement within one group of raters. `value` is rWG(J) over all units with two or more ratings; for a
 * single unit that is rWG. `n` is the smallest number of raters on any of them.
 * @category Agreement
 */
export interface WithinGroupAgreement extends Coefficient {
  /** One entry for each row, in the same order. */
  readonly units: readonly UnitAgreement[];
  /** The variance that random ratings are taken to have. */
  readonly nullVariance: number;
  /** The share of pairs of ratings of one unit that are equal, between 0 and 1; `null` if nothing pairs. */
  readonly exactAgreement: number | null;
}

/** The fewest raters without a warning. */
const RECOMMENDED_RATERS = 5;

/**
 * How much less the ratings of one panel spread than ratings given at random.
 *
 * Formulas: rWG = 1 − s² / σ² for one unit, with s² the variance of its ratings (n − 1) and σ² the null
 * variance, and 0 where s² is above σ²; for J units with mean variance s̄², rWG(J) = J(1 − r) / (J(1 − r) + r)
 * with r = s̄² / σ², and 0 where s̄² is above σ². The mean takes each s² as it is, also one above σ². Unless given,
 * σ² is that of all score points equally likely, (A² − 1) / 12 for points 1 to A. Sources: James, Demaree & Wolf
 * (1984), Journal of Applied Psychology 69:85-98; (1993) 78:306-309; aWG: Brown & Hauenstein (2005),
 * Organizational Research Methods 8:165-184; average deviation: Burke, Finkelstein & Dusig (1999),
 * Organizational Research Methods 2:49-68.
 *
 * When to use: one candidate, several interviewers. It needs no other candidates, which alpha and the
 * intraclass correlation do.
 *
 * What it cannot tell: reliability. Raters who give everyone a 4 agree fully. Few people guess evenly
 * over a scale, so a uniform null variance flatters; pass a smaller `nullVariance` to see by how much.
 * With few raters chance alone often gives 1: two raters guessing evenly on five points do so one time
 * in five. rWG(J) rises with the number of units at the same spread.
 *
 * @param units - A row for each unit (question), a column for each rater, `null` for a missing rating.
 * @param options - `scale`: all score points from low to high; `nullVariance`: above 0, in squared scale
 *   points, in place of the uniform one.
 * @returns rWG(J) from 0 to 1 with rWG of each unit, or `null` with a reason: `fewer-than-two-raters` or
 *   `no-pairable-values` (no unit has two ratings).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not
 *   equally long, a rating is off the scale, or an option has a value that is not allowed.
 * @example A panel of five on two questions
 * ```ts
 * import { withinGroupAgreement } from 'structured-interview/stats';
 *
 * const questions = [
 *   [4, 4, 5, 4, 5],
 *   [3, 4, 4, 2, 5],
 * ];
 * const agreement = withinGroupAgreement(questions, { scale: [1, 2, 3, 4, 5] });
 * agreement.value?.toFixed(2); // => '0.75'
 * agreement.units.map((unit) => unit.value?.toFixed(2)); // => ['0.85', '0.35']
 * ```
 * @category Agreement
 */
export function withinGroupAgreement(
  units: RatingMatrix,
  options: { readonly scale: readonly number[]; readonly nullVariance?: number },
): WithinGroupAgreement {
  const problems = new InputProblems('compute within-group agreement');
  const found = readOptions(problems, options, ['scale', 'nullVariance']);
  const scale = readScale(problems, found.scale);
  const nullVariance =
    found.nullVariance === undefined
      ? spreadEvenly(scale)
      : readNumber(problems, 'nullVariance', found.nullVariance, {
          wanted: 'a number from 1e-200 to 1e200',
          allows: (variance) => variance >= 1e-200 && variance <= 1e200,
        });
  const ratings = readMatrix(problems, units, onScale(scale));
  const { rows, columns, cells } = ratings;

  const baseline = {
    lowest: scale[0] as number,
    highest: scale.at(-1) as number,
    nullVariance,
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .subarray(row * columns, (row + 1) * columns)
      .filter((cell) => !Number.isNaN(cell))
      // In order of size, so that rounding is the same whoever comes first.
      .sort(),
  );
  const agreements = lines.map((line) => describeUnit(line, baseline));
  const paired = keepPairable(ratings);
  const equal = countEqualPairs(paired, countValues(paired.values));
  const exactAgreement = measureExactAgreement(paired, equal);
  const own = { units: agreements, nullVariance, exactAgreement };
  const used = agreements.filter((unit) => unit.value !== null);
  const leftOut = warnOfLeftOut(rows - used.length, 'units with fewer than two ratings');
  if (used.length === 0) {
    const reason: Reason = rows > 0 && columns < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
    return { value: null, reason, n: 0, ...own, warnings: leftOut };
  }
  const sum = new RunningSum();
  for (const unit of used) sum.add(Number(unit.variance) / nullVariance / used.length);
  const share = Math.min(1, sum.total);
  const agreed = used.length * subtract(1, share);
  const n = used.reduce((least, unit) => Math.min(least, unit.n), Number.POSITIVE_INFINITY);
  const warnings = [...leftOut, ...warnOfFewRaters(n), ...warnOfSpread(used, nullVariance)];
  return { value: agreed / (agreed + share), n, ...own, warnings };
}

/** The variance of a rating drawn evenly from the scale. */
function spreadEvenly(scale: readonly number[]): number {
  return sumSquares(scale) / scale.length;
}

/** The ends of the scale and the variance of random ratings. */
interface Baseline {
  readonly lowest: number;
  readonly highest: number;
  readonly nullVariance: number;
}

function describeUnit(ratings: Float64Array, baseline: Baseline): UnitAgreement {
  const n = ratings.length;
  if (n < 2) {
    const reason: Reason = 'fewer-than-two-raters';
    return { value: null, reason, n, variance: null, awg: null, averageDeviation: null };
  }
  // From the lowest point up: a mean of large ratings is rounded.
  const heights = ratings.map((rating) => rating - baseline.lowest);
  const mean = average(heights);
  const variance = sumSquares(ratings) / (n - 1);
  return {
    value: subtract(1, Math.min(1, variance / baseline.nullVariance)),
    n,
    variance,
    awg: findAwg({ ratings, mean, variance }, baseline),
    averageDeviation: heights.reduce((sum, height) => sum + Math.abs(height - mean), 0) / n,
  };
}

/** @param unit - Its `mean` is that above the lowest score point. */
function findAwg(
  unit: { readonly ratings: Float64Array; readonly mean: number; readonly variance: number },
  { lowest, highest }: Baseline,
): number | null {
  const { ratings, mean, variance } = unit;
  const n = ratings.length;
  if (ratings[0] === highest || ratings[n - 1] === lowest) return 1;
  // The bound is where all raters but one stand at one end, and that one at the other. A mean there may be
  // rounded to either side of it; sums of whole points are exact, and those of decimals are off by less than
  // the noise.
  const noise = n * ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
  const least = highest - lowest - noise;
  const fromLow = ratings.reduce((sum, rating) => sum + (rating - lowest), 0);
  const fromHigh = ratings.reduce((sum, rating) => sum + (highest - rating), 0);
  if (fromLow < least || fromHigh < least) return null;
  const widest = ((highest - lowest - mean) * mean * n) / (n - 1);
  return Math.max(-1, 1 - (2 * variance) / widest);
}

function warnOfFewRaters(count: number): readonly Warning[] {
  if (count >= RECOMMENDED_RATERS) return [];
  const message = `Few raters (${count}): below ${RECOMMENDED_RATERS}, chance alone often makes them agree`;
  return [{ code: 'few-raters', message, count, recommended: RECOMMENDED_RATERS }];
}

function warnOfSpread(units: readonly UnitAgreement[], nullVariance: number): readonly Warning[] {
  const count = units.filter(({ variance }) => subtract(Number(variance), nullVariance) > 0).length;
  if (count === 0) return [];
  const message = `More spread than random ratings would have: units with an rWG of 0 (${count}); rWG(J) takes their variance as it is`;
  return [{ code: 'more-spread-than-random', message, count, nullVariance }];
}

import {
  type Coefficient,
  packInterval,
  type Reason,
  type Warning,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import {
  InputProblems,
  onScale,
  readConfidence,
  readOptions,
  readRater,
  readScale,
} from './input.ts';
import { normalReach } from './normal.ts';
import { keepPairable, warnOfNearConstant } from './pairable.ts';
import { RunningSum, subtract } from './summation.ts';
import { type KappaWeights, readWeights, type Weights } from './weights.ts';

/**
 * Weighted kappa. `n` counts the units that both raters rated.
 *
 * @category Agreement
 */
export interface WeightedKappa extends Coefficient {
  /** For large samples; not the one for testing that kappa is 0. `null` without a value. */
  readonly standardError: number | null;
  /** The mean weight of the disagreements seen; `null` if nothing pairs. */
  readonly observedDisagreement: number | null;
  /** The same if each rater's ratings were dealt out at random; `null` if nothing pairs. */
  readonly expectedDisagreement: number | null;
  /** The share of units with the same rating, between 0 and 1; `null` if nothing pairs. */
  readonly exactAgreement: number | null;
  /** The share of units rated the same or one step apart, between 0 and 1; `null` if nothing pairs. */
  readonly adjacentAgreement: number | null;
}

/**
 * How well two raters agree on a scale, beyond what their own habits would give by chance.
 *
 * Formula: κ = 1 − Σ vᵢⱼ pᵢⱼ / Σ vᵢⱼ pᵢ. p.ⱼ, with v the weight of a disagreement, p the share of units
 * with that pair of ratings, and pᵢ. and p.ⱼ each rater's own shares. Sources: Cohen (1960), Educational
 * and Psychological Measurement 20:37-46; Cohen (1968), Psychological Bulletin 70:213-220; standard error:
 * Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72:323-327.
 *
 * When to use: two interviewers who both rated the same answers. `quadratic` suits a rating scale.
 *
 * What it cannot tell: kappa depends on how often each rating is used. If nearly all ratings are the
 * same, it can be low although the raters seldom differ; read `exactAgreement` beside it. If one rater
 * gives one rating throughout, it is exactly 0 whatever the other does, and a warning says so; if both
 * give the same, there is no value. The interval (normal, cut off at 1) is for large samples.
 *
 * Linear and quadratic weights count steps on the scale, so the whole scale must be given, used or
 * not: leaving out an unused point changes the result.
 *
 * @param a - The first rater's ratings, `null` for a missing one.
 * @param b - The second rater's ratings of the same units in the same order.
 * @param options - `scale`: all score points from low to high; `weights`; `confidence` of the interval,
 *   between 0 and 1, 0.95 if not given.
 * @returns Kappa, at most 1 and possibly negative, or `null` with a reason: `no-pairable-values` (no unit
 *   was rated by both) or `no-variation` (both give one and the same rating throughout).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if the lists are not
 *   equally long, a rating is off the scale, or an option has a value that is not allowed.
 * @example Two interviewers on a five-point scale
 * ```ts
 * import { weightedKappa } from 'structured-interview/stats';
 *
 * const scale = [1, 2, 3, 4, 5];
 * const ana = [4, 3, 5, 2, null, 4];
 * const ben = [4, 2, 5, 3, 4, 3];
 * const kappa = weightedKappa(ana, ben, { scale, weights: 'quadratic' });
 * kappa.value?.toFixed(4); // => '0.7170'
 * kappa.n; // => 5
 * kappa.adjacentAgreement; // => 1
 * ```
 * @category Agreement
 */
export function weightedKappa(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  options: {
    readonly scale: readonly number[];
    readonly weights: KappaWeights;
    readonly confidence?: number;
  },
): WeightedKappa {
  const problems = new InputProblems('compute weighted kappa');
  const found = readOptions(problems, options, ['scale', 'weights', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const scale = readScale(problems, found.scale);
  const weights = readWeights(problems, found.weights, scale.length);
  const first = readRater(problems, 'first rater', a, onScale(scale));
  const second = readRater(problems, 'second rater', b, onScale(scale));
  if (first.length !== second.length) {
    const wanted = `as many as those of the first rater (${first.length})`;
    problems.add('the ratings of the second rater', { wanted, wrongType: false }, b);
  }
  problems.throwIfAny();

  const table = countPairs(first, second, scale);
  const { n } = table;
  const leftOut = warnOfLeftOut(first.length - n, 'units that not both raters rated');
  if (n === 0) {
    const nothing = { standardError: null, observedDisagreement: null, expectedDisagreement: null };
    const agreement = { exactAgreement: null, adjacentAgreement: null };
    const reason: Reason = 'no-pairable-values';
    return { value: null, reason, n, ...nothing, ...agreement, warnings: leftOut };
  }
  const { observed, expected, variance } = weigh(table, weights);
  const own = {
    n,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    exactAgreement: countWithin(table, 0) / n,
    adjacentAgreement: countWithin(table, 1) / n,
  };
  if (expected === 0) {
    const reason: Reason = 'no-variation';
    return { value: null, reason, ...own, standardError: null, warnings: leftOut };
  }
  const constant = findConstantRaters(table);
  const value = subtract(1, observed / expected);
  // With a constant rater the two disagreements are the same sum in another order, whatever is sampled.
  const standardError = constant.length > 0 ? 0 : Math.sqrt(variance);
  const reach = standardError * normalReach(confidence);
  const bounds = { lower: value - reach, upper: Math.min(1, value + reach) };
  const { found: packed, warnings } = packInterval(bounds, confidence);
  return {
    value,
    ...packed,
    ...own,
    standardError,
    warnings: [
      ...leftOut,
      ...warnOfConstantRaters(constant),
      ...warnOfNearConstant(pairUp(first, second)),
      ...warnOfWeakness(value, n, 'units'),
      ...warnings,
    ],
  };
}

/** How many units have each pair of ratings, by their places on the scale; only pairs that occur, in order. */
interface PairCounts {
  readonly n: number;
  readonly pairs: readonly { readonly i: number; readonly j: number; readonly count: number }[];
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

function countPairs(a: Float64Array, b: Float64Array, scale: readonly number[]): PairCounts {
  const points = scale.length;
  const placeOf = new Map(scale.map((point, place) => [point, place]));
  const counts = new Map<number, number>();
  const rows = new Float64Array(points);
  const columns = new Float64Array(points);
  let n = 0;
  a.forEach((rating, at) => {
    const i = placeOf.get(rating);
    const j = placeOf.get(b[at] as number);
    if (i === undefined || j === undefined) return;
    counts.set(i * points + j, (counts.get(i * points + j) ?? 0) + 1);
    rows[i] = (rows[i] as number) + 1;
    columns[j] = (columns[j] as number) + 1;
    n++;
  });
  const pairs = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([at, count]) => ({ i: Math.floor(at / points), j: at % points, count }));
  return { n, pairs, rows, columns };
}

function pairUp(a: Float64Array, b: Float64Array) {
  const cells = new Float64Array(2 * a.length);
  a.forEach((rating, at) => {
    cells[2 * at] = rating;
    cells[2 * at + 1] = b[at] as number;
  });
  return keepPairable({ rows: a.length, columns: 2, cells });
}

/** How many units are rated at most so many steps apart. */
function countWithin({ pairs }: PairCounts, steps: number): number {
  return pairs.reduce((sum, { i, j, count }) => (Math.abs(i - j) <= steps ? sum + count : sum), 0);
}

/**
 * Both disagreements, and the variance of kappa by Fleiss, Cohen & Everitt (1969). In terms of
 * disagreement weights the latter is the mean square of (O/E)(v̄ᵢ. + v̄.ⱼ)/E − vᵢⱼ/E, less (O/E)²,
 * over n: the same figure, and it needs no largest weight.
 */
function weigh({ n, pairs, rows, columns }: PairCounts, weights: Weights) {
  const rowSums = weights.addUp(columns);
  const columnSums = weights.turned.addUp(rows);
  const observedSum = new RunningSum();
  const expectedSum = new RunningSum();
  for (const { i, j, count } of pairs) observedSum.add(weights.of(i, j) * count);
  rows.forEach((count, i) => {
    expectedSum.add(count * (rowSums[i] as number));
  });
  const observed = observedSum.total / n;
  const expected = expectedSum.total / n / n;
  const ratio = observed / expected;
  const squares = new RunningSum();
  for (const { i, j, count } of pairs) {
    const mean = ((rowSums[i] as number) + (columnSums[j] as number)) / n;
    const influence = (ratio * mean - weights.of(i, j)) / expected - ratio;
    squares.add(influence * influence * (count / n));
  }
  return { observed, expected, variance: squares.total / n };
}

function findConstantRaters({ n, rows, columns }: PairCounts): readonly number[] {
  return [rows, columns].flatMap((counts, at) => (counts.includes(n) ? [at + 1] : []));
}

function warnOfConstantRaters(raters: readonly number[]): readonly Warning[] {
  if (raters.length === 0) return [];
  const message = `Kappa is 0 whatever the agreement: one rating throughout from rater ${raters.join(' and rater ')}`;
  return [{ code: 'constant-rater', message, raters }];
}

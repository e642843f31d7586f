import { type Coefficient, type Reason, warnOfLeftOut, warnOfWeakness } from './coefficient.ts';
import { InputProblems, type RatingMatrix, readChoice, readMatrix, readOptions } from './input.ts';
import {
  type Counted,
  countEqualPairs,
  countValues,
  keepPairable,
  measureExactAgreement,
  type Paired,
  warnOfNearConstant,
} from './pairable.ts';
import { addUp, dropNoise, findLargest, RunningSum, subtract, sumSquares } from './summation.ts';

const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

/**
 * How far apart two ratings are, for Krippendorff's alpha.
 *
 * - `nominal`: equal or not;
 * - `ordinal`: by how many ratings lie between them in the data;
 * - `interval`: by their difference;
 * - `ratio`: by their difference over their sum, for ratings of 0 or more.
 * @category Agreement
 */
export type KrippendorffMetric = (typeof METRICS)[number];

/**
 * Krippendorff's alpha. `n` counts the units with two or more ratings.
 *
 * @category Agreement
 */
export interface KrippendorffAlpha extends Coefficient {
  readonly metric: KrippendorffMetric;
  /** Mean squared distance within units, in the metric's own measure; `null` if nothing pairs. */
  readonly observedDisagreement: number | null;
  /** The same between any two ratings, whichever unit they are of; `null` if nothing pairs. */
  readonly expectedDisagreement: number | null;
  /** How many ratings have another one of the same unit beside them. */
  readonly pairableValues: number;
  /** The share of pairs of ratings of one unit that are equal, between 0 and 1; `null` if nothing pairs. */
  readonly exactAgreement: number | null;
}

/**
 * How well any number of raters agree on a set of units, with 1 for full agreement and 0 for what
 * chance alone would give. Ratings may be missing.
 *
 * Formula: α = 1 − Dₒ / Dₑ. Dₒ is the mean squared distance between two ratings of the same unit
 * (each unit counts in proportion to its ratings), Dₑ that between two ratings drawn from all
 * pairable ones. Source: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability"; (2004)
 * Content Analysis, chapter 11.
 *
 * When to use: several interviewers, not all of whom rated everything. Use `ordinal` for a rating
 * scale, `interval` if its steps are equally far apart.
 *
 * What it cannot tell: whether the agreed ratings are right. If nearly all ratings are the same,
 * chance agreement is high and alpha can be low or negative although raters seldom differ. There is
 * no interval: the usual one is a bootstrap, and this library draws no random numbers.
 *
 * Time grows with the number of ratings; for `ratio`, also with the square of the number of
 * different values.
 *
 * @param units - A row for each unit, a column for each rater, `null` for a missing rating.
 * @param options - `metric`: which distance to use. There is no default, since it changes the result.
 * @returns Alpha, at most 1 and possibly negative, or `null` with a reason: `no-pairable-values`,
 *   `no-variation` (all pairable ratings are the same, for `interval` and `ratio` as far as rounding can
 *   tell) or `fewer-than-two-raters`.
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are
 *   not equally long, a rating is not finite, or a `ratio` rating is negative.
 * @example Three interviewers, five answers
 * ```ts
 * import { krippendorffAlpha } from 'structured-interview/stats';
 *
 * const units = [
 *   [4, 4, 5],
 *   [2, 3, null],
 *   [5, 5, 5],
 *   [1, 2, 1],
 *   [3, null, null],
 * ];
 * const alpha = krippendorffAlpha(units, { metric: 'interval' });
 * alpha.value?.toFixed(4); // => '0.8973'
 * alpha.n; // => 4
 * ```
 * @category Agreement
 */
export function krippendorffAlpha(
  units: RatingMatrix,
  options: { readonly metric: KrippendorffMetric },
): KrippendorffAlpha {
  const problems = new InputProblems("compute Krippendorff's alpha");
  const found = readOptions(problems, options, ['metric']);
  const metric = readChoice(problems, 'metric', found.metric, METRICS);
  const ratings = readMatrix(problems, units, {
    wanted: '0 or more for the ratio metric',
    allows: (rating) => metric !== 'ratio' || rating >= 0,
  });

  const paired = keepPairable(ratings);
  const counted = countValues(paired.values);
  const equal = countEqualPairs(paired, counted);
  const shape = {
    metric,
    n: paired.sizes.length,
    pairableValues: paired.values.length,
    exactAgreement: measureExactAgreement(paired, equal),
  };
  const leftOut = warnOfLeftOut(ratings.rows - shape.n, 'units with fewer than two ratings');
  if (shape.n === 0) {
    const reason: Reason =
      ratings.rows > 0 && ratings.columns < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
    const nothing = { observedDisagreement: null, expectedDisagreement: null };
    return { value: null, reason, ...shape, ...nothing, warnings: leftOut };
  }
  const { observed, expected } = compare({ ...paired, ...counted, equal }, metric);
  const disagreement = { observedDisagreement: observed, expectedDisagreement: expected };
  if (expected === 0) {
    return { value: null, reason: 'no-variation', ...shape, ...disagreement, warnings: leftOut };
  }
  const value = subtract(1, observed / expected);
  const warnings = [
    ...leftOut,
    ...warnOfNearConstant(paired),
    ...warnOfWeakness(value, shape.n, 'units'),
  ];
  return { value, ...shape, ...disagreement, warnings };
}

interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** Pairable ratings, sorted into kinds. */
interface Sorted extends Paired, Counted {
  readonly equal: Float64Array;
}

function compare(sorted: Sorted, metric: KrippendorffMetric): Disagreement {
  if (metric === 'interval') return compareSquares(sorted);
  if (metric === 'ordinal') return compareSquares({ ...sorted, values: rankValues(sorted) });
  return metric === 'nominal' ? compareKinds(sorted) : compareRatios(sorted);
}

/**
 * Squared differences, without pairing anything: over all ordered pairs of m numbers they add up
 * to 2m times the squared deviations from the mean.
 */
function compareSquares({ values, sizes }: Paired): Disagreement {
  const largest = findLargest(values);
  const within = new Float64Array(sizes.length);
  for (let unit = 0, start = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    const squares = sumSquares(values, start, start + size);
    within[unit] = (2 * size * dropNoise(squares, size, largest)) / (size - 1);
    start += size;
  }
  const all = dropNoise(sumSquares(values), values.length, largest);
  return { observed: addUp(within) / values.length, expected: (2 * all) / (values.length - 1) };
}

/**
 * Each rating's middle rank. The ordinal distance is the difference of two of them: the ratings
 * between two values, with half of those that have either value.
 */
function rankValues({ counts, kinds }: Counted): Float64Array {
  const ranks = new Float64Array(counts.length);
  let below = 0;
  counts.forEach((count, kind) => {
    ranks[kind] = below + count / 2;
    below += count;
  });
  const ranked = new Float64Array(kinds.length);
  for (let at = 0; at < kinds.length; at++) ranked[at] = ranks[kinds[at] as number] as number;
  return ranked;
}

function compareKinds({ sizes, equal, counts, kinds }: Sorted): Disagreement {
  const n = kinds.length;
  const within = new RunningSum();
  for (let unit = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    within.add(size - (2 * (equal[unit] as number)) / (size - 1));
  }
  const same = counts.reduce((sum, count) => sum + count * count, 0);
  return { observed: within.total / n, expected: (n * n - same) / (n * (n - 1)) };
}

/** With more ratings than this, those of a unit are counted before they are paired. */
const PAIRED_SINGLY = 64;

function compareRatios({ sizes, values, kinds, distinct, counts }: Sorted): Disagreement {
  const n = values.length;
  const distance = tabulateShares(distinct);
  const within = new RunningSum();
  for (let unit = 0, start = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    const end = start + size;
    if (size > PAIRED_SINGLY) {
      const own = countValues(values.subarray(start, end));
      within.add(addRatios(own.distinct, own.counts) / (size - 1));
    } else {
      let sum = 0;
      for (let one = start + 1; one < end; one++) {
        for (let other = start; other < one; other++) {
          sum += distance(kinds[one] as number, kinds[other] as number);
        }
      }
      within.add(dropNoise(2 * sum, size * size, 1) / (size - 1));
    }
    start = end;
  }
  return { observed: within.total / n, expected: addRatios(distinct, counts) / (n - 1) / n };
}

/** Few kinds have their distances in a table. */
const TABULATED = 64;

/** The squared difference of two values over their squared sum, by their kinds. */
function tabulateShares(distinct: readonly number[]): (one: number, other: number) => number {
  const measure = (one: number, other: number): number => {
    if (one === other) return 0;
    const [a, b] = [distinct[one] as number, distinct[other] as number];
    const share = (a - b) / (a + b);
    return share * share;
  };
  const width = distinct.length;
  if (width > TABULATED) return measure;
  const table = Float64Array.from({ length: width * width }, (_, at) =>
    measure(Math.floor(at / width), at % width),
  );
  return (one, other) => table[one * width + other] as number;
}

/**
 * Squared differences over squared sums, over all ordered pairs of different values; 0 if rounding alone could have
 * made them. They are shares of the ratings already, so the largest rating counts as 1.
 */
function addRatios(values: readonly number[], counts: Float64Array): number {
  const ratings = counts.reduce((total, count) => total + count, 0);
  const sum = new RunningSum();
  for (let one = 1; one < values.length; one++) {
    const high = values[one] as number;
    for (let other = 0; other < one; other++) {
      const low = values[other] as number;
      const share = (high - low) / (high + low);
      sum.add(2 * (counts[one] as number) * (counts[other] as number) * share * share);
    }
  }
  return dropNoise(sum.total, ratings * ratings, 1);
}

import { type Coefficient, type Reason, warnOfLeftOut, warnOfWeakness } from './coefficient.ts';
import { InputProblems, type RatingMatrix, readChoice, readMatrix, readOptions } from './input.ts';
import {
  keepPairable,
  measureExactAgreement,
  type Paired,
  warnOfNearConstant,
} from './pairable.ts';
import { dropNoise, findLargest, RunningSum, subtract, sumSquares } from './summation.ts';

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
  const shape = {
    metric,
    n: paired.sizes.length,
    pairableValues: paired.values.length,
    exactAgreement: measureExactAgreement(paired),
  };
  const leftOut = warnOfLeftOut(ratings.rows - shape.n, 'units with fewer than two ratings');
  if (shape.n === 0) {
    const reason: Reason =
      ratings.rows > 0 && ratings.columns < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
    const nothing = { observedDisagreement: null, expectedDisagreement: null };
    return { value: null, reason, ...shape, ...nothing, warnings: leftOut };
  }
  const { observed, expected } = compare(paired, metric);
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

function compare(paired: Paired, metric: KrippendorffMetric): Disagreement {
  if (metric === 'interval') return compareSquares(paired);
  const counted = countValues(paired.values);
  if (metric === 'ordinal') return compareSquares({ ...paired, values: rankValues(counted) });
  return metric === 'nominal' ? compareKinds(paired, counted) : compareRatios(paired, counted);
}

/**
 * Squared differences, without pairing anything: over all ordered pairs of m numbers they add up
 * to 2m times the squared deviations from the mean.
 */
function compareSquares({ values, sizes }: Paired): Disagreement {
  const largest = findLargest(values);
  const within = new RunningSum();
  let start = 0;
  for (const size of sizes) {
    const squares = sumSquares(values.subarray(start, start + size));
    within.add((2 * size * dropNoise(squares, size, largest)) / (size - 1));
    start += size;
  }
  const all = dropNoise(sumSquares(values), values.length, largest);
  return { observed: within.total / values.length, expected: (2 * all) / (values.length - 1) };
}

/** The different values in order, how often each occurs, and which of them each rating is. */
interface Counted {
  readonly distinct: readonly number[];
  readonly counts: Float64Array;
  readonly kinds: Int32Array;
}

function countValues(values: Float64Array): Counted {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const kindOf = new Map(distinct.map((value, kind) => [value, kind]));
  const counts = new Float64Array(distinct.length);
  const kinds = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const kind = kindOf.get(values[at] as number) as number;
    kinds[at] = kind;
    counts[kind] = (counts[kind] as number) + 1;
  }
  return { distinct, counts, kinds };
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

/** Calls back with each unit's kinds and how often each occurs in it. */
function eachUnit(
  { sizes }: Paired,
  kinds: Int32Array,
  visit: (inUnit: ReadonlyMap<number, number>, size: number) => void,
): void {
  const inUnit = new Map<number, number>();
  let start = 0;
  for (const size of sizes) {
    inUnit.clear();
    for (const kind of kinds.subarray(start, start + size)) {
      inUnit.set(kind, (inUnit.get(kind) ?? 0) + 1);
    }
    visit(inUnit, size);
    start += size;
  }
}

function compareKinds(paired: Paired, { counts, kinds }: Counted): Disagreement {
  const n = kinds.length;
  const within = new RunningSum();
  eachUnit(paired, kinds, (inUnit, size) => {
    let same = 0;
    for (const count of inUnit.values()) same += count * count;
    within.add((size * size - same) / (size - 1));
  });
  const same = counts.reduce((sum, count) => sum + count * count, 0);
  return { observed: within.total / n, expected: (n * n - same) / (n * (n - 1)) };
}

function compareRatios(paired: Paired, { distinct, counts, kinds }: Counted): Disagreement {
  const n = kinds.length;
  const within = new RunningSum();
  eachUnit(paired, kinds, (inUnit, size) => {
    const values = [...inUnit.keys()].map((kind) => distinct[kind] as number);
    within.add(addRatios(values, [...inUnit.values()]) / (size - 1));
  });
  const between = addRatios(distinct, [...counts]) / (n - 1);
  return { observed: within.total / n, expected: between / n };
}

/**
 * Squared differences over squared sums, over all ordered pairs of different values; 0 if rounding alone could have
 * made them. They are shares of the ratings already, so the largest rating counts as 1.
 */
function addRatios(values: readonly number[], counts: readonly number[]): number {
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

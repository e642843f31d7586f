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
  type RatingMatrix,
  readChoice,
  readConfidence,
  readMatrix,
  readOptions,
} from './input.ts';
import {
  type Counted,
  countEqualPairs,
  countValues,
  keepPairable,
  measureExactAgreement,
  type Paired,
  warnOfNearConstant,
} from './pairable.ts';
import {
  addUp,
  dropNoise,
  findLargest,
  findRise,
  RunningSum,
  subtract,
  sumSquares,
} from './summation.ts';

const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

const METHODS = ['closed-form', 'jackknife'] as const;

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
 * How the interval of Krippendorff's alpha is found. Both take the distances between values as given.
 *
 * - `closed-form`: Gwet's variance, by how far each unit pulls alpha;
 * - `jackknife`: alpha without each unit in turn.
 * @category Agreement
 */
export type AlphaInterval = (typeof METHODS)[number];

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
  /** The standard error of alpha; `null` without a value, with one unit, or where the jackknife has none. */
  readonly standardError: number | null;
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
 * chance agreement is high and alpha can be low or negative although raters seldom differ; read
 * `exactAgreement` beside it.
 *
 * The interval reaches t(n − 1) standard errors to each side, cut off at 1. `closed-form` is the variance of Gwet (2014),
 * Handbook of Inter-Rater Reliability, 4th ed.; `jackknife` that of Quenouille and Tukey (Tukey 1958, Annals of
 * Mathematical Statistics 29:614). Krippendorff's own interval is a bootstrap, and this library draws no random numbers.
 *
 * Time grows with the number of ratings; for `ratio`, also with the square of the number of
 * different values.
 *
 * @param units - A row for each unit, a column for each rater, `null` for a missing rating.
 * @param options - `metric`: which distance to use. There is no default, since it changes the result; `confidence` of the
 *   interval, between 0 and 1, 0.95 if not given; `interval`: how it is found, `closed-form` if not given.
 * @returns Alpha, at most 1 and possibly negative, or `null` with a reason: `no-pairable-values`,
 *   `no-variation` (all pairable ratings are the same, for `interval` and `ratio` as far as rounding can
 *   tell) or `fewer-than-two-raters`.
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are
 *   not equally long, a rating is not finite, a `ratio` rating is negative, or an option has a value that is not
 *   allowed.
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
 * alpha.interval?.lower.toFixed(2); // => '0.70'
 * ```
 * @category Agreement
 */
export function krippendorffAlpha(
  units: RatingMatrix,
  options: {
    readonly metric: KrippendorffMetric;
    readonly confidence?: number;
    readonly interval?: AlphaInterval;
  },
): KrippendorffAlpha {
  const problems = new InputProblems("compute Krippendorff's alpha");
  const found = readOptions(problems, options, ['metric', 'confidence', 'interval']);
  const metric = readChoice(problems, 'metric', found.metric, METRICS);
  const confidence = readConfidence(problems, found.confidence);
  const method = found.interval === undefined ? METHODS[0] : found.interval;
  const interval = readChoice(problems, 'interval', method, METHODS);
  const ratings = readMatrix(problems, units, {
    wanted: '0 or more for the ratio metric',
    allows: (rating) => metric !== 'ratio' || rating >= 0,
  });

  const paired = keepPairable(ratings);
  const counted = countValues(paired.values);
  const equal = countEqualPairs(paired, counted);
  const n = paired.sizes.length;
  const shape = {
    metric,
    n,
    pairableValues: paired.values.length,
    exactAgreement: measureExactAgreement(paired, equal),
  };
  const leftOut = warnOfLeftOut(ratings.rows - n, 'units with fewer than two ratings');
  const withoutValue = { value: null, ...shape, standardError: null, warnings: leftOut };
  if (n === 0) {
    const reason: Reason =
      ratings.rows > 0 && ratings.columns < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
    const nothing = { observedDisagreement: null, expectedDisagreement: null };
    return { ...withoutValue, reason, ...nothing };
  }
  const compared = compare({ ...paired, ...counted, equal }, metric);
  const { values } = paired;
  const observed = addUp(compared.within) / values.length;
  const expected = compared.between / (values.length - 1) / values.length;
  const disagreement = { observedDisagreement: observed, expectedDisagreement: expected };
  if (expected === 0) return { ...withoutValue, reason: 'no-variation', ...disagreement };
  const value = subtract(1, observed / expected);
  const sums = { ...compared, sizes: paired.sizes, observed: observed * values.length };
  const standardError = interval === 'jackknife' ? leaveUnitsOut(sums) : linearize(sums);
  const reach =
    standardError === null
      ? null
      : standardError * Math.sqrt(fQuantile(confidence, { df1: 1, df2: n - 1 }));
  const bounds =
    reach === null ? null : { lower: value - reach, upper: Math.min(1, value + reach) };
  const { found: packed, warnings } = packInterval(bounds, confidence);
  return {
    value,
    ...packed,
    ...shape,
    ...disagreement,
    standardError,
    warnings: [
      ...leftOut,
      ...warnOfNearConstant(paired),
      ...warnOfWeakness(value, n, 'units'),
      ...warnings,
    ],
  };
}

/** What alpha is made of, unit by unit. */
interface Comparison {
  /** The squared distances within each unit over ordered pairs, divided by its ratings less one. */
  readonly within: Float64Array;
  /** The squared distances from the ratings of each unit to all ratings. */
  readonly across: Float64Array;
  /** The squared distances over all ordered pairs. */
  readonly between: number;
}

interface UnitSums extends Comparison {
  readonly sizes: Int32Array;
  /** `within` added up. */
  readonly observed: number;
}

/** The first terms of alpha's series: how far each unit pulls it. */
function linearize({ within, across, between, sizes, observed }: UnitSums): number | null {
  const n = sizes.length;
  if (n < 2) return null;
  const ratings = sizes.reduce((sum, size) => sum + size, 0);
  const ratio = (observed * ratings) / between;
  let squares = 0;
  for (let unit = 0; unit < n; unit++) {
    const own = ((within[unit] as number) * ratings) / between;
    const size = (sizes[unit] as number) / ratings;
    const pull = n * (own + ratio * (size - (2 * (across[unit] as number)) / between));
    squares += pull * pull;
  }
  return Math.sqrt(squares / (n - 1) / n);
}

/** Alpha without each unit in turn, with the distances as they are. */
function leaveUnitsOut({ within, across, between, sizes, observed }: UnitSums): number | null {
  const n = sizes.length;
  const ratings = sizes.reduce((sum, size) => sum + size, 0);
  const left = new Float64Array(n);
  for (let unit = 0; unit < n; unit++) {
    const size = sizes[unit] as number;
    const own = within[unit] as number;
    const rest = between - 2 * (across[unit] as number) + own * (size - 1);
    // What rounding leaves of nothing is nothing; of a single unit nothing is left.
    if (!(rest > 1e-12 * between)) return null;
    left[unit] = 1 - ((observed - own) * (ratings - size - 1)) / rest;
  }
  return Math.sqrt((sumSquares(left) * (n - 1)) / n);
}

/** Pairable ratings, sorted into kinds. */
interface Sorted extends Paired, Counted {
  readonly equal: Float64Array;
}

function compare(sorted: Sorted, metric: KrippendorffMetric): Comparison {
  if (metric === 'interval') return compareSquares(sorted);
  if (metric === 'ordinal') return compareSquares({ ...sorted, values: rankValues(sorted) });
  return metric === 'nominal' ? compareKinds(sorted) : compareRatios(sorted);
}

/**
 * Squared differences, without pairing anything: over all ordered pairs of m numbers they add up
 * to 2m times the squared deviations from the mean.
 */
function compareSquares({ values, sizes }: Paired): Comparison {
  const largest = findLargest(values);
  const all = values.length;
  const first = values[0] as number;
  const grand = findRise(values, 0, all);
  const within = new Float64Array(sizes.length);
  const far = new Float64Array(sizes.length);
  for (let unit = 0, start = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    const end = start + size;
    const origin = values[start] as number;
    let rise = 0;
    for (let at = start; at < end; at++) rise += (values[at] as number) - origin;
    rise /= size;
    let near = 0;
    let away = 0;
    for (let at = start; at < end; at++) {
      const value = values[at] as number;
      const deviation = value - origin - rise;
      near += deviation * deviation;
      away += (value - first - grand) * (value - first - grand);
    }
    within[unit] = (2 * size * dropNoise(near, size, largest)) / (size - 1);
    far[unit] = away;
    start = end;
  }
  const squares = dropNoise(addUp(far), all, largest);
  for (let unit = 0; unit < sizes.length; unit++) {
    far[unit] = all * (far[unit] as number) + (sizes[unit] as number) * squares;
  }
  return { within, across: far, between: 2 * all * squares };
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

function compareKinds({ sizes, equal, counts, kinds }: Sorted): Comparison {
  const n = kinds.length;
  const within = new Float64Array(sizes.length);
  const across = new Float64Array(sizes.length);
  for (let unit = 0, at = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    within[unit] = size - (2 * (equal[unit] as number)) / (size - 1);
    let sum = 0;
    for (const end = at + size; at < end; at++) sum += n - (counts[kinds[at] as number] as number);
    across[unit] = sum;
  }
  const same = counts.reduce((sum, count) => sum + count * count, 0);
  return { within, across, between: n * n - same };
}

/** With more ratings than this, those of a unit are counted before they are paired. */
const PAIRED_SINGLY = 64;

function compareRatios({ sizes, values, kinds, distinct, counts }: Sorted): Comparison {
  const distance = tabulateShares(distinct);
  // From each kind to all ratings.
  const toAll = counts.map((_, one) =>
    counts.reduce((sum, count, other) => sum + count * distance(one, other), 0),
  );
  const within = new Float64Array(sizes.length);
  const across = new Float64Array(sizes.length);
  for (let unit = 0, start = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    const end = start + size;
    let sum = 0;
    let far = 0;
    if (size > PAIRED_SINGLY) {
      const own = countValues(values.subarray(start, end));
      sum = addRatios(own.distinct, own.counts);
    } else {
      for (let one = start + 1; one < end; one++) {
        const kind = kinds[one] as number;
        for (let other = start; other < one; other++) {
          sum += distance(kind, kinds[other] as number);
        }
      }
      sum = dropNoise(2 * sum, size * size, 1);
    }
    within[unit] = sum / (size - 1);
    for (let at = start; at < end; at++) far += toAll[kinds[at] as number] as number;
    across[unit] = far;
    start = end;
  }
  return { within, across, between: addRatios(distinct, counts) };
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

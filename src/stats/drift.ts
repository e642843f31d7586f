import {
  type Coefficient,
  packInterval,
  type Reason,
  type Warning,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile } from './f-distribution.ts';
import { InputProblems, readConfidence, readOptions, readRatingRows } from './input.ts';
import { average, dropNoise, sumSquares } from './summation.ts';
import type { RatingRow } from './variance-components.ts';

/**
 * A rating with the time it was given.
 *
 * @category Drift
 */
export interface DatedRatingRow extends RatingRow {
  /** When: texts that sort by time, such as `2026-03`. */
  readonly period: string;
}

/**
 * A rater's severity in one period: how much stricter than the others. `value` is in rating points, above 0 stricter;
 * `n` counts the candidates whom others rated too.
 *
 * @category Drift
 */
export interface PeriodSeverity extends Coefficient {
  readonly period: string;
  /** The standard error of the value; `null` with fewer than two candidates. */
  readonly standardError: number | null;
}

/**
 * One rater over time.
 *
 * @category Drift
 */
export interface RaterDrift {
  readonly rater: string;
  /** One entry for each period in which this rater rated, in order of time. */
  readonly periods: readonly PeriodSeverity[];
  /** How much stricter the rater grew from one period to the next; `n` counts the candidates. */
  readonly trend: Coefficient & { readonly standardError: number | null };
}

/**
 * Each rater's severity over time.
 *
 * @category Drift
 */
export interface SeverityDrift {
  /** All periods, in order of time. A trend counts steps from one to the next. */
  readonly periods: readonly string[];
  /** One entry for each rater, in the order in which they first appear. */
  readonly raters: readonly RaterDrift[];
}

/**
 * Whether raters grow stricter or more lenient as time goes by.
 *
 * Formula: for each rating that others gave too (same candidate, and question if there is one), the mean of the others'
 * ratings minus this one; the mean of these for one candidate is one value. A period's severity is the mean of its
 * candidates' values with the interval of Student (1908), Biometrika 6:1-25; the trend is the least-squares slope of the
 * values over the number of the period, with t at n − 2 degrees of freedom (Snedecor & Cochran 1989, Statistical
 * Methods, chapter 9). Candidates are independent of each other; ratings of one candidate are not, so they count as one.
 *
 * When to use: to see who needs to compare notes with the others again, before it has cost anybody an offer.
 *
 * What it cannot tell: who is right, or who moved, the rater or all the others. It needs candidates whom at least two
 * rated. With several raters some trends look clear by chance: one in twenty at a confidence of 0.95.
 *
 * @param rows - One rating each, in any order. No two of the same candidate, rater and question.
 * @param options - `confidence` of the intervals, between 0 and 1, 0.95 if not given.
 * @returns Each rater's severity by period, and the trend. Without a value the reason is `no-pairable-values` (nobody
 *   else rated those candidates); for a trend also `no-variation` (all in one period).
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if a name or a period
 *   is empty, a rating is out of range, two rows are of the same rating, only some rows have a question, or `confidence`
 *   is out of its range.
 * @example A rater who grows stricter
 * ```ts
 * import { severityDrift } from 'structured-interview/stats';
 *
 * const given = [
 *   ['2026-01', 'c1', 4, 4],
 *   ['2026-01', 'c2', 3, 3],
 *   ['2026-02', 'c3', 4, 3],
 *   ['2026-02', 'c4', 5, 5],
 *   ['2026-03', 'c5', 3, 2],
 *   ['2026-03', 'c6', 4, 3],
 * ] as const;
 * const rows = given.flatMap(([period, candidate, ana, ben]) => [
 *   { period, candidate, rater: 'ana', rating: ana },
 *   { period, candidate, rater: 'ben', rating: ben },
 * ]);
 * const ben = severityDrift(rows).raters[1];
 * ben?.periods.map(({ period, value }) => [period, value]);
 * // => [['2026-01', 0], ['2026-02', 0.5], ['2026-03', 1]]
 * ben?.trend.value; // => 0.5
 * ben?.trend.interval?.lower.toFixed(2); // => '0.01'
 * ```
 * @category Drift
 */
export function severityDrift(
  rows: readonly DatedRatingRow[],
  options: { readonly confidence?: number } = {},
): SeverityDrift {
  const problems = new InputProblems('compute severity drift');
  const found = readOptions(problems, options, ['confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const table = readRatingRows(problems, rows);
  const dates = rows.map((row, at) => {
    const { period } = row as { readonly period: unknown };
    if (typeof period === 'string' && period !== '') return period;
    const wanted = 'a text that is not empty';
    problems.add(
      `the period of row ${at + 1}`,
      { wanted, wrongType: typeof period !== 'string' },
      period,
    );
    return '';
  });
  problems.throwIfAny();

  const periods = [...new Set(dates)].sort();
  const placeOf = new Map(periods.map((period, place) => [period, place]));
  const [candidates, raters, questions] = table.facets as [Int32Array, Int32Array, Int32Array];
  const { ratings } = table;
  const sums = new Map<number, { sum: number; count: number }>();
  const keyOf = (row: number) =>
    (candidates[row] as number) * (table.levels[2] + 1) + (questions[row] as number);
  for (let row = 0; row < ratings.length; row++) {
    const known = sums.get(keyOf(row)) ?? { sum: 0, count: 0 };
    known.sum += ratings[row] as number;
    known.count++;
    sums.set(keyOf(row), known);
  }
  // One list of differences for each rater, period and candidate.
  const names: string[] = [];
  const values: Map<number, Map<number, number[]>>[] = [];
  for (let row = 0; row < ratings.length; row++) {
    const rater = raters[row] as number;
    names[rater] = rows[row]?.rater as string;
    const byPeriod = values[rater] ?? new Map<number, Map<number, number[]>>();
    values[rater] = byPeriod;
    const period = placeOf.get(dates[row] as string) as number;
    const byCandidate = byPeriod.get(period) ?? new Map<number, number[]>();
    byPeriod.set(period, byCandidate);
    const { sum, count } = sums.get(keyOf(row)) as { sum: number; count: number };
    if (count < 2) continue;
    const rating = ratings[row] as number;
    const candidate = candidates[row] as number;
    const differences = byCandidate.get(candidate) ?? [];
    differences.push((sum - rating) / (count - 1) - rating);
    byCandidate.set(candidate, differences);
  }
  const largest = ratings.reduce((most, rating) => Math.max(most, Math.abs(rating)), 0);
  return {
    periods,
    raters: values.map((byPeriod, rater) => {
      const lists = [...byPeriod]
        .sort(([one], [other]) => one - other)
        .map(([place, byCandidate]) => ({
          place,
          means: [...byCandidate.values()].map((differences) => average(differences)),
        }));
      return {
        rater: names[rater] as string,
        periods: lists.map(({ place, means }) => ({
          period: periods[place] as string,
          ...describeMean(means, { largest, confidence }),
        })),
        trend: describeTrend(
          lists.flatMap(({ place, means }) => means.map((value) => ({ place, value }))),
          { largest, confidence },
        ),
      };
    }),
  };
}

interface Settings {
  /** The largest rating behind the values. */
  readonly largest: number;
  readonly confidence: number;
}

function describeMean(
  means: readonly number[],
  { largest, confidence }: Settings,
): Omit<PeriodSeverity, 'period'> {
  const n = means.length;
  if (n === 0) {
    const reason: Reason = 'no-pairable-values';
    return { value: null, reason, n, standardError: null, warnings: [] };
  }
  const value = average(means);
  const squares = dropNoise(sumSquares(means), n, largest);
  const standardError = n < 2 ? null : Math.sqrt(squares / (n - 1) / n);
  return { value, ...pack({ value, standardError, df: n - 1, n }, confidence) };
}

function describeTrend(
  points: readonly { readonly place: number; readonly value: number }[],
  { largest, confidence }: Settings,
): RaterDrift['trend'] {
  const n = points.length;
  const withoutValue = (reason: Reason) => {
    return { value: null, reason, n, standardError: null, warnings: [] };
  };
  if (n === 0) return withoutValue('no-pairable-values');
  const middle = average(points.map(({ place }) => place));
  const level = average(points.map(({ value }) => value));
  let spread = 0;
  let products = 0;
  for (const { place, value } of points) {
    spread += (place - middle) * (place - middle);
    products += (place - middle) * (value - level);
  }
  if (spread === 0) return withoutValue('no-variation');
  const value = products / spread;
  const rest = points.reduce((sum, point) => {
    const off = point.value - level - value * (point.place - middle);
    return sum + off * off;
  }, 0);
  const standardError = n < 3 ? null : Math.sqrt(dropNoise(rest, n, largest) / (n - 2) / spread);
  return { value, ...pack({ value, standardError, df: n - 2, n }, confidence) };
}

function pack(
  found: {
    readonly value: number;
    readonly standardError: number | null;
    readonly df: number;
    readonly n: number;
  },
  confidence: number,
): Omit<Coefficient, 'value'> & {
  readonly standardError: number | null;
} {
  const { value, standardError, df, n } = found;
  // The square of Student's t is an F with one degree of freedom above.
  const reach =
    standardError === null
      ? 0
      : standardError * Math.sqrt(fQuantile(confidence, { df1: 1, df2: df }));
  const bounds = standardError === null ? null : { lower: value - reach, upper: value + reach };
  const packed = packInterval(bounds, confidence);
  const warnings: Warning[] = [
    ...warnOfWeakness(Math.abs(value), n, 'candidates'),
    ...packed.warnings,
  ];
  return { ...packed.found, n, standardError, warnings };
}

import {
  type Coefficient,
  explainTooFew,
  listConstantColumns,
  packInterval,
  type Reason,
  type Warning,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile, fTail } from './f-distribution.ts';
import {
  countRatings,
  InputProblems,
  keepRows,
  type RatingMatrix,
  type Ratings,
  readChoice,
  readConfidence,
  readMatrix,
  readOptions,
} from './input.ts';
import { type Anova, analyzeOneWay, analyzeTwoWay } from './mean-squares.ts';
import { subtract } from './summation.ts';

const FORMS = ['ICC(1)', 'ICC(k)', 'ICC(A,1)', 'ICC(A,k)', 'ICC(C,1)', 'ICC(C,k)'] as const;

/**
 * The form of an intraclass correlation, in the notation of McGraw & Wong (1996).
 *
 * - `ICC(1)`, `ICC(k)`: one-way. Each target has its own raters, in any number.
 * - `ICC(A,1)`, `ICC(A,k)`: two-way, absolute agreement. The same raters for all; a strict rater counts
 *   as error.
 * - `ICC(C,1)`, `ICC(C,k)`: two-way, consistency. The same raters for all; a strict rater does not
 *   matter if all targets have the same raters.
 *
 * With 1: how reliable one rating is. With k: how reliable the mean over the raters is.
 * @category Reliability
 */
export type IntraclassForm = (typeof FORMS)[number];

/**
 * An intraclass correlation. `n` counts the targets used.
 *
 * @category Reliability
 */
export interface IntraclassCorrelation extends Coefficient {
  readonly form: IntraclassForm;
  /** Ratings per target. Where a one-way form has unequal numbers, n₀ of Snedecor & Cochran. `null` with no value. */
  readonly ratersPerTarget: number | null;
  /** The analysis of variance behind the value; `null` where there is nothing to analyze. */
  readonly meanSquares: {
    /** Between targets. */
    readonly targets: number;
    /** Between raters; `null` for the one-way forms. */
    readonly raters: number | null;
    /** Within targets for the one-way forms, else the residual. Its root is the standard error of one rating. */
    readonly error: number;
  } | null;
  /** The test that all targets are the same; `null` where nothing is left as error. */
  readonly fTest: {
    readonly f: number;
    readonly df1: number;
    readonly df2: number;
    /** The probability of so large an F if all targets were the same. */
    readonly p: number;
  } | null;
}

/**
 * What share of the variance of the ratings comes from true differences between targets.
 *
 * Formulas, with MS for the mean squares between targets (T), between raters (R) and of the error
 * (E), n targets and k raters: ICC(1) = (T − E) / (T + (k − 1)E), ICC(C,1) likewise with the two-way
 * error, ICC(A,1) = (T − E) / (T + (k − 1)E + k(R − E) / n); the k forms are (T − E) / T, again (T − E) / T,
 * and (T − E) / (T + (R − E) / n). Sources: Shrout & Fleiss (1979), Psychological Bulletin 86:420-428;
 * McGraw & Wong (1996), Psychological Methods 1:30-46, intervals with the erratum in 1:390.
 *
 * When to use: candidates rated by several interviewers. `ICC(A,1)` if one interviewer will decide,
 * `ICC(A,k)` if the mean of the same panel will, the one-way forms if each candidate has other
 * interviewers.
 *
 * What it cannot tell: whether raters agree, if the targets hardly differ. The same disagreement gives
 * a low value among similar candidates and a high one among mixed candidates. With fewer than 30
 * targets the interval is wide: read it before the value.
 *
 * Missing ratings: the one-way forms use every rating there is. The two-way forms need complete rows
 * and leave the others out, with a warning. With unequal numbers, k is replaced by n₀ (see
 * `ratersPerTarget`) and the interval is approximate.
 *
 * @param matrix - A row for each target, a column for each rater, `null` for a missing rating.
 * @param options - `form`; `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns The correlation, at most 1. It is negative where targets differ less than the error alone
 *   would make them, and ICC(A,1) can then fall below −1. `null` with a reason: `fewer-than-two-targets`,
 *   `fewer-than-two-raters`, `no-pairable-values` (no target has two ratings), `empty-column` or
 *   `fewer-than-two-complete-rows` (two-way forms), or `no-variation` (no ratings differ; for ICC(k) and ICC(C,k)
 *   also if the targets' means do not).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not
 *   equally long, a rating is not finite, or an option has a value that is not allowed.
 * @example Four candidates, three interviewers
 * ```ts
 * import { intraclassCorrelation } from 'structured-interview/stats';
 *
 * const ratings = [
 *   [4, 4, 5],
 *   [2, 3, 2],
 *   [5, 5, 5],
 *   [1, 2, 1],
 * ];
 * const one = intraclassCorrelation(ratings, { form: 'ICC(A,1)' });
 * one.value?.toFixed(4); // => '0.9189'
 * one.interval?.lower.toFixed(4); // => '0.6454'
 * intraclassCorrelation(ratings, { form: 'ICC(A,k)' }).value?.toFixed(4); // => '0.9714'
 * ```
 * @category Reliability
 */
export function intraclassCorrelation(
  matrix: RatingMatrix,
  options: { readonly form: IntraclassForm; readonly confidence?: number },
): IntraclassCorrelation {
  const problems = new InputProblems('compute the intraclass correlation');
  const found = readOptions(problems, options, ['form', 'confidence']);
  const form = readChoice(problems, 'form', found.form, FORMS);
  const confidence = readConfidence(problems, found.confidence);
  const given = readMatrix(problems, matrix);

  const oneWay = form === 'ICC(1)' || form === 'ICC(k)';
  const ratings = keepRows(given, oneWay ? Math.min(1, given.columns) : given.columns);
  const missing = oneWay ? 'targets without a rating' : 'targets that not every rater rated';
  const leftOut = warnOfLeftOut(given.rows - ratings.rows, missing);
  const reason = oneWay ? findReason(ratings) : explainTooFew(given, ratings);
  if (reason !== null) {
    const nothing = { ratersPerTarget: null, meanSquares: null, fTest: null };
    return { value: null, reason, n: ratings.rows, form, ...nothing, warnings: leftOut };
  }

  const anova = oneWay ? analyzeOneWay(ratings) : analyzeTwoWay(ratings);
  const { targets, raters, error, df1, df2, n, ratersPerTarget } = anova;
  const own = {
    n,
    form,
    ratersPerTarget,
    meanSquares: { targets, raters, error },
    fTest:
      error === 0
        ? null
        : { f: targets / error, df1, df2, p: fTail(targets / error, { df1, df2 }) },
  };
  const variance = estimateVariance(anova, form);
  if (variance <= 0) {
    const warnings = [...leftOut, ...warnOfVariance(anova, variance)];
    return { value: null, reason: 'no-variation', ...own, warnings };
  }
  const value = subtract(targets, error) / variance;
  const { found: packed, warnings } = packInterval(findBounds(anova, form, confidence), confidence);
  return {
    value,
    ...packed,
    ...own,
    warnings: [
      ...leftOut,
      ...(oneWay ? [] : warnOfConstantRaters(listConstantColumns(ratings), ratings.columns)),
      ...warnOfWeakness(value, n, 'targets'),
      ...warnings,
      ...(packed.interval ? warnOfApproximation(anova) : []),
    ],
  };
}

function findReason(ratings: Ratings): Reason | null {
  if (ratings.rows < 2) return 'fewer-than-two-targets';
  if (ratings.columns < 2) return 'fewer-than-two-raters';
  return countRatings(ratings).some((count) => count > 1) ? null : 'no-pairable-values';
}

function warnOfConstantRaters(raters: readonly number[], columns: number): readonly Warning[] {
  if (raters.length === 0) return [];
  const effect = columns === 2 ? 'the correlation is 0' : 'the correlation is lower';
  const message = `One rating throughout from rater ${raters.join(' and rater ')}: it tells no targets apart, so ${effect} whatever the others do`;
  return [{ code: 'constant-rater', message, raters }];
}

/** The estimated variance, as a multiple, of what the form speaks of: one rating or a mean of k. */
function estimateVariance(anova: Anova, form: IntraclassForm): number {
  const { targets, raters, error, n, ratersPerTarget } = anova;
  const k = isSingle(form) ? ratersPerTarget : 1;
  const withoutRaters = targets + (k - 1) * error;
  if (!isAgreement(form)) return withoutRaters;
  return subtract(withoutRaters + (k * Number(raters)) / n, (k * error) / n);
}

function isAgreement(form: IntraclassForm): boolean {
  return form === 'ICC(A,1)' || form === 'ICC(A,k)';
}

function isSingle(form: IntraclassForm): boolean {
  return form === 'ICC(1)' || form === 'ICC(A,1)' || form === 'ICC(C,1)';
}

function warnOfVariance({ targets, raters, error }: Anova, variance: number): readonly Warning[] {
  if (targets === 0 && !raters && error === 0) return [];
  const message = `The variance that the coefficient divides by is estimated as not above zero (${variance})`;
  return [{ code: 'variance-not-positive', message, variance }];
}

function warnOfApproximation({ balanced, ratersPerTarget }: Anova): readonly Warning[] {
  if (balanced) return [];
  const message = `The interval is approximate: unequal numbers of raters are treated as ${ratersPerTarget} for each target`;
  return [{ code: 'approximate-interval', message, ratersPerTarget }];
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

function findBounds(anova: Anova, form: IntraclassForm, confidence: number): Bounds | null {
  if (anova.error === 0 && !(isAgreement(form) && anova.raters)) return { lower: 1, upper: 1 };
  const tail = (1 - confidence) / 2;
  const bounds = isAgreement(form)
    ? boundAgreement(anova, isSingle(form), tail)
    : boundConsistency(anova, isSingle(form), tail);
  return bounds && Number.isFinite(bounds.lower) && Number.isFinite(bounds.upper) ? bounds : null;
}

/** One-way and consistency: exact, from the F ratio. McGraw & Wong (1996), table 7. */
function boundConsistency(anova: Anova, single: boolean, tail: number): Bounds {
  const { targets, error, df1, df2, ratersPerTarget: k } = anova;
  const f = targets / error;
  const low = f * fQuantile(tail, { df1: df2, df2: df1 });
  const high = f / fQuantile(tail, { df1, df2 });
  const at = (ratio: number) => (ratio - 1) / (single ? ratio + k - 1 : ratio);
  return { lower: at(low), upper: at(high) };
}

/**
 * With a value below zero, the degrees of freedom of the approximation can sink toward none and its bounds
 * run off to any size. From here down there is no interval.
 */
const FEWEST_FREEDOM = 0.5;

/**
 * Absolute agreement: approximate, by Satterthwaite's degrees of freedom. McGraw & Wong (1996),
 * table 7; the denominators for the mean of k raters are those of the erratum.
 */
function boundAgreement(anova: Anova, single: boolean, tail: number): Bounds | null {
  const { targets, error, df1, df2, n, ratersPerTarget: k } = anova;
  const raters = Number(anova.raters);
  // McGraw and Wong's a·R as a share of a·R + b·E, with ρ put in. A sum of the two would round where they cancel:
  // it is a multiple of T. So with T = 0, v is 0, or 0/0 if R is 0 as well, and there is no interval.
  const fromRaters = (1 - error / targets) * (raters / (raters + df1 * error));
  const fromError = 1 - fromRaters;
  const v = 1 / ((fromRaters * fromRaters) / (k - 1) + (fromError * fromError) / df2);
  if (!(v >= FEWEST_FREEDOM)) return null;
  const strict = 1 / fQuantile(tail, { df1: v, df2: df1 });
  const lenient = 1 / fQuantile(tail, { df1, df2: v });
  const rest = single ? k * raters + (k * n - k - n) * error : raters - error;
  return {
    lower: divide(n * (targets - strict * error), strict * rest + n * targets),
    upper: divide(n * (lenient * targets - error), rest + n * lenient * targets),
  };
}

/** A ratio of which the formula makes sense only above zero; else NaN, which is no bound. */
function divide(numerator: number, denominator: number): number {
  return denominator > 0 ? numerator / denominator : Number.NaN;
}

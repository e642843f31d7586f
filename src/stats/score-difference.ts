import { type Coefficient, packInterval, type Reason, warnOfWeakness } from './coefficient.ts';
import { InputProblems, readConfidence, readOptions, readScores } from './input.ts';
import { normalReach } from './normal.ts';
import type { GroupScores } from './scoring-rates.ts';
import { average, dropNoise, findLargest, sumSquares } from './summation.ts';

/**
 * How far a group's scores lie from those of the reference. `value` is Hedges' g, below 0 if the group scores lower;
 * `n` counts the people of both.
 *
 * @category Adverse impact
 */
export interface ScoreDifference extends Coefficient {
  readonly name: string;
  /** The mean score of the group. */
  readonly mean: number;
  /** The mean of the group less that of the reference, in score points. */
  readonly difference: number;
  /** Cohen's d: the difference in pooled standard deviations, without the correction for small groups. */
  readonly cohensD: number | null;
}

/**
 * How far the scores of groups lie apart, in standard deviations.
 *
 * Formulas: d = (M − M₀) / s with s² = ((n − 1)s₁² + (m − 1)s₂²) / (n + m − 2); g = d · (1 − 3 / (4(n + m) − 9)), with the
 * variance (n + m) / (nm) + g² / (2(n + m)). Sources: Cohen (1988), Statistical Power Analysis; Hedges (1981), Journal of
 * Educational Statistics 6:107-128; Hedges & Olkin (1985), Statistical Methods for Meta-Analysis.
 *
 * When to use: to see a difference before a cut turns it into an impact ratio. 0.2 is often called small, 0.5 medium, 0.8
 * large (Cohen 1988).
 *
 * What it cannot tell: why scores differ, or what a cut will do: at a high cut a small difference can fall below four
 * fifths. The interval is for large groups.
 *
 * @param groups - Two or more groups with different names and at least one score each.
 * @param options - `reference`: the name of the group to compare with; `confidence` of the intervals, between 0 and 1,
 *   0.95 if not given.
 * @returns One entry for each other group, in the order given. `null` with a reason: `fewer-than-two-targets` (three people in
 *   all are needed) or `no-variation` (no score differs from its group's mean).
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if there are fewer than
 *   two groups, a name is empty or twice there, a group has no score, a score is not finite, or an option has a value
 *   that is not allowed.
 * @example Two groups of four
 * ```ts
 * import { scoreDifferences } from 'structured-interview/stats';
 *
 * const [south] = scoreDifferences(
 *   [
 *     { name: 'north', scores: [4.5, 4, 3.5, 3] },
 *     { name: 'south', scores: [4.25, 3.25, 3, 2.5] },
 *   ],
 *   { reference: 'north' },
 * );
 * south?.difference; // => -0.5
 * south?.value?.toFixed(2); // => '-0.63'
 * ```
 * @category Adverse impact
 */
export function scoreDifferences(
  groups: readonly GroupScores[],
  options: { readonly reference: string; readonly confidence?: number },
): readonly ScoreDifference[] {
  const problems = new InputProblems('compute score differences');
  const found = readOptions(problems, options, ['reference', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const given = readScores(problems, groups, 2);
  const reference = given.find(({ name }) => name === found.reference);
  if (reference === undefined) {
    const wrongType = typeof found.reference !== 'string';
    problems.add('reference', { wanted: 'the name of a group', wrongType }, found.reference);
  }
  problems.throwIfAny();

  const [base] = given.filter((group) => group === reference) as [(typeof given)[number]];
  return given
    .filter((group) => group !== base)
    .map(({ name, scores }) => ({ name, ...compareScores(scores, base.scores, confidence) }));
}

function compareScores(
  scores: Float64Array,
  others: Float64Array,
  confidence: number,
): Omit<ScoreDifference, 'name'> {
  const mean = average(scores);
  const difference = mean - average(others);
  const n = scores.length + others.length;
  const withoutValue = (reason: Reason) => {
    return { value: null, reason, n, mean, difference, cohensD: null, warnings: [] };
  };
  if (n < 3) return withoutValue('fewer-than-two-targets');
  const largest = Math.max(findLargest(scores), findLargest(others));
  const squares = dropNoise(sumSquares(scores) + sumSquares(others), n, largest);
  if (squares === 0) return withoutValue('no-variation');
  const cohensD = difference / Math.sqrt(squares / (n - 2));
  const value = cohensD * (1 - 3 / (4 * n - 9));
  const error = Math.sqrt(n / scores.length / others.length + (value * value) / (2 * n));
  const reach = normalReach(confidence) * error;
  const packed = packInterval({ lower: value - reach, upper: value + reach }, confidence);
  // A difference below zero is no fault of the figure.
  const warnings = [...warnOfWeakness(Math.abs(value), n, 'people'), ...packed.warnings];
  return { value, ...packed.found, n, mean, difference, cohensD, warnings };
}

/**
 * Averages as decimals that never contradict a verdict.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { reportTo } from '../engine/input.ts';
import { LARGEST_POINT } from '../engine/limits.ts';
import { InvalidScoreError, type Issue } from '../errors.ts';
import type { HireThreshold, QuestionScore, Tally } from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { readKeys } from './fields.ts';

/** Shown at least, so that figures stand in line. */
const FEWEST_DECIMALS = 2;

/**
 * Counts the decimals that averages are shown with beside a threshold: two, or as many as its
 * finest cut has.
 *
 * @internal
 */
export function countDecimals({ average, roleCritical }: HireThreshold): number {
  return Math.max(
    FEWEST_DECIMALS,
    ...[average, roleCritical?.average ?? 0, roleCritical?.lowest ?? 0].map(
      (cut) => (String(cut).split('.')[1] ?? '').length,
    ),
  );
}

/**
 * Cuts a fraction off after some decimals, towards minus infinity, in units of the last decimal.
 *
 * @internal
 */
export function floorFraction(numerator: bigint, denominator: bigint, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const rest = scaled % denominator;
  return (scaled - rest) / denominator - (rest < 0n ? 1n : 0n);
}

/**
 * Writes units of the last decimal as a decimal.
 *
 * @internal
 */
export function formatUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Reads a decimal of at most so many places as units of the last one.
 *
 * @internal
 */
export function readUnits(value: number, decimals: number): bigint {
  return BigInt(Math.round(value * 10 ** decimals));
}

/**
 * Writes how a question was rated. In a panel the rating is a fraction of integers.
 *
 * @internal
 */
export function formatRating({ rating, weight }: QuestionScore, decimals: number): string {
  if (typeof rating !== 'number') return rating ?? 'missing';
  // The double nearest to an integer / weight: the product misses the integer by far less than a half.
  return Number.isInteger(rating)
    ? `${rating}`
    : formatUnits(
        floorFraction(BigInt(Math.round(rating * weight)), BigInt(weight), decimals),
        decimals,
      );
}

/**
 * Writes an average as {@link formatAverage} does, from sums and a threshold that are sound.
 *
 * @internal
 */
export function formatTally(
  { total, weight }: Pick<Tally, 'total' | 'weight'>,
  threshold: HireThreshold,
): string | null {
  if (weight === 0) return null;
  const decimals = countDecimals(threshold);
  return formatUnits(floorFraction(BigInt(total), BigInt(weight), decimals), decimals);
}

/**
 * Writes an average so that it stands on the same side of the cut as the exact figure does.
 *
 * An average is cut off, never rounded up: after two decimals, or after as many as the finest cut of
 * the threshold has. The cut is a multiple of the last decimal, so what is shown reaches the cut
 * exactly when `total / weight` does: 8749 / 2500 = 3.4996 is shown as 3.49 beside a cut of 3.5. It is
 * worked out from the integers, not from the double in `average`.
 *
 * @param tally - the sums of a score or of one of its groups; `total` and `weight` are integers
 * @param threshold - the threshold that the average is shown beside, one that `decide` takes
 * @returns the average on the bank's scale with two to four decimals; `null` when nothing is rated
 * @throws {@link InvalidScoreError} when total or weight is no such integer;
 *   {@link InvalidThresholdError} when the threshold is not valid.
 *
 * @example Show an average just below the cut
 * ```ts
 * import { formatAverage } from 'structured-interview/report';
 *
 * formatAverage({ total: 8749, weight: 2500 }, { average: 3.5 }); // => "3.49"
 * formatAverage({ total: 8749, weight: 2500 }, { average: 3.4996 }); // => "3.4996"
 * ```
 */
export function formatAverage(
  tally: Pick<Tally, 'total' | 'weight'>,
  threshold: HireThreshold,
): string | null {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const { total, weight } = readKeys(tally, ['tally'], { report });
  if (!Number.isSafeInteger(total)) report('not-a-score', ['tally', 'total'], 'an integer', total);
  if (!Number.isSafeInteger(weight) || (weight as number) < 0) {
    report('not-a-score', ['tally', 'weight'], 'an integer from 0', weight);
  }
  if (issues.length > 0) throw new InvalidScoreError('format average', issues);
  // A tally does not say which scale it is on.
  const scale = [{ score: -LARGEST_POINT }, { score: LARGEST_POINT }];
  const score = scoreInterview({}, {}, { bank: { ...backendOutline, scale, questions: [] } });
  const decision = decide({ ...score, threshold });
  return formatTally({ total: total as number, weight: weight as number }, decision.threshold);
}

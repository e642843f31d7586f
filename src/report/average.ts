/**
 * An average as people are shown it.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { reportTo } from '../engine/input.ts';
import { LARGEST_POINT } from '../engine/limits.ts';
import { InvalidScoreError, type Issue } from '../errors.ts';
import type { HireThreshold, Tally } from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { countDecimals, formatTally } from './figures.ts';
import { readKeys } from './options.ts';

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
 * @throws {@link InvalidScoreError} when total or weight is not such an integer;
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
  const sums = { total: total as number, weight: weight as number };
  return formatTally(sums, countDecimals(decision.threshold));
}

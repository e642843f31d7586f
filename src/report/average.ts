/**
 * An average as people are shown it.
 *
 * @module
 */
import { readThreshold, WIDEST_RANGE, writeThreshold } from '../engine/cut.ts';
import { allowAbsent, readFields, reportTo } from '../engine/input.ts';
import {
  InvalidReportError,
  InvalidScoreError,
  InvalidThresholdError,
  type Issue,
} from '../errors.ts';
import type { HireThreshold, Tally } from '../model.ts';
import { type Words, writeDecimal } from '../words/words.ts';
import { countDecimals, floorFraction, formatUnits } from './figures.ts';
import { readBoolean, readKeys, readWords } from './options.ts';

/** How a figure is written. */
export interface AverageOptions {
  /** `true`: cut off upward. For `needed`, of which less would not do. */
  readonly roundUp?: boolean | undefined;
  /** The words whose decimal sign is used. English by default. */
  readonly words?: Words | undefined;
}

/**
 * Writes an average so that it stands on the same side of the cut as the exact figure does.
 *
 * A figure is cut off, never rounded up: after two decimals, or after as many as the finest cut of
 * the threshold has. The cut is a multiple of the last decimal, so what is shown reaches the cut
 * exactly when `total / weight` does: 8749 / 2500 = 3.4996 is shown as 3.49 beside a cut of 3.5. A tally is
 * worked out from its integers, not from the double in `average`.
 *
 * The figures of a decision (`margin`, `reachable`, `needed`) are doubles, the nearest to the exact ones: a cut that
 * they miss by less than a double can tell is taken for reached. `needed` asks for `roundUp`.
 *
 * @param figure - the sums of a score or of one of its groups, `total` and `weight` integers; or a figure of a decision
 * @param threshold - the threshold that the figure is shown beside, one that `decide` takes
 * @param options - whether to cut off upward; words with a decimal sign
 * @returns the figure with two to four decimals; `null` when nothing is rated, and for `null`
 * @throws {@link InvalidScoreError} when total or weight is not such an integer, or the figure is not finite;
 *   {@link InvalidThresholdError} when the threshold is not valid; {@link InvalidReportError} when an option is not.
 *
 * @example Show an average just below the cut
 * ```ts
 * import { formatAverage } from 'structured-interview/report';
 *
 * formatAverage({ total: 8749, weight: 2500 }, { average: 3.5 }); // => "3.49"
 * formatAverage({ total: 8749, weight: 2500 }, { average: 3.4996 }); // => "3.4996"
 * ```
 *
 * @example Show what is still needed
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { formatAverage } from 'structured-interview/report';
 *
 * const plan = { questions: ['cap-theorem', 'raft-consensus', 'saga-pattern', 'idempotency'] } as const;
 * const { needed, margin, threshold } = decide(scoreInterview({ 'cap-theorem': 3 }, plan));
 * formatAverage(needed, threshold, { roundUp: true }); // => "3.67"
 * formatAverage(margin, threshold); // => "-0.50"
 * ```
 */
export function formatAverage(
  figure: Pick<Tally, 'total' | 'weight'> | number | null,
  threshold: HireThreshold,
  options: AverageOptions = {},
): string | null {
  const action = 'format average';
  const { roundUp, words } = readOptions(options, action);
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let total: unknown = figure;
  let weight: unknown = 1;
  if (typeof figure === 'number') {
    if (!Number.isFinite(figure)) report('not-a-score', ['figure'], 'a finite number', figure);
  } else if (figure !== null) {
    ({ total, weight } = readKeys(figure, ['tally'], { report }));
    if (!Number.isSafeInteger(total)) {
      report('not-a-score', ['tally', 'total'], 'an integer', total);
    }
    if (!Number.isSafeInteger(weight) || (weight as number) < 0) {
      report('not-a-score', ['tally', 'weight'], 'an integer from 0', weight);
    }
  }
  if (issues.length > 0) throw new InvalidScoreError(action, issues);
  // A tally does not say which scale it is on.
  const cut = readThreshold(threshold, ['threshold'], { report, range: WIDEST_RANGE });
  if (issues.length > 0) throw new InvalidThresholdError(action, issues);
  const decimals = countDecimals(writeThreshold(cut));
  if (figure === null || weight === 0) return null;
  const units =
    typeof figure === 'number'
      ? floorDouble(roundUp ? -figure : figure, decimals)
      : floorFraction(
          BigInt(total as number) * (roundUp ? -1n : 1n),
          BigInt(weight as number),
          decimals,
        );
  return writeDecimal(formatUnits(roundUp ? -units : units, decimals), words);
}

function readOptions(options: unknown, action: string) {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const read = readFields(options, ['options'], {
    report,
    readers: { roundUp: allowAbsent(readBoolean(report)), words: readWords(report) },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return read;
}

/** Cuts a double off. The double next to a decimal is that decimal, on whichever side its product falls. */
function floorDouble(figure: number, decimals: number): bigint {
  const nearest = Math.round(figure * 10 ** decimals);
  return BigInt(nearest / 10 ** decimals > figure ? nearest - 1 : nearest);
}

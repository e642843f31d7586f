/**
 * What other cuts would have decided.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { readItems, reportTo } from '../engine/input.ts';
import { reachesCut } from '../engine/judgement.ts';
import { readLayout } from '../engine/layout.ts';
import { LARGEST_POINT, SCALING } from '../engine/limits.ts';
import { type InterviewError, InvalidThresholdError, type Issue } from '../errors.ts';
import type { HireThreshold, Outcome, Outline } from '../model.ts';
import { readBlocks } from './blocks.ts';
import { type MatrixOptions, readMatrixOptions } from './input.ts';
import { OUTCOMES } from './outcomes.ts';

/** How many interviews come to each outcome at one cut. */
export interface SweepCount {
  /** The cut on the average. */
  readonly average: number;
  readonly counts: { readonly [Name in Outcome]: number };
}

/** A cut that every average reaches. */
const NO_CUT = -LARGEST_POINT * SCALING;

/**
 * Counts, for each of several cuts on the average, how many interviews would come to each outcome. All else of the
 * threshold stays. The matrix is read once, however many cuts there are.
 *
 * @param codes - the interviews row by row, as {@link packRatings} makes them
 * @param averages - cuts on the scale, with at most four decimals each
 * @param options - the plan of all interviews, the bank and the threshold
 * @returns the counts of each cut, in the order of `averages`
 * @throws {@link InvalidThresholdError} when a cut is off the scale or has more than four decimals; and as
 *   {@link scoreMatrix} does.
 *
 * @example Find out whom a higher cut would have refused
 * ```ts
 * import { packRatings, sweepThresholds } from 'structured-interview/batch';
 *
 * const interviews = [
 *   { 'cap-theorem': 4, 'raft-consensus': 3 },
 *   { 'cap-theorem': 4, 'raft-consensus': 4 },
 * ] as const;
 * const [today, higher] = sweepThresholds(packRatings(interviews), [3.5, 3.7]);
 * today?.counts; // => { "conditional-offer": 2, "no-offer": 0, "undecided": 0 }
 * higher?.counts; // => { "conditional-offer": 1, "no-offer": 1, "undecided": 0 }
 * ```
 */
export function sweepThresholds<const B extends Outline = BackendOutline>(
  codes: Uint8Array,
  averages: readonly number[],
  options?: MatrixOptions<B>,
): SweepCount[];
export function sweepThresholds(
  codes: Uint8Array,
  averages: unknown,
  options: unknown = {},
): SweepCount[] {
  const { plan, bank, threshold, ...layout } = readMatrixOptions(options);
  // All else has been checked, so only the average can be wrong.
  const cuts = readAverages(averages, (average) => {
    const base = (threshold ?? layout.index.threshold) as HireThreshold;
    return readLayout({ plan, bank, threshold: { ...base, average } }).cut.average;
  });
  const ascending = cuts.map((cut, at) => ({ ...cut, at })).sort((a, b) => a.cut - b.cut);
  // How many interviews reach so many of the cuts and no more.
  const reached = new Float64Array(cuts.length + 1);
  const refused = OUTCOMES.indexOf('no-offer');
  const offered = OUTCOMES.indexOf('conditional-offer');
  let [decided, gated] = [0, 0];
  const blocks = readBlocks(codes, { ...layout, cut: { ...layout.cut, average: NO_CUT } });
  blocks.walk(({ rows, outcomes, sums: { whole } }) => {
    for (let row = 0; row < rows; row++) {
      const outcome = outcomes[row];
      if (outcome === refused) gated++;
      if (outcome === offered) {
        decided++;
        const sum = { total: whole.totals[row] as number, weight: whole.weights[row] as number };
        let [low, high] = [0, ascending.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (reachesCut(sum, (ascending[middle] as { cut: number }).cut)) low = middle + 1;
          else high = middle;
        }
        (reached[low] as number)++;
      }
    }
  });
  const counts: SweepCount[] = [];
  let below = 0;
  for (const [rank, { at, average }] of ascending.entries()) {
    below += reached[rank] as number;
    counts[at] = {
      average,
      counts: {
        'conditional-offer': decided - below,
        'no-offer': gated + below,
        undecided: blocks.interviews - decided - gated,
      },
    };
  }
  return counts;
}

/** Reads each cut on the average, and gathers what is wrong with them. */
function readAverages(
  input: unknown,
  readCut: (average: number) => number,
): { average: number; cut: number }[] {
  const issues: Issue[] = [];
  const wanted = 'a list of averages';
  const averages = readItems(input, ['averages'], { report: reportTo(issues), wanted });
  const cuts = averages.map((average, at) => {
    try {
      return { average: average as number, cut: readCut(average as number) };
    } catch (error) {
      issues.push(
        ...(error as InterviewError).issues.map(({ message, ...issue }) => ({
          ...issue,
          path: ['averages', at],
          message: message.replace('threshold.average', `averages.${at}`),
        })),
      );
      return { average: Number.NaN, cut: Number.NaN };
    }
  });
  if (issues.length > 0) throw new InvalidThresholdError('sweep thresholds', issues);
  return cuts;
}

/**
 * Outcomes of many rows.
 *
 * @module
 */
import { judge } from '../engine/judgement.ts';
import type { Layout } from '../engine/layout.ts';
import type { Outcome } from '../model.ts';
import { SKIPPED } from './codes.ts';
import type { BlockSums } from './kernel.ts';

/** The outcomes by their number in a matrix. */
export const OUTCOMES: readonly Outcome[] = ['undecided', 'no-offer', 'conditional-offer'];

/** Makes the judge of a matrix: given the sums of a block, it finds the outcome of each row. */
export function createJudge(
  codes: Uint8Array,
  { columns, index, cut, planned, criticalCount }: Layout,
): (sums: BlockSums, first: number, outcomes: Uint8Array) => void {
  const { points } = index;
  const width = columns.length;
  const critical = columns.flatMap((column, at) => (column.critical ? [at] : []));
  const looksForLowest = cut.roleCritical?.required && cut.roleCritical.lowest !== undefined;
  const tally = { total: 0, weight: 0, count: 0, lowest: 0 };
  // One object for all rows, so that a million rows leave nothing to be collected.
  const standing = {
    total: 0,
    weight: 0,
    count: 0,
    missing: 0,
    planned: criticalCount,
    roleCritical: tally,
  };

  function findLowest(row: number): number {
    let lowest = SKIPPED;
    for (const column of critical) {
      const code = codes[row * width + column] as number;
      if (code > 0 && code < lowest) lowest = code;
    }
    return points[lowest - 1] ?? 0;
  }

  return (sums, first, outcomes) => {
    for (let row = 0; row < outcomes.length; row++) {
      standing.total = sums.whole.totals[row] as number;
      standing.weight = sums.whole.weights[row] as number;
      standing.count = sums.rated[row] as number;
      standing.missing = planned ? width - standing.count - (sums.skipped[row] as number) : 0;
      tally.total = sums.critical.totals[row] as number;
      tally.weight = sums.critical.weights[row] as number;
      tally.count = sums.criticalRated[row] as number;
      if (looksForLowest) tally.lowest = findLowest(first + row);
      outcomes[row] = OUTCOMES.indexOf(judge(standing, cut));
    }
  };
}

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
  const [, refused, offered] = OUTCOMES;
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

  return ({ whole, critical: sum, rated, skipped, criticalRated }, first, outcomes) => {
    const { totals, weights } = whole;
    for (let row = 0; row < outcomes.length; row++) {
      standing.total = totals[row] as number;
      standing.weight = weights[row] as number;
      standing.count = rated[row] as number;
      standing.missing = planned ? width - standing.count - (skipped[row] as number) : 0;
      if (criticalCount > 0) {
        tally.total = sum.totals[row] as number;
        tally.weight = sum.weights[row] as number;
        tally.count = criticalRated[row] as number;
        if (looksForLowest) tally.lowest = findLowest(first + row);
      }
      const outcome = judge(standing, cut);
      outcomes[row] = outcome === refused ? 1 : outcome === offered ? 2 : 0;
    }
  };
}

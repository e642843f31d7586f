/**
 * Outcomes of many rows.
 *
 * @module
 */
import { judge } from '../engine/judgement.ts';
import type { Layout } from '../engine/layout.ts';
import type { Outcome } from '../model.ts';
import { MISSING, SKIPPED } from './codes.ts';
import type { BlockSums } from './kernel.ts';

/** The outcomes by their number in a matrix. */
export const OUTCOMES: readonly Outcome[] = ['undecided', 'no-offer', 'conditional-offer'];

/** Stands for an outcome that has not been found yet. */
const UNKNOWN = 255;

/**
 * The outcomes of rows whose total, count and whether something is missing say all that matters. Where each fits into a
 * byte, rows are of few kinds, and each kind is judged once.
 */
interface Kinds {
  readonly known: Uint8Array;
  /** How many questions must be rated or skipped. */
  readonly planned: number;
  judgeKind(total: number, count: number, missing: number): number;
}

/** A function of its own, not one made for each matrix: the engine optimizes it once. */
function judgeKinds(
  [totals, counts, skipped]: readonly [Uint8Array, Uint8Array, Uint8Array],
  outcomes: Uint8Array,
  { known, planned, judgeKind }: Kinds,
): void {
  for (let row = 0; row < outcomes.length; row++) {
    const total = totals[row] as number;
    const count = counts[row] as number;
    // The sign: a branch that is taken now and then costs more than all the rest.
    const missing = (count + (skipped[row] as number) - planned) >>> 31;
    const kind = total | (count << 8) | (missing << 16);
    let outcome = known[kind] as number;
    if (outcome === UNKNOWN) {
      outcome = judgeKind(total, count, missing);
      known[kind] = outcome;
    }
    outcomes[row] = outcome;
  }
}

/** Makes the judge of a matrix: given the sums of a block, it finds the outcome of each row. */
export function createJudge(
  codes: Uint8Array,
  { columns, index, cut, planned, criticalCount }: Layout,
): (sums: BlockSums, first: number, outcomes: Uint8Array) => void {
  const { points } = index;
  const width = columns.length;
  const critical = columns.flatMap((column, at) => (column.critical ? [at] : []));
  const uncounted = columns.flatMap(({ weight }, at) => (weight === 0 ? [at] : []));
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

  function judgeStanding(): number {
    const outcome = judge(standing, cut);
    return outcome === refused ? 1 : outcome === offered ? 2 : 0;
  }

  const isPlain = !cut.roleCritical?.required && columns.every(({ weight }) => weight === 1);
  const kinds: Kinds = {
    known: new Uint8Array(2 ** 17).fill(UNKNOWN),
    planned: planned ? width : 0,
    judgeKind(total, count, missing) {
      Object.assign(standing, { total, weight: count, count, missing });
      return judgeStanding();
    },
  };

  /** Counts the rated questions that enter no sum. */
  function countUncounted(row: number): number {
    let count = 0;
    for (const column of uncounted) {
      const code = codes[row * width + column];
      if (code !== MISSING && code !== SKIPPED) count++;
    }
    return count;
  }

  return ({ whole, critical: sum, rated, skipped, criticalRated }, first, outcomes) => {
    const { totals, weights } = whole;
    if (isPlain && totals instanceof Uint8Array) {
      judgeKinds([totals, rated as Uint8Array, skipped as Uint8Array], outcomes, kinds);
      return;
    }
    for (let row = 0; row < outcomes.length; row++) {
      standing.total = totals[row] as number;
      standing.weight = weights[row] as number;
      standing.count = rated[row] as number;
      standing.missing = planned ? width - standing.count - (skipped[row] as number) : 0;
      if (uncounted.length > 0) standing.count -= countUncounted(first + row);
      if (criticalCount > 0) {
        tally.total = sum.totals[row] as number;
        tally.weight = sum.weights[row] as number;
        tally.count = criticalRated[row] as number;
        if (looksForLowest) tally.lowest = findLowest(first + row);
      }
      outcomes[row] = judgeStanding();
    }
  };
}

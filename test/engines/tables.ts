import { drawCases, makeHostileCase, readResult, type SqlCase } from '../sql/cases.ts';
import { hostileTable, plainTable, type Table } from '../sql/engine.ts';

/** A few large tables of random interviews, one a panel's at least, and one with hostile ids and names. */
export function drawTables(seed: number, count: number): (SqlCase & Table)[] {
  const drawn = drawCases({ count, most: 1000, seed });
  return [
    ...drawn.map((one) => ({ ...one, ...plainTable })),
    { ...makeHostileCase(), ...hostileTable },
  ];
}

/** Reads a result into what a case expects. */
export function readResults(rows: readonly (readonly unknown[])[] = []): Map<unknown, unknown> {
  return new Map(rows.map(([interview, ...figures]) => [interview, readResult(figures)]));
}

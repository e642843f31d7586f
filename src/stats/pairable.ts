/**
 * Ratings that have another of the same unit beside them.
 *
 * @module
 */

import type { Warning } from './coefficient.ts';
import type { Ratings } from './input.ts';

/** Pairable ratings: unit after unit, and how many each unit has. */
export interface Paired {
  readonly values: Float64Array;
  readonly sizes: readonly number[];
}

/** Keeps the units with two ratings or more. */
export function keepPairable({ rows, columns, cells }: Ratings): Paired {
  const values = new Float64Array(cells.length);
  const sizes: number[] = [];
  let end = 0;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const start = end;
    for (const next = at + columns; at < next; at++) {
      const cell = cells[at] as number;
      if (!Number.isNaN(cell)) values[end++] = cell;
    }
    if (end - start >= 2) sizes.push(end - start);
    else end = start;
  }
  return { values: values.subarray(0, end), sizes };
}

/**
 * The share of pairs of ratings of the same unit that are equal, as the mean over the units. `null` without a unit.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76:378-382, for units with different numbers of raters too.
 */
export function measureExactAgreement({ values, sizes }: Paired): number | null {
  if (sizes.length === 0) return null;
  let sum = 0;
  let start = 0;
  for (const size of sizes) {
    let same = 0;
    for (let one = start + 1; one < start + size; one++) {
      for (let other = start; other < one; other++) if (values[one] === values[other]) same++;
    }
    sum += same / ((size * (size - 1)) / 2);
    start += size;
  }
  return sum / sizes.length;
}

/**
 * The warning that all ratings are the same, but for some of one unit: what a coefficient says of agreement then hangs
 * on that unit alone.
 */
export function warnOfNearConstant({ values, sizes }: Paired): readonly Warning[] {
  if (sizes.length < 3) return [];
  // If one unit is the odd one, the first rating of the first or the second is the usual one.
  const usual = new Set([values[0] as number, values[sizes[0] as number] as number]);
  for (const rating of usual) {
    const [odd, another] = listOddUnits({ values, sizes }, rating);
    if (odd === undefined || another !== undefined || odd.every((other) => other === odd[0])) {
      continue;
    }
    const dissents = odd.filter((other) => other !== rating).length;
    const share = 1 - dissents / values.length;
    const message = `All units but one have the rating ${rating} throughout: by its formula the value is then near 0 or below, however seldom raters differ`;
    return [{ code: 'near-constant', message, rating, share }];
  }
  return [];
}

/** The first two units with another rating than the usual one. */
function listOddUnits({ values, sizes }: Paired, rating: number): readonly Float64Array[] {
  const odd: Float64Array[] = [];
  let start = 0;
  for (const size of sizes) {
    for (let at = start; at < start + size; at++) {
      if (values[at] === rating) continue;
      odd.push(values.subarray(start, start + size));
      break;
    }
    if (odd.length > 1) break;
    start += size;
  }
  return odd;
}

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
  readonly sizes: Int32Array;
}

/** Keeps the units with two ratings or more. */
export function keepPairable({ rows, columns, cells }: Ratings): Paired {
  const values = new Float64Array(cells.length);
  const sizes = new Int32Array(rows);
  let units = 0;
  let end = 0;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const start = end;
    for (const next = at + columns; at < next; at++) {
      const cell = cells[at] as number;
      if (!Number.isNaN(cell)) values[end++] = cell;
    }
    if (end - start >= 2) sizes[units++] = end - start;
    else end = start;
  }
  return { values: values.subarray(0, end), sizes: sizes.subarray(0, units) };
}

/** The different values in order, how often each occurs, and which of them each rating is. */
export interface Counted {
  readonly distinct: readonly number[];
  readonly counts: Float64Array;
  readonly kinds: Int32Array;
}

/** Whole numbers in so small a range find their kind by their place in it. */
const SMALL_RANGE = 1024;

/** Sorts ratings into kinds of equal ones. */
export function countValues(values: Float64Array): Counted {
  const [low, high] = findWholeRange(values);
  return high - low < SMALL_RANGE ? countPlaces(values, low, high) : countAny(values);
}

/** The lowest and the highest of whole numbers; of any others, a range without end. */
function findWholeRange(values: Float64Array): readonly [low: number, high: number] {
  let low = values[0] as number;
  let high = low;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if ((value | 0) !== value) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return [low, high];
}

function countPlaces(values: Float64Array, low: number, high: number): Counted {
  const perPlace = new Float64Array(high - low + 1);
  for (let at = 0; at < values.length; at++) {
    const place = (values[at] as number) - low;
    perPlace[place] = (perPlace[place] as number) + 1;
  }
  const distinct: number[] = [];
  const kindOf = new Int32Array(perPlace.length);
  perPlace.forEach((count, place) => {
    if (count > 0) kindOf[place] = distinct.push(place + low) - 1;
  });
  const kinds = new Int32Array(values.length);
  for (let at = 0; at < kinds.length; at++) {
    kinds[at] = kindOf[(values[at] as number) - low] as number;
  }
  return { distinct, counts: perPlace.filter((count) => count > 0), kinds };
}

function countAny(values: Float64Array): Counted {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const kindOf = new Map(distinct.map((value, kind) => [value, kind]));
  const counts = new Float64Array(distinct.length);
  const kinds = new Int32Array(values.length);
  for (let at = 0; at < kinds.length; at++) {
    const kind = kindOf.get(values[at] as number) as number;
    kinds[at] = kind;
    counts[kind] = (counts[kind] as number) + 1;
  }
  return { distinct, counts, kinds };
}

/** How many pairs of equal ratings each unit has. */
export function countEqualPairs({ sizes }: Paired, { kinds, counts }: Counted): Float64Array {
  const seen = new Float64Array(counts.length);
  const equal = new Float64Array(sizes.length);
  for (let unit = 0, start = 0; unit < sizes.length; unit++) {
    const end = start + (sizes[unit] as number);
    let pairs = 0;
    for (let at = start; at < end; at++) {
      const kind = kinds[at] as number;
      pairs += seen[kind] as number;
      seen[kind] = (seen[kind] as number) + 1;
    }
    for (let at = start; at < end; at++) seen[kinds[at] as number] = 0;
    equal[unit] = pairs;
    start = end;
  }
  return equal;
}

/**
 * The share of pairs of ratings of the same unit that are equal, as the mean over the units. `null` without a unit.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76:378-382, for units with different numbers of raters too.
 *
 * @param equal - How many equal pairs each unit has.
 */
export function measureExactAgreement({ sizes }: Paired, equal: Float64Array): number | null {
  if (sizes.length === 0) return null;
  let sum = 0;
  for (let unit = 0; unit < sizes.length; unit++) {
    const size = sizes[unit] as number;
    sum += (2 * (equal[unit] as number)) / (size * (size - 1));
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

/**
 * Sums of many rows of codes, two codes at a time.
 *
 * @module
 */
import type { Layout } from '../engine/layout.ts';
import { MISSING, SKIPPED } from './codes.ts';

/** Sums of the rows of one block, in integers as wide as they need to be. */
export type Plane = Uint8Array | Int16Array | Int32Array | Float64Array;

/** Totals and weights of some questions, row by row. */
export interface SumPlanes {
  readonly totals: Plane;
  readonly weights: Plane;
}

/** All sums of one block of rows. */
export interface BlockSums {
  readonly whole: SumPlanes;
  readonly critical: SumPlanes;
  /** In the order of the bank's levels, and of its sections. */
  readonly levels: readonly SumPlanes[];
  readonly sections: readonly SumPlanes[];
  readonly rated: Plane;
  readonly skipped: Plane;
  readonly criticalRated: Plane;
}

/** How many rows are summed up at a time: their sums stay in the processor's cache. */
export const BLOCK = 2048;

/**
 * What one code or two codes add, in one integer: in the low bits how far the points lie above the lowest of
 * the scale, then how many are rated, then how many are skipped. The sign bit: one of them is no code.
 */
const RATED_BIT = 18;
const SKIPPED_BIT = 24;
const COUNT_MASK = 63;
const SUM_MASK = 2 ** RATED_BIT - 1;
const NO_CODE = -(2 ** 31);

/** Neighboring columns of one level, one section and one weight, that are all role-critical or all not. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly critical: boolean;
  readonly level: number;
  readonly section: number;
}

/** Splits the columns into runs of `room` columns at most. */
export function listRuns({ columns, index }: Layout, room: number): Run[] {
  const [levels, sections] = index.groupings;
  const runs: (Run & { to: number })[] = [];
  for (const [at, { position, weight, critical }] of columns.entries()) {
    const level = levels.positions[position] as number;
    const section = sections.positions[position] as number;
    const last = runs.at(-1);
    if (
      last &&
      last.level === level &&
      last.section === section &&
      last.weight === weight &&
      last.critical === critical &&
      at - last.from < room
    ) {
      last.to = at + 1;
    } else runs.push({ from: at, to: at + 1, weight, critical, level, section });
  }
  return runs;
}

/** What each pair of codes adds. The order of the two does not matter, so neither does that of bytes in memory. */
function listAdditions({ points }: Layout['index']): Int32Array {
  const single = new Int32Array(256).fill(NO_CODE);
  single[MISSING] = 0;
  single[SKIPPED] = 1 << SKIPPED_BIT;
  for (const [rank, point] of points.entries()) {
    single[rank + 1] = point - (points[0] as number) + (1 << RATED_BIT);
  }
  const additions = new Int32Array(2 ** 16);
  for (let pair = 0; pair < additions.length; pair++) {
    const [one, other] = [single[pair & 255] as number, single[pair >> 8] as number];
    additions[pair] = one < 0 || other < 0 ? NO_CODE : one + other;
  }
  return additions;
}

/** Makes planes, each with the next number from 0: the weights of a sum follow its totals. */
export function createPlanes({ index }: Layout, create: (number: number) => Plane): BlockSums {
  const [levels, sections] = index.groupings;
  let number = 0;
  const createPair = () => ({ totals: create(number++), weights: create(number++) });
  return {
    whole: createPair(),
    critical: createPair(),
    levels: levels.names.map(createPair),
    sections: sections.names.map(createPair),
    rated: create(number++),
    skipped: create(number++),
    criticalRated: create(number++),
  };
}

/** The size of the largest sum that can occur, above or below zero. */
export function findLargest({ columns, index }: Layout): number {
  const weight = columns.reduce((sum, column) => sum + column.weight, 0);
  return weight * Math.max(1, ...index.points.map(Math.abs));
}

/** Rows of codes that can be summed up, one block at a time. */
export interface Kernel {
  readonly sums: BlockSums;
  /** Sums up the rows from `first` on, and finds out whether all their codes are codes. */
  sumUp(first: number, rows: number): boolean;
}

/** Makes the kernel for a matrix. */
export function createKernel(codes: Uint8Array, layout: Layout): Kernel {
  const additions = listAdditions(layout.index);
  const { points } = layout.index;
  const range = (points.at(-1) as number) - (points[0] as number);
  const runs = listRuns(layout, Math.min(COUNT_MASK, Math.floor(SUM_MASK / range)));
  const isSmall = findLargest(layout) < 2 ** 31;
  const planes: Plane[] = [];
  const sums = createPlanes(layout, () => {
    const plane = isSmall ? new Int32Array(BLOCK) : new Float64Array(BLOCK);
    planes.push(plane);
    return plane;
  });
  const width = layout.columns.length;
  const lowest = points[0] as number;
  const pairs = new Uint16Array(codes.buffer, 0, codes.buffer.byteLength >> 1);
  const packed = new Int32Array(BLOCK);
  // In a matrix of odd width every second row starts in the middle of a pair.
  const step = 1 + (width & 1);

  /** Adds up one run in every `step`th row. Returns a negative number if something is no code. */
  function pack({ from, to }: Run, first: number, [start, end]: [number, number]): number {
    const head = (codes.byteOffset + (first + start) * width + from) & 1;
    const count = (to - from - head) >> 1;
    const tail = (to - from - head) & 1;
    let found = 0;
    for (let row = start; row < end; row += step) {
      const place = (first + row) * width;
      let sum = 0;
      if (head) sum = additions[codes[place + from] as number] as number;
      found |= sum;
      let at = (codes.byteOffset + place + from + head) >> 1;
      for (const stop = at + count; at < stop; at++) {
        const addition = additions[pairs[at] as number] as number;
        found |= addition;
        sum += addition;
      }
      if (tail) {
        const addition = additions[codes[place + to - 1] as number] as number;
        found |= addition;
        sum += addition;
      }
      packed[row] = sum;
    }
    return found;
  }

  function add({ totals, weights }: SumPlanes, weight: number, rows: number): void {
    for (let row = 0; row < rows; row++) {
      const sum = packed[row] as number;
      const rated = (sum >> RATED_BIT) & COUNT_MASK;
      (totals[row] as number) += weight * ((sum & SUM_MASK) + lowest * rated);
      (weights[row] as number) += weight * rated;
    }
  }

  return {
    sums,
    sumUp(first, rows) {
      let found = 0;
      for (const plane of planes) plane.fill(0);
      for (const run of runs) {
        for (let start = 0; start < step; start++) found |= pack(run, first, [start, rows]);
        const { weight, level, section } = run;
        add(sums.whole, weight, rows);
        add(sums.levels[level] as SumPlanes, weight, rows);
        add(sums.sections[section] as SumPlanes, weight, rows);
        if (run.critical) add(sums.critical, weight, rows);
        for (let row = 0; row < rows; row++) {
          const sum = packed[row] as number;
          (sums.rated[row] as number) += (sum >> RATED_BIT) & COUNT_MASK;
          (sums.skipped[row] as number) += (sum >> SKIPPED_BIT) & COUNT_MASK;
        }
        if (run.critical) {
          for (let row = 0; row < rows; row++) {
            (sums.criticalRated[row] as number) +=
              ((packed[row] as number) >> RATED_BIT) & COUNT_MASK;
          }
        }
      }
      return found >= 0;
    },
  };
}

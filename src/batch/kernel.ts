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
  const room = Math.min(COUNT_MASK, Math.floor(SUM_MASK / range));
  // By weight, so that the runs of one weight are added up before they are unpacked.
  const runs = listRuns(layout, room).sort((one, other) => one.weight - other.weight);
  const isSmall = findLargest(layout) < 2 ** 31;
  const planes: Plane[] = [];
  const sums = createPlanes(layout, () => {
    const plane = isSmall ? new Int32Array(BLOCK) : new Float64Array(BLOCK);
    planes.push(plane);
    return plane;
  });
  const heaps = createHeaps(sums);
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

  return {
    sums,
    sumUp(first, rows) {
      let found = 0;
      for (const plane of planes) plane.fill(0);
      for (const run of runs) {
        for (let start = 0; start < step; start++) found |= pack(run, first, [start, rows]);
        const columns = run.to - run.from;
        const { whole, levels, sections, critical } = heaps;
        const targets = [whole, levels[run.level] as Heap, sections[run.section] as Heap];
        if (run.critical) targets.push(critical);
        for (const heap of targets) {
          if (heap.weight !== run.weight || heap.columns + columns > room) {
            unpack(heap, { lowest, rows });
            heap.weight = run.weight;
          }
          addPacked(heap.packed, packed);
          heap.columns += columns;
        }
      }
      for (const heap of [heaps.whole, heaps.critical, ...heaps.levels, ...heaps.sections]) {
        unpack(heap, { lowest, rows });
      }
      return found >= 0;
    },
  };
}

/** Sums of runs of one weight in one group, still packed, and the planes where they are to be added. */
interface Heap {
  readonly group: SumPlanes;
  readonly packed: Int32Array;
  /** Where the numbers of rated and of skipped questions are counted, if they are. */
  readonly rated?: Plane;
  readonly skipped?: Plane;
  weight: number;
  /** How many columns are in it. */
  columns: number;
}

function createHeaps({ whole, critical, levels, sections, ...counts }: BlockSums) {
  const createHeap = (group: SumPlanes) => ({
    group,
    packed: new Int32Array(BLOCK),
    weight: 0,
    columns: 0,
  });
  return {
    whole: { ...createHeap(whole), rated: counts.rated, skipped: counts.skipped },
    critical: { ...createHeap(critical), rated: counts.criticalRated },
    levels: levels.map(createHeap),
    sections: sections.map(createHeap),
  };
}

function addPacked(heap: Int32Array, packed: Int32Array): void {
  for (let row = 0; row < BLOCK; row++) (heap[row] as number) += packed[row] as number;
}

/** Adds what a heap holds to its planes, and empties it. */
function unpack(heap: Heap, { lowest, rows }: { lowest: number; rows: number }): void {
  if (heap.columns === 0) return;
  const { group, weight, packed, rated, skipped } = heap;
  const { totals, weights } = group;
  for (let row = 0; row < rows; row++) {
    const sum = packed[row] as number;
    const count = (sum >> RATED_BIT) & COUNT_MASK;
    (totals[row] as number) += weight * ((sum & SUM_MASK) + lowest * count);
    (weights[row] as number) += weight * count;
  }
  if (rated) addCounts(rated, packed, { bit: RATED_BIT, rows });
  if (skipped) addCounts(skipped, packed, { bit: SKIPPED_BIT, rows });
  packed.fill(0);
  heap.columns = 0;
}

function addCounts(
  counts: Plane,
  packed: Int32Array,
  { bit, rows }: { bit: number; rows: number },
): void {
  for (let row = 0; row < rows; row++) {
    (counts[row] as number) += ((packed[row] as number) >> bit) & COUNT_MASK;
  }
}

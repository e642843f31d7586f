/**
 * The kernel in WebAssembly, where the machine has it and the sums are small enough.
 *
 * @module
 */
import type { Layout } from '../engine/layout.ts';
import { SKIPPED } from './codes.ts';
import { BLOCK, createPlanes, findLargest, type Kernel, listRuns, type Plane } from './kernel.ts';
import { VECTOR_BYTES } from './vector-bytes.ts';

/** What is used of it; the types of no platform are assumed. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: {
    initial: number;
  }) => {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

interface Exports {
  sumUp(
    ...places: [
      codes: number,
      rows: number,
      width: number,
      columns: number,
      runs: number,
      runsEnd: number,
      plane: number,
      rated: number,
      skipped: number,
      most: number,
    ]
  ): number;
  narrow(from: number, to: number, end: number): void;
}

/** How many rows and columns of bytes are turned at a time. */
const TILE = 16;

/** Bytes of a plane of shorts. */
const PLANE = BLOCK * 2;

/** Integers of a run, and bytes of one. */
const RUN = 10;
const INTEGER = 4;

const PAGE = 2 ** 16;

/** The kernel with its memory, which every matrix uses in turn: nothing is kept there from one to the next. */
interface Machine extends Exports {
  readonly memory: InstanceType<typeof WebAssembly.Memory>;
}

let machine: Machine | null | undefined;

/** Starts the kernel; `null` where the machine has no such vectors, or the page forbids it. */
export function startMachine(bytes: string): Machine | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const code = Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
    const module = new WebAssembly.Module(code);
    const { exports } = new WebAssembly.Instance(module, { memory: { memory } });
    return { ...(exports as Exports), memory };
  } catch {
    return null;
  }
}

/** Makes the vector kernel for a matrix, if it can be had. */
export function createVectorKernel(codes: Uint8Array, layout: Layout): Kernel | null {
  const { points } = layout.index;
  const lowest = points[0] as number;
  const most = points.length;
  const hasGaps = (points.at(-1) as number) - lowest >= most;
  const largest = findLargest(layout);
  if (hasGaps || largest >= 2 ** 15 || layout.columns.length === 0) return null;
  machine = machine === undefined ? startMachine(VECTOR_BYTES) : machine;
  return machine && arrangeKernel(machine, codes, layout);
}

function arrangeKernel(machine: Machine, codes: Uint8Array, layout: Layout): Kernel {
  const { columns, index } = layout;
  const lowest = index.points[0] as number;
  const most = index.points.length;
  const width = columns.length;
  // The sum of the ranks of a run is a byte.
  const runs = listRuns(layout, Math.floor(SKIPPED / most));
  const [levels, sections] = index.groupings;
  // Whole, role-critical, levels and sections have two planes each; then come three counts, and a spare plane for the
  // counts of runs that are not role-critical.
  const groups = 2 + levels.names.length + sections.names.length;
  const rated = groups * 2;
  const planes = rated + 4;

  const columnsAt = roundUp(BLOCK * width + TILE);
  const runsAt = columnsAt + roundUp(width) * TILE + TILE * TILE;
  const planesAt = roundUp(runsAt + runs.length * RUN * INTEGER);
  const bytesAt = planesAt + planes * PLANE;
  const end = bytesAt + planes * BLOCK;
  const { memory, sumUp, narrow } = machine;
  const pages = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  if (pages > 0) memory.grow(pages);

  const bytes = new Uint8Array(memory.buffer);
  const place = (plane: number) => planesAt + plane * PLANE;
  const integers = new Int32Array(memory.buffer, runsAt, runs.length * RUN);
  for (const [at, run] of runs.entries()) {
    const targets = [0, 2 + run.level, 2 + levels.names.length + run.section];
    if (run.critical) targets.push(1);
    integers.set(
      [
        run.from,
        run.to,
        run.weight,
        lowest - 1,
        place(run.critical ? rated + 2 : rated + 3),
        targets.length,
        ...targets.map((group) => place(group * 2)),
      ],
      at * RUN,
    );
  }

  const isByte = lowest >= 0 && findLargest(layout) < 2 ** 8;
  const sums = createPlanes(
    layout,
    (number): Plane =>
      isByte
        ? new Uint8Array(memory.buffer, bytesAt + number * BLOCK, BLOCK)
        : new Int16Array(memory.buffer, place(number), BLOCK),
  );
  return {
    sums,
    sumUp(first, rows) {
      const whole = Math.ceil(rows / TILE) * TILE;
      bytes.set(codes.subarray(first * width, (first + rows) * width));
      // What is left of the last sixteen rows is missing, whatever stood there before.
      bytes.fill(0, rows * width, whole * width);
      bytes.fill(0, planesAt, bytesAt);
      const isSound = sumUp(
        0,
        whole,
        width,
        columnsAt,
        runsAt,
        runsAt + runs.length * RUN * INTEGER,
        PLANE,
        place(rated),
        place(rated + 1),
        most,
      );
      if (isByte) narrow(planesAt, bytesAt, end);
      return isSound === 1;
    },
  };
}

/** Rounds up to whole vectors. */
function roundUp(bytes: number): number {
  return Math.ceil(bytes / TILE) * TILE;
}

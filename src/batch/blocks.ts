/**
 * A walk over the rows of a matrix, one block at a time.
 *
 * @module
 */
import type { Layout } from '../engine/layout.ts';
import { countRows, refuseCodes } from './input.ts';
import { BLOCK, type BlockSums, createKernel } from './kernel.ts';
import { createJudge } from './outcomes.ts';
import { createVectorKernel } from './vector.ts';

/** The sums and outcomes of the rows from `first` on. */
export interface Block {
  readonly first: number;
  readonly rows: number;
  readonly sums: BlockSums;
  readonly outcomes: Uint8Array;
}

/** The rows of a matrix. */
export interface Blocks {
  readonly interviews: number;
  /** The planes that each block fills. */
  readonly sums: BlockSums;
  /** Sums up and judges block after block. Each is valid until the next. */
  walk(visit: (block: Block) => void): void;
}

/**
 * Reads a matrix.
 *
 * @throws {@link InvalidRatingsError} when there are no whole rows, and by `walk` when a byte is no code.
 */
export function readBlocks(codes: Uint8Array, layout: Layout): Blocks {
  const interviews = countRows(codes, layout);
  const { sums, sumUp } = createVectorKernel(codes, layout) ?? createKernel(codes, layout);
  const judgeBlock = createJudge(codes, layout);
  const found = new Uint8Array(BLOCK);
  return {
    interviews,
    sums,
    walk(visit) {
      for (let first = 0; first < interviews; first += BLOCK) {
        const rows = Math.min(BLOCK, interviews - first);
        const outcomes = found.subarray(0, rows);
        if (!sumUp(first, rows)) refuseCodes(codes, layout);
        judgeBlock(sums, first, outcomes);
        visit({ first, rows, sums, outcomes });
      }
    },
  };
}

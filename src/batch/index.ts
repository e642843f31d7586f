/**
 * Rating matrices: a million interviews in memory.
 *
 * @module
 */
export type { MatrixOptions } from './input.ts';
export { type IntegerArray, type MatrixScore, type MatrixTally, scoreMatrix } from './matrix.ts';
export { packRatings } from './pack.ts';
export { type SweepCount, sweepThresholds } from './sweep.ts';

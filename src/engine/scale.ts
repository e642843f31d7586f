/**
 * Scales: the rules of score points.
 *
 * @module
 */
import { LARGEST_POINT } from './limits.ts';

export const SCALE_RULE = 'a list of two or more score points';

/** Finds for each score point what is wrong with it, if anything. */
export function listPointFaults(points: readonly unknown[]): (string | undefined)[] {
  let before = -Infinity;
  return points.map((point) => {
    if (!isScorePoint(point)) return `an integer from ${-LARGEST_POINT} to ${LARGEST_POINT}`;
    const fault = point > before ? undefined : 'an integer above the one before';
    before = point;
    return fault;
  });
}

/** Checks whether a value could be a score point of some scale. */
export function isScorePoint(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= LARGEST_POINT;
}

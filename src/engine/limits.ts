/**
 * Figures that keep every comparison with a cut one of exact integers.
 *
 * @module
 */

/**
 * The largest score point, and minus this the lowest. With a bank of up to a million questions every
 * sum of ratings is then an exact integer.
 *
 * @internal
 */
export const LARGEST_POINT = 1000;

/**
 * Tells whether a score point is an integer within the limits, above the one before.
 *
 * @internal
 */
export function isScalePoint(
  point: number | undefined,
  at: number,
  scale: readonly number[],
): boolean {
  return (
    Number.isInteger(point) &&
    Math.abs(point as number) <= LARGEST_POINT &&
    !((point as number) <= (scale[at - 1] as number))
  );
}

/**
 * Thresholds have at most four decimal places. Times this they are integers.
 *
 * @internal
 */
export const SCALING = 10_000;

/**
 * Times the largest score point and the 10,000 of a threshold, a sum of weights up to this is still an
 * exact integer.
 *
 * @internal
 */
export const LARGEST_WEIGHT = 1e8;

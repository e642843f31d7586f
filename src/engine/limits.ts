/**
 * Figures that keep every comparison with a cut one of exact integers, and the form of a name.
 *
 * @module
 */

/**
 * The largest score point, and minus this the lowest. With a bank of up to a million questions every
 * sum of ratings is then an exact integer.
 */
export const LARGEST_POINT = 1000;

/** Thresholds have at most four decimal places. Times this they are integers. */
export const SCALING = 10_000;

/**
 * Times the largest score point and the 10,000 of a threshold, a sum of weights up to this is still an
 * exact integer.
 */
export const LARGEST_WEIGHT = 1e8;

/**
 * A name that can stand as a key. An own `__proto__` cannot be told from a prototype in other programs, so it
 * names nothing.
 */
export const NAME = /^(?!__proto__$)\S(?:.*\S)?$/u;

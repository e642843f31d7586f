/**
 * Codes of ratings: one byte for each question of each interview.
 *
 * @module
 */

/** The code of a question without a rating. */
export const MISSING = 0;

/** The code of a question that was left out on purpose. */
export const SKIPPED = 255;

/** How many score points a scale may have: each needs a code of its own. */
export const MOST_POINTS = 254;

/** How many faults an error lists. It counts all. */
export const MOST_LISTED = 100;

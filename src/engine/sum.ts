/**
 * Sums of ratings.
 *
 * @module
 */
import type { Tally } from '../model.ts';

/** A tally while it is added up. */
export type Sum = { -readonly [Field in keyof Tally]: Tally[Field] };

export function createSum(): Sum {
  return { average: null, total: 0, weight: 0, count: 0, lowest: null };
}

/** Adds one rating to a sum. One of weight 0 enters none. */
export function addRating(sum: Omit<Sum, 'average'>, rating: number, weight: number): void {
  if (weight === 0) return;
  // A panel's rating is the double nearest to an integer / weight. The product stays below 2^40, so it
  // misses the integer by far less than a half.
  sum.total += Math.round(weight * rating);
  sum.weight += weight;
  sum.count++;
  if (sum.lowest === null || rating < sum.lowest) sum.lowest = rating;
}

/** Works out the average of a sum that is complete. */
export function closeSum(sum: Sum): Tally {
  if (sum.count > 0) sum.average = sum.total / sum.weight;
  return sum;
}

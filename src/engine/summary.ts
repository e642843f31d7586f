/**
 * From the ratings of one question to its score.
 *
 * @module
 */

/** What the ratings of a question come to: `rating` is the mean of the points. */
export interface Summary {
  readonly rating: number;
  /** All ratings for a mean; for a median the one in the middle, or the two. */
  readonly points: readonly number[];
}

/** Works out the mean or the median of one rating or more. */
export function summarizeRatings(ratings: readonly number[], summary: 'mean' | 'median'): Summary {
  const points = summary === 'mean' ? ratings : findMiddle(ratings);
  return { rating: points.reduce((sum, point) => sum + point, 0) / points.length, points };
}

/** The rating in the middle, or the two. Their mean is the median. */
function findMiddle(ratings: readonly number[]): number[] {
  const half = ratings.length / 2;
  return [...ratings].sort((a, b) => a - b).slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}

/**
 * Texts compared by the words they share.
 *
 * @module
 */

/** Shorter words are mostly grammar and say little of what a text is about. */
const SHORTEST_CONTENT_WORD = 4;

/**
 * Lists the words of a text, in lower case.
 *
 * @internal
 */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Measures how much the word sets of two texts overlap: 0 nothing shared, 1 the same words.
 *
 * Source of the index: Jaccard, The Distribution of the Flora in the Alpine Zone, New Phytologist 11
 * (1912). https://doi.org/10.1111/j.1469-8137.1912.tb05611.x
 *
 * @internal
 */
export function measureOverlap(a: string, b: string): number {
  const left = new Set(listWords(a));
  const right = new Set(listWords(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

/**
 * Measures how many of a text's content words stand in another text, from 0 to 1; `null` when it has
 * fewer of them than are needed.
 *
 * @internal
 */
export function measureCoverage(text: string, by: string, fewest: number): number | null {
  const words = new Set(listWords(text).filter((word) => word.length >= SHORTEST_CONTENT_WORD));
  if (words.size < fewest) return null;
  const found = new Set(listWords(by));
  return [...words].filter((word) => found.has(word)).length / words.size;
}

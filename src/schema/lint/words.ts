/**
 * Texts compared by the words they share.
 *
 * @module
 */

/** Shorter words are mostly grammar and say little of what a text is about. */
const SHORTEST_CONTENT_WORD = 4;

/** C, C++ and C# are three words. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*(?:(?<=\p{L})[+#]+)?/gu;

/** A run of signs such as `==` or `&&`, and no punctuation, quote, bracket or dash. */
const SIGNS = /[^\p{L}\p{N}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\s.,;:…?!'"`]+/gu;

/** Space, and what ends a sentence. */
const MARK = /[\s.?!…。？！؟]/u;

/** Lists the words of a text, in lower case. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** The different words of a text, and the signs that stand between them. */
function collectTerms(text: string): Set<string> {
  return new Set([...listWords(text), ...(text.replace(WORD, ' ').match(SIGNS) ?? [])]);
}

/**
 * Writes a text so that two that differ in nothing but case, space and the mark at the end become one.
 * In code spans each sign and letter counts.
 */
export function foldText(text: string): string {
  const folded = text
    .split('`')
    .map((part, at) => (at % 2 ? part : part.toLowerCase().replace(/\s+/gu, ' ')))
    .join('`')
    .trimStart();
  let end = folded.length;
  // One expression for all marks at the end would take quadratic time on a long row of them.
  while (MARK.test(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}

/**
 * Measures how much the word sets of two texts overlap: 0 nothing shared, 1 the same words.
 *
 * Source of the index: Jaccard, The Distribution of the Flora in the Alpine Zone, New Phytologist 11
 * (1912). https://doi.org/10.1111/j.1469-8137.1912.tb05611.x
 */
export function measureOverlap(a: string, b: string): number {
  const left = collectTerms(a);
  const right = collectTerms(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

/**
 * Measures how many of a text's content words stand in another text, from 0 to 1; `null` when it has
 * fewer of them than are needed.
 */
export function measureCoverage(text: string, by: string, fewest: number): number | null {
  const words = new Set(listWords(text).filter((word) => word.length >= SHORTEST_CONTENT_WORD));
  if (words.size < fewest) return null;
  const found = new Set(listWords(by));
  return [...words].filter((word) => found.has(word)).length / words.size;
}

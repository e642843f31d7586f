/**
 * The known name that a wrong one was probably meant for.
 *
 * @module
 */

/** Longer text is not a mistyped name, and would take long to compare. */
const LONGEST = 64;

/**
 * Finds the known name that is the fewest edits away, upper and lower case alike. At most a third of the letters
 * may be wrong, two in a short name: a guess beyond that misleads.
 */
export function findNearest(text: unknown, known: Iterable<unknown>): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST) return undefined;
  let most = Math.max(2, Math.floor(text.length / 3));
  let nearest: string | undefined;
  for (const name of known) {
    if (typeof name !== 'string' || Math.abs(name.length - text.length) > most) continue;
    const edits = countEdits(text.toLowerCase(), name.toLowerCase());
    // Half of a short name is not a slip.
    if (edits <= most && edits < Math.max(text.length, name.length) / 2) {
      nearest = name;
      most = edits - 1;
    }
  }
  return nearest;
}

/**
 * The Levenshtein distance: the fewest letters put in, left out or changed.
 * V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", 1966.
 */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let down = 0; down < from.length; down++) {
    const next = [down + 1];
    for (let at = 0; at < to.length; at++) {
      const change = (row[at] as number) + (from[down] === to[at] ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

/**
 * Text broken into lines of so many columns.
 *
 * @module
 */
/** Most text: each character takes one column. */
const ASCII = /^[ -~]*$/;

/** Characters that take no column of their own: they stand over, under or inside the one before. */
const WIDTHLESS = /[\p{Mn}\p{Me}\u200B-\u200F\u2060-\u2064\u{E0020}-\u{E007F}]/u;

/**
 * Characters of two columns: what is wide or full-width by UAX #11, and what is a picture by itself. Blocks are taken
 * whole, with what is not assigned in them yet.
 */
const WIDE =
  /(?!\p{RI})[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;

/** Characters that turn a narrow one before them into a wide picture, as in ❤️ and 1️⃣. */
const WIDENING = /[\uFE0F\u20E3]/;

/**
 * What a reader takes for one character: a flag, or a character with its marks and what is joined to
 * it. With a bound, so that it fits on a line however much is piled up.
 */
const CLUSTER = /\p{RI}{2}|.(?:[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D.){0,16}/gsu;

/**
 * Breaks a line between words, and a word that is longer than a line wherever it must be.
 *
 * @param width - in columns, enough for any cluster: 36 or more
 */
export function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const word of line.split(' ')) {
    const gap = current === '' ? '' : ' ';
    const size = gap.length + measureColumns(word);
    if (columns + size <= width) {
      current += gap + word;
      columns += size;
      continue;
    }
    if (current !== '') lines.push(current);
    const parts = breakWord(word, width);
    current = parts.pop() as string;
    columns = measureColumns(current);
    for (const part of parts) lines.push(part);
  }
  return [...lines, current];
}

function breakWord(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let columns = 0;
  for (const [cluster] of word.matchAll(CLUSTER)) {
    const size = measureColumns(cluster);
    if (columns + size > width) {
      parts.push(part);
      part = '';
      columns = 0;
    }
    part += cluster;
    columns += size;
  }
  return [...parts, part];
}

/**
 * Measures how many columns text takes on a terminal, after East Asian Width (UAX #11). Terminals
 * differ in what they join into one picture, so each part of it counts.
 */
export function measureColumns(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  let last = 2;
  for (const char of text) {
    if (WIDENING.test(char)) {
      columns += 2 - last;
      last = 2;
    } else if (!WIDTHLESS.test(char)) {
      last = WIDE.test(char) ? 2 : 1;
      columns += last;
    }
  }
  return columns;
}

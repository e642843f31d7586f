/**
 * Text broken into lines of so many columns.
 *
 * @module
 */

/** Characters that take two columns. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60]/u;

/** Characters that take none. */
const NARROWEST = /[\p{M}\u200B-\u200D]/u;

/**
 * Breaks a line between words, and a word that is longer than a line wherever it must be.
 *
 * @internal
 */
export function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    let rest = word;
    const joined = current === '' ? word : `${current} ${word}`;
    if (measureColumns(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    while (measureColumns(rest) > width) {
      const part = takeColumns(rest, width);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    current = rest;
  }
  return [...lines, current];
}

function takeColumns(text: string, width: number): string {
  let part = '';
  let columns = 0;
  for (const char of text) {
    columns += measureChar(char);
    if (columns > width) break;
    part += char;
  }
  return part;
}

/**
 * Measures how many columns text takes on a terminal.
 *
 * @internal
 */
export function measureColumns(text: string): number {
  let columns = 0;
  for (const char of text) columns += measureChar(char);
  return columns;
}

function measureChar(char: string): number {
  return NARROWEST.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

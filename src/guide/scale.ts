/**
 * The rows of a scoring scale.
 *
 * @module
 */
import { unwrap } from './lines.ts';

/** A header of these words says nothing of its own. */
const HEADER_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'criteria definition description it label level mark meaning name point points rating score scores the what means'.split(
    ' ',
  ),
);

/**
 * Splits a row into its cells, at pipes (`\|` is a pipe within a cell) or else at tabs.
 *
 * @returns the cells; `undefined` when the line has neither
 */
export function splitCells(text: string): string[] | undefined {
  const row = text.trim();
  if (!row.includes('|')) {
    return row.includes('\t') ? row.split('\t').map((cell) => unwrap(cell.trim())) : undefined;
  }
  const cells: string[] = [];
  let open = '';
  for (const part of row.split('|')) {
    if (part.endsWith('\\')) open += `${part.slice(0, -1)}|`;
    else {
      cells.push(unwrap((open + part).trim()));
      open = '';
    }
  }
  // At the end of a row a backslash escapes nothing.
  if (open !== '') cells.push(unwrap(`${open.slice(0, -1)}\\`.trim()));
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** Writes a row of a table. */
export function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Tells whether a line only names the columns. It may lack cells. */
export function isHeader(text: string): boolean {
  const words = text.toLowerCase().match(/[^\s|*_]+/g) ?? [];
  return words.every((word) => HEADER_WORDS.has(word));
}

/**
 * Text of others made safe for each format.
 *
 * @module
 */

/**
 * Control characters, which drive terminals; lone surrogates and noncharacters, which no file should
 * hold; and the characters that change the direction of what follows.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

const INLINE_CODE = /`([^`\n]+)`/;

/**
 * Makes characters that act instead of being read visible, such as `\u{1b}`. Line breaks stay, a tab
 * becomes a space.
 *
 * @internal
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSAFE, (char) =>
      char === '\n' ? char : `\\u{${(char.codePointAt(0) as number).toString(16)}}`,
    );
}

/**
 * Cleans text that has to stand on one line.
 *
 * @internal
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** @internal */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Writes prose, which is text with inline code, as HTML.
 *
 * @internal
 */
export function renderProseHtml(prose: string): string {
  return splitCode(prose, escapeHtml, (code) => `<code>${escapeHtml(code)}</code>`);
}

/**
 * Escapes one line for Markdown, so that it reads as it stands: no mark-up, no HTML, and nothing that
 * a reader would turn into a link.
 *
 * @internal
 */
export function escapeMarkdown(line: string): string {
  return escapeInline(cleanLine(line));
}

/**
 * Writes prose, which is text with inline code, as one line of Markdown.
 *
 * @internal
 */
export function renderProseMarkdown(prose: string): string {
  return splitCode(cleanLine(prose), escapeInline, (code) => `\`${code}\``);
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>{}|~#$@^]|&(?=[#\w])/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):|\/(?=\/)/gi, '\\$&')
    .replace(/\.(?=\p{L})|(?<=www)\./giu, '\\.');
}

function splitCode(
  prose: string,
  text: (part: string) => string,
  code: (part: string) => string,
): string {
  // A split by one group puts the code at every second place.
  return prose
    .split(INLINE_CODE)
    .map((part, at) => (at % 2 ? code : text)(part))
    .join('');
}

/**
 * Writes several lines of text as a Markdown quotation that keeps its line breaks.
 *
 * @internal
 */
export function quoteMarkdown(text: string): string {
  return cleanText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdown).join('\\\n> '))
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

/**
 * One value of CSV: a number of ours, or text.
 *
 * @internal
 */
export type Value = string | number | null;

/**
 * Writes a record of CSV after RFC 4180. A number is written as it is. Text that a spreadsheet could
 * take for a formula is led by an apostrophe, also after a character that some spreadsheets split
 * at; source: OWASP, CSV Injection.
 *
 * @internal
 */
export function formatRecord(cells: readonly Value[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(cell: Value): string {
  if (typeof cell === 'number') return String(cell);
  // Without line breaks in the second group, for each begins a search of its own.
  const text = cleanText(cell ?? '').replace(
    /(^|[;\n])((?:[^\S\n]|\p{Cf})*)(?=[=+\-@＝＋－＠])/gu,
    "$1$2'",
  );
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Lines put together into text.
 *
 * @module
 */
import type { Line } from './lines.ts';

/** A paragraph, an item of a list, a line that stands for itself (a row, a quotation), or code. */
interface Piece {
  readonly kind: 'paragraph' | 'item' | 'line' | 'code';
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  readonly lines: string[];
}

/**
 * How far a text goes: `'paragraph'` is one paragraph; `'short'` too, with a list that hangs on it.
 */
export type BlockLength = 'paragraph' | 'short' | 'long';

/** A text that is being read. */
export interface Block {
  readonly pieces: Piece[];
  readonly length: BlockLength;
  /** Whether a blank line was the last that came. */
  gap: boolean;
  closed: boolean;
  /** How far the list that is being read is indented. */
  indent: number;
}

const ITEM = /^\s*(?:[-*+•◦▪·–]|\d{1,3}[.)])\s+(?=\S)/;

/** A paragraph that ends with one of these words or a comma was cut in mid-sentence. */
const JOINING_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a an and are as at by for from in into is its of on or than that the their to was which with'.split(
    ' ',
  ),
);

/** The end or start of a line: as much as it takes to see whether a sentence goes on. */
const GLANCE = 24;

/** Starts a text. */
export function createBlock(length: BlockLength): Block {
  return { pieces: [], length, gap: false, closed: false, indent: 0 };
}

/**
 * Adds a line to a text.
 *
 * @returns `'joined'` when the line goes on with a sentence that a page break cut, `'refused'` when
 *   the text had ended before
 */
export function addLine(
  block: Block,
  { kind, text }: Pick<Line, 'kind' | 'text'>,
): 'added' | 'joined' | 'refused' {
  const { pieces } = block;
  const last = pieces.at(-1);
  const gap = block.gap && last !== undefined;
  const form = kind === 'code' ? 'code' : readForm(text);
  const flows = form === 'paragraph' && (last?.kind === 'paragraph' || last?.kind === 'item');
  const cut = gap && flows && isCut(last.lines.at(-1) as string, text.trim());
  const flowsOn = flows && (cut || !gap);
  const isOver =
    block.length === 'paragraph'
      ? form === 'code' || (last !== undefined && !flowsOn)
      : block.length === 'short' && gap && !cut;
  if (block.closed || isOver) {
    block.closed = true;
    return 'refused';
  }
  block.gap = false;
  if (flowsOn) last.lines.push(text.trim());
  else if (form === 'code' && last?.kind === 'code' && !gap) last.lines.push(text);
  else {
    const indent = text.length - text.trimStart().length;
    if (last?.kind !== 'item') block.indent = indent;
    const line =
      form === 'item'
        ? text.slice(Math.min(indent, block.indent))
        : form === 'code'
          ? text
          : text.trim();
    pieces.push({ kind: form, gap, lines: [line] });
  }
  return cut ? 'joined' : 'added';
}

/** Tells whether a line is an item of a list. */
export function isItem(text: string): boolean {
  return ITEM.test(text);
}

function readForm(text: string): Piece['kind'] {
  if (isItem(text)) return 'item';
  return /^\s{0,20}(?:\||>|#{1,6}\s)/.test(text) ? 'line' : 'paragraph';
}

/** Tells whether a page break cut a sentence between two lines. */
function isCut(before: string, after: string): boolean {
  const end = before.slice(-GLANCE).replace(/["'”’)\]*_`»]{1,24}$/, '');
  if (/[.!?:;…。！？]$/.test(end)) return false;
  const word = /[^\s]*$/.exec(end)?.[0] as string;
  return (
    word.endsWith(',') ||
    JOINING_WORDS.has(word) ||
    /^[*_"'“‘(]{0,4}\p{Ll}/u.test(after.slice(0, GLANCE))
  );
}

/**
 * Gives the text: paragraphs with a blank line between them, the lines of a list below each other.
 */
export function writeText({ pieces }: Block): string {
  return pieces
    .map((piece, at) => (at === 0 ? '' : piece.gap ? '\n\n' : '\n') + writePiece(piece))
    .join('');
}

/** Gives the points of a text: each item of the outer list, or each paragraph. */
export function listPoints({ pieces }: Block): string[] {
  const points: string[][] = [];
  for (const piece of pieces) {
    const text = writePiece(piece);
    const last = points.at(-1);
    const inner = piece.kind === 'item' ? /^\s/.test(text) : piece.kind !== 'paragraph';
    if (last && inner) last.push(text);
    else points.push([text.replace(ITEM, '')]);
  }
  return points.map((lines) => lines.join('\n'));
}

function writePiece({ kind, lines }: Piece): string {
  return lines.join(kind === 'code' ? '\n' : ' ');
}

/**
 * A question of a guide before its place in the bank is known.
 *
 * @module
 */
import type { Candidate } from './forms.ts';
import { takeId } from './ids.ts';
import { type Field, readField, readLabel, readPoint, readPointLine } from './labels.ts';
import type { Block, Table } from './markdown.ts';
import type { GuideFinding } from './reader.ts';
import { asks, cleanWords, dropOrnaments, joinLines } from './words.ts';

/** A question and what a guide says of it. */
export interface Draft {
  readonly line: number;
  number: number | undefined;
  id: string | undefined;
  title: string;
  prompt: string;
  competency: string;
  level: string;
  section: string;
  weight: string;
  strong: string;
  weak: string;
  readonly keyPoints: string[];
  readonly misconceptions: string[];
  readonly followUps: string[];
  readonly anchors: Map<number, string>;
  /** For the interviewer. */
  readonly notes: string[];
  /** Text without a label behind a question that was already asked. */
  readonly loose: readonly Piece[];
}

/** A line of text or more, which stands for itself. */
interface Piece {
  readonly kind: Block['kind'];
  readonly line: number;
  readonly text: string;
  readonly nest: number;
  readonly table?: Table | undefined;
  readonly cells?: readonly string[] | undefined;
}

interface Region {
  readonly field: Field | 'body' | 'unknown' | number;
  readonly name: string;
  readonly line: number;
  readonly nest: number;
  readonly isItem: boolean;
  /** Whether the label is a heading or a summary: only the next label ends it. */
  readonly pieces: Piece[];
  closed: boolean;
}

type LabelledRegion = Region & { readonly field: Exclude<Region['field'], 'body'> };

/** Fields of one line. */
const SHORT: ReadonlySet<Region['field']> = /* @__PURE__ */ new Set<Region['field']>([
  'competency',
  'level',
  'section',
  'weight',
  'id',
  'number',
  'title',
]);

/** What a draft is made with. */
export interface Making {
  readonly findings: GuideFinding[];
  /** The labels of the score points, in lower case. */
  readonly points: ReadonlyMap<string, number>;
  /** The score points; `undefined`: the guide has no scale, and any will do. */
  readonly scale: ReadonlySet<number> | undefined;
}

/** Makes a draft from the line that asks and the blocks below it. */
export function makeDraft(
  { block, mark, rest, form }: Candidate,
  blocks: readonly Block[],
  making: Making,
): Draft {
  if (form === 'table') return makeRowDraft(block, making);
  const { text, id } = takeId(mark.rest);
  const draft = createDraft(block.line, { number: mark.number ?? block.number, id });
  const weight =
    /[([]\s?(?:weight:?\s?)?(\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|points?|pts|marks))\s?[)\]]/i.exec(
      text,
    );
  if (weight) draft.weight = weight[1] as string;
  const title = (weight ? text.replace(weight[0], '') : text)
    .replaceAll(/\s+/g, ' ')
    .replace(/ ?[:–—-] ?$/, '')
    .trim();
  const label = block.kind === 'item' ? readLabel(block.text, 'text') : undefined;
  if (label && label.field === undefined && label.rest !== '' && !asks(label.name)) {
    draft.title = label.name;
  }
  const pieces = cutPieces(blocks);
  if (rest !== '')
    pieces.unshift(...cutText({ ...block, kind: 'text', text: rest, line: block.line }));
  const regions = findRegions(pieces, making);
  const own = regions.filter(({ field }) => field === 'body').flatMap((region) => region.pieces);
  const rows = own.filter(({ kind }) => kind === 'row');
  const body = takeAnchors(draft, rows, making) ? own.filter(({ kind }) => kind !== 'row') : own;
  for (const region of regions) {
    if (region.field !== 'body') fill(draft, region as LabelledRegion, making);
  }
  const loose: Piece[] = [];
  if (draft.prompt !== '') {
    draft.title ||= asks(title) ? '' : title;
    if (asks(title) && cleanWords(draft.prompt) !== title)
      draft.prompt = `${title}\n\n${draft.prompt}`;
    loose.push(...body);
  } else if (asks(title) || title === '') {
    draft.prompt = title;
    loose.push(...body);
    if (title === '') takePrompt(draft, loose);
  } else {
    draft.title ||= title;
    loose.push(...body);
    takePrompt(draft, loose);
    if (draft.prompt === '') {
      draft.prompt = title;
      draft.title = '';
    }
  }
  return { ...draft, loose };
}

function createDraft(
  line: number,
  { number, id }: { number: number | undefined; id: string | undefined },
): Draft {
  return {
    line,
    number,
    id,
    title: '',
    prompt: '',
    competency: '',
    level: '',
    section: '',
    weight: '',
    strong: '',
    weak: '',
    keyPoints: [],
    misconceptions: [],
    followUps: [],
    anchors: new Map(),
    notes: [],
    loose: [],
  };
}

/** Takes the paragraphs from the first on up to the one that asks; what speaks of the candidate is for the interviewer. */
function takePrompt(draft: Draft, loose: Piece[]): void {
  const asking = loose.findIndex(({ kind, text }) => kind === 'text' && asks(text));
  const front = loose.slice(0, asking + 1);
  const isForAll = front.every(
    ({ text, kind }) =>
      kind === 'code' ||
      ((kind === 'text' || kind === 'item') &&
        !(kind === 'item' && asks(text)) &&
        !/\b(?:candidates?|interviewers?|interviewees?)\b/i.test(text)),
  );
  if (asking < 0 || !isForAll) return;
  loose.splice(0, asking + 1);
  draft.prompt = cleanPrompts(front);
}

function cleanPrompt(text: string): string {
  const words = joinLines(dropOrnaments(cleanWords(text)));
  return /^["“][^"“”]*["”]$/.test(words) ? words.slice(1, -1) : words;
}

/** Cuts blocks so that each label begins a piece. */
function cutPieces(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'item' ? cutText(block) : [block],
  );
}

function cutText(block: Block): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, line] of block.text.split('\n').entries()) {
    const last = pieces.at(-1);
    const opens =
      at === 0 || readLabel(line, 'text') !== undefined || readPointLine(line) !== undefined;
    if (last && !opens) pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else {
      const kind = at === 0 ? block.kind : 'text';
      pieces.push({ kind, line: block.line + at, text: line, nest: block.nest });
    }
  }
  return pieces;
}

/** Finds what each label labels. */
function findRegions(pieces: readonly Piece[], { points, scale }: Making): Region[] {
  const regions: Region[] = [];
  let current: Region | undefined;

  function open(field: Region['field'], name: string, piece: Piece, rest = ''): void {
    const { line, nest, kind } = piece;
    current = { field, name, line, nest, isItem: kind === 'item', pieces: [], closed: false };
    regions.push(current);
    if (rest === '') return;
    current.pieces.push({ kind: 'text', line, text: rest, nest });
    current.closed = SHORT.has(field) || (field === 'cue' && kind !== 'heading');
  }

  for (const piece of pieces) {
    const { kind, text, nest } = piece;
    if (kind === 'close') current = undefined;
    else if (kind === 'rule') {
      if (current) current.closed = true;
    } else if (kind === 'code' || kind === 'row') add(piece);
    else {
      const isHead = kind === 'heading' || kind === 'summary';
      const label = readLabel(text, isHead ? kind : 'text');
      const line = label ? undefined : readPointLine(text);
      const point = label && (readPoint(label.name) ?? points.get(label.name.toLowerCase()));
      const isPoint =
        point !== undefined &&
        (!label?.field || readPoint(label.name) !== undefined || countPoints(pieces, points) >= 3);
      const inPoints = typeof current?.field === 'number';
      if (isPoint && (scale?.has(point) ?? true))
        open(point, label?.name as string, piece, label?.rest);
      else if (
        line &&
        (scale?.has(line.point) ?? true) &&
        (inPoints || nest === 0 || kind === 'item')
      )
        open(line.point, String(line.point), piece, line.rest);
      else if (label?.field && !(current?.isItem && nest > current.nest && label.field === 'cue'))
        open(label.field, label.name, piece, label.rest);
      else if (
        label &&
        (isHead ||
          !current ||
          current.field === 'body' ||
          !(kind === 'item' || current.field === 'strong' || current.field === 'unknown'))
      ) {
        // A line that asks is no label.
        if (asks(isHead ? text : label.rest === '' ? label.name : '')) add(piece);
        else open('unknown', label.name, piece, label.rest);
      } else add(piece);
    }
  }
  return regions;

  function add(piece: Piece): void {
    const [first] = current?.pieces ?? [];
    // What follows an item that has nothing but a label is a list beside it.
    const isBeside = first?.kind === 'item' && first.nest <= (current as Region).nest;
    const isBehind =
      current?.closed ||
      (current?.isItem &&
        first &&
        !isBeside &&
        piece.nest < current.nest + (piece.kind === 'item' ? 1 : 0));
    if (!current || isBehind) open('body', '', piece);
    (current as Region).pieces.push(piece);
  }
}

function countPoints(pieces: readonly Piece[], points: ReadonlyMap<string, number>): number {
  return pieces.filter(({ kind, text }) => {
    const name = kind === 'code' ? undefined : readLabel(text, 'text')?.name.toLowerCase();
    return name !== undefined && points.has(name);
  }).length;
}

/** Puts the text behind a label where it belongs. */
function fill(draft: Draft, region: LabelledRegion, making: Making): void {
  const { field, name, pieces, line } = region;
  const rows = pieces.filter(({ kind }) => kind === 'row');
  if (takeAnchors(draft, rows, making)) {
    fill(draft, { ...region, pieces: pieces.filter(({ kind }) => kind !== 'row') }, making);
    return;
  }
  if (pieces.length === 0) return;
  const isList = pieces.every(({ kind }) => kind === 'item');
  const text = writePieces(pieces);
  const words = cleanWords(text).replaceAll(/\s+/g, ' ');
  if (typeof field === 'number')
    draft.anchors.set(field, append(draft.anchors.get(field) ?? '', cleanPoint(text)));
  else if (field === 'prompt') draft.prompt = append(draft.prompt, cleanPrompts(pieces));
  else if (field === 'strong') {
    if (isList) draft.keyPoints.push(...listPieces(pieces));
    else draft.strong = append(draft.strong, text);
  } else if (field === 'covers') draft.keyPoints.push(...listPieces(pieces));
  else if (field === 'weak') {
    if (isList) draft.misconceptions.push(...listPieces(pieces));
    else draft.weak = append(draft.weak, text);
  } else if (field === 'flags') draft.misconceptions.push(...listPieces(pieces));
  else if (field === 'followUps' || field === 'lead') draft.followUps.push(...listPieces(pieces));
  else if (field === 'cue')
    draft.notes.push(
      /^(?:interviewer |recruiter )?(?:cue|note)s?$/i.test(name) ? text : `${name}: ${text}`,
    );
  else if (field === 'number') draft.number ??= /^\d{1,6}$/.test(words) ? Number(words) : undefined;
  else if (field === 'id') draft.id ??= words;
  else if (field === 'unknown') {
    making.findings.push({
      code: 'unknown-label',
      line,
      message: `nobody knows the label ${JSON.stringify(name)}: its text went to the notes of the interviewer`,
    });
    draft.notes.push(`${name}: ${text}`);
  } else draft[field] = append(draft[field], words, ', ');
}

function append(text: string, more: string, gap = '\n\n'): string {
  return text === '' ? more : `${text}${gap}${more}`;
}

function cleanPrompts(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, at) => {
      const words =
        kind === 'code'
          ? fence(text)
          : kind === 'item'
            ? `- ${cleanWords(text)}`
            : cleanPrompt(text);
      const isNext = kind === 'item' && pieces[at - 1]?.kind === 'item';
      return at === 0 ? words : `${isNext ? '\n' : '\n\n'}${words}`;
    })
    .join('');
}

/** Takes anchors from a table whose columns or rows are score points. */
function takeAnchors(draft: Draft, rows: readonly Piece[], { points, scale }: Making): boolean {
  const header = rows[0]?.table?.header;
  if (!header) return false;
  const find = (cell: string) => {
    const point = readPoint(cell) ?? points.get(cleanWords(cell).toLowerCase());
    return point !== undefined && (scale?.has(point) ?? true) ? point : undefined;
  };
  const columns = header.map(find);
  if (columns.filter((point) => point !== undefined).length >= 2) {
    for (const { cells = [] } of rows) {
      const name =
        columns[0] === undefined && header.length > 1 ? cleanPoint(cells[0] as string) : '';
      for (const [at, point] of columns.entries()) {
        const cell = cleanPoint(cells[at] as string);
        if (point === undefined || cell === '') continue;
        const words = name === '' || rows.length === 1 ? cell : `${name}: ${cell}`;
        draft.anchors.set(point, append(draft.anchors.get(point) ?? '', words, '\n'));
      }
    }
    return true;
  }
  if (!/scor|rating|point|level|grade|mark/i.test(header[0] as string)) return false;
  const heads = rows.map(({ cells = [] }) => find(cells[0] as string));
  if (heads.filter((point) => point !== undefined).length < Math.max(2, rows.length - 1))
    return false;
  for (const [at, point] of heads.entries()) {
    const { cells: own } = rows[at] as { readonly cells: readonly string[] };
    const words = own.slice(1).map(cleanPoint).filter(Boolean).join(': ');
    if (point !== undefined && words !== '') draft.anchors.set(point, words);
  }
  return true;
}

/** Makes a draft from a row, whose columns say what is in them. */
function makeRowDraft({ line, table, cells = [] }: Block, making: Making): Draft {
  return makeCells({ line, header: (table as Table).header, cells }, making);
}

/** Makes a draft from cells, whose columns say what is in them. */
export function makeCells(
  { line, header, cells }: { line: number; header: readonly string[]; cells: readonly string[] },
  making: Making,
): Draft {
  const draft = createDraft(line, { number: undefined, id: undefined });
  for (const [at, cell] of cells.entries()) {
    const text = cell.trim();
    const head = header[at] as string;
    if (text === '' || /^[-–—]$/.test(text)) continue;
    const point = readPoint(head) ?? making.points.get(cleanWords(head).toLowerCase());
    const known = readField(head);
    const field =
      point !== undefined && !known && (making.scale?.has(point) ?? true)
        ? point
        : known === 'lead'
          ? 'prompt'
          : (known ??
            (asks(text) && draft.prompt === '' && /\?["”]?$/.test(text) ? 'prompt' : 'unknown'));
    const pieces = text
      .split(/\n|;\s(?=\S)/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(
        (part): Piece => ({
          kind: 'text',
          line,
          text: part.replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, ''),
          nest: 0,
        }),
      );
    const whole: Piece = { kind: 'text', line, text, nest: 0 };
    const isMany = field === 'covers' || field === 'flags' || field === 'followUps';
    fill(
      draft,
      {
        field,
        name: cleanWords(head),
        line,
        nest: 0,
        isItem: false,
        pieces: isMany ? pieces : [whole],
        closed: false,
      },
      making,
    );
  }
  return draft;
}

/** Lists the points of a text: each item of the outer list, or each paragraph. */
export function listPieces(pieces: readonly Piece[]): string[] {
  const items = pieces.filter(({ kind }) => kind === 'item');
  const base = Math.min(...items.map(({ nest }) => nest));
  const points: string[] = [];
  for (const { kind, text, nest } of pieces) {
    const last = points.length - 1;
    const words = kind === 'code' ? fence(text) : cleanPoint(text);
    if (last >= 0 && (kind === 'code' || (kind === 'item' && nest > base)))
      points[last] += `\n${kind === 'item' ? '- ' : ''}${words}`;
    // "Look for:" before a list says nothing of its own.
    else if (!(kind === 'text' && items.length > 0 && /[:：]$/.test(words))) points.push(words);
  }
  return points;
}

function cleanPoint(text: string): string {
  return joinLines(cleanWords(text));
}

/** Writes pieces as Markdown. */
export function writePieces(pieces: readonly Piece[]): string {
  const base = Math.min(...pieces.filter(({ kind }) => kind === 'item').map(({ nest }) => nest));
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const { kind, nest } = piece;
    const words =
      kind === 'item'
        ? `${'  '.repeat(nest - base)}- ${piece.text}`
        : kind === 'code'
          ? fence(piece.text)
          : joinLines(piece.text);
    const close =
      before &&
      ((kind === 'item' && before.kind === 'item') ||
        (kind === 'row' && before.kind === 'row') ||
        piece.line === before.line + 1);
    text += (before ? (close ? '\n' : '\n\n') : '') + words;
    before = piece;
  }
  return text;
}

function fence(code: string): string {
  return `\`\`\`\n${code}\n\`\`\``;
}

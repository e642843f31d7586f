/**
 * A document in Markdown as a list of blocks, each with its line.
 *
 * Blocks come from a parser, so fenced code, comments, tables, nested lists and `<details>` are what CommonMark says they
 * are. The text within a block stays as it was written.
 *
 * @module
 */
import MarkdownIt from 'markdown-it';

/** A piece of a document. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'code' | 'summary' | 'close' | 'rule';
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** How many `#` a heading has; 7 for all else. */
  readonly depth: number;
  /** How many lists it stands in. */
  readonly nest: number;
  /** The list of an item. */
  readonly list?: List;
  /** The number of an item in a numbered list. */
  readonly number?: number | undefined;
  readonly table?: Table;
  readonly cells?: readonly string[];
}

/** A list, which its items name. */
export interface List {
  readonly ordered: boolean;
  /** How many items it has. */
  size: number;
}

/** The head of a table. Its rows name it. */
export interface Table {
  readonly line: number;
  readonly header: string[];
  readonly rows: (readonly string[])[];
}

/** A document taken apart. */
export interface Document {
  readonly blocks: readonly Block[];
  /** The `title` of the front matter. */
  readonly title: string | undefined;
}

/** The depth of what is no heading. */
const TEXT_DEPTH = 7;

const LONGEST_FRONT_MATTER = 200;
const ITEM = /^[-*+•]\s+(?=\S)/;

let parser: InstanceType<typeof MarkdownIt> | undefined;

/** Takes a document apart. */
export function readDocument(markdown: string): Document {
  const { text, title } = takeFrontMatter(
    markdown.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'),
  );
  // Text within a block is not parsed: only what stands at the start of lines counts here.
  parser ??= new MarkdownIt({ html: true });
  parser.core.ruler.enableOnly(['normalize', 'block']);
  const blocks: Block[] = [];
  const lists: List[] = [];
  /** The item that waits for its first text. */
  let item: { number: number | undefined } | undefined;
  let depth = TEXT_DEPTH;
  let table: Table | undefined;
  let cells: string[] = [];
  let inBody = false;
  let row = 0;
  for (const { type, tag, map, info, content } of parser.parse(text, {})) {
    const line = (map?.[0] ?? 0) + 1;
    const nest = lists.length;
    switch (type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: type === 'ordered_list_open', size: 0 });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        item = undefined;
        break;
      case 'list_item_open':
        (lists.at(-1) as List).size++;
        item = { number: info === '' ? undefined : Number(info) };
        break;
      case 'heading_open':
        depth = Number(tag.slice(1));
        break;
      case 'table_open':
        table = { line, header: [], rows: [] };
        break;
      case 'table_close':
        table = undefined;
        inBody = false;
        break;
      case 'tr_open':
        row = line;
        cells = [];
        break;
      case 'thead_close':
        table?.header.push(...cells);
        break;
      case 'tbody_open':
        inBody = true;
        break;
      case 'tr_close':
        if (table && inBody) {
          table.rows.push(cells);
          const written = cells.filter(Boolean).join(' | ');
          blocks.push({ kind: 'row', line: row, text: written, depth, nest, table, cells });
        }
        break;
      case 'inline': {
        const clean = dropComments(content)
          .replaceAll(/<br\s{0,3}\/?>/gi, '\n')
          .trim();
        if (table) cells.push(clean);
        else if (clean !== '') {
          const kind = depth < TEXT_DEPTH ? 'heading' : item ? 'item' : 'text';
          const list = item && kind === 'item' ? { list: lists.at(-1) as List, ...item } : {};
          blocks.push({ kind, line, text: clean, depth, nest, ...list });
          item = undefined;
        }
        depth = TEXT_DEPTH;
        break;
      }
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'code', line, text: content.trimEnd(), depth, nest });
        break;
      case 'html_block':
        blocks.push(...readHtml(content, { line, nest }));
        break;
      case 'hr':
        blocks.push({ kind: 'rule', line, text: '', depth, nest });
    }
  }
  return { blocks, title };
}

/** Takes front matter off, and keeps its lines blank so that the others keep their numbers. */
function takeFrontMatter(text: string): { text: string; title: string | undefined } {
  if (!text.startsWith('---\n')) return { text, title: undefined };
  const lines = text.split('\n', LONGEST_FRONT_MATTER);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return { text, title: undefined };
  const front = lines.slice(1, end);
  const named = front.find((line) => line.startsWith('title:'))?.slice('title:'.length);
  const length = lines.slice(0, end + 1).join('\n').length;
  return {
    text: '\n'.repeat(end) + text.slice(length),
    title: named?.trim().replaceAll(/^["']|["']$/g, '') || undefined,
  };
}

/** Takes comments out, but for their line breaks. */
function dropComments(text: string): string {
  let rest = '';
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start);
    const stop = end < 0 ? text.length : end + '-->'.length;
    rest += text.slice(at, start) + text.slice(start, stop).replaceAll(/[^\n]/g, '');
    at = stop;
  }
  return rest + text.slice(at);
}

/** Reads what HTML stands around: summaries, headings, and text without its tags. */
function readHtml(content: string, place: { line: number; nest: number }): Block[] {
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'text';
  let depth = TEXT_DEPTH;
  let { line } = place;
  for (const part of dropComments(content).split(/(<\/?[a-zA-Z][^<>]{0,500}>)/)) {
    const tag = /^<(\/?[a-zA-Z]+\d?)/.exec(part)?.[1]?.toLowerCase();
    if (tag === undefined) {
      for (const [at, written] of part.split('\n').entries()) {
        const text = written.trim();
        if (text === '') continue;
        const item = kind === 'text' && ITEM.test(text);
        const nest = place.nest + (item ? 1 : 0);
        const own = { line: line + at, text: item ? text.replace(ITEM, '') : text, depth, nest };
        const list = item ? { list: { ordered: false, size: 2 } } : {};
        blocks.push({ kind: item ? 'item' : kind, ...own, ...list });
      }
    } else if (tag === 'summary') kind = 'summary';
    else if (/^h[1-6]$/.test(tag)) {
      kind = 'heading';
      depth = Number(tag.charAt(1));
    } else if (/^\/(?:summary|h[1-6])$/.test(tag)) {
      kind = 'text';
      depth = TEXT_DEPTH;
    } else if (tag === '/details') {
      blocks.push({ kind: 'close', line, text: '', depth: TEXT_DEPTH, nest: place.nest });
    }
    line += part.split('\n').length - 1;
  }
  return blocks;
}

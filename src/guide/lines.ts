/**
 * What each line of a guide is.
 *
 * The form is made of lines: a label, a heading or a question number opens something, and all else is
 * text. A Markdown parser would not see that form: to it `Q12.` is a paragraph, a label is bold text,
 * and a page break is two paragraphs. It would also rewrite text that must stay as it is, such as
 * `$O(n^2)$`. So the guide is read line by line.
 *
 * Lines may end in LF, CRLF or CR. A byte order mark at the start is skipped. Wherever a space is
 * expected, any white space will do, such as the non-breaking space; inside text it stays.
 *
 * No pattern here can backtrack over more than a bounded stretch, so time is linear in the length.
 *
 * @module
 */

/** The blocks of a question that have a label. */
export type LabelName = 'covers' | 'strong' | 'weak' | 'flags' | 'followUps' | 'competency' | 'cue';

/** What a line is, with its parts. */
export type Shape =
  | { readonly kind: 'blank' | 'rule' | 'text' | 'code' | 'threshold' }
  | { readonly kind: 'scale' /** Whether the line says nothing else. */; readonly bare: boolean }
  | { readonly kind: 'heading' /** How many `#` it has. */; readonly depth: number }
  | { readonly kind: 'label'; readonly name: LabelName; readonly rest: string }
  | {
      readonly kind: 'part' | 'section' | 'question';
      readonly number: number;
      /** What follows the number. */
      readonly rest: string;
      /** How many `#` stand before it. */
      readonly depth: number;
    };

/** A line of a guide. */
export type Line = Shape & {
  /** From 1. */
  readonly at: number;
  /** To the letter, but for white space at its end. */
  readonly text: string;
};

const LABELS: ReadonlyMap<string, LabelName> = /* @__PURE__ */ new Map<string, LabelName>([
  ['what a strong answer covers', 'covers'],
  ['what strong answers cover', 'covers'],
  ['strong answer', 'strong'],
  ['strong answer example', 'strong'],
  ['strong example', 'strong'],
  ['example of a strong answer', 'strong'],
  ['weak answer', 'weak'],
  ['weak answer example', 'weak'],
  ['weak example', 'weak'],
  ['example of a weak answer', 'weak'],
  ['what to look for', 'covers'],
  ['what to listen for', 'covers'],
  ['green flags', 'covers'],
  ['misconceptions', 'flags'],
  ['red flags', 'flags'],
  ['follow-ups', 'followUps'],
  ['follow-up questions', 'followUps'],
  ['followups', 'followUps'],
  ['probes', 'followUps'],
  ['competency', 'competency'],
  ['recruiter cue', 'cue'],
  ['recruiter evaluation cue', 'cue'],
  ['evaluation cue', 'cue'],
]);

/** No label and no number needs more; a longer line is text. */
const LONGEST_HEAD = 120;

/** A heading of the scale that says more than the two words, such as `Scoring Scale (1–5)`. */
const LONGEST_SCALE_HEADING = 60;

const PART = /^(?:PART|Part)\s{1,3}(\d{1,3})[\s*_]{0,4}(?::|[-‐-―−](?=[\s*_]|$))/;
const SECTION = /^(?:SECTION|Section)\s{1,3}(\d{1,3})[\s*_]{0,4}(?::|[-‐-―−](?=[\s*_]|$))/;
// Converters to Markdown write `Q12\.`, for `12.` alone would start a list.
const QUESTION = /^Q[\s*_]{0,4}(\d{1,6})[\s*_\\]{0,4}[.:)](?!\d)/;

/** Cuts a guide into lines and tells what each is. */
export function readLines(markdown: string): Line[] {
  const lines = markdown
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, at): Line => {
      const text = raw.trimEnd();
      return { ...readShape(text), at: at + 1, text };
    });
  markCode(lines);
  return lines;
}

function readShape(text: string): Shape {
  if (text === '') return { kind: 'blank' };
  const { start, depth } = skipMarks(text);
  if (start === text.length && countMarks(text) >= 3) return { kind: 'rule' };
  const head = text.slice(start, start + LONGEST_HEAD);
  for (const [kind, pattern] of [
    ['question', QUESTION],
    ['part', PART],
    ['section', SECTION],
  ] as const) {
    const match = pattern.exec(head);
    if (match) {
      const rest = readRest(text, start, start + match[0].length);
      return { kind, number: Number(match[1]), rest, depth };
    }
  }
  const whole = text.length - start <= LONGEST_HEAD ? cleanWords(head) : '';
  const colon = head.search(/[:：]/);
  const name = LABELS.get(colon < 0 ? whole : cleanWords(head.slice(0, colon)));
  // Without a capital it is a line of prose that happens to begin so.
  if (name && /^\p{Lu}/u.test(head)) {
    const end = colon < 0 ? text.length : start + colon + 1;
    return { kind: 'label', name, rest: readRest(text, start, end) };
  }
  if (whole === 'hire threshold') return { kind: 'threshold' };
  const bare = whole === 'scoring scale';
  if (
    bare ||
    (/^(?:Scoring Scale|SCORING SCALE)\b/.test(head) && text.length <= LONGEST_SCALE_HEADING)
  ) {
    return { kind: 'scale', bare };
  }
  return /^\s{0,3}#{1,6}\s/.test(text) ? { kind: 'heading', depth } : { kind: 'text' };
}

/** Finds where the words begin, after the marks of headings, lists, quotes, rules, bold and italics. */
function skipMarks(text: string): { start: number; depth: number } {
  let depth = 0;
  let start = 0;
  for (; start < text.length; start++) {
    const letter = text.charAt(start);
    if (letter === '#') depth++;
    // A dash before a word is a part of it.
    else if (/[-+=]/.test(letter) && /[^-+=\s]/.test(text.charAt(start + 1))) break;
    else if (!/[-+=\s>*_•]/.test(letter)) break;
  }
  return { start, depth };
}

function countMarks(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

function cleanWords(text: string): string {
  return text
    .replaceAll(/[\s*_#>•()[\]:：]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Takes what follows a label or a number. Bold may begin before it and end anywhere: what was opened
 * before is closed or opened again, so that no lone mark is left.
 */
function readRest(text: string, start: number, end: number): string {
  const head = text.slice(Math.max(0, start - 10), end).replace(/^\s*[-*+•]\s+/, '');
  const runs = head.match(/[*_]+/g) ?? [];
  const rest = text.slice(end).trim();
  if (runs.length % 2 === 0 || rest === '') return rest;
  const mark = runs.at(-1) as string;
  return rest.startsWith(mark) ? rest.slice(mark.length).trimStart() : unwrap(mark + rest);
}

/** Takes off bold or italics that span a whole text. */
export function unwrap(text: string): string {
  const mark = /^[*_]{1,3}/.exec(text)?.[0] ?? '';
  const end = text.length - mark.length;
  return mark && text.indexOf(mark, mark.length) === end
    ? text.slice(mark.length, end).trim()
    : text;
}

/**
 * Turns fenced lines into code, where nothing is a label or a heading. As in CommonMark, a fence is three
 * marks or more, and a line of as many or more closes it. A question, a part or a label before the closing
 * fence shows that the fence was left open by mistake: then it is no fence.
 */
function markCode(lines: Line[]): void {
  let open = -1;
  let fence = '';
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind !== 'text' && kind !== 'blank' && kind !== 'heading' && kind !== 'rule') open = -1;
    else if (open < 0) {
      fence = readFence(text);
      if (fence !== '') open = index;
    } else if (closesFence(text.trim(), fence)) {
      for (let inside = open; inside <= index; inside++) {
        const { at, text: code } = lines[inside] as Line;
        lines[inside] = { kind: 'code', at, text: code };
      }
      open = -1;
    }
  }
}

/** Reads the marks of a line that opens a fence; `''` if it does not. */
function readFence(text: string): string {
  const [head = '', fence = ''] = /^\s{0,20}(`{3,}|~{3,})/.exec(text) ?? [];
  // Backticks behind backticks are code within a line.
  return fence.startsWith('`') && text.includes('`', head.length) ? '' : fence;
}

function closesFence(text: string, fence: string): boolean {
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

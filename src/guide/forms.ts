/**
 * How a guide marks its questions.
 *
 * @module
 */
import { type Field, readField, readLabel } from './labels.ts';
import type { Block, Table } from './markdown.ts';
import { asks, cleanWords, type Mark, readMark } from './words.ts';

/** The ways to mark a question. */
export const QUESTION_FORMS = [
  'question',
  'scenario',
  'number',
  'heading',
  'summary',
  'bold',
  'table',
  'numbered-list',
  'bullet',
] as const;

/** How the questions of a guide are marked. */
export type QuestionForm = (typeof QUESTION_FORMS)[number];

/** What each form looks like, for messages. */
export const FORM_NAMES: Readonly<Record<QuestionForm, string>> = {
  question: 'marks such as "Q1." and "Question 1:"',
  scenario: 'marks such as "Scenario 1:"',
  number: 'numbered headings',
  heading: 'headings',
  summary: '<summary> lines',
  bold: 'bold lines',
  table: 'rows of a table',
  'numbered-list': 'numbered list items',
  bullet: 'bullets',
};

/** A block that may be a question. */
export interface Candidate {
  /** Its place among the blocks. */
  readonly at: number;
  readonly block: Block;
  readonly form: QuestionForm;
  /** The depth of a heading, or how many lists an item stands in. */
  readonly rank: number;
  readonly mark: Mark;
  /** What stands behind the question on its line. */
  readonly rest: string;
  /** Whether it is a question for sure. */
  sure: boolean;
}

/** Candidates of one form. */
export interface Group {
  readonly form: QuestionForm;
  readonly all: Candidate[];
  readonly sure: readonly Candidate[];
}

const IN_TEXT: ReadonlySet<Field> = /* @__PURE__ */ new Set<Field>([
  'competency',
  'level',
  'weight',
  'section',
  'id',
  'number',
  'title',
  'cue',
]);

/** Fields that only a question has. */
const OF_QUESTION: ReadonlySet<Field> = /* @__PURE__ */ new Set<Field>([
  'prompt',
  'strong',
  'weak',
  'covers',
  'flags',
  'followUps',
]);

/** A bold line, or one that begins bold: a question there, and what follows. */
const BOLD = /^(\*\*|__)(?=\S)([^\n]{1,500}?)\1\s*(?:[-–—:]\s+)?/;

/** Finds all that may be a question, by form. */
export function findGroups(blocks: readonly Block[]): Group[] {
  const groups = new Map<string, Candidate[]>();
  /** A labelled text: what stands in it is no question. */
  let region: { nest: number } | undefined;

  function add(candidate: Omit<Candidate, 'sure'>, sure: boolean): void {
    const key = `${candidate.form} ${candidate.block.kind} ${candidate.rank}`;
    const group = groups.get(key) ?? [];
    group.push({ ...candidate, sure });
    groups.set(key, group);
  }

  for (const [at, block] of blocks.entries()) {
    const { kind, text, nest } = block;
    const [line = ''] = text.split('\n', 1);
    const mark = readMark(line);
    const rest = text.slice(line.length).trim();
    if (kind === 'close') region = undefined;
    else if (kind === 'heading' || kind === 'summary') {
      const field = readLabel(text, kind)?.field;
      region = field && field !== 'lead' ? { nest: -1 } : undefined;
      const explicit = mark.kind === 'question' || mark.kind === 'scenario';
      if (field && !explicit) continue;
      const form = explicit
        ? (mark.kind as QuestionForm)
        : kind === 'summary'
          ? 'summary'
          : mark.kind === 'number'
            ? 'number'
            : 'heading';
      const own = { at, block, form, rank: block.depth, mark, rest: '' };
      add(own, explicit || asks(mark.rest) || (kind === 'heading' && holdsQuestion(blocks, at)));
      region = undefined;
    } else if (kind === 'row') {
      const column = findQuestionColumn(block.table as Table);
      const cell = block.cells?.[column] ?? '';
      if (column < 0 || cell === '') continue;
      add({ at, block, form: 'table', rank: 0, mark: readMark(cell), rest: '' }, true);
    } else if (kind === 'text' || kind === 'item') {
      if (region && kind === 'item' && nest > region.nest && region.nest >= 0) continue;
      const label = readLabel(text, 'text');
      const explicit = mark.kind === 'question' || mark.kind === 'scenario';
      const bold = BOLD.exec(line);
      if (explicit) {
        region = undefined;
        add({ at, block, form: mark.kind as QuestionForm, rank: nest, mark, rest }, true);
      } else if (label?.field) {
        const goesOn = label.rest === '' || (!IN_TEXT.has(label.field) && kind === 'item');
        region = label.field === 'lead' || !goesOn ? undefined : { nest };
      } else if (kind === 'item') {
        if (region?.nest === -1) continue;
        if (region && nest <= region.nest) region = undefined;
        if (isContents(text)) continue;
        const own =
          label && label.rest !== '' ? readMark(label.rest.split('\n', 1)[0] as string) : mark;
        const form = block.list?.ordered ? 'numbered-list' : 'bullet';
        add({ at, block, form, rank: nest, mark: own, rest }, asks(own.rest));
      } else if (bold && nest === 0) {
        const name = readMark(bold[2] as string);
        region = undefined;
        const more = `${line.slice(bold[0].length)}\n${rest}`.trim();
        add(
          { at, block, form: 'bold', rank: 0, mark: name, rest: more },
          asks(name.rest) || (more === '' && isLabelled(blocks[at + 1])),
        );
      }
    }
  }
  return [...groups.values()].map((all) => ({
    form: (all[0] as Candidate).form,
    all,
    sure: all.filter(({ sure }) => sure),
  }));
}

/** Chooses the most consistent form; `undefined` when none is. */
export function chooseGroup(
  groups: readonly Group[],
  blocks: readonly Block[],
  wanted?: QuestionForm,
): Group | undefined {
  const fit = groups.filter(({ form }) => wanted === undefined || form === wanted);
  const ranked = fit
    .map((group) => ({ group, weight: weigh(group, wanted !== undefined) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  let best = ranked[0]?.group;
  // What lies within the questions of another form is part of these.
  for (const { group } of ranked.slice(1)) {
    if (best && group.sure.length > 1 && isConsistent(group, 0.6) && holds(group, best, blocks))
      best = group;
  }
  return best;
}

function weigh({ form, all, sure }: Group, isWanted: boolean): number {
  if (isWanted) return all.length;
  const share = sure.length / all.length;
  const isFew = sure.length < 2 && form !== 'question' && form !== 'scenario' && form !== 'number';
  if (share < 0.34 || (isFew && all.length > 1)) return 0;
  return sure.length * share ** 2;
}

function isConsistent({ all, sure }: Group, share: number): boolean {
  return sure.length >= share * all.length;
}

/** Checks whether most questions of a group lie within those of another. */
function holds(outer: Group, inner: Group, blocks: readonly Block[]): boolean {
  const [first] = outer.sure as [Candidate];
  const ofItems = first.block.kind === 'item';
  if (inner.form === 'table' || first.form === 'table') return false;
  const starts = new Set(outer.sure.map(({ at }) => at));
  const inside = new Set(inner.sure.map(({ at }) => at));
  let open = false;
  let count = 0;
  for (const [at, block] of blocks.entries()) {
    if (starts.has(at)) open = true;
    else if (
      block.kind === 'heading' &&
      block.depth <= first.block.depth &&
      (readField(block.text) ?? 'lead') === 'lead'
    )
      open = false;
    else if (ofItems && block.nest < first.block.nest) open = false;
    else if (open && inside.has(at) && (!ofItems || block.nest > first.block.nest)) count++;
  }
  return count >= 0.6 * inside.size;
}

/** Checks whether a heading that asks nothing has one question below it: a prompt, or labels that only questions have. */
function holdsQuestion(blocks: readonly Block[], at: number): boolean {
  const { depth } = blocks[at] as Block;
  const labels = new Set<Field>();
  let region = false;
  let isFirst = true;
  let asked = false;
  let below = false;
  for (let next = at + 1; next < blocks.length; next++) {
    const { kind, text, depth: own, table } = blocks[next] as Block;
    if (kind === 'heading' && own <= depth) break;
    const isHead = kind === 'heading' || kind === 'summary';
    const field = kind === 'row' ? undefined : readLabel(text, isHead ? kind : 'text')?.field;
    if (field === 'lead') return false;
    if (field && OF_QUESTION.has(field)) {
      // Two strong answers are those of two questions.
      if (
        !isHead &&
        labels.has(field) &&
        (field === 'strong' || field === 'weak' || field === 'covers')
      )
        return false;
      labels.add(field);
    }
    if (field) region = true;
    else if (kind === 'heading') {
      const mark = readMark(text);
      if (asks(mark.rest) || (mark.kind !== 'none' && !region)) return false;
      region = false;
      below = true;
    } else if (kind === 'item' && !region && !asked && asks(text)) return false;
    else if (kind === 'row' && findQuestionColumn(table as Table) >= 0) return false;
    else if (kind === 'text') {
      const bold = readBold(text);
      if (region) continue;
      // A question below another heading is that heading's.
      if (bold && asks(bold) ? !isFirst : below && asks(text)) return false;
      asked ||= asks(text);
    }
    if (!field) isFirst = false;
  }
  return labels.size > 0 || asked;
}

/** Reads the bold words that a line begins with. */
function readBold(text: string): string | undefined {
  const bold = BOLD.exec(text);
  return bold ? readMark(bold[2] as string).rest : undefined;
}

/** Checks whether a label that only questions have stands right below a line. */
function isLabelled(block: Block | undefined): boolean {
  if (block?.kind !== 'item' && block?.kind !== 'text') return false;
  const field = readLabel(block.text, 'text')?.field;
  return field !== undefined && OF_QUESTION.has(field);
}

/** A wider table is no list of questions. */
const MOST_COLUMNS = 100;

const columns = /* @__PURE__ */ new WeakMap<Table, number>();

/** Finds the column of a table that holds questions: by its name, or else by what is in it; -1 if there is none. */
function findQuestionColumn(table: Table): number {
  const known = columns.get(table);
  if (known !== undefined) return known;
  const { rows } = table;
  if (table.header.length > MOST_COLUMNS) return -1;
  const isContentsTable = rows.filter((cells) => cells.some(isContents)).length * 2 > rows.length;
  const named = table.header.findIndex((cell) =>
    ['prompt', 'lead'].includes(readField(cell) ?? ''),
  );
  const asking = table.header.findIndex(
    (_, column) =>
      rows.length > 1 &&
      rows.every((cells) => /\?["”]?$/.test(cleanWords(cells[column] as string))),
  );
  // Before a question stands its number or a word, not what it is an answer to.
  const isFront = rows.every((cells) => cells.slice(0, asking).every((cell) => cell.length <= 30));
  const found = isContentsTable ? -1 : named >= 0 ? named : isFront ? asking : -1;
  columns.set(table, found);
  return found;
}

/** Checks whether a text is a line of a table of contents: a link into the document. */
function isContents(text: string): boolean {
  return /^[*_\s]{0,3}\[[^\]\n]{1,300}\]\(#[^)\n]{0,300}\)[*_\s]{0,3}$/.test(text);
}

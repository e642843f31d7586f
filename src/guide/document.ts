/**
 * From a document in any usual form to the drafts of its questions.
 *
 * @module
 */
import type { ScalePoint } from '../model.ts';
import { BACKEND_SCALE, findScale, SCALE_PAIR } from './default.ts';
import { type Draft, listPieces, makeDraft, writePieces } from './draft.ts';
import {
  type Candidate,
  chooseGroup,
  FORM_NAMES,
  findGroups,
  type Group,
  type QuestionForm,
} from './forms.ts';
import { readField, readLabel } from './labels.ts';
import { type Block, type List, readDocument } from './markdown.ts';
import type { GuideFinding, UnplacedLine } from './reader.ts';
import { maySayCut, type Reading, readWordedFigures } from './threshold.ts';
import { asks, cleanWords, readMark } from './words.ts';

/** A document taken apart. */
export interface Drafts {
  readonly title: string;
  readonly drafts: readonly Draft[];
  readonly scale: readonly ScalePoint[] | undefined;
  /** The paragraphs that state figures of a hire threshold. */
  readonly statements: readonly (Reading & { readonly line: number; readonly text: string })[];
  readonly findings: GuideFinding[];
  readonly unplaced: UnplacedLine[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** More lines than any guide has: a longer text is refused before it costs time. */
const MOST_LINES = 20_000;

const LEVELS =
  /\b(interns?|juniors?|entry[- ]level|entry|freshers?|beginners?|mid[- ]?level|mid|middle|intermediate|seniors?|advanced|experts?|staff|principal|leads?)\b/i;

/** Reads the drafts of a document. */
export function readDrafts(
  markdown: string,
  {
    form,
    scale: given,
  }: { form: QuestionForm | undefined; scale: readonly ScalePoint[] | undefined },
): Drafts {
  const findings: GuideFinding[] = [];
  const unplaced: UnplacedLine[] = [];
  const problems: { line: number; message: string }[] = [];
  const lines = countLines(markdown);
  const nothing = { title: '', drafts: [], scale: undefined, statements: [], findings, unplaced };
  if (lines > MOST_LINES) {
    return {
      ...nothing,
      problems: [
        {
          line: MOST_LINES,
          message: `a guide must have at most ${MOST_LINES} lines: received ${lines}`,
        },
      ],
    };
  }
  const { blocks, title: front } = readDocument(markdown);
  const groups = findGroups(blocks);
  const group = chooseGroup(groups, blocks, form);
  if (!group) {
    return {
      ...nothing,
      problems: [
        {
          line: groups[0]?.all[0]?.block.line ?? blocks[0]?.line ?? 1,
          message: describeGroups(groups, form),
        },
      ],
    };
  }
  const chosen = pickQuestions(group, form !== undefined, findings);
  const marks = new Map(chosen.map((candidate) => [candidate.at, candidate]));
  const extents = chosen.map((candidate) => findExtent(candidate, blocks, marks));
  dropClosing(extents.at(-1));
  const owned = new Set(extents.flat());
  const outside = blocks.filter((block, at) => !owned.has(block) && !marks.has(at));
  const found = findScale(outside);
  const { scale } = found ?? {};
  const labels = new Map(
    (scale ?? given ?? BACKEND_SCALE).map(({ score, label }) => [label.toLowerCase(), score]),
  );
  function place({ line, text }: Pick<Block, 'line' | 'text'>): void {
    for (const [at, written] of text.split('\n').entries()) {
      unplaced.push({ line: line + at, text: written.trim() });
    }
  }
  const known = scale ?? given;
  const making = {
    findings,
    points: labels,
    scale: known && new Set(known.map(({ score }) => score)),
  };
  const drafts = chosen.map((candidate, at) =>
    makeDraft(candidate, extents[at] as Block[], making),
  );
  placeLoose(drafts, findings);
  const used = new Set<Block>(found?.blocks);
  const title = findTitle(blocks, marks) ?? undefined;
  if (title) used.add(title);
  const statements = [];
  const headings = placeSections(blocks, { chosen, drafts, title, group });
  for (const heading of headings) used.add(heading);
  const points = (known ?? BACKEND_SCALE).map(({ score }) => score);
  const isCut = (average = points[0] as number) =>
    average >= Math.min(...points) && average <= Math.max(...points);
  for (const block of outside) {
    const isScale = found?.blocks.includes(block) === true;
    if (block.text === '' || (used.has(block) && !isScale)) continue;
    const text = cleanWords(block.text).replaceAll('\n', ' ');
    const isText = block.kind === 'text' || block.kind === 'item';
    // A line such as "1 = poor, 5 = great. Hire from an average of 3" says both.
    const reading = isText
      ? readWordedFigures(isScale ? text.replaceAll(SCALE_PAIR, '') : text)
      : undefined;
    const states = reading && (Object.keys(reading.figures).length > 0 || reading.odd.size > 0);
    if (states && isCut(reading.figures.average)) {
      statements.push({ ...reading, line: block.line, text });
      continue;
    }
    if (states || (isText && !isScale && maySayCut(text))) {
      findings.push({
        code: 'threshold-unclear',
        line: block.line,
        message: `"${text.slice(0, 200)}" may state a cut that was not taken; to set one use threshold`,
      });
    }
    if (!isScale) place(block);
  }
  noteForm(group, groups, findings);
  unplaced.sort((one, other) => one.line - other.line);
  return {
    title: front || (title ? cleanWords(title.text).replaceAll(/\s+/g, ' ') : ''),
    drafts,
    scale,
    statements,
    findings,
    unplaced,
    problems,
  };
}

/** Takes a remark that closes the document, such as `_Thanks for reading!_`, off the last question. */
function dropClosing(blocks: Block[] | undefined): void {
  const last = blocks?.at(-1);
  if (last?.kind === 'text' && /^([_*])(?![_*\s])[^_*]+\1$/.test(last.text)) blocks?.pop();
}

function countLines(text: string): number {
  let count = 1;
  for (
    let at = text.indexOf('\n');
    at >= 0 && count <= MOST_LINES * 10;
    at = text.indexOf('\n', at + 1)
  )
    count++;
  return count;
}

/** Says what was seen where no form was consistent. */
function describeGroups(groups: readonly Group[], wanted: QuestionForm | undefined): string {
  if (wanted !== undefined)
    return `the guide must have questions as ${FORM_NAMES[wanted]}: none was found`;
  const seen = groups
    .filter(({ all }) => all.length > 0)
    .sort((one, other) => other.sure.length - one.sure.length || other.all.length - one.all.length)
    .slice(0, 3)
    .map(({ form, all, sure }) => {
      const { line, text } = ([...sure, ...all][0] as Candidate).block;
      const example = cleanWords(text.split('\n', 1)[0] as string).slice(0, 60);
      return `of ${all.length} ${FORM_NAMES[form]} ${sure.length} look like questions (line ${line}: "${example}"; to read them use questions: "${form}")`;
    });
  return seen.length === 0
    ? 'the guide must have questions, such as "## 1. What is …?": no heading, list, table or bold line was found'
    : `no form of question is consistent: ${seen.join('; ')}`;
}

/** Keeps what is a question, and notes what stands among questions and asks nothing. */
function pickQuestions(
  { all, sure, form }: Group,
  isWanted: boolean,
  findings: GuideFinding[],
): Candidate[] {
  // A numbered row of headings is what it says, if nearly all of it is.
  if (isWanted || (form === 'number' && sure.length >= 0.9 * all.length)) return all;
  const lists = new Map<List | undefined, { all: number; sure: number }>();
  for (const { block, sure: asks } of all) {
    const count = lists.get(block.list) ?? { all: 0, sure: 0 };
    lists.set(block.list, { all: count.all + 1, sure: count.sure + Number(asks) });
  }
  const hasFull = [...lists.values()].some(({ all: items, sure: asking }) => 2 * asking > items);
  // A list that asks nothing is a list of something else; so is one that mostly tells, beside one that mostly asks.
  const isOfQuestions = ({ block }: Candidate) => {
    const { all: items, sure: asking } = lists.get(block.list) as { all: number; sure: number };
    return block.list === undefined || !hasFull ? asking > 0 : 2 * asking > items;
  };
  const chosen: Candidate[] = [];
  for (const candidate of all) {
    const { block, mark } = candidate;
    if (candidate.sure && isOfQuestions(candidate)) chosen.push(candidate);
    else if (candidate.sure || isOfQuestions(candidate)) {
      const reason = candidate.sure
        ? 'asks, but stands in a list that mostly does not'
        : 'stands among the questions and asks nothing';
      findings.push({
        code: 'passed-over',
        line: block.line,
        message: `${JSON.stringify(mark.rest.slice(0, 80))} ${reason}: it was passed over`,
      });
    }
  }
  return chosen;
}

/** Finds the blocks below a question that are its own. */
function findExtent(
  { at, block, form }: Candidate,
  blocks: readonly Block[],
  marks: ReadonlyMap<number, Candidate>,
): Block[] {
  const extent: Block[] = [];
  if (form === 'table') return extent;
  let open = 0;
  for (let next = at + 1; next < blocks.length && !marks.has(next); next++) {
    const own = blocks[next] as Block;
    const { kind, depth, nest } = own;
    if (kind === 'heading') {
      const field = readLabel(own.text, 'heading')?.field;
      const isLabel = field !== undefined && field !== 'lead' && block.kind !== 'item';
      if ((block.kind === 'heading' ? depth <= block.depth : true) && !isLabel) break;
    }
    if (kind === 'summary') open++;
    if (kind === 'close' && --open < 0 && block.kind === 'summary') break;
    if (block.kind === 'item') {
      const isBehind = kind === 'item' ? nest <= block.nest : nest < block.nest;
      // A list of one item was cut by what follows it.
      if (
        isBehind &&
        ((block.list as List).size > 1 || block.nest > 1 || kind === 'rule' || kind === 'item')
      )
        break;
    }
    extent.push(own);
  }
  return extent;
}

/** Finds places for texts without a label: they are for the interviewer, or follow-ups. */
function placeLoose(drafts: readonly Draft[], findings: GuideFinding[]): void {
  const hasAnswers =
    drafts.some(isLabelled) ||
    drafts.filter(({ loose }) => loose.length > 0).length * 2 < drafts.length;
  let guessed: number | undefined;
  for (const draft of drafts) {
    const { loose } = draft;
    if (loose.length === 0) continue;
    const asking = loose.filter(
      ({ kind, text }) => kind !== 'code' && kind !== 'row' && asks(text),
    );
    if (asking.length > 0)
      draft.followUps.push(...listPieces(asking.map((piece) => ({ ...piece, nest: 0 }))));
    const rest = loose.filter((piece) => !asking.includes(piece));
    if (rest.length === 0) continue;
    const isList = rest.every(({ kind }) => kind === 'item');
    if (hasAnswers) {
      findings.push({
        code: 'unlabelled-text',
        line: (rest[0] as { line: number }).line,
        message: 'this text has no label: it went to the notes of the interviewer',
      });
      draft.notes.push(writePieces(rest));
    } else {
      guessed ??= (rest[0] as { line: number }).line;
      if (isList) draft.keyPoints.push(...listPieces(rest));
      else draft.strong = writePieces(rest);
    }
  }
  if (guessed !== undefined) {
    findings.push({
      code: 'answer-guessed',
      line: guessed,
      message:
        'the guide has no labels for answers: what follows a question was read as its answer',
    });
  }
}

/** Checks whether labels gave a draft what an answer has. */
function isLabelled({ strong, weak, keyPoints, misconceptions, anchors }: Draft): boolean {
  return strong + weak !== '' || keyPoints.length + misconceptions.length + anchors.size > 0;
}

/** The first heading, if it has the first rank and is no question. */
function findTitle(
  blocks: readonly Block[],
  marks: ReadonlyMap<number, Candidate>,
): Block | undefined {
  const at = blocks.findIndex(
    ({ kind, text }) => kind === 'heading' || (kind === 'text' && text !== ''),
  );
  const first = blocks[at];
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  const top = blocks[heading];
  if (top && top.depth === 1 && !marks.has(heading)) return top;
  return first && !marks.has(at) && first.kind === 'heading' && first.depth <= 2
    ? first
    : undefined;
}

/** Gives each draft its section and level, from the headings and bold lines above it. */
function placeSections(
  blocks: readonly Block[],
  {
    chosen,
    drafts,
    title,
    group,
  }: {
    chosen: readonly Candidate[];
    drafts: readonly Draft[];
    title: Block | undefined;
    group: Group;
  },
): Block[] {
  const path: Block[] = [];
  const used: Block[] = [];
  const [first] = group.all as [Candidate];
  const ofText = first.block.kind !== 'heading';
  let turn = 0;
  for (const [at, block] of blocks.entries()) {
    const { kind, text } = block;
    if (chosen[turn]?.at === at) {
      const draft = drafts[turn++] as Draft;
      const above = path.filter(({ depth }) => ofText || depth < first.block.depth);
      draft.section ||= nameSection(above.at(-1));
      const named = [...above]
        .reverse()
        .flatMap((one) => LEVELS.exec(cleanWords(one.text))?.[1] ?? []);
      draft.level ||= (named[0] ?? '').toLowerCase();
      used.push(...above);
    } else if (block !== title) {
      // Depth 7 is a bold line: it stands below every heading.
      const isLine =
        ofText &&
        first.block.kind === 'item' &&
        kind === 'text' &&
        /^(\*\*|__)[^*\n]{1,80}\1:?$/.test(text);
      const isHead = kind === 'heading' || (isLine && readField(text) !== 'lead');
      if (!isHead || readField(text) === 'lead') {
        // A bold line holds for the list below it.
        if (kind === 'text' && path.at(-1)?.kind === 'text') path.pop();
        continue;
      }
      while (path.length > 0 && (path.at(-1) as Block).depth >= block.depth) path.pop();
      path.push(block);
    }
  }
  return [...new Set(used)];
}

function nameSection(block: Block | undefined): string {
  if (!block) return '';
  return readMark(block.text.replaceAll('\n', ' ')).rest.replace(
    /\s*\([^()]*(?:min|hour|\d+\s?%|points)[^()]*\)$/i,
    '',
  );
}

/** Says which form was read, and what else looks like questions. */
function noteForm(group: Group, groups: readonly Group[], findings: GuideFinding[]): void {
  const others = groups
    .filter((other) => other !== group && other.sure.length > 1)
    .map(({ form, sure }) => `${sure.length} ${FORM_NAMES[form]} ("${form}")`);
  const { line } = ([...group.sure, ...group.all][0] as Candidate).block;
  findings.push({
    code: 'question-form',
    line,
    message: `the questions were read from ${FORM_NAMES[group.form]} ("${group.form}")${others.length > 0 ? `; also seen: ${others.join(', ')}` : ''}`,
  });
}

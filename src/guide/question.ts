/**
 * A question as it is written in a guide.
 *
 * @module
 */
import type { BankQuestion } from '../model.ts';
import { readCompetency } from './competency.ts';
import { type Line, readLines, unwrap } from './lines.ts';
import { type Block, isItem, listPoints, writeText } from './prose.ts';
import { GuideReader, PAGE_NUMBER } from './reader.ts';

/** A field of a question, as it is written. */
export interface WrittenField {
  /** The place of the field in the question. */
  readonly place: string;
  readonly text: string;
  /** Whether the first way to write it is read back as it was. */
  readonly isFirst: boolean;
}

/** How many `#` a question has at most. */
const DEEPEST = 4;

/**
 * Finds how many `#` the questions may have: fewer than any heading in their texts, which would end them.
 */
export function findDepth(questions: readonly BankQuestion[]): number {
  let depth = DEEPEST;
  for (const question of questions) {
    while (depth > 1 && writeQuestion(question, depth).some(isCut)) depth--;
  }
  return depth;
}

/** Whether a heading may have cut a field short. */
function isCut({ text, isFirst }: WrittenField): boolean {
  return !isFirst && /#\s/.test(text);
}

/**
 * Writes a question.
 *
 * @param depth - how many `#` it has
 */
export function writeQuestion(question: BankQuestion, depth: number): WrittenField[] {
  const { id, number, competency, prompt = '', keyPoints = [], answers, cue = '' } = question;
  const mark = '#'.repeat(depth);

  function write(place: string, label: string, text: string): WrittenField {
    const block = `**${label}:**`;
    const own = `${block}\n\n${text}`;
    const inline = `${block} ${text}`;
    // A list, a heading or code looks better on a line of its own.
    const isPlain = /^[\p{L}\p{N}"'“‘(]/u.test(text) && !isItem(text);
    const ways = isPlain ? [inline, own] : [own, inline];
    return { place, ...pick(ways, { depth, wanted: text, read: writeText }) };
  }

  const [first, ...rest] = prompt.split('\n');
  const heading = [`${mark} Q${number}. ${first} {#${id}}`, ...rest].join('\n');
  const text = breakOpenings(heading);
  const { entries } = new GuideReader(text);
  const isFirst = entries.some((entry) => unwrap(writeText(entry.prompt)) === prompt);
  const fields = [{ place: 'prompt', text, isFirst }];
  if (keyPoints.length > 0) {
    const ways = listWays(keyPoints);
    const picked = pick(ways, { depth, wanted: keyPoints, read: listPoints });
    fields.push({ place: 'keyPoints', ...picked });
  }
  fields.push(write('answers.strong', 'Strong Answer', answers?.strong ?? ''));
  fields.push(write('answers.weak', 'Weak Answer', answers?.weak ?? ''));
  const read = readCompetency(cue);
  if (!read?.sure || read.name !== competency) {
    fields.push(write('competency', 'Competency', competency));
  }
  if (cue !== '') fields.push(write('cue', 'Recruiter Cue', cue));
  return fields;
}

/**
 * Finds the fields in which a line would begin something else, and the first such line of each.
 */
export function findOpenings(question: BankQuestion, depth: number) {
  return writeQuestion(question, depth).flatMap(({ place, text }) => {
    const line = readLines(text)
      .slice(1)
      .find((line) => isOpening(line, depth));
    return line ? [{ place, line: line.text.trim() }] : [];
  });
}

function listWays(points: readonly string[]): string[] {
  const [first = '', ...others] = points;
  const rest = others.map((point) => `\n${writeItem(point)}`).join('');
  // A point that is code, or the text behind the label, is no item of a list.
  return [`\n\n${writeItem(first)}`, `\n\n${first}`, ` ${first}`].map(
    (way) => `**What a Strong Answer Covers:**${way}${rest}`,
  );
}

/** Writes an item of a list. A dash before marks and nothing else would be a rule. */
function writeItem(point: string): string {
  const item = `- ${point}`;
  return readLines(item)[0]?.kind === 'rule' ? `1. ${point}` : item;
}

/** Picks the first way to write a block that is read back as wanted; the first of all if none is. */
function pick(
  ways: readonly string[],
  given: {
    readonly depth: number;
    readonly wanted: unknown;
    readonly read: (block: Block) => unknown;
  },
): { readonly text: string; readonly isFirst: boolean } {
  const { depth, wanted, read } = given;
  const texts = ways.map(breakOpenings);
  const found = texts.findIndex((text) => {
    const { entries } = new GuideReader(`${'#'.repeat(depth)} Q1. A\n\n${text}`);
    const all = entries.flatMap(({ blocks }) => [...blocks.values()]);
    return all.some(({ block }) => JSON.stringify(read(block)) === JSON.stringify(wanted));
  });
  return { text: texts[Math.max(0, found)] as string, isFirst: found === 0 };
}

/** Whether a line in a question of this depth begins something else, or looks like the foot of a page. */
function isOpening(line: Line, depth: number): boolean {
  if (line.kind === 'heading') return line.depth <= depth;
  if (line.kind === 'text') return PAGE_NUMBER.test(line.text);
  return line.kind !== 'code' && line.kind !== 'blank';
}

/**
 * Breaks the lines that would begin something else, such as `Strong Answer: …` in the midst of a text. Lines
 * that follow each other come back as one. A heading stays whole if a question can stand above it.
 */
function breakOpenings(text: string): string {
  const lines = readLines(text);
  return lines
    .map((line, at) => (at > 0 && isOpening(line, 1) ? breakLine(line.text) : line.text))
    .join('\n');
}

/** What a line begins shows in this much of it, and in this many words. */
const LONGEST_OPENING = 200;
const MOST_WORDS = 8;

/** Breaks a line at spaces so that the lines are text of one paragraph, if there is a way. */
function breakLine(text: string): string {
  const near = text.slice(0, LONGEST_OPENING);
  const words = near.split(' ');
  for (let end = 1; end < Math.min(words.length, MOST_WORDS); end++) {
    const rest = words.slice(end).join(' ');
    for (const gap of [' ', '\n']) {
      const broken = `${words.slice(0, end).join(gap)}\n${rest}`;
      const lines = readLines(broken);
      if (lines.every((line, at) => line.kind === 'text' && (at === 0 || !isItem(line.text)))) {
        return broken + text.slice(LONGEST_OPENING);
      }
    }
  }
  return text;
}

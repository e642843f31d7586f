/**
 * A guide taken apart: its headings, questions and figures, each with its line.
 *
 * @module
 */

import { describeValue } from '../engine/input.ts';
import type { Issue, IssueCode } from '../errors.ts';
import { takeId } from './ids.ts';
import { type LabelName, type Line, readLines, unwrap } from './lines.ts';
import { addLine, type Block, type BlockLength, createBlock, isItem } from './prose.ts';
import { isHeader, splitCells } from './scale.ts';
import { type Reading, readFigures } from './threshold.ts';

/** What had to be guessed in a guide, or what it says twice. */
export interface GuideFinding {
  /** A stable name of the kind of finding. */
  readonly code:
    | 'joined-paragraph'
    | 'repeated-level'
    | 'repeated-heading'
    | 'unexpected-number'
    | 'threshold-words'
    | 'threshold-unclear'
    | 'competency-guessed'
    | 'question-form'
    | 'passed-over'
    | 'unknown-label'
    | 'unlabelled-text'
    | 'answer-guessed'
    | 'lone-answer'
    | 'competency-default'
    | 'default-scale'
    | 'default-threshold'
    | 'off-scale'
    | 'missing';
  /** The line of the guide, from 1. */
  readonly line: number;
  /** What was found and how it was read. */
  readonly message: string;
}

/** A line that belongs to no question and to no other part of the form. */
export interface UnplacedLine {
  /** The line of the guide, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The heading of a part or a section. */
export interface Heading {
  readonly line: number;
  readonly kind: 'part' | 'section';
  readonly number: number;
  title: string;
  readonly id: string | undefined;
  /** The part that a section stands in. */
  readonly part: Heading | undefined;
  /** The question numbers that it says it has. */
  range: Range | undefined;
  /** The question numbers that it has. */
  found: Range | undefined;
}

/** The lowest and the highest number of some questions. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A question and its blocks. */
export interface Entry {
  readonly line: number;
  readonly number: number;
  readonly id: string | undefined;
  readonly depth: number;
  readonly part: Heading | undefined;
  readonly section: Heading | undefined;
  readonly prompt: Block;
  readonly blocks: Map<LabelName, { readonly line: number; readonly block: Block }>;
}

/** A row of the scale. */
export interface Point {
  readonly line: number;
  readonly score: number;
  readonly label: string;
  readonly meaning: string;
}

/** A paragraph that states figures of the hire threshold. */
export interface Statement extends Reading {
  readonly line: number;
  readonly text: string;
}

type NumberedLine = Extract<Line, { number: number }>;

/** The range of a heading stands at its end and is short. */
const LONGEST_RANGE = 40;
const RANGE =
  /(?<![\p{L}\d])[([]?\s?(?:Q|Questions?)\s{0,2}(\d{1,6})\s{0,2}(?:[-‐-―−]|to)\s{0,2}Q?\s{0,2}(\d{1,6})\s{0,2}[)\]]?([*_]{0,3})$/u;
/** A range of one question. Without brackets it could be a word of the title. */
const SINGLE = /[([]\s?Q\s{0,2}(\d{1,6})()\s{0,2}[)\]]([*_]{0,3})$/u;

/** A longer title has no line more. */
const LONGEST_TITLE = 200;

/** What a page prints at its foot: `12`, `Page 12`, `12 of 40`. */
export const PAGE_NUMBER = /^\s{0,80}(?:page\s{1,3})?\d{1,4}(?:\s{1,3}of\s{1,3}\d{1,4})?$/i;

/** The blocks that end with their first paragraph: what comes after may well be an advertisement. */
const LENGTHS: { readonly [Name in LabelName]?: BlockLength } = {
  competency: 'paragraph',
  cue: 'short',
};

/** Reads a guide line by line. */
export class GuideReader {
  title = '';
  readonly points: Point[] = [];
  readonly statements: Statement[] = [];
  readonly parts: Heading[] = [];
  readonly sections: Heading[] = [];
  readonly entries: Entry[] = [];
  /** The labels that were seen, also outside questions. */
  readonly labels = new Set<LabelName>();
  readonly unplaced: UnplacedLine[] = [];
  readonly findings: GuideFinding[] = [];
  readonly issues: Issue[] = [];

  /** The heading that was read last, until a question comes. */
  #heading: Heading | undefined;
  #part: Heading | undefined;
  #section: Heading | undefined;
  #entry: Entry | undefined;
  #block: Block | undefined;
  #inScale = false;
  /** What the line before was. */
  #before: Line['kind'] = 'blank';
  /** The rules since the last line of a text. If it goes on behind them, they stood in it. */
  #rules: Line[] = [];
  /** A paragraph outside the questions. */
  #loose: Line[] = [];

  constructor(markdown: string) {
    const lines = readLines(markdown);
    const title = findTitle(lines);
    if (title) this.title = unwrap(title.text.replace(/^\s{0,3}#{1,6}\s/, '').trim());
    for (const [index, line] of lines.entries()) {
      if (line === title) continue;
      if (this.#block && isPageNumber(line, lines[index - 1], lines[index + 1])) {
        this.unplaced.push({ line: line.at, text: line.text });
        continue;
      }
      const before = this.#before;
      this.#before = line.kind;
      this.#readLine(line, before);
    }
    this.#endQuestion();
    this.unplaced.sort((one, other) => one.line - other.line);
  }

  /** Notes a problem. */
  report(code: IssueCode, line: number, message: string): void {
    this.issues.push({ code, path: ['guide', line], message: `line ${line}: ${message}` });
  }

  #readLine(line: Line, before: Line['kind']): void {
    switch (line.kind) {
      case 'blank':
      case 'rule':
        this.#endLoose();
        if (this.#block) {
          this.#block.gap = true;
          if (line.kind === 'rule') this.#addRule(line);
        }
        break;
      case 'part':
      case 'section':
        this.#readHeading(line);
        break;
      case 'question':
        this.#readQuestion(line);
        break;
      case 'label':
        this.#readLabel(line);
        break;
      case 'scale':
        this.#endQuestion();
        this.#inScale = true;
        if (!line.bare) this.#loose.push(line);
        this.#endLoose();
        break;
      case 'threshold':
        this.#endQuestion();
        break;
      case 'heading':
        if (this.#entry && line.depth > this.#entry.depth && this.#entry.depth > 0) {
          this.#addText(line);
        } else {
          this.#endQuestion();
          this.#loose.push(line);
          this.#endLoose();
        }
        break;
      default:
        if (this.#entry) this.#addText(line);
        else this.#readOutside(line, before);
    }
  }

  #readHeading(line: NumberedLine): void {
    const { text, id } = takeId(line.rest);
    const { title, range } = takeRange(text);
    const part = line.kind === 'section' ? this.#part : undefined;
    const heading: Heading = {
      line: line.at,
      kind: line.kind === 'section' ? 'section' : 'part',
      number: line.number,
      title: unwrap(title),
      id,
      part,
      range,
      found: undefined,
    };
    const current = part ? this.#section : this.#part;
    if (current && isRunningHeading(heading, current)) {
      this.findings.push({
        code: 'repeated-heading',
        line: line.at,
        message: `the heading ${describeValue(heading.title)} stands here again and was passed over, as the head of a page`,
      });
      if (this.#block) this.#block.gap = true;
      return;
    }
    this.#endQuestion();
    this.#heading = heading;
    if (heading.kind === 'part') {
      this.#noteNumber(line, [(this.parts.at(-1)?.number ?? 0) + 1]);
      this.parts.push(heading);
      this.#part = heading;
      this.#section = undefined;
    } else {
      const next = (this.sections.at(-1)?.number ?? 0) + 1;
      this.#noteNumber(line, this.#section ? [next] : [next, 1]);
      this.sections.push(heading);
      this.#section = heading;
    }
  }

  #noteNumber({ kind, at, number }: NumberedLine, due: readonly number[]): void {
    if (due.includes(number)) return;
    this.findings.push({
      code: 'unexpected-number',
      line: at,
      message: `this ${kind} has the number ${number}, where ${due.join(' or ')} was due`,
    });
  }

  #readQuestion(line: NumberedLine): void {
    this.#endQuestion();
    const { text, id } = takeId(line.rest);
    const prompt = createBlock('long');
    this.#heading = undefined;
    this.#block = prompt;
    this.#entry = {
      line: line.at,
      number: line.number,
      id,
      depth: line.depth,
      part: this.#part,
      section: this.#section,
      prompt,
      blocks: new Map(),
    };
    this.entries.push(this.#entry);
    for (const heading of [this.#part, this.#section]) {
      if (heading) heading.found = widen(heading.found, line.number);
    }
    if (text !== '') addLine(prompt, { kind: 'text', text });
  }

  #readLabel(line: Extract<Line, { kind: 'label' }>): void {
    this.labels.add(line.name);
    if (!this.#entry) {
      this.#loose.push(line);
      return;
    }
    this.#endLoose();
    const { name, rest, at } = line;
    const { blocks, number } = this.#entry;
    const first = blocks.get(name);
    this.#block = createBlock(LENGTHS[name] ?? 'long');
    this.#rules = [];
    if (first) {
      this.report(
        'duplicate',
        at,
        `Q${number} must have one block of this kind: another begins on line ${first.line}`,
      );
    } else blocks.set(name, { line: at, block: this.#block });
    if (rest !== '') addLine(this.#block, { kind: 'text', text: rest });
  }

  /** Keeps a rule within a text. `===` is no rule in Markdown: it may be what the text speaks of. */
  #addRule(line: Line): void {
    if (/^(?:-+|\*+|_+)$/.test(line.text.replaceAll(/\s/g, ''))) this.#rules.push(line);
    else this.unplaced.push({ line: line.at, text: line.text });
  }

  #addText(line: Line): void {
    const added = addLine(this.#block as Block, line);
    if (added === 'refused') {
      this.#addLoose(line);
      return;
    }
    for (const { at, text } of this.#rules) this.unplaced.push({ line: at, text });
    this.#rules = [];
    if (added === 'joined') {
      this.findings.push({
        code: 'joined-paragraph',
        line: line.at,
        message: `${describeValue(line.text.trim())} was joined to the paragraph before it, as a sentence that a page break cut`,
      });
    }
  }

  #readOutside(line: Line, before: Line['kind']): void {
    if (this.#heading && this.#growHeading(this.#heading, line, before)) return;
    if (this.#inScale && this.#readRow(line, before)) return;
    if (this.points.length > 0) this.#inScale = false;
    this.#addLoose(line);
  }

  /** Takes the rest of a heading: its range, or the words that did not fit on its line. */
  #growHeading(heading: Heading, { text }: Line, before: Line['kind']): boolean {
    const { title, range } = takeRange(unwrap(text.trim()));
    const goesOn =
      before === heading.kind &&
      title !== '' &&
      heading.title.length < LONGEST_TITLE &&
      (heading.title === '' || (isCapitals(heading.title) && isCapitals(title)));
    if (heading.range || (!goesOn && title !== '')) return false;
    if (goesOn) heading.title = `${heading.title} ${title}`.trim();
    heading.range = range;
    this.#before = heading.kind;
    return true;
  }

  /** Takes a row of the scale, or its header. */
  #readRow({ at, text }: Line, before: Line['kind']): boolean {
    if (this.points.length === 0 && isHeader(text)) return true;
    const cells = splitCells(text);
    if (!cells) return false;
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) return true;
    const [score = '', label = '', ...meanings] = cells;
    if (/^[-−]?\d{1,4}$/.test(score)) {
      const meaning = meanings.filter((cell) => cell !== '').join(' | ');
      // Adding 0 turns minus zero into zero, for JSON does not keep it.
      this.points.push({ line: at, score: Number(score.replace('−', '-')) + 0, label, meaning });
      return true;
    }
    if (this.points.length === 0 || before === 'blank') return false;
    this.report(
      'invalid-scale',
      at,
      `a row of the scale must begin with an integer: received ${describeValue(score)}`,
    );
    return true;
  }

  #addLoose(line: Line): void {
    if (isItem(line.text)) this.#endLoose();
    this.#loose.push(line);
  }

  /** Ends a paragraph outside the questions: it states figures of the threshold, or has no place. */
  #endLoose(): void {
    const [first] = this.#loose;
    if (!first) return;
    const text = this.#loose.map((line) => line.text.trim()).join(' ');
    const reading = readFigures(text);
    if (Object.keys(reading.figures).length > 0 || reading.odd.size > 0) {
      this.statements.push({ line: first.at, text, ...reading });
    } else for (const line of this.#loose) this.unplaced.push({ line: line.at, text: line.text });
    if (reading.isPartial) {
      this.findings.push({
        code: 'threshold-unclear',
        line: first.at,
        message: `${describeValue(text)} may state a cut that was not taken: only what has "≥" or, for role-critical questions, "none below" is read`,
      });
    }
    this.#loose = [];
  }

  #endQuestion(): void {
    this.#endLoose();
    this.#heading = undefined;
    this.#entry = undefined;
    this.#block = undefined;
    this.#rules = [];
    this.#inScale = false;
  }
}

/** The first heading of the first rank before the form begins, or else the first line. */
function findTitle(lines: readonly Line[]): Line | undefined {
  const start = lines.findIndex(
    ({ kind }) => kind !== 'text' && kind !== 'blank' && kind !== 'heading' && kind !== 'rule',
  );
  const front = (start < 0 ? lines : lines.slice(0, start)).filter(
    ({ kind }) => kind === 'text' || kind === 'heading',
  );
  return front.find((line) => line.kind === 'heading' && line.depth === 1) ?? front[0];
}

/** Tells whether a line is a paragraph that has nothing but the number of a page. */
function isPageNumber(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  return (
    line.kind === 'text' &&
    (before?.kind === 'blank' || before?.kind === 'rule') &&
    after?.kind !== 'text' &&
    PAGE_NUMBER.test(line.text)
  );
}

/** Tells whether a heading is the one that already holds, printed once more. */
function isRunningHeading(heading: Heading, current: Heading): boolean {
  const { range } = heading;
  return (
    heading.kind === current.kind &&
    heading.number === current.number &&
    heading.title === current.title &&
    (!range || (range.from === current.range?.from && range.to === current.range.to))
  );
}

function takeRange(text: string): { title: string; range: Range | undefined } {
  const end = text.slice(-LONGEST_RANGE);
  const match = RANGE.exec(end) ?? SINGLE.exec(end);
  if (!match) return { title: text, range: undefined };
  const [, from, to, marks = ''] = match;
  const title = text.slice(0, text.length - end.length + match.index).trimEnd();
  const closed = title.endsWith(marks)
    ? title.slice(0, title.length - marks.length)
    : title + marks;
  return {
    title: closed.trimEnd(),
    range: { from: Number(from), to: Number(to || from) },
  };
}

function widen(range: Range | undefined, number: number): Range {
  return {
    from: Math.min(range?.from ?? number, number),
    to: Math.max(range?.to ?? number, number),
  };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

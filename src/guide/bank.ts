/**
 * A bank built from a guide that was taken apart.
 *
 * @module
 */

import { findDecimalFault } from '../engine/cut.ts';
import { describeValue } from '../engine/input.ts';
import { LARGEST_POINT, NAME } from '../engine/limits.ts';
import type { BankQuestion, HireThreshold, Level, QuestionBank, ScalePoint } from '../model.ts';
import { checkHeading, checkNumbers } from './checks.ts';
import { readCompetency } from './competency.ts';
import { BACKEND_SCALE, placeCut } from './default.ts';
import type { QuestionForm } from './forms.ts';
import { slugLevel, slugPrompt, slugTitle, uniteIds } from './ids.ts';
import { type LabelName, unwrap } from './lines.ts';
import { listPoints, writeText } from './prose.ts';
import type { Entry, GuideReader, Heading, Statement } from './reader.ts';
import { type Figures, isGate, writeThreshold } from './threshold.ts';

/** A question of a guide. What the guide does not say of it is absent. */
export interface GuideQuestion extends BankQuestion {
  /** The question, ready to ask aloud. */
  readonly prompt: string;
}

/** A bank that was read from a guide. */
export interface GuideBank extends QuestionBank {
  readonly questions: readonly GuideQuestion[];
}

/** What the caller says of a guide. */
export interface Settings {
  readonly id: string;
  readonly version: string;
  readonly levels: readonly string[] | undefined;
  /** By the number of the question. */
  readonly ids: ReadonlyMap<string, string>;
  /** Stands in for a scale that the guide does not have. */
  readonly scale: readonly ScalePoint[] | undefined;
  /** Stands in for a threshold that the guide does not state. */
  readonly threshold: HireThreshold | undefined;
  readonly questions: QuestionForm | undefined;
}

/** What holds the statements of a threshold and takes the problems. */
export interface Source extends Pick<GuideReader, 'findings' | 'report'> {
  readonly statements: readonly Statement[];
}

/**
 * Checks a guide and builds its bank. Problems go to the reader's list; then the bank is of no use.
 */
export function buildBank(reader: GuideReader, settings: Settings): GuideBank {
  const { id, version, levels, ids } = settings;
  const { title, parts, sections, entries } = reader;
  if (title === '') reader.report('missing', 1, 'the guide must begin with its title');
  const { points } = reader;
  const scale = points.length === 0 && settings.scale ? settings.scale : buildScale(reader);
  const threshold = buildThreshold(reader, scale, { given: settings.threshold, isExact: true });
  for (const heading of [...parts, ...sections]) checkHeading(reader, heading);
  checkNumbers(reader);
  const levelIds = levels ?? parts.map(readLevel);
  const sectionIds = nameRows(
    reader,
    sections.map(({ line, id: given, title: words }, at) => ({
      line,
      given,
      made: slugTitle(words) || `section-${at + 1}`,
    })),
  );
  const prompts = entries.map(({ prompt }) => unwrap(writeText(prompt)));
  const questionIds = nameRows(
    reader,
    entries.map(({ line, number, id: own }, at) => ({
      line,
      given: ids.get(String(number)) ?? own,
      made: slugPrompt(prompts[at] as string) || `question-${number}`,
    })),
  );
  const levelOf = new Map(parts.map((part, at) => [part, levelIds[at] as string]));
  const sectionOf = new Map(sections.map((section, at) => [section, sectionIds[at] as string]));
  return {
    id,
    version,
    title,
    scale,
    levels: buildLevels(reader, levelIds),
    sections: sections.map((section, at) => ({
      id: sectionIds[at] as string,
      title: section.title,
      level: levelOf.get(section.part as Heading) as string,
    })),
    questions: entries.map((entry, at) =>
      buildQuestion(reader, entry, {
        id: questionIds[at] as string,
        number: entry.number,
        level: levelOf.get(entry.part as Heading) as string,
        section: sectionOf.get(entry.section as Heading) as string,
        prompt: prompts[at] as string,
      }),
    ),
    threshold,
  };
}

function buildScale(reader: GuideReader): ScalePoint[] {
  const { points } = reader;
  if (points.length < 2) {
    reader.report(
      'invalid-scale',
      points[0]?.line ?? 1,
      'the guide must have a line "Scoring Scale" and below it two rows or more, such as "5 | Exceptional | …"',
    );
  }
  const lines = new Map<number, number>();
  for (const { line, score, label } of points) {
    const first = lines.get(score);
    if (first === undefined) lines.set(score, line);
    else {
      reader.report('duplicate', line, `score point ${score} stands twice: first on line ${first}`);
    }
    if (Math.abs(score) > LARGEST_POINT) {
      const message = `a score point must be from -${LARGEST_POINT} to ${LARGEST_POINT}: received ${score}`;
      reader.report('invalid-scale', line, message);
    }
    if (label === '') reader.report('missing', line, `score point ${score} has no label`);
  }
  return points
    .map(({ score, label, meaning }) => ({ score, label, ...(meaning && { meaning }) }))
    .sort((one, other) => one.score - other.score);
}

/** Takes the scale of the options, or that of the backend bank. */
export function takeScale(
  { findings }: Source,
  given: readonly ScalePoint[] | undefined,
  stand: readonly ScalePoint[] = BACKEND_SCALE,
): readonly ScalePoint[] {
  if (given) return given;
  const points = stand.map(({ score, label }) => `${score} ${label}`).join(', ');
  findings.push({
    code: 'default-scale',
    line: 1,
    message: `the guide has no scale: ${points} was taken; to choose another use scale`,
  });
  return stand;
}

/** Words of a requirement, though maybe of another, or denied. */
const GATE_WORDS = /\b(?:requir|mandat|must\b|need)/i;

/** Reads the threshold that a guide states; or else takes that of the options, or that of the backend bank. */
export function buildThreshold(
  reader: Source,
  scale: readonly ScalePoint[],
  { given, isExact }: { given: HireThreshold | undefined; isExact: boolean },
): HireThreshold {
  const { statements, findings } = reader;
  const stated: Figures = {};
  for (const { line, text, figures, clashes, odd } of statements) {
    if (odd.size > 0) {
      reader.report(
        'invalid-decimal',
        line,
        `each figure of the hire threshold must be a plain number such as 3.5: received ${describeValue(text)}`,
      );
    }
    const twice = (['average', 'roleCritical', 'lowest', 'allRated', 'minimumRated'] as const).some(
      (name) => (figures[name] ?? stated[name]) !== (stated[name] ?? figures[name]),
    );
    if (clashes || twice) {
      reader.report(
        'duplicate',
        line,
        `the hire threshold is stated twice: ${describeValue(text)}`,
      );
    }
    checkFigures(reader, figures, { line, scale });
    Object.assign(stated, figures);
    const isCut = figures.roleCritical !== undefined && !isGate(text, figures);
    if (isCut && (!/\bprefer/i.test(text) || GATE_WORDS.test(text))) {
      findings.push({
        code: 'threshold-unclear',
        line,
        message:
          'the role-critical figure was read as a preference: only the sentences that renderGuide writes make it required, such as "Hire threshold: average ≥ 3.5. Role-critical questions: average ≥ 4, required."',
      });
    }
  }
  const { average, roleCritical, lowest, allRated, minimumRated } = stated;
  const required = statements.some(({ text, figures }) => isGate(text, figures));
  const line = statements[0]?.line ?? 1;
  if (average === undefined && given && statements.every(({ odd }) => odd.size === 0)) {
    const { average: cut, roleCritical: critical, minimumRated: least } = given;
    const figures: Figures = {
      average: cut,
      ...(critical && { roleCritical: critical.average }),
      ...(critical?.lowest !== undefined && { lowest: critical.lowest }),
      ...(least !== undefined && { minimumRated: least }),
    };
    checkFigures(reader, figures, { line: 1, scale });
    return given;
  }
  const cut = average ?? (isExact ? 0 : placeCut(scale));
  if (average === undefined && !statements.some(({ odd }) => odd.has('average'))) {
    if (isExact) {
      reader.report(
        'missing',
        line,
        'the guide must state its hire threshold, such as "average ≥ 3.5"',
      );
    } else {
      findings.push({
        code: 'default-threshold',
        line,
        message: `the guide states no hire threshold, such as "average ≥ 3.5": an average of ${cut} was taken; to choose another use threshold`,
      });
    }
  }
  if (lowest !== undefined && roleCritical === undefined) {
    reader.report(
      'missing',
      line,
      'the guide states the lowest role-critical rating, and must state the role-critical average as well, such as "role-critical ≥ 4, none below 3"',
    );
  }
  const threshold: HireThreshold = {
    average: cut,
    ...(roleCritical !== undefined && {
      roleCritical: {
        average: roleCritical,
        ...(lowest !== undefined && { lowest }),
        ...(allRated && { allRated }),
        required,
      },
    }),
    ...(minimumRated !== undefined && { minimumRated }),
  };
  const words = writeThreshold(threshold);
  for (const { line, text } of statements) {
    if (text === words) continue;
    findings.push({
      code: 'threshold-words',
      line,
      message: `of "${text}" only the figures of the hire threshold were taken`,
    });
  }
  return threshold;
}

function checkFigures(
  reader: Source,
  { minimumRated, ...cuts }: Figures,
  { line, scale }: { line: number; scale: readonly ScalePoint[] },
): void {
  const lowest = scale[0]?.score as number;
  const highest = scale.at(-1)?.score as number;
  for (const cut of [cuts.average, cuts.roleCritical, cuts.lowest]) {
    // Without a scale there is another problem to mend first.
    if (cut === undefined || scale.length === 0) continue;
    const fault = findDecimalFault(cut, { lowest, highest });
    if (!fault) continue;
    const message = `the hire threshold must be ${fault.wanted}: received ${cut}`;
    reader.report(fault.code, line, message);
  }
  if (minimumRated !== undefined && !(Number.isInteger(minimumRated) && minimumRated > 0)) {
    const message = `the questions rated must be a positive integer: received ${minimumRated}`;
    reader.report('invalid-count', line, message);
  }
}

function readLevel({ id, title }: Heading, at: number): string {
  return id ?? (slugLevel(title) || `level-${at + 1}`);
}

/** Lists the levels. Parts of one level are one; a heading that names a level again is noted. */
function buildLevels({ parts, findings }: GuideReader, ids: readonly string[]): Level[] {
  const levels = new Map<string, Level>();
  const named = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const id = ids[at] as string;
    const own = readLevel(part, at);
    if (named.has(own) || levels.has(id)) {
      findings.push({
        code: 'repeated-level',
        line: part.line,
        message: `the heading "${part.title}" names a level again; its questions were read as level "${id}"`,
      });
    }
    // The words of a repeated heading belong to another level than the one that was given.
    const title = named.has(own) && id !== own ? writeTitle(id) : part.title;
    if (!levels.has(id)) levels.set(id, { id, title });
    named.add(own);
  }
  return [...levels.values()];
}

function writeTitle(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** Gives each row an id of its own, and notes ids that were given twice. */
function nameRows(
  reader: GuideReader,
  rows: readonly { line: number; given: string | undefined; made: string }[],
): string[] {
  const lines = new Map<string, number>();
  for (const { line, given } of rows) {
    if (given === undefined) continue;
    const first = lines.get(given);
    if (first === undefined) lines.set(given, line);
    else {
      reader.report(
        'duplicate',
        line,
        `the id ${describeValue(given)} is taken: first on line ${first}`,
      );
    }
  }
  return uniteIds(rows);
}

function buildQuestion(
  reader: GuideReader,
  { line, number, part, section, blocks }: Entry,
  row: Omit<GuideQuestion, 'competency'>,
): GuideQuestion {
  const strong = writeBlock(blocks, 'strong');
  const weak = writeBlock(blocks, 'weak');
  const { prompt, notes } = splitPrompt(row.prompt);
  const cue = [writeBlock(blocks, 'cue'), ...notes].filter(Boolean).join('\n\n');
  const given = unwrap(writeBlock(blocks, 'competency'));
  const read = given === '' ? readCompetency(cue) : { name: given, sure: true };
  const lacks = [
    prompt === '' && 'no prompt',
    strong === '' && 'no strong answer',
    weak === '' && 'no weak answer',
    !read && 'no competency (a cue that begins "Tests **…**.")',
    !part && 'no part above it',
    !section && 'no section above it',
  ].filter((lack) => lack !== false);
  if (lacks.length > 0) reader.report('missing', line, `Q${number} has ${lacks.join(', ')}`);
  if (notes.length > 0) {
    reader.findings.push({
      code: 'unknown-label',
      line,
      message: `the prompt of Q${number} has a label that nobody knows: from ${describeValue(notes[0])} on, it went to the notes of the interviewer`,
    });
  }
  if (read && !NAME.test(read.name)) {
    reader.report(
      'invalid-name',
      line,
      `the competency of Q${number} must be a name on one line: received ${describeValue(read.name)}`,
    );
  }
  if (read && !read.sure) {
    reader.findings.push({
      code: 'competency-guessed',
      line: blocks.get('cue')?.line as number,
      message: `the competency of Q${number} was read as ${describeValue(read.name)}: its cue does not begin "Tests **…**."`,
    });
  }
  const { id, level } = row;
  return {
    id,
    number,
    level,
    section: row.section,
    competency: read?.name as string,
    prompt,
    ...holdList('keyPoints', listBlock(blocks, 'covers')),
    ...holdList('misconceptions', listBlock(blocks, 'flags')),
    answers: { strong, weak },
    ...(cue !== '' && { cue }),
    ...holdList('followUps', listBlock(blocks, 'followUps')),
  };
}

/** Cuts a prompt before a paragraph with a bold label: it is for the interviewer. */
function splitPrompt(text: string): { prompt: string; notes: readonly string[] } {
  const at = text.search(/\n\n(?:\*\*|__)[^*\n]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)/);
  return at < 0
    ? { prompt: text, notes: [] }
    : { prompt: text.slice(0, at), notes: [text.slice(at).trim()] };
}

/** Holds a list that is not empty. */
export function holdList<Name extends string>(
  name: Name,
  list: readonly string[],
): { [Key in Name]?: readonly string[] } {
  return (list.length > 0 ? { [name]: list } : {}) as { [Key in Name]?: readonly string[] };
}

/** Holds the cue, and both answers. A bank has both or neither: one alone goes to the cue. */
export function holdAnswers(
  strong: string,
  weak: string,
  cue: string,
): Pick<BankQuestion, 'answers' | 'cue'> {
  const both = strong !== '' && weak !== '';
  const parts = [
    cue,
    !both && strong !== '' && `Strong answer: ${strong}`,
    !both && weak !== '' && `Weak answer: ${weak}`,
  ].filter(Boolean);
  return {
    ...(both && { answers: { strong, weak } }),
    ...(parts.length > 0 && { cue: parts.join('\n\n') }),
  };
}

function writeBlock(blocks: Entry['blocks'], name: LabelName): string {
  const found = blocks.get(name);
  return found ? writeText(found.block) : '';
}

function listBlock(blocks: Entry['blocks'], name: LabelName): readonly string[] {
  const found = blocks.get(name);
  return found ? listPoints(found.block) : [];
}

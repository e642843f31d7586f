/**
 * From a question bank to a guide in Markdown.
 *
 * @module
 */

import { reportTo } from '../engine/input.ts';
import { InvalidBankError, type Issue, isInterviewError } from '../errors.ts';
import type { BankQuestion, QuestionBank, Section } from '../model.ts';
import { parseGuide } from './parse.ts';
import { findDepth, findOpenings, writeQuestion } from './question.ts';
import { writeRow } from './scale.ts';
import { writeThreshold } from './threshold.ts';

/**
 * Writes a question bank as a guide in Markdown that `parseGuide` reads back.
 *
 * The form holds title, scale, threshold, levels, sections, and of each question id, number,
 * competency, prompt, key points, answers and cue. It has no place for the id and version of the bank,
 * nor for misconceptions, anchors, follow-ups, references and corrections: these are left out. Whatever
 * the form does hold comes back as it was; the guide is read once to make sure. A question is a heading of
 * four `#`, or fewer where a text has headings of its own, which must lie below it.
 *
 * @param bank - any bank whose questions have a prompt and both answers, numbered from 1
 * @returns the guide, with LF line endings
 * @throws {@link InvalidBankError} with every text that would not come back as it is, such as a cue of
 *   two paragraphs, or an answer with a line `Q2. …`
 *
 * @example Take the backend bank to a text editor
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { parseGuide, renderGuide } from 'structured-interview/guide';
 *
 * const guide = renderGuide(backendBank);
 * guide.split('\n')[0]; // => "# Backend Interview Questions"
 * parseGuide(guide, { id: 'backend' }).bank.questions[25].id; // => "cap-theorem"
 * ```
 */
export function renderGuide(bank: QuestionBank): string {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let guide = '';
  try {
    guide = writeGuide(bank);
    const read = listHeld(parseGuide(guide, { id: 'bank' }).bank);
    for (const [place, value] of listHeld(bank)) {
      if (JSON.stringify(read.get(place)) === JSON.stringify(value)) continue;
      report('not-writable', place.split('.'), 'what the form of a guide can hold', value);
    }
  } catch (error) {
    if (!isInterviewError(error, 'invalid-guide') || !Array.isArray(bank.questions)) {
      report('not-a-bank', ['bank'], 'a question bank with its lists', bank);
    } else {
      const depth = findDepth(bank.questions);
      for (const [at, question] of bank.questions.entries()) {
        for (const { place, line } of findOpenings(question, depth)) {
          const path = ['bank', 'questions', at, ...place.split('.')];
          report('not-writable', path, 'text without a line that is read as something else', line);
        }
      }
      for (const { message } of error.issues) {
        // Nobody sees the lines of a guide that is not written.
        const problem = message.replace(/^line \d+: /, '');
        issues.push({ code: 'not-writable', path: ['bank'], message: `in the guide, ${problem}` });
      }
    }
  }
  if (issues.length > 0) throw new InvalidBankError('write guide', issues);
  return guide;
}

function writeGuide({
  title,
  scale,
  levels,
  sections,
  questions,
  threshold,
}: QuestionBank): string {
  const depth = findDepth(questions);
  const mark = (above: number) => '#'.repeat(Math.max(1, depth - above));
  const blocks = [
    `# ${title}`,
    '## Scoring Scale',
    [
      writeRow(['Score', 'Label', 'Meaning']),
      writeRow(['---', '---', '---']),
      ...scale
        .map(({ score, label, meaning = '' }) => writeRow([String(score), label, meaning]))
        .reverse(),
    ].join('\n'),
    writeThreshold(threshold),
  ];
  const questionsOf = new Map(sections.map(({ id }): [string, BankQuestion[]] => [id, []]));
  for (const question of questions) questionsOf.get(question.section)?.push(question);
  const written = new Set<string>();
  let parts = 0;

  function writePart(id: string, run: readonly Section[]): void {
    const numbers = run
      .flatMap((section) => questionsOf.get(section.id) as BankQuestion[])
      .map(({ number }) => number);
    const title = levels.find((level) => level.id === id)?.title;
    blocks.push(`${mark(2)} PART ${++parts}: ${title}${writeRange(numbers)} {#${id}}`);
    written.add(id);
  }

  for (const [at, section] of sections.entries()) {
    const { id, title: words, level } = section;
    if (level !== sections[at - 1]?.level) {
      // A level without a section keeps its place.
      for (const { id: before } of levels) {
        if (written.has(level) || before === level) break;
        if (!written.has(before)) writePart(before, []);
      }
      const end = sections.findIndex((next, index) => index > at && next.level !== level);
      writePart(level, sections.slice(at, end < 0 ? undefined : end));
    }
    blocks.push(`${mark(1)} Section ${at + 1}: ${words} {#${id}}`);
    const own = questionsOf.get(id) as BankQuestion[];
    for (const question of own) {
      blocks.push(...writeQuestion(question, depth).map(({ text }) => text));
    }
  }
  for (const { id } of levels) if (!written.has(id)) writePart(id, []);
  return `${blocks.join('\n\n')}\n`;
}

function writeRange(numbers: readonly number[]): string {
  const [first] = numbers;
  if (first === undefined) return '';
  const last = numbers.at(-1);
  return first === last ? ` (Q${first})` : ` (Q${first}–Q${last})`;
}

/** Lists all that the form holds of a bank, by its place. */
function listHeld(bank: QuestionBank): Map<string, unknown> {
  const { title, scale, levels, sections, questions, threshold } = bank;
  const { average, roleCritical, minimumRated } = threshold;
  const { average: cut, lowest, allRated = false, required } = roleCritical ?? {};
  const held = new Map<string, unknown>([
    ['bank.title', title],
    ['bank.threshold', [average, cut, lowest, allRated, required, minimumRated]],
  ]);
  for (const [at, { score, label, meaning }] of scale.entries()) {
    held.set(`bank.scale.${at}`, [score, label, meaning ?? '']);
  }
  for (const [at, { id, title: words }] of levels.entries()) {
    held.set(`bank.levels.${at}`, [id, words]);
  }
  for (const [at, { id, title: words, level }] of sections.entries()) {
    held.set(`bank.sections.${at}`, [id, words, level]);
  }
  for (const [at, question] of questions.entries()) {
    const { id, number, level, section, competency, prompt, answers } = question;
    const { keyPoints = [], cue = '' } = question;
    const fields = { id, number, level, section, competency, prompt, keyPoints, cue };
    for (const [field, value] of Object.entries(fields)) {
      held.set(`bank.questions.${at}.${field}`, value);
    }
    held.set(`bank.questions.${at}.answers.strong`, answers?.strong);
    held.set(`bank.questions.${at}.answers.weak`, answers?.weak);
  }
  return held;
}

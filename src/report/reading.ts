/**
 * What a report is given, checked before a word is written.
 *
 * @module
 */
import { type BackendBank, backendBank } from '../../data/backend/index.ts';
import { decide } from '../decision.ts';
import {
  allowAbsent,
  describeValue,
  type Path,
  type Report,
  readEntries,
  readFields,
  reportTo,
} from '../engine/input.ts';
import { indexOutline } from '../engine/outline.ts';
import {
  InvalidBankError,
  InvalidReportError,
  InvalidScoreError,
  type Issue,
  isInterviewError,
} from '../errors.ts';
import type {
  BankQuestion,
  Decision,
  HireThreshold,
  InterviewScore,
  QuestionBank,
  QuestionScore,
  Ratings,
} from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { readChoice, readKeys, readString } from './fields.ts';
import type { TextStyle } from './sheet-text.ts';

/**
 * The words of a bank, by id.
 *
 * @internal
 */
export interface Words {
  readonly bank: QuestionBank;
  readonly title: string;
  /** By score point. */
  readonly labels: ReadonlyMap<number, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, BankQuestion>;
}

/**
 * Reads the words of a bank.
 *
 * @throws {@link InvalidBankError} when it cannot be scored, or lacks a title, a label or the number of
 *   a question.
 * @internal
 */
export function readWords(bank: QuestionBank | undefined, action: string): Words {
  const source: QuestionBank | BackendBank = bank === undefined ? backendBank : bank;
  indexOutline(source);
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let words: Words | undefined;
  try {
    words = collectWords(source, report);
  } catch {
    report('not-a-bank', ['bank'], 'a bank that can be read', source);
  }
  if (!words || issues.length > 0) throw new InvalidBankError(action, issues);
  return words;
}

function collectWords(bank: QuestionBank, report: Report): Words {
  const read = readString(report);

  function readGroups(field: 'levels' | 'sections'): Map<string, string> {
    return new Map(
      bank[field].map(({ id, title }, at) => [
        read(id, ['bank', field, at, 'id']),
        read(title, ['bank', field, at, 'title']),
      ]),
    );
  }

  for (const [at, { number, prompt }] of bank.questions.entries()) {
    const place = ['bank', 'questions', at];
    if (!Number.isInteger(number))
      report('invalid-number', [...place, 'number'], 'an integer', number);
    allowAbsent(read)(prompt, [...place, 'prompt']);
  }
  return {
    bank,
    title: read(bank.title, ['bank', 'title']),
    labels: new Map(
      bank.scale.map(({ score, label }, at) => [
        score,
        read(label, ['bank', 'scale', at, 'label']),
      ]),
    ),
    levels: readGroups('levels'),
    sections: readGroups('sections'),
    questions: new Map(bank.questions.map((question) => [question.id, question])),
  };
}

/**
 * Works a score and its decision out again from the ratings, so that no figure of a report is one
 * that its ratings do not come to.
 *
 * @throws {@link InvalidScoreError} when the score is none, or not one of this bank;
 *   {@link InvalidReportError} when the decision is none of this score.
 * @internal
 */
export function recompute(
  { score, decision }: { score: InterviewScore; decision: Decision },
  bank: QuestionBank,
  action: string,
): { score: InterviewScore; decision: Decision } {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let again: InterviewScore | undefined;
  try {
    const version = readVersion(score, bank, report);
    // Against another bank every id would be a problem of its own.
    const found = issues.length === 0 ? scoreAgain(score, bank) : undefined;
    if (found?.total === score.total && found.weight === score.weight) {
      again = { ...found, bank: { id: bank.id, version } };
    }
  } catch (error) {
    if (isInterviewError(error)) issues.push(...error.issues);
  }
  if (again) {
    return { score: again, decision: decideAgain(again, decision, action) };
  }
  if (issues.length === 0) {
    report('not-a-score', ['score'], 'what scoreInterview returns for its ratings', score);
  }
  throw new InvalidScoreError(action, issues);
}

/**
 * Checks that a score is one of a bank, and reads the version that it had then.
 *
 * @internal
 */
export function readVersion(score: InterviewScore, bank: QuestionBank, report: Report): string {
  const { id, version } = score.bank;
  if (id !== bank.id) report('other-bank', ['score', 'bank', 'id'], describeValue(bank.id), id);
  return readString(report)(version, ['score', 'bank', 'version']);
}

/**
 * Decides a score again, by the threshold of its decision.
 *
 * @throws {@link InvalidReportError} when the outcome is another.
 * @internal
 */
export function decideAgain(score: InterviewScore, decision: Decision, action: string): Decision {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const { threshold, outcome } = readKeys(decision, ['decision'], { report });
  if (issues.length === 0 && threshold === undefined) {
    report('not-a-decision', ['decision'], 'what decide returns', decision);
  }
  if (issues.length === 0) {
    const again = decide(score, threshold as HireThreshold);
    if (again.outcome === outcome) return again;
    report('does-not-follow', ['decision', 'outcome'], describeValue(again.outcome), outcome);
  }
  throw new InvalidReportError(action, issues);
}

function scoreAgain({ questions, roleCritical }: InterviewScore, bank: QuestionBank) {
  const plan = { ...rebuildPlan(questions, { unit: 1 }), roleCritical: roleCritical.questions };
  return scoreInterview(listRatings(questions), plan, { bank });
}

/**
 * Lists the ratings of a score by question id.
 *
 * @internal
 */
export function listRatings(questions: InterviewScore['questions']): Ratings {
  return Object.fromEntries(
    questions.flatMap(({ id, rating }) => (rating === null ? [] : [[id, rating]])),
  );
}

/**
 * Rebuilds what a plan said of the questions of a score.
 *
 * @param unit - what all weights are divided by
 * @internal
 */
export function rebuildPlan(questions: InterviewScore['questions'], { unit }: { unit: number }) {
  return {
    // With nothing missing it makes no difference, but for role-critical questions nobody asked.
    questions: questions.some(({ rating }) => rating === null)
      ? questions.map(({ id }) => id)
      : undefined,
    weighting: {
      reason: 'As it was scored.',
      weights: Object.fromEntries(questions.map(({ id, weight }) => [id, weight / unit])),
    },
  };
}

/**
 * Finds what all weights can be divided by: a panel multiplies them, and only their proportions count.
 *
 * @internal
 */
export function findDivisor(questions: readonly Pick<QuestionScore, 'weight'>[]): number {
  return questions.reduce((before, { weight }) => {
    let [divisor, rest] = [weight, before];
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
    return divisor;
  }, 0);
}

/** The options that every report of a result has. */
export interface ReadOptions {
  readonly format: 'markdown' | 'html' | 'csv' | 'text';
  readonly bank: QuestionBank | undefined;
  readonly candidate: string | undefined;
  /** Not read yet: which questions they may be about depends on the score. */
  readonly notes: unknown;
  readonly bom: boolean;
  readonly style: TextStyle;
}

/**
 * Reads the options of a report.
 *
 * @throws {@link InvalidReportError} with all problems at once.
 * @internal
 */
export function readReportOptions(options: unknown, action: string): ReadOptions {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let format: unknown;
  const read = readFields(options, ['options'], {
    report,
    readers: {
      format(value, path) {
        format = value;
        return readChoice(['markdown', 'html', 'csv', 'text'], report)(value, path);
      },
      bank: (bank) => bank as QuestionBank | undefined,
      candidate: allowAbsent(readString(report)),
      notes: (notes) => notes,
      bom(value, path) {
        if (value === undefined) return false;
        if (typeof value !== 'boolean') report('not-a-boolean', path, 'true or false', value);
        else if (format !== 'csv')
          report('unknown-key', path, 'left out unless the format is csv', value);
        return value as boolean;
      },
      style(value, path) {
        if (value === undefined) return {};
        if (format !== 'text')
          report('unknown-key', path, 'left out unless the format is text', value);
        const readFunction = (part: unknown, place: Path) => {
          if (part !== undefined && typeof part !== 'function')
            report('not-a-function', place, 'a function', part);
          return part as TextStyle['good'];
        };
        return readFields(value, path, {
          report,
          readers: {
            good: readFunction,
            bad: readFunction,
            dim: readFunction,
            strong: readFunction,
          },
        });
      },
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return read;
}

/**
 * Reads notes by question id. A note on a question that was not asked is a problem: it would be lost.
 *
 * @throws {@link InvalidReportError} with all problems at once.
 * @internal
 */
export function readNotes(
  input: unknown,
  { questions }: InterviewScore,
  { action, path = ['options', 'notes'] }: { action: string; path?: Path },
): ReadonlyMap<string, string> {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const read = readString(report);
  const ids = new Set(questions.map(({ id }) => id));
  const notes = new Map<string, string>();
  readEntries(input === undefined ? {} : input, path, {
    report,
    visit(id, note) {
      const place = [...path, id];
      if (note === undefined) return;
      if (!ids.has(id)) report('outside-plan', place, 'on a question of the interview', id);
      notes.set(id, read(note, place));
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return notes;
}

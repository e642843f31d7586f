/**
 * What a report is about: a score and its decision, worked out again, with the names of their bank.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { allowAbsent, describeValue, type Report, reportTo } from '../engine/input.ts';
import { type Interview, readInterview } from '../engine/interview.ts';
import { indexOutline } from '../engine/outline.ts';
import {
  InvalidBankError,
  InvalidPlanError,
  InvalidReportError,
  InvalidScoreError,
  type Issue,
  isInterviewError,
} from '../errors.ts';
import type {
  BankQuestion,
  Decision,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionBank,
  QuestionScore,
  Ratings,
} from '../model.ts';
import type { Panel } from '../panel/panel.ts';
import type { InterviewRecord } from '../record/format.ts';
import { scoreInterview } from '../scoring.ts';
import type { Words } from '../words/words.ts';
import { countDecimals } from './figures.ts';
import { type ReadOptions, readKeys, readString } from './options.ts';

/** What a bank calls its parts. */
export interface Names {
  readonly bank: Outline;
  readonly title: string;
  /** By score point. */
  readonly labels: ReadonlyMap<number, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, NamedQuestion>;
}

/** What a question is called. */
export type NamedQuestion = Pick<BankQuestion, 'number' | 'title' | 'prompt'>;

/** What a result is reported of. */
export interface Facts {
  readonly score: InterviewScore<Outline>;
  readonly decision: Decision<Outline>;
  readonly names: Names;
  readonly words: Words;
  /** With how many decimals averages are shown. */
  readonly decimals: number;
  readonly candidate: string | undefined;
  /** The questions of the score, in the order of the plan. */
  readonly questions: readonly QuestionScore[];
  /** Why some questions weigh more. */
  readonly weightsReason: string | undefined;
  /** For each question of the bank whether the plan asks it; `undefined` where it lists none. */
  readonly asked: readonly boolean[] | undefined;
  /** What a question is called in a sentence. */
  nameQuestion(id: string): string;
  /** The record that the result is of. */
  readonly record?: Pick<InterviewRecord, 'decidedAt' | 'library' | 'bank' | 'digest'>;
}

/** A score or a panel with its decision. */
export interface Result {
  readonly score: InterviewScore<Outline>;
  readonly decision: Decision<Outline>;
}

/** What a panel is reported of. */
export interface PanelFacts extends Facts {
  readonly panel: Panel<Outline>;
  /** What each rater's own ratings come to. */
  readonly raters: readonly (Result & { readonly rater: string })[];
  /** By rater, then by question id. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Puts together what a result is reported of.
 *
 * @throws {@link InvalidPlanError} or {@link InvalidReportError} when the plan is not the one of the score.
 */
export function collectFacts(
  { score, decision }: Result,
  {
    names,
    words,
    candidate,
    plan,
    action,
  }: Pick<ReadOptions, 'words' | 'candidate' | 'plan'> & { names: Names; action: string },
): Facts {
  const { order, weightsReason, asked } = readPlan(plan, { score, names, action });
  const places = new Map(order.map((id, at) => [id, at]));
  return {
    score,
    decision,
    names,
    words,
    decimals: countDecimals(decision.threshold),
    candidate,
    questions: [...score.questions].sort(
      (one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0),
    ),
    weightsReason,
    asked,
    nameQuestion: (id) => names.questions.get(id)?.title ?? id,
  };
}

/** Reads what a score does not say of its plan. */
function readPlan(
  input: unknown,
  {
    score,
    names: { bank },
    action,
  }: { score: InterviewScore<Outline>; names: Names; action: string },
): Pick<Facts, 'weightsReason' | 'asked'> & { order: readonly string[] } {
  if (input === undefined || input === null) {
    return { order: [], weightsReason: undefined, asked: undefined };
  }
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const plan = readKeys(input, ['plan'], { report }) as InterviewPlan<Outline>;
  if (issues.length > 0) throw new InvalidPlanError(action, issues);
  let interview: Interview;
  try {
    interview = readInterview({}, plan, { bank });
  } catch (error) {
    throw new InvalidPlanError(action, (error as InvalidPlanError).issues);
  }
  if (!isPlanOf(score, interview)) {
    report('does-not-follow', ['options', 'plan'], 'the plan of the score', input);
    throw new InvalidReportError(action, issues);
  }
  const { asked } = interview;
  return { order: plan.questions ?? [], weightsReason: plan.weighting?.reason, asked };
}

/** Checks whether a plan asks, weighs and marks as role-critical what a score says. */
function isPlanOf(
  { questions, roleCritical }: InterviewScore<Outline>,
  { index, asked, critical, weights }: Interview,
): boolean {
  const list = (flags: readonly boolean[]) => index.ids.filter((_, at) => flags[at]);
  const planned = questions.map(({ id }) => weights?.[index.positions.get(id) as number] ?? 1);
  const unit = planned.findIndex((weight) => weight > 0);
  return (
    isSameList(
      asked ? list(asked) : questions.map(({ id }) => id),
      questions.map(({ id }) => id),
    ) &&
    isSameList(list(critical ?? []), roleCritical.questions) &&
    // A panel multiplies all weights: only their proportions are those of the plan.
    questions.every(
      ({ weight }, at) =>
        weight * (planned[unit] ?? 1) === (questions[unit]?.weight ?? 1) * (planned[at] as number),
    )
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/**
 * Reads what a bank calls its parts: one that was given says so itself, for the backend bank the words do.
 *
 * @throws {@link InvalidBankError} when it cannot be scored, or lacks a title, a label or the number of
 *   a question.
 */
export function readNames(bank: QuestionBank | undefined, words: Words, action: string): Names {
  if (bank === undefined) return nameBackend(words);
  indexOutline(bank);
  const issues: Issue[] = [];
  const names = collectNames(bank, reportTo(issues));
  if (issues.length > 0) throw new InvalidBankError(action, issues);
  return names;
}

function nameBackend({ bank: { title, scale, levels, sections, questions } }: Words): Names {
  return {
    bank: backendOutline,
    title,
    labels: new Map(backendOutline.scale.map(({ score }) => [score, scale[score]])),
    levels: new Map(backendOutline.levels.map(({ id }) => [id, levels[id]])),
    sections: new Map(backendOutline.sections.map(({ id }) => [id, sections[id]])),
    questions: new Map(
      backendOutline.questions.map(({ id, number }) => [id, { number, title: questions[id] }]),
    ),
  };
}

function collectNames(bank: QuestionBank, report: Report): Names {
  const read = readString(report);

  function readGroups(field: 'levels' | 'sections'): Map<string, string> {
    return new Map(
      bank[field].map(({ id, title }, at) => [
        read(id, ['bank', field, at, 'id']),
        read(title, ['bank', field, at, 'title']),
      ]),
    );
  }

  for (const [at, { number, title, prompt }] of bank.questions.entries()) {
    const place = ['bank', 'questions', at];
    if (!Number.isInteger(number)) {
      report('invalid-number', [...place, 'number'], 'an integer', number);
    }
    allowAbsent(read)(title, [...place, 'title']);
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
 * @throws {@link InvalidScoreError} when the score is not one of this bank; {@link InvalidReportError} when the
 *   decision is not one of this score.
 */
export function recompute({ score, decision }: Result, bank: Outline, action: string): Result {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let again: InterviewScore<Outline> | undefined;
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

/** Checks that a score is one of a bank, and reads the version that it had then. */
export function readVersion(score: InterviewScore<Outline>, bank: Outline, report: Report): string {
  const { id, version } = score.bank;
  if (id !== bank.id) report('other-bank', ['score', 'bank', 'id'], describeValue(bank.id), id);
  return readString(report)(version, ['score', 'bank', 'version']);
}

/**
 * Decides a score again, by the threshold of its decision.
 *
 * @throws {@link InvalidReportError} when the outcome differs.
 */
export function decideAgain(
  score: InterviewScore<Outline>,
  decision: Decision<Outline>,
  action: string,
): Decision<Outline> {
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

function scoreAgain({ questions, roleCritical }: InterviewScore<Outline>, bank: Outline) {
  const plan = { ...rebuildPlan(questions, { unit: 1 }), roleCritical: roleCritical.questions };
  return scoreInterview(listRatings(questions), plan, { bank });
}

/** Lists the ratings of a score by question id. */
export function listRatings(questions: InterviewScore<Outline>['questions']): Ratings<Outline> {
  return Object.fromEntries(
    questions.flatMap(({ id, rating }) => (rating === null ? [] : [[id, rating]])),
  );
}

/**
 * Rebuilds what a plan said of the questions of a score.
 *
 * @param unit - what all weights are divided by
 */
export function rebuildPlan(
  questions: InterviewScore<Outline>['questions'],
  { unit }: { unit: number },
) {
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

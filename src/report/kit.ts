/**
 * The sheets that an interviewer and a candidate hold during an interview.
 *
 * @module
 */

import {
  isList,
  type Path,
  type Report,
  readEntries,
  readFields,
  reportTo,
} from '../engine/input.ts';
import { readInterview } from '../engine/interview.ts';
import { InvalidPlanError, InvalidReportError, type Issue } from '../errors.ts';
import type { BankQuestion, InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { renderCandidateHtml, renderInterviewerHtml } from './kit-html.ts';
import { renderCandidateMarkdown, renderInterviewerMarkdown } from './kit-markdown.ts';
import type { KitQuestion } from './kit-words.ts';
import { allowAbsent, readChoice, readString, readWords, type Words } from './reading.ts';

/** For whom a kit is, and how it is written. */
export interface KitOptions {
  /** `'candidate'`: the prompts and nothing else. */
  readonly audience: 'interviewer' | 'candidate';
  readonly format: 'markdown' | 'html';
  /** The bank of the questions. By default that of the plan, else the backend bank. */
  readonly bank?: QuestionBank | undefined;
  /** What stands at the top. By default the title of the bank. */
  readonly title?: string | undefined;
}

/**
 * Writes what is held during an interview. The interviewer's sheet has for each question the prompt,
 * what to listen for, the key points to tick, the score points with their anchors to tick, the
 * probes, and room for notes; printed, no question is split over pages. The candidate's sheet
 * has the prompts only.
 *
 * @param interview - a plan that names its questions, or questions of a bank; the order is kept
 * @param options - `audience` and `format`; the bank, and a title
 * @returns the sheet as Markdown or as one HTML file without scripts that loads nothing
 * @throws {@link InvalidPlanError} when the plan is not valid; {@link InvalidReportError} when an
 *   option is not valid, nothing is asked, or a question has no prompt; {@link InvalidBankError} when
 *   the bank has no titles.
 *
 * @example Write the candidate's sheet
 * ```ts
 * import { renderKit } from 'structured-interview/report';
 *
 * const plan = { questions: ['cap-theorem', 'idempotency'] } as const;
 * const sheet = renderKit(plan, { audience: 'candidate', format: 'markdown' });
 * sheet.split('\n')[0]; // => "# Backend Interview Questions"
 * ```
 */
export function renderKit<B extends Outline>(
  interview: InterviewPlan<B> | readonly BankQuestion[],
  options: KitOptions,
): string {
  const action = 'render kit';
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const { audience, format, bank, title } = readFields(options, ['options'], {
    report,
    readers: {
      audience: readChoice(['interviewer', 'candidate'], report),
      format: readChoice(['markdown', 'html'], report),
      bank: (value) => value as QuestionBank | undefined,
      title: allowAbsent(readString(report)),
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);

  const plan = isList(interview) ? {} : readKeys(interview, action);
  const words = readWords(bank ?? (plan.bank as QuestionBank | undefined), action);
  const asked = isList(interview)
    ? interview.map((question) => ({ question, tags: [] }))
    : readPlan(plan as InterviewPlan, words, action);
  const questions = asked.map(({ question, tags }, at) =>
    readQuestion(question, ['questions', at], { report, words, tags }),
  );
  if (questions.length === 0) {
    report('not-a-list', ['questions'], 'a list of one question or more', interview);
  }
  if (issues.length > 0) throw new InvalidReportError(action, issues);

  const heading = title ?? words.title;
  if (audience === 'candidate') {
    const kit = { title: heading, prompts: questions.map(({ prompt }) => prompt) };
    return format === 'html' ? renderCandidateHtml(kit) : renderCandidateMarkdown(kit);
  }
  const kit = { title: heading, scale: [...words.bank.scale].reverse(), questions };
  return format === 'html' ? renderInterviewerHtml(kit) : renderInterviewerMarkdown(kit);
}

/** Copies a plan, each key read once. */
function readKeys(plan: unknown, action: string): Record<string, unknown> {
  const issues: Issue[] = [];
  const entries: [string, unknown][] = [];
  readEntries(plan, ['plan'], {
    report: reportTo(issues),
    visit: (key, value) => entries.push([key, value]),
  });
  if (issues.length > 0) throw new InvalidPlanError(action, issues);
  return Object.fromEntries(entries);
}

/** Finds the questions of a plan, in its order, and what the plan says of each. */
function readPlan(
  plan: InterviewPlan,
  { bank, questions }: Words,
  action: string,
): { question: BankQuestion | undefined; tags: string[] }[] {
  try {
    readInterview({}, { ...plan, bank });
  } catch (error) {
    throw new InvalidPlanError(action, (error as InvalidPlanError).issues);
  }
  const critical = new Set(plan.roleCritical);
  const weights: Readonly<Record<string, number | undefined>> = plan.weighting?.weights ?? {};
  return (plan.questions ?? []).map((id) => {
    const weight = weights[id] ?? 1;
    return {
      question: questions.get(id),
      tags: [
        ...(critical.has(id) ? ['role-critical'] : []),
        ...(weight > 1 ? [`weight ${weight}`] : []),
      ],
    };
  });
}

function readQuestion(
  input: unknown,
  path: Path,
  { report, words, tags }: { report: Report; words: Words; tags: readonly string[] },
): KitQuestion {
  const question = Object(input) as BankQuestion;
  const readText = readString(report);

  function readList(field: 'keyPoints' | 'misconceptions' | 'followUps'): readonly string[] {
    const list: unknown = question[field] ?? [];
    const place = [...path, field];
    if (Array.isArray(list)) return list.map((text, at) => readText(text, [...place, at]));
    report('not-a-list', place, 'a list of texts', list);
    return [];
  }

  if (typeof question.prompt !== 'string') {
    report('no-prompt', [...path, 'prompt'], 'a text to ask aloud', question.prompt);
  }
  const anchors: Readonly<Record<number, unknown>> = Object(question.anchors);
  return {
    prompt: question.prompt as string,
    tags: [
      question.id,
      words.sections.get(question.section),
      words.levels.get(question.level),
      question.competency,
      ...tags,
    ].filter((tag) => typeof tag === 'string'),
    cue: allowAbsent(readText)(question.cue, [...path, 'cue']),
    keyPoints: readList('keyPoints'),
    misconceptions: readList('misconceptions'),
    followUps: readList('followUps'),
    anchors: new Map(
      words.bank.scale.flatMap(({ score }) => {
        const anchor = anchors[score];
        return anchor === undefined
          ? []
          : [[score, readText(anchor, [...path, 'anchors', score])] as const];
      }),
    ),
  };
}

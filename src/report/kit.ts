/**
 * The sheets that an interviewer and a candidate hold during an interview.
 *
 * @module
 */

import type { BackendOutline } from '../../data/backend/outline.ts';
import {
  allowAbsent,
  isList,
  type Path,
  type Report,
  readFields,
  readItems,
  reportTo,
} from '../engine/input.ts';
import { type Interview, readInterview } from '../engine/interview.ts';
import { InvalidPlanError, InvalidReportError, type Issue } from '../errors.ts';
import type { BankQuestion, InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { readChoice, readKeys, readString } from './fields.ts';
import { renderCandidateHtml, renderInterviewerHtml } from './kit-html.ts';
import { renderCandidateMarkdown, renderInterviewerMarkdown } from './kit-markdown.ts';
import type { KitQuestion } from './kit-words.ts';
import { readWords, type Words } from './reading.ts';

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
 * what to listen for, the key points to tick, the signs of a weak answer, the score points with their
 * anchors to tick, the follow-ups, and room for notes; printed, no question is split over pages. The
 * candidate's sheet has the prompts only.
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
export function renderKit<B extends Outline = BackendOutline>(
  interview: InterviewPlan<B> | readonly BankQuestion[],
  options: KitOptions & { readonly bank?: undefined },
): string;
/**
 * Does the same with the bank among the options: the plan may name its questions only.
 *
 * @param interview - a plan that names its questions, or questions of the bank; the order is kept
 * @param options - `audience`, `format` and the bank; a title
 * @returns the sheet as Markdown or as one HTML file
 */
export function renderKit<const B extends QuestionBank>(
  interview: InterviewPlan<NoInfer<B>> | readonly BankQuestion[],
  options: KitOptions & { readonly bank: B | undefined },
): string;
export function renderKit(interview: unknown, options: KitOptions): string {
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

  const plan = isList(interview) ? {} : readKeys(interview, ['plan'], { report });
  if (issues.length > 0) throw new InvalidPlanError(action, issues);
  const words = readWords(bank, action);
  const asked = isList(interview)
    ? readItems(interview, ['questions'], { report, wanted: 'a list of questions' }).map(
        (question) => ({ question, tags: [] }),
      )
    : readPlan(plan, words, { report, action });
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

/** Finds the questions of a plan, in its order, and what the plan says of each. */
function readPlan(
  plan: Readonly<Record<string, unknown>>,
  { bank, questions }: Words,
  { report, action }: { report: Report; action: string },
): { question: BankQuestion | undefined; tags: string[] }[] {
  let interview: Interview;
  try {
    interview = readInterview({}, plan, { bank });
  } catch (error) {
    throw new InvalidPlanError(action, (error as InvalidPlanError).issues);
  }
  const { index, critical, weights } = interview;
  const wanted = 'a list of question ids';
  return readItems(plan.questions ?? [], ['plan', 'questions'], { report, wanted }).map((id) => {
    const position = index.positions.get(id) as number;
    const weight = weights?.[position] ?? 1;
    return {
      question: questions.get(id as string),
      tags: [
        ...(critical?.[position] ? ['role-critical'] : []),
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
  const question = readKeys(input, path, { report });
  const readText = readString(report);

  function readList(field: 'keyPoints' | 'misconceptions' | 'followUps'): readonly string[] {
    const place = [...path, field];
    return readItems(question[field] ?? [], place, { report, wanted: 'a list of texts' }).map(
      (text, at) => readText(text, [...place, at]),
    );
  }

  if (typeof question.prompt !== 'string') {
    report('no-prompt', [...path, 'prompt'], 'a text to ask aloud', question.prompt);
  }
  const anchors = readKeys(question.anchors ?? {}, [...path, 'anchors'], { report });
  return {
    prompt: question.prompt as string,
    tags: [
      question.id,
      words.sections.get(question.section as string),
      words.levels.get(question.level as string),
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

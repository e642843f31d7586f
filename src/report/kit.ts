/**
 * The sheets that an interviewer and a candidate hold during an interview.
 *
 * @module
 */
import { type BackendBank, backendBank } from '../../data/backend/index.ts';
import { allowAbsent, type Report, readFields, readItems, reportTo } from '../engine/input.ts';
import { type Interview, readInterview } from '../engine/interview.ts';
import { InvalidPlanError, InvalidReportError, type Issue } from '../errors.ts';
import type { BankQuestion, Given, InterviewPlan, QuestionBank } from '../model.ts';
import type { Words } from '../words/words.ts';
import type { Document, KitItem, KitList, KitQuestion } from './document.ts';
import { type Names, readNames } from './facts.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import {
  type ReportContext,
  readBoolean,
  readChoice,
  readKeys,
  readString,
  readWords,
} from './options.ts';

/** For whom a kit is, and how it is written. */
export interface KitOptions extends ReportContext {
  /** `'candidate'`: the prompts and nothing else. */
  readonly audience: 'interviewer' | 'candidate';
  readonly format: 'markdown' | 'html';
  /** `false`: HTML is an element to put into a page, with `reportStyle`. A whole page by default. */
  readonly document?: boolean | undefined;
  /** What stands at the top. By default the title of the bank. */
  readonly title?: string | undefined;
}

/**
 * Writes what is held during an interview. The interviewer's sheet has for each question the prompt,
 * what to listen for, the key points to tick, the signs of a weak answer, the score points with their
 * anchors to tick, the follow-ups, and room for notes; printed, no question is split over pages, and each page
 * has room for candidate, interviewer and date. The candidate's sheet has the prompts only.
 *
 * The prose of the questions stays in the language of the bank; headings, titles and labels are those of `words`.
 *
 * @param interview - a plan that names its questions, or questions of a bank; the order is kept
 * @param options - `audience` and `format`; the words, the bank, and a title
 * @returns the sheet as Markdown or as HTML without scripts that loads nothing
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
export function renderKit<const B extends QuestionBank = BackendBank>(
  interview: InterviewPlan<Given<B>> | readonly BankQuestion[],
  options: KitOptions & { readonly bank?: B | undefined },
): string;
export function renderKit(interview: unknown, options: KitOptions): string {
  const action = 'render kit';
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const {
    audience,
    format,
    words,
    bank,
    title,
    document: page,
  } = readFields(options, ['options'], {
    report,
    readers: {
      audience: readChoice(['interviewer', 'candidate'], report),
      format: readChoice(['markdown', 'html'], report),
      words: readWords(report),
      bank: (value) => value as QuestionBank | undefined,
      title: allowAbsent(readString(report)),
      document: allowAbsent(readBoolean(report)),
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);

  const plan = Array.isArray(interview) ? {} : readKeys(interview, ['plan'], { report });
  if (issues.length > 0) throw new InvalidPlanError(action, issues);
  const names = readNames(bank, words, action);
  const context = { report, names, words, action };
  const asked = Array.isArray(interview)
    ? readItems(interview, ['questions'], { report, wanted: 'a list of questions' }).map(
        (question) => ({ question, isCritical: false, weight: 1 }),
      )
    : readPlan(plan, (bank ?? backendBank).questions, context);
  const questions = asked.map((one, at) => readQuestion(one, ['questions', at], context));
  if (questions.length === 0) {
    report('not-a-list', ['questions'], 'a list of one question or more', interview);
  }
  if (issues.length > 0) throw new InvalidReportError(action, issues);

  const heading = title ?? names.title;
  const kit =
    audience === 'candidate'
      ? composeCandidateSheet(heading, questions, words)
      : composeInterviewerSheet(heading, questions, words);
  return format === 'markdown'
    ? writeMarkdown(kit)
    : writeHtml(kit, { page: page ?? true, paper: describePaper(audience, words) });
}

/** It has no place for anything that gives an answer away. */
function composeCandidateSheet(
  title: string,
  questions: readonly KitQuestion[],
  words: Words,
): Document {
  const prompts = questions.map(({ prompt }) => prompt);
  return { words, title, facts: [], parts: [{ kind: 'prompts', prompts }], foot: [] };
}

function composeInterviewerSheet(
  title: string,
  questions: readonly KitQuestion[],
  words: Words,
): Document {
  const { kit, report } = words;
  return {
    words,
    title: kit.interviewerSheet(title),
    facts: [],
    parts: [
      { kind: 'form', fields: [report.candidate, kit.interviewer, kit.date] },
      { kind: 'paragraph', text: kit.instructions },
      ...questions.map((question) => ({ kind: 'question', question }) as const),
    ],
    foot: [],
  };
}

/** The margins of printed sheets: whose they are on each of the interviewer's, and their number. */
function describePaper(audience: KitOptions['audience'], { report, kit, colon }: Words): string {
  const font = 'font: 8pt system-ui, sans-serif; color: #3d444c;';
  const number = `@bottom-center { content: ${quoteCss(`${kit.page} `)} counter(page) " / " counter(pages); ${font} }`;
  if (audience === 'candidate') return `@page { margin: 18mm; ${number} }\n`;
  const blanks = [
    ['left', report.candidate],
    ['center', kit.interviewer],
    ['right', kit.date],
  ].map(
    ([side, name]) =>
      `@top-${side} { content: ${quoteCss(`${name}${colon} ${'_'.repeat(22)}`)}; ${font} }`,
  );
  return `@page { margin: 16mm 12mm 14mm; ${blanks.join(' ')} ${number} }\n`;
}

/** Writes text as a string of CSS. */
function quoteCss(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N}_ ]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}

interface Asked {
  readonly question: unknown;
  readonly isCritical: boolean;
  readonly weight: number;
}

interface Context {
  readonly report: Report;
  readonly names: Names;
  readonly words: Words;
  readonly action: string;
}

/** Finds the questions of a plan, in its order, and what the plan says of each. */
function readPlan(
  plan: Readonly<Record<string, unknown>>,
  bank: readonly BankQuestion[],
  { report, names, action }: Context,
): Asked[] {
  let interview: Interview;
  try {
    interview = readInterview({}, plan, { bank: names.bank });
  } catch (error) {
    throw new InvalidPlanError(action, (error as InvalidPlanError).issues);
  }
  const { index, critical, weights } = interview;
  const wanted = 'a list of question ids';
  return readItems(plan.questions ?? [], ['plan', 'questions'], { report, wanted }).map((id) => {
    const position = index.positions.get(id) as number;
    return {
      question: bank[position],
      isCritical: critical?.[position] === true,
      weight: weights?.[position] ?? 1,
    };
  });
}

function readQuestion(
  { question: input, isCritical, weight }: Asked,
  path: readonly [string, number],
  { report, names, words }: Context,
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
  const { kit } = words;
  const cue = allowAbsent(readText)(question.cue, [...path, 'cue']);
  const keyPoints = readList('keyPoints');
  const core = Number.isInteger(question.coreKeyPoints)
    ? (question.coreKeyPoints as number)
    : keyPoints.length;
  const isKnown = names.questions.has(question.id as string);
  const title = isKnown ? names.questions.get(question.id as string)?.title : question.title;
  return {
    number: path[1] + 1,
    prompt: question.prompt as string,
    isCritical,
    tags: [
      title ?? question.id,
      names.sections.get(question.section as string),
      names.levels.get(question.level as string),
      question.competency,
      ...(weight !== 1 ? [kit.weight(weight)] : []),
    ].filter((tag) => typeof tag === 'string'),
    cue,
    lists: [
      listProse(kit.keyPoints, keyPoints.slice(0, core), { hasBoxes: true }),
      listProse(kit.furtherKeyPoints, keyPoints.slice(core), { hasBoxes: true }),
      listProse(kit.misconceptions, readList('misconceptions')),
      listProse(kit.followUps, readList('followUps')),
    ].filter(({ items }) => items.length > 0),
    ratings: {
      title: words.report.rating,
      items: [
        ...[...names.labels]
          .map(([score, label]): KitItem => {
            const anchor = anchors[score];
            const prose = allowAbsent(readText)(anchor, [...path, 'anchors', score]);
            return { label: `${score} ${label}`, prose };
          })
          .reverse(),
        { prose: kit.skipped },
      ],
      hasBoxes: true,
    },
  };
}

function listProse(
  title: string,
  prose: readonly string[],
  { hasBoxes = false }: { hasBoxes?: boolean } = {},
): KitList {
  return { title, items: prose.map((text) => ({ prose: text })), hasBoxes };
}

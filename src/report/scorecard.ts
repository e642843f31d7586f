/**
 * One interviewer's result as a report.
 *
 * @module
 */
import type { Decision, InterviewScore, Outline } from '../model.ts';
import { writeScorecardCsv } from './csv.ts';
import type { ResultDocument, ResultPart } from './document.ts';
import { collectFacts, type Facts, readNames, recompute } from './facts.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import {
  type ReadOptions,
  type ReportFormat,
  type ResultContext,
  readNotes,
  readReportOptions,
} from './options.ts';
import {
  composeCritical,
  composeDistribution,
  composeFirmness,
  composeGaps,
  composeHead,
  composeNotes,
  composeRow,
  composeSections,
  orderNotes,
} from './result.ts';
import { writeText } from './text.ts';

/** How a scorecard is reported. */
export type ScorecardOptions = ReportFormat &
  ResultContext & {
    /** Notes by question id. Each question must be one of the interview. */
    readonly notes?: Readonly<Record<string, string | undefined>> | undefined;
  };

/**
 * Writes one interviewer's result: the verdict and what it rests on, the average of each section
 * against the cut, the role-critical questions, what is missing or skipped, how close the decision is
 * and what would turn it, the ratings, and the notes.
 *
 * Score and decision are worked out again from the ratings first, so no figure is written that the
 * ratings do not come to. Averages are shown as {@link formatAverage} does. All text that is
 * passed in is escaped for its format: it never becomes mark-up, a formula or a terminal command.
 * HTML has no scripts and loads nothing.
 *
 * @param score - what `scoreInterview` returned, or its JSON
 * @param decision - what `decide` returned for this score, or its JSON
 * @param options - the format; words, notes, candidate, plan and bank; `document` for HTML, `bom` for CSV,
 *   `style` and `width` for text
 * @returns the report; text has at most 80 columns
 * @throws {@link InvalidReportError} when an option is not valid, or the decision or plan is not this score's;
 *   {@link InvalidScoreError} when the score is not valid or is of another bank; {@link InvalidPlanError} when the
 *   plan is not valid; {@link InvalidBankError} when the bank has no titles; {@link InvalidThresholdError} when
 *   the decision's threshold is not valid.
 *
 * @example Print a result
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { renderScorecard } from 'structured-interview/report';
 *
 * const score = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 3 });
 * const report = renderScorecard(score, decide(score), { format: 'text' });
 * report.split('\n')[0]; // => "No offer. The average of 3.33 is 0.17 below the cut of 3.5."
 * ```
 */
export function renderScorecard<B extends Outline>(
  score: InterviewScore<B>,
  decision: Decision<Outline>,
  options: ScorecardOptions,
): string {
  const action = 'render scorecard';
  const read = readReportOptions(options, action);
  const names = readNames(read.bank, read.words, action);
  const result = recompute({ score, decision }, names.bank, action);
  const facts = collectFacts(result, { ...read, names, action });
  const notes = readNotes(read.notes, facts, { action });
  return writeResult(read, {
    compose: () => composeScorecard(facts, notes),
    listRecords: () => writeScorecardCsv(facts, notes),
  });
}

/** Writes a result in the format that was asked for. */
export function writeResult(
  { format, document: page, bom, ...text }: ReadOptions,
  { compose, listRecords }: { compose: () => ResultDocument; listRecords: () => string },
): string {
  switch (format) {
    case 'csv':
      return `${bom ? '\uFEFF' : ''}${listRecords()}`;
    case 'html':
      return writeHtml(compose(), { page });
    case 'markdown':
      return writeMarkdown(compose());
    case 'text':
      return writeText(compose(), text);
  }
}

/** Puts together the report of one interviewer. */
export function composeScorecard(facts: Facts, notes: ReadonlyMap<string, string>): ResultDocument {
  const { questions, words, nameQuestion } = facts;
  return {
    ...composeHead(words.report.scorecard, facts),
    parts: [
      ...composeSections(facts),
      composeCritical(facts),
      composeGaps(facts),
      composeFirmness(facts),
      composeDistribution(facts),
      composeQuestions(facts),
      ...composeNotes(
        orderNotes(notes, questions).map(([id, text]) => ({ about: nameQuestion(id), text })),
        facts,
      ),
    ],
  };
}

function composeQuestions(facts: Facts): ResultPart {
  const { questions, names, words } = facts;
  const { report } = words;
  const isWeighted = questions.some(({ weight }) => weight !== 1);
  return {
    kind: 'table',
    title: report.questions,
    columns: [
      report.number,
      report.question,
      report.rating,
      ...(isWeighted ? [report.weight] : []),
    ],
    rows: questions.map((question) => {
      const { rating, weight } = question;
      return [
        ...composeRow(question, facts),
        typeof rating === 'number'
          ? `${rating} ${names.labels.get(rating)}`
          : report[rating ?? 'missing'],
        ...(isWeighted ? [`${weight}`] : []),
      ];
    }),
    // The distribution names every question already.
    lines: [],
  };
}

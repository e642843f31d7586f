/**
 * One interviewer's result as a report.
 *
 * @module
 */
import type { Decision, InterviewScore, Outline, QuestionBank } from '../model.ts';
import { composeScorecard } from './composition.ts';
import { readNotes, readReportOptions, readWords, recompute } from './reading.ts';
import { renderScorecardRecords } from './records.ts';
import { renderSheet } from './rendering.ts';
import type { TextStyle } from './sheet-text.ts';

/** What a report is written in. */
export type ReportFormat =
  | { readonly format: 'markdown' | 'html' }
  | {
      readonly format: 'csv';
      /** Whether the file begins with a byte order mark, which some spreadsheets need to read UTF-8. */
      readonly bom?: boolean | undefined;
    }
  | {
      readonly format: 'text';
      /** What colors some of the text. Nothing by default. */
      readonly style?: TextStyle | undefined;
    };

/** How a scorecard is reported. */
export type ScorecardOptions = ReportFormat & {
  /** Notes by question id. Each question must be one of the interview. */
  readonly notes?: Readonly<Record<string, string | undefined>> | undefined;
  /** Who was interviewed, or a reference for them. */
  readonly candidate?: string | undefined;
  /** The bank that the titles, labels and questions come from. The backend bank by default. */
  readonly bank?: QuestionBank | undefined;
};

/**
 * Writes one interviewer's result: the verdict and what it rests on, the average of each section
 * against the cut, the role-critical questions, what is missing or skipped, how close the decision is
 * and what would turn it, the ratings, and the notes.
 *
 * Score and decision are worked out again from the ratings first, so no figure is written that the
 * ratings do not come to. Averages are shown as {@link formatAverage} does. All text that is
 * passed in is escaped for its format: it never becomes mark-up, a formula or a terminal command.
 * HTML is one file without scripts that loads nothing.
 *
 * @param score - what `scoreInterview` returned, or its JSON
 * @param decision - what `decide` returned for this score, or its JSON
 * @param options - the format; notes, candidate and bank; `bom` for CSV, `style` for text
 * @returns the report; text has at most 80 columns
 * @throws {@link InvalidReportError} when an option is not valid or the decision is not this score's;
 *   {@link InvalidScoreError} when the score is none or is of another bank; {@link InvalidBankError}
 *   when the bank has no titles; {@link InvalidThresholdError} when the decision's threshold is not valid.
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
  decision: Decision,
  options: ScorecardOptions,
): string {
  const action = 'render scorecard';
  const { bank, format, candidate, bom, style, notes } = readReportOptions(options, action);
  const words = readWords(bank, action);
  const subject = { ...recompute({ score, decision }, words.bank, action), words };
  const details = { candidate, notes: readNotes(notes, subject.score, { action }) };
  return format === 'csv'
    ? `${bom ? '\uFEFF' : ''}${renderScorecardRecords(subject, details)}`
    : renderSheet(composeScorecard(subject, details), { format, style });
}

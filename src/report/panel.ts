/**
 * The result of several interviewers as a report.
 *
 * @module
 */
import type { Decision, Outline, QuestionBank } from '../model.ts';
import type { Panel } from '../panel/panel.ts';
import { composePanel } from './panel-composition.ts';
import { readPanelNotes, recomputePanel } from './panel-reading.ts';
import { readReportOptions, readWords } from './reading.ts';
import { renderPanelRecords } from './records.ts';
import { renderSheet } from './rendering.ts';
import type { ReportFormat } from './scorecard.ts';

/** How a panel is reported. */
export type PanelReportOptions<Name extends string = string> = ReportFormat & {
  /** Notes by rater and question id. */
  readonly notes?:
    | { readonly [Rater in Name]?: Readonly<Record<string, string | undefined>> | undefined }
    | undefined;
  /** Who was interviewed, or a reference for them. */
  readonly candidate?: string | undefined;
  /** The bank that the titles, labels and questions come from. The backend bank by default. */
  readonly bank?: QuestionBank | undefined;
};

/**
 * Writes what several interviewers come to: the verdict, then where they disagree, then what
 * `renderScorecard` writes, each rater's own result, and each rating.
 *
 * Panel and decision are worked out again from the raters' ratings first. Averages are shown, and text
 * is escaped, as `renderScorecard` does. The report names every rater: give nobody theirs to read
 * before they have rated.
 *
 * @param panel - what `scorePanel` returned, or its JSON
 * @param decision - what `decide` returned for the panel's score, or its JSON
 * @param options - the format; notes, candidate and bank; `bom` for CSV, `style` for text
 * @returns the report; text has at most 80 columns
 * @throws {@link InvalidReportError} when an option is not valid or the decision is not this panel's;
 *   {@link InvalidPanelError} when the panel is none or is of another bank; {@link InvalidBankError}
 *   when the bank has no titles; {@link InvalidThresholdError} when the decision's threshold is not
 *   valid.
 *
 * @example Print what to talk about
 * ```ts
 * import { decide } from 'structured-interview';
 * import { scorePanel } from 'structured-interview/panel';
 * import { renderPanel } from 'structured-interview/report';
 *
 * const panel = scorePanel({ ana: { 'cap-theorem': 5 }, ben: { 'cap-theorem': 3 } });
 * const report = renderPanel(panel, decide(panel.score), { format: 'text' });
 * report.includes('cap-theorem: 2 points apart (ana 5; ben 3).'); // => true
 * ```
 */
export function renderPanel<B extends Outline, Name extends string>(
  panel: Panel<B, Name>,
  decision: Decision,
  options: PanelReportOptions<Name>,
): string {
  const action = 'render panel';
  const { bank, format, candidate, bom, style, notes } = readReportOptions(options, action);
  const words = readWords(bank, action);
  const again = recomputePanel({ panel: panel as Panel, decision }, words.bank, action);
  const subject = {
    ...again,
    words,
    score: again.panel.score,
    notes: readPanelNotes(notes, again.panel, action),
  };
  return format === 'csv'
    ? `${bom ? '\uFEFF' : ''}${renderPanelRecords(subject, candidate)}`
    : renderSheet(composePanel(subject, candidate), { format, style });
}

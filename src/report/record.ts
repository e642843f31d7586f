/**
 * A decision record as a report.
 *
 * @module
 */

import { InvalidRecordError, type Issue } from '../errors.ts';
import type { Decision, Outline } from '../model.ts';
import { type Panel, scorePanel } from '../panel/panel.ts';
import type { RecordDifference } from '../record/check.ts';
import type { InterviewRecord, RecordedRater } from '../record/format.ts';
import { parseRecord, verifyRecord } from '../record/record.ts';
import { writePanelCsv, writeScorecardCsv } from './csv.ts';
import { collectFacts, readNames, recompute } from './facts.ts';
import { type ReportContext, type ReportFormat, readNotes, readReportOptions } from './options.ts';
import { composePanel, readPanelNotes, recomputePanel } from './panel.ts';
import { composeScorecard, writeResult } from './scorecard.ts';

/** How a record is reported. */
export type RecordReportOptions = ReportFormat & ReportContext;

/**
 * Writes the report of a decision record, from the record alone: what `renderScorecard` or `renderPanel` writes,
 * with candidate, plan and notes from the record, and when it was decided.
 *
 * The record is verified first. One that was altered, or whose score or decision does not follow from its ratings,
 * has no report.
 *
 * @param record - a record: its text, or parsed JSON
 * @param options - the format; words and bank; `document` for HTML, `bom` for CSV, `style` and `width` for text
 * @returns the report; text has at most 80 columns
 * @throws {@link InvalidRecordError} when the record cannot be read or does not hold, with each difference;
 *   {@link InvalidReportError} when an option is not valid; {@link InvalidBankError} when the bank has no titles.
 *
 * @example Report a record that was kept
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { createRecord } from 'structured-interview/record';
 * import { renderRecord } from 'structured-interview/report';
 *
 * const ratings = { 'cap-theorem': 4, 'raft-consensus': 3 } as const;
 * const score = scoreInterview(ratings);
 * const record = createRecord({ score, decision: decide(score), ratings, decidedAt: '2026-03-01T09:30:00Z' });
 * renderRecord(record, { format: 'markdown' }).split('\n')[0]; // => "# Decision record"
 * ```
 */
export function renderRecord(record: unknown, options: RecordReportOptions): string {
  const action = 'render record';
  const read = readReportOptions(options, action, { isRecord: true });
  const names = readNames(read.bank, read.words, action);
  const found = parseRecord(record);
  refuseDifferences(verifyRecord(record, { bank: names.bank }), action);
  const { candidate, plan, notes, raters } = found;
  const context = { ...read, candidate, plan, names, action };
  // The record says it of the version that it was decided with.
  const bank = { ...names.bank, version: found.bank.version };
  if (raters) {
    const again = recomputePanel(scoreRaters(found, raters, bank), names.bank, action);
    const result = { score: again.panel.score, decision: again.decision };
    const collected = collectFacts(result, context);
    const facts = {
      ...collected,
      ...again,
      notes: readPanelNotes(notes, { ...collected, ...again }, action),
      record: found,
    };
    return writeResult(read, {
      compose: () => composePanel(facts),
      listRecords: () => writePanelCsv(facts),
    });
  }
  const result = recompute(found, names.bank, action);
  const facts = { ...collectFacts(result, context), record: found };
  const own = readNotes(notes, facts, { action });
  return writeResult(read, {
    compose: () => composeScorecard(facts, own),
    listRecords: () => writeScorecardCsv(facts, own),
  });
}

/** Scores the raters of a record as a panel again. */
function scoreRaters(
  { plan, panelOptions, decision }: InterviewRecord,
  raters: readonly RecordedRater<Outline>[],
  bank: Outline,
): { panel: Panel<Outline>; decision: Decision<Outline> } {
  const byName = Object.fromEntries(raters.map(({ rater, ratings }) => [rater, ratings]));
  return { panel: scorePanel(byName, plan, { ...panelOptions, bank }), decision };
}

function refuseDifferences(differences: readonly RecordDifference[], action: string): void {
  const issues = differences.map(
    ({ code, path, message }): Issue => ({
      code: code === 'altered' || code === 'other-bank' ? code : 'does-not-follow',
      path: ['record', ...path],
      message,
    }),
  );
  if (issues.length > 0) throw new InvalidRecordError(action, issues);
}

/**
 * Ratings from the CSV of a report.
 *
 * @module
 */
import type { InterviewPlan, Outline } from '../model.ts';
import {
  addMark,
  findGathered,
  findNamed,
  findQuestion,
  readCell,
  readRating,
  type Sheet,
} from './sheet.ts';
import { type Column, findUnread, type Table } from './table.ts';

/** The columns that are read, and those that follow from them. */
const COLUMNS = [
  'part',
  'id',
  'title',
  'rater',
  'rating',
  'average',
  'cut',
  'total',
  'weight',
  'rated',
  'critical',
  'text',
];

/** The parts of a report that say something that a scorecard cannot hold. */
const LOST_PARTS = /* @__PURE__ */ new Set(['consensus', 'left-out']);

/** The cells of a row by the name of their column, in lower case. */
type Cells = (name: string) => string;

/** Checks whether a table is one that `renderScorecard` or `renderPanel` wrote. */
export function isReport(table: Table): boolean {
  return ['part', 'id', 'rating'].every((name) => findNamed(table, name));
}

/**
 * Reads what `renderScorecard` or `renderPanel` wrote.
 *
 * @returns the plan of the interview
 */
export function readReport(sheet: Sheet, given: unknown): InterviewPlan<Outline> {
  const { table, report, findings } = sheet;
  if (given !== undefined) {
    const wanted = 'read without a plan, for a report has its own';
    report('unknown-key', { row: table.header }, wanted, 'a plan');
  }
  const [id, rating, text] = ['id', 'rating', 'text'].map((name) => findNamed(table, name)) as [
    Column,
    Column,
    Column | undefined,
  ];
  findings.push(
    ...findUnread(
      table,
      COLUMNS.map((name) => findNamed(table, name)),
    ),
  );
  const rows = table.rows.map((row) => {
    const cell: Cells = (name) => readCell(row.cells, findNamed(table, name)?.at);
    return { row, cell, part: cell('part') };
  });
  for (const {
    row: { number },
    part,
  } of rows) {
    if (!LOST_PARTS.has(part)) continue;
    const message = `a scorecard cannot hold what row ${number} says: ${part}`;
    findings.push({ code: 'not-read', row: number, message });
  }
  const find = (wanted: string) => rows.filter(({ part }) => part === wanted);
  const candidate = find('candidate')[0]?.cell('text') ?? '';
  const ofRaters = find('rating');
  for (const { row, cell } of ofRaters.length > 0 ? ofRaters : find('question')) {
    const question = findQuestion(sheet, row, id);
    const card = findGathered(sheet, { candidate, rater: cell('rater') }, row.number);
    if (question === undefined) continue;
    addMark(sheet, card.ratings, question, {
      row: row.number,
      column: rating.name,
      value: readRating(row, rating, sheet),
    });
    if (text && cell('text') !== '') {
      card.notes.set(question, { row: row.number, column: text.name, value: cell('text') });
    }
  }
  // Notes beside the questions show that the plan listed none.
  const others = find('note');
  for (const { row, cell } of others) {
    const question = findQuestion(sheet, row, id);
    const card = findGathered(sheet, { candidate, rater: cell('rater') }, row.number);
    if (question === undefined || !text) continue;
    card.notes.set(question, { row: row.number, column: text.name, value: cell('text') });
  }
  return readReportPlan(
    find('question').map(({ cell }) => cell),
    {
      reason: find('weighting')[0]?.cell('text'),
      isPanel: ofRaters.length > 0,
      isOpen: others.length > 0,
    },
  );
}

function readReportPlan(
  questions: readonly Cells[],
  { reason, isPanel, isOpen }: { reason: string | undefined; isPanel: boolean; isOpen: boolean },
): InterviewPlan<Outline> {
  const ids = (cells: readonly Cells[]) => cells.map((cell) => cell('id'));
  const critical = questions.filter((cell) => cell('critical') === 'yes');
  const weights = questions.map((cell) => Number(cell('weight') || 1));
  // A panel multiplies all weights by one number, so that the means of its questions are integers.
  const isWhole = isPanel && weights.every(Number.isSafeInteger);
  const divisor = isWhole ? weights.reduce(findDivisor, 0) || 1 : 1;
  const entries = questions.map((cell, at) => [cell('id'), (weights[at] as number) / divisor]);
  const isWeighted = reason !== undefined || entries.some(([, weight]) => weight !== 1);
  return {
    ...(!isOpen && { questions: ids(questions) }),
    ...(critical.length > 0 && { roleCritical: ids(critical) }),
    ...(isWeighted && {
      weighting: { reason: reason ?? '', weights: Object.fromEntries(entries) },
    }),
  };
}

function findDivisor(one: number, other: number): number {
  return other === 0 ? one : findDivisor(other, one % other);
}

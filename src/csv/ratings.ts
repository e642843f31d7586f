/**
 * Ratings from a spreadsheet.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { readCard } from '../engine/card.ts';
import { sealPlain } from '../engine/frozen.ts';
import { readFields, reportTo } from '../engine/input.ts';
import { readBankOptions } from '../engine/options.ts';
import { readPlan } from '../engine/planned.ts';
import { InvalidPlanError, InvalidTableError, type Issue } from '../errors.ts';
import type { Given, InterviewPlan, Outline, QuestionBank, Scorecard } from '../model.ts';
import { findColumn, labelPoints, nameQuestions, readField } from './names.ts';
import { isReport, readReport } from './report.ts';
import {
  addMark,
  findCard,
  findField,
  findQuestion,
  type Gathered,
  type Mark,
  readCell,
  readRating,
  type Sheet,
} from './sheet.ts';
import {
  type Column,
  type Delimiter,
  findUnread,
  readTable,
  reportCells,
  type TableFinding,
} from './table.ts';

/** What a spreadsheet of ratings does not say. */
export interface RatingsCsvOptions<B extends Outline = BackendOutline> {
  /**
   * The bank. The backend bank by default, of which the titles are known and the prompts are not: pass `backendBank` to
   * find questions by their prompts.
   */
  readonly bank?: B | undefined;
  /** The plan of all interviews. Not with a report, which has its own. */
  readonly plan?: InterviewPlan<Given<B>> | undefined;
}

/** A scorecard from a spreadsheet. */
export interface CsvScorecard<B extends Outline = BackendOutline> {
  /** Who gave the ratings, if the spreadsheet says so. */
  readonly rater: string | undefined;
  /** The rows it was read from; the first row of a file is 1. */
  readonly rows: readonly number[];
  readonly scorecard: Scorecard<B>;
}

/** A spreadsheet of ratings that was read. */
export interface RatingsCsv<B extends Outline = BackendOutline> {
  /** In the order of the rows: one for each candidate and rater. */
  readonly scorecards: readonly CsvScorecard<B>[];
  /** What was not read, and what was found out. */
  readonly findings: readonly TableFinding[];
  readonly delimiter: Delimiter;
}

const YES = /^(?:yes|y|true|1|x|skip|skipped)$/i;
const NO = /^(?:no|n|false|0)?$/i;

/**
 * Reads ratings from a spreadsheet.
 *
 * Three forms are read. A row for each rating, with columns such as `candidate`, `rater`, `question`, `rating`, `skipped`
 * and `notes`. A row for each scorecard, with a column for each question; a column such as `cap-theorem notes` holds the
 * notes. And the CSV that `renderScorecard` and `renderPanel` write, with its plan.
 *
 * Questions are named by id, by number (`12`, `Q12`), by title or by prompt. A rating is a score point (`4`, `4.0`, `4,0`), its
 * label (`Strong`, `4 - Strong`) or `skipped`; an empty cell is no rating. Commas, semicolons and tabs between the cells
 * are told apart. Titles may stand above the names of the columns.
 *
 * @param text - the CSV file
 * @param options - the bank, and the plan of the interviews
 * @returns the scorecards, and what was not read
 * @throws {@link InvalidTableError} with every problem and its row and column; {@link InvalidPlanError} and
 *   {@link InvalidBankError} when plan or bank are not sound.
 *
 * @example Score a sheet with a row for each rating
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { parseRatingsCsv } from 'structured-interview/csv';
 *
 * const { scorecards } = parseRatingsCsv(`Candidate,Interviewer,Question,Rating
 * C-1,Ana,cap-theorem,4
 * C-1,Ana,raft-consensus,skipped
 * C-1,Ben,cap-theorem,5`);
 * scorecards.map(({ rater, scorecard }) => [rater, scoreInterview(scorecard.ratings).average]);
 * // => [["Ana", 4], ["Ben", 5]]
 * ```
 */
export function parseRatingsCsv<const B extends Outline = BackendOutline>(
  text: string,
  options?: RatingsCsvOptions<B>,
): RatingsCsv<B>;
export function parseRatingsCsv(text: unknown, options: unknown = {}): RatingsCsv<Outline> {
  const issues: Issue[] = [];
  const keep = (value: unknown) => value;
  const { bank, plan: given } = readFields(options, ['options'], {
    report: reportTo(issues),
    readers: { bank: keep, plan: keep },
  });
  if (issues.length > 0) throw new InvalidTableError('read ratings', issues);
  const index = readBankOptions(bank === undefined ? undefined : { bank });
  readPlan(given ?? {}, ['options', 'plan'], { report: reportTo(issues), questions: index });
  if (issues.length > 0) throw new InvalidPlanError('read ratings', issues);

  const names = nameQuestions(index, bank as QuestionBank | undefined);
  const findings: TableFinding[] = [];
  const isKnown = (name: string) =>
    readField(name) !== undefined || findColumn(name, names) !== undefined;
  const table = readTable(text, { issues, findings, isKnown });
  const report = reportCells(issues);
  const labels = labelPoints(bank as QuestionBank | undefined);
  const sheet: Sheet = {
    table,
    findings,
    report,
    index,
    names,
    labels,
    commas: new Set(),
    cards: new Map(),
  };
  const isLong =
    findField(table, 'rating') && (findField(table, 'id') ?? findField(table, 'question'));
  let plan = given;
  if (isReport(table)) plan = readReport(sheet, given);
  else if (isLong) readRows(sheet);
  else readColumns(sheet);
  const scorecards = [...sheet.cards.values()].map((card) => buildCard(card, plan, sheet));
  if (issues.length > 0) throw new InvalidTableError('read ratings', issues);
  const [comma] = sheet.commas;
  if (comma !== undefined) {
    const message = `ratings are written with a decimal comma, from row ${comma} on`;
    findings.push({ code: 'decimal-comma', row: comma, message });
  }
  const order = (one: TableFinding, other: TableFinding) => one.row - other.row;
  return { scorecards, findings: findings.sort(order), delimiter: table.delimiter };
}

/** Reads a row for each rating. */
function readRows(sheet: Sheet): void {
  const { table, report } = sheet;
  const [candidate, rater, skipped, note] = (
    ['candidate', 'rater', 'skipped', 'note'] as const
  ).map((field) => findField(table, field));
  const rating = findField(table, 'rating') as Column;
  const named = [findField(table, 'id'), findField(table, 'question')].filter(
    (one) => one !== undefined,
  );
  sheet.findings.push(...findUnread(table, [candidate, rater, skipped, note, rating, ...named]));
  for (const row of table.rows) {
    const card = findCard(sheet, row, { candidate, rater });
    const column = named.find((one) => row.cells[one.at]) ?? (named[0] as Column);
    const id = findQuestion(sheet, row, column);
    let value = readRating(row, rating, sheet);
    if (skipped) {
      const cell = readCell(row.cells, skipped.at);
      const isSkipped = YES.test(cell);
      if (!isSkipped && !NO.test(cell)) {
        report(
          'not-a-boolean',
          { row: row.number, column: skipped.name },
          'yes, no or empty',
          cell,
        );
      } else if (isSkipped && value !== undefined && value !== 'skipped') {
        report(
          'off-scale',
          { row: row.number, column: rating.name },
          'empty where the question was skipped',
          value,
        );
      } else if (isSkipped) value = 'skipped';
    }
    if (id === undefined) continue;
    addMark(sheet, card.ratings, id, { row: row.number, column: rating.name, value });
    const text = readCell(row.cells, note?.at);
    if (note && text !== '')
      card.notes.set(id, { row: row.number, column: note.name, value: text });
  }
}

/** Reads a row for each scorecard, with a column for each question. */
function readColumns(sheet: Sheet): void {
  const { table, names, report } = sheet;
  const candidate = findField(table, 'candidate');
  const rater = findField(table, 'rater');
  const questions = table.columns.flatMap((column) => {
    const found = findColumn(column.name, names);
    // A column such as "notes" is about the whole, "question" about none in particular.
    return found && column !== candidate && column !== rater ? [{ ...column, ...found }] : [];
  });
  const place = { row: table.header };
  if (questions.length === 0) {
    const written = table.columns.map(({ name }) => name).join(', ');
    const wanted =
      'with a column for the question and one for its rating, or a column for each question';
    report('missing', place, wanted, written);
  }
  const firsts = new Map<string, string>();
  for (const { name, id, field } of questions) {
    if (id === null)
      report('unknown-question', { ...place, column: name }, 'the name of one question only', name);
    const first = id === null ? undefined : firsts.get(`${field} ${id}`);
    if (first !== undefined)
      report(
        'duplicate',
        { ...place, column: name },
        `about another question than ${JSON.stringify(first)}`,
        name,
      );
    else firsts.set(`${field} ${id}`, name);
  }
  sheet.findings.push(...findUnread(table, [candidate, rater, ...questions]));
  const byIdentity = new Map<Gathered, number>();
  for (const row of table.rows) {
    const card = findCard(sheet, row, { candidate, rater });
    const before = byIdentity.get(card);
    if (before !== undefined) {
      const wanted =
        candidate || rater
          ? `of another candidate or rater than row ${before}`
          : 'the only one, where no column names the candidate or the rater';
      report('duplicate', { row: row.number }, wanted, row.cells.filter(Boolean).join(', '));
      continue;
    }
    byIdentity.set(card, row.number);
    for (const { name, at, id, field } of questions) {
      const cell = readCell(row.cells, at);
      if (id === null) continue;
      const mark = { row: row.number, column: name };
      if (field === 'rating')
        card.ratings.set(id, { ...mark, value: readRating(row, { at }, sheet) });
      else if (cell !== '') card.notes.set(id, { ...mark, value: cell });
    }
  }
}

/** Makes a scorecard, and reports what is wrong with it where it stands in the table. */
function buildCard(
  { candidate, rater, rows, ratings, notes }: Gathered,
  plan: unknown,
  { index, report }: Sheet,
): CsvScorecard<Outline> {
  const list = (marks: ReadonlyMap<string, Mark>) =>
    Object.fromEntries([...marks].map(([id, { value }]) => [id, value]));
  const scorecard = sealPlain({
    candidate: candidate === '' ? undefined : candidate,
    plan,
    ratings: list(ratings),
    notes: notes.size === 0 ? undefined : list(notes),
  }) as Scorecard<Outline>;
  readCard(scorecard, ['scorecard'], {
    index,
    report(code, path, wanted, value, facts) {
      const [, field, id] = path;
      const mark = (field === 'notes' ? notes : ratings).get(id as string);
      report(code, mark ?? { row: rows[0] as number }, wanted, value, facts);
    },
  });
  return { rater: rater === '' ? undefined : rater, rows, scorecard };
}

/**
 * What a spreadsheet of ratings says, gathered by candidate and rater before it is checked.
 *
 * @module
 */
import type { OutlineIndex } from '../engine/outline.ts';
import { type Field, findName, foldLabel, type QuestionNames, readField } from './names.ts';
import type { Column, ReportCell, Row, Table, TableFinding } from './table.ts';

/** A rating that was left out on purpose. */
const SKIPPED = /^skip(?:ped)?$/i;

/** A score point as people and programs write it. */
const POINT = /^([+-]?\d+)(?:([.,])0+)?$/;

/** A figure that is no score point: the reader of ratings says so. */
const DECIMAL = /^[+-]?\d+[.,]\d+$/;

/** A mark of what one cell said, before it is checked. */
export interface Mark {
  readonly row: number;
  readonly column: string;
  readonly value: unknown;
}

/** What was gathered of one candidate and rater. */
export interface Gathered {
  readonly candidate: string;
  readonly rater: string;
  readonly rows: number[];
  readonly ratings: Map<string, Mark>;
  readonly notes: Map<string, Mark>;
}

/** What a reader of rows works with. */
export interface Sheet {
  readonly table: Table;
  readonly findings: TableFinding[];
  readonly report: ReportCell;
  readonly index: OutlineIndex;
  readonly names: QuestionNames;
  readonly labels: ReadonlyMap<string, number>;
  /** The rows that write a rating with a decimal comma. */
  readonly commas: Set<number>;
  /** What each candidate and rater gave, by both. */
  readonly cards: Map<string, Gathered>;
}

export function findNamed({ columns }: Table, wanted: string): Column | undefined {
  return columns.find(({ name }) => name.toLowerCase() === wanted);
}

export function findField({ columns }: Table, field: Field): Column | undefined {
  return columns.find(({ name }) => readField(name) === field);
}

/** Reads a cell; a row may be shorter than the one with the names. */
export function readCell(cells: readonly string[], at: number | undefined): string {
  return cells[at ?? -1] ?? '';
}

/** Finds the question that a cell names. */
export function findQuestion(
  { names, report, index }: Sheet,
  { number, cells }: Row,
  { name, at }: Column,
): string | undefined {
  const text = readCell(cells, at);
  const id = findName(names, text);
  if (typeof id === 'string') return id;
  const place = { row: number, column: name };
  if (id === null) report('unknown-question', place, 'the name of one question only', text);
  else {
    const wanted = 'a question of the bank, by its id, number, title or prompt';
    report('unknown-question', place, wanted, text, { known: index.ids });
  }
  return undefined;
}

/** Finds the scorecard that a row belongs to. */
export function findCard(
  sheet: Sheet,
  { number, cells }: Row,
  { candidate, rater }: { candidate: Column | undefined; rater: Column | undefined },
): Gathered {
  const read = (column: Column | undefined) => readCell(cells, column?.at);
  return findGathered(sheet, { candidate: read(candidate), rater: read(rater) }, number);
}

export function findGathered(
  { cards }: Sheet,
  { candidate, rater }: { candidate: string; rater: string },
  row: number,
): Gathered {
  const key = JSON.stringify([candidate, rater]);
  let card = cards.get(key);
  if (!card) {
    card = { candidate, rater, rows: [], ratings: new Map(), notes: new Map() };
    cards.set(key, card);
  }
  card.rows.push(row);
  return card;
}

/** Keeps what a row says of a question. A second row about it could not be told from a slip. */
export function addMark({ report }: Sheet, marks: Map<string, Mark>, id: string, mark: Mark): void {
  const first = marks.get(id);
  if (first) {
    const { row, column, value } = mark;
    report(
      'duplicate',
      { row, column },
      `for another question than row ${first.row}, which rates ${id}`,
      value ?? 'no rating',
    );
  } else marks.set(id, mark);
}

/** Reads a cell with a rating. What is none is handed on as it is, for the reader of ratings to refuse. */
export function readRating(
  { cells, number }: Row,
  column: Pick<Column, 'at'>,
  { labels, commas }: Sheet,
): unknown {
  const cell = readCell(cells, column.at);
  // A report writes "missing" where a rating is.
  if (cell === '' || cell === 'missing') return undefined;
  if (SKIPPED.test(cell)) return 'skipped';
  const point = POINT.exec(cell);
  if (point?.[2] === ',') commas.add(number);
  if (point) return Number(point[1]);
  const label = labels.get(foldLabel(cell));
  if (label !== undefined) return label;
  return DECIMAL.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

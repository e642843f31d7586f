/**
 * Spreadsheets as rows of text, each cell with its place.
 *
 * @module
 */
import Papa from 'papaparse';
import { describeValue, findRepeated, type Report, reportTo } from '../engine/input.ts';
import { InvalidTableError, type Issue } from '../errors.ts';

/** What stands between two cells. */
export type Delimiter = ',' | ';' | '\t';

/** Something that was not read, or that was found out. Look through it once. */
export interface TableFinding {
  readonly code: 'above-header' | 'unknown-column' | 'decimal-comma' | 'not-read' | 'from-guide';
  /** The row, counted as spreadsheets do: the first is 1. */
  readonly row: number;
  readonly message: string;
}

/** A column of a table. */
export interface Column {
  /** Its name, as it is written. */
  readonly name: string;
  /** Its place, from 0. */
  readonly at: number;
}

/** A row with something in it. */
export interface Row {
  /** Counted as spreadsheets do: the first row of the file is 1. */
  readonly number: number;
  /** The text of each cell, without white space around it. */
  readonly cells: readonly string[];
}

/** A spreadsheet that was read. */
export interface Table {
  readonly delimiter: Delimiter;
  /** The row of the column names. */
  readonly header: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Reports a problem of a row, or of one of its cells. */
export type ReportCell = (
  code: Issue['code'],
  place: { readonly row: number; readonly column?: string },
  wanted: string,
  value: unknown,
  facts?: Parameters<Report>[4],
) => void;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Titles and remarks may stand above the names of the columns, but not many. */
const MOST_ABOVE = 20;

/** Names questions in some tables, and stands in most cells of all. */
const FIGURE = /^[+-]?[\d.,]*$/;

/** What the reader was given, for messages. */
interface TableOptions {
  readonly issues: Issue[];
  readonly findings: TableFinding[];
  /** Checks whether a column of this name means something. A figure could be anything. */
  readonly isKnown: (name: string) => boolean;
}

/** Makes the function that adds problems of cells to a list. */
export function reportCells(issues: Issue[]): ReportCell {
  return (code, { row, column }, wanted, value, facts) => {
    const path = column === undefined ? ['rows', row] : ['rows', row, column];
    const own: Issue[] = [];
    reportTo(own)(code, path, wanted, value, facts);
    const place = `row ${row}${column === undefined ? '' : `, column ${JSON.stringify(column)}`}`;
    for (const issue of own) {
      issues.push({
        ...issue,
        message: `${place} must be ${wanted}: received ${describeValue(value)}`,
      });
    }
  };
}

/**
 * Reads a table. The row that names the columns is the first with two names that mean something; the character between
 * the cells is the one by which most columns do.
 *
 * @throws {@link InvalidTableError} when there is no text, or no such row
 */
export function readTable(text: unknown, { issues, findings, isKnown }: TableOptions): Table {
  const report = reportCells(issues);
  if (typeof text !== 'string') {
    reportTo(issues)('not-text', ['table'], 'the text of a CSV file', text);
    throw new InvalidTableError('read table', issues);
  }
  const { sheet, first } = takeSeparatorLine(text.replace(/^\uFEFF/, ''));
  const [best] = DELIMITERS.map((delimiter) => {
    const { data } = parseCells(sheet, { delimiter, preview: MOST_ABOVE });
    const counts = data.map((cells) => {
      const names = cells.map((cell) => cell.trim());
      return names.filter((name) => !FIGURE.test(name) && isKnown(name)).length;
    });
    const most = Math.max(...counts, 0);
    const at = counts.findIndex((count) => count >= Math.min(2, most));
    return { delimiter, header: most === 0 ? -1 : at, known: counts[at] ?? 0 };
  }).sort((one, other) => other.known - one.known) as [
    { delimiter: Delimiter; header: number; known: number },
  ];
  const { delimiter, header } = best;
  const { data, errors } = parseCells(sheet, { delimiter });
  // With the delimiter known, open quotes are all that can be wrong.
  for (const error of errors) {
    const row = error.row as number;
    report(
      'not-text',
      { row: row + first },
      'a row in which every quote is closed',
      data[row]?.join(delimiter),
    );
  }
  if (header < 0) {
    const names = data.find((cells) => cells.some((cell) => cell.trim())) ?? [];
    reportTo(issues)(
      'missing',
      ['table'],
      'text with a row of column names, such as question and rating',
      names.join(delimiter),
    );
  }
  if (issues.length > 0) throw new InvalidTableError('read table', issues);
  for (const [at, cells] of data.slice(0, header).entries()) {
    const written = cells.map((cell) => cell.trim()).filter(Boolean);
    if (written.length === 0) continue;
    const message = `row ${at + first} stands above the names of the columns: ${written.join(' | ').slice(0, 80)}`;
    findings.push({ code: 'above-header', row: at + first, message });
  }
  const names = (data[header] as string[]).map((name) => name.trim());
  const columns = names.flatMap((name, at) => (name === '' ? [] : [{ name, at }]));
  const row = header + first;
  const lower = columns.map(({ name }) => name.toLowerCase());
  for (const at of findRepeated(lower)) {
    const { name } = columns[at] as Column;
    report('duplicate', { row, column: name }, 'a name of its own', name);
  }
  const rows = data.flatMap((cells, at) => {
    const number = at + first;
    const trimmed = cells.map(cleanCell);
    if (at <= header || trimmed.every((cell) => cell === '')) return [];
    const stray = trimmed.findIndex((cell, place) => cell !== '' && !names[place]);
    if (stray >= 0) {
      report(
        'unknown-key',
        { row: number },
        'without text outside the named columns',
        trimmed[stray],
      );
    }
    return [{ number, cells: trimmed }];
  });
  return { delimiter, header: row, columns, rows };
}

/** Some programs write the separator into a first line of its own: `sep=;`. */
function takeSeparatorLine(text: string): { sheet: string; first: number } {
  const line = /^sep=.\r?\n/.exec(text);
  return line ? { sheet: text.slice(line[0].length), first: 2 } : { sheet: text, first: 1 };
}

function parseCells(text: string, options: { delimiter: string; preview?: number }) {
  return Papa.parse<string[]>(text, options);
}

/** Takes off white space, and the apostrophe that `writeRecord` sets before what a spreadsheet would take for a formula. */
function cleanCell(cell: string): string {
  return cell.trim().replace(/(^|[;\n])([\p{Zs}\p{Cf}"']*)'(?=[=+\-@＝＋－＠])/gu, '$1$2');
}

/** Names the columns that were not read, unless there is nothing in them. */
export function findUnread(
  { columns, rows, header }: Table,
  read: readonly (Column | undefined)[],
): TableFinding[] {
  const places = new Set(read.map((column) => column?.at));
  return columns
    .filter(({ at }) => !places.has(at) && rows.some(({ cells }) => cells[at]))
    .map(({ name }) => ({
      code: 'not-read',
      row: header,
      message: `the column ${JSON.stringify(name.slice(0, 80))} was not read`,
    }));
}

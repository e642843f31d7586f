/**
 * Question banks from spreadsheets.
 *
 * @module
 */
import { reportTo } from '../engine/input.ts';
import { InvalidTableError, type Issue, isInterviewError } from '../errors.ts';
import type { GuideBank } from '../guide/bank.ts';
import type { Guide, GuideOptions } from '../guide/parse.ts';
import { isPromptColumn, isQuestionColumn, parseRows } from '../guide/rows.ts';
import { readCell } from './sheet.ts';
import { type Delimiter, readTable, type TableFinding } from './table.ts';

/** What a spreadsheet of questions does not say of itself. */
export type BankCsvOptions = Omit<GuideOptions, 'levels' | 'questions'>;

/** A spreadsheet of questions that was read. */
export interface BankCsv {
  /** The bank, frozen. It can be scored as it is. */
  readonly bank: GuideBank;
  /**
   * The weights of the questions, by id, as positive integers in the same proportion. For a plan:
   * `{ weighting: { reason: '…', weights } }`. Absent when there are none.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /** What had to be guessed, and what was not read. */
  readonly findings: readonly TableFinding[];
  readonly delimiter: Delimiter;
}

/**
 * Reads a question bank from a spreadsheet: a row for each question, and a column for each thing that is known of it.
 *
 * Columns are known by usual names: `question` or `prompt` (the one that must be there), `id`, `number`, `title`, `level`,
 * `section`, `competency`, `strong answer`, `weak answer`, `key points`, `red flags`, `follow-ups`, `notes`, `weight`, and `1` to `5`
 * or the label of a score point for what an answer at that point sounds like. Several points in one cell stand on lines of
 * their own, or have a semicolon between them. Text in other columns goes to the interviewer's notes, never to the prompt.
 *
 * @param text - the CSV file; commas, semicolons and tabs between the cells are told apart
 * @param options - the id of the bank, its version, and the scale and threshold, which a table does not hold
 * @returns the bank, the weights if there are any, and what had to be guessed
 * @throws {@link InvalidTableError} with every problem and its row; {@link InvalidGuideError} when the options are not sound.
 *
 * @example Read a bank and score with it
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { parseBankCsv } from 'structured-interview/csv';
 *
 * const { bank, weights } = parseBankCsv(
 *   `id;Question;Section;Key points;Weight
 * event-loop;What does the event loop do?;Runtime;"takes one task at a time; has a queue";60 %
 * closures;What is a closure?;Language;keeps the variables around it;40 %`,
 *   { id: 'web' },
 * );
 * bank.questions[0].keyPoints; // => ["takes one task at a time", "has a queue"]
 * weights; // => { "event-loop": 3, "closures": 2 }
 * scoreInterview({ 'event-loop': 4 }, {}, { bank }).average; // => 4
 * ```
 */
export function parseBankCsv(text: string, options: BankCsvOptions): BankCsv {
  const issues: Issue[] = [];
  const findings: TableFinding[] = [];
  const table = readTable(text, { issues, findings, isKnown: isQuestionColumn });
  const { columns, rows, header, delimiter } = table;
  if (!columns.some(({ name }) => isPromptColumn(name))) {
    const names = columns.map(({ name }) => name).join(', ');
    reportTo(issues)(
      'missing',
      ['table'],
      'text with a column named "question" or "prompt"',
      names,
    );
  }
  if (issues.length > 0) throw new InvalidTableError('read bank', issues);
  const guide = readRows(
    {
      header: columns.map(({ name }) => name),
      rows: rows.map(({ number, cells }) => ({
        line: number,
        cells: columns.map(({ at }) => readCell(cells, at)),
      })),
    },
    options,
  );
  for (const { name } of columns) {
    if (isQuestionColumn(name)) continue;
    const message = `nobody knows the column ${JSON.stringify(name.slice(0, 80))}: its text went to the interviewer's notes`;
    findings.push({ code: 'unknown-column', row: header, message });
  }
  for (const { code, line, message } of guide.findings) {
    // Each cell below an unknown column would be named.
    if (code !== 'unknown-label')
      findings.push({ code: 'from-guide', row: line, message: sayRow(message) });
  }
  const { bank, weights } = guide;
  return { bank, ...(weights && { weights }), findings, delimiter };
}

/** Reads the rows; a problem of a line is one of a row. */
function readRows(table: Parameters<typeof parseRows>[0], options: GuideOptions): Guide {
  try {
    return parseRows(table, options);
  } catch (error) {
    if (!isInterviewError(error) || error.issues.every(({ path }) => path[0] !== 'guide'))
      throw error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      path: issue.path[0] === 'guide' ? ['rows', ...issue.path.slice(1)] : issue.path,
      message: sayRow(issue.message),
    }));
    throw new InvalidTableError('read bank', issues);
  }
}

/** The reader of guides speaks of lines. */
function sayRow(message: string): string {
  return message.replaceAll(/\bline (\d+)/g, 'row $1').replaceAll('the guide', 'the table');
}

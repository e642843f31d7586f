/**
 * Spreadsheets that commands take in the place of scorecards and guides.
 *
 * @module
 */
import { extname } from 'node:path';
import type { CsvScorecard } from '../csv/ratings.ts';
import type { TableFinding } from '../csv/table.ts';
import { decide } from '../decision.ts';
import type {
  Decision,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionBank,
} from '../model.ts';
import { formatAverage } from '../report/average.ts';
import { cleanText } from '../report/characters.ts';
import { parsePlan } from '../schema/plan.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import type { Values } from './command.ts';
import { InputError, UsageError } from './faults.ts';
import { nameInput, readJson, readText } from './input.ts';
import { readCard } from './scorecard.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, type Terminal, write } from './terminal.ts';

/** The option of commands that take a spreadsheet of ratings. */
export const SHEET_OPTION = {
  plan: { type: 'string', help: 'For a spreadsheet: the file of the plan of its interviews' },
} as const;

const SHEETS: ReadonlySet<string> = new Set(['.csv', '.tsv']);

/** Checks whether a file is a spreadsheet, by its name. */
export function isSheet(file: string): boolean {
  return SHEETS.has(extname(file).toLowerCase());
}

/** Refuses options that say nothing of this kind of file. */
export function refuseOptions(
  values: Values,
  names: readonly string[],
  { kind }: { kind: string },
): void {
  for (const name of names) {
    if (values[name] !== undefined) throw new UsageError(`--${name} does not go with ${kind}`);
  }
}

/** Reads the scorecards of a spreadsheet, and reports what was not read. */
export async function readSheet(
  file: string,
  { values, bank, terminal }: { values: Values; bank: QuestionBank; terminal: Terminal },
): Promise<readonly CsvScorecard<Outline>[]> {
  const name = nameInput(file);
  const text = await readText(file, terminal);
  const plan = await readPlan(values, { bank, terminal });
  // Loaded here, as is all that most runs do not need.
  const { parseRatingsCsv } = await import('../csv/ratings.ts');
  const { scorecards, findings } = refuse(
    () => parseRatingsCsv(text, { bank: bank as Outline, plan }),
    { name },
  );
  await writeFindings(findings, terminal);
  return scorecards;
}

/** Reads the scorecards of one candidate: the one of `--candidate`, or the only one. */
export async function readSheetPanel(
  file: string,
  context: { values: Values; bank: QuestionBank; terminal: Terminal },
): Promise<readonly CsvScorecard<Outline>[]> {
  const cards = await readSheet(file, context);
  const wanted = context.values.candidate;
  const names = [...new Set(cards.map(({ scorecard }) => scorecard.candidate))];
  if (wanted === undefined && names.length < 2) return cards;
  const chosen = cards.filter(({ scorecard }) => scorecard.candidate === wanted);
  if (chosen.length > 0) return chosen;
  const list = names.map((name) => JSON.stringify(name ?? '')).join(', ');
  throw new InputError(
    `Cannot read ${nameInput(file)}: choose a candidate with --candidate, one of ${list}`,
  );
}

async function readPlan(
  { plan: file }: Values,
  { bank, terminal }: { bank: QuestionBank; terminal: Terminal },
): Promise<InterviewPlan<Outline> | undefined> {
  if (typeof file !== 'string') return undefined;
  const input = await readJson(file, terminal);
  return refuse(() => parsePlan(input, { bank: bank as Outline }), { name: nameInput(file) });
}

/** Reports what of a spreadsheet was not read, or had to be guessed. */
export async function writeFindings(
  findings: readonly TableFinding[],
  terminal: Terminal,
): Promise<void> {
  const { yellow } = chooseColors(terminal.stderr, terminal.env);
  for (const { row, message } of findings) {
    await write(terminal.stderr, `${yellow('Look at')} row ${row}: ${cleanText(message)}\n`);
  }
}

/** One scorecard of a spreadsheet with what it comes to. */
export interface SheetResult {
  readonly candidate: string | undefined;
  readonly rater: string | undefined;
  readonly rows: readonly number[];
  readonly score: InterviewScore<Outline>;
  readonly decision: Decision<Outline>;
}

/** Scores and decides each scorecard of a spreadsheet. */
export function scoreSheet(
  cards: readonly CsvScorecard<Outline>[],
  { bank, threshold }: { bank: QuestionBank; threshold: HireThreshold },
): SheetResult[] {
  return cards.map(({ rater, rows, scorecard }) => {
    const { score } = readCard(scorecard, { bank, name: `row ${rows[0]}` });
    const decision = decide(score, threshold);
    return { candidate: scorecard.candidate, rater, rows, score, decision };
  });
}

/** Writes a line for each result, in columns. */
export function describeSheet(
  results: readonly SheetResult[],
  { threshold, words = en }: { threshold: HireThreshold; words?: Words | undefined },
): string {
  const lines = results.map(({ candidate, rater, rows, score, decision }) => [
    candidate ?? `row ${rows[0]}`,
    rater ?? '',
    formatAverage(score.average, threshold, { words }) ?? '-',
    String(score.rated.length),
    String(score.skipped.length),
    String(score.missing.length),
    words.outcomes[decision.outcome],
  ]);
  const table = [
    ['candidate', 'rater', 'average', 'rated', 'skipped', 'missing', 'outcome'],
    ...lines,
  ].map((cells) => cells.map(cleanText));
  const widths = (table[0] as string[]).map((_, at) =>
    Math.max(...table.map((cells) => (cells[at] as string).length)),
  );
  return table
    .map(
      (cells) =>
        `${cells
          .map((cell, at) => cell.padEnd(widths[at] as number))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

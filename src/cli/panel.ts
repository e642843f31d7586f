/**
 * `structured-interview panel`
 *
 * @module
 */
import { basename, extname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { decide } from '../decision.ts';
import type { Outline, QuestionBank, Ratings } from '../model.ts';
import { scorePanel } from '../panel/panel.ts';
import { cleanText } from '../report/characters.ts';
import { renderPanel } from '../report/panel.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readChoice, type Values } from './command.ts';
import { EXIT, InputError } from './faults.ts';
import { decodeText, parseJson, readJson, readLines, visitFiles } from './input.ts';
import { writeJson } from './json.ts';
import { LANGUAGE_OPTION, readLanguage } from './language.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { readCard, type ScoredCard } from './scorecard.ts';
import { isSheet, readSheetPanel, refuseOptions, SHEET_OPTION } from './sheet.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, findColumns, type Terminal, write } from './terminal.ts';
import { readThreshold, THRESHOLD_OPTION } from './threshold.ts';

/** The endings of files with a JSON text in each line. */
const LINES: ReadonlySet<string> = new Set(['.ndjson', '.jsonl']);

/** Puts the scorecards of several interviewers together. */
export const panel: Command = {
  usage: 'FILE...',
  options: {
    format: { type: 'string', help: 'text (default), html, markdown or csv' },
    summary: { type: 'string', help: "A question's score: mean (default) or median" },
    json: { type: 'boolean', help: 'Print panel and decision as JSON' },
    candidate: { type: 'string', help: 'For a spreadsheet of several: the candidate' },
    ...SHEET_OPTION,
    ...OUT_OPTION,
    ...LANGUAGE_OPTION,
    ...THRESHOLD_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 1, most: Infinity },
  example: 'structured-interview panel ana.json ben.json',
  async run({ values, files, terminal }) {
    const format = readChoice(values, 'format', ['text', 'html', 'markdown', 'csv']);
    const summary = readChoice(values, 'summary', ['mean', 'median']);
    const bank = await readBank(values, terminal);
    const context = await readLanguage(values, bank);
    const threshold = await readThreshold(values, { bank, terminal });
    if (!files.some(isSheet)) {
      refuseOptions(values, ['plan', 'candidate'], { kind: 'scorecards, which have their own' });
    }
    const { results, failed } = await visitFiles(files, terminal, (file, name) =>
      isSheet(file)
        ? readSheetCards(file, { values, bank, terminal })
        : readCards(file, { name, bank, terminal }),
    );
    if (failed) return EXIT.badInput;
    const cards = new Map<string, ScoredCard['card']>();
    for (const { rater, card } of results.flat()) {
      if (cards.has(rater)) {
        throw new InputError(
          `Cannot put the scorecards together: there are two of the rater "${rater}"`,
        );
      }
      cards.set(rater, card);
    }
    const [first] = cards.values() as Iterable<ScoredCard['card']>;
    for (const [rater, { candidate, plan }] of cards) {
      if (candidate !== first?.candidate || !isDeepStrictEqual(plan, first?.plan)) {
        throw new InputError(
          `Cannot put the scorecards together: "${rater}" has another candidate or plan than the first`,
        );
      }
    }
    for (const [copy, original] of findCopies(cards)) {
      const warning = `Warning: "${copy}" and "${original}" have the same ratings. If one is a copy, its interviewer counts twice.`;
      await write(terminal.stderr, `${cleanText(warning)}\n`);
    }
    const raters: Record<string, Ratings<Outline>> = Object.fromEntries(
      [...cards].map(([rater, { ratings }]) => [rater, ratings]),
    );
    const origin = { name: 'the scorecards' };
    const result = refuse(
      () => scorePanel(raters, first?.plan, { summary, threshold, bank }),
      origin,
    );
    const decision = decide(result.score, threshold);
    const { green, red, dim, bold } = chooseColors(terminal.stdout, terminal.env);
    const details = {
      notes: Object.fromEntries([...cards].map(([rater, { notes }]) => [rater, notes])),
      candidate: first?.candidate,
      plan: first?.plan,
      ...context,
      ...(format === 'text' && values.out === undefined
        ? {
            style: { good: green, bad: red, dim, strong: bold },
            width: findColumns(terminal.stdout),
          }
        : {}),
    };
    const text = values.json
      ? `${writeJson({ panel: result, decision }, { indent: 2 })}\n`
      : refuse(() => renderPanel(result, decision, { format, ...details }), origin);
    await writeResult(values.out, text, terminal);
    return EXIT.done;
  },
};

/** What systems add to the name of a copied file: `ana (1)`, `ana - Copy`, `ana copy 2`, `ana_copy`. */
const COPY_SUFFIX = /[\s_-]*(?:\(\d+\)|\bcopy(?: ?\d+| ?\(\d+\))?|_copy)$/;

/** Finds raters that differ only by the case of their name or the suffix of a copy, and rated all alike. */
function findCopies(cards: ReadonlyMap<string, ScoredCard['card']>): [string, string][] {
  const originals = new Map<string, string>();
  return [...cards].flatMap(([rater, { ratings }]) => {
    const name = rater.toLowerCase().replace(COPY_SUFFIX, '');
    const original = originals.get(name);
    if (original === undefined) originals.set(name, rater);
    const isCopy = isDeepStrictEqual(cards.get(original ?? '')?.ratings, ratings);
    return original !== undefined && isCopy ? [[rater, original] as [string, string]] : [];
  });
}

/** Reads the scorecards of a spreadsheet. Where it names no rater, the rows do. */
async function readSheetCards(
  file: string,
  context: { values: Values; bank: QuestionBank; terminal: Terminal },
): Promise<{ rater: string; card: ScoredCard['card'] }[]> {
  const cards = await readSheetPanel(file, context);
  return cards.map(({ rater, rows, scorecard }) => ({
    rater: rater ?? `row ${rows[0]}`,
    card: scorecard,
  }));
}

/** Reads the scorecards of a file: one, or in NDJSON one in each line. */
async function readCards(
  file: string,
  { name, bank, terminal }: { name: string; bank: QuestionBank; terminal: Terminal },
): Promise<{ rater: string; card: ScoredCard['card'] }[]> {
  const rater = basename(file, extname(file));
  if (!LINES.has(extname(file))) {
    return [{ rater, card: readCard(await readJson(file, terminal), { bank, name }).card }];
  }
  const cards: { rater: string; card: ScoredCard['card'] }[] = [];
  let number = 0;
  for await (const bytes of readLines(file, terminal)) {
    number++;
    const place = `line ${number} of ${name}`;
    const text = decodeText(bytes, place);
    if (text.trim() === '') continue;
    const { card } = readCard(parseJson(text, place), { bank, name: place });
    cards.push({ rater: `${rater} ${cards.length + 1}`, card });
  }
  return cards;
}

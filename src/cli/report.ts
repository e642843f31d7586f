/**
 * `structured-interview report`
 *
 * @module
 */
import { renderRecord } from '../report/record.ts';
import { renderScorecard } from '../report/scorecard.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readChoice } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { nameInput, readJson } from './input.ts';
import { LANGUAGE_OPTION, readLanguage } from './language.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { decideCard } from './scorecard.ts';
import { refuse } from './suggestion.ts';
import { readThreshold, THRESHOLD_OPTION } from './threshold.ts';

/** Writes the result of a scorecard or a record as a file. */
export const report: Command = {
  usage: 'FILE|-',
  options: {
    format: { type: 'string', help: 'html (default), markdown, csv or text' },
    bom: { type: 'boolean', help: 'Begin CSV with a byte order mark, for spreadsheets' },
    ...OUT_OPTION,
    ...LANGUAGE_OPTION,
    ...THRESHOLD_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview report scorecard.json --out result.html',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const format = readChoice(values, 'format', ['html', 'markdown', 'csv', 'text']);
    const bank = await readBank(values, terminal);
    const input = await readJson(file, terminal);
    const name = nameInput(file);
    const context = {
      ...(await readLanguage(values, bank)),
      ...(format === 'csv' ? { format, bom: values.bom === true } : { format }),
    };
    if (isRecord(input)) {
      if (values.threshold !== undefined) {
        throw new UsageError('--threshold does not go with a record, which has its own');
      }
      const text = refuse(() => renderRecord(input, context), { name });
      await writeResult(values.out, text, terminal);
      return EXIT.done;
    }
    const threshold = await readThreshold(values, { bank, terminal });
    const { card, score, decision } = decideCard(input, { bank, threshold, name });
    const { notes, candidate, plan } = card;
    const options = { ...context, notes, candidate, plan };
    const text = refuse(() => renderScorecard(score, decision, options), { name });
    await writeResult(values.out, text, terminal);
    return EXIT.done;
  },
};

/** Checks whether JSON is a record: a scorecard has no version of a format. */
function isRecord(input: unknown): boolean {
  return Object.hasOwn(Object(input), 'formatVersion');
}

/**
 * `structured-interview record create` and `record verify`
 *
 * @module
 */
import { isInstant } from '../record/format.ts';
import { createRecord, verifyRecord } from '../record/record.ts';
import { cleanText } from '../report/characters.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { nameInput, readJson, visitFiles } from './input.ts';
import { escapeJson, writeJson } from './json.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { decideCard } from './scorecard.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, write } from './terminal.ts';
import { readThreshold, THRESHOLD_OPTION } from './threshold.ts';

/** Makes a record of a scorecard's decision. */
export const recordCreate: Command = {
  usage: 'FILE|- --at VALUE',
  options: {
    at: { type: 'string', help: 'When it was decided, such as 2026-03-01T09:30:00Z' },
    ...OUT_OPTION,
    ...THRESHOLD_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview record create scorecard.json --at 2026-03-01T09:30:00Z',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const { at } = values;
    if (typeof at !== 'string' || !isInstant(at)) {
      throw new UsageError(
        `--at must be when it was decided, such as 2026-03-01T09:30:00Z: received ${at === undefined ? 'nothing' : `"${at}"`}`,
      );
    }
    const bank = await readBank(values, terminal);
    const threshold = await readThreshold(values, { bank, terminal });
    const input = await readJson(file, terminal);
    const name = nameInput(file);
    const { card, score, decision } = decideCard(input, { bank, threshold, name });
    const { candidate, plan, ratings, notes } = card;
    const record = refuse(
      () =>
        createRecord({
          score,
          decision,
          candidate,
          plan,
          ratings,
          notes,
          threshold,
          bank,
          decidedAt: at,
        }),
      { name },
    );
    // A file gets the canonical text, of which every byte counts.
    const shown = terminal.stdout.isTTY && values.out === undefined ? escapeJson(record) : record;
    await writeResult(values.out, `${shown}\n`, terminal);
    return EXIT.done;
  },
};

/** Checks records. */
export const recordVerify: Command = {
  usage: 'FILE...',
  options: { json: { type: 'boolean', help: 'Print the differences as JSON' }, ...BANK_OPTION },
  files: { least: 1, most: Infinity },
  example: 'structured-interview record verify record.json',
  differs: true,
  async run({ values, files, terminal }) {
    const bank = await readBank(values, terminal);
    const { red, green } = chooseColors(terminal.stdout, terminal.env);
    const { results, failed } = await visitFiles(files, terminal, async (file, name) => {
      const input = await readJson(file, terminal);
      return { file: name, differences: refuse(() => verifyRecord(input, { bank }), { name }) };
    });
    const lines = results.flatMap(({ file, differences }) =>
      differences.length === 0
        ? [`${file}: ${green('holds')}`]
        : differences.map(({ message }) => `${file}: ${red('differs')}: ${cleanText(message)}`),
    );
    await write(
      terminal.stdout,
      values.json ? `${writeJson(results, { indent: 2 })}\n` : `${lines.join('\n')}\n`,
    );
    if (failed) return EXIT.badInput;
    return results.some(({ differences }) => differences.length > 0) ? EXIT.differs : EXIT.done;
  },
};

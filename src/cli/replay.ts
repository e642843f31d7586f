/**
 * `structured-interview replay`
 *
 * @module
 */
import type { HireThreshold, QuestionBank } from '../model.ts';
import { replay as replayRecords } from '../record/replay.ts';
import { parseThreshold } from '../schema/threshold.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command, Values } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { readJson, readLines } from './files.ts';
import { refuse } from './suggestion.ts';
import { type Terminal, write } from './terminal.ts';

/** Decides recorded interviews anew. */
export const replay: Command = {
  usage: 'FILE|-',
  summary: 'Decide records anew with another threshold or bank',
  options: {
    threshold: { type: 'string', help: 'Another average, or a threshold as JSON' },
    json: { type: 'boolean', help: 'Print a line of JSON for each change, then the counts' },
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview replay records.ndjson --threshold 3.7',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    if (values.threshold === undefined && values.bank === undefined) {
      throw new UsageError('wanted --threshold or --bank: nothing would be otherwise');
    }
    const bank = await readBank(values, terminal);
    const threshold = await readThreshold(values, { bank, terminal });
    const run = refuse(
      () =>
        replayRecords(
          readLines(file, terminal),
          values.bank === undefined ? { threshold } : { bank, threshold },
        ),
      { name: 'the options' },
    );
    for await (const found of run) {
      const line = found.index + 1;
      const text =
        found.kind === 'flip'
          ? `line ${line}: ${found.before} would be ${found.after}`
          : `line ${line}: ${found.issues.map(({ message }) => message).join('; ')}`;
      const told = values.json && found.kind === 'flip' ? JSON.stringify({ line, ...found }) : text;
      await write(found.kind === 'flip' ? terminal.stdout : terminal.stderr, `${told}\n`);
    }
    const { records, flips, failures } = run.summary;
    await write(
      terminal.stdout,
      values.json
        ? `${JSON.stringify(run.summary)}\n`
        : `${records} records, ${flips} decisions would be others, ${failures} cannot be replayed.\n`,
    );
    return failures > 0 ? EXIT.badInput : EXIT.done;
  },
};

/** A number is another average for the threshold of the bank; anything else is a file. */
async function readThreshold(
  { threshold }: Values,
  { bank, terminal }: { bank: QuestionBank; terminal: Terminal },
): Promise<HireThreshold | undefined> {
  if (typeof threshold !== 'string') return undefined;
  const average = Number(threshold);
  const input = Number.isFinite(average)
    ? { ...bank.threshold, average }
    : await readJson(threshold, terminal);
  return refuse(() => parseThreshold(input, { bank }), { name: threshold });
}

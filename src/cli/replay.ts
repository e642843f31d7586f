/**
 * `structured-interview replay`
 *
 * @module
 */
import type { QuestionBank } from '../model.ts';
import { type ReplayOptions, replay as replayRecords } from '../record/replay.ts';
import { cleanText } from '../report/escaping.ts';
import { parseThreshold } from '../schema/threshold.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command, Values } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { readJson, readLines } from './input.ts';
import { refuse } from './suggestion.ts';
import { type Terminal, write } from './terminal.ts';

/** Decides recorded interviews anew. */
export const replay: Command = {
  usage: 'FILE|-',
  summary: 'Decide records anew with another threshold or bank',
  options: {
    threshold: { type: 'string', help: 'Another average, or the file of a threshold' },
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
    const change = await readChange(values, { bank, terminal });
    let line = 0;
    /** Gives the records. One is replayed before the next is read, so `line` is that of the last. */
    async function* readRecords(): AsyncGenerator<string> {
      for await (const bytes of readLines(file, terminal)) {
        line++;
        // Bytes that are no text become signs that no digest was made of.
        const text = new TextDecoder().decode(bytes);
        if (text.trim() !== '') yield text;
      }
    }
    const run = refuse(
      () => replayRecords(readRecords(), values.bank === undefined ? change : { bank, ...change }),
      { name: 'the options' },
    );
    for await (const found of run) {
      const text = cleanText(
        found.kind === 'flip'
          ? `line ${line}: ${found.before} would be ${found.after}`
          : `line ${line}: ${found.issues.map(({ message }) => message).join('; ')}`,
      );
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

/** A number is another average, with all else as it is; anything else is the file of a threshold. */
async function readChange(
  { threshold }: Values,
  { bank, terminal }: { bank: QuestionBank; terminal: Terminal },
): Promise<Pick<ReplayOptions, 'average' | 'threshold'>> {
  if (typeof threshold !== 'string') return {};
  const average = Number(threshold);
  if (Number.isFinite(average)) return { average };
  const input = await readJson(threshold, terminal);
  return { threshold: refuse(() => parseThreshold(input, { bank }), { name: threshold }) };
}

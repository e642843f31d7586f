/**
 * `structured-interview replay`
 *
 * @module
 */
import { type ReplayFailure, type ReplayFlip, replay as replayRecords } from '../record/replay.ts';
import { cleanText } from '../report/characters.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command, Values } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { findSize, readLines } from './input.ts';
import { writeJson } from './json.ts';
import { startProgress } from './progress.ts';
import { refuse } from './suggestion.ts';
import { endBetweenLines, write } from './terminal.ts';
import { readThresholdChange, THRESHOLD_OPTION } from './threshold.ts';

/** Decides recorded interviews again. */
export const replay: Command = {
  usage: 'FILE|-',
  options: {
    ...THRESHOLD_OPTION,
    json: { type: 'boolean', help: 'Print a line of JSON for each change, then the counts' },
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview replay records.ndjson --threshold 3.7',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    if (values.threshold === undefined && values.bank === undefined) {
      throw new UsageError(
        'expected --threshold or --bank: without either, this would change nothing',
      );
    }
    // Records may be of any bank: none is put in the place of theirs unless it is asked for.
    const bank = values.bank === undefined ? undefined : await readBank(values, terminal);
    const change = await readThresholdChange(values, { bank, terminal });
    const size = await findSize(file);
    return endBetweenLines(terminal, async (signal) => {
      let line = 0;
      let bytes = 0;
      /** Gives the records. One is replayed before the next is read, so `line` is that of the last. */
      async function* readRecords(): AsyncGenerator<string> {
        for await (const read of readLines(file, { stdin: terminal.stdin, signal })) {
          line++;
          bytes += read.length + 1;
          // Bytes that are no text become signs that no digest was made of.
          const text = new TextDecoder().decode(read);
          if (text.trim() !== '') yield text;
        }
      }
      const run = refuse(() => replayRecords(readRecords(), bank ? { bank, ...change } : change), {
        name: 'the options',
      });
      const progress = await startProgress(terminal, () => ({
        share: size && Math.min(bytes / size, 1),
        counts: `lines: ${line}, changes: ${run.summary.flips}, failures: ${run.summary.failures}`,
      }));
      try {
        for await (const found of run) {
          const stream = found.kind === 'flip' ? terminal.stdout : terminal.stderr;
          await progress.write(stream, `${describeFound(found, { line, values })}\n`);
        }
        // The last line may have no end, which was counted.
        if (!signal.aborted) bytes = size ?? bytes;
      } finally {
        progress.stop();
      }
      const { records, flips, failures } = run.summary;
      // Counts over a part would pass for those over all.
      if (!signal.aborted) {
        await write(
          terminal.stdout,
          values.json
            ? `${writeJson(run.summary)}\n`
            : `records: ${records}, changes: ${flips}, failures: ${failures}\n`,
        );
      }
      return failures > 0 ? EXIT.badInput : EXIT.done;
    });
  },
};

/** Tells on one line what was found. */
function describeFound(
  found: ReplayFlip | ReplayFailure,
  { line, values }: { line: number; values: Values },
): string {
  if (found.kind === 'failure') {
    return cleanText(`line ${line}: ${found.issues.map(({ message }) => message).join('; ')}`);
  }
  return values.json
    ? writeJson({ line, ...found })
    : `line ${line}: ${found.before} would be ${found.after}`;
}

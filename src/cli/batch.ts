/**
 * Scorecards by the thousand: a line in, a line out.
 *
 * @module
 */
import type { HireThreshold, QuestionBank } from '../model.ts';
import { EXIT, InputError } from './faults.ts';
import { decodeText, findSize, parseJson, readLineGroups } from './input.ts';
import { writeJson } from './json.ts';
import { createDraft } from './output.ts';
import { startProgress } from './progress.ts';
import { decideParsed } from './scorecard.ts';
import { endBetweenLines, type Terminal } from './terminal.ts';

/** Characters of results that are written together. */
const MOST_GATHERED = 2 ** 16;

interface Batch {
  readonly bank: QuestionBank;
  readonly threshold: HireThreshold;
  /** The file for the bad lines, if any. */
  readonly rejects: unknown;
  readonly terminal: Terminal;
}

/**
 * Scores NDJSON in the order of its lines. A bad line is reported with its number and the rest goes on.
 * The lines that come at once are held in memory together, and each result is written whole.
 */
export async function scoreBatch(
  file: string,
  { bank, threshold, rejects, terminal }: Batch,
): Promise<number> {
  const { stdin, stdout, stderr } = terminal;
  const size = await findSize(file);
  const aside = typeof rejects === 'string' ? await createDraft(rejects, terminal) : undefined;
  return endBetweenLines(terminal, async (signal) => {
    let number = 0;
    let bad = 0;
    let bytes = 0;
    let results = '';
    const progress = await startProgress(terminal, () => ({
      share: size && Math.min(bytes / size, 1),
      counts: `lines: ${number}, bad: ${bad}`,
    }));
    async function flush(): Promise<void> {
      const text = results;
      results = '';
      if (text !== '') await progress.write(stdout, text);
    }
    try {
      for await (const lines of readLineGroups(file, { stdin, signal })) {
        for (const line of lines) {
          if (signal.aborted) break;
          number++;
          bytes += line.length + 1;
          const name = `line ${number}`;
          try {
            const text = decodeText(line, name);
            if (text.trim() === '') continue;
            const input = parseJson(text, name);
            const context = { bank, threshold, name, json: text };
            const { candidate, score, decision } = decideParsed(input, context);
            const result = { line: number, candidate, score, decision };
            results += `${writeJson(result)}\n`;
            // On a terminal each is shown at once.
            if (stdout.isTTY || results.length > MOST_GATHERED) await flush();
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            bad++;
            // Where both go to one place, they come in the order of the lines.
            await flush();
            await progress.write(stderr, `${error.message}\n`);
            await aside?.write(Buffer.concat([line, Buffer.from('\n')]));
          }
        }
        await flush();
      }
      if (signal.aborted) {
        await aside?.discard();
      } else {
        // The last line may have no end, which was counted.
        bytes = size ?? bytes;
        await aside?.keep();
      }
    } catch (error) {
      await aside?.discard();
      throw error;
    } finally {
      progress.stop();
    }
    return bad > 0 ? EXIT.badInput : EXIT.done;
  });
}

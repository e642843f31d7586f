/**
 * Scorecards by the thousand: a line in, a line out.
 *
 * @module
 */
import spinner from 'yocto-spinner';
import type { QuestionBank } from '../model.ts';
import { EXIT, InputError } from './faults.ts';
import { createDraft, parseJson, readLines } from './files.ts';
import { scoreCard } from './scorecard.ts';
import { type Terminal, write } from './terminal.ts';

interface Batch {
  readonly bank: QuestionBank;
  /** The file for the bad lines, if any. */
  readonly rejects: unknown;
  readonly terminal: Terminal;
}

/**
 * Scores NDJSON in the order of its lines. A bad line is reported with its number and the rest goes on.
 * One line is held in memory at a time, and each result is written whole.
 */
export async function scoreBatch(
  file: string,
  { bank, rejects, terminal }: Batch,
): Promise<number> {
  const aside = typeof rejects === 'string' ? await createDraft(rejects) : undefined;
  const progress = terminal.stderr.isTTY
    ? spinner({ stream: terminal.stderr as NodeJS.WriteStream, text: 'Scoring' }).start()
    : undefined;
  let number = 0;
  let bad = 0;
  try {
    for await (const line of readLines(file, terminal)) {
      number++;
      if (line.trim() === '') continue;
      try {
        const input = parseJson(line, `line ${number}`);
        const { card, score, decision } = scoreCard(input, { bank, name: `line ${number}` });
        const result = { line: number, candidate: card.candidate, score, decision };
        await write(terminal.stdout, `${JSON.stringify(result)}\n`);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        bad++;
        await write(terminal.stderr, `${error.message}\n`);
        await aside?.write(`${line}\n`);
      }
      if (progress && number % 100 === 0) progress.text = `${number} lines, ${bad} bad`;
    }
    await aside?.keep();
  } catch (error) {
    await aside?.discard();
    throw error;
  } finally {
    progress?.stop();
  }
  return bad > 0 ? EXIT.badInput : EXIT.done;
}

/**
 * What a command sees of the world around it.
 *
 * @module
 */
import { fstatSync, writeSync } from 'node:fs';
import { type Readable, Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { createColors } from 'picocolors';
import { EXIT } from './faults.ts';

/** The streams, settings and signals of one run: those of the process. Tests give their own. */
export interface Terminal extends Pick<NodeJS.Process, 'pid' | 'kill'> {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number; rows?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  once(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  listenerCount(signal: NodeJS.Signals): number;
}

/** Colors for a stream: only on a terminal, and never against the reader's wish. */
export function chooseColors(
  stream: { isTTY?: boolean },
  env: Terminal['env'],
): ReturnType<typeof createColors> {
  return createColors(stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
}

/** Longer lines are hard to read. */
const MOST_COLUMNS = 80;

/** Shorter lines hold no word beside a bar. */
const FEWEST_COLUMNS = 48;

/** How many columns text may take: those of the terminal, within bounds. */
export function findColumns({ columns }: { columns?: number }): number {
  return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns || MOST_COLUMNS));
}

/** Writes and waits until the stream can take more, so that a large batch stays small in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => {
    function goOn() {
      stream.off('drain', goOn).off('close', goOn);
      resolve();
    }
    // A stream whose reader went away is closed and never drains.
    stream.on('drain', goOn).on('close', goOn);
  });
}

/** Tells on standard error what could not be done. */
export async function writeError({ stderr, env }: Terminal, { message }: Error): Promise<void> {
  await write(stderr, `${chooseColors(stderr, env).red('Error:')} ${message}\n`);
}

/**
 * Gives the stream for standard output. A file gets its own: the one of Node leaves out, without a word, what did not
 * fit on a full disk.
 */
export function openOutput<Stream extends Writable>(
  stream: Stream,
  descriptor: number,
): Stream | Writable {
  if (!fstatSync(descriptor).isFile()) return stream;
  return new Writable({
    write(chunk: Buffer, _, done) {
      try {
        for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** Ends the run when its results can no longer be written. */
export function endOnFault(
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
  exit: (code: number) => void,
): void {
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // The reader went away, as `head` does: there is nothing left to do.
    if (code === 'EPIPE') return exit(EXIT.done);
    stderr.write(`Error: Cannot write standard output: ${message}\n`);
    exit(EXIT.badInput);
  });
  // Errors that nobody can read are no reason to leave results out.
  stderr.on('error', () => {});
}

/** Checks whether a stream is a keyboard that can be asked for single keys. */
export function isKeyboard(stdin: Readable): stdin is ReadStream {
  return (stdin as ReadStream).isTTY === true;
}

const INTERRUPT = '\u0003';
const END_OF_INPUT = '\u0004';

/** What a terminal sends for a key that is no character, and for a character with Alt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how it begins
const SEQUENCE = /\u001B(?:\[[\d;]*[A-Za-z~]|O?.)?/gu;

/**
 * Reads single keys from a terminal until the reader stops, the input ends, or Ctrl-D is pressed. Ctrl-C ends the
 * process as it does elsewhere. What arrows and other keys send as several characters is left out.
 */
export async function* readKeys(
  terminal: Terminal,
  ask: () => Promise<void>,
): AsyncGenerator<string> {
  const stdin = terminal.stdin as ReadStream;
  stdin.setRawMode(true);
  try {
    // Asked before, a quick answer would be taken for a line.
    await ask();
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      for (const key of String(chunk).replaceAll(SEQUENCE, '')) {
        if (key === END_OF_INPUT) return;
        if (key === INTERRUPT) {
          stdin.setRawMode(false);
          terminal.kill(terminal.pid, 'SIGINT');
          return;
        }
        yield key.toLowerCase();
      }
    }
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}

/** The signals that end a run. */
export const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that a signal may end. Ended at once, the process could leave half a line with a slow reader.
 * So the work is asked to stop, and the process ends by the signal when all is written. The same signal
 * again ends it at once.
 */
export async function endBetweenLines<Result>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const stop = (signal: NodeJS.Signals) => ending.abort(signal);
  for (const signal of ENDING) terminal.once(signal, stop);
  try {
    return await work(ending.signal);
  } finally {
    for (const signal of ENDING) terminal.off(signal, stop);
    if (ending.signal.aborted) {
      await new Promise((resolve) => terminal.stdout.write('', resolve));
      terminal.kill(terminal.pid, ending.signal.reason);
    }
  }
}

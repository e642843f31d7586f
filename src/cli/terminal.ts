/**
 * What a command sees of the world around it.
 *
 * @module
 */
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** The streams and settings of one run. Tests give their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

const COLORS = ['red', 'green', 'yellow', 'dim', 'bold'] as const;

/** Colors for a stream: only on a terminal, and never against the reader's wish. */
export function chooseColors(
  stream: { isTTY?: boolean },
  env: Terminal['env'],
): Record<(typeof COLORS)[number], (text: string) => string> {
  const wanted = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const painters = COLORS.map((color) => [
    color,
    (text: string) => (wanted ? styleText(color, text, { validateStream: false }) : text),
  ]);
  return Object.fromEntries(painters);
}

/** Writes and waits until the stream can take more, so that a large batch stays small in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', resolve));
}

/** Ends quietly when the reader of a stream went away, as `head` does: nobody is left to tell. */
export function endOnBrokenPipe(stream: Writable, exit: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    exit();
  });
}

/**
 * How far a long run has come, for whoever watches it.
 *
 * @module
 */
import type { Writable } from 'node:stream';
import { type Terminal, write } from './terminal.ts';

/** How far the work has come. */
export interface Standing {
  /** The part that is done, from 0 to 1; absent when nobody knows how much there is. */
  readonly share?: number | undefined;
  readonly counts: string;
}

/** A line on the terminal that follows the work. */
export interface Progress {
  /** Writes text that stays. On a terminal it comes above the line. */
  write(stream: Writable & { isTTY?: boolean }, text: string): Promise<void>;
  /** Shows how far the work came, and leaves that on the terminal. */
  stop(): void;
}

const MILLISECONDS_BETWEEN = 100;
const WIDEST_BAR = 40;
const NARROWEST_BAR = 5;

/** What to take for a terminal that does not tell its size, or tells 0. */
const USUAL = { columns: 80, rows: 24 };

/**
 * Follows the work on standard error if that is a terminal; else shows nothing.
 * The cursor is never hidden, so it need not be restored when the run is cut off.
 */
export async function startProgress(
  { stderr, env }: Pick<Terminal, 'stderr' | 'env'>,
  look: () => Standing,
): Promise<Progress> {
  if (!stderr.isTTY || env.TERM === 'dumb') return { write, stop() {} };
  const screen = {
    isTTY: true,
    get columns() {
      return stderr.columns || USUAL.columns;
    },
    get rows() {
      return stderr.rows || USUAL.rows;
    },
    write: (text: string) => stderr.write(text),
  };
  // Loaded here, so that runs without a line to follow start sooner.
  const { createLogUpdate } = await import('log-update');
  const draw = createLogUpdate(screen as NodeJS.WriteStream, { showCursor: true });
  const show = () => draw(renderStanding(look(), screen.columns));
  const timer = setInterval(show, MILLISECONDS_BETWEEN);
  show();
  return {
    async write(stream, text) {
      if (!stream.isTTY) return write(stream, text);
      draw.clear();
      await write(stream, text);
      show();
    },
    stop() {
      clearInterval(timer);
      show();
      draw.done();
    },
  };
}

/** Writes one line of at most so many columns; the bar takes what the words leave. */
function renderStanding({ share, counts }: Standing, columns: number): string {
  if (share === undefined) return counts.slice(0, columns);
  // Rounded down: 100 % says that all is done.
  const words = `${String(Math.floor(share * 100)).padStart(3)} % ${counts}`;
  const width = Math.min(WIDEST_BAR, columns - words.length - '[] '.length);
  if (width < NARROWEST_BAR) return words.slice(0, columns);
  const done = '#'.repeat(Math.floor(share * width));
  return `[${done.padEnd(width, '-')}] ${words}`;
}

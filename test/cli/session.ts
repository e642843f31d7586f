import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a command line came to. */
export interface Ending {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A process that signals can be sent to, and that only notes by what it would have ended. */
export class Process extends EventEmitter {
  readonly pid = 17;
  readonly endings: unknown[] = [];

  kill(pid: number, signal?: string | number): true {
    this.endings.push(pid === this.pid ? signal : pid);
    return true;
  }
}

/** Makes a terminal of streams. */
export function createTerminal(
  streams: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>,
  { env = {}, process = new Process() }: { env?: Record<string, string>; process?: Process } = {},
): Terminal {
  return Object.assign(process, streams, { env });
}

/** Runs a command line in this process, with streams of its own. */
export async function runCommand(
  args: readonly string[],
  {
    input = '',
    env = {},
    tty = false,
    columns = 80,
    process = new Process(),
  }: {
    input?: string | Readable;
    env?: Record<string, string>;
    /** Which outputs are on the terminal. */
    tty?: boolean | 'stderr';
    columns?: number;
    process?: Process;
  } = {},
): Promise<Ending> {
  const size = { isTTY: true, columns, rows: columns && 24 };
  const stdout = Object.assign(new PassThrough(), tty === true && size);
  const stderr = Object.assign(new PassThrough(), tty && size);
  const outputs = Promise.all([text(stdout), text(stderr)]);
  const stdin = typeof input === 'string' ? Readable.from([input]) : input;
  const code = await run(args, createTerminal({ stdin, stdout, stderr }, { env, process }));
  stdout.end();
  stderr.end();
  const [out, err] = await outputs;
  return { code, out, err };
}

/** A folder for one test, with files in it. */
export function createFolder(files: Record<string, string> = {}): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}

/** What a terminal shows once it has been sent a text: lines, and the few controls that a progress line takes. */
export function readScreen(sent: string): string[] {
  const lines = [''];
  let row = 0;
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are controlled by them
  for (const [part] of sent.matchAll(/\u001B\[\??[\d;]*[A-Za-z]|[\r\n]|[^\u001B\r\n]+/g)) {
    if (part === '\n') {
      row++;
      column = 0;
      lines[row] ??= '';
    } else if (part === '\r' || part === '\u001B[G') column = 0;
    else if (part === '\u001B[2K') lines[row] = '';
    else if (part === '\u001B[1A') row = Math.max(0, row - 1);
    else if (!part.startsWith('\u001B')) {
      const line = (lines[row] as string).padEnd(column);
      lines[row] = line.slice(0, column) + part + line.slice(column + part.length);
      column += part.length;
    } else if (!part.startsWith('\u001B[?')) throw new Error(`unknown control ${part.slice(1)}`);
  }
  return lines;
}

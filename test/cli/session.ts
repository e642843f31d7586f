import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { WriteStream } from 'node:tty';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command line came to. */
export interface Ending {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with streams of its own. */
export async function runCommand(
  args: readonly string[],
  {
    input = '',
    env = {},
    tty = false,
  }: { input?: string | Readable; env?: Record<string, string>; tty?: boolean } = {},
): Promise<Ending> {
  const { cursorTo, clearLine, moveCursor } = WriteStream.prototype;
  const terminal = tty ? { isTTY: true, columns: 80, cursorTo, clearLine, moveCursor } : {};
  const stdout = Object.assign(new PassThrough(), terminal);
  const stderr = Object.assign(new PassThrough(), terminal);
  const outputs = Promise.all([text(stdout), text(stderr)]);
  const stdin = typeof input === 'string' ? Readable.from([input]) : input;
  const code = await run(args, { stdin, stdout, stderr, env });
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

/**
 * Reading files and standard input.
 *
 * @module
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { scanJson } from '../engine/json-text.ts';
import { cleanText } from '../report/characters.ts';
import { InputError } from './faults.ts';
import { type Terminal, writeError } from './terminal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes text. What is not UTF-8 is an error: a name would come out as another. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new InputError(`Cannot read ${name}: it is not UTF-8`);
  }
}

/** Reads a whole file, or standard input for `-`. */
export async function readText(file: string, { stdin }: Terminal): Promise<string> {
  const name = nameInput(file);
  const bytes = await refuseFault(name, () => (file === '-' ? buffer(stdin) : readFile(file)));
  return decodeText(bytes, name);
}

async function refuseFault<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new InputError(`Cannot read ${name}: ${(error as Error).message}`);
  }
}

/**
 * Reads JSON. A key that stands twice in an object is an error: `JSON.parse` would keep the last
 * and lose a rating.
 */
export async function readJson(file: string, terminal: Terminal): Promise<unknown> {
  return parseJson(await readText(file, terminal), nameInput(file));
}

/** Parses JSON text as {@link readJson} does. */
export function parseJson(json: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // The message quotes what was read, line breaks and all.
    const reason = (error as Error).message.replace(/\s+/g, ' ');
    throw new InputError(`Cannot read ${name}: it is not JSON: ${reason}`);
  }
  if (comesTo(value, json)) return value;
  const { repeated } = scanJson(json);
  if (repeated.length > 0) {
    const lines = repeated.map(({ key, offset }) => {
      const before = json.slice(0, offset).split('\n');
      const place = `line ${before.length}, column ${(before.at(-1) as string).length + 1}`;
      return `Cannot read ${name}: key ${JSON.stringify(key)} (${place}) must stand once in its object`;
    });
    throw new InputError(lines.join('\n'));
  }
  return value;
}

/** Reads the lines of a file, or of standard input for `-`, one at a time and as they are. */
export async function* readLines(
  file: string,
  source: Pick<Terminal, 'stdin'> & { signal?: AbortSignal },
): AsyncGenerator<Uint8Array> {
  for await (const lines of readLineGroups(file, source)) {
    for (const line of lines) {
      if (source.signal?.aborted) return;
      yield line;
    }
  }
}

/** Checks whether a value comes to the same text again: then no key of it was lost. */
function comesTo(value: unknown, json: string): boolean {
  try {
    return JSON.stringify(value) === json;
  } catch {
    // It nests too deep for that.
    return false;
  }
}

/**
 * Reads lines as they are, as many together as come at once. A line ends with LF and nothing else: JSON may hold the
 * other characters that end lines. With the signal it stops early.
 */
export async function* readLineGroups(
  file: string,
  { stdin, signal }: Pick<Terminal, 'stdin'> & { signal?: AbortSignal },
): AsyncGenerator<Uint8Array[]> {
  const input = file === '-' ? stdin : createReadStream(file);
  if (signal) addAbortSignal(signal, input);
  let pieces: Buffer[] = [];
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      const lines: Uint8Array[] = [];
      let start = 0;
      for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        const line = bytes.subarray(start, end);
        lines.push(pieces.length > 0 ? Buffer.concat([...pieces, line]) : line);
        pieces = [];
        start = end + 1;
      }
      if (start < bytes.length) pieces.push(bytes.subarray(start));
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw new InputError(`Cannot read ${nameInput(file)}: ${(error as Error).message}`);
  }
  if (pieces.length > 0) yield [Buffer.concat(pieces)];
}

/** Does the same with each file. One that cannot be read is reported and does not hold up the others. */
export async function visitFiles<T>(
  files: readonly string[],
  terminal: Terminal,
  visit: (file: string, name: string) => Promise<T>,
): Promise<{ results: T[]; failed: boolean }> {
  const results: T[] = [];
  for (const file of files) {
    try {
      results.push(await visit(file, nameInput(file)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await writeError(terminal, error);
    }
  }
  return { results, failed: results.length < files.length };
}

/** Tells how many bytes there are to read, if that is known: of a pipe it is not. */
export async function findSize(file: string): Promise<number | undefined> {
  const about = file === '-' ? undefined : await stat(file).catch(() => undefined);
  return about?.isFile() && about.size > 0 ? about.size : undefined;
}

/** Checks whether two names lead to one file, by links too. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((file) => stat(file, { bigint: true }).catch(() => undefined)),
  );
  return first?.isFile() === true && first.dev === second?.dev && first.ino === second?.ino;
}

/** What messages call a file, or standard input: on one line, for a name may hold a line break. */
export function nameInput(file: string): string {
  return file === '-' ? 'standard input' : cleanText(file).replaceAll('\n', '\\u{a}');
}

/**
 * Reading and writing files.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type AnyNode, parse, type StringNode, type ValueNode } from '@humanwhocodes/momoa';
import { InputError } from './faults.ts';
import { type Terminal, write } from './terminal.ts';

/** Reads a whole file, or standard input for `-`. */
export async function readText(file: string, { stdin }: Terminal): Promise<string> {
  try {
    return file === '-' ? await text(stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(`Cannot read ${nameInput(file)}: ${(error as Error).message}`);
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
  const source = json.replace(/^\uFEFF/, '');
  let body: ValueNode;
  try {
    body = parse(source, { mode: 'json' }).body;
  } catch (error) {
    throw new InputError(`Cannot read ${name}: it is not JSON: ${(error as Error).message}`);
  }
  const repeated = listRepeatedKeys(body);
  if (repeated.length > 0) {
    throw new InputError(
      repeated
        .map((place) => `Cannot read ${name}: key ${place} must stand once in its object`)
        .join('\n'),
    );
  }
  return JSON.parse(source);
}

function listRepeatedKeys(node: AnyNode): string[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => listRepeatedKeys(value));
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  return node.members.flatMap(({ name, value }) => {
    // Only JSON5 has keys without quotes.
    const key = (name as StringNode).value;
    const again = seen.has(key);
    seen.add(key);
    const { line, column } = name.loc.start;
    return [
      ...(again ? [`${JSON.stringify(key)} (line ${line}, column ${column})`] : []),
      ...listRepeatedKeys(value),
    ];
  });
}

/**
 * Reads the lines of a file, or of standard input for `-`, one at a time. With the signal it stops early.
 */
export async function* readLines(
  file: string,
  { stdin, signal }: Pick<Terminal, 'stdin'> & { signal?: AbortSignal },
): AsyncGenerator<string> {
  const input = file === '-' ? stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Infinity, ...(signal && { signal }) });
  try {
    for await (const line of lines) {
      if (signal?.aborted) return;
      yield line;
    }
  } catch (error) {
    throw new InputError(`Cannot read ${nameInput(file)}: ${(error as Error).message}`);
  }
}

/** Tells how many bytes there are to read, if that is known: of a pipe it is not. */
export async function findSize(file: string): Promise<number | undefined> {
  const about = file === '-' ? undefined : await stat(file).catch(() => undefined);
  return about?.isFile() && about.size > 0 ? about.size : undefined;
}

/** What messages call a file, or standard input. */
export function nameInput(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** A file that appears whole or not at all. */
export interface Draft {
  write(text: string): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Opens a draft beside a file; `keep` puts it in the file's place. */
export async function createDraft(file: string): Promise<Draft> {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await rm(draft, { force: true });
      throw new InputError(`Cannot write ${file}: ${(error as Error).message}`);
    }
  }
  const handle = await attempt(() => open(draft, 'wx'));
  return {
    async write(text) {
      await attempt(() => handle.writeFile(text));
    },
    async keep() {
      await handle.close();
      await attempt(() => rename(draft, file));
    },
    async discard() {
      await handle.close();
      await rm(draft, { force: true });
    },
  };
}

/** Writes a result to the file of `--out`, whole or not at all, or to standard output. */
export async function writeResult(
  out: unknown,
  text: string,
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<void> {
  if (typeof out !== 'string') return write(stdout, text);
  const draft = await createDraft(out);
  await draft.write(text);
  await draft.keep();
}

/** The option of every command that makes a file. */
export const OUT_OPTION = {
  out: { type: 'string', help: 'Write to this file instead of standard output' },
} as const;

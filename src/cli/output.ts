/**
 * Writing files, whole or not at all.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from './faults.ts';
import { type Terminal, write } from './terminal.ts';

/** A file that appears whole or not at all. */
export interface Draft {
  write(text: string | Uint8Array): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** The drafts that lie beside their files. */
const drafts = new Set<string>();

/** Removes the drafts that a run which was cut off has left. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}

/**
 * Opens a draft beside a file; `keep` puts it in the file's place. A file that is there keeps its mode, and
 * a link goes on leading to it. A pipe or a device has no place to be put in: it is written to at once.
 */
export async function createDraft(file: string): Promise<Draft> {
  const old = await stat(file).catch(() => undefined);
  const replaced = !old || old.isFile();
  const target = old && replaced ? await realpath(file) : file;
  const draft = replaced
    ? join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`)
    : target;
  if (replaced) drafts.add(draft);
  async function drop(): Promise<void> {
    if (drafts.delete(draft)) await rm(draft, { force: true });
  }
  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await drop();
      throw new InputError(`Cannot write ${file}: ${(error as Error).message}`);
    }
  }
  const handle = await attempt(() => open(draft, replaced ? 'wx' : 'w'));
  if (old && replaced) await attempt(() => handle.chmod(old.mode));
  return {
    async write(text) {
      await attempt(() => handle.writeFile(text));
    },
    async keep() {
      await handle.close();
      if (drafts.has(draft)) await attempt(() => rename(draft, target));
      drafts.delete(draft);
    },
    async discard() {
      await handle.close();
      await drop();
    },
  };
}

/** Writes a result to the file of `--out`, whole or not at all, or to standard output (`-`). */
export async function writeResult(
  out: unknown,
  text: string,
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<void> {
  if (typeof out !== 'string' || out === '-') return write(stdout, text);
  const draft = await createDraft(out);
  await draft.write(text);
  await draft.keep();
}

/** The option of every command that makes a file. */
export const OUT_OPTION = {
  out: { type: 'string', help: 'Write to this file instead of standard output' },
} as const;

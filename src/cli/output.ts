/**
 * Writing files, whole or not at all.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from './faults.ts';
import { ENDING, type Terminal, write } from './terminal.ts';

type Signals = Pick<Terminal, 'pid' | 'kill' | 'on' | 'off' | 'listenerCount'>;

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
export async function createDraft(file: string, terminal: Signals): Promise<Draft> {
  const old = await stat(file).catch(() => undefined);
  const replaced = !old || old.isFile();
  const target = old && replaced ? await realpath(file) : file;
  const draft = replaced
    ? join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`)
    : target;
  /** Leaves no draft when a signal ends the run. Work that ends itself between lines drops its own. */
  function cutOff(signal: NodeJS.Signals): void {
    if (terminal.listenerCount(signal) > 1) return;
    rmSync(draft, { force: true });
    release();
    terminal.kill(terminal.pid, signal);
  }
  function release(): boolean {
    for (const signal of ENDING) terminal.off(signal, cutOff);
    return drafts.delete(draft);
  }
  async function drop(): Promise<void> {
    if (release()) await rm(draft, { force: true });
  }
  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await drop();
      throw new InputError(`Cannot write ${file}: ${(error as Error).message}`);
    }
  }
  if (replaced) {
    drafts.add(draft);
    for (const signal of ENDING) terminal.on(signal, cutOff);
    // At once, so that no signal comes between the call and the file.
    await attempt(async () => closeSync(openSync(draft, 'wx', 0o666)));
  }
  const handle = await attempt(() => open(draft, 'w'));
  if (old && replaced) await attempt(() => handle.chmod(old.mode));
  return {
    async write(text) {
      await attempt(() => handle.writeFile(text));
    },
    async keep() {
      await attempt(() => handle.close());
      if (drafts.has(draft)) await attempt(() => rename(draft, target));
      release();
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
  terminal: Signals & Pick<Terminal, 'stdout'>,
): Promise<void> {
  if (typeof out !== 'string' || out === '-') return write(terminal.stdout, text);
  const draft = await createDraft(out, terminal);
  await draft.write(text);
  await draft.keep();
}

/** The option of every command that makes a file. */
export const OUT_OPTION = {
  out: { type: 'string', help: 'Write to this file instead of standard output' },
} as const;

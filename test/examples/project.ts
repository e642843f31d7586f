import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { installPacked, root } from '../package/packed.ts';

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** What an example needs besides this package, with the versions that its manifest asks for. */
export function listNeeded(name: string): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = readManifest(join(root, 'docs/examples', name));
  const { 'structured-interview': _ = '', ...needed } = { ...dependencies, ...devDependencies };
  return needed;
}

/** What this project has installed for its tests. */
export function listInstalled(): Readonly<Record<string, string>> {
  return readManifest(root).devDependencies ?? {};
}

/** Copies an example into an empty folder, with the packed tarball and with links to what it needs. */
export function installExample(name: string): string {
  const { folder } = installPacked();
  cpSync(join(root, 'docs/examples', name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });
  for (const one of Object.keys(listNeeded(name))) linkPackage(one, folder);
  return folder;
}

/** Links a package and its commands, as an install would. */
function linkPackage(name: string, folder: string): void {
  const modules = join(folder, 'node_modules');
  const link = join(modules, name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), link);
  const { bin = {} } = readManifest(link);
  const commands = typeof bin === 'string' ? { [name]: bin } : bin;
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const [command, file] of Object.entries(commands)) {
    symlinkSync(join(link, file), join(modules, '.bin', command));
  }
}

/** Runs a script of the example's manifest. */
export function runScript(folder: string, script: string): string {
  return execFileSync('npm', ['run', '--silent', script], { cwd: folder, encoding: 'utf8' });
}

/** An example that is running, and where it listens. */
export interface Running {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Runs a file of an example that serves, on a free port. */
export async function startExample(
  folder: string,
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const [address] = /http:\S+$/.exec(line) as RegExpExecArray;
  return {
    origin: new URL(address as string).origin,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

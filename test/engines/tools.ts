import { type ExecFileOptions, execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program. Registries fail now and then, so what fails is tried once more. */
async function run(program: string, args: string[], options: ExecFileOptions = {}) {
  try {
    return await execute(program, args, options);
  } catch {
    return execute(program, args, options);
  }
}

/** Where what takes long to install is kept from run to run. */
const kept = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'structured-interview');

/**
 * Finds a folder that holds what a list asks for, or makes it: it is kept from run to run, and made again when the list
 * changes.
 */
async function keep(
  name: string,
  list: string,
  install: (folder: string, list: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(kept, name);
  const path = join(import.meta.dirname, list);
  const wanted = readFileSync(path, 'utf8');
  const mark = join(folder, 'installed.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await install(folder, path);
  writeFileSync(mark, wanted);
  return folder;
}

/** Installs the Python packages of the engines, and returns the Python that has them. */
export async function installPython(): Promise<string> {
  const folder = await keep('python', 'requirements.txt', async (place, list) => {
    await run('python3', ['-m', 'venv', place]);
    await run(join(place, 'bin/pip'), ['install', '--quiet', '--requirement', list]);
  });
  return join(folder, 'bin/python');
}

/** Installs Deno and Bun, and returns the folder of their programs. */
export async function installJavascript(): Promise<string> {
  const folder = await keep('javascript', 'javascript.json', async (place, list) => {
    copyFileSync(list, join(place, 'package.json'));
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: place });
  });
  return join(folder, 'node_modules/.bin');
}

/** Installs Trino's engine, and returns the class path. */
export async function installTrino(): Promise<string> {
  const folder = await keep('trino', 'trino.xml', (place, list) =>
    run('mvn', [
      '--quiet',
      '--batch-mode',
      '--file',
      list,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${place}`,
      '-DincludeScope=runtime',
    ]),
  );
  return join(folder, '*');
}

/** Installs MariaDB's server from Debian's packages, unless it is there. */
export async function installMariadb(): Promise<void> {
  if (existsSync('/usr/sbin/mariadbd')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'mariadb-server'], {
    env,
    maxBuffer: 2 ** 26,
  });
}

/** Runs a program with a text as its input, and returns its output. */
export async function pipe(
  program: string,
  args: readonly string[],
  { input, env = process.env }: { input: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  const child = spawn(program, args, { env });
  child.stdin.end(input);
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${errors.slice(-3000)}`);
  return output;
}

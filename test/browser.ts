import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');

/** The browser, and what a bare Linux lacks for it: libraries, fonts, graphics in software. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];

/**
 * Starts a real Chromium: the one that `CHROMIUM_PATH` names, else on Linux the one that npm
 * installed, else an installed Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses to run as root, as in most containers, with its sandbox on.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return chromium.launch({ executablePath: named, args });
  }
  if (platform() !== 'linux') return chromium.launch({ channel: 'chrome' });
  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    // The same libraries and fonts on each machine, so that pages are laid out alike.
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

/** Unpacks what npm installed, once for each version. */
async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  // Several test files start at once, and none may see a browser that is half there.
  const unfinished = mkdtempSync(`${folder}-`);
  const { TMPDIR } = process.env;
  try {
    process.env.TMPDIR = unfinished; // where inflate writes to
    await Promise.all(ARCHIVES.map((archive) => inflate(join(PACKAGE, 'bin', archive))));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await writeFile(
    join(unfinished, 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    // Another was first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

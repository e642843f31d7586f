import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts a real Chromium: the one that `CHROMIUM_PATH` names, else on Linux the one that npm
 * installed, else an installed Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  if (!named && platform() !== 'linux') return playwright.launch({ channel: 'chrome' });
  return playwright.launch({
    executablePath: named ?? (await chromium.executablePath()),
    // Chromium refuses to run as root, as in most containers, with its sandbox on.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildPlayground } from '../../docs/build/playground.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { launchBrowser } from '../browser.ts';

export const MINUTE = 60_000;

const cache = resolve(import.meta.dirname, '../../.cache');
mkdirSync(cache, { recursive: true });
// A folder of its own: nobody else builds into it while it is looked at.
export const folder = mkdtempSync(join(cache, 'playground-'));
export const server = serveFolder(folder);
export let browser: Browser;
export let origin: string;

/** Builds and serves the playground for the tests of a file, and opens a browser. */
export function setUpPlayground(): void {
  beforeAll(async () => {
    await buildPlayground(folder);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, { recursive: true });
  });
}

interface Visit extends BrowserContextOptions {
  readonly path?: string;
}

/** Opens the page, and holds that nothing goes wrong in it: no error, no breach, nothing from elsewhere. */
export async function visit(
  { path = '', ...options }: Visit,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  await page.exposeFunction('reportBreach', (directive: string) => faults.push(directive));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => reportBreach(event.violatedDirective))`,
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(url);
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  await page.locator('#plot svg').waitFor();
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

export function readVerdict(page: Page): Promise<string> {
  return page.locator('#verdict').innerText();
}

export async function exportFile(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Chooses files to import, each the content of one; what is neither text nor bytes becomes JSON. */
export function importFile(page: Page, ...contents: readonly unknown[]): Promise<void> {
  const files = contents.map((content, at) => ({
    name: `card-${at + 1}.json`,
    mimeType: 'application/json',
    buffer: Buffer.isBuffer(content)
      ? content
      : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  }));
  return page.getByLabel('Import scorecards').setInputFiles(files);
}

export async function readLink(page: Page): Promise<string> {
  const isOpen = await page.locator('#share').evaluate((box) => box.hasAttribute('open'));
  if (!isOpen) await page.getByText('Share a link').click();
  const link = page.getByLabel('Link', { exact: true });
  await expect.poll(() => link.inputValue()).not.toBe('');
  return link.inputValue();
}

export const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;

export const CARD = {
  candidate: 'C-17',
  plan: {
    questions: ['n-plus-one-queries', 'idempotency', 'cap-theorem'],
    roleCritical: ['idempotency'],
    weighting: { reason: 'The role lives on it.', weights: { idempotency: 2 } },
  },
  ratings: { 'n-plus-one-queries': 3, idempotency: 4, 'cap-theorem': 'skipped' },
  notes: { idempotency: HOSTILE, 'cap-theorem': 'Out of time.' },
};

import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildWorker } from '../../docs/build/playground.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import {
  browser,
  exportFile,
  folder,
  MINUTE,
  readVerdict,
  setUpPlayground,
} from './playground-page.ts';

setUpPlayground();

/** Serves a copy of the playground that a test may change, and can stop serving. */
async function host(
  use: (page: Page, copy: string, stop: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const copy = mkdtempSync(resolve(folder, '../playground-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  const server = serveFolder(copy);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await use(page, copy, stop);
  expect(faults).toEqual([]);
  await context.close();
  await stop();
}

/** Waits until one build is kept, and another than before, and tells its name. */
async function readKept(page: Page, before?: string): Promise<string> {
  const read = () =>
    page.evaluate<string[]>('navigator.serviceWorker.ready.then(() => caches.keys())');
  await expect
    .poll(read, { timeout: MINUTE / 2 })
    .toEqual([expect.not.stringContaining(before ?? ' ')]);
  return (await read())[0] as string;
}

describe('without a network', () => {
  test('a page that was open once opens again, with what was rated', {
    timeout: MINUTE,
  }, async () => {
    await host(async (page, _, stop) => {
      await page.locator('#card').press('4');
      expect(await readKept(page)).toMatch(/^structured-interview\/playground\/\S{16}$/);
      await stop();
      await page.reload();
      expect(await readVerdict(page)).toContain('Average 4.00');
      await page.locator('#card').press('ArrowDown');
      await page.locator('#card').press('3');
      expect(await readVerdict(page)).toContain('Average 3.50');
      expect(await exportFile(page, 'Markdown')).toContain('3.50');
      await page.goto(page.url().replace(/#?$/, 'index.html'));
      expect(await readVerdict(page)).toContain('Average 3.50');
      const other = await page.context().newPage();
      await other.goto(page.url().replace('index.html', '#bank=other@1.0.0'));
      expect(await other.locator('#message').innerText()).toContain('bank other@1.0.0');
    });
  });

  test('a new build takes the place of the old one', { timeout: MINUTE }, async () => {
    await host(async (page, copy, stop) => {
      const old = await readKept(page);
      appendFileSync(join(copy, 'style.css'), 'h1{letter-spacing:3px}');
      await buildWorker(copy);
      await page.reload();
      expect(await readKept(page, old)).not.toBe(old);
      await stop();
      await page.reload();
      const spacing = await page.evaluate(
        'getComputedStyle(document.querySelector("h1")).letterSpacing',
      );
      expect(spacing).toBe('3px');
    });
  });

  test('a link for a newer bank opens as soon as the new build is there', {
    timeout: MINUTE,
  }, async () => {
    await host(async (page, copy) => {
      await readKept(page);
      const script = join(copy, 'playground.js');
      const text = readFileSync(script, 'utf8');
      expect(text).toContain('"2.0.0"');
      writeFileSync(script, text.replaceAll('"2.0.0"', '"2.1.0"'));
      await buildWorker(copy);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(`${address}#bank=backend%402.1.0&questions=cap-theorem&ratings=4`);
      await page.getByText('The shared interview is open.').waitFor();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 4.00.');
      await page.reload();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 4.00.');
    });
  });

  test('parts of two builds never come together', { timeout: MINUTE }, async () => {
    await host(async (page, copy) => {
      const old = await readKept(page);
      const worker = readFileSync(join(copy, 'worker.js'), 'utf8');
      appendFileSync(join(copy, 'style.css'), 'h1{letter-spacing:3px}');
      await buildWorker(copy);
      expect(readFileSync(join(copy, 'worker.js'), 'utf8')).not.toBe(worker);
      // The host has the new worker and style already, and one more style that belongs to neither.
      appendFileSync(join(copy, 'style.css'), 'h1{letter-spacing:9px}');
      const refused = await page.evaluate(`navigator.serviceWorker.ready
        .then((registration) => registration.update())
        .then((registration) => new Promise((done) => {
          const worker = registration.installing;
          worker.addEventListener('statechange', () => done(worker.state));
        }))`);
      expect(refused).toBe('redundant');
      expect(await page.evaluate('caches.match("style.css").then((found) => found.text())')).toBe(
        readFileSync(join(folder, 'style.css'), 'utf8'),
      );
      expect(await page.evaluate('caches.keys()')).toEqual(expect.arrayContaining([old]));
    });
  });
});

import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../docs/build/serve.ts';
import { launchBrowser } from '../browser.ts';
import { installExample, runScript } from './project.ts';

const folder = installExample('react');
const server = serveFolder(join(folder, 'dist'));
let browser: Browser;
let origin: string;

beforeAll(async () => {
  // Compiles too.
  runScript(folder, 'build');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Opens so many tabs of one browser, and holds that nothing goes wrong in them. */
async function visit(
  count: number,
  use: (pages: Page[], context: BrowserContext) => Promise<void>,
) {
  const context = await browser.newContext();
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  context.on('weberror', (fault) => faults.push(fault.error().message));
  const pages = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(pages.map((page) => page.goto(origin)));
  await use(pages, context);
  expect(faults).toEqual([]);
  await context.close();
}

const rate = (page: Page, at: number, label: string) =>
  page.getByRole('group').nth(at).getByLabel(label).check();
const readStatus = (page: Page) => page.getByRole('status').innerText();

describe('the React example', () => {
  test('scores while the interviewer clicks and types, and keeps it', async () => {
    await visit(1, async ([page]) => {
      if (!page) return;
      expect(await readStatus(page)).toBe('3 left');
      await rate(page, 0, 'Strong');
      await page.getByLabel('Notes on idempotency').fill('No word on expiry.');
      await page.getByLabel('Candidate reference').fill('C-17');
      expect(await readStatus(page)).toBe('2 left, average 4.00');
      await rate(page, 1, 'Competent');
      await rate(page, 2, 'Skip');
      expect(await readStatus(page)).toBe('conditional-offer, average 3.50');
      await page.reload();
      expect(await readStatus(page)).toBe('conditional-offer, average 3.50');
      expect(await page.getByLabel('Notes on idempotency').inputValue()).toBe('No word on expiry.');
      expect(await page.getByLabel('Candidate reference').inputValue()).toBe('C-17');
      await page.getByRole('group').nth(1).getByText('Take back').click();
      expect(await readStatus(page)).toBe('1 left, average 4.00');
    });
  });

  test('says what a mistyped id was meant for, and goes on', async () => {
    await visit(1, async ([page]) => {
      if (!page) return;
      const entry = page.getByLabel('Quick entry');
      await entry.fill('idempotancy 4');
      await entry.press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain('Did you mean idempotency?');
      expect(await readStatus(page)).toBe('3 left');
      await entry.fill('idempotency 9');
      await entry.press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain('from 1 to 5');
      await entry.fill('idempotency 4');
      await entry.press('Enter');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await readStatus(page)).toBe('2 left, average 4.00');
    });
  });

  test('keeps what two tabs rate', async () => {
    await visit(2, async ([one, other], context) => {
      if (!one || !other) return;
      await rate(one, 0, 'Strong');
      await rate(other, 1, 'Developing');
      await expect.poll(() => readStatus(one)).toBe('1 left, average 3.00');
      await expect.poll(() => readStatus(other)).toBe('1 left, average 3.00');
      const later = await context.newPage();
      await later.goto(origin);
      expect(await readStatus(later)).toBe('1 left, average 3.00');
    });
  });
});

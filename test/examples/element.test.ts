import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../docs/build/serve.ts';
import { launchBrowser } from '../browser.ts';
import { installExample, runScript } from './project.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Opens a page of an example that was built, and holds that nothing goes wrong in it. */
async function visit(
  name: string,
  { page: path = '', output = '', script }: { page?: string; output?: string; script?: string },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = installExample(name);
  if (script) runScript(folder, script);
  const server = serveFolder(join(folder, output));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);
  await use(page);
  expect(faults).toEqual([]);
  await page.close();
  server.close();
  rmSync(folder, { recursive: true });
}

const rating = (page: Page, name: RegExp) => page.getByRole('button', { name });

describe('the elements in an example', () => {
  test('html: a form sends the scorecard, and the debrief shows then', async () => {
    await visit('html', {}, async (page) => {
      await rating(page, /^4 Strong/).click();
      await page.getByRole('button', { name: 'Submit' }).click();
      const message = () =>
        page.locator('interview-scorecard').evaluate((element) => element.validationMessage);
      expect(await message()).toBe('2 questions are not rated yet.');
      expect(await page.locator('interview-debrief').isVisible()).toBe(false);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('4');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('5');
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByText(/^Sent \d+ characters/).waitFor();
      const row = page.getByRole('table').getByRole('row').nth(1);
      expect(await row.innerText()).toContain('No word on expiry.');
      expect(await rating(page, /^4 Strong/).isDisabled()).toBe(true);
    });
  });

  test.each([
    ['react', 'element.html'],
    ['vue', ''],
    ['svelte', ''],
  ])('%s: properties go in, events come out, and a reload keeps it', async (name, path) => {
    const build = { page: path, output: 'dist', script: 'build' };
    await visit(name, build, async (page) => {
      const outcome = page.locator('p[role=status]').first();
      await rating(page, /^4 Strong/).click();
      expect(await outcome.innerText()).toBe('undecided');
      await page.getByLabel('Notes').pressSequentially('Keys expire.');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.keyboard.press('3');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('s');
      expect(await outcome.innerText()).toBe('conditional-offer');
      await page.reload();
      await rating(page, /^4 Strong/).waitFor();
      expect(await rating(page, /^4 Strong/).getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByLabel('Notes').inputValue()).toBe('Keys expire.');
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    });
  });
});

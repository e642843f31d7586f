import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPlayground } from '../../docs/build/playground.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { launchBrowser } from '../browser.ts';

const RATINGS = 200;
const FRAME = 16.7;

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

function findHigh(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] as number;
}

/** Notes for each key when its work is done: scripts, then style and layout, which are forced. */
const WATCH = `
  globalThis.work = [];
  globalThis.paints = [];
  let start = 0;
  addEventListener('keydown', () => { start = performance.now(); }, true);
  addEventListener('keydown', () => {
    document.body.getBoundingClientRect();
    work.push(performance.now() - start);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paints.push(performance.now() - start);
      port2.postMessage(null);
    });
  });
`;

async function rateAll(page: Page): Promise<void> {
  for (let times = 0; times < RATINGS; times++) {
    await page.keyboard.press(String((times % 5) + 1));
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  }
}

/** Rates the questions of the largest interview in a browser: all 40, three interviewers. */
export async function benchPlayground() {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const server = serveFolder(folder);
  const browser = await launchBrowser();
  try {
    await buildPlayground(folder);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.getByText('Choose the questions').click();
    await page.getByRole('button', { name: 'Ask these' }).click();
    for (let rater = 1; rater <= 3; rater++) {
      await page.locator('#card').focus();
      for (let question = 0; question < 40; question++) {
        await page.keyboard.press(String(((question + rater) % 5) + 1));
        await page.keyboard.press(question < 39 ? 'ArrowDown' : 'Shift');
      }
      if (rater < 3) await page.getByRole('button', { name: 'Add an interviewer' }).click();
    }
    await page.locator('#card').focus();
    await page.evaluate(WATCH);
    await rateAll(page);
    const work = await page.evaluate<number[]>('work');
    const paints = await page.evaluate<number[]>('paints');
    return [
      ['work of a rating (script, style, layout)', work] as const,
      ['key to paint, with the wait for the next frame', paints] as const,
    ].map(([what, values]) => ({
      what: `playground: ${what}, ms`,
      median: Number(findMedian(values).toFixed(2)),
      'of 95 %, at most': Number(findHigh(values).toFixed(2)),
      limit: FRAME,
    }));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

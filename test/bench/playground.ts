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

function roundTime(time: number): number {
  return Number(time.toFixed(2));
}

/** A key that the page does nothing at: what is measured then is the floor of the browser. */
const IDLE = 'x';

/**
 * Notes for each key, from the moment it was pressed, when its work is done (scripts, then style and
 * layout, which are forced) and when the frame that shows it is painted.
 */
const WATCH = `
  globalThis.measures = { rating: { work: [], paint: [] }, idle: { work: [], paint: [] } };
  addEventListener('keydown', ({ key, timeStamp }) => {
    const { work, paint } = measures[key === '${IDLE}' ? 'idle' : 'rating'];
    document.body.getBoundingClientRect();
    work.push(performance.now() - timeStamp);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paint.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
`;

type Times = Readonly<Record<'work' | 'paint', readonly number[]>>;

/** Presses ratings and the idle key in turns of twenty, so that both meet the same machine. */
async function measureKeys(page: Page): Promise<Readonly<Record<'rating' | 'idle', Times>>> {
  await page.evaluate(WATCH);
  for (let times = 0; times < 2 * RATINGS; times++) {
    const rates = Math.floor(times / 20) % 2 === 0;
    await page.keyboard.press(rates ? String((times % 5) + 1) : IDLE);
    // The next key comes right after a frame: the longest wait for another one.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  }
  return page.evaluate('measures');
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
    const { rating, idle } = await measureKeys(page);
    return [
      ['key to work done (script, style, layout)', 'work'] as const,
      ['key to paint, with the wait for the next frame', 'paint'] as const,
    ].map(([what, part]) => ({
      what: `playground: ${what}, ms`,
      median: roundTime(findMedian(rating[part])),
      'of 95 %, at most': roundTime(findHigh(rating[part])),
      'floor, median': roundTime(findMedian(idle[part])),
      'floor, of 95 %': roundTime(findHigh(idle[part])),
      limit: FRAME,
    }));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

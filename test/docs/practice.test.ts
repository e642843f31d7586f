import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { buildPage } from '../../docs/build/playground.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { assessRater, getCalibrationAnswers } from '../../src/calibration/index.ts';
import { launchBrowser } from '../browser.ts';

const MINUTE = 60_000;
const KIB = 1024;
const KEY = 'structured-interview/practice';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const answers = getCalibrationAnswers();
const byText = new Map(answers.map((answer) => [answer.text, answer]));

const cache = resolve(import.meta.dirname, '../../.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'practice-'));
const server = serveFolder(folder);
let browser: Browser;
let origin: string;

beforeAll(async () => {
  await buildPage('practice', folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, MINUTE);

afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Visit extends BrowserContextOptions {
  /** Runs in the page before its own script. */
  readonly before?: string;
}

/** Opens the page, and holds that nothing goes wrong in it and nothing is asked of elsewhere. */
async function visit(
  { before = '', ...options }: Visit,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  await page.exposeFunction('reportBreach', (directive: string) => faults.push(directive));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => reportBreach(event.violatedDirective)); ${before}`,
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(url);
  });
  await page.goto(`${origin}/`, { waitUntil: 'load' });
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

async function start(page: Page, from?: string, count?: number): Promise<void> {
  if (from) await page.getByLabel('Answers to').selectOption({ label: from });
  if (count) await page.getByLabel('How many').fill(`${count}`);
  await page.getByRole('button', { name: 'Start a session' }).click();
}

/** The answer that the page shows. */
async function readAnswer(page: Page) {
  const text = (await page.locator('#card blockquote').textContent()) as string;
  return byText.get(text) as (typeof answers)[number];
}

/** Rates answers with the keyboard alone, and gives their ids. */
async function rateAll(page: Page, count: number, choose: (score: number) => number) {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const { id, score } = await readAnswer(page);
    ids.push(id);
    await page.keyboard.press(`${choose(score)}`);
    await page.keyboard.press('n');
  }
  return ids;
}

function readKept(page: Page): Promise<{ ratings: Record<string, number>; asked: string[] }> {
  return page.evaluate(`JSON.parse(localStorage.getItem('${KEY}'))`);
}

describe('practice', () => {
  test('an answer is rated, and the page says what was intended and why', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await start(page, 'Expert', 3);
      const answer = await readAnswer(page);
      const question = backendBank.questions.find(({ id }) => id === answer.question);
      const card = page.locator('#card');
      expect(await card.innerText()).toContain('Answer 1 of 3');
      expect(await page.locator('#title').innerText()).toBe(question?.title);
      expect(await card.innerText()).not.toContain(answer.reason);
      const given = answer.score === 3 ? 4 : 3;
      await page.getByRole('button', { name: new RegExp(`^${given} `) }).click();
      const outcome = page.locator('#outcome');
      const off = Math.abs(given - answer.score);
      expect(await outcome.locator('.score').innerText()).toBe(
        `You gave ${given}, intended is ${answer.score}: ${off} too ${given < answer.score ? 'low' : 'high'}.`,
      );
      const plain = (text: string) => text.replaceAll('`', '');
      expect(await outcome.innerText()).toContain(plain(answer.reason));
      // The words that make each point are marked where they stand.
      const marks = await page.locator('#card mark').allInnerTexts();
      expect(marks.sort()).toEqual(
        [...Object.values(answer.keyPoints), ...Object.values(answer.misconceptions)].sort(),
      );
      expect(await page.locator('#card blockquote').textContent()).toBe(answer.text);
      const rows = await outcome.locator('tr').allInnerTexts();
      const shown = [1, 2, 3, 4, 5].filter(
        (point) => Math.abs(point - answer.score) <= 1 || point === given,
      );
      expect(rows).toHaveLength(shown.length);
      for (const [at, point] of shown.entries()) {
        expect(rows[at]).toContain(plain(question?.anchors[point as 1] as string));
        expect(rows[at]?.includes('intended')).toBe(point === answer.score);
        expect(rows[at]?.includes('yours')).toBe(point === given);
      }
    });
  });

  test('with the keyboard alone, to the end and the report', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('card');
      await start(page);
      expect(await page.evaluate('document.activeElement.id')).toBe('card');
      await page.keyboard.press('n');
      expect(await page.locator('#card').innerText()).toContain('Answer 1 of 10');
      const ids = await rateAll(page, 10, (score) => Math.max(1, score - 1));
      expect(new Set(ids).size).toBe(10);
      expect(await page.locator('#title').innerText()).toBe('The session is over');
      const { ratings } = await readKept(page);
      const { severity, cut } = assessRater(ratings);
      const report = await page.locator('#result').innerText();
      expect(report).toContain('10 answers rated.');
      expect(report).toContain(
        `${severity.value?.toFixed(2)} ± ${severity.standardError?.toFixed(2)}`,
      );
      expect(report).toContain(`${cut.refused.length} of ${cut.strong}`);
      expect(report).toContain('Strong answers were put below the cut.');
      expect(report).toMatch(/4 taken for 3: /);
    });
  });

  test('what was rated is said', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await start(page);
      const { score } = await readAnswer(page);
      await page.keyboard.press('2');
      expect(await page.locator('#heard').textContent()).toContain(
        score === 2 ? 'as intended' : `intended is ${score}`,
      );
      expect(await page.evaluate('document.activeElement.id')).toBe('outcome');
      // A second rating does not count.
      await page.keyboard.press('5');
      expect(await page.locator('#outcome .score').innerText()).toContain('You gave 2');
    });
  });

  test('key points are there on demand', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await start(page);
      const { question } = await readAnswer(page);
      const points = page.locator('#card details');
      expect(await points.locator('ul').first().isVisible()).toBe(false);
      await page.keyboard.press('k');
      const { keyPoints } = backendBank.questions.find(({ id }) => id === question) as {
        keyPoints: readonly string[];
      };
      const shown = await points.locator('li').allInnerTexts();
      expect(shown.slice(0, keyPoints.length)).toEqual(
        keyPoints.map((point) => point.replaceAll('`', '')),
      );
    });
  });

  test('with fewer than ten it gives no figure', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await start(page, 'Fresher (entry level)', 9);
      await rateAll(page, 9, () => 3);
      expect(await page.locator('#count').innerText()).toBe('9 answers rated. Figures need 10.');
      expect(await page.locator('#figures').innerText()).toBe('');
      expect(await page.locator('#advice').innerText()).toBe('');
    });
  });

  test('a session asks what was not rated yet, then all again', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const section = backendBank.sections[2];
      await start(page, `\u00a0\u00a0${section?.title}`, 20);
      const first = await rateAll(page, 20, (score) => score);
      await start(page, undefined, 25);
      const second = await rateAll(page, 5, () => 1);
      expect(second.filter((id) => first.includes(id))).toEqual([]);
      await rateAll(page, 20, () => 1);
      const { ratings } = await readKept(page);
      // The first rating stays.
      for (const id of first) {
        expect(ratings[id]).toBe(answers.find((answer) => answer.id === id)?.score);
      }
      expect(Object.keys(ratings)).toHaveLength(25);
    });
  });

  test('a count that is none is refused', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      for (const wrong of ['', '0', '201', '2.5']) {
        await page.getByLabel('How many').fill(wrong);
        await page.getByRole('button', { name: 'Start a session' }).click();
        expect(await page.locator('#heard').textContent()).toContain('from 1 to 200');
        expect(await page.getByLabel('How many').getAttribute('aria-invalid')).toBe('true');
        expect(await page.evaluate('document.activeElement.id')).toBe('many');
      }
      expect(await page.locator('#title').innerText()).toBe('Start a session');
    });
  });
});

describe('what is kept', () => {
  test('survives a reload, and goes when it is to go', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await start(page);
      await rateAll(page, 2, () => 3);
      const text = await page.locator('#card blockquote').textContent();
      await page.reload();
      expect(await page.locator('#card').innerText()).toContain('Answer 3 of 10');
      expect(await page.locator('#card blockquote').textContent()).toBe(text);
      expect(await page.locator('#count').innerText()).toContain('2 answers rated');
      page.once('dialog', (dialog) => dialog.dismiss());
      await page.getByRole('button', { name: 'Forget them' }).click();
      expect(await page.locator('#count').innerText()).toContain('2 answers');
      page.once('dialog', (dialog) => dialog.accept());
      await page.getByRole('button', { name: 'Forget them' }).click();
      await page.reload();
      expect(await page.locator('#count').innerText()).toContain('0 answers');
    });
  });

  test('can be handed to the command', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await start(page);
      await rateAll(page, 2, () => 3);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export my ratings' }).click(),
      ]);
      const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(file).toEqual({ ratings: (await readKept(page)).ratings });
      expect(assessRater(file.ratings).count).toBe(2);
    });
  });

  test.each([
    'no JSON',
    'null',
    '[]',
    '7',
    '{"ratings":[],"asked":{},"at":"x","given":null}',
    '{"ratings":{"cap-theorem-z":3,"__proto__":4,"cap-theorem-a":9},"asked":["nothing"],"at":0,"given":{}}',
    '{"asked":["cap-theorem-a"],"at":7,"given":{"cap-theorem-a":"<img src=x>"}}',
  ])('%s in its place does no harm', { timeout: MINUTE }, async (text) => {
    const before = `localStorage.setItem('${KEY}', ${JSON.stringify(text)});`;
    await visit({ before }, async (page) => {
      expect(await page.locator('#count').innerText()).toContain('0 answers rated');
      await start(page);
      expect(await page.locator('#card').innerText()).toContain('Answer 1 of 10');
    });
  });

  test('a browser that keeps nothing says so', { timeout: MINUTE }, async () => {
    const before = `Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });`;
    await visit({ before }, async (page) => {
      expect(await page.locator('#unsaved').isVisible()).toBe(true);
      await start(page);
      await rateAll(page, 1, () => 3);
      expect(await page.locator('#count').innerText()).toContain('1 answer rated');
    });
  });

  test('another tab shows it', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await start(page);
      await rateAll(page, 1, () => 3);
      await expect.poll(() => other.locator('#count').innerText()).toContain('1 answer rated');
      expect(await other.locator('#card').innerText()).toContain('Answer 2 of 10');
    });
  });
});

/** A voice for a browser that has none: it notes what it is to say. */
const VOICE = `
  window.said = [];
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      voices: [],
      getVoices() { return this.voices; },
      cancel() { window.said.push('silence'); },
      speak(utterance) { window.said.push(utterance.text); window.utterance = utterance; },
    }),
  });
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
`;

describe('a voice', () => {
  test('there is no button where there is none', { timeout: MINUTE }, async () => {
    await visit({ before: VOICE }, async (page) => {
      await start(page);
      expect(await page.getByRole('button', { name: 'Hear it' }).count()).toBe(0);
      expect(await page.locator('#keys').innerText()).not.toContain('aloud');
      await page.keyboard.press('h');
      expect(await page.evaluate('window.utterance')).toBe(undefined);
    });
  });

  test('it reads the answer, stops, and the text can be hidden meanwhile', {
    timeout: MINUTE,
  }, async () => {
    await visit({ before: VOICE }, async (page) => {
      await start(page);
      await page.evaluate(`
        speechSynthesis.voices = [{ lang: 'de-DE', localService: true }, { lang: 'en-GB', localService: false, name: 'far' }, { lang: 'en-US', localService: true, name: 'near' }];
        speechSynthesis.dispatchEvent(new Event('voiceschanged'));
      `);
      const { text } = await readAnswer(page);
      await page.getByLabel('Hide the text until it is rated').check();
      expect(await page.locator('#card blockquote').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Hear it' }).click();
      expect(await page.evaluate('window.said.at(-1)')).toBe(text);
      // A voice of the device, so that nothing leaves it.
      expect(await page.evaluate('window.utterance.voice.name')).toBe('near');
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      expect(await page.evaluate('window.said.at(-1)')).toBe('silence');
      await page.locator('#card').focus();
      await page.keyboard.press('h');
      expect(await page.getByRole('button', { name: 'Stop', exact: true }).count()).toBe(1);
      await page.evaluate(`window.utterance.dispatchEvent(new Event('end'))`);
      expect(await page.getByRole('button', { name: 'Hear it' }).count()).toBe(1);
      await page.keyboard.press('3');
      expect(await page.locator('#card blockquote').isVisible()).toBe(true);
    });
  });
});

describe('for everybody', () => {
  test.each(
    [320, 768, 1600].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
    ),
  )('$width px, $colorScheme', { timeout: MINUTE }, async ({ width, colorScheme }) => {
    const viewport = { width, height: 900 };
    // axe writes styles of its own into the page; the policy is held by all other tests.
    await visit({ viewport, colorScheme, bypassCSP: true, before: VOICE }, async (page) => {
      const check = async () => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
          const result = await engine.run();
          return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        });
        expect(violations).toEqual([]);
      };
      await check();
      await start(page);
      await page.keyboard.press('k');
      await check();
      await rateAll(page, 9, (score) => Math.max(1, score - 1));
      await page.keyboard.press('1');
      await check();
    });
  });

  test('works without a network and from a disk', { timeout: MINUTE }, async () => {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await start(page);
    await rateAll(page, 1, () => 3);
    expect(await page.locator('#count').innerText()).toContain('1 answer rated');
    await context.close();
  });

  test('the first load is at most 200 KiB', () => {
    const sizes = ['index.html', 'practice.js', 'style.css'].map(
      (name) => brotliCompressSync(readFileSync(join(folder, name))).length,
    );
    const sum = sizes.reduce((whole, size) => whole + size, 0);
    expect(sum).toBeGreaterThan(50 * KIB);
    expect(sum).toBeLessThanOrEqual(200 * KIB);
  });
});

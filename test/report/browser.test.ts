import { source as axeSource } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { renderKit, renderPanel, renderScorecard, reportStyle } from '../../src/report/index.ts';
import { launchBrowser } from '../browser.ts';
import { buildHostileBank, fullCase, fullPanel, judge } from './cases.ts';

// Unpacking and starting a browser takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const html = { format: 'html' } as const;
const interviewerKit = renderKit(
  { questions: backendBank.questions.map(({ id }) => id) },
  { audience: 'interviewer', ...html },
);

function renderHostile(): string[] {
  const text = `<img src=https://example.com/x.png onerror=alert(1)>${'W'.repeat(400)}`;
  const bank = buildHostileBank(text);
  const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
  const plan = { questions: [first, second], roleCritical: [first] };
  const { score, decision } = judge({ [first]: 2 }, { ...plan, bank });
  const panel = scorePanel({ [text]: { [first]: 1 }, ben: { [first]: 2 } }, plan, { bank });
  const words = { ...html, bank, candidate: text };
  return [
    renderScorecard(score, decision, { ...words, notes: { [first]: text } }),
    renderPanel(panel, decide(panel.score), { ...words, notes: { [text]: { [first]: text } } }),
    renderKit(plan, { ...html, bank, audience: 'interviewer', title: text }),
  ];
}

const offer = judge({ 'cap-theorem': 5, 'raft-consensus': 3 });
const refusal = judge({ 'cap-theorem': 2, 'raft-consensus': 3 }, { roleCritical: ['cap-theorem'] });
const [hostileCard, hostilePanel, hostileKit] = renderHostile() as [string, string, string];

const PAGES: readonly (readonly [name: string, page: string])[] = [
  ['an offer', renderScorecard(offer.score, offer.decision, html)],
  ['no offer', renderScorecard(refusal.score, refusal.decision, html)],
  [
    'undecided',
    renderScorecard(fullCase.score, fullCase.decision, {
      ...html,
      notes: fullCase.notes,
      candidate: 'candidate-17',
    }),
  ],
  [
    'a panel',
    renderPanel(fullPanel.panel, fullPanel.decision, { ...html, notes: fullPanel.notes }),
  ],
  [
    "an interviewer's sheet",
    renderKit(
      { questions: ['cap-theorem', 'raft-consensus'] },
      { audience: 'interviewer', ...html },
    ),
  ],
  [
    "a candidate's sheet",
    renderKit({ questions: ['cap-theorem', 'raft-consensus'] }, { audience: 'candidate', ...html }),
  ],
  ['a hostile scorecard', hostileCard],
  ['a hostile panel', hostilePanel],
  ['a hostile sheet', hostileKit],
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Shows a page, and gathers what it asks for and what it complains about. */
async function show(
  content: string,
  options: Parameters<Browser['newPage']>[0],
  look: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage(options);
  const trouble: string[] = [];
  page.on('request', (request) => trouble.push(`request ${request.url()}`));
  page.on('console', (message) => trouble.push(`console ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  try {
    await page.setContent(content);
    await look(page);
  } finally {
    await page.close();
  }
  return trouble;
}

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}

describe.each(PAGES)('%s', (_, content) => {
  test.each(['light', 'dark'] as const)(
    'passes axe and asks for nothing: %s',
    async (colorScheme) => {
      const trouble = await show(content, { colorScheme }, async (page) => {
        expect(await listViolations(page)).toEqual([]);
        const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(background).toBe(colorScheme === 'dark' ? 'rgb(21, 24, 28)' : 'rgb(255, 255, 255)');
      });
      expect(trouble).toEqual([]);
    },
  );

  test.each([320, 1280])('does not scroll sideways at %d px', async (width) => {
    await show(content, { viewport: { width, height: 640 } }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
    });
  });
});

test('the picture says in words what it shows', async () => {
  await show(renderScorecard(offer.score, offer.decision, html), {}, async (page) => {
    const picture = page.getByRole('img', { name: /^Averages by section\. Bars on a scale/ });
    expect(await picture.count()).toBe(1);
    const bar = await picture.locator('rect.si-above').boundingBox();
    const cut = await picture.locator('line.si-cut').boundingBox();
    expect(bar && cut && bar.x + bar.width > cut.x).toBe(true);
  });
});

test('as a part of a page meets a strict policy, and follows the colors of the page', async () => {
  const part = renderPanel(fullPanel.panel, fullPanel.decision, { ...html, document: false });
  const kit = renderKit(
    { questions: ['cap-theorem'] },
    { audience: 'interviewer', ...html, document: false },
  );
  const address = 'https://reports.example/';
  const page = await browser.newPage({ colorScheme: 'light' });
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  await page.route(`${address}**`, (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: reportStyle })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': "default-src 'none'; style-src 'self'" },
          body: `<!DOCTYPE html><html lang="en"><title>App</title><link rel="stylesheet" href="/report.css"><main><h1>App</h1>${part}${part}${kit}</main></html>`,
        }),
  );
  await page.goto(address);
  const color = (selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
  expect(trouble.filter((text) => !text.includes('favicon'))).toEqual([]);
  expect(await color('.si-below', 'fill')).toBe('rgb(163, 34, 42)');
  await page.evaluate("document.documentElement.style.colorScheme = 'dark'");
  expect(await color('.si-below', 'fill')).toBe('rgb(255, 161, 155)');
  await page.evaluate(
    "document.querySelector('article').style.setProperty('--si-short', 'rgb(1, 2, 3)')",
  );
  expect(await color('.si-below', 'fill')).toBe('rgb(1, 2, 3)');
  const box = page.getByRole('checkbox').first();
  await box.check();
  expect(await box.isChecked()).toBe(true);
  await page.close();
});

/** Paper less the margins of `@page`, in CSS pixels, and as `page.pdf` names it. */
const PAPERS = [
  ['A4', 210 - 24, 297 - 30],
  ['Letter', 215.9 - 24, 279.4 - 30],
] as const;

test.each(PAPERS)('no question is split over pages: %s', async (format, width, height) => {
  const pixels = (millimeters: number) => (millimeters / 25.4) * 96;
  const viewport = { width: Math.floor(pixels(width)), height: Math.floor(pixels(height)) };
  await show(interviewerKit, { viewport }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const boxes: { inside: string; top: number; height: number }[] = await page.evaluate(
      `[...document.querySelectorAll('.si-question')].map((box) => ({
        inside: getComputedStyle(box).breakInside,
        top: box.getBoundingClientRect().top,
        height: box.getBoundingClientRect().height,
      }))`,
    );
    expect(boxes).toHaveLength(backendBank.questions.length);
    expect(boxes.filter(({ inside }) => inside !== 'avoid')).toEqual([]);
    // A box that is higher than a page has to be split, whatever the style says.
    expect(Math.max(...boxes.map((box) => box.height))).toBeLessThan(viewport.height);

    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    let wanted = 1;
    let used = boxes[0]?.top as number;
    for (const box of boxes) {
      if (used + box.height > viewport.height) {
        wanted++;
        used = 0;
      }
      used += box.height;
    }
    expect(pages).toBe(wanted);
  });
});

test('paper is white and has its bars, in dark mode too', async () => {
  await show(PAGES[0]?.[1] as string, { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    expect(await page.locator('svg.si-chart').first().isVisible()).toBe(true);
  });
});

test('the harness sees trouble where there is some', async () => {
  const broken =
    '<p style="color:#eee;width:2000px">pale</p><img src="https://example.com/x.png"><script>console.error("no")</script>';
  const trouble = await show(broken, { viewport: { width: 320, height: 640 } }, async (page) => {
    expect((await listViolations(page)).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['color-contrast', 'image-alt', 'html-has-lang']),
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeGreaterThan(320);
  });
  expect(trouble).toEqual(
    expect.arrayContaining(['request https://example.com/x.png', 'console no']),
  );
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPlayground } from '../../docs/build/playground.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { decide } from '../../src/decision.ts';
import { parseScorecard } from '../../src/schema/scorecard.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { launchBrowser } from '../browser.ts';

const MINUTE = 60_000;
const KIB = 1024;

const cache = resolve(import.meta.dirname, '../../.cache');
mkdirSync(cache, { recursive: true });
// A folder of its own: nobody else builds into it while it is looked at.
const folder = mkdtempSync(join(cache, 'playground-'));
const server = serveFolder(folder);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let origin: string;

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

interface Visit extends BrowserContextOptions {
  readonly path?: string;
}

/** Opens the page, and holds that nothing goes wrong in it: no error, no breach, nothing from elsewhere. */
async function visit(
  { path = '', ...options }: Visit,
  use: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
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
    requests.push(url);
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(url);
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  await page.locator('#plot svg').waitFor();
  await use(page, requests);
  expect(faults).toEqual([]);
  await context.close();
}

/** Reaches the question with the Tab key alone. */
async function tabToQuestion(page: Page): Promise<void> {
  for (let times = 0; times < 80; times++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.id === 'card'`)) return;
  }
  throw new Error('The Tab key does not reach the question');
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

function readVerdict(page: Page): Promise<string> {
  return page.locator('#verdict').innerText();
}

async function exportFile(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

function importFile(page: Page, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return page
    .getByLabel('Import a JSON scorecard')
    .setInputFiles({ name: 'card.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;

const CARD = {
  candidate: 'C-17',
  plan: {
    questions: ['n-plus-one-queries', 'idempotency', 'cap-theorem'],
    roleCritical: ['idempotency'],
    weighting: { reason: 'The role lives on it.', weights: { idempotency: 2 } },
  },
  ratings: { 'n-plus-one-queries': 3, idempotency: 4, 'cap-theorem': 'skipped' },
  notes: { idempotency: HOSTILE, 'cap-theorem': 'Out of time.' },
};

describe('rating by keyboard alone', () => {
  test.each([
    ['4 Down 4 Down 3 Down 3 Down 4 Down 3', 'Conditional offer. Average 3.50.'],
    ['4 Down 4 Down 3 Down 3 Down 3 Down 3', 'No offer. Average 3.33.'],
    ['5 Down 5 Down 5 Down s Right Right 5', 'Undecided. Average 5.00. 1 of 6 not rated yet.'],
    [
      '1 Down 1 Down 1 Down 1 Down 1 Up Backspace',
      'Undecided. Average 1.00. 2 of 6 not rated yet.',
    ],
    ['s Down s Down s Down s Down s Down s Down s', 'Undecided.'],
  ])('%s', { timeout: MINUTE }, async (keys, wanted) => {
    await visit({}, async (page) => {
      await tabToQuestion(page);
      await press(page, keys.replace(/Down|Up|Right/g, 'Arrow$&'));
      expect(await readVerdict(page)).toBe(wanted);
      expect(await page.locator('#plot svg').getAttribute('aria-label')).toContain(wanted);
    });
  });

  test('digits in notes are notes', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.getByLabel('Notes: what was heard').pressSequentially('5 s');
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe('5 s');
    });
  });
});

describe('the pane', () => {
  test('shows what the library says', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      const score = scoreInterview(CARD.ratings as never, CARD.plan as never);
      const { reasons } = decide(score);
      expect(score.average).toBeCloseTo(11 / 3);
      expect(await readVerdict(page)).toBe('Conditional offer. Average 3.66.');
      const shown = await page.locator('#reasons li').allTextContents();
      expect(shown).toEqual(reasons.map(({ message }) => message));
      expect(await page.locator('#turn').innerText()).toContain(
        '1 step of one point would make it “No offer”, such as: 25. idempotency from 4 to 3.',
      );
      expect(await page.locator('#figures').innerText()).toContain('3.66');
    });
  });

  test('follows the pointer, role-critical marks and other plans', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await page.getByText('Choose the questions').click();
      await page.getByLabel('Level').selectOption('fresher');
      await page.getByLabel('How many questions').fill('2');
      await page.getByRole('button', { name: 'Ask these' }).click();
      expect(await page.locator('#questions button').count()).toBe(2);
      await page.getByRole('button', { name: /^4 Strong/ }).click();
      await page.getByLabel('Role-critical', { exact: true }).check();
      expect(await page.locator('#questions button').first().innerText()).toMatch(/critical, 4$/);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: /^3 Competent/ }).click();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 3.50.');
      expect(await page.locator('#figures').innerText()).toMatch(/Role-critical\s+met/);
      await page.getByLabel('Level').selectOption('all');
      await page.getByLabel('How many questions').fill('');
      await page.getByRole('button', { name: 'Ask these' }).click();
      expect(await page.locator('#questions button').count()).toBe(40);
      expect(await readVerdict(page)).toContain('38 of 40 not rated yet.');
      await page.getByLabel('How many questions').fill('41');
      await page.locator('#plan-form').evaluate((form) => form.setAttribute('novalidate', ''));
      await page.getByRole('button', { name: 'Ask these' }).click();
      expect(await page.locator('#message').innerText()).toContain('count must be at most 40');
    });
  });

  test('shows where interviewers differ', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.locator('#card').press('5');
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      expect(await page.locator('#card').innerText()).not.toContain('Interviewer 1: 5');
      await page.locator('#card').press('2');
      expect(await page.locator('#card').innerText()).toContain('Interviewer 1: 5');
      expect(await page.locator('#disagreements li').allInnerTexts()).toEqual([
        '26. cap-theorem: 2 Developing (Interviewer 2) against 5 Exceptional (Interviewer 1)',
      ]);
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      expect(await page.getByRole('button', { name: 'Add an interviewer' }).isDisabled()).toBe(
        true,
      );
      expect(await exportFile(page, 'CSV')).toContain('Interviewer 3');
      await page.getByRole('button', { name: 'Remove this one' }).click();
      await page.getByRole('button', { name: 'Remove this one' }).click();
      expect(await readVerdict(page)).toContain('Average 5.00');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await readVerdict(page)).toContain('Average 3.50');
    });
  });
});

describe('keeping and sharing', () => {
  test('a reload keeps everything, and hostile notes stay text', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByLabel('Candidate reference').fill('C-18');
      await page.reload();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 3.66.');
      expect(await page.getByLabel('Candidate reference').inputValue()).toBe('C-18');
      await page.getByRole('button', { name: /25\. idempotency/ }).click();
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe(HOSTILE);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.title()).toBe('Playground - structured-interview');
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual({ ...CARD, candidate: 'C-18' });
    });
  });

  test('what was saved and cannot be read is said, not guessed', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      for (const text of ['{', '{"state":{"raters":[{"ratings":{"x":9},"notes":{}}]}}']) {
        await page.evaluate(
          `localStorage.setItem('structured-interview/playground', ${JSON.stringify(text)})`,
        );
        await page.reload();
        expect(await page.locator('#message').innerText()).toContain('could not be read');
        expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      }
    });
  });

  test('a link carries plan and ratings and nothing else', { timeout: MINUTE }, async () => {
    let link = '';
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.locator('#card').press('2');
      link = await page.getByLabel('Link with plan').inputValue();
      for (const text of ['C-17', 'Out of time', 'onerror', 'img', 'lives on it']) {
        expect(decodeURIComponent(link)).not.toContain(text);
      }
    });
    await visit({ path: link.slice(origin.length + 1) }, async (page) => {
      const { candidate: _, notes: __, ...card } = CARD;
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual({
        ...card,
        plan: {
          ...card.plan,
          weighting: { ...card.plan.weighting, reason: 'As set in the shared interview.' },
        },
      });
      expect(await page.getByRole('button', { name: 'Interviewer 2' }).isVisible()).toBe(true);
      expect(await page.getByLabel('Link with plan').inputValue()).toBe(link);
      // What is rated after the link was opened survives a reload.
      await page.locator('#card').press('1');
      const verdict = await readVerdict(page);
      await page.reload();
      expect(await readVerdict(page)).toBe(verdict);
    });
  });

  test('two tabs show one interview', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await other.locator('#card').press('5');
      await page.getByText('Average 5.00').waitFor();
      await page.locator('#card').press('ArrowDown');
      await page.locator('#card').press('4');
      await other.getByText('Average 4.50').waitFor();
    });
  });

  test.each([
    ['#bank=other@1.0.0&questions=cap-theorem&ratings=3', 'It is for the bank other@1.0.0'],
    ['#bank=backend%401.0.0&questions=cap-theorem&ratings=9', 'must be an integer from 1 to 5'],
    ['#bank=backend%401.0.0&questions=cap-theorem&ratings=3.3', 'one rating for each question'],
    ['#bank=backend%401.0.0&questions=nothing&ratings=3', 'must be for a question of the bank'],
  ])('a bad link is refused: %s', { timeout: MINUTE }, async (path, problem) => {
    await visit({ path }, async (page) => {
      expect(await page.locator('#message').innerText()).toContain(problem);
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
    });
  });

  test('a scorecard survives export and import', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      const text = await exportFile(page, 'JSON');
      expect(parseScorecard(JSON.parse(text))).toEqual(CARD);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      await importFile(page, text);
      await page.getByText('The scorecard is imported.').waitFor();
      expect(await exportFile(page, 'JSON')).toBe(text);
      expect(await exportFile(page, 'CSV')).toContain('Out of time.');
      expect(await exportFile(page, 'Markdown')).toContain('Conditional offer');
      const html = await exportFile(page, 'HTML');
      expect(html).toContain('&lt;img src=x');
      expect(html).not.toContain('<img');
    });
  });

  test('a bad scorecard is refused with every problem', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const list = page.locator('#message li');
      await page.locator('#card').press('4');
      await importFile(page, { ratings: { 'cap-theorem': 7, [HOSTILE]: 1 }, note: 1 });
      await list.first().waitFor();
      const problems = (await list.allInnerTexts()).join('\n');
      expect(problems).toContain('received "note"');
      expect(problems).toContain('rating for "cap-theorem" must be an integer from 1 to 5');
      expect(problems).toContain('<img src=x');
      expect(await list.count()).toBe(3);
      await importFile(page, { ratings: { 'cap-theorem': 3 }, notes: { 'cap-theorem': 4 } });
      await page.getByText('notes.cap-theorem must be text').waitFor();
      await importFile(page, '{"ratings":');
      await page.getByText('It is no JSON').waitFor();
      await importFile(page, '[]');
      await page.getByText('It must be a JSON object').waitFor();
      await importFile(page, { ratings: {} });
      await page.getByText('It asks no question').waitFor();
      expect(await readVerdict(page)).toContain('Average 4.00');
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
    await visit({ viewport, colorScheme, bypassCSP: true }, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.locator('#card').press('1');
      for (const summary of await page.locator('summary').all()) await summary.click();
      const found = await page.evaluate(`document.documentElement.scrollWidth`);
      expect(found).toBeLessThanOrEqual(width);
      const background = await page.evaluate(`getComputedStyle(document.body).backgroundColor`);
      expect(background).toBe(colorScheme === 'dark' ? 'rgb(21, 24, 28)' : 'rgb(255, 255, 255)');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
        const result = await engine.run();
        return result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    });
  });

  test('works without a network and from a disk', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.context().setOffline(true);
      await page.locator('#card').press('4');
      expect(await exportFile(page, 'Markdown')).toContain('4.00');
    });
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('#card').press('4');
    expect(await readVerdict(page)).toContain('Average 4.00');
    await context.close();
  });

  test('the first load is at most 150 KiB', { timeout: MINUTE }, async () => {
    await visit({}, async (page, requests) => {
      await page.waitForTimeout(500);
      const files = requests
        .filter((url) => url.startsWith(`${origin}/`))
        .map((url) => join(folder, new URL(url).pathname))
        .map((path) => (statSync(path).isDirectory() ? join(path, 'index.html') : path));
      expect(files.map((path) => path.slice(folder.length + 1)).sort()).toEqual([
        'index.html',
        'playground.js',
        'style.css',
      ]);
      const sizes = files.map((path) => brotliCompressSync(readFileSync(path)).length);
      const sum = sizes.reduce((whole, size) => whole + size, 0);
      expect(sum).toBeGreaterThan(50 * KIB);
      expect(sum).toBeLessThanOrEqual(150 * KIB);
    });
  });
});

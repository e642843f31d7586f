import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { listRatios } from '../../docs/build/pictures.ts';
import { serveFolder } from '../../docs/build/serve.ts';
import { judge } from '../../docs/build/verdict.ts';
import { launchBrowser } from '../browser.ts';

const root = resolve(import.meta.dirname, '../..');
mkdirSync(join(root, '.cache'), { recursive: true });
const site = mkdtempSync(join(root, '.cache/site-'));
const server = serveFolder(site);
let browser: Browser;
let origin: string;

beforeAll(async () => {
  const build = spawnSync('npm', ['run', '--silent', 'docs', '--', site], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${build.stdout}${build.stderr}`).toBe('');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(site, { recursive: true });
});

/** Opens a page in a tab of its own, looks, and closes the tab. */
async function visit(
  path: string,
  { width = 1280, hasTouch = false }: { width?: number; hasTouch?: boolean },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch,
    isMobile: hasTouch,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  await look(page);
  expect(faults).toEqual([]);
  await context.close();
}

describe('the menu on a narrow screen', () => {
  test.each(['Enter', 'Space'])(
    'opens with %s, holds the focus, and closes with Escape',
    async (key) => {
      await visit('guides/01-score-an-interview.html', { width: 390 }, async (page) => {
        const button = page.locator('#site-menu-button');
        const menu = page.locator('#site-menu');
        expect(await menu.isVisible()).toBe(false);
        expect(await button.getAttribute('aria-expanded')).toBe('false');
        await button.focus();
        await page.keyboard.press(key);
        expect(await menu.isVisible()).toBe(true);
        expect(await button.getAttribute('aria-expanded')).toBe('true');
        await page.locator('#tsd-nav-container a').first().waitFor({ state: 'attached' });
        const places: string[] = [];
        for (let step = 0; step < 12; step += 1) {
          places.push(
            await page.evaluate<string>(
              `document.activeElement.closest('#site-menu, header, .page-menu, .col-content')?.className ?? 'window'`,
            ),
          );
          await page.keyboard.press('Tab');
        }
        expect(places[0]).toMatch(/col-sidebar|page-menu/);
        expect(places.filter((place) => place.includes('col-content'))).toEqual([]);
        await page.keyboard.press('Escape');
        await expect.poll(() => menu.isVisible()).toBe(false);
        expect(await button.getAttribute('aria-expanded')).toBe('false');
        expect(await page.evaluate('document.activeElement.id')).toBe('site-menu-button');
      });
    },
  );

  test('leads to the main pages, and is not there on a wide screen', async () => {
    await visit('cli.html', { width: 390 }, async (page) => {
      await page.locator('#site-menu-button').click();
      await page.locator('#tsd-sidebar-links a', { hasText: 'Playground' }).click();
      await page.waitForURL(`${origin}/playground/index.html`);
    });
    await visit('cli.html', {}, async (page) => {
      expect(await page.locator('#site-menu-button').isVisible()).toBe(false);
    });
  });
});

describe('the shell', () => {
  test.each([
    'index.html',
    'questions/cap-theorem.html',
    'guides/index.html',
    'source/src.scoring.ts.html',
    'playground/index.html',
    'practice/index.html',
    '404.html',
  ])('of %s has the same links, and a switch for the colors that works', async (path) => {
    await visit(path, {}, async (page) => {
      const links = page.locator('nav[aria-label="Site"] a');
      const names = await links.allTextContents();
      expect(names).toEqual(expect.arrayContaining(['Guides', 'Questions', 'Playground', 'API']));
      for (const target of await links.evaluateAll((all) =>
        all.map((one) => (one as unknown as { href: string }).href),
      )) {
        expect((await fetch(target)).status, target).toBe(200);
      }
      const button = page.locator('#shell-theme');
      expect(await button.textContent()).toBe('Theme: system');
      await button.click();
      await button.click();
      expect(await button.textContent()).toBe('Theme: dark');
      await page.reload();
      expect(await button.textContent()).toBe('Theme: dark');
    });
  });

  test('each page has an icon and a description', () => {
    const pages = globSync('**/*.html', { cwd: site });
    expect(pages.length).toBeGreaterThan(150);
    const faults = pages.filter((path) => {
      const text = readFileSync(join(site, path), 'utf8');
      const [, description = ''] = /<meta name="description" content="([^"]+)">/.exec(text) ?? [];
      return !text.includes('<link rel="icon" href="data:image/svg') || description.length < 15;
    });
    expect(faults).toEqual([]);
  });

  test('each page names the card that a shared link shows, and it is a picture of the size it says', () => {
    const faults = globSync('**/*.html', { cwd: site }).filter((path) => {
      const text = readFileSync(join(site, path), 'utf8');
      const [, image = ''] = /<meta property="og:image" content="([^"]+)">/.exec(text) ?? [];
      const [, title = ''] = /<meta property="og:title" content="([^"]+)">/.exec(text) ?? [];
      return join(path, '..', image) !== 'images/card.png' || title === '';
    });
    expect(faults).toEqual([]);
    const card = readFileSync(join(site, 'images/card.png'));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('a build that knows its address names the card in full', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { renderMeta } = await import(${JSON.stringify(pathToFileURL(join(root, 'docs/build/shell.ts')).href)});
        console.log(renderMeta('../', { title: 'A', description: 'B' }));`,
      ],
      { encoding: 'utf8', env: { ...process.env, SITE_URL: 'https://example.org/docs' } },
    );
    expect(stdout).toContain('content="https://example.org/docs/images/card.png"');
  });

  test.each([
    'playground/index.html',
    'practice/index.html',
    '404.html',
    'source/src.scoring.ts.html',
  ])('the header of %s takes two lines of a phone at most', async (path) => {
    await visit(path, { width: 390 }, async (page) => {
      const tops = await page.locator('.shell > *').evaluateAll((all) =>
        all.map((one) => {
          const { top, height } = one.getBoundingClientRect();
          return top + height / 2;
        }),
      );
      const lines = tops.filter(
        (top, at) => at === 0 || Math.abs(top - (tops[at - 1] as number)) > 8,
      );
      expect(lines).toHaveLength(2);
    });
  });

  test('an unknown address shows a page with ways on', async () => {
    const response = await fetch(`${origin}/no-such-page`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  test('search of the playground opens the search of the site', async () => {
    await visit('playground/index.html', {}, async (page) => {
      await page.locator('nav[aria-label="Site"] a', { hasText: 'Search' }).click();
      await page.locator('#tsd-search-input').waitFor();
    });
  });
});

describe('search', () => {
  const search = async (page: Page, words: string) => {
    await page.locator('#tsd-search-trigger').click();
    await page.locator('#tsd-search-input').fill(words);
    await page.locator('#tsd-search-results a').first().waitFor();
    return page.locator('#tsd-search-results a');
  };

  test('puts the guide about weights above what the API calls so, and shows where the word stands', async () => {
    await visit('cli.html', {}, async (page) => {
      const found = await search(page, 'weights');
      const first = found.first();
      expect(await first.getAttribute('href')).toBe(
        './guides/05-thresholds-fairness-and-limits.html#weights-need-a-reason',
      );
      expect(await first.locator('.kind').textContent()).toBe('Guide');
      expect(await first.locator('.snippet').textContent()).toContain('you must say why');
      expect(await first.locator('mark').first().textContent()).toBe('weight');
      const kinds = await found.locator('.kind').allTextContents();
      expect(kinds).toContain('Function');
      expect(kinds.lastIndexOf('Property')).toBeLessThanOrEqual(0);
    });
  });

  test('finds a question by what its answers say', async () => {
    await visit('index.html', { width: 390 }, async (page) => {
      const found = await search(page, 'version vectors');
      expect(await found.first().getAttribute('href')).toMatch(/^\.\/questions\//);
      await found.first().click();
      await page.waitForURL(/questions\//);
    });
  });

  test('says that there is nothing', async () => {
    await visit('index.html', {}, async (page) => {
      await page.locator('#tsd-search-trigger').click();
      await page.locator('#tsd-search-input').fill('qqqqzzzz');
      await page.getByText('Nothing found for “qqqqzzzz”.').waitFor();
      expect(await page.locator('#tsd-search-results a').count()).toBe(0);
    });
  });
});

test('the start page judges as the engine does, with the arrow keys', async () => {
  await visit('index.html', {}, async (page) => {
    const slider = page.locator('.live input').first();
    const read = () => page.locator('#live-verdict').innerText();
    const before = judge({ 'cap-theorem': 4, 'isolation-levels': 4, 'rate-limiting': 3 });
    expect(await read()).toContain(before.heading);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    const after = judge({ 'cap-theorem': 3, 'isolation-levels': 4, 'rate-limiting': 3 });
    expect([before.outcome, after.outcome]).toEqual(['conditional-offer', 'no-offer']);
    const text = await read();
    for (const part of [after.heading, ...after.reasons, after.turn]) expect(text).toContain(part);
  });
});

test.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)(
  'the start page shows a scorecard and a report in the %s colors',
  async (scheme, other) => {
    await visit('index.html', {}, async (page) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const name of ['scorecard', 'report']) {
        const picture = page.locator(`.shots img[src="images/${name}-${scheme}.png"]`);
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() =>
            picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
          )
          .toBe(950);
        expect(
          await page.locator(`.shots img[src="images/${name}-${other}.png"]`).isVisible(),
        ).toBe(false);
      }
    });
  },
);

test('the page on the method draws how consistency grows with reliability', async () => {
  await visit('method.html', { width: 390 }, async (page) => {
    const figure = page.locator('figure.plotted');
    expect(await figure.getByRole('img').getAttribute('aria-label')).toMatch(
      /^How often two interviews decide alike/,
    );
    expect(await figure.locator('path').count()).toBeGreaterThanOrEqual(3);
    const { x, width } = (await figure.locator('svg').boundingBox()) as {
      x: number;
      width: number;
    };
    expect(x + width).toBeLessThanOrEqual(390);
    expect(width).toBeGreaterThan(250);
  });
});

test('the ratios that are drawn are those of the tables with a limit', () => {
  const text = `| what | ratio | limit |
| --- | ---: | --- |
| \`scoreInterview\` | 1.9 | 2.5 |
| not compared | | |

| name | microseconds |
| --- | --- |
| one | 3 |
`;
  expect(listRatios(text)).toEqual([{ what: 'scoreInterview', ratio: 1.9, limit: 2.5 }]);
});

test('the start page shows the verdict without scripts too', () => {
  const text = readFileSync(join(site, 'index.html'), 'utf8');
  expect(text).toContain('Conditional offer: average');
});

test('a question opens in the playground', async () => {
  await visit('questions/cap-theorem.html', {}, async (page) => {
    await page.locator('a', { hasText: 'Rate this in the playground' }).click();
    await page.waitForURL(/playground/);
    await expect.poll(() => page.locator('#questions li').count()).toBe(1);
    expect(await page.locator('#questions').innerText()).toContain('The CAP theorem in practice');
  });
});

test('the page for candidates leads to no answer', async () => {
  await visit('questions/for-candidates.html', {}, async (page) => {
    const targets = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const ids = backendOutline.questions.map(({ id }) => `${id}.html`);
    expect(targets.filter((target) => ids.some((id) => target?.endsWith(id)))).toEqual([]);
  });
});

describe('a block of code', () => {
  test('cuts nothing off on a desk', async () => {
    for (const path of ['index', 'cli', ...listGuides()]) {
      await visit(`${path}.html`, { width: 1440 }, async (page) => {
        const cut = await page
          .locator('pre > code')
          .evaluateAll((all) =>
            all.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.textContent] : [])),
          );
        expect(cut, path).toEqual([]);
      });
    }
  });

  test('has a button that a finger finds, with a name of its own, and permalinks have too', async () => {
    await visit(
      'guides/01-score-an-interview.html',
      { width: 390, hasTouch: true },
      async (page) => {
        const buttons = page.locator('pre > button');
        const shown = await buttons.evaluateAll((all) =>
          all.map((one) => [
            one.getAttribute('aria-label'),
            (
              globalThis as unknown as { getComputedStyle(of: unknown): { opacity: string } }
            ).getComputedStyle(one).opacity,
          ]),
        );
        expect(shown.length).toBeGreaterThan(3);
        expect(shown.filter(([, opacity]) => opacity !== '1')).toEqual([]);
        for (const [name] of shown) expect(name).toMatch(/^Copy: ./);
        const links = await page
          .locator('.tsd-anchor-icon')
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
        expect(new Set(links).size).toBe(links.length);
      },
    );
  });
});

function listGuides(): string[] {
  return globSync('guides/0*.html', { cwd: site }).map((path) => path.replace(/\.html$/, ''));
}

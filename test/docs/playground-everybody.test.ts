import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  browser,
  CARD,
  exportFile,
  folder,
  importFile,
  MINUTE,
  press,
  readVerdict,
  server,
  setUpPlayground,
  visit,
} from './playground-page.ts';

setUpPlayground();

const KIB = 1024;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Goes through the page with Tab and lists what has the focus and is not in sight. `isSeen` is a function for
 * the page: of an element, and of the places of it, of the message and of the verdict.
 */
async function listCovered(page: Page, isSeen: string): Promise<unknown[]> {
  await page.locator('a').first().focus();
  const covered: unknown[] = [];
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(`(() => {
      const { activeElement } = document;
      if (activeElement.closest('#message, .verdict, body > a')) return null;
      const [one, message, verdict] = [activeElement, document.getElementById('message'), document.getElementById('badge')].map((element) =>
        element.getBoundingClientRect(),
      );
      const isSeen = (${isSeen})(activeElement, { one, message, verdict });
      return isSeen ? null : activeElement.outerHTML.slice(0, 80);
    })()`);
    if (found) covered.push(found);
  }
  return covered;
}

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
      await page.locator('#card').focus();
      // Who has rated everything sees all there is.
      await press(page, '1 ArrowDown 2 ArrowDown 3');
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

  test('the question is what a phone opens on', { timeout: MINUTE }, async () => {
    await visit({ viewport: { width: 390, height: 844 } }, async (page) => {
      const [first, plot] = await Promise.all(
        ['.choice', '#plot'].map((part) =>
          page
            .locator(part)
            .first()
            .evaluate((one) => one.getBoundingClientRect().top),
        ),
      );
      expect(first).toBeLessThan(700);
      expect(plot).toBeGreaterThan(first as number);
    });
  });

  test('Escape closes the message, and a preference says that it does not decide', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await page.getByLabel('Role-critical', { exact: true }).check();
      await page.locator('#card').press('3');
      expect(await page.locator('#figures').innerText()).toContain(
        'not met: a preference, which does not decide',
      );
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('The last change is taken back.').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('#message').isVisible()).toBe(false);
    });
  });

  test('the colors are those chosen for the site', { timeout: MINUTE }, async () => {
    await visit({ colorScheme: 'dark' }, async (page) => {
      const read = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      for (const [theme, color] of [
        ['light', 'rgb(255, 255, 255)'],
        ['os', 'rgb(21, 24, 28)'],
      ] as const) {
        await page.evaluate(`localStorage.setItem('tsd-theme', '${theme}')`);
        await page.reload();
        expect(await read()).toBe(color);
      }
    });
  });

  test('what is chosen is told apart in colors of the system', { timeout: MINUTE }, async () => {
    await visit({ forcedColors: 'active' }, async (page) => {
      await page.locator('#card').press('4');
      const read = (name: string | RegExp) =>
        page
          .getByRole('button', { name })
          .first()
          .evaluate((button) => {
            const { getComputedStyle: readStyle } = globalThis as unknown as {
              getComputedStyle(element: unknown): Record<string, string>;
            };
            const { backgroundColor, borderTopColor, borderTopWidth } = readStyle(button);
            return [backgroundColor, borderTopColor, borderTopWidth].join();
          });
      expect(await read(/^4 Strong/)).not.toBe(await read(/^3 Competent/));
      expect(await read(/^26\. /)).not.toBe(await read(/^36\. /));
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      expect(await read('Interviewer 1')).not.toBe(await read('Interviewer 2'));
    });
  });

  test('the plot is a table too, and a question that comes is said', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const lines = () =>
        page
          .getByRole('table', { name: 'Averages' })
          .getByRole('row')
          .evaluateAll((rows) =>
            rows.map((row) => [...row.children].map((one) => one.textContent)),
          );
      await page.locator('#card').focus();
      await press(page, '4 ArrowDown 2');
      await page.getByLabel('Role-critical', { exact: true }).check();
      expect(await lines()).toEqual([
        ['Of', 'Average', 'Reachable'],
        ['Interview', '3.00', '1.66 to 4.33'],
        ['Role-critical', '2.00', ''],
      ]);
      await page.locator('#card').focus();
      const place = page.locator('#card [aria-live=polite]');
      expect(await place.innerText()).toMatch(/^Question 2 of 6: /);
      await press(page, 'ArrowDown');
      expect(await place.innerText()).toMatch(/^Question 3 of 6: /);
    });
  });

  test('the focus is never lost', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const focused = () => page.evaluate('document.activeElement.innerText');
      const name = async (label: string) => {
        const button = page.getByRole('button', { name: label, exact: true });
        await button.focus();
        return button;
      };
      for (const [label, times] of [
        ['Next', 7],
        ['Previous', 7],
        ['Add an interviewer', 3],
        ['Remove this one', 3],
      ] as const) {
        const button = await name(label);
        for (let time = 0; time < times; time++) await page.keyboard.press('Enter');
        expect(await focused()).toBe(label);
        expect(await button.isDisabled()).toBe(true);
      }
      expect(await page.locator('#message').innerText()).toContain('The interviewer is removed');
      for (const key of ['Control+z', 'Enter']) {
        await name('Close');
        await page.keyboard.press(key);
        expect(await focused()).toBe('Remove this one');
      }
      await page.locator('#card').press('Shift+S');
      expect(await page.locator('#figures').innerText()).toMatch(/Skipped\s+1/);
      await name('Take back');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Take back');
    });
  });

  test('nor by what the keys take back', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const focused = () =>
        page.evaluate('document.activeElement.innerText || document.activeElement.id');
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.getByRole('button', { name: 'Interviewer 2' }).focus();
      await page.keyboard.press('Control+z');
      expect(await focused()).toBe('Interviewer 1');
      await page.keyboard.press('Control+Shift+z');
      expect(await focused()).toBe('Interviewer 1');
      await page.keyboard.press('Control+z');
      await page.getByText('Choose the questions').click();
      await page.getByLabel('How many questions').fill('3');
      await page.getByRole('button', { name: 'Ask these' }).click();
      await page.locator('#questions button').nth(1).click();
      await page.locator('#questions button').nth(2).focus();
      const current = await page.locator('#questions [aria-current]').innerText();
      await page.keyboard.press('Control+z');
      expect(await page.locator('#questions button').count()).toBe(6);
      expect(await focused()).toBe(await page.locator('#questions [aria-current]').innerText());
      await page.keyboard.press('Control+Shift+z');
      expect(await page.locator('#questions button').count()).toBe(3);
      expect(await focused()).toBe(await page.locator('#questions [aria-current]').innerText());
      expect(current).toMatch(/^\d+\. /);
      // A form that is filled anew keeps the focus where it was.
      await page.getByText('Weigh the questions').click();
      await page.getByLabel('Why some questions count more').fill('The role lives on it.');
      const field = page.locator('.weights input').nth(1);
      await field.fill('2');
      const id = await field.getAttribute('id');
      await field.press('Enter');
      await page.getByText('The weights count.').waitFor();
      await expect.poll(() => page.locator('#questions').innerText()).toContain('×2');
      await page.evaluate('new Promise((done) => setTimeout(done, 100))');
      expect(await page.evaluate('document.activeElement.id')).toBe(id);
      await page.getByText('Share a link').click();
      await page.getByLabel('Put the reason for the weights in too').focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('card');
    });
  });

  test('a rating is said, whether or not the verdict changes', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const heard = page.locator('#heard[role=status]');
      await page.locator('#card').focus();
      for (const [key, words] of [
        ['4', '26. The CAP theorem in practice: 4.'],
        ['s', '26. The CAP theorem in practice: skipped.'],
        ['Backspace', '26. The CAP theorem in practice: not rated.'],
        ['5', '26. The CAP theorem in practice: 5.'],
        // It can be said again.
        ['Control+z', ''],
        ['5', '26. The CAP theorem in practice: 5.'],
        ['ArrowDown', ''],
      ] as const) {
        await page.keyboard.press(key);
        expect(await heard.textContent()).toBe(words);
      }
    });
  });

  test('one key leads to the question', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await press(page, 'Tab Enter 5');
      expect(await readVerdict(page)).toContain('Average 5.00');
      expect(await page.locator('#message').isVisible()).toBe(false);
    });
  });

  test('neither message nor verdict covers what has the focus', { timeout: MINUTE }, async () => {
    await visit({ viewport: { width: 375, height: 667 } }, async (page) => {
      page.once('dialog', (dialog) => dialog.accept());
      await importFile(page, CARD, CARD, CARD);
      await page.getByText('The scorecards of 3 interviewers are imported.').waitFor();
      for (const rater of ['Interviewer 2', 'Interviewer 3']) {
        await page.getByRole('button', { name: rater }).click();
        await page.locator('#card').press('Backspace');
      }
      await page.getByRole('button', { name: 'Interviewer 1' }).click();
      expect(await readVerdict(page)).toContain(
        'Interviewer 2: 1, Interviewer 3: 1 not rated yet.',
      );
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('The last change is taken back.').waitFor();
      await page.getByRole('button', { name: 'Interviewer 1' }).click();
      const covered = await listCovered(
        page,
        `(_, { one, message, verdict }) => {
          const isTall = one.height > message.top - verdict.bottom - 32;
          // Near the top of the page the verdict lies further down.
          const isBelow = verdict.top > 0 || one.top >= verdict.bottom;
          return isTall || (isBelow && one.bottom <= message.top);
        }`,
      );
      expect(covered).toEqual([]);
    });
  });

  test('nor on a page of a few lines, such as one that is enlarged', {
    timeout: MINUTE,
  }, async () => {
    await visit({ viewport: { width: 320, height: 256 } }, async (page) => {
      await importFile(page, { ratings: { 'cap-theorem': 7, 'saga-pattern': 8 }, note: 1 });
      await page.locator('#message li').first().waitFor();
      const covered = await listCovered(
        page,
        `(element, { one, message }) => {
          const isTall = one.height > message.top - 32;
          const isClear = one.top >= 0 && one.bottom <= message.top;
          const top = document.elementFromPoint(one.left + 8, Math.max(one.top, 0) + 8);
          const isSeen = element.contains(top) || element.labels?.[0]?.contains(top);
          return (isTall || isClear) && isSeen;
        }`,
      );
      expect(covered).toEqual([]);
    });
  });

  test('all of it is printed, and nothing over it', { timeout: MINUTE }, async () => {
    for (const width of [700, 1280]) {
      await visit({ viewport: { width, height: 400 } }, async (page) => {
        await page.getByLabel('Notes: what was heard').fill('Heard it.\n'.repeat(30));
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByRole('button', { name: 'Redo' }).click();
        await page.getByText('The change is there again.').waitFor();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('#message').isVisible()).toBe(false);
        for (const part of ['#result', '.verdict']) {
          const position = page.locator(part).evaluate((element) => {
            const { getComputedStyle: readStyle } = globalThis as unknown as {
              getComputedStyle(element: unknown): Record<string, string>;
            };
            return readStyle(element).position;
          });
          expect(await position).toBe('static');
        }
        for (const part of ['#notes', ...(width > 960 ? ['#result'] : [])]) {
          const [whole, seen] = await page
            .locator(part)
            .evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight]);
          expect(whole).toBe(seen);
        }
      });
    }
  });

  test('the verdict stays while its pane scrolls', { timeout: MINUTE }, async () => {
    await visit({ viewport: { width: 1280, height: 400 } }, async (page) => {
      await page.locator('#card').press('4');
      const [verdict, pane] = await page.locator('#result').evaluate((result) => {
        result.scrollTop = result.scrollHeight;
        const badge = result.querySelector('.verdict') as typeof result;
        return [badge, result].map((one) => one.getBoundingClientRect().top);
      });
      expect(verdict).toBe(pane);
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
    const asked = new Set<string>();
    server.on('request', ({ url = '' }) => asked.add(url));
    await visit({}, async (page) => {
      await page.evaluate('navigator.serviceWorker.ready');
      expect([...asked].sort()).toEqual(['/', '/playground.js', '/style.css', '/worker.js']);
      const files = [...asked].map((path) => join(folder, path.replace(/\/$/, '/index.html')));
      const sizes = files.map((path) => brotliCompressSync(readFileSync(path)).length);
      const sum = sizes.reduce((whole, size) => whole + size, 0);
      expect(sum).toBeGreaterThan(50 * KIB);
      expect(sum).toBeLessThanOrEqual(150 * KIB);
    });
  });
});

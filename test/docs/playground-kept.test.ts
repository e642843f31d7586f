import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  CARD,
  exportFile,
  importFile,
  MINUTE,
  origin,
  press,
  readVerdict,
  setUpPlayground,
  visit,
} from './playground-page.ts';

setUpPlayground();

const LINK = '#bank=backend%402.0.0&questions=cap-theorem.saga-pattern&ratings=3.-';
const SHARED = 'Undecided. Average 3.00. 1 of 2 not rated yet.';
const OWN = 'Undecided. Average 4.50. 4 of 6 not rated yet.';

/** Rates two questions and writes a note. */
async function work(page: Page): Promise<void> {
  await page.getByLabel('Notes: what was heard').fill('precious');
  await page.locator('#card').focus();
  await press(page, '5 ArrowDown 4');
  expect(await readVerdict(page)).toBe(OWN);
}

function listKept(page: Page): Promise<string[]> {
  return page.locator('#kept li > span').allInnerTexts();
}

/** Changes every text that the page keeps, as another edition of it would have written them. */
async function rewrite(page: Page, from: string, to: string): Promise<void> {
  // What the page did last is kept a moment later.
  await page.evaluate('new Promise((done) => setTimeout(done, 100))');
  await page.evaluate(`for (const [key, text] of Object.entries(localStorage)) {
    localStorage.setItem(key, text.replaceAll(${JSON.stringify(from)}, ${JSON.stringify(to)}));
  }`);
}

describe('the own interview', () => {
  test('is kept when a link is opened and worked on, and comes back', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await page.goto(`${origin}/${LINK}`);
      expect(await readVerdict(page)).toBe(SHARED);
      await page.locator('#card').focus();
      await press(page, '1 ArrowDown 2');
      await page.reload();
      expect(await readVerdict(page)).toBe('No offer. Average 1.50.');
      expect(await listKept(page)).toEqual(['6 questions, 2 ratings, 1 note']);
      await page.getByRole('button', { name: 'Back to your interview' }).click();
      expect(await readVerdict(page)).toBe(OWN);
      expect(await page.evaluate('document.activeElement.id')).toBe('card');
      // What was changed in the shared one is work too.
      expect(await listKept(page)).toEqual(['2 questions, 2 ratings']);
      await page.reload();
      expect(await readVerdict(page)).toBe(OWN);
      await page.locator('#card').press('ArrowUp');
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe('precious');
      page.once('dialog', (dialog) => dialog.dismiss());
      await page.getByRole('button', { name: 'Drop it' }).click();
      expect(await listKept(page)).toEqual(['2 questions, 2 ratings']);
      page.once('dialog', (dialog) => dialog.accept());
      await page.getByRole('button', { name: 'Drop it' }).click();
      expect(await page.locator('#kept').isVisible()).toBe(false);
      await page.reload();
      expect(await page.locator('#kept').isVisible()).toBe(false);
      expect(await readVerdict(page)).toBe(OWN);
    });
  });

  test('is kept when a file is imported; what is as a link had it goes with the way back', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported. Yours is kept').waitFor();
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.', { exact: true }).waitFor();
      await page.goto(`${origin}/${LINK}`);
      expect(await readVerdict(page)).toBe(SHARED);
      expect(await listKept(page)).toEqual([
        '6 questions, 2 ratings, 1 note',
        'C-17, 3 questions, 3 ratings, 2 notes',
      ]);
      await page.getByRole('button', { name: 'Back to your interview' }).first().click();
      expect(await readVerdict(page)).toBe(OWN);
      expect(await listKept(page)).toEqual(['C-17, 3 questions, 3 ratings, 2 notes']);
    });
  });

  test('makes way for the one of the next candidate, with the same plan', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const start = page.getByRole('button', { name: 'New interview' });
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await start.click();
      await page.getByText('A new interview is open, with the same questions.').waitFor();
      expect(await readVerdict(page)).toBe('Undecided. 3 of 3 not rated yet.');
      expect(await page.getByLabel('Candidate reference').inputValue()).toBe('');
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual({ plan: CARD.plan, ratings: {} });
      expect(await listKept(page)).toEqual(['C-17, 3 questions, 3 ratings, 2 notes']);
      // Another one is no more than this one.
      await start.click();
      expect(await listKept(page)).toHaveLength(1);
      await page.getByLabel('Candidate reference').fill('C-18');
      await page.locator('#card').press('2');
      await page.reload();
      expect(await readVerdict(page)).toContain('Average 2.00');
      await page.getByRole('button', { name: 'Back to your interview' }).click();
      expect(await page.getByLabel('Candidate reference').inputValue()).toBe('C-17');
      expect(await listKept(page)).toEqual(['C-18, 3 questions, 1 rating']);
      // What a link brought is work of somebody.
      await page.goto(`${origin}/${LINK}`);
      await start.click();
      expect(await listKept(page)).toContain('2 questions, 1 rating');
    });
  });

  test('that was not begun is not kept', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${origin}/${LINK}`);
      expect(await readVerdict(other)).toBe(SHARED);
      // Only looked at.
      await page.locator('#card').press('ArrowDown');
      await page.getByRole('button', { name: 'To the shared interview' }).click();
      expect(await readVerdict(page)).toBe(SHARED);
      await page.locator('#card').press('1');
      await other.getByText('Average 1.00').waitFor();
      expect(await page.locator('#kept').isVisible()).toBe(false);
      expect(await other.locator('#kept').isVisible()).toBe(false);
    });
  });

  test('stays in its tab when a link is opened in another', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      const other = await page.context().newPage();
      await other.goto(`${origin}/${LINK}`);
      await other.locator('#card').focus();
      await press(other, '1 ArrowDown 2');
      await expect.poll(() => listKept(page)).toEqual(['2 questions, 2 ratings']);
      expect(await readVerdict(page)).toBe(OWN);
      await page.locator('#card').press('3');
      await expect.poll(() => listKept(other)).toEqual(['6 questions, 2 ratings, 1 note']);
      await page.reload();
      expect(await readVerdict(page)).toBe('Undecided. Average 4.00. 4 of 6 not rated yet.');
      await other.reload();
      expect(await readVerdict(other)).toBe('No offer. Average 1.50.');
    });
  });
});

describe('tabs', () => {
  test('show one interview, and can take back what another did', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await other.locator('#card').press('5');
      await page.getByText('Average 5.00').waitFor();
      await page.locator('#card').press('ArrowDown');
      await page.locator('#card').press('4');
      await other.getByText('Average 4.50').waitFor();
      await other.locator('#card').press('Control+z');
      await page.getByText('Average 5.00').waitFor();
    });
  });

  test('that are shown again show what was done meanwhile', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await rewrite(page, '"cap-theorem":5', '"cap-theorem":2');
      await page.evaluate(
        `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
      );
      expect(await readVerdict(page)).toContain('Average 3.00');
    });
  });

  test('open what is kept beside as another left it', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await page.goto(`${origin}/${LINK}`);
      expect(await readVerdict(page)).toBe(SHARED);
      // A page hears nothing of what is done while it waits to be shown again.
      await rewrite(page, '"cap-theorem":5', '"cap-theorem":2');
      await page.evaluate(
        `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
      );
      await page.getByRole('button', { name: 'Back to your interview' }).click();
      expect(await readVerdict(page)).toContain('Average 3.00');
      await page.goto(`${origin}/${LINK}`);
      await rewrite(page, '"cap-theorem":2', '"cap-theorem":1');
      const back = page.getByRole('button', { name: 'Back to your interview' });
      await back.click();
      expect(await readVerdict(page)).toContain('Average 2.50');
      await page.goto(`${origin}/${LINK}`);
      await rewrite(page, '"candidate":""', '"candidate":"C-9"');
      await page.evaluate(
        `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
      );
      expect(await listKept(page)).toEqual(['C-9, 6 questions, 2 ratings, 1 note']);
      await rewrite(page, '"saga-pattern"', '"saga-pattern-new"');
      await rewrite(page, '"cap-theorem"', '"cap-theorem-new"');
      await back.click();
      await page.getByText('It cannot be opened any more.').waitFor();
      expect(await listKept(page)).toEqual(['This page cannot read it.']);
      expect(await readVerdict(page)).toBe(SHARED);
    });
  });

  test('follow the interviewer when another is removed', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const add = page.getByRole('button', { name: 'Add an interviewer' });
      await page.locator('#card').press('1');
      for (const rating of ['2', '3']) {
        await add.click();
        await page.locator('#card').press(rating);
      }
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await other.getByRole('button', { name: 'Interviewer 1' }).click();
      await other.getByRole('button', { name: 'Remove this one' }).click();
      const shown = page.locator('#raters [aria-pressed=true]');
      const rating = page.locator('.choice[aria-pressed=true] .point');
      await expect.poll(() => shown.innerText()).toBe('Interviewer 2');
      expect(await rating.innerText()).toBe('3');
      await other.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => shown.innerText()).toBe('Interviewer 3');
      expect(await rating.innerText()).toBe('3');
      await other.getByRole('button', { name: 'Interviewer 3' }).click();
      await page.getByLabel('Notes: what was heard').focus();
      await other.getByRole('button', { name: 'Remove this one' }).click();
      await page
        .getByText('Another tab changed the interviewers: Interviewer 1 is shown.')
        .waitFor();
      expect(await shown.innerText()).toBe('Interviewer 1');
      expect(await rating.innerText()).toBe('1');
      // What is typed on must not get into the notes of another.
      expect(await page.evaluate('document.activeElement.innerText')).toBe('Interviewer 1');
    });
  });

  test('take back notes of another as one change', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.locator('#card').press('4');
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await other.getByLabel('Notes: what was heard').pressSequentially('Heard', { delay: 50 });
      const notes = page.getByLabel('Notes: what was heard');
      await expect.poll(() => notes.inputValue()).toBe('Heard');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await notes.inputValue()).toBe('');
      expect(await readVerdict(page)).toContain('Average 4.00');
    });
  });

  test('do not write over what a newer page wrote', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      expect(await readVerdict(other)).toBe(OWN);
      await rewrite(other, 'cap-theorem', 'cap-theorem-new');
      await expect.poll(() => listKept(page)).toEqual(['This page cannot read it.']);
      await page.locator('#card').press('3');
      await page.reload();
      expect(await readVerdict(page)).toContain('Average 4.00');
      expect(await listKept(page)).toEqual(['This page cannot read it.']);
    });
  });

  test('do not lose what can be taken back to the settings of the site', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await page.locator('#card').focus();
      await press(page, '5 ArrowDown 4 ArrowDown 3 Control+z');
      expect(await readVerdict(page)).toContain('Average 4.50');
      const other = await page.context().newPage();
      await other.goto(`${origin}/`);
      await other.evaluate(`
        localStorage.setItem('tsd-theme', 'dark');
        for (const [key, text] of Object.entries(localStorage)) {
          localStorage.setItem(key, '');
          localStorage.setItem(key, text);
        }
      `);
      const read = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      await expect.poll(read).toBe('rgb(21, 24, 28)');
      expect(await page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true);
      await page.locator('#card').focus();
      await press(page, 'Control+Shift+z Control+z Control+z Control+z');
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
    });
  });
});

describe('what cannot be read', () => {
  test('is kept as it is, and can be downloaded', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      for (const [from, to] of [
        ['cap-theorem', 'cap-theorem-old'],
        ['{', ''],
      ] as const) {
        await rewrite(page, from, to);
        await page.reload();
        expect(await page.locator('#message').innerText()).toContain(
          'The saved interview could not be read',
        );
        expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
        await page.locator('#card').press('3');
        await page.reload();
        expect(await readVerdict(page)).toContain('Average 3.00');
      }
      expect(await listKept(page)).toEqual(Array(2).fill('This page cannot read it.'));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download it' }).first().click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain('cap-theorem-old');
      expect(text).toContain('precious');
    });
  });

  test('for want of a field does not keep the page from its work', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await page.evaluate(`{
        const key = Object.keys(localStorage).find((one) => /playground.(?!last$)/.test(one));
        const text = localStorage.getItem(key);
        const change = (name, act) => {
          const kept = JSON.parse(text);
          act(kept.state);
          localStorage.setItem(key + name, JSON.stringify(kept));
        };
        change('a', (state) => delete state.raters[0].notes);
        change('b', (state) => delete state.raters[0].ratings);
        change('c', (state) => delete state.plan.roleCritical);
        change('d', (state) => delete state.plan.questions);
        change('e', (state) => delete state.candidate);
        change('f', (state) => delete state.plan);
        change('g', (state) => delete state.raters);
        change('h', (state) => (state.raters[0] = null));
        change('i', (state) => (state.plan.weighting = []));
        localStorage.setItem(key + 'j', 'null');
      }`);
      await page.reload();
      expect(await readVerdict(page)).toBe(OWN);
      expect(await listKept(page)).toEqual(Array(10).fill('This page cannot read it.'));
    });
  });

  test('and was there before does not cost what is there now', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      await rewrite(page, '"previous":{"candidate":""', '"previous":{"candidate":7');
      await page.reload();
      expect(await readVerdict(page)).toBe(OWN);
      expect(await page.locator('#message').isVisible()).toBe(false);
    });
  });
});

describe('a browser that saves nothing', () => {
  const BLOCKED = `Object.defineProperty(globalThis, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
  })`;
  const NOT_SAVED = 'This browser does not save the interview. Export it before you leave.';

  test('is told once, in a place of its own', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.addInitScript(BLOCKED);
      await page.reload();
      expect(await page.locator('#unsaved').innerText()).toBe(NOT_SAVED);
      expect(await page.locator('#message').isVisible()).toBe(false);
      await work(page);
      await importFile(page, '{');
      await page.getByText('It is no JSON').waitFor();
      await page.locator('#card').press('4');
      // As long as the page is open, nothing is lost.
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByLabel('Notes: what was heard').fill('Heard');
      await page.evaluate('new Promise((done) => setTimeout(done, 100))');
      expect(await page.locator('#message').innerText()).toContain('The scorecard is imported.');
      await page.getByRole('button', { name: 'Back to your interview' }).click();
      expect(await readVerdict(page)).toBe(OWN);
    });
  });

  test('or has no room is told', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await work(page);
      const notes = { 'cap-theorem': 'x'.repeat(6e6) };
      await importFile(page, { ratings: { 'cap-theorem': 3 }, notes });
      await page.getByText('The scorecard is imported.').waitFor();
      expect(await page.locator('#unsaved').innerText()).toBe(NOT_SAVED);
      await page.getByRole('button', { name: 'Back to your interview' }).click();
      expect(await readVerdict(page)).toBe(OWN);
      // The other is still there, and still not saved.
      expect(await page.locator('#unsaved').isVisible()).toBe(true);
      page.once('dialog', (dialog) => dialog.accept());
      await page.getByRole('button', { name: 'Drop it' }).click();
      expect(await page.locator('#unsaved').isVisible()).toBe(false);
    });
  });
});

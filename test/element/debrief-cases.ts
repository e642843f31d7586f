import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PLAN, put, run, visit } from './page.ts';
import { listViolations } from './scorecard-cases.ts';

const card = (
  ratings: Readonly<Record<string, unknown>>,
  notes: Readonly<Record<string, string>> = {},
) => ({ plan: PLAN, ratings, notes });

const SCORECARDS = {
  Ana: card(
    { 'cap-theorem': 4, idempotency: 5, 'n-plus-one-queries': 4 },
    { idempotency: '<b>Keys and expiry.</b>' },
  ),
  Ben: card({ 'cap-theorem': 4, idempotency: 2, 'n-plus-one-queries': 'skipped' }),
  Cleo: card({ 'cap-theorem': 3, idempotency: 4, 'n-plus-one-queries': 4 }),
  Dee: card({ 'cap-theorem': 4 }),
};

const rows = (page: Page) => page.getByRole('table').getByRole('row');

export function testDebrief(): void {
  test('shows who differs first, with notes beside ratings', async () => {
    await visit({}, async (page) => {
      await put(page, 'interview-debrief', { scorecards: SCORECARDS, plan: undefined });
      await page.getByText('Not submitted yet: Dee.').waitFor();
      const heads = await page.getByRole('columnheader').allInnerTexts();
      expect(heads.slice(0, 4)).toEqual(['Question', 'Ana', 'Ben', 'Cleo']);
      const first = await rows(page).nth(1).innerText();
      expect(first).toContain('An idempotent charge endpoint');
      expect(first).toContain('role-critical');
      expect(first).toContain('<b>Keys and expiry.</b>');
      expect(await rows(page).nth(3).innerText()).toContain('skipped');
      expect(await page.getByRole('complementary').innerText()).toContain('Conditional offer');
      expect(await run(page, 'return element.shadowRoot.textContent')).toContain(
        'stricter than the others',
      );
    });
  });

  test('shows nothing of the others to one who has not submitted', async () => {
    await visit({}, async (page) => {
      await put(page, 'interview-debrief', {
        scorecards: { ...SCORECARDS, Eve: { ratings: { nope: 1 } } },
        rater: 'Dee',
      });
      await page.getByText('shows once your scorecard is submitted').waitFor();
      const seen = () => run<string>(page, 'return element.shadowRoot.textContent');
      expect(await seen()).not.toMatch(/Keys and expiry|Offer|offer|Ana|nope/);
      await run(page, `element.submitted = ['Dee', 'Ana']`);
      await rows(page).first().waitFor();
      expect(await seen()).toContain('Keys and expiry');
      expect(await seen()).toContain('Not submitted yet: Ben, Cleo.');
      expect(await page.getByRole('alert').first().innerText()).toContain(
        'Eve: This scorecard cannot be opened.',
      );
      // Nobody has rated the third but one who counts: still missing of Dee.
      expect(await rows(page).nth(2).innerText()).toContain('missing');
    });
  });

  test('agrees on a rating with a reason, keeps the first ones, and counts it if that is wanted', async () => {
    await visit({}, async (page) => {
      await put(page, 'interview-debrief', { scorecards: SCORECARDS, consensus: undefined });
      const row = rows(page).nth(1);
      await row.locator('summary').click();
      await row.getByRole('button', { name: 'Save' }).click();
      await row.getByText('Choose a rating and give the reason.').waitFor();
      await row.getByLabel('Rating').selectOption('3');
      await row.getByRole('button', { name: 'Save' }).click();
      await row.getByText('Choose a rating and give the reason.').waitFor();
      await row.getByLabel('Reason').fill('Ben heard half of it.');
      await row.getByRole('button', { name: 'Save' }).click();
      await row.getByText('3: Ben heard half of it.').waitFor();
      expect(await row.innerText()).toContain('5');
      const average = () => page.locator('.average b').innerText();
      const before = await average();
      await page.getByLabel('Agreed ratings count').check();
      expect(await average()).not.toBe(before);
      const log = await run<{ detail: { consensus: unknown; useConsensus: boolean } }[]>(
        page,
        'return log',
      );
      expect(log.at(-1)?.detail).toMatchObject({
        consensus: { idempotency: { rating: 3, reason: 'Ben heard half of it.' } },
        useConsensus: true,
      });
      await row.locator('summary').click();
      await row.getByRole('button', { name: 'Remove' }).click();
      expect(await average()).toBe(before);
      expect(await run(page, 'return element.consensus')).toEqual({});
    });
  });

  describe('in a form', () => {
    test('it sends what was agreed on, and is reset', async () => {
      const agreed = { idempotency: { rating: 4, reason: 'Agreed.' } };
      const body = `<form><interview-debrief name="agreed" consensus='${JSON.stringify(agreed)}' scorecards='${JSON.stringify(SCORECARDS)}'></interview-debrief></form>`;
      await visit({ body }, async (page) => {
        await run(
          page,
          `globalThis.element = document.querySelector('interview-debrief'); elements.defineElements(); await Promise.resolve()`,
        );
        const sent = async () =>
          JSON.parse(
            await run(page, `return new FormData(document.querySelector('form')).get('agreed')`),
          );
        expect(await sent()).toEqual(agreed);
        await run(page, 'element.consensus = {}');
        await expect.poll(sent).toEqual({});
        await run(page, `document.querySelector('form').reset()`);
        await expect.poll(sent).toEqual(agreed);
        await run(page, 'element.readonly = true');
        await expect.poll(() => page.locator('summary').count()).toBe(0);
        expect(await rows(page).nth(1).innerText()).toContain('4: Agreed.');
        await run(
          page,
          `element.removeAttribute('consensus'); document.querySelector('form').reset()`,
        );
        await expect.poll(sent).toEqual({});
      });
    });
  });

  test('without scorecards, or a question that nobody scored, there is nothing to agree on', async () => {
    await visit({}, async (page) => {
      await put(page, 'interview-debrief');
      expect(await page.getByRole('table').count()).toBe(0);
      const skipped = card({
        'cap-theorem': 'skipped',
        idempotency: 'skipped',
        'n-plus-one-queries': 3,
      });
      await run(
        page,
        `element.scorecards = ${JSON.stringify({ Ana: skipped, Ben: skipped })};
        element.consensus = { idempotency: { rating: 4, reason: 'Agreed.' } };`,
      );
      await rows(page).first().waitFor();
      expect(await page.locator('summary').count()).toBe(1);
      await run(page, `element.scorecards = { Ana: { ratings: {} } }; element.plan = undefined`);
      await page.getByText('Nothing').first().waitFor();
    });
  });

  test.each(
    [320, 820, 1440].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
    ),
  )('for everybody: $width px, $colorScheme', async ({ width, colorScheme }) => {
    await visit(
      { viewport: { width, height: 900 }, colorScheme, isStrict: false },
      async (page) => {
        await put(page, 'interview-debrief', { scorecards: SCORECARDS });
        await page.locator('summary').first().click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        expect(await listViolations(page)).toEqual([]);
      },
    );
  });
}

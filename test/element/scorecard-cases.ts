import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseScorecard } from '../../src/schema/index.ts';
import { bank, PLAN, put, run, visit } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function listViolations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}

const rating = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
const outlook = (page: Page) => page.getByRole('complementary');

export function testScorecard(): void {
  describe('filling in', () => {
    test('by pointer: rating, note, key points, and what comes of it', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard');
        await page.getByText('Question 1 of 3').waitFor();
        expect(await outlook(page).innerText()).toContain('Undecided');
        await rating(page, /^4 Strong/).click();
        await page.getByLabel('Notes').fill('Named quorums.');
        await page.getByRole('checkbox').nth(2).check();
        await page.getByRole('checkbox').nth(0).check();
        expect(await rating(page, /^4 Strong/).getAttribute('aria-pressed')).toBe('true');
        expect(await outlook(page).innerText()).toContain('4.00');
        await page.getByRole('button', { name: 'Next' }).click();
        expect(await page.locator('article').innerText()).toContain('role-critical');
        await rating(page, /^3 Competent/).click();
        await page.getByRole('button', { name: /17 The N\+1/ }).click();
        await page.getByRole('button', { name: 'Skip', exact: true }).click();
        await page.getByRole('checkbox').nth(0).check();
        await page.getByRole('checkbox').nth(0).uncheck();
        const { value, heard, log } = await run<{ value: never; heard: unknown; log: never[] }>(
          page,
          'return { value: element.value, heard: element.heard, log }',
        );
        expect(value).toEqual({
          plan: PLAN,
          ratings: { 'cap-theorem': 4, idempotency: 3, 'n-plus-one-queries': 'skipped' },
          notes: { 'cap-theorem': 'Named quorums.' },
        });
        expect(parseScorecard(value, { bank })).toEqual(value);
        expect(heard).toEqual({ 'cap-theorem': [0, 2], 'n-plus-one-queries': [] });
        const types = log.map(({ type }) => type);
        expect(types.filter((type) => type === 'complete')).toHaveLength(1);
        expect(log[0]).toMatchObject({ detail: { session: { ratings: { 'cap-theorem': 4 } } } });
        expect(await outlook(page).innerText()).toMatch(/No offer[\s\S]*preference/);
        // What was pressed is taken back by pressing it again.
        await page.getByRole('button', { name: 'Skip', exact: true }).click();
        expect(await run(page, 'return element.session.score.missing')).toEqual([
          'n-plus-one-queries',
        ]);
      });
    });

    test('by keyboard', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard');
        await run(page, 'await Promise.resolve(); element.focus()');
        for (const key of ['5', 'ArrowDown', '2', 'ArrowDown', 'S', 'ArrowDown', 'x', 'Alt+1']) {
          await page.keyboard.press(key);
        }
        const ratings = () => run(page, 'return element.value.ratings');
        expect(await ratings()).toEqual({
          'cap-theorem': 5,
          idempotency: 2,
          'n-plus-one-queries': 'skipped',
        });
        expect(await page.getByRole('status').textContent()).toContain('skipped');
        await page.keyboard.press('Backspace');
        expect(await page.getByRole('status').textContent()).toContain('not rated');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('4');
        expect(await ratings()).toEqual({ 'cap-theorem': 5, idempotency: 4 });
        for (const key of ['Control+z', 'Control+z', 'Control+z', 'Control+Shift+z', 'Control+b']) {
          await page.keyboard.press(key);
        }
        expect(await ratings()).toMatchObject({ idempotency: 2, 'n-plus-one-queries': 'skipped' });
        await page.keyboard.press('Control+y');
        expect(await ratings()).toEqual({ 'cap-theorem': 5, idempotency: 2 });
        // In a text, keys write.
        await page.getByLabel('Notes').pressSequentially('5 s');
        expect(await run(page, 'return element.value.notes')).toEqual({ idempotency: '5 s' });
        // In the rail, the focus goes along.
        await page.getByRole('button', { name: /^25/ }).focus();
        await page.keyboard.press('ArrowUp');
        expect(await run(page, 'return element.shadowRoot.activeElement.innerText')).toContain(
          'CAP',
        );
      });
    });

    test('typing on is one step back, and another text another one', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard', { view: 'all' });
        const notes = page.getByLabel('Notes');
        await notes.nth(0).pressSequentially('One');
        await notes.nth(1).pressSequentially('Two');
        const undo = page.getByRole('button', { name: 'Undo' });
        await undo.click();
        expect(await notes.nth(0).inputValue()).toBe('One');
        expect(await notes.nth(1).inputValue()).toBe('');
        await notes.nth(0).pressSequentially('!');
        await undo.click();
        expect(await notes.nth(0).inputValue()).toBe('One');
        await page.getByRole('button', { name: 'Redo' }).click();
        expect(await notes.nth(0).inputValue()).toBe('One!');
        await undo.click();
        await undo.click();
        expect(await notes.nth(0).inputValue()).toBe('');
        await run(page, 'element.undo()');
      });
    });

    test('all at once: the rail leads to a question', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard', { view: 'all', hideOutlook: true });
        expect(await page.locator('article').count()).toBe(3);
        expect(await outlook(page).count()).toBe(0);
        expect(await page.getByRole('button', { name: 'Next' }).count()).toBe(0);
        await page.getByRole('button', { name: /^17/ }).click();
        await page.keyboard.press('4');
        expect(await run(page, 'return element.value.ratings')).toEqual({
          'n-plus-one-queries': 4,
        });
        const top = await page
          .locator('article')
          .nth(2)
          .evaluate((one) => one.getBoundingClientRect().top);
        expect(top).toBeLessThan(300);
      });
    });

    test('step by step', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard');
        const step = (name: string) => page.getByRole('button', { name, exact: true });
        expect(await step('Previous').getAttribute('aria-disabled')).toBe('true');
        await step('Previous').dispatchEvent('click');
        await step('Next').click();
        await step('Next').click();
        await page.getByText('Question 3 of 3').waitFor();
        expect(await step('Next').getAttribute('aria-disabled')).toBe('true');
        await step('Previous').click();
        await page.getByText('Question 2 of 3').waitFor();
      });
    });
  });

  describe('a page', () => {
    test('moves up to a question that begins above it', async () => {
      await visit({ viewport: { width: 390, height: 700 } }, async (page) => {
        await put(page, 'interview-scorecard');
        await page.getByRole('button', { name: 'Next' }).click();
        const top = await page
          .locator('article')
          .evaluate((one) => one.getBoundingClientRect().top);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(200);
        const rail = await page
          .getByRole('navigation')
          .evaluate((one) => one.getBoundingClientRect().top);
        expect(rail).toBe(0);
      });
    });

    test('sets properties before and after the element is defined, and attributes', async () => {
      const body = `<interview-scorecard plan='${JSON.stringify(PLAN)}' question="idempotency" value='{"ratings":{"idempotency":4}}'></interview-scorecard>`;
      await visit({ body }, async (page) => {
        await run(
          page,
          `globalThis.element = document.querySelector('interview-scorecard');
           element.words = elements.words.de;
           elements.defineElements();
           elements.defineElements();`,
        );
        await page.getByText('Frage 2 von 3').waitFor();
        expect(await page.locator('h2').innerText()).toBe(
          '25. Ein idempotenter Endpunkt für Zahlungen',
        );
        expect(await outlook(page).innerText()).toContain('4,00');
        const read = () =>
          run(
            page,
            'const { name, view, required, readonly, question } = element; return { name, view, required, readonly, question }',
          );
        expect(await read()).toEqual({
          name: '',
          view: '',
          required: false,
          readonly: false,
          question: 'idempotency',
        });
        await run(
          page,
          `Object.assign(element, { name: 'card', view: 'all', required: true, readonly: true })`,
        );
        expect(await read()).toMatchObject({
          name: 'card',
          view: 'all',
          required: true,
          readonly: true,
        });
        expect(await run(page, 'return element.outerHTML')).toContain('readonly=""');
        // Another plan keeps what was rated.
        await run(page, `element.plan = { questions: ['idempotency', 'cap-theorem'] }`);
        await page.getByText('Frage 1 von 2').first().waitFor();
        expect(await run(page, 'return element.value.ratings')).toEqual({ idempotency: 4 });
        await run(
          page,
          `element.removeAttribute('plan'); element.value = null; element.words = undefined`,
        );
        await expect.poll(() => page.locator('article').count()).toBe(40);
        expect(await page.locator('h2').nth(25).innerText()).toBe('26. cap-theorem');
      });
    });

    test('reads whatever was stored, and says what is wrong with it', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard', { value: { ratings: { idempotancy: 7 } } });
        const alert = page.getByRole('alert').first();
        await alert.getByText('This scorecard cannot be opened.').waitFor();
        expect(await alert.innerText()).toContain('idempotency');
        expect(await run(page, 'return element.validity.badInput')).toBe(true);
        // Against another plan it is still what was stored.
        await run(page, 'element.plan = undefined');
        await alert.waitFor();
        await run(page, 'element.value = { ratings: { idempotency: 3 } }');
        await expect.poll(() => outlook(page).innerText()).toContain('3.00');
      });
    });

    test('that sets the same again changes nothing', async () => {
      await visit({}, async (page) => {
        await put(page, 'interview-scorecard', { heard: { idempotency: [1] } });
        await rating(page, /^4 Strong/).click();
        await run(
          page,
          'element.value = structuredClone(element.value); element.heard = { idempotency: [1] }',
        );
        await page.getByRole('button', { name: 'Undo' }).click();
        expect(await run(page, 'return element.value.ratings')).toEqual({});
        await run(page, 'element.heard = undefined');
        expect(await run(page, 'return element.heard')).toEqual({});
      });
    });

    test('shows nothing of a bank without prose but numbers and titles', async () => {
      await visit({}, async (page) => {
        const outline = {
          ...bank,
          questions: bank.questions.map(({ id, number, level, section, competency }) => ({
            id,
            number,
            level,
            section,
            competency,
          })),
        };
        await put(page, 'interview-scorecard', { bank: outline, plan: undefined });
        expect(await page.locator('h2').innerText()).toContain('1. ');
        expect(await page.locator('article').innerText()).not.toContain('Listen for');
        expect(await page.getByRole('checkbox').count()).toBe(0);
        expect(await page.locator('textarea').count()).toBe(1);
        // Without a list of questions there is no last one.
        await rating(page, /^4 Strong/).click();
        expect(await run(page, 'return log.map(({ type }) => type)')).toEqual(['change']);
      });
    });

    test('cannot ask for what the bank does not have', async () => {
      const message = expect.stringContaining('Cannot open scorecard');
      await visit({ faults: [message] }, async (page) => {
        await put(page, 'interview-scorecard', { plan: { questions: ['nope'] } });
        await run(page, 'await new Promise((done) => setTimeout(done, 50))');
      });
    });
  });

  describe('in a form', () => {
    const body = `<form><interview-scorecard name="card" required plan='${JSON.stringify(PLAN)}' value='{"ratings":{"idempotency":4}}'></interview-scorecard>
      <fieldset><legend>More</legend></fieldset><button>Send</button></form>`;
    const define = `globalThis.element = document.querySelector('interview-scorecard');
      elements.defineElements(); await Promise.resolve();`;
    const data = `return new FormData(document.querySelector('form')).get('card')`;

    test('it sends its JSON, is reset, and keeps the form until it is complete', async () => {
      await visit({ body }, async (page) => {
        await run(page, define);
        const sent = async () => JSON.parse(await run<string>(page, data)).ratings;
        expect(await sent()).toEqual({ idempotency: 4 });
        expect(
          await run(
            page,
            `const { willValidate, validationMessage, validity, form } = element;
             return [willValidate, validationMessage, validity.valueMissing, form === document.querySelector('form'), element.checkValidity(), element.reportValidity()]`,
          ),
        ).toEqual([true, '2 questions are not rated yet.', true, true, false, false]);
        expect(await run(page, 'return element.shadowRoot.activeElement.tagName')).toBe('ARTICLE');
        await page.keyboard.press('4');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('s');
        expect(await run(page, 'return element.checkValidity()')).toBe(true);
        expect(await sent()).toEqual({
          'cap-theorem': 4,
          idempotency: 4,
          'n-plus-one-queries': 'skipped',
        });
        await run(page, `document.querySelector('form').reset()`);
        await expect.poll(sent).toEqual({ idempotency: 4 });
        await run(page, `element.removeAttribute('value'); document.querySelector('form').reset()`);
        await expect.poll(sent).toEqual({});
        await run(page, `element.formStateRestoreCallback('{"ratings":{"cap-theorem":2}}')`);
        await expect.poll(sent).toEqual({ 'cap-theorem': 2 });
      });
    });

    test('disabled or read-only, it takes nothing', async () => {
      await visit({ body }, async (page) => {
        await run(
          page,
          `${define} document.querySelector('fieldset').append(element); element.closest('fieldset').disabled = true`,
        );
        await expect.poll(() => rating(page, /^4/).isDisabled()).toBe(true);
        await run(page, `element.closest('fieldset').disabled = false; element.readonly = true`);
        await expect.poll(() => page.getByLabel('Notes').getAttribute('readonly')).toBe('');
        await run(page, 'element.focus()');
        await page.keyboard.press('5');
        await page.keyboard.press('ArrowDown');
        await page.getByText('Question 2 of 3').waitFor();
        expect(await run(page, 'return element.value.ratings')).toEqual({ idempotency: 4 });
      });
    });
  });

  describe('for everybody', () => {
    test.each(
      [320, 820, 1440].flatMap((width) =>
        (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
      ),
    )('$width px, $colorScheme', async ({ width, colorScheme }) => {
      await visit(
        { viewport: { width, height: 900 }, colorScheme, isStrict: false },
        async (page) => {
          await put(page, 'interview-scorecard', { view: 'all' });
          await rating(page, /^4 Strong/).click();
          for (const summary of await page.locator('summary').all()) await summary.click();
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
            width,
          );
          expect(await listViolations(page)).toEqual([]);
        },
      );
    });

    test('from right to left', async () => {
      await visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
        await put(page, 'interview-scorecard');
        await run(
          page,
          `element.words = { ...elements.words.en, language: 'ar', direction: 'rtl' }`,
        );
        await page.locator('[dir=rtl]').first().waitFor();
        const [rail, card, aside] = await page
          .locator('nav, article, aside')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
        expect(rail).toBeGreaterThan(card as number);
        expect(card).toBeGreaterThan(aside as number);
      });
    });

    test('in colors of the system, what is chosen is told apart', async () => {
      await visit({ forcedColors: 'active' }, async (page) => {
        await put(page, 'interview-scorecard');
        await rating(page, /^4 Strong/).click();
        const color = (name: RegExp) =>
          rating(page, name).evaluate(
            (button) =>
              (
                globalThis as never as {
                  getComputedStyle(one: unknown): { backgroundColor: string };
                }
              ).getComputedStyle(button).backgroundColor,
          );
        expect(await color(/^4 Strong/)).not.toBe(await color(/^3 Competent/));
      });
    });
  });
}

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseScorecard } from '../../src/schema/scorecard.ts';
import {
  browser,
  CARD,
  exportFile,
  folder,
  HOSTILE,
  importFile,
  MINUTE,
  origin,
  press,
  readLink,
  readVerdict,
  setUpPlayground,
  visit,
} from './playground-page.ts';

setUpPlayground();

const command = join(import.meta.dirname, '../../src/cli/main.ts');

describe('keeping and sharing', () => {
  test('a reload keeps everything, and hostile notes stay text', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByLabel('Candidate reference').fill('C-18');
      await page.reload();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 3.66.');
      expect(await page.getByLabel('Candidate reference').inputValue()).toBe('C-18');
      await page.getByRole('button', { name: /25\. An idempotent charge endpoint/ }).click();
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe(HOSTILE);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.title()).toBe('Playground - structured-interview');
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual({ ...CARD, candidate: 'C-18' });
    });
  });

  test('a link carries plan and ratings and nothing else', { timeout: MINUTE }, async () => {
    let link = '';
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.locator('#card').press('2');
      link = await readLink(page);
      for (const text of ['C-17', 'Out of time', 'onerror', 'img', 'lives on it']) {
        expect(decodeURIComponent(link)).not.toContain(text);
      }
      await page.locator('#card').press('3');
      await expect.poll(() => readLink(page)).not.toBe(link);
      await page.locator('#card').press('2');
      await expect.poll(() => readLink(page)).toBe(link);
    });
    await visit({ path: link.slice(origin.length + 1) }, async (page) => {
      const { candidate: _, notes: __, ratings, plan } = CARD;
      const { weights } = plan.weighting;
      const weighting = { weights, reason: 'As set in the shared interview.' };
      const [first, second] = (await exportFile(page, 'JSON')).trim().split('\n');
      expect(JSON.parse(first as string)).toEqual({ ratings, plan: { ...plan, weighting } });
      expect(JSON.parse(second as string).ratings).toEqual({ 'n-plus-one-queries': 2 });
      expect(await readLink(page)).toBe(link);
      // What is rated after the link was opened survives a reload.
      await page.locator('#card').press('1');
      const verdict = await readVerdict(page);
      await page.reload();
      expect(await readVerdict(page)).toBe(verdict);
    });
  });

  test('a link carries the reason for the weights when that is wanted', {
    timeout: MINUTE,
  }, async () => {
    let link = '';
    await visit({}, async (page) => {
      await page.getByText('Share a link').click();
      const tick = page.getByLabel('Put the reason for the weights in too');
      expect(await tick.isVisible()).toBe(false);
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await tick.check();
      link = await readLink(page);
      expect(new URLSearchParams(link.split('#')[1]).get('reason')).toBe('The role lives on it.');
      // Another reason is not shared without another yes.
      await page.getByText('Weigh the questions').click();
      await page.getByLabel('Why some questions count more').fill('Ada asked for it.');
      await page.getByRole('button', { name: 'Use these weights' }).click();
      await expect.poll(() => tick.isChecked()).toBe(false);
      expect(await readLink(page)).not.toContain('Ada');
    });
    await visit({ path: link.slice(origin.length + 1) }, async (page) => {
      expect(JSON.parse(await exportFile(page, 'JSON')).plan).toEqual(CARD.plan);
    });
  });

  test.each([
    ['#bank=other@1.0.0&questions=cap-theorem&ratings=3', 'It is for the bank other@1.0.0'],
    ['#bank=backend%402.0.0&questions=cap-theorem&ratings=9', 'must be an integer from 1 to 5'],
    ['#bank=backend%402.0.0&questions=cap-theorem&ratings=3.3', 'one rating for each question'],
    ['#bank=backend%402.0.0&questions=nothing&ratings=3', 'must be a question of the bank'],
    ['#bank=backend%402.0.0&questions=cap-theorem&ratings=0x3', 'received "0x3"'],
    ['#bank=backend%402.0.0&questions=cap-theorem&ratings=', 'received ""'],
    ['#bank=backend%402.0.0&questions=cap-theorem', 'no list of one to three interviewers'],
    [
      '#bank=backend%402.0.0&questions=cap-theorem.saga-pattern&ratings=3.4&weights=2',
      'one weight for each question',
    ],
    [
      '#bank=backend%402.0.0&questions=cap-theorem.saga-pattern&ratings=3.4&weights=2.1e0',
      'received "1e0"',
    ],
  ])('a bad link is refused: %s', { timeout: MINUTE }, async (path, problem) => {
    await visit({ path }, async (page) => {
      const message = await page.locator('#message').innerText();
      expect(message).toContain('The link could not be read');
      expect(message).toContain(problem);
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      // What was refused can be read again, such as by a newer page.
      expect(page.url()).toBe(`${origin}/${path}`);
    });
  });

  test('the end of an address that is no link says nothing', { timeout: MINUTE }, async () => {
    for (const path of ['#questions', '#%E0%A4%A', '#card']) {
      await visit({ path }, async (page) => {
        expect(await page.locator('#message').isVisible()).toBe(false);
      });
    }
  });

  test('a link from a disk holds no path of it', { timeout: MINUTE }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('#card').press('4');
    await expect.poll(() => readLink(page)).toMatch(/^#bank=backend%40[^/]+ratings=4\.-[^/]*$/);
    expect(await page.locator('#share').innerText()).toContain('only the end of an address');
    await page.goto(`${origin}/${await readLink(page)}`);
    expect(await readVerdict(page)).toContain('Average 4.00');
    await context.close();
  });

  test('a plan file opens as an interview that nobody rated yet', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD.plan);
      await page.getByText('The scorecard is imported.').waitFor();
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual({ plan: CARD.plan, ratings: {} });
      await importFile(page, { questions: ['cap-theorem', 'nothing'] });
      await page.getByText('must be a question of the bank').waitFor();
    });
  });

  test('a file that cannot be read is refused', { timeout: MINUTE }, async () => {
    const path = join(folder, 'gone.json');
    writeFileSync(path, JSON.stringify(CARD));
    await visit({}, async (page) => {
      await page.evaluate(`
        const other = document.createElement('input');
        other.type = 'file';
        other.id = 'other';
        document.body.append(other);
      `);
      await page.locator('#other').setInputFiles(path);
      rmSync(path);
      await page.evaluate(`
        const file = document.getElementById('file');
        file.files = document.getElementById('other').files;
        file.dispatchEvent(new Event('change'));
      `);
      await page.getByText('gone.json could not be read').waitFor();
      expect(await page.getByLabel('Import scorecards').inputValue()).toBe('');
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
    });
  });

  test('a scorecard survives export and import', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      const text = await exportFile(page, 'JSON');
      expect(parseScorecard(JSON.parse(text))).toEqual(CARD);
      await page.locator('#card').press('5');
      expect(await exportFile(page, 'JSON')).not.toBe(text);
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

  test('a panel survives export and import, and the command reads the file', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      for (const [rating, note] of [
        ['2', 'Slow.'],
        ['5', 'Fast.'],
      ] as const) {
        await page.getByRole('button', { name: 'Add an interviewer' }).click();
        await page.locator('#card').press(rating);
        await page.getByLabel('Notes: what was heard').fill(note);
      }
      await page.getByRole('button', { name: 'Interviewer 1', exact: true }).click();
      const verdict = await readVerdict(page);
      expect(verdict).toContain('Interviewer 3: 2 not rated yet.');
      const text = await exportFile(page, 'JSON');
      const cards = text.trim().split('\n');
      expect(cards.map((card) => parseScorecard(JSON.parse(card)))).toEqual([
        CARD,
        { ...CARD, ratings: { 'n-plus-one-queries': 2 }, notes: { 'n-plus-one-queries': 'Slow.' } },
        { ...CARD, ratings: { 'n-plus-one-queries': 5 }, notes: { 'n-plus-one-queries': 'Fast.' } },
      ]);
      const file = join(folder, 'interview.ndjson');
      writeFileSync(file, text);
      const run = (...words: string[]) =>
        execFileSync(process.execPath, [command, ...words], { encoding: 'utf8' });
      expect(run('score', '--batch', file).trim().split('\n')).toHaveLength(3);
      expect(JSON.parse(run('panel', '--json', file)).decision.outcome).toBe('conditional-offer');
      for (const files of [[text], cards, cards.map((card) => JSON.parse(card))]) {
        await importFile(page, CARD);
        await page.getByText('The scorecard is imported.').waitFor();
        await importFile(page, ...files);
        await page.getByText('The scorecards of 3 interviewers are imported.').waitFor();
        expect(await readVerdict(page)).toBe(verdict);
        expect(await exportFile(page, 'JSON')).toBe(text);
      }
    });
  });

  test('there is no report of a panel before all have rated', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      let downloads = 0;
      page.on('download', () => downloads++);
      const message = page.locator('#message');
      for (const rater of ['Interviewer 1', 'Interviewer 2']) {
        await page.getByRole('button', { name: rater, exact: true }).click();
        for (const format of ['CSV', 'Markdown', 'HTML']) {
          await page.getByRole('button', { name: format, exact: true }).click();
          await message.getByText('There is no report yet').waitFor();
          expect(await message.innerText()).toContain(
            'Interviewer 2 still has to rate 3 questions.',
          );
          await page.getByRole('button', { name: 'Close' }).click();
        }
      }
      expect(downloads).toBe(0);
      expect((await exportFile(page, 'JSON')).trim().split('\n')).toHaveLength(2);
      await page.locator('#card').focus();
      await press(page, '2 ArrowDown s ArrowDown 5');
      expect(await exportFile(page, 'HTML')).toContain('Interviewer 2');
    });
  });

  test('scorecards that do not go together are refused', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const list = page.locator('#message li');
      const other = { ...CARD, candidate: 'C-18' };
      const weighed = { ...CARD, plan: { ...CARD.plan, weighting: undefined } };
      await importFile(page, CARD, other, weighed);
      await list.first().waitFor();
      expect(await list.allInnerTexts()).toEqual([
        'card-2.json: candidate and plan must be those of the first',
        'card-3.json: candidate and plan must be those of the first',
      ]);
      const line = JSON.stringify({ ratings: { 'cap-theorem': 3 } });
      await importFile(page, [line, '{"ratings":{"cap-theorem":9}}', '{', line, line].join('\n'));
      await page.getByText('line 3: It is no JSON').waitFor();
      expect(await list.count()).toBe(3);
      expect(await list.nth(1).innerText()).toContain('line 2: rating for "cap-theorem" must be');
      expect(await list.nth(2).innerText()).toContain('3 interviewers at most: received 4');
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      // The same plan in another order is the same plan.
      const { questions } = CARD.plan;
      const turned = {
        ...CARD,
        notes: {},
        plan: { ...CARD.plan, questions: questions.toReversed() },
      };
      await importFile(page, CARD, turned);
      await page.getByText('The scorecards of 2 interviewers are imported.').waitFor();
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

  test('a key that stands twice is refused: a rating would be lost', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const list = page.locator('#message li');
      await importFile(
        page,
        '{"ratings":{"cap-theorem":1,"saga-pattern":4,"cap\\u002dtheorem": 5}}',
      );
      await page.getByText('key "cap-theorem" must stand once in its object').waitFor();
      const good =
        '{"ratings":{"cap-theorem":3},"notes":{"cap-theorem":"{\\"a\\":1,\\"a\\":2}\\\\"}}';
      await importFile(
        page,
        `${good}\n{"ratings":{"cap-theorem":3},"notes":{"a":"b"},"notes" :{}}`,
      );
      await page.getByText('line 2: key "notes" must stand once').waitFor();
      expect(await list.count()).toBe(1);
      await importFile(page, good);
      await page.getByText('The scorecard is imported.').waitFor();
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe('{"a":1,"a":2}\\');
    });
  });

  test('without a list of questions those count that were rated or skipped', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const weighting = { reason: 'Why.', weights: { idempotency: 2, 'saga-pattern': 3 } };
      await importFile(page, {
        plan: { roleCritical: ['idempotency', 'cap-theorem'], weighting },
        ratings: { 'cap-theorem': 4, 'saga-pattern': 'skipped' },
      });
      await page
        .getByText('Left out of the plan, as nobody rated or skipped it: idempotency.')
        .waitFor();
      expect(await readVerdict(page)).toBe('Conditional offer. Average 4.00.');
      expect(JSON.parse(await exportFile(page, 'JSON')).plan).toEqual({
        questions: ['cap-theorem', 'saga-pattern'],
        roleCritical: ['cap-theorem'],
        weighting: { reason: 'Why.', weights: { 'saga-pattern': 3 } },
      });
      await importFile(page, { plan: { roleCritical: ['idempotency'] }, ratings: {} });
      await page.getByText('It asks no question').waitFor();
    });
  });

  test('a file that is not UTF-8 is refused', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const text = JSON.stringify({
        ratings: { 'cap-theorem': 3 },
        notes: { 'cap-theorem': 'Müde' },
      });
      await importFile(page, Buffer.from(text, 'latin1'));
      await page.getByText('card-1.json could not be read: it is not UTF-8').waitFor();
      await importFile(page, Buffer.from(`\ufeff${text}`));
      await page.getByText('The scorecard is imported.').waitFor();
      expect(await page.getByLabel('Notes: what was heard').inputValue()).toBe('Müde');
    });
  });

  test('a copied scorecard counts as another interviewer only if that is wanted', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const turned = {
        ...CARD,
        ratings: Object.fromEntries(Object.entries(CARD.ratings).reverse()),
      };
      const text = [CARD, { ...CARD, notes: {} }, turned]
        .map((card) => JSON.stringify(card))
        .join('\n');
      const asked: string[] = [];
      page.once('dialog', (dialog) => {
        asked.push(dialog.message());
        return dialog.dismiss();
      });
      await importFile(page, text);
      await page.getByText('line 3: it is the same as line 1').waitFor();
      expect(asked).toEqual([expect.stringContaining('line 3: it is the same as line 1')]);
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
      page.once('dialog', (dialog) => dialog.accept());
      await importFile(page, text);
      await page.getByText('The scorecards of 3 interviewers are imported.').waitFor();
      // Two interviewers who have not begun are no copy.
      await importFile(page, CARD.plan, CARD.plan);
      await page.getByText('The scorecards of 2 interviewers are imported.').waitFor();
    });
  });
});

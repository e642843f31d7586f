import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scoreInterview } from '../../src/scoring.ts';
import {
  CARD,
  exportFile,
  importFile,
  MINUTE,
  press,
  readVerdict,
  setUpPlayground,
  visit,
} from './playground-page.ts';

setUpPlayground();

/** Reaches the question with the Tab key alone. */
async function tabToQuestion(page: Page): Promise<void> {
  for (let times = 0; times < 80; times++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.id === 'card'`)) return;
  }
  throw new Error('The Tab key does not reach the question');
}

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
        '1 step of one point would make it “No offer”, such as: 25. An idempotent charge endpoint from 4 to 3.',
      );
      expect(await page.locator('#figures').innerText()).toContain('3.66');
    });
  });

  test('follows the pointer, role-critical marks and other plans', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await page.getByText('Choose the questions').click();
      await page.getByLabel('Level', { exact: true }).selectOption('fresher');
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
      await page.getByLabel('Level', { exact: true }).selectOption('all');
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

  test('takes single questions, and says what goes with the others', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const message = page.locator('#message');
      await page.locator('#card').focus();
      await press(page, '4 ArrowDown 3');
      await page.getByLabel('Notes: what was heard').fill('Heard');
      await page.getByText('Choose the questions').click();
      await page.getByText('Pick single questions').click();
      const pick = page.locator('#pick-form');
      expect(await pick.getByRole('checkbox', { checked: true }).count()).toBe(6);
      await pick.getByLabel('. Sagas across several services').check();
      for (const box of await pick.getByRole('checkbox').all()) await box.uncheck();
      await page.getByRole('button', { name: 'Ask the marked' }).click();
      await message.getByText('Mark a question.').waitFor();
      await pick.getByLabel('. Sagas across several services').check();
      await pick.getByLabel('26. The CAP theorem in practice').check();
      await page.getByRole('button', { name: 'Ask the marked' }).click();
      const lost =
        'The interview asks 2 questions. Gone with other questions: 1 rating and 1 note.';
      await message.getByText(lost).waitFor();
      expect(await readVerdict(page)).toBe('Undecided. Average 4.00. 1 of 2 not rated yet.');
      await page.getByLabel('Notes: what was heard').fill('Heard');
      await pick.getByLabel('26. The CAP theorem in practice').uncheck();
      await page.getByRole('button', { name: 'Ask the marked' }).click();
      await message.getByText('The interview asks 1 question. Gone').waitFor();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect
        .poll(() => pick.getByLabel('26. The CAP theorem in practice').isChecked())
        .toBe(true);
    });
  });

  test('names all that goes with other questions', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByText('Choose the questions').click();
      await page.getByText('Pick single questions').click();
      const pick = page.locator('#pick-form');
      const lose = async (question: string, lost: string) => {
        await pick.getByLabel(question).uncheck();
        await page.getByRole('button', { name: 'Ask the marked' }).click();
        await page.locator('#message').getByText(`Gone with other questions: ${lost}.`).waitFor();
      };
      await lose(
        '. An idempotent charge endpoint',
        '1 rating, 1 note, 1 role-critical mark, 1 weight, and the reason for the weights',
      );
      await lose('. The CAP theorem in practice', '1 rating and 1 note');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      expect(JSON.parse(await exportFile(page, 'JSON'))).toEqual(CARD);
    });
  });

  test('shows where interviewers differ', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.locator('#card').press('5');
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      expect(await page.locator('#card').innerText()).not.toContain('Interviewer 1: 5');
      await page.locator('#card').press('2');
      expect(await page.locator('#card').innerText()).toContain('Interviewer 1: 5');
      expect(await page.locator('#discuss li').allInnerTexts()).toEqual([
        '26. The CAP theorem in practice: 2 Developing (Interviewer 2) against 5 Exceptional (Interviewer 1)',
      ]);
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      expect(await page.getByRole('button', { name: 'Add an interviewer' }).isDisabled()).toBe(
        true,
      );
      await page.getByRole('button', { name: 'Remove this one' }).click();
      await page.getByRole('button', { name: 'Remove this one' }).click();
      expect(await readVerdict(page)).toContain('Average 5.00');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await readVerdict(page)).toContain('Interviewer 2 alone: Undecided. Average 2.00.');
    });
  });

  test('shows nothing of the others before an interviewer has rated everything', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const card = page.locator('#card');
      const pane = page.locator('#result');
      const add = page.getByRole('button', { name: 'Add an interviewer' });
      await card.focus();
      await press(page, '5 ArrowDown 5 ArrowDown 5 ArrowDown 5 ArrowDown 5 ArrowDown 5');
      await add.click();
      await card.focus();
      await press(page, '4 ArrowUp 4 ArrowUp 4 ArrowUp 4 ArrowUp 4');
      expect(await pane.innerText()).not.toMatch(/Interviewer 1|Panel\b/);
      await press(page, 'ArrowUp 1');
      expect(await readVerdict(page)).toBe('Conditional offer. Average 4.25.');
      await page.locator('#plot').getByText('Interviewer 1').waitFor();
      await add.click();
      await page.locator('#result details summary').click();
      expect(await readVerdict(page)).toBe('Interviewer 3 alone: Undecided. 6 of 6 not rated yet.');
      expect(await pane.textContent()).not.toMatch(/Interviewer [12]|4\.25|Panel:/);
      expect(await page.locator('#agreement').innerText()).toBe(
        'The panel shows once Interviewer 3 has rated or skipped every question.',
      );
      expect(await page.locator('#debrief').isVisible()).toBe(false);
      // What the shown interviewer rated or skipped shows where they all stand, and no more.
      await card.focus();
      await press(page, 'ArrowDown s');
      expect(await page.locator('#discuss li').count()).toBe(0);
      await press(page, 'ArrowUp s');
      expect(await page.locator('#discuss li').allInnerTexts()).toEqual([
        expect.stringContaining('1 Not Ready (Interviewer 2) against 5 Exceptional'),
      ]);
      expect(await readVerdict(page)).toContain('Interviewer 3 alone');
      // Who has finished sees the panel, and who has not.
      await page.getByRole('button', { name: 'Interviewer 1', exact: true }).click();
      expect(await readVerdict(page)).toBe(
        'Conditional offer so far. Average 4.25. Interviewer 3: 4 not rated yet.',
      );
      expect(await page.locator('#plot').innerText()).toContain('Interviewer 2');
      await page.getByText('All ratings side by side').click();
      const grid = page.locator('#debrief').getByRole('table').getByRole('row');
      await grid.first().waitFor();
      expect(await grid.first().innerText()).toMatch(/Interviewer 1\s+Interviewer 2/);
      await page.getByRole('button', { name: 'Interviewer 3', exact: true }).click();
      expect(await page.locator('interview-debrief').isVisible()).toBe(false);
      await expect
        .poll(() =>
          page.evaluate(`document.querySelector('interview-debrief').shadowRoot.textContent`),
        )
        .not.toContain('Interviewer 1');
    });
  });
});

describe('what would turn it', () => {
  test('is left open while ratings of an interviewer are still to come', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      await importFile(page, CARD);
      await page.getByText('The scorecard is imported.').waitFor();
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.getByRole('button', { name: 'Interviewer 1', exact: true }).click();
      expect(await readVerdict(page)).toContain('Conditional offer so far.');
      expect(await page.locator('#turn').innerText()).toBe(
        'Ratings of Interviewer 2 are still to come.',
      );
      expect(await page.locator('#figures').innerText()).toMatch(/Reachable\s+open/);
      const rows = page.getByRole('table', { name: 'Averages' }).getByRole('row');
      expect(await rows.nth(1).innerText()).toMatch(/^Panel\s+3\.66\s+open$/);
      const reach = page.locator('#plot .reach line');
      const before = await reach.count();
      await page.getByRole('button', { name: 'Interviewer 2', exact: true }).click();
      await page.locator('#card').focus();
      await press(page, '3 ArrowDown 4 ArrowDown 5');
      expect(await page.locator('#turn').innerText()).toContain('of one point would make it');
      expect(await page.locator('#figures').innerText()).toMatch(/Reachable\s+\d/);
      expect(await reach.count()).toBe(before + 1);
    });
  });

  test.each([
    [{ idempotency: 2 }, 'The 2 missing must have a weighted average of 3.67 or more'],
    [{ 'n-plus-one-queries': 2 }, 'The 2 missing must average 4.00 or more'],
  ])(
    'names the kind of average that is needed: %j',
    { timeout: MINUTE },
    async (weights, wanted) => {
      await visit({}, async (page) => {
        const plan = { questions: CARD.plan.questions, weighting: { reason: 'Why.', weights } };
        await importFile(page, { plan, ratings: { 'n-plus-one-queries': 3 } });
        await page.getByText('The scorecard is imported.').waitFor();
        expect(await page.locator('#turn').innerText()).toContain(wanted);
      });
    },
  );
});

describe('a rating shows at once', () => {
  test('and the plot moves to where it would be drawn afresh', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      const plot = page.locator('#plot');
      const isSame = () => page.evaluate('globalThis.known === document.querySelector("svg")');
      await page.locator('#card').focus();
      await press(page, '4 ArrowDown 2 ArrowDown 3');
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.getByLabel('Role-critical', { exact: true }).check();
      await page.locator('#card').focus();
      await press(page, '1 ArrowUp 5 ArrowUp 4 3 2 ArrowDown ArrowDown ArrowDown');
      await press(page, '4 ArrowDown s ArrowDown 3');
      await page.evaluate('globalThis.known = document.querySelector("svg")');
      await press(page, '5');
      expect(await isSame()).toBe(true);
      const moved = await plot.innerHTML();
      await page.reload();
      await page.locator('#plot svg').waitFor();
      expect(moved).toContain('Interviewer 2');
      expect(await plot.innerHTML()).toBe(moved);
    });
  });

  test('and is kept by a page that is left before it is painted', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.evaluate(`
        const key = new KeyboardEvent('keydown', { key: '5', bubbles: true });
        document.getElementById('card').dispatchEvent(key);
        location.reload();
      `);
      await page.waitForLoadState('load');
      await page.getByText('Average 5.00').waitFor();
    });
  });
});

describe('weights', () => {
  test('are set by keyboard, need a reason, and count', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.locator('#card').focus();
      await press(page, '5 ArrowDown 2');
      expect(await readVerdict(page)).toContain('Average 3.50');
      await page.locator('#weighting summary').focus();
      await press(page, 'Enter Tab Tab Control+a 3 Enter');
      const problems = page.locator('#message li');
      await problems.first().waitFor();
      expect(await problems.allInnerTexts()).toEqual([
        'plan.weighting.reason must be a sentence that says why: received ""',
      ]);
      const reason = page.getByLabel('Why some questions count more');
      expect(await reason.getAttribute('aria-invalid')).toBe('true');
      expect(await reason.evaluate((field) => field.matches(':focus'))).toBe(true);
      await page.keyboard.type('The role lives on it.');
      await page.keyboard.press('Enter');
      await page.getByText('The weights count.').waitFor();
      expect(await readVerdict(page)).toContain('Average 4.25');
      expect(await page.locator('#questions button').first().innerText()).toMatch(/×3, 5$/);
      expect(JSON.parse(await exportFile(page, 'JSON')).plan.weighting).toEqual({
        reason: 'The role lives on it.',
        weights: { 'cap-theorem': 3 },
      });
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await readVerdict(page)).toContain('Average 3.50');
      await expect.poll(() => reason.inputValue()).toBe('');
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => reason.inputValue()).toBe('The role lives on it.');
      await page.getByRole('button', { name: 'All the same' }).click();
      expect(await readVerdict(page)).toContain('Average 3.50');
      await expect
        .poll(() =>
          page.locator('#weights-form').getByLabel('26. The CAP theorem in practice').inputValue(),
        )
        .toBe('1');
    });
  });

  test('that are none are refused, all at once', { timeout: MINUTE }, async () => {
    await visit({}, async (page) => {
      await page.getByText('Weigh the questions').click();
      const fields = page.locator('.weights input');
      for (const [at, text] of ['0.5', '1.5', 'two', '', '-3', '1'].entries()) {
        await fields.nth(at).fill(text);
      }
      await page.getByLabel('Why some questions count more').fill('Because.');
      await page.getByRole('button', { name: 'Use these weights' }).click();
      const problems = await page.locator('#message li').allInnerTexts();
      expect(problems.map((problem) => problem.split(': received ')[1])).toEqual([
        '0.5',
        '1.5',
        '"two"',
        '""',
        '-3',
      ]);
      expect(problems[0]).toContain('must be an integer from 0');
      expect(await page.locator('.weights [aria-invalid=true]').count()).toBe(5);
      expect(await fields.first().evaluate((field) => field.matches(':focus'))).toBe(true);
      expect(await fields.nth(2).inputValue()).toBe('two');
      await page.getByRole('button', { name: 'All the same' }).click();
      await expect.poll(() => fields.nth(2).inputValue()).toBe('1');
    });
  });
});

describe('undo', () => {
  test('takes back every change, one at a time, and does it again', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const undo = page.getByRole('button', { name: 'Undo' });
      const redo = page.getByRole('button', { name: 'Redo' });
      expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([true, true]);
      await page.locator('#card').focus();
      await press(page, '5 ArrowDown 2');
      await page.getByRole('button', { name: 'Add an interviewer' }).click();
      await page.locator('#card').press('1');
      await page.getByRole('button', { name: 'Remove this one' }).click();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await readVerdict(page)).toContain('Average 3.50');
      await undo.click();
      expect(await page.locator('#raters [aria-pressed=true]').innerText()).toBe('Interviewer 2');
      expect(await page.locator('#discuss li').count()).toBe(0);
      expect(await readVerdict(page)).toContain('Interviewer 2 alone: Undecided. Average 1.00.');
      await page.locator('#card').focus();
      await press(page, 'Control+z Control+z Control+z');
      expect(await readVerdict(page)).toContain('Average 5.00');
      await press(page, 'Control+Shift+z');
      expect(await readVerdict(page)).toContain('Average 3.50');
      // Looking at another question is no change.
      await press(page, 'ArrowUp');
      expect(await redo.isEnabled()).toBe(true);
      await press(page, '1');
      expect(await redo.isDisabled()).toBe(true);
      expect(await readVerdict(page)).toContain('Average 1.50');
      await page.reload();
      await undo.click();
      expect(await readVerdict(page)).toContain('Average 3.50');
      expect(await undo.isDisabled()).toBe(true);
    });
  });

  test('leaves the letters of a field to the browser, and takes the whole text back', {
    timeout: MINUTE,
  }, async () => {
    await visit({}, async (page) => {
      const notes = page.getByLabel('Notes: what was heard');
      await page.locator('#card').press('4');
      await notes.press('Control+z');
      expect(await readVerdict(page)).toContain('Average 4.00');
      await notes.pressSequentially('Heard');
      await notes.press('Control+z');
      expect(await readVerdict(page)).toContain('Average 4.00');
      await notes.fill('Heard it all');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await notes.inputValue()).toBe('');
      expect(await readVerdict(page)).toContain('Average 4.00');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await readVerdict(page)).toBe('Undecided. 6 of 6 not rated yet.');
    });
  });
});

import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { formatAverage, renderKit, renderPanel, renderScorecard } from '../../src/report/index.ts';
import { countOutcomes } from '../spoiling.ts';
import { buildHostileBank, judge } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

const bank = buildHostileBank('Text');
const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
const plan = {
  questions: [first, second],
  roleCritical: [first],
  weighting: { reason: 'The job.', weights: { [first]: 2 } },
};
const { score, decision } = judge({ [first]: 2, [second]: 'skipped' }, { ...plan, bank });
const panel = scorePanel(
  { ana: { [first]: 1 }, ben: { [first]: 2, [second]: 2 }, cleo: { [first]: 2 } },
  plan,
  {
    bank,
    discussAt: 1,
    without: [{ rater: 'cleo', reason: 'Left early.' }],
    consensus: { [first]: { rating: 2, reason: 'Talked.' } },
  },
);
const verdict = decide(panel.score);

/** Whatever is wrong, an error of this library says so: any other error fails the test. */
function expectRefusals(sound: unknown, run: (value: never) => unknown): void {
  expect(() => run(sound as never)).not.toThrow();
  const { refused, taken } = countOutcomes(sound, run);
  expect(refused).toBeGreaterThan(taken / 10);
}

describe('what is no sound input is refused with an error of this library', () => {
  describe.each(['markdown', 'html', 'csv', 'text'] as const)('as %s', (format) => {
    const options = { format, bank };

    test('a scorecard', () => {
      expectRefusals(score, (value) => renderScorecard(value, decision, options));
      expectRefusals(decision, (value) => renderScorecard(score, value, options));
      expectRefusals({ ...options, notes: { [first]: 'Note.' }, candidate: 'c-17' }, (value) =>
        renderScorecard(score, decision, value),
      );
    });

    test('a panel', () => {
      expectRefusals(panel, (value) => renderPanel(value, verdict, options));
      expectRefusals(verdict, (value) => renderPanel(panel, value, options));
      expectRefusals({ ...options, notes: { ana: { [first]: 'Note.' } } }, (value) =>
        renderPanel(panel, verdict, value),
      );
    });
  });

  test.each([
    ['interviewer', 'markdown'],
    ['interviewer', 'html'],
    ['candidate', 'markdown'],
    ['candidate', 'html'],
  ] as const)('a kit: for the %s as %s', (audience, format) => {
    const options = { audience, format, bank, title: 'Round two' };
    expectRefusals(plan, (value) => renderKit(value, { audience, format, bank }));
    expectRefusals(bank.questions, (value) => renderKit(value, options));
    expectRefusals(options, (value) => renderKit(bank.questions, value));
  });

  test('an average', () => {
    expectRefusals({ total: 7, weight: 2 }, (value) => formatAverage(value, { average: 3.5 }));
    expectRefusals(
      { average: 3.5, roleCritical: { average: 4, lowest: 3, required: true }, minimumRated: 2 },
      (value) => formatAverage({ total: 7, weight: 2 }, value),
    );
  });
});

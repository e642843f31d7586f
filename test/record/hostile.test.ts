import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import {
  createRecord,
  diffBanks,
  fingerprintBank,
  parseRecord,
  replay,
  verifyRecord,
} from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { countOutcomes } from '../spoiling.ts';
import { type Any, bank, decidedAt } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

const ratings = { 'cap-theorem': 4, 'raft-consensus': 'skipped' } as const;
const plan = {
  questions: ['cap-theorem', 'raft-consensus'],
  roleCritical: ['cap-theorem'],
  weighting: { reason: 'The job.', weights: { 'cap-theorem': 2 } },
};
const { threshold } = bank;
const score = scoreInterview(ratings, plan, { bank });
const raters = { ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 2 } } as const;
const panelOptions = { summary: 'median' } as const;
const panel = scorePanel(raters, {}, { ...panelOptions, bank });
const shared = { bank, threshold, decidedAt, candidate: 'C-17' };

const inputs: readonly [string, Any][] = [
  [
    'of one interviewer',
    {
      ...shared,
      score,
      decision: decide(score),
      ratings,
      plan,
      notes: { 'cap-theorem': 'Named the partition first.' },
    },
  ],
  [
    'of a panel',
    {
      ...shared,
      score: panel.score,
      decision: decide(panel.score),
      raters,
      panelOptions,
      notes: { ben: { 'cap-theorem': 'Fine.' } },
    },
  ],
];

/** Whatever is wrong, an error of this library says so: any other error fails the test. */
function countRefusals(sound: unknown, run: (value: Any) => unknown): number {
  run(sound);
  return countOutcomes(sound, run).refused;
}

describe.each(inputs)('a record %s: all errors are of this library', (_, input) => {
  const text = createRecord(input);
  const record = JSON.parse(text);

  test('createRecord', () => {
    expect(countRefusals(input, createRecord)).toBeGreaterThan(100);
  });

  test('verifyRecord', () => {
    expect(countRefusals(record, (value) => verifyRecord(value, { bank }))).toBeGreaterThan(100);
    expect(countRefusals(bank, (value) => verifyRecord(text, { bank: value }))).toBeGreaterThan(
      100,
    );
  });

  test('parseRecord', () => {
    expect(countRefusals(record, parseRecord)).toBeGreaterThan(100);
  });

  test('replay', () => {
    expect(
      countRefusals({ bank, threshold }, (options) => [...replay([text], options)]),
    ).toBeGreaterThan(100);
    expect(countRefusals([], (records) => replay(records, { threshold }))).toBeGreaterThan(10);
    let failures = 0;
    const refused = countRefusals(record, (value) => {
      const run = replay([value], { bank });
      failures += [...run].filter(({ kind }) => kind === 'failure').length;
    });
    expect(refused).toBe(0);
    expect(failures).toBeGreaterThan(100);
  });
});

test('banks: all errors are of this library', () => {
  expect(countRefusals(bank, fingerprintBank)).toBeGreaterThan(100);
  expect(countRefusals(bank, (value) => diffBanks(value, bank))).toBeGreaterThan(100);
  expect(countRefusals(bank, (value) => diffBanks(bank, value))).toBeGreaterThan(100);
});

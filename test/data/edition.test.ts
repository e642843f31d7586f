import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type { QuestionBank } from '../../src/model.ts';
import {
  createRecord,
  diffBanks,
  fingerprintBank,
  parseRecord,
  replay,
  verifyRecord,
} from '../../src/record/index.ts';
import { parseBank } from '../../src/schema/bank.ts';
import { scoreInterview } from '../../src/scoring.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** The first edition, as it was published. */
const first: QuestionBank = parseBank(
  JSON.parse(readFileSync(join(fixtures, 'backend-1.0.0.json'), 'utf8')),
);

describe('the second edition', () => {
  test('moved this, beside the first', async () => {
    const { impact, changes } = diffBanks(first, backendBank);
    const lines = changes.map(
      ({ code, path, review }) => `${code} ${path.join('.')}${review ? ' (for review)' : ''}`,
    );
    await expect([`impact: ${impact}`, ...lines, ''].join('\n')).toMatchFileSnapshot(
      join(fixtures, 'backend-1.0.0-to-2.0.0.txt'),
    );
  });

  test('asks the same questions and scores as the first did', () => {
    const { changes } = diffBanks(first, backendBank);
    expect(new Set(changes.map(({ code }) => code))).toEqual(new Set(['wording']));
    expect(fingerprintBank(first)).toBe(fingerprintBank(backendBank));
  });

  test('is a major one, since anchors mean something else: the cut lets small gaps pass', () => {
    expect([first.version, backendBank.version]).toEqual(['1.0.0', '2.0.0']);
    const { changes } = diffBanks(first, backendBank);
    const anchors = changes.filter(({ path, review }) => review && path[2] === 'anchors');
    expect(anchors.filter(({ path }) => String(path[3]) === '4')).toHaveLength(40);
  });
});

describe('a record of the first edition', () => {
  const score = scoreInterview(
    { 'cap-theorem': 4, 'saga-pattern': 3, 'raft-consensus': 'skipped' } as never,
    {},
    { bank: first },
  );
  const record = createRecord({
    score,
    decision: decide(score),
    ratings: { 'cap-theorem': 4, 'saga-pattern': 3, 'raft-consensus': 'skipped' } as never,
    decidedAt: '2026-03-01T09:30:00Z',
    bank: first,
  });

  test('says its edition, and still verifies, also beside the second', () => {
    expect(parseRecord(record).bank.version).toBe('1.0.0');
    expect(verifyRecord(record, { bank: first })).toEqual([]);
    expect(verifyRecord(record, { bank: backendBank })).toEqual([]);
  });

  test('still replays, as it was and with the second', () => {
    const same = replay([record], { average: 3.5 });
    expect([...same]).toEqual([]);
    expect(same.summary).toMatchObject({ records: 1, flips: 0, failures: 0 });
    const run = replay([record], { bank: backendBank });
    expect([...run]).toEqual([]);
    expect(run.summary).toMatchObject({ records: 1, flips: 0, failures: 0 });
  });
});

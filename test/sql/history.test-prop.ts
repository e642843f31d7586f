import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRatings, sweepThresholds } from '../../src/batch/index.ts';
import { decide } from '../../src/decision.ts';
import { createRecord, replay } from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { compileScoring } from '../../src/sql/index.ts';
import { arrangeHistories, type History } from '../history.ts';

/** A history, and another cut on its scale. */
const cuts = arrangeHistories({ questions: 8, most: 12 }).chain((history) => {
  const points = history.bank.scale.map(({ score }) => score);
  const [min, max] = [Math.min(...points) * 100, Math.max(...points) * 100];
  const cut = fc.integer({ min, max }).map((hundredths) => hundredths / 100);
  return fc.tuple(fc.constant(history), fc.oneof(cut, fc.constantFrom(...points)));
});

function startCounts(): Record<string, number> {
  return { 'conditional-offer': 0, 'no-offer': 0, undecided: 0 };
}

function countRecords({ bank, plan, threshold, interviews }: History, average: number) {
  const records = interviews.map((ratings) => {
    const score = scoreInterview(ratings, plan, { bank });
    const decision = decide(score, threshold);
    const decidedAt = '2026-03-01T09:30:00Z';
    return createRecord({ score, decision, ratings, plan, threshold, bank, decidedAt });
  });
  const run = replay(records, { average });
  for (const { kind } of run) expect(kind).toBe('flip');
  const counts = startCounts();
  for (const outcomes of Object.values(run.summary.outcomes)) {
    for (const [outcome, count] of Object.entries(outcomes)) {
      counts[outcome] = (counts[outcome] as number) + count;
    }
  }
  return counts;
}

function countRows({ bank, plan, threshold, interviews }: History, average: number) {
  const database = new DatabaseSync(':memory:');
  database.exec(
    'CREATE TABLE ratings (interview INTEGER, question TEXT, rating INTEGER, skipped INTEGER)',
  );
  const insert = database.prepare('INSERT INTO ratings VALUES (?, ?, ?, ?)');
  for (const [interview, ratings] of interviews.entries()) {
    // An interview of which nothing is said has a row all the same.
    insert.run(interview, bank.questions[0]?.id as string, null, 0);
    for (const [question, rating] of Object.entries(ratings)) {
      const skipped = rating === 'skipped';
      insert.run(interview, question, skipped ? null : (rating as number), skipped ? 1 : 0);
    }
  }
  const statement = compileScoring({
    dialect: 'sqlite',
    bank,
    plan,
    threshold: { ...threshold, average },
  });
  const counts = startCounts();
  for (const { outcome, count } of database
    .prepare(`SELECT outcome, COUNT(*) AS count FROM (${statement}) GROUP BY outcome`)
    .all()) {
    counts[outcome as string] = count as number;
  }
  database.close();
  return counts;
}

test('records, a matrix and a database give the same counts for another cut', () => {
  fc.assert(
    fc.property(cuts, ([history, average]) => {
      const { bank, plan, threshold, interviews } = history;
      const codes = packRatings(interviews, { bank, plan });
      const [swept] = sweepThresholds(codes, [average], { bank, plan, threshold });
      expect(countRecords(history, average)).toEqual(swept?.counts);
      expect(countRows(history, average)).toEqual(swept?.counts);
    }),
    { numRuns: 60 },
  );
});

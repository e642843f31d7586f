import assert from 'node:assert/strict';
import { backendOutline } from '../../data/backend/outline.ts';
import type { Ratings } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { scoreByHand } from './plain-loop.ts';

type BackendRatings = Ratings<typeof backendOutline>;

const ids = backendOutline.questions.map(({ id }) => id);
const full = Object.fromEntries(ids.map((id, at) => [id, (at % 5) + 1]));
const fullJson = JSON.stringify(full);
const halfJson = JSON.stringify(Object.fromEntries(Object.entries(full).filter((_, at) => at % 2)));

function growKeyByKey(at: number): Record<string, unknown> {
  const grown: Record<string, unknown> = {};
  // Another order each time, as when interviewers fill a form in as they please.
  for (let step = 0; step < ids.length; step++) {
    const id = ids[(at + step * 7) % ids.length] as string;
    grown[id] = full[id];
  }
  return grown;
}

/** Many objects, so that nothing is learnt from one of them. */
const inputs = {
  'parsed JSON, 40 ratings': Array.from({ length: 500 }, () => JSON.parse(fullJson)),
  'parsed JSON, half filled': Array.from({ length: 500 }, () => JSON.parse(halfJson)),
  'grown key by key': Array.from({ length: 500 }, (_, at) => growKeyByKey(at)),
};

const limits: Record<string, number> = {
  'parsed JSON, 40 ratings': 0.7,
  'parsed JSON, half filled': 0.7,
  'grown key by key': 1,
};

const ROUNDS = 60;

function time(work: () => void): number {
  const start = performance.now();
  for (let repeat = 0; repeat < 8; repeat++) work();
  return performance.now() - start;
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/**
 * Compares `scoreInterview` with the loop that an app would write by hand. The two run in turn, and the
 * median of the ratios counts, so that a busy machine slows both.
 */
export function benchScoring() {
  return Object.entries(inputs).map(([name, list]) => {
    assert.deepEqual(scoreInterview(list[0] as BackendRatings), scoreByHand(list[0]));
    const pairs = Array.from({ length: ROUNDS * 2 }, () => ({
      ours: time(() => {
        for (const ratings of list) scoreInterview(ratings as BackendRatings);
      }),
      hand: time(() => {
        for (const ratings of list) scoreByHand(ratings);
      }),
    })).slice(ROUNDS);
    const perCall = 1000 / (list.length * 8);
    return {
      what: `scoreInterview, ${name}`,
      microseconds: Number((findMedian(pairs.map(({ ours }) => ours)) * perCall).toFixed(2)),
      'by hand': Number((findMedian(pairs.map(({ hand }) => hand)) * perCall).toFixed(2)),
      ratio: Number(findMedian(pairs.map(({ ours, hand }) => ours / hand)).toFixed(2)),
      limit: limits[name],
    };
  });
}

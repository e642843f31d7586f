import assert from 'node:assert/strict';
import { Bench } from 'tinybench';
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

/** Compares `scoreInterview` with the loop that an app would write by hand, in one run. */
export async function benchScoring() {
  const rows = [];
  for (const [name, list] of Object.entries(inputs)) {
    assert.deepEqual(scoreInterview(list[0] as BackendRatings), scoreByHand(list[0]));
    const bench = new Bench({ time: 1000, warmupTime: 300 });
    bench.add('scoreInterview', () => {
      for (const ratings of list) scoreInterview(ratings as BackendRatings);
    });
    bench.add('by hand', () => {
      for (const ratings of list) scoreByHand(ratings);
    });
    await bench.run();
    const [ours, hand] = bench.tasks.map(
      ({ result }) => (result as { latency: { p50: number } }).latency.p50,
    ) as [number, number];
    rows.push({
      what: `scoreInterview, ${name}`,
      microseconds: ((ours / list.length) * 1000).toFixed(2),
      'by hand': ((hand / list.length) * 1000).toFixed(2),
      ratio: Number((ours / hand).toFixed(2)),
      limit: limits[name],
    });
  }
  return rows;
}

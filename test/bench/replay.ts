import assert from 'node:assert/strict';
import { backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../../src/decision.ts';
import type { Ratings } from '../../src/model.ts';
import { hashText, startGenerator } from '../../src/plan/random.ts';
import { createRecord, replay } from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

const RECORDS = 100_000;

/** How often the heap is looked at, in records. */
const STEP = 5_000;

const ids = backendOutline.questions.map(({ id }) => id);

/** Makes records of different interviews, each when it is asked for. */
function* produceRecords(texts: readonly string[]): Generator<string> {
  // A copy of the text, as a file would give it: else all records would share the memory of a few.
  for (let at = 0; at < RECORDS; at++) yield ` ${texts[at % texts.length]}`.slice(1);
}

/** Writes records of 12 questions with random ratings. */
function writeTexts(): string[] {
  const next = startGenerator(hashText('replay'));
  return Array.from({ length: 200 }, () => {
    const ratings = Object.fromEntries(
      Array.from({ length: 12 }, () => [ids[Number(next() % 40n)], Number(next() % 4n) + 2]),
    ) as Ratings<typeof backendOutline>;
    const score = scoreInterview(ratings);
    return createRecord({
      score,
      decision: decide(score),
      ratings,
      decidedAt: '2026-03-01T09:30:00Z',
    });
  });
}

function measureHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Replays 100,000 records, and sees whether the heap grows with them. Most telling with --expose-gc. */
export async function benchReplay() {
  const texts = writeTexts();
  const rows = [];
  for (const [name, options] of Object.entries({
    'another threshold': { threshold: { average: 3.75 } },
    'another bank': { bank: { ...backendOutline, threshold: { average: 3.25 } } },
  })) {
    const run = replay(produceRecords(texts), options);
    const heaps: number[] = [];
    let seen = 0;
    const start = performance.now();
    for (const found of run) {
      assert.equal(found.kind, 'flip');
      while (seen <= found.index) {
        if (seen % STEP === 0) heaps.push(measureHeap());
        seen++;
      }
    }
    const seconds = (performance.now() - start) / 1000;
    const { records, flips, failures } = run.summary;
    assert.equal(records, RECORDS);
    assert.equal(failures, 0);
    assert.ok(flips > 0);
    const [first, ...rest] = heaps.slice(1) as [number, ...number[]];
    rows.push({
      what: `replay of ${records} records, ${name}`,
      flips,
      'records per second': Math.round(records / seconds),
      'heap growth, MB': Number((Math.max(...rest) - first).toFixed(1)),
      // Without forced collection the heap swings by what has not been collected yet.
      limit: globalThis.gc ? 2 : 64,
    });
  }
  return rows;
}

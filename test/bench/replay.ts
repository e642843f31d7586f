import assert from 'node:assert/strict';
import { backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../../src/decision.ts';
import type { Outline, Ratings } from '../../src/model.ts';
import { hashText, startGenerator } from '../../src/plan/random.ts';
import { createRecord, type ReplayOptions, replay } from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

const MANY = 1_000_000;

/** How often the heap is looked at, in records. What the first of these leave is what later ones may take. */
const STEP = 100_000;

/** Enough to tell the rate with records of the backend bank, which are several times as long. */
const FEW = 20_000;

/** A bank of four questions, whose records are short: a million of them take minutes, not a quarter of an hour. */
const shortOutline: Outline = {
  ...backendOutline,
  id: 'short',
  levels: [{ id: 'all' }],
  sections: [{ id: 'all', level: 'all' }],
  questions: ['sorting', 'caching', 'locking', 'testing'].map((id, at) => ({
    id,
    number: at + 1,
    level: 'all',
    section: 'all',
    competency: 'all',
  })),
};

/** Makes records, each when it is asked for; `watch` hears of every so many that were replayed. */
function* produceRecords(
  texts: readonly string[],
  { count, watch }: { count: number; watch?: () => void },
): Generator<string> {
  for (let made = 0; made < count; made++) {
    if (made > 0 && made % STEP === 0) watch?.();
    // A copy of the text, as a file would give it: else all records would share the memory of a few.
    yield ` ${texts[made % texts.length]}`.slice(1);
  }
  watch?.();
}

/** Writes records of different interviews of so many questions. */
function writeTexts(bank: Outline, asked: number): string[] {
  const next = startGenerator(hashText('replay'));
  const ids = bank.questions.map(({ id }) => id);
  return Array.from({ length: 200 }, () => {
    const ratings: Ratings<Outline> = Object.fromEntries(
      Array.from({ length: asked }, () => [
        ids[Number(next() % BigInt(ids.length))],
        Number(next() % 4n) + 2,
      ]),
    );
    const score = scoreInterview(ratings, {}, { bank });
    return createRecord({
      score,
      decision: decide(score),
      ratings,
      bank,
      decidedAt: '2026-03-01T09:30:00Z',
    });
  });
}

function measureHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Replays records to the end, and tells how fast. */
function run(records: Iterable<string>, options: ReplayOptions) {
  const start = performance.now();
  const replayed = replay(records, options);
  for (const found of replayed) assert.equal(found.kind, 'flip');
  const { records: count, flips, failures } = replayed.summary;
  assert.equal(failures, 0);
  assert.ok(flips > 0);
  const seconds = (performance.now() - start) / 1000;
  return { flips, 'records per second': Math.round(count / seconds) };
}

/**
 * Replays a million records, made on the fly, and sees whether the heap grows from the 100,000th of them
 * to the last. Most telling with --expose-gc. Then tells the rate with records of the backend bank.
 */
export function benchReplay() {
  const heaps: number[] = [];
  const long = run(
    produceRecords(writeTexts(shortOutline, 4), {
      count: MANY,
      watch: () => heaps.push(measureHeap()),
    }),
    { threshold: { average: 3.75 } },
  );
  assert.equal(heaps.length, MANY / STEP);
  const [first, ...later] = heaps as [number, ...number[]];
  const texts = writeTexts(backendOutline, 12);
  return [
    {
      what: `replay of ${MANY} short records: heap after ${STEP} and its growth`,
      ...long,
      'heap, MiB': Number(first.toFixed(1)),
      'growth, MiB': Number((Math.max(...later) - first).toFixed(2)),
      // Without forced collection the heap swings by what has not been collected yet.
      limit: globalThis.gc ? 2 : 64,
    },
    ...Object.entries({
      'another threshold': { threshold: { average: 3.75 } },
      'another bank': { bank: { ...backendOutline, threshold: { average: 3.25 } } },
    }).map(([name, options]) => ({
      what: `replay of ${FEW} records of the backend bank, ${name}`,
      ...run(produceRecords(texts, { count: FEW }), options),
    })),
  ];
}

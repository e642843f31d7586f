import assert from 'node:assert/strict';
import { backendOutline } from '../../data/backend/outline.ts';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import { freezeDeep } from '../../src/engine/frozen.ts';
import type { InterviewPlan, InterviewScore, Ratings, Tally } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import {
  createJsonLogic,
  createRulesEngine,
  createSurvey,
  createZodLoop,
  type PeerAverages,
} from './peers.ts';
import { type Averages, createAveragesLoop, createTunedLoop } from './tuned-loop.ts';

const ids = backendOutline.questions.map(({ id }) => id);

/** What every app passes: the questions, those that are role-critical, and a weight. */
const plan: InterviewPlan = freezeDeep({
  questions: ids,
  roleCritical: ['cap-theorem', 'idempotency', 'isolation-levels'],
  weighting: { reason: 'The team owns payments.', weights: { idempotency: 2 } },
} as const);
const openPlan: InterviewPlan = structuredClone(plan);

/** Random, and the same each time. */
let seed = 42;
function draw(limit: number): number {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * limit);
}

function rateAll(): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, 1 + draw(5)]));
}

function growKeyByKey(at: number): Record<string, unknown> {
  const full = rateAll();
  const grown: Record<string, unknown> = {};
  // Another order each time, as when interviewers fill a form in as they please.
  for (let step = 0; step < ids.length; step++) {
    const id = ids[(at + step * 7) % ids.length] as string;
    grown[id] = full[id];
  }
  return grown;
}

const COUNT = 500;
/** Many objects, so that nothing is learnt from one of them. */
const full = Array.from({ length: COUNT }, () => JSON.parse(JSON.stringify(rateAll())));
const half = Array.from({ length: COUNT }, () =>
  JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(rateAll()).filter((_, at) => at % 2))),
  ),
);
const grown = Array.from({ length: COUNT }, (_, at) => growKeyByKey(at)) as Ratings[];

type Work = (ratings: Ratings) => unknown;

const ROUNDS = 60;
const REPEATS = 8;

function time(work: Work, list: readonly Ratings[], repeats: number): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) for (const ratings of list) work(ratings);
  return ((performance.now() - start) * 1000) / (list.length * repeats);
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/** Runs the two in turn. The median of the ratios counts, so that a busy machine slows both. */
function compare(
  what: string,
  {
    ours,
    peer,
    list = full,
    limit,
  }: { ours: Work; peer: Work; list?: readonly Ratings[]; limit?: number },
) {
  const pairs = Array.from({ length: ROUNDS * 2 }, () => ({
    ours: time(ours, list, REPEATS),
    peer: time(peer, list, REPEATS),
  })).slice(ROUNDS);
  return {
    what,
    microseconds: Number(findMedian(pairs.map((pair) => pair.ours)).toFixed(2)),
    peer: Number(findMedian(pairs.map((pair) => pair.peer)).toFixed(2)),
    ratio: Number(findMedian(pairs.map((pair) => pair.ours / pair.peer)).toFixed(2)),
    limit,
  };
}

function pickAverages(score: InterviewScore): Omit<Averages, 'reasons'> {
  const pick = (tallies: Readonly<Record<string, Tally>>) =>
    Object.fromEntries(Object.entries(tallies).map(([name, { average }]) => [name, average]));
  return {
    average: score.average,
    byLevel: pick(score.byLevel),
    bySection: pick(score.bySection),
    byCompetency: pick(score.byCompetency),
    roleCritical: score.roleCritical.average,
    missing: score.missing,
    skipped: score.skipped,
  };
}

/**
 * Compares scoring and deciding with what an app would use instead. All work out the same averages. The limits hold what
 * has been reached, with room for a busy machine.
 */
export async function benchScoring() {
  const loop = createTunedLoop(plan);
  const zodLoop = createZodLoop(plan);
  const score: Work = (ratings) => scoreInterview(ratings, plan);
  const bare: Work = (ratings) => scoreInterview(ratings);
  const averagesLoop = createAveragesLoop(plan);
  for (const ratings of [...full, ...half, ...grown]) {
    const expected = scoreInterview(ratings, plan);
    const input = ratings as Record<string, unknown>;
    for (const peer of [loop, zodLoop]) assert.deepEqual(peer(input), expected);
    const { reasons, ...averages } = averagesLoop(input);
    assert.deepEqual(averages, pickAverages(expected));
  }
  const scores = new Map(full.map((ratings) => [ratings, scoreInterview(ratings)]));
  const rows = [
    compare('scoreInterview with a plan, to a tuned loop', {
      ours: score,
      peer: loop as Work,
      limit: 2.1,
    }),
    compare('the same, keys in any order', {
      ours: score,
      peer: loop as Work,
      list: grown,
      limit: 2.1,
    }),
    compare('the same, half filled', { ours: score, peer: loop as Work, list: half, limit: 1.8 }),
    compare('the same, to a loop that returns averages only', {
      ours: score,
      peer: averagesLoop as Work,
    }),
    compare('the same, to zod and that loop', { ours: score, peer: zodLoop as Work, limit: 0.95 }),
    compare('with a frozen plan, to without', { ours: score, peer: bare, limit: 1.15 }),
    compare('with a plan that may change, to without', {
      ours: (ratings) => scoreInterview(ratings, openPlan),
      peer: bare,
    }),
    compare('decide, to scoreInterview', {
      ours: (ratings) => decide(scores.get(ratings) as InterviewScore),
      peer: bare,
      limit: 2.4,
    }),
    compare('meetsHireThreshold, to scoreInterview', {
      ours: (ratings) => meetsHireThreshold(scores.get(ratings) as InterviewScore),
      peer: bare,
      limit: 0.1,
    }),
  ];
  const peers = {
    'json-logic-js': createJsonLogic(plan),
    'json-rules-engine': createRulesEngine(plan),
    'survey-core': createSurvey(plan),
  };
  for (const [name, peer] of Object.entries(peers)) {
    const few = full.slice(0, 20);
    for (const ratings of few) {
      const { average, bySection } = pickAverages(scoreInterview(ratings, plan));
      assert.deepEqual(await peer(ratings), { average, bySection } satisfies PeerAverages);
    }
    const pairs: { ours: number; peer: number }[] = [];
    for (let round = 0; round < 10; round++) {
      const ours = time(score, few, 10);
      const start = performance.now();
      for (const ratings of few) await peer(ratings);
      pairs.push({ ours, peer: ((performance.now() - start) * 1000) / few.length });
    }
    rows.push({
      what: `scoreInterview with a plan, to ${name}`,
      microseconds: Number(findMedian(pairs.map((pair) => pair.ours)).toFixed(2)),
      peer: Number(findMedian(pairs.map((pair) => pair.peer)).toFixed(2)),
      ratio: Number(findMedian(pairs.map((pair) => pair.ours / pair.peer)).toFixed(3)),
      limit: 0.6,
    });
  }
  return rows;
}

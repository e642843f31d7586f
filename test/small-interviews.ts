import { expect } from 'vitest';
import { decide, meetsHireThreshold } from '../src/decision.ts';
import type { Decision, HireThreshold, InterviewScore, Outline, Reason } from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { buildOutline } from './banks.ts';

const IDS = ['prototype', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** Scores ratings of the first questions of a scale from 1 to 5; `null` is missing. */
export function rate(
  ratings: readonly (number | 'skipped' | null)[],
  { critical = [], weights = [] }: { critical?: number[]; weights?: number[] } = {},
): InterviewScore<Outline> {
  const named = (list: readonly unknown[]) =>
    Object.fromEntries(list.flatMap((one, at) => (one === null ? [] : [[IDS[at], one]])));
  return scoreInterview(
    named(ratings),
    {
      questions: IDS.slice(0, ratings.length),
      roleCritical: critical.map((at) => IDS[at] as string),
      weighting: { reason: 'x', weights: named(weights) },
    },
    { bank: buildOutline(5, [1, 2, 3, 4, 5]) },
  );
}

/** Decides such ratings. What is quick and what explains itself must agree. */
export function decideOn(
  ratings: readonly (number | 'skipped' | null)[],
  {
    critical = [],
    weights = [],
    ...threshold
  }: { critical?: number[]; weights?: number[] } & HireThreshold,
): Decision<Outline> {
  const score = rate(ratings, { critical, weights });
  const decision = decide(score, threshold);
  expect(meetsHireThreshold(score, threshold)).toBe(decision.outcome === 'conditional-offer');
  return decision;
}

export function listCodes({ reasons }: Decision<Outline>): Reason<Outline>['code'][] {
  return reasons.map(({ code }) => code);
}

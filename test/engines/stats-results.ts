/**
 * Computes every statistic on data that are the same everywhere, for a comparison of engines.
 *
 * @module
 */
import {
  countGroups,
  limitsOfAgreement,
  projectReliability,
  ratingAccuracy,
  scoringRates,
  severityDrift,
  spearmanBrown,
  varianceComponents,
} from '../../src/stats/index.ts';
import type { Case } from '../stats/cases.ts';
import { runners } from '../stats/runners.ts';

/** A generator whose numbers are whole, so that no engine rounds them. */
function makeNumbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const next = makeNumbers();

function list<T>(length: number, make: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => make(at));
}

const rows = list(40, (candidate) =>
  list(3, (question) =>
    list(4, (rater) => ({
      candidate: `c${candidate}`,
      question: `q${question}`,
      rater: `r${rater}`,
      period: `2026-${10 + Math.floor(candidate / 8)}`,
      rating: 1 + ((candidate + rater + next(3)) % 5),
    })),
  ),
)
  .flat(2)
  .filter(() => next(4) > 0);

/** The results of the cases, and of the statistics that have none. */
export function computeAll(cases: readonly Case[]): unknown[] {
  const scores = list(30, () => 1 + next(400) / 100);
  const others = scores.map((score) => score + next(100) / 100 - 0.5);
  const components = varianceComponents(rows);
  return [
    ...cases.map((given) =>
      runners.find(({ statistic }) => statistic === given.statistic)?.run?.(given),
    ),
    components,
    projectReliability(components.components, {
      questions: [3, 6],
      raters: [1, 2],
      mean: 3.4,
      cut: 3.5,
    }),
    severityDrift(rows),
    limitsOfAgreement(scores, others),
    spearmanBrown({ reliability: 0.62, times: 3 }),
    ratingAccuracy([4, 3, 5, 2, 4], [4, 4, 4, 2, 3], { scale: [1, 2, 3, 4, 5] }),
    scoringRates([
      { name: 'a', scores },
      { name: 'b', scores: others },
    ]),
    countGroups(
      list(60, (at) => ({ groups: { sex: ['x', 'y', null][at % 3] }, selected: next(2) === 1 })),
      { by: ['sex'] },
    ),
  ];
}

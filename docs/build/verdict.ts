/**
 * The small verdict of the start page: the same when the site is built and in the browser.
 *
 * @module
 */
import { questionTitles } from '../../data/backend/titles.ts';
import { decide } from '../../src/decision.ts';
import type { Outcome, Ratings } from '../../src/model.ts';
import { formatAverage } from '../../src/report/average.ts';
import { scoreInterview } from '../../src/scoring.ts';

/** The ratings that the page starts with. */
export const START = {
  'cap-theorem': 4,
  'isolation-levels': 4,
  'rate-limiting': 3,
} as const satisfies Ratings;

export interface ShownVerdict {
  readonly outcome: Outcome;
  readonly heading: string;
  readonly reasons: readonly string[];
  readonly turn: string;
}

const NAMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'Conditional offer',
  'no-offer': 'No offer',
  undecided: 'Undecided',
};

/** Scores and decides, in words. */
export function judge(ratings: Ratings): ShownVerdict {
  const score = scoreInterview(ratings);
  const { outcome, reasons, flip, threshold } = decide(score);
  const moves = flip?.changes.map(
    ({ id, from, to }) =>
      `“${questionTitles[id as keyof typeof questionTitles]}” from ${from} to ${to}`,
  );
  return {
    outcome,
    heading: `${NAMES[outcome]}: average ${formatAverage(score, threshold)}, cut ${threshold.average}`,
    reasons: reasons.map(({ message }) => message),
    turn: flip
      ? `It would be “${NAMES[flip.outcome]}” with ${moves?.join(' and ')}.`
      : 'No change of these ratings would reverse it.',
  };
}

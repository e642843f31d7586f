/**
 * What a rater should look at, in codes and sentences.
 *
 * @module
 */
import type { Interval } from '../stats/coefficient.ts';
import { type CutFigure, fewestAnswers, type RatingFigures } from './figures.ts';

/**
 * What to do about how someone rates. Each code has the figures of its sentence.
 *
 * - `too-few-answers`: nothing can be said yet.
 * - `severe`, `lenient`: the mean difference is a quarter of a point or more, and its interval excludes 0.
 * - `narrow`, `wide`: the spread is below 0.75 or above 1.33 of what it should be.
 * - `refuses-strong`, `passes-weak`: two or more answers, and a fifth or more, were put on the wrong side of the cut.
 * - `overlooks-misconceptions`: two or more answers that show a misconception, and a fifth or more, were rated too high.
 * - `imprecise`: fewer than 60 % got the intended score, or fewer than 95 % that or a neighboring one.
 * - `calibrated`: none of these.
 */
export type CalibrationAdvice =
  | {
      readonly code: 'too-few-answers';
      readonly count: number;
      readonly wanted: number;
      readonly message: string;
    }
  | {
      readonly code: 'severe' | 'lenient';
      /** Intended minus given score, on average. */
      readonly severity: number;
      readonly message: string;
    }
  | { readonly code: 'narrow' | 'wide'; readonly spread: number; readonly message: string }
  | {
      readonly code: 'refuses-strong' | 'passes-weak' | 'overlooks-misconceptions';
      /** Ids of the answers. */
      readonly answers: readonly string[];
      /** How many answers it could have been. */
      readonly of: number;
      readonly message: string;
    }
  | {
      readonly code: 'imprecise';
      readonly exact: number;
      readonly adjacent: number;
      readonly message: string;
    }
  | { readonly code: 'calibrated'; readonly message: string };

/** The limits are this library's own; the guide on calibration says so too. */
const LEAST_SEVERITY = 0.25;
const SPREAD = { narrow: 0.75, wide: 4 / 3 };
const LEAST_SHARE = 0.2;
const LEAST_COUNT = 2;
const LEAST_EXACT = 0.6;
const LEAST_ADJACENT = 0.95;

/**
 * Lists what a rater should look at, the gravest first.
 *
 * @param misconceptions - the answers that show one and were rated too high, of how many
 */
export function adviseRater(
  {
    count,
    exact,
    adjacent,
    severity,
    spread,
    cut,
  }: RatingFigures & { readonly count: number; readonly cut: CutFigure },
  misconceptions: { readonly overlooked: readonly string[]; readonly of: number },
): CalibrationAdvice[] {
  if (count < fewestAnswers) {
    return [
      {
        code: 'too-few-answers',
        count,
        wanted: fewestAnswers,
        message: `Rate more answers: ${count} are rated, and figures need ${fewestAnswers}.`,
      },
    ];
  }
  const advice: CalibrationAdvice[] = [
    ...adviseOn('refuses-strong', cut.refused, {
      of: cut.strong,
      message:
        'Strong answers were put below the cut. Read the 4 again: it lacks a further point, never a core one.',
    }),
    ...adviseOn('passes-weak', cut.passed, {
      of: cut.weak,
      message:
        'Weak answers were put above the cut. Ask of each core key point whether it was said, with its cause or use.',
    }),
    ...adviseOnSeverity(severity.value as number, severity.interval as Interval),
    ...adviseOnSpread(spread.value),
    ...adviseOn('overlooks-misconceptions', misconceptions.overlooked, {
      of: misconceptions.of,
      message:
        'Answers with a misconception were rated too high. Read the misconceptions before the answer; confidence is no evidence.',
    }),
  ];
  const shares = { exact: exact.value as number, adjacent: adjacent.value as number };
  if (shares.exact < LEAST_EXACT || shares.adjacent < LEAST_ADJACENT) {
    advice.push({
      code: 'imprecise',
      ...shares,
      message:
        'Ratings often miss the intended score. Rate against the anchors of the question, one point after the other, before you compare answers.',
    });
  }
  return advice.length > 0
    ? advice
    : [{ code: 'calibrated', message: 'Your ratings come close to the intended scores.' }];
}

function adviseOn(
  code: 'refuses-strong' | 'passes-weak' | 'overlooks-misconceptions',
  answers: readonly string[],
  { of, message }: { of: number; message: string },
): CalibrationAdvice[] {
  return answers.length >= LEAST_COUNT && answers.length >= LEAST_SHARE * of
    ? [{ code, answers, of, message }]
    : [];
}

function adviseOnSeverity(severity: number, { lower, upper }: Interval): CalibrationAdvice[] {
  const excludesZero = lower > 0 || upper < 0;
  if (Math.abs(severity) < LEAST_SEVERITY || !excludesZero) return [];
  return severity > 0
    ? [
        {
          code: 'severe',
          severity,
          message: 'You rate lower than intended. Look for what was said before what is missing.',
        },
      ]
    : [
        {
          code: 'lenient',
          severity,
          message: 'You rate higher than intended. Credit what was said, not what was meant.',
        },
      ];
}

function adviseOnSpread(spread: number | null): CalibrationAdvice[] {
  if (spread === null) return [];
  if (spread < SPREAD.narrow) {
    return [
      {
        code: 'narrow',
        spread,
        message: 'You use little of the scale. Give a 1 and a 5 where the anchors say so.',
      },
    ];
  }
  return spread > SPREAD.wide
    ? [
        {
          code: 'wide',
          spread,
          message:
            'You go to the ends of the scale too soon. Hold the answer against the 2 and the 4.',
        },
      ]
    : [];
}

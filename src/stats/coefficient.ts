/**
 * The shape that every coefficient comes back in.
 *
 * @module
 */

import { keepRows, type Ratings } from './input.ts';

/**
 * Why a statistic has no value. The value is then `null`, never `NaN`, 0 or 1.
 *
 * - `fewer-than-two-raters`: one rater (or, for Cronbach's alpha, one question) cannot agree with itself.
 * - `fewer-than-two-targets`: with one candidate there is nothing to tell apart.
 * - `empty-column`: a rater (or question) without a single rating, so no row is complete. Leave the column out.
 * - `fewer-than-two-complete-rows`: there are targets enough, but fewer than two with every rating.
 * - `no-variation`: what the coefficient divides by is zero.
 * - `no-pairable-values`: no unit holds two ratings to compare.
 * - `not-separable`: the ratings do not hang together, so their variances cannot be told apart.
 * - `no-selections`: nobody was selected, so a ratio of selection rates would be 0/0 or worse.
 * @category Results and input
 */
export type Reason =
  | 'fewer-than-two-raters'
  | 'fewer-than-two-targets'
  | 'empty-column'
  | 'fewer-than-two-complete-rows'
  | 'no-variation'
  | 'no-pairable-values'
  | 'not-separable'
  | 'no-selections';

/**
 * A confidence interval.
 *
 * @category Results and input
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** The confidence level, between 0 and 1, such as 0.95. */
  readonly confidence: number;
}

/**
 * Something a reader must know before leaning on a number: a code for programs, a sentence for
 * people, and the figures behind it.
 * @category Results and input
 */
export type Warning =
  | {
      readonly code: 'few-units' | 'few-raters';
      readonly message: string;
      /** How many there are. */
      readonly count: number;
      /** How many are wanted at least. */
      readonly recommended: number;
    }
  | {
      readonly code: 'left-out';
      readonly message: string;
      /** How many units (or pairs) were not used because ratings are missing. */
      readonly count: number;
    }
  | { readonly code: 'negative-value'; readonly message: string; readonly value: number }
  | {
      readonly code: 'constant-rater';
      readonly message: string;
      /** Which raters gave one rating throughout, counted from 1. */
      readonly raters: readonly number[];
    }
  | {
      readonly code: 'constant-question';
      readonly message: string;
      /** Which questions have one rating throughout, counted from 1. */
      readonly questions: readonly number[];
      readonly value: number;
      /** The value without these questions; `null` where it has none. */
      readonly without: number | null;
    }
  | {
      readonly code: 'near-constant';
      readonly message: string;
      /** The rating of all units but one. */
      readonly rating: number;
      /** The share of ratings that are this one, between 0 and 1. */
      readonly share: number;
    }
  | {
      readonly code: 'no-interval' | 'zero-width-interval';
      readonly message: string;
      readonly confidence: number;
    }
  | {
      readonly code: 'approximate-interval';
      readonly message: string;
      /** The number of raters per target that stands in for the unequal numbers. */
      readonly ratersPerTarget: number;
    }
  | {
      readonly code: 'more-spread-than-random';
      readonly message: string;
      /** How many units have a variance above the null variance. */
      readonly count: number;
      readonly nullVariance: number;
    }
  | {
      readonly code: 'variance-not-positive';
      readonly message: string;
      /** The estimate of the variance that the coefficient divides by. */
      readonly variance: number;
    }
  | {
      readonly code: 'small-expected-count';
      readonly message: string;
      readonly smallest: number;
      readonly required: number;
    }
  | {
      readonly code: 'unlike-strata';
      readonly message: string;
      /** Of the test that all openings have one odds ratio. */
      readonly p: number;
    }
  | {
      readonly code: 'confounded';
      readonly message: string;
      /** The source of variance that stands for the others too. */
      readonly source: string;
      readonly others: readonly string[];
    }
  | {
      readonly code: 'negative-variance' | 'unknown-variance';
      readonly message: string;
      /** The sources of variance whose estimates are below 0, or not known by themselves. */
      readonly sources: readonly string[];
    }
  | {
      readonly code: 'reference-has-lower-rate';
      readonly message: string;
      /** The rate of the group and that of the reference. */
      readonly rate: number;
      readonly referenceRate: number;
    }
  | {
      readonly code: 'no-boschloo';
      readonly message: string;
      /** The product of the two totals, and up to which the test is done. */
      readonly tables: number;
      readonly most: number;
    }
  | {
      readonly code: 'small-group';
      readonly message: string;
      /** The group's share of all people, between 0 and 1. */
      readonly share: number;
      readonly threshold: number;
    };

/**
 * A number, or `null` with the reason why there is none.
 *
 * @category Results and input
 */
export interface Estimate {
  readonly value: number | null;
  /** Present exactly when `value` is `null`. */
  readonly reason?: Reason;
}

/**
 * What every coefficient returns, with what is its own beside it.
 *
 * @category Results and input
 */
export interface Coefficient extends Estimate {
  /** How many cases the value rests on. Each function says what its cases are. */
  readonly n: number;
  /** Present where there is a value and a known way to an interval. */
  readonly interval?: Interval;
  /** What to know before leaning on the value. Often empty. */
  readonly warnings: readonly Warning[];
}

/**
 * Koo & Li (2016, Journal of Chiropractic Medicine 15:155-163) ask for 30 targets or more in a
 * reliability study.
 */
const RECOMMENDED_UNITS = 30;

/**
 * Warnings that any coefficient with a value may need: few units, a value below zero.
 *
 * @param negative - What a value below zero says.
 */
export function warnOfWeakness(
  value: number,
  n: number,
  unit: string,
  negative = 'agreement is lower than chance or noise alone would give',
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (n < RECOMMENDED_UNITS) {
    warnings.push({
      code: 'few-units',
      message: `The value rests on few ${unit} (${n}): below ${RECOMMENDED_UNITS}, a few more can change it much`,
      count: n,
      recommended: RECOMMENDED_UNITS,
    });
  }
  if (value < 0) {
    warnings.push({
      code: 'negative-value',
      message: `The value is below zero (${value}): ${negative}`,
      value,
    });
  }
  return warnings;
}

/** The warning that units or pairs with missing ratings were not used, or none. */
export function warnOfLeftOut(count: number, what: string): readonly Warning[] {
  if (count === 0) return [];
  const message = `Left out because ratings are missing: ${what} (${count})`;
  return [{ code: 'left-out', message, count }];
}

/** Why rows in which no rating is missing do not carry a coefficient, or `null` if they do. */
export function explainTooFew(given: Ratings, complete: Ratings): Reason | null {
  const { columns, cells } = given;
  if (keepRows(given, Math.min(1, columns)).rows < 2) return 'fewer-than-two-targets';
  if (columns < 2) return 'fewer-than-two-raters';
  if (complete.rows >= 2) return null;
  const seen = new Set<number>();
  cells.forEach((cell, at) => {
    if (!Number.isNaN(cell)) seen.add(at % columns);
  });
  return seen.size < columns ? 'empty-column' : 'fewer-than-two-complete-rows';
}

/** Columns with one rating throughout, counted from 1. No rating is missing. */
export function listConstantColumns({ columns, cells }: Ratings): readonly number[] {
  return Array.from({ length: columns }, (_, column) => column + 1).filter((column) => {
    for (let at = column - 1; at < cells.length; at += columns) {
      if (cells[at] !== cells[column - 1]) return false;
    }
    return true;
  });
}

/** Below this width an interval is a point that rounding has stretched. */
const NO_WIDTH = 1e-12;

/** An interval ready to spread into a result, and what to say of it. */
export function packInterval(
  bounds: { readonly lower: number; readonly upper: number } | null,
  confidence: number,
): { readonly found: { readonly interval?: Interval }; readonly warnings: readonly Warning[] } {
  if (bounds === null) {
    const message = 'No interval: its formula has no finite answer for these data';
    return { found: {}, warnings: [{ code: 'no-interval', message, confidence }] };
  }
  // Rounding may have crossed two bounds that are the same.
  const upper = Math.max(bounds.lower, bounds.upper);
  const found = { interval: { lower: bounds.lower, upper, confidence } };
  if (upper - bounds.lower > NO_WIDTH) return { found, warnings: [] };
  const message =
    'The interval has no width: its formula sees no error in these data, which is not the same as certainty';
  return { found, warnings: [{ code: 'zero-width-interval', message, confidence }] };
}

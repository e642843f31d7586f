/**
 * Figures on how someone rates: each has a value, or says that it rests on too few answers.
 *
 * @module
 */
import { type RatingAccuracy, ratingAccuracy } from '../stats/accuracy.ts';
import type { Interval } from '../stats/coefficient.ts';
import type { RatedAnswer } from './input.ts';

/**
 * The fewest rated answers that a figure rests on: two questions' worth. With the usual standard deviation of the
 * differences, near 0.8, severity then has a standard error of a quarter of a point.
 */
export const fewestAnswers = 10;

/** A figure, or `null` with the reason why there is none. */
export interface CalibrationFigure {
  readonly value: number | null;
  /** How many rated answers it rests on. */
  readonly n: number;
  /**
   * Why there is no value. `too-few-answers`: fewer than `fewestAnswers`, 10. `no-variation`: all these answers should
   * have one score.
   */
  readonly reason?: 'too-few-answers' | 'no-variation';
}

/** How strict someone is against the intended scores. */
export interface SeverityFigure extends CalibrationFigure {
  /** The mean of intended minus given score, in scale points: above 0 too strict, below 0 too lenient. */
  readonly value: number | null;
  /** How far the value may be off by the choice of answers; `null` without a value. */
  readonly standardError: number | null;
  /** Where the value would lie with many answers, at a confidence of 0.95. */
  readonly interval?: Interval;
}

/** What ratings come to beside the intended scores. */
export interface RatingFigures {
  /** The share of answers that got the intended score, from 0 to 1. */
  readonly exact: CalibrationFigure;
  /** The share of answers that got the intended score or a neighboring one, from 0 to 1. */
  readonly adjacent: CalibrationFigure;
  readonly severity: SeverityFigure;
  /**
   * The standard deviation of the given scores over that of the intended ones. Below 1: the rater stays near the
   * middle, or near one point.
   */
  readonly spread: CalibrationFigure;
}

/** On which side of the cut answers were put. */
export interface CutFigure extends CalibrationFigure {
  /** The share of answers on the right side, from 0 to 1. */
  readonly value: number | null;
  /** The lowest score of an answer that is strong enough. */
  readonly cut: number;
  /** How many rated answers belong at or above the cut. */
  readonly strong: number;
  /** How many rated answers belong below the cut. */
  readonly weak: number;
  /** Ids of the answers that belong at or above the cut and were rated below it. */
  readonly refused: readonly string[];
  /** Ids of the answers that belong below the cut and were rated at or above it. */
  readonly passed: readonly string[];
}

export function explainTooFew(n: number): CalibrationFigure {
  return { value: null, n, reason: 'too-few-answers' };
}

/** Works out the figures, by the statistics of `structured-interview/stats`. */
export function computeFigures(
  rated: readonly RatedAnswer[],
  scale: readonly number[],
): RatingFigures {
  const n = rated.length;
  if (n < fewestAnswers) {
    const none = explainTooFew(n);
    return {
      exact: none,
      adjacent: none,
      severity: { ...none, standardError: null },
      spread: none,
    };
  }
  const accuracy = ratingAccuracy(
    rated.map(({ given }) => given),
    rated.map(({ answer }) => answer.score),
    { scale },
  );
  const { exactAgreement, adjacentAgreement, spreadRatio } = accuracy;
  return {
    exact: { value: exactAgreement, n },
    adjacent: { value: adjacentAgreement, n },
    severity: turnToSeverity(accuracy),
    spread:
      spreadRatio === null ? { value: null, n, reason: 'no-variation' } : { value: spreadRatio, n },
  };
}

/** Compares on which side of the cut answers are and were put. */
export function compareSides(rated: readonly RatedAnswer[], cut: number): CutFigure {
  const strong = rated.filter(({ answer }) => answer.score >= cut);
  const weak = rated.filter(({ answer }) => answer.score < cut);
  const refused = strong.filter(({ given }) => given < cut);
  const passed = weak.filter(({ given }) => given >= cut);
  const n = rated.length;
  return {
    ...(n < fewestAnswers
      ? explainTooFew(n)
      : { value: (n - refused.length - passed.length) / n, n }),
    cut,
    strong: strong.length,
    weak: weak.length,
    refused: refused.map(({ answer }) => answer.id),
    passed: passed.map(({ answer }) => answer.id),
  };
}

/** Accuracy tells how much too high ratings are, severity how much too low. */
function turnToSeverity({ value, n, standardError, interval }: RatingAccuracy): SeverityFigure {
  return {
    value: negate(value as number),
    n,
    standardError,
    ...(interval && {
      interval: { ...interval, lower: negate(interval.upper), upper: negate(interval.lower) },
    }),
  };
}

/** Minus zero is zero, and JSON does not keep it. */
function negate(value: number): number {
  return 0 - value;
}

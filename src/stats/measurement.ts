import type { Estimate, Interval } from './coefficient.ts';
import {
  InputProblems,
  type NumberRule,
  readConfidence,
  readNumber,
  readOptions,
} from './input.ts';
import { normalCdf, normalReach, normalTail } from './normal.ts';
import { owensT } from './owens-t.ts';
import { subtract } from './summation.ts';

const FINITE: NumberRule = { wanted: 'a finite number', allows: () => true };

const SPREAD: NumberRule = { wanted: 'a finite number of 0 or more', allows: (sd) => sd >= 0 };

const SHARE: NumberRule = {
  wanted: 'a number from 0 to 1',
  allows: (reliability) => reliability >= 0 && reliability <= 1,
};

/**
 * How far one person's score is likely to lie from what the same interview would give on average, in
 * score points.
 *
 * Formula: SEM = sd · √(1 − reliability). Source: Lord & Novick (1968), Statistical Theories of Mental Test
 * Scores, chapter 3.
 *
 * When to use: to see whether a score near a cut is really on one side of it. About two in three scores
 * lie within one SEM of the true score, 95 in 100 within 1.96, if errors are normal.
 *
 * What it cannot tell: it is one figure for everyone, though errors are often smaller near the ends of a
 * scale. It is no better than the reliability put in: `sd` and `reliability` must come from the same group,
 * and from many people, never from one candidate's few ratings.
 *
 * @param options - `sd`: the standard deviation of the scores, 0 or more, with n − 1; `reliability`: from 0 to 1,
 *   such as an ICC or Cronbach's alpha of the same scores.
 * @returns The standard error of measurement, in the unit of `sd`.
 * @throws TypeError if an option is missing or not a number; RangeError if it is out of its range.
 * @example A standard deviation of 0.6 and a reliability of 0.75
 * ```ts
 * import { standardErrorOfMeasurement } from 'structured-interview/stats';
 *
 * standardErrorOfMeasurement({ sd: 0.6, reliability: 0.75 }); // => 0.3
 * ```
 * @category Error of measurement
 */
export function standardErrorOfMeasurement(options: {
  readonly sd: number;
  readonly reliability: number;
}): number {
  const problems = new InputProblems('compute the standard error of measurement');
  const found = readOptions(problems, options, ['sd', 'reliability']);
  const sd = readNumber(problems, 'sd', found.sd, SPREAD);
  const reliability = readNumber(problems, 'reliability', found.reliability, SHARE);
  problems.throwIfAny();
  return sd * Math.sqrt(1 - reliability);
}

const TIMES: NumberRule = {
  wanted: 'a number above 0, at most 1,000,000',
  allows: (times) => times > 0 && times <= 1e6,
};

/**
 * How reliable a longer or shorter interview would be, or a mean of more or fewer raters.
 *
 * Formula: r' = m · r / (1 + (m − 1) · r), with m for how many times as long. Sources: Spearman (1910), British Journal of
 * Psychology 3:271-295; Brown (1910), British Journal of Psychology 3:296-322.
 *
 * When to use: one figure of reliability is all there is. `projectReliability` tells questions from raters.
 *
 * What it cannot tell: whether the questions or raters to be added are like those that are there, which it supposes.
 *
 * @param options - `reliability`: from 0 to 1; `times`: how many times as many questions or raters, above 0.
 * @returns The reliability, from 0 to 1.
 * @throws TypeError if an option is missing or not a number; RangeError if it is out of its range.
 * @example Three raters in place of one
 * ```ts
 * import { spearmanBrown } from 'structured-interview/stats';
 *
 * spearmanBrown({ reliability: 0.5, times: 3 }); // => 0.75
 * ```
 * @category Error of measurement
 */
export function spearmanBrown(options: {
  readonly reliability: number;
  readonly times: number;
}): number {
  const problems = new InputProblems('compute Spearman–Brown');
  const found = readOptions(problems, options, ['reliability', 'times']);
  const reliability = readNumber(problems, 'reliability', found.reliability, SHARE);
  const times = readNumber(problems, 'times', found.times, TIMES);
  problems.throwIfAny();
  return (times * reliability) / (1 - reliability + times * reliability);
}

/**
 * An estimate of a true score.
 *
 * @category Error of measurement
 */
export interface EstimatedTrueScore {
  /** The estimate, between the observed score and the mean. */
  readonly value: number;
  /** The standard error of estimation: how far true scores of people with this score spread. */
  readonly standardError: number;
  /** The standard error of prediction: how far their scores on a second such interview would. */
  readonly predictionError: number;
  /** Where the true scores of people with this score lie, if scores are normal. */
  readonly interval: Interval;
  /** The share of people with this score whose true score reaches the cut; only if a cut was given. */
  readonly probabilityAboveCut?: number;
}

/**
 * The best guess at the score a person would get on average: the observed score, drawn toward the mean of
 * the group the more, the less reliable the scores are.
 *
 * Formulas: estimate = mean + reliability · (observed − mean); standard error of estimation = sd ·
 * √(reliability · (1 − reliability)); of prediction = sd · √(1 − reliability²). Sources: Kelley (1947),
 * Fundamentals of Statistics; Lord & Novick (1968), Statistical Theories of Mental Test Scores, chapter 3.
 *
 * When to use: to read one extreme score. What it cannot tell: it treats the person as a member of one group.
 * Drawn toward the means of different groups, equal scores give unequal estimates; so do not decide by it.
 *
 * @param options - `observed`: the score; `mean`, `sd` (0 or more) and `reliability` (from 0 to 1) of the group;
 *   `cut`: a score to reach; `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns The estimate with its errors, in the unit of the scores.
 * @throws TypeError if an option is missing or not a number; RangeError if it is out of its range.
 * @example A score of 4.5 where the mean is 3.5
 * ```ts
 * import { estimatedTrueScore } from 'structured-interview/stats';
 *
 * const group = { mean: 3.5, sd: 0.5, reliability: 0.8 };
 * const estimate = estimatedTrueScore({ observed: 4.5, ...group, cut: 4 });
 * estimate.value.toFixed(2); // => '4.30'
 * estimate.standardError.toFixed(2); // => '0.20'
 * estimate.probabilityAboveCut?.toFixed(4); // => '0.9332'
 * ```
 * @category Error of measurement
 */
export function estimatedTrueScore(options: {
  readonly observed: number;
  readonly mean: number;
  readonly sd: number;
  readonly reliability: number;
  readonly cut?: number;
  readonly confidence?: number;
}): EstimatedTrueScore {
  const problems = new InputProblems('estimate a true score');
  const known = ['observed', 'mean', 'sd', 'reliability', 'cut', 'confidence'] as const;
  const found = readOptions(problems, options, known);
  const observed = readNumber(problems, 'observed', found.observed, FINITE);
  const mean = readNumber(problems, 'mean', found.mean, FINITE);
  const sd = readNumber(problems, 'sd', found.sd, SPREAD);
  const reliability = readNumber(problems, 'reliability', found.reliability, SHARE);
  const cut = found.cut === undefined ? null : readNumber(problems, 'cut', found.cut, FINITE);
  const confidence = readConfidence(problems, found.confidence);
  problems.throwIfAny();

  const value = drawToward(mean, { observed, reliability });
  const standardError = sd * Math.sqrt(reliability * (1 - reliability));
  const reach = standardError * normalReach(confidence);
  return {
    value,
    standardError,
    predictionError: sd * Math.sqrt(1 - reliability * reliability),
    interval: { lower: value - reach, upper: value + reach, confidence },
    ...(cut === null
      ? {}
      : { probabilityAboveCut: normalTail(distance(value, cut, standardError)) }),
  };
}

/**
 * Kelley's estimate, as a step from the nearer of the mean and the score. So it is never outside the two, and the
 * score itself at a reliability of 1. The step is of halves, as the whole difference may be too large for a double.
 */
function drawToward(
  mean: number,
  { observed, reliability }: { readonly observed: number; readonly reliability: number },
): number {
  return reliability < 0.5
    ? mean + 2 * reliability * (observed / 2 - mean / 2)
    : observed + 2 * (1 - reliability) * (mean / 2 - observed / 2);
}

/** How many standard deviations the cut lies above a value; reaching the cut counts as above it. */
function distance(value: number, cut: number, sd: number): number {
  if (sd > 0) return (cut - value) / sd;
  return value >= cut ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * How often decisions by a cut would be the same again, and how often they are right. All are shares from 0 to 1.
 *
 * @category Error of measurement
 */
export interface DecisionConsistency {
  /** People decided alike by two such interviews. */
  readonly consistency: number;
  /** Consistency beyond chance: 1 for always, 0 for what the pass rate alone gives. */
  readonly kappa: Estimate;
  /** People whose score and true score are on the same side of the cut. */
  readonly accuracy: number;
  /** People who reach the cut though their true score does not. */
  readonly falsePositive: number;
  /** People who miss the cut though their true score reaches it. */
  readonly falseNegative: number;
  /** People who reach the cut. */
  readonly passRate: number;
}

/**
 * How often a pass mark would decide the same again with other questions and interviewers of the same kind,
 * and how often it decides rightly.
 *
 * Formulas: two scores of one person are taken as jointly normal with the reliability as their correlation,
 * a score and the true score with its root. With z = (cut − mean) / sd and Owen's T function:
 * consistency = 1 − 4T(z, √((1 − r) / (1 + r))), accuracy = 1 − 2T(z, √((1 − r) / r)), kappa =
 * (consistency − chance) / (1 − chance) with chance = p² + (1 − p)² from the pass rate p. Sources: Peng &
 * Subkoviak (1980), Journal of Educational Measurement 17:359-368; Owen (1956), Annals of Mathematical
 * Statistics 27:1075-1090.
 *
 * When to use: to see what a cut is worth before it is used, and what more reliable scores would bring.
 *
 * What it cannot tell: scores on a short scale are not normal, and people come in more than one kind. "True"
 * means the average over such interviews, not how well the person would do the job.
 *
 * @param options - `reliability` from 0 to 1, `mean` and `sd` (0 or more) of the scores, and the `cut`, which passes.
 * @returns Shares from 0 to 1. `kappa` has the value `null` with the reason `no-variation` if all or none pass.
 * @throws TypeError if an option is missing or not a number; RangeError if it is out of its range.
 * @example A cut at the mean
 * ```ts
 * import { decisionConsistency } from 'structured-interview/stats';
 *
 * const decisions = decisionConsistency({ reliability: 0.8, mean: 3.5, sd: 0.6, cut: 3.5 });
 * decisions.consistency.toFixed(4); // => '0.7952'
 * decisions.accuracy.toFixed(4); // => '0.8524'
 * decisions.kappa.value?.toFixed(4); // => '0.5903'
 * ```
 * @category Error of measurement
 */
export function decisionConsistency(options: {
  readonly reliability: number;
  readonly mean: number;
  readonly sd: number;
  readonly cut: number;
}): DecisionConsistency {
  const problems = new InputProblems('compute decision consistency');
  const found = readOptions(problems, options, ['reliability', 'mean', 'sd', 'cut']);
  const reliability = readNumber(problems, 'reliability', found.reliability, SHARE);
  const mean = readNumber(problems, 'mean', found.mean, FINITE);
  const sd = readNumber(problems, 'sd', found.sd, SPREAD);
  const cut = readNumber(problems, 'cut', found.cut, FINITE);
  problems.throwIfAny();

  const z = distance(mean, cut, sd);
  const passRate = normalTail(z);
  const failRate = normalCdf(z);
  // Owen's T is half the chance that one score passes and the other fails.
  const split = owensT(z, Math.sqrt((1 - reliability) / (1 + reliability)));
  const wrong = owensT(z, Math.sqrt((1 - reliability) / reliability));
  const trueFailRate = normalCdf(distance(mean, cut, sd * Math.sqrt(reliability)));
  const tilt = (trueFailRate - failRate) / 2;
  return {
    consistency: 1 - 4 * split,
    kappa:
      passRate * failRate > 0
        ? { value: subtract(1, (2 * split) / (passRate * failRate)) }
        : { value: null, reason: 'no-variation' },
    accuracy: 1 - 2 * wrong,
    falsePositive: Math.max(0, wrong + tilt),
    falseNegative: Math.max(0, wrong - tilt),
    passRate,
  };
}

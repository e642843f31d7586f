/**
 * Whether an average is too close to the cut to be told from it.
 *
 * @module
 */

import { type Case, readCase } from '../engine/case.ts';
import { type Path, readEntries, readFields, readItems, reportTo } from '../engine/input.ts';
import { SCALING } from '../engine/limits.ts';
import { InvalidPanelError, InvalidScoreError, type Issue } from '../errors.ts';
import type { HireThreshold, InterviewScore, Outline } from '../model.ts';
import type { Disagreement } from './agreement.ts';

/** As wide as a scale can be. */
const LARGEST_ERROR = 2000;

/** What earlier candidates' averages say about the error of measurement. */
export interface MeasurementHistory {
  /** The standard deviation of the averages of many candidates, in points of the scale: from 0 to 2000. */
  readonly sd: number;
  /** The reliability of these averages, from 0 to 1, such as an intraclass correlation. */
  readonly reliability: number;
}

/** The error of measurement, and how far from the cut is far enough. */
export type BorderlineOptions = {
  /**
   * For averages of how many raters, each of whom rated every question, the standard error or the history holds.
   * By default for as many as this score has.
   */
  readonly raters?: number | undefined;
  /**
   * How far raters lie apart in severity: the standard deviation, in points of the scale, of what a rater adds to
   * all the ratings that they give a candidate, from 0 to 2000. It can be no larger than the error of one rater's
   * average. Only needed where not every rater rated every question.
   */
  readonly severity?: number | undefined;
  /**
   * How many standard errors count as close, above 0 and at most 10: 1 by default. 1.96 is the usual 95 % if errors
   * are normal.
   */
  readonly multiplier?: number | undefined;
  /** The cut. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
} & (
  | {
      /** The standard error of measurement of the average, in points of the scale: from 0 to 2000. */
      readonly standardError: number;
      readonly history?: undefined;
    }
  | { readonly history: MeasurementHistory; readonly standardError?: undefined }
);

/**
 * What to do next.
 *
 * - `rate-missing`: rate the planned questions that nobody has rated.
 * - `discuss`: talk over the ratings that lie far apart.
 * - `add-raters`: have `moreRaters` more rate the answers: ten at most.
 * - `other-evidence`: no sensible number of raters settles it, and on the cut none at all.
 * - `stands`: the average is clear of the cut.
 */
export type BorderlineAdvice =
  | 'rate-missing'
  | 'discuss'
  | 'add-raters'
  | 'other-evidence'
  | 'stands';

/** How an average stands to the cut, given the error of measurement. Plain JSON. */
export interface Borderline {
  /** Whether the distance to the cut is at most `multiplier` × `standardError`; `null` when nothing is rated. */
  readonly within: boolean | null;
  /** Average minus cut, unrounded; `null` when nothing is rated. */
  readonly margin: number | null;
  /** The cut on the average that was applied. */
  readonly cut: number;
  /** Of this average, given who rated what. Without a `severity`, the larger of what severity can make of it. */
  readonly standardError: number;
  readonly multiplier: number;
  /** How many raters gave a score point that counts. */
  readonly raters: number;
  /** Whether each of them rated every question that counts. */
  readonly crossed: boolean;
  /**
   * How many more raters would bring the error below the distance, if the average stays where it is.
   * `null`: none would, or nothing is rated.
   */
  readonly moreRaters: number | null;
  /** What to do first comes first. */
  readonly advice: readonly BorderlineAdvice[];
}

/**
 * Checks whether an average is within the error of measurement of the cut, and how many more raters
 * would settle it.
 *
 * It is within when |average − cut| ≤ `multiplier` × standard error. The standard error is given, or
 * comes from earlier candidates: sd × √(1 − reliability) (Lord & Novick 1968, Statistical Theories of
 * Mental Test Scores, chapter 3). It is never taken from this candidate's ratings: two to four of
 * them say next to nothing about it.
 *
 * The error has two parts: a rater's severity, which all their ratings of the candidate share, and the error of each
 * single rating. With v for the variance of the severity, e for that of a rating, wᵩ for a question's share of the
 * weight, mᵩ for its raters and Wᵣ for the sum of wᵩ / mᵩ over the questions of a rater, the average has the variance
 * v · Σ Wᵣ² + e · Σ wᵩ² / mᵩ (Brennan 2001, Generalizability Theory, chapter 4, with unequal weights). Where k raters
 * all rated every question, both parts are divided by k, as in the Spearman–Brown formula (Lord & Novick 1968,
 * chapter 5). Where they shared out the questions, only `severity` says how much that helps; without it the larger
 * error is taken, which is usually that of a single rater. An agreed rating counts as given by all raters.
 *
 * `moreRaters` is how many more, who rate every question, bring the error below the distance. What they cannot mend,
 * such as the choice of questions or the candidate's day, is left out, so it is the least that it takes. Only the cut
 * on the average is looked at, and with doubles; the decision itself does not change.
 *
 * @param score - a panel, its score, or the score of one interview
 * @param options - the standard error or the history it comes from, for how many raters it holds, the severity,
 *   the multiplier and the threshold
 * @returns whether it is within, figures and advice; plain JSON
 * @throws {@link InvalidPanelError} when the options or the panel's `discuss` are not sound;
 *   {@link InvalidScoreError} and {@link InvalidThresholdError} as `decide` does.
 *
 * @example Above the cut, and not beyond doubt
 * ```ts
 * import { borderline, scorePanel } from 'structured-interview/panel';
 *
 * const panel = scorePanel({
 *   ana: { 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 4 },
 *   ben: { 'cap-theorem': 4, 'raft-consensus': 4, 'saga-pattern': 3 },
 * });
 * const { within, moreRaters, advice } = borderline(panel, {
 *   history: { sd: 0.6, reliability: 0.84 },
 * });
 * within; // => true
 * moreRaters; // => 3
 * advice; // => ["add-raters"]
 * ```
 */
export function borderline<B extends Outline>(
  score:
    | InterviewScore<B>
    | { readonly score: InterviewScore<B>; readonly discuss: readonly Disagreement[] },
  options: BorderlineOptions,
): Borderline;
export function borderline(input: unknown, options: unknown): Borderline {
  const entries = new Map<string, unknown>();
  // What is no object is no score either, and told so below.
  readEntries(input, [], { report() {}, visit: (key, value) => entries.set(key, value) });
  const score = entries.has('score') ? entries.get('score') : input;
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const discussed = entries.get('discuss');
  const discuss = readItems(discussed === undefined ? [] : discussed, ['panel', 'discuss'], {
    report,
    wanted: 'a list of disagreements',
  });

  function readNumber(value: unknown, path: Path, [least, most]: [number, number]): number {
    if (!(typeof value === 'number' && value >= least && value <= most)) {
      report('invalid-number', path, `a number from ${least} to ${most}`, value);
    }
    return value as number;
  }

  const settings = readFields(options, ['options'], {
    report,
    readers: {
      standardError: (value, path) =>
        value === undefined ? undefined : readNumber(value, path, [0, LARGEST_ERROR]),
      history(value, path) {
        if (value === undefined) return undefined;
        return readFields(value, path, {
          report,
          readers: {
            sd: (one, place) => readNumber(one, place, [0, LARGEST_ERROR]),
            reliability: (one, place) => readNumber(one, place, [0, 1]),
          },
        });
      },
      raters(value, path) {
        if (value !== undefined && !(Number.isSafeInteger(value) && (value as number) > 0)) {
          report('invalid-count', path, 'a positive integer', value);
        }
        return value as number | undefined;
      },
      severity: (value = null, path) =>
        value === null ? null : readNumber(value, path, [0, LARGEST_ERROR]),
      multiplier: (value = 1, path) => readNumber(value, path, [Number.MIN_VALUE, 10]),
      threshold: (value) => value as HireThreshold | undefined,
    },
  });
  const { multiplier, threshold, history, severity } = settings;
  if ((settings.standardError === undefined) === (history === undefined)) {
    report('no-standard-error', ['options'], 'with a standardError or else a history', options);
  }
  if (issues.length > 0) throw new InvalidPanelError('compare average with cut', issues);
  // Minus zero is zero, and JSON does not keep it.
  const given = (settings.standardError ?? computeError(history as MeasurementHistory)) + 0;

  const { standing, cut, design } = readScore(score, threshold);
  const raters = design.raters.length;
  const holds = settings.raters ?? raters;
  const largest = given * Math.sqrt(holds);
  if (severity !== null && severity > largest) {
    const wanted = `at most ${largest}, the standard error of one rater`;
    report('invalid-number', ['options', 'severity'], wanted, severity);
    throw new InvalidPanelError('compare average with cut', issues);
  }
  const model = { given, holds, severity };
  const standardError = measureError(design, model, 0);
  const { total, weight } = standing;
  const margin =
    weight === 0 ? null : (total * SCALING - cut.average * weight) / (weight * SCALING);
  const within = margin === null ? null : Math.abs(margin) <= multiplier * standardError;
  const moreRaters = margin ? countMoreRaters(design, model, Math.abs(margin) / multiplier) : null;
  const advice: BorderlineAdvice[] = [];
  if (margin === null || standing.missing > 0) advice.push('rate-missing');
  if (within && discuss.length > 0) advice.push('discuss');
  if (within) {
    const isMendable = moreRaters !== null && moreRaters <= MOST_ADVISED;
    advice.push(isMendable ? 'add-raters' : 'other-evidence');
  }
  return {
    within,
    margin,
    cut: cut.average / SCALING,
    standardError,
    multiplier,
    raters,
    crossed: isCrossed(design),
    moreRaters,
    advice: advice.length > 0 ? advice : ['stands'],
  };
}

function computeError({ sd, reliability }: MeasurementHistory): number {
  return sd * Math.sqrt(1 - reliability);
}

/** Who rated what. */
interface Design {
  readonly raters: readonly string[];
  /** The questions that count, with their shares of the whole weight and their raters. */
  readonly questions: readonly { readonly share: number; readonly raters: readonly string[] }[];
}

/** What is known of the error. */
interface ErrorModel {
  /** A standard error, and the number of raters it holds for if each rated every question. */
  readonly given: number;
  readonly holds: number;
  readonly severity: number | null;
}

function isCrossed({ raters, questions }: Design): boolean {
  return questions.every((question) => question.raters.length === raters.length);
}

/** The standard error of the average of a design, and of `more` raters who rate every question. */
function measureError(
  design: Design,
  { given, holds, severity }: ErrorModel,
  more: number,
): number {
  const { raters, questions } = design;
  if (isCrossed(design)) return given * Math.sqrt(holds / (raters.length + more));
  const byRater = new Map<string, number>();
  let ofMore = 0;
  let ratings = 0;
  let squares = 0;
  for (const { share, raters: own } of questions) {
    const part = share / (own.length + more);
    for (const rater of own) byRater.set(rater, (byRater.get(rater) ?? 0) + part);
    ofMore += part;
    ratings += share * part;
    squares += share * share;
  }
  let severities = more * ofMore * ofMore;
  for (const part of byRater.values()) severities += part * part;
  // One rater's error has this share of the variance of a single rating.
  const single = ratings / squares;
  const variance = given * given * holds;
  if (severity === null) return Math.sqrt(variance * Math.max(severities, single));
  const ofSeverity = severity * severity;
  return Math.sqrt(ofSeverity * severities + (variance - ofSeverity) * single);
}

/** No panel is that large: other evidence tells more than an eleventh rater. */
const MOST_ADVISED = 10;

/** More than anybody could ask. */
const MOST_RATERS = 2 ** 30;

/** How many more raters bring the error below a distance: it falls with each. */
function countMoreRaters(design: Design, model: ErrorModel, distance: number): number | null {
  const isBelow = (more: number) => measureError(design, model, more) < distance;
  if (isBelow(0)) return 0;
  if (!isBelow(MOST_RATERS)) return null;
  let high = 1;
  while (!isBelow(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBelow(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Reads a score, and who rated what. */
function readScore(
  score: unknown,
  threshold: HireThreshold | undefined,
): Case & { design: Design } {
  const found = readCase(score, threshold);
  const rated = found
    .listQuestions()
    .questions.filter(({ rating, weight }) => typeof rating === 'number' && weight > 0);
  const names = new Set(rated.flatMap(({ raters = [] }) => raters));
  // One interview names no raters: it has one.
  const raters = names.size === 0 ? [''] : [...names];
  const weight = rated.reduce((sum, question) => sum + question.weight, 0);
  const questions = rated.map((question) => ({
    share: question.weight / weight,
    raters: question.raters?.length ? [...question.raters] : raters,
  }));
  return { ...found, design: { raters, questions } };
}

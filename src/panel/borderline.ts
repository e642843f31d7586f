/**
 * Whether an average is too close to the cut to be told from it.
 *
 * @module
 */

import { type Path, readEntries, readFields, readItems, reportTo } from '../engine/input.ts';
import { readCase } from '../engine/judgement.ts';
import { SCALING } from '../engine/limits.ts';
import { InterviewError, InvalidPanelError, InvalidScoreError, type Issue } from '../errors.ts';
import type { HireThreshold, InterviewScore, Outline } from '../model.ts';
import type { Disagreement } from './agreement.ts';

/** As wide as a scale can be. */
const LARGEST_ERROR = 2000;

/** What earlier candidates' averages tell about the error of measurement. */
export interface MeasurementHistory {
  /** The standard deviation of the averages of many candidates, in points of the scale: from 0 to 2000. */
  readonly sd: number;
  /** The reliability of these averages, from 0 to 1, such as an intraclass correlation. */
  readonly reliability: number;
}

/** The error of measurement, and how far from the cut is far enough. */
export type BorderlineOptions = {
  /**
   * For averages of how many raters the standard error or the history holds. By default for as many
   * as this score has.
   */
  readonly raters?: number | undefined;
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
 * - `add-raters`: have `moreRaters` more rate the answers.
 * - `other-evidence`: the average is on the cut, where no number of raters settles it.
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
  /** Of the average of as many raters as this score has. */
  readonly standardError: number;
  readonly multiplier: number;
  /** How many raters gave a score point that counts. */
  readonly raters: number;
  /**
   * How many more raters would bring the error below the distance, if the average stays where it is.
   * `null`: none would, or nothing is rated.
   */
  readonly moreRaters: number | null;
  /** What to do first comes first. */
  readonly advice: readonly BorderlineAdvice[];
}

/**
 * Tells whether an average is within the error of measurement of the cut, and how many more raters
 * would settle it.
 *
 * It is within when |average − cut| ≤ `multiplier` × standard error. The standard error is given, or
 * comes from earlier candidates: sd × √(1 − reliability) (Lord & Novick 1968, Statistical Theories of
 * Mental Test Scores, chapter 3). It is never taken from this candidate's ratings: two to four of
 * them say next to nothing about it.
 *
 * More raters help as 1 / √k: errors of different raters are taken to be independent and of one size,
 * as in the Spearman–Brown formula (Lord & Novick 1968, chapter 5). What more raters cannot mend, such as
 * the choice of questions or the candidate's day, is left out, so `moreRaters` is the least that it
 * takes. Only the cut on the average is looked at, and with doubles; the decision itself does not
 * change.
 *
 * @param score - a panel, its score, or the score of one interview
 * @param options - the standard error or the history it comes from, for how many raters it holds, the
 *   multiplier and the threshold
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
      multiplier: (value = 1, path) => readNumber(value, path, [Number.MIN_VALUE, 10]),
      threshold: (value) => value as HireThreshold | undefined,
    },
  });
  const { multiplier, threshold, history } = settings;
  if ((settings.standardError === undefined) === (history === undefined)) {
    report('no-standard-error', ['options'], 'with a standardError or else a history', options);
  }
  if (issues.length > 0) throw new InvalidPanelError('tell what is borderline', issues);
  // Minus zero is zero, and JSON does not keep it.
  const given = (settings.standardError ?? computeError(history as MeasurementHistory)) + 0;

  const { standing, cut, raters } = readScore(score, threshold);
  const standardError = given * Math.sqrt((settings.raters ?? raters) / raters);
  const { total, weight } = standing;
  const margin =
    weight === 0 ? null : (total * SCALING - cut.average * weight) / (weight * SCALING);
  const error = multiplier * standardError;
  const within = margin === null ? null : Math.abs(margin) <= error;
  // The error of k + m raters is error × √(k / (k + m)): the least m that brings it below the margin.
  const moreRaters = margin
    ? Math.max(0, Math.floor(raters * (error / margin) ** 2) + 1 - raters)
    : null;
  const advice: BorderlineAdvice[] = [];
  if (margin === null || standing.missing > 0) advice.push('rate-missing');
  if (within && discuss.length > 0) advice.push('discuss');
  if (within) advice.push(moreRaters === null ? 'other-evidence' : 'add-raters');
  return {
    within,
    margin,
    cut: cut.average / SCALING,
    standardError,
    multiplier,
    raters,
    moreRaters,
    advice: advice.length > 0 ? advice : ['stands'],
  };
}

function computeError({ sd, reliability }: MeasurementHistory): number {
  return sd * Math.sqrt(1 - reliability);
}

/** Reads a score, and counts the raters that it rests on. Any value may stand here. */
function readScore(
  score: unknown,
  threshold: HireThreshold | undefined,
): ReturnType<typeof readCase> & { raters: number } {
  try {
    // Each figure is read once, so what is checked is what is computed with.
    const copy = Object(score) === score ? { ...(score as InterviewScore) } : score;
    const found = readCase(copy as InterviewScore, threshold);
    const names = (copy as InterviewScore).questions.flatMap(({ raters = [] }) => raters);
    return { ...found, raters: new Set(names).size || 1 };
  } catch (error) {
    if (error instanceof InterviewError) throw error;
    const issues: Issue[] = [];
    reportTo(issues)('not-a-score', ['score'], 'what scoreInterview returns', score);
    throw new InvalidScoreError('decide interview', issues);
  }
}

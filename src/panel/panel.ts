/**
 * Several raters of one candidate: one score, and where they differ.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { readEntries, reportTo } from '../engine/input.ts';
import { InvalidPanelError, type Issue } from '../errors.ts';
import type {
  BankOptions,
  Decision,
  Given,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionId,
  Rating,
  Ratings,
  ScorePoint,
} from '../model.ts';
import {
  type Agreement,
  compareRaters,
  type Disagreement,
  findRange,
  listDisagreements,
  measureSeverity,
  type Severity,
} from './agreement.ts';
import { readPanel } from './input.ts';
import { listGiven, sumUpRows } from './score.ts';

/** What the raters agreed on after talk, and why. It never replaces their first ratings in the result. */
export interface Consensus<B extends Outline = BackendOutline> {
  readonly rating: ScorePoint<B>;
  /** What led to it. */
  readonly reason: string;
}

/** How the ratings of a panel are put together. */
export interface PanelOptions<B extends Outline = BackendOutline, Name extends string = string> {
  /** How the ratings of one question become its score. `'mean'` by default. */
  readonly summary?: 'mean' | 'median' | undefined;
  /** From which difference of two ratings a question is to be discussed: a positive integer, 2 by default. */
  readonly discussAt?: number | undefined;
  /** What was agreed on after talk, by question id. Somebody must have rated the question before. */
  readonly consensus?: { readonly [Id in QuestionId<B>]?: Consensus<B> | undefined } | undefined;
  /** `true`: a question with a consensus scores that. `false`, the default: the first ratings count. */
  readonly useConsensus?: boolean | undefined;
  /** Raters whose ratings do not count, each with the reason. The result names them. */
  readonly without?: readonly { readonly rater: Name; readonly reason: string }[] | undefined;
  /** The threshold of the raters' own decisions. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
}

/** A question of a panel: what each rater said of it before any talk. */
export interface PanelQuestion<B extends Outline = BackendOutline, Name extends string = string> {
  readonly id: QuestionId<B>;
  /** Each rater who counts, in the order of the panel's `raters`. `null`: has neither rated nor skipped it. */
  readonly ratings: readonly { readonly rater: Name; readonly rating: Rating<B> | null }[];
  /** The mean of the score points, unrounded; `null` without any. */
  readonly mean: number | null;
  /** Highest minus lowest score point; `null` without any. */
  readonly range: number | null;
  /** Who has neither rated nor skipped it. */
  readonly notRated: readonly Name[];
  readonly consensus: Consensus<B> | null;
}

/** A rater of a panel. */
export interface PanelRater<B extends Outline = BackendOutline, Name extends string = string> {
  readonly rater: Name;
  /** The score of this rater's ratings alone. */
  readonly score: InterviewScore<B>;
  /** The decision on that score. */
  readonly decision: Decision<Outline>;
  readonly severity: Severity;
  /** The panel's questions that this rater has neither rated nor skipped. */
  readonly notRated: readonly QuestionId<B>[];
}

/** What several raters come to. Plain JSON. */
export interface Panel<B extends Outline = BackendOutline, Name extends string = string> {
  /** The score of the panel, for `decide` and `meetsHireThreshold`. */
  readonly score: InterviewScore<B>;
  /** The panel's questions, in the bank's order. */
  readonly questions: readonly PanelQuestion<B, Name>[];
  /**
   * The raters who count, in the order given; but JavaScript puts names that are whole numbers, such as
   * `'2'`, before all others, the lowest first.
   */
  readonly raters: readonly PanelRater<B, Name>[];
  /** Questions whose first ratings lie far apart, worst first. */
  readonly discuss: readonly Disagreement<QuestionId<B>>[];
  readonly agreement: Agreement;
  /** Whether the score takes the consensus of the questions that have one. */
  readonly useConsensus: boolean;
  /** Raters who do not count, why, and what their ratings alone come to. */
  readonly without: readonly {
    readonly rater: Name;
    readonly reason: string;
    readonly score: InterviewScore<B>;
  }[];
}

/** The ratings of one rater under that rater's name. */
export type Redacted<Rater extends string, R> = Rater extends unknown
  ? { readonly [Name in Rater]: R }
  : never;

/**
 * Puts the ratings of several raters together, and shows where they differ.
 *
 * A question's score is the mean (or median) of the score points it was given; the panel's average is
 * the weighted mean of the question scores. So a question counts the same however many rated it.
 *
 * - One score point or more: the question is rated. Who skipped it or has not rated it does not enter.
 * - No score point, but skipped by one rater or more: the question is skipped.
 * - Neither, and the plan asks it: the question is missing, and the decision stays open.
 * - Neither, and there is no list of questions in the plan: it is no part of the interview.
 *
 * All sums are integers, so that a cut is decided without rounding. The weights of the score are
 * those of the plan times the least common multiple of the numbers of raters per question.
 *
 * Only first ratings enter means, ranges, agreement, severity and the questions to discuss. A
 * consensus stands beside them, and counts in the score only with `useConsensus`.
 *
 * @param raters - the ratings of each rater, by the rater's name
 * @param plan - as for `scoreInterview`: questions, role-critical questions, weights
 * @param options - the bank; mean or median, what to discuss, consensus, raters to leave out
 * @returns the panel's score, each question, each rater, and how far they agree; plain JSON
 * @throws {@link InvalidPanelError} with all problems of raters, plan and options at once;
 *   {@link InvalidBankError} when the bank cannot be scored; {@link InvalidThresholdError} when
 *   the bank's own threshold is not sound.
 *
 * @example Two raters, one decision
 * ```ts
 * import { decide } from 'structured-interview';
 * import { scorePanel } from 'structured-interview/panel';
 *
 * const panel = scorePanel({
 *   ana: { 'cap-theorem': 4, 'raft-consensus': 4 },
 *   ben: { 'cap-theorem': 2, 'raft-consensus': 3 },
 * });
 * panel.score.average; // => 3.25
 * panel.discuss[0].highest; // => { "rating": 4, "raters": ["ana"] }
 * panel.raters[1].severity; // => { "value": 1.5, "n": 2 }
 * decide(panel.score).flip?.changes; // => [{ "id": "cap-theorem", "rater": "ana", "from": 4, "to": 5 }]
 * ```
 */
export function scorePanel<
  const B extends Outline = BackendOutline,
  const Name extends string = string,
  // A parameter of its own: who is left out must not add to the raters.
  const Left extends Name = Name,
>(
  raters: { readonly [N in Name]: Ratings<Given<B>> },
  plan?: InterviewPlan<Given<B>>,
  options?: PanelOptions<Given<B>, Left> & BankOptions<B>,
): Panel<B, Name>;
export function scorePanel(
  raters: unknown,
  plan: unknown = {},
  options: unknown = {},
): Panel<Outline> {
  const input = readPanel(raters, plan, options);
  const { rows, discussAt, useConsensus, threshold } = input;
  const score = sumUpRows(rows, input);
  if (!score) {
    const issues: Issue[] = [];
    const wanted =
      'fewer, more evenly spread or weighed by less, for the sums to stay exact integers';
    reportTo(issues)('unsafe-total', ['raters'], wanted, raters);
    throw new InvalidPanelError('score panel', issues);
  }
  const count = input.raters.length;
  return {
    score,
    questions: rows.map((row) => {
      const points = listGiven(row).map(({ rating }) => rating);
      return {
        id: row.id,
        ratings: row.ratings,
        mean: points.length > 0 ? points.reduce((a, b) => a + b, 0) / points.length : null,
        range: findRange(row),
        notRated: row.ratings.filter(({ rating }) => rating === null).map(({ rater }) => rater),
        consensus: row.consensus,
      };
    }),
    raters: input.raters.map(({ rater, score: own }, at) => ({
      rater,
      score: own,
      decision: decide(own, threshold),
      severity: measureSeverity(rows, { rater, raters: count }),
      notRated: rows.filter(({ ratings }) => ratings[at]?.rating === null).map(({ id }) => id),
    })),
    discuss: listDisagreements(rows, discussAt),
    agreement: compareRaters(rows, { raters: count, scale: score.scale }),
    useConsensus,
    without: input.without,
  };
}

/**
 * Keeps of a panel what one rater may see before submitting: their own ratings, and nothing that
 * tells of the others'. Score the result to show the rater their own score.
 *
 * @param panel - the ratings of each rater, or what {@link scorePanel} returned
 * @param rater - whose ratings to keep
 * @returns the ratings of this rater alone, by the rater's name
 * @throws {@link InvalidPanelError} when the rater is not in the panel
 *
 * @example Ben sees what Ben rated
 * ```ts
 * import { redactFor, scorePanel } from 'structured-interview/panel';
 *
 * const panel = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 2 } });
 * redactFor(panel, 'ben'); // => { "ben": { "cap-theorem": 2 } }
 * ```
 */
export function redactFor<B extends Outline, Name extends string, const Rater extends Name>(
  panel: Panel<B, Name>,
  rater: Rater,
): Redacted<Rater, Ratings<B>>;
export function redactFor<R extends object, Name extends string, const Rater extends Name>(
  raters: { readonly [N in Name]: R },
  rater: Rater,
): Redacted<Rater, R>;
export function redactFor(panel: unknown, rater: unknown): Record<string, unknown> {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const entries = new Map<string, unknown>();
  readEntries(panel, ['panel'], {
    report,
    visit: (key, value) => entries.set(key, value),
  });
  let own: Record<string, unknown> | undefined;
  if (typeof rater === 'string') {
    if (Array.isArray(entries.get('raters'))) own = findOwn(entries, rater);
    else if (entries.has(rater)) {
      const ratings: [string, unknown][] = [];
      readEntries(entries.get(rater), ['raters', rater, 'ratings'], {
        report,
        visit: (key, value) => ratings.push([key, value]),
      });
      own = Object.fromEntries(ratings);
    }
  }
  if (!own) report('unknown-rater', ['rater'], 'a rater of the panel', rater);
  if (issues.length > 0) throw new InvalidPanelError('redact panel', issues);
  return Object.fromEntries([[rater as string, own]]);
}

/** Finds what a rater of a scored panel rated or skipped. Any value may stand where the panel should. */
function findOwn(
  panel: ReadonlyMap<string, unknown>,
  rater: string,
): Record<string, unknown> | undefined {
  try {
    const listed = [panel.get('raters'), panel.get('without')].flat() as PanelRater<Outline>[];
    const found = listed.find((one) => one.rater === rater);
    return (
      found &&
      Object.fromEntries(
        found.score.questions.flatMap(({ id, rating }) => (rating === null ? [] : [[id, rating]])),
      )
    );
  } catch {
    return undefined;
  }
}

/**
 * What the ratings of calibration answers say about a team of raters.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Outline, QuestionId } from '../model.ts';
import { type KrippendorffAlpha, krippendorffAlpha } from '../stats/krippendorff.ts';
import { average } from '../stats/summation.ts';
import type { BackendAnswer, CalibrationAnswer } from './answers.ts';
import { type CalibrationFigure, explainTooFew, fewestAnswers } from './figures.ts';
import { type CalibrationInput, readTeam } from './input.ts';
import {
  assessRated,
  type CalibrationOptions,
  type CalibrationRatings,
  type RaterAssessment,
} from './rater.ts';

/** How far a team agrees beyond chance. */
export interface TeamAgreement extends CalibrationFigure {
  /** Krippendorff's alpha for ordinal ratings: 1 agreement, 0 no more than chance. */
  readonly value: number | null;
  /** How many answers were rated by two raters or more. */
  readonly n: number;
}

/** How a team rated the answers to one question. */
export interface TeamQuestion<B extends Outline = BackendOutline> {
  readonly question: QuestionId<B>;
  /** How many of its answers were rated by two raters or more. */
  readonly n: number;
  /** The mean, over these answers, of highest minus lowest rating. */
  readonly range: number;
  /** Ids of the answers that some put at or above the cut and others below. */
  readonly split: readonly string[];
  /**
   * The mean of intended minus given score over all these ratings. Far from 0 with a small range: the team agrees
   * and differs from the intended scores, so look at the answers and the anchors, not at the raters.
   */
  readonly severity: number;
}

/** What ratings of calibration answers say about a team. Plain JSON. */
export interface TeamAssessment<B extends Outline = BackendOutline, Name extends string = string> {
  /** In the order given; but JavaScript puts names that are whole numbers, such as `'2'`, before all others. */
  readonly raters: readonly ({ readonly rater: Name } & RaterAssessment<B>)[];
  readonly agreement: TeamAgreement;
  /** The raters whose severity is known, the strictest first. */
  readonly bySeverity: readonly Name[];
  /** The questions with an answer that two rated: those that split the team first, then by range. */
  readonly questions: readonly TeamQuestion<B>[];
}

/**
 * Holds the ratings of a team against the scores that the calibration answers should get, and against each other:
 * who is strict, who is lenient, and on which questions the team disagrees.
 *
 * @param raters - the ratings of each rater, by name
 * @param options - the bank, answers of your own, which questions count, the cut
 * @returns each rater's assessment, the agreement of the team, and its questions, worst first
 * @throws {@link InvalidCalibrationError} with all problems at once; {@link InvalidBankError} when the bank is not
 *   sound.
 *
 * @example Find the stricter of two
 * ```ts
 * import { assessRaters, getCalibrationAnswers } from 'structured-interview/calibration';
 *
 * const answers = getCalibrationAnswers({ id: ['cap-theorem', 'idempotency'] });
 * const exact = answers.map(({ id, score }) => [id, score] as const);
 * const strict = exact.map(([id, score]) => [id, score === 4 ? 3 : score] as const);
 * const team = assessRaters({ ana: Object.fromEntries(exact), ben: Object.fromEntries(strict) });
 * team.bySeverity; // => ["ben", "ana"]
 * team.raters[1].advice.map(({ code }) => code); // => ["refuses-strong"]
 * team.questions[0].split.length; // => 1
 * ```
 */
export function assessRaters<
  const B extends Outline = BackendOutline,
  const Answer extends CalibrationAnswer<Outline> = BackendAnswer,
  const Name extends string = string,
>(
  raters: { readonly [N in Name]: CalibrationRatings<NoInfer<Answer>, NoInfer<B>> },
  options?: CalibrationOptions<B, Answer>,
): TeamAssessment<B, Name>;
export function assessRaters(raters: unknown, options: unknown = {}): TeamAssessment<Outline> {
  const input = readTeam(raters, options);
  const assessments = input.raters.map(({ rater, rated }) => ({
    rater,
    ...assessRated(rated, input),
  }));
  const rows = listRows(input);
  return {
    raters: assessments,
    agreement: measureAgreement(rows),
    bySeverity: assessments
      .filter(({ severity }) => severity.value !== null)
      .sort((a, b) => (b.severity.value as number) - (a.severity.value as number))
      .map(({ rater }) => rater),
    questions: listQuestions(rows, input.cut),
  };
}

/** An answer, and what each rater gave it. */
interface Row {
  readonly answer: CalibrationAnswer<Outline>;
  readonly ratings: readonly (number | null)[];
}

/** The answers that two raters or more have rated. */
function listRows({ answers, raters }: CalibrationInput): Row[] {
  const given = raters.map(({ rated }) => new Map(rated.map((one) => [one.answer, one.given])));
  return answers
    .map((answer) => ({ answer, ratings: given.map((own) => own.get(answer) ?? null) }))
    .filter((row) => listGiven(row).length > 1);
}

function listGiven({ ratings }: Row): number[] {
  return ratings.filter((rating) => rating !== null);
}

function measureAgreement(rows: readonly Row[]): TeamAgreement {
  const n = rows.length;
  if (n < fewestAnswers) return explainTooFew(n);
  const { value }: KrippendorffAlpha = krippendorffAlpha(
    rows.map(({ ratings }) => ratings),
    { metric: 'ordinal' },
  );
  return value === null ? { value, n, reason: 'no-variation' } : { value, n };
}

function listQuestions(rows: readonly Row[], cut: number): TeamQuestion<Outline>[] {
  const questions = [...new Set(rows.map(({ answer }) => answer.question))];
  return questions
    .map((question) => {
      const own = rows.filter(({ answer }) => answer.question === question);
      const ranges = own.map((row) => Math.max(...listGiven(row)) - Math.min(...listGiven(row)));
      const errors = own.flatMap((row) => listGiven(row).map((given) => row.answer.score - given));
      return {
        question,
        n: own.length,
        range: average(ranges),
        split: own
          .filter((row) => new Set(listGiven(row).map((given) => given >= cut)).size > 1)
          .map(({ answer }) => answer.id),
        severity: average(errors),
      };
    })
    .sort((a, b) => b.split.length - a.split.length || b.range - a.range);
}

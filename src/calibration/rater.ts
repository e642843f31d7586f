/**
 * What the ratings of calibration answers say about one rater.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Outline, QuestionId, Rating } from '../model.ts';
import { adviseRater, type CalibrationAdvice } from './advice.ts';
import type { BackendAnswer, CalibrationAnswer } from './answers.ts';
import { type CutFigure, compareSides, computeFigures, type RatingFigures } from './figures.ts';
import { type RatedAnswer, readRater } from './input.ts';

/** Ratings of calibration answers, by the id of the answer. */
export type CalibrationRatings<
  Answer extends CalibrationAnswer<Outline> = BackendAnswer,
  B extends Outline = BackendOutline,
> = { readonly [Id in Answer['id']]?: Rating<B> | undefined };

/** What ratings are held against. */
export interface CalibrationOptions<
  B extends Outline = BackendOutline,
  Answer extends CalibrationAnswer<Outline> = BackendAnswer,
> {
  /** The bank of the questions, or its outline. The backend bank by default. */
  readonly bank?: B | undefined;
  /** Calibration answers of your own. A bank other than the backend bank needs them. */
  readonly answers?: readonly Answer[] | undefined;
  /** Only answers to these questions count. All by default. */
  readonly questions?: readonly QuestionId<NoInfer<B>>[] | undefined;
  /** The lowest score of an answer that is strong enough. The average of the bank's hire threshold by default. */
  readonly cut?: number | undefined;
}

/** One answer: the score that it should get, and the one that it got. */
export interface AnswerAssessment<B extends Outline = BackendOutline> {
  readonly id: string;
  readonly question: QuestionId<B>;
  readonly intended: number;
  readonly given: number;
}

/** How often answers of one score got another. */
export interface Confusion {
  readonly intended: number;
  readonly given: number;
  /** Ids of the answers. */
  readonly answers: readonly string[];
}

/** Answers that show a misconception and were rated too high all the same. */
export interface OverlookedMisconception<B extends Outline = BackendOutline> {
  readonly question: QuestionId<B>;
  /** Its place in the question's list, from 0. */
  readonly misconception: number;
  /** Ids of the answers. */
  readonly answers: readonly string[];
}

/** What ratings of calibration answers say about a rater. Plain JSON. */
export interface RaterAssessment<B extends Outline = BackendOutline> extends RatingFigures {
  /** How many answers are rated. */
  readonly count: number;
  /** On which side of the cut the answers were put. */
  readonly cut: CutFigure;
  /** Scores that were taken for others, the most frequent first. */
  readonly confusions: readonly Confusion[];
  /** Misconceptions that did not lower the rating, in the order of the answers. */
  readonly misconceptions: readonly OverlookedMisconception<B>[];
  /** Every rated answer. */
  readonly answers: readonly AnswerAssessment<B>[];
  /** What to look at, the gravest first; never empty. */
  readonly advice: readonly CalibrationAdvice[];
}

/**
 * Holds the ratings of one rater against the scores that the calibration answers should get.
 *
 * Figures need ten rated answers or more; with fewer, each says `too-few-answers` in place of a value. They describe
 * how someone rates these answers. Whether the answers' scores are right is for the people who use them to judge.
 *
 * @param ratings - a score point by the id of the answer; what is absent or `'skipped'` does not count
 * @param options - the bank, answers of your own, which questions count, the cut
 * @returns exact and adjacent accuracy, severity, spread, the side of the cut, what was taken for what, and advice
 * @throws {@link InvalidCalibrationError} with all problems at once: a rating off the scale or of an unknown answer,
 *   unsound answers or options; {@link InvalidBankError} when the bank is not sound.
 *
 * @example A rater who never gives a 5
 * ```ts
 * import { assessRater, getCalibrationAnswers } from 'structured-interview/calibration';
 *
 * const answers = getCalibrationAnswers({ id: ['cap-theorem', 'idempotency'] });
 * const ratings = Object.fromEntries(answers.map(({ id, score }) => [id, score === 5 ? 4 : score]));
 * const { exact, severity, cut, confusions, advice } = assessRater(ratings);
 * exact.value; // => 0.8
 * severity.value; // => 0.2
 * cut.value; // => 1
 * confusions.map(({ intended, given }) => [intended, given]); // => [[5, 4]]
 * advice.map(({ code }) => code); // => ["calibrated"]
 * ```
 */
export function assessRater<
  const B extends Outline = BackendOutline,
  const Answer extends CalibrationAnswer<Outline> = BackendAnswer,
>(
  ratings: CalibrationRatings<NoInfer<Answer>, NoInfer<B>>,
  options?: CalibrationOptions<B, Answer>,
): RaterAssessment<B>;
export function assessRater(ratings: unknown, options: unknown = {}): RaterAssessment<Outline> {
  const { rated, ...context } = readRater(ratings, options);
  return assessRated(rated, context);
}

/** Assesses ratings that have been read. */
export function assessRated(
  rated: readonly RatedAnswer[],
  { scale, cut }: { scale: readonly number[]; cut: number },
): RaterAssessment<Outline> {
  const holding = rated.filter(({ answer }) => Object.keys(answer.misconceptions).length > 0);
  const overlooked = holding.filter(({ answer, given }) => given > answer.score);
  const figures = {
    count: rated.length,
    ...computeFigures(rated, scale),
    cut: compareSides(rated, cut),
  };
  return {
    ...figures,
    confusions: listConfusions(rated),
    misconceptions: listOverlooked(overlooked),
    answers: rated.map(({ answer: { id, question, score }, given }) => ({
      id,
      question,
      intended: score,
      given,
    })),
    advice: adviseRater(figures, {
      overlooked: overlooked.map(({ answer }) => answer.id),
      of: holding.length,
    }),
  };
}

function listConfusions(rated: readonly RatedAnswer[]): Confusion[] {
  const found = new Map<string, Confusion & { readonly answers: string[] }>();
  for (const { answer, given } of rated) {
    const { id, score: intended } = answer;
    if (intended === given) continue;
    const key = `${intended} ${given}`;
    const confusion = found.get(key) ?? { intended, given, answers: [] };
    confusion.answers.push(id);
    found.set(key, confusion);
  }
  return [...found.values()].sort(
    (a, b) => b.answers.length - a.answers.length || a.intended - b.intended || a.given - b.given,
  );
}

function listOverlooked(overlooked: readonly RatedAnswer[]): OverlookedMisconception<Outline>[] {
  const found = new Map<
    string,
    OverlookedMisconception<Outline> & { readonly answers: string[] }
  >();
  for (const { answer } of overlooked) {
    const { id, question } = answer;
    for (const place of Object.keys(answer.misconceptions)) {
      const key = `${place} ${question}`;
      const entry = found.get(key) ?? { question, misconception: Number(place), answers: [] };
      entry.answers.push(id);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}

/**
 * Spoken answers with known scores, to practice rating on.
 *
 * @module
 */
import type { AnswerLetter } from '../../data/backend/calibration/answers.ts';
import { collectAnswers } from '../../data/backend/calibration/collection.ts';
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { freezeDeep } from '../engine/frozen.ts';
import type { CalibrationText, Outline, QuestionId, ScorePoint } from '../model.ts';
import { getQuestions, type QuestionFilter } from '../questions.ts';

/**
 * A calibration answer of any bank: a spoken answer to one question, with the score it should get.
 *
 * @typeParam B - the bank or its outline
 */
export interface CalibrationAnswer<B extends Outline = BackendOutline>
  extends CalibrationText<ScorePoint<B>> {
  /** Stable and unique among the answers; it says nothing of the score. */
  readonly id: string;
  /** The id of the question that is answered. */
  readonly question: QuestionId<B>;
}

/** A calibration answer of the backend bank: its id is that of the question with a letter from `a` to `e`. */
export interface BackendAnswer extends CalibrationAnswer {
  readonly id: `${QuestionId<BackendOutline>}-${AnswerLetter}`;
}

let known: readonly BackendAnswer[] | undefined;

/** All answers of the backend bank, by the order of their questions; put together when they are first wanted. */
export function listBackendAnswers(): readonly BackendAnswer[] {
  if (known) return known;
  const texts = collectAnswers();
  known = freezeDeep(
    backendOutline.questions.flatMap(({ id: question }) =>
      Object.entries(texts[question]).map(
        ([letter, text]): BackendAnswer => ({
          id: `${question}-${letter as AnswerLetter}`,
          question,
          ...text,
        }),
      ),
    ),
  );
  return known;
}

/**
 * Gets calibration answers of the backend bank: five to each question, one for each score point, in an order that
 * does not give the scores away.
 *
 * @param filter - which questions' answers are wanted, as in `getQuestions`; `id` is the id of a question. All by
 *   default.
 * @returns the answers in the order of the bank's questions; frozen
 * @throws {@link UnknownQuestionError} when the bank has no such value, with all problems at once
 *
 * @example Get the answers to one question
 * ```ts
 * import { getCalibrationAnswers } from 'structured-interview/calibration';
 *
 * const answers = getCalibrationAnswers({ id: 'cap-theorem' });
 * answers[0].id; // => "cap-theorem-a"
 * answers.map(({ score }) => score).sort(); // => [1, 2, 3, 4, 5]
 * ```
 */
export function getCalibrationAnswers(filter: QuestionFilter = {}): readonly BackendAnswer[] {
  const wanted = new Set<string>(getQuestions(filter).map(({ id }) => id));
  return listBackendAnswers().filter(({ question }) => wanted.has(question));
}

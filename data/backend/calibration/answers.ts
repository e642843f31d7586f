import type { CalibrationText, QuestionId } from '../../../src/model.ts';
import type { BackendOutline, IdsOf } from '../outline.ts';

/** What stands behind the question's id in the id of an answer. It must not give the score away. */
export type AnswerLetter = 'a' | 'b' | 'c' | 'd' | 'e';

/** Five answers to one question: one for each score point, in any order. */
type QuestionAnswers = Record<
  AnswerLetter,
  CalibrationText<BackendOutline['scale'][number]['score']>
>;

/** The answers to the questions of one section. */
export type SectionAnswers<Section extends BackendOutline['sections'][number]['id']> = Record<
  IdsOf<Section>,
  QuestionAnswers
>;

/** The answers to all questions, by question id. */
export type BackendAnswers = Record<QuestionId<BackendOutline>, QuestionAnswers>;

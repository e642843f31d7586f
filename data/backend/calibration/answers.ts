import type { CalibrationText, QuestionId } from '../../../src/model.ts';
import type { BackendOutline, IdsOf } from '../outline.ts';

/** What stands behind the question's id in the id of an answer. It must not give the score away. */
export type AnswerLetter = 'a' | 'b' | 'c' | 'd' | 'e';

type Text = CalibrationText<BackendOutline['scale'][number]['score']>;

/** While the answers are being written, reasons and whole questions may be absent. */
type Draft = Omit<Text, 'reason'> & Partial<Text>;

/** The answers to the questions of one section. */
export type SectionAnswers<Section extends BackendOutline['sections'][number]['id']> = Partial<
  Record<IdsOf<Section>, Record<AnswerLetter, Draft>>
>;

/** Five answers to each question, by question id: one for each score point, in any order. */
export type BackendAnswers = Record<QuestionId<BackendOutline>, Record<AnswerLetter, Text>>;

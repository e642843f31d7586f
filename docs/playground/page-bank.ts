/**
 * The bank with what the page shows. The build puts data in the place of this module, without the prose that the page
 * does not show: it is much of what a first visit loads.
 *
 * @module
 */
import { backendBank, type Question, type QuestionBank } from 'structured-interview';

/** What the page shows of a question. */
export type PageQuestion = Pick<
  Question,
  | 'id'
  | 'number'
  | 'level'
  | 'section'
  | 'competency'
  | 'title'
  | 'prompt'
  | 'keyPoints'
  | 'anchors'
  | 'cue'
  | 'followUps'
>;

export type PageBank = Omit<QuestionBank, 'questions'> & {
  readonly questions: readonly PageQuestion[];
};

export const pageBank: PageBank = backendBank;

/**
 * The bank that the page asks from.
 *
 * @module
 */
import { type BackendQuestion, backendBank } from 'structured-interview';

export const bank = backendBank;

/** The question with an id that was checked before. */
export function getQuestion(id: string): BackendQuestion {
  return bank.questions.find((question) => question.id === id) as BackendQuestion;
}

/**
 * The bank that the page asks from.
 *
 * @module
 */
import { type PageBank, type PageQuestion, pageBank } from './page-bank.ts';

export const bank: PageBank = pageBank;

const byId = new Map(bank.questions.map((question) => [question.id, question]));

/** The question with an id that was checked before. */
export function getQuestion(id: string): PageQuestion {
  const question = byId.get(id);
  if (!question) throw new Error(`The bank has no question ${id}`);
  return question;
}

/** What a reader calls the question with an id that was checked before. */
export function nameQuestion(id: string): string {
  const { number, title } = getQuestion(id);
  return `${number}. ${title}`;
}

/** Puts ids in the order of the bank, each once. */
export function sortIds(ids: Iterable<string>): readonly string[] {
  const wanted = new Set(ids);
  return bank.questions.map(({ id }) => id).filter((id) => wanted.has(id));
}

/** Finds the label of a score point. */
export function getLabel(score: number): string {
  return bank.scale.find((point) => point.score === score)?.label ?? String(score);
}

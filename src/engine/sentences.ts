/**
 * The English sentences of reasons: in what the engine returns, and in the English catalog of words.
 *
 * @module
 */

/** A figure in a sentence: a number, or text where a language or a report writes it in its own way. */
export type Figure = string | number;

/** A total beside the total that just reaches a cut. */
export interface TotalFacts {
  readonly total: Figure;
  readonly wanted: Figure;
  readonly weight: Figure;
  readonly cut: Figure;
  /** Where the total is one of means or medians, and not of ratings. */
  readonly summary?: 'mean' | 'median' | undefined;
}

/** What the sentences of reasons are made from, in any language. */
export interface ReasonWords {
  average(facts: TotalFacts): string;
  critical(facts: TotalFacts): string;
  criticalLowest(facts: {
    readonly lowest: Figure;
    readonly cut: Figure;
    readonly required: boolean;
  }): string;
  /** The questions may be left out. */
  criticalNotAssessed(questions: readonly string[]): string;
  /** Says how many role-critical questions are not rated, and which if they are given. */
  criticalNotAllRated(count: number, questions: readonly string[]): string;
  /** Says how many questions are missing, and which if they are given. */
  missing(count: number, questions: readonly string[]): string;
  readonly nothingRated: string;
  tooFew(count: number, wanted: number): string;
  /** What the score of a question is: `the mean of 2, 3, 3`. */
  summarize(summary: 'mean' | 'median', ratings: readonly Figure[]): string;
}

/** The sentences in English. */
export const reasonSentences: ReasonWords = {
  average: ({ summary, ...facts }) =>
    compare(summary ? 'weighted question scores' : 'ratings', facts),
  critical: ({ summary, ...facts }) =>
    compare(summary ? 'weighted role-critical question scores' : 'role-critical ratings', facts),
  criticalLowest: ({ lowest, cut, required }) =>
    `The lowest role-critical rating is ${lowest}; the least that is ${required ? 'allowed' : 'preferred'} is ${cut}.`,
  criticalNotAssessed: (questions) => `No role-critical question is rated${list(questions)}.`,
  criticalNotAllRated: (count, questions) =>
    `${count === 1 ? '1 role-critical question is' : `${count} role-critical questions are`} not rated${list(questions)}.`,
  missing: (count, questions) =>
    `${count === 1 ? '1 planned question is' : `${count} planned questions are`} not rated yet${list(questions)}.`,
  nothingRated: 'No question that counts is rated.',
  tooFew: (count, wanted) =>
    `${count === 1 ? '1 rated question counts' : `${count} rated questions count`}; a decision needs ${wanted}.`,
  summarize: (summary, ratings) => `the ${summary} of ${ratings.join(', ')}`,
};

function compare(
  what: string,
  { total, wanted, weight, cut }: Omit<TotalFacts, 'summary'>,
): string {
  return `The ${what} total ${total} over a weight of ${weight}; the cut of ${cut} asks for ${wanted}.`;
}

function list(questions: readonly string[]): string {
  return questions.length > 0 ? `: ${questions.join(', ')}` : '';
}

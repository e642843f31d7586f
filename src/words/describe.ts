/**
 * Reasons and problems in the words of a language.
 *
 * @module
 */
import type { Figure } from '../engine/sentences.ts';
import type { Issue, Received } from '../errors.ts';
import type { Outline, Reason } from '../model.ts';
import { type IssueSentences, type Words, writeDecimal } from './words.ts';

/** What a sentence about a reason may say in another way. */
export interface ReasonOptions {
  /** What a question is called. By default the title that the words have for the backend bank, else the id. */
  readonly nameQuestion?: ((id: string) => string) | undefined;
  /** `false`: says how many questions a reason is about, and not which. */
  readonly listQuestions?: boolean | undefined;
  /**
   * Writes a figure that is not a whole number. By default with all its decimals, and the lowest rating of a panel as
   * what it is the mean or median of.
   */
  readonly writeFigure?: ((figure: number) => string) | undefined;
}

/**
 * Says why an outcome is what it is, in the words of a language. An English reason says it in its `message` too, with
 * ids instead of titles.
 *
 * @param reason - a reason of a decision
 * @param words - a catalog, such as `en`
 * @param options - how questions are called, whether they are listed, and how figures are written
 * @returns one sentence; a second one where the reason is a preference
 *
 * @example A decision in German
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { de, describeReason } from 'structured-interview/words';
 *
 * const { reasons } = decide(scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 3 }));
 * describeReason(reasons[0], de); // => "Die Bewertungen ergeben zusammen 10 bei einem Gewicht von 3; die Schwelle von 3,5 verlangt 10,5."
 * ```
 */
export function describeReason(
  reason: Reason<Outline>,
  words: Words,
  { nameQuestion = findTitle(words), listQuestions = true, writeFigure }: ReasonOptions = {},
): string {
  const write = (figure: number): Figure =>
    Number.isInteger(figure)
      ? figure
      : writeDecimal(writeFigure ? writeFigure(figure) : figure, words);
  const list = (ids: readonly string[]) =>
    listQuestions ? ids.map((id) => words.quote(nameQuestion(id))) : [];

  function describe(): string {
    const { reasons } = words;
    switch (reason.code) {
      case 'average-met':
      case 'average-not-met':
        return reasons.average(writeTotal(reason, write));
      case 'role-critical-met':
      case 'role-critical-not-met':
        return reasons.critical(writeTotal(reason, write));
      case 'role-critical-lowest-met':
      case 'role-critical-lowest-not-met':
        return reasons.criticalLowest({
          lowest:
            reason.summary && reason.ratings && !writeFigure
              ? reasons.summarize(reason.summary, reason.ratings)
              : write(reason.lowest),
          cut: write(reason.cut),
          required: reason.required,
        });
      case 'role-critical-not-assessed':
        return reasons.criticalNotAssessed(list(reason.questions));
      case 'role-critical-not-all-rated':
        return reasons.criticalNotAllRated(reason.questions.length, list(reason.questions));
      case 'questions-missing':
        return reasons.missing(reason.questions.length, list(reason.questions));
      case 'nothing-rated':
        return reasons.nothingRated;
      case 'too-few-rated':
        return reasons.tooFew(reason.count, reason.wanted);
    }
  }

  return 'required' in reason && !reason.required
    ? `${describe()} ${words.report.preference}`
    : describe();
}

/**
 * Says what is wrong in one place of the input, in the words of a language: where it is, what was wanted, what stood
 * there, and what may have been meant. In English it is the `message` of the issue.
 *
 * @param issue - one of the `issues` of an error, or of a session
 * @param words - a catalog, such as `de`
 * @returns one sentence; a second one with the likely intended value, where it is known
 *
 * @example A mistyped rating in Spanish
 * ```ts
 * import { isInterviewError, scoreInterview } from 'structured-interview';
 * import { describeIssue, es } from 'structured-interview/words';
 *
 * try {
 *   scoreInterview(JSON.parse('{ "cap-theorem": 7 }'));
 * } catch (error) {
 *   if (!isInterviewError(error)) throw error;
 *   describeIssue(error.issues[0], es).includes('El teorema CAP en la práctica'); // => true
 * }
 * ```
 */
export function describeIssue(issue: Issue, words: Words): string {
  const { suggest, sentences } = words.issues;
  const { suggestion } = issue;
  const wrong = sentences
    ? composeIssue(issue, sentences, words)
    : issue.message.replace(/[^.]$/, '$&.');
  return suggestion === undefined ? wrong : `${wrong} ${suggest(words.quote(suggestion))}`;
}

function composeIssue(
  { code, path, received, lowest, highest }: Issue,
  { codes, offScale, kinds, received: receive }: IssueSentences,
  words: Words,
): string {
  const nameQuestion = findTitle(words);
  const place = path.map((key) => {
    const name = nameQuestion(String(key));
    return name === String(key) ? name : words.quote(name);
  });

  function write(value: Received): string {
    if (typeof value === 'string') return words.quote(value);
    if (typeof value === 'number') return writeDecimal(value, words);
    return typeof value === 'object' && value !== null ? kinds[value.kind] : String(value);
  }

  const wrong =
    code === 'off-scale' && lowest !== undefined && highest !== undefined
      ? offScale(lowest, highest)
      : codes[code];
  const stood = received === undefined ? '' : ` (${receive(write(received))})`;
  return `${place.join(' › ')}${words.colon} ${wrong}${stood}.`;
}

type TotalReason = Extract<Reason<Outline>, { readonly wanted: number; readonly total: number }>;

function writeTotal(
  { total, wanted, weight, cut, summary }: TotalReason,
  write: (figure: number) => Figure,
) {
  return {
    total,
    weight,
    wanted: write(wanted),
    cut: write(cut),
    summary,
  };
}

function findTitle({ bank: { questions } }: Words): (id: string) => string {
  const titles = new Map<string, string>(Object.entries(questions));
  return (id) => titles.get(id) ?? id;
}

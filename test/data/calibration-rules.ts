import type { CalibrationText, HeardPoints, Question } from '../../src/model.ts';
import { findMarkup, listWords, measureOverlap, NEAR_COPY } from './rules.ts';

/** The five answers to one question. */
export interface QuestionAnswers {
  readonly question: Question;
  readonly answers: readonly NamedAnswer[];
}

export interface NamedAnswer extends CalibrationText {
  /** The id that the answer will have, such as `cap-theorem-a`. */
  readonly id: string;
  readonly letter: string;
}

/** A named rule for the answers to one question: returns a line for each breach. */
export type AnswersRule = (of: QuestionAnswers) => string[];

/** Words in a spoken answer of half a minute to a bit over a minute. */
const LENGTH = { lowest: 60, highest: 160 };

const REASON_LENGTH = { lowest: 8, highest: 60 };

/** A run of this many words in two texts is a copied phrase, however long the texts are. */
const COPIED_RUN = 7;

/** A tick has words of its own, and so many that they can carry a point. */
const TICK_LENGTH = 4;

/** How many further key points a 4 may lack. */
const LACKING = { lowest: 1, highest: 2 };

/**
 * The least distance between the tick scores of a 3 and a 4. The cut is 3.5, so this step decides
 * an offer: two key points of eight are the least that may carry it.
 */
const LEAST_STEP = 0.25;

/** What a misconception costs, in key points. The order of the answers must not hang on that figure. */
const PENALTIES = [0.5, 1, 2];

function listIndexes(points: HeardPoints): number[] {
  return Object.keys(points).map(Number);
}

function listPhrases({ keyPoints, misconceptions }: CalibrationText): string[] {
  return [...Object.values(keyPoints), ...Object.values(misconceptions)];
}

function findScore(answers: readonly NamedAnswer[], score: number): NamedAnswer {
  const answer = answers.find((one) => one.score === score);
  if (!answer) throw new Error(`no answer has the score ${score}`);
  return answer;
}

function scoreTicks(answer: CalibrationText, available: number, penalty: number): number {
  const made = listIndexes(answer.keyPoints).length;
  const held = listIndexes(answer.misconceptions).length;
  return (made - penalty * held) / available;
}

export function countWords({ text }: CalibrationText): number {
  return listWords(text).length;
}

function checkLength(place: string, text: string, wanted: { lowest: number; highest: number }) {
  const { length } = listWords(text);
  return length >= wanted.lowest && length <= wanted.highest
    ? []
    : [`${place} has ${length} words: wanted ${wanted.lowest} to ${wanted.highest}`];
}

function listRuns(text: string): string[] {
  const words = listWords(text);
  return words
    .map((_, at) => words.slice(at, at + COPIED_RUN))
    .filter(({ length }) => length === COPIED_RUN)
    .map((run) => run.join(' '));
}

/** What is wrong with a text beside others: a near copy as a whole, or a copied run of words. */
export function findCopies(text: string, others: readonly string[]): string[] {
  const runs = new Set(listRuns(text));
  return others.flatMap((other) => [
    ...(measureOverlap(text, other) >= NEAR_COPY ? [`near copy of: ${other}`] : []),
    ...listRuns(other).filter((run) => runs.has(run)),
  ]);
}

export const answersRules: Record<string, AnswersRule> = {
  'one answer for each score point': ({ answers }) => {
    const scores = answers.map(({ score }) => score).sort();
    return scores.join() === '1,2,3,4,5' ? [] : [`the scores are ${scores.join()}`];
  },

  'lengths can be spoken': ({ answers }) =>
    answers.flatMap((answer) => checkLength(answer.id, answer.text, LENGTH)),

  'some answer is longer than a better one': ({ answers }) => {
    const lengths = [1, 2, 3, 4, 5].map((score) => countWords(findScore(answers, score)));
    return lengths.some((length, at) => length > (lengths[at + 1] ?? length))
      ? []
      : [`lengths rise with the score: ${lengths.join(', ')}`];
  },

  'each has its reason': ({ answers }) =>
    answers.flatMap(({ id, reason }) => checkLength(`${id}.reason`, reason, REASON_LENGTH)),

  'prose is plain': ({ answers }) =>
    answers.flatMap(({ id, text, reason }) => [
      ...findMarkup(`${id}.text`, text),
      ...findMarkup(`${id}.reason`, reason),
    ]),

  'ticks stand in the bank': ({ question, answers }) =>
    answers.flatMap((answer) =>
      (['keyPoints', 'misconceptions'] as const).flatMap((field) =>
        listIndexes(answer[field])
          .filter((index) => question[field][index] === undefined)
          .map((index) => `${answer.id}: the question has no ${field}[${index}]`),
      ),
    ),

  'ticks have words of their own, verbatim and once': ({ answers }) =>
    answers.flatMap((answer) => {
      const spans = listPhrases(answer).map((phrase) => {
        const start = answer.text.indexOf(phrase);
        return { start, end: start + phrase.length, phrase };
      });
      spans.sort((a, b) => a.start - b.start);
      return spans.flatMap(({ start, phrase }, at) => [
        ...(listWords(phrase).length >= TICK_LENGTH ? [] : [`${answer.id}: too short: ${phrase}`]),
        ...(answer.text.split(phrase).length === 2 ? [] : [`${answer.id}: not once: ${phrase}`]),
        ...(start >= (spans[at - 1]?.end ?? 0) ? [] : [`${answer.id}: overlaps: ${phrase}`]),
      ]);
    }),

  'a 5 makes every key point': ({ question, answers }) => {
    const made = listIndexes(findScore(answers, 5).keyPoints);
    return question.keyPoints.flatMap((_, at) => (made.includes(at) ? [] : [`it lacks ${at}`]));
  },

  'a 4 makes every core point and lacks one or two others': ({ question, answers }) => {
    const made = listIndexes(findScore(answers, 4).keyPoints);
    const lacking = [...question.keyPoints.keys()].filter((at) => !made.includes(at));
    return [
      ...lacking
        .filter((at) => at < question.coreKeyPoints)
        .map((at) => `it lacks core point ${at}`),
      ...(lacking.length >= LACKING.lowest && lacking.length <= LACKING.highest
        ? []
        : [`it lacks ${lacking.length} key points: ${lacking.join()}`]),
    ];
  },

  // A core point that is named and not connected to its cause or use has no tick.
  'a 3 lacks a core point': ({ question, answers }) => {
    const made = listIndexes(findScore(answers, 3).keyPoints);
    const core = made.filter((at) => at < question.coreKeyPoints);
    return core.length < question.coreKeyPoints ? [] : ['it makes all core points'];
  },

  'a 1 makes no key point': ({ answers }) =>
    listIndexes(findScore(answers, 1).keyPoints).map((at) => `it makes ${at}`),

  'a 4 and a 5 hold no misconception': ({ answers }) =>
    [4, 5].flatMap((score) =>
      listIndexes(findScore(answers, score).misconceptions).map((at) => `the ${score} holds ${at}`),
    ),

  'ticks order the five as intended, and set a 4 apart from a 3': ({ question, answers }) => {
    const available = question.keyPoints.length;
    const score = (of: number, penalty: number) =>
      scoreTicks(findScore(answers, of), available, penalty);
    return [
      ...PENALTIES.flatMap((penalty) =>
        [1, 2, 3, 4]
          .filter((of) => score(of, penalty) >= score(of + 1, penalty))
          .map((of) => `${of} against ${of + 1} at penalty ${penalty}`),
      ),
      ...(score(4, 1) - score(3, 1) >= LEAST_STEP ? [] : ['the step from 3 to 4 is too small']),
    ];
  },
};

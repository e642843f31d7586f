import { describe, expect, test } from 'vitest';
import { type BackendQuestion, backendBank } from '../../data/backend/index.ts';
import { listWords, measureOverlap, NEAR_COPY } from '../data/rules.ts';
import { calibrationCases } from './answers.ts';
import type { CalibrationAnswer, Ticks } from './model.ts';

/** Words in a short spoken answer. */
const LENGTH = { lowest: 40, highest: 110 };

/** A run of this many words in two texts is a copied phrase, however long the texts are. */
const COPIED_RUN = 7;

/**
 * The least distance between the tick scores of a 3 and a 4. The cut is 3.5, so this step decides
 * an offer: two key points of eight are the least that may carry it.
 */
const LEAST_STEP = 0.25;

/**
 * The share of key points made, less a penalty for each misconception held. At 1, a misconception
 * costs as much as a key point earns: it is a thing to unlearn, where a missing point is a thing
 * to learn. The order must not hang on that figure, so half and twice the penalty are tried too.
 */
function scoreTicks(answer: CalibrationAnswer, available: number, penalty = 1): number {
  const made = Object.keys(answer.keyPoints).length;
  const held = Object.keys(answer.misconceptions).length;
  return (made - penalty * held) / available;
}

function findQuestion(id: string): BackendQuestion {
  const question = backendBank.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`the bank has no question "${id}"`);
  return question;
}

function listPhrases({ keyPoints, misconceptions }: CalibrationAnswer): string[] {
  return [...Object.values(keyPoints), ...Object.values(misconceptions)];
}

function listIndexes(ticks: Ticks): number[] {
  return Object.keys(ticks).map(Number);
}

function listRuns(text: string): string[] {
  const words = listWords(text);
  return words
    .map((_, at) => words.slice(at, at + COPIED_RUN))
    .filter(({ length }) => length === COPIED_RUN)
    .map((run) => run.join(' '));
}

/** What is wrong with a text beside others: a near copy as a whole, or a copied run of words. */
function findCopies(text: string, others: readonly string[]): string[] {
  const runs = new Set(listRuns(text));
  return others.flatMap((other) => [
    ...(measureOverlap(text, other) >= NEAR_COPY ? [`near copy of: ${other}`] : []),
    ...listRuns(other).filter((run) => runs.has(run)),
  ]);
}

const answers = calibrationCases.flatMap(({ question, answers }) =>
  answers.map((answer) => ({ name: `${question} ${answer.score}`, question, answer })),
);

describe('the set', () => {
  test('every section is covered by two or more questions, 14 in all', () => {
    const ids = calibrationCases.map(({ question }) => question);
    expect(ids).toHaveLength(14);
    expect(new Set(ids).size).toBe(ids.length);
    const sections = ids.map((id) => findQuestion(id).section);
    for (const { id } of backendBank.sections) {
      expect(sections.filter((section) => section === id).length, id).toBeGreaterThanOrEqual(2);
    }
  });

  test.each(calibrationCases)('$question has one answer per score point', ({ answers }) => {
    expect(answers.map(({ score }) => score)).toEqual(backendBank.scale.map(({ score }) => score));
  });
});

describe.each(answers)('answer $name', ({ question, answer }) => {
  const { keyPoints, misconceptions } = findQuestion(question);

  test('every tick has an index of the bank', () => {
    for (const [ticks, texts] of [
      [answer.keyPoints, keyPoints],
      [answer.misconceptions, misconceptions],
    ] as const) {
      expect([...texts.keys()]).toEqual(expect.arrayContaining(listIndexes(ticks)));
    }
  });

  test('every tick has its own words, verbatim and once in the answer', () => {
    const spans = listPhrases(answer).map((phrase) => {
      expect(listWords(phrase).length, phrase).toBeGreaterThanOrEqual(4);
      expect(answer.text.split(phrase), phrase).toHaveLength(2);
      const start = answer.text.indexOf(phrase);
      return { start, end: start + phrase.length, phrase };
    });
    spans.sort((a, b) => a.start - b.start);
    for (const [at, { start, phrase }] of spans.entries()) {
      expect(start, phrase).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
    }
  });

  test('it is as long as a short spoken answer', () => {
    const { length } = listWords(answer.text);
    expect(length).toBeGreaterThanOrEqual(LENGTH.lowest);
    expect(length).toBeLessThanOrEqual(LENGTH.highest);
  });

  test('it copies nothing from the bank', () => {
    const prose = backendBank.questions.flatMap((other) => [
      ...Object.values(other.anchors),
      ...Object.values(other.answers),
      ...other.keyPoints,
      ...other.misconceptions,
    ]);
    expect(findCopies(answer.text, prose)).toEqual([]);
  });

  test('it copies nothing from another answer', () => {
    const others = answers.filter((other) => other.answer !== answer);
    expect(
      findCopies(
        answer.text,
        others.map((other) => other.answer.text),
      ),
    ).toEqual([]);
  });
});

describe.each(calibrationCases)('the ticks for $question', ({ question, answers }) => {
  const available = findQuestion(question).keyPoints.length;
  const [one, , three, four, five] = answers as [
    CalibrationAnswer,
    CalibrationAnswer,
    CalibrationAnswer,
    CalibrationAnswer,
    CalibrationAnswer,
  ];

  test.each([0.5, 1, 2])('order the five answers as intended, at penalty %s', (penalty) => {
    const scores = answers.map((answer) => scoreTicks(answer, available, penalty));
    for (const [at, score] of scores.slice(1).entries()) {
      expect(score, `${at + 2} against ${at + 1}`).toBeGreaterThan(scores[at] as number);
    }
  });

  test('set a 4 apart from a 3', () => {
    const step = scoreTicks(four, available) - scoreTicks(three, available);
    expect(step).toBeGreaterThanOrEqual(LEAST_STEP);
  });

  test('agree with what the score points mean', () => {
    expect(listIndexes(five.keyPoints)).toHaveLength(available);
    expect([...listIndexes(four.misconceptions), ...listIndexes(five.misconceptions)]).toEqual([]);
    expect(listIndexes(one.misconceptions).length).toBeGreaterThanOrEqual(1);
    expect(listIndexes(one.keyPoints)).toEqual([]);
  });

  test('are not read off the length: some answer is longer than a better one', () => {
    const lengths = answers.map(({ text }) => listWords(text).length);
    expect(lengths).not.toEqual(lengths.toSorted((a, b) => a - b));
  });
});

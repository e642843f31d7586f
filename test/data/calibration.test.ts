import { describe, expect, test } from 'vitest';
import { collectAnswers } from '../../data/backend/calibration/collection.ts';
import { backendBank } from '../../data/backend/index.ts';
import {
  answersRules,
  countWords,
  findCopies,
  type NamedAnswer,
  type QuestionAnswers,
} from './calibration-rules.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

/** How little length, or the letter, may say of the score: Pearson's r over all answers, and over a section. */
const LARGEST_R = { all: 0.15, section: 0.25 };

/** How often a letter may have one score among the 40 questions. By chance it is 8 times. */
const TIMES = { lowest: 3, highest: 14 };

const all = collectAnswers();

const cases: QuestionAnswers[] = backendBank.questions.map((question) => ({
  question,
  answers: Object.entries(all[question.id]).map(([letter, answer]) => ({
    ...answer,
    id: `${question.id}-${letter}`,
    letter,
  })),
}));

const pool = cases.flatMap(({ answers }) => answers);

function correlate(pairs: readonly (readonly [number, number])[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  const sum = (of: (dx: number, dy: number) => number) =>
    pairs.reduce((total, [one, other]) => total + of(one - x, other - y), 0);
  const spread = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  return sum((dx, dy) => dx * dy) / spread;
}

function correlateLength(answers: readonly NamedAnswer[]): number {
  return Math.abs(correlate(answers.map((answer) => [countWords(answer), answer.score])));
}

describe.each(Object.entries(answersRules))('rule: %s', (_, rule) => {
  test.each(cases)('$question.number $question.id', (one) => {
    expect(rule(one)).toEqual([]);
  });
});

test.each(cases)('the answers to $question.id are lettered from a to e', ({ answers }) => {
  expect(answers.map(({ letter }) => letter)).toEqual(LETTERS);
});

describe('nothing is copied', () => {
  const prose = backendBank.questions.flatMap((question) => [
    ...Object.values(question.anchors),
    ...Object.values(question.answers),
    ...question.keyPoints,
    ...question.misconceptions,
  ]);

  test.each(pool)('$id', ({ id, text }) => {
    const others = pool.filter((other) => other.id !== id).map((other) => other.text);
    expect(findCopies(text, [...prose, ...others])).toEqual([]);
  });
});

describe('the score cannot be read off', () => {
  const sections = backendBank.sections.map(({ id }) => ({
    id,
    answers: cases
      .filter(({ question }) => question.section === id)
      .flatMap(({ answers }) => answers),
  }));

  test.each(sections)('the length in $id', ({ answers }) => {
    expect(correlateLength(answers)).toBeLessThan(LARGEST_R.section);
  });

  test('the length', () => {
    expect(pool).toHaveLength(200);
    expect(correlateLength(pool)).toBeLessThan(LARGEST_R.all);
  });

  test('the letter', () => {
    const pairs = pool.map(({ letter, score }) => [LETTERS.indexOf(letter), score] as const);
    expect(Math.abs(correlate(pairs))).toBeLessThan(LARGEST_R.all);
    for (const letter of LETTERS) {
      for (const { score } of backendBank.scale) {
        const times = pool.filter((one) => one.letter === letter && one.score === score).length;
        expect(times, `${letter} ${score}`).toBeGreaterThanOrEqual(TIMES.lowest);
        expect(times, `${letter} ${score}`).toBeLessThanOrEqual(TIMES.highest);
      }
    }
  });
});

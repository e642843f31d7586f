import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCalibrationAnswers, getCalibrationAnswers } from '../../src/calibration/index.ts';
import { InvalidCalibrationError } from '../../src/errors.ts';
import { bakeryAnswers } from './answers.ts';

const answers = getCalibrationAnswers({ level: 'expert' });
const draw = drawCalibrationAnswers as (answers: unknown, options: unknown) => { id: string }[];

function listIssues(work: () => unknown): (readonly [code: string, path: string])[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCalibrationError);
    return (error as InvalidCalibrationError).issues.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return [];
}

test('the same seed draws the same answers, another seed others', () => {
  const idsOf = (seed: string) => draw(answers, { count: 10, seed }).map(({ id }) => id);
  expect(idsOf('one')).toEqual(idsOf('one'));
  expect(idsOf('one')).not.toEqual(idsOf('two'));
});

test('each answer comes once, in so many as are wanted or as there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.string({ minLength: 1 }), (count, seed) => {
      const drawn = drawCalibrationAnswers(answers, { count, seed });
      expect(drawn).toHaveLength(Math.min(count, answers.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const answer of drawn) expect(answers).toContain(answer);
    }),
  );
});

test('the score points beside the cut come first and twice as often', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      const countsOf = (count: number) => {
        const drawn = drawCalibrationAnswers(answers, { count, seed });
        return [1, 2, 3, 4, 5].map((point) => drawn.filter(({ score }) => score === point).length);
      };
      expect(countsOf(2)).toEqual([0, 0, 1, 1, 0]);
      expect(countsOf(14)).toEqual([2, 2, 4, 4, 2]);
    }),
  );
});

test('another cut has other neighbors, and may have none on one side', () => {
  const scoresOf = (cut: number, count: number) =>
    drawCalibrationAnswers(bakeryAnswers, { count, seed: 'x', cut })
      .map(({ score }) => score)
      .sort((a, b) => a - b);
  expect(scoresOf(4.5, 2)).toEqual([4, 9]);
  expect(scoresOf(1, 1)).toEqual([1]);
  expect(scoresOf(99, 1)).toEqual([9]);
});

test('their order tells nothing: any score can come at any place', () => {
  const first = Array.from({ length: 60 }, (_, seed) => {
    const [one] = drawCalibrationAnswers(answers, { count: 14, seed: `${seed}` });
    return one?.score;
  });
  expect(new Set(first).size).toBe(5);
});

test('bad input is one error that lists every problem', () => {
  expect(listIssues(() => draw('none', { count: 0, seed: '', cut: '3' }))).toEqual([
    ['not-a-list', 'answers'],
    ['invalid-count', 'options.count'],
    ['invalid-seed', 'options.seed'],
    ['invalid-number', 'options.cut'],
  ]);
  expect(listIssues(() => draw([], { count: 1 }))).toEqual([['invalid-seed', 'options.seed']]);
  const hostile = {
    get score() {
      throw new Error('from the caller');
    },
  };
  expect(listIssues(() => draw([answers[0], {}, hostile, null], { count: 1, seed: 'x' }))).toEqual([
    ['off-scale', 'answers.1.score'],
    ['off-scale', 'answers.2.score'],
    ['off-scale', 'answers.3.score'],
  ]);
  expect(draw([], { count: 3, seed: 'x' })).toEqual([]);
});

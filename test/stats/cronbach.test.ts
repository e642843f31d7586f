import { describe, expect, test } from 'vitest';
import { cronbachAlpha } from '../../src/stats/index.ts';
import { raiseRatings } from './matrices.ts';

describe("Cronbach's alpha", () => {
  test.each<[string, (number | null)[][], string, number]>([
    ['no row', [], 'fewer-than-two-targets', 0],
    ['one candidate', [[4, 5, 3]], 'fewer-than-two-targets', 1],
    [
      'one complete candidate',
      [
        [4, 5],
        [null, 3],
      ],
      'fewer-than-two-complete-rows',
      1,
    ],
    [
      'a question without a rating',
      [
        [4, 5, null],
        [2, 3, null],
        [1, 2, null],
      ],
      'empty-column',
      0,
    ],
    ['a single rating', [[4], [null]], 'fewer-than-two-targets', 1],
    ['one question with a gap', [[4], [null], [3]], 'fewer-than-two-raters', 2],
    ['rows without columns', [[], []], 'fewer-than-two-raters', 2],
    ['one question', [[4], [3], [5]], 'fewer-than-two-raters', 3],
    [
      'one and the same sum',
      [
        [1, 5],
        [5, 1],
        [3, 3],
      ],
      'no-variation',
      3,
    ],
    [
      'one and the same decimal sum',
      [
        [0.1, 0.6],
        [0.6, 0.1],
        [0.3, 0.4],
      ],
      'no-variation',
      3,
    ],
  ])('has no value for %s', (_, matrix, reason, n) => {
    const found = cronbachAlpha(matrix);
    expect(found).toMatchObject({ value: null, reason, n, standardized: null, questions: [] });
    expect(found.warnings.map(({ code }) => code)).toEqual(matrix.length > n ? ['left-out'] : []);
    expect('interval' in found).toBe(false);
  });

  test('is 1 where the questions move as one', () => {
    const found = cronbachAlpha([
      [0.1, 5.1],
      [0.3, 5.3],
      [0.7, 5.7],
    ]);
    expect(found.value).toBeCloseTo(1, 12);
    expect(found.questions.map((question) => question.restCorrelation)).toEqual([1, 1]);
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-units', 'zero-width-interval']);
  });

  test('has no alpha without one of two questions', () => {
    const { questions } = cronbachAlpha([
      [1, 2],
      [3, 2],
      [4, 5],
    ]);
    expect(questions.map((question) => question.alphaIfDeleted)).toEqual([null, null]);
    expect(questions[0]?.restCorrelation).toBeCloseTo(Number(questions[1]?.restCorrelation), 14);
  });

  test('has no correlation for a question that does not vary, and none standardized', () => {
    const { value, standardized, questions } = cronbachAlpha([
      [1, 0.1, 2],
      [3, 0.1, 2],
      [4, 0.1, 5],
    ]);
    expect(value).toBeGreaterThan(0);
    expect(standardized).toBeNull();
    expect(questions[1]).toMatchObject({ restCorrelation: null, totalCorrelation: null });
    expect(questions[0]?.totalCorrelation).toBeLessThan(1);
    expect(questions[1]?.alphaIfDeleted).toBeGreaterThan(value as number);
  });

  test('has no correlation with a rest that does not vary', () => {
    // The second and third questions always add up to 6.
    const { questions } = cronbachAlpha([
      [1, 5, 1],
      [3, 2, 4],
      [4, 3, 3],
    ]);
    expect(questions[0]).toMatchObject({ restCorrelation: null, alphaIfDeleted: null });
    expect(questions[0]?.totalCorrelation).toBeCloseTo(1, 14);
  });

  test('reports values below zero as they are', () => {
    const found = cronbachAlpha([
      [1, 5],
      [5, 1],
      [2, 4],
      [4, 3],
    ]);
    expect(found.value).toBeLessThan(-10);
    expect(found.warnings.map(({ code }) => code)).toEqual(['few-units', 'negative-value']);
    expect(found.interval?.lower).toBeLessThan(found.value as number);
  });

  test('has an interval at the confidence asked for', () => {
    const matrix = [
      [1, 2, 2],
      [3, 3, 4],
      [4, 5, 4],
      [2, 2, 3],
      [5, 4, 5],
    ];
    const wide = cronbachAlpha(matrix, { confidence: 0.95 });
    const narrow = cronbachAlpha(matrix, { confidence: 0.5 });
    expect(cronbachAlpha(matrix)).toEqual(wide);
    expect(narrow.interval?.confidence).toBe(0.5);
    expect(narrow.interval?.lower).toBeGreaterThan(wide.interval?.lower as number);
    expect(narrow.interval?.upper).toBeLessThan(wide.interval?.upper as number);
  });

  test.each([0, 1e12, 1e14, -1e14])('is right for ratings raised by %d', (rise) => {
    expect(cronbachAlpha(raiseRatings(rise)).value).toBeCloseTo(15 / 16, 14);
  });

  test('leaves out candidates with a gap', () => {
    const complete = cronbachAlpha([
      [1, 2],
      [3, 2],
      [4, 5],
    ]);
    const found = cronbachAlpha([
      [1, 2],
      [3, 2],
      [null, 4],
      [4, 5],
    ]);
    expect(found.value).toBe(complete.value);
    expect(found.warnings[0]).toEqual({
      code: 'left-out',
      message:
        'Left out because ratings are missing: candidates without a rating for every question (1)',
      count: 1,
    });
  });
});

describe('a question with one rating throughout', () => {
  test('is warned of, with alpha without it', () => {
    const found = cronbachAlpha([
      [1, 3, 2],
      [2, 3, 3],
      [3, 3, 4],
      [4, 3, 3],
      [5, 3, 5],
    ]);
    const pair = cronbachAlpha([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 3],
      [5, 5],
    ]);
    expect(found.value).toBeCloseTo(0.6618, 4);
    expect(pair.value).toBeCloseTo(0.8824, 4);
    expect(found.warnings[0]).toEqual({
      code: 'constant-question',
      message: `One rating throughout on question 2: it tells no candidates apart and counts as a question all the same. Alpha is ${found.value} with it and ${pair.value} without`,
      questions: [2],
      value: found.value,
      without: pair.value,
    });
  });

  test('may leave no alpha', () => {
    const found = cronbachAlpha([
      [1, 3, 4],
      [2, 3, 4],
      [5, 3, 4],
    ]);
    expect(found.warnings[0]).toMatchObject({
      code: 'constant-question',
      message: expect.stringMatching(
        /^One rating throughout on question 2 and question 3: .* and undefined without$/,
      ),
      questions: [2, 3],
      without: null,
    });
  });
});

test('alpha below zero speaks of coding', () => {
  const found = cronbachAlpha([
    [1, 5],
    [2, 4],
    [4, 1],
  ]);
  expect(found.value).toBeLessThan(0);
  expect(found.warnings.find(({ code }) => code === 'negative-value')?.message).toBe(
    `The value is below zero (${found.value}): some questions rank candidates against the others; see whether one is coded the other way round`,
  );
});

test('many questions take no longer than they are many', () => {
  const rows = [0, 1].map((row) =>
    Array.from({ length: 25_000 }, (_, at) => (at * 7 + row * (at % 3)) % 5),
  );
  const { value, questions } = cronbachAlpha(rows);
  expect(value).toBeLessThan(1);
  expect(questions).toHaveLength(25_000);
});

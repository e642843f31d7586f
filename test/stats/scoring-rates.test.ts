import { describe, expect, test } from 'vitest';
import { adverseImpact, type GroupScores, scoringRates } from '../../src/stats/index.ts';

describe('scoring rates', () => {
  test('count who scores above the median of all', () => {
    const found = scoringRates([
      { name: 'a', scores: [10, 2, 9] },
      { name: 'b', scores: [3, 8] },
    ]);
    expect(found).toEqual({
      median: 8,
      groups: [
        { name: 'a', selected: 2, total: 3, rate: 2 / 3 },
        { name: 'b', selected: 0, total: 2, rate: 0 },
      ],
    });
  });

  test('do not count a score at the median', () => {
    const found = scoringRates([{ name: 'a', scores: [3, 3, 3, 4, 1] }]);
    expect(found.median).toBe(3);
    expect(found.groups[0]).toMatchObject({ selected: 1, total: 5 });
    expect(scoringRates([{ name: 'a', scores: [3] }]).groups[0]?.selected).toBe(0);
  });

  test('take the middle of the two middle scores', () => {
    const found = scoringRates([{ name: 'a', scores: [1, 2, 3, 4] }]);
    expect(found).toMatchObject({ median: 2.5, groups: [{ selected: 2 }] });
  });

  test('do not round a middle up into a score', () => {
    // The mean of these two neighbors rounds to the larger one.
    const high = 1 + 3 * Number.EPSILON - Number.EPSILON;
    const low = 1 + Number.EPSILON;
    expect((low + high) / 2).toBe(high);
    const found = scoringRates([{ name: 'a', scores: [low, high] }]);
    expect(found.groups[0]?.selected).toBe(1);
  });

  test('take scores whose sum is too large for a double', () => {
    expect(scoringRates([{ name: 'a', scores: [1.5e308, 1.7e308] }]).median).toBeCloseTo(
      1.6e308,
      -300,
    );
  });

  test('sort by number, not by letter', () => {
    expect(scoringRates([{ name: 'a', scores: [10, 9, -1] }]).median).toBe(9);
  });

  test('go on to impact ratios', () => {
    const { groups } = scoringRates([
      { name: 'a', scores: [4, 5, 4, 5, 1] },
      { name: 'b', scores: [2, 2, 5, 1, 1] },
    ]);
    expect(adverseImpact(groups).groups.map(({ value }) => value)).toEqual([1, 0.25]);
  });

  test.each<[unknown, new (message: string) => Error, string]>([
    [undefined, TypeError, 'the groups must be an array: received undefined'],
    [[], RangeError, 'the groups must be a list of 1 or more: received an array of 0'],
    [
      [{ name: 'a', scores: [] }],
      RangeError,
      'scores of group 1 must be a list of one or more: received an array of 0',
    ],
    [[{ name: 'a', scores: '45' }], TypeError, 'scores of group 1 must be an array: received "45"'],
    [
      [{ name: 'a', scores: [1, Number.NaN] }],
      RangeError,
      'score 2 of group 1 must be a finite number: received NaN',
    ],
    [
      [{ name: 'a', scores: [null] }],
      TypeError,
      'score 1 of group 1 must be a finite number: received null',
    ],
    [
      // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
      [{ name: 'a', scores: [1, , 2] }],
      TypeError,
      'score 2 of group 1 must be a finite number: received undefined',
    ],
  ])('name bad input: %j', (groups, kind, problem) => {
    expect(() => scoringRates(groups as GroupScores[])).toThrow(
      new kind(`Cannot compute scoring rates: ${problem}`),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { caseFiles, cases, listMisses } from './cases.ts';
import { runners } from './runners.ts';

describe('the reference cases', () => {
  test('are all there', () => {
    expect(caseFiles).toHaveLength(20);
    expect(cases).toHaveLength(437);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('are each claimed by exactly one runner', () => {
    const claims = cases.map(({ id, statistic }) => ({
      id,
      claimedBy: runners.filter((runner) => runner.statistic === statistic).length,
    }));
    expect(claims.filter(({ claimedBy }) => claimedBy !== 1)).toEqual([]);
  });

  test('leave no runner without a case', () => {
    const statistics = new Set(cases.map(({ statistic }) => statistic));
    expect(runners.filter(({ statistic }) => !statistics.has(statistic))).toEqual([]);
  });

  test('belong to the statistics, but for the score of a panel', () => {
    const elsewhere = runners.filter(({ run }) => run === undefined);
    expect(elsewhere).toEqual([{ statistic: 'panel-score', owner: 'panel' }]);
  });
});

describe.each(runners.flatMap(({ statistic, run }) => (run ? [{ statistic, run }] : [])))(
  '$statistic',
  ({ statistic, run }) => {
    test.each(cases.filter((given) => given.statistic === statistic))('$id', (given) => {
      expect(listMisses(run(given), given.expected, given.tolerance)).toEqual([]);
    });
  },
);

describe('the comparison with a case', () => {
  test('passes what is within the tolerance', () => {
    expect(listMisses(1.0009, 1, 0.001)).toEqual([]);
    expect(listMisses(2001, 2000, 0.001)).toEqual([]);
    expect(listMisses({ a: [1, null], b: true, c: 'x' }, { a: [1, null], b: true }, 0)).toEqual([]);
    expect(listMisses({ a: 1.05, b: 1.005 }, { a: 1, b: 1 }, { a: 0.1, default: 0.01 })).toEqual(
      [],
    );
  });

  test.each([
    ['a number too far off', 1.002, 1],
    ['a number for null', 0, null],
    ['null for a number', null, 0],
    ['NaN for a number', Number.NaN, 0],
    ['a missing key', {}, { a: null }],
    ['a list too long', [1, 2], [1]],
    ['a list too short', [1], [1, 2]],
    ['no object', null, { a: 1 }],
    ['another word', 'x', 'y'],
  ])('reports %s', (_, got, expected) => {
    expect(listMisses(got, expected, 0.001)).not.toEqual([]);
  });

  test('uses the tolerance of the first key', () => {
    const tolerance = { a: 0.1, default: 0.01 };
    expect(listMisses({ a: { x: 1.05 }, b: 1.05 }, { a: { x: 1 }, b: 1 }, tolerance)).toEqual([
      'b: got 1.05, expected 1 within 0.01',
    ]);
  });
});

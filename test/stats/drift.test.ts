import { describe, expect, test } from 'vitest';
import { type DatedRatingRow, severityDrift } from '../../src/stats/index.ts';

/** Rows of `[period, candidate, …ratings]`, one for each of ana, ben and cleo; `null` where one is missing. */
function toRows(
  given: readonly (readonly [string, string, ...(number | null)[]])[],
  question?: string,
): DatedRatingRow[] {
  return given.flatMap(([period, candidate, ...ratings]) =>
    ratings.flatMap((rating, at) => {
      const rater = ['ana', 'ben', 'cleo'][at] as string;
      return rating === null ? [] : [{ period, candidate, rater, rating, question }];
    }),
  );
}

const months = toRows([
  ['2026-02', 'c3', 4, 3, 4],
  ['2026-01', 'c1', 4, 4, 3],
  ['2026-01', 'c2', 3, 3, 3],
  ['2026-02', 'c4', 5, 5, 4],
  ['2026-03', 'c5', 3, 2, 3],
  ['2026-03', 'c6', 4, 3, null],
]);

describe('severity drift', () => {
  test('compares each rater with the others of the same candidate, by period', () => {
    const found = severityDrift(months);
    expect(found.periods).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(found.raters.map(({ rater }) => rater)).toEqual(['ana', 'ben', 'cleo']);
    const [, ben] = found.raters;
    expect(ben?.periods.map(({ period, value, n }) => [period, value, n])).toEqual([
      ['2026-01', -0.25, 2],
      ['2026-02', 0.25, 2],
      ['2026-03', 1, 2],
    ]);
    // scipy.stats.linregress (SciPy 1.12.0): the slope of −0.5, 0, 1, −0.5, 1, 1 over 0, 0, 1, 1, 2, 2.
    expect(ben?.trend.value).toBeCloseTo(0.625, 15);
    expect(ben?.trend.n).toBe(6);
    expect(ben?.trend.standardError).toBeCloseTo(0.28182810955143095, 14);
    // Student's t with four degrees of freedom.
    expect(ben?.trend.interval?.upper).toBeCloseTo(
      0.625 + 2.7764451051977987 * 0.28182810955143095,
      10,
    );
  });

  test('counts the ratings of one candidate as one', () => {
    const asked = [
      ...toRows([['1', 'c1', 4, 2]], 'q1'),
      ...toRows([['1', 'c1', 5, 4]], 'q2'),
      ...toRows([['1', 'c2', 3, 3]], 'q1'),
    ];
    const [ana] = severityDrift(asked).raters;
    expect(ana?.periods[0]).toMatchObject({ value: -0.75, n: 2 });
  });

  test('does not depend on the order of the rows', () => {
    const byName = (rows: DatedRatingRow[]) =>
      severityDrift(rows).raters.toSorted((a, b) => (a.rater < b.rater ? -1 : 1));
    expect(byName(months.toReversed())).toEqual(byName(months));
  });

  test('says why there is no value', () => {
    const alone = severityDrift(
      toRows([
        ['1', 'c1', 4],
        ['2', 'c2', 3],
      ]),
    ).raters[0];
    expect(alone?.periods.map(({ value, reason, n }) => [value, reason, n])).toEqual([
      [null, 'no-pairable-values', 0],
      [null, 'no-pairable-values', 0],
    ]);
    expect(alone?.trend).toEqual({
      value: null,
      reason: 'no-pairable-values',
      n: 0,
      standardError: null,
      warnings: [],
    });
    const once = severityDrift(
      toRows([
        ['1', 'c1', 4, 3],
        ['1', 'c2', 3, 3],
      ]),
    ).raters[0];
    expect(once?.trend).toMatchObject({ value: null, reason: 'no-variation', n: 2 });
    expect(severityDrift([])).toEqual({ periods: [], raters: [] });
  });

  test('has no interval where one candidate or two leave nothing to measure error by', () => {
    const found = severityDrift(
      toRows([
        ['1', 'c1', 4, 3],
        ['2', 'c2', 3, 3],
      ]),
    ).raters[0];
    expect(found?.periods[0]).toMatchObject({ value: -1, standardError: null });
    expect(found?.periods[0]?.warnings.map(({ code }) => code)).toEqual([
      'few-units',
      'no-interval',
    ]);
    expect(found?.trend).toMatchObject({ value: 1, standardError: null });
  });

  test.each<[unknown, RegExp]>([
    [
      [{ candidate: 'a', rater: 'x', rating: 3 }],
      /the period of row 1 must be a text that is not empty: received undefined/,
    ],
    [
      [{ candidate: 'a', rater: 'x', rating: 3, period: '' }],
      /the period of row 1 must be a text that is not empty: received ""/,
    ],
    [
      [{ candidate: 'a', rater: 'x', rating: 'y', period: '1' }],
      /the rating of row 1 must be a finite number/,
    ],
    [null, /the ratings must be an array/],
  ])('refuses %j', (rows, message) => {
    expect(() => severityDrift(rows as DatedRatingRow[])).toThrow(message);
  });
});

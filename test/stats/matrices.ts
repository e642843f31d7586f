import fc from 'fast-check';
import type { IntraclassForm, KrippendorffMetric } from '../../src/stats/index.ts';

export const METRICS: readonly KrippendorffMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

export const PAIRS: readonly (readonly [single: IntraclassForm, average: IntraclassForm])[] = [
  ['ICC(1)', 'ICC(k)'],
  ['ICC(A,1)', 'ICC(A,k)'],
  ['ICC(C,1)', 'ICC(C,k)'],
];

export const FORMS = PAIRS.flat();

export const scale = [1, 2, 3, 4, 5];

export type Matrix = (number | null)[][];

export const rating = fc.integer({ min: 1, max: 5 });
export const decimal = fc.double({ min: -1000, max: 1000, noNaN: true });

/** A matrix with `cell` in it, of at least the sizes given. */
export function matrixOf<T>(cell: fc.Arbitrary<T>, rows = 0, columns = 1): fc.Arbitrary<T[][]> {
  return fc.integer({ min: columns, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: rows,
      maxLength: 12,
    }),
  );
}

export const gappy: fc.Arbitrary<Matrix> = matrixOf(fc.option(rating, { freq: 4 }));
export const complete = matrixOf(rating, 2, 2);

/** The same rows and columns in another order. */
export function shuffled<T>(
  matrix: fc.Arbitrary<T[][]>,
): fc.Arbitrary<{ given: T[][]; moved: T[][] }> {
  return matrix.chain((given) => {
    const columns = (given[0] ?? []).map((_, column) => column);
    return fc
      .record({
        rows: fc.shuffledSubarray(given, { minLength: given.length }),
        order: fc.shuffledSubarray(columns, { minLength: columns.length }),
      })
      .map(({ rows, order }) => ({
        given,
        moved: rows.map((row) => order.map((column) => row[column] as T)),
      }));
  });
}

/** Ratings that differ little, raised by a constant: five targets and three raters. */
export function raiseRatings(rise: number): number[][] {
  return [
    [1, 2, 2],
    [2, 2, 3],
    [3, 3, 3],
    [5, 4, 4],
    [1, 1, 2],
  ].map((row) => row.map((rating) => rating + rise));
}

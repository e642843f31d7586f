/**
 * How much each disagreement counts.
 *
 * @module
 */

import { type InputProblems, type NumberRule, readChoice, readNumber } from './input.ts';
import { RunningSum } from './summation.ts';

const WEIGHTS = ['none', 'linear', 'quadratic'] as const;

/**
 * How much each disagreement counts.
 *
 * - `none`: all the same (Cohen's kappa of 1960);
 * - `linear`: by the number of steps on the scale;
 * - `quadratic`: by its square;
 * - a table: one row for each scale point of the first rater, one column for each of the second, 0 on
 *   the diagonal and 0 or more elsewhere.
 * @category Agreement
 */
export type KappaWeights = (typeof WEIGHTS)[number] | readonly (readonly number[])[];

/** Weights of disagreement between places on a scale. */
export interface Weights {
  of(i: number, j: number): number;
  /** The weights from each place of one rater, added up over all ratings of the other. */
  addUp(counts: Float64Array): Float64Array;
  /** The same from each place of the second rater. */
  readonly turned: Weights;
}

/** Weights that depend on the number of steps only. The sums are of integers, so nothing is rounded. */
function weighSteps(
  widest: number,
  of: Weights['of'],
  sum: (counts: Float64Array) => (place: number) => number,
): Weights {
  const weights: Weights = {
    of: (i, j) => of(i, j) / widest,
    addUp(counts) {
      const at = sum(counts);
      return counts.map((_, place) => at(place) / widest);
    },
    get turned() {
      return weights;
    },
  };
  return weights;
}

/** Prefix sums: how many ratings stand below each place, and the sum of their places. */
function addBelow(counts: Float64Array) {
  const number = new Float64Array(counts.length + 1);
  const places = new Float64Array(counts.length + 1);
  counts.forEach((count, place) => {
    number[place + 1] = (number[place] as number) + count;
    places[place + 1] = (places[place] as number) + count * place;
  });
  return { number, places };
}

function makeWeights(kind: (typeof WEIGHTS)[number], points: number): Weights {
  if (kind === 'none') {
    return weighSteps(
      1,
      (i, j) => Number(i !== j),
      (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        return (place) => n - (counts[place] as number);
      },
    );
  }
  if (kind === 'linear') {
    return weighSteps(
      points - 1,
      (i, j) => Math.abs(i - j),
      (counts) => {
        const { number, places } = addBelow(counts);
        const n = number[points] as number;
        const all = places[points] as number;
        return (place) =>
          all - 2 * (places[place] as number) + place * (2 * (number[place] as number) - n);
      },
    );
  }
  return weighSteps(
    (points - 1) * (points - 1),
    (i, j) => (i - j) * (i - j),
    (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      const all = counts.reduce((sum, count, place) => sum + count * place, 0);
      const squares = counts.reduce((sum, count, place) => sum + count * place * place, 0);
      return (place) => squares - 2 * place * all + place * place * n;
    },
  );
}

/** @param table - One row for each place of the first rater. */
function useTable(table: readonly (readonly number[])[], isTurned = false): Weights {
  const of = (i: number, j: number) =>
    isTurned ? (table[j]?.[i] as number) : (table[i]?.[j] as number);
  return {
    of,
    addUp: (counts) =>
      counts.map((_, place) => {
        const sum = new RunningSum();
        counts.forEach((count, other) => {
          sum.add(of(place, other) * count);
        });
        return sum.total;
      }),
    get turned() {
      return useTable(table, !isTurned);
    },
  };
}

export function readWeights(problems: InputProblems, value: unknown, points: number): Weights {
  if (!Array.isArray(value)) {
    return makeWeights(readChoice(problems, 'weights', value, WEIGHTS), points);
  }
  const isTable = value.length === points && value.every((row) => row?.length === points);
  if (!isTable && value.every(Array.isArray)) {
    const wanted = `a table of ${points} rows and ${points} columns, as the scale has points`;
    problems.add('weights', { wanted, wrongType: false }, value);
  }
  const rows = value.map((row, i) => {
    const where = `row ${i + 1} of the weights`;
    if (!Array.isArray(row)) problems.add(where, { wanted: 'an array', wrongType: true }, row);
    if (!isTable || !Array.isArray(row)) return [];
    return row.map((weight, j) => {
      const place = `weight at row ${i + 1}, column ${j + 1}`;
      return readNumber(problems, place, weight, i === j ? NO_WEIGHT : ANY_WEIGHT);
    });
  });
  return useTable(rows);
}

const NO_WEIGHT: NumberRule = {
  wanted: '0, since equal ratings are no disagreement',
  allows: (weight) => weight === 0,
};

const ANY_WEIGHT: NumberRule = {
  wanted: '0 or a number between 1e-100 and 1e100',
  allows: (weight) => weight === 0 || (weight >= 1e-100 && weight <= 1e100),
};

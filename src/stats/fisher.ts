/**
 * The hypergeometric distribution, and the tests of two groups that come from it.
 *
 * @module
 */

import { RunningSum } from './summation.ts';

/** Two groups of people, and how many of each were selected. */
export interface TwoByTwo {
  readonly selected: number;
  readonly total: number;
  readonly otherSelected: number;
  readonly otherTotal: number;
}

/**
 * The p values of one test. All lie between 0 and 1.
 *
 * @category Adverse impact
 */
export interface RateTest {
  /** For a difference in either direction. */
  readonly twoSided: number;
  /** For so few selected from the group, or fewer. */
  readonly less: number;
  /** For so many selected from the group, or more. */
  readonly greater: number;
}

/** How likely each count of selected people is, next to the most likely one. */
interface CountWeights {
  /** The count that the first weight is of. */
  readonly first: number;
  readonly weights: readonly number[];
  /** The smallest and the largest count that the totals allow. */
  readonly least: number;
  readonly most: number;
}

/** Relative to the most likely count, what lies below this is taken as zero: doubles end soon after. */
const VANISHED = 1e-300;

/** A weight below this share of the smallest one that matters changes no sum. */
const NEGLIGIBLE = 1e-20;

/** The weight of one count more, over that of `x`. */
export function stepUp({ total, otherTotal }: TwoByTwo, drawn: number, x: number): number {
  return ((drawn - x) / (x + 1)) * ((total - x) / (otherTotal - drawn + x + 1));
}

/** Weighs the counts outward from the most likely one, until they no longer matter beside the one seen. */
function weighCounts(table: TwoByTwo): CountWeights {
  const { selected, total, otherTotal } = table;
  const drawn = selected + table.otherSelected;
  const least = Math.max(0, drawn - otherTotal);
  const most = Math.min(drawn, total);
  // The ratio of neighbors falls through 1 at the mode.
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((drawn + 1) / (total + otherTotal + 2)) * (total + 1))),
  );
  let seen = 1;
  for (let x = mode; x < selected && seen > VANISHED; x++) seen *= stepUp(table, drawn, x);
  for (let x = mode; x > selected && seen > VANISHED; x--) seen /= stepUp(table, drawn, x - 1);
  const limit = Math.max(seen * NEGLIGIBLE, VANISHED);
  const down: number[] = [];
  let weight = 1;
  for (let x = mode; x > least && weight > limit; x--) {
    weight /= stepUp(table, drawn, x - 1);
    down.push(weight);
  }
  const weights = [...down.reverse(), 1];
  weight = 1;
  for (let x = mode; x < most && weight > limit; x++) {
    weight *= stepUp(table, drawn, x);
    weights.push(weight);
  }
  return { first: mode - down.length, weights, least, most };
}

/** Two probabilities closer than this are taken as equal, as R's `fisher.test` takes them. */
const TIE = 1 + 1e-7;

/** Weights added up: those below a limit, and those that equal it. */
function addLikely(weights: readonly number[], limit: number) {
  const less = new RunningSum();
  const equal = new RunningSum();
  for (const weight of weights) {
    if (weight * TIE < limit) less.add(weight);
    else if (weight <= limit * TIE) equal.add(weight);
  }
  return { less: less.total, equal: equal.total };
}

/** The two tests that condition on how many were selected in all. */
export interface ConditionalTests {
  readonly fisher: RateTest;
  readonly midP: RateTest;
}

/**
 * Fisher's exact test of one group against another, and its mid-p variant. `least` and `most` are the tests of the
 * smallest and the largest count that these totals allow; `null` where their p is below 1e-20.
 *
 * Sources: Fisher (1922), Journal of the Royal Statistical Society 85:87-94. The two-sided p adds up the tables no
 * more likely than the one seen (Agresti 2013, Categorical Data Analysis). The mid-p counts what is as likely as the
 * table seen by half: Lancaster (1961), Journal of the American Statistical Association 56:223-234.
 */
export function testFisher(table: TwoByTwo): ConditionalTests & {
  readonly least: ConditionalTests | null;
  readonly most: ConditionalTests | null;
} {
  const { first, weights, least, most } = weighCounts(table);
  const last = weights.length - 1;
  return {
    ...testCount(weights, table.selected - first),
    least: first === least ? testCount(weights, 0) : null,
    most: first + last === most ? testCount(weights, last) : null,
  };
}

/** @param at - Which of the weights is that of the count seen. */
function testCount(weights: readonly number[], at: number): ConditionalTests {
  const here = weights[at] ?? 0;
  const below = new RunningSum();
  const above = new RunningSum();
  for (let place = 0; place < weights.length; place++) {
    if (place < at) below.add(weights[place] as number);
    if (place > at) above.add(weights[place] as number);
  }
  const all = below.total + here + above.total;
  const { less, equal } = addLikely(weights, here);
  const share = (sum: number) => Math.min(1, sum / all);
  return {
    fisher: {
      twoSided: share(less + equal),
      less: share(below.total + here),
      greater: share(above.total + here),
    },
    midP: {
      twoSided: share(less + equal / 2),
      less: share(below.total + here / 2),
      greater: share(above.total + here / 2),
    },
  };
}

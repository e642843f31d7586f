/**
 * The hypergeometric distribution and Fisher's exact test on two groups.
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
 * The p values of Fisher's exact test. All lie between 0 and 1.
 *
 * @category Adverse impact
 */
export interface FisherTest {
  /** A table as unlikely as this one or more so, on either side. */
  readonly twoSided: number;
  /** As few selected from this group, or fewer. */
  readonly less: number;
  /** As many selected from this group, or more. */
  readonly greater: number;
  /** `less` with half the probability of this very table: less cautious. */
  readonly midP: number;
}

/** Relative to the most likely count, what lies below this is taken as zero: doubles end soon after. */
const VANISHED = 1e-300;

/** Probabilities relative to the most likely count, outward from there until they vanish. */
function weighCounts(table: TwoByTwo): { readonly first: number; readonly weights: number[] } {
  const { total, otherTotal } = table;
  const drawn = table.selected + table.otherSelected;
  const least = Math.max(0, drawn - otherTotal);
  const most = Math.min(drawn, total);
  // The ratio of neighbors falls through 1 at the mode.
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((drawn + 1) / (total + otherTotal + 2)) * (total + 1))),
  );
  const down: number[] = [];
  let weight = 1;
  for (let x = mode; x > least && weight > VANISHED; x--) {
    weight *= (x / (drawn - x + 1)) * ((otherTotal - drawn + x) / (total - x + 1));
    down.push(weight);
  }
  const weights = [...down.reverse(), 1];
  weight = 1;
  for (let x = mode; x < most && weight > VANISHED; x++) {
    weight *= ((drawn - x) / (x + 1)) * ((total - x) / (otherTotal - drawn + x + 1));
    weights.push(weight);
  }
  return { first: mode - down.length, weights };
}

/** Two probabilities closer than this are taken as equal, as R's `fisher.test` takes them. */
const TIE = 1 + 1e-7;

function sum(weights: readonly number[], counts: (weight: number, at: number) => boolean): number {
  const total = new RunningSum();
  weights.forEach((weight, at) => {
    if (counts(weight, at)) total.add(weight);
  });
  return total.total;
}

/**
 * Fisher's exact test of one group against another, and the smallest two-sided p that these
 * totals could give against the group (none of it selected, or as few as the totals allow).
 *
 * Source: Fisher (1922), Journal of the Royal Statistical Society 85:87-94. The two-sided p
 * adds up the tables no more likely than the one seen (Agresti 2013, Categorical Data Analysis).
 */
export function testFisher(table: TwoByTwo): FisherTest & { readonly smallestTwoSided: number } {
  const { first, weights } = weighCounts(table);
  const at = table.selected - first;
  const here = weights[at] ?? 0;
  const all = sum(weights, () => true);
  const least = weights[0] as number;
  const twoSided = (limit: number) =>
    Math.min(1, sum(weights, (weight) => weight <= limit * TIE) / all);
  const below = sum(weights, (_, place) => place < at);
  const above = sum(weights, (_, place) => place > at);
  return {
    twoSided: twoSided(here),
    less: Math.min(1, (below + here) / all),
    greater: Math.min(1, (above + here) / all),
    midP: Math.min(1, (below + here / 2) / all),
    smallestTwoSided: twoSided(least),
  };
}

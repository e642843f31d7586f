import type { TwoByTwo } from './fisher.ts';
import { normalTail } from './normal.ts';

/**
 * The pooled z test of two selection rates.
 *
 * @category Adverse impact
 */
export interface PooledZ {
  /** The difference of the rates in standard deviations: below 0 if the group has the lower rate. */
  readonly value: number;
  /** Two-sided. */
  readonly p: number;
  /**
   * Whether the difference is more than two standard deviations, in either direction: the measure of Hazelwood School
   * District v. United States, 433 U.S. 299, 308 n. 14 (1977), and Castaneda v. Partida, 430 U.S. 482, 496 n. 17 (1977).
   */
  readonly beyondTwo: boolean;
}

/**
 * The z test of two selection rates with their pooled variance, without a continuity correction; `z` is `null`
 * where nobody or everybody was selected. The normal approximation is fit for use only if
 * `smallestExpected`, the smallest expected count of the four, is not small.
 *
 * Source: Agresti (2013), Categorical Data Analysis: z² is Pearson's chi-squared.
 */
export function testPooledRates({ selected, total, otherSelected, otherTotal }: TwoByTwo): {
  readonly difference: number;
  readonly z: PooledZ | null;
  readonly smallestExpected: number;
} {
  const people = total + otherTotal;
  const chosen = selected + otherSelected;
  // In this order equal rates give exactly 0.
  const cross = selected * otherTotal - otherSelected * total;
  const difference = cross / (total * otherTotal);
  const smallestExpected =
    (Math.min(total, otherTotal) * Math.min(chosen, people - chosen)) / people;
  if (smallestExpected === 0) return { difference, z: null, smallestExpected };
  const rate = chosen / people;
  const value = difference / Math.sqrt(rate * (1 - rate) * (1 / total + 1 / otherTotal));
  const size = Math.abs(value);
  const z = { value, p: 2 * normalTail(size), beyondTwo: size > 2 };
  return { difference, z, smallestExpected };
}

import type { TwoByTwo } from './fisher.ts';
import { normalTail } from './normal.ts';

/**
 * The z test of two selection rates with their pooled variance, without a continuity correction; `z` is `null`
 * where nobody or everybody was selected. The normal approximation is fit for use only if
 * `smallestExpected`, the smallest expected count of the four, is not small.
 *
 * Source: Agresti (2013), Categorical Data Analysis: z² is Pearson's chi-squared.
 */
export function testPooledRates({ selected, total, otherSelected, otherTotal }: TwoByTwo): {
  readonly difference: number;
  readonly z: { readonly value: number; readonly p: number } | null;
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
  return { difference, z: { value, p: 2 * normalTail(Math.abs(value)) }, smallestExpected };
}

import { exp, ln } from './elementary.ts';
import type { TwoByTwo } from './fisher.ts';

/**
 * An odds ratio with an exact interval.
 *
 * @category Adverse impact
 */
export interface OddsRatio {
  /** The odds of being selected, over the reference's; `null` where they are infinite or 0 over 0. */
  readonly value: number | null;
  readonly lower: number;
  /** `null`: without a bound. */
  readonly upper: number | null;
  /** The confidence level of the interval, between 0 and 1. */
  readonly confidence: number;
}

/**
 * The odds ratio of two groups, with the interval of those odds ratios that Fisher's test would not reject: at
 * either bound, a count as extreme as the one seen has half of 1 − confidence as its probability.
 *
 * Source: Cornfield (1956), Proceedings of the Third Berkeley Symposium 4:135-148; Agresti (2013), Categorical Data
 * Analysis. The same interval as that of R's `fisher.test`.
 */
export function measureOddsRatio(table: TwoByTwo, confidence: number): OddsRatio {
  const { selected, total, otherSelected, otherTotal } = table;
  const drawn = selected + otherSelected;
  const least = Math.max(0, drawn - otherTotal);
  const most = Math.min(drawn, total);
  const under = (total - selected) * otherSelected;
  const over = selected * (otherTotal - otherSelected);
  const tail = (1 - confidence) / 2;
  return {
    value: under === 0 ? null : over / under,
    lower: selected === least ? 0 : exp(solve(table, tail, 'greater')),
    upper: selected === most ? null : exp(solve(table, tail, 'less')),
    confidence,
  };
}

/** The logarithm of the odds ratio at which a count so small (`less`) or so large has this probability. */
function solve(table: TwoByTwo, tail: number, side: 'less' | 'greater'): number {
  // The logarithm of the probability is concave in that of the odds ratio, so Newton's method passes the solution
  // once at most. The start, where an interval by Woolf would end, is near it.
  const { selected, total, otherSelected, otherTotal } = table;
  const cells = [selected, total - selected, otherSelected, otherTotal - otherSelected].map(
    (count) => count + 0.5,
  ) as [number, number, number, number];
  const [a, b, c, d] = cells;
  const spread = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  let log = ln(a) - ln(b) - ln(c) + ln(d) + (side === 'less' ? 2 : -2) * spread;
  const wanted = ln(tail);
  for (let round = 0; round < 100; round++) {
    const found = weighTails(table, log);
    const { probability, slope } = found[side];
    const step = (wanted - ln(probability)) / slope;
    log += step;
    if (Math.abs(step) < 1e-13 * Math.max(1, Math.abs(log))) break;
  }
  return log;
}

/** A weight below this share of the sum no longer changes it. */
const NEGLIGIBLE = 1e-20;

/** The probabilities of a count so small and so large, given the odds ratio, and how they change with its logarithm. */
function weighTails(table: TwoByTwo, log: number) {
  const { selected, total, otherSelected, otherTotal } = table;
  const drawn = selected + otherSelected;
  const odds = exp(log);
  // Outward from the count seen: each sum and its first moment about that count.
  const up = { sum: 0, moment: 0 };
  let weight = 1;
  for (let x = selected; x < Math.min(drawn, total); x++) {
    const ratio = odds * ((drawn - x) / (x + 1)) * ((total - x) / (otherTotal - drawn + x + 1));
    weight *= ratio;
    up.sum += weight;
    up.moment += weight * (x + 1 - selected);
    if (ratio < 1 && weight < NEGLIGIBLE * up.sum) break;
  }
  const down = { sum: 0, moment: 0 };
  weight = 1;
  for (let x = selected; x > Math.max(0, drawn - otherTotal); x--) {
    const ratio = ((x / (drawn - x + 1)) * ((otherTotal - drawn + x) / (total - x + 1))) / odds;
    weight *= ratio;
    down.sum += weight;
    down.moment += weight * (x - 1 - selected);
    if (ratio < 1 && weight < NEGLIGIBLE * down.sum) break;
  }
  const all = up.sum + 1 + down.sum;
  const mean = (up.moment + down.moment) / all;
  return {
    less: {
      probability: (1 + down.sum) / all,
      slope: down.moment / (1 + down.sum) - mean,
    },
    greater: {
      probability: (1 + up.sum) / all,
      slope: up.moment / (1 + up.sum) - mean,
    },
  };
}

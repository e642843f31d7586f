/**
 * The F distribution. Degrees of freedom are positive and need not be whole.
 *
 * @module
 */

import { type BetaPoint, betaTails } from './beta.ts';
import { exp, ln } from './elementary.ts';

/** The degrees of freedom of the numerator and of the denominator. */
export interface Freedom {
  readonly df1: number;
  readonly df2: number;
}

function toBeta(f: number, { df1, df2 }: Freedom): BetaPoint {
  const whole = df1 * f + df2;
  return { x: (df1 * f) / whole, y: df2 / whole, a: df1 / 2, b: df2 / 2 };
}

/** The probability at or below `f`, for a finite f > 0. */
export function fCdf(f: number, freedom: Freedom): number {
  return betaTails(toBeta(f, freedom)).lower;
}

/** The probability above `f`, for a finite f ≥ 0. */
export function fTail(f: number, freedom: Freedom): number {
  if (f === 0) return 1;
  return betaTails(toBeta(f, freedom)).upper;
}

/** Logarithms of the largest and smallest results; beyond them the quantile is Infinity or 0. */
const EDGE = 690;

const LONGEST_STEP = 8;

/**
 * The point with probability `p` below it, for `p` strictly between 0 and 1.
 *
 * ln F is a concave function of ln f, so Newton's method on that pair reaches the root from
 * any start and never passes it from the left.
 */
export function fQuantile(p: number, freedom: Freedom): number {
  if (p > 0.5) return 1 / fQuantile(1 - p, { df1: freedom.df2, df2: freedom.df1 });
  let logF = 0;
  let step = 1;
  for (
    let round = 0;
    Math.abs(step) > 1e-12 * Math.max(1, Math.abs(logF)) && round < 500;
    round++
  ) {
    // The slope of ln F over ln f is kernel / lower tail.
    const { logLower, lowerPerKernel } = betaTails(toBeta(exp(logF), freedom));
    step = (ln(p) - logLower) * lowerPerKernel;
    logF += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    if (Math.abs(logF) > EDGE) return logF < 0 ? 0 : Number.POSITIVE_INFINITY;
  }
  return exp(logF);
}

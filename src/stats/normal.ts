/**
 * The standard normal distribution.
 *
 * @module
 */

import { exp, ln } from './elementary.ts';

const ROOT_TWO_PI = /* @__PURE__ */ Math.sqrt(2 * Math.PI);

/** Beyond this the continued fraction is exact to the last digits; below it the series is. */
const SERIES_ENDS = 2.5;

/** Enough for full precision at `SERIES_ENDS`, where the continued fraction is slowest. */
const FRACTION_TERMS = 60;

/** The density at `x`. */
export function normalDensity(x: number): number {
  return exp((-x * x) / 2) / ROOT_TWO_PI;
}

/**
 * The probability above `x`, to full relative precision in the upper tail.
 *
 * Sources: Abramowitz & Stegun (1964) 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x);
  if (x < SERIES_ENDS) {
    let term = x;
    let sum = 0;
    for (let odd = 3; sum + term !== sum; odd += 2) {
      sum += term;
      term *= (x * x) / odd;
    }
    return 0.5 - normalDensity(x) * sum;
  }
  let fraction = 0;
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = k / (x + fraction);
  return normalDensity(x) / (x + fraction);
}

/** The probability at or below `x`. */
export function normalCdf(x: number): number {
  return normalTail(-x);
}

/**
 * The point with probability `p` below it, for `p` strictly between 0 and 1.
 *
 * The start is Abramowitz & Stegun (1964) 26.2.23, good to 4.5e-4; each Halley step triples the
 * number of right digits.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * ln(p));
  let x =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const miss = (normalTail(x) - p) / normalDensity(x);
    x += (2 * miss) / (2 - miss * x);
  }
  return -x;
}

/** How many standard errors an interval of this confidence reaches to each side. */
export function normalReach(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}

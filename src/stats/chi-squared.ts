import { exp } from './elementary.ts';
import { normalDensity, normalTail } from './normal.ts';

/**
 * The probability above `x` ≥ 0 of a chi-squared distribution with a whole number of degrees of freedom.
 *
 * Source: Abramowitz & Stegun (1964) 26.4.4 (odd) and 26.4.5 (even).
 */
export function chiSquaredTail(x: number, df: number): number {
  const root = Math.sqrt(x);
  const isOdd = df % 2 === 1;
  let term = isOdd ? 2 * normalDensity(root) * root : exp(-x / 2);
  let sum = isOdd ? 2 * normalTail(root) : 0;
  for (let k = isOdd ? 1 : 0; k <= df - 2; k += 2) {
    sum += term;
    term *= x / (k + 2);
  }
  return Math.min(1, sum);
}

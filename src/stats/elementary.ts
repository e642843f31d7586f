/**
 * Exponentials, logarithms and arcs, made of nothing but +, −, ×, ÷ and square roots. These round alike on every
 * engine, where `Math.exp` and the like may differ in the last digits.
 *
 * @module
 */

/** ln 2 in two parts: times a whole exponent, the first is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Two to a whole power. */
function powerOfTwo(exponent: number): number {
  let power = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) power *= factor;
    factor *= factor;
  }
  return power;
}

/** Beyond these an exponential is too large or too small for a double. */
const LARGEST_EXPONENT = 709.79;
const SMALLEST_EXPONENT = -745.2;

/** e to the power of `x`. */
export function exp(x: number): number {
  if (x > LARGEST_EXPONENT) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST_EXPONENT) return 0;
  const whole = Math.round(x / LN2_HIGH);
  const rest = x - whole * LN2_HIGH - whole * LN2_LOW;
  // |rest| ≤ 0.347, where Taylor's series ends within a double after 16 terms.
  let sum = 1;
  for (let term = 16; term > 0; term--) sum = 1 + (rest * sum) / term;
  // In two steps: the power alone may be out of reach.
  const half = whole >> 1;
  return sum * powerOfTwo(half) * powerOfTwo(whole - half);
}

/** 2 artanh(s) for |s| up to 0.18. */
function doubleArtanh(s: number): number {
  const square = s * s;
  let sum = 0;
  for (let odd = 25; odd > 1; odd -= 2) sum = square * (sum + 1 / odd);
  return 2 * s + 2 * s * sum;
}

/** The natural logarithm of a finite number of 0 or more. */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  // Below the normal doubles one round of halvings does not reach 1.
  if (x < 1e-300) return ln(x * powerOfTwo(100)) - 100 * Math.LN2;
  let exponent = 0;
  let rest = x;
  for (let step = 512; step > 0; step >>= 1) {
    const power = powerOfTwo(step);
    if (rest >= power) {
      rest /= power;
      exponent += step;
    } else if (rest * power < 2) {
      rest *= power;
      exponent -= step;
    }
  }
  if (rest > Math.SQRT2) {
    rest /= 2;
    exponent++;
  }
  return exponent * LN2_HIGH + (doubleArtanh((rest - 1) / (rest + 1)) + exponent * LN2_LOW);
}

/** ln(1 + x), to full precision near 0. */
export function ln1p(x: number): number {
  return Math.abs(x) < 0.3 ? doubleArtanh(x / (2 + x)) : ln(1 + x);
}

/** The arc whose tangent is `x`, for `x` ≥ 0, Infinity included. */
export function arctan(x: number): number {
  if (x > 1) return Math.PI / 2 - arctan(1 / x);
  // Two halvings of the arc bring the tangent below 0.2.
  const half = x / (1 + Math.sqrt(1 + x * x));
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  const square = quarter * quarter;
  let sum = 0;
  for (let odd = 25; odd > 1; odd -= 2) sum = square * (1 / odd - sum);
  return 4 * (quarter - quarter * sum);
}

/** The arc whose sine is `x`, for `x` from 0 to 1. */
export function arcsin(x: number): number {
  return arctan(x / Math.sqrt((1 - x) * (1 + x)));
}

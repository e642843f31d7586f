/**
 * A running sum that keeps what plain addition would round away.
 *
 * Source: Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54:39-51.
 */
export class RunningSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const next = this.#sum + term;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - next + term : term - next + this.#sum;
    this.#sum = next;
  }

  get total(): number {
    // What an infinite sum has lost is ∞ − ∞.
    return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
  }
}

/** The sum of all numbers. */
export function addUp(values: Float64Array): number {
  const sum = new RunningSum();
  for (let at = 0; at < values.length; at++) sum.add(values[at] as number);
  return sum.total;
}

/** How far a stretch of numbers lies above the first of them, added up: large numbers close together lose nothing. */
function addRises(values: ArrayLike<number>, start: number, end: number): number {
  const origin = values[start] as number;
  // As RunningSum does, in variables: this is where the time goes.
  let sum = 0;
  let lost = 0;
  for (let at = start; at < end; at++) {
    const term = (values[at] as number) - origin;
    const next = sum + term;
    const part = next - sum;
    lost += sum - (next - part) + (term - part);
    sum = next;
  }
  return sum + lost;
}

/** How far the mean of a stretch of numbers lies above the first. */
export function findRise(values: ArrayLike<number>, start: number, end: number): number {
  return addRises(values, start, end) / (end - start);
}

/** The mean of one number or more. Equal numbers give that number. */
export function average(values: ArrayLike<number>): number {
  const origin = values[0] as number;
  const rises = addRises(values, 0, values.length);
  return rises === 0 ? origin : (values.length * origin + rises) / values.length;
}

/**
 * The squared deviations from the mean of all numbers, or of those from `start` to before `end`, added up, in two
 * passes. The first number is taken off before, as a mean of large numbers is rounded; what the deviations add up to
 * corrects for the rounding that is left.
 *
 * Source: Chan, Golub & LeVeque (1983), The American Statistician 37:242-247.
 */
export function sumSquares(
  values: ArrayLike<number>,
  start = 0,
  end: number = values.length,
): number {
  const origin = values[start] as number;
  const rise = findRise(values, start, end);
  let sum = 0;
  let lost = 0;
  let rest = 0;
  for (let at = start; at < end; at++) {
    const deviation = (values[at] as number) - origin - rise;
    const next = sum + deviation * deviation;
    const part = next - sum;
    lost += sum - (next - part) + (deviation * deviation - part);
    sum = next;
    rest += deviation;
  }
  return sum + lost - (rest * rest) / (end - start);
}

/** The products of two lists, place by place, added up. */
export function sumProducts(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let at = 0; at < one.length; at++) {
    const term = (one[at] as number) * (other[at] as number);
    const next = sum + term;
    const part = next - sum;
    lost += sum - (next - part) + (term - part);
    sum = next;
  }
  return sum + lost;
}

/** Rounding in the ratings themselves reaches about this many units in the last place. */
export const ROUNDING = 8 * Number.EPSILON;

/**
 * A sum of squares, or 0 if rounding alone could have made it.
 *
 * @param count - How many deviations were squared.
 * @param largest - The size of the largest rating behind them.
 */
export function dropNoise(squares: number, count: number, largest: number): number {
  const noise = ROUNDING * largest;
  return squares <= count * noise * noise ? 0 : squares;
}

/**
 * How large a share of two sums their difference must be to count. Rounding in the ratings changes a sum of squares
 * by at most about 2 · {@link ROUNDING} · largest rating / standard deviation of itself. So this covers ratings
 * with a standard deviation of a hundredth of the largest or more; the arithmetic rounds by less than that.
 */
const NEGLIGIBLE = 1e-12;

/** The first less the second, both 0 or more; 0 if rounding alone could have made the difference. */
export function subtract(one: number, other: number): number {
  const difference = one - other;
  return Math.abs(difference) <= NEGLIGIBLE * (one + other) ? 0 : difference;
}

/** The size of the largest number; missing ones (NaN) are skipped. */
export function findLargest(values: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at] as number);
    if (size > largest) largest = size;
  }
  return largest;
}

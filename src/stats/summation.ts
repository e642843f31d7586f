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

/**
 * The mean of one number or more. Deviations from the first are added up, so that large numbers close
 * together lose nothing and equal numbers give that number.
 */
export function average(values: ArrayLike<number>): number {
  const origin = values[0] as number;
  const sum = new RunningSum();
  for (let at = 0; at < values.length; at++) sum.add((values[at] as number) - origin);
  return origin + sum.total / values.length;
}

/** The squared deviations from the mean, added up, in two passes. */
export function sumSquares(values: ArrayLike<number>): number {
  const mean = average(values);
  const squares = new RunningSum();
  for (let at = 0; at < values.length; at++) {
    const deviation = (values[at] as number) - mean;
    squares.add(deviation * deviation);
  }
  return squares.total;
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
  return squares <= count * (ROUNDING * largest) ** 2 ? 0 : squares;
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

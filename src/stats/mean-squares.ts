/**
 * The analyses of variance that intraclass correlations are made of.
 *
 * @module
 */

import type { Ratings } from './input.ts';
import { average, dropNoise, findLargest, RunningSum } from './summation.ts';

/** Mean squares, their degrees of freedom and the number of raters per target. */
export interface Anova {
  /** Between targets. */
  readonly targets: number;
  /** Between raters; `null` in the one-way design, which does not know who rated what. */
  readonly raters: number | null;
  /** What is left: within targets (one-way) or the residual (two-way). */
  readonly error: number;
  readonly df1: number;
  readonly df2: number;
  readonly n: number;
  readonly ratersPerTarget: number;
  /** Whether all targets have the same number of ratings. */
  readonly balanced: boolean;
}

/** A sum of squares that takes what rounding alone can make for zero. */
class Squares {
  readonly #sum = new RunningSum();
  readonly #largest: number;

  constructor(largest: number) {
    this.#largest = largest;
  }

  add(deviation: number, times = 1): void {
    this.#sum.add(deviation * deviation * times);
  }

  /** @param count - How many ratings the deviations are of. */
  total(count: number): number {
    return dropNoise(this.#sum.total, count, this.#largest);
  }
}

/** The ratings less the first of them: large ratings lose no digits when squared. */
function recenter(cells: Float64Array): Float64Array {
  const origin = cells.find((cell) => !Number.isNaN(cell)) as number;
  return cells.map((cell) => cell - origin);
}

/**
 * The one-way analysis of targets with unequal numbers of ratings, each with one or more. Needs two targets
 * and one target with two ratings.
 *
 * With unequal numbers the number of raters per target is n₀ = (N − Σmᵢ² / N) / (n − 1), which is
 * m where all mᵢ are m. Source: Snedecor & Cochran (1989), Statistical Methods.
 */
export function analyzeOneWay({ rows: n, columns, cells: given }: Ratings): Anova {
  const cells = recenter(given);
  const means = new Float64Array(n);
  const counts = new Float64Array(n);
  const all = new RunningSum();
  let count = 0;
  let squaredCounts = 0;
  for (let row = 0; row < n; row++) {
    let sum = 0;
    let rated = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      const cell = cells[at] as number;
      if (Number.isNaN(cell)) continue;
      sum += cell;
      rated++;
    }
    means[row] = sum / rated;
    counts[row] = rated;
    all.add(sum);
    count += rated;
    squaredCounts += rated * rated;
  }
  const grand = all.total / count;
  const largest = findLargest(given);
  const between = new Squares(largest);
  const within = new Squares(largest);
  for (let row = 0; row < n; row++) {
    const mean = means[row] as number;
    between.add(mean - grand, counts[row]);
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      const cell = cells[at] as number;
      if (!Number.isNaN(cell)) within.add(cell - mean);
    }
  }
  const df1 = n - 1;
  const df2 = count - n;
  return {
    targets: between.total(count) / df1,
    raters: null,
    error: within.total(count) / df2,
    df1,
    df2,
    n,
    ratersPerTarget: (count - squaredCounts / count) / df1,
    balanced: counts.every((rated) => rated === counts[0]),
  };
}

/** The two-way analysis of complete ratings. Needs two targets and two raters. */
export function analyzeTwoWay({ rows, columns, cells: given }: Ratings): Anova {
  const cells = recenter(given);
  const targets = new Float64Array(rows);
  const raters = new Float64Array(columns);
  for (let at = 0; at < cells.length; at++) {
    const row = Math.floor(at / columns);
    const column = at % columns;
    targets[row] = (targets[row] as number) + (cells[at] as number);
    raters[column] = (raters[column] as number) + (cells[at] as number);
  }
  targets.forEach((sum, row) => {
    targets[row] = sum / columns;
  });
  raters.forEach((sum, column) => {
    raters[column] = sum / rows;
  });
  const grand = average(cells);
  const largest = findLargest(given);
  const between = new Squares(largest);
  const columnwise = new Squares(largest);
  const residual = new Squares(largest);
  for (const target of targets) between.add(target - grand, columns);
  for (const rater of raters) columnwise.add(rater - grand, rows);
  for (let at = 0; at < cells.length; at++) {
    const target = targets[Math.floor(at / columns)] as number;
    const rater = raters[at % columns] as number;
    residual.add((cells[at] as number) - target - rater + grand);
  }
  const df1 = rows - 1;
  const df2 = df1 * (columns - 1);
  return {
    targets: between.total(cells.length) / df1,
    raters: columnwise.total(cells.length) / (columns - 1),
    error: residual.total(cells.length) / df2,
    df1,
    df2,
    n: rows,
    ratersPerTarget: columns,
    balanced: true,
  };
}

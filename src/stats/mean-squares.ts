/**
 * The analyses of variance that intraclass correlations are made of.
 *
 * @module
 */

import { countRatings, type Ratings } from './input.ts';
import { average, dropNoise, findLargest, RunningSum, sumProducts } from './summation.ts';

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

/** The ratings less the first of them: large ratings lose no digits when squared. */
function recenter(cells: Float64Array): Float64Array {
  const origin = cells.find((cell) => !Number.isNaN(cell)) as number;
  const less = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at++) less[at] = (cells[at] as number) - origin;
  return less;
}

/**
 * The one-way analysis of targets with unequal numbers of ratings, each with one or more. Needs two targets
 * and one target with two ratings.
 *
 * With unequal numbers the number of raters per target is n₀ = (N − Σmᵢ² / N) / (n − 1), which is
 * m where all mᵢ are m. Source: Snedecor & Cochran (1989), Statistical Methods.
 */
export function analyzeOneWay(given: Ratings): Anova {
  const { rows: n, columns } = given;
  const cells = recenter(given.cells);
  const counts = countRatings(given);
  const means = new Float64Array(n);
  const deviations = new Float64Array(cells.length);
  const total = new RunningSum();
  let count = 0;
  let squaredCounts = 0;
  for (let row = 0, start = 0; row < n; row++, start += columns) {
    const rated = counts[row] as number;
    let sum = 0;
    for (let at = start; at < start + columns; at++) {
      const cell = cells[at] as number;
      if (!Number.isNaN(cell)) sum += cell;
    }
    const mean = sum / rated;
    means[row] = mean;
    for (let at = start; at < start + columns; at++) {
      const cell = cells[at] as number;
      if (!Number.isNaN(cell)) deviations[count++] = cell - mean;
    }
    total.add(rated * mean);
    squaredCounts += rated * rated;
  }
  const grand = total.total / count;
  const between = new RunningSum();
  for (let row = 0; row < n; row++) {
    const deviation = (means[row] as number) - grand;
    between.add((counts[row] as number) * deviation * deviation);
  }
  const within = deviations.subarray(0, count);
  const largest = findLargest(given.cells);
  const df1 = n - 1;
  const df2 = count - n;
  return {
    targets: dropNoise(between.total, count, largest) / df1,
    raters: null,
    error: dropNoise(sumProducts(within, within), count, largest) / df2,
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
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++, at++) {
      const cell = cells[at] as number;
      sum += cell;
      raters[column] = (raters[column] as number) + cell;
    }
    targets[row] = sum / columns;
  }
  for (let column = 0; column < columns; column++) {
    raters[column] = (raters[column] as number) / rows;
  }
  const grand = average(cells);
  for (let row = 0; row < rows; row++) targets[row] = (targets[row] as number) - grand;
  for (let row = 0, at = 0; row < rows; row++) {
    const target = targets[row] as number;
    for (let column = 0; column < columns; column++, at++) {
      cells[at] = (cells[at] as number) - target - (raters[column] as number);
    }
  }
  for (let column = 0; column < columns; column++) {
    raters[column] = (raters[column] as number) - grand;
  }
  const largest = findLargest(given);
  const count = cells.length;
  // A target's deviation stands in each of its ratings, and so does a rater's.
  const square = (deviations: Float64Array, times: number) =>
    dropNoise(sumProducts(deviations, deviations) * times, count, largest);
  const df1 = rows - 1;
  const df2 = df1 * (columns - 1);
  return {
    targets: square(targets, columns) / df1,
    raters: square(raters, rows) / (columns - 1),
    error: square(cells, 1) / df2,
    df1,
    df2,
    n: rows,
    ratersPerTarget: columns,
    balanced: true,
  };
}

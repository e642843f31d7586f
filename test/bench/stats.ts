import { Bench } from 'tinybench';
import {
  cronbachAlpha,
  intraclassCorrelation,
  krippendorffAlpha,
  type RatingMatrix,
} from '../../src/stats/index.ts';

const RATERS = 5;

/** Plain passes that each statistic may take. */
const LIMIT = 30;

/** Ratings that raters mostly agree on. No randomness, so that each run does the same. */
function makeRatings(units: number): (number | null)[][] {
  return Array.from({ length: units }, (_, unit) =>
    Array.from(
      { length: RATERS },
      (_, rater) => 1 + ((((unit * 7919) % 5) + ((unit * rater) % 2)) % 5),
    ),
  );
}

/** The least that any statistic of a matrix must do: look at each rating once. */
function addUp(matrix: RatingMatrix): number {
  let sum = 0;
  for (const row of matrix) {
    for (const rating of row) if (rating !== null) sum += rating;
  }
  return sum;
}

const statistics: Record<string, (matrix: RatingMatrix) => unknown> = {
  'alpha, nominal': (matrix) => krippendorffAlpha(matrix, { metric: 'nominal' }),
  'alpha, ordinal': (matrix) => krippendorffAlpha(matrix, { metric: 'ordinal' }),
  'alpha, interval': (matrix) => krippendorffAlpha(matrix, { metric: 'interval' }),
  'alpha, ratio': (matrix) => krippendorffAlpha(matrix, { metric: 'ratio' }),
  'ICC(1)': (matrix) => intraclassCorrelation(matrix, { form: 'ICC(1)' }),
  'ICC(A,1)': (matrix) => intraclassCorrelation(matrix, { form: 'ICC(A,1)' }),
  "Cronbach's alpha": (matrix) => cronbachAlpha(matrix),
};

/** Milliseconds of each task: the fastest of many runs, which a busy machine disturbs least. */
async function time(tasks: Record<string, () => unknown>): Promise<Record<string, number>> {
  const bench = new Bench({ time: 300, iterations: 5, warmupTime: 100, warmupIterations: 2 });
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => [
      name,
      (result as { latency: { min: number } }).latency.min,
    ]),
  );
}

/**
 * Times alpha, the intraclass correlation and Cronbach's alpha on 10,000 units of five raters against a plain pass over the
 * ratings, and shows how the time grows from 1,000 to 10,000 and on to 100,000 units: ten times each if it is
 * linear.
 */
export async function benchStats() {
  const sizes = [1_000, 10_000, 100_000];
  const timings: Record<string, number>[] = [];
  for (const units of sizes) {
    const matrix = makeRatings(units);
    const run = (statistic: (matrix: RatingMatrix) => unknown) => () => statistic(matrix);
    const tasks = Object.entries({ ...statistics, 'plain pass': addUp });
    timings.push(await time(Object.fromEntries(tasks.map(([name, task]) => [name, run(task)]))));
  }
  return Object.keys(statistics).map((name) => {
    const [small, middle, large] = timings.map((timing) => timing[name]) as [
      number,
      number,
      number,
    ];
    const plain = timings[1]?.['plain pass'] as number;
    return {
      what: `${name}, 10,000 × ${RATERS}`,
      microseconds: (middle * 1000).toFixed(0),
      'plain pass': (plain * 1000).toFixed(0),
      ratio: Number((middle / plain).toFixed(1)),
      limit: LIMIT,
      'growth to 10,000': Number((middle / small).toFixed(1)),
      'growth to 100,000': Number((large / middle).toFixed(1)),
    };
  });
}

import { describe, expect, test } from 'vitest';
import {
  intraclassCorrelation,
  projectReliability,
  type RatingRow,
  varianceComponents,
} from '../../src/stats/index.ts';

/** Synthetic data set 4 of Brennan (2001), table 3.1: ten persons, three tasks with four raters each. */
const TASKS = [
  [5, 6, 5, 5, 5, 3, 4, 5, 6, 7, 3, 3],
  [9, 3, 7, 7, 7, 5, 5, 5, 7, 7, 5, 2],
  [3, 4, 3, 3, 5, 3, 3, 5, 6, 5, 1, 6],
  [7, 5, 5, 3, 3, 1, 4, 3, 5, 3, 3, 5],
  [9, 2, 9, 7, 7, 7, 3, 7, 2, 7, 5, 3],
  [3, 4, 3, 5, 3, 3, 6, 3, 4, 5, 1, 2],
  [7, 3, 7, 7, 7, 5, 5, 7, 5, 5, 5, 4],
  [5, 8, 5, 7, 7, 5, 5, 4, 3, 2, 1, 1],
  [9, 9, 8, 8, 6, 6, 6, 5, 5, 8, 1, 1],
  [4, 4, 4, 3, 3, 5, 6, 5, 5, 7, 1, 1],
];

const brennan = TASKS.flatMap((row, person) =>
  row.map((rating, column) => ({
    candidate: `p${person}`,
    rater: `r${column}`,
    question: `t${Math.floor(column / 4)}`,
    rating,
  })),
);

/** Rows of a matrix: candidates down, raters across, `null` where one is missing. */
function toRows(matrix: readonly (readonly (number | null)[])[]): RatingRow[] {
  return matrix.flatMap((row, candidate) =>
    row.flatMap((rating, rater) =>
      rating === null ? [] : [{ candidate: `c${candidate}`, rater: `r${rater}`, rating }],
    ),
  );
}

const judged = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

function codesOf(found: { warnings: readonly { code: string }[] }): string[] {
  return found.warnings.map(({ code }) => code);
}

describe('variance components', () => {
  test('are those of Brennan (2001), page 116', () => {
    const found = varianceComponents(brennan);
    const rounded = Object.entries(found.components).map(([source, variance]) => [
      source,
      variance === null ? null : variance.toFixed(4),
    ]);
    expect(Object.fromEntries(rounded)).toEqual({
      candidate: '0.4731',
      rater: '0.6475',
      question: '0.3252',
      candidateRater: null,
      candidateQuestion: '0.5596',
      raterQuestion: null,
      residual: '2.3802',
    });
    expect(found.relativeError?.toFixed(4)).toBe('0.3849');
    expect(found.absoluteError?.toFixed(4)).toBe('0.5472');
    expect(found.value?.toFixed(4)).toBe('0.5514');
    expect(found.counts).toEqual({ candidates: 10, raters: 12, questions: 3, ratings: 120 });
    expect(found.warnings.slice(0, 2)).toEqual([
      {
        code: 'confounded',
        message:
          'These ratings cannot tell residual from candidateRater: their variances are given as one',
        source: 'residual',
        others: ['candidateRater'],
      },
      {
        code: 'confounded',
        message:
          'These ratings cannot tell rater from raterQuestion: their variances are given as one',
        source: 'rater',
        others: ['raterQuestion'],
      },
    ]);
  });

  test('give ICC(C,k) and ICC(A,k) where nothing is missing', () => {
    const found = varianceComponents(toRows(judged));
    const consistency = intraclassCorrelation(judged, { form: 'ICC(C,k)' });
    const agreement = intraclassCorrelation(judged, { form: 'ICC(A,k)' });
    expect(found.value).toBeCloseTo(consistency.value as number, 12);
    const candidate = found.components.candidate as number;
    expect(candidate / (candidate + (found.absoluteError as number))).toBeCloseTo(
      agreement.value as number,
      12,
    );
    expect(found.interval?.lower).toBeLessThan(found.value as number);
    expect(found.interval?.upper).toBeGreaterThan(found.value as number);
    expect(found.interval?.upper).toBeLessThan(1);
  });

  test('do not depend on the order of the rows, on names or on a constant', () => {
    const here = varianceComponents(brennan);
    const there = varianceComponents(
      brennan.toReversed().map((row) => ({
        candidate: `x${row.candidate}`,
        rater: row.rater.toUpperCase(),
        question: `y ${row.question}`,
        rating: row.rating + 1000,
      })),
    );
    for (const [source, variance] of Object.entries(here.components)) {
      const other = there.components[source as 'rater'];
      if (variance === null) expect(other).toBeNull();
      else expect(other).toBeCloseTo(variance, 9);
    }
    expect(there.relativeError).toBeCloseTo(here.relativeError as number, 9);
  });

  test('are near the truth on average where most ratings are missing', () => {
    let state = 99;
    const draw = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state + 0.5) / 2147483648;
    };
    const normal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
    const effects = (count: number, sd: number) =>
      Array.from({ length: count }, () => sd * normal());
    const truth = { candidate: 1, rater: 0.25, question: 0.16, candidateQuestion: 0.36 };
    const sums = { candidate: 0, rater: 0, question: 0, candidateQuestion: 0 };
    let covered = 0;
    const runs = 60;
    for (let run = 0; run < runs; run++) {
      const raters = effects(8, 0.5);
      const questions = effects(12, 0.4);
      const rows: RatingRow[] = [];
      for (let candidate = 0; candidate < 60; candidate++) {
        const skill = normal();
        for (let asked = 0; asked < 6; asked++) {
          const question = Math.floor(draw() * 2) + 2 * asked;
          const own = 0.6 * normal();
          const first = Math.floor(draw() * 8);
          for (const rater of [first, (first + 1 + Math.floor(draw() * 7)) % 8]) {
            const all = skill + (raters[rater] as number) + (questions[question] as number) + own;
            rows.push({
              candidate: `c${candidate}`,
              rater: `r${rater}`,
              question: `q${question}`,
              rating: all + 0.5 * normal(),
            });
          }
        }
      }
      const found = varianceComponents(rows);
      for (const source of ['candidate', 'rater', 'question', 'candidateQuestion'] as const) {
        sums[source] += (found.components[source] as number) / runs;
      }
      const reliability = 1 / (1 + (found.relativeError as number));
      if ((found.interval?.lower as number) < reliability) covered++;
    }
    expect(Math.abs(sums.candidate - truth.candidate)).toBeLessThan(0.1);
    expect(Math.abs(sums.rater - truth.rater)).toBeLessThan(0.07);
    expect(Math.abs(sums.question - truth.question)).toBeLessThan(0.05);
    expect(Math.abs(sums.candidateQuestion - truth.candidateQuestion)).toBeLessThan(0.05);
    expect(covered).toBeGreaterThan(0.9 * runs);
  });

  test('take many ratings', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ({
      candidate: `c${Math.floor(at / 15)}`,
      rater: `r${(Math.floor(at / 15) * 7 + (at % 3) * 5) % 40}`,
      question: `q${(at % 15) * 2 + (Math.floor(at / 15) % 2)}`,
      rating: 1 + ((at * 31 + Math.floor(at / 15) * 17) % 5),
    }));
    expect(varianceComponents(many).n).toBe(2000);
  });
});

describe('what ratings cannot tell', () => {
  test.each<[string, RatingRow[], string]>([
    ['no rating', [], 'fewer-than-two-targets'],
    ['one candidate', toRows([[4, 5, 3]]), 'fewer-than-two-targets'],
    [
      'one rating each',
      toRows([
        [4, null],
        [null, 3],
      ]),
      'no-pairable-values',
    ],
    [
      'one and the same rating',
      toRows([
        [3, 3],
        [3, 3],
      ]),
      'no-variation',
    ],
    [
      'ratings that do not hang together',
      [
        { candidate: 'c2', rater: 'r2', question: 'q1', rating: 1 },
        { candidate: 'c2', rater: 'r2', question: 'q0', rating: 1 },
        { candidate: 'c0', rater: 'r0', question: 'q0', rating: 4 },
      ],
      'not-separable',
    ],
  ])('is why there is no value: %s', (_, rows, reason) => {
    const found = varianceComponents(rows);
    expect(found).toMatchObject({ value: null, reason });
    expect('interval' in found).toBe(false);
  });

  test('is a rater’s severity where each candidate has own raters', () => {
    const own = toRows([
      [4, 5, null, null, null, null],
      [null, null, 2, 3, null, null],
      [null, null, null, null, 1, 1],
    ]);
    // A rater rated once is told from nothing: all of it is in the residual.
    const found = varianceComponents(own);
    expect(found.components).toMatchObject({ rater: null, residual: expect.any(Number) });
    expect(found.warnings[0]).toMatchObject({ code: 'confounded', source: 'residual' });
    // With two questions each, severity and the view of a candidate are one.
    const asked = own.flatMap((row, at) => [
      { ...row, question: 'a' },
      { ...row, question: 'b', rating: row.rating + (at % 2) },
    ]);
    const nested = varianceComponents(asked);
    expect(nested.components.rater).toBeNull();
    expect(nested.components.candidateRater).not.toBeNull();
    expect(nested.warnings).toContainEqual(
      expect.objectContaining({ source: 'candidateRater', others: ['rater'] }),
    );
  });

  test('is a variance of which there is one level', () => {
    const found = varianceComponents(brennan.filter(({ question }) => question === 't0'));
    expect(found.components.question).toBeNull();
    expect(found.counts.questions).toBe(1);
  });

  test('is said where a variance comes out below zero', () => {
    const nothing = varianceComponents(
      toRows([
        [1, 5, 3],
        [5, 1, 3],
        [3, 3, 3],
        [3, 4, 2],
      ]),
    );
    expect(nothing).toMatchObject({ value: null, reason: 'no-variation' });
    expect(nothing.warnings).toEqual([
      {
        code: 'negative-variance',
        message: 'Variances estimated below zero, which count as 0 in the errors: candidate, rater',
        sources: ['candidate', 'rater'],
      },
    ]);
    const mixed = varianceComponents(
      toRows([
        [4, 3, 3],
        [3, 3, 4],
        [3, 4, 4],
        [4, 3, 2],
      ]),
    );
    expect(mixed.value).toBeCloseTo(-1.875, 12);
    expect(codesOf(mixed)).toContain('negative-value');
  });

  test('is how far a perfect reliability reaches', () => {
    const found = varianceComponents(
      toRows([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    );
    expect(found.value).toBe(1);
    expect(codesOf(found)).toEqual(['few-units', 'no-interval']);
  });
});

describe('bad ratings', () => {
  const row = { candidate: 'a', rater: 'x', rating: 3 };

  test.each<[unknown, new (message: string) => Error, string]>([
    [null, TypeError, 'the ratings must be an array: received null'],
    [[7], TypeError, 'row 1 must be an object: received 7'],
    [
      [{ candidate: '', rater: 3, rating: Number.NaN }],
      TypeError,
      '3 problems: the candidate of row 1 must be a name that is not empty: received ""; the rater of row 1 must be a name that is not empty: received 3; the rating of row 1 must be a finite number: received NaN',
    ],
    [
      [{ ...row, rating: null }],
      TypeError,
      'the rating of row 1 must be a finite number: received null',
    ],
    [
      [row, row],
      RangeError,
      'row 2 must be of another candidate, rater or question than row 1: received an object',
    ],
    [
      [row, { ...row, question: 'q' }],
      RangeError,
      'a question must be in every row or in none: received "1 of 2"',
    ],
  ])('are named: %j', (rows, kind, problem) => {
    expect(() => varianceComponents(rows as RatingRow[])).toThrow(
      new kind(`Cannot estimate variance components: ${problem}`),
    );
  });
});

describe('projected reliability', () => {
  const components = {
    candidate: 0.4731,
    rater: 0.6475,
    question: 0.3252,
    candidateRater: null,
    candidateQuestion: 0.5596,
    raterQuestion: null,
    residual: 2.3802,
  };

  test('is that of Brennan (2001), page 116, for three tasks and four raters of each', () => {
    const found = projectReliability(components, {
      questions: [3],
      raters: [4],
      design: 'own-questions',
    });
    const [one] = found.projections;
    expect(one?.reliability).toBeCloseTo(0.55, 2);
    expect(one?.dependability).toBeCloseTo(0.46, 2);
    expect((one?.standardError as number) ** 2).toBeCloseTo(0.547, 3);
    expect(found.warnings).toEqual([
      {
        code: 'unknown-variance',
        message:
          'Not known by themselves, and taken as 0 or as part of another variance: candidateRater, raterQuestion',
        sources: ['candidateRater', 'raterQuestion'],
      },
    ]);
  });

  test('is that of the ratings themselves for the same interview', () => {
    const found = varianceComponents(toRows(judged));
    const crossed = projectReliability(found.components, {
      questions: [1],
      raters: [4, 1],
      design: 'crossed',
    });
    const [four, one] = crossed.projections;
    expect(four?.reliability).toBeCloseTo(found.value as number, 12);
    expect(four?.dependability).toBeCloseTo(
      intraclassCorrelation(judged, { form: 'ICC(A,k)' }).value as number,
      12,
    );
    expect(one?.reliability).toBeCloseTo(
      intraclassCorrelation(judged, { form: 'ICC(C,1)' }).value as number,
      12,
    );
  });

  test('counts severity where candidates have raters of their own', () => {
    const known = { ...components, candidateRater: 0.1, raterQuestion: 0.2 };
    const of = (design: 'crossed' | 'own-raters' | 'own-questions') =>
      projectReliability(known, { questions: [5], raters: [2], design }).projections[0];
    const candidate = 0.4731;
    const crossed = 0.1 / 2 + 0.5596 / 5 + 2.3802 / 10;
    expect(of('crossed')?.reliability).toBeCloseTo(candidate / (candidate + crossed), 12);
    const own = crossed + 0.6475 / 2 + 0.2 / 10;
    expect(of('own-raters')?.reliability).toBeCloseTo(candidate / (candidate + own), 12);
    expect(of('own-raters')?.standardError).toBeCloseTo(Math.sqrt(own + 0.3252 / 5), 12);
    expect(of('crossed')?.standardError).toBeCloseTo(Math.sqrt(own + 0.3252 / 5), 12);
    const shared = 0.1 / 10 + 0.5596 / 5 + 2.3802 / 10;
    expect(of('own-questions')?.reliability).toBeCloseTo(candidate / (candidate + shared), 12);
    expect(projectReliability(known, { questions: [5], raters: [2] }).design).toBe('own-raters');
  });

  test('rises with questions and raters, and says how often a cut decides alike', () => {
    const { projections } = projectReliability(components, {
      questions: [1, 5, 50],
      raters: [1, 3],
      cut: 3.5,
      mean: 3.5,
    });
    expect(projections.map(({ questions, raters }) => [raters, questions])).toEqual([
      [1, 1],
      [1, 5],
      [1, 50],
      [3, 1],
      [3, 5],
      [3, 50],
    ]);
    const shares = projections.slice(0, 3).map(({ consistency }) => consistency as number);
    expect(shares).toEqual(shares.toSorted());
    expect(shares[0]).toBeGreaterThan(0.5);
    expect(
      'consistency' in
        (projectReliability(components, { questions: [1], raters: [1] }).projections[0] ?? {}),
    ).toBe(false);
  });

  test('is null where nothing varies', () => {
    const nothing = {
      ...components,
      candidate: 0,
      rater: 0,
      question: 0,
      candidateQuestion: 0,
      residual: -1,
    };
    const [one] = projectReliability(nothing, {
      questions: [1],
      raters: [1],
      cut: 3,
      mean: 3,
    }).projections;
    expect(one).toEqual({
      questions: 1,
      raters: 1,
      reliability: null,
      dependability: null,
      standardError: 0,
      consistency: null,
    });
  });

  test.each<[object, RegExp]>([
    [{ questions: 3, raters: [1] }, /questions must be an array: received 3/],
    [
      { questions: [0], raters: [1.5] },
      /2 problems: number 1 of questions must be an integer from 1/,
    ],
    [{ questions: [1], raters: [1], cut: 3 }, /cut must be given together with mean: received 3/],
    [{ questions: [1], raters: [1], design: 'nested' }, /design must be one of "crossed", /],
    [
      {
        questions: Array.from({ length: 400 }, () => 1),
        raters: Array.from({ length: 400 }, () => 1),
      },
      /questions must be at most 100000 combinations with the raters/,
    ],
  ])('refuses options: %j', (options, message) => {
    expect(() => projectReliability(components, options as never)).toThrow(message);
  });

  test('refuses components without that of candidates', () => {
    const options = { questions: [1], raters: [1] };
    const unknown = { ...components, candidate: null };
    expect(() => projectReliability(unknown, options)).toThrow(
      /candidate must be a variance: received null/,
    );
    expect(() => projectReliability(null as never, options)).toThrow(
      /the components must be an object/,
    );
    const strange = { ...components, rater: 'x' } as never;
    expect(() => projectReliability(strange, options)).toThrow(
      /rater must be a variance, or null where it is not known: received "x"/,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { type IntraclassForm, intraclassCorrelation } from '../../src/stats/index.ts';

const ONE_WAY: readonly IntraclassForm[] = ['ICC(1)', 'ICC(k)'];
const TWO_WAY: readonly IntraclassForm[] = ['ICC(A,1)', 'ICC(A,k)', 'ICC(C,1)', 'ICC(C,k)'];
const FORMS = [...ONE_WAY, ...TWO_WAY];

/** The data of Shrout & Fleiss (1979), table 2. */
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

describe.each(FORMS)('%s', (form) => {
  test.each<[string, (number | null)[][], string]>([
    ['no row', [], 'fewer-than-two-targets'],
    ['one target', [[4, 5, 3]], 'fewer-than-two-targets'],
    ['one rating', [[4]], 'fewer-than-two-targets'],
    [
      'nothing but gaps',
      [
        [null, null],
        [null, null],
      ],
      'fewer-than-two-targets',
    ],
    ['rows without columns', [[], []], 'fewer-than-two-raters'],
    ['one rater', [[4], [3], [5]], 'fewer-than-two-raters'],
    [
      'one and the same rating',
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      'no-variation',
    ],
    [
      'one and the same decimal rating',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      'no-variation',
    ],
  ])('has no value for %s', (_, matrix, reason) => {
    const found = intraclassCorrelation(matrix, { form });
    expect(found).toMatchObject({ value: null, reason, form });
    expect('interval' in found).toBe(false);
    expect(codesOf(found)).not.toContain('few-units');
  });

  test('is 1 where all raters agree, with an interval that says nothing', () => {
    const found = intraclassCorrelation(
      [
        [0.1, 0.1, 0.1],
        [0.7, 0.7, 0.7],
      ],
      { form },
    );
    expect(found).toMatchObject({
      value: 1,
      fTest: null,
      meanSquares: { error: 0 },
      interval: { lower: 1, upper: 1, confidence: 0.95 },
    });
    expect(codesOf(found)).toEqual(['few-units', 'zero-width-interval']);
  });

  test('keeps its interval at the confidence asked for', () => {
    const narrow = intraclassCorrelation(judged, { form, confidence: 0.8 }).interval;
    const wide = intraclassCorrelation(judged, { form, confidence: 0.99 }).interval;
    expect(narrow?.confidence).toBe(0.8);
    expect(wide?.lower).toBeLessThan(narrow?.lower as number);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper as number);
  });
});

describe('the one-way forms', () => {
  test.each(ONE_WAY)('%s has no value where no target has two ratings', (form) => {
    const found = intraclassCorrelation(
      [
        [4, null],
        [null, 3],
      ],
      { form },
    );
    expect(found).toEqual({
      value: null,
      reason: 'no-pairable-values',
      n: 2,
      form,
      ratersPerTarget: null,
      meanSquares: null,
      fTest: null,
      warnings: [],
    });
  });

  test('use every rating there is, and leave out only targets without any', () => {
    const found = intraclassCorrelation(
      [
        [1, 2, null],
        [4, null, null],
        [null, null, null],
        [5, 5, 4],
      ],
      {
        form: 'ICC(1)',
      },
    );
    // Six ratings of three targets: 2, 1 and 3.
    expect(found.n).toBe(3);
    expect(found.ratersPerTarget).toBeCloseTo((6 - 14 / 6) / 2, 14);
    expect(found.fTest).toMatchObject({ df1: 2, df2: 3 });
    expect(found.meanSquares?.raters).toBeNull();
    expect(found.warnings).toContainEqual({
      code: 'left-out',
      message: 'Left out because ratings are missing: targets without a rating (1)',
      count: 1,
    });
    expect(found.warnings).toContainEqual({
      code: 'approximate-interval',
      message: `The interval is approximate: unequal numbers of raters are treated as ${found.ratersPerTarget} for each target`,
      ratersPerTarget: found.ratersPerTarget,
    });
  });

  test.each([[[2, 6]], [[1, 2, 4]], [[1, 1, 2]], [[3, 3, 4]]])(
    'say that the interval is approximate for %j raters',
    (sizes) => {
      const matrix = sizes.map((size, row) =>
        Array.from({ length: 6 }, (_, column) =>
          column < size ? ((row + column) % 3) + row : null,
        ),
      );
      for (const form of ['ICC(1)', 'ICC(k)'] as const) {
        const found = intraclassCorrelation(matrix, { form });
        expect(found.interval).toBeDefined();
        expect(codesOf(found)).toContain('approximate-interval');
      }
    },
  );

  test('say so too where the number that stands in is whole', () => {
    const found = intraclassCorrelation(
      [
        [3, 4, 3, null, null, null],
        [5, 4, 5, 5, 4, 5],
      ],
      { form: 'ICC(1)' },
    );
    expect(found.ratersPerTarget).toBe(4);
    expect(found.warnings).toContainEqual({
      code: 'approximate-interval',
      message:
        'The interval is approximate: unequal numbers of raters are treated as 4 for each target',
      ratersPerTarget: 4,
    });
  });

  test('say nothing of approximation where the numbers are equal', () => {
    const found = intraclassCorrelation(
      [
        [1, null, 2],
        [null, 4, 5],
        [3, 3, null],
      ],
      { form: 'ICC(k)' },
    );
    expect(found.ratersPerTarget).toBe(2);
    expect(codesOf(found)).toEqual(['few-units']);
  });
});

describe('the two-way forms', () => {
  test.each(TWO_WAY)('%s leaves out targets with a gap', (form) => {
    const found = intraclassCorrelation([...judged, [5, null, 5, 5]], { form });
    const complete = intraclassCorrelation(judged, { form });
    expect(found.value).toBe(complete.value);
    expect(found.n).toBe(6);
    expect(found.warnings[0]).toEqual({
      code: 'left-out',
      message: 'Left out because ratings are missing: targets that not every rater rated (1)',
      count: 1,
    });
  });

  test('tell consistency from agreement', () => {
    // The second rater is always two points up.
    const shifted = [
      [2, 4],
      [4, 6],
      [6, 8],
    ];
    const consistent = intraclassCorrelation(shifted, { form: 'ICC(C,1)' });
    expect(consistent).toMatchObject({ value: 1, interval: { lower: 1, upper: 1 } });
    const agreeing = intraclassCorrelation(shifted, { form: 'ICC(A,1)' });
    expect(agreeing.value).toBeCloseTo(2 / 3, 15);
    expect(agreeing.interval?.upper).toBeLessThan(1);
    expect(agreeing.interval?.lower).toBeLessThan(2 / 3);
    expect(agreeing.meanSquares).toEqual({ targets: 8, raters: 6, error: 0 });
  });

  test('report values below zero, and below −1, as they are', () => {
    const crossed = [
      [1, 5],
      [5, 1],
      [3, 3],
    ];
    const single = intraclassCorrelation(crossed, { form: 'ICC(A,1)' });
    expect(single.value).toBeCloseTo(-3, 14);
    expect(single.fTest).toEqual({ f: 0, df1: 2, df2: 2, p: 1 });
    expect(codesOf(single)).toEqual(['few-units', 'negative-value', 'no-interval']);
    expect(single.warnings.at(-1)).toEqual({
      code: 'no-interval',
      message: 'No interval: its formula has no finite answer for these data',
      confidence: 0.95,
    });
    expect('interval' in single).toBe(false);
    const consistency = intraclassCorrelation(crossed, { form: 'ICC(C,1)' });
    expect(consistency).toMatchObject({ value: -1, interval: { lower: -1, upper: -1 } });
  });

  test.each([
    [
      [
        [3, 1, 2, 5, 2],
        [3, 2, 3, 5, 3],
        [2, 4, 4, 4, 3],
      ],
    ],
    [
      [
        [5, 1, 3, 2, 2],
        [5, 2, 3, 3, 3],
        [4, 4, 2, 4, 3],
      ],
    ],
  ])('report a 0 as 0, whatever rounding makes of it: %j', (matrix) => {
    const found = intraclassCorrelation(matrix, { form: 'ICC(A,1)' });
    expect(found.value).toBe(0);
    expect(codesOf(found)).not.toContain('negative-value');
  });

  test('have no mean of which to give the reliability where all means are the same', () => {
    const crossed = [
      [1, 5],
      [5, 1],
      [3, 3],
    ];
    const average = intraclassCorrelation(crossed, { form: 'ICC(A,k)' });
    expect(average).toMatchObject({
      value: null,
      reason: 'no-variation',
      n: 3,
      ratersPerTarget: 2,
    });
    expect(average.warnings).toEqual([
      {
        code: 'variance-not-positive',
        message: `The variance that the coefficient divides by is estimated as not above zero (${-8 / 3})`,
        variance: -8 / 3,
      },
    ]);
    const consistency = intraclassCorrelation(crossed, { form: 'ICC(C,k)' });
    expect(consistency).toMatchObject({ value: null, reason: 'no-variation' });
    expect(codesOf(consistency)).toEqual(['variance-not-positive']);
    // The estimate of ICC(A,1) divides by 0 here.
    const single = intraclassCorrelation(
      [
        [1, 5],
        [5, 1],
      ],
      { form: 'ICC(A,1)' },
    );
    expect(single).toMatchObject({ value: null, reason: 'no-variation' });
  });

  test('take raters far apart for raters far apart', () => {
    const apart = judged.map((row) => row.map((rating, rater) => rating + rater * 1e8));
    for (const form of ['ICC(C,1)', 'ICC(C,k)'] as const) {
      expect(intraclassCorrelation(apart, { form }).value).toBeCloseTo(
        intraclassCorrelation(judged, { form }).value as number,
        6,
      );
    }
    expect(intraclassCorrelation(apart, { form: 'ICC(A,1)' }).value).toBeLessThan(1e-12);
  });

  test.each([
    [
      [
        [2, 3, 4],
        [4, 3, 2],
      ],
    ],
    [
      [
        [1, 3, 2, 2],
        [3, 1, 2, 2],
      ],
    ],
  ])('have no interval where neither targets nor raters differ: %j', (crossed) => {
    const found = intraclassCorrelation(crossed, { form: 'ICC(A,1)' });
    expect(found.value).toBeLessThan(0);
    expect(found.meanSquares).toMatchObject({ targets: 0, raters: 0 });
    expect(codesOf(found)).toEqual([
      'constant-rater',
      'few-units',
      'negative-value',
      'no-interval',
    ]);
  });

  test('have no interval for a mean where the bound of one rating has none', () => {
    // The lower bound of ICC(A,1) lies below −1 / (k − 1) here, and no average steps up from there.
    const found = intraclassCorrelation(
      [
        [1, 4, 1],
        [3, 3, 5],
      ],
      { form: 'ICC(A,k)' },
    );
    expect(found.value).toBeCloseTo(6 / 19, 14);
    expect(codesOf(found)).toEqual(['few-units', 'no-interval']);
  });
});

describe.each(TWO_WAY)('%s says what is wrong with the rows', (form) => {
  test('where a rater gave no rating at all', () => {
    const found = intraclassCorrelation(
      [
        [4, 5, null],
        [2, 3, null],
        [1, 2, null],
      ],
      { form },
    );
    expect(found).toMatchObject({ value: null, reason: 'empty-column', n: 0 });
  });

  test('where every rater rated, and hardly a target has all ratings', () => {
    const found = intraclassCorrelation(
      [
        [4, null],
        [null, 3],
        [1, 2],
      ],
      { form },
    );
    expect(found).toMatchObject({ value: null, reason: 'fewer-than-two-complete-rows', n: 1 });
  });
});

test('a rater with one rating throughout is named as the cause of a low correlation', () => {
  const two = intraclassCorrelation(
    [
      [1, 3],
      [2, 3],
      [5, 3],
    ],
    { form: 'ICC(C,1)' },
  );
  expect(two.value).toBe(0);
  expect(two.warnings[0]).toEqual({
    code: 'constant-rater',
    message:
      'One rating throughout from rater 2: it tells no targets apart, so the correlation is 0 whatever the others do',
    raters: [2],
  });
  const three = intraclassCorrelation(
    [
      [1, 3, 1],
      [2, 3, 2],
      [5, 3, 4],
    ],
    { form: 'ICC(A,k)' },
  );
  expect(three.value).toBeGreaterThan(0);
  expect(three.warnings[0]?.message).toBe(
    'One rating throughout from rater 2: it tells no targets apart, so the correlation is lower whatever the others do',
  );
  const oneWay = intraclassCorrelation(
    [
      [1, 3],
      [2, 3],
      [5, 3],
    ],
    { form: 'ICC(1)' },
  );
  expect(codesOf(oneWay)).not.toContain('constant-rater');
});

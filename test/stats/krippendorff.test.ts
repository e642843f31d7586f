import { describe, expect, test } from 'vitest';
import { type KrippendorffMetric, krippendorffAlpha } from '../../src/stats/index.ts';
import { raiseRatings } from './matrices.ts';

const METRICS: readonly KrippendorffMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe.each(METRICS)("Krippendorff's alpha, %s", (metric) => {
  test('is 1 for full agreement', () => {
    const found = krippendorffAlpha(
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
      { metric },
    );
    expect(found).toMatchObject({
      value: 1,
      metric,
      n: 3,
      pairableValues: 6,
      observedDisagreement: 0,
    });
  });

  test.each<[string, (number | null)[][], string, number, number]>([
    ['no row', [], 'no-pairable-values', 0, 0],
    ['rows without columns', [[], []], 'fewer-than-two-raters', 0, 2],
    ['one rater', [[1], [2]], 'fewer-than-two-raters', 0, 2],
    [
      'nothing but gaps',
      [
        [null, null],
        [null, null],
      ],
      'no-pairable-values',
      0,
      2,
    ],
    [
      'one rating in each row',
      [
        [1, null],
        [null, 2],
      ],
      'no-pairable-values',
      0,
      2,
    ],
    [
      'one and the same rating',
      [
        [3, 3],
        [3, null],
        [3, 3],
      ],
      'no-variation',
      2,
      1,
    ],
  ])('has no value for %s', (_, units, reason, n, leftOut) => {
    const found = krippendorffAlpha(units, { metric });
    expect(found).toMatchObject({ value: null, reason, n, metric });
    expect(found.warnings.map((warning) => warning.code)).toEqual(leftOut > 0 ? ['left-out'] : []);
    if (leftOut > 0) expect(found.warnings[0]).toHaveProperty('count', leftOut);
    expect(found.observedDisagreement).toBe(n === 0 ? null : 0);
    expect(found.expectedDisagreement).toBe(n === 0 ? null : 0);
  });
});

describe("Krippendorff's alpha", () => {
  test('takes a ratio of nothing to nothing for no distance', () => {
    const found = krippendorffAlpha(
      [
        [0, 0],
        [0, 3],
        [3, 3],
      ],
      { metric: 'ratio' },
    );
    // Distances are 0 or 1 here, as for nominal data.
    expect(found.value).toBe(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 3],
          [3, 3],
        ],
        { metric: 'nominal' },
      ).value,
    );
  });

  test.each<KrippendorffMetric>(['interval', 'ratio'])(
    'takes no difference but rounding for none, %s',
    (metric) => {
      const sum = 0.1 + 0.2;
      const same = krippendorffAlpha(
        [
          [0.3, sum],
          [0.3, 0.3],
          [sum, 0.3],
        ],
        { metric },
      );
      expect(same).toMatchObject({
        value: null,
        reason: 'no-variation',
        observedDisagreement: 0,
        expectedDisagreement: 0,
      });
      const agreed = krippendorffAlpha(
        [
          [0.3, sum],
          [0.5, 0.5],
        ],
        { metric },
      );
      expect(agreed).toMatchObject({ value: 1, observedDisagreement: 0 });
    },
  );

  test.each<KrippendorffMetric>(['nominal', 'ordinal'])(
    'takes ratings that differ by rounding for two kinds, %s',
    (metric) => {
      expect(krippendorffAlpha([[0.3, 0.1 + 0.2]], { metric }).value).toBe(0);
    },
  );

  test('tells small differences from rounding', () => {
    const units = [
      [1, 1],
      [1 + 1e-12, 1 + 1e-12],
      [1, 1 + 1e-12],
    ];
    for (const metric of ['interval', 'ratio'] as const) {
      expect(krippendorffAlpha(units, { metric }).value).toBeCloseTo(4 / 9, 3);
    }
  });

  test('warns of few units and of a value below zero, with the figures', () => {
    const { value, warnings } = krippendorffAlpha(
      [
        [1, 5],
        [5, 1],
      ],
      { metric: 'interval' },
    );
    expect(value).toBe(-0.5);
    expect(warnings).toEqual([
      {
        code: 'few-units',
        message: 'The value rests on few units (2): below 30, a few more can change it much',
        count: 2,
        recommended: 30,
      },
      {
        code: 'negative-value',
        message:
          'The value is below zero (-0.5): agreement is lower than chance or noise alone would give',
        value: -0.5,
      },
      {
        code: 'zero-width-interval',
        message:
          'The interval has no width: its formula sees no error in these data, which is not the same as certainty',
        confidence: 0.95,
      },
    ]);
  });

  test('says nothing of 30 units that agree well', () => {
    const units = Array.from({ length: 30 }, (_, at) => [at % 5, at % 5]);
    const found = krippendorffAlpha(units, { metric: 'ordinal' });
    expect(found).toMatchObject({ value: 1, interval: { lower: 1, upper: 1 } });
    expect(found.warnings.map(({ code }) => code)).toEqual(['zero-width-interval']);
    expect('reason' in found).toBe(false);
    expect(krippendorffAlpha(units.slice(1), { metric: 'ordinal' }).warnings).toHaveLength(2);
  });

  test('says what was left out', () => {
    const { warnings } = krippendorffAlpha(
      [
        [1, 2],
        [3, null],
        [2, 2],
      ],
      { metric: 'nominal' },
    );
    expect(warnings[0]).toEqual({
      code: 'left-out',
      message: 'Left out because ratings are missing: units with fewer than two ratings (1)',
      count: 1,
    });
  });

  test.each([0, 1e12, 1e14, -1e14])('is right for interval data raised by %d', (rise) => {
    const { value } = krippendorffAlpha(raiseRatings(rise), { metric: 'interval' });
    expect(value).toBeCloseTo(30 / 37, 14);
  });

  test('refuses negative ratings for the ratio metric only', () => {
    expect(() => krippendorffAlpha([[1, -1]], { metric: 'ratio' })).toThrow(
      new RangeError(
        "Cannot compute Krippendorff's alpha: rating at row 1, column 2 must be 0 or more for the ratio metric: received -1",
      ),
    );
    expect(krippendorffAlpha([[1, -1]], { metric: 'interval' }).n).toBe(1);
  });

  test('survives a trip through JSON', () => {
    const found = krippendorffAlpha(
      [
        [1, 2],
        [3, null],
        [2, 2],
      ],
      { metric: 'nominal' },
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('ratings that hardly vary', () => {
  const threes = (units: number, ...odd: (number | null)[][]) => [
    ...odd,
    ...Array.from({ length: units }, () => [4, 4, 4]),
  ];

  test.each(METRICS)('are said to make alpha 0 by its formula, %s', (metric) => {
    const found = krippendorffAlpha(threes(49, [4, 5, 4]), { metric });
    expect(found.value).toBeCloseTo(0, 12);
    expect(found.exactAgreement).toBeCloseTo(149 / 150 - 1 / 150, 12);
    expect(found.warnings).toEqual([
      {
        code: 'near-constant',
        message:
          'All units but one have the rating 4 throughout: by its formula the value is then near 0 or below, however seldom raters differ',
        rating: 4,
        share: 149 / 150,
      },
    ]);
  });

  test.each<[string, (number | null)[][]]>([
    ['two units dissent', threes(49, [4, 5, 4], [4, 4, 3])],
    ['the raters of the odd unit agree', threes(49, [5, 5, 5])],
    ['there are two units', threes(1, [4, 5, 4])],
  ])('are not spoken of where %s', (_, units) => {
    const found = krippendorffAlpha(units, { metric: 'nominal' });
    expect(found.warnings.map(({ code }) => code)).not.toContain('near-constant');
  });

  test('are seen wherever the odd unit stands', () => {
    for (const at of [0, 1, 2, 40]) {
      const units = threes(49).toSpliced(at, 0, [5, 4, null]);
      const found = krippendorffAlpha(units, { metric: 'nominal' });
      expect(found.warnings[0]).toMatchObject({ code: 'near-constant', rating: 4 });
    }
  });
});

test('exact agreement is the mean over the units', () => {
  const found = krippendorffAlpha(
    [
      [1, 1, 2],
      [3, 3, null],
      [2, null, null],
      [4, 5, null],
    ],
    {
      metric: 'ordinal',
    },
  );
  expect(found.exactAgreement).toBeCloseTo((1 / 3 + 1 + 0) / 3, 15);
  expect(krippendorffAlpha([[1, null]], { metric: 'ordinal' }).exactAgreement).toBeNull();
});

test('units of many raters and of many kinds are compared alike', () => {
  const wide = Array.from({ length: 3 }, (_, unit) =>
    Array.from({ length: 70 }, (_, rater) => ((unit * 31 + rater * 7) % 69) + 1),
  );
  const narrow = wide.map((row) => row.slice(0, 64));
  for (const units of [wide, narrow]) {
    const all = units.flat();
    const sumOver = (values: number[]) =>
      values.reduce((sum, a) => sum + values.reduce((s, b) => s + ((a - b) / (a + b)) ** 2, 0), 0);
    const observed = units.reduce((sum, row) => sum + sumOver(row) / (row.length - 1), 0);
    const expected = sumOver(all) / (all.length - 1);
    const found = krippendorffAlpha(units, { metric: 'ratio' });
    expect(found.value).toBeCloseTo(1 - observed / expected, 12);
  }
});

describe('the interval of alpha', () => {
  const units = Array.from({ length: 40 }, (_, unit) =>
    [0, 1, 2].map((rater) => 1 + ((unit + ((unit * rater) % 3 === 2 ? 1 : 0)) % 5)),
  );

  test.each(METRICS)('is nearly the same by both methods, %s', (metric) => {
    const closed = krippendorffAlpha(units, { metric });
    const jackknife = krippendorffAlpha(units, { metric, interval: 'jackknife' });
    expect(jackknife.value).toBe(closed.value);
    expect((jackknife.standardError as number) / (closed.standardError as number)).toBeCloseTo(
      1,
      0,
    );
    expect(closed.interval?.lower).toBeLessThan(closed.value as number);
    // Student's t with 39 degrees of freedom.
    expect(closed.interval?.lower).toBeCloseTo(
      (closed.value as number) - 2.022690920036762 * (closed.standardError as number),
      9,
    );
    expect(closed.interval?.upper).toBeLessThanOrEqual(1);
  });

  test.each(METRICS.filter((metric) => metric !== 'ordinal'))(
    'is by alpha without each unit in turn, %s',
    (metric) => {
      const left = units.map(
        (_, at) => krippendorffAlpha(units.toSpliced(at, 1), { metric }).value as number,
      );
      const mean = left.reduce((sum, one) => sum + one, 0) / left.length;
      const squares = left.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      const found = krippendorffAlpha(units, { metric, interval: 'jackknife' });
      expect(found.standardError).toBeCloseTo(Math.sqrt((squares * 39) / 40), 12);
    },
  );

  test('is none with one unit, or where all rests on one', () => {
    for (const interval of ['closed-form', 'jackknife'] as const) {
      const one = krippendorffAlpha([[1, 2]], { metric: 'nominal', interval });
      expect(one).toMatchObject({ value: 0, standardError: null });
      expect(one.warnings.map(({ code }) => code)).toContain('no-interval');
    }
    const odd = [
      [4, 4],
      [4, 4],
      [4, 5],
    ];
    expect(
      krippendorffAlpha(odd, { metric: 'nominal', interval: 'jackknife' }).standardError,
    ).toBeNull();
    expect(krippendorffAlpha(odd, { metric: 'nominal' }).standardError).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cronbachAlpha,
  intraclassCorrelation,
  krippendorffAlpha,
  weightedKappa,
  withinGroupAgreement,
} from '../../src/stats/index.ts';
import { complete, FORMS, METRICS, matrixOf, scale, shuffled } from './matrices.ts';

describe('a constant added to all ratings', () => {
  /** What a statistic gives for ratings as they are and for all of them raised. */
  const sameWhenRaised = (statistic: (matrix: number[][], rise: number) => unknown) => {
    // The digits that rounding leaves are the same ones, as long as a difference of two ratings is exact.
    const rise = fc.constantFrom(-1e12, 1e6, 1e10, 1e12);
    fc.assert(
      fc.property(complete, rise, (matrix, rise) => {
        const raised = matrix.map((row) => row.map((cell) => cell + rise));
        expect(statistic(raised, rise)).toEqual(statistic(matrix, 0));
      }),
    );
  };

  test("changes no digit of Krippendorff's alpha, interval", () => {
    sameWhenRaised((units) => krippendorffAlpha(units, { metric: 'interval' }));
  });

  test.each(FORMS)('changes no digit of %s', (form) => {
    sameWhenRaised((matrix) => intraclassCorrelation(matrix, { form }));
  });

  test("changes no digit of Cronbach's alpha", () => {
    sameWhenRaised((matrix) => cronbachAlpha(matrix));
  });

  test('changes no digit of within-group agreement', () => {
    sameWhenRaised((units, rise) =>
      withinGroupAgreement(units, { scale: scale.map((point) => point + rise) }).units.map(
        // Near an end, noise decides whether there is an aWG; it grows with the ratings.
        ({ awg, ...unit }) => unit,
      ),
    );
  });
});

describe('a value that rounding alone could have made', () => {
  // Few ratings on three points, so that many values are exactly 0.
  const small = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 5,
    }),
  );
  const step = fc.constantFrom(1, 0.1, 0.7);

  /** That the value is 0 or not, and below it or not, is the same for the same ratings in another order and unit. */
  const sameSign = (
    statistic: (
      matrix: number[][],
      step: number,
    ) => {
      value: number | null;
      warnings: readonly { code: string }[];
    },
  ) => {
    const sign = (matrix: number[][], step: number) => {
      const { value, warnings } = statistic(
        matrix.map((row) => row.map((cell) => cell * step)),
        step,
      );
      expect(warnings.some(({ code }) => code === 'negative-value')).toBe(Number(value) < 0);
      return value === null ? null : Math.sign(value);
    };
    fc.assert(
      fc.property(shuffled(small), step, ({ given, moved }, step) => {
        expect(sign(moved, step)).toBe(sign(given, 1));
      }),
      { numRuns: 1000 },
    );
  };

  test.each(METRICS)("is 0 in any order: Krippendorff's alpha, %s", (metric) => {
    sameSign((units) => krippendorffAlpha(units, { metric }));
  });

  test.each(FORMS)('is 0 in any order: %s', (form) => {
    sameSign((matrix) => intraclassCorrelation(matrix, { form }));
  });

  test("is 0 in any order: Cronbach's alpha", () => {
    sameSign((matrix) => cronbachAlpha(matrix));
  });

  test.each([
    ['none', 0],
    ['linear', 1],
    ['quadratic', 2],
  ] as const)('is 0 where whole numbers say so: weighted kappa, %s', (weights, power) => {
    const point = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 12 }), (pairs) => {
        const [a, b] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const found = weightedKappa(a, b, { scale: [1, 2, 3], weights });
        const weigh = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) ** power);
        const observed = pairs.reduce((sum, [a, b]) => sum + weigh(a, b), 0);
        const expected = a.reduce((sum, a) => b.reduce((inner, b) => inner + weigh(a, b), sum), 0);
        if (expected === 0) expect(found.value).toBeNull();
        else
          expect(Math.sign(Number(found.value))).toBe(
            Math.sign(expected - pairs.length * observed),
          );
        expect(found.warnings.some(({ code }) => code === 'negative-value')).toBe(
          expected < pairs.length * observed,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is 0 in any unit: within-group agreement, and whether it spreads more than random', () => {
    fc.assert(
      fc.property(complete, step, (units, step) => {
        const found = [1, step].map((step) => {
          const times = (list: number[]) => list.map((rating) => rating * step);
          const {
            value,
            units: each,
            warnings,
          } = withinGroupAgreement(units.map(times), {
            scale: times(scale),
          });
          return [value, ...each.map((unit) => unit.value)]
            .map((value) => `${value === 0}`)
            .concat(warnings.map(({ code }) => code));
        });
        expect(found[1]).toEqual(found[0]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('ratings that differ by rounding alone', () => {
  const sums = fc.constantFrom(0.3, 0.1 + 0.2, 0.4 - 0.1, 3 * 0.1);

  test('have no variation, whatever the statistic', () => {
    fc.assert(
      fc.property(matrixOf(sums, 2, 2), (matrix) => {
        const found = [
          krippendorffAlpha(matrix, { metric: 'interval' }),
          krippendorffAlpha(matrix, { metric: 'ratio' }),
          cronbachAlpha(matrix),
          ...FORMS.map((form) => intraclassCorrelation(matrix, { form })),
        ];
        for (const { value, reason } of found) {
          expect(value).toBeNull();
          expect(reason).toBe('no-variation');
        }
      }),
    );
  });
});

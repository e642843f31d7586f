import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { congerKappa, fleissKappa, gwetAc, weightedKappa } from '../../src/stats/index.ts';
import { expectSame, expectSound } from './expectations.ts';
import { gappy, rating, scale, shuffled } from './matrices.ts';

const ALL = { gwetAc, fleissKappa, congerKappa };

describe.each(Object.entries(ALL))('%s', (name, measure) => {
  const options = { scale, weights: 'quadratic' } as const;

  test.each<[string, (number | null)[][], string]>([
    ['no unit', [], 'no-pairable-values'],
    ['one rater', [[3], [4]], 'fewer-than-two-raters'],
    [
      'no unit with two ratings',
      [
        [3, null],
        [null, 4],
      ],
      'no-pairable-values',
    ],
  ])('has no value for %s', (_, units, reason) => {
    expect(measure(units, options)).toMatchObject({
      value: null,
      reason,
      n: 0,
      standardError: null,
    });
  });

  test('is 1 for full agreement', () => {
    const found = measure(
      [
        [1, 1, 1],
        [2, 2, 2],
        [5, 5, 5],
      ],
      options,
    );
    expect(found).toMatchObject({ value: 1, observedDisagreement: 0, exactAgreement: 1 });
  });

  test('warns where ratings hardly vary, and leaves units without a rating out', () => {
    const units = [...Array.from({ length: 40 }, () => [4, 4, 4]), [4, 5, 4], [null, null, null]];
    const found = measure(units, { scale, weights: 'none' });
    expect(found.warnings.map(({ code }) => code).slice(0, 2)).toEqual([
      'left-out',
      'near-constant',
    ]);
    expect(found.exactAgreement).toBeGreaterThan(0.98);
    if (name === 'gwetAc') expect(found.value).toBeGreaterThan(0.97);
    else expect(found.value).toBeLessThanOrEqual(0);
  });

  test('has no interval with one unit', () => {
    const found = measure([[1, 2]], options);
    expect(found.standardError).toBeNull();
    expect(found.warnings.map(({ code }) => code)).toContain('no-interval');
  });

  test('does not depend on the order of raters and units, and is sound', () => {
    fc.assert(
      fc.property(
        shuffled(gappy),
        fc.constantFrom('none', 'linear', 'quadratic'),
        (pair, weights) => {
          const here = measure(pair.given, { scale, weights });
          const there = measure(pair.moved, { scale, weights });
          expectSound(here);
          expectSame(there.value, here.value);
          expectSame(there.standardError, here.standardError, 8);
          expect(here.value ?? 0).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('takes a table of weights as it takes the weights of the same steps', () => {
    const units = [
      [1, 2, 2],
      [4, 4, 3],
      [5, 4, 5],
      [2, 2, null],
    ];
    const table = scale.map((a) => scale.map((b) => (a - b) ** 2 / 16));
    const named = measure(units, options);
    const own = measure(units, { scale, weights: table });
    expect(own.value).toBeCloseTo(named.value as number, 14);
    expect(own.standardError).toBeCloseTo(named.standardError as number, 14);
  });

  test.each([
    [{ scale, weights: 'cubic' }, /weights must be one of/],
    [{ scale: [1], weights: 'none' }, /scale must be a list of two or more points/],
    [{ scale, weights: 'none', confidence: 1 }, /confidence must be/],
  ])('refuses options %j', (wrong, message) => {
    expect(() => measure([[1, 2]], wrong as never)).toThrow(message);
  });
});

test('with constant ratings the kappas have no value, and AC1 is 1', () => {
  const units = [
    [3, 3],
    [3, 3],
  ];
  const options = { scale, weights: 'none' } as const;
  expect(fleissKappa(units, options)).toMatchObject({ value: null, reason: 'no-variation' });
  expect(congerKappa(units, options)).toMatchObject({ value: null, reason: 'no-variation' });
  expect(gwetAc(units, options).value).toBe(1);
});

test("Conger's kappa of two raters is Cohen's", () => {
  const pairs = fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(pairs, fc.constantFrom('none', 'linear', 'quadratic'), (units, weights) => {
      const cohen = weightedKappa(
        units.map(([a]) => a),
        units.map(([, b]) => b),
        { scale, weights },
      );
      expectSame(congerKappa(units, { scale, weights }).value, cohen.value);
    }),
  );
});

test('a rater without a rating changes nothing in Conger’s kappa', () => {
  const units = [
    [1, 2],
    [4, 4],
    [5, 4],
  ];
  const options = { scale, weights: 'linear' } as const;
  const wider = units.map((row) => [...row, null]);
  expect(congerKappa(wider, options).value).toBe(congerKappa(units, options).value);
});

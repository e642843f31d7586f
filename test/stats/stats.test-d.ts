import { describe, expectTypeOf, test } from 'vitest';
import {
  type AdverseImpact,
  adverseImpact,
  type Coefficient,
  type CronbachAlpha,
  cronbachAlpha,
  decisionConsistency,
  estimatedTrueScore,
  type GroupImpact,
  type Interval,
  type IntraclassCorrelation,
  intraclassCorrelation,
  type KrippendorffAlpha,
  type KrippendorffMetric,
  krippendorffAlpha,
  type RatingMatrix,
  type Reason,
  scoringRates,
  standardErrorOfMeasurement,
  type Warning,
  type WeightedKappa,
  type WithinGroupAgreement,
  weightedKappa,
  withinGroupAgreement,
} from '../../src/stats/index.ts';

const matrix = [
  [1, null],
  [2, 3],
] as const;
const scale = [1, 2, 3] as const;

describe('the shape of a coefficient', () => {
  test('is one for all', () => {
    expectTypeOf<KrippendorffAlpha>().toExtend<Coefficient>();
    expectTypeOf<IntraclassCorrelation>().toExtend<Coefficient>();
    expectTypeOf<WeightedKappa>().toExtend<Coefficient>();
    expectTypeOf<WithinGroupAgreement>().toExtend<Coefficient>();
    expectTypeOf<CronbachAlpha>().toExtend<Coefficient>();
    expectTypeOf<GroupImpact>().toExtend<Coefficient>();
    expectTypeOf<Coefficient['value']>().toEqualTypeOf<number | null>();
    expectTypeOf<Coefficient['reason']>().toEqualTypeOf<Reason | undefined>();
    expectTypeOf<Coefficient['interval']>().toEqualTypeOf<Interval | undefined>();
  });

  test('has warnings that tell their figures by their code', () => {
    const warning = {} as Warning;
    if (warning.code === 'left-out') expectTypeOf(warning.count).toBeNumber();
    if (warning.code === 'constant-rater') {
      expectTypeOf(warning.raters).toEqualTypeOf<readonly number[]>();
    }
    // @ts-expect-error: not every warning has a count.
    warning.count;
  });

  test('is read only', () => {
    const found = {} as Coefficient;
    // @ts-expect-error: a result is not to be changed.
    found.value = 1;
  });
});

describe('the options', () => {
  test('of alpha need a metric', () => {
    expectTypeOf(
      krippendorffAlpha(matrix, { metric: 'ordinal' }),
    ).toEqualTypeOf<KrippendorffAlpha>();
    expectTypeOf<KrippendorffMetric>().toEqualTypeOf<
      'nominal' | 'ordinal' | 'interval' | 'ratio'
    >();
    // @ts-expect-error: there is no default.
    krippendorffAlpha(matrix, {});
    // @ts-expect-error: there is no such metric.
    krippendorffAlpha(matrix, { metric: 'quadratic' });
    // @ts-expect-error: the options are not optional.
    krippendorffAlpha(matrix);
  });

  test('of the intraclass correlation need a form', () => {
    expectTypeOf(
      intraclassCorrelation(matrix, { form: 'ICC(A,1)', confidence: 0.9 }),
    ).toEqualTypeOf<IntraclassCorrelation>();
    // @ts-expect-error: there is no default.
    intraclassCorrelation(matrix, { confidence: 0.9 });
    // @ts-expect-error: this is another notation.
    intraclassCorrelation(matrix, { form: 'ICC(2,1)' });
  });

  test('of kappa need a scale and weights', () => {
    expectTypeOf(
      weightedKappa([1], [null], { scale, weights: 'none' }),
    ).toEqualTypeOf<WeightedKappa>();
    weightedKappa([1], [2], {
      scale,
      weights: [
        [0, 1, 2],
        [1, 0, 1],
        [2, 1, 0],
      ],
    });
    // @ts-expect-error: the scale is never guessed.
    weightedKappa([1], [2], { weights: 'linear' });
    // @ts-expect-error: there is no default.
    weightedKappa([1], [2], { scale });
    // @ts-expect-error: there are no such weights.
    weightedKappa([1], [2], { scale, weights: 'cubic' });
  });

  test('of within-group agreement need a scale', () => {
    expectTypeOf(withinGroupAgreement(matrix, { scale })).toEqualTypeOf<WithinGroupAgreement>();
    // @ts-expect-error: the scale is never guessed.
    withinGroupAgreement(matrix, { nullVariance: 2 });
  });

  test("of Cronbach's alpha may be left out", () => {
    expectTypeOf(cronbachAlpha(matrix)).toEqualTypeOf<CronbachAlpha>();
    // @ts-expect-error: there is no such option.
    cronbachAlpha(matrix, { confidance: 0.9 });
  });

  test('of the error of measurement are both needed', () => {
    expectTypeOf(standardErrorOfMeasurement({ sd: 1, reliability: 0.5 })).toBeNumber();
    // @ts-expect-error: a reliability is needed.
    standardErrorOfMeasurement({ sd: 1 });
    // @ts-expect-error: a coefficient may have no value; the caller must look.
    standardErrorOfMeasurement({ sd: 1, reliability: cronbachAlpha(matrix).value });
  });

  test('of true scores and decisions are all needed, but for the cut and the confidence', () => {
    const group = { mean: 1, sd: 1, reliability: 0.5 };
    estimatedTrueScore({ observed: 1, ...group });
    estimatedTrueScore({ observed: 1, ...group, cut: 3, confidence: 0.9 });
    // @ts-expect-error: a score is needed.
    estimatedTrueScore(group);
    expectTypeOf(decisionConsistency({ ...group, cut: 3 }).kappa.value).toEqualTypeOf<
      number | null
    >();
    // @ts-expect-error: a cut is needed.
    decisionConsistency(group);
  });

  test('of adverse impact may be left out', () => {
    const groups = [{ name: 'a', selected: 1, total: 2 }] as const;
    expectTypeOf(adverseImpact(groups)).toEqualTypeOf<AdverseImpact>();
    expectTypeOf(adverseImpact(scoringRates([]).groups)).toEqualTypeOf<AdverseImpact>();
    // @ts-expect-error: a rate says nothing of how many there were.
    adverseImpact([{ name: 'a', rate: 0.5 }]);
  });
});

describe('ratings', () => {
  test('are numbers or null', () => {
    expectTypeOf(matrix).toExtend<RatingMatrix>();
    expectTypeOf<[['skipped']]>().not.toExtend<RatingMatrix>();
    expectTypeOf<[[undefined]]>().not.toExtend<RatingMatrix>();
  });
});

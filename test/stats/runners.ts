import { fQuantile } from '../../src/stats/f-distribution.ts';
import {
  adverseImpact,
  congerKappa,
  cronbachAlpha,
  decisionConsistency,
  estimatedTrueScore,
  fleissKappa,
  gwetAc,
  type IntraclassForm,
  intraclassCorrelation,
  type KrippendorffMetric,
  krippendorffAlpha,
  scoreDifferences,
  standardErrorOfMeasurement,
  stratifiedImpact,
  weightedKappa,
  withinGroupAgreement,
} from '../../src/stats/index.ts';
import { normalCdf, normalQuantile } from '../../src/stats/normal.ts';
import { owensT } from '../../src/stats/owens-t.ts';
import { testPooledRates } from '../../src/stats/pooled-z.ts';
import type { Case } from './cases.ts';

/** Computes what a case expects, under the names that the case uses. */
export interface Runner {
  readonly statistic: string;
  /** `panel`: its tests are those of the panel, and it computes nothing here. */
  readonly owner: 'stats' | 'panel';
  readonly run?: (given: Case) => unknown;
}

const METRICS: readonly KrippendorffMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

const FORMS: readonly IntraclassForm[] = [
  'ICC(1)',
  'ICC(k)',
  'ICC(A,1)',
  'ICC(A,k)',
  'ICC(C,1)',
  'ICC(C,k)',
];

type Matrix = (number | null)[][];

/** Letters stand for categories in one nominal case: any number will do for each. */
function toNumbers(ratings: (number | string | null)[][]): Matrix {
  return ratings.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.charCodeAt(0) : cell)),
  );
}

function runKrippendorff({ input }: Case) {
  const results = METRICS.map((metric) => {
    return [metric, krippendorffAlpha(toNumbers(input.ratings), { metric })] as const;
  });
  const [, first] = results[0] as (typeof results)[number];
  return {
    pairableValues: first.pairableValues,
    unitsUsed: first.n,
    reason: first.reason,
    ...Object.fromEntries(
      results.map(([metric, { value, observedDisagreement, expectedDisagreement }]) => [
        metric,
        { alpha: value, Do: observedDisagreement, De: expectedDisagreement },
      ]),
    ),
  };
}

/** Turns a table of counts into the two raters' ratings. */
function expandTable(table: number[][]) {
  const pairs = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
  );
  return {
    rater1: pairs.map(([i]) => i),
    rater2: pairs.map(([, j]) => j),
    scale: table.map((_, place) => place),
  };
}

function runKappa({ input, options }: Case) {
  const { rater1, rater2, scale } = input.table
    ? expandTable(input.table)
    : { ...input, scale: options.categories };
  const table = options.weights as number[][] | undefined;
  const disagreement =
    options.weightsAre === 'agreement'
      ? table?.map((row) => row.map((weight) => 1 - weight))
      : table;
  const kappaOf = (weights: Parameters<typeof weightedKappa>[2]['weights']) => {
    const result = weightedKappa(rater1, rater2, { scale, weights });
    return {
      result,
      kappa: result.value,
      ase: result.standardError,
      po: 1 - Number(result.observedDisagreement),
      pe: 1 - Number(result.expectedDisagreement),
    };
  };
  const unweighted = kappaOf('none');
  return {
    n: unweighted.result.n,
    reason: unweighted.result.reason,
    percentAgreement: unweighted.result.exactAgreement,
    withinOne: unweighted.result.adjacentAgreement,
    unweighted,
    linear: kappaOf('linear'),
    quadratic: kappaOf('quadratic'),
    ...(disagreement ? { custom: kappaOf(disagreement) } : {}),
  };
}

function runIcc({ input, options }: Case) {
  const given = options.confLevel === undefined ? {} : { confidence: options.confLevel };
  const results = FORMS.map(
    (form) => [form, intraclassCorrelation(input.ratings, { form, ...given })] as const,
  );
  const all = Object.fromEntries(results);
  const fOf = (form: IntraclassForm) => {
    const test = all[form]?.fTest;
    return test && { F: test.f, df1: test.df1, df2: test.df2, p: test.p };
  };
  const only = <T>(values: T[]) => (new Set(values).size === 1 ? values[0] : values);
  return {
    value: only(results.map(([, { value }]) => value)),
    reason: only(results.map(([, { reason }]) => reason)),
    F_oneway: fOf('ICC(1)'),
    F_twoway: fOf('ICC(C,k)'),
    ...Object.fromEntries(
      results.map(([form, { value, interval }]) => [form, { value, ...interval }]),
    ),
  };
}

function runUnbalancedIcc({ input }: Case) {
  const { value, meanSquares, fTest, ratersPerTarget } = intraclassCorrelation(input.ratings, {
    form: 'ICC(1)',
  });
  const { targets, error } = meanSquares as NonNullable<typeof meanSquares>;
  const { f, df1, df2, p } = fTest as NonNullable<typeof fTest>;
  const raters = (df1 + df2 + 1) / (df1 + 1);
  return {
    MSB: targets,
    MSW: error,
    dfB: df1,
    dfW: df2,
    n0: ratersPerTarget,
    icc1: value,
    // Another convention, with the plain mean of the numbers of raters, from the same mean squares.
    icc1_meanRaters: (targets - error) / (targets + (raters - 1) * error),
    sem_single: Math.sqrt(error),
    F: f,
    p,
  };
}

function runCronbach({ input }: Case) {
  const { value, reason, n, standardized, questions } = cronbachAlpha(input.ratings);
  return {
    value,
    reason,
    alpha: value,
    negative: Number(value) < 0,
    nUsed: n,
    standardizedAlpha: standardized,
    alphaIfDeleted: questions.map((question) => question.alphaIfDeleted),
    itemRest: questions.map((question) => question.restCorrelation),
    itemTotal: questions.map((question) => question.totalCorrelation),
  };
}

function runWithinGroup({ input, options }: Case) {
  const [lowest, highest] = options.scale;
  const scale = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  // The cases have raters in rows.
  const questions = (input.ratings[0] as number[]).map((_, question) =>
    (input.ratings as number[][]).map((row) => row[question] as number),
  );
  const { value, reason, units } = withinGroupAgreement(questions, {
    scale,
    nullVariance: options.nullVariance,
  });
  return {
    value,
    reason,
    rwg: units.map((unit) => unit.value),
    rwgj: value,
    awg: units.map((unit) => unit.awg),
    adMean: units.map((unit) => unit.averageDeviation),
  };
}

function findSd(scores: number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return Math.sqrt(squares / (scores.length - 1));
}

function runSem({ input }: Case) {
  const sd = input.scores ? findSd(input.scores) : input.sd;
  const sem = standardErrorOfMeasurement({ sd, reliability: input.reliability });
  return { sem, halfWidth95: sem * normalQuantile(0.975) };
}

function runDecision({ input }: Case) {
  const { observed, ...group } = input;
  const { reliability, sd, cut } = input;
  const { kappa, ...shares } = decisionConsistency(group);
  const { value, standardError, predictionError, probabilityAboveCut } = estimatedTrueScore(input);
  const sem = standardErrorOfMeasurement({ sd, reliability });
  return {
    ...shares,
    kappa: kappa.value,
    z: -normalQuantile(shares.passRate),
    sem,
    see: standardError,
    sep: predictionError,
    estimatedTrue: value,
    pTrueAboveCut: probabilityAboveCut,
    pTrueAboveCut_noRegression: normalCdf((observed - cut) / sem),
  };
}

function runAdverseImpact({ input, options }: Case) {
  const { focal, reference } = input;
  const { groups } = adverseImpact(
    [
      { name: 'focal', ...focal },
      { name: 'reference', ...reference },
    ],
    {
      reference: 'reference',
      ...(options.confLevel === undefined ? {} : { confidence: options.confLevel }),
    },
  );
  const [group, other] = groups as [(typeof groups)[number], (typeof groups)[number]];
  const comparison = group.comparison as NonNullable<typeof group.comparison>;
  const table = {
    selected: focal.selected,
    total: focal.total,
    otherSelected: reference.selected,
    otherTotal: reference.total,
  };
  // The cases give z for any counts; the library only where it may be used.
  const { z, smallestExpected } = testPooledRates(table);
  const shown = smallestExpected < 5 ? null : z;
  const agrees = JSON.stringify(comparison.z) === JSON.stringify(shown);
  return {
    rateFocal: group.rate,
    rateReference: other.rate,
    impactRatio: group.value,
    reason: group.reason,
    ratioLower: group.interval?.lower ?? null,
    ratioUpper: group.interval?.upper ?? null,
    belowFourFifths: group.belowFourFifths,
    onePersonFlips: comparison.onePersonFlips,
    difference: comparison.difference,
    hEffect: comparison.cohensH,
    fisherTwoSided: comparison.fisher.twoSided,
    fisherFocalLess: comparison.fisher.less,
    fisherFocalGreater: comparison.fisher.greater,
    midPFocalLess: comparison.midP.less,
    z: agrees ? (z?.value ?? null) : 'differs from what the comparison shows',
    pZ: z?.p ?? null,
  };
}

function runImpactRatios({ input }: Case) {
  type Given = { name: string; rate?: number; selected: number; total: number };
  // Some sources print rates only, to three decimals: ratios are the same for any number of people.
  const counts = (input.groups as Given[]).map(({ name, rate, selected, total }) =>
    rate === undefined
      ? { name, selected, total }
      : { name, selected: Math.round(rate * 1000), total: 1000 },
  );
  const { groups } = adverseImpact(counts);
  return {
    impactRatio: Object.fromEntries(groups.map(({ name, value }) => [name, value])),
    belowFourFifths: Object.fromEntries(
      groups.map(({ name, belowFourFifths }) => [name, belowFourFifths]),
    ),
  };
}

function runShortfall({ input }: Case) {
  // Others in such number that the rate of all is the one stated.
  const total = 100;
  const { groups } = adverseImpact([
    { name: 'focal', ...input.focal },
    {
      name: 'others',
      selected: Math.round(total * input.overallRate) - input.focal.selected,
      total: total - input.focal.total,
    },
  ]);
  return { expected: groups[0]?.expected.overall, shortfall: groups[0]?.shortfall.overall };
}

function runChanceAgreement({ input }: Case) {
  const scale = [1, 2, 3, 4, 5];
  const statistics = { gwet: gwetAc, fleiss: fleissKappa, conger: congerKappa };
  const chance = Object.entries(statistics).flatMap(([name, measure]) =>
    (['none', 'linear', 'quadratic'] as const).map((weights) => {
      const { value, standardError } = measure(input.ratings, { scale, weights });
      return [`${name} ${weights}`, [value, standardError]] as const;
    }),
  );
  const alphas = (
    [
      ['none', 'nominal'],
      ['quadratic', 'interval'],
    ] as const
  ).map(([weights, metric]) => {
    const { value, standardError } = krippendorffAlpha(input.ratings, { metric });
    return [`krippendorff ${weights}`, [value, standardError]] as const;
  });
  return Object.fromEntries([...chance, ...alphas]);
}

type Pair = { group: [number, number]; other: [number, number] };

function toGroups({ group, other }: Pair) {
  return [
    { name: 'group', selected: group[0], total: group[1] },
    { name: 'other', selected: other[0], total: other[1] },
  ];
}

function runExactTests({ input }: Case) {
  const { groups } = adverseImpact(toGroups(input), { reference: 'other', test: 'boschloo' });
  const comparison = groups[0]?.comparison;
  return {
    boschlooLess: comparison?.boschloo?.less,
    boschlooGreater: comparison?.boschloo?.greater,
    oddsLower: comparison?.oddsRatio.lower,
    oddsUpper: comparison?.oddsRatio.upper,
  };
}

function runMantelHaenszel({ input }: Case) {
  const strata = (input.strata as Pair[]).map((pair, at) => ({
    name: `s${at}`,
    groups: toGroups(pair),
  }));
  const [found] = stratifiedImpact(strata, { reference: 'other' }).groups;
  return {
    oddsRatio: found?.value,
    lower: found?.interval?.lower,
    upper: found?.interval?.upper,
    chiSquared: found?.test?.chiSquared,
    p: found?.test?.p,
    correctedChiSquared: found?.test?.correctedChiSquared,
    riskRatio: found?.impactRatio,
    breslowDay: found?.homogeneity?.breslowDay,
    breslowDayP: found?.homogeneity?.p,
    tarone: found?.homogeneity?.tarone,
  };
}

function runStandardizedDifference({ input }: Case) {
  const groups = [
    { name: 'own', scores: input.scores },
    { name: 'reference', scores: input.reference },
  ];
  const [found] = scoreDifferences(groups, { reference: 'reference' });
  return { d: found?.cohensD, g: found?.value };
}

/** Every runner. Each statistic of the case files has exactly one. */
export const runners: readonly Runner[] = [
  { statistic: 'chance-agreement', owner: 'stats', run: runChanceAgreement },
  { statistic: 'exact-tests', owner: 'stats', run: runExactTests },
  { statistic: 'mantel-haenszel', owner: 'stats', run: runMantelHaenszel },
  { statistic: 'standardized-difference', owner: 'stats', run: runStandardizedDifference },
  { statistic: 'krippendorff-alpha', owner: 'stats', run: runKrippendorff },
  { statistic: 'cohen-kappa', owner: 'stats', run: runKappa },
  { statistic: 'icc', owner: 'stats', run: runIcc },
  { statistic: 'icc1-unbalanced', owner: 'stats', run: runUnbalancedIcc },
  { statistic: 'cronbach-alpha', owner: 'stats', run: runCronbach },
  { statistic: 'rwg', owner: 'stats', run: runWithinGroup },
  { statistic: 'sem', owner: 'stats', run: runSem },
  { statistic: 'decision-consistency', owner: 'stats', run: runDecision },
  { statistic: 'adverse-impact', owner: 'stats', run: runAdverseImpact },
  { statistic: 'impact-ratios', owner: 'stats', run: runImpactRatios },
  { statistic: 'shortfall', owner: 'stats', run: runShortfall },
  { statistic: 'f-quantile', owner: 'stats', run: ({ input }) => fQuantile(input.p, input) },
  { statistic: 'normal-cdf', owner: 'stats', run: ({ input }) => normalCdf(input.x) },
  { statistic: 'normal-quantile', owner: 'stats', run: ({ input }) => normalQuantile(input.p) },
  { statistic: 'owens-t', owner: 'stats', run: ({ input }) => owensT(input.h, input.a) },
  { statistic: 'panel-score', owner: 'panel' },
];

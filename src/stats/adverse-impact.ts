import { testBoschloo } from './boschloo.ts';
import { type Coefficient, packInterval, type Reason, type Warning } from './coefficient.ts';
import { arcsin, exp } from './elementary.ts';
import { type ConditionalTests, type RateTest, type TwoByTwo, testFisher } from './fisher.ts';
import {
  InputProblems,
  type NumberRule,
  readChoice,
  readConfidence,
  readCounts,
  readNumber,
  readOptions,
} from './input.ts';
import { normalReach } from './normal.ts';
import { measureOddsRatio, type OddsRatio } from './odds-ratio.ts';
import { type PooledZ, testPooledRates } from './pooled-z.ts';

/**
 * How many of a group were selected.
 *
 * @category Adverse impact
 */
export interface GroupCount {
  readonly name: string;
  /** How many were selected: an integer from 0 to `total`. */
  readonly selected: number;
  /** How many there were: an integer from 1 to 1,000,000,000. */
  readonly total: number;
}

/**
 * What the figures show of two groups. None of them says that a procedure is lawful.
 *
 * - `indicated`: the lower rate is below four fifths of the higher and the test finds the difference;
 * - `possible`: one of the two;
 * - `none-seen`: neither, though the numbers could have shown a difference;
 * - `too-few`: the numbers cannot tell. One other person selected would turn a difference round, or no
 *   outcome against the lower group could pass the test with these totals, or nobody was selected.
 * @category Adverse impact
 */
export type ImpactVerdict = 'indicated' | 'possible' | 'none-seen' | 'too-few';

const TESTS = ['fisher', 'mid-p', 'boschloo'] as const;

/**
 * Which test decides whether rates differ.
 *
 * - `fisher`: Fisher's exact test. It errs on the side of no difference: with small groups it finds fewer than it
 *   should;
 * - `mid-p`: the same with the table seen counted by half, whose errors are close to what the confidence says;
 * - `boschloo`: an unconditional exact test, which finds more than Fisher's and errs no more often than the
 *   confidence says. For small groups only.
 * @category Adverse impact
 */
export type ImpactTest = (typeof TESTS)[number];

/**
 * One group against the reference group.
 *
 * @category Adverse impact
 */
export interface ImpactComparison {
  readonly verdict: ImpactVerdict;
  /** Which of the two has the lower rate, so against whom the verdict speaks; `null` if the rates are equal. */
  readonly against: 'group' | 'reference' | null;
  /** Selection rate of the group less that of the reference. */
  readonly difference: number;
  /** Cohen's h: the difference on the arcsine scale, from −π to π; above 0 if the reference is higher. */
  readonly cohensH: number;
  /** Fisher's exact test. */
  readonly fisher: RateTest;
  /** Fisher's test with the table seen, and those as likely as it, counted by half (Lancaster's mid-p). */
  readonly midP: RateTest;
  /** Boschloo's test; `null` for large groups (see `adverseImpact`). */
  readonly boschloo: RateTest | null;
  /** The two-sided p of the test that decides, corrected for the number of comparisons by Holm's method. */
  readonly adjustedP: number;
  /** The pooled z test; `null` where an expected count is below 5. */
  readonly z: PooledZ | null;
  /** The odds of selection over those of the reference. */
  readonly oddsRatio: OddsRatio;
  /**
   * Whether one selection, given to the one with the lower rate and taken from the other, would give the first the
   * higher rate. False where the rates are equal.
   */
  readonly onePersonFlips: boolean;
}

/**
 * A count of people by two standards: the rate of all groups together, and that of the reference group.
 *
 * @category Adverse impact
 */
export interface AgainstRates {
  readonly overall: number;
  readonly reference: number;
}

/**
 * One group. `value` is its impact ratio; `n` counts the people of the group and of the reference.
 *
 * @category Adverse impact
 */
export interface GroupImpact extends Coefficient {
  readonly name: string;
  readonly selected: number;
  readonly total: number;
  /** The share of the group that was selected, from 0 to 1. */
  readonly rate: number;
  /** The group's share of all people, from 0 to 1. */
  readonly share: number;
  /** Whether the rate is below four fifths of the reference rate, by integers; `null` without a ratio. */
  readonly belowFourFifths: boolean | null;
  /** How many would have been selected at the overall rate, and at the rate of the reference. */
  readonly expected: AgainstRates;
  /** `expected` less `selected`, by the same two rates: above 0 if fewer were selected. */
  readonly shortfall: AgainstRates;
  /** `null` for the reference group itself. */
  readonly comparison: ImpactComparison | null;
}

/**
 * What small groups change.
 *
 * @category Adverse impact
 */
export interface SmallGroups {
  /** The groups with a smaller share of all people than `smallestShare`. */
  readonly names: readonly string[];
  /** If a small group could be the reference by its rate. */
  readonly asReference: { readonly reference: string; readonly verdict: ImpactVerdict };
  /** If the small groups were left out; `null` if fewer than two groups remain, or the named reference is small. */
  readonly leftOut: { readonly reference: string; readonly verdict: ImpactVerdict } | null;
}

/**
 * Selection rates of several groups against one.
 *
 * @category Adverse impact
 */
export interface AdverseImpact {
  /** The name of the reference group. */
  readonly reference: string;
  /** The gravest of the comparisons: `indicated`, `possible`, `too-few`, `none-seen`, in this order. */
  readonly verdict: ImpactVerdict;
  /** The test that decides. */
  readonly test: ImpactTest;
  /** One entry for each group, in the order given, the reference included. */
  readonly groups: readonly GroupImpact[];
  /** `null` if no group is small. */
  readonly smallGroups: SmallGroups | null;
  /** How many people are of no known group. They are counted nowhere else. */
  readonly unknown: number;
}

/** The gravest first. */
const VERDICTS: readonly ImpactVerdict[] = ['indicated', 'possible', 'too-few', 'none-seen'];

/** The smallest expected count with which the normal approximation is used. */
const REQUIRED_COUNT = 5;

/** Up to how many possible tables Boschloo's test is done beside the others, and where it decides. */
const SHOWN_TABLES = 2500;
const SHOWN_GROUPS = 100;
const MOST_TABLES = 1_000_000;

/** How the groups are compared. */
interface Settings {
  readonly confidence: number;
  readonly test: ImpactTest;
  readonly smallestShare: number;
  /** Up to how many possible tables Boschloo's test is shown where it does not decide. */
  readonly shown: number;
}

/**
 * Whether a selection procedure passes one group of people less often than another, by the rules that are
 * commonly asked for, and whether the numbers are large enough to say so.
 *
 * Definitions: the impact ratio is a group's selection rate over that of the group with the highest rate
 * (or of the one named `reference`). Below four fifths it is commonly taken as evidence of adverse impact:
 * Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D), which also says that smaller
 * differences may count and that larger ones may not if numbers are small. The comparison with four fifths is
 * done with integers, so that 80 % exactly is not below. `onePersonFlips` follows question 21 of the agencies'
 * Questions and Answers (44 FR 11996, 1979). The interval of the ratio is on the log scale: Katz et al. (1978),
 * Biometrics 34:469-474. `cohensH`: Cohen (1988), Statistical Power Analysis, chapter 6. `adjustedP`: Holm (1979),
 * Scandinavian Journal of Statistics 6:65-70. Mid-p as the test that decides: Biddle & Morris (2011), Journal of
 * Applied Psychology 96:956-965.
 *
 * A group below `smallestShare` of all people does not become the reference by its rate: one person hired out of
 * one would otherwise hide what happens to everybody else. It is compared like any other, and `smallGroups` says
 * what the result would be with it as the reference and without it. If all groups are small, any may be the
 * reference. The default of 2 % is that of New York City's rule (6 RCNY § 5-301) and of 29 CFR 1607.15(A)(2).
 *
 * Boschloo's test takes time that grows with both totals. It is shown where their product is 2500 or less, for up to
 * 100 groups. Where it is asked for it decides up to a product of 1,000,000; beyond, mid-p decides, with a warning.
 *
 * When to use: to watch one's own procedure, group by group, at every stage.
 *
 * What it cannot tell: why rates differ, whether the procedure is valid for the job, or what a court would
 * find. `none-seen` is no proof of fairness: small groups hide large differences, as the interval shows. The verdicts
 * are not corrected for comparing several groups; `adjustedP` is. Everyone counted must have been in the running.
 *
 * @param groups - Two or more groups with different names.
 * @param options - `confidence` of the intervals, between 0 and 1, 0.95 if not given: the test is passed at a
 *   p of 1 − `confidence` or less; `reference`: the name of the group to compare with, if not the one with the
 *   highest rate (the first of those that share it); `test`: which test decides, `mid-p` if not given;
 *   `smallestShare`: from 0 to 1, 0.02 if not given; `unknown`: how many people are of no known group, 0 if not given.
 * @returns A verdict, and for each group its rate, impact ratio and comparison. A ratio is `null` with the reason
 *   `no-selections` if nobody of the reference group was selected.
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if there are
 *   fewer than two groups, a name is empty or twice there, a count is out of its range, or an option has a value
 *   that is not allowed.
 * @example Two groups of applicants
 * ```ts
 * import { adverseImpact } from 'structured-interview/stats';
 *
 * const impact = adverseImpact([
 *   { name: 'women', selected: 20, total: 80 },
 *   { name: 'men', selected: 48, total: 120 },
 * ]);
 * impact.verdict; // => 'indicated'
 * impact.groups[0]?.value; // => 0.625
 * impact.groups[0]?.belowFourFifths; // => true
 * impact.groups[0]?.shortfall.reference; // => 12
 * impact.groups[0]?.comparison?.midP.twoSided.toFixed(4); // => '0.0277'
 * ```
 * @category Adverse impact
 */
export function adverseImpact(
  groups: readonly GroupCount[],
  options: {
    readonly confidence?: number;
    readonly reference?: string;
    readonly test?: ImpactTest;
    readonly smallestShare?: number;
    readonly unknown?: number;
  } = {},
): AdverseImpact {
  const problems = new InputProblems('compute adverse impact');
  const known = ['confidence', 'reference', 'test', 'smallestShare', 'unknown'] as const;
  const found = readOptions(problems, options, known);
  const chosen = {
    confidence: readConfidence(problems, found.confidence),
    test: readChoice(problems, 'test', found.test === undefined ? 'mid-p' : found.test, TESTS),
    smallestShare: readNumber(problems, 'smallestShare', found.smallestShare ?? 0.02, SHARE),
  };
  const unknown = readNumber(problems, 'unknown', found.unknown ?? 0, PEOPLE);
  const counts = readCounts(problems, groups, { fewest: 2 });
  const named = counts.find(({ name }) => name === found.reference);
  if (found.reference !== undefined && named === undefined) {
    const wrongType = typeof found.reference !== 'string';
    problems.add('reference', { wanted: 'the name of a group', wrongType }, found.reference);
  }
  problems.throwIfAny();

  const shown = counts.length <= SHOWN_GROUPS ? SHOWN_TABLES : 0;
  const settings: Settings = { ...chosen, shown };
  const people = addTotals(counts);
  const small = counts.filter(({ total }) => total / people < settings.smallestShare);
  const large = counts.filter((group) => !small.includes(group));
  const reference = named ?? findHighest(large.length > 0 ? large : counts);
  const impacts = compareAll(counts, reference, settings);
  return {
    reference: reference.name,
    verdict: findGravest(impacts),
    test: settings.test,
    groups: impacts,
    smallGroups:
      small.length === 0
        ? null
        : {
            names: small.map(({ name }) => name),
            asReference: summarize(counts, named ?? findHighest(counts), settings),
            leftOut:
              large.length < 2 || small.includes(reference)
                ? null
                : summarize(large, reference, settings),
          },
    unknown,
  };
}

function addTotals(counts: readonly GroupCount[]): number {
  return counts.reduce((sum, { total }) => sum + total, 0);
}

function findHighest(counts: readonly GroupCount[]): GroupCount {
  return counts.reduce((best, group) => (isRateBelow(best, group) ? group : best));
}

function findGravest(impacts: readonly GroupImpact[]): ImpactVerdict {
  const verdicts = new Set(impacts.map(({ comparison }) => comparison?.verdict));
  return VERDICTS.find((verdict) => verdicts.has(verdict)) as ImpactVerdict;
}

function summarize(counts: readonly GroupCount[], reference: GroupCount, settings: Settings) {
  const verdict = findGravest(compareAll(counts, reference, settings));
  return { reference: reference.name, verdict };
}

function compareAll(
  counts: readonly GroupCount[],
  reference: GroupCount,
  settings: Settings,
): readonly GroupImpact[] {
  const people = addTotals(counts);
  const selections = counts.reduce((sum, { selected }) => sum + selected, 0);
  const compared = counts.map((group) =>
    group === reference ? null : compareGroups(group, reference, settings),
  );
  const adjusted = adjustByHolm(compared.flatMap((one) => (one === null ? [] : [one.p])));
  let next = 0;
  return counts.map((group, at): GroupImpact => {
    const one = compared[at] ?? null;
    const comparison =
      one === null ? null : { ...one.comparison, adjustedP: adjusted[next++] as number };
    const share = group.total / people;
    const expected = {
      overall: (group.total * selections) / people,
      reference: (group.total * reference.selected) / reference.total,
    };
    const warnings = [...warnOfSmallShare(share, settings.smallestShare), ...(one?.warnings ?? [])];
    return {
      ...group,
      rate: group.selected / group.total,
      share,
      expected,
      shortfall: {
        overall: expected.overall - group.selected,
        reference: expected.reference - group.selected,
      },
      comparison,
      ...describeRatio(group, reference, { warnings, confidence: settings.confidence }),
    };
  });
}

/**
 * Corrects p values for their number: the smallest is multiplied by all, the next by one less, and none may be
 * smaller than one before it.
 */
function adjustByHolm(values: readonly number[]): readonly number[] {
  const order = values
    .map((_, at) => at)
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const adjusted = [...values];
  let floor = 0;
  order.forEach((at, place) => {
    floor = Math.max(floor, Math.min(1, (values[at] as number) * (values.length - place)));
    adjusted[at] = floor;
  });
  return adjusted;
}

const SHARE: NumberRule = {
  wanted: 'a number from 0 to 1',
  allows: (share) => share >= 0 && share <= 1,
};

const PEOPLE: NumberRule = {
  wanted: 'an integer from 0 to 1,000,000,000',
  allows: (count) => Number.isInteger(count) && count >= 0 && count <= 1e9,
};

/** Whether one group's rate, times a fraction, is below another's. In integers of any size. */
function isRateBelow(
  one: GroupCount,
  other: GroupCount,
  [over, under]: readonly [bigint, bigint] = [1n, 1n],
): boolean {
  return (
    under * BigInt(one.selected) * BigInt(other.total) <
    over * BigInt(other.selected) * BigInt(one.total)
  );
}

const FOUR_FIFTHS = [4n, 5n] as const;

/** The ratio of a group's rate to the reference's, in the shape of a coefficient. */
function describeRatio(
  group: GroupCount,
  reference: GroupCount,
  { warnings, confidence }: { readonly warnings: readonly Warning[]; readonly confidence: number },
): Coefficient & Pick<GroupImpact, 'belowFourFifths'> {
  const n = group === reference ? group.total : group.total + reference.total;
  if (reference.selected === 0) {
    const reason: Reason = 'no-selections';
    return { value: null, reason, n, belowFourFifths: null, warnings };
  }
  const belowFourFifths = isRateBelow(group, reference, FOUR_FIFTHS);
  if (group === reference) return { value: 1, n, belowFourFifths, warnings };
  const value = (group.selected * reference.total) / (group.total * reference.selected);
  const packed = packInterval(boundRatio(value, [group, reference], confidence), confidence);
  return {
    value,
    ...packed.found,
    n,
    belowFourFifths,
    warnings: [...warnings, ...packed.warnings],
  };
}

function boundRatio(
  ratio: number,
  groups: readonly GroupCount[],
  confidence: number,
): { readonly lower: number; readonly upper: number } | null {
  if (ratio === 0) return null;
  const variance = groups.reduce(
    (sum, { selected, total }) => sum + (total - selected) / total / selected,
    0,
  );
  const factor = exp(normalReach(confidence) * Math.sqrt(variance));
  return { lower: ratio / factor, upper: ratio * factor };
}

function compareGroups(
  group: GroupCount,
  reference: GroupCount,
  settings: Settings,
): {
  readonly comparison: Omit<ImpactComparison, 'adjustedP'>;
  readonly p: number;
  readonly warnings: readonly Warning[];
} {
  const table: TwoByTwo = {
    selected: group.selected,
    total: group.total,
    otherSelected: reference.selected,
    otherTotal: reference.total,
  };
  const { least, most, ...tests } = testFisher(table);
  const tables = group.total * reference.total;
  const isAsked = settings.test === 'boschloo';
  const test = isAsked && tables > MOST_TABLES ? 'mid-p' : settings.test;
  const boschloo = tables <= (isAsked ? MOST_TABLES : settings.shown) ? testBoschloo(table) : null;
  const { difference, z, smallestExpected } = testPooledRates(table);

  const isLower = isRateBelow(group, reference);
  const isHigher = isRateBelow(reference, group);
  const [lower, higher] = isHigher ? [reference, group] : [group, reference];
  const differs = isLower || isHigher;
  const onePersonFlips =
    differs &&
    isRateBelow(
      { ...higher, selected: higher.selected - 1 },
      { ...lower, selected: lower.selected + 1 },
    );
  const decide = (found: ConditionalTests, unconditional: RateTest | null): number => {
    if (test === 'boschloo') return (unconditional as RateTest).twoSided;
    return (test === 'fisher' ? found.fisher : found.midP).twoSided;
  };
  const p = decide(tests, boschloo);
  const passes = reachesConfidence(p, settings.confidence);
  // The outcome that speaks most against the one with the lower rate.
  const extreme = isHigher ? most : least;
  const reachable = () => {
    if (extreme === null) return true;
    const drawn = table.selected + table.otherSelected;
    const selected = isHigher
      ? Math.min(drawn, table.total)
      : Math.max(0, drawn - table.otherTotal);
    const farthest =
      test === 'boschloo'
        ? testBoschloo({ ...table, selected, otherSelected: drawn - selected })
        : null;
    return reachesConfidence(decide(extreme, farthest), settings.confidence);
  };
  const angle = ({ selected, total }: GroupCount) => 2 * arcsin(Math.sqrt(selected / total));
  const against = isLower ? 'group' : isHigher ? 'reference' : null;
  return {
    comparison: {
      verdict: judge({
        below: isRateBelow(lower, higher, FOUR_FIFTHS),
        significant: differs && passes,
        onePersonFlips,
        powerless: !passes && !reachable(),
      }),
      against,
      difference,
      cohensH: angle(reference) - angle(group),
      ...tests,
      boschloo,
      z: smallestExpected < REQUIRED_COUNT ? null : z,
      oddsRatio: measureOddsRatio(table, settings.confidence),
      onePersonFlips,
    },
    p,
    warnings: [
      ...(isHigher ? warnOfReference(group, reference) : []),
      ...warnOfSmallCounts(smallestExpected),
      ...(isAsked && test !== 'boschloo' ? warnOfTables(tables) : []),
    ],
  };
}

function warnOfReference(group: GroupCount, reference: GroupCount): readonly Warning[] {
  const rate = group.selected / group.total;
  const referenceRate = reference.selected / reference.total;
  const message = `The reference has the lower rate (${referenceRate}, here ${rate}): the verdict speaks of impact against the reference`;
  return [{ code: 'reference-has-lower-rate', message, rate, referenceRate }];
}

function warnOfTables(tables: number): readonly Warning[] {
  const message = `Boschloo's test is not done for groups so large (${tables} possible tables, at most ${MOST_TABLES}): mid-p decides`;
  return [{ code: 'no-boschloo', message, tables, most: MOST_TABLES }];
}

/**
 * A p value is off by less than this share of itself. The largest groups take some 4 × 10⁵ steps of four
 * roundings, each off by at most 1.1e-16.
 */
const ROUNDED_SHARE = 1e-9;

/** Whether a p value is 1 − `confidence` or less. Rounding, of either, never decides against it. */
function reachesConfidence(p: number, confidence: number): boolean {
  // Like 0.9, a confidence is seldom a double: it and the difference are off by half an epsilon at most.
  return p * (1 - ROUNDED_SHARE) <= 1 - confidence + Number.EPSILON;
}

function judge(signs: {
  readonly below: boolean;
  readonly significant: boolean;
  readonly onePersonFlips: boolean;
  readonly powerless: boolean;
}): ImpactVerdict {
  const found = Number(signs.below) + Number(signs.significant);
  if (signs.powerless || (found > 0 && signs.onePersonFlips)) return 'too-few';
  if (found === 0) return 'none-seen';
  return found === 1 ? 'possible' : 'indicated';
}

function warnOfSmallCounts(smallest: number): readonly Warning[] {
  if (smallest >= REQUIRED_COUNT) return [];
  const message = `No z test: the smallest expected count is ${smallest}, below ${REQUIRED_COUNT}`;
  return [{ code: 'small-expected-count', message, smallest, required: REQUIRED_COUNT }];
}

function warnOfSmallShare(share: number, threshold: number): readonly Warning[] {
  if (share >= threshold) return [];
  const message = `The group is ${share} of all people, below ${threshold}: commonly too small a share to judge by`;
  return [{ code: 'small-group', message, share, threshold }];
}

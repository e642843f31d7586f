import { type Coefficient, packInterval, type Reason, type Warning } from './coefficient.ts';
import { type FisherTest, type TwoByTwo, testFisher } from './fisher.ts';
import {
  InputProblems,
  type NumberRule,
  readConfidence,
  readGroups,
  readNumber,
  readOptions,
} from './input.ts';
import { normalReach } from './normal.ts';
import { testPooledRates } from './pooled-z.ts';

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
 * What the figures show of one group against the reference. None of them says that a procedure is lawful.
 *
 * - `indicated`: the rate is below four fifths of the reference and the exact test finds the difference;
 * - `possible`: one of the two;
 * - `none-seen`: neither, though the numbers could have shown a difference;
 * - `too-few`: the numbers cannot tell. One other person selected would turn a difference round, or no
 *   outcome against the group could pass the test with these totals, or nobody was selected.
 * @category Adverse impact
 */
export type ImpactVerdict = 'indicated' | 'possible' | 'none-seen' | 'too-few';

/**
 * One group against the reference group.
 *
 * @category Adverse impact
 */
export interface ImpactComparison {
  readonly verdict: ImpactVerdict;
  /** Selection rate of the group less that of the reference. */
  readonly difference: number;
  /** Cohen's h: the difference on the arcsine scale, from −π to π; above 0 if the reference is higher. */
  readonly cohensH: number;
  /** Fisher's exact test. `less` is the p of so few selected from the group, or fewer. */
  readonly fisher: FisherTest;
  /** The pooled z test with its two-sided p; `null` where an expected count is below 5. */
  readonly z: { readonly value: number; readonly p: number } | null;
  /**
   * Whether one selection, given to this group and taken from the reference, would give this group the higher
   * rate. False where the group has the higher rate already.
   */
  readonly onePersonFlips: boolean;
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
  /** Whether the rate is below four fifths of the reference rate, by integers; `null` without a ratio. */
  readonly belowFourFifths: boolean | null;
  /** How many would have been selected at the rate of all groups together. */
  readonly expected: number;
  /** `expected` less `selected`: above 0 if fewer were selected. */
  readonly shortfall: number;
  /** `null` for the reference group itself. */
  readonly comparison: ImpactComparison | null;
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
  /** One entry for each group, in the order given, the reference included. */
  readonly groups: readonly GroupImpact[];
}

/** The gravest first. */
const VERDICTS: readonly ImpactVerdict[] = ['indicated', 'possible', 'too-few', 'none-seen'];

/** The smallest expected count with which the normal approximation is used. */
const REQUIRED_COUNT = 5;

/** A group with a smaller share of all people gets a warning. */
const SMALL_SHARE = 0.02;

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
 * Biometrics 34:469-474. `cohensH`: Cohen (1988), Statistical Power Analysis, chapter 6.
 *
 * When to use: to watch one's own procedure, group by group, at every stage. Decide on Fisher's test where it
 * and z disagree.
 *
 * What it cannot tell: why rates differ, whether the procedure is valid for the job, or what a court would
 * find. `none-seen` is no proof of fairness: small groups hide large differences, as the interval shows. The
 * tests are not corrected for comparing several groups. Everyone counted must have been in the running.
 *
 * @param groups - Two or more groups with different names.
 * @param options - `confidence` of the intervals, between 0 and 1, 0.95 if not given: the test is passed at a
 *   p of 1 − `confidence` or less; `reference`: the name of the group to compare with, if not the one with the
 *   highest rate (the first of those that share it).
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
 * impact.groups[0]?.comparison?.fisher.twoSided.toFixed(4); // => '0.0332'
 * ```
 * @category Adverse impact
 */
export function adverseImpact(
  groups: readonly GroupCount[],
  options: { readonly confidence?: number; readonly reference?: string } = {},
): AdverseImpact {
  const problems = new InputProblems('compute adverse impact');
  const found = readOptions(problems, options, ['confidence', 'reference']);
  const confidence = readConfidence(problems, found.confidence);
  const counts = readCounts(problems, groups);
  const named = counts.find(({ name }) => name === found.reference);
  if (found.reference !== undefined && named === undefined) {
    const wrongType = typeof found.reference !== 'string';
    problems.add('reference', { wanted: 'the name of a group', wrongType }, found.reference);
  }
  problems.throwIfAny();

  const reference =
    named ?? counts.reduce((best, group) => (isRateBelow(best, group) ? group : best));
  const people = counts.reduce((sum, { total }) => sum + total, 0);
  const selections = counts.reduce((sum, { selected }) => sum + selected, 0);
  const impacts = counts.map((group): GroupImpact => {
    const expected = (group.total * selections) / people;
    const rate = group.selected / group.total;
    const own = { ...group, rate, expected, shortfall: expected - group.selected };
    const share = group.total / people;
    const compared = group === reference ? null : compareGroups(group, reference, confidence);
    return { ...own, ...describeRatio(group, reference, { compared, confidence, share }) };
  });
  const verdicts = impacts.map(({ comparison }) => comparison?.verdict);
  const verdict = VERDICTS.find((verdict) => verdicts.includes(verdict)) as ImpactVerdict;
  return { reference: reference.name, verdict, groups: impacts };
}

const TOTAL: NumberRule = {
  wanted: 'an integer from 1 to 1,000,000,000',
  allows: (total) => Number.isInteger(total) && total >= 1 && total <= 1e9,
};

function readCounts(problems: InputProblems, value: unknown): readonly GroupCount[] {
  return readGroups(problems, value, 2).map(({ name, where, fields }) => {
    const total = readNumber(problems, `total of ${where}`, fields.total, TOTAL);
    const selected = readNumber(problems, `selected of ${where}`, fields.selected, {
      wanted: 'an integer from 0 to the total',
      allows: (selected) => Number.isInteger(selected) && selected >= 0 && !(selected > total),
    });
    return { name, selected, total };
  });
}

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
  facts: {
    readonly compared: ReturnType<typeof compareGroups> | null;
    readonly confidence: number;
    readonly share: number;
  },
): Coefficient & Pick<GroupImpact, 'belowFourFifths' | 'comparison'> {
  const comparison = facts.compared?.comparison ?? null;
  const warnings = [...warnOfSmallShare(facts.share), ...(facts.compared?.warnings ?? [])];
  const n = comparison === null ? group.total : group.total + reference.total;
  if (reference.selected === 0) {
    const reason: Reason = 'no-selections';
    return { value: null, reason, n, belowFourFifths: null, comparison, warnings };
  }
  const belowFourFifths = isRateBelow(group, reference, FOUR_FIFTHS);
  if (comparison === null) return { value: 1, n, belowFourFifths, comparison, warnings };
  const value = (group.selected * reference.total) / (group.total * reference.selected);
  const packed = packInterval(
    boundRatio(value, [group, reference], facts.confidence),
    facts.confidence,
  );
  const all = [...warnings, ...packed.warnings];
  return { value, ...packed.found, n, belowFourFifths, comparison, warnings: all };
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
  const factor = Math.exp(normalReach(confidence) * Math.sqrt(variance));
  return { lower: ratio / factor, upper: ratio * factor };
}

function compareGroups(
  group: GroupCount,
  reference: GroupCount,
  confidence: number,
): { readonly comparison: ImpactComparison; readonly warnings: readonly Warning[] } {
  const table: TwoByTwo = {
    selected: group.selected,
    total: group.total,
    otherSelected: reference.selected,
    otherTotal: reference.total,
  };
  const { smallestTwoSided, ...fisher } = testFisher(table);
  const { difference, z, smallestExpected } = testPooledRates(table);
  const lower = isRateBelow(group, reference);
  const moved = { ...group, selected: group.selected + 1 };
  const onePersonFlips =
    lower && isRateBelow({ ...reference, selected: reference.selected - 1 }, moved);
  const below = isRateBelow(group, reference, FOUR_FIFTHS);
  const significant = lower && reachesConfidence(fisher.twoSided, confidence);
  const powerless = !reachesConfidence(smallestTwoSided, confidence);
  const angle = ({ selected, total }: GroupCount) => 2 * Math.asin(Math.sqrt(selected / total));
  return {
    comparison: {
      verdict: judge({ below, significant, onePersonFlips, powerless }),
      difference,
      cohensH: angle(reference) - angle(group),
      fisher,
      z: smallestExpected < REQUIRED_COUNT ? null : z,
      onePersonFlips,
    },
    warnings: warnOfSmallCounts(smallestExpected),
  };
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

function warnOfSmallShare(share: number): readonly Warning[] {
  if (share >= SMALL_SHARE) return [];
  const message = `The group is ${share} of all people, below ${SMALL_SHARE}: commonly too small a share to judge by`;
  return [{ code: 'small-group', message, share, threshold: SMALL_SHARE }];
}

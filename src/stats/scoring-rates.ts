import type { GroupCount } from './adverse-impact.ts';
import { InputProblems, readScores } from './input.ts';

/**
 * A group and the score of each of its members.
 *
 * @category Adverse impact
 */
export interface GroupScores {
  readonly name: string;
  readonly scores: readonly number[];
}

/**
 * A group with its scoring rate; `selected` counts the members with a score above the median.
 *
 * @category Adverse impact
 */
export interface GroupScoringRate extends GroupCount {
  /** The share of the group above the median of all, from 0 to 1. */
  readonly rate: number;
}

/**
 * Scoring rates of several groups.
 *
 * @category Adverse impact
 */
export interface ScoringRates {
  /** The median of all scores of all groups. */
  readonly median: number;
  /** One entry for each group in the order given, ready for {@link adverseImpact}. */
  readonly groups: readonly GroupScoringRate[];
}

/**
 * For scores without a cut: which share of each group scores above the median of everyone.
 *
 * Definition: the scoring rate of the rules for New York City's Local Law 144 of 2021, 6 RCNY § 5-300: the rate
 * at which the members of a category score above the sample's median. A score equal to the median is not
 * above it.
 *
 * When to use: an impact ratio is wanted of scores rather than of decisions: pass the groups on to
 * `adverseImpact`.
 *
 * What it cannot tell: on a short scale many share the median score, so that rates are well below one half
 * and a small shift of the median changes them much. Whether the law applies to a tool, and who counts as
 * which group, is for others to say; it lets an auditor leave out groups below 2 % of the data, which this
 * function never does (`adverseImpact` warns of them).
 *
 * @param groups - One or more groups with different names and at least one score each.
 * @returns The median and, for each group, how many of how many score above it.
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if there is no
 *   group, a name is empty or twice there, a group has no score, or a score is not finite.
 * @example From scores to impact ratios
 * ```ts
 * import { adverseImpact, scoringRates } from 'structured-interview/stats';
 *
 * const { median, groups } = scoringRates([
 *   { name: 'north', scores: [4.5, 4, 3.5, 3] },
 *   { name: 'south', scores: [4.25, 3.25, 3, 2.5] },
 * ]);
 * median; // => 3.375
 * groups.map((group) => group.rate); // => [0.75, 0.25]
 * adverseImpact(groups).verdict; // => 'possible'
 * ```
 * @category Adverse impact
 */
export function scoringRates(groups: readonly GroupScores[]): ScoringRates {
  const problems = new InputProblems('compute scoring rates');
  const found = readScores(problems, groups, 1);
  problems.throwIfAny();

  const all = Float64Array.from(found.flatMap(({ scores }) => [...scores])).sort();
  const low = all[Math.floor((all.length - 1) / 2)] as number;
  const high = all[Math.floor(all.length / 2)] as number;
  return {
    median: low === high ? low : low / 2 + high / 2,
    groups: found.map(({ name, scores }) => {
      // No score lies between the two middle ones, so above the lower is above their mean, unrounded.
      const selected = scores.filter((score) => score > low).length;
      return { name, selected, total: scores.length, rate: selected / scores.length };
    }),
  };
}

import type { GroupCount } from './adverse-impact.ts';
import { chiSquaredTail } from './chi-squared.ts';
import { type Coefficient, packInterval, type Reason, type Warning } from './coefficient.ts';
import { exp } from './elementary.ts';
import type { TwoByTwo } from './fisher.ts';
import {
  InputProblems,
  readConfidence,
  readCounts,
  readList,
  readNamed,
  readOptions,
} from './input.ts';
import { normalReach } from './normal.ts';

/**
 * Selections for one opening: everybody in it was compared with everybody else.
 *
 * @category Adverse impact
 */
export interface ImpactStratum {
  readonly name: string;
  readonly groups: readonly GroupCount[];
}

/**
 * One group against the reference, over all openings. `value` is the common odds ratio of Mantel and Haenszel; `n`
 * counts the openings in which both had people and somebody, but not everybody, was selected.
 *
 * @category Adverse impact
 */
export interface StratifiedComparison extends Coefficient {
  readonly name: string;
  /** The impact ratio over all openings, weighed alike; `null` if nobody of the reference was selected. */
  readonly impactRatio: number | null;
  /** Selections of the group expected at the rates of both, opening by opening, less those made. */
  readonly shortfall: number;
  /** The test that the odds are the same in every opening; `null` where no opening can tell. */
  readonly test: {
    /** Cochran's, without a correction; its root is the difference in standard deviations. */
    readonly chiSquared: number;
    readonly p: number;
    /** With Yates's correction of one half. */
    readonly correctedChiSquared: number;
    /** Whether the difference is more than two standard deviations, in either direction. */
    readonly beyondTwo: boolean;
  } | null;
  /** The test that the odds ratio is one and the same in all openings; `null` with fewer than two. */
  readonly homogeneity: {
    /** Breslow and Day's statistic, and with Tarone's correction. */
    readonly breslowDay: number;
    readonly tarone: number;
    readonly df: number;
    /** Of Breslow and Day's, and of Tarone's. */
    readonly p: number;
    readonly taroneP: number;
  } | null;
}

/**
 * Selection rates over several openings.
 *
 * @category Adverse impact
 */
export interface StratifiedImpact {
  readonly reference: string;
  /** One entry for each other group, in the order in which they first appear. */
  readonly groups: readonly StratifiedComparison[];
}

/**
 * Whether a procedure passes one group less often than another over several openings, without lumping together openings
 * that differ in how many are selected.
 *
 * Formulas: with a of n selected in the group and c of m in the reference, T = n + m and b = n − a, d = m − c, for each
 * opening: odds ratio Σ (ad/T) / Σ (bc/T), impact ratio Σ (am/T) / Σ (cn/T), test (Σa − ΣE)² / ΣV with E = n(a + c)/T and
 * V = nm(a + c)(b + d) / (T²(T − 1)). Sources: Mantel & Haenszel (1959), Journal of the National Cancer Institute
 * 22:719-748; interval of the odds ratio: Robins, Breslow & Greenland (1986), Biometrics 42:311-323; homogeneity: Breslow
 * & Day (1980), Statistical Methods in Cancer Research 1, and Tarone (1985), Biometrika 72:91-95.
 *
 * When to use: several requisitions, sites or rounds. Summed up, an opening with many applicants and few places can turn
 * a difference round (Simpson's paradox): Bickel, Hammel & O'Connell (1975), Science 187:398-404.
 *
 * What it cannot tell: one odds ratio for openings whose ratios differ. Read `homogeneity` first. With small openings
 * its test sees little.
 *
 * @param strata - One or more openings with different names, each with its groups.
 * @param options - `reference`: the name of the group to compare with; `confidence` of the interval, between 0 and 1,
 *   0.95 if not given.
 * @returns One comparison for each other group. `null` with the reason `no-variation` where no opening can tell, or the
 *   odds ratio would be 0/0 or infinite.
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if there is no opening,
 *   a name is empty or twice there, a count is out of its range, no opening has the reference, or `confidence` is out of
 *   its range.
 * @example Two openings that point one way alone and the other together
 * ```ts
 * import { adverseImpact, stratifiedImpact } from 'structured-interview/stats';
 *
 * const strata = [
 *   {
 *     name: 'easy',
 *     groups: [
 *       { name: 'women', selected: 9, total: 10 },
 *       { name: 'men', selected: 80, total: 100 },
 *     ],
 *   },
 *   {
 *     name: 'hard',
 *     groups: [
 *       { name: 'women', selected: 30, total: 100 },
 *       { name: 'men', selected: 2, total: 10 },
 *     ],
 *   },
 * ];
 * const [women] = stratifiedImpact(strata, { reference: 'men' }).groups;
 * women?.value?.toFixed(2); // => '1.91'
 * const together = [
 *   { name: 'women', selected: 39, total: 110 },
 *   { name: 'men', selected: 82, total: 110 },
 * ];
 * adverseImpact(together).verdict; // => 'indicated'
 * ```
 * @category Adverse impact
 */
export function stratifiedImpact(
  strata: readonly ImpactStratum[],
  options: { readonly reference: string; readonly confidence?: number },
): StratifiedImpact {
  const problems = new InputProblems('compute stratified impact');
  const found = readOptions(problems, options, ['reference', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const list = readList(problems, 'the strata', strata);
  if (list.length === 0) {
    problems.add('the strata', { wanted: 'a list of one or more', wrongType: false }, strata);
  }
  const openings = readNamed(problems, list, 'stratum').map(({ where, fields }) =>
    readCounts(problems, fields.groups, { fewest: 1, of: ` of ${where}` }),
  );
  const { reference } = found;
  const hasReference = openings.some((groups) => groups.some(({ name }) => name === reference));
  if (typeof reference !== 'string' || !hasReference) {
    const wrongType = typeof reference !== 'string';
    problems.add('reference', { wanted: 'the name of a group', wrongType }, reference);
  }
  problems.throwIfAny();

  const names = new Set(openings.flatMap((groups) => groups.map(({ name }) => name)));
  names.delete(reference as string);
  return {
    reference: reference as string,
    groups: [...names].map((name) => {
      const tables = openings.flatMap((groups): TwoByTwo[] => {
        const group = groups.find((one) => one.name === name);
        const other = groups.find((one) => one.name === reference);
        if (group === undefined || other === undefined) return [];
        const { selected, total } = group;
        return [{ selected, total, otherSelected: other.selected, otherTotal: other.total }];
      });
      return { name, ...compareTables(tables, confidence) };
    }),
  };
}

/** The sums that all figures are made of. */
function addTables(tables: readonly TwoByTwo[]) {
  const sums = { r: 0, s: 0, pr: 0, cross: 0, qs: 0, risk: 0, otherRisk: 0, off: 0, variance: 0 };
  for (const { selected: a, total: n, otherSelected: c, otherTotal: m } of tables) {
    const all = n + m;
    const [b, d] = [n - a, m - c];
    const [r, s] = [(a * d) / all, (b * c) / all];
    const [p, q] = [(a + d) / all, (b + c) / all];
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.cross += p * s + q * r;
    sums.qs += q * s;
    sums.risk += (a * m) / all;
    sums.otherRisk += (c * n) / all;
    sums.off += (n * (a + c)) / all - a;
    sums.variance += (((n * m) / all) * (a + c) * (b + d)) / all / (all - 1);
  }
  return sums;
}

function compareTables(
  tables: readonly TwoByTwo[],
  confidence: number,
): Omit<StratifiedComparison, 'name'> {
  const telling = tables.filter(({ selected, total, otherSelected, otherTotal }) => {
    const chosen = selected + otherSelected;
    return chosen > 0 && chosen < total + otherTotal;
  });
  const { r, s, pr, cross, qs, risk, otherRisk, off, variance } = addTables(tables);
  const corrected = Math.max(0, Math.abs(off) - 0.5);
  const chiSquared = (off * off) / variance;
  const own = {
    n: telling.length,
    impactRatio: otherRisk === 0 ? null : risk / otherRisk,
    shortfall: off,
    test:
      variance === 0
        ? null
        : {
            chiSquared,
            p: chiSquaredTail(chiSquared, 1),
            correctedChiSquared: (corrected * corrected) / variance,
            beyondTwo: chiSquared > 4,
          },
  };
  if (s === 0) {
    const reason: Reason = 'no-variation';
    return { value: null, reason, ...own, homogeneity: null, warnings: [] };
  }
  const value = r / s;
  const error = Math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s));
  const factor = r === 0 ? null : exp(normalReach(confidence) * error);
  const bounds = factor === null ? null : { lower: value / factor, upper: value * factor };
  const { found, warnings } = packInterval(bounds, confidence);
  const homogeneity = r === 0 ? null : testHomogeneity(telling, value);
  return {
    value,
    ...found,
    ...own,
    homogeneity,
    warnings: [...warnings, ...warnOfDifference(homogeneity, confidence)],
  };
}

/** Breslow and Day: how far each opening is from what the common odds ratio would give it. */
function testHomogeneity(
  tables: readonly TwoByTwo[],
  ratio: number,
): StratifiedComparison['homogeneity'] {
  const df = tables.length - 1;
  if (df < 1) return null;
  let breslowDay = 0;
  let off = 0;
  let variances = 0;
  for (const { selected, total: n, otherSelected, otherTotal: m } of tables) {
    const drawn = selected + otherSelected;
    const expected = expectSelected({ drawn, n, m }, ratio);
    const cells = [expected, n - expected, drawn - expected, m - drawn + expected];
    const variance = 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0);
    breslowDay += ((selected - expected) * (selected - expected)) / variance;
    off += selected - expected;
    variances += variance;
  }
  const tarone = breslowDay - (off * off) / variances;
  const p = chiSquaredTail(breslowDay, df);
  return { breslowDay, tarone, df, p, taroneP: chiSquaredTail(Math.max(0, tarone), df) };
}

/** How many of the group are selected where the odds ratio is this: the root of a quadratic that all counts allow. */
function expectSelected(
  { drawn, n, m }: { readonly drawn: number; readonly n: number; readonly m: number },
  ratio: number,
): number {
  if (ratio === 1) return (drawn * n) / (n + m);
  const half = (ratio * (n + drawn) + m - drawn) / 2;
  const root = Math.sqrt(half * half - ratio * (ratio - 1) * n * drawn);
  // Of two forms of one root, this loses no digits.
  return (ratio * n * drawn) / (half + root);
}

function warnOfDifference(
  homogeneity: StratifiedComparison['homogeneity'],
  confidence: number,
): readonly Warning[] {
  if (homogeneity === null || homogeneity.taroneP > 1 - confidence) return [];
  const { taroneP: p } = homogeneity;
  const message = `The openings differ in their odds ratios (p ${p}): one ratio for all hides that`;
  return [{ code: 'unlike-strata', message, p }];
}

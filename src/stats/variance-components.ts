import {
  type Coefficient,
  packInterval,
  type Reason,
  type Warning,
  warnOfWeakness,
} from './coefficient.ts';
import { exp, ln } from './elementary.ts';
import { fQuantile } from './f-distribution.ts';
import {
  InputProblems,
  type RowTable,
  readConfidence,
  readOptions,
  readRatingRows,
} from './input.ts';

/**
 * One rating of one candidate: by whom, and of which question.
 *
 * @category Incomplete designs
 */
export interface RatingRow {
  readonly candidate: string;
  readonly rater: string;
  /** Left out of all rows where a rating is of the whole interview. */
  readonly question?: string | undefined;
  /** A finite number; if not 0, between 1e-100 and 1e100 in size. */
  readonly rating: number;
}

/**
 * A source of differences between ratings.
 *
 * - `candidate`: candidates differ; this is what an interview is for;
 * - `rater`: some raters are stricter throughout;
 * - `question`: some questions are harder for all;
 * - `candidateRater`: a rater is kinder to some candidates;
 * - `candidateQuestion`: a candidate does better on some questions;
 * - `raterQuestion`: a rater is stricter on some questions;
 * - `residual`: the rest.
 * @category Incomplete designs
 */
export type VarianceSource =
  | 'candidate'
  | 'rater'
  | 'question'
  | 'candidateRater'
  | 'candidateQuestion'
  | 'raterQuestion'
  | 'residual';

/**
 * Where ratings differ, and how reliable the candidates' means are. `value` is the reliability of the means of these
 * very ratings, for comparing candidates; `n` counts the candidates.
 *
 * @category Incomplete designs
 */
export interface VarianceComponents extends Coefficient {
  /** How many there are of each. */
  readonly counts: {
    readonly candidates: number;
    readonly raters: number;
    /** 0 where ratings are of whole interviews. */
    readonly questions: number;
    readonly ratings: number;
  };
  /**
   * The estimated variance of each source, in squared rating points; it can come out below 0. `null`: these ratings
   * cannot tell it from another source (see the `confounded` warnings) or hold only one level of it.
   */
  readonly components: { readonly [Source in VarianceSource]: number | null };
  /** The error variance of a candidate's mean when candidates are compared; `null` without components. */
  readonly relativeError: number | null;
  /** The error variance of a candidate's mean as it stands, as against a cut; `null` without components. */
  readonly absoluteError: number | null;
}

/** A source as the facets that make a level of it: candidate 1, rater 2, question 4. */
const MASKS: readonly (readonly [VarianceSource, number])[] = [
  ['candidate', 1],
  ['rater', 2],
  ['question', 4],
  ['candidateRater', 3],
  ['candidateQuestion', 5],
  ['raterQuestion', 6],
];

/**
 * Which of the raters, questions and candidates make ratings differ, where not everybody rated everything.
 *
 * Model: a rating is the sum of a mean and of independent effects of the candidate, the rater, the question, each pair
 * of these, and the rest. Their variances are estimated by Henderson's Method 1: sums of squares as in an analysis of
 * variance, set equal to what the model expects of them for these numbers of ratings. With nothing missing these are the
 * usual estimates. Sources: Henderson (1953), Biometrics 9:226-252; Brennan (2001), Generalizability Theory, chapter 7.
 *
 * `relativeError` is half the mean squared difference that errors make between two candidates' means, each rated as
 * they were, and the reliability is candidate / (candidate + relativeError). With ratings of whole interviews this is
 * G(q,k) of Putka, Le, McCloy & Diaz (2008), Journal of Applied Psychology 93:959-981: raters whom two candidates
 * share cost nothing, raters whom they do not share cost their severity. Negative estimates count as 0 in the errors.
 * The interval is a jackknife over candidates (Tukey 1958, Annals of Mathematical Statistics 29:614) of
 * ln(1 − reliability), in 100 groups of them at most, and fewer where there are very many ratings.
 *
 * When to use: hiring's normal case, in which each candidate met some raters and some questions. Pass the result on to
 * `projectReliability` to see what other interviews would bring.
 *
 * What it cannot tell: why raters differ. Candidates must have been given raters and questions without regard to how good
 * they are, and the ratings must hang together: where each candidate has raters of their own, severity cannot be told
 * from a rater's view of a candidate. With few raters or questions their variances are rough guesses.
 *
 * @param rows - One rating each, in any order. No two of the same candidate, rater and question.
 * @param options - `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns The components and the reliability, or a `value` of `null` with a reason: `fewer-than-two-targets`,
 *   `no-pairable-values` (each candidate has one rating), `not-separable` (the ratings do not hang together) or
 *   `no-variation`.
 * @throws TypeError if the input is not made of arrays, objects, strings and numbers; RangeError if a name is empty, a
 *   rating is out of range, two rows are of the same rating, only some rows have a question, or `confidence` is out of
 *   its range.
 * @example Three raters, of whom two rated each candidate
 * ```ts
 * import { varianceComponents } from 'structured-interview/stats';
 *
 * const pairs = {
 *   c1: { ana: 4, ben: 5 },
 *   c2: { ben: 4, cleo: 2 },
 *   c3: { ana: 1, cleo: 2 },
 *   c4: { ana: 3, ben: 5 },
 *   c5: { ben: 3, cleo: 2 },
 *   c6: { ana: 5, cleo: 4 },
 * };
 * const rows = Object.entries(pairs).flatMap(([candidate, ratings]) =>
 *   Object.entries(ratings).map(([rater, rating]) => ({ candidate, rater, rating })),
 * );
 * const found = varianceComponents(rows);
 * found.value?.toFixed(2); // => '0.76'
 * found.components.candidate?.toFixed(2); // => '1.12'
 * found.components.rater?.toFixed(2); // => '0.51'
 * ```
 * @category Incomplete designs
 */
export function varianceComponents(
  rows: readonly RatingRow[],
  options: { readonly confidence?: number } = {},
): VarianceComponents {
  const problems = new InputProblems('estimate variance components');
  const found = readOptions(problems, options, ['confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const table = readRatingRows(problems, rows);

  const counts = {
    candidates: table.levels[0],
    raters: table.levels[1],
    questions: table.levels[2],
    ratings: table.ratings.length,
  };
  const n = counts.candidates;
  const withoutValue = (reason: Reason): VarianceComponents => {
    const components = Object.fromEntries(
      [...MASKS.map(([source]) => source), 'residual'].map((source) => [source, null]),
    ) as VarianceComponents['components'];
    return {
      value: null,
      reason,
      n,
      counts,
      components,
      relativeError: null,
      absoluteError: null,
      warnings: [],
    };
  };
  if (n < 2) return withoutValue('fewer-than-two-targets');
  if (counts.ratings === n) return withoutValue('no-pairable-values');
  const design = sortRows(table);
  const estimated = estimate(design);
  if (estimated === null) return withoutValue('not-separable');
  const { components, relativeError, absoluteError, confounded } = estimated;
  const own = { n, counts, components, relativeError, absoluteError };
  const confusions = [...warnOfConfusion(confounded), ...warnOfNegatives(components)];
  const value = divideUp(estimated);
  if (value === null) return { value, reason: 'no-variation', ...own, warnings: confusions };
  const { found: packed, warnings } = packInterval(
    boundByJackknife(design, value, confidence),
    confidence,
  );
  return {
    value,
    ...packed,
    ...own,
    warnings: [...confusions, ...warnOfWeakness(value, n, 'candidates'), ...warnings],
  };
}

/** Variances by source, and the errors that they make in the candidates' means. */
interface Estimated {
  readonly components: VarianceComponents['components'];
  readonly relativeError: number;
  readonly absoluteError: number;
  /** Each source that stands for others too. */
  readonly confounded: readonly (readonly [VarianceSource, readonly VarianceSource[]])[];
}

/** Rounding can make so small a share of the variance; anything below counts as none. */
const NEGLIGIBLE = 1e-12;

function divideUp({ components, relativeError }: Estimated): number | null {
  const { candidate } = components;
  if (candidate === null) return null;
  const all = candidate + relativeError;
  if (!(all > NEGLIGIBLE * (Math.abs(candidate) + relativeError))) return null;
  return candidate / all;
}

/** The rows sorted into levels of one source, or of several facets together. */
interface Levels {
  /** The level of each row. */
  readonly of: Int32Array;
  /** How many rows each level has; 0 where none of these rows is of it. */
  readonly sizes: Float64Array;
  /** How many levels have rows. */
  readonly count: number;
}

/** Ratings, and their levels by mask. */
interface Design {
  readonly ratings: Float64Array;
  /** All facets that there are. */
  readonly whole: number;
  readonly levels: ReadonlyMap<number, Levels>;
}

function countLevels(of: Int32Array, most: number): Levels {
  const sizes = new Float64Array(most);
  let count = 0;
  for (let row = 0; row < of.length; row++) {
    const level = of[row] as number;
    if (sizes[level] === 0) count++;
    sizes[level] = (sizes[level] as number) + 1;
  }
  return { of, sizes, count };
}

function sortRows({ facets, levels, ratings }: RowTable): Design {
  const whole = levels[2] === 0 ? 3 : 7;
  const masks = [1, 2, 3, 4, 5, 6, 7].filter((mask) => (mask & ~whole) === 0);
  const sorted = masks.map((mask) => {
    const of = new Int32Array(ratings.length);
    const levelOf = new Map<number, number>();
    for (let row = 0; row < of.length; row++) {
      let key = 0;
      for (let facet = 0; facet < 3; facet++) {
        if (mask & (1 << facet)) {
          key = key * (levels[facet] as number) + (facets[facet]?.[row] as number);
        }
      }
      const level = levelOf.get(key) ?? levelOf.size;
      levelOf.set(key, level);
      of[row] = level;
    }
    return [mask, countLevels(of, levelOf.size)] as const;
  });
  return { ratings, whole, levels: new Map(sorted) };
}

function keepDesignRows(
  { ratings, whole, levels }: Design,
  stays: (row: number) => boolean,
): Design {
  const rows = Int32Array.from(ratings.keys()).filter(stays);
  const pick = (of: Int32Array) => {
    const picked = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) picked[at] = of[rows[at] as number] as number;
    return picked;
  };
  return {
    ratings: Float64Array.from(rows, (row) => ratings[row] as number),
    whole,
    levels: new Map(
      [...levels].map(([mask, { of, sizes }]) => [mask, countLevels(pick(of), sizes.length)]),
    ),
  };
}

/** Estimates all variances; `null` where the ratings do not hang together. */
function estimate({ ratings, whole, levels }: Design): Estimated | null {
  const count = ratings.length;
  const levelsOf = (mask: number) => levels.get(mask) as Levels;
  const { kept, confounded } = chooseSources(levelsOf, { whole, count });

  // Sums of squares, less that of the mean, and what the model expects: one row for each kept source and the total.
  const origin = ratings[0] as number;
  const raised = ratings.map((rating) => rating - origin);
  const sum = raised.reduce((all, rating) => all + rating, 0);
  const ofMean = new Map(
    kept.map(([, mask]) => [
      mask,
      levelsOf(mask).sizes.reduce((all, size) => all + size * size, 0) / count,
    ]),
  );
  const system = kept.map(([, mask]) => {
    const { of, sizes, count: own } = levelsOf(mask);
    const sums = new Float64Array(sizes.length);
    for (let row = 0; row < count; row++) {
      const level = of[row] as number;
      sums[level] = (sums[level] as number) + (raised[row] as number);
    }
    let squares = 0;
    for (let level = 0; level < sums.length; level++) {
      const one = sums[level] as number;
      if (one !== 0) squares += (one * one) / (sizes[level] as number);
    }
    const expected = kept.map(([, other]) => {
      const joint = levelsOf(mask | other);
      let all = 0;
      for (let row = 0; row < count; row++) {
        all +=
          (joint.sizes[joint.of[row] as number] as number) / (sizes[of[row] as number] as number);
      }
      return all - (ofMean.get(other) as number);
    });
    return [...expected, own - 1, squares - (sum * sum) / count];
  });
  const total = raised.reduce((all, rating) => all + rating * rating, 0) - (sum * sum) / count;
  system.push([...kept.map(([, mask]) => count - (ofMean.get(mask) as number)), count - 1, total]);
  const solved = solve(system);
  if (solved === null) return null;
  const noise = NEGLIGIBLE * Math.max(...solved.map(Math.abs));
  const variances = solved.map((variance) => (Math.abs(variance) <= noise ? 0 : variance));

  const components: Record<string, number | null> = {};
  for (const [source] of MASKS) components[source] = null;
  let relativeError = 0;
  let absoluteError = 0;
  [...kept, ['residual', whole] as const].forEach(([source, mask], at) => {
    const variance = variances[at] as number;
    components[source] = variance;
    if (source === 'candidate' || variance <= 0) return;
    const { own, shared } = weighLevels(levelsOf(1), levelsOf(mask), levelsOf(mask | 1));
    relativeError += variance * (own - shared);
    absoluteError += variance * own;
  });
  return {
    components: components as VarianceComponents['components'],
    relativeError,
    absoluteError,
    confounded,
  };
}

/**
 * Chooses the sources that these ratings can tell apart. Two with the same levels are one: the name of the one that
 * makes candidates differ stays, since it is the one that costs.
 */
function chooseSources(
  levelsOf: (mask: number) => Levels,
  { whole, count }: { readonly whole: number; readonly count: number },
): { kept: (readonly [VarianceSource, number])[]; confounded: Estimated['confounded'] } {
  const confounded = new Map<VarianceSource, VarianceSource[]>();
  const kept: (readonly [VarianceSource, number])[] = [];
  const possible = MASKS.filter(([, mask]) => (mask & ~whole) === 0 && mask !== whole);
  const merge = (source: VarianceSource, into: VarianceSource) => {
    confounded.set(into, [...(confounded.get(into) ?? []), source]);
  };
  for (const [source, mask] of possible) {
    const size = levelsOf(mask).count;
    if (size === 1) continue;
    if (size === count) {
      merge(source, 'residual');
      continue;
    }
    // A pair has the levels of one of its two exactly if it has as many.
    const same = kept.findIndex(
      ([, other]) => (other & mask) === other && levelsOf(other).count === size,
    );
    const [other, itsMask] = kept[same] ?? [];
    if (other === undefined || itsMask === undefined) kept.push([source, mask]);
    else if (mask & 1 && !(itsMask & 1)) {
      kept[same] = [source, mask];
      merge(other, source);
    } else merge(source, other);
  }
  return { kept, confounded: [...confounded] };
}

/**
 * What an effect does to the candidates' means, in units of its variance: `own` is the mean square of the shares that
 * its levels have in a candidate's ratings, and `shared` the mean product of the shares in two candidates'.
 */
function weighLevels(candidates: Levels, levels: Levels, joint: Levels) {
  const n = candidates.count;
  const sums = new Float64Array(levels.sizes.length);
  let own = 0;
  for (let row = 0; row < joint.of.length; row++) {
    const all = candidates.sizes[candidates.of[row] as number] as number;
    own += (joint.sizes[joint.of[row] as number] as number) / (all * all);
    const level = levels.of[row] as number;
    sums[level] = (sums[level] as number) + 1 / all;
  }
  const pairs = sums.reduce((all, sum) => all + sum * sum, 0) - own;
  return { own: own / n, shared: pairs / (n * (n - 1)) };
}

/** Solves linear equations by elimination, the largest pivot first; `null` where they do not hang together. */
function solve(system: readonly number[][]): number[] | null {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let row = at + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[at] as number) > Math.abs(rows[best]?.[at] as number)) best = row;
    }
    const pivot = rows[best] as number[];
    rows[best] = rows[at] as number[];
    rows[at] = pivot;
    const scale = Math.max(...(system[best] as number[]).slice(0, -1).map(Math.abs));
    if (Math.abs(pivot[at] as number) <= 1e-9 * scale) return null;
    for (let row = 0; row < size; row++) {
      const other = rows[row] as number[];
      if (row === at) continue;
      const factor = (other[at] as number) / (pivot[at] as number);
      for (let column = at; column <= size; column++) {
        other[column] = (other[column] as number) - factor * (pivot[column] as number);
      }
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}

/** More groups of candidates do not make the jackknife better, and many ratings make it slow. */
const MOST_GROUPS = 100;
const FEWEST_GROUPS = 20;
const RATINGS_IN_ALL = 2_000_000;

/** Fewer estimates without one group than this share of all leave no interval. */
const ENOUGH = 0.9;

function boundByJackknife(
  design: Design,
  value: number,
  confidence: number,
): { readonly lower: number; readonly upper: number } | null {
  const { of, count } = design.levels.get(1) as Levels;
  const affordable = Math.max(FEWEST_GROUPS, Math.floor(RATINGS_IN_ALL / design.ratings.length));
  const groups = Math.min(count, MOST_GROUPS, affordable);
  const whole = ln(1 - value);
  const pseudo: number[] = [];
  for (let group = 0; group < groups; group++) {
    const left = estimate(keepDesignRows(design, (row) => (of[row] as number) % groups !== group));
    const without = left && divideUp(left);
    if (without === null || without >= 1) continue;
    pseudo.push(groups * whole - (groups - 1) * ln(1 - without));
  }
  if (value >= 1 || groups < 3 || pseudo.length < ENOUGH * groups) return null;
  const mean = pseudo.reduce((sum, one) => sum + one, 0) / pseudo.length;
  const squares = pseudo.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  const error = Math.sqrt(squares / (pseudo.length - 1) / pseudo.length);
  const reach = error * Math.sqrt(fQuantile(confidence, { df1: 1, df2: pseudo.length - 1 }));
  return { lower: 1 - exp(whole + reach), upper: 1 - exp(whole - reach) };
}

function warnOfConfusion(confounded: Estimated['confounded']): readonly Warning[] {
  return confounded.map(([source, others]) => ({
    code: 'confounded',
    message: `These ratings cannot tell ${source} from ${others.join(' and ')}: their variances are given as one`,
    source,
    others,
  }));
}

function warnOfNegatives(components: VarianceComponents['components']): readonly Warning[] {
  const sources = Object.entries(components).flatMap(([source, variance]) =>
    Number(variance) < 0 ? [source] : [],
  );
  if (sources.length === 0) return [];
  const message = `Variances estimated below zero, which count as 0 in the errors: ${sources.join(', ')}`;
  return [{ code: 'negative-variance', message, sources }];
}

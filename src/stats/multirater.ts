/**
 * Agreement of any number of raters beyond chance: Gwet's AC1 and AC2, Fleiss' and Conger's kappa.
 *
 * @module
 */

import {
  type Coefficient,
  packInterval,
  type Reason,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile } from './f-distribution.ts';
import {
  countRatings,
  InputProblems,
  keepRows,
  onScale,
  type RatingMatrix,
  type Ratings,
  readConfidence,
  readMatrix,
  readOptions,
  readScale,
} from './input.ts';
import {
  countEqualPairs,
  countValues,
  keepPairable,
  measureExactAgreement,
  warnOfNearConstant,
} from './pairable.ts';
import { addUp, RunningSum, subtract } from './summation.ts';
import { type KappaWeights, readWeights, type Weights } from './weights.ts';

/**
 * Agreement of several raters beyond chance. `n` counts the units with two or more ratings.
 *
 * @category Agreement
 */
export interface MultiraterAgreement extends Coefficient {
  /** For large samples of units; `null` without a value or with fewer than two units. */
  readonly standardError: number | null;
  /** The mean weight of the disagreements seen, between two raters of a unit; `null` if nothing pairs. */
  readonly observedDisagreement: number | null;
  /** The same as chance alone would have it; `null` if nothing pairs. */
  readonly expectedDisagreement: number | null;
  /** The share of pairs of ratings of one unit that are equal, between 0 and 1; `null` if nothing pairs. */
  readonly exactAgreement: number | null;
}

/** What the three take. */
interface AgreementOptions {
  readonly scale: readonly number[];
  readonly weights: KappaWeights;
  readonly confidence?: number;
}

/**
 * How well any number of raters agree, beyond a chance that is small where ratings hardly vary: Gwet's AC1, and AC2
 * with weights.
 *
 * Formula: AC = 1 − Dₒ / Dₑ. Dₒ is the mean weight of disagreement between two raters of a unit, Dₑ = 1 − Tπ / (q(q − 1)),
 * with q points on the scale, T the sum of all weights of agreement and π the sum of πₖ(1 − πₖ) over the shares of the
 * points. Sources: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29-48, with his variance;
 * weights and missing ratings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 *
 * When to use: nearly all ratings are the same, where kappa and alpha are low although raters seldom differ. Give it
 * beside one of them, not in its place.
 *
 * What it cannot tell: whether raters can tell units apart. Raters who give everybody a 4 get nearly 1. It rests on a
 * model of chance in which only hard cases are guessed; others hold that it flatters.
 *
 * @param units - A row for each unit, a column for each rater, `null` for a missing rating. A unit with one rating
 *   counts toward the shares of the points only.
 * @param options - `scale`: all score points from low to high; `weights` of disagreement, as for `weightedKappa`;
 *   `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns The coefficient, at most 1, or `null` with a reason: `fewer-than-two-raters` or `no-pairable-values`. Where all
 *   ratings are the same it is 1.
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not equally long, a
 *   rating is off the scale, or an option has a value that is not allowed.
 * @example Three raters who hardly ever differ
 * ```ts
 * import { fleissKappa, gwetAc } from 'structured-interview/stats';
 *
 * const units = [[4, 4, 4], [4, 4, 4], [4, 4, 5], [4, 4, 4], [4, 4, 4], [4, 4, 4]];
 * const options = { scale: [1, 2, 3, 4, 5], weights: 'none' } as const;
 * gwetAc(units, options).value?.toFixed(2); // => '0.89'
 * fleissKappa(units, options).value?.toFixed(2); // => '-0.06'
 * ```
 * @category Agreement
 */
export function gwetAc(units: RatingMatrix, options: AgreementOptions): MultiraterAgreement {
  return measureAgreement(units, options, {
    action: "compute Gwet's AC",
    chance({ shares, weights, points, parts }) {
      const all = weights.addUp(new Float64Array(points).fill(1));
      const factor = (points * points - addUp(all)) / (points * (points - 1));
      const agreement = shares.reduce((sum, share) => sum + share * (1 - share), 0);
      return {
        expected: 1 - factor * agreement,
        // A unit's part in π, by the shares of its ratings.
        ofUnits: parts.map((part) => {
          return (
            1 - factor * part.reduce((sum, [k, share]) => sum + share * (1 - at(shares, k)), 0)
          );
        }),
      };
    },
  });
}

/**
 * How well any number of raters agree beyond chance, if each rating were dealt out from the shares of all raters
 * together: Fleiss' kappa, with weights if wanted.
 *
 * Formula: κ = 1 − Dₒ / Dₑ, with Dₒ the mean weight of disagreement between two raters of a unit and Dₑ = Σ vₖₗ πₖ πₗ over the
 * shares π of the score points. Sources: Fleiss (1971), Psychological Bulletin 76:378-382; weights, missing ratings and
 * the variance, which does not suppose that kappa is 0: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 *
 * When to use: units are rated by different raters each, from one pool. What it cannot tell: as for `weightedKappa`, it
 * depends on how often each rating is used.
 *
 * @param units - A row for each unit, a column for each rater, `null` for a missing rating. A unit with one rating
 *   counts toward the shares of the points only.
 * @param options - `scale`: all score points from low to high; `weights` of disagreement, as for `weightedKappa`;
 *   `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns Kappa, at most 1 and possibly negative, or `null` with a reason: `fewer-than-two-raters`,
 *   `no-pairable-values` or `no-variation` (all ratings are the same).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not equally long, a
 *   rating is off the scale, or an option has a value that is not allowed.
 * @example Four units, three raters of each
 * ```ts
 * import { fleissKappa } from 'structured-interview/stats';
 *
 * const units = [[4, 4, 5], [2, 2, 2], [5, 5, 5], [1, 2, 1]];
 * const kappa = fleissKappa(units, { scale: [1, 2, 3, 4, 5], weights: 'none' });
 * kappa.value?.toFixed(4); // => '0.5385'
 * kappa.exactAgreement?.toFixed(4); // => '0.6667'
 * ```
 * @category Agreement
 */
export function fleissKappa(units: RatingMatrix, options: AgreementOptions): MultiraterAgreement {
  return measureAgreement(units, options, {
    action: "compute Fleiss' kappa",
    chance({ shares, weights, parts }) {
      const down = weights.addUp(shares);
      const across = weights.turned.addUp(shares);
      const sums = down.map((sum, k) => (sum + at(across, k)) / 2);
      return {
        expected: sums.reduce((sum, one, k) => sum + one * at(shares, k), 0),
        ofUnits: parts.map((part) =>
          part.reduce((sum, [k, share]) => sum + share * at(sums, k), 0),
        ),
      };
    },
  });
}

/**
 * How well the same raters agree beyond chance, if each dealt out their own ratings: Conger's kappa, which is Cohen's
 * for any number of raters, with weights if wanted.
 *
 * Formula: κ = 1 − Dₒ / Dₑ, with Dₒ the mean weight of disagreement between two raters of a unit and Dₑ the mean over pairs of
 * raters of Σ vₖₗ pₖ pₗ over the shares p of their ratings. Sources: Conger (1980), Psychological Bulletin 88:322-328;
 * weights, missing ratings and the variance: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed. With two raters and
 * no ratings missing it is `weightedKappa`.
 *
 * When to use: the same raters rated all units, or most of them. What it cannot tell: as for `weightedKappa`, it depends on
 * how often each rating is used.
 *
 * @param units - A row for each unit, a column for each rater, `null` for a missing rating. A unit with one rating
 *   counts toward the shares only. A rater without a rating is left out.
 * @param options - `scale`: all score points from low to high; `weights` of disagreement, as for `weightedKappa`;
 *   `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns Kappa, at most 1 and possibly negative, or `null` with a reason: `fewer-than-two-raters`,
 *   `no-pairable-values` or `no-variation` (all raters give one and the same rating throughout).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not equally long, a
 *   rating is off the scale, or an option has a value that is not allowed.
 * @example Four units, the same three raters
 * ```ts
 * import { congerKappa } from 'structured-interview/stats';
 *
 * const units = [[4, 4, 5], [2, 3, 2], [5, 5, 5], [1, 2, 1]];
 * const kappa = congerKappa(units, { scale: [1, 2, 3, 4, 5], weights: 'quadratic' });
 * kappa.value?.toFixed(4); // => '0.8947'
 * ```
 * @category Agreement
 */
export function congerKappa(units: RatingMatrix, options: AgreementOptions): MultiraterAgreement {
  return measureAgreement(units, options, {
    action: "compute Conger's kappa",
    chance({ ratings, kinds, weights, points }) {
      const { rows, columns } = ratings;
      const totals = new Float64Array(columns);
      const shares = Array.from({ length: columns }, () => new Float64Array(points));
      kinds.forEach((kind, cell) => {
        if (kind < 0) return;
        const rater = cell % columns;
        totals[rater] = at(totals, rater) + 1;
        const own = shares[rater] as Float64Array;
        own[kind] = at(own, kind) + 1;
      });
      shares.forEach((own, rater) => {
        for (let k = 0; k < points; k++) own[k] = at(own, k) / Math.max(1, at(totals, rater));
      });
      const all = new Float64Array(points);
      for (const own of shares) for (let k = 0; k < points; k++) all[k] = at(all, k) + at(own, k);
      const raters = totals.reduce((count, total) => count + Number(total > 0), 0);
      const pairs = raters * (raters - 1);
      // What each rating of a rater adds, against the shares of all the others.
      const against = shares.map((own) => {
        const others = all.map((sum, k) => sum - at(own, k));
        const down = weights.addUp(others);
        const across = weights.turned.addUp(others);
        return down.map((sum, k) => (sum + at(across, k)) / 2);
      });
      const means = against.map((sums, rater) =>
        sums.reduce((sum, one, k) => sum + one * at(shares[rater] as Float64Array, k), 0),
      );
      const expected = means.reduce((sum, mean) => sum + mean, 0) / pairs;
      return {
        expected,
        ofUnits: Array.from({ length: rows }, (_, row) => {
          let sum = 0;
          for (let rater = 0; rater < columns; rater++) {
            const kind = kinds[row * columns + rater] as number;
            if (kind < 0) continue;
            const own = at(against[rater] as Float64Array, kind) - (means[rater] as number);
            sum += (own * rows) / at(totals, rater);
          }
          return expected + sum / pairs;
        }),
      };
    },
  });
}

/** A number of a list that is long enough. */
function at(values: Float64Array, place: number): number {
  return values[place] as number;
}

/** Units with a rating or more, sorted by score point. */
interface Sample {
  readonly ratings: Ratings;
  /** Which score point each rating is; −1 for a missing one. */
  readonly kinds: Int32Array;
  /** For each unit, the score points of its ratings and their shares of these. */
  readonly parts: readonly (readonly (readonly [kind: number, share: number])[])[];
  /** The share of each score point: the mean of its shares in the units. */
  readonly shares: Float64Array;
  readonly weights: Weights;
  readonly points: number;
}

/** The disagreement that chance alone would make, and each unit's part in it. */
interface Chance {
  readonly expected: number;
  readonly ofUnits: readonly number[];
}

function measureAgreement(
  units: RatingMatrix,
  options: AgreementOptions,
  kind: { readonly action: string; readonly chance: (sample: Sample) => Chance },
): MultiraterAgreement {
  const problems = new InputProblems(kind.action);
  const found = readOptions(problems, options, ['scale', 'weights', 'confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const scale = readScale(problems, found.scale);
  const weights = readWeights(problems, found.weights, scale.length);
  const given = readMatrix(problems, units, onScale(scale));

  const paired = keepPairable(given);
  const exactAgreement = measureExactAgreement(
    paired,
    countEqualPairs(paired, countValues(paired.values)),
  );
  const ratings = keepRows(given, Math.min(1, given.columns));
  const n = paired.sizes.length;
  const leftOut = warnOfLeftOut(given.rows - ratings.rows, 'units without a rating');
  if (n === 0) {
    const reason: Reason =
      given.rows > 0 && given.columns < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
    const nothing = { observedDisagreement: null, expectedDisagreement: null, exactAgreement };
    return { value: null, reason, n, standardError: null, ...nothing, warnings: leftOut };
  }
  const sample = sortSample(ratings, { scale, weights });
  const disagreements = measureUnits(sample);
  const observed = addUp(Float64Array.from(disagreements, (one) => one ?? 0)) / n;
  const { expected, ofUnits } = kind.chance(sample);
  const own = { n, observedDisagreement: observed, expectedDisagreement: expected, exactAgreement };
  if (!(expected > 0)) {
    const reason: Reason = 'no-variation';
    return { value: null, reason, ...own, standardError: null, warnings: leftOut };
  }
  const value = subtract(1, observed / expected);
  const standardError = findError({ disagreements, ofUnits, expected, value, n });
  const reach =
    standardError === null
      ? null
      : standardError * Math.sqrt(fQuantile(confidence, { df1: 1, df2: ratings.rows - 1 }));
  const { found: packed, warnings } = packInterval(
    reach === null ? null : { lower: value - reach, upper: Math.min(1, value + reach) },
    confidence,
  );
  return {
    value,
    ...packed,
    ...own,
    standardError,
    warnings: [
      ...leftOut,
      ...warnOfNearConstant(paired),
      ...warnOfWeakness(value, n, 'units'),
      ...warnings,
    ],
  };
}

function sortSample(
  ratings: Ratings,
  { scale, weights }: { readonly scale: readonly number[]; readonly weights: Weights },
): Sample {
  const { rows, columns, cells } = ratings;
  const placeOf = new Map(scale.map((point, place) => [point, place]));
  const kinds = Int32Array.from(cells, (cell) => placeOf.get(cell) ?? -1);
  const counts = countRatings(ratings);
  const shares = new Float64Array(scale.length);
  const parts = Array.from({ length: rows }, (_, row) => {
    const own = new Map<number, number>();
    for (const kind of kinds.subarray(row * columns, (row + 1) * columns)) {
      if (kind >= 0) own.set(kind, (own.get(kind) ?? 0) + 1);
    }
    return [...own].map(([kind, count]) => {
      const share = count / (counts[row] as number);
      shares[kind] = at(shares, kind) + share / rows;
      return [kind, share] as const;
    });
  });
  return { ratings, kinds, parts, shares, weights, points: scale.length };
}

/** The mean disagreement between two raters of each unit; `null` with one rating. */
function measureUnits({ ratings, parts, weights }: Sample): readonly (number | null)[] {
  const counts = countRatings(ratings);
  return parts.map((part, row) => {
    const count = counts[row] as number;
    if (count < 2) return null;
    const sum = new RunningSum();
    for (const [one, share] of part) {
      for (const [other, its] of part) sum.add(share * its * weights.of(one, other));
    }
    // A rating makes no pair with itself.
    return (sum.total * count) / (count - 1);
  });
}

/**
 * Gwet's standard error: how far each unit pulls the coefficient, by the first terms of its series.
 *
 * Source: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29-48.
 */
function findError(sample: {
  readonly disagreements: readonly (number | null)[];
  readonly ofUnits: readonly number[];
  readonly expected: number;
  readonly value: number;
  readonly n: number;
}): number | null {
  const { disagreements, ofUnits, expected, value, n } = sample;
  const all = disagreements.length;
  if (all < 2) return null;
  const squares = new RunningSum();
  disagreements.forEach((disagreement, row) => {
    const own = disagreement === null ? 0 : (all / n) * (expected - disagreement);
    const chance = expected - (ofUnits[row] as number);
    const off = own / expected - (2 * (1 - value) * chance) / expected - value;
    squares.add(off * off);
  });
  return Math.sqrt(squares.total / (all - 1) / all);
}

/**
 * How far the raters of a panel agree. Only first ratings are compared: what was agreed on later says
 * nothing about that.
 *
 * @module
 */
import { listGiven, type Row } from './score.ts';

/** How often two raters of a question gave it the same or a neighboring score point. */
export interface Agreement {
  /** The share of pairs with the same score point, from 0 to 1; `null` without a pair. */
  readonly exact: number | null;
  /** The share of pairs with the same or neighboring score points, from 0 to 1. */
  readonly adjacent: number | null;
  /** How many pairs: two raters who both gave one question a score point. */
  readonly n: number;
  /** Why there is no share. */
  readonly reason?: 'fewer-than-two-raters' | 'no-pairable-values';
}

/** How much stricter a rater is than the others. */
export interface Severity {
  /**
   * The mean, over the questions that others rated too, of the others' mean minus this rater's
   * rating. In points of the scale: above 0 stricter than the others, below 0 more lenient. `null` when
   * no such question exists.
   */
  readonly value: number | null;
  /** How many questions are compared. */
  readonly n: number;
  /** Why there is no value. */
  readonly reason?: 'fewer-than-two-raters' | 'no-pairable-values';
}

/** One end of a disagreement: a score point, and who gave it. */
export interface DisagreementEnd {
  readonly rating: number;
  readonly raters: readonly string[];
}

/** A question whose ratings lie far apart. */
export interface Disagreement<Id extends string = string> {
  readonly id: Id;
  /** Highest minus lowest rating. */
  readonly range: number;
  readonly lowest: DisagreementEnd;
  readonly highest: DisagreementEnd;
}

/** Counts the pairs that agree. */
export function compareRaters(
  rows: readonly Row[],
  { raters, scale }: { raters: number; scale: readonly number[] },
): Agreement {
  let n = 0;
  let exact = 0;
  let adjacent = 0;
  for (const row of rows) {
    const places = listGiven(row).map(({ rating }) => scale.indexOf(rating));
    for (const [at, place] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        const apart = Math.abs(place - other);
        n++;
        if (apart === 0) exact++;
        if (apart <= 1) adjacent++;
      }
    }
  }
  if (n === 0) return { exact: null, adjacent: null, n, reason: explainNone(raters) };
  return { exact: exact / n, adjacent: adjacent / n, n };
}

/** Measures how much stricter one rater is than the others. */
export function measureSeverity(
  rows: readonly Row[],
  { rater, raters }: { rater: string; raters: number },
): Severity {
  let n = 0;
  let sum = 0;
  for (const row of rows) {
    const given = listGiven(row);
    const own = given.find((one) => one.rater === rater);
    if (!own || given.length < 2) continue;
    const others = given.reduce((before, { rating }) => before + rating, 0) - own.rating;
    sum += others / (given.length - 1) - own.rating;
    n++;
  }
  return n === 0 ? { value: null, n, reason: explainNone(raters) } : { value: sum / n, n };
}

function explainNone(raters: number): 'fewer-than-two-raters' | 'no-pairable-values' {
  return raters < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
}

/**
 * Finds the highest minus the lowest score point that a question was given; `null` when none was.
 */
export function findRange(row: Row): number | null {
  const points = listGiven(row).map(({ rating }) => rating);
  return points.length === 0 ? null : Math.max(...points) - Math.min(...points);
}

/** Lists the questions that need talk, worst first. */
export function listDisagreements(rows: readonly Row[], discussAt: number): Disagreement[] {
  return rows
    .filter((row) => (findRange(row) ?? 0) >= discussAt)
    .map((row) => {
      const given = listGiven(row);
      const points = given.map(({ rating }) => rating);
      const findEnd = (rating: number): DisagreementEnd => ({
        rating,
        raters: given.filter((one) => one.rating === rating).map(({ rater }) => rater),
      });
      const lowest = findEnd(Math.min(...points));
      const highest = findEnd(Math.max(...points));
      return { id: row.id, range: highest.rating - lowest.rating, lowest, highest };
    })
    .sort((a, b) => b.range - a.range);
}

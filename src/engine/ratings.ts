/**
 * Ratings: how the questions of an interview were answered.
 *
 * @module
 */
import type { Reading } from './fields.ts';
import { type Path, readEntries } from './input.ts';
import { type PlanReading, type Questions, readQuestion } from './planned.ts';
import { isScorePoint } from './scale.ts';

/** Marks of questions that have no score point. */
export const ABSENT = -1;

export const SKIPPED = -2;

/**
 * Reads ratings by question id.
 *
 * @returns for each question of the bank its position on the scale, or `ABSENT` or `SKIPPED`
 */
export function readRatings(
  input: unknown,
  path: Path,
  {
    report,
    questions,
    points,
    asked,
  }: Reading & {
    questions: Questions;
    /** The score points, ascending; absent where the scale is not known. */
    points: readonly number[] | undefined;
    asked: PlanReading['asked'];
  },
): number[] {
  const { ids, positions } = questions;
  const marks = new Array<number>(ids?.length ?? 0).fill(ABSENT);
  let next = 0;
  readEntries(input, path, {
    report,
    visit(id, rating) {
      const isAbsent = rating === undefined || rating === null;
      // Most callers keep the bank's order: a good guess spares the look-up.
      let position = ids?.[next] === id ? next : positions.get(id);
      // A rating that is absent may stand outside the plan.
      if (position === undefined || (asked && !isAbsent && !asked[position])) {
        position = readQuestion(id, [...path, id], { report, questions, asked, ofKey: true });
      }
      if (isAbsent) return;
      const mark = points ? findMark(rating, points) : isPoint(rating) ? 0 : ABSENT;
      if (mark === ABSENT) {
        const { wanted, ...range } = describeScale(points);
        report('off-scale', [...path, id], wanted, rating, range);
      }
      if (position === undefined) return;
      next = position + 1;
      marks[position] = mark;
    },
  });
  return marks;
}

/** Finds a rating on the scale. */
function findMark(rating: unknown, points: readonly number[]): number {
  // Most scales have no gaps, so the first guess at the position is good too.
  const guess = typeof rating === 'number' ? rating - (points[0] as number) : ABSENT;
  if (points[guess] === rating) return guess;
  return rating === 'skipped' ? SKIPPED : points.indexOf(rating as number);
}

/** Checks whether a rating could be one, whatever the scale. */
function isPoint(rating: unknown): boolean {
  return rating === 'skipped' || isScorePoint(rating);
}

/** Says which ratings a scale has. */
function describeScale(points: readonly number[] | undefined) {
  if (!points) return { wanted: 'a score point or "skipped"' };
  const lowest = points[0] as number;
  const highest = points.at(-1) as number;
  return highest - lowest < points.length
    ? { wanted: `an integer from ${lowest} to ${highest}`, lowest, highest }
    : { wanted: `one of ${points.join(', ')}`, lowest, highest };
}

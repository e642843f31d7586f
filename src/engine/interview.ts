/**
 * An interview as it was held: ratings read against a plan.
 *
 * @module
 */
import { InvalidPlanError, InvalidRatingsError, type Issue } from '../errors.ts';
import { allowAbsent, type Path, readEntries, readFields, readItems, reportTo } from './input.ts';
import { LARGEST_WEIGHT } from './limits.ts';
import { type OutlineIndex, readBankOptions } from './outline.ts';

/**
 * Marks of questions that have no score point.
 *
 * @internal
 */
export const ABSENT = -1;

/** @internal */
export const SKIPPED = -2;

/**
 * Ratings and plan, checked. Each list has an entry for each question of the bank.
 *
 * @internal
 */
export interface Interview {
  readonly index: OutlineIndex;
  /** A position on the scale, or `ABSENT` or `SKIPPED`. */
  readonly marks: readonly number[];
  readonly asked: readonly boolean[] | undefined;
  readonly critical: readonly boolean[] | undefined;
  readonly weights: readonly number[] | undefined;
}

/**
 * Reads ratings and a plan. Both speak of the bank of the options.
 *
 * @throws {@link InvalidPlanError} or {@link InvalidRatingsError} with all problems at once;
 *   {@link InvalidBankError} when the bank cannot be scored.
 * @internal
 */
export function readInterview(ratings: unknown, plan: unknown, options: unknown): Interview {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const index = readBankOptions(options);
  let asked: boolean[] | undefined;

  /** Finds the position of a question that the plan may speak of. */
  function findQuestion(id: unknown, path: Path): number | undefined {
    const position = index.positions.get(id);
    if (position === undefined) {
      report('unknown-question', path, 'for a question of the bank', id);
    } else if (asked && !asked[position]) {
      report('outside-plan', path, 'for a question of the plan', id);
    }
    return position;
  }

  /** Reads a list of ids into flags. One that is read in part would seem to leave out what it names. */
  function readIds(list: unknown, path: Path): boolean[] | undefined {
    const flags = index.ids.map(() => false);
    const before = issues.length;
    const found = readItems(list, path, { report, wanted: 'a list of question ids' }).map(
      (id, at) => findQuestion(id, [...path, at]),
    );
    const isWhole = issues.length === before;
    for (const [at, position] of found.entries()) {
      if (position === undefined) continue;
      if (flags[position]) report('duplicate', [...path, at], 'named once', index.ids[position]);
      flags[position] = true;
    }
    return isWhole ? flags : undefined;
  }

  function readWeights(input: unknown, path: Path): number[] | undefined {
    const weights = index.ids.map(() => 1);
    readEntries(input, path, {
      report,
      visit(id, weight) {
        const place = [...path, id];
        const position = findQuestion(id, place);
        if (weight === undefined) return;
        if (!Number.isInteger(weight) || (weight as number) <= 0) {
          report('invalid-weight', place, 'a positive integer', weight);
        } else if (position !== undefined) weights[position] = weight as number;
      },
    });
    const sum = weights.reduce((before, weight) => before + weight, 0);
    if (sum > LARGEST_WEIGHT)
      report('unsafe-weight', path, `${LARGEST_WEIGHT} or less in sum`, sum);
    return weights;
  }

  const readWeighting = allowAbsent((input, path) =>
    readFields(input, path, {
      report,
      readers: {
        reason(reason, place) {
          if (typeof reason !== 'string' || !reason.trim()) {
            report('no-reason', place, 'why some questions count more', reason);
          }
        },
        weights: readWeights,
      },
    }),
  );

  const readPlan = allowAbsent((input, path) =>
    readFields(input, path, {
      report,
      readers: {
        questions: allowAbsent((list, place) => {
          asked = readIds(list, place);
        }),
        roleCritical: allowAbsent(readIds),
        weighting: readWeighting,
      },
    }),
  );

  const read = readPlan(plan, ['plan']);
  const { ids, points, positions } = index;
  const inPlan = issues.length;
  const marks = new Array<number>(ids.length).fill(ABSENT);
  const lowest = points[0] as number;
  let next = 0;
  readEntries(ratings, ['ratings'], {
    report,
    visit(id, rating) {
      // Most callers keep the bank's order: a good guess spares the look-up.
      const position = ids[next] === id ? next : positions.get(id);
      if (position === undefined || (asked && rating !== undefined)) {
        findQuestion(id, ['ratings', id]);
      }
      if (rating === undefined) return;
      // Most scales have no gaps, so the first guess at the position is good too.
      const guess = typeof rating === 'number' ? rating - lowest : ABSENT;
      const mark =
        points[guess] === rating
          ? guess
          : rating === 'skipped'
            ? SKIPPED
            : points.indexOf(rating as number);
      if (mark === ABSENT) report('off-scale', ['ratings', id], describeScale(points), rating);
      if (position === undefined) return;
      next = position + 1;
      marks[position] = mark;
    },
  });
  if (issues.length > 0) {
    throw new (inPlan > 0 ? InvalidPlanError : InvalidRatingsError)('score interview', issues);
  }
  return { index, marks, asked, critical: read?.roleCritical, weights: read?.weighting?.weights };
}

function describeScale(points: readonly number[]): string {
  const lowest = points[0] as number;
  const highest = points.at(-1) as number;
  return highest - lowest < points.length
    ? `an integer from ${lowest} to ${highest}`
    : `one of ${points.join(', ')}`;
}

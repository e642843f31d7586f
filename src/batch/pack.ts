/**
 * From ratings to codes.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { reportTo } from '../engine/input.ts';
import { readInterview } from '../engine/interview.ts';
import type { Column } from '../engine/layout.ts';
import { ABSENT } from '../engine/ratings.ts';
import { type InterviewError, InvalidRatingsError, type Issue } from '../errors.ts';
import type { Given, Outline, Ratings } from '../model.ts';
import { MISSING, SKIPPED } from './codes.ts';
import {
  addFaults,
  type Faults,
  type MatrixOptions,
  readMatrixOptions,
  rememberLayout,
  throwFaults,
} from './input.ts';

/**
 * Packs interviews into bytes, one row an interview and one column a question.
 *
 * The columns are the questions of the plan in the bank's order, or all of the bank's when the plan does not name
 * its questions. A byte is 0 without a rating, 255 for `'skipped'`, and k for the k-th score point of the scale.
 *
 * @param interviews - the ratings of each interview, by question id: a list, or anything that can be iterated
 * @param options - the plan of all interviews, and the bank
 * @returns the codes, row by row
 * @throws {@link InvalidRatingsError} when an interview cannot be scored by the plan: the first 100 faults are
 *   listed, each with the place of its interview, and all are counted; {@link InvalidPlanError} and
 *   {@link InvalidBankError} as `scoreInterview` does.
 *
 * @example Two interviews, three questions
 * ```ts
 * import { packRatings } from 'structured-interview/batch';
 *
 * const plan = { questions: ['cap-theorem', 'raft-consensus', 'saga-pattern'] } as const;
 * const codes = packRatings(
 *   [{ 'cap-theorem': 4, 'raft-consensus': 'skipped' }, { 'saga-pattern': 2 }],
 *   { plan },
 * );
 * [...codes]; // => [4, 255, 0, 0, 0, 2]
 * ```
 */
export function packRatings<const B extends Outline = BackendOutline>(
  interviews: Iterable<Ratings<Given<B>>>,
  options?: MatrixOptions<B>,
): Uint8Array;
export function packRatings(interviews: unknown, options: unknown = {}): Uint8Array {
  const { plan, bank, ...layout } = readMatrixOptions(options);
  const { columns } = layout;
  const faults: Faults = { issues: [], count: 0 };
  const width = columns.length;
  let codes = new Uint8Array(width * 64);
  let rows = 0;
  for (const ratings of readIterable(interviews)) {
    if ((rows + 1) * width > codes.length) {
      const larger = new Uint8Array(codes.length * 2);
      larger.set(codes);
      codes = larger;
    }
    try {
      writeRow(readInterview(ratings, plan, { bank }).marks, columns, codes.subarray(rows * width));
    } catch (error) {
      addFaults(
        faults,
        (error as InterviewError).issues.map(({ path, message, ...issue }) => ({
          ...issue,
          path: ['interviews', rows, ...path],
          message: `interview ${rows}: ${message}`,
        })),
      );
    }
    rows++;
  }
  throwFaults('pack ratings', faults, ['interviews']);
  const packed = codes.slice(0, rows * width);
  rememberLayout(packed, layout);
  return packed;
}

function writeRow(marks: readonly number[], columns: readonly Column[], row: Uint8Array): void {
  for (const [at, { position }] of columns.entries()) {
    const mark = marks[position] as number;
    row[at] = mark >= 0 ? mark + 1 : mark === ABSENT ? MISSING : SKIPPED;
  }
}

function readIterable(interviews: unknown): Iterable<unknown> {
  const issues: Issue[] = [];
  // A text is iterable too, by character.
  if (
    Object(interviews) === interviews &&
    typeof (interviews as never)[Symbol.iterator] === 'function'
  ) {
    return interviews as Iterable<unknown>;
  }
  reportTo(issues)('not-a-list', ['interviews'], 'a list of ratings, or an iterable', interviews);
  throw new InvalidRatingsError('pack ratings', issues);
}

/**
 * From codes to sums and outcomes.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { reportTo } from '../engine/input.ts';
import type { Layout } from '../engine/layout.ts';
import { InvalidRatingsError, type Issue } from '../errors.ts';
import type {
  BankOptions,
  InterviewPlan,
  InterviewScore,
  LevelId,
  Outcome,
  Outline,
  QuestionId,
  SectionId,
} from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { readBlocks } from './blocks.ts';
import { MISSING, SKIPPED } from './codes.ts';
import { type MatrixOptions, readMatrixOptions } from './input.ts';
import type { BlockSums, Plane, SumPlanes } from './kernel.ts';
import { OUTCOMES } from './outcomes.ts';

/** Integers, one an interview: the narrowest array that holds all that can occur. */
export type IntegerArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float64Array;

/** Sums over some questions, one of each an interview. The average is `totals[row] / weights[row]`. */
export interface MatrixTally {
  /** The sums of weight × rating. */
  readonly totals: IntegerArray;
  /** The sums of the weights of the rated questions; 0 where none is rated. */
  readonly weights: IntegerArray;
}

/** The scores and outcomes of a rating matrix: for each figure one array with an entry an interview. */
export interface MatrixScore<B extends Outline = BackendOutline> extends MatrixTally {
  /** How many interviews there are. */
  readonly interviews: number;
  /** The columns: the plan's questions, or all of the bank's, in the bank's order. */
  readonly questions: readonly QuestionId<B>[];
  /** How many questions are rated; likewise skipped, and planned but missing. */
  readonly rated: IntegerArray;
  readonly skipped: IntegerArray;
  readonly missing: IntegerArray;
  readonly byLevel: { readonly [Id in LevelId<B>]: MatrixTally };
  readonly bySection: { readonly [Id in SectionId<B>]: MatrixTally };
  readonly roleCritical: MatrixTally & { readonly rated: IntegerArray };
  /** 0 undecided, 1 no offer, 2 conditional offer. */
  readonly outcomes: Uint8Array;
  /** How many interviews come to each outcome. */
  readonly counts: { readonly [Name in Outcome]: number };
  /**
   * Scores one interview of the matrix: what `scoreInterview` returns for its ratings.
   *
   * @param row - the place of the interview, from 0
   * @throws {@link InvalidRatingsError} when there is no such row.
   */
  rowAt(row: number): InterviewScore<B>;
  /** Names the outcome of one interview: what `decide` finds for it. */
  outcomeAt(row: number): Outcome;
}

/**
 * Scores and decides many interviews that were held by one plan. Each figure is the one that `scoreInterview` and
 * `decide` find for the interview alone.
 *
 * @param codes - the interviews row by row, as {@link packRatings} makes them: 0 without a rating, 255 skipped, k
 *   the k-th score point. It is read, kept for `rowAt`, and not changed; it may lie in a `SharedArrayBuffer`.
 * @param options - the plan of all interviews, the bank and the threshold
 * @returns totals, weights, counts and outcomes
 * @throws {@link InvalidRatingsError} when a byte is no code: the first 100 such places are listed, each with row and
 *   question, and all are counted; when there are no whole rows; or when the codes still lie in the buffer that
 *   `packRatings` returned and it packed other questions or another scale. {@link InvalidPlanError}, {@link InvalidBankError}
 *   and {@link InvalidThresholdError} as `scoreInterview` and `decide` do.
 *
 * @example Score two interviews
 * ```ts
 * import { packRatings, scoreMatrix } from 'structured-interview/batch';
 *
 * const plan = { questions: ['cap-theorem', 'raft-consensus'] } as const;
 * const interviews = [
 *   { 'cap-theorem': 4, 'raft-consensus': 3 },
 *   { 'cap-theorem': 3, 'raft-consensus': 3 },
 * ] as const;
 * const matrix = scoreMatrix(packRatings(interviews, { plan }), { plan });
 * [...matrix.totals]; // => [7, 6]
 * matrix.counts; // => { "conditional-offer": 1, "no-offer": 1, "undecided": 0 }
 * matrix.rowAt(0).average; // => 3.5
 * ```
 */
export function scoreMatrix<const B extends Outline = BackendOutline>(
  codes: Uint8Array,
  options?: MatrixOptions<B>,
): MatrixScore<B>;
export function scoreMatrix(codes: Uint8Array, options: unknown = {}): MatrixScore<Outline> {
  const { plan, bank, ...layout } = readMatrixOptions(options);
  const { columns, index, planned } = layout;
  const { interviews, sums, walk } = readBlocks(codes, layout);
  const width = columns.length;
  const copies: ((first: number, rows: number) => void)[] = [];

  /** Makes an array for all rows, which each block of sums is copied to. */
  function collect(plane: Plane, least: number, most: number): IntegerArray {
    const array = createArray(interviews, least, most);
    copies.push((first, rows) => {
      array.set(rows === plane.length ? plane : plane.subarray(0, rows), first);
    });
    return array;
  }

  function collectTally(
    { totals, weights }: SumPlanes,
    belongs: (column: Layout['columns'][number]) => boolean,
  ): MatrixTally {
    const weight = columns.filter(belongs).reduce((sum, column) => sum + column.weight, 0);
    const [lowest, highest] = [index.points[0] as number, index.points.at(-1) as number];
    return {
      totals: collect(totals, Math.min(0, lowest * weight), Math.max(0, highest * weight)),
      weights: collect(weights, 0, weight),
    };
  }

  const [levels, sections] = index.groupings;
  const missing = createArray(interviews, 0, width);
  const tallies = {
    ...collectTally(sums.whole, () => true),
    rated: collect(sums.rated, 0, width),
    skipped: collect(sums.skipped, 0, width),
    missing,
    byLevel: Object.fromEntries(
      levels.names.map((name, at) => [
        name,
        collectTally(sums.levels[at] as SumPlanes, ({ level }) => level === name),
      ]),
    ),
    bySection: Object.fromEntries(
      sections.names.map((name, at) => [
        name,
        collectTally(sums.sections[at] as SumPlanes, ({ section }) => section === name),
      ]),
    ),
    roleCritical: {
      ...collectTally(sums.critical, ({ critical }) => critical),
      rated: collect(sums.criticalRated, 0, width),
    },
  };
  const outcomes = new Uint8Array(interviews);
  walk(({ first, rows, outcomes: found }) => {
    for (const copy of copies) copy(first, rows);
    outcomes.set(found, first);
    if (planned) countMissing(sums, missing.subarray(first, first + rows), width);
  });

  function checkRow(row: number): number {
    if (Number.isInteger(row) && row >= 0 && row < interviews) return row;
    const issues: Issue[] = [];
    reportTo(issues)('invalid-count', ['row'], `an integer from 0 to ${interviews - 1}`, row);
    throw new InvalidRatingsError('read row', issues);
  }

  return {
    interviews,
    questions: columns.map(({ id }) => id),
    ...tallies,
    outcomes,
    counts: countOutcomes(outcomes),
    rowAt(row) {
      const start = checkRow(row) * width;
      const ratings = columns.flatMap(({ id }, at) => {
        const code = codes[start + at] as number;
        if (code === MISSING) return [];
        return [[id, code === SKIPPED ? 'skipped' : index.points[code - 1]]];
      });
      return scoreInterview(
        Object.fromEntries(ratings),
        plan as InterviewPlan<Outline>,
        { bank } as BankOptions,
      );
    },
    outcomeAt: (row) => OUTCOMES[outcomes[checkRow(row)] as number] as Outcome,
  };
}

function createArray(length: number, least: number, most: number): IntegerArray {
  const arrays =
    least < 0
      ? ([
          [Int8Array, 2 ** 7],
          [Int16Array, 2 ** 15],
          [Int32Array, 2 ** 31],
        ] as const)
      : ([
          [Uint8Array, 2 ** 8],
          [Uint16Array, 2 ** 16],
          [Uint32Array, 2 ** 32],
        ] as const);
  const [Narrowest] = arrays.find(([, end]) => most < end && least >= -end) ?? [Float64Array];
  return new Narrowest(length);
}

/** Fills in how many of the planned questions are neither rated nor skipped. */
function countMissing({ rated, skipped }: BlockSums, missing: IntegerArray, planned: number): void {
  for (let row = 0; row < missing.length; row++) {
    missing[row] = planned - (rated[row] as number) - (skipped[row] as number);
  }
}

function countOutcomes(outcomes: Uint8Array): MatrixScore['counts'] {
  let [refused, offered] = [0, 0];
  for (let row = 0; row < outcomes.length; row++) {
    const outcome = outcomes[row] as number;
    refused += outcome & 1;
    offered += outcome >> 1;
  }
  const undecided = outcomes.length - refused - offered;
  return { 'conditional-offer': offered, 'no-offer': refused, undecided };
}

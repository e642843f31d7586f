/**
 * Matrices and their options as they come in.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { readFields, reportTo } from '../engine/input.ts';
import { type Layout, type LayoutOptions, readLayout } from '../engine/layout.ts';
import { InvalidBankError, InvalidRatingsError, type Issue } from '../errors.ts';
import type { Given, HireThreshold, InterviewPlan, Outline } from '../model.ts';
import { MOST_LISTED, MOST_POINTS, SKIPPED } from './codes.ts';

/** What the interviews of a matrix were held by. */
export interface MatrixOptions<B extends Outline = BackendOutline> {
  /**
   * The plan of all interviews. Its `questions`, in the bank's order, are the columns of the matrix; without them
   * all questions of the bank are.
   */
  readonly plan?: InterviewPlan<Given<B>> | undefined;
  /** The bank. The backend bank by default. */
  readonly bank?: B | undefined;
  /** The threshold. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
}

/** Faults of a matrix: the first are listed, all are counted. */
export interface Faults {
  readonly issues: Issue[];
  count: number;
}

/**
 * Reads the options of a matrix.
 *
 * @throws {@link InvalidRatingsError} when there is an option of another name; {@link InvalidBankError} when the
 *   scale has more points than there are codes; and what `scoreInterview` and `decide` throw for plan, bank and
 *   threshold.
 */
export function readMatrixOptions(options: unknown): Layout & LayoutOptions {
  const issues: Issue[] = [];
  const read = (value: unknown) => value;
  const { plan, bank, threshold } = readFields(options, ['options'], {
    report: reportTo(issues),
    readers: { plan: read, bank: read, threshold: read },
  });
  if (issues.length > 0) throw new InvalidRatingsError('score matrix', issues);
  const layout = readLayout({ plan, bank, threshold });
  const { length } = layout.index.points;
  if (length > MOST_POINTS) {
    reportTo(issues)(
      'invalid-scale',
      ['bank', 'scale'],
      `of ${MOST_POINTS} points or fewer`,
      length,
    );
    throw new InvalidBankError('score matrix', issues);
  }
  return { ...layout, plan, bank, threshold };
}

/** What each buffer was packed for. Bytes alone would not show that they are read by another plan. */
const packed = /* @__PURE__ */ new WeakMap<ArrayBufferLike, Layout>();

/** Remembers what codes were packed for, as long as they stay in the buffer they were packed into. */
export function rememberLayout({ buffer }: Uint8Array, layout: Layout): void {
  packed.set(buffer, layout);
}

function hasSameColumns(one: Layout, other: Layout): boolean {
  // Packed for a plan that asks certain questions, and read by none, what is missing would not count.
  const list = ({ columns, index }: Layout) =>
    JSON.stringify([columns.map(({ id }) => id), index.points]);
  return list(one) === list(other) && (other.planned || !one.planned);
}

/**
 * Checks that the codes are bytes, enough for whole rows, and not packed for another plan or bank.
 *
 * @returns how many rows there are
 * @throws {@link InvalidRatingsError}
 */
export function countRows(codes: unknown, layout: Layout): number {
  const { columns } = layout;
  const issues: Issue[] = [];
  const report = reportTo(issues);
  if (Object.prototype.toString.call(codes) !== '[object Uint8Array]') {
    report('not-a-list', ['codes'], 'a Uint8Array', codes);
  } else {
    const { length } = codes as Uint8Array;
    const width = columns.length;
    if (width === 0 ? length > 0 : length % width > 0) {
      const wanted = `a multiple of ${width}, the number of questions`;
      report('invalid-count', ['codes', 'length'], wanted, length);
    }
    const origin = packed.get((codes as Uint8Array).buffer);
    if (origin && !hasSameColumns(origin, layout)) {
      const ids = origin.columns.map(({ id }) => id).join(', ');
      const wanted = 'packed for the questions and the scale that they are scored by';
      report('outside-plan', ['codes'], wanted, ids);
    }
  }
  if (issues.length > 0) throw new InvalidRatingsError('score matrix', issues);
  return columns.length === 0 ? 0 : (codes as Uint8Array).length / columns.length;
}

/** Notes faults: lists the first and counts the rest. */
export function addFaults(faults: Faults, issues: readonly Issue[]): void {
  faults.issues.push(...issues.slice(0, MOST_LISTED - faults.issues.length));
  faults.count += issues.length;
}

/** Throws the faults that were found, if any; the last says how many there are if not all are listed. */
export function throwFaults(action: string, { issues, count }: Faults, path: Issue['path']): void {
  if (count === 0) return;
  const rest = count - issues.length;
  const more: Issue[] =
    rest > 0
      ? [
          {
            code: 'off-scale',
            path,
            message: `${count} problems in all; the first ${issues.length} are listed`,
          },
        ]
      : [];
  throw new InvalidRatingsError(action, [...issues, ...more]);
}

/** Finds all bytes that are no codes, and throws. */
export function refuseCodes(codes: Uint8Array, { columns, index }: Layout): void {
  const faults: Faults = { issues: [], count: 0 };
  const most = index.points.length;
  for (const [at, code] of codes.entries()) {
    if (code <= most || code === SKIPPED) continue;
    const row = Math.floor(at / columns.length);
    const { id } = columns[at % columns.length] as Layout['columns'][number];
    if (faults.count < MOST_LISTED) {
      const wanted = `a code from 0 to ${most}, or ${SKIPPED}`;
      reportTo(faults.issues)('off-scale', ['codes', row, id], wanted, code);
    }
    faults.count++;
  }
  throwFaults('score matrix', faults, ['codes']);
}

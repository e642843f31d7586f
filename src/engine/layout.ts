/**
 * A plan laid out in columns: what it takes to score many interviews that were held by it.
 *
 * @module
 */
import { InvalidThresholdError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';
import { type Cut, findRange, readThreshold } from './cut.ts';
import { reportTo } from './input.ts';
import { readInterview } from './interview.ts';
import type { OutlineIndex } from './outline.ts';

/** A question that the plan may ask. */
export interface Column {
  readonly id: string;
  /** The question's place in the bank. */
  readonly position: number;
  readonly weight: number;
  readonly critical: boolean;
  readonly level: string;
  readonly section: string;
}

/** Plan, bank and threshold, checked. */
export interface Layout {
  readonly index: OutlineIndex;
  /** The questions of the plan in the bank's order; all of the bank's when the plan does not name its own. */
  readonly columns: readonly Column[];
  /** Whether the plan names its questions, so that one without a rating is missing. */
  readonly planned: boolean;
  readonly cut: Cut;
  /** How many questions are role-critical. */
  readonly criticalCount: number;
}

/** What an interview was held by. */
export interface LayoutOptions {
  readonly plan: unknown;
  readonly bank: unknown;
  readonly threshold: unknown;
}

/**
 * Lays a plan out.
 *
 * @throws {@link InvalidPlanError}, {@link InvalidBankError} or {@link InvalidThresholdError} with all problems
 *   at once.
 */
export function readLayout({ plan, bank, threshold }: LayoutOptions): Layout {
  const options = { bank: bank as Outline | undefined };
  const { index, asked, critical, weights } = readInterview({}, plan, options);
  const [level, section] = index.groupings;
  const columns = index.ids.flatMap((id, position) =>
    asked && !asked[position]
      ? []
      : [
          {
            id,
            position,
            weight: weights?.[position] ?? 1,
            critical: critical?.[position] === true,
            level: level.names[level.positions[position] as number] as string,
            section: section.names[section.positions[position] as number] as string,
          },
        ],
  );
  return {
    index,
    columns,
    planned: asked !== undefined,
    cut: readCut(threshold, index),
    criticalCount: critical?.filter((isCritical) => isCritical).length ?? 0,
  };
}

/** Reads a threshold; the one of the bank when there is none. */
function readCut(threshold: unknown, { cut, points }: OutlineIndex): Cut {
  if (threshold === undefined || threshold === null) return cut;
  const issues: Issue[] = [];
  const range = findRange(points);
  const read = readThreshold(threshold, ['threshold'], { report: reportTo(issues), range });
  if (issues.length > 0) throw new InvalidThresholdError('decide interview', issues);
  return read;
}

/**
 * An interview as it was held: ratings read against a plan.
 *
 * @module
 */
import { InvalidPlanError, InvalidRatingsError, type Issue } from '../errors.ts';
import { isFrozenDeep, isSamePlain } from './frozen.ts';
import { copyPlain, type Report, reportTo } from './input.ts';
import { readBankOptions } from './options.ts';
import type { OutlineIndex } from './outline.ts';
import { type PlanReading, readPlan } from './planned.ts';
import { readRatings } from './ratings.ts';

/** Ratings and plan, checked. Each list has an entry for each question of the bank. */
export interface Interview extends PlanReading {
  readonly index: OutlineIndex;
  /** A position on the scale, or `ABSENT` or `SKIPPED`. */
  readonly marks: readonly number[];
}

/** The plan of an interview without one. */
const NO_PLAN: PlanReading = { asked: undefined, critical: undefined, weights: undefined };

/** A plan as it was last read: for which bank, and a copy of it, unless it can no longer change. */
interface LastReading {
  readonly index: OutlineIndex;
  readonly reading: PlanReading;
  readonly copy: unknown;
}

const known = /* @__PURE__ */ new WeakMap<object, LastReading>();

/**
 * Reads ratings and a plan. Both speak of the bank of the options.
 *
 * @throws {@link InvalidPlanError} or {@link InvalidRatingsError} with all problems at once;
 *   {@link InvalidBankError} when the bank cannot be scored.
 */
export function readInterview(ratings: unknown, plan: unknown, options: unknown): Interview {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const index = readBankOptions(options);
  const { asked, critical, weights } = findPlan(plan, index, { issues, report });
  const ofPlan = issues.length;
  const { points } = index;
  const marks = readRatings(ratings, ['ratings'], { report, questions: index, points, asked });
  if (issues.length > 0) {
    throw new (ofPlan > 0 ? InvalidPlanError : InvalidRatingsError)('score interview', issues);
  }
  return { index, marks, asked, critical, weights };
}

/** Reads a plan once for as long as it does not change: a company has one plan for many interviews. */
function findPlan(
  plan: unknown,
  index: OutlineIndex,
  { issues, report }: { issues: readonly Issue[]; report: Report },
): PlanReading {
  if (plan === undefined || plan === null) return NO_PLAN;
  const last = known.get(plan);
  if (last?.index === index && (!last.copy || isSamePlain(plan, last.copy))) return last.reading;
  // What is read is the copy, so that what is compared later is what was read.
  const copy = isFrozenDeep(plan) ? undefined : copyPlain(plan);
  const reading = readPlan(copy ?? plan, ['plan'], { report, questions: index });
  if (issues.length === 0) known.set(plan, { index, reading, copy });
  return reading;
}

/**
 * Interview plans from unknown input.
 *
 * @module
 */

import type { Path } from '../engine/input.ts';
import { LARGEST_WEIGHT } from '../engine/limits.ts';
import { InvalidPlanError } from '../errors.ts';
import type { InterviewPlan, Outline } from '../model.ts';
import {
  buildSchema,
  type CrossReport,
  type ParseResult,
  parseSafely,
  unwrap,
} from './inspection.ts';
import { readContext } from './outline-facts.ts';
import { listEntries, readField, readList } from './plain.ts';
import { shapes } from './shapes.ts';

/**
 * A zod schema of an interview plan, which is a Standard Schema too. It does not know the bank's
 * questions; for that use {@link parsePlan} with a bank.
 *
 * @example Find a question that is named twice
 * ```ts
 * import { planSchema } from 'structured-interview/schema';
 *
 * const { error } = planSchema.safeParse({ questions: ['milk', 'milk'] });
 * error?.issues[0]?.message; // => "plan.questions.1 must be named once: received \"milk\""
 * ```
 */
export const planSchema = /* @__PURE__ */ buildSchema(contractPlan());

/**
 * Parses an interview plan.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose questions the plan may name; without it ids are not looked up
 * @returns the plan, frozen, with the literal ids of the bank
 * @throws {@link InvalidPlanError} with every problem; {@link InvalidBankError} when the context is
 *   none, or its bank is not sound.
 *
 * @example Read a plan from a file
 * ```ts
 * import { backendBank, scoreInterview } from 'structured-interview';
 * import { parsePlan } from 'structured-interview/schema';
 *
 * const plan = parsePlan(JSON.parse('{ "questions": ["cap-theorem", "idempotency"] }'), { bank: backendBank });
 * scoreInterview({ 'cap-theorem': 4 }, plan, { bank: backendBank }).missing; // => ["idempotency"]
 * ```
 */
export function parsePlan<const B extends Outline = Outline>(
  input: unknown,
  context?: { readonly bank?: B | undefined },
): InterviewPlan<B> {
  return unwrap(safeParsePlan(input, context));
}

/**
 * Parses an interview plan without throwing on bad input.
 *
 * @param input - anything
 * @param context - the bank whose questions the plan may name
 * @returns the plan or the error, told apart by `success`
 * @throws {@link InvalidBankError} when the context is none, or its bank is not sound: a mistake of the
 *   program, not of the input
 *
 * @example Offer the id that was meant
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { safeParsePlan } from 'structured-interview/schema';
 *
 * const { error } = safeParsePlan({ questions: ['cap-teorem'] }, { bank: backendBank });
 * error?.issues[0]?.suggestion; // => "cap-theorem"
 * ```
 */
export function safeParsePlan<const B extends Outline = Outline>(
  input: unknown,
  context: { readonly bank?: B | undefined } = {},
): ParseResult<InterviewPlan<B>, InvalidPlanError> {
  const { ids } = readContext(context);
  return parsePlanFor(input, { action: 'parse plan', ids }) as ParseResult<
    InterviewPlan<B>,
    InvalidPlanError
  >;
}

/**
 * Parses a plan on behalf of a named action.
 *
 * @internal
 */
export function parsePlanFor(
  input: unknown,
  { action, ids }: { action: string; ids: ReadonlySet<string> | undefined },
): ParseResult<InterviewPlan<Outline>, InvalidPlanError> {
  return parseSafely(input, contractPlan(ids), (issues) => new InvalidPlanError(action, issues));
}

function contractPlan(ids?: ReadonlySet<string>) {
  return {
    root: 'plan',
    shape: shapes.plan,
    check(data: unknown, path: Path, report: CrossReport) {
      checkPlan(data, path, { report, ids });
    },
  };
}

/**
 * Reports ids of a plan that are unknown, outside the plan or named twice, and weights whose sum is
 * too large.
 *
 * @internal
 */
export function checkPlan(
  plan: unknown,
  path: Path,
  { report, ids }: { report: CrossReport; ids?: ReadonlySet<string> | undefined },
): void {
  checkIds(readList(plan, 'questions'), [...path, 'questions'], { report, ids });
  const asked = listAsked(plan);
  checkIds(readList(plan, 'roleCritical'), [...path, 'roleCritical'], { report, ids, asked });

  const place = [...path, 'weighting', 'weights'];
  const weighting = readField(plan, 'weighting');
  const weights = listEntries(weighting, 'weights');
  for (const [id] of weights) checkId(id, [...place, id], { report, ids, asked, ofKey: true });
  const given = weights.map(([, weight]) => weight).filter((weight) => typeof weight === 'number');
  const others = Math.max(0, (ids?.size ?? 0) - given.length);
  const sum = given.reduce((before, weight) => before + weight, others);
  if (sum > LARGEST_WEIGHT) {
    report('unsafe-weight', place, { wanted: `${LARGEST_WEIGHT} or less in sum`, value: sum });
  }
}

/**
 * Lists the questions that a plan asks; `undefined` when it does not say.
 *
 * @internal
 */
export function listAsked(plan: unknown): ReadonlySet<unknown> | undefined {
  const questions = readField(plan, 'questions');
  return Array.isArray(questions) ? new Set(questions) : undefined;
}

interface Known {
  readonly report: CrossReport;
  readonly ids?: ReadonlySet<string> | undefined;
  readonly asked?: ReadonlySet<unknown> | undefined;
  /** Whether the id is a key, and not an item of a list. */
  readonly ofKey?: boolean;
}

/**
 * Reports an id that is not of the bank, or not of the plan.
 *
 * @internal
 */
export function checkId(
  id: unknown,
  path: Path,
  { report, ids, asked, ofKey = false }: Known,
): void {
  if (ids && !ids.has(id as string)) {
    report('unknown-question', path, {
      wanted: 'for a question of the bank',
      value: id,
      known: ids,
      ofKey,
    });
  } else if (asked && !asked.has(id)) {
    report('outside-plan', path, { wanted: 'for a question of the plan', value: id, ofKey });
  }
}

function checkIds(list: readonly unknown[], path: Path, known: Known): void {
  const found = new Set<unknown>();
  for (const [at, id] of list.entries()) {
    const place = [...path, at];
    checkId(id, place, known);
    if (found.has(id)) known.report('duplicate', place, { wanted: 'named once', value: id });
    found.add(id);
  }
}

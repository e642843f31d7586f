/**
 * Interview plans from unknown input.
 *
 * @module
 */
import type { OutlineIndex } from '../engine/outline.ts';
import { listQuestions, readPlan } from '../engine/planned.ts';
import { InvalidPlanError } from '../errors.ts';
import type { InterviewPlan, Outline } from '../model.ts';
import { type Contract, type ParseResult, parseSafely, readContext, unwrap } from './parsing.ts';

/**
 * Parses an interview plan.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose questions the plan may name; without it ids are not looked up
 * @returns the plan, frozen, with the literal ids of the bank
 * @throws {@link InvalidPlanError} with every problem; {@link InvalidBankError} when the context is not
 *   one, or its bank is not sound.
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
 * @throws {@link InvalidBankError} when the context is not one, or its bank is not sound: a mistake of
 *   the program, not of the input
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
  const parsed = parsePlanFor(input, { action: 'parse plan', index: readContext(context) });
  return parsed as ParseResult<InterviewPlan<B>, InvalidPlanError>;
}

/** Parses a plan on behalf of a named action. */
export function parsePlanFor(
  input: unknown,
  { action, index }: { action: string; index: OutlineIndex | undefined },
): ParseResult<InterviewPlan<Outline>, InvalidPlanError> {
  return parseSafely(input, describePlan(index), (issues) => new InvalidPlanError(action, issues));
}

/** The rules of a plan, for a bank or for any. */
export function describePlan(index?: OutlineIndex): Contract {
  return {
    root: 'plan',
    read(data, path, { report }) {
      readPlan(data, path, { report, questions: listQuestions(index) });
    },
  };
}

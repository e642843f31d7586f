/**
 * Scorecards from unknown input.
 *
 * @module
 */

import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Path } from '../engine/input.ts';
import { InvalidScorecardError } from '../errors.ts';
import type { InterviewPlan, Outline, QuestionId, Ratings } from '../model.ts';
import {
  buildSchema,
  type CrossReport,
  type ParseResult,
  parseSafely,
  unwrap,
} from './inspection.ts';
import { type OutlineFacts, readContext } from './outline-facts.ts';
import { listEntries, readField } from './plain.ts';
import { checkId, checkPlan, listAsked } from './plan.ts';
import { shapes } from './shapes.ts';

/**
 * One interviewer's file: whom it is about, what was asked, how it was rated, and what was heard.
 *
 * @typeParam B - the bank that the ids belong to
 */
export interface Scorecard<B extends Outline = BackendOutline> {
  /** A reference that tells candidates apart. Best not a name. */
  readonly candidate?: string | undefined;
  readonly plan?: InterviewPlan<B> | undefined;
  readonly ratings: Ratings<B>;
  /** What was heard, by question id. A note belongs to an answer, so there is none for the whole. */
  readonly notes?: { readonly [Id in QuestionId<B>]?: string | undefined } | undefined;
}

/**
 * A zod schema of a scorecard, which is a Standard Schema too. It does not know the bank's questions
 * and scale; for that use {@link parseScorecard} with a bank.
 *
 * @example Accept scorecards of any bank
 * ```ts
 * import { scorecardSchema } from 'structured-interview/schema';
 *
 * scorecardSchema.safeParse({ ratings: { espresso: 1, milk: 'skipped' } }).success; // => true
 * scorecardSchema.safeParse({ ratings: { espresso: null } }).success; // => false
 * ```
 */
export const scorecardSchema = /* @__PURE__ */ buildSchema(contractScorecard());

/**
 * Parses a scorecard.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose questions and score points the scorecard may hold; without it these
 *   are not looked up
 * @returns the scorecard, frozen, with the literal ids of the bank
 * @throws {@link InvalidScorecardError} with every problem, also those of its plan;
 *   {@link InvalidBankError} when the context is none, or its bank is not sound.
 *
 * @example Score a scorecard file
 * ```ts
 * import { backendBank, scoreInterview } from 'structured-interview';
 * import { parseScorecard } from 'structured-interview/schema';
 *
 * const file = '{ "candidate": "C-17", "ratings": { "cap-theorem": 4, "raft-consensus": "skipped" } }';
 * const { ratings, plan } = parseScorecard(JSON.parse(file), { bank: backendBank });
 * scoreInterview(ratings, plan, { bank: backendBank }).average; // => 4
 * ```
 */
export function parseScorecard<const B extends Outline = Outline>(
  input: unknown,
  context?: { readonly bank?: B | undefined },
): Scorecard<B> {
  return unwrap(safeParseScorecard(input, context));
}

/**
 * Parses a scorecard without throwing on bad input.
 *
 * @param input - anything
 * @param context - the bank whose questions and score points the scorecard may hold
 * @returns the scorecard or the error, told apart by `success`
 * @throws {@link InvalidBankError} when the context is none, or its bank is not sound: a mistake of the
 *   program, not of the input
 *
 * @example Show every problem
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { safeParseScorecard } from 'structured-interview/schema';
 *
 * const { error } = safeParseScorecard({ ratings: { 'cap-theorem': 7 } }, { bank: backendBank });
 * error?.issues[0]?.message; // => "rating for \"cap-theorem\" must be one of 1, 2, 3, 4, 5 or \"skipped\": received 7"
 * ```
 */
export function safeParseScorecard<const B extends Outline = Outline>(
  input: unknown,
  context: { readonly bank?: B | undefined } = {},
): ParseResult<Scorecard<B>, InvalidScorecardError> {
  return parseSafely(
    input,
    contractScorecard(readContext(context)),
    (issues) => new InvalidScorecardError('parse scorecard', issues),
  ) as ParseResult<Scorecard<B>, InvalidScorecardError>;
}

function contractScorecard({ ids, points }: Partial<OutlineFacts> = {}) {
  return {
    root: 'scorecard',
    shape: shapes.scorecard,
    check(scorecard: unknown, path: Path, report: CrossReport) {
      const plan = readField(scorecard, 'plan');
      checkPlan(plan, [...path, 'plan'], { report, ids });
      const asked = listAsked(plan);
      for (const [id, rating] of listEntries(scorecard, 'ratings')) {
        const place = [...path, 'ratings', id];
        // A rating that is undefined is absent, so it may stand outside the plan.
        checkId(id, place, {
          report,
          ids,
          asked: rating === undefined ? undefined : asked,
          ofKey: true,
        });
        if (points && typeof rating === 'number' && !points.includes(rating)) {
          report('off-scale', place, {
            wanted: `one of ${points.join(', ')} or "skipped"`,
            value: rating,
          });
        }
      }
      for (const [id] of listEntries(scorecard, 'notes')) {
        checkId(id, [...path, 'notes', id], { report, ids, asked, ofKey: true });
      }
    },
  };
}

/**
 * Scorecards from unknown input.
 *
 * @module
 */
import { readCard } from '../engine/card.ts';
import type { OutlineIndex } from '../engine/outline.ts';
import { InvalidScorecardError } from '../errors.ts';
import type { Outline, Scorecard } from '../model.ts';
import { type Contract, type ParseResult, parseSafely, readContext, unwrap } from './parsing.ts';

/**
 * Parses a scorecard.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose questions and score points the scorecard may hold; without it these
 *   are not looked up
 * @returns the scorecard, frozen, with the literal ids of the bank
 * @throws {@link InvalidScorecardError} with every problem, also those of its plan;
 *   {@link InvalidBankError} when the context is not one, or its bank is not sound.
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
 * @throws {@link InvalidBankError} when the context is not one, or its bank is not sound: a mistake of
 *   the program, not of the input
 *
 * @example Show every problem
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { safeParseScorecard } from 'structured-interview/schema';
 *
 * const { error } = safeParseScorecard({ ratings: { 'cap-theorem': 7 } }, { bank: backendBank });
 * error?.issues[0]?.message; // => "rating for \"cap-theorem\" must be an integer from 1 to 5: received 7"
 * ```
 */
export function safeParseScorecard<const B extends Outline = Outline>(
  input: unknown,
  context: { readonly bank?: B | undefined } = {},
): ParseResult<Scorecard<B>, InvalidScorecardError> {
  return parseSafely(
    input,
    describeScorecard(readContext(context)),
    (issues) => new InvalidScorecardError('parse scorecard', issues),
  );
}

/** The rules of a scorecard, for a bank or for any. */
export function describeScorecard(index?: OutlineIndex): Contract {
  return {
    root: 'scorecard',
    read(data, path, { report }) {
      const { candidate, notes } = readCard(data, path, { report, index });
      return { ...(data as object), candidate, notes };
    },
  };
}

/**
 * Hire thresholds from unknown input.
 *
 * @module
 */
import {
  findRange,
  type Range,
  readThreshold,
  WIDEST_RANGE,
  writeThreshold,
} from '../engine/cut.ts';
import { InvalidThresholdError } from '../errors.ts';
import type { HireThreshold, Outline } from '../model.ts';
import { type Contract, type ParseResult, parseSafely, readContext, unwrap } from './parsing.ts';

/**
 * Parses a hire threshold.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose scale the figures must be on; without it any scale will do
 * @returns the threshold, frozen
 * @throws {@link InvalidThresholdError} with every problem; {@link InvalidBankError} when the context
 *   is not one, or its bank is not sound.
 *
 * @example Read a threshold from a settings file
 * ```ts
 * import { parseThreshold } from 'structured-interview/schema';
 *
 * parseThreshold(JSON.parse('{ "average": 3.25 }')); // => { "average": 3.25 }
 * ```
 */
export function parseThreshold(
  input: unknown,
  context?: { readonly bank?: Outline | undefined },
): HireThreshold {
  return unwrap(safeParseThreshold(input, context));
}

/**
 * Parses a hire threshold without throwing on bad input.
 *
 * @param input - anything
 * @param context - the bank whose scale the figures must be on
 * @returns the threshold or the error, told apart by `success`
 * @throws {@link InvalidBankError} when the context is not one, or its bank is not sound: a mistake of
 *   the program, not of the input
 *
 * @example See what is wrong with a threshold
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { safeParseThreshold } from 'structured-interview/schema';
 *
 * const { error } = safeParseThreshold({ average: 35 }, { bank: backendBank });
 * error?.message; // => "Cannot parse threshold: threshold.average must be from 1 to 5 with at most four decimals: received 35"
 * ```
 */
export function safeParseThreshold(
  input: unknown,
  context: { readonly bank?: Outline | undefined } = {},
): ParseResult<HireThreshold, InvalidThresholdError> {
  const index = readContext(context);
  const range = index ? findRange(index.points) : undefined;
  return parseThresholdFor(input, { action: 'parse threshold', range });
}

/** Parses a threshold on behalf of a named action. */
export function parseThresholdFor(
  input: unknown,
  { action, range }: { action: string; range: Range | undefined },
): ParseResult<HireThreshold, InvalidThresholdError> {
  return parseSafely(
    input,
    describeThreshold(range),
    (issues) => new InvalidThresholdError(action, issues),
  );
}

/** The rules of a threshold, for a scale or for any. */
export function describeThreshold(range: Range = WIDEST_RANGE): Contract {
  return {
    root: 'threshold',
    read: (data, path, { report }) => writeThreshold(readThreshold(data, path, { report, range })),
  };
}

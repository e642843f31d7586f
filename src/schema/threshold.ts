/**
 * Hire thresholds from unknown input.
 *
 * @module
 */

import type { Path } from '../engine/input.ts';
import { LARGEST_POINT, SCALING } from '../engine/limits.ts';
import { InvalidThresholdError } from '../errors.ts';
import type { HireThreshold, Outline } from '../model.ts';
import {
  buildSchema,
  type CrossReport,
  type ParseResult,
  parseSafely,
  unwrap,
} from './inspection.ts';
import { readContext } from './outline-facts.ts';
import { readField } from './plain.ts';
import { shapes } from './shapes.ts';

/**
 * A zod schema of a hire threshold, which is a Standard Schema too. It does not know the scale; for
 * that use {@link parseThreshold} with a bank.
 *
 * @example Make it a part of a schema of your own
 * ```ts
 * import { z } from 'zod';
 * import { thresholdSchema } from 'structured-interview/schema';
 *
 * const settings = z.object({ role: z.string(), bar: thresholdSchema });
 * settings.safeParse({ role: 'SRE', bar: { average: 3.75 } }).success; // => true
 * ```
 */
export const thresholdSchema = /* @__PURE__ */ buildSchema(contractThreshold());

/**
 * Parses a hire threshold.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param context - the bank whose scale the figures must be on; without it any scale will do
 * @returns the threshold, frozen
 * @throws {@link InvalidThresholdError} with every problem; {@link InvalidBankError} when the context is
 *   none, or its bank is not sound.
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
 * @throws {@link InvalidBankError} when the context is none, or its bank is not sound: a mistake of the
 *   program, not of the input
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
  const { points } = readContext(context);
  return parseThresholdFor(input, { action: 'parse threshold', points });
}

/**
 * Parses a threshold on behalf of a named action.
 *
 * @internal
 */
export function parseThresholdFor(
  input: unknown,
  { action, points }: { action: string; points: readonly number[] | undefined },
): ParseResult<HireThreshold, InvalidThresholdError> {
  return parseSafely(
    input,
    contractThreshold(points),
    (issues) => new InvalidThresholdError(action, issues),
  );
}

function contractThreshold(points?: readonly number[]) {
  return {
    root: 'threshold',
    shape: shapes.threshold,
    check(data: unknown, path: Path, report: CrossReport) {
      checkThreshold(data, path, { report, points });
    },
  };
}

/**
 * Reports the figures of a threshold that are off the scale or too fine.
 *
 * @internal
 */
export function checkThreshold(
  threshold: unknown,
  path: Path,
  { report, points }: { report: CrossReport; points?: readonly number[] | undefined },
): void {
  const lowest = points?.[0] ?? -LARGEST_POINT;
  const highest = points?.at(-1) ?? LARGEST_POINT;
  const gate = readField(threshold, 'roleCritical');
  for (const [value, place] of [
    [readField(threshold, 'average'), ['average']],
    [readField(gate, 'average'), ['roleCritical', 'average']],
    [readField(gate, 'lowest'), ['roleCritical', 'lowest']],
  ] as const) {
    if (typeof value !== 'number') continue;
    const onScale = value >= lowest && value <= highest;
    if (onScale && Math.round(value * SCALING) / SCALING === value) continue;
    report(onScale ? 'invalid-decimal' : 'off-scale', [...path, ...place], {
      wanted: `from ${lowest} to ${highest} with at most four decimals`,
      value,
    });
  }
}

/**
 * Hire thresholds: the figures that a score is held against.
 *
 * @module
 */
import type { HireThreshold } from '../model.ts';
import { type Reading, readCount, readFlag } from './fields.ts';
import { allowAbsent, type Path, readFields } from './input.ts';
import { LARGEST_POINT, SCALING } from './limits.ts';

/** A hire threshold that has been checked. */
export interface Cut {
  /** In units of 1 / SCALING; likewise for the role-critical questions. */
  readonly average: number;
  readonly roleCritical:
    | {
        readonly average: number;
        readonly lowest: number | undefined;
        readonly allRated: boolean | undefined;
        readonly required: boolean;
      }
    | undefined;
  readonly minimumRated: number | undefined;
}

/** The lowest and the highest point of a scale. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** Holds every scale. */
export const WIDEST_RANGE: Range = { lowest: -LARGEST_POINT, highest: LARGEST_POINT };

/** Finds the ends of an ascending scale. */
export function findRange(points: readonly number[]): Range {
  return { lowest: points[0] as number, highest: points.at(-1) as number };
}

/** Finds what is wrong with a figure of a threshold: it must be a decimal of at most four places on the scale. */
export function findDecimalFault(
  value: unknown,
  { lowest, highest }: Range,
): { code: 'off-scale' | 'invalid-decimal'; wanted: string } | undefined {
  const onScale = typeof value === 'number' && value >= lowest && value <= highest;
  if (onScale && Math.round(value * SCALING) / SCALING === value) return undefined;
  return {
    code: onScale ? 'invalid-decimal' : 'off-scale',
    wanted: `from ${lowest} to ${highest} with at most four decimals`,
  };
}

/** Reads a threshold whose figures must be on a scale. */
export function readThreshold(
  input: unknown,
  path: Path,
  { report, range }: Reading & { range: Range },
): Cut {
  /** Reads a decimal as an integer in units of 1 / SCALING. */
  function readDecimal(value: unknown, place: Path): number {
    const fault = findDecimalFault(value, range);
    if (fault) report(fault.code, place, fault.wanted, value, range);
    // Minus zero is zero, and JSON does not keep it.
    return fault ? Number.NaN : Math.round((value as number) * SCALING) + 0;
  }

  const readGateFlag = (value: unknown, place: Path) => readFlag(value, place, { report });

  return readFields(input, path, {
    report,
    readers: {
      average: readDecimal,
      roleCritical: allowAbsent((gate, place) =>
        readFields(gate, place, {
          report,
          readers: {
            average: readDecimal,
            lowest: allowAbsent((value, at) => readDecimal(value, at) / SCALING),
            allRated: allowAbsent(readGateFlag),
            required: readGateFlag,
          },
        }),
      ),
      minimumRated: allowAbsent((value, place) => readCount(value, place, { report })),
    },
  });
}

/** Writes a threshold as it was read: what is absent is left out, and no caller can change it. */
export function writeThreshold({ average, roleCritical, minimumRated }: Cut): HireThreshold {
  return Object.freeze({
    average: average / SCALING,
    ...(roleCritical && {
      roleCritical: Object.freeze({
        average: roleCritical.average / SCALING,
        ...(roleCritical.lowest !== undefined && { lowest: roleCritical.lowest }),
        ...(roleCritical.allRated !== undefined && { allRated: roleCritical.allRated }),
        required: roleCritical.required,
      }),
    }),
    ...(minimumRated !== undefined && { minimumRated }),
  });
}

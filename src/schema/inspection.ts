/**
 * Input held against a shape and against the rules that a shape cannot express.
 *
 * @module
 */
import { closestMatch } from 'leven';
import { z } from 'zod';
import { type Path, reportTo } from '../engine/input.ts';
import type { InterviewError, Issue } from '../errors.ts';
import type { Wanted } from './fields.ts';
import { copyPlain, FOREIGN, readField } from './plain.ts';

/**
 * What input is held against.
 *
 * @internal
 */
export interface Contract<T> {
  /** What the input is called, such as `bank`: the first step of every path. */
  readonly root: string;
  readonly shape: z.ZodType<T>;
  /** Reports what the shape cannot. It sees plain data of any form, also where the shape failed. */
  readonly check: (data: unknown, path: Path, report: CrossReport) => void;
}

/**
 * Notes a problem, with the values that the wrong one may have been meant for.
 *
 * @internal
 */
export type CrossReport = (
  code: Issue['code'],
  path: Path,
  details: {
    readonly wanted: string;
    readonly value: unknown;
    readonly known?: Iterable<string> | undefined;
    /** Whether the key of the place is wrong, and not what stands there. */
    readonly ofKey?: boolean;
  },
) => void;

/** Longer text is no mistyped name, and would take long to compare. */
const LONGEST_MISTAKE = 64;

/** So many wrong names are no slips, and each is compared with all that are known. */
const MOST_SUGGESTIONS = 100;

/**
 * What became of input: data, or an error with all problems of it.
 *
 * @typeParam T - the data
 * @typeParam E - the error
 */
export type ParseResult<T, E extends InterviewError> =
  | { readonly success: true; readonly data: T; readonly error?: never }
  | { readonly success: false; readonly data?: never; readonly error: E };

/**
 * Holds input against a contract.
 *
 * @returns the data, a frozen copy of the input, or every problem
 * @internal
 */
export function inspect<T>(
  input: unknown,
  { root, shape, check }: Contract<T>,
): { data: T; issues: readonly [] } | { data?: never; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  /** Where in the list the fault of a key or a value stands. */
  const told = new Map<string, number>();
  let compared = 0;
  const path = [root];
  const data = copyPlain(input, path, report);
  const result = shape.safeParse(data);
  for (const issue of result.error?.issues ?? []) reportShape(issue, { data, root, report: add });
  check(data, path, add);
  return result.success && issues.length === 0 ? { data: result.data, issues: [] } : { issues };

  /**
   * A key and the value under it are two things, each with a fault of its own. Of one key, or of one
   * value, the first fault is told: it must be mended before what later rules find can be judged. Only
   * the suggestion of a later rule is kept.
   */
  function add(
    ...[code, place, { wanted, value, known, ofKey = false }]: Parameters<CrossReport>
  ): void {
    const subject = JSON.stringify([place, ofKey]);
    const at = told.get(subject) ?? issues.length;
    if (at === issues.length) report(code, place, wanted, value === FOREIGN ? {} : value);
    told.set(subject, at);
    const suggestion = compared < MOST_SUGGESTIONS ? findNearest(value, known ?? []) : undefined;
    if (known) compared++;
    if (suggestion !== undefined) issues[at] = { suggestion, ...(issues[at] as Issue) };
  }
}

/**
 * Parses input without throwing.
 *
 * @internal
 */
export function parseSafely<T, E extends InterviewError>(
  input: unknown,
  contract: Contract<T>,
  makeError: (issues: readonly Issue[]) => E,
): ParseResult<T, E> {
  const { data, issues } = inspect(input, contract);
  return issues.length > 0
    ? { success: false, error: makeError(issues) }
    : { success: true, data: data as T };
}

/**
 * Takes the data out of a result, or throws its error.
 *
 * @internal
 */
export function unwrap<T, E extends InterviewError>(result: ParseResult<T, E>): T {
  if (!result.success) throw result.error;
  return result.data;
}

/**
 * Makes the zod schema of a contract. It holds to all of it, and speaks the words of this library.
 *
 * @internal
 */
export function buildSchema<T>(contract: Contract<T>): z.ZodType<T, T> {
  const schema = z.unknown().check((payload) => {
    const { data, issues } = inspect(payload.value, contract);
    for (const { path, message, code, suggestion } of issues) {
      payload.issues.push({
        code: 'custom',
        path: path.slice(1),
        message,
        params: { code, ...(suggestion === undefined ? {} : { suggestion }) },
        input: payload.value,
      });
    }
    if (issues.length === 0) payload.value = data;
  });
  schema._zod.processJSONSchema = (_, json) => {
    Object.assign(json, describeShape(contract.shape));
  };
  return schema as z.ZodType<unknown> as z.ZodType<T, T>;
}

/** The JSON Schema of a shape. Freezing is of no concern to other programs, so `readOnly` goes. */
function describeShape(shape: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...body } = z.toJSONSchema(shape, {
    io: 'input',
    override({ jsonSchema }) {
      delete jsonSchema.readOnly;
    },
  });
  return { ...body };
}

/** Puts a problem of a shape into the words of this library. */
function reportShape(
  issue: z.core.$ZodIssue,
  { data, root, report }: { data: unknown; root: string; report: CrossReport },
): void {
  const { code, ...rest } = JSON.parse(issue.message) as Wanted;
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report(code, [root, ...path, key], { ...rest, value: key, ofKey: true });
    }
    return;
  }
  const value = path.reduce(
    (part: unknown, key) => (Array.isArray(part) ? part[key as number] : readField(part, `${key}`)),
    data,
  );
  const ofKey = issue.code === 'invalid_key';
  report(code, [root, ...path], { ...rest, value: ofKey ? path.at(-1) : value, ofKey });
}

/** Finds the known value that a wrong one was probably meant for: at most a third is mistyped. */
function findNearest(value: unknown, known: Iterable<string>): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_MISTAKE) return undefined;
  return closestMatch(value, [...known], { maxDistance: Math.floor(value.length / 3) });
}

/**
 * From unknown input to frozen data, or to an error with every problem.
 *
 * @module
 */
import { freezeDeep, sealPlain } from '../engine/frozen.ts';
import { copyPlain, type Path, type Report, readFields, reportTo } from '../engine/input.ts';
import { indexOutline, type OutlineIndex } from '../engine/outline.ts';
import { type InterviewError, InvalidBankError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';

/**
 * What became of input: data, or an error with all problems of it.
 *
 * @typeParam T - the data
 * @typeParam E - the error
 */
export type ParseResult<T, E extends InterviewError> =
  | { readonly success: true; readonly data: T; readonly error?: never }
  | { readonly success: false; readonly data?: never; readonly error: E };

/** What input is held against. */
export interface Contract {
  /** What the input is called, such as `bank`: the first step of every path. */
  readonly root: string;
  /** Reports every problem of plain data. What it returns, if anything, stands for the data. */
  read(data: unknown, path: Path, options: { report: Report }): unknown;
  /** Whether `null` says something, as in a score: elsewhere it stands for what is absent. */
  readonly hasNull?: boolean;
}

/** Holds input against a contract. The data is a frozen copy, without what is absent. */
export function inspect(
  input: unknown,
  { root, read, hasNull = false }: Contract,
): { data: unknown; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const copy = copyPlain(input);
  const data = read(copy, [root], { report: reportTo(issues) }) ?? copy;
  if (issues.length > 0) return { data: undefined, issues };
  return { data: hasNull ? freezeDeep(data) : sealPlain(data), issues };
}

/** Parses input without throwing. */
export function parseSafely<T, E extends InterviewError>(
  input: unknown,
  contract: Contract,
  makeError: (issues: readonly Issue[]) => E,
): ParseResult<T, E> {
  const { data, issues } = inspect(input, contract);
  return issues.length > 0
    ? { success: false, error: makeError(issues) }
    : { success: true, data: data as T };
}

/** Takes the data out of a result, or throws its error. */
export function unwrap<T, E extends InterviewError>(result: ParseResult<T, E>): T {
  if (!result.success) throw result.error;
  return result.data;
}

/**
 * Reads the context of a parser: its bank, if it has one.
 *
 * @throws {@link InvalidBankError} when it is not a context, or its bank is not sound
 */
export function readContext(context: unknown): OutlineIndex | undefined {
  const { bank } = readContextFields(context, ['bank']);
  return bank === undefined ? undefined : indexOutline(bank as Outline);
}

/**
 * Reads the fields of a context. Any other field is a problem: what a misspelt one asks for would not
 * be checked.
 *
 * @throws {@link InvalidBankError} when it is not a context
 */
export function readContextFields<Field extends string>(
  context: unknown,
  fields: readonly Field[],
): Readonly<Record<Field, unknown>> {
  const issues: Issue[] = [];
  const readers = Object.fromEntries(fields.map((field) => [field, (value: unknown) => value]));
  const values = readFields(context, ['context'], { report: reportTo(issues), readers });
  if (issues.length > 0) throw new InvalidBankError('read context', issues);
  return values as Record<Field, unknown>;
}

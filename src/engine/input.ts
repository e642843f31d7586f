/**
 * Reading input that nobody has checked yet.
 *
 * @module
 */
import type { Issue, IssueCode, Received } from '../errors.ts';
import { findNearest } from './nearest.ts';

/** A place in the input, from the outside in. */
export type Path = readonly (string | number)[];

/** What else is known of a problem. */
export interface Facts extends Pick<Issue, 'lowest' | 'highest'> {
  /** The values that a wrong one may have been meant for. */
  readonly known?: Iterable<unknown> | undefined;
  /** Whether the key of the place is wrong, and not what stands under it. */
  readonly ofKey?: boolean;
}

/** Notes a problem: what stands at a place, and what was wanted there. */
export type Report = (
  code: IssueCode,
  path: Path,
  wanted: string,
  value: unknown,
  facts?: Facts,
) => void;

/** So many wrong names are not slips, and each is compared with all that are known. */
const MOST_SUGGESTIONS = 100;

/** Values nested deeper are not copied. Nothing that is read is nested half as deep. */
export const DEEPEST = 32;

/** Names a value in an error message without running any of its code. */
export function describeValue(value: unknown): string {
  const received = describeReceived(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof received !== 'object' || received === null) return JSON.stringify(received);
  const { kind } = received;
  if (kind === 'list' && isEmptyList(value)) return 'an empty list';
  return kind === 'object' ? 'an object' : kind in PLAIN_KINDS ? `a ${kind}` : String(value);
}

/** A list that answers with code of its own may throw, and is then any list. */
function isEmptyList(value: unknown): boolean {
  try {
    return isWholeList(value) && value.length === 0;
  } catch {
    return false;
  }
}

const PLAIN_KINDS = { list: 1, date: 1, function: 1 };

/** Reduces a value to what an issue keeps of it: plain JSON. */
export function describeReceived(value: unknown): Received {
  if (typeof value === 'string') return value.slice(0, 80);
  if (typeof value === 'boolean' || value === null || Number.isFinite(value)) {
    return value as boolean | number | null;
  }
  const kind =
    value === undefined
      ? 'absent'
      : typeof value !== 'object'
        ? (typeof value as 'number' | 'bigint' | 'symbol' | 'function')
        : Array.isArray(value)
          ? 'list'
          : isDate(value)
            ? 'date'
            : 'object';
  return { kind };
}

/** Checks whether a value is a date, of this realm or another. Storage returns such. */
export function isDate(value: unknown): value is { toISOString(): string } {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Makes the function that adds problems to a list. */
export function reportTo(issues: Issue[]): Report {
  // Most input has no problem, so nothing is made ready for one.
  let strange: Set<string> | undefined;
  let compared = 0;
  return (code, path, wanted, value, { known, ofKey, ...limits } = {}) => {
    // Of what is not an object no field can be wrong.
    if (strange && path.some((_, at) => strange?.has(JSON.stringify(path.slice(0, at))))) return;
    if (code === 'not-an-object') {
      strange ??= new Set();
      strange.add(JSON.stringify(path));
    }
    const parent = path.at(-2);
    const subject = ofKey
      ? `each key of ${path.slice(0, -1).join('.')}`
      : parent === 'ratings' || parent === 'weights'
        ? `${parent.slice(0, -1)} for ${describeValue(path.at(-1))}`
        : path.join('.');
    const suggestion =
      known && compared++ < MOST_SUGGESTIONS ? findNearest(value, known) : undefined;
    issues.push({
      code,
      path,
      message: `${subject} must be ${wanted}: received ${describeValue(value)}`,
      wanted,
      received: describeReceived(value),
      ...limits,
      ...(suggestion !== undefined && { suggestion }),
    });
  };
}

/**
 * Checks whether a value is a plain object, of this realm or another. Whatever else could hold a value (a list, a
 * Map, an instance, a prototype, a symbol) is not: a rating in there would be lost.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return (
    (prototype === null ||
      prototype === Object.prototype ||
      (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'valueOf'))) &&
    Object.getOwnPropertySymbols(value).length === 0
  );
}

/** Visits the own enumerable properties of a plain object, each read once. */
export function readEntries(
  input: unknown,
  path: Path,
  { report, visit }: { report: Report; visit: (key: string, value: unknown) => void },
): void {
  if (isPlainObject(input)) for (const key of Object.keys(input)) visit(key, input[key]);
  else report('not-an-object', path, 'a plain object', input);
}

/**
 * Copies the items of a list, each read once. A list with gaps is a problem, for a length alone can be any number;
 * so is one with other properties, for a value in there would be lost.
 */
export function readItems(
  input: unknown,
  path: Path,
  { report, wanted }: { report: Report; wanted: string },
): unknown[] {
  if (isWholeList(input)) return input.map((item) => item);
  report('not-a-list', path, wanted, input);
  return [];
}

/** Checks whether a value is a list without gaps, and without any property beside its items. */
export function isWholeList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  const keys = Object.keys(value);
  // The places of a list come first among its keys.
  return keys.length === value.length && (keys.at(-1) ?? '-1') === String(value.length - 1);
}

/** Makes the reader of a field that may be left out. Storage without an `undefined` writes `null` for it. */
export function allowAbsent<T>(read: (value: unknown, path: Path) => T) {
  return (value: unknown, path: Path): T | undefined =>
    value === undefined || value === null ? undefined : read(value, path);
}

/**
 * Reads the fields of an object, each with a reader of its own. Any other field is a problem: a
 * misspelt one would be lost.
 */
export function readFields<Readers extends Record<string, (value: unknown, path: Path) => unknown>>(
  input: unknown,
  path: Path,
  { readers, report }: { readers: Readers; report: Report },
): { [Field in keyof Readers]: ReturnType<Readers[Field]> } {
  const values: Record<string, unknown> = {};
  readEntries(input, path, {
    report,
    visit(key, value) {
      if (Object.hasOwn(readers, key)) values[key] = value;
      else {
        const known = Object.keys(readers);
        report('unknown-key', [...path, key], `one of ${known.join(', ')}`, key, {
          known,
          ofKey: true,
        });
      }
    },
  });
  for (const key in readers) values[key] = readers[key]?.(values[key], [...path, key]);
  return values as { [Field in keyof Readers]: ReturnType<Readers[Field]> };
}

/**
 * Copies plain data, each property read once, so that what is checked is what is kept. What is not plain data, or nested
 * too deep, stays as it is, for the reader of its place to refuse.
 */
export function copyPlain(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  const copyPart = (part: unknown) => copyPlain(part, depth + 1);
  if (isWholeList(value)) return value.map(copyPart);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyPart(part)]));
}

/** Finds the places of values that stand further up already. */
export function findRepeated(values: readonly unknown[]): number[] {
  const found = new Set<unknown>();
  return values.flatMap((value, at) => {
    const isNew = !found.has(value);
    found.add(value);
    return isNew ? [] : [at];
  });
}

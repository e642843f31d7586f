/**
 * Reading input that nobody has checked yet.
 *
 * @module
 */
import type { Issue, IssueCode } from '../errors.ts';

/**
 * A place in the input, from the outside in.
 *
 * @internal
 */
export type Path = readonly (string | number)[];

/**
 * Notes a problem: what stands at a place, and what was wanted there.
 *
 * @internal
 */
export type Report = (code: IssueCode, path: Path, wanted: string, value: unknown) => void;

/** Stands for a value that could not be read. It is never valid. */
const UNREADABLE = /* @__PURE__ */ Symbol('unreadable');

/**
 * Names a value in an error message without running any of its code.
 *
 * @internal
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (Object(value) === value) return isList(value) ? 'a list' : 'an object';
  return value === UNREADABLE ? 'a value that cannot be read' : String(value);
}

/**
 * Tells whether a value is an array.
 *
 * @internal
 */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    // A revoked proxy throws.
    return false;
  }
}

/**
 * Makes the function that adds problems to a list.
 *
 * @internal
 */
export function reportTo(issues: Issue[]): Report {
  return (code, path, wanted, value) => {
    const parent = path.at(-2);
    const subject =
      parent === 'ratings' || parent === 'weights'
        ? `${parent.slice(0, -1)} for ${describeValue(path.at(-1))}`
        : path.join('.');
    const message = `${subject} must be ${wanted}: received ${describeValue(value)}`;
    issues.push({ code, path, message });
  };
}

/**
 * Visits the own enumerable properties of an object, each read once. Whatever else could hold a
 * value (an array, a Map, a class, a prototype, a symbol, a getter that throws) is a problem, for a
 * rating in there would be lost.
 *
 * @internal
 */
export function readEntries(
  input: unknown,
  path: Path,
  { report, visit }: { report: Report; visit: (key: string, value: unknown) => void },
): void {
  let found: unknown = UNREADABLE;
  try {
    const object = Object(input);
    const prototype = Object.getPrototypeOf(object);
    // The prototype of a plain object is the last. A class may keep values behind accessors, which no
    // loop over the keys sees.
    let strange =
      object !== input ||
      Object.getOwnPropertySymbols(object).length > 0 ||
      (prototype && Object.getPrototypeOf(prototype));
    for (const _ in prototype) strange = true;
    if (strange) found = input;
    else {
      for (const key in object) {
        let value: unknown = UNREADABLE;
        try {
          value = object[key];
        } catch {}
        visit(key, value);
      }
      return;
    }
  } catch {}
  report('not-an-object', path, 'a plain object', found);
}

/**
 * Copies the items of a list, each read once. What is no list is a problem, and has no items; so is a
 * list with gaps, for a length alone can be any number.
 *
 * @internal
 */
export function readItems(
  input: unknown,
  path: Path,
  { report, wanted }: { report: Report; wanted: string },
): unknown[] {
  let found = input;
  let rule = wanted;
  try {
    if (isList(input)) {
      if (Object.keys(input).length >= input.length) {
        return Array.from({ length: input.length }, (_, at) => {
          try {
            return input[at];
          } catch {
            return UNREADABLE;
          }
        });
      }
      rule += ' without gaps';
    }
  } catch {
    found = UNREADABLE;
  }
  report('not-a-list', path, rule, found);
  return [];
}

/**
 * Makes the reader of a field that may be left out.
 *
 * @internal
 */
export function allowAbsent<T>(read: (value: unknown, path: Path) => T) {
  return (value: unknown, path: Path): T | undefined =>
    value === undefined ? undefined : read(value, path);
}

/**
 * Reads the fields of an object, each with a reader of its own. Any other field is a problem: a
 * misspelt one would be lost.
 *
 * @internal
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
      else report('unknown-key', [...path, key], `one of ${Object.keys(readers).join(', ')}`, key);
    },
  });
  for (const key in readers) values[key] = readers[key]?.(values[key], [...path, key]);
  return values as { [Field in keyof Readers]: ReturnType<Readers[Field]> };
}

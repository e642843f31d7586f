/**
 * Readers of single fields of what a report is given.
 *
 * @module
 */
import { type Path, type Report, readEntries } from '../engine/input.ts';

/**
 * Copies an object, each key read once. What is no plain object is a problem, and has no keys.
 *
 * @internal
 */
export function readKeys(
  input: unknown,
  path: Path,
  { report }: { report: Report },
): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  readEntries(input, path, { report, visit: (key, value) => entries.push([key, value]) });
  return Object.fromEntries(entries);
}

/** @internal */
export function readString(report: Report) {
  return (value: unknown, path: Path): string => {
    if (typeof value !== 'string') report('not-text', path, 'text', value);
    return value as string;
  };
}

/**
 * Makes the reader of a field with a fixed choice of values.
 *
 * @internal
 */
export function readChoice<const T extends string>(choices: readonly T[], report: Report) {
  return (value: unknown, path: Path): T => {
    if (!choices.includes(value as T)) {
      report('unknown-choice', path, `one of ${choices.join(', ')}`, value);
    }
    return value as T;
  };
}

/**
 * Readers of single values: each states its rule once, for every part that reads such a value.
 *
 * @module
 */
import type { Path, Report } from './input.ts';
import { NAME } from './limits.ts';

/** How a value is read: problems go to the report. */
export interface Reading {
  readonly report: Report;
}

/** Reads a text with at least one visible character. */
export function readText(value: unknown, path: Path, { report }: Reading): string {
  if (typeof value !== 'string' || !value.trim()) {
    report('not-text', path, 'text that is not blank', value);
  }
  return value as string;
}

/** Reads a name that can stand as a key. */
export function readName(
  value: unknown,
  path: Path,
  { report, known, ofKey = false }: Reading & { known?: Iterable<unknown>; ofKey?: boolean },
): string {
  if (isName(value)) return value;
  const rule = 'a name on one line with no space around it';
  report(ofKey ? 'unknown-key' : 'invalid-name', path, rule, value, { known, ofKey });
  return '';
}

/** Reads a text that can stand as a key: what scores and decisions need of an id. */
export function readKey(
  value: unknown,
  path: Path,
  { report, ofKey = false }: KeyReading,
): string | undefined {
  if (typeof value === 'string' && value !== '__proto__') return value;
  const code = ofKey ? 'unknown-key' : 'invalid-name';
  report(code, path, 'text, and not "__proto__"', value, { ofKey });
  return undefined;
}

interface KeyReading extends Reading {
  readonly ofKey?: boolean;
}

/** Checks whether a value is a name that can stand as a key. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

/** Reads why something is done that is not the rule. */
export function readReason(value: unknown, path: Path, { report }: Reading): string {
  if (typeof value !== 'string' || !value.trim()) {
    report('no-reason', path, 'a sentence that says why', value);
  }
  return value as string;
}

/** Reads `true` or `false`. */
export function readFlag(value: unknown, path: Path, { report }: Reading): boolean {
  if (typeof value !== 'boolean') report('not-a-boolean', path, 'true or false', value);
  return value as boolean;
}

/** Reads a number of things, one at least. */
export function readCount(value: unknown, path: Path, { report }: Reading): number {
  if (Number.isSafeInteger(value) && (value as number) > 0) return value as number;
  report('invalid-count', path, 'a positive integer', value, { lowest: 1 });
  return Number.NaN;
}

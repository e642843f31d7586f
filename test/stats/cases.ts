import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Anything a case file can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One reference case: see `cases/README.md`. */
export interface Case {
  readonly id: string;
  readonly statistic: string;
  // Each runner knows the shape of its own cases.
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the statistic.
  readonly input: any;
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the statistic.
  readonly options: any;
  readonly expected: Json;
  readonly tolerance: number | Readonly<Record<string, number>>;
}

const folder = join(import.meta.dirname, 'cases');

/** The names of all case files. */
export const caseFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();

/** Every case of every file. */
export const cases: readonly Case[] = caseFiles.flatMap(
  (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case[],
);

/**
 * What differs between a result and what was expected of it: one line for each key of `expected` that
 * is missing or off by more than the tolerance. Empty if the case passes.
 */
export function listMisses(
  got: unknown,
  expected: Json,
  tolerance: Case['tolerance'],
  path: readonly string[] = [],
): string[] {
  const where = path.join('.');
  if (typeof expected === 'number') {
    const allowed =
      typeof tolerance === 'number'
        ? tolerance
        : (tolerance[path[0] as string] ?? (tolerance.default as number));
    const off = Math.abs(Number(got) - expected);
    const passes = typeof got === 'number' && off <= allowed * Math.max(1, Math.abs(expected));
    return passes ? [] : [`${where}: got ${got}, expected ${expected} within ${allowed}`];
  }
  if (typeof expected !== 'object' || expected === null) {
    return got === expected ? [] : [`${where}: got ${got}, expected ${expected}`];
  }
  if (typeof got !== 'object' || got === null) return [`${where}: got ${got}, expected an object`];
  const fields = got as Readonly<Record<string, unknown>>;
  const extra =
    Array.isArray(expected) && fields.length !== expected.length ? [`${where}: wrong length`] : [];
  const misses = Object.entries(expected).flatMap(([key, value]) =>
    key in fields
      ? listMisses(fields[key], value, tolerance, [...path, key])
      : [`${where}: the runner has no "${key}"`],
  );
  return [...extra, ...misses];
}

/**
 * JSON that has one spelling, and so one digest.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { type Path, type Report, readEntries } from '../engine/input.ts';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object that JSON can hold. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Far more than a record needs, and few enough to walk through a hostile one. */
const DEEPEST = 64;

/**
 * Copies a value that JSON can hold, each part read once. Whatever JSON would change or lose is a
 * problem; a key whose value is `undefined` counts as absent.
 *
 * @internal
 */
export function copyJson(value: unknown, path: Path, report: Report): Json {
  // One path for the whole walk, copied only for a problem: most values have none.
  const place = [...path];
  const note: Report = (code, at, wanted, found) => report(code, [...at], wanted, found);

  function copyPart(key: string | number, part: unknown): Json {
    place.push(key);
    const copy = copyValue(part);
    place.pop();
    return copy;
  }

  function copyValue(part: unknown): Json {
    if (typeof part === 'string') {
      if (!isWellFormed(part)) note('not-json', place, 'text without half of a character', part);
      return part;
    }
    if (typeof part === 'boolean' || part === null || Number.isFinite(part)) return part as Json;
    if (typeof part !== 'object' || place.length > DEEPEST) {
      note('not-json', place, `a value of JSON, at most ${DEEPEST} deep`, part);
      return null;
    }
    let list: readonly unknown[] | undefined;
    try {
      if (Array.isArray(part)) list = Array.from(part);
    } catch {
      note('not-json', place, 'a list that can be read', 'a list that cannot');
      return null;
    }
    if (list) return list.map((one, at) => copyPart(at, one));
    const entries: [string, Json][] = [];
    readEntries(part, place, {
      report: note,
      visit(key, one) {
        if (!isWellFormed(key)) note('not-json', place, 'keys without half of a character', key);
        if (one !== undefined) entries.push([key, copyPart(key, one)]);
      },
    });
    return Object.fromEntries(entries);
  }

  return copyValue(value);
}

/**
 * Reads a JSON text.
 *
 * @internal
 */
export function parseJson(text: string, path: Path, report: Report): Json {
  try {
    const value = JSON.parse(text);
    // Only a text with a surrogate, written out or escaped, can hold half of a character.
    return /\p{Surrogate}|\\u[dD][89a-fA-F]/u.test(text) ? copyJson(value, path, report) : value;
  } catch {
    report('not-json', path, 'a JSON text', text);
    return null;
  }
}

/** Tells whether a text has no lone surrogate: such a text has no UTF-8, so no digest. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/**
 * Writes JSON in its canonical form (RFC 8785, JSON Canonicalization Scheme).
 *
 * @internal
 */
export function writeJson(value: Json): string {
  return canonicalize(value) as string;
}

/**
 * Digests JSON: SHA-256 (FIPS 180-4) of the UTF-8 of its canonical form, in lower-case hexadecimal.
 *
 * @internal
 */
export function digestJson(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(writeJson(value))));
}

/**
 * A place where two values differ. A value is absent where there is none.
 *
 * @internal
 */
export interface JsonDifference {
  readonly path: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/**
 * Lists the innermost places where two values differ.
 *
 * @internal
 */
export function listDifferences(
  before: Json | undefined,
  after: Json | undefined,
  path: Path,
): JsonDifference[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, at) => at).flatMap((at) =>
      listDifferences(before[at], after[at], [...path, at]),
    );
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      listDifferences(readKey(before, key), readKey(after, key), [...path, key]),
    );
  }
  return [{ path, before, after }];
}

/**
 * Tells objects from other JSON.
 *
 * @internal
 */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a key that an object has itself.
 *
 * @internal
 */
export function readKey(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

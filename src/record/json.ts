/**
 * JSON that has one spelling, and so one digest.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { isList, type Path, type Report, readEntries, readItems } from '../engine/input.ts';

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
    if (isList(part)) {
      const items = readItems(part, place, { report: note, wanted: 'a list' });
      return items.map((one, at) => copyPart(at, one));
    }
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
 * Reads a JSON text. A key that stands twice in an object is a problem.
 *
 * @internal
 */
export function parseJson(text: string, path: Path, report: Report): Json {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    report('not-json', path, 'a JSON text', text);
    return null;
  }
  const isShallow = checkKeys(text, path, report);
  // Only a text with a surrogate, written out or escaped, can hold half of a character.
  const isWhole = !/\p{Surrogate}|\\u[dD][89a-fA-F]/u.test(text);
  return isShallow && isWhole ? value : copyJson(value, path, report);
}

/**
 * Finds keys that stand twice in an object: of these `JSON.parse` keeps only the last.
 *
 * @param text - JSON
 * @returns whether it nests no deeper than a value may
 */
function checkKeys(text: string, path: Path, report: Report): boolean {
  // Stacks instead of calls, for a text can nest deeper than those.
  const place = [...path];
  const keys: Set<string>[] = [];
  let name = '';
  for (let at = 0; at < text.length; at++) {
    const last = place.length - 1;
    switch (text[at]) {
      case '{':
      case '[':
        if (place.length > DEEPEST) return false;
        place.push(0);
        keys.push(new Set());
        break;
      case '}':
      case ']':
        place.pop();
        keys.pop();
        break;
      case ',': {
        const index = place[last];
        if (typeof index === 'number') place[last] = index + 1;
        break;
      }
      case '"': {
        const end = findEnd(text, at);
        name = text.slice(at, end + 1);
        at = end;
        break;
      }
      case ':': {
        const key = name.includes('\\') ? JSON.parse(name) : name.slice(1, -1);
        const known = keys.at(-1) as Set<string>;
        place[last] = key;
        if (known.has(key)) report('duplicate', [...place], 'named once in its object', key);
        known.add(key);
      }
    }
  }
  return true;
}

/** Finds the quote that ends a JSON string. */
function findEnd(text: string, start: number): number {
  let end = start;
  let escapes: number;
  do {
    end = text.indexOf('"', end + 1);
    escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
  } while (escapes % 2 === 1);
  return end;
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

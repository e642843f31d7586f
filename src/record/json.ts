/**
 * JSON that has one spelling, and so one digest.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { DEEPEST, type Path, type Report } from '../engine/input.ts';
import { copyJson as copyValue, scanJson } from '../engine/json-text.ts';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object that JSON can hold. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Copies a value that JSON can hold. Whatever JSON would change or lose is a problem. */
export function copyJson(value: unknown, path: Path, report: Report): Json {
  return copyValue(value, { path, report }) as Json;
}

/**
 * Reads a JSON text. A key that stands twice in an object is a problem; a byte order mark, as some editors put before a
 * text, is not.
 */
export function parseJson(input: string, path: Path, report: Report): Json {
  const text = input.replace(/^\uFEFF/, '');
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    report('not-json', path, 'a JSON text', text);
    return null;
  }
  const { repeated, depth } = scanJson(text);
  for (const { key, path: place } of repeated) {
    report('duplicate', [...path, ...place], 'named once in its object', key);
  }
  return depth > DEEPEST || SUSPECT.test(text) ? copyJson(value, path, report) : value;
}

/** Only such a text can hold half of a character, written out or escaped, or a number that is infinite when read. */
const SUSPECT = /\p{Surrogate}|\\u[dD][89a-fA-F]|[eE]\+?0*[1-9]\d\d|\d{300}/u;

/** Writes JSON in its canonical form (RFC 8785, JSON Canonicalization Scheme). */
export function writeJson(value: Json): string {
  return canonicalize(value) as string;
}

/**
 * Digests JSON: SHA-256 (FIPS 180-4) of the UTF-8 of its canonical form, in lower-case hexadecimal.
 */
export function digestJson(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(writeJson(value))));
}

/** A place where two values differ. A value is absent where there is none. */
export interface JsonDifference {
  readonly path: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** Lists the innermost places where two values differ. */
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

/** Tells objects from other JSON. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a key that an object has itself. */
export function readKey(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

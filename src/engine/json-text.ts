/**
 * JSON: values that can be written as such, and what `JSON.parse` does not say of a text.
 *
 * @module
 */
import { DEEPEST, isPlainObject, isWholeList, type Path, type Report } from './input.ts';

/** A key that stands twice in one object, where `JSON.parse` keeps only the last. */
export interface RepeatedKey {
  readonly key: string;
  /** Where the object and its key are in the value. */
  readonly path: Path;
  /** Where the key is in the text. */
  readonly offset: number;
}

/**
 * Finds the keys that stand twice in an object, and how deep the text nests.
 *
 * @param text - JSON that `JSON.parse` takes
 */
export function scanJson(text: string): { repeated: RepeatedKey[]; depth: number } {
  let depth = 0;
  const repeated: RepeatedKey[] = [];
  // Stacks instead of calls, for a text can nest deeper than those.
  const place: (string | number)[] = [];
  const keys: Set<string>[] = [];
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const last = place.length - 1;
    switch (text[at]) {
      case '{':
      case '[':
        place.push(0);
        keys.push(new Set());
        depth = Math.max(depth, keys.length);
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
      case '"':
        start = at;
        end = findEnd(text, at);
        at = end;
        break;
      case ':': {
        const name = text.slice(start, end + 1);
        const key: string = name.includes('\\') ? JSON.parse(name) : name.slice(1, -1);
        const known = keys.at(-1) as Set<string>;
        place[last] = key;
        // What is nested deeper is refused for that.
        if (known.has(key) && keys.length <= DEEPEST) {
          repeated.push({ key, path: [...place], offset: start });
        }
        known.add(key);
      }
    }
  }
  return { repeated, depth };
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

/** A text that has one has no UTF-8, so no digest. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Copies a value that is to be written as JSON, each property read once. Whatever JSON would change or lose is
 * reported, and a key whose value is `undefined` is left out.
 */
export function copyJson(
  value: unknown,
  { path, report }: { path: Path; report: Report },
): unknown {
  // One path for the whole walk, copied only for a problem: most values have none.
  const place = [...path];
  const deepest = place.length + DEEPEST;

  function refuse(part: unknown, wanted: string): unknown {
    report('not-json', [...place], wanted, part);
    return part;
  }

  function copyPart(key: string | number, part: unknown): unknown {
    place.push(key);
    const copy = copyValue(part);
    place.pop();
    return copy;
  }

  function copyValue(part: unknown): unknown {
    if (place.length <= deepest) {
      if (isWholeList(part)) return part.map((item, at) => copyPart(at, item));
      if (isPlainObject(part)) {
        const keys = Object.keys(part);
        for (const key of keys) {
          if (LONE_SURROGATE.test(key)) refuse(key, 'keys without half of a character');
        }
        const entries: [string, unknown][] = [];
        for (const key of keys) {
          const field = part[key];
          if (field !== undefined) entries.push([key, copyPart(key, field)]);
        }
        return Object.fromEntries(entries);
      }
    }
    if (typeof part === 'string') {
      return LONE_SURROGATE.test(part) ? refuse(part, 'text without half of a character') : part;
    }
    const isJson = typeof part === 'boolean' || part === null || Number.isFinite(part);
    return isJson ? part : refuse(part, `a value of JSON, at most ${DEEPEST} deep`);
  }

  return copyValue(value);
}

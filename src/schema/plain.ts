/**
 * Hostile input made plain before anything else looks at it.
 *
 * @module
 */
import { type Path, type Report, readEntries } from '../engine/input.ts';

/**
 * Stands for an object that is not plain: a Map, an instance, a proxy that throws. No schema accepts
 * it, so it is a problem wherever it stands.
 *
 * @internal
 */
export const FOREIGN = /* @__PURE__ */ Symbol('foreign');

/** No value of this library is nested deeper. Without an end, a deep list would exhaust the stack. */
const DEEPEST = 16;

/** @internal */
export type PlainObject = Readonly<Record<string, unknown>>;

/**
 * Copies input into lists, objects without a prototype, and primitives. Each property is read once,
 * so what is checked is what is returned. A key `__proto__` is reported: a plain object cannot hold it.
 *
 * @internal
 */
export function copyPlain(input: unknown, path: Path, report: Report): unknown {
  const copies = new Map<unknown, unknown>();

  function copy(value: unknown, place: Path): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (copies.has(value)) return copies.get(value);
    if (place.length > DEEPEST) return FOREIGN;
    const items = listItems(value);
    if (items) {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const [at, item] of items.entries()) list.push(copy(item, [...place, at]));
      return list;
    }
    const object = Object.create(null) as Record<string, unknown>;
    let foreign = false;
    copies.set(value, object);
    readEntries(value, place, {
      report() {
        foreign = true;
      },
      visit(key, part) {
        const there = [...place, key];
        if (key === '__proto__') report('unknown-key', there, 'left out', key);
        else object[key] = copy(part, there);
      },
    });
    if (!foreign) return object;
    copies.set(value, FOREIGN);
    return FOREIGN;
  }

  return copy(input, path);
}

/** Reads a list. One with holes or with other properties is none: a value in there would be lost. */
function listItems(value: object): unknown[] | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const keys = Object.keys(value);
    return keys.length === value.length && keys.every((key, at) => key === String(at))
      ? keys.map((key) => value[key as unknown as number])
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a field of plain data that may have any form.
 *
 * @internal
 */
export function readField(value: unknown, key: string): unknown {
  return isPlainObject(value) ? value[key] : undefined;
}

/**
 * Reads a list of plain data that may have any form.
 *
 * @internal
 */
export function readList(value: unknown, key: string): readonly unknown[] {
  const list = readField(value, key);
  return Array.isArray(list) ? list : [];
}

/**
 * Reads the entries of an object of plain data that may have any form.
 *
 * @internal
 */
export function listEntries(value: unknown, key: string): [key: string, value: unknown][] {
  const object = readField(value, key);
  return isPlainObject(object) ? Object.entries(object) : [];
}

/**
 * Tells whether plain data is an object, and no list.
 *
 * @internal
 */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

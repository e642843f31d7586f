/**
 * Values that can no longer change.
 *
 * @module
 */

/** Freezes a plain value and all that it holds. */
export function freezeDeep<const T>(value: T): T {
  Object.freeze(value);
  for (const key in value) {
    const part = value[key];
    if (typeof part === 'object' && !Object.isFrozen(part)) freezeDeep(part);
  }
  return value;
}

/** Copies plain data, frozen, and leaves out what is absent: `undefined` and `null` in an object. */
export function sealPlain(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(sealPlain));
  // Minus zero is zero, and JSON does not keep it.
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.freeze(Object.fromEntries(entries.map(([key, part]) => [key, sealPlain(part)])));
}

/** Checks whether a value and all that it holds can no longer change. */
export function isFrozenDeep(value: unknown, seen: Set<unknown> = new Set()): boolean {
  if (Object(value) !== value || seen.has(value)) return true;
  seen.add(value);
  return (
    Object.isFrozen(value) &&
    // A class may keep values behind accessors, and a prototype of one's own may change.
    [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value)) &&
    Object.values(Object.getOwnPropertyDescriptors(value as object)).every(
      (field) => 'value' in field && isFrozenDeep(field.value, seen),
    )
  );
}

/** Checks whether a plain value still holds what a copy of it does, in the same order. */
export function isSamePlain(value: unknown, copy: unknown): boolean {
  if (typeof copy !== 'object' || copy === null) return value === copy;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(copy)) {
    return (
      Array.isArray(value) &&
      value.length === copy.length &&
      copy.every((item, at) => isSamePlain(value[at], item))
    );
  }
  const keys = Object.keys(value);
  const known = Object.keys(copy);
  return (
    keys.length === known.length &&
    known.every(
      (key, at) =>
        key === keys[at] && isSamePlain(value[key as keyof object], copy[key as keyof object]),
    )
  );
}

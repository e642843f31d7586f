/**
 * Values that can no longer change.
 *
 * @module
 */

/**
 * Freezes a plain value and all that it holds.
 *
 * @internal
 */
export function freezeDeep<const T>(value: T): T {
  Object.freeze(value);
  for (const key in value) {
    const part = value[key];
    if (typeof part === 'object' && !Object.isFrozen(part)) freezeDeep(part);
  }
  return value;
}

/**
 * Copies a value as JSON keeps it, frozen. `structuredClone` would do less: it takes no reactive proxy, and
 * test environments that imitate a browser have none.
 *
 * @internal
 */
export function copyFrozen<T>(value: T): T {
  return value && JSON.parse(JSON.stringify(value), (_, part) => Object.freeze(part));
}

/**
 * Tells whether a value and all that it holds can no longer change.
 *
 * @internal
 */
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

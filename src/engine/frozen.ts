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

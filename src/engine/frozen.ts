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
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freezeDeep(part);
  }
  return value;
}

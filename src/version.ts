/**
 * Which release of the library this is.
 *
 * @module
 */

/** The version of this library, as in its package.json. */
export const version = '0.0.0';

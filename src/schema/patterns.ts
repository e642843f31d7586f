/**
 * The forms of names and versions. They stand apart from the shapes, so that a guide can be read without zod.
 *
 * @module
 */

/**
 * A name that can stand as a key. An own `__proto__` cannot be told from a prototype in other programs, so it
 * names nothing.
 *
 * @internal
 */
export const NAME = /^(?!__proto__$)\S(?:.*\S)?$/u;

/**
 * https://semver.org/spec/v2.0.0.html, sections 2, 9 and 10.
 *
 * @internal
 */
export const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/u;

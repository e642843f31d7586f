/**
 * The forms of texts that only a whole bank has.
 *
 * @module
 */

/** https://semver.org/spec/v2.0.0.html, sections 2, 9 and 10. */
export const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/u;

export const HTTPS_ADDRESS = /^https:\/\/[^\s/?#]\S*$/u;

/**
 * What a command reports and how it ends.
 *
 * @module
 */

/** The exit codes of every command. */
export const EXIT = {
  done: 0,
  /** The input is not valid. */
  badInput: 1,
  /** The command line is not valid. */
  usage: 2,
  /** The input is valid, and something was found that somebody must look at. */
  findings: 3,
} as const;

/** The command line is not valid. */
export class UsageError extends Error {}

/** Input that cannot be read, told in whole lines. */
export class InputError extends Error {}

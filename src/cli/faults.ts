/**
 * What a command reports and how it ends.
 *
 * @module
 */
import { cleanText } from '../report/characters.ts';

/** The exit codes of every command. */
export const EXIT = {
  done: 0,
  /** The input is not valid. */
  badInput: 1,
  /** The command line is not valid. */
  usage: 2,
  /** A record is not what it should be. */
  differs: 3,
} as const;

/** A fault as a terminal shows it: nothing that it quotes may act there. */
class Fault extends Error {
  constructor(message: string) {
    super(cleanText(message));
  }
}

/** The command line is not valid. */
export class UsageError extends Fault {}

/** Input that cannot be read, told in whole lines. */
export class InputError extends Fault {}

/**
 * What a command is, and how its command line is read.
 *
 * @module
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './faults.ts';
import type { Terminal } from './terminal.ts';

/** The options that were given. */
export type Values = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The command line of one run. */
export interface Invocation {
  readonly values: Values;
  readonly files: readonly string[];
  readonly terminal: Terminal;
}

/** One command of `structured-interview`. */
export interface Command {
  /** The files that stand behind the name on the command line. */
  readonly usage: string;
  readonly summary: string;
  /** Each option with what `--help` says of it. */
  readonly options: Readonly<Record<string, ParseArgsOptionsConfig[string] & { help: string }>>;
  /** How many files it takes. */
  readonly files: { readonly least: number; readonly most: number };
  readonly example: string;
  /** Does the work and returns the exit code. */
  run(invocation: Invocation): Promise<number>;
}

/** The options that every command has. */
const COMMON: Command['options'] = {
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
};

/** How many files a command may take, in words. */
const COUNTS = ['no', 'one'];

/** Reads the arguments behind a command's name. */
export function readArguments(command: Command, args: readonly string[]) {
  const { values, positionals } = parseStrictly(command, args);
  const { least, most } = command.files;
  if (!values.help && (positionals.length < least || positionals.length > most)) {
    const wanted =
      least === most
        ? COUNTS[least]
        : most === Infinity
          ? 'one or more'
          : `at most ${COUNTS[most]}`;
    throw new UsageError(`expected ${wanted} FILE: received ${positionals.length}`);
  }
  const inputs = [
    ...positionals,
    values.bank,
    values.threshold,
    values.plan,
    values.answers,
  ].flat();
  if (inputs.filter((file) => file === '-').length > 1) {
    throw new UsageError('standard input (-) can be read once only');
  }
  return { values, files: positionals };
}

function parseStrictly({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, ...COMMON },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Takes one of several words from an option, or the first by default. */
export function readChoice<const Choice extends string>(
  values: Values,
  option: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = values[option] ?? choices[0];
  if (choices.includes(value as Choice)) return value as Choice;
  throw new UsageError(`--${option} must be ${choices.join(' or ')}: received "${value}"`);
}

/** Takes a positive integer from an option. */
export function readCount(values: Values, option: string): number {
  const value = values[option];
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(
    `--${option} must be a positive integer: received ${value === undefined ? 'nothing' : `"${value}"`}`,
  );
}

/** The text of `structured-interview NAME --help`. */
export function describeCommand(name: string, command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(
    ([option, { type, help }]) =>
      `  ${`--${option}${type === 'string' ? ' VALUE' : ''}`.padEnd(20)} ${help}`,
  );
  return `${command.summary}.

Usage: structured-interview ${[name, command.usage, '[OPTIONS]'].filter(Boolean).join(' ')}

${options.join('\n')}

Example:
  ${command.example}
`;
}

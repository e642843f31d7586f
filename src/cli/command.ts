/**
 * What a command is, and how its command line is read.
 *
 * @module
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { findNearest } from '../engine/nearest.ts';
import { wrapLine } from '../report/wrapping.ts';
import { UsageError } from './faults.ts';
import { isSameFile } from './input.ts';
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
  /** Each option with what `--help` says of it. */
  readonly options: Readonly<Record<string, ParseArgsOptionsConfig[string] & { help: string }>>;
  /** How many files it takes. */
  readonly files: { readonly least: number; readonly most: number };
  readonly example: string;
  /** Whether it can end with 3. */
  readonly differs?: true;
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
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { ...command.options, ...COMMON },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') refuseOption(command, token);
  }
  const { least, most } = command.files;
  if (positionals.length < least || positionals.length > most) {
    const wanted =
      least === most
        ? COUNTS[least]
        : most === Infinity
          ? 'one or more'
          : `at most ${COUNTS[most]}`;
    throw new UsageError(`expected ${wanted} FILE: received ${positionals.length}`);
  }
  if (listInputs(values, positionals).filter((file) => file === '-').length > 1) {
    throw new UsageError('standard input (-) can be read once only');
  }
  return { values, files: positionals };
}

/** Refuses an option that the command does not have, or that has a value where it takes none. */
function refuseOption(
  { options }: Command,
  { name, rawName, value, inlineValue }: OptionToken,
): void {
  const known = { ...options, ...COMMON };
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) {
    const meant = rawName.startsWith('--') ? findNearest(name, Object.keys(known)) : undefined;
    const hint = meant === undefined ? '' : `; did you mean --${meant}?`;
    throw new UsageError(`there is no option ${rawName}${hint}`);
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
  } else if (value === undefined) {
    throw new UsageError(`${rawName} must have a value`);
  } else if (!inlineValue && /^-./.test(value)) {
    // Most likely the value was forgotten.
    throw new UsageError(
      `${rawName} must have a value: write ${rawName}=${value} if it is "${value}"`,
    );
  }
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The options that name a file to read. */
const INPUTS = ['bank', 'threshold', 'plan', 'answers', 'precision'] as const;

function listInputs(values: Values, files: readonly string[]): string[] {
  const named = INPUTS.flatMap((option) => values[option] ?? []);
  return [...files, ...named].filter((file) => typeof file === 'string');
}

/** Refuses to write over a file that is read. */
export async function refuseOverwriting(values: Values, files: readonly string[]): Promise<void> {
  for (const option of ['out', 'rejects']) {
    const output = values[option];
    if (typeof output !== 'string') continue;
    for (const input of listInputs(values, files)) {
      if (await isSameFile(input, output)) {
        throw new UsageError(`--${option} must be another file than "${input}", which is read`);
      }
    }
  }
}

/** Checks whether help is asked for, whatever else is on the command line. */
export function hasHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.includes('--help') || own.includes('-h');
}

/** Takes one of several words from an option, or the first by default. */
export function readChoice<const Choice extends string>(
  values: Values,
  option: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = values[option] ?? choices[0];
  if (choices.includes(value as Choice)) return value as Choice;
  const meant = findNearest(value, choices);
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  throw new UsageError(`--${option} must be ${choices.join(' or ')}: received "${value}"${hint}`);
}

/** Takes a positive integer from an option. */
export function readCount(values: Values, option: string): number {
  const value = values[option];
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(
    `--${option} must be a positive integer: received ${value === undefined ? 'nothing' : `"${value}"`}`,
  );
}

const NAME_COLUMNS = 24;

/** The text of `structured-interview NAME --help`, in so many columns. */
export function describeCommand(
  name: string,
  { usage, options, example, differs }: Command,
  { summary, columns }: { summary: string; columns: number },
): string {
  const lines = Object.entries({ ...options, ...COMMON }).flatMap(([option, { type, help }]) => {
    const start = `  --${option}${type === 'string' ? ' VALUE' : ''}`.padEnd(NAME_COLUMNS - 1);
    return wrapLine(help, columns - NAME_COLUMNS).map(
      (line, at) => `${at === 0 ? start : ' '.repeat(NAME_COLUMNS - 1)} ${line}`,
    );
  });
  return `${summary}.

Usage: structured-interview ${[name, usage, '[OPTIONS]'].filter(Boolean).join(' ')}

${lines.join('\n')}

Example:
  ${example}

Exit codes: 0 done, 1 bad input, 2 bad command line${differs ? ', 3 a record differs' : ''}.
`;
}

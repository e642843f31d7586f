/**
 * From a command line to an exit code.
 *
 * @module
 */
import { version } from '../version.ts';
import { calibrate } from './calibrate.ts';
import { check } from './check.ts';
import { type Command, describeCommand, readArguments } from './command.ts';
import { drift } from './drift.ts';
import { EXIT, InputError, UsageError } from './faults.ts';
import { importGuide } from './import.ts';
import { kit } from './kit.ts';
import { panel } from './panel.ts';
import { plan } from './plan.ts';
import { questions } from './questions.ts';
import { recordCreate, recordVerify } from './record.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { score } from './score.ts';
import { sql } from './sql.ts';
import { type Terminal, write, writeError } from './terminal.ts';

const commands: Readonly<Record<string, Command>> = {
  score,
  panel,
  report,
  questions,
  plan,
  kit,
  calibrate,
  check,
  import: importGuide,
  'record create': recordCreate,
  'record verify': recordVerify,
  replay,
  drift,
  sql,
};

const HELP = `Score structured interviews and explain the decisions.

Usage: structured-interview COMMAND [FILE] [OPTIONS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n')}

  COMMAND --help shows the options of a command and an example.
  --version shows the version.

Exit codes: 0 done, 1 bad input, 2 bad command line, 3 a record differs.
`;

/** Runs one command line and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    await writeError(terminal, error);
    if (error instanceof InputError) return EXIT.badInput;
    await write(terminal.stderr, 'See structured-interview --help\n');
    return EXIT.usage;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first = 'help', second] = args;
  if (['help', '--help', '-h'].includes(first)) {
    await write(terminal.stdout, HELP);
    return EXIT.done;
  }
  if (first === '--version') {
    await write(terminal.stdout, `${version}\n`);
    return EXIT.done;
  }
  // `record verify` is one command of two words.
  const name = Object.hasOwn(commands, `${first} ${second}`) ? `${first} ${second}` : first;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const longer = Object.keys(commands).filter((known) => known.startsWith(`${first} `));
    throw new UsageError(
      longer.length > 0
        ? `expected ${longer.map((known) => `"${known}"`).join(' or ')}`
        : `there is no command "${name}"`,
    );
  }
  const { values, files } = readArguments(command, args.slice(name.split(' ').length));
  if (!values.help) return command.run({ values, files, terminal });
  await write(terminal.stdout, describeCommand(name, command));
  return EXIT.done;
}

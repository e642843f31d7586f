/**
 * From a command line to an exit code.
 *
 * @module
 */
import { findNearest } from '../engine/nearest.ts';
import { version } from '../version.ts';
import {
  type Command,
  describeCommand,
  hasHelp,
  readArguments,
  refuseOverwriting,
} from './command.ts';
import { EXIT, InputError, UsageError } from './faults.ts';
import { findColumns, type Terminal, write, writeError } from './terminal.ts';

interface Entry {
  readonly summary: string;
  /** Each command is loaded when it runs: the start of one does not wait for the others. */
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  score: {
    summary: 'Score a scorecard and explain the decision',
    load: async () => (await import('./score.ts')).score,
  },
  panel: {
    summary: 'Put the scorecards of several interviewers together',
    load: async () => (await import('./panel.ts')).panel,
  },
  report: {
    summary: 'Write what a scorecard or record says as a page, table or text',
    load: async () => (await import('./report.ts')).report,
  },
  questions: {
    summary: 'List the questions of the bank',
    load: async () => (await import('./questions.ts')).questions,
  },
  plan: {
    summary: 'Choose the questions of an interview',
    load: async () => (await import('./plan.ts')).plan,
  },
  kit: {
    summary: 'Make the sheet of the interviewer or the candidate',
    load: async () => (await import('./kit.ts')).kit,
  },
  calibrate: {
    summary: 'Practice rating on answers with known scores',
    load: async () => (await import('./calibrate.ts')).calibrate,
  },
  check: {
    summary: 'Check banks, plans and scorecards for weaknesses',
    load: async () => (await import('./check.ts')).check,
  },
  import: {
    summary: 'Read a guide or a spreadsheet into a question bank',
    load: async () => (await import('./import.ts')).importGuide,
  },
  'record create': {
    summary: 'Write down a decision so that it can be checked',
    load: async () => (await import('./record.ts')).recordCreate,
  },
  'record verify': {
    summary: 'Recompute records and name each difference',
    load: async () => (await import('./record.ts')).recordVerify,
  },
  replay: {
    summary: 'Decide records again with another threshold or bank',
    load: async () => (await import('./replay.ts')).replay,
  },
  drift: {
    summary: 'Show whether raters grow stricter, from records',
    load: async () => (await import('./drift.ts')).drift,
  },
  sql: {
    summary: 'Print the scoring as SQL for a database',
    load: async () => (await import('./sql.ts')).sql,
  },
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
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw new UsageError(describeUnknown(first, second));
  const command = await entry.load();
  const rest = args.slice(name.split(' ').length);
  if (hasHelp(rest)) {
    await write(
      terminal.stdout,
      describeCommand(name, command, {
        summary: entry.summary,
        columns: findColumns(terminal.stdout),
      }),
    );
    return EXIT.done;
  }
  const { values, files } = readArguments(command, rest);
  await refuseOverwriting(values, files);
  return command.run({ values, files, terminal });
}

function describeUnknown(first: string, second = ''): string {
  const names = Object.keys(commands);
  const longer = names.filter((known) => known.startsWith(`${first} `));
  if (longer.length > 0) return `expected ${longer.map((known) => `"${known}"`).join(' or ')}`;
  const meant = findNearest(first, names) ?? findNearest(`${first} ${second}`, names);
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return `there is no command "${first}"${hint}`;
}

/**
 * `structured-interview plan`
 *
 * @module
 */
import { parallelPlans, planInterview } from '../plan/plan.ts';
import { type PrecisionPlan, planPrecision } from '../plan/precision.ts';
import { type VarianceComponents, varianceComponents } from '../stats/variance-components.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, type Invocation, readCount } from './command.ts';
import { EXIT, InputError, UsageError } from './faults.ts';
import { readHistory } from './history.ts';
import { writeJson } from './json.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { refuse } from './suggestion.ts';

/** Chooses the questions of an interview. */
export const plan: Command = {
  usage: '--count VALUE --seed VALUE',
  options: {
    count: { type: 'string', help: 'How many questions to ask' },
    seed: { type: 'string', help: 'The same seed gives the same plan' },
    level: { type: 'string', multiple: true, help: 'Choose from this level; can be repeated' },
    section: { type: 'string', multiple: true, help: 'Choose from this section; can be repeated' },
    critical: { type: 'string', multiple: true, help: 'A role-critical question; can be repeated' },
    include: {
      type: 'string',
      multiple: true,
      help: 'A question that is in; can be repeated',
    },
    exclude: {
      type: 'string',
      multiple: true,
      help: 'A question that is out; can be repeated',
    },
    parallel: { type: 'string', help: 'Make so many plans for repeat candidates' },
    coverage: {
      type: 'boolean',
      help: 'Print what the plan covers too; with --out, apart from the file',
    },
    precision: {
      type: 'string',
      help: 'Instead of a plan, from a file of records (one a line): how many questions and raters a reliability takes. Needs no --count and --seed',
    },
    reliability: { type: 'string', help: 'With --precision: what to reach; 0.7 by default' },
    json: { type: 'boolean', help: 'With --precision: print all figures as JSON' },
    ...OUT_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 0, most: 0 },
  example: 'structured-interview plan --count 12 --seed backend --critical cap-theorem',
  async run(invocation) {
    const { values, terminal } = invocation;
    if (values.precision !== undefined) return await showPrecision(invocation);
    const count = readCount(values, 'count');
    const copies = values.parallel === undefined ? undefined : readCount(values, 'parallel');
    const { seed } = values;
    if (typeof seed !== 'string')
      throw new UsageError('--seed must be given, so that the plan can be made again');
    const bank = await readBank(values, terminal);
    const wishes = {
      count,
      seed,
      level: values.level as string[] | undefined,
      sections: values.section as string[] | undefined,
      roleCritical: values.critical as string[] | undefined,
      include: values.include as string[] | undefined,
      exclude: values.exclude as string[] | undefined,
    };
    const made = refuse(
      () =>
        copies === undefined
          ? [planInterview(wishes, { bank })]
          : parallelPlans(copies, wishes, { bank }),
      { name: 'the options' },
    );
    // A file holds what kit reads, and the coverage is shown beside it.
    const apart = values.out !== undefined && values.out !== '-';
    const plans = made.map(({ plan }) => plan);
    await print(values.coverage && !apart ? made : plans, values.out);
    if (values.coverage && apart) await print(made.map(({ coverage }) => coverage));
    return EXIT.done;

    function print(list: readonly unknown[], out?: unknown): Promise<void> {
      const result = copies === undefined ? list[0] : list;
      return writeResult(out, `${writeJson(result, { indent: 2 })}\n`, terminal);
    }
  },
};

/** What to do about records that do not show the variances. */
const REASONS = {
  'fewer-than-two-targets': 'at least two candidates are needed',
  'no-variation': 'all ratings are the same',
};

/** Says how many questions and raters a reliability takes, by earlier interviews. */
async function showPrecision({ values, terminal }: Invocation): Promise<number> {
  const reliability = Number(values.reliability ?? 0.7);
  if (!(reliability > 0 && reliability < 1)) {
    throw new UsageError(
      `--reliability must be a number above 0 and below 1: received "${values.reliability}"`,
    );
  }
  const history = await readHistory(values.precision as string, terminal);
  const found = varianceComponents(history.rows.map(({ period: _, ...row }) => row));
  if (!((found.components.candidate ?? 0) > 0)) {
    const why = REASONS[found.reason as keyof typeof REASONS] ?? 'the candidates do not differ';
    throw new InputError(`Cannot plan precision: these records do not show what it takes: ${why}`);
  }
  const planned = planPrecision(found.components, { reliability });
  const text = values.json
    ? writeJson({ ...planned, components: found.components, counts: found.counts }, { indent: 2 })
    : describePrecision(found, planned, reliability);
  await writeResult(values.out, `${text}\n`, terminal);
  return history.failed ? EXIT.badInput : EXIT.done;
}

function describePrecision(
  { counts, components }: VarianceComponents,
  { options, fewestRatings }: PrecisionPlan,
  reliability: number,
): string {
  const variances = Object.entries(components).flatMap(([source, variance]) =>
    variance === null ? [] : [`${source} ${variance.toFixed(2)}`],
  );
  const rows = options.map(({ raters, questions, projection }) => {
    const reached = `reliability ${(projection.reliability as number).toFixed(2)}`;
    const error = `standard error ${projection.standardError.toFixed(2)}`;
    const length = questions === null ? `over ${projection.questions}` : `${questions}`;
    return `  raters: ${raters}, questions: ${length} (${reached}, ${error})`;
  });
  const fewest =
    fewestRatings === null
      ? 'No number of raters up to 4 gets there.'
      : `Fewest ratings in all: ${fewestRatings.questions} questions, raters of each: ${fewestRatings.raters}.`;
  return [
    `Ratings: ${counts.ratings}, candidates: ${counts.candidates}, raters: ${counts.raters}, questions: ${counts.questions}.`,
    `Variances: ${variances.join(', ')}.`,
    `For a reliability of ${reliability}, where each candidate has raters of their own:`,
    ...rows,
    fewest,
  ].join('\n');
}

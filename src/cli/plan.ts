/**
 * `structured-interview plan`
 *
 * @module
 */
import { parallelPlans, planInterview } from '../plan/plan.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readCount } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { refuse } from './suggestion.ts';

/** Chooses the questions of an interview. */
export const plan: Command = {
  usage: '--count VALUE --seed VALUE',
  summary: 'Choose the questions of an interview',
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
    coverage: { type: 'boolean', help: 'Print what the plan covers too' },
    ...OUT_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 0, most: 0 },
  example: 'structured-interview plan --count 12 --seed backend --critical cap-theorem',
  async run({ values, terminal }) {
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
      { name: 'the options', input: { wishes }, bank },
    );
    const shown = values.coverage ? made : made.map(({ plan }) => plan);
    const result = copies === undefined ? shown[0] : shown;
    await writeResult(values.out, `${JSON.stringify(result, null, 2)}\n`, terminal);
    return EXIT.done;
  },
};

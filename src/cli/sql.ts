/**
 * `structured-interview sql`
 *
 * @module
 */
import { parsePlan } from '../schema/plan.ts';
import { DIALECT_NAMES, type Dialect } from '../sql/dialects.ts';
import { compileSchema } from '../sql/schema.ts';
import { compileScoring } from '../sql/statement.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readChoice, type Values } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { readJson } from './input.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { refuse } from './suggestion.ts';
import { readThreshold, THRESHOLD_OPTION } from './threshold.ts';

/** The dialects, and the other name of one. */
const DIALECTS = [...DIALECT_NAMES, 'mariadb'] as const;

/** Prints the scoring as SQL. */
export const sql: Command = {
  usage: '--dialect VALUE',
  options: {
    dialect: { type: 'string', help: DIALECTS.join(', ') },
    plan: { type: 'string', help: 'The file of a plan; without one any question counts' },
    table: { type: 'string', help: 'The table of ratings, such as hiring.ratings' },
    panel: { type: 'boolean', help: 'Several raters rate each interview; their mean counts' },
    schema: { type: 'boolean', help: 'Print the tables instead' },
    ...THRESHOLD_OPTION,
    ...OUT_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 0, most: 0 },
  example: 'structured-interview sql --dialect spark --plan plan.json',
  async run({ values, terminal }) {
    if (values.dialect === undefined)
      throw new UsageError(`--dialect must be given: ${DIALECTS.join(', ')}`);
    const dialect = readDialect(values);
    const bank = await readBank(values, terminal);
    const threshold = await readThreshold(values, { bank, terminal });
    const { plan: file } = values;
    const input = typeof file === 'string' ? await readJson(file, terminal) : undefined;
    const plan =
      input === undefined
        ? undefined
        : refuse(() => parsePlan(input, { bank }), { name: file as string });
    const options = {
      dialect,
      plan,
      bank,
      threshold,
      table: (values.table as string | undefined)?.split('.'),
      ...(values.panel && { raters: 'mean' as const }),
    };
    const text = refuse(
      () => (values.schema ? compileSchema(options) : `${compileScoring(options)};\n`),
      { name: 'the options' },
    );
    await writeResult(values.out, text, terminal);
    return EXIT.done;
  },
};

function readDialect(values: Values): Dialect {
  const dialect = readChoice(values, 'dialect', DIALECTS);
  return dialect === 'mariadb' ? 'mysql' : dialect;
}

/**
 * Tables for ratings, the plan and decisions.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Outline } from '../model.ts';
import { readStatementOptions, type StatementInput, type StatementOptions } from './input.ts';

/**
 * Writes the tables that {@link compileScoring} reads, with every check that the database can hold.
 *
 * There are three: the questions of the plan (`plan_questions`, with their rows), the ratings (by the name of the
 * option `table`), and `decisions`, whose columns are the first nine of the result of {@link compileScoring}. Where
 * the database holds to keys and conditions, a rating off the scale, outside the plan, given together with `skipped`
 * or given twice is refused. BigQuery and Snowflake declare keys and do not enforce them; Spark and Trino have none
 * to declare.
 *
 * @param options - the same as for {@link compileScoring}
 * @returns `CREATE TABLE` and `INSERT` statements, each ended by a semicolon
 * @throws as {@link compileScoring} does
 *
 * @example Make the tables
 * ```ts
 * import { compileSchema } from 'structured-interview/sql';
 *
 * const plan = { questions: ['cap-theorem', 'raft-consensus'] } as const;
 * const tables = compileSchema({ dialect: 'duckdb', plan });
 * tables.match(/CREATE TABLE "\w+"/g); // => ["CREATE TABLE \"plan_questions\"", "CREATE TABLE \"ratings\"", "CREATE TABLE \"decisions\""]
 * ```
 */
export function compileSchema<const B extends Outline = BackendOutline>(
  options: StatementOptions<B>,
): string;
export function compileSchema(options: unknown): string {
  const input = readStatementOptions(options);
  const statements = [
    writeQuestions(input),
    insertQuestions(input),
    writeRatings(input),
    writeDecisions(input),
  ];
  return statements.map((statement) => `${statement};\n`).join('\n');
}

interface TableParts {
  readonly name: string;
  readonly columns: readonly string[];
  /** What the primary key is made of. */
  readonly key: readonly string[];
  readonly checks: readonly string[];
  readonly references?: string;
}

function writeTable({ rules }: StatementInput, parts: TableParts): string {
  const { keys, checks, ending } = rules.schema;
  const lines = [
    ...parts.columns,
    ...(keys === undefined
      ? []
      : [`PRIMARY KEY (${parts.key.join(', ')})${keys}`].concat(
          parts.references ? `${parts.references}${keys}` : [],
        )),
    ...(checks ? parts.checks.map((check) => `CHECK (${check})`) : []),
  ];
  return `CREATE TABLE ${parts.name} (\n  ${lines.join(',\n  ')}\n)${ending}`;
}

function nameQuestions({ nameBeside }: StatementInput): string {
  return nameBeside('plan_questions');
}

function writeQuestions(input: StatementInput): string {
  const { text, integer, flag, notNull } = input.rules.schema;
  return writeTable(input, {
    name: nameQuestions(input),
    columns: [
      `question ${text}${notNull}`,
      `place ${integer}${notNull}`,
      `weight ${integer}${notNull}`,
      `role_critical ${flag}${notNull}`,
      `section ${text}${notNull}`,
      `level ${text}${notNull}`,
    ],
    key: ['question'],
    checks: ['weight >= 0'],
  });
}

function insertQuestions(input: StatementInput): string {
  const { rules, columns } = input;
  const [no, yes] = rules.schema.flags;
  const rows = columns.map(({ id, weight, critical, section, level }, place) =>
    [
      rules.quoteText(id),
      place,
      weight,
      critical ? yes : no,
      rules.quoteText(section),
      rules.quoteText(level),
    ].join(', '),
  );
  return `INSERT INTO ${nameQuestions(input)} (question, place, weight, role_critical, section, level) VALUES\n  (${rows.join('),\n  (')})`;
}

function writeRatings(input: StatementInput): string {
  const { rules, names, table, index, isPanel } = input;
  const { text, integer, flag, flags, notNull } = rules.schema;
  const raters = isPanel ? [names.rater] : [];
  return writeTable(input, {
    name: table,
    columns: [
      `${names.interview} ${text}${notNull}`,
      `${names.question} ${text}${notNull}`,
      ...raters.map((rater) => `${rater} ${text}${notNull}`),
      `${names.rating} ${integer}`,
      `${names.skipped} ${flag}${notNull}`,
    ],
    key: [names.interview, names.question, ...raters],
    checks: [
      `${names.rating} IN (${index.points.join(', ')})`,
      `${names.rating} IS NULL OR ${names.skipped} = ${flags[0]}`,
    ],
    references: `FOREIGN KEY (${names.question}) REFERENCES ${nameQuestions(input)} (question)`,
  });
}

function writeDecisions(input: StatementInput): string {
  const { rules, nameBeside } = input;
  const { text, notNull, bigInteger } = rules.schema;
  const counts = ['total', 'weight', 'rated', 'skipped', 'missing'];
  return writeTable(input, {
    name: nameBeside('decisions'),
    columns: [
      `interview ${text}${notNull}`,
      ...counts.map((name) => `${name} ${bigInteger}`),
      `average ${rules.double}`,
      `role_critical ${text}`,
      `outcome ${text}${notNull}`,
    ],
    key: ['interview'],
    checks: [
      "role_critical IN ('met', 'not-met', 'not-assessed')",
      "outcome IN ('conditional-offer', 'no-offer', 'undecided', 'invalid')",
      "outcome <> 'conditional-offer' OR rated > 0 AND missing = 0",
    ],
  });
}

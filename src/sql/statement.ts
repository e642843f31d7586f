/**
 * Scoring and deciding as one SELECT.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Cut } from '../engine/cut.ts';
import { SCALING } from '../engine/limits.ts';
import type { Grouping } from '../engine/outline.ts';
import type { Outline } from '../model.ts';
import { readStatementOptions, type StatementInput, type StatementOptions } from './input.ts';

/** How many raters may give one question a score point: with more, the weights could leave 64 bits. */
const MOST_RATERS = 16;

/**
 * The prime powers up to `MOST_RATERS`, by prime. The least common multiple of some counts is the product of the
 * largest power of each prime in any of them; SQL knows no other way to it.
 */
const PRIME_POWERS = [[16, 8, 4, 2], [9, 3], [5], [7], [11], [13]];

/** The largest weight whose product with a score point and the scaling is a safe integer. */
const SAFE = /* @__PURE__ */ Math.floor(Number.MAX_SAFE_INTEGER / SCALING);

/** The longest name that PostgreSQL does not cut off. */
const LONGEST_NAME = 63;

/**
 * Writes a SELECT that scores and decides every interview of a table of ratings.
 *
 * The table is long: a row for each rating. The result has a row for each interview: `interview`, `total`, `weight`,
 * `rated`, `skipped`, `missing`, `average`, `role_critical` and `outcome`, which equal what `scoreInterview` and `decide`
 * (for panels `scorePanel`) find; then `section_…_total`, `section_…_weight`, `level_…_total` and `level_…_weight`. Totals
 * and weights are integers, and cuts are compared by cross-multiplication, so nothing is rounded.
 *
 * An interview that the library would refuse has the outcome `'invalid'` and no figures: a rating is off the scale or
 * outside the plan, is given together with `skipped`, or stands there twice. So has a question that more than 16
 * raters rated.
 *
 * Bank, plan and threshold stand in the statement as rows and integers. All names and ids are quoted.
 *
 * @param options - the dialect, the table and its columns, the plan, the bank and the threshold
 * @returns one SELECT, without a semicolon: it can stand in a view, a model or a subquery
 * @throws {@link InvalidStatementError} with all problems of the options at once; {@link InvalidPlanError},
 *   {@link InvalidBankError} and {@link InvalidThresholdError} as `scoreInterview` and `decide` do.
 *
 * @example Score the ratings in a database
 * ```ts
 * import { compileScoring } from 'structured-interview/sql';
 *
 * const statement = compileScoring({
 *   dialect: 'postgresql',
 *   table: ['hiring', 'ratings'],
 *   plan: { questions: ['cap-theorem', 'raft-consensus'] },
 * });
 * statement.includes('FROM "hiring"."ratings" AS r'); // => true
 * ```
 */
export function compileScoring<const B extends Outline = BackendOutline>(
  options: StatementOptions<B>,
): string;
export function compileScoring(options: unknown): string {
  const input = readStatementOptions(options);
  const { rules, index, isPanel } = input;
  const tables = [
    ['asked', listAsked(input)],
    ['answers', countAnswers(input)],
    ...(isPanel ? [['shared', findMultiples()]] : []),
    ['parts', weighParts(input)],
    ['sums', addUp(input)],
  ];
  const [levels, sections] = index.groupings;
  const integer = (figure: string) => `CAST(${figure} AS ${rules.integer})`;
  const columns = [
    ['total', integer('total')],
    ['weight', integer('weight')],
    ['rated', integer('rated')],
    ['skipped', integer('skipped')],
    ['missing', integer(countMissing(input))],
    ['average', `CASE WHEN weight > 0 THEN ${divide(input)} END`],
    ['role_critical', judgeRoleCritical(input)],
  ].map(([name, figure]) => `CASE WHEN faults = 0 THEN ${figure} END AS ${name}`);
  const groups = [...nameGroups('section', sections), ...nameGroups('level', levels)]
    .flatMap((name) => [`${name}_total`, `${name}_weight`])
    .map((name) => `CASE WHEN faults = 0 THEN ${integer(name)} END AS ${name}`);
  return `WITH ${tables.map(([name, rows]) => `${name} AS (\n  ${rows}\n)`).join(', ')}
SELECT interview,
  ${[...columns, `${judgeOutcome(input)} AS outcome`, ...groups].join(',\n  ')}
FROM sums`;
}

/** The questions of the plan. */
function listAsked({ rules, columns, index }: StatementInput): string {
  const [levels, sections] = index.groupings;
  return rules.writeRows(
    ['question', 'place', 'weight', 'critical', 'section_place', 'level_place'],
    columns.map(({ id, position, weight, critical }, place) => [
      rules.quoteText(id),
      `${place}`,
      `${weight}`,
      critical ? '1' : '0',
      `${sections.positions[position]}`,
      `${levels.positions[position]}`,
    ]),
  );
}

/** What was said of each question: a row for each interview and question. */
function countAnswers({ rules, names, table, index, isPanel }: StatementInput): string {
  const rating = `r.${names.rating}`;
  const skipped = rules.isSet(`r.${names.skipped}`);
  const points = index.points.join(', ');
  const said = `(${rating} IS NOT NULL OR ${skipped})`;
  const count = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const rater = rules.compareBytes(`r.${names.rater}`);
  const repeated = isPanel
    ? `${count(said)} <> COUNT(DISTINCT CASE WHEN ${said} THEN ${rater} END) OR ${count(`${rating} IS NOT NULL`)} > ${MOST_RATERS}`
    : `${count(said)} > 1`;
  return `SELECT r.${names.interview} AS interview, q.place AS place,
    ${count(`${rating} IS NOT NULL`)} AS ratings,
    SUM(CASE WHEN ${rating} IN (${points}) THEN CAST(${rating} AS ${rules.integer}) END) AS points,
    ${count(skipped)} AS skips,
    ${count(`${said} AND q.place IS NULL OR ${rating} IS NOT NULL AND ${skipped} OR ${rating} NOT IN (${points})`)}
      + CASE WHEN ${repeated} THEN 1 ELSE 0 END AS faults
  FROM ${table} AS r
  LEFT JOIN asked AS q ON ${rules.compareBytes('q.question')} = ${rules.compareBytes(`r.${names.question}`)}
  GROUP BY r.${names.interview}, q.place`;
}

/** Finds the least common multiple of the counts of ratings in each interview. */
function findMultiples(): string {
  const counts = Array.from({ length: MOST_RATERS }, (_, at) => at + 1);
  const factors = PRIME_POWERS.map((powers) => {
    const cases = powers.map((power, at) => {
      const larger = powers[at - 1] ?? Infinity;
      const divided = counts.filter((count) => count % power === 0 && count % larger !== 0);
      return `WHEN ratings IN (${divided.join(', ')}) THEN ${power}`;
    });
    return `MAX(CASE ${cases.join(' ')} ELSE 1 END) OVER (PARTITION BY interview)`;
  });
  return `SELECT interview, place, ratings, points, skips, faults,
    ${factors.join('\n    * ')} AS multiple
  FROM answers`;
}

/** What each question adds to the sums of its interview. */
function weighParts({ rules, isPanel, cut }: StatementInput): string {
  const weight = `CAST(q.weight AS ${rules.integer})`;
  const multiple = `CAST(a.multiple AS ${rules.integer})`;
  const share = isPanel ? ` * ${multiple}` : '';
  const points = isPanel ? ` * ${rules.divide(multiple, 'a.ratings')} * a.points` : ' * a.points';
  const lowest = cut.roleCritical?.lowest;
  const low =
    lowest === undefined
      ? ''
      : `,\n    CASE WHEN q.critical = 1 AND a.ratings > 0 AND a.points * ${SCALING} < a.ratings * ${Math.round(lowest * SCALING)} THEN 1 ELSE 0 END AS low`;
  return `SELECT a.interview AS interview, a.faults AS faults, q.critical AS critical,
    q.section_place AS section_place, q.level_place AS level_place,
    CASE WHEN a.ratings > 0 THEN 1 ELSE 0 END AS rated,
    CASE WHEN a.ratings > 0 AND q.weight > 0 THEN 1 ELSE 0 END AS counted,
    CASE WHEN a.ratings = 0 AND a.skips > 0 THEN 1 ELSE 0 END AS skipped,
    CASE WHEN a.ratings > 0 THEN ${weight}${share} ELSE 0 END AS weight,
    CASE WHEN a.ratings > 0 THEN ${weight}${points} ELSE 0 END AS total${low}${isPanel ? `,\n    ${multiple} AS multiple, ${weight}${share} AS part` : ''}
  FROM ${isPanel ? 'shared' : 'answers'} AS a
  LEFT JOIN asked AS q ON q.place = a.place`;
}

/** Adds up the parts of each interview. */
function addUp(input: StatementInput): string {
  const { index, cut } = input;
  const [levels, sections] = index.groupings;
  const sum = (condition: string, figure: string) =>
    `SUM(CASE WHEN ${condition} THEN ${figure} ELSE 0 END)`;
  const groups = [
    ...nameGroups('section', sections).map((name, at) => [name, `section_place = ${at}`]),
    ...nameGroups('level', levels).map((name, at) => [name, `level_place = ${at}`]),
  ].flatMap(([name, condition]) => [
    `${sum(condition as string, 'total')} AS ${name}_total`,
    `${sum(condition as string, 'weight')} AS ${name}_weight`,
  ]);
  return `SELECT interview,
    ${[
      `SUM(faults)${refuseUnsafe(input)} AS faults`,
      'SUM(total) AS total',
      'SUM(weight) AS weight',
      'SUM(rated) AS rated',
      'SUM(counted) AS counted',
      'SUM(skipped) AS skipped',
      `${sum('critical = 1', 'total')} AS critical_total`,
      `${sum('critical = 1', 'weight')} AS critical_weight`,
      `${sum('critical = 1', 'rated')} AS critical_rated`,
      ...(cut.roleCritical?.lowest === undefined ? [] : ['SUM(low) AS critical_low']),
      ...groups,
    ].join(',\n    ')}
  FROM parts
  GROUP BY interview`;
}

/** Counts it as a fault where the totals of a panel would leave the safe integers. */
function refuseUnsafe({ isPanel, planned, columns, index, rules }: StatementInput): string {
  if (!isPanel) return '';
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const open = planned
    ? `CAST(${whole} AS ${rules.integer}) * MAX(multiple) - SUM(CASE WHEN skipped = 1 THEN part ELSE 0 END)`
    : 'SUM(weight)';
  const largest = Math.max(...index.points.map(Math.abs));
  return ` + CASE WHEN (${open}) * ${largest} > ${SAFE} THEN 1 ELSE 0 END`;
}

function countMissing({ planned, columns }: StatementInput): string {
  return planned ? `${columns.length} - rated - skipped` : '0';
}

function divide({ rules }: StatementInput): string {
  return `CAST(total AS ${rules.double}) / CAST(weight AS ${rules.double})`;
}

function judgeRoleCritical({ cut, criticalCount }: StatementInput): string {
  if (!cut.roleCritical) return "'not-assessed'";
  return `CASE WHEN ${lackCritical(cut.roleCritical, criticalCount)} THEN 'not-assessed' WHEN ${meetRoleCritical(cut.roleCritical)} THEN 'met' ELSE 'not-met' END`;
}

/** Says when too few role-critical questions are rated. */
function lackCritical({ allRated }: NonNullable<Cut['roleCritical']>, count: number): string {
  return `critical_rated < ${allRated ? Math.max(count, 1) : 1}`;
}

function meetRoleCritical({ average, lowest }: NonNullable<Cut['roleCritical']>): string {
  const met = `critical_total * ${SCALING} >= ${average} * critical_weight`;
  return lowest === undefined ? met : `${met} AND critical_low = 0`;
}

function judgeOutcome(input: StatementInput): string {
  const { cut, criticalCount } = input;
  const gate = criticalCount > 0 && cut.roleCritical?.required ? cut.roleCritical : undefined;
  const open = [
    `${countMissing(input)} > 0`,
    `counted < ${cut.minimumRated ?? 1}`,
    ...(gate ? [lackCritical(gate, criticalCount)] : []),
  ];
  const met = [
    `total * ${SCALING} >= ${cut.average} * weight`,
    ...(gate ? [meetRoleCritical(gate)] : []),
  ];
  return `CASE WHEN faults > 0 THEN 'invalid' WHEN ${open.join(' OR ')} THEN 'undecided' WHEN ${met.join(' AND ')} THEN 'conditional-offer' ELSE 'no-offer' END`;
}

/**
 * Names the columns of levels or sections by their ids, in letters that need no quotes; by their places if two would
 * have one name, or a database would cut one off.
 */
function nameGroups(kind: 'section' | 'level', { names }: Grouping): string[] {
  const named = names.map((name) => `${kind}_${name.toLowerCase().replace(/[^a-z0-9]/g, '_')}`);
  const isSound =
    new Set(named).size === named.length &&
    named.every((name) => `${name}_weight`.length <= LONGEST_NAME);
  return isSound ? named : names.map((_, at) => `${kind}_${at + 1}`);
}

/**
 * `structured-interview drift`
 *
 * @module
 */
import { cleanText } from '../report/characters.ts';
import type { Interval } from '../stats/coefficient.ts';
import { type RaterDrift, severityDrift } from '../stats/drift.ts';
import { type Command, readChoice } from './command.ts';
import { EXIT } from './faults.ts';
import { readHistory } from './history.ts';
import { writeJson } from './json.ts';
import { OUT_OPTION, writeResult } from './output.ts';

/** How much of an instant names the period that it is in. */
const LENGTHS = { month: 'YYYY-MM'.length, year: 'YYYY'.length, day: 'YYYY-MM-DD'.length };

/** Shows how raters' severity changes over time. */
export const drift: Command = {
  usage: 'FILE|-',
  options: {
    by: { type: 'string', help: 'month (default), year or day' },
    json: { type: 'boolean', help: 'Print all figures as JSON' },
    ...OUT_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview drift records.ndjson --by month',
  async run({ values, files, terminal }) {
    const by = readChoice(values, 'by', ['month', 'year', 'day']);
    const history = await readHistory((files as [string])[0], terminal);
    const found = severityDrift(
      history.rows.map((row) => ({ ...row, period: row.period.slice(0, LENGTHS[by]) })),
    );
    const { records, unnamed } = history;
    const text = values.json
      ? writeJson({ records, unnamed, ...found }, { indent: 2 })
      : [
          `Records: ${records}, of which ${unnamed} name no rater. Above 0 is stricter than the others.`,
          ...found.raters.flatMap(describeRater),
        ].join('\n');
    await writeResult(values.out, `${text}\n`, terminal);
    return history.failed ? EXIT.badInput : EXIT.done;
  },
};

function describeRater({ rater, periods, trend }: RaterDrift): string[] {
  return [
    '',
    cleanText(rater).replaceAll('\n', ' '),
    ...periods.map(({ period, ...severity }) => `  ${period}  ${describeValue(severity)}`),
    `  trend    ${describeValue(trend)}`,
  ];
}

function describeValue({
  value,
  interval,
  n,
}: {
  readonly value: number | null;
  readonly interval?: Interval;
  readonly n: number;
}): string {
  if (value === null) return 'nothing to compare with';
  const sign = value < 0 ? '' : '+';
  const reach = interval
    ? ` (${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`
    : ' (no interval)';
  return `${sign}${value.toFixed(2)}${reach}, candidates: ${n}`;
}

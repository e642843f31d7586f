/**
 * `structured-interview check`
 *
 * @module
 */
import type { HireThreshold, InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { cleanText } from '../report/characters.ts';
import { wrapLine } from '../report/wrapping.ts';
import { parseBank } from '../schema/bank.ts';
import type { Finding } from '../schema/lint/rule.ts';
import { lintBank, lintPlan } from '../schema/lint.ts';
import { parsePlan } from '../schema/plan.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command } from './command.ts';
import { EXIT } from './faults.ts';
import { readJson, visitFiles } from './input.ts';
import { writeJson } from './json.ts';
import { decideCard } from './scorecard.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, findColumns, write } from './terminal.ts';
import { readThreshold } from './threshold.ts';

/** Checks banks, plans and scorecards. */
export const check: Command = {
  usage: 'FILE...',
  options: {
    strict: { type: 'boolean', help: 'Fail on warnings too' },
    json: { type: 'boolean', help: 'Print the findings as JSON' },
    threshold: {
      type: 'string',
      help: 'For plans: another average, or the file of a threshold',
    },
    ...BANK_OPTION,
  },
  files: { least: 1, most: Infinity },
  example: 'structured-interview check --strict my-bank.json',
  async run({ values, files, terminal }) {
    const bank = await readBank(values, terminal);
    const threshold = await readThreshold(values, { bank, terminal });
    const { results } = await visitFiles(files, terminal, async (file, name) => {
      const findings = checkInput(await readJson(file, terminal), { bank, threshold, name });
      return findings.map((finding) => ({ file: name, ...finding }));
    });
    const found = results.flat();
    const { red, yellow, dim, bold } = chooseColors(terminal.stdout, terminal.env);
    const tones = { error: red, warning: yellow, info: dim };
    const width = findColumns(terminal.stdout);
    const lines = found.flatMap(({ file, severity, rule, message, suggestion }) => {
      const hint = suggestion === undefined ? '' : ` Try: ${suggestion}`;
      const text = cleanText(`${message}${hint}`);
      const head = `${file}: ${tones[severity](severity)} ${bold(rule)}:`;
      const length = `${file}: ${severity} ${rule}: ${text}`.length;
      // In a file or a pipe a finding is one line.
      if (!terminal.stdout.isTTY || length <= width) return [`${head} ${text}`];
      return [head, ...wrapLine(text, width - 2).map((line) => `  ${line}`)];
    });
    const counts = (['error', 'warning', 'info'] as const).map(
      (severity) => found.filter((finding) => finding.severity === severity).length,
    ) as [number, number, number];
    // A file that cannot be read was reported on its own: its error counts too.
    counts[0] += files.length - results.length;
    lines.push(`errors: ${counts[0]}, warnings: ${counts[1]}, info: ${counts[2]}`);
    await write(
      terminal.stdout,
      values.json ? `${writeJson(found, { indent: 2 })}\n` : `${lines.join('\n')}\n`,
    );
    return counts[0] > 0 || (values.strict && counts[1] > 0) ? EXIT.badInput : EXIT.done;
  },
};

/** What a file holds shows in its fields: a bank has a scale, a scorecard has ratings. */
function checkInput(
  input: unknown,
  { bank, threshold, name }: { bank: QuestionBank; threshold: HireThreshold; name: string },
): readonly Finding[] {
  if (Object(input).scale !== undefined) {
    return lintBank(refuse(() => parseBank(input), { name }));
  }
  const plan = (
    Object(input).ratings === undefined
      ? refuse(() => parsePlan(input, { bank }), { name })
      : decideCard(input, { bank, threshold, name }).card.plan
  ) as InterviewPlan<Outline>;
  return plan ? lintPlan(plan, { bank, threshold }) : [];
}

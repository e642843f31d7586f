/**
 * An assessment as text for a terminal.
 *
 * @module
 */
import type { createColors } from 'picocolors';
import { backendBank } from '../../data/backend/index.ts';
import type { SeverityFigure } from '../calibration/figures.ts';
import type { RaterAssessment } from '../calibration/rater.ts';
import type { TeamAssessment } from '../calibration/team.ts';
import { cleanLine } from '../report/characters.ts';
import { measureColumns, wrapLine } from '../report/wrapping.ts';

type Style = Pick<ReturnType<typeof createColors>, 'bold' | 'dim'>;

const COLUMNS = 80;
const LABEL = 14;

/** Writes what the ratings of one rater come to. */
export function renderRater(assessment: RaterAssessment, { bold }: Style): string {
  const { count, exact, adjacent, severity, spread, cut, confusions, advice } = assessment;
  return join([
    bold(`${countAnswers(count)} rated`),
    '',
    ...row('Exact', describeShare(exact.value, 'as intended')),
    ...row('Within one', describeShare(adjacent.value, 'as intended or one point off')),
    ...row('Severity', describeSeverity(severity)),
    ...row(
      'Spread',
      spread.value === null ? 'unknown' : `${spread.value.toFixed(2)} of the intended`,
    ),
    ...row(
      'Cut',
      describeShare(
        cut.value,
        `on the right side of ${cut.cut}: ${cut.refused.length} of ${cut.strong} strong answers put below it, ${cut.passed.length} of ${cut.weak} weak ones above it`,
      ),
    ),
    ...section(
      'Taken for another score',
      confusions.map(
        ({ intended, given, answers }) =>
          `${intended} taken for ${given}: ${answers.length} (${answers.join(', ')})`,
      ),
      bold,
    ),
    ...section(
      'Misconceptions that did not lower the rating',
      assessment.misconceptions.map(
        ({ question, misconception, answers }) =>
          `${findMisconception(question, misconception)} (${answers.join(', ')})`,
      ),
      bold,
    ),
    ...section(
      'What to do',
      advice.map(({ message }) => message),
      bold,
    ),
  ]);
}

/** Writes what the ratings of a team come to. */
export function renderTeam(team: TeamAssessment, { bold }: Style): string {
  const { agreement, raters, questions } = team;
  const names = raters.map(({ rater }) => cleanLine(rater));
  const width = Math.min(24, Math.max(5, ...names.map((name) => measureColumns(name))));
  const columns = ['rated', 'exact', 'within one', 'severity', 'right side of cut'];
  const apart = questions.filter(({ range, split }) => range > 1 || split.length > 0);
  return join([
    bold(`${raters.length} raters`),
    '',
    ...row(
      'Agreement',
      agreement.value === null
        ? `unknown: ${countAnswers(agreement.n)} rated by two or more`
        : `${agreement.value.toFixed(2)} (Krippendorff's alpha, ${countAnswers(agreement.n)} rated by two or more)`,
    ),
    '',
    `  ${''.padEnd(width)}  ${columns.join('  ')}`,
    ...raters.map(({ count, exact, adjacent, severity, cut }, at) => {
      const cells = [
        `${count}`,
        formatShare(exact.value),
        formatShare(adjacent.value),
        severity.value === null ? 'unknown' : formatSigned(severity.value),
        formatShare(cut.value),
      ].map((cell, place) => cell.padStart((columns[place] as string).length));
      const [name = ''] = wrapLine(names[at] as string, width);
      return `  ${name}${' '.repeat(Math.max(0, width - measureColumns(name)))}  ${cells.join('  ')}`;
    }),
    ...section(
      'Where the team is apart',
      apart.map(({ question, range, split, n }) => {
        const across = split.length > 0 ? `; across the cut: ${split.join(', ')}` : '';
        return `${findTitle(question)}: ${range.toFixed(1)} points apart over ${countAnswers(n)}${across}`;
      }),
      bold,
    ),
    ...section(
      'What to do',
      raters.flatMap(({ advice }, at) => advice.map(({ message }) => `${names[at]}: ${message}`)),
      bold,
    ),
  ]);
}

function describeSeverity({ value, standardError }: SeverityFigure): string {
  if (value === null || standardError === null) return 'unknown';
  const direction =
    value > 0 ? 'lower than intended' : value < 0 ? 'higher than intended' : 'as intended';
  return `${formatSigned(value)} (standard error ${standardError.toFixed(2)}): you rate ${direction}`;
}

/** Cut off, never rounded up: 100 % says all. */
function formatShare(value: number | null): string {
  return value === null ? 'unknown' : `${Math.floor(value * 100 + 1e-9)} %`;
}

function describeShare(value: number | null, what: string): string {
  return value === null ? 'unknown' : `${formatShare(value)} ${what}`;
}

function countAnswers(count: number): string {
  return `${count} ${count === 1 ? 'answer' : 'answers'}`;
}

function formatSigned(value: number): string {
  const text = value.toFixed(2);
  return value > 0 ? `+${text}` : text;
}

function findTitle(id: string): string {
  return backendBank.questions.find((question) => question.id === id)?.title as string;
}

function findMisconception(id: string, at: number): string {
  const question = backendBank.questions.find((one) => one.id === id);
  return question?.misconceptions[at] as string;
}

function row(label: string, text: string): string[] {
  return wrapLine(cleanLine(text), COLUMNS - LABEL - 2).map(
    (line, at) => `  ${(at === 0 ? label : '').padEnd(LABEL)}${line}`,
  );
}

function section(
  title: string,
  items: readonly string[],
  bold: (text: string) => string,
): string[] {
  if (items.length === 0) return [];
  return [
    '',
    bold(title),
    ...items.flatMap((item) =>
      wrapLine(cleanLine(item), COLUMNS - 4).map(
        (line, at) => `${at === 0 ? '  - ' : '    '}${line}`,
      ),
    ),
  ];
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/**
 * A report on adverse impact.
 *
 * @module
 */
import { allowAbsent, type Path, type Report, readFields, reportTo } from '../engine/input.ts';
import { InvalidReportError, type Issue } from '../errors.ts';
import {
  type AdverseImpact,
  adverseImpact,
  type GroupCount,
  type GroupImpact,
  type ImpactTest,
} from '../stats/adverse-impact.ts';
import { type ImpactWords, impactEn } from '../words/impact.ts';
import { writeDecimal } from '../words/words.ts';
import { writeRecord } from './csv.ts';
import type { Document } from './document.ts';
import { floorFraction, formatUnits } from './figures.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { readBoolean, readChoice, readString } from './options.ts';

/** How a report on adverse impact is written, and how the groups are compared. */
export interface ImpactReportOptions {
  readonly format: 'markdown' | 'html' | 'csv';
  /** For HTML: `false` gives an element to put into a page. A whole page by default. */
  readonly document?: boolean | undefined;
  /** The words of the report, such as `impactDe` of `structured-interview/words`: English by default. CSV has names for programs. */
  readonly words?: ImpactWords | undefined;
  /** `Adverse impact` in the language of the report by default. */
  readonly title?: string | undefined;
  /** Where the counts come from, in words, such as the stage and the time. */
  readonly source?: string | undefined;
  /** When the report was made, as it is to be printed. */
  readonly date?: string | undefined;
  /** As `adverseImpact` of `structured-interview/stats` takes them. */
  readonly confidence?: number | undefined;
  readonly reference?: string | undefined;
  readonly test?: ImpactTest | undefined;
  readonly smallestShare?: number | undefined;
  readonly unknown?: number | undefined;
}

/**
 * Writes the table that a report on adverse impact needs: people, selections, rates and impact ratios by group, with
 * tests, people of unknown group, and what the figures cannot tell.
 *
 * It holds what New York City's rule asks to publish of a selection step (6 RCNY § 5-301 and § 5-303: people, selection
 * rates and impact ratios by category, the number of people of unknown category, the source and date of the data) and
 * what 29 CFR 1607.4(D) looks at. Whether a report satisfies a law is not for it to say. Figures are worked out from the
 * counts, and shown ratios are cut off, not rounded up, so that no ratio below four fifths is shown as 0.800. CSV has
 * them in full.
 *
 * @param groups - people and selections by group, as `adverseImpact` takes them
 * @param options - the format; title, source and date; and the options of `adverseImpact`
 * @returns the report
 * @throws {@link InvalidReportError} when an option of the report is wrong; TypeError or RangeError as `adverseImpact`
 *   does when a count or one of its options is
 *
 * @example A report in Markdown
 * ```ts
 * import { renderAdverseImpact } from 'structured-interview/report';
 *
 * const report = renderAdverseImpact(
 *   [
 *     { name: 'women', selected: 20, total: 80 },
 *     { name: 'men', selected: 48, total: 120 },
 *   ],
 *   { format: 'markdown', source: 'First interviews, 2026', unknown: 4 },
 * );
 * report.split('\n')[0]; // => "# Adverse impact"
 * report.includes('| women | 80 | 20 | 0.250 | 0.625 |'); // => true
 * ```
 */
export function renderAdverseImpact(
  groups: readonly GroupCount[],
  options: ImpactReportOptions,
): string {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  // Those of `adverseImpact` are checked there.
  const pass = (value: unknown) => value;
  const read = readFields(options, ['options'], {
    report,
    readers: {
      format: readChoice(['markdown', 'html', 'csv'], report),
      document: allowAbsent(readBoolean(report)),
      words: readImpactWords(report),
      title: allowAbsent(readString(report)),
      source: allowAbsent(readString(report)),
      date: allowAbsent(readString(report)),
      confidence: pass,
      reference: pass,
      test: pass,
      smallestShare: pass,
      unknown: pass,
    },
  });
  if (issues.length > 0) throw new InvalidReportError('render adverse impact', issues);
  const { format, document: page, words, title = words.title, source, date, ...settings } = read;
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const impact = adverseImpact(groups, Object.fromEntries(given));
  if (format === 'csv') return writeCsv(impact);
  const content = compose(impact, { words, title, source, date });
  return format === 'markdown'
    ? writeMarkdown(content)
    : writeHtml(content, { page: page ?? true });
}

/** Makes the reader of the words: English when they are left out. They are code, and are trusted. */
function readImpactWords(report: Report) {
  return (value: unknown, path: Path): ImpactWords => {
    if (value === undefined) return impactEn;
    if (typeof Object(value).verdicts !== 'object') {
      report('unknown-choice', path, 'the words of a report on impact, such as impactEn', value);
    }
    return value as ImpactWords;
  };
}

interface Heading {
  readonly words: ImpactWords;
  readonly title: string;
  readonly source: string | undefined;
  readonly date: string | undefined;
}

function compose(impact: AdverseImpact, { words, title, source, date }: Heading): Document {
  const { groups, reference, test, unknown } = impact;
  const { columns } = words;
  const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
  return {
    words: words.words,
    title,
    facts: [
      ...(source === undefined ? [] : [[words.source, source] as const]),
      ...(date === undefined ? [] : [[words.date, date] as const]),
      [words.people, `${sum(groups.map(({ total }) => total))}`],
      [words.selected, `${sum(groups.map(({ selected }) => selected))}`],
      [words.unknown, `${unknown}`],
      [words.reference, reference],
      [words.test, words.tests[test]],
      [words.gravest, words.verdicts[impact.verdict]],
    ],
    parts: [
      {
        kind: 'table',
        title: words.groups,
        columns: [
          columns.group,
          words.people,
          words.selected,
          columns.rate,
          columns.ratio,
          columns.interval,
          'p',
          columns.adjustedP,
          columns.shortfall,
          columns.finding,
        ],
        rows: groups.map((group) => listCells(group, impact, words)),
        lines: [],
      },
      ...describeSmallGroups(impact, words),
    ],
    foot: [words.howToRead, words.cannotTell],
  };
}

function listCells(
  group: GroupImpact,
  { groups, reference, test }: AdverseImpact,
  words: ImpactWords,
): string[] {
  const { name, selected, total, comparison, interval, shortfall } = group;
  const other = groups.find((one) => one.name === reference) as GroupImpact;
  const write = (figure: string) => writeDecimal(figure, words.words);
  const ratio =
    group.value === null
      ? '–'
      : cutOff(BigInt(selected) * BigInt(other.total), BigInt(total) * BigInt(other.selected));
  return [
    name,
    `${total}`,
    `${selected}`,
    write(cutOff(BigInt(selected), BigInt(total))),
    write(ratio),
    interval
      ? words.range(write(interval.lower.toFixed(2)), write(interval.upper.toFixed(2)))
      : '–',
    comparison ? formatP(findP(group, test), words) : '–',
    comparison ? formatP(comparison.adjustedP, words) : '–',
    write(shortfall.overall.toFixed(1)),
    describeFinding(group, words),
  ];
}

/** A fraction with three decimals; none is shown as larger than it is. */
function cutOff(numerator: bigint, denominator: bigint): string {
  return formatUnits(floorFraction(numerator, denominator, 3), 3);
}

/** Rounded up, so that no p is shown as smaller than it is. */
function formatP(p: number, { words, below }: ImpactWords): string {
  return p < 0.0001
    ? below(writeDecimal('0.0001', words))
    : writeDecimal((Math.ceil(p * 10_000 - 1e-6) / 10_000).toFixed(4), words);
}

/** The two-sided p of the test that decides. For groups too large for Boschloo's that is mid-p. */
function findP({ comparison }: GroupImpact, test: ImpactTest): number {
  const { fisher, midP, boschloo } = comparison as NonNullable<GroupImpact['comparison']>;
  if (test === 'fisher') return fisher.twoSided;
  return (test === 'boschloo' ? (boschloo ?? midP) : midP).twoSided;
}

function describeFinding({ comparison, warnings }: GroupImpact, words: ImpactWords): string {
  if (comparison === null) return words.reference;
  const against = comparison.against === 'reference' ? ` ${words.againstReference}` : '';
  const small = warnings.some(({ code }) => code === 'small-group') ? `; ${words.smallGroup}` : '';
  return `${words.verdicts[comparison.verdict]}${against}${small}`;
}

function describeSmallGroups(
  { smallGroups }: AdverseImpact,
  { smallGroups: title, tooSmall, withSmall, withoutSmall, verdicts }: ImpactWords,
): Document['parts'] {
  if (smallGroups === null) return [];
  const { names, asReference, leftOut } = smallGroups;
  return [
    {
      kind: 'sentences',
      title,
      sentences: [
        tooSmall(names.join(', ')),
        withSmall(asReference.reference, verdicts[asReference.verdict]),
        ...(leftOut === null ? [] : [withoutSmall(leftOut.reference, verdicts[leftOut.verdict])]),
      ],
    },
  ];
}

const COLUMNS = [
  'group',
  'people',
  'selected',
  'share',
  'rate',
  'impact_ratio',
  'lower',
  'upper',
  'below_four_fifths',
  'fisher_p',
  'mid_p',
  'boschloo_p',
  'adjusted_p',
  'shortfall_overall',
  'shortfall_reference',
  'verdict',
  'against',
] as const;

function writeCsv({ groups, unknown }: AdverseImpact): string {
  const rows = groups.map((group) => {
    const { comparison, interval, belowFourFifths, shortfall } = group;
    return [
      group.name,
      group.total,
      group.selected,
      group.share,
      group.rate,
      group.value,
      interval?.lower ?? null,
      interval?.upper ?? null,
      belowFourFifths === null ? null : belowFourFifths ? 'yes' : 'no',
      comparison?.fisher.twoSided ?? null,
      comparison?.midP.twoSided ?? null,
      comparison?.boschloo?.twoSided ?? null,
      comparison?.adjustedP ?? null,
      shortfall.overall,
      shortfall.reference,
      comparison?.verdict ?? 'reference',
      comparison?.against ?? null,
    ];
  });
  const rest = COLUMNS.map((_, at) => (at === 0 ? 'unknown' : at === 1 ? unknown : null));
  return [COLUMNS, ...rows, rest].map(writeRecord).join('');
}

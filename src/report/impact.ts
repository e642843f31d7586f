/**
 * A report on adverse impact.
 *
 * @module
 */
import { allowAbsent, readFields, reportTo } from '../engine/input.ts';
import { InvalidReportError, type Issue } from '../errors.ts';
import {
  type AdverseImpact,
  adverseImpact,
  type GroupCount,
  type GroupImpact,
  type ImpactTest,
  type ImpactVerdict,
} from '../stats/adverse-impact.ts';
import { en } from '../words/en.ts';
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
  /** `Adverse impact` by default. */
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

const TESTS: Readonly<Record<ImpactTest, string>> = {
  fisher: "Fisher's exact test",
  'mid-p': "Fisher's exact test, mid-p",
  boschloo: "Boschloo's exact test",
};

const VERDICTS: Readonly<Record<ImpactVerdict, string>> = {
  indicated: 'Impact indicated: below four fifths, and the test finds it',
  possible: 'Impact possible: one of the two signs',
  'none-seen': 'None seen',
  'too-few': 'Too few people to tell',
};

/**
 * Writes the table that a report on adverse impact needs: people, selections, rates and impact ratios by group, with
 * tests, people of unknown group, and what the figures cannot tell.
 *
 * It holds what New York City's rule asks to publish of a selection step (6 RCNY § 5-301 and § 5-303: people, selection
 * rates and impact ratios by category, the number of people of unknown category, the source and date of the data) and
 * what 29 CFR 1607.4(D) looks at. Whether a report satisfies a law is not for it to say. Figures are worked out from the
 * counts, and shown ratios are cut off, not rounded up, so that no ratio below four fifths is shown as 0.800. CSV has
 * them in full. The report is in English.
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
  const { format, document: page, title = 'Adverse impact', source, date, ...settings } = read;
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const impact = adverseImpact(groups, Object.fromEntries(given));
  if (format === 'csv') return writeCsv(impact);
  const content = compose(impact, { title, source, date });
  return format === 'markdown'
    ? writeMarkdown(content)
    : writeHtml(content, { page: page ?? true });
}

function compose(
  impact: AdverseImpact,
  { title, source, date }: { title: string; source: string | undefined; date: string | undefined },
): Document {
  const { groups, reference, test, unknown } = impact;
  const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
  return {
    words: en,
    title,
    facts: [
      ...(source === undefined ? [] : [['Source', source] as const]),
      ...(date === undefined ? [] : [['Date', date] as const]),
      ['People', `${sum(groups.map(({ total }) => total))}`],
      ['Selected', `${sum(groups.map(({ selected }) => selected))}`],
      ['People of unknown group, counted nowhere else', `${unknown}`],
      ['Compared with', reference],
      ['Test', TESTS[test]],
      ['Of all comparisons the gravest', VERDICTS[impact.verdict]],
    ],
    parts: [
      {
        kind: 'table',
        title: 'Groups',
        columns: [
          'Group',
          'People',
          'Selected',
          'Rate',
          'Impact ratio',
          'Interval',
          'p',
          'p, corrected for the number of groups',
          'Selections short of the overall rate',
          'Finding',
        ],
        rows: groups.map((group) => listCells(group, impact)),
        lines: [],
      },
      ...describeSmallGroups(impact),
    ],
    foot: [
      'The impact ratio is a rate over that of the group compared with. Below four fifths it is commonly taken as evidence of adverse impact (29 CFR 1607.4(D)).',
      'What this cannot tell: why rates differ, whether the procedure is valid for the job, or whether it is lawful. That none is seen does not show that there is none: the interval says how large a difference these numbers could hide.',
    ],
  };
}

function listCells(group: GroupImpact, { groups, reference, test }: AdverseImpact): string[] {
  const { name, selected, total, comparison, interval, shortfall } = group;
  const other = groups.find((one) => one.name === reference) as GroupImpact;
  const ratio =
    group.value === null
      ? '–'
      : cutOff(BigInt(selected) * BigInt(other.total), BigInt(total) * BigInt(other.selected));
  return [
    name,
    `${total}`,
    `${selected}`,
    cutOff(BigInt(selected), BigInt(total)),
    ratio,
    interval ? `${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}` : '–',
    comparison ? formatP(findP(group, test)) : '–',
    comparison ? formatP(comparison.adjustedP) : '–',
    shortfall.overall.toFixed(1),
    describeFinding(group),
  ];
}

/** A fraction with three decimals; none is shown as larger than it is. */
function cutOff(numerator: bigint, denominator: bigint): string {
  return formatUnits(floorFraction(numerator, denominator, 3), 3);
}

/** Rounded up, so that no p is shown as smaller than it is. */
function formatP(p: number): string {
  return p < 0.0001 ? 'below 0.0001' : (Math.ceil(p * 10_000 - 1e-6) / 10_000).toFixed(4);
}

/** The two-sided p of the test that decides. For groups too large for Boschloo's that is mid-p. */
function findP({ comparison }: GroupImpact, test: ImpactTest): number {
  const { fisher, midP, boschloo } = comparison as NonNullable<GroupImpact['comparison']>;
  if (test === 'fisher') return fisher.twoSided;
  return (test === 'boschloo' ? (boschloo ?? midP) : midP).twoSided;
}

function describeFinding({ comparison, warnings }: GroupImpact): string {
  if (comparison === null) return 'Compared with';
  const against = comparison.against === 'reference' ? ' (against the group compared with)' : '';
  const small = warnings.some(({ code }) => code === 'small-group') ? '; small group' : '';
  return `${VERDICTS[comparison.verdict]}${against}${small}`;
}

function describeSmallGroups({ smallGroups }: AdverseImpact): Document['parts'] {
  if (smallGroups === null) return [];
  const { names, asReference, leftOut } = smallGroups;
  const describe = ({ reference, verdict }: { reference: string; verdict: ImpactVerdict }) =>
    `compared with ${reference}: ${VERDICTS[verdict]}`;
  return [
    {
      kind: 'sentences',
      title: 'Small groups',
      sentences: [
        `Too small a share of all people to be compared with: ${names.join(', ')}.`,
        `If the highest rate of all counted, ${describe(asReference)}.`,
        ...(leftOut === null ? [] : [`Without the small groups, ${describe(leftOut)}.`]),
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

/**
 * Reports as records for a spreadsheet.
 *
 * @module
 */
import type { HireThreshold, Tally } from '../model.ts';
import type { Case } from './composition.ts';
import { formatRecord, type Value } from './escaping.ts';
import { describeFirmness, describeReason, describeVerdict, VERDICTS } from './findings.ts';
import { describeDisagreement } from './panel-composition.ts';
import type { PanelCase } from './panel-reading.ts';
import { countDecimals, formatRating, formatTally } from './rounding.ts';

/** The columns of every record, in order. */
const COLUMNS = [
  'part',
  'id',
  'title',
  'rater',
  'rating',
  'average',
  'cut',
  'total',
  'weight',
  'rated',
  'critical',
  'text',
] as const;

type Fields = { readonly [Column in (typeof COLUMNS)[number]]?: Value };

/**
 * Writes a score and its decision as CSV, one record for each thing that is known.
 *
 * @internal
 */
export function renderScorecardRecords(
  subject: Case,
  { candidate, notes }: { candidate: string | undefined; notes: ReadonlyMap<string, string> },
): string {
  return formatRecords([
    ...listResult(subject, candidate),
    ...listQuestions(subject).map((fields) => ({ ...fields, text: notes.get(fields.id) ?? null })),
    ...listFindings(subject),
  ]);
}

/**
 * Writes a panel and its decision as CSV: what a scorecard has, each rater, and each rating.
 *
 * @internal
 */
export function renderPanelRecords(subject: PanelCase, candidate: string | undefined): string {
  const { panel, raters, notes } = subject;
  return formatRecords([
    ...listResult(subject, candidate),
    ...panel.discuss.map((one) => ({
      part: 'discuss',
      id: one.id,
      text: describeDisagreement(one),
    })),
    ...raters.map(({ rater, score, decision }) => ({
      part: 'rater',
      id: decision.outcome,
      title: VERDICTS[decision.outcome],
      rater,
      ...listSums(
        { ...score, count: score.rated.length },
        decision.threshold,
        decision.threshold.average,
      ),
    })),
    ...panel.without.map(({ rater, reason }) => ({ part: 'left-out', rater, text: reason })),
    ...listQuestions(subject),
    ...panel.questions.flatMap(({ id, ratings }) =>
      ratings.map(({ rater, rating }) => ({
        part: 'rating',
        id,
        rater,
        rating: rating ?? 'missing',
        text: notes.get(rater)?.get(id) ?? null,
      })),
    ),
    ...panel.questions.flatMap(({ id, consensus }) =>
      consensus
        ? [{ part: 'consensus', id, rating: consensus.rating, text: consensus.reason }]
        : [],
    ),
    ...listFindings(subject),
  ]);
}

function formatRecords(records: readonly Fields[]): string {
  return [
    formatRecord(COLUMNS),
    ...records.map((fields) => formatRecord(COLUMNS.map((column) => fields[column] ?? null))),
  ].join('');
}

/** The verdict, why, and the averages it comes from. */
function listResult({ score, decision, words }: Case, candidate: string | undefined): Fields[] {
  const { threshold } = decision;

  function listGroups(
    part: string,
    titles: ReadonlyMap<string, string>,
    tallies: Readonly<Record<string, Tally>>,
  ): Fields[] {
    return [...titles].map(([id, title]) => ({
      part,
      id,
      title,
      ...listSums(tallies[id] as Tally, threshold, threshold.average),
    }));
  }

  return [
    {
      part: 'verdict',
      id: decision.outcome,
      title: VERDICTS[decision.outcome],
      ...listSums({ ...score, count: score.rated.length }, threshold, threshold.average),
      text: describeVerdict(score, decision),
    },
    ...(candidate === undefined ? [] : [{ part: 'candidate', text: candidate }]),
    { part: 'bank', id: score.bank.id, title: words.title, text: score.bank.version },
    ...decision.reasons.map((reason) => ({
      part: 'reason',
      id: reason.code,
      text: describeReason(reason, score, countDecimals(threshold)),
    })),
    ...listGroups('level', words.levels, score.byLevel),
    ...listGroups('section', words.sections, score.bySection),
    {
      part: 'role-critical',
      id: decision.roleCritical,
      ...listSums(score.roleCritical, threshold, threshold.roleCritical?.average),
    },
    ...score.scale.map((point) => ({
      part: 'score-point',
      id: point,
      title: words.labels.get(point) as string,
      rated: score.distribution[point] as number,
    })),
  ];
}

function listSums(
  tally: Pick<Tally, 'total' | 'weight' | 'count'>,
  threshold: HireThreshold,
  cut: number | undefined,
) {
  const figure = formatTally(tally, threshold);
  return {
    average: figure === null ? null : Number(figure),
    cut: cut ?? null,
    total: tally.total,
    weight: tally.weight,
    rated: tally.count,
  };
}

function listQuestions({ score, decision, words }: Case) {
  const decimals = countDecimals(decision.threshold);
  const critical = new Set(score.roleCritical.questions);
  return score.questions.map((question) => {
    const { id, rating, weight } = question;
    return {
      part: 'question',
      id,
      title: words.questions.get(id)?.prompt ?? null,
      rating:
        typeof rating === 'number'
          ? Number(formatRating(question, decimals))
          : (rating ?? 'missing'),
      weight,
      critical: critical.has(id) ? 'yes' : 'no',
    };
  });
}

function listFindings({ score, decision }: Case): Fields[] {
  return describeFirmness(score, decision).map((text) => ({ part: 'finding', text }));
}

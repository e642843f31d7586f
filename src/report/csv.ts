/**
 * A result as CSV: one record for each thing that is known.
 *
 * @module
 */
import type { Tally } from '../model.ts';
import { cleanText } from './characters.ts';
import type { Facts, NamedQuestion, PanelFacts } from './facts.ts';
import { countCounting, formatRating, formatTally } from './figures.ts';
import {
  describeDisagreement,
  describeFirmness,
  describeReason,
  describeVerdict,
  listRecordFacts,
} from './result.ts';

/** One value: a number of ours, or text. */
type Value = string | number | null;

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

/** Writes a score and its decision as CSV. */
export function writeScorecardCsv(facts: Facts, notes: ReadonlyMap<string, string>): string {
  return writeRecords([
    ...listResult(facts),
    ...listQuestions(facts).map((fields) => ({ ...fields, text: notes.get(fields.id) ?? null })),
    ...listOtherNotes(notes, facts),
    ...listFindings(facts),
  ]);
}

/** Writes a panel and its decision as CSV: what a scorecard has, each rater, and each rating. */
export function writePanelCsv(facts: PanelFacts): string {
  const { panel, raters, notes, words, questions } = facts;
  const byId = new Map(panel.questions.map((question) => [question.id, question]));
  const asked = questions.map(({ id }) => byId.get(id) as (typeof panel.questions)[number]);
  return writeRecords([
    ...listResult(facts),
    ...panel.discuss.map((one) => ({
      part: 'discuss',
      id: one.id,
      text: describeDisagreement(one, withIds(facts)),
    })),
    ...raters.map(({ rater, score, decision }) => ({
      part: 'rater',
      id: decision.outcome,
      title: words.outcomes[decision.outcome],
      rater,
      ...listSums({ ...score, count: countCounting(score) }, decision.threshold.average, facts),
    })),
    ...panel.without.map(({ rater, reason }) => ({ part: 'left-out', rater, text: reason })),
    ...listQuestions(facts),
    ...asked.flatMap(({ id, ratings }) =>
      ratings.map(({ rater, rating }) => ({
        part: 'rating',
        id,
        rater,
        rating: rating ?? 'missing',
        text: notes.get(rater)?.get(id) ?? null,
      })),
    ),
    ...raters.flatMap(({ rater }) =>
      listOtherNotes(notes.get(rater) ?? new Map(), facts).map((fields) => ({ ...fields, rater })),
    ),
    ...asked.flatMap(({ id, consensus }) =>
      consensus
        ? [{ part: 'consensus', id, rating: consensus.rating, text: consensus.reason }]
        : [],
    ),
    ...listFindings(facts),
  ]);
}

/** A program that reads the sentences finds the questions by their ids. */
function withIds<F extends Facts>(facts: F): F {
  return { ...facts, nameQuestion: (id) => id };
}

/** The verdict, why, and the averages it comes from. */
function listResult(facts: Facts): Fields[] {
  const { score, decision, names, words, candidate, weightsReason } = facts;
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
      ...listSums(tallies[id] as Tally, threshold.average, facts),
    }));
  }

  return [
    {
      part: 'verdict',
      id: decision.outcome,
      title: words.outcomes[decision.outcome],
      ...listSums({ ...score, count: countCounting(score) }, threshold.average, facts),
      text: describeVerdict(facts),
    },
    ...(candidate === undefined ? [] : [{ part: 'candidate', text: candidate }]),
    { part: 'bank', id: score.bank.id, title: names.title, text: score.bank.version },
    ...listRecordFacts(facts).map(([id, title, text]) => ({ part: 'record', id, title, text })),
    ...decision.reasons.map((reason) => ({
      part: 'reason',
      id: reason.code,
      text: describeReason(reason, withIds(facts)),
    })),
    ...(weightsReason === undefined ? [] : [{ part: 'weighting', text: weightsReason }]),
    ...listGroups('level', names.levels, score.byLevel),
    ...listGroups('section', names.sections, score.bySection),
    {
      part: 'role-critical',
      id: decision.roleCritical,
      ...listSums(score.roleCritical, threshold.roleCritical?.average, facts),
    },
    ...score.scale.map((point) => ({
      part: 'score-point',
      id: point,
      title: names.labels.get(point) as string,
      rated: score.distribution[point] as number,
    })),
  ];
}

function listSums(
  tally: Pick<Tally, 'total' | 'weight' | 'count'>,
  cut: number | undefined,
  { decimals }: Facts,
) {
  const figure = formatTally(tally, decimals);
  return {
    average: figure === null ? null : Number(figure),
    cut: cut ?? null,
    total: tally.total,
    weight: tally.weight,
    rated: tally.count,
  };
}

function listQuestions({ score, names, decimals, questions }: Facts) {
  const critical = new Set(score.roleCritical.questions);
  return questions.map((question) => {
    const { id, rating, weight } = question;
    return {
      part: 'question',
      id,
      title: titleQuestion(id, names),
      rating:
        typeof rating === 'number'
          ? Number(formatRating({ ...question, rating }, decimals))
          : (rating ?? 'missing'),
      weight,
      critical: critical.has(id) ? 'yes' : 'no',
    };
  });
}

/** Notes on questions that nobody rated, where the plan lists no questions. */
function listOtherNotes(notes: ReadonlyMap<string, string>, { questions, names }: Facts): Fields[] {
  const rated = new Set(questions.map(({ id }) => id));
  return [...notes]
    .filter(([id]) => !rated.has(id))
    .map(([id, text]) => ({ part: 'note', id, title: titleQuestion(id, names), text }));
}

/** What a question of the bank is called, if that is known. */
function titleQuestion(id: string, { questions }: Facts['names']): string | null {
  const { title, prompt } = questions.get(id) as NamedQuestion;
  return title ?? prompt ?? null;
}

function listFindings(facts: Facts): Fields[] {
  return describeFirmness(withIds(facts)).map((text) => ({ part: 'finding', text }));
}

function writeRecords(records: readonly Fields[]): string {
  return [
    writeRecord(COLUMNS),
    ...records.map((fields) => writeRecord(COLUMNS.map((column) => fields[column] ?? null))),
  ].join('');
}

/**
 * Writes a record after RFC 4180. A number is written as it is. Text that a spreadsheet could take for a
 * formula is led by an apostrophe, also behind another, so that a reader can take one off; source: OWASP, CSV Injection. So is what would begin a cell for a reader
 * that splits at semicolons, tabs or line breaks instead of commas, with quotes before it or not.
 */
export function writeRecord(cells: readonly Value[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Value): string {
  if (typeof cell === 'number') return String(cell);
  // White space is spaces now. One class, for two that share a character would be tried in every order.
  const text = cleanText(cell ?? '').replace(
    /(^|[;\n])([\p{Zs}\p{Cf}"']*)(?=[=+\-@＝＋－＠])/gu,
    "$1$2'",
  );
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

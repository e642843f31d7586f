/**
 * From the ratings of several raters to one score.
 *
 * @module
 */
import { freezeDeep } from '../engine/frozen.ts';
import { assessQuestions, rememberScore } from '../engine/known.ts';
import { SCALING } from '../engine/limits.ts';
import type { Grouping, OutlineIndex } from '../engine/outline.ts';
import { summarizeRatings } from '../engine/summary.ts';
import type { InterviewScore, Outline, QuestionScore, Tally } from '../model.ts';

/** One question of a panel. */
export interface Row {
  readonly id: string;
  /** The question's place in the bank. */
  readonly position: number;
  /** As the plan weighs it. */
  readonly weight: number;
  /** The first rating of each rater who counts, in rater order. `null`: has not rated it. */
  readonly ratings: readonly {
    readonly rater: string;
    readonly rating: number | 'skipped' | null;
  }[];
  readonly consensus: { readonly rating: number; readonly reason: string } | null;
}

/** A rater with a score of their own. */
export interface ScoredRater {
  readonly rater: string;
  readonly score: InterviewScore<Outline>;
}

/** A rating that is a score point, and whose it is. */
interface Given {
  readonly rater: string;
  readonly rating: number;
}

/** What a question adds to the sums. All figures are integers but `score.rating`. */
interface Part {
  readonly position: number;
  readonly score: QuestionScore;
  readonly total: number;
  /** The ratings that count, for the distribution. */
  readonly counted: readonly number[];
}

/**
 * Lists the questions of a panel, in the bank's order: those of the plan, or else those that somebody
 * rated or skipped.
 */
export function listRows(
  index: OutlineIndex,
  raters: readonly ScoredRater[],
  consensus: ReadonlyMap<string, NonNullable<Row['consensus']>>,
): Row[] {
  const views = raters.map(({ rater, score }) => ({ rater, byId: indexQuestions(score) }));
  return index.ids.flatMap((id, position) => {
    const known = views.map(({ byId }) => byId.get(id)).find((score) => score !== undefined);
    if (!known) return [];
    return [
      {
        id,
        position,
        weight: known.weight,
        ratings: views.map(({ rater, byId }) => ({ rater, rating: byId.get(id)?.rating ?? null })),
        consensus: consensus.get(id) ?? null,
      },
    ];
  });
}

function indexQuestions({ questions }: InterviewScore<Outline>): Map<string, QuestionScore> {
  return new Map(questions.map((score) => [score.id, score]));
}

/** Lists the score points that a question was given. */
export function listGiven({ ratings }: Row): Given[] {
  return ratings.flatMap(({ rater, rating }) =>
    typeof rating === 'number' ? [{ rater, rating }] : [],
  );
}

/**
 * Sums up the rows of a panel. A question's score is a fraction; its weight is multiplied by the least
 * common multiple of all their denominators, so that every total is an integer and `total / weight`
 * the exact average.
 *
 * @returns the score, or `null` when a comparison with a cut could leave the safe integers
 */
export function sumUpRows(
  rows: readonly Row[],
  {
    index,
    empty,
    summary,
    useConsensus,
  }: {
    index: OutlineIndex;
    /** The score of the plan without ratings. */
    empty: InterviewScore<Outline>;
    summary: 'mean' | 'median';
    useConsensus: boolean;
  },
): InterviewScore<Outline> | null {
  const fractions = rows.map((row) => {
    const given = listGiven(row);
    const settled = useConsensus ? row.consensus : null;
    const points = settled ? [settled.rating] : given.map(({ rating }) => rating);
    return {
      row,
      given,
      settled,
      points,
      middle: points.length > 0 ? summarizeRatings(points, summary).points : [],
    };
  });
  const multiple = fractions.reduce(
    (before, { middle }) => findCommonMultiple(before, middle.length || 1),
    1,
  );
  const parts = fractions.map(({ row, given, settled, points, middle }): Part => {
    const { id, position, ratings } = row;
    const weight = row.weight * multiple;
    if (middle.length === 0) {
      const skipped = ratings.some(({ rating }) => rating === 'skipped');
      const rating = skipped ? 'skipped' : null;
      return { position, score: { id, rating, weight }, total: 0, counted: points };
    }
    const sum = middle.reduce((before, point) => before + point, 0);
    const score = { id, rating: sum / middle.length, weight };
    return {
      position,
      score: settled
        ? score
        : { ...score, ratings: points, raters: given.map(({ rater }) => rater) },
      total: (weight / middle.length) * sum,
      counted: points,
    };
  });

  // What is missing may yet be rated, so it must leave room too.
  const open = parts.filter(({ score }) => score.rating !== 'skipped');
  const largest = Math.max(...empty.scale.map(Math.abs));
  const weight = open.reduce((sum, { score }) => sum + score.weight, 0);
  if (weight * largest * SCALING > Number.MAX_SAFE_INTEGER) return null;

  const rated = open.filter(({ score }) => score.rating !== null);
  const distribution: Record<number, number> = { ...empty.distribution };
  const counting = rated.filter(({ score }) => score.weight > 0);
  for (const point of counting.flatMap(({ counted }) => counted)) (distribution[point] as number)++;
  const [byLevel, bySection, byCompetency] = index.groupings;
  const groupBy = ({ names, positions }: Grouping) =>
    Object.fromEntries(
      names.map((name, group) => [
        name,
        tallyParts(counting.filter(({ position }) => positions[position] === group)),
      ]),
    );
  const whole = tallyParts(counting);
  const critical = new Set(empty.roleCritical.questions);
  const roleCritical = tallyParts(counting.filter(({ score }) => critical.has(score.id)));
  const missing = listIds(parts.filter(({ score }) => score.rating === null));
  const questions = parts.map(({ score }) => score);
  const score: InterviewScore<Outline> = {
    bank: empty.bank,
    scale: empty.scale,
    threshold: empty.threshold,
    summary,
    average: whole.average,
    total: whole.total,
    weight: whole.weight,
    rated: listIds(rated),
    skipped: listIds(parts.filter(({ score }) => score.rating === 'skipped')),
    missing,
    questions,
    distribution,
    byLevel: groupBy(byLevel),
    bySection: groupBy(bySection),
    byCompetency: groupBy(byCompetency),
    roleCritical: { ...roleCritical, questions: empty.roleCritical.questions },
  };
  rememberScore(score, {
    standing: {
      total: whole.total,
      weight: whole.weight,
      count: whole.count,
      missing: missing.length,
      planned: critical.size,
      roleCritical,
    },
    cut: index.cut,
    scale: empty.scale,
    summary,
    listQuestions: () => assessQuestions(questions, [...critical]),
  });
  return freezeDeep(score);
}

/** Past the safe integers it is no longer exact, but never gets smaller. */
function findCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}

function tallyParts(parts: readonly Part[]): Tally {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const weight = parts.reduce((sum, { score }) => sum + score.weight, 0);
  const none = parts.length === 0;
  return {
    average: none ? null : total / weight,
    total,
    weight,
    count: parts.length,
    lowest: none
      ? null
      : parts.reduce((least, { score }) => Math.min(least, score.rating as number), Infinity),
  };
}

function listIds(parts: readonly Part[]): string[] {
  return parts.map(({ score }) => score.id);
}

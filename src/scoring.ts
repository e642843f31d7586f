/**
 * From ratings to averages and counts.
 *
 * @module
 */
import type { BackendOutline } from '../data/backend/outline.ts';
import { type Interview, readInterview } from './engine/interview.ts';
import { type AssessedQuestion, type AssessedQuestions, rememberScore } from './engine/known.ts';
import type { Grouping } from './engine/outline.ts';
import { ABSENT, SKIPPED } from './engine/ratings.ts';
import { addRating, closeSum, createSum, type Sum } from './engine/sum.ts';
import type {
  BankOptions,
  Given,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionScore,
  Ratings,
  Tally,
} from './model.ts';

/** A sum for each group that has one. */
type Sums = (Sum | undefined)[];

/**
 * Sums up the ratings of an interview.
 *
 * A rating is a score point of the bank's scale or `'skipped'`: left out on purpose. A skipped
 * question is neither a zero nor a part of the average. All sums are integers; nothing is rounded.
 *
 * @param ratings - score points or `'skipped'`, by question id
 * @param plan - the bank (by default the backend bank), the questions that are asked, those that are
 *   role-critical, and weights with a reason
 * @returns averages and counts for the whole, by level, section and competency, and for the
 *   role-critical questions; plain JSON
 * @throws {@link InvalidPlanError} or {@link InvalidRatingsError} with all problems at once;
 *   {@link InvalidBankError} when the bank cannot be scored.
 *
 * @example Score three answers
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 *
 * const score = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 'skipped' });
 * score.average; // => 3.5
 * score.skipped; // => ["saga-pattern"]
 * ```
 * @category Score and decide
 */
export function scoreInterview<const B extends Outline = BackendOutline>(
  ratings: Ratings<Given<B>>,
  plan?: InterviewPlan<Given<B>>,
  options?: BankOptions<B>,
): InterviewScore<B>;
export function scoreInterview(
  ratings: unknown,
  plan?: unknown,
  options?: unknown,
): InterviewScore<Outline> {
  const interview = readInterview(ratings, plan, options);
  const { index, marks, asked, critical, weights } = interview;
  const { ids, points } = index;
  const whole = createSum();
  const criticalSum = createSum();
  const [level, section, competency] = index.groupings;
  const levelSums: Sums = [];
  const sectionSums: Sums = [];
  const competencySums: Sums = [];
  const distribution = { ...index.blank };
  const questions: QuestionScore[] = [];
  const rated: string[] = [];
  const skipped: string[] = [];
  const missing: string[] = [];
  for (let at = 0; at < ids.length; at++) {
    const mark = marks[at] as number;
    if (mark === ABSENT && !asked?.[at]) continue;
    const id = ids[at] as string;
    const weight = weights?.[at] ?? 1;
    if (mark < 0) {
      (mark === SKIPPED ? skipped : missing).push(id);
      questions.push({ id, rating: mark === SKIPPED ? 'skipped' : null, weight });
      continue;
    }
    const rating = points[mark] as number;
    rated.push(id);
    const given = { id, rating, weight };
    questions.push(given);
    if (weight === 0) continue;
    (distribution[rating] as number)++;
    addRating(whole, rating, weight);
    if (critical?.[at]) addRating(criticalSum, rating, weight);
    addToGroup(levelSums, level.positions[at] as number, given);
    addToGroup(sectionSums, section.positions[at] as number, given);
    addToGroup(competencySums, competency.positions[at] as number, given);
  }

  const score: InterviewScore<Outline> = {
    bank: { id: index.id, version: index.version },
    scale: points,
    threshold: index.threshold,
    average: closeSum(whole).average,
    total: whole.total,
    weight: whole.weight,
    rated,
    skipped,
    missing,
    questions,
    distribution,
    byLevel: closeSums(levelSums, level),
    bySection: closeSums(sectionSums, section),
    byCompetency: closeSums(competencySums, competency),
    roleCritical: {
      ...closeSum(criticalSum),
      questions: listCritical(interview),
    },
  };
  rememberScore(score, {
    standing: {
      total: whole.total,
      weight: whole.weight,
      count: whole.count,
      missing: missing.length,
      planned: score.roleCritical.questions.length,
      roleCritical: criticalSum,
    },
    cut: index.cut,
    scale: points,
    summary: undefined,
    listQuestions: () => listQuestions(interview),
  });
  return score;
}

function listCritical({ index: { ids }, critical }: Interview): string[] {
  return critical ? ids.filter((_, at) => critical[at]) : [];
}

/** Lists the questions of an interview again: those of its score are in other hands. */
function listQuestions(interview: Interview): AssessedQuestions {
  const { index, marks, asked, critical, weights } = interview;
  const { ids, points } = index;
  const questions: AssessedQuestion[] = [];
  for (let at = 0; at < ids.length; at++) {
    const mark = marks[at] as number;
    if (mark === ABSENT && !asked?.[at]) continue;
    questions.push({
      id: ids[at] as string,
      rating: mark === SKIPPED ? 'skipped' : (points[mark] ?? null),
      weight: weights?.[at] ?? 1,
      critical: critical?.[at] ?? false,
    });
  }
  return { questions, critical: listCritical(interview) };
}

function addToGroup(
  sums: Sums,
  group: number,
  { rating, weight }: { rating: number; weight: number },
): void {
  const sum = sums[group];
  if (!sum) {
    // Most groups have one question: its sum is made in one piece.
    sums[group] = { average: rating, total: weight * rating, weight, count: 1, lowest: rating };
    return;
  }
  sum.total += weight * rating;
  sum.weight += weight;
  sum.count++;
  if (rating < (sum.lowest as number)) sum.lowest = rating;
}

/** Turns sums into a record. To copy a shape and fill it is faster than to grow it key by key. */
function closeSums(sums: Sums, { names, blank }: Grouping): Record<string, Tally> {
  const tallies: Record<string, Tally> = { ...blank };
  for (let group = 0; group < names.length; group++) {
    const sum = sums[group];
    if (sum) tallies[names[group] as string] = sum.count > 1 ? closeSum(sum) : sum;
  }
  return tallies;
}

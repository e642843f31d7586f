import { backendOutline } from '../../data/backend/outline.ts';
import type { InterviewScore, Outline, Tally } from '../../src/model.ts';

type Sum = { -readonly [Field in keyof Tally]: Tally[Field] };

const known = new Set<string>(backendOutline.questions.map(({ id }) => id));

function add(sums: Record<string, Sum>, key: string, rating: number): void {
  const sum = sums[key] as Sum;
  sum.total += rating;
  sum.weight += 1;
  sum.count += 1;
  sum.average = sum.total / sum.weight;
  sum.lowest = sum.lowest === null ? rating : Math.min(sum.lowest, rating);
}

function startSums(keys: readonly string[]): Record<string, Sum> {
  const sums: Record<string, Sum> = {};
  for (const key of keys)
    sums[key] = { average: null, total: 0, weight: 0, count: 0, lowest: null };
  return sums;
}

/**
 * The loop over an array that an app would write by hand for the backend bank: it checks each rating
 * and makes the same result as `scoreInterview(ratings)`. The measure of the benchmarks.
 */
export function scoreByHand(ratings: Record<string, unknown>): InterviewScore<Outline> {
  const outline: Outline = backendOutline;
  for (const id of Object.keys(ratings)) {
    if (!known.has(id)) throw new Error(`unknown question ${id}`);
  }
  const whole = startSums(['all', 'critical']);
  const byLevel = startSums(outline.levels.map(({ id }) => id));
  const bySection = startSums(outline.sections.map(({ id }) => id));
  const byCompetency = startSums(outline.questions.map(({ competency }) => competency));
  const distribution: Record<number, number> = {};
  for (const { score } of outline.scale) distribution[score] = 0;
  const rated: string[] = [];
  const skipped: string[] = [];
  const questions: InterviewScore<Outline>['questions'][number][] = [];
  for (const { id, level, section, competency } of outline.questions) {
    const rating = ratings[id];
    if (rating === undefined) continue;
    if (rating === 'skipped') {
      skipped.push(id);
      questions.push({ id, rating, weight: 1 });
      continue;
    }
    if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5) {
      throw new Error(`bad rating for ${id}: ${rating}`);
    }
    rated.push(id);
    questions.push({ id, rating, weight: 1 });
    distribution[rating] = (distribution[rating] as number) + 1;
    add(whole, 'all', rating);
    add(byLevel, level, rating);
    add(bySection, section, rating);
    add(byCompetency, competency, rating);
  }
  const { all, critical } = whole as { all: Sum; critical: Sum };
  return {
    bank: { id: outline.id, version: outline.version },
    scale: outline.scale.map(({ score }) => score),
    threshold: outline.threshold,
    average: all.average,
    total: all.total,
    weight: all.weight,
    rated,
    skipped,
    missing: [],
    questions,
    distribution,
    byLevel,
    bySection,
    byCompetency,
    roleCritical: { ...critical, questions: [] },
  };
}

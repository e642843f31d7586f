import { backendOutline } from '../../data/backend/outline.ts';
import type { InterviewPlan, InterviewScore, QuestionScore, Tally } from '../../src/model.ts';

/** What an app needs of a score. */
export interface Averages {
  readonly average: number | null;
  readonly byLevel: Readonly<Record<string, number | null>>;
  readonly bySection: Readonly<Record<string, number | null>>;
  readonly byCompetency: Readonly<Record<string, number | null>>;
  readonly roleCritical: number | null;
  readonly missing: readonly string[];
  readonly skipped: readonly string[];
  readonly reasons: readonly string[];
}

const { questions, levels, sections } = backendOutline;
const competencies = [...new Set(questions.map(({ competency }) => competency))];
const groups: readonly string[] = [
  ...levels.map(({ id }) => id),
  ...sections.map(({ id }) => id),
  ...competencies,
];

/**
 * A loop that returns averages, lists and reasons and no more: no counts, totals, weights, lowest ratings or questions.
 * It shows what the rest of a score costs.
 */
export function createAveragesLoop(
  plan: InterviewPlan,
): (ratings: Record<string, unknown>) => Averages {
  const asked = new Set<string>(plan.questions);
  const critical = new Set<string>(plan.roleCritical);
  const weights: Record<string, number | undefined> = plan.weighting?.weights ?? {};
  const count = groups.length;
  const rows = new Map(
    questions
      .filter(({ id }) => asked.has(id))
      .map(({ id, level, section, competency }) => [
        id as string,
        {
          id,
          weight: weights[id] ?? 1,
          level: groups.indexOf(level),
          section: levels.length + groups.slice(levels.length).indexOf(section),
          competency: groups.lastIndexOf(competency),
          critical: critical.has(id),
        },
      ]),
  );
  const totals = new Int32Array(count);
  const sums = new Int32Array(count);
  const average = (at: number) => (sums[at] ? (totals[at] as number) / (sums[at] as number) : null);
  // As it would be typed in: one literal with the name of each group.
  const literal = (from: number, to: number) =>
    `{ ${groups.slice(from, to).map((name, at) => `${JSON.stringify(name)}: average(${from + at})`)} }`;
  const second = levels.length + sections.length;
  const write = new Function(
    'average',
    `return () => ({ byLevel: ${literal(0, levels.length)}, bySection: ${literal(levels.length, second)}, byCompetency: ${literal(second, count)} });`,
  )(average) as () => Pick<Averages, 'byLevel' | 'bySection' | 'byCompetency'>;

  return (ratings) => {
    totals.fill(0);
    sums.fill(0);
    let [total, weight, criticalTotal, criticalWeight, rated] = [0, 0, 0, 0, 0];
    const skipped: string[] = [];
    for (const id of Object.keys(ratings)) {
      const row = rows.get(id);
      if (!row) throw new Error(`unknown question ${id}`);
      const rating = ratings[id];
      if (rating === 'skipped') {
        skipped.push(id);
        continue;
      }
      if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5) {
        throw new Error(`bad rating for ${id}: ${rating}`);
      }
      const points = rating * row.weight;
      rated++;
      total += points;
      weight += row.weight;
      (totals[row.level] as number) += points;
      (sums[row.level] as number) += row.weight;
      (totals[row.section] as number) += points;
      (sums[row.section] as number) += row.weight;
      (totals[row.competency] as number) += points;
      (sums[row.competency] as number) += row.weight;
      if (row.critical) {
        criticalTotal += points;
        criticalWeight += row.weight;
      }
    }
    const missing: string[] = [];
    if (rated + skipped.length < rows.size) {
      for (const id of rows.keys()) if (ratings[id] === undefined) missing.push(id);
    }
    const whole = weight > 0 ? total / weight : null;
    const roleCritical = criticalWeight > 0 ? criticalTotal / criticalWeight : null;
    const reasons: string[] = [];
    if (missing.length > 0) reasons.push(`${missing.length} questions are missing.`);
    if (whole !== null) reasons.push(`The average is ${whole}; the cut is 3.5.`);
    if (roleCritical !== null) reasons.push(`The role-critical average is ${roleCritical}.`);
    return { average: whole, ...write(), roleCritical, missing, skipped, reasons };
  };
}

/**
 * The loop that somebody would write by hand for the backend bank and one plan, and tune: it checks each rating, keeps
 * its sums in typed arrays, writes its result as literals, and returns what `scoreInterview` does.
 */
export function createTunedLoop(
  plan: InterviewPlan,
): (ratings: Record<string, unknown>) => InterviewScore {
  const asked = new Set<string>(plan.questions);
  const critical = new Set<string>(plan.roleCritical);
  const weights: Record<string, number | undefined> = plan.weighting?.weights ?? {};
  const second = levels.length + sections.length;
  const rows = questions
    .filter(({ id }) => asked.has(id))
    .map(({ id, level, section, competency }) => ({
      id,
      weight: weights[id] ?? 1,
      level: groups.indexOf(level),
      section: levels.length + groups.slice(levels.length).indexOf(section),
      competency: groups.lastIndexOf(competency),
      critical: critical.has(id),
    }));
  const known = new Set<string>(rows.map(({ id }) => id));
  const criticalIds = questions.map(({ id }) => id).filter((id) => critical.has(id));
  // The last is that of the role-critical questions.
  const size = groups.length + 1;
  const totals = new Int32Array(size);
  const sums = new Int32Array(size);
  const counts = new Int32Array(size);
  const lowest = new Int32Array(size);

  function add(at: number, rating: number, weight: number): void {
    (totals[at] as number) += rating * weight;
    (sums[at] as number) += weight;
    (counts[at] as number)++;
    if (rating < (lowest[at] as number)) lowest[at] = rating;
  }

  function close(at: number): Tally {
    const count = counts[at] as number;
    if (count === 0) return { average: null, total: 0, weight: 0, count: 0, lowest: null };
    const total = totals[at] as number;
    const weight = sums[at] as number;
    return { average: total / weight, total, weight, count, lowest: lowest[at] as number };
  }

  // As it would be typed in: one literal with the name of each group.
  const literal = (from: number, to: number) =>
    `{ ${groups.slice(from, to).map((name, at) => `${JSON.stringify(name)}: close(${from + at})`)} }`;
  const write = new Function(
    'close',
    `return () => ({ byLevel: ${literal(0, levels.length)}, bySection: ${literal(levels.length, second)}, byCompetency: ${literal(second, groups.length)} });`,
  )(close) as () => Pick<InterviewScore, 'byLevel' | 'bySection' | 'byCompetency'>;

  return (ratings) => {
    totals.fill(0);
    sums.fill(0);
    counts.fill(0);
    lowest.fill(6);
    let [total, weight] = [0, 0];
    const found: QuestionScore[] = [];
    const rated: string[] = [];
    const skipped: string[] = [];
    const missing: string[] = [];
    const given = [0, 0, 0, 0, 0, 0];
    for (const id of Object.keys(ratings)) {
      if (!known.has(id)) throw new Error(`unknown question ${id}`);
    }
    for (const row of rows) {
      const { id } = row;
      const rating = ratings[id];
      if (typeof rating === 'number' && Number.isInteger(rating) && rating >= 1 && rating <= 5) {
        found.push({ id, rating, weight: row.weight });
        rated.push(id);
        (given[rating] as number)++;
        total += rating * row.weight;
        weight += row.weight;
        add(row.level, rating, row.weight);
        add(row.section, rating, row.weight);
        add(row.competency, rating, row.weight);
        if (row.critical) add(size - 1, rating, row.weight);
      } else if (rating === undefined) {
        missing.push(id);
        found.push({ id, rating: null, weight: row.weight });
      } else if (rating === 'skipped') {
        skipped.push(id);
        found.push({ id, rating, weight: row.weight });
      } else throw new Error(`bad rating for ${id}: ${rating}`);
    }
    return {
      bank: { id: 'backend', version: backendOutline.version },
      scale: [1, 2, 3, 4, 5],
      threshold: backendOutline.threshold,
      average: weight > 0 ? total / weight : null,
      total,
      weight,
      rated,
      skipped,
      missing,
      questions: found,
      distribution: { 1: given[1], 2: given[2], 3: given[3], 4: given[4], 5: given[5] },
      ...write(),
      roleCritical: { ...close(size - 1), questions: criticalIds },
    } as InterviewScore;
  };
}

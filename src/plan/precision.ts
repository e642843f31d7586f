/**
 * How long an interview must be, and how many raters it takes.
 *
 * @module
 */
import { type Path, readFields, reportTo } from '../engine/input.ts';
import { InvalidPlanError, type Issue } from '../errors.ts';
import {
  type ProjectionDesign,
  projectReliability,
  type ReliabilityProjection,
} from '../stats/reliability-projection.ts';
import type { VarianceComponents, VarianceSource } from '../stats/variance-components.ts';

/** What an interview should reach. At least one of the first four must be given; all that are must be met. */
export interface PrecisionGoal {
  /** For comparing candidates: the generalizability coefficient, above 0 and below 1. */
  readonly reliability?: number | undefined;
  /** For a cut: the index of dependability, above 0 and below 1. */
  readonly dependability?: number | undefined;
  /** The standard error of a candidate's average against a cut, in points of the scale: above 0, at most 2000. */
  readonly standardError?: number | undefined;
  /** The share of candidates whom two such interviews decide alike, above 0 and below 1. Needs `cut` and `mean`. */
  readonly consistency?: number | undefined;
  /** The average to reach: from −1000 to 1000. */
  readonly cut?: number | undefined;
  /** The mean of the candidates' averages: from −1000 to 1000. */
  readonly mean?: number | undefined;
  /** Who rates what. `own-raters` by default: each candidate has raters of their own, who rate every question. */
  readonly design?: ProjectionDesign | undefined;
  /** Up to how many raters of each question: from 1 to 100, 4 by default. */
  readonly raters?: number | undefined;
  /** Up to how many questions: from 1 to 1000, 40 by default. */
  readonly questions?: number | undefined;
}

/** The shortest interview that a number of raters makes precise enough. */
export interface PrecisionOption {
  readonly raters: number;
  /** The fewest questions that meet the goal; `null` where none up to the limit does. */
  readonly questions: number | null;
  /** What this interview would be worth; at the limit of questions where none meets the goal. */
  readonly projection: ReliabilityProjection;
}

/** How long an interview must be, for each number of raters. Plain JSON. */
export interface PrecisionPlan {
  readonly design: ProjectionDesign;
  /** One entry for each number of raters, from 1 up. */
  readonly options: readonly PrecisionOption[];
  /** The entry with the fewest ratings in all, and of these the fewest raters; `null` where no option meets the goal. */
  readonly fewestRatings: PrecisionOption | null;
  /** Every combination, for drawing: all questions of one rater come first. */
  readonly projections: readonly ReliabilityProjection[];
  /** Variances that were not known by themselves, and counted as 0 or as part of another. */
  readonly unknown: readonly string[];
}

const SOURCES: readonly VarianceSource[] = [
  'candidate',
  'rater',
  'question',
  'candidateRater',
  'candidateQuestion',
  'raterQuestion',
  'residual',
];

/**
 * Finds how many questions and raters an interview needs to be precise enough, from the variances of earlier
 * interviews.
 *
 * The figures are those of a D-study (Brennan 2001, Generalizability Theory, chapters 2 to 4); see
 * `projectReliability` of `structured-interview/stats` for the formulas. Variances come from `varianceComponents`, on
 * the ratings of many candidates. Figures from few interviews are rough, and so is what follows from them: take the
 * answer as an order of size.
 *
 * @param components - the `components` of `varianceComponents`: variances in squared points of the scale, `null` for what
 *   is not known by itself
 * @param goal - what to reach, who rates what, and how far to look
 * @returns the shortest interview for each number of raters, and all combinations
 * @throws {@link InvalidPlanError} when a variance or a goal is missing or out of its range; it names all that is
 *
 * @example How many questions for a reliability of 0.7
 * ```ts
 * import { planPrecision } from 'structured-interview/plan';
 *
 * const components = {
 *   candidate: 0.4,
 *   rater: 0.05,
 *   question: 0.1,
 *   candidateRater: 0.04,
 *   candidateQuestion: 0.3,
 *   raterQuestion: 0,
 *   residual: 0.4,
 * };
 * const { options, fewestRatings } = planPrecision(components, { reliability: 0.7, raters: 3 });
 * options.map(({ raters, questions }) => [raters, questions]); // => [[1, 9], [2, 4], [3, 4]]
 * fewestRatings?.raters; // => 2
 * ```
 */
export function planPrecision(
  components: VarianceComponents['components'],
  goal: PrecisionGoal,
): PrecisionPlan;
export function planPrecision(components: unknown, goal: unknown): PrecisionPlan {
  const issues: Issue[] = [];
  const report = reportTo(issues);

  function readNumber(
    value: unknown,
    path: Path,
    { least, most, open = false }: { least: number; most: number; open?: boolean },
  ): number {
    const fits =
      typeof value === 'number' && value >= least && value <= most && !(open && value === least);
    const wanted = open
      ? `a number above ${least}, at most ${most}`
      : `a number from ${least} to ${most}`;
    if (!fits) report('invalid-number', path, wanted, value);
    return value as number;
  }
  const readGoal = (limits: { least: number; most: number; open?: boolean }) => {
    return (value: unknown, path: Path) =>
      value === undefined ? undefined : readNumber(value, path, limits);
  };
  function readCount(standard: number, most: number) {
    return (value: unknown = standard, path: Path): number => {
      if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most) {
        report('invalid-count', path, `an integer from 1 to ${most}`, value);
      }
      return value as number;
    };
  }
  const share = readGoal({ least: 0, most: 1 - Number.EPSILON, open: true });
  const score = readGoal({ least: -1000, most: 1000 });

  const variances = readFields(components, ['components'], {
    report,
    readers: Object.fromEntries(
      SOURCES.map((source) => [
        source,
        (value: unknown, path: Path) =>
          value === null && source !== 'candidate'
            ? null
            : readNumber(value, path, { least: -1e9, most: 1e9 }),
      ]),
    ),
  });
  const wanted = readFields(goal, ['goal'], {
    report,
    readers: {
      reliability: share,
      dependability: share,
      standardError: readGoal({ least: 0, most: 2000, open: true }),
      consistency: share,
      cut: score,
      mean: score,
      design(value: unknown = 'own-raters', path: Path) {
        const designs: readonly unknown[] = ['crossed', 'own-raters', 'own-questions'];
        if (!designs.includes(value)) {
          report('unknown-choice', path, `one of ${designs.join(', ')}`, value);
        }
        return value as ProjectionDesign;
      },
      raters: readCount(4, 100),
      questions: readCount(40, 1000),
    },
  });
  const { reliability, dependability, standardError, consistency, cut, mean } = wanted;
  const goals = [reliability, dependability, standardError, consistency];
  if (goals.every((one) => one === undefined)) {
    const one = 'with a reliability, dependability, standardError or consistency to reach';
    report('missing', ['goal'], one, goal);
  }
  if (
    (cut === undefined) !== (mean === undefined) ||
    (consistency !== undefined && cut === undefined)
  ) {
    report('missing', ['goal'], 'with a cut and a mean together', goal);
  }
  if (issues.length > 0) throw new InvalidPlanError('plan precision', issues);

  const counts = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
  const { design, projections, warnings } = projectReliability(
    variances as VarianceComponents['components'],
    {
      questions: counts(wanted.questions),
      raters: counts(wanted.raters),
      design: wanted.design,
      ...(cut === undefined || mean === undefined ? {} : { cut, mean }),
    },
  );
  const meets = (found: ReliabilityProjection) =>
    Number(found.reliability) >= (reliability ?? 0) &&
    Number(found.dependability) >= (dependability ?? 0) &&
    found.standardError <= (standardError ?? Infinity) &&
    (found.consistency ?? 0) >= (consistency ?? 0);
  const options = counts(wanted.raters).map((raters): PrecisionOption => {
    const own = projections.filter((found) => found.raters === raters);
    const shortest = own.find(meets);
    return {
      raters,
      questions: shortest?.questions ?? null,
      projection: shortest ?? (own.at(-1) as ReliabilityProjection),
    };
  });
  const met = options.filter(({ questions }) => questions !== null);
  const countRatings = ({ raters, questions }: PrecisionOption) => raters * Number(questions);
  return {
    design,
    options,
    fewestRatings: met.reduce<PrecisionOption | null>(
      (best, one) => (best === null || countRatings(one) < countRatings(best) ? one : best),
      null,
    ),
    projections,
    // Each warning of a projection names the variances that it lacks.
    unknown: (warnings as readonly { readonly sources: readonly VarianceSource[] }[]).flatMap(
      ({ sources }) => sources,
    ),
  };
}

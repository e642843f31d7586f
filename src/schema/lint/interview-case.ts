/**
 * All interviews that a bank or a plan allows, in integers.
 *
 * @module
 */
import type { Path } from '../../engine/input.ts';
import { SCALING } from '../../engine/limits.ts';
import type { HireThreshold, Outcome } from '../../model.ts';
import type { LintExample } from './rule.ts';

export interface CaseQuestion {
  readonly id: string;
  readonly section: string;
  readonly competency: string;
  readonly weight: number;
  readonly critical: boolean;
}

export interface InterviewCase {
  /** Those that the interview may ask. */
  readonly questions: readonly CaseQuestion[];
  /** Those of weight 0, which enter no sum. */
  readonly uncounted: readonly string[];
  /** Who lists them. Where no plan does, a question that is not rated is absent, not skipped. */
  readonly listedBy: 'bank' | 'plan' | 'nobody';
  readonly points: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  readonly threshold: HireThreshold;
  /** The least average, in units of 1 / SCALING. */
  readonly cut: number;
  readonly gate: Gate | undefined;
  /** Fewer rated questions give no decision. */
  readonly fewest: number;
  /** Where the threshold and the questions stand, for findings. */
  readonly places: { readonly threshold: Path; readonly questions: Path };
}

/** What the role-critical questions must reach, when that is required and there are any. */
export interface Gate {
  /** In units of 1 / SCALING. */
  readonly cut: number;
  readonly lowest: number;
  /** Whether each of them must be rated. */
  readonly allRated: boolean;
}

/** A score point by question id. */
type Rated = ReadonlyMap<string, number>;

export function describeCase(
  { questions: all, ...facts }: Pick<InterviewCase, 'questions' | 'listedBy' | 'points' | 'places'>,
  threshold: HireThreshold,
): InterviewCase {
  const { roleCritical, minimumRated } = threshold;
  const questions = all.filter(({ weight }) => weight > 0);
  const critical = questions.filter((question) => question.critical);
  const isGated = roleCritical?.required && critical.length > 0;
  const allRated = isGated && roleCritical.allRated === true;
  return {
    ...facts,
    questions,
    uncounted: all.filter(({ weight }) => weight === 0).map(({ id }) => id),
    lowest: facts.points[0] as number,
    highest: facts.points.at(-1) as number,
    threshold,
    cut: Math.round(threshold.average * SCALING),
    gate: isGated
      ? {
          cut: Math.round(roleCritical.average * SCALING),
          lowest: roleCritical.lowest ?? -Infinity,
          allRated: roleCritical.allRated === true,
        }
      : undefined,
    fewest: Math.max(minimumRated ?? 1, allRated ? critical.length : 0),
  };
}

/** How far a rating lifts an average over a cut, in exact integers. */
export function measureLift(
  { weight }: Pick<CaseQuestion, 'weight'>,
  point: number,
  cut: number,
): number {
  return weight * (point * SCALING - cut);
}

/** Sums up how far questions lift an average over a cut if each is rated alike. */
export function sumLift(questions: readonly CaseQuestion[], point: number, cut: number): number {
  return questions.reduce((sum, question) => sum + measureLift(question, point, cut), 0);
}

/** Rates the fewest questions that can be decided, role-critical ones first, all alike. */
export function rateFewest({ questions, fewest }: InterviewCase, point: number): Rated {
  const first = questions.toSorted((a, b) => Number(b.critical) - Number(a.critical));
  return new Map(first.slice(0, fewest).map(({ id }) => [id, point]));
}

/** Writes an interview down as ratings, with its outcome. */
export function showInterview(interview: InterviewCase, rated: Rated): LintExample {
  return {
    ratings: Object.fromEntries(
      [...interview.questions.map(({ id }) => id), ...interview.uncounted].flatMap((id) => {
        const rating = rated.get(id) ?? (interview.listedBy === 'plan' ? 'skipped' : undefined);
        return rating === undefined ? [] : [[id, rating]];
      }),
    ),
    outcome: judge(interview, rated),
  };
}

function judge({ questions, cut, gate, fewest }: InterviewCase, rated: Rated): Outcome {
  const answered = questions.filter(({ id }) => rated.has(id));
  const critical = gate ? answered.filter((question) => question.critical) : [];
  const wanted = gate?.allRated ? questions.filter((question) => question.critical).length : 1;
  if (answered.length < fewest || (gate && critical.length < wanted)) return 'undecided';

  function reaches(part: readonly CaseQuestion[], wanted: number): boolean {
    return (
      part.reduce(
        (sum, question) => sum + measureLift(question, rated.get(question.id) as number, wanted),
        0,
      ) >= 0
    );
  }

  return reaches(answered, cut) &&
    (!gate ||
      (reaches(critical, gate.cut) &&
        critical.every(({ id }) => (rated.get(id) as number) >= gate.lowest)))
    ? 'conditional-offer'
    : 'no-offer';
}

/**
 * The comparison with the cut, in integers.
 *
 * @module
 */
import { InvalidScoreError, InvalidThresholdError, type Issue } from '../errors.ts';
import type { HireThreshold, InterviewScore, Outcome, Outline, Tally } from '../model.ts';
import { allowAbsent, type Path, readFields, reportTo } from './input.ts';
import { isScalePoint, SCALING } from './limits.ts';
import { addRating, createSum } from './sum.ts';

/**
 * A hire threshold that has been checked.
 *
 * @internal
 */
export interface Cut {
  /** In units of 1 / SCALING; likewise for the role-critical questions. */
  readonly average: number;
  readonly roleCritical:
    | { readonly average: number; readonly lowest: number | undefined; readonly required: boolean }
    | undefined;
  readonly minimumRated: number | undefined;
}

/**
 * What an outcome depends on.
 *
 * @internal
 */
export interface Standing {
  readonly total: number;
  readonly weight: number;
  readonly count: number;
  /** How many planned questions are not rated yet. */
  readonly missing: number;
  /** How many role-critical questions the plan has. */
  readonly planned: number;
  readonly roleCritical: Omit<Tally, 'average'>;
}

/**
 * Compares an average with a cut, inclusively. Both sides are integers, so nothing is rounded.
 *
 * @internal
 */
export function reachesCut(
  { total, weight }: Pick<Tally, 'total' | 'weight'>,
  cut: number,
): boolean {
  return total * SCALING >= cut * weight;
}

/**
 * Tells whether the role-critical questions reach what is asked of them. One at least must be rated.
 *
 * @internal
 */
export function meetsRoleCritical(
  tally: Standing['roleCritical'],
  cut: NonNullable<Cut['roleCritical']>,
): boolean {
  return reachesCut(tally, cut.average) && (tally.lowest as number) >= (cut.lowest ?? -Infinity);
}

/**
 * Finds the outcome.
 *
 * @internal
 */
export function judge(standing: Standing, cut: Cut): Outcome {
  const { count, missing, planned, roleCritical } = standing;
  const gate = planned > 0 && cut.roleCritical?.required ? cut.roleCritical : undefined;
  if (missing || !count || count < (cut.minimumRated ?? 0) || (gate && !roleCritical.count)) {
    return 'undecided';
  }
  return reachesCut(standing, cut.average) && (!gate || meetsRoleCritical(roleCritical, gate))
    ? 'conditional-offer'
    : 'no-offer';
}

/** The figures of a tally that an outcome depends on. */
function listFigures({ total, weight, count, lowest }: Omit<Tally, 'average'>) {
  return [total, weight, count, lowest];
}

/**
 * Adds up the questions of a score. Finds nothing when the score states other figures or is none: any value
 * may stand here, even one that throws.
 */
function readStanding(value: unknown): Standing | undefined {
  try {
    const { total, weight, rated, missing, questions, scale, roleCritical } =
      value as InterviewScore<Outline>;
    if (scale.length < 2 || !scale.every(isScalePoint) || !roleCritical.questions.every(isText)) {
      return undefined;
    }
    const whole = createSum();
    const critical = createSum();
    const criticalIds = new Set(roleCritical.questions);
    const ids: Record<'rated' | 'missing', string[]> = { rated: [], missing: [] };
    for (const { id, rating, weight, ratings = [rating as number] } of questions) {
      if (!isText(id) || !Number.isSafeInteger(weight) || weight <= 0) return undefined;
      if (rating === null) ids.missing.push(id);
      if (rating === null || rating === 'skipped') continue;
      if (!Number.isFinite(rating) || !ratings.every((point) => scale.includes(point))) {
        return undefined;
      }
      ids.rated.push(id);
      addRating(whole, rating, weight);
      if (criticalIds.has(id)) addRating(critical, rating, weight);
    }
    const stated = [total, weight, rated, missing, listFigures(roleCritical)];
    const found = [whole.total, whole.weight, ids.rated, ids.missing, listFigures(critical)];
    if (JSON.stringify(stated) === JSON.stringify(found)) {
      return {
        total,
        weight,
        count: rated.length,
        missing: missing.length,
        planned: roleCritical.questions.length,
        roleCritical: critical,
      };
    }
  } catch {}
  return undefined;
}

/**
 * Reads a score and a threshold into what is compared.
 *
 * @throws {@link InvalidScoreError} when the score is none; {@link InvalidThresholdError} with all
 *   problems of the threshold at once.
 * @internal
 */
export function readCase(
  score: InterviewScore<Outline>,
  threshold: HireThreshold | undefined,
): { standing: Standing; cut: Cut } {
  const action = 'decide interview';
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const standing = readStanding(score);
  if (!standing) {
    report('not-a-score', ['score'], 'what scoreInterview returns', score);
    throw new InvalidScoreError(action, issues);
  }
  const { scale } = score;

  /** Reads a decimal on the scale as an integer in units of 1 / SCALING. */
  function readDecimal(value: unknown, path: Path): number {
    const lowest = scale[0] as number;
    const highest = scale.at(-1) as number;
    const onScale = typeof value === 'number' && value >= lowest && value <= highest;
    // Minus zero is zero, and JSON does not keep it.
    const scaled = onScale ? Math.round(value * SCALING) + 0 : Number.NaN;
    if (scaled / SCALING !== value) {
      report(
        onScale ? 'invalid-decimal' : 'off-scale',
        path,
        `from ${lowest} to ${highest} with at most four decimals`,
        value,
      );
    }
    return scaled;
  }

  const cut = readFields(threshold === undefined ? score.threshold : threshold, ['threshold'], {
    report,
    readers: {
      average: readDecimal,
      roleCritical: allowAbsent((input, path) =>
        readFields(input, path, {
          report,
          readers: {
            average: readDecimal,
            lowest: allowAbsent((value, place) => readDecimal(value, place) / SCALING),
            required(value, place) {
              if (typeof value !== 'boolean')
                report('not-a-boolean', place, 'true or false', value);
              return value as boolean;
            },
          },
        }),
      ),
      minimumRated: allowAbsent((value, path) => {
        if (!Number.isSafeInteger(value) || (value as number) <= 0) {
          report('invalid-count', path, 'a positive integer', value);
        }
        return value as number;
      }),
    },
  });
  if (issues.length > 0) throw new InvalidThresholdError(action, issues);
  return { standing, cut };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * The comparison with the cut, in integers.
 *
 * @module
 */
import type { Outcome, Tally } from '../model.ts';
import type { Cut } from './cut.ts';
import { SCALING } from './limits.ts';

/** What an outcome depends on. */
export interface Standing {
  readonly total: number;
  readonly weight: number;
  /** How many questions are rated that count. */
  readonly count: number;
  /** How many planned questions are not rated yet. */
  readonly missing: number;
  /** How many role-critical questions the plan has. */
  readonly planned: number;
  readonly roleCritical: Omit<Tally, 'average'>;
}

/** Compares an average with a cut, inclusively. Both sides are integers, so nothing is rounded. */
export function reachesCut(
  { total, weight }: Pick<Tally, 'total' | 'weight'>,
  cut: number,
): boolean {
  return total * SCALING >= cut * weight;
}

/** Checks whether as many role-critical questions are rated as the threshold wants: one at least. */
export function isCriticalAssessed(
  { planned, roleCritical }: Standing,
  { allRated }: NonNullable<Cut['roleCritical']>,
): boolean {
  return roleCritical.count >= (allRated ? Math.max(planned, 1) : 1);
}

/** Checks whether the role-critical questions reach what is asked of them. One at least must be rated. */
export function meetsRoleCritical(
  tally: Standing['roleCritical'],
  cut: NonNullable<Cut['roleCritical']>,
): boolean {
  return reachesCut(tally, cut.average) && (tally.lowest as number) >= (cut.lowest ?? -Infinity);
}

/** Finds the outcome. */
export function judge(standing: Standing, cut: Cut): Outcome {
  const { count, missing, planned, roleCritical } = standing;
  const gate = planned > 0 && cut.roleCritical?.required ? cut.roleCritical : undefined;
  if (
    missing ||
    !count ||
    count < (cut.minimumRated ?? 0) ||
    (gate && !isCriticalAssessed(standing, gate))
  ) {
    return 'undecided';
  }
  return reachesCut(standing, cut.average) && (!gate || meetsRoleCritical(roleCritical, gate))
    ? 'conditional-offer'
    : 'no-offer';
}

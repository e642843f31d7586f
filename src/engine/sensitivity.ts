/**
 * How firm an outcome is: what would turn it.
 *
 * @module
 */

import type { Flip, Outcome, Outline, Tally } from '../model.ts';
import type { Cut } from './cut.ts';
import { judge, type Standing } from './judgement.ts';
import type { AssessedQuestion, Assessment } from './known.ts';
import { SCALING } from './limits.ts';
import { findFewestSteps, type Goals, type Part } from './moves.ts';
import { listChanges, listMoving, type Moving } from './moving.ts';

/** Finds the questions without which the outcome would be another. */
export function findPivotal(
  questions: readonly AssessedQuestion[],
  standing: Standing,
  { cut, outcome }: { cut: Cut; outcome: Outcome },
): string[] {
  const { roleCritical } = standing;
  let [least, next] = [Infinity, Infinity];
  for (const { critical, rating } of questions) {
    if (!critical || typeof rating !== 'number') continue;
    if (rating < least) [least, next] = [rating, least];
    else if (rating < next) next = rating;
  }
  // One object for all questions: most of them turn nothing.
  const part = { ...roleCritical };
  const rest = { ...standing, roleCritical: part };
  const pivotal: string[] = [];
  for (const { id, rating, weight, critical } of questions) {
    if (typeof rating !== 'number' || weight === 0) continue;
    const total = Math.round(weight * rating);
    const one = critical ? 1 : 0;
    rest.total = standing.total - total;
    rest.weight = standing.weight - weight;
    rest.count = standing.count - 1;
    rest.planned = standing.planned - one;
    part.total = roleCritical.total - one * total;
    part.weight = roleCritical.weight - one * weight;
    part.count = roleCritical.count - one;
    part.lowest = critical && rating === least ? next : least;
    if (judge(rest, cut) !== outcome) pivotal.push(id);
  }
  return pivotal;
}

/** Moves that turn the outcome together. */
interface Turn {
  readonly steps: number;
  readonly moving: readonly Moving[];
  readonly parts: readonly Part[];
}

/**
 * Finds the fewest one-point changes of ratings that turn an outcome. In a panel one change is one rater's. The order of
 * the questions plays no part, as it is no part of what a decision means.
 */
export function findFlip(
  questions: readonly AssessedQuestion[],
  standing: Standing,
  {
    cut,
    outcome,
    scale,
    summary,
  }: { cut: Cut; outcome: Outcome } & Pick<Assessment, 'scale' | 'summary'>,
): Flip<Outline> | null {
  if (outcome === 'undecided') return null;
  const isUp = outcome === 'no-offer';
  const path = isUp ? scale : [...scale].reverse();
  const gate = standing.planned > 0 && cut.roleCritical?.required ? cut.roleCritical : undefined;

  /** By how much a total must shift to come to the other side of a cut. */
  function lack({ total, weight }: Pick<Tally, 'total' | 'weight'>, average: number): number {
    const over = (total * SCALING - average * weight) / SCALING;
    return isUp ? Math.ceil(-over) : Math.floor(over) + 1;
  }

  function list(belongs: (question: AssessedQuestion) => boolean, floor = -Infinity): Moving[] {
    return listMoving(questions, { path, summary, floor }, belongs);
  }

  function turn(gated: readonly Moving[], others: readonly Moving[], goals: Goals): Turn[] {
    const parts = findFewestSteps(gated, others, goals);
    if (!parts) return [];
    const steps = parts.reduce((sum, part) => sum + part.size * part.steps, 0);
    return [{ steps, moving: [...gated, ...others], parts }];
  }

  function fall(belongs: (question: AssessedQuestion) => boolean, whole: number): Turn[] {
    return turn([], list(belongs), { gate: 0, whole });
  }

  const isCritical = ({ critical }: AssessedQuestion) => critical;
  const whole = lack(standing, cut.average);
  const ofGate = gate ? lack(standing.roleCritical, gate.average) : 0;
  const turns = isUp
    ? turn(
        gate ? list(isCritical, gate.lowest) : [],
        list(({ critical }) => !(gate && critical)),
        { gate: ofGate, whole },
      )
    : [
        ...fall(() => true, whole),
        ...(gate ? fall(isCritical, ofGate) : []),
        ...(gate?.lowest === undefined ? [] : listFalls(gate.lowest)),
      ];

  /** The ways to bring one role-critical question below the least that is allowed. */
  function listFalls(lowest: number): Turn[] {
    return questions
      .filter(({ critical, rating }) => critical && typeof rating === 'number')
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((question) => {
        const { rating, weight } = question as AssessedQuestion & { rating: number };
        // Rounded as in `addRating`.
        const sum = { total: Math.round(weight * rating), weight };
        return fall((one) => one === question, lack(sum, Math.round(lowest * SCALING)));
      });
  }

  const [best] = turns.sort((one, other) => one.steps - other.steps);
  return best
    ? {
        outcome: isUp ? 'conditional-offer' : 'no-offer',
        steps: best.steps,
        changes: listChanges(best.moving, best.parts, { questions, path }),
      }
    : null;
}

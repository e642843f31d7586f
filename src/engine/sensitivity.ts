/**
 * How firm an outcome is: what would turn it.
 *
 * @module
 */

import type { Flip, Outcome, Tally } from '../model.ts';
import type { Cut } from './cut.ts';
import { judge, type Standing } from './judgement.ts';
import type { AssessedQuestions, Assessment } from './known.ts';
import { listMoves, type Move, type Rated } from './moves.ts';

/** Lists the questions that the sums of a score are over. */
export function listRated({ questions, critical: ids }: AssessedQuestions): Rated[] {
  const critical = new Set(ids);
  return questions.flatMap(({ id, rating, weight, ratings, raters }) =>
    typeof rating === 'number' && weight > 0
      ? [
          {
            id,
            rating,
            weight,
            // Rounded as in `addRating`.
            total: Math.round(weight * rating),
            critical: critical.has(id),
            points: ratings ?? [rating],
            raters,
          },
        ]
      : [],
  );
}

/** Finds the questions without which the outcome would be another. */
export function findPivotal(
  rated: readonly Rated[],
  standing: Standing,
  { cut, outcome }: { cut: Cut; outcome: Outcome },
): string[] {
  const [least = Infinity, next = Infinity] = rated
    .flatMap(({ critical, rating }) => (critical ? [rating] : []))
    .sort((one, other) => one - other);
  return rated
    .filter((question) => {
      const { critical } = question;
      const without = {
        ...standing,
        ...removeQuestion(standing, question),
        planned: standing.planned - (critical ? 1 : 0),
        roleCritical: critical
          ? {
              ...removeQuestion(standing.roleCritical, question),
              lowest: question.rating === least ? next : least,
            }
          : standing.roleCritical,
      };
      return judge(without, cut) !== outcome;
    })
    .map(({ id }) => id);
}

function removeQuestion(sum: Omit<Tally, 'average' | 'lowest'>, { total, weight }: Rated) {
  return { total: sum.total - total, weight: sum.weight - weight, count: sum.count - 1 };
}

/** Moves that turn the outcome together. */
interface Turn {
  readonly outcome: Outcome;
  readonly steps: number;
  readonly moves: readonly Move[];
}

/**
 * Finds the fewest one-point changes of ratings that turn an outcome. In a panel one change is one
 * rater's. Steps on a question weigh more or less and a scale may have gaps, so for each number of
 * steps the largest shift of the total is worked out exactly.
 */
export function findFlip(
  rated: readonly Rated[],
  standing: Standing,
  {
    cut,
    outcome,
    scale,
    summary,
  }: { cut: Cut; outcome: Outcome } & Pick<Assessment, 'scale' | 'summary'>,
): Flip | null {
  if (outcome === 'undecided') return null;
  const up = outcome === 'no-offer';
  const path = up ? scale : [...scale].reverse();
  const gate = cut.roleCritical?.required ? cut.roleCritical : undefined;
  const gated = gate ? rated.filter(({ critical }) => critical) : [];
  const others = gate ? rated.filter(({ critical }) => !critical) : rated;
  const lowest = gate?.lowest ?? -Infinity;
  const floor = up ? lowest : -Infinity;

  function judgeAfter(first: Move, second: Move): Outcome {
    const { roleCritical } = standing;
    return judge(
      {
        ...standing,
        total: standing.total + first.shift + second.shift,
        roleCritical: {
          ...roleCritical,
          total: roleCritical.total + first.shift,
          lowest: Math.max(roleCritical.lowest as number, floor),
        },
      },
      cut,
    );
  }

  // Most outcomes turn within a few steps, so the search widens only as far as it must.
  const ratings = rated.reduce((sum, { points }) => sum + points.length, 0);
  for (let limit = 1; limit < 2 * ratings * scale.length; limit *= 2) {
    const course = { path, summary, limit, floor: -Infinity };
    const firsts = listMoves(gated, { ...course, floor });
    const seconds = listMoves(others, course);
    let best: Turn | undefined;
    let at = seconds.length - 1;
    for (const first of firsts) {
      // The further the first goes, the less is left for the second.
      while (at > 0 && judgeAfter(first, seconds[at - 1] as Move) !== outcome) at--;
      const second = seconds[at] as Move;
      const turned = judgeAfter(first, second);
      const steps = first.steps + second.steps;
      if (turned !== outcome && steps < (best?.steps ?? Infinity)) {
        best = { outcome: turned, steps, moves: [first, second] };
      }
    }
    for (const question of up ? [] : gated) {
      const move = listMoves([question], course).find(
        ({ shift }) => (question.total + shift) / question.weight < lowest,
      );
      if (move && move.steps < (best?.steps ?? Infinity)) {
        best = { outcome: 'no-offer', steps: move.steps, moves: [move] };
      }
    }
    // Moves of more steps than were looked at could be shorter together.
    if (best && best.steps <= limit) {
      const order = new Map(rated.map(({ id }, place) => [id, place]));
      return {
        outcome: best.outcome,
        steps: best.steps,
        changes: best.moves
          .flatMap((move) => move.listChanges())
          .sort((one, other) => (order.get(one.id) as number) - (order.get(other.id) as number)),
      };
    }
  }
  return null;
}

/**
 * How firm an outcome is: what would turn it.
 *
 * @module
 */

import type { Flip, InterviewScore, Outcome, RatingChange, Tally } from '../model.ts';
import { type Cut, judge, type Standing } from './judgement.ts';

/** A rated question. */
interface Rated {
  readonly id: string;
  readonly rating: number;
  readonly weight: number;
  /** weight × rating. An integer. */
  readonly total: number;
  readonly critical: boolean;
  /** The score points that the rating is made of: one, or those of a panel. */
  readonly points: readonly number[];
  readonly raters: readonly string[] | undefined;
}

/** Moves of ratings that take some steps together and shift the total as far as these can. */
interface Move {
  readonly shift: number;
  readonly changes?: readonly RatingChange[];
  readonly parts?: readonly Move[];
}

/** For each number of steps the furthest move. A hole where so many steps cannot be made. */
type Moves = readonly (Move | undefined)[];

const STILL: Moves = [{ shift: 0 }];

/**
 * Lists the rated questions of a score.
 *
 * @internal
 */
export function listRated({ questions, roleCritical }: InterviewScore): Rated[] {
  const critical = new Set(roleCritical.questions);
  return questions.flatMap(({ id, rating, weight, ratings, raters }) =>
    typeof rating === 'number'
      ? [
          {
            id,
            rating,
            weight,
            // A panel's rating is the double nearest to an integer / weight. The product stays below
            // 2^40, so it misses the integer by far less than a half.
            total: Math.round(weight * rating),
            critical: critical.has(id),
            points: Array.isArray(ratings) ? ratings : [rating],
            raters,
          },
        ]
      : [],
  );
}

/**
 * Finds the questions without which the outcome would be another.
 *
 * @internal
 */
export function findPivotal(
  rated: readonly Rated[],
  standing: Standing,
  { cut, outcome }: { cut: Cut; outcome: Outcome },
): string[] {
  const criticals = rated.filter(({ critical }) => critical);
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
              lowest: Math.min(
                ...criticals.filter((other) => other !== question).map((other) => other.rating),
              ),
            }
          : standing.roleCritical,
      };
      return judge(without, cut) !== outcome;
    })
    .map(({ id }) => id);
}

function removeQuestion(sum: Omit<Tally, 'average' | 'lowest'>, { total, weight }: Rated) {
  return { total: sum.total - total, weight: sum.weight - weight, rated: sum.rated - 1 };
}

/**
 * Finds the fewest one-point changes of ratings that turn an outcome. In a panel one change is one
 * rater's. Steps on a question weigh more or less and a scale may have gaps, so for each number of
 * steps the largest shift of the total is worked out exactly, question by question.
 *
 * @internal
 */
export function findFlip(
  rated: readonly Rated[],
  standing: Standing,
  {
    cut,
    outcome,
    score: { scale, summary },
  }: { cut: Cut; outcome: Outcome; score: Pick<InterviewScore, 'scale' | 'summary'> },
): Flip | null {
  if (outcome === 'undecided') return null;
  const up = outcome === 'no-offer';
  const path = up ? scale : [...scale].reverse();
  const gate = cut.roleCritical?.required ? cut.roleCritical : undefined;
  const gated = gate ? rated.filter(({ critical }) => critical) : [];
  const others = gate ? rated.filter(({ critical }) => !critical) : rated;
  const lowest = gate?.lowest ?? -Infinity;
  const floor = up ? lowest : -Infinity;
  const listAll = (questions: readonly Rated[], limit: number) =>
    questions.map((question) =>
      (summary === 'median' ? listMedianMoves : listMeanMoves)(question, path, limit),
    );

  // Most outcomes turn within a few steps, so the search widens only as far as it must.
  const ratings = rated.reduce((sum, { points }) => sum + points.length, 0);
  for (let limit = 1; limit < 2 * ratings * scale.length; limit *= 2) {
    const gatedMoves = listAll(gated, limit);
    const gatedShifts = combineMoves(
      gatedMoves.map((moves, at) => keepAbove(moves, gated[at] as Rated, floor)),
      limit,
    );
    const otherShifts = combineMoves(listAll(others, limit), limit);
    for (let steps = 1; steps <= limit; steps++) {
      for (let part = 0; part <= steps; part++) {
        const first = gatedShifts[part];
        const second = otherShifts[steps - part];
        if (!first || !second) continue;
        const { roleCritical } = standing;
        const turned = judge(
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
        if (turned !== outcome) {
          const changes = [...listChanges(first), ...listChanges(second)];
          return {
            outcome: turned,
            steps,
            changes: rated.flatMap(({ id }) => changes.filter((change) => change.id === id)),
          };
        }
      }
      if (up) continue;
      for (const [at, moves] of gatedMoves.entries()) {
        const move = moves[steps];
        if (move && scoreAfter(move, gated[at] as Rated) < lowest) {
          return { outcome: 'no-offer', steps, changes: listChanges(move) };
        }
      }
    }
  }
  return null;
}

/** Drops the moves after which the question would still score below the floor. */
function keepAbove(moves: Moves, question: Rated, floor: number): Moves {
  return moves.map((move) => (move && scoreAfter(move, question) >= floor ? move : undefined));
}

function scoreAfter({ shift }: Move, { total, weight }: Rated): number {
  return (total + shift) / weight;
}

/** One move from each list: finds the furthest together for each number of steps. */
function combineMoves(lists: readonly Moves[], limit: number): Moves {
  let best = STILL;
  for (const moves of lists) {
    const next: (Move | undefined)[] = [];
    for (const [steps, move] of moves.entries()) {
      if (!move) continue;
      for (const [before, rest] of best.entries()) {
        if (!rest || before + steps > limit) continue;
        const shift = rest.shift + move.shift;
        const current = next[before + steps];
        if (current && Math.abs(current.shift) >= Math.abs(shift)) continue;
        next[before + steps] = steps === 0 ? rest : { shift, parts: [rest, move] };
      }
    }
    best = next;
  }
  return best;
}

/** The moves of a question that scores the mean of its ratings, or has one. The path runs the way they move. */
function listMeanMoves(
  { id, points, raters, weight }: Rated,
  path: readonly number[],
  limit: number,
): Moves {
  const lists = points.map((from, at) => {
    const start = path.indexOf(from);
    return path.slice(start, start + limit + 1).map((to, steps): Move => {
      if (steps === 0) return { shift: 0 };
      return {
        shift: (weight / points.length) * (to - from),
        changes: [{ id, ...nameRater(raters, at), from, to }],
      };
    });
  });
  return combineMoves(lists, limit);
}

/**
 * The moves of a question that scores the median of its ratings.
 *
 * To bring the median to a place, the half of the ratings that is furthest along must stand there or
 * beyond, and the one after them at least at its own place: to move any other ratings instead would
 * take as many steps or more.
 */
function listMedianMoves(
  { id, points, raters, weight, total }: Rated,
  path: readonly number[],
  limit: number,
): Moves {
  const places = points.map((point) => path.indexOf(point));
  const order = [...places.keys()].sort((a, b) => (places[b] as number) - (places[a] as number));
  const half = Math.floor(points.length / 2);
  const even = points.length % 2 === 0;
  const ranks = order.slice(0, half + 1);
  const [upper, middle] = [half - 1, half].map((rank) => places[order[rank] as number] as number);
  const moves: (Move | undefined)[] = [...STILL];
  for (let near = middle as number; near < path.length; near++) {
    const last = even ? path.length - 1 : near;
    for (let far = even ? Math.max(near, upper as number) : near; far <= last; far++) {
      const goals = new Map(ranks.map((at, rank) => [at, rank < half ? far : near]));
      const changes = points.flatMap((from, at): (RatingChange & { steps: number })[] => {
        const steps = (goals.get(at) ?? -1) - (places[at] as number);
        const to = path[(places[at] as number) + steps] as number;
        return steps > 0 ? [{ id, ...nameRater(raters, at), from, to, steps }] : [];
      });
      const steps = changes.reduce((sum, change) => sum + change.steps, 0);
      if (steps === 0 || steps > limit) continue;
      const shift = (weight / 2) * ((path[near] as number) + (path[far] as number)) - total;
      if (Math.abs(shift) <= Math.abs(moves[steps]?.shift ?? 0)) continue;
      moves[steps] = { shift, changes: changes.map(({ steps: _, ...change }) => change) };
    }
  }
  return moves;
}

function nameRater(raters: readonly string[] | undefined, at: number): { rater?: string } {
  const rater = raters?.[at];
  return rater === undefined ? {} : { rater };
}

function listChanges({ changes = [], parts = [] }: Move): RatingChange[] {
  return [...parts.flatMap(listChanges), ...changes];
}

/**
 * How far ratings move a total when they change point by point.
 *
 * @module
 */

import type { InterviewScore, Outline, RatingChange } from '../model.ts';

/** A rated question. */
export interface Rated {
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

/** The furthest that some ratings shift the total with so many steps. */
export interface Move {
  readonly steps: number;
  readonly shift: number;
  listChanges(): RatingChange[];
}

/** How ratings may move. */
export interface Course {
  /** The score points in the direction of the moves. */
  readonly path: readonly number[];
  readonly summary: InterviewScore<Outline>['summary'];
  /** What each question must score after the move at least. */
  readonly floor: number;
  /** The most steps. */
  readonly limit: number;
}

/**
 * Lists the moves of some questions together, in ascending order. Each shifts the total further than
 * those with fewer steps.
 */
export function listMoves(questions: readonly Rated[], course: Course): Move[] {
  const { path, summary } = course;
  const [first = 0, second = 0] = path;
  const gap = second - first;
  const isEven = path.every((point, at) => point === first + gap * at);
  return isEven && summary !== 'median'
    ? listEvenMoves(questions, course, gap)
    : combineMoves(questions, course);
}

/** A rating on a scale without gaps: each of its steps shifts the total as far as any other. */
interface Lane {
  readonly question: Rated;
  /** The place of its rater. */
  readonly at: number;
  readonly start: number;
  readonly room: number;
  readonly shift: number;
  /** The steps that its question needs to reach the floor. */
  needed: number;
}

/**
 * The moves where every step of a rating shifts the total as far as the one before: what is needed to
 * reach the floor, then always the step that goes furthest.
 */
function listEvenMoves(
  questions: readonly Rated[],
  { path, floor, limit }: Course,
  gap: number,
): Move[] {
  const lanes: Lane[] = [];
  let steps = 0;
  let shift = 0;
  for (const question of questions) {
    const { points, weight, total } = question;
    const each = (weight / points.length) * gap;
    let needed = 0;
    // The floor is on the scale, so the top reaches it.
    while ((total + needed * each) / weight < floor) needed++;
    steps += needed;
    shift += needed * each;
    for (const [at, point] of points.entries()) {
      const start = path.indexOf(point);
      const room = path.length - 1 - start;
      lanes.push({ question, at, start, room, shift: each, needed: Math.min(needed, room) });
      needed -= Math.min(needed, room);
    }
  }

  const furthest = [...lanes].sort((one, other) => Math.abs(other.shift) - Math.abs(one.shift));
  const moves: Move[] = [];
  function addMove(extra: number): void {
    moves.push({
      steps,
      shift,
      listChanges: () => listLaneChanges(lanes, furthest, { path, extra }),
    });
  }
  addMove(0);
  let extra = 0;
  for (const lane of furthest) {
    for (let left = lane.room - lane.needed; left > 0 && steps < limit; left--) {
      steps++;
      shift += lane.shift;
      addMove(++extra);
    }
  }
  return moves;
}

function listLaneChanges(
  lanes: readonly Lane[],
  furthest: readonly Lane[],
  { path, extra }: { path: readonly number[]; extra: number },
): RatingChange[] {
  const more = new Map<Lane, number>();
  for (const lane of furthest) {
    const taken = Math.min(extra, lane.room - lane.needed);
    more.set(lane, taken);
    extra -= taken;
  }
  return lanes.flatMap((lane) => {
    const { question, at, start, needed } = lane;
    const steps = needed + (more.get(lane) as number);
    return steps > 0 ? [changeRating(question, at, { path, start, steps })] : [];
  });
}

/** A move of one question or of several: then it is made of two. */
interface Part {
  readonly shift: number;
  readonly changes?: readonly RatingChange[];
  readonly parts?: readonly [Part, Part];
}

/** For each number of steps the furthest move. A hole where so many steps cannot be made. */
type Parts = readonly (Part | undefined)[];

const STILL: Parts = [{ shift: 0 }];

/** The moves where steps differ: for each number of steps the furthest is worked out question by question. */
function combineMoves(questions: readonly Rated[], course: Course): Move[] {
  const { summary, floor, limit } = course;
  const lists = questions.map((question) => {
    const { total, weight } = question;
    const parts =
      summary === 'median' ? listMedianParts(question, course) : listMeanParts(question, course);
    return parts.map((part) => (part && (total + part.shift) / weight >= floor ? part : undefined));
  });
  const moves: Move[] = [];
  let furthest = -1;
  for (const [steps, part] of combineParts(lists, limit).entries()) {
    if (!part || Math.abs(part.shift) <= furthest) continue;
    furthest = Math.abs(part.shift);
    moves.push({ steps, shift: part.shift, listChanges: () => listPartChanges(part) });
  }
  return moves;
}

/** One part from each list: finds the furthest together for each number of steps. */
function combineParts(lists: readonly Parts[], limit: number): Parts {
  let best = STILL;
  for (const list of lists) {
    const furthest = findFurthest(best, list, limit);
    const rests = best;
    best = furthest.map((steps, total) => {
      const [rest, part] = [rests[total - steps], list[steps]];
      if (!rest || !part) return undefined;
      return steps === 0 ? rest : { shift: rest.shift + part.shift, parts: [rest, part] };
    });
  }
  return best;
}

/**
 * For each number of steps in all, how many of them the last list takes to go furthest; -1 where so many
 * cannot be made. Scales of a thousand points ask for millions of sums, so these are of bare numbers.
 */
function findFurthest(rests: Parts, list: Parts, limit: number): number[] {
  const size = Math.min(limit + 1, rests.length + list.length - 1);
  const before = Float64Array.from(rests, (rest) => Math.abs(rest ? rest.shift : Number.NaN));
  const longest = new Float64Array(size).fill(-1);
  const taken = new Array<number>(size).fill(-1);
  for (const [steps, part] of list.entries()) {
    if (!part) continue;
    const shift = Math.abs(part.shift);
    for (let total = steps; total < Math.min(size, steps + before.length); total++) {
      const sum = (before[total - steps] as number) + shift;
      if (sum > (longest[total] as number)) {
        longest[total] = sum;
        taken[total] = steps;
      }
    }
  }
  return taken;
}

/** The moves of a question that scores the mean of its ratings, or has one. */
function listMeanParts(question: Rated, { path, limit }: Course): Parts {
  const { points, weight } = question;
  const lists = points.map((point, at) => {
    const start = path.indexOf(point);
    return path.slice(start, start + limit + 1).map((to, steps): Part => {
      if (steps === 0) return { shift: 0 };
      return {
        shift: (weight / points.length) * (to - point),
        changes: [changeRating(question, at, { path, start, steps })],
      };
    });
  });
  return combineParts(lists, limit);
}

/**
 * The moves of a question that scores the median of its ratings.
 *
 * To bring the median to a place, the half of the ratings that is furthest along must stand there or
 * beyond, and the one after them at least at its own place: to move any other ratings instead would
 * take as many steps or more.
 */
function listMedianParts(question: Rated, { path, limit }: Course): Parts {
  const { points, weight, total } = question;
  const places = points.map((point) => path.indexOf(point));
  const order = [...places.keys()].sort((a, b) => (places[b] as number) - (places[a] as number));
  const half = Math.floor(points.length / 2);
  const even = points.length % 2 === 0;
  const ranks = order.slice(0, half + 1);
  const [upper, middle] = [half - 1, half].map((rank) => places[order[rank] as number] as number);
  const parts: (Part | undefined)[] = [...STILL];
  for (let near = middle as number; near < path.length; near++) {
    const last = even ? path.length - 1 : near;
    for (let far = even ? Math.max(near, upper as number) : near; far <= last; far++) {
      const goals = new Map(ranks.map((at, rank) => [at, rank < half ? far : near]));
      const taken = places.map((place, at) => Math.max((goals.get(at) ?? place) - place, 0));
      const steps = taken.reduce((sum, one) => sum + one, 0);
      if (steps === 0 || steps > limit) continue;
      const shift = (weight / 2) * ((path[near] as number) + (path[far] as number)) - total;
      if (Math.abs(shift) <= Math.abs(parts[steps]?.shift ?? 0)) continue;
      const changes = places.flatMap((start, at) =>
        taken[at] ? [changeRating(question, at, { path, start, steps: taken[at] })] : [],
      );
      parts[steps] = { shift, changes };
    }
  }
  return parts;
}

function changeRating(
  { id, raters }: Rated,
  at: number,
  { path, start, steps }: { path: readonly number[]; start: number; steps: number },
): RatingChange {
  const rater = raters?.[at];
  return {
    id,
    ...(rater !== undefined && { rater }),
    from: path[start] as number,
    to: path[start + steps] as number,
  };
}

/** Lists the changes of a part. A bank may have more questions than functions can call each other. */
function listPartChanges(part: Part): RatingChange[] {
  const found: RatingChange[][] = [];
  const open = [part];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.changes) found.push([...next.changes]);
    open.push(...(next.parts ?? []));
  }
  return found.reverse().flat();
}

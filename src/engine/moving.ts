/**
 * How the ratings of an interview can move, point by point.
 *
 * @module
 */
import type { Outline, RatingChange } from '../model.ts';
import type { AssessedQuestion, Assessment } from './known.ts';
import type { Mover, Part } from './moves.ts';

/** How ratings may move. */
export interface Course {
  /** The score points in the direction of the moves. */
  readonly path: readonly number[];
  readonly summary: Assessment['summary'];
  /** What each question must score after the move at least. */
  readonly floor: number;
}

/** Ratings that can move, all alike. */
export interface Moving extends Mover {
  size: number;
  /** Each of them in one number: its place among the ratings of its question × the questions + the question's place. */
  readonly members: number[];
  /** Where each rating of a member stands on the path: several are moved together. */
  readonly starts: readonly number[];
  /** Where they end after so many steps; a rating on its own ends so many steps further. */
  readonly ends?: readonly (readonly number[] | undefined)[];
}

/**
 * Lists what can move, ratings that are alike together: first the highest, and of these the heaviest.
 * So the order of questions plays no part.
 */
export function listMoving(
  questions: readonly AssessedQuestion[],
  course: Course,
  belongs: (question: AssessedQuestion) => boolean,
): Moving[] {
  const { path, summary, floor } = course;
  const moving: Moving[] = [];
  /** The last that were listed from each place, with a floor and without: most are like these. */
  const last: [free: Moving[], floored: Moving[]] = [[], []];

  function addRating(point: number, unit: number, known: Moving[]): Moving {
    const start = path.indexOf(point);
    const before = known[start];
    if (before?.unit === unit) return before;
    const distances = before?.distances ?? measureWay(start, known === last[1]);
    const same = moving.find((one) => one.unit === unit && one.distances === distances);
    const added = same ?? { size: 0, from: 0, unit, distances, members: [], starts: [start] };
    if (!same) moving.push(added);
    known[start] = added;
    return added;
  }

  function measureWay(start: number, isFloored: boolean): Moving['distances'] {
    const from = path[start] as number;
    const distances: (number | undefined)[] = [];
    for (let at = start; at < path.length; at++) {
      const to = path[at] as number;
      distances.push(isFloored && to < floor ? undefined : Math.abs(to - from));
    }
    return distances;
  }

  const width = questions.length;
  for (let place = 0; place < width; place++) {
    const question = questions[place] as AssessedQuestion;
    const { rating, weight, ratings } = question;
    if (typeof rating !== 'number' || weight === 0 || !belongs(question)) continue;
    const isFloored = rating < floor;
    if (!ratings || ratings.length === 1) {
      const one = addRating(rating, weight, last[isFloored ? 1 : 0]);
      one.size++;
      one.members.push(place);
    } else if (summary === 'mean' && !isFloored) {
      for (const [at, point] of ratings.entries()) {
        const one = addRating(point, weight / ratings.length, last[0]);
        one.size++;
        one.members.push(at * width + place);
      }
    } else moving.push(moveTogether(question, place, course));
  }
  return moving.sort(
    (one, other) =>
      (path[other.starts[0] as number] as number) - (path[one.starts[0] as number] as number) ||
      other.unit - one.unit ||
      one.starts.length - other.starts.length ||
      compareIds(questions)(one.members[0] as number, other.members[0] as number),
  );
}

/** Makes the comparison of members by the ids of their questions. */
function compareIds(questions: readonly AssessedQuestion[]) {
  const findId = (member: number) => questions[member % questions.length]?.id as string;
  return (one: number, other: number) => (findId(one) < findId(other) ? -1 : 1);
}

/** The ratings of a question whose median counts, or whose mean must come above the floor. */
function moveTogether(
  question: AssessedQuestion,
  place: number,
  { path, summary, floor }: Course,
): Moving {
  const { rating, weight, ratings } = question;
  const starts = (ratings as number[]).map((point) => path.indexOf(point));
  const isMedian = summary === 'median';
  const reaches = isMedian ? listMedianReaches(starts, path) : listMeanReaches(starts, path);
  const unit = weight / (isMedian ? 2 : starts.length);
  // Rounded as in `addRating`. Only upwards there is a floor.
  const total = Math.round(weight * (rating as number));
  const allowed = reaches.map((reach) =>
    reach && (total + unit * reach.distance) / weight >= floor ? reach : undefined,
  );
  return {
    size: 1,
    from: 0,
    unit,
    distances: allowed.map((reach) => reach?.distance),
    members: [place],
    starts,
    ends: allowed.map((reach) => reach?.ends),
  };
}

/** Lists the changes of ratings, in the order of the questions. */
export function listChanges(
  moving: readonly Moving[],
  parts: readonly Part[],
  { questions, path }: { questions: readonly AssessedQuestion[]; path: readonly number[] },
): RatingChange<Outline>[] {
  const width = questions.length;
  const order = moving.map(({ members }) => members);
  const next = moving.map(() => 0);
  const moved: { readonly one: Moving; readonly steps: number }[] = [];
  for (const { at, size, steps } of [...parts].sort((one, other) => other.steps - one.steps)) {
    if (steps === 0) break;
    const one = moving[at] as Moving;
    // Of ratings that are alike the first by their ids take the most steps.
    if (size < one.size && order[at] === one.members) {
      order[at] = [...one.members].sort(compareIds(questions));
    }
    const from = next[at] as number;
    next[at] = from + size;
    const taken = { one, steps };
    for (let rank = from; rank < from + size; rank++) {
      moved[order[at]?.[rank] as number] = taken;
    }
  }

  const changes: RatingChange<Outline>[] = [];
  for (let place = 0; place < width; place++) {
    const { id, raters } = questions[place] as AssessedQuestion;
    for (let at = 0; at < (raters?.length ?? 1); at++) {
      const taken = moved[at * width + place];
      if (!taken) continue;
      const { starts, ends } = taken.one;
      for (const [several, start] of starts.entries()) {
        const end = ends?.[taken.steps]?.[several] ?? start + taken.steps;
        if (end === start) continue;
        const rater = raters?.[at + several];
        const from = path[start] as number;
        const to = path[end] as number;
        changes.push(rater === undefined ? { id, from, to } : { id, rater, from, to });
      }
    }
  }
  return changes;
}

/** How far ratings of one question get together with so many steps, and where each of them ends. */
interface Reach {
  readonly distance: number;
  readonly ends: readonly number[];
}

/** How far the ratings of a question get whose mean counts, in sums of points: worked out rating by rating. */
function listMeanReaches(starts: readonly number[], path: readonly number[]): Reach[] {
  let reaches: Reach[] = [{ distance: 0, ends: [] }];
  for (const start of starts) {
    const next: Reach[] = [];
    for (const [steps, { distance, ends }] of reaches.entries()) {
      for (let end = start; end < path.length; end++) {
        const further = distance + Math.abs((path[end] as number) - (path[start] as number));
        const at = steps + end - start;
        if (further > (next[at]?.distance ?? -1))
          next[at] = { distance: further, ends: [...ends, end] };
      }
    }
    reaches = next;
  }
  return reaches;
}

/**
 * How far the ratings of a question get whose median counts, in sums of its two middle points.
 *
 * To bring the median to a place, the half of the ratings that is furthest along must stand there or
 * beyond, and the one after them at least at its own place: to move any other ratings instead would
 * take as many steps or more.
 */
function listMedianReaches(
  starts: readonly number[],
  path: readonly number[],
): (Reach | undefined)[] {
  const order = [...starts.keys()].sort((a, b) => (starts[b] as number) - (starts[a] as number));
  const half = Math.floor(starts.length / 2);
  const even = starts.length % 2 === 0;
  const ranks = order.slice(0, half + 1);
  const startOf = (rank: number) => starts[order[rank] as number] as number;
  const middle = startOf(half);
  const upper = even ? startOf(half - 1) : middle;
  const from = (path[middle] as number) + (path[upper] as number);
  const reaches: (Reach | undefined)[] = [{ distance: 0, ends: starts }];
  for (let near = middle; near < path.length; near++) {
    const last = even ? path.length - 1 : near;
    for (let far = Math.max(near, upper); far <= last; far++) {
      const goals = new Map(ranks.map((at, rank) => [at, rank < half ? far : near]));
      const ends = starts.map((start, at) => Math.max(goals.get(at) ?? start, start));
      const steps = ends.reduce((sum, end, at) => sum + end - (starts[at] as number), 0);
      const distance = Math.abs((path[near] as number) + (path[far] as number) - from);
      if (steps > 0 && distance > (reaches[steps]?.distance ?? 0))
        reaches[steps] = { distance, ends };
    }
  }
  return reaches;
}

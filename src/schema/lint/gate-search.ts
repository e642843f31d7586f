/**
 * An exhaustive search through the ratings of the role-critical questions.
 *
 * @module
 */
import { type CaseQuestion, type Gate, type InterviewCase, measureLift } from './interview-case.ts';

/**
 * Ratings of the role-critical questions. Of all that count alike at the gate, those that lift the
 * average most, or least.
 */
export interface GateState {
  /** How many are rated, counted up to the number that is needed. */
  readonly rated: number;
  /** How far they are over the cut of the gate; negative when below. */
  readonly gateLift: number;
  /** Whether one is below the lowest that the gate allows. */
  readonly tooLow: boolean;
  /** How far they lift the average of the whole over its cut. */
  readonly lift: number;
  readonly choice?: Choice;
}

interface Choice {
  readonly id: string;
  readonly point: number;
  readonly before: Choice | undefined;
}

/** Equal weights need few states. Beyond this many, uneven weights would take too long. */
const MOST_STATES = 20_000;

/** From each state every score point is tried. More than this would take seconds. */
const MOST_STEPS = 10_000_000;

/**
 * Finds what the role-critical questions can come to, each left out or at any score point.
 *
 * @returns every state with enough questions rated; `undefined` when there are too many to look at
 */
export function searchGate(
  { questions, points, cut, gate, fewest }: InterviewCase & { gate: Gate },
  prefer: 'highest' | 'lowest',
): GateState[] | undefined {
  const critical = questions.filter((question) => question.critical);
  const needed = gate.allRated
    ? critical.length
    : Math.max(1, fewest - (questions.length - critical.length));
  const sign = prefer === 'highest' ? 1 : -1;
  let states: GateState[] = [{ rated: 0, gateLift: 0, tooLow: false, lift: 0 }];
  let steps = 0;
  for (const question of critical) {
    steps += states.length * points.length;
    if (steps > MOST_STEPS) return undefined;
    const next = new Map(states.map((state) => [nameState(state), state]));
    for (const state of states) {
      for (const point of points) {
        const reached = rate(state, question, point);
        const key = nameState(reached);
        const rival = next.get(key);
        if (!rival || sign * (reached.lift - rival.lift) > 0) next.set(key, reached);
      }
      if (next.size > MOST_STATES) return undefined;
    }
    states = [...next.values()];
  }
  return states.filter(({ rated }) => rated === needed);

  function rate(state: GateState, question: CaseQuestion, point: number): GateState {
    return {
      rated: Math.min(needed, state.rated + 1),
      gateLift: state.gateLift + measureLift(question, point, gate.cut),
      tooLow: state.tooLow || point < gate.lowest,
      lift: state.lift + measureLift(question, point, cut),
      choice: { id: question.id, point, before: state.choice },
    };
  }
}

function nameState({ rated, gateLift, tooLow }: GateState): string {
  return `${rated} ${gateLift} ${tooLow}`;
}

/** Lists the ratings that a state is made of. */
export function listChoices({ choice }: GateState): [id: string, point: number][] {
  const choices: [string, number][] = [];
  for (let at = choice; at; at = at.before) choices.push([at.id, at.point]);
  return choices;
}

/** Checks whether the gate holds an offer back. */
export function missesGate({ gateLift, tooLow }: GateState): boolean {
  return gateLift < 0 || tooLow;
}

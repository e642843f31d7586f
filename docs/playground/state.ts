/**
 * What the page knows: plan, ratings, notes, and what is being looked at. States never change; each
 * step makes a new one.
 *
 * @module
 */
import type { Outline, Rating, Weighting } from 'structured-interview';
import { planInterview } from 'structured-interview/plan';
import { openScorecard, type ScorecardSession } from 'structured-interview/scorecard';
import { bank, sortIds } from './bank.ts';
import type { PageBank } from './page-bank.ts';

/** The scorecard of one interviewer. Its plan is the one of the state; the candidate stays out of it. */
export type Rater = ScorecardSession<PageBank>;

export interface Plan {
  readonly questions: readonly string[];
  readonly roleCritical: readonly string[];
  readonly weighting?: Weighting<Outline> | undefined;
}

export interface State {
  /** A reference for the candidate. Never part of a link. */
  readonly candidate: string;
  readonly plan: Plan;
  readonly raters: readonly Rater[];
  /** The position of the interviewer whose ratings are shown. */
  readonly rater: number;
  /** The id of the question that is shown. */
  readonly question: string;
}

export const MOST_RATERS = 3;

/** Names an interviewer by position. */
export function nameRater(position: number): string {
  return `Interviewer ${position + 1}`;
}

/** The interviewer whose ratings are shown. */
export function getRater({ raters, rater }: State): Rater {
  return raters[rater] as Rater;
}

/** A first interview of six questions, the same for everybody. */
export function startState(): State {
  const { plan } = planInterview({ count: 6, level: 'expert', seed: 'playground' });
  return openPlan(plan);
}

/** Opens a scorecard of a plan, with ratings and notes if there are any. */
export function openRater(
  plan: Plan,
  answers: Partial<Pick<Rater, 'ratings' | 'notes'>> = {},
): Rater {
  const { questions, roleCritical, weighting } = plan;
  return openScorecard(
    { ratings: {}, ...answers },
    {
      bank,
      plan: {
        questions,
        ...(roleCritical.length > 0 && { roleCritical }),
        ...(weighting && { weighting }),
      },
    },
  );
}

/** An interview without ratings. */
export function openPlan(plan: Plan): State {
  return {
    candidate: '',
    plan,
    raters: [openRater(plan)],
    rater: 0,
    question: plan.questions[0] as string,
  };
}

/** Rates the shown question; `null` takes the rating back. */
export function rate(state: State, rating: Rating<Outline> | null): State {
  return changeRater(state, (rater) => rater.rate(state.question, rating));
}

/** Notes what was heard on the shown question. */
export function note(state: State, text: string): State {
  return changeRater(state, (rater) => rater.note(state.question, text));
}

/** Changes the scorecard of the shown interviewer. */
function changeRater(state: State, change: (rater: Rater) => Rater): State {
  const next = change(getRater(state));
  if (next === getRater(state)) return state;
  return { ...state, raters: state.raters.map((one, at) => (at === state.rater ? next : one)) };
}

/** Puts all scorecards under another plan. What it does not ask is dropped from them. */
function replan(state: State, plan: Plan): State {
  const asked = new Set(plan.questions);
  const raters = state.raters.map(({ ratings, notes }) =>
    openRater(plan, { ratings: pick(ratings, asked), notes: pick(notes, asked) }),
  );
  return { ...state, plan, raters };
}

/** Marks the shown question as role-critical, or takes the mark away. */
export function markCritical(state: State, critical: boolean): State {
  const { roleCritical, ...plan } = state.plan;
  const others = roleCritical.filter((id) => id !== state.question);
  const marked = critical ? sortIds([...others, state.question]) : others;
  return replan(state, { ...plan, roleCritical: marked });
}

/** Makes questions count more than others, or with nothing all the same. */
export function weigh(state: State, weighting: Weighting<Outline> | undefined): State {
  if (weighting === state.plan.weighting) return state;
  const { questions, roleCritical } = state.plan;
  return replan(state, { questions, roleCritical, ...(weighting && { weighting }) });
}

/** Moves to a question so many places further; stops at both ends. */
export function moveBy(state: State, places: number): State {
  const { questions } = state.plan;
  const at = Math.min(
    Math.max(questions.indexOf(state.question) + places, 0),
    questions.length - 1,
  );
  return { ...state, question: questions[at] as string };
}

/** Adds an interviewer and shows their empty ratings. */
export function addRater(state: State): State {
  if (state.raters.length >= MOST_RATERS) return state;
  return { ...state, raters: [...state.raters, openRater(state.plan)], rater: state.raters.length };
}

/** Removes the shown interviewer. */
export function removeRater(state: State): State {
  const raters = state.raters.filter((_, at) => at !== state.rater);
  return { ...state, raters, rater: Math.max(state.rater - 1, 0) };
}

/**
 * Finds where the shown interviewer stands once another was added or removed elsewhere; `null` when
 * the shown one was removed, or it cannot be known.
 */
export function followRater({ raters, rater }: State, next: readonly Rater[]): number | null {
  if (next.length === raters.length) return rater;
  const [more, fewer] = next.length > raters.length ? [next, raters] : [raters, next];
  const text = JSON.stringify(listAnswers(fewer));
  const changed = more.findLastIndex(
    (_, one) => JSON.stringify(listAnswers(more.filter((__, at) => at !== one))) === text,
  );
  if (changed < 0 || (more === raters && changed === rater)) return null;
  if (more === raters) return changed < rater ? rater - 1 : rater;
  return changed <= rater ? rater + 1 : rater;
}

/** Takes another plan. Ratings and notes of questions that it does not ask are dropped. */
export function changePlan(state: State, { questions, roleCritical }: Plan): State {
  const asked = new Set(questions);
  const critical = state.plan.roleCritical.filter((id) => asked.has(id));
  const weights = state.plan.weighting && pick(state.plan.weighting.weights, asked);
  const weighting =
    weights && Object.keys(weights).length > 0
      ? { reason: state.plan.weighting?.reason ?? '', weights }
      : undefined;
  const plan = {
    questions,
    roleCritical: sortIds([...critical, ...roleCritical]),
    ...(weighting && { weighting }),
  };
  const question = asked.has(state.question) ? state.question : (questions[0] as string);
  return { ...replan(state, plan), question };
}

/** What was rated and noted, without the plan that all scorecards share. */
export function listAnswers(raters: readonly Rater[]): readonly Pick<Rater, 'ratings' | 'notes'>[] {
  return raters.map(({ ratings, notes }) => ({ ratings, notes }));
}

/** Keeps the entries whose keys are wanted. */
export function pick<Value>(
  entries: Readonly<Record<string, Value>>,
  wanted: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => wanted.has(key)));
}

/** Checks whether two states say the same, whatever is looked at. */
export function holdSame(one: State, other: State): boolean {
  const write = ({ candidate, plan, raters }: State) =>
    JSON.stringify([candidate, plan, listAnswers(raters)]);
  return write(one) === write(other);
}

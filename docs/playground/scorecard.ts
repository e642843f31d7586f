/**
 * Scorecards as files: in, checked by the library, and out.
 *
 * @module
 */
import { decide, isInterviewError, scoreInterview } from 'structured-interview';
import { renderPanel, renderScorecard } from 'structured-interview/report';
import { bank, sortIds } from './bank.ts';
import { getRater, nameRater, openPlan, type Plan, pick, type Rater, type State } from './state.ts';
import { judgeState } from './verdict.ts';

/** Problems that the reader of a page can mend. */
export class Refusal extends Error {
  readonly problems: readonly string[];

  constructor(title: string, problems: readonly string[]) {
    super(title);
    this.problems = problems;
  }
}

/** A scorecard that was checked. */
interface Card extends Pick<Rater, 'ratings'> {
  readonly candidate?: string;
  readonly plan?: Partial<Plan>;
  readonly notes?: Rater['notes'];
}

const FIELDS: readonly string[] = ['candidate', 'plan', 'ratings', 'notes'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists what the library has against something. */
export function listProblems(attempt: () => unknown): readonly string[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!isInterviewError(error)) throw error;
    return error.issues.map(({ message }) => message.replace(/^options\./, ''));
  }
}

/** Checks texts that are not part of the score: only text passes, by questions that are asked. */
function checkWords(card: Record<string, unknown>): readonly string[] {
  const plan = isObject(card.plan) ? card.plan : undefined;
  const score = scoreInterview(card.ratings as never, { ...plan, bank } as never);
  const details = { candidate: card.candidate, notes: card.notes, bank } as object;
  return listProblems(() => renderScorecard(score, decide(score), { format: 'csv', ...details }));
}

/** What is wrong with a scorecard; empty when it is sound. */
function checkCard(card: Record<string, unknown>): readonly string[] {
  const problems = Object.keys(card)
    .filter((key) => !FIELDS.includes(key))
    .map((key) => `scorecard must hold candidate, plan, ratings and notes only: received "${key}"`);
  if (!('ratings' in card)) return [...problems, 'ratings must be given'];
  const { plan } = card;
  if (isObject(plan) && 'bank' in plan) {
    problems.push('plan.bank must be left out: the page knows the backend bank only');
  }
  const whole = isObject(plan) ? { ...plan, bank } : plan;
  problems.push(...listProblems(() => scoreInterview(card.ratings as never, whole as never)));
  return problems.length > 0 ? problems : checkWords(card);
}

/** Reads the text of a scorecard file. Throws a {@link Refusal} with every problem. */
export function readScorecard(text: string): State {
  const title = 'The scorecard was not taken';
  let card: unknown;
  try {
    card = JSON.parse(text);
  } catch (error) {
    throw new Refusal(title, [`It is no JSON: ${(error as Error).message}`]);
  }
  if (!isObject(card)) throw new Refusal(title, ['It must be a JSON object.']);
  const problems = checkCard(card);
  if (problems.length > 0) throw new Refusal(title, problems);
  const { candidate = '', plan = {}, ratings, notes = {} } = card as unknown as Card;
  const score = scoreInterview(ratings as never, { ...plan, bank } as never);
  // Role-critical questions that nobody rated are shown too, as not rated yet.
  const questions = sortIds([
    ...score.questions.map(({ id }) => id),
    ...score.roleCritical.questions,
  ]);
  if (questions.length === 0) throw new Refusal(title, ['It asks no question.']);
  const { weighting } = plan;
  const weights = weighting && pick(weighting.weights, new Set(questions));
  const state = openPlan({
    questions,
    roleCritical: score.roleCritical.questions,
    ...(weighting && weights && { weighting: { reason: weighting.reason, weights } }),
  });
  const rater = { ratings: { ...ratings }, notes: { ...notes } } as Rater;
  return { ...state, candidate, raters: [rater] };
}

/** Checks a stored or shared state as strictly as a file. Throws a {@link Refusal}. */
export function checkState(input: unknown): State {
  const title = 'The saved interview could not be read';
  if (!isObject(input)) throw new Refusal(title, ['It is no object.']);
  const { candidate, plan, raters, rater, question } = input;
  if (!Array.isArray(raters) || raters.length < 1 || raters.length > 3) {
    throw new Refusal(title, ['It has no list of one to three interviewers.']);
  }
  const problems = raters.flatMap((one) =>
    isObject(one) ? checkCard({ candidate, plan, ...one }) : ['An interviewer is no object.'],
  );
  if (problems.length > 0) throw new Refusal(title, problems);
  const known = plan as Plan;
  const shown = Number.isInteger(rater) && (rater as number) in raters ? (rater as number) : 0;
  const id = known.questions.find((one) => one === question) ?? known.questions[0];
  if (id === undefined) throw new Refusal(title, ['It asks no question.']);
  return {
    candidate: candidate as string,
    plan: known,
    raters: raters as readonly Rater[],
    rater: shown,
    question: id,
  };
}

/** The scorecard of the shown interviewer as JSON text. */
export function writeScorecard(state: State): string {
  const { candidate, plan } = state;
  const { ratings, notes } = getRater(state);
  const { questions, roleCritical, weighting } = plan;
  const card = {
    ...(candidate !== '' && { candidate }),
    plan: {
      questions,
      ...(roleCritical.length > 0 && { roleCritical }),
      ...(weighting && { weighting }),
    },
    ratings: sortByPlan(ratings, plan),
    ...(Object.keys(notes).length > 0 && { notes: sortByPlan(notes, plan) }),
  };
  return `${JSON.stringify(card, null, 2)}\n`;
}

function sortByPlan<Value>(entries: Readonly<Record<string, Value>>, { questions }: Plan) {
  const known = questions.filter((id) => Object.hasOwn(entries, id));
  return Object.fromEntries(known.map((id) => [id, entries[id] as Value]));
}

/** The report of the interview or panel, as the library writes it. */
export function writeReport(state: State, format: 'csv' | 'markdown' | 'html'): string {
  const { score, decision, panel } = judgeState(state);
  const candidate = state.candidate === '' ? undefined : state.candidate;
  if (!panel) {
    const { notes } = getRater(state);
    return renderScorecard(score, decision, { format, candidate, bank, notes });
  }
  const notes = Object.fromEntries(state.raters.map((rater, at) => [nameRater(at), rater.notes]));
  return renderPanel(panel, decision, { format, candidate, bank, notes });
}

/**
 * Scorecards as files: in, checked by the library, and out.
 *
 * @module
 */
import { isInterviewError } from 'structured-interview';
import { renderPanel, renderScorecard } from 'structured-interview/report';
import { openScorecard } from 'structured-interview/scorecard';
import { bank, sortIds } from './bank.ts';
import { listRepeatedKeys } from './repeated-keys.ts';
import {
  getRater,
  MOST_RATERS,
  nameRater,
  openPlan,
  openRater,
  type Plan,
  pick,
  type Rater,
  type State,
} from './state.ts';
import { judgeState, listLate } from './verdict.ts';
import { writeCount } from './words.ts';

/** Problems that the reader of a page can mend. */
export class Refusal extends Error {
  readonly problems: readonly string[];

  constructor(title: string, problems: readonly string[]) {
    super(title);
    this.problems = problems;
  }
}

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

/** Opens a scorecard that nobody has checked. Its problems are those of the session. */
function openCard(card: unknown): Rater {
  return openScorecard(card, { bank });
}

/** Lists what is wrong with a scorecard, for somebody who sees one scorecard only. */
function listFaults({ issues }: Rater): readonly string[] {
  return issues.map(({ message }) => message.replaceAll('scorecard.', ''));
}

/** A file that somebody chose. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A scorecard as it was read, and where: `''` when there is one only. */
interface Found {
  readonly place: string;
  readonly card: Rater;
}

export const NOT_TAKEN = 'The scorecard was not taken';

interface Reading {
  readonly place: string;
  readonly problems: string[];
}

/** A file of a plan, as the command writes it, is the scorecard of an interview that nobody rated yet. */
function openPlanFile(file: Record<string, unknown>): Record<string, unknown> {
  const isPlan = 'questions' in file && !('plan' in file || 'ratings' in file);
  return isPlan ? { plan: file, ratings: {} } : file;
}

/** Reads JSON that must be an object; what is wrong with it becomes a problem. */
function readObject(text: string, { place, problems }: Reading): Found[] {
  try {
    const card: unknown = JSON.parse(text);
    const repeated = listRepeatedKeys(text).map(
      (key) => `${place}key ${JSON.stringify(key)} must stand once in its object`,
    );
    problems.push(...repeated);
    if (repeated.length > 0) return [];
    if (isObject(card)) return [{ place, card: openCard(openPlanFile(card)) }];
    problems.push(`${place}It must be a JSON object.`);
  } catch (error) {
    problems.push(`${place}It is no JSON: ${(error as Error).message}`);
  }
  return [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the text of a file: a scorecard, or a scorecard in each line. */
function readCards(text: string, { place, problems }: Reading): Found[] {
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at }]));
  const isPerLine = lines.length > 1 && isJson(lines[0]?.line ?? '');
  if (!isPerLine) return readObject(text, { place, problems });
  return lines.flatMap(({ line, at }) =>
    readObject(line, { place: `${place}line ${at + 1}: `, problems }),
  );
}

/** Writes the candidate and the plan so that two with the same meaning are written the same. */
function writeMeaning({ card: { candidate, plan } }: Found): string {
  const { questions, roleCritical = [], weighting } = plan;
  return JSON.stringify([
    candidate,
    questions && sortIds(questions),
    sortIds(roleCritical),
    weighting && [weighting.reason, Object.entries(weighting.weights).sort()],
  ]);
}

/** Says which scorecards with ratings are the same as one before. */
function listCopies(found: readonly Found[]): readonly string[] {
  const texts = found.map(({ card: { ratings, notes } }) => JSON.stringify([ratings, notes]));
  return found.flatMap(({ place, card }, at) => {
    const first = texts.indexOf(texts[at] as string);
    if (first === at || Object.keys(card.ratings).length === 0) return [];
    return [`${place}it is the same as ${found[first]?.place.replace(/: $/, '')}`];
  });
}

/** An interview from files, and what the page could not take of its plan. */
export interface Import {
  readonly state: State;
  /** Ids that the plan marks or weighs, and that nobody was asked. */
  readonly leftOut: readonly string[];
}

/**
 * Reads the scorecards of one interview from the texts of files: one, or one of each interviewer.
 * Throws a {@link Refusal} with every problem. A scorecard that is the same as another may be a copy:
 * it counts once more only if that is confirmed.
 */
export function readScorecards(
  files: readonly TextFile[],
  { confirm }: { confirm(question: string): boolean },
): Import {
  const problems: string[] = [];
  const found = files.flatMap(({ name, text }) =>
    readCards(text, { place: files.length === 1 ? '' : `${name}: `, problems }),
  );
  for (const { place, card } of found) {
    problems.push(...listFaults(card).map((problem) => `${place}${problem}`));
  }
  if (found.length > MOST_RATERS) {
    problems.push(`The page holds ${MOST_RATERS} interviewers at most: received ${found.length}`);
  }
  if (problems.length > 0) throw new Refusal(NOT_TAKEN, problems);
  const [first, ...others] = found as [Found, ...Found[]];
  const strangers = others.filter((one) => writeMeaning(one) !== writeMeaning(first));
  if (strangers.length > 0) {
    throw new Refusal(
      NOT_TAKEN,
      strangers.map(({ place }) => `${place}candidate and plan must be those of the first`),
    );
  }
  const copies = listCopies(found);
  if (
    copies.length > 0 &&
    !confirm(`${copies.join('\n')}\nDid two interviewers rate alike? A copy would count twice.`)
  ) {
    throw new Refusal(NOT_TAKEN, copies);
  }
  return openCards(found.map(({ card }) => card));
}

/** The interview of scorecards that were checked, with the candidate and plan of the first. */
function openCards(cards: readonly Rater[]): Import {
  const { candidate = '', plan } = cards[0] as Rater;
  // Without a list of questions, the interview is what was rated or skipped.
  const questions = sortIds(cards.flatMap(({ score }) => score.questions.map(({ id }) => id)));
  if (questions.length === 0) throw new Refusal(NOT_TAKEN, ['It asks no question.']);
  const asked = new Set(questions);
  const { roleCritical = [], weighting } = plan;
  const weights = weighting && pick(weighting.weights, asked);
  const state = openPlan({
    questions,
    roleCritical: sortIds(roleCritical).filter((id) => asked.has(id)),
    ...(weighting && weights && { weighting: { reason: weighting.reason, weights } }),
  });
  const raters = cards.map(({ ratings, notes }) =>
    openRater(state.plan, { ratings, notes: pick(notes, asked) }),
  );
  const marked = sortIds([...roleCritical, ...Object.keys(weighting?.weights ?? {})]);
  return {
    state: { ...state, candidate, raters },
    leftOut: marked.filter((id) => !asked.has(id)),
  };
}

/** Checks a stored or shared state as strictly as a file. Throws a {@link Refusal} with the title. */
export function checkState(input: unknown, title: string): State {
  if (!isObject(input)) throw new Refusal(title, ['It is no object.']);
  const { candidate, plan, raters, rater, question } = input;
  if (!Array.isArray(raters) || raters.length < 1 || raters.length > MOST_RATERS) {
    throw new Refusal(title, ['It has no list of one to three interviewers.']);
  }
  const isWhole =
    typeof candidate === 'string' &&
    isObject(plan) &&
    [plan.questions, plan.roleCritical].every(Array.isArray) &&
    raters.every((one) => isObject(one) && isObject(one.ratings) && isObject(one.notes));
  if (!isWhole) throw new Refusal(title, ['It has not all its fields.']);
  const problems = raters.flatMap(({ ratings, notes }) =>
    listFaults(openCard({ candidate, plan, ratings, notes })),
  );
  if (problems.length > 0) throw new Refusal(title, problems);
  const known = plan as unknown as Plan;
  const shown = Number.isInteger(rater) && (rater as number) in raters ? (rater as number) : 0;
  const id = known.questions.find((one) => one === question) ?? known.questions[0];
  if (id === undefined) throw new Refusal(title, ['It asks no question.']);
  return {
    candidate,
    plan: known,
    raters: raters.map(({ ratings, notes }) => openRater(known, { ratings, notes })),
    rater: shown,
    question: id,
  };
}

/**
 * The interview as a file: one interviewer's scorecard as JSON, of several a scorecard in each line
 * (NDJSON).
 */
export function writeScorecards({ candidate, raters }: State): string {
  const indent = raters.length === 1 ? 2 : 0;
  const cards = raters.map((rater) => rater.refer(candidate));
  return cards.map((card) => `${JSON.stringify(card, null, indent)}\n`).join('');
}

/**
 * The report of the interview or panel, as the library writes it. Throws a {@link Refusal} while an
 * interviewer of the panel still has to rate: it would read as the last word, and show the ratings of
 * the others too early.
 */
export function writeReport(state: State, format: 'csv' | 'markdown' | 'html'): string {
  const verdict = judgeState(state);
  const { score, decision, panel } = verdict;
  const late = listLate(verdict);
  if (late.length > 0) {
    throw new Refusal('There is no report yet', [
      ...late.map(
        ({ rater, notRated }) =>
          `${rater} still has to rate ${writeCount(notRated.length, 'question')}.`,
      ),
      'JSON holds what is rated so far.',
    ]);
  }
  const candidate = state.candidate === '' ? undefined : state.candidate;
  if (!panel) {
    const { notes } = getRater(state);
    return renderScorecard(score, decision, { format, candidate, bank, notes });
  }
  const notes = Object.fromEntries(state.raters.map((rater, at) => [nameRater(at), rater.notes]));
  return renderPanel(panel, decision, { format, candidate, bank, notes });
}

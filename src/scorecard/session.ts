/**
 * A scorecard being filled in.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { readCard } from '../engine/card.ts';
import { findRange, readThreshold, writeThreshold } from '../engine/cut.ts';
import { freezeDeep, sealPlain } from '../engine/frozen.ts';
import {
  copyPlain,
  describeValue,
  isPlainObject,
  type Path,
  readFields,
  reportTo,
} from '../engine/input.ts';
import { readBankOptions } from '../engine/options.ts';
import type { OutlineIndex } from '../engine/outline.ts';
import { readPlan, readQuestion } from '../engine/planned.ts';
import { InvalidScorecardError, type Issue } from '../errors.ts';
import type {
  Decision,
  Given,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionId,
  Ratings,
  Scorecard,
} from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { type Answers, listChanges, mergeChanges, type ScorecardChanges } from './changes.ts';

/**
 * What a scorecard is held against.
 *
 * @typeParam B - the bank that the ids belong to
 */
export interface ScorecardOptions<B extends Outline = BackendOutline> {
  /** The backend bank by default. */
  readonly bank?: B | undefined;
  /** The plan of the interview, in place of one that is stored in the scorecard. */
  readonly plan?: InterviewPlan<Given<B>> | undefined;
  /** The threshold of the decision. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
}

/** A question id to complete in an editor, or any text: what a form sends is not known before. */
type AnyId<B extends Outline> = QuestionId<B> | (string & {});

/**
 * A scorecard being filled in. It never changes: each change gives a new session.
 *
 * A change that is not allowed leaves the scorecard as it was, and the new session says why in `issues`. A change that
 * changes nothing gives the same session. To undo, keep the sessions that came before and show one of them again.
 *
 * @typeParam B - the bank that the ids belong to
 */
export interface ScorecardSession<B extends Outline = BackendOutline> {
  /** A reference that tells candidates apart. Best not a name. */
  readonly candidate: string | undefined;
  /** The plan of the interview; without one an empty object. */
  readonly plan: InterviewPlan<B>;
  /** What is rated or skipped, by question id in the bank's order. */
  readonly ratings: Ratings<B>;
  /** What was heard, by question id in the bank's order. */
  readonly notes: { readonly [Id in QuestionId<B>]?: string };
  /** Why the last change was refused, or the stored scorecard when it was opened; empty when it was not. */
  readonly issues: readonly Issue[];
  /** What the ratings come to, worked out when it is first read. */
  readonly score: InterviewScore<B>;
  /** What the score comes to, worked out when it is first read. */
  readonly decision: Decision<B>;
  /**
   * Rates a question.
   *
   * @param id - a question of the plan, or without a list of questions there of the bank
   * @param rating - a score point or `'skipped'`; `null` or `undefined` takes the rating back
   */
  rate(id: AnyId<B>, rating: unknown): ScorecardSession<B>;
  /** Leaves a question out on purpose: neither a zero nor a part of the average. */
  skip(id: AnyId<B>): ScorecardSession<B>;
  /** Takes the rating of a question back. Its note stays. */
  clear(id: AnyId<B>): ScorecardSession<B>;
  /** Notes what was heard. A blank text is no note. */
  note(id: AnyId<B>, text: unknown): ScorecardSession<B>;
  /** Sets the reference of the candidate. A blank text is no reference. */
  refer(candidate: unknown): ScorecardSession<B>;
  /**
   * Puts changes from elsewhere into the scorecard: all of them, or none when one of them is not allowed.
   *
   * @param changes - anything, such as the body of a request: what `changesSince` returned, or its JSON
   */
  merge(changes: unknown): ScorecardSession<B>;
  /**
   * Lists what has changed since an earlier state of the scorecard: what to send to a server, so that it does not lose
   * what others have changed meanwhile.
   *
   * @param earlier - an earlier session, or a stored scorecard
   * @returns changes that `merge` takes; an empty object when nothing has changed
   */
  changesSince(earlier: Partial<Answers<B>>): ScorecardChanges<B>;
  /** The scorecard as plain data: what `JSON.stringify` writes, and every other part takes. */
  toJSON(): Scorecard<B>;
}

/** What a session is held against, checked. */
interface Context {
  readonly bank: Outline | undefined;
  readonly index: OutlineIndex;
  readonly plan: InterviewPlan<Outline> | undefined;
  readonly threshold: HireThreshold | undefined;
}

/** What ratings come to, worked out when it is asked for. */
interface Results {
  readonly score: InterviewScore<Outline>;
  readonly decision: Decision<Outline>;
}

/** A scorecard at one moment. */
interface State {
  readonly card: Scorecard<Outline>;
  readonly issues: readonly Issue[];
  readonly results: Results;
  /** Whether a stored scorecard could not be opened: what is changed here would be stored over it. */
  readonly isClosed: boolean;
}

const NO_ISSUES: readonly Issue[] = /* @__PURE__ */ Object.freeze([]);

const NO_PLAN: InterviewPlan<Outline> = /* @__PURE__ */ Object.freeze({});

const NO_NOTES: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({});

/**
 * Opens a scorecard to be filled in, an empty one or one that was stored.
 *
 * It never throws for what a person typed or what was stored. A stored scorecard with a problem is not opened in part: the
 * session is then empty, its `issues` are those that `parseScorecard` finds, and it takes no change, so that nothing is stored
 * over what could not be read.
 *
 * @param stored - anything, such as what `JSON.parse` returned; nothing for an empty scorecard
 * @param options - the bank; the plan, in place of a stored one; the threshold
 * @returns a session that never changes
 * @throws {@link InvalidScorecardError} with every problem of the options; {@link InvalidBankError} when the bank cannot
 *   be scored. Options are the program's, not a person's.
 *
 * @example Fill in a scorecard
 * ```ts
 * import { openScorecard } from 'structured-interview/scorecard';
 *
 * const plan = { questions: ['cap-theorem', 'idempotency'] } as const;
 * let session = openScorecard(undefined, { plan }).rate('cap-theorem', 4);
 * session.decision.settled; // => null
 *
 * session = session.rate('idempotancy', 5);
 * session.issues[0]?.suggestion; // => "idempotency"
 * session = session.rate('idempotency', 3).note('idempotency', 'No word on expiry.');
 * session.decision.outcome; // => "conditional-offer"
 * JSON.stringify(session.toJSON().ratings); // => '{"idempotency":3,"cap-theorem":4}'
 * ```
 */
export function openScorecard<const B extends Outline = BackendOutline>(
  stored?: unknown,
  options?: ScorecardOptions<B>,
): ScorecardSession<B>;
export function openScorecard(stored?: unknown, options?: unknown): ScorecardSession<Outline> {
  const context = readContext(options);
  const { plan } = context;
  const card: Scorecard<Outline> = Object.freeze({
    ...(plan && { plan }),
    ratings: Object.freeze({}),
  });
  const empty = { card, issues: NO_ISSUES, results: workOut(card, context), isClosed: false };
  if (stored === undefined || stored === null) return makeSession(empty, context);
  const copy = copyPlain(stored);
  const input = plan && isPlainObject(copy) ? { ...copy, plan } : copy;
  const opened = take(input, empty, { context, path: ['scorecard'], issues: [] });
  return makeSession({ ...opened, isClosed: opened.issues.length > 0 }, context);
}

/** @throws {@link InvalidScorecardError} with every problem of the options */
function readContext(options: unknown): Context {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const { bank, plan, threshold } = readFields(options ?? {}, ['options'], {
    report,
    readers: {
      bank: (value) => value as Outline | undefined,
      plan: (value) => copyPlain(value),
      threshold: (value) => copyPlain(value),
    },
  });
  const index = readBankOptions({ bank });
  const isPlanned = plan !== undefined && plan !== null;
  if (isPlanned) readPlan(plan, ['plan'], { report, questions: index });
  const range = findRange(index.points);
  const cut =
    threshold === undefined || threshold === null
      ? undefined
      : readThreshold(threshold, ['threshold'], { report, range });
  if (issues.length > 0) throw new InvalidScorecardError('open scorecard', issues);
  return {
    bank,
    index,
    plan: isPlanned ? (sealPlain(plan) as InterviewPlan<Outline>) : undefined,
    threshold: cut && writeThreshold(cut),
  };
}

/** Takes a scorecard in place of the one before, or says why not. */
function take(
  input: unknown,
  before: State,
  { context, path, issues }: { context: Context; path: Path; issues: Issue[] },
): State {
  if (before.isClosed) return before;
  const { index } = context;
  const { candidate, notes } = readCard(input, path, { report: reportTo(issues), index });
  if (issues.length > 0) return { ...before, issues: freezeDeep(issues) };
  const { plan, ratings } = input as Scorecard<Outline>;
  const heard = sortByBank(notes, index);
  const card = Object.freeze({
    ...(candidate !== undefined && { candidate }),
    // A plan that was taken before stays the same object: scoring reads it once.
    ...(plan && { plan: plan === before.card.plan ? plan : sealPlain(plan) }),
    ratings: sortByBank(ratings, index),
    ...(Object.keys(heard).length > 0 && { notes: heard }),
  }) as Scorecard<Outline>;
  const isSame = (field: keyof Scorecard) =>
    JSON.stringify(card[field]) === JSON.stringify(before.card[field]);
  const isScored = isSame('plan') && isSame('ratings');
  return isScored && isSame('notes') && isSame('candidate')
    ? { ...before, issues: NO_ISSUES }
    : {
        ...before,
        card,
        issues: NO_ISSUES,
        results: isScored ? before.results : workOut(card, context),
      };
}

/** Puts entries into the order of the bank, without those that are absent. */
function sortByBank(entries: object | undefined, { ids }: OutlineIndex): object {
  const found = new Map(Object.entries(entries ?? {}));
  return sealPlain(Object.fromEntries(ids.map((id) => [id, found.get(id)]))) as object;
}

/** Scores and decides when it is asked for, and then no more. */
function workOut({ ratings, plan }: Scorecard<Outline>, { bank, threshold }: Context): Results {
  let score: InterviewScore<Outline> | undefined;
  let decision: Decision<Outline> | undefined;
  return {
    get score() {
      score ??= freezeDeep(scoreInterview(ratings, plan, { bank }));
      return score;
    },
    get decision() {
      decision ??= freezeDeep(decide(this.score, threshold));
      return decision;
    },
  };
}

function makeSession(state: State, context: Context): ScorecardSession<Outline> {
  const { card, issues, results } = state;

  function change(changes: unknown, path: Path): ScorecardSession<Outline> {
    const found: Issue[] = [];
    const input = mergeChanges(card, copyPlain(changes), { path, report: reportTo(found) });
    const next = take(input, state, { context, path, issues: found });
    const isSame = next.card === card && next.issues.length === 0 && issues.length === 0;
    return isSame ? session : makeSession(next, context);
  }

  function answer(
    field: 'ratings' | 'notes',
    id: unknown,
    value: unknown,
  ): ScorecardSession<Outline> {
    const path = ['scorecard'];
    if (typeof id === 'string') return change({ [field]: { [id]: value ?? null } }, path);
    // What is not text would become text as a key.
    const found: Issue[] = [];
    const place = [...path, field, describeValue(id)];
    const questions = context.index;
    readQuestion(id, place, { report: reportTo(found), questions, ofKey: true });
    return makeSession({ ...state, issues: freezeDeep(found) }, context);
  }

  const session: ScorecardSession<Outline> = Object.freeze({
    candidate: card.candidate,
    plan: card.plan ?? NO_PLAN,
    ratings: card.ratings,
    notes: card.notes ?? NO_NOTES,
    issues,
    get score() {
      return results.score;
    },
    get decision() {
      return results.decision;
    },
    rate: (id: unknown, rating: unknown) => answer('ratings', id, rating),
    skip: (id: unknown) => answer('ratings', id, 'skipped'),
    clear: (id: unknown) => answer('ratings', id, null),
    note: (id: unknown, text: unknown) => answer('notes', id, text),
    refer: (candidate: unknown) => change({ candidate: candidate ?? null }, ['scorecard']),
    merge: (changes: unknown) => change(changes, ['changes']),
    changesSince: (earlier: Partial<Answers<Outline>>) => listChanges(earlier, card),
    toJSON: () => card,
  });
  return session;
}

/**
 * Which questions an interview asks: chosen fairly, and the same again for the same seed.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { sealPlain } from '../engine/frozen.ts';
import { copyPlain } from '../engine/input.ts';
import { readBankOptions } from '../engine/options.ts';
import { InvalidPlanError, type Issue } from '../errors.ts';
import type {
  BankOptions,
  Given,
  InterviewPlan,
  LevelId,
  Outline,
  QuestionId,
  SectionId,
} from '../model.ts';
import type { OneOrMany } from '../questions.ts';
import { checkAlwaysIn, checkCount } from './conflicts.ts';
import { type Coverage, coverage } from './coverage.ts';
import { hashText, shuffle, startGenerator } from './random.ts';
import { isFree, readWishes } from './wishes.ts';

/** What an interview should be like. */
export interface PlanWishes<B extends Outline = BackendOutline> {
  /** The levels to choose from. All by default. */
  readonly level?: OneOrMany<LevelId<B>> | undefined;
  /** The sections to choose from. All by default. */
  readonly sections?: OneOrMany<SectionId<B>> | undefined;
  /** How many questions to ask, those that are always in among them. A positive integer. */
  readonly count: number;
  /** The questions that this role cannot do without. Always in. */
  readonly roleCritical?: readonly QuestionId<B>[] | undefined;
  /** Other questions that are always in. */
  readonly include?: readonly QuestionId<B>[] | undefined;
  /** Questions that are never in. */
  readonly exclude?: readonly QuestionId<B>[] | undefined;
  /** What the choice follows from: a text that is not empty, or an integer, which counts as its digits. */
  readonly seed: string | number;
}

/** A plan that names its questions, in the order of the bank. */
export interface QuestionPlan<B extends Outline = BackendOutline> extends InterviewPlan<B> {
  readonly questions: readonly QuestionId<B>[];
  readonly roleCritical: readonly QuestionId<B>[];
}

/** A plan, ready for `scoreInterview`, and how it spreads over its bank. */
export interface PlannedInterview<B extends Outline = BackendOutline> {
  readonly plan: QuestionPlan<B>;
  readonly coverage: Coverage<B>;
}

/**
 * Chooses the questions of an interview.
 *
 * Role-critical and included questions are always in. Then one question after the other goes to the
 * section that has the fewest so far, as long as that section has one left; the seed breaks ties. So
 * two sections differ by one question at most, unless the smaller has none left or the larger holds
 * only questions that are always in.
 *
 * The seed puts all questions of the bank and all its sections in one random order (SplitMix64,
 * seeded with FNV-1a of the text; Fisher–Yates), and each section gives its questions in that order. So
 * the same seed and wishes give the same plan on every machine, a larger count keeps what a smaller
 * one chose, and to exclude a question only puts others in its place.
 *
 * @param wishes - what the interview should be like
 * @param options - the bank to choose from; the backend bank by default
 * @returns the plan with its questions in the order of the bank, and its coverage
 * @throws {@link InvalidPlanError} when a wish cannot be read or wishes cannot all be met; it says
 *   which to drop, all at once. {@link InvalidBankError} when the bank is not sound.
 *
 * @example Choose six expert questions
 * ```ts
 * import { planInterview } from 'structured-interview/plan';
 *
 * const { plan, coverage } = planInterview({
 *   level: 'expert',
 *   count: 6,
 *   roleCritical: ['cap-theorem'],
 *   seed: 'candidate 17',
 * });
 * plan.questions.includes('cap-theorem'); // => true
 * coverage.bySection['distributed-systems']; // => { "questions": 3, "roleCritical": 1, "available": 7 }
 * coverage.leftOut.levels; // => ["fresher", "intermediate"]
 * ```
 */
export function planInterview<const B extends Outline = BackendOutline>(
  wishes: PlanWishes<Given<B>>,
  options?: BankOptions<B>,
): PlannedInterview<B>;
export function planInterview(wishes: unknown, options?: unknown): PlannedInterview<Outline> {
  return choosePlans(1, wishes, {
    options,
    action: 'plan interview',
  })[0] as PlannedInterview<Outline>;
}

/**
 * Parses the wishes of {@link planInterview}, such as a form or a settings file holds them.
 *
 * It checks what each wish says. Whether all of them can be met together, `planInterview` finds out.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @param options - the bank to choose from; the backend bank by default
 * @returns the wishes, frozen, with the literal ids of the bank; what is absent is left out
 * @throws {@link InvalidPlanError} with every problem; {@link InvalidBankError} when the bank is not sound.
 *
 * @example Read wishes from a form
 * ```ts
 * import { parseWishes, planInterview } from 'structured-interview/plan';
 *
 * const wishes = parseWishes(JSON.parse('{ "level": "expert", "count": 6, "seed": "candidate 17" }'));
 * planInterview(wishes).plan.questions.length; // => 6
 * ```
 */
export function parseWishes<const B extends Outline = BackendOutline>(
  input: unknown,
  options?: BankOptions<B>,
): PlanWishes<B>;
export function parseWishes(input: unknown, options?: unknown): PlanWishes<Outline> {
  const issues: Issue[] = [];
  const copy = copyPlain(input);
  readWishes(1, copy, { index: readBankOptions(options), issues });
  if (issues.length > 0) throw new InvalidPlanError('parse wishes', issues);
  return sealPlain(copy) as PlanWishes<Outline>;
}

/**
 * Chooses several sets of questions for one role, for candidates who come again: no two share a
 * question, save those that are always in, and all have the same number from each section.
 *
 * The role cannot do without its role-critical questions and the caller asked for the included ones, so
 * these are in every plan. A candidate who comes again meets them again.
 *
 * @param n - how many plans. A positive integer.
 * @param wishes - what each of the interviews should be like; see {@link planInterview}
 * @param options - the bank to choose from; the backend bank by default
 * @returns the plans, each with its coverage
 * @throws {@link InvalidPlanError} when there are not enough questions, and then it says what would
 *   help, such as how many plans are possible; otherwise as {@link planInterview} does
 *
 * @example Keep a second set for a second try
 * ```ts
 * import { parallelPlans } from 'structured-interview/plan';
 *
 * const [first, second] = parallelPlans(2, { count: 12, seed: 2026 });
 * first.plan.questions.filter((id) => second.plan.questions.includes(id)); // => []
 * ```
 */
export function parallelPlans<const B extends Outline = BackendOutline>(
  n: number,
  wishes: PlanWishes<Given<B>>,
  options?: BankOptions<B>,
): readonly PlannedInterview<B>[];
export function parallelPlans(
  n: unknown,
  wishes: unknown,
  options?: unknown,
): readonly PlannedInterview<Outline>[] {
  return choosePlans(n, wishes, { options, action: 'plan parallel interviews' });
}

function choosePlans(
  plans: unknown,
  input: unknown,
  { options, action }: { options: unknown; action: string },
): PlannedInterview<Outline>[] {
  const issues: Issue[] = [];
  const wishes = readWishes(plans, input, { index: readBankOptions(options), issues });
  const readable = issues.length === 0;
  checkAlwaysIn(wishes, issues);
  if (readable) checkCount(wishes, issues);
  if (issues.length > 0) throw new InvalidPlanError(action, issues);

  const { index, roleCritical, always, n, count, seed } = wishes;
  const { ids, groupings } = index;
  const sectionOf = groupings[1].positions;
  const next = startGenerator(hashText(seed));
  const ranked = shuffle([...ids.keys()], next).filter((at) => isFree(wishes, at));
  const order = shuffle([...groupings[1].names.keys()], next);
  const sections = order.map((section) => {
    const free = ranked.filter((at) => sectionOf[at] === section);
    const fixed = [...always].filter((at) => sectionOf[at] === section).length;
    return { free, fixed, room: Math.floor(free.length / n), drawn: 0 };
  });
  for (let open = count - always.size; open > 0; open--) {
    const [fewest] = sections
      .filter(({ drawn, room }) => drawn < room)
      .sort((one, other) => one.fixed + one.drawn - (other.fixed + other.drawn));
    (fewest as (typeof sections)[number]).drawn++;
  }

  return Array.from({ length: n }, (_, set) => {
    const asked = new Set(always);
    for (const { free, drawn } of sections) {
      for (const at of free.slice(set * drawn, (set + 1) * drawn)) asked.add(at);
    }
    const plan: QuestionPlan<Outline> = {
      questions: ids.filter((_, at) => asked.has(at)),
      roleCritical: ids.filter((_, at) => roleCritical.has(at)),
    };
    return { plan, coverage: coverage(plan, options as BankOptions) };
  });
}

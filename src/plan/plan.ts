/**
 * Which questions an interview asks: chosen fairly, and the same again for the same seed.
 *
 * @module
 */
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { describeValue, type Path, readFields, reportTo } from '../engine/input.ts';
import { readInterview } from '../engine/interview.ts';
import { type Grouping, indexOutline, type OutlineIndex } from '../engine/outline.ts';
import { InvalidPlanError, type Issue, type IssueCode, isInterviewError } from '../errors.ts';
import type {
  Competency,
  InterviewPlan,
  LevelId,
  Outline,
  QuestionId,
  SectionId,
} from '../model.ts';
import type { OneOrMany } from '../questions.ts';
import { hashText, shuffle, startGenerator } from './random.ts';

/** What an interview should be like. */
export interface PlanOptions<B extends Outline = BackendOutline> {
  /** The bank to choose from. The backend bank by default. */
  readonly bank?: B | undefined;
  /** The levels to choose from. All by default. */
  readonly level?: OneOrMany<LevelId<NoInfer<B>>> | undefined;
  /** The sections to choose from. All by default. */
  readonly sections?: OneOrMany<SectionId<NoInfer<B>>> | undefined;
  /** How many questions to ask, those that are always in among them. A positive integer. */
  readonly count: number;
  /** The questions that this role cannot do without. Always in. */
  readonly roleCritical?: readonly QuestionId<NoInfer<B>>[] | undefined;
  /** Other questions that are always in. */
  readonly include?: readonly QuestionId<NoInfer<B>>[] | undefined;
  /** Questions that are never in. */
  readonly exclude?: readonly QuestionId<NoInfer<B>>[] | undefined;
  /** What the choice follows from: a text that is not empty, or an integer, which counts as its digits. */
  readonly seed: string | number;
}

/** A plan that names its questions, in the order of the bank. */
export interface QuestionPlan<B extends Outline = BackendOutline> extends InterviewPlan<B> {
  readonly questions: readonly QuestionId<NoInfer<B>>[];
  readonly roleCritical: readonly QuestionId<NoInfer<B>>[];
}

/** How many questions of a group a plan asks. */
export interface CoverageCount {
  /** How many the plan asks. */
  readonly questions: number;
  /** How many of these are role-critical. */
  readonly roleCritical: number;
  /** How many the bank has. */
  readonly available: number;
}

/** How a plan spreads over its bank. Plain JSON. */
export interface Coverage<B extends Outline = BackendOutline> extends CoverageCount {
  readonly byLevel: { readonly [Id in LevelId<B>]: CoverageCount };
  readonly bySection: { readonly [Id in SectionId<B>]: CoverageCount };
  readonly byCompetency: { readonly [Name in Competency<B>]: CoverageCount };
  /** Of what the plan asks nothing, in the order of the bank. */
  readonly leftOut: {
    readonly levels: readonly LevelId<B>[];
    readonly sections: readonly SectionId<B>[];
    readonly competencies: readonly Competency<B>[];
    readonly questions: readonly QuestionId<B>[];
  };
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
 * @param options - what the interview should be like
 * @returns the plan with its questions in the order of the bank, and its coverage; the plan names the
 *   bank when the options do
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
  options: PlanOptions<B>,
): PlannedInterview<B>;
export function planInterview(options: unknown): PlannedInterview<Outline> {
  return choosePlans(1, options, 'plan interview')[0] as PlannedInterview<Outline>;
}

/**
 * Chooses several sets of questions for one role, for candidates who come again: no two share a
 * question, save those that are always in, and all have the same number from each section.
 *
 * The role cannot do without its role-critical questions and the caller asked for the included ones, so
 * these are in every plan. A candidate who comes again meets them again.
 *
 * @param n - how many plans. A positive integer.
 * @param options - what each of the interviews should be like; see {@link planInterview}
 * @returns the plans, each with its coverage
 * @throws {@link InvalidPlanError} when there are not enough questions, and then it says how many
 *   plans are possible; otherwise as {@link planInterview} does
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
  options: PlanOptions<B>,
): readonly PlannedInterview<B>[];
export function parallelPlans(n: unknown, options: unknown): readonly PlannedInterview<Outline>[] {
  return choosePlans(n, options, 'plan parallel interviews');
}

/**
 * Counts what a plan asks: questions and role-critical questions by level, section and competency,
 * and what is left out.
 *
 * @param plan - a plan that names its questions
 * @returns the counts, beside what the bank has
 * @throws {@link InvalidPlanError} when the plan names no questions, or wrong ones;
 *   {@link InvalidBankError} when its bank is not sound.
 *
 * @example See what a plan leaves out
 * ```ts
 * import { coverage } from 'structured-interview/plan';
 *
 * const { byLevel, leftOut } = coverage({ questions: ['cap-theorem', 'sql-vs-nosql'] });
 * byLevel.expert; // => { "questions": 1, "roleCritical": 0, "available": 15 }
 * leftOut.levels; // => ["intermediate"]
 * ```
 */
export function coverage<const B extends Outline = BackendOutline>(
  plan: InterviewPlan<B>,
): Coverage<B>;
export function coverage(plan: unknown): Coverage<Outline> {
  const action = 'count coverage';
  let interview: ReturnType<typeof readInterview>;
  try {
    interview = readInterview({}, plan);
  } catch (error) {
    if (!isInterviewError(error, 'invalid-plan')) throw error;
    throw new InvalidPlanError(action, error.issues);
  }
  const { index, asked, critical } = interview;
  if (!asked) {
    const issues: Issue[] = [];
    reportTo(issues)('not-a-list', ['plan', 'questions'], 'a list of question ids', undefined);
    throw new InvalidPlanError(action, issues);
  }

  const [levels, sections, competencies] = index.groupings.map(({ names, positions }) =>
    names.map((name, group) => [name, countAsked((at) => positions[at] === group)] as const),
  ) as [level: Count[], section: Count[], competency: Count[]];

  function countAsked(belongs: (at: number) => boolean): CoverageCount {
    const all = index.ids.map((_, at) => at).filter(belongs);
    return {
      questions: all.filter((at) => asked?.[at]).length,
      roleCritical: all.filter((at) => critical?.[at]).length,
      available: all.length,
    };
  }

  return {
    ...countAsked(() => true),
    byLevel: Object.fromEntries(levels),
    bySection: Object.fromEntries(sections),
    byCompetency: Object.fromEntries(competencies),
    leftOut: {
      levels: listEmpty(levels),
      sections: listEmpty(sections),
      competencies: listEmpty(competencies),
      questions: index.ids.filter((_, at) => !asked[at]),
    },
  };
}

type Count = readonly [name: string, count: CoverageCount];

function listEmpty(counts: readonly Count[]): string[] {
  return counts.filter(([, { questions }]) => questions === 0).map(([name]) => name);
}

/** The wishes that make the choice smaller and can be dropped. */
const NARROWING = ['level', 'sections', 'exclude'] as const;

type Narrowing = (typeof NARROWING)[number];

/** The wishes, read. Each map goes from a position, of a question or of a group, to its place in the list. */
interface Wishes {
  readonly index: OutlineIndex;
  readonly given: Outline | undefined;
  readonly narrowing: { readonly [Wish in Narrowing]: Places | undefined };
  readonly roleCritical: Places;
  readonly include: Places;
  readonly count: number;
  readonly seed: string;
}

type Places = ReadonlyMap<number, Path>;

const NOWHERE: Places = /* @__PURE__ */ new Map();

function choosePlans(n: unknown, options: unknown, action: string): PlannedInterview<Outline>[] {
  const issues: Issue[] = [];
  const wishes = readWishes(n, options, issues);
  const readable = issues.length === 0;
  checkAlwaysIn(wishes, issues);
  if (readable) checkCount(wishes, n as number, issues);
  if (issues.length > 0) throw new InvalidPlanError(action, issues);

  const { index, given, roleCritical, include, count, seed } = wishes;
  const { ids, groupings } = index;
  const sectionOf = groupings[1].positions;
  const next = startGenerator(hashText(seed));
  const ranked = shuffle([...ids.keys()], next).filter((at) => isFree(wishes, at));
  const order = shuffle([...groupings[1].names.keys()], next);
  const always = new Set([...roleCritical.keys(), ...include.keys()]);
  const sections = order.map((section) => {
    const free = ranked.filter((at) => sectionOf[at] === section);
    const fixed = [...always].filter((at) => sectionOf[at] === section).length;
    return { free, fixed, room: Math.floor(free.length / (n as number)), drawn: 0 };
  });
  for (let open = count - always.size; open > 0; open--) {
    const [fewest] = sections
      .filter(({ drawn, room }) => drawn < room)
      .sort((one, other) => one.fixed + one.drawn - (other.fixed + other.drawn));
    (fewest as (typeof sections)[number]).drawn++;
  }

  return Array.from({ length: n as number }, (_, set) => {
    const asked = new Set(always);
    for (const { free, drawn } of sections) {
      for (const at of free.slice(set * drawn, (set + 1) * drawn)) asked.add(at);
    }
    const plan: QuestionPlan<Outline> = {
      ...(given && { bank: given }),
      questions: ids.filter((_, at) => asked.has(at)),
      roleCritical: ids.filter((_, at) => roleCritical.has(at)),
    };
    return { plan, coverage: coverage(plan) };
  });
}

function readWishes(n: unknown, options: unknown, issues: Issue[]): Wishes {
  const report = reportTo(issues);
  let given: Outline | undefined;
  let index = indexOutline(backendOutline);

  function readCount(value: unknown, path: Path): number {
    if (!(Number.isSafeInteger(value) && (value as number) > 0)) {
      report('invalid-count', path, 'a positive integer', value);
    }
    return value as number;
  }

  /** Reads names into the places where they stand. */
  function readPlaces(
    names: readonly (readonly [id: unknown, place: Path])[],
    { find, code, wanted }: { find: (id: unknown) => number; code: IssueCode; wanted: string },
  ): Places {
    const places = new Map<number, Path>();
    for (const [id, place] of names) {
      const position = find(id);
      if (position < 0) report(code, place, wanted, id);
      else if (places.has(position)) report('duplicate', place, 'named once', id);
      else places.set(position, place);
    }
    return places;
  }

  function readIds(list: unknown, path: Path): Places | undefined {
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) report('not-a-list', path, 'a list of question ids', list);
    return readPlaces(Array.isArray(list) ? listPlaces(list, path) : [], {
      find: (id) => index.positions.get(id) ?? -1,
      code: 'unknown-question',
      wanted: 'for a question of the bank',
    });
  }

  function readGroups(kind: 'level' | 'section', findGrouping: () => Grouping) {
    return (value: unknown, path: Path): Places | undefined => {
      if (value === undefined) return undefined;
      const names = Array.isArray(value) ? listPlaces(value, path) : [[value, path] as const];
      const places = readPlaces(names, {
        find: (id) => findGrouping().names.indexOf(id as string),
        code: `unknown-${kind}`,
        wanted: `a ${kind} of the bank`,
      });
      // A list that is read in part would seem to leave out what it names.
      return places.size === names.length ? places : undefined;
    };
  }

  if (n !== 1) readCount(n, ['n']);
  const { level, sections, exclude, roleCritical, include, count, seed } = readFields(
    options,
    ['options'],
    {
      report,
      readers: {
        bank(bank) {
          if (bank === undefined) return;
          given = bank as Outline;
          index = indexOutline(given);
        },
        level: readGroups('level', () => index.groupings[0]),
        sections: readGroups('section', () => index.groupings[1]),
        count: readCount,
        roleCritical: readIds,
        include: readIds,
        exclude: readIds,
        seed(value, path) {
          if (!(typeof value === 'string' && value !== '') && !Number.isSafeInteger(value)) {
            report('invalid-seed', path, 'a text or an integer', value);
            return '';
          }
          return String(value);
        },
      },
    },
  );
  return {
    index,
    given,
    narrowing: { level, sections, exclude },
    roleCritical: roleCritical ?? NOWHERE,
    include: include ?? NOWHERE,
    count,
    seed,
  };
}

function listPlaces(list: readonly unknown[], path: Path): [id: unknown, place: Path][] {
  return [...list.entries()].map(([at, id]) => [id, [...path, at]]);
}

/** Tells whether a narrowing wish leaves a question out. */
function leavesOut({ index, narrowing }: Wishes, wish: Narrowing, at: number): boolean {
  const places = narrowing[wish];
  if (!places) return false;
  if (wish === 'exclude') return places.has(at);
  const { positions } = index.groupings[wish === 'level' ? 0 : 1];
  return !places.has(positions[at] as number);
}

/** Tells whether a question is one to choose, perhaps with one wish dropped. */
function isFree(wishes: Wishes, at: number, dropped: readonly Narrowing[] = []): boolean {
  return (
    !wishes.roleCritical.has(at) &&
    !wishes.include.has(at) &&
    NARROWING.every((wish) => dropped.includes(wish) || !leavesOut(wishes, wish, at))
  );
}

/** Finds questions that one wish wants in and another wants out. */
function checkAlwaysIn(wishes: Wishes, issues: Issue[]): void {
  const { index, narrowing } = wishes;
  for (const wanting of ['roleCritical', 'include'] as const) {
    for (const [at, path] of wishes[wanting]) {
      for (const wish of NARROWING) {
        if (!leavesOut(wishes, wish, at)) continue;
        const id = describeValue(index.ids[at]);
        const groups = index.groupings[wish === 'level' ? 0 : 1];
        const group = describeValue(groups.names[groups.positions[at] as number]);
        const message =
          wish === 'exclude'
            ? `${path.join('.')} wants ${id} in and ${narrowing.exclude?.get(at)?.join('.')} wants it out: drop one of the two`
            : `${path.join('.')} wants ${id} in, which is of ${group}, and options.${wish} leaves that out: drop the question or add ${group}`;
        issues.push({ code: 'conflicting-wishes', path, message });
      }
    }
  }
}

/** Finds out whether there are enough questions, and if not, what would help. */
function checkCount(wishes: Wishes, n: number, issues: Issue[]): void {
  const { index, narrowing, roleCritical, include, count } = wishes;
  const always = new Set([...roleCritical.keys(), ...include.keys()]).size;
  const code = 'impossible-count';
  if (count < always) {
    issues.push({
      code,
      path: ['options', 'count'],
      message: `options.count must be at least ${always}, for roleCritical and include name that many questions: received ${count}; raise count, or drop ${always - count} of them`,
      suggestion: String(always),
    });
    return;
  }

  /** The most questions that each of so many plans can have. */
  function findMost(plans: number, dropped: readonly Narrowing[] = []): number {
    const free = index.groupings[1].names.map(() => 0);
    for (const [at, section] of index.groupings[1].positions.entries()) {
      if (isFree(wishes, at, dropped)) free[section] = (free[section] as number) + 1;
    }
    return free.reduce((sum, supply) => sum + Math.floor(supply / plans), always);
  }

  // Plans with nothing but what is always in would all be the same one.
  if (n > 1 && count === always) {
    issues.push({
      code,
      path: ['n'],
      message: `n must be at most 1, for all ${count} questions are role-critical or included and each plan would be the same: received ${n}; lower n to 1, or raise count`,
      suggestion: '1',
    });
    return;
  }
  if (count <= findMost(n)) return;

  let possible = 0;
  while (count <= findMost(possible + 1)) possible++;
  // Where not even one plan is possible, to lower n does not help.
  const plans = possible > 0 ? n : 1;
  const most = findMost(plans);
  const given = NARROWING.filter((wish) => narrowing[wish]);
  const helping = given.filter((wish) => count <= findMost(plans, [wish]));
  const all = findMost(plans, given);
  const ways = [
    ...(possible > 0 ? [`lower n to ${possible}`] : []),
    ...(most > (plans > 1 ? always : 0) ? [`lower count to ${most}`] : []),
    ...helping.map((wish) => `drop ${wish}`),
    ...(helping.length === 0 && given.length > 0 && all > most
      ? [`drop ${given.join(' and ')}${count > all ? ` and lower count to ${all}` : ''}`]
      : []),
  ];
  const fault =
    possible > 0
      ? `n must be at most ${possible}, for there are not more disjoint plans of ${count} questions with the same number from each section: received ${n}`
      : `options.count must be at most ${most}, for no more questions are ${given.length > 0 ? `left by ${given.join(' and ')}` : 'in the bank'}: received ${count}`;
  issues.push({
    code,
    path: possible > 0 ? ['n'] : ['options', 'count'],
    message: [fault, ways.join(', or ')].filter(Boolean).join('; '),
    suggestion: String(possible || most),
  });
}

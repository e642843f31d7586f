/**
 * How a plan spreads over its bank.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { reportTo } from '../engine/input.ts';
import { readInterview } from '../engine/interview.ts';
import { InvalidPlanError, type Issue, isInterviewError } from '../errors.ts';
import type {
  BankOptions,
  Competency,
  Given,
  InterviewPlan,
  LevelId,
  Outline,
  QuestionId,
  SectionId,
} from '../model.ts';

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

/**
 * Counts what a plan asks: questions and role-critical questions by level, section and competency,
 * and what is left out.
 *
 * @param plan - a plan that names its questions
 * @param options - the bank of the plan; the backend bank by default
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
  plan: InterviewPlan<Given<B>>,
  options?: BankOptions<B>,
): Coverage<B>;
export function coverage(plan: unknown, options?: unknown): Coverage<Outline> {
  const action = 'count coverage';
  let interview: ReturnType<typeof readInterview>;
  try {
    interview = readInterview({}, plan, options);
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

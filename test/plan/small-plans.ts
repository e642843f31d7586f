import fc from 'fast-check';
import { backendOutline } from '../../data/backend/outline.ts';
import { type Issue, isInterviewError } from '../../src/errors.ts';
import type { BankOptions, Outline } from '../../src/model.ts';
import { type PlannedInterview, type PlanWishes, parallelPlans } from '../../src/plan/index.ts';

/** Banks with sections of any size, some of them empty, whose questions stand in any order. */
const banks = fc
  .record({
    sections: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    of: fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 20 }),
  })
  .map(({ sections, of }): Outline => {
    const groups = sections.map((level, at) => ({ id: `s${at}`, level: `l${level}` }));
    return {
      id: 'any',
      version: '1.0.0',
      scale: [{ score: 1 }, { score: 2 }],
      levels: [{ id: 'l0' }, { id: 'l1' }, { id: 'l2' }, { id: 'l3' }],
      sections: groups,
      questions: of.map((pick, at) => {
        const { id: section, level } = groups[pick % groups.length] as (typeof groups)[number];
        return { id: `q${at}`, number: at + 1, level, section, competency: `c${pick % 3}` };
      }),
      threshold: { average: 1.5 },
    };
  });

const seeds = fc.oneof(fc.string({ minLength: 1 }), fc.maxSafeInteger());

/** Wishes of any kind over such banks. Many cannot be met. */
export const wishes = banks.chain((bank) => {
  const ids = bank.questions.map(({ id }) => id);
  const some = (max: number) =>
    fc.option(fc.subarray(ids, { maxLength: Math.min(max, ids.length) }), { nil: undefined });
  return fc.record({
    bank: fc.constant(bank),
    level: fc.option(
      fc.subarray(
        bank.levels.map(({ id }) => id),
        { minLength: 2 },
      ),
      { nil: undefined },
    ),
    sections: fc.option(fc.subarray(bank.sections.map(({ id }) => id)), { nil: undefined }),
    count: fc.integer({ min: 1, max: 12 }),
    roleCritical: some(2),
    include: some(2),
    exclude: some(6),
    seed: seeds,
  });
});

export type Wishes = PlanWishes<Outline> & BankOptions;

/** The plans, or what is wrong with the wishes. Any other error fails. */
export function makePlans(
  n: number,
  { bank, ...wishes }: Wishes,
): { plans: readonly PlannedInterview<Outline>[] | null; issues: readonly Issue[] } {
  try {
    return { plans: parallelPlans(n, wishes, { bank }), issues: [] };
  } catch (error) {
    if (!isInterviewError(error, 'invalid-plan')) throw error;
    return { plans: null, issues: error.issues };
  }
}

/** The plans, or `null` where there are none. */
export function tryPlans(n: number, options: Wishes): readonly PlannedInterview<Outline>[] | null {
  return makePlans(n, options).plans;
}

/** The questions that are always in. */
export function listAlways({ roleCritical = [], include = [] }: Wishes): Set<string> {
  return new Set([...roleCritical, ...include]);
}

/** The questions that the wishes do not leave out. */
export function listWithin(options: Wishes): string[] {
  return listFree({ ...options, roleCritical: [], include: [] }).map(({ id }) => id);
}

/** Wishes that want no question both in and out. */
export const agreeing = wishes.map((options) => {
  const within = listWithin(options);
  return {
    ...options,
    roleCritical: options.roleCritical?.filter((id) => within.includes(id)),
    include: options.include?.filter((id) => within.includes(id)),
  };
});

/** Tries every way to draw as many questions from each section for each of some plans. */
export function canPlan(n: number, options: Wishes): boolean {
  const always = listAlways(options);
  const within = listWithin(options);
  const open = options.count - always.size;
  if ([...always].some((id) => !within.includes(id)) || (n > 1 && open === 0)) return false;
  const free = listFree(options);
  let sums = [0];
  for (const { id } of (options.bank ?? backendOutline).sections) {
    const supply = free.filter(({ section }) => section === id).length;
    const draws = [...Array(supply + 1).keys()].filter((draw) => n * draw <= supply);
    sums = [...new Set(sums.flatMap((sum) => draws.map((draw) => sum + draw)))];
  }
  return sums.includes(open);
}

/** The questions that may be in beside those that are always in. */
export function listFree(options: Wishes) {
  const { bank = backendOutline, level, sections, exclude } = options;
  const always = listAlways(options);
  return bank.questions.filter(
    (question) =>
      !always.has(question.id) &&
      (level?.includes(question.level) ?? true) &&
      (sections?.includes(question.section) ?? true) &&
      !exclude?.includes(question.id),
  );
}

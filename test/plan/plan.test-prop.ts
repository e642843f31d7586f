import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { InvalidPlanError, isInterviewError } from '../../src/errors.ts';
import type { Outline } from '../../src/model.ts';
import {
  coverage,
  type PlannedInterview,
  parallelPlans,
  planInterview,
} from '../../src/plan/index.ts';
import { drawBelow, shuffle, startGenerator } from '../../src/plan/random.ts';

// A busy machine makes thousands of plans slow, and slow is no fault.
vi.setConfig({ testTimeout: 60_000 });

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

const wishes = banks.chain((bank) => {
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

type Wishes = Parameters<typeof planInterview<Outline>>[0];

/** The plans, or `null` where there are none. Any other error fails. */
function tryPlans(n: number, options: Wishes): readonly PlannedInterview<Outline>[] | null {
  try {
    return parallelPlans(n, options);
  } catch (error) {
    if (!isInterviewError(error, 'invalid-plan')) throw error;
    return null;
  }
}

function listAlways({ roleCritical = [], include = [] }: Wishes): Set<string> {
  return new Set([...roleCritical, ...include]);
}

/** The questions that may be in beside those that are always in. */
function listFree(options: Wishes) {
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

describe('planInterview', () => {
  test('asks as many as wished, the wished ones, and none that is unwished, in the order of the bank', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const [planned] = tryPlans(1, options) ?? [];
        fc.pre(planned !== undefined);
        const asked = planned.plan.questions;
        expect(asked).toHaveLength(options.count);
        for (const id of listAlways(options)) expect(asked).toContain(id);
        const allowed = new Set([...listAlways(options), ...listFree(options).map(({ id }) => id)]);
        expect(asked).toEqual(
          options.bank.questions.map(({ id }) => id).filter((id) => asked.includes(id)),
        );
        for (const id of asked) expect(allowed).toContain(id);
        expect([...planned.plan.roleCritical].sort()).toEqual(
          [...(options.roleCritical ?? [])].sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('is balanced: sections differ by one at most where supply allows', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const [planned] = tryPlans(1, options) ?? [];
        fc.pre(planned !== undefined);
        const always = listAlways(options);
        const free = listFree(options);
        const counts = options.bank.sections.map(({ id }) => {
          const inSection = (question: { section: string }) => question.section === id;
          return {
            asked: planned.coverage.bySection[id]?.questions as number,
            fixed: options.bank.questions.filter(inSection).filter((one) => always.has(one.id))
              .length,
            supply: free.filter(inSection).length,
          };
        });
        for (const larger of counts) {
          for (const smaller of counts) {
            if (larger.asked - smaller.asked <= 1) continue;
            expect(
              larger.asked === larger.fixed || smaller.asked === smaller.fixed + smaller.supply,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('fails only where the wishes cannot be met', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const always = listAlways(options);
        const within = listFree({ ...options, roleCritical: [], include: [] }).map(({ id }) => id);
        const possible =
          [...always].every((id) => within.includes(id)) &&
          options.count >= always.size &&
          options.count <= always.size + listFree(options).length;
        expect(tryPlans(1, options) !== null).toBe(possible);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same plan for the same seed, whatever the order of the wishes', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const reversed = {
          ...options,
          level: options.level?.toReversed(),
          sections: options.sections?.toReversed(),
          roleCritical: options.roleCritical?.toReversed(),
          include: options.include?.toReversed(),
          exclude: options.exclude?.toReversed(),
        };
        expect(tryPlans(1, structuredClone(reversed))).toEqual(tryPlans(1, options));
      }),
    );
  });

  test('keeps what a smaller count chose', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const [larger] = tryPlans(1, { ...options, count: options.count + 1 }) ?? [];
        const [smaller] = tryPlans(1, options) ?? [];
        fc.pre(larger !== undefined && smaller !== undefined);
        const asked = new Set(larger.plan.questions);
        expect(smaller.plan.questions.every((id) => asked.has(id))).toBe(true);
      }),
    );
  });

  test('is not touched by the exclusion of a question that it does not ask', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (options, pick) => {
        const [planned] = tryPlans(1, options) ?? [];
        const id =
          planned?.coverage.leftOut.questions[pick % planned.coverage.leftOut.questions.length];
        fc.pre(planned !== undefined && id !== undefined && !options.exclude?.includes(id));
        const again = planInterview({ ...options, exclude: [...(options.exclude ?? []), id] });
        expect(again.plan.questions).toEqual(planned.plan.questions);
      }),
    );
  });

  test('asks each question about as often as any other of its section', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      for (const id of planInterview({ count: 6, seed }).plan.questions) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    for (const { id: section } of backendOutline.sections) {
      const own = backendOutline.questions.filter((question) => question.section === section);
      const expected = 3000 / own.length;
      for (const { id } of own)
        expect(Math.abs((times.get(id) ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  test('takes anything without another error than its own', () => {
    fc.assert(
      fc.property(fc.anything(), (options) => {
        try {
          planInterview(options as Wishes);
        } catch (error) {
          expect(isInterviewError(error)).toBe(true);
        }
      }),
    );
  });
});

describe('parallelPlans', () => {
  test('are disjoint but for what is always in, and equally balanced', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 2, max: 4 }), (options, n) => {
        const plans = tryPlans(n, options);
        fc.pre(plans !== null);
        const always = listAlways(options);
        const free = plans.flatMap(({ plan }) => plan.questions.filter((id) => !always.has(id)));
        expect(new Set(free).size).toBe(free.length);
        expect(free).toHaveLength(n * (options.count - always.size));
        for (const { plan, coverage: counted } of plans) {
          expect(plan.questions).toHaveLength(options.count);
          expect([...always].every((id) => plan.questions.includes(id))).toBe(true);
          expect(counted.bySection).toEqual(plans[0]?.coverage.bySection);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says how many are possible, and means it', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 2, max: 6 }), (options, n) => {
        fc.pre(tryPlans(1, options) !== null && tryPlans(n, options) === null);
        let suggestion = '';
        try {
          parallelPlans(n, options);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidPlanError);
          suggestion = String((error as InvalidPlanError).issues[0]?.suggestion);
        }
        const possible = Number(suggestion);
        expect(tryPlans(possible, options)).toHaveLength(possible);
        expect(tryPlans(possible + 1, options)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('coverage', () => {
  test('counts every asked question once in each grouping, and the rest as left out', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const [planned] = tryPlans(1, options) ?? [];
        fc.pre(planned !== undefined);
        const counted = coverage(planned.plan);
        expect(counted).toEqual(planned.coverage);
        for (const groups of [counted.byLevel, counted.bySection, counted.byCompetency]) {
          for (const field of ['questions', 'roleCritical', 'available'] as const) {
            expect(Object.values(groups).reduce((sum, group) => sum + group[field], 0)).toBe(
              counted[field],
            );
          }
        }
        expect(counted.questions + counted.leftOut.questions.length).toBe(counted.available);
      }),
    );
  });
});

describe('the generator', () => {
  test('draws below the bound and shuffles without loss', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.bigInt({ min: 1n, max: 2n ** 64n }),
        fc.array(fc.nat()),
        (seed, bound, list) => {
          const next = startGenerator(seed);
          const drawn = drawBelow(bound, next);
          expect(drawn >= 0n && drawn < bound).toBe(true);
          expect(shuffle(list, next).sort()).toEqual([...list].sort());
        },
      ),
    );
  });
});

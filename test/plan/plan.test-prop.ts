import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { isInterviewError } from '../../src/errors.ts';
import { coverage, type PlanWishes, planInterview } from '../../src/plan/index.ts';
import { drawBelow, shuffle, startGenerator } from '../../src/plan/random.ts';
import {
  agreeing,
  canPlan,
  listAlways,
  listFree,
  listWithin,
  tryPlans,
  wishes,
} from './small-plans.ts';

// A busy machine makes thousands of plans slow, and slow is no fault.
vi.setConfig({ testTimeout: 60_000 });

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
        const within = listWithin(options);
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
        const [again] =
          tryPlans(1, { ...options, exclude: [...(options.exclude ?? []), id] }) ?? [];
        expect(again?.plan.questions).toEqual(planned.plan.questions);
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
      fc.property(fc.anything(), (anything) => {
        try {
          planInterview(anything as PlanWishes);
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

  test('fail only where there are not enough questions', () => {
    fc.assert(
      fc.property(agreeing, fc.integer({ min: 1, max: 4 }), (options, n) => {
        expect(tryPlans(n, options) !== null).toBe(canPlan(n, options));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('coverage', () => {
  test('counts every asked question once in each grouping, and the rest as left out', () => {
    fc.assert(
      fc.property(wishes, (options) => {
        const [planned] = tryPlans(1, options) ?? [];
        fc.pre(planned !== undefined);
        const counted = coverage(planned.plan, { bank: options.bank });
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

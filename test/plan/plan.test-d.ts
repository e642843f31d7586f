import { describe, expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Outline, QuestionId } from '../../src/model.ts';
import { coverage, parallelPlans, planInterview } from '../../src/plan/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

declare const parsed: Outline;

const tiny = {
  id: 'tiny',
  version: '1.0.0',
  scale: [{ score: 0 }, { score: 1 }],
  levels: [{ id: 'only' }],
  sections: [{ id: 'all', level: 'only' }],
  questions: [{ id: 'one', number: 1, level: 'only', section: 'all', competency: 'A' }],
  threshold: { average: 1 },
} as const satisfies Outline;

describe('planInterview', () => {
  test('knows the ids, levels and sections of the bank', () => {
    const { plan, coverage: counted } = planInterview({
      level: 'expert',
      sections: ['distributed-systems'],
      count: 3,
      roleCritical: ['cap-theorem'],
      seed: 1,
    });
    expectTypeOf(plan.questions).toEqualTypeOf<readonly QuestionId<BackendOutline>[]>();
    expectTypeOf(counted.byLevel.expert.questions).toEqualTypeOf<number>();
    // @ts-expect-error no such level
    planInterview({ level: 'guru', count: 3, seed: 1 });
    // @ts-expect-error no such section
    planInterview({ sections: ['cooking'], count: 3, seed: 1 });
    // @ts-expect-error no such question
    planInterview({ include: ['nope'], count: 3, seed: 1 });
    // @ts-expect-error a seed is needed
    planInterview({ count: 3 });
  });

  test('follows the bank that is given, up to the score', () => {
    const { plan } = planInterview({ count: 1, include: ['one'], seed: 'x' }, { bank: tiny });
    expectTypeOf(plan.questions).toEqualTypeOf<readonly 'one'[]>();
    const score = scoreInterview({ one: 1 }, plan, { bank: tiny });
    expectTypeOf(score.rated).toEqualTypeOf<readonly 'one'[]>();
    // @ts-expect-error off the scale
    scoreInterview({ one: 2 }, plan, { bank: tiny });
    // @ts-expect-error of another bank
    planInterview({ count: 1, include: ['cap-theorem'], seed: 'x' }, { bank: tiny });
    expectTypeOf(
      planInterview({ count: 1, include: ['anything'], seed: 'x' }, { bank: parsed }).plan
        .questions,
    ).toEqualTypeOf<readonly string[]>();
  });
});

describe('parallelPlans and coverage', () => {
  test('follow the bank too', () => {
    const [first] = parallelPlans(2, { count: 1, seed: 1 }, { bank: tiny });
    expectTypeOf(first?.plan.questions).toEqualTypeOf<readonly 'one'[] | undefined>();
    expectTypeOf(coverage({ questions: ['one'] }, { bank: tiny }).leftOut.questions).toEqualTypeOf<
      readonly 'one'[]
    >();
    expectTypeOf(coverage({ questions: ['cap-theorem'] }).leftOut.levels).toEqualTypeOf<
      readonly ('fresher' | 'intermediate' | 'expert')[]
    >();
    // @ts-expect-error no such question
    coverage({ questions: ['nope'] });
  });
});

import { describe, expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../data/backend/outline.ts';
import type {
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionBank,
  QuestionId,
  Rating,
  Ratings,
  ScorePoint,
  Tally,
} from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { bakeryBank } from './banks.ts';

type Bakery = typeof bakeryBank;

declare const parsed: QuestionBank;

describe('the backend bank is the default', () => {
  test('its ids and score points compile', () => {
    const score = scoreInterview({
      'cap-theorem': 5,
      'raft-consensus': 'skipped',
      '404-vs-500': 1,
    });
    expectTypeOf(score).toEqualTypeOf<InterviewScore<BackendOutline>>();
    expectTypeOf(score.bank.id).toEqualTypeOf<'backend'>();
    expectTypeOf(score.scale).toEqualTypeOf<readonly (1 | 2 | 3 | 4 | 5)[]>();
    expectTypeOf(score.rated).toEqualTypeOf<readonly QuestionId<BackendOutline>[]>();
    expectTypeOf(score.byLevel).toEqualTypeOf<{
      readonly fresher: Tally;
      readonly intermediate: Tally;
      readonly expert: Tally;
    }>();
    expectTypeOf(score.average).toEqualTypeOf<number | null>();
    expectTypeOf<ScorePoint<BackendOutline>>().toEqualTypeOf<1 | 2 | 3 | 4 | 5>();
    expectTypeOf<Rating<BackendOutline>>().toEqualTypeOf<1 | 2 | 3 | 4 | 5 | 'skipped'>();
    expectTypeOf<QuestionId<BackendOutline>>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<QuestionId<BackendOutline>>();
  });

  test('other ids and ratings do not', () => {
    // @ts-expect-error no such question
    scoreInterview({ 'cap-theory': 5 });
    // @ts-expect-error a question of another bank
    scoreInterview({ kneading: 3 });
    // @ts-expect-error off the scale
    scoreInterview({ 'cap-theorem': 6 });
    // @ts-expect-error off the scale
    scoreInterview({ 'cap-theorem': 0 });
    // @ts-expect-error not a whole number
    scoreInterview({ 'cap-theorem': 3.5 });
    // @ts-expect-error any number might be off the scale
    scoreInterview({ 'cap-theorem': 4 as number });
    // @ts-expect-error a string is no rating
    scoreInterview({ 'cap-theorem': '4' });
    // @ts-expect-error misspelled
    scoreInterview({ 'cap-theorem': 'skip' });
    // @ts-expect-error null is no rating
    scoreInterview({ 'cap-theorem': null });
    // @ts-expect-error a list is no set of ratings
    scoreInterview([4, 5]);
    // @ts-expect-error a Map is no set of ratings
    scoreInterview(new Map([['cap-theorem', 4]]));
    // @ts-expect-error ratings are needed
    scoreInterview();
  });

  test('an absent rating may be written as undefined', () => {
    scoreInterview({ 'cap-theorem': undefined });
    scoreInterview({}, undefined);
  });

  test('a plan names questions of the bank only', () => {
    scoreInterview(
      { 'cap-theorem': 4 },
      {
        questions: ['cap-theorem', 'saga-pattern'],
        roleCritical: ['cap-theorem'],
        weighting: { reason: 'The team runs a cluster.', weights: { 'cap-theorem': 2 } },
      },
    );
    // @ts-expect-error no such question
    scoreInterview({}, { questions: ['cap-theory'] });
    // @ts-expect-error no such question
    scoreInterview({}, { roleCritical: ['cap-theory'] });
    // @ts-expect-error no such question
    scoreInterview({}, { weighting: { reason: 'x', weights: { 'cap-theory': 2 } } });
    // @ts-expect-error no such field
    scoreInterview({}, { critical: ['cap-theorem'] });
    // @ts-expect-error a list is needed
    scoreInterview({}, { questions: 'cap-theorem' });
  });

  test('weights need a reason', () => {
    // @ts-expect-error no reason
    scoreInterview({}, { weighting: { weights: { 'cap-theorem': 2 } } });
    // @ts-expect-error a reason that may be undefined
    scoreInterview({}, { weighting: { reason: undefined, weights: { 'cap-theorem': 2 } } });
    // @ts-expect-error a weight is a number
    scoreInterview({}, { weighting: { reason: 'x', weights: { 'cap-theorem': '2' } } });
  });
});

describe('a bank that is passed in', () => {
  test('brings its own literals', () => {
    const score = scoreInterview(
      { kneading: 9, steam: 'skipped' },
      { questions: ['kneading', 'steam', 'crust'], roleCritical: ['crust'] },
      { bank: bakeryBank },
    );
    expectTypeOf(score).toEqualTypeOf<InterviewScore<Bakery>>();
    expectTypeOf(score.bank).toEqualTypeOf<{ readonly id: 'bakery'; readonly version: '2.1.0' }>();
    expectTypeOf(score.scale).toEqualTypeOf<readonly (1 | 3 | 4 | 9)[]>();
    expectTypeOf(score.missing).toEqualTypeOf<
      readonly ('kneading' | 'proofing' | 'steam' | 'crust')[]
    >();
    expectTypeOf(score.distribution).toEqualTypeOf<{
      readonly 1: number;
      readonly 3: number;
      readonly 4: number;
      readonly 9: number;
    }>();
    expectTypeOf(score.bySection).toEqualTypeOf<{
      readonly dough: Tally;
      readonly oven: Tally;
      readonly shop: Tally;
    }>();
    expectTypeOf(score.byCompetency).toEqualTypeOf<{
      readonly Touch: Tally;
      readonly Timing: Tally;
    }>();
  });

  test('turns down ids and ratings of another', () => {
    // @ts-expect-error a question of the backend bank
    scoreInterview({ 'cap-theorem': 4 }, {}, { bank: bakeryBank });
    // @ts-expect-error a gap in the scale
    scoreInterview({ kneading: 2 }, {}, { bank: bakeryBank });
    // @ts-expect-error a question of the backend bank
    scoreInterview({}, { questions: ['cap-theorem'] }, { bank: bakeryBank });
    // @ts-expect-error a question of the backend bank
    scoreInterview({}, { roleCritical: ['cap-theorem'] }, { bank: bakeryBank });
    scoreInterview(
      {},
      // @ts-expect-error a question of the backend bank
      { weighting: { reason: 'x', weights: { 'cap-theorem': 2 } } },
      { bank: bakeryBank },
    );
    // @ts-expect-error not a bank
    scoreInterview({}, {}, { bank: 'backend' });
  });

  test('written in the call keeps its literals too', () => {
    const score = scoreInterview(
      { only: 2 },
      {},
      {
        bank: {
          id: 'tiny',
          version: '1.0.0',
          scale: [{ score: 1 }, { score: 2 }],
          levels: [{ id: 'one' }],
          sections: [{ id: 'part', level: 'one' }],
          questions: [{ id: 'only', number: 1, level: 'one', section: 'part', competency: 'x' }],
          threshold: { average: 1.5 },
        },
      },
    );
    expectTypeOf(score.rated).toEqualTypeOf<readonly 'only'[]>();
    expectTypeOf(score.scale).toEqualTypeOf<readonly (1 | 2)[]>();
  });

  test('known only at run time takes any id and any number', () => {
    const ratings: Record<string, number | 'skipped'> = { anything: 4 };
    const score = scoreInterview(ratings, { questions: ['anything'] }, { bank: parsed });
    expectTypeOf(score.rated).toEqualTypeOf<readonly string[]>();
    expectTypeOf(score.scale).toEqualTypeOf<readonly number[]>();
    expectTypeOf(score).toEqualTypeOf<InterviewScore<QuestionBank>>();
    // @ts-expect-error a string is no rating in any bank
    scoreInterview({ anything: '4' }, {}, { bank: parsed });
  });
});

describe('nothing is written to', () => {
  test('inputs may be read-only', () => {
    const ratings = { 'cap-theorem': 4 } as const;
    const plan = { questions: ['cap-theorem'], roleCritical: ['cap-theorem'] } as const;
    scoreInterview(ratings, plan);
    scoreInterview(Object.freeze({ ...ratings }), Object.freeze({ ...plan }));
  });

  test('the types of inputs and results are read-only', () => {
    const ratings: Ratings<BackendOutline> = { 'cap-theorem': 4 };
    // @ts-expect-error read-only
    ratings['cap-theorem'] = 5;
    const plan: InterviewPlan<BackendOutline> = { questions: ['cap-theorem'] };
    // @ts-expect-error read-only
    plan.questions = [];
    // @ts-expect-error read-only
    plan.questions?.push('saga-pattern');
    const score = scoreInterview(ratings, plan);
    // @ts-expect-error read-only
    score.average = 5;
    // @ts-expect-error read-only
    score.rated.push('saga-pattern');
    // @ts-expect-error read-only
    score.byLevel.expert.total = 5;
    // @ts-expect-error read-only
    score.distribution[5] = 1;
    // @ts-expect-error read-only
    score.roleCritical.questions.length = 0;
    // @ts-expect-error read-only
    score.threshold.average = 1;
    // @ts-expect-error read-only
    bakeryBank.questions[0].id = 'other';
  });
});

test('an outline is enough of a bank', () => {
  expectTypeOf<QuestionBank>().toExtend<Outline>();
  expectTypeOf<Bakery>().toExtend<QuestionBank>();
  expectTypeOf<BackendOutline>().toExtend<Outline>();
  expectTypeOf<BackendOutline>().not.toExtend<QuestionBank>();
});

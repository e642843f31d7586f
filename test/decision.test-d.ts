import { expectTypeOf, test } from 'vitest';
import { decide, meetsHireThreshold } from '../src/decision.ts';
import type {
  Decision,
  HireThreshold,
  InterviewScore,
  Outcome,
  Outline,
  QuestionBank,
  QuestionId,
  RatingChange,
  Reason,
} from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { bakeryBank } from './banks.ts';

declare const parsed: QuestionBank;

const score = scoreInterview({ 'cap-theorem': 4 });

test('a score of any bank can be decided', () => {
  expectTypeOf(decide(score)).toExtend<Decision>();
  const baked = decide(scoreInterview({}, {}, { bank: bakeryBank }));
  expectTypeOf(baked).toExtend<Decision<Outline>>();
  expectTypeOf(decide(scoreInterview({}, {}, { bank: parsed }))).toExtend<Decision<Outline>>();
  expectTypeOf(decide({} as InterviewScore<Outline>)).toEqualTypeOf<Decision<Outline>>();
  expectTypeOf(meetsHireThreshold(score)).toEqualTypeOf<boolean>();
});

test('ratings and averages are no score', () => {
  // @ts-expect-error ratings must be scored first
  decide({ 'cap-theorem': 4 });
  // @ts-expect-error an average is no score
  meetsHireThreshold(3.5);
  // @ts-expect-error a score is needed
  decide();
});

test('a threshold has its fields and no others', () => {
  decide(score, { average: 3.5 });
  decide(score, { average: 3.5, roleCritical: { average: 4, required: true }, minimumRated: 5 });
  meetsHireThreshold(score, {
    average: 3,
    roleCritical: { average: 4, lowest: 3, required: true },
  });
  // @ts-expect-error an average is needed
  decide(score, {});
  // @ts-expect-error a number is no threshold
  decide(score, 3.5);
  // @ts-expect-error whether it is required must be said
  decide(score, { average: 3.5, roleCritical: { average: 4 } });
  // @ts-expect-error misspelled
  decide(score, { average: 3.5, minRated: 5 });
  // @ts-expect-error misspelled
  meetsHireThreshold(score, { average: 3.5, roleCritical: { average: 4, required: true, low: 3 } });
  // @ts-expect-error a string is no cut
  decide(score, { average: '3.5' });
});

test('a decision is told apart by its codes', () => {
  const { outcome, roleCritical, reasons, flip, margin, reachable } = decide(score);
  expectTypeOf(outcome).toEqualTypeOf<'conditional-offer' | 'no-offer' | 'undecided'>();
  expectTypeOf<Outcome>().toEqualTypeOf<typeof outcome>();
  expectTypeOf(roleCritical).toEqualTypeOf<'met' | 'not-met' | 'not-assessed'>();
  expectTypeOf(margin).toEqualTypeOf<number | null>();
  expectTypeOf(reachable).toEqualTypeOf<{
    readonly lowest: number;
    readonly highest: number;
  } | null>();
  expectTypeOf(flip?.changes).toExtend<readonly RatingChange[] | undefined>();
  const reason = reasons[0] as Reason;
  expectTypeOf(reason.message).toEqualTypeOf<string>();
  if (reason.code === 'average-not-met') expectTypeOf(reason.wanted).toEqualTypeOf<number>();
  if (reason.code === 'questions-missing') {
    expectTypeOf(reason.questions).toEqualTypeOf<readonly QuestionId[]>();
  }
  // @ts-expect-error no reason has this code
  expectTypeOf(reason.code === 'average-missed').toBeBoolean();
});

test('without a parameter it is one of the backend bank', () => {
  expectTypeOf(decide(score)).toEqualTypeOf<Decision>();
  expectTypeOf<Decision>().toExtend<Decision<Outline>>();
  expectTypeOf<Decision['pivotal']>().toEqualTypeOf<readonly QuestionId[]>();
  const baked = decide(scoreInterview({}, {}, { bank: bakeryBank }));
  // @ts-expect-error a decision of another bank
  const wrong: Decision = baked;
  expectTypeOf(wrong).toEqualTypeOf<Decision>();
});

test('each code of a reason has one shape', () => {
  type Met = Extract<Reason, { code: 'average-met' }>;
  expectTypeOf<Met['code']>().toEqualTypeOf<'average-met'>();
  expectTypeOf<Met['total']>().toEqualTypeOf<number>();
  type Codes = Reason['code'];
  type Shapes = { [Code in Codes]: Extract<Reason, { code: Code }> };
  expectTypeOf<Shapes[Codes]>().toEqualTypeOf<Reason>();
  expectTypeOf<Shapes['role-critical-lowest-not-met']['lowest']>().toEqualTypeOf<number>();
});

test('ids in a decision are those of its bank', () => {
  const decision = decide(scoreInterview({ steam: 4 }, {}, { bank: bakeryBank }));
  type Id = (typeof bakeryBank)['questions'][number]['id'];
  expectTypeOf(decision.pivotal).toEqualTypeOf<readonly Id[]>();
  const change = decision.flip?.changes[0];
  if (change) expectTypeOf(change.id).toEqualTypeOf<Id>();
  for (const reason of decision.reasons) {
    if (reason.code === 'questions-missing') {
      expectTypeOf(reason.questions).toEqualTypeOf<readonly Id[]>();
    }
  }
});

test('thresholds and decisions are read-only', () => {
  const threshold: HireThreshold = { average: 3.5, roleCritical: { average: 4, required: false } };
  // @ts-expect-error read-only
  threshold.average = 1;
  const decision = decide(score, Object.freeze(threshold));
  // @ts-expect-error read-only
  decision.outcome = 'conditional-offer';
  // @ts-expect-error read-only
  decision.reasons.pop();
  // @ts-expect-error read-only
  decision.pivotal.push('cap-theorem');
  // @ts-expect-error read-only
  decision.threshold.average = 1;
});

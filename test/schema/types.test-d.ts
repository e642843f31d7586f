import { describe, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { backendBank } from '../../data/backend/index.ts';
import type { InvalidBankError } from '../../src/errors.ts';
import type {
  Decision,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionBank,
} from '../../src/model.ts';
import { getQuestions } from '../../src/questions.ts';
import {
  type bankSchema,
  type decisionSchema,
  defineBank,
  parseBank,
  parsePlan,
  parseScorecard,
  type planSchema,
  type Scorecard,
  safeParseBank,
  type scorecardSchema,
  type scoreSchema,
  type thresholdSchema,
} from '../../src/schema/index.ts';
import type { buildShapes } from '../../src/schema/shapes.ts';
import { scoreInterview } from '../../src/scoring.ts';

type Shapes = ReturnType<typeof buildShapes>;

describe('what the shapes infer is the model', () => {
  test('bank', () => {
    expectTypeOf<z.output<Shapes['bank']>>().toEqualTypeOf<QuestionBank>();
    expectTypeOf<z.input<Shapes['bank']>>().toExtend<QuestionBank>();
    expectTypeOf<QuestionBank>().toExtend<z.output<Shapes['bank']>>();
    expectTypeOf<z.output<typeof bankSchema>>().toEqualTypeOf<QuestionBank>();
    expectTypeOf<z.input<typeof bankSchema>>().toEqualTypeOf<QuestionBank>();
  });
  test('threshold', () => {
    expectTypeOf<z.output<Shapes['threshold']>>().toEqualTypeOf<HireThreshold>();
    expectTypeOf<HireThreshold>().toExtend<z.output<Shapes['threshold']>>();
    expectTypeOf<z.output<typeof thresholdSchema>>().toEqualTypeOf<HireThreshold>();
  });
  test('plan', () => {
    expectTypeOf<z.output<Shapes['plan']>>().toEqualTypeOf<InterviewPlan<Outline>>();
    expectTypeOf<InterviewPlan<Outline>>().toExtend<z.output<Shapes['plan']>>();
    expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<InterviewPlan<Outline>>();
  });
  test('scorecard', () => {
    expectTypeOf<z.output<Shapes['scorecard']>>().toEqualTypeOf<Scorecard<Outline>>();
    expectTypeOf<Scorecard<Outline>>().toExtend<z.output<Shapes['scorecard']>>();
    expectTypeOf<z.output<typeof scorecardSchema>>().toEqualTypeOf<Scorecard<Outline>>();
  });
  test('score', () => {
    expectTypeOf<z.output<Shapes['score']>>().toExtend<InterviewScore<Outline>>();
    expectTypeOf<InterviewScore<Outline>>().toExtend<z.output<Shapes['score']>>();
    expectTypeOf<z.output<typeof scoreSchema>>().toExtend<InterviewScore<Outline>>();
    expectTypeOf<keyof z.output<Shapes['score']>>().toEqualTypeOf<keyof InterviewScore<Outline>>();
  });
  test('decision', () => {
    expectTypeOf<z.output<Shapes['decision']>>().toExtend<Decision<Outline>>();
    expectTypeOf<Decision<Outline>>().toExtend<z.output<Shapes['decision']>>();
    expectTypeOf<z.output<typeof decisionSchema>>().toEqualTypeOf<Decision<Outline>>();
  });
});

const bank = defineBank({
  id: 'barista',
  version: '1.2.0',
  title: 'Barista interview',
  scale: [
    { score: 0, label: 'No' },
    { score: 2, label: 'Yes', meaning: 'Can do it.' },
  ],
  levels: [
    { id: 'trainee', title: 'Trainee' },
    { id: 'head', title: 'Head' },
  ],
  sections: [
    { id: 'coffee', title: 'Coffee', level: 'trainee' },
    { id: 'shop', title: 'Shop', level: 'head' },
  ],
  questions: [
    {
      id: 'espresso',
      number: 1,
      level: 'trainee',
      section: 'coffee',
      competency: 'Extraction',
      prompt: 'How do you pull a shot?',
    },
    { id: 'stock', number: 2, level: 'head', section: 'shop', competency: 'Planning' },
  ],
  threshold: { average: 1 },
});

describe('a defined bank', () => {
  test('keeps the literal types that scoring needs', () => {
    const score = scoreInterview({ espresso: 2, stock: 'skipped' }, {}, { bank });
    expectTypeOf(score.rated).toEqualTypeOf<readonly ('espresso' | 'stock')[]>();
    expectTypeOf(score.scale).toEqualTypeOf<readonly (0 | 2)[]>();
    expectTypeOf(score.byLevel).toHaveProperty('head');
    expectTypeOf(score.byCompetency).toHaveProperty('Planning');
    expectTypeOf(bank.version).toEqualTypeOf<'1.2.0'>();
    // @ts-expect-error -- no such question
    scoreInterview({ mocha: 2 }, {}, { bank });
    // @ts-expect-error -- off the scale
    scoreInterview({ espresso: 1 }, {}, { bank });
    // @ts-expect-error -- no such question
    scoreInterview({}, { roleCritical: ['mocha'] }, { bank });
  });
  test('can be filtered, and its prose is string', () => {
    const [question] = getQuestions({ level: 'trainee' }, { bank });
    expectTypeOf<NonNullable<typeof question>['id']>().toEqualTypeOf<'espresso'>();
    expectTypeOf<NonNullable<typeof question>['prompt']>().toEqualTypeOf<string>();
    expectTypeOf(bank.title).toEqualTypeOf<string>();
    expectTypeOf(bank).toExtend<QuestionBank>();
  });
  test('must have all that scoring needs', () => {
    // @ts-expect-error -- nothing but an id
    defineBank({ id: 'barista' });
  });
});

describe('parsing', () => {
  test('types ids by the bank of the context, and leaves them text without one', () => {
    const plan = parsePlan({}, { bank });
    expectTypeOf(plan.questions).toEqualTypeOf<readonly ('espresso' | 'stock')[] | undefined>();
    expectTypeOf(parsePlan({}).questions).toEqualTypeOf<readonly string[] | undefined>();
    const card = parseScorecard({}, { bank: backendBank });
    expectTypeOf(scoreInterview(card.ratings, card.plan, { bank: backendBank })).toExtend<
      InterviewScore<typeof backendBank>
    >();
    expectTypeOf(parseBank({})).toEqualTypeOf<QuestionBank>();
  });
  test('tells success from failure', () => {
    const result = safeParseBank({});
    if (result.success) {
      expectTypeOf(result.data).toEqualTypeOf<QuestionBank>();
      expectTypeOf(result.error).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(result.error).toEqualTypeOf<InvalidBankError>();
      expectTypeOf(result.data).toEqualTypeOf<undefined>();
    }
  });
});

import { describe, expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../../data/backend/outline.ts';
import {
  assessRater,
  assessRaters,
  type BackendAnswer,
  type CalibrationAnswer,
  getCalibrationAnswers,
  type RaterAssessment,
  type TeamAssessment,
} from '../../src/calibration/index.ts';
import type { QuestionId } from '../../src/model.ts';
import { bakeryBank } from '../banks.ts';

const answers = [
  {
    id: 'steam-a',
    question: 'steam',
    score: 9,
    text: 'Early.',
    reason: 'It says when.',
    keyPoints: {},
    misconceptions: {},
  },
] as const satisfies readonly CalibrationAnswer<typeof bakeryBank>[];

describe('types follow the bank', () => {
  test('answers', () => {
    const found = getCalibrationAnswers({ level: 'expert' });
    expectTypeOf(found).toEqualTypeOf<readonly BackendAnswer[]>();
    expectTypeOf<BackendAnswer['score']>().toEqualTypeOf<1 | 2 | 3 | 4 | 5>();
    expectTypeOf<BackendAnswer['question']>().toEqualTypeOf<QuestionId<BackendOutline>>();
    expectTypeOf<'cap-theorem-a'>().toExtend<BackendAnswer['id']>();
    // @ts-expect-error: there is no such question
    getCalibrationAnswers({ id: 'cap-teorem' });
  });

  test('ratings', () => {
    expectTypeOf(assessRater({ 'cap-theorem-a': 4 })).toEqualTypeOf<RaterAssessment>();
    assessRater({ 'cap-theorem-a': 'skipped', 'cap-theorem-b': undefined });
    // @ts-expect-error: there is no such answer
    assessRater({ 'cap-theorem-f': 4 });
    // @ts-expect-error: there is no such score point
    assessRater({ 'cap-theorem-a': 6 });
    // @ts-expect-error: there is no such question
    assessRater({}, { questions: ['cap-teorem'] });
  });

  test('a bank of your own', () => {
    const found = assessRater({ 'steam-a': 4 }, { bank: bakeryBank, answers });
    expectTypeOf(found).toEqualTypeOf<RaterAssessment<typeof bakeryBank>>();
    expectTypeOf(found.answers[0]?.question).toEqualTypeOf<
      'kneading' | 'proofing' | 'steam' | 'crust' | undefined
    >();
    // @ts-expect-error: there is no such answer
    assessRater({ 'steam-b': 4 }, { bank: bakeryBank, answers });
    // @ts-expect-error: 5 is no score point of this bank
    assessRater({ 'steam-a': 5 }, { bank: bakeryBank, answers });
  });

  test('a team', () => {
    const team = assessRaters({ ana: { 'cap-theorem-a': 4 }, ben: {} });
    expectTypeOf(team).toEqualTypeOf<TeamAssessment<BackendOutline, 'ana' | 'ben'>>();
    expectTypeOf(team.bySeverity[0]).toEqualTypeOf<'ana' | 'ben' | undefined>();
  });
});

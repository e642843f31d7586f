import { expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../../data/backend/outline.ts';
import { packRatings, scoreMatrix, sweepThresholds } from '../../src/batch/index.ts';
import type { InterviewScore, Outline, QuestionId } from '../../src/model.ts';
import { bakeryBank } from '../banks.ts';

declare const codes: Uint8Array;
declare const parsed: Outline;

test('a matrix follows its bank', () => {
  const matrix = scoreMatrix(codes);
  expectTypeOf(matrix.questions).toEqualTypeOf<readonly QuestionId<BackendOutline>[]>();
  expectTypeOf(matrix.rowAt(0)).toEqualTypeOf<InterviewScore<BackendOutline>>();
  const baked = scoreMatrix(codes, { bank: bakeryBank, plan: { questions: ['steam'] } });
  expectTypeOf(baked.bySection).toHaveProperty('oven');
  expectTypeOf(scoreMatrix(codes, { bank: parsed }).questions).toEqualTypeOf<readonly string[]>();
});

test('what cannot be right does not compile', () => {
  // @ts-expect-error no such question
  scoreMatrix(codes, { plan: { questions: ['nope'] } });
  // @ts-expect-error no such question in this bank
  sweepThresholds(codes, [3], { bank: bakeryBank, plan: { questions: ['cap-theorem'] } });
  // @ts-expect-error no such score point
  packRatings([{ 'cap-theorem': 6 }]);
  // @ts-expect-error codes are bytes
  scoreMatrix(new Uint16Array(4));
});

import { expectTypeOf, test } from 'vitest';
import type { QuestionBank } from '../../src/model.ts';
import { planInterview } from '../../src/plan/index.ts';
import { getQuestions } from '../../src/questions.ts';
import { renderKit } from '../../src/report/index.ts';
import { bakeryBank } from '../banks.ts';

const options = { audience: 'candidate', format: 'html' } as const;

test('a kit takes questions of its bank only', () => {
  expectTypeOf(renderKit({ questions: ['cap-theorem'] }, options)).toEqualTypeOf<string>();
  // @ts-expect-error no question of the backend bank
  renderKit({ questions: ['cap-theorm'] }, options);
  // @ts-expect-error no question of the backend bank
  renderKit({ questions: ['cap-theorem'], roleCritical: ['kneading'] }, options);
  renderKit({ questions: ['kneading'] }, { ...options, bank: bakeryBank });
  // @ts-expect-error no question of the bakery
  renderKit({ questions: ['cap-theorem'] }, { ...options, bank: bakeryBank });
});

test('a kit takes plans and questions as the library makes them', () => {
  const { plan } = planInterview({ count: 3, seed: 'a' });
  renderKit(plan, options);
  renderKit(getQuestions({ level: 'expert' }), options);
  const read = {} as QuestionBank;
  renderKit({ questions: ['anything'] }, { ...options, bank: read });
  const { plan: chosen } = planInterview({ count: 3, seed: 'a' }, { bank: read });
  renderKit(chosen, { ...options, bank: read });
  // @ts-expect-error a plan of another bank than the backend bank
  renderKit(chosen, options);
});

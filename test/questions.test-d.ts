import { expectTypeOf, test } from 'vitest';
import type { BackendBank, BackendQuestion } from '../data/backend/index.ts';
import type { BankQuestion, Question, QuestionBank } from '../src/model.ts';
import { getQuestions, type QuestionFilter } from '../src/questions.ts';
import { bakeryBank } from './banks.ts';

declare const parsed: QuestionBank;

test('without a filter all questions of the backend bank come', () => {
  expectTypeOf(getQuestions()).toEqualTypeOf<readonly BackendQuestion[]>();
  expectTypeOf(getQuestions({})).toEqualTypeOf<readonly BackendQuestion[]>();
  expectTypeOf<BackendQuestion>().toExtend<Question>();
  expectTypeOf<BackendBank>().toExtend<QuestionBank>();
});

test('a level narrows the questions', () => {
  const expert = getQuestions({ level: 'expert' });
  expectTypeOf(expert).toEqualTypeOf<readonly Extract<BackendQuestion, { level: 'expert' }>[]>();
  type Found = (typeof expert)[number];
  expectTypeOf<Found['level']>().toEqualTypeOf<'expert'>();
  expectTypeOf<Found['section']>().toEqualTypeOf<
    'distributed-systems' | 'database-internals-and-security'
  >();
  expectTypeOf<'cap-theorem'>().toExtend<Found['id']>();
  expectTypeOf<'stack-vs-queue'>().not.toExtend<Found['id']>();
});

test('several levels narrow to those', () => {
  const some = getQuestions({ level: ['fresher', 'expert'] });
  expectTypeOf<(typeof some)[number]['level']>().toEqualTypeOf<'fresher' | 'expert'>();
});

test('id and section narrow, and they narrow together', () => {
  const one = getQuestions({ id: 'cap-theorem' });
  expectTypeOf<(typeof one)[number]['id']>().toEqualTypeOf<'cap-theorem'>();
  expectTypeOf<(typeof one)[number]['number']>().toEqualTypeOf<26>();
  const part = getQuestions({ section: 'distributed-systems' });
  expectTypeOf<(typeof part)[number]['level']>().toEqualTypeOf<'expert'>();
  const none = getQuestions({ level: 'fresher', section: 'distributed-systems' });
  expectTypeOf<(typeof none)[number]>().toEqualTypeOf<never>();
});

test('what may be absent narrows nothing', () => {
  const level = 'expert' as 'expert' | undefined;
  const found = getQuestions({ level, section: 'distributed-systems' });
  expectTypeOf(found).toEqualTypeOf(getQuestions({ section: 'distributed-systems' }));
  const filter: QuestionFilter = { level: 'expert' };
  expectTypeOf(getQuestions(filter)).toEqualTypeOf<readonly BackendQuestion[]>();
  const oneOrMany = 'expert' as 'expert' | readonly ['fresher'];
  const some = getQuestions({ level: oneOrMany });
  expectTypeOf<(typeof some)[number]['level']>().toEqualTypeOf<'fresher' | 'expert'>();
});

test('number and competency are checked', () => {
  getQuestions({ number: 26, competency: 'Distributed Systems Foundations' });
  // @ts-expect-error there are 40 questions
  getQuestions({ number: 41 });
  // @ts-expect-error no such competency
  getQuestions({ competency: 'Charm' });
});

test('what the bank does not have does not compile', () => {
  // @ts-expect-error no such question
  getQuestions({ id: 'cap-theory' });
  // @ts-expect-error no such level
  getQuestions({ level: 'senior' });
  // @ts-expect-error one of them is no level
  getQuestions({ level: ['expert', 'senior'] });
  // @ts-expect-error a level is no section
  getQuestions({ section: 'expert' });
  // @ts-expect-error no such field
  getQuestions({ levels: 'expert' });
  // @ts-expect-error a filter is an object
  getQuestions('expert');
});

test('a bank that is passed in brings its own literals', () => {
  const found = getQuestions({ level: 'master' }, { bank: bakeryBank });
  expectTypeOf<(typeof found)[number]['id']>().toEqualTypeOf<'steam' | 'crust'>();
  // @ts-expect-error a level of the backend bank
  getQuestions({ level: 'expert' }, { bank: bakeryBank });
  // @ts-expect-error a question of the backend bank
  getQuestions({ id: 'cap-theorem' }, { bank: bakeryBank });
});

test('a bank known only at run time takes any id', () => {
  const found = getQuestions({ id: 'anything', level: ['some', 'levels'] }, { bank: parsed });
  expectTypeOf(found).toEqualTypeOf<readonly BankQuestion[]>();
  expectTypeOf<(typeof found)[number]['id']>().toEqualTypeOf<string>();
});

test('filters may be read-only, results are', () => {
  const filter = { level: ['expert'], id: ['cap-theorem'] } as const;
  const found = getQuestions(filter);
  // @ts-expect-error read-only
  found.push(found[0]);
  // @ts-expect-error read-only
  getQuestions()[0].prompt = 'other';
  // @ts-expect-error read-only
  getQuestions()[0].keyPoints.push('other');
});

import { expectTypeOf, test } from 'vitest';
import { compileSchema, compileScoring } from '../../src/sql/index.ts';
import { bakeryBank } from '../banks.ts';

test('a statement follows its bank', () => {
  expectTypeOf(compileScoring({ dialect: 'spark' })).toBeString();
  expectTypeOf(
    compileSchema({ dialect: 'spark', bank: bakeryBank, plan: { questions: ['steam'] } }),
  ).toBeString();
  // @ts-expect-error no such question
  compileScoring({ dialect: 'spark', plan: { questions: ['nope'] } });
  // @ts-expect-error no such dialect
  compileScoring({ dialect: 'oracle' });
  // @ts-expect-error a dialect is needed
  compileScoring({ plan: {} });
});

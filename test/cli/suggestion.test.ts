import { expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { refuse } from '../../src/cli/suggestion.ts';
import { InvalidPlanError } from '../../src/errors.ts';

const issue = {
  code: 'unknown-question',
  path: ['ratings', 'Cap_Theorem'],
  message: 'no',
} as const;

test('an error of the library becomes one of the input, with the nearest value of the bank', () => {
  const fail = () => {
    throw new InvalidPlanError('score interview', [issue]);
  };
  const origin = { name: 'card.json', bank: backendOutline };
  expect(() => refuse(fail, origin)).toThrow(
    'Cannot read card.json: no (did you mean "cap-theorem"?)',
  );
  expect(() => refuse(fail, { name: 'card.json' })).toThrow(/^Cannot read card\.json: no$/);
});

test('a suggestion of the library stands', () => {
  const fail = () => {
    throw new InvalidPlanError('score interview', [{ ...issue, suggestion: 'raft-consensus' }]);
  };
  expect(() => refuse(fail, { name: 'a', bank: backendOutline })).toThrow(
    'did you mean "raft-consensus"?',
  );
});

test('any other error stays what it is', () => {
  const fault = new TypeError('ours');
  expect(() =>
    refuse(
      () => {
        throw fault;
      },
      { name: 'a' },
    ),
  ).toThrow(fault);
});

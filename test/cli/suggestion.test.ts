import { expect, test } from 'vitest';
import { refuse } from '../../src/cli/suggestion.ts';
import { InvalidPlanError } from '../../src/errors.ts';

const issue = { code: 'unknown-question', path: ['ratings', 'a'], message: 'no' } as const;

test('an error of the library becomes one of the input, with what was meant', () => {
  const refuseIssue = (suggestion?: string) => () =>
    refuse(
      () => {
        throw new InvalidPlanError('score interview', [{ ...issue, suggestion }]);
      },
      { name: 'card.json' },
    );
  expect(refuseIssue('cap-theorem')).toThrow(
    'Cannot read card.json: no (did you mean "cap-theorem"?)',
  );
  expect(refuseIssue()).toThrow(/^Cannot read card\.json: no$/);
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

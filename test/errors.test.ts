import { describe, expect, test } from 'vitest';
import * as errors from '../src/errors.ts';
import { makeTrapped } from './caught.ts';

const issue = { code: 'off-scale', path: ['ratings', 'a'], message: 'first' } as const;
const other = { code: 'duplicate', path: ['plan', 'questions', 1], message: 'second' } as const;

const classes = Object.entries(errors).filter(
  (entry): entry is [string, typeof errors.InterviewError] =>
    entry[1] === errors.InterviewError || entry[1].prototype instanceof errors.InterviewError,
);

describe('every class', () => {
  test('of the core is here', () => {
    expect(classes.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'InterviewError',
        'InvalidRatingsError',
        'InvalidPlanError',
        'InvalidBankError',
        'InvalidThresholdError',
        'InvalidScoreError',
        'UnknownQuestionError',
      ]),
    );
  });

  test.each(classes)('%s has its name and a code of its own', (name, Class) => {
    const error = new Class('do it', [issue]);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(errors.InterviewError);
    expect(error.name).toBe(name);
    const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    expect(error.code).toBe(name === 'InterviewError' ? words : words.replace(/-error$/, ''));
    expect(`${error}`).toBe(`${name}: Cannot do it: first`);
  });
});

describe('the message', () => {
  test('tells one problem in one line', () => {
    const error = new errors.InvalidRatingsError('score interview', [issue]);
    expect(error.message).toBe('Cannot score interview: first');
    expect(error.issues).toEqual([issue]);
  });

  test('lists several problems, each on its own line', () => {
    const error = new errors.InvalidPlanError('score interview', [issue, other]);
    expect(error.message).toBe('Cannot score interview: 2 problems\n- first\n- second');
    expect(error.issues).toEqual([issue, other]);
  });
});

describe('isInterviewError', () => {
  const error = new errors.InvalidBankError('read bank', [issue]);

  test('knows an error of this library', () => {
    expect(errors.isInterviewError(error)).toBe(true);
    expect(errors.isInterviewError(new errors.InterviewError('do it', []))).toBe(true);
  });

  test('tells the kinds apart by code', () => {
    expect(errors.isInterviewError(error, 'invalid-bank')).toBe(true);
    expect(errors.isInterviewError(error, 'invalid-plan')).toBe(false);
  });

  test('knows an error of another copy of this library', () => {
    const copy = { name: 'InvalidBankError', code: 'invalid-bank', issues: [] };
    expect(errors.isInterviewError(copy)).toBe(true);
    expect(errors.isInterviewError(copy, 'invalid-bank')).toBe(true);
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'invalid-bank'],
    ['an error of others', new Error('no')],
    ['no list of issues', { name: 'x', code: 'y', issues: {} }],
    ['no code', { name: 'x', issues: [] }],
    ['a code that is a number', { name: 'x', code: 7, issues: [] }],
    ['no name', { code: 'y', issues: [] }],
    ['what cannot be read', makeTrapped({})],
  ])('turns down %s', (_, value) => {
    expect(errors.isInterviewError(value)).toBe(false);
  });
});

test('an error lists a thousand problems and counts the rest', () => {
  const error = new errors.InterviewError('do it', Array(1002).fill(issue));
  expect([error.issues.length, error.omitted]).toEqual([1000, 2]);
  expect(error.message).toMatch(/^Cannot do it: 1002 problems\n- first\n/);
  expect(error.message).toMatch(/\n- and 2 more$/);
  expect(new errors.InterviewError('do it', [issue]).omitted).toBe(0);
});

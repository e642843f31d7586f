import { describe, expect, test } from 'vitest';
import { backendBank } from '../data/backend/index.ts';
import { backendOutline } from '../data/backend/outline.ts';
import type { BankQuestion, QuestionBank } from '../src/model.ts';
import { getQuestions } from '../src/questions.ts';
import { bakeryBank, buildOutline } from './banks.ts';
import { explain, listProblems } from './caught.ts';

/** As a caller without types would. */
const get = getQuestions as (filter?: unknown, options?: unknown) => readonly BankQuestion[];

function list(filter?: unknown, bank?: unknown): string[] {
  return get(filter, { bank }).map(({ id }) => id);
}

describe('all questions', () => {
  test('are those of the backend bank, with their prose', () => {
    expect(getQuestions()).toEqual(backendBank.questions);
    expect(list({})).toEqual(backendOutline.questions.map(({ id }) => id));
    expect(getQuestions()[0]?.prompt.length).toBeGreaterThan(0);
  });

  test('are those of a bank that is passed in', () => {
    expect(getQuestions({}, { bank: bakeryBank })).toEqual(bakeryBank.questions);
    expect(list({}, undefined)).toHaveLength(40);
  });

  test('come in a list of their own, unless it is frozen', () => {
    const bank = { ...bakeryBank, questions: [...bakeryBank.questions] };
    const found = get({}, { bank }) as BankQuestion[];
    found.pop();
    expect(bank.questions).toHaveLength(4);
  });
});

describe('a filter', () => {
  test.each<[string, object, string[]]>([
    ['id', { id: 'steam' }, ['steam']],
    ['ids, in the order of the bank', { id: ['steam', 'kneading'] }, ['kneading', 'steam']],
    ['an id twice', { id: ['steam', 'steam'] }, ['steam']],
    ['number', { number: 2 }, ['proofing']],
    ['numbers', { number: [4, 1] }, ['kneading', 'crust']],
    ['level', { level: 'master' }, ['steam', 'crust']],
    ['levels', { level: ['master', 'apprentice'] }, ['kneading', 'proofing', 'steam', 'crust']],
    ['section', { section: 'dough' }, ['kneading', 'proofing']],
    ['sections', { section: ['shop', 'oven'] }, ['steam', 'crust']],
    ['a section without questions', { section: 'shop' }, []],
    ['competency', { competency: 'Timing' }, ['proofing', 'steam']],
    [
      'competencies',
      { competency: ['Timing', 'Touch'] },
      ['kneading', 'proofing', 'steam', 'crust'],
    ],
    ['fields that must all hold', { level: 'master', competency: 'Touch' }, ['crust']],
    ['fields that exclude each other', { level: 'master', section: 'dough' }, []],
    ['no values', { level: [] }, []],
    [
      'undefined',
      { level: undefined, id: undefined, number: undefined },
      ['kneading', 'proofing', 'steam', 'crust'],
    ],
  ])('by %s', (_, filter, ids) => {
    expect(list(filter, bakeryBank)).toEqual(ids);
  });

  test('finds the parts of the backend bank', () => {
    expect(list({ level: 'fresher' })).toHaveLength(15);
    expect(list({ level: 'intermediate' })).toHaveLength(10);
    expect(list({ level: 'expert' })).toHaveLength(15);
    expect(list({ number: 26 })).toEqual(['cap-theorem']);
    expect(list({ section: 'distributed-systems' })).toHaveLength(7);
  });

  test('is not changed', () => {
    const filter = Object.freeze({ id: Object.freeze(['steam']) });
    expect(list(filter, bakeryBank)).toEqual(['steam']);
  });

  test('finds names that all objects have', () => {
    const bank = buildOutline(4, [1, 2]);
    expect(list({ id: 'prototype' }, bank)).toEqual(['prototype']);
    expect(list({ section: ['hasOwnProperty'] }, bank)).toEqual(['toString']);
    expect(list({ level: 'constructor', competency: 'constructor' }, bank)).toEqual([
      'constructor',
    ]);
  });

  test('follows a bank that is not frozen', () => {
    const bank = buildOutline(2, [1, 2]);
    expect(list({}, bank)).toEqual(['prototype', 'constructor']);
    (bank.questions[0] as { id: string }).id = 'other';
    expect(list({ id: 'other' }, bank)).toEqual(['other']);
  });
});

describe('what the bank does not have', () => {
  test.each<[string, unknown, string, string]>([
    ['id', 'nope', 'unknown-question', 'an id'],
    ['number', 41, 'unknown-number', 'a number'],
    ['level', 'senior', 'unknown-level', 'a level'],
    ['section', 'expert', 'unknown-section', 'a section'],
    ['competency', 'Charm', 'unknown-competency', 'a competency'],
  ])('is a problem: %s', (field, value, code, noun) => {
    const found = JSON.stringify(value);
    expect(explain(() => get({ [field]: value }))).toEqual({
      name: 'UnknownQuestionError',
      code: 'unknown-question',
      issues: [
        {
          code,
          path: ['filter', field],
          message: `filter.${field} must be ${noun} of the bank: received ${found}`,
        },
      ],
      message: `Cannot get questions: filter.${field} must be ${noun} of the bank: received ${found}`,
    });
    const known = bakeryBank.questions[0][field as 'id'];
    expect(
      listProblems(() => get({ [field]: [known, value, null] }, { bank: bakeryBank })),
    ).toEqual([
      [
        code,
        `filter > ${field} > 1`,
        `filter.${field}.1 must be ${noun} of the bank: received ${found}`,
      ],
      [
        code,
        `filter > ${field} > 2`,
        `filter.${field}.2 must be ${noun} of the bank: received null`,
      ],
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])('%j', (name) => {
    for (const field of ['id', 'level', 'section', 'competency']) {
      expect(listProblems(() => get({ [field]: name }))).toHaveLength(1);
    }
  });

  test.each([
    ['a numeric string', '1', '"1"'],
    ['NaN', Number.NaN, 'NaN'],
    ['a boxed number', new Number(1), 'an object'],
    ['an object', { length: 1, 0: 1 }, 'an object'],
    ['a Set', new Set([1]), 'an object'],
  ])('a number that is %s', (_, number, found) => {
    expect(listProblems(() => get({ number }))).toEqual([
      [
        'unknown-number',
        'filter > number',
        `filter.number must be a number of the bank: received ${found}`,
      ],
    ]);
  });

  test('a field, with all other problems at once', () => {
    const error = explain(() => get({ Level: 'expert', level: ['x', 'expert'], id: 'y', z: 1 }));
    expect(error.message).toBe(
      [
        'Cannot get questions: 4 problems',
        '- each key of filter must be one of id, number, level, section, competency: received "Level"',
        '- each key of filter must be one of id, number, level, section, competency: received "z"',
        '- filter.id must be an id of the bank: received "y"',
        '- filter.level.0 must be a level of the bank: received "x"',
      ].join('\n'),
    );
    expect(error.issues.map(({ code }) => code)).toEqual([
      'unknown-key',
      'unknown-key',
      'unknown-question',
      'unknown-level',
    ]);
  });

  test.each([
    ['null', null, 'null'],
    ['text', 'expert', '"expert"'],
    ['a list', ['cap-theorem'], 'a list'],
  ])('%s instead of a filter', (_, filter, found) => {
    expect(listProblems(() => get(filter))).toEqual([
      ['not-an-object', 'filter', `filter must be a plain object: received ${found}`],
    ]);
  });

  test('a bank that is not sound', () => {
    for (const bank of [null, [], 7]) {
      expect(explain(() => get({}, { bank }))).toMatchObject({
        name: 'InvalidBankError',
        issues: [{ code: 'not-an-object' }],
      });
    }
    const bank: QuestionBank = { ...bakeryBank, levels: [] };
    expect(listProblems(() => get({}, { bank })).map(([code, path]) => [code, path])).toEqual([
      ['not-a-list', 'bank > levels'],
    ]);
  });
});

describe('the order', () => {
  const ids = ['saga-pattern', 'cap-theorem', 'acid-properties'] as const;
  const listIds = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

  test('is that of the bank, or of the ids of the filter', () => {
    expect(listIds(getQuestions({ id: ids }))).toEqual([...ids].reverse());
    expect(listIds(getQuestions({ id: ids }, { order: 'bank' }))).toEqual([...ids].reverse());
    expect(listIds(getQuestions({ id: ids }, { order: 'filter' }))).toEqual(ids);
    expect(listIds(getQuestions({ id: ids, level: 'expert' }, { order: 'filter' }))).toEqual(
      ids.slice(0, 2),
    );
    expect(getQuestions({ level: 'expert' }, { order: 'filter' })).toEqual(
      getQuestions({ level: 'expert' }),
    );
  });

  test('is one of these', () => {
    expect(listProblems(() => getQuestions({}, { order: 'plan' as never }))).toEqual([
      [
        'unknown-choice',
        'options > order',
        'options.order must be "bank" or "filter": received "plan"',
      ],
    ]);
  });
});

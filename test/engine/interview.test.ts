import { describe, expect, test } from 'vitest';
import { freezeDeep } from '../../src/engine/frozen.ts';
import type { InterviewScore, Outline } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank, buildOutline, weatherOutline } from '../banks.ts';
import { catchError, explain, listProblems } from '../caught.ts';

/** As a caller without types would. */
const score = scoreInterview as (
  ratings: unknown,
  plan?: unknown,
  options?: unknown,
) => InterviewScore<Outline>;

describe('ratings that are not valid', () => {
  test.each<[string, unknown, string]>([
    ['too high', 7, '7'],
    ['too low', 0, '0'],
    ['negative', -3, '-3'],
    ['minus zero', -0, '0'],
    ['a fraction', 3.5, '3.5'],
    ['a hair off', 4 + Number.EPSILON * 4, '4.000000000000001'],
    ['NaN', Number.NaN, 'NaN'],
    ['infinite', Infinity, 'Infinity'],
    ['huge', 1e300, '1e+300'],
    ['a numeric string', '4', '"4"'],
    ['nearly skipped', 'Skipped', '"Skipped"'],
    ['the empty string', '', '""'],
    ['a bigint', 4n, '4n'],
    ['a boxed number', new Number(4), 'an object'],
    ['a boxed string', new String('skipped'), 'an object'],
    ['true', true, 'true'],
    ['a list', [4], 'a list'],
    ['an object', { valueOf: () => 4 }, 'an object'],
    ['a function', () => 4, 'a function'],
    ['a symbol', Symbol('4'), 'Symbol(4)'],
  ])('%s', (_, rating, found) => {
    const message = `rating for "cap-theorem" must be an integer from 1 to 5: received ${found}`;
    expect(explain(() => score({ 'cap-theorem': rating }))).toEqual({
      name: 'InvalidRatingsError',
      code: 'invalid-ratings',
      issues: [{ code: 'off-scale', path: ['ratings', 'cap-theorem'], message }],
      message: `Cannot score interview: ${message}`,
    });
  });

  test('a scale with gaps is named point by point', () => {
    expect(listProblems(() => score({ steam: 2 }, {}, { bank: bakeryBank }))).toEqual([
      ['off-scale', 'ratings > steam', 'rating for "steam" must be one of 1, 3, 4, 9: received 2'],
    ]);
    expect(listProblems(() => score({ rain: 1 }, {}, { bank: weatherOutline }))).toEqual([
      ['off-scale', 'ratings > rain', 'rating for "rain" must be one of -3, -1, 0, 2: received 1'],
    ]);
    const bank = buildOutline(1, [-1, 0, 1]);
    expect(listProblems(() => score({ prototype: 2 }, {}, { bank }))).toEqual([
      [
        'off-scale',
        'ratings > prototype',
        'rating for "prototype" must be an integer from -1 to 1: received 2',
      ],
    ]);
  });

  test('a getter is read once', () => {
    let reads = 0;
    const ratings = {
      get 'cap-theorem'() {
        return [2, 5][reads++];
      },
    };
    expect(score(ratings).average).toBe(2);
    expect(reads).toBe(1);
  });

  test.each(['nope', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'an id that the bank does not have: %j',
    (id) => {
      for (const rating of ['4', 'null', '"skipped"']) {
        const ratings = JSON.parse(`{ "${id}": ${rating} }`);
        expect(listProblems(() => score(ratings))).toContainEqual([
          'unknown-question',
          `ratings > ${id}`,
          `each key of ratings must be a question of the bank: received "${id}"`,
        ]);
      }
    },
  );

  test('an unknown id hides no bad rating', () => {
    expect(listProblems(() => score({ nope: 9 })).map(([code]) => code)).toEqual([
      'unknown-question',
      'off-scale',
    ]);
  });

  test('an unknown id with no rating is still an unknown id', () => {
    expect(listProblems(() => score({ nope: undefined }))).toEqual([
      [
        'unknown-question',
        'ratings > nope',
        'each key of ratings must be a question of the bank: received "nope"',
      ],
    ]);
  });

  test.each([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a list', [], 'an empty list'],
    ['a sparse list', new Array(3), 'a list'],
    ['a Map', new Map([['cap-theorem', 4]]), 'an object'],
    ['text', '{"cap-theorem":4}', '"{\\"cap-theorem\\":4}"'],
    ['inherited ratings', Object.create({ 'cap-theorem': 4 }), 'an object'],
    ['a symbol among the ids', { [Symbol('cap-theorem')]: 4 }, 'an object'],
    [
      'an instance with accessors',
      new (class {
        get 'cap-theorem'() {
          return 4;
        }
      })(),
      'an object',
    ],
  ])('%s instead of ratings', (_, ratings, found) => {
    const message = `ratings must be a plain object: received ${found}`;
    expect(explain(() => score(ratings))).toEqual({
      name: 'InvalidRatingsError',
      code: 'invalid-ratings',
      issues: [{ code: 'not-an-object', path: ['ratings'], message }],
      message: `Cannot score interview: ${message}`,
    });
  });

  test('a rating outside the plan, were it only skipped', () => {
    const plan = { questions: ['raft-consensus'] };
    for (const rating of [4, 'skipped']) {
      expect(explain(() => score({ 'cap-theorem': rating }, plan))).toMatchObject({
        name: 'InvalidRatingsError',
        issues: [
          {
            code: 'outside-plan',
            path: ['ratings', 'cap-theorem'],
            message: 'each key of ratings must be a question of the plan: received "cap-theorem"',
          },
        ],
      });
    }
  });

  test('a rating that is outside the plan and off the scale has both problems', () => {
    const problems = listProblems(() => score({ 'cap-theorem': 6 }, { questions: [] }));
    expect(problems.map(([code]) => code)).toEqual(['outside-plan', 'off-scale']);
  });
});

test('a plan that changes is read again', () => {
  const weights: Record<string, number> = { 'cap-theorem': 3 };
  const plan = {
    questions: ['cap-theorem', 'raft-consensus'],
    weighting: { reason: 'x', weights },
  };
  const ratings = { 'cap-theorem': 5, 'raft-consensus': 1 };
  const sum = () => {
    const { total, weight, missing } = score(ratings, plan);
    return [total, weight, missing];
  };
  expect(sum()).toEqual([16, 4, []]);
  expect(sum()).toEqual([16, 4, []]);
  weights['cap-theorem'] = 2;
  expect(sum()).toEqual([11, 3, []]);
  plan.questions.push('saga-pattern');
  expect(sum()).toEqual([11, 3, ['saga-pattern']]);
  expect(sum()).toEqual([11, 3, ['saga-pattern']]);
  plan.questions[2] = 'nope';
  expect(listProblems(sum).map(([code]) => code)).toEqual(['unknown-question']);
  expect(listProblems(sum).map(([code]) => code)).toEqual(['unknown-question']);
  plan.questions.length = 2;
  expect(sum()).toEqual([11, 3, []]);
});

describe('plans that are not valid', () => {
  const planned = (plan: unknown) => listProblems(() => score({}, plan));

  test.each([
    ['a list', [], 'an empty list'],
    ['text', 'expert', '"expert"'],
    ['a Map', new Map([['questions', []]]), 'an object'],
  ])('%s', (_, plan, found) => {
    expect(explain(() => score({}, plan))).toMatchObject({
      name: 'InvalidPlanError',
      code: 'invalid-plan',
      message: `Cannot score interview: plan must be a plain object: received ${found}`,
      issues: [{ code: 'not-an-object', path: ['plan'] }],
    });
  });

  test('a field that a plan does not have', () => {
    expect(planned({ question: [], __proto__: null, constructor: 1 })).toEqual([
      [
        'unknown-key',
        'plan > question',
        'each key of plan must be one of questions, roleCritical, weighting: received "question"',
      ],
      [
        'unknown-key',
        'plan > constructor',
        'each key of plan must be one of questions, roleCritical, weighting: received "constructor"',
      ],
    ]);
  });

  test.each(['questions', 'roleCritical'])('%s that are no list', (field) => {
    for (const [list, found] of [
      ['cap-theorem', '"cap-theorem"'],
      [new Set(['cap-theorem']), 'an object'],
    ]) {
      expect(planned({ [field as string]: list })).toEqual([
        [
          'not-a-list',
          `plan > ${field}`,
          `plan.${field} must be a list of question ids: received ${found}`,
        ],
      ]);
    }
  });

  test.each(['questions', 'roleCritical'])('%s with unknown ids, each told once', (field) => {
    const list = ['nope', 'cap-theorem', '__proto__', undefined, 4, null];
    expect(planned({ [field as string]: list })).toEqual(
      [
        [0, '"nope"'],
        [2, '"__proto__"'],
        [3, 'undefined'],
        [4, '4'],
        [5, 'null'],
      ].map(([at, found]) => [
        'unknown-question',
        `plan > ${field} > ${at}`,
        `plan.${field}.${at} must be a question of the bank: received ${found}`,
      ]),
    );
  });

  test.each(['questions', 'roleCritical'])('%s with an id twice', (field) => {
    const list = ['cap-theorem', 'raft-consensus', 'cap-theorem', 'cap-theorem'];
    expect(planned({ [field as string]: list })).toEqual(
      [2, 3].map((at) => [
        'duplicate',
        `plan > ${field} > ${at}`,
        `plan.${field}.${at} must be named once: received "cap-theorem"`,
      ]),
    );
  });

  test.each<[string, unknown, string]>([
    ['not a list', 'cap-theorem', 'not-a-list'],
    ['one with a misspelt id', ['cap-theorm'], 'unknown-question'],
  ])('a list that cannot be read whole leaves nothing out: %s', (_, questions, code) => {
    const plan = {
      questions,
      roleCritical: ['cap-theorem'],
      weighting: { reason: 'x', weights: { 'cap-theorem': 2 } },
    };
    const found = listProblems(() => score({ 'cap-theorem': 4 }, plan));
    expect(found.map(([problem]) => problem)).toEqual([code]);
  });

  test('an id that is unknown does not hide one that stands twice', () => {
    const found = planned({ questions: ['nope', 'cap-theorem', 'cap-theorem'] });
    expect(found.map(([code]) => code)).toEqual(['unknown-question', 'duplicate']);
  });

  test('a list has no gaps', () => {
    // biome-ignore lint/suspicious/noSparseArray: the gap is what is tested
    expect(planned({ questions: [, 'cap-theorem'] })).toEqual([
      [
        'not-a-list',
        'plan > questions',
        'plan.questions must be a list of question ids: received a list',
      ],
    ]);
  });

  test('role-critical and weighted questions outside the plan', () => {
    const plan = {
      weighting: { reason: 'x', weights: { 'saga-pattern': 2 } },
      roleCritical: ['raft-consensus', 'cap-theorem'],
      questions: ['cap-theorem'],
    };
    expect(planned(plan)).toEqual([
      [
        'outside-plan',
        'plan > roleCritical > 0',
        'plan.roleCritical.0 must be a question of the plan: received "raft-consensus"',
      ],
      [
        'outside-plan',
        'plan > weighting > weights > saga-pattern',
        'each key of plan.weighting.weights must be a question of the plan: received "saga-pattern"',
      ],
    ]);
  });

  test.each([
    ['absent', {}, 'undefined'],
    ['empty', { reason: '' }, '""'],
    ['blank', { reason: ' \n\t' }, '" \\n\\t"'],
    ['no text', { reason: 7 }, '7'],
    ['a boxed text', { reason: new String('x') }, 'an object'],
    ['a list', { reason: ['x'] }, 'a list'],
  ])('a reason that is %s', (_, part, found) => {
    expect(planned({ weighting: { ...part, weights: {} } })).toEqual([
      [
        'no-reason',
        'plan > weighting > reason',
        `plan.weighting.reason must be a sentence that says why: received ${found}`,
      ],
    ]);
  });

  test('a weight of zero is one, but for a role-critical question', () => {
    const weights = { 'cap-theorem': -0, 'raft-consensus': 0 };
    const reason = 'On trial until spring.';
    expect(score({ 'cap-theorem': 5 }, { weighting: { reason, weights } }).questions).toEqual([
      { id: 'cap-theorem', rating: 5, weight: 0 },
    ]);
    expect(planned({ roleCritical: ['raft-consensus'], weighting: { reason, weights } })).toEqual([
      [
        'invalid-weight',
        'plan > weighting > weights > raft-consensus',
        'weight for "raft-consensus" must be an integer from 1, for it is role-critical: received 0',
      ],
    ]);
  });

  test.each<[string, unknown, string]>([
    ['negative', -2, '-2'],
    ['a fraction', 1.5, '1.5'],
    ['NaN', Number.NaN, 'NaN'],
    ['infinite', Infinity, 'Infinity'],
    ['a numeric string', '200000000', '"200000000"'],
    ['a bigint', 5n, '5n'],
    ['true', true, 'true'],
    ['a boxed number', new Number(2), 'an object'],
    ['a symbol', Symbol('w'), 'Symbol(w)'],
    ['a list', [2], 'a list'],
    ['an object', { valueOf: () => 2 }, 'an object'],
  ])('a weight that is %s', (_, weight, found) => {
    const weights = { 'cap-theorem': weight, nope: 2 };
    expect(planned({ weighting: { reason: 'x', weights } })).toEqual([
      [
        'invalid-weight',
        'plan > weighting > weights > cap-theorem',
        `weight for "cap-theorem" must be an integer from 0: received ${found}`,
      ],
      [
        'unknown-question',
        'plan > weighting > weights > nope',
        'each key of plan.weighting.weights must be a question of the bank: received "nope"',
      ],
    ]);
  });

  test.each([
    [1e300, '1e+300'],
    [3e8, '300000039'],
    [1e8, '100000039'],
  ])('a weight that makes sums inexact: %s', (weight, sum) => {
    const weights = { 'cap-theorem': weight };
    expect(planned({ weighting: { reason: 'x', weights } })).toEqual([
      [
        'unsafe-weight',
        'plan > weighting > weights',
        `plan.weighting.weights must be 100000000 or less in sum: received ${sum}`,
      ],
    ]);
  });

  test.each([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a list', [2], 'a list'],
    ['a Map', new Map([['cap-theorem', 2]]), 'an object'],
  ])('%s instead of weights', (_, weights, found) => {
    expect(planned({ weighting: { reason: 'x', weights } })).toEqual([
      [
        'not-an-object',
        'plan > weighting > weights',
        `plan.weighting.weights must be a plain object: received ${found}`,
      ],
    ]);
  });

  test('a weighting that is no object, or has a field too many', () => {
    expect(planned({ weighting: [] }).map(([code, path]) => [code, path])).toEqual([
      ['not-an-object', 'plan > weighting'],
    ]);
    expect(planned({ weighting: { reason: 'x', weights: {}, weight: 2 } })).toEqual([
      [
        'unknown-key',
        'plan > weighting > weight',
        'each key of plan.weighting must be one of reason, weights: received "weight"',
      ],
    ]);
  });

  test('weights named like what all objects have are unknown ids', () => {
    const weights = JSON.parse('{ "__proto__": 5, "constructor": 2 }');
    expect(planned({ weighting: { reason: 'x', weights } }).map(([code]) => code)).toEqual([
      'unknown-question',
      'unknown-question',
    ]);
  });

  test('problems of plan and ratings come together, under the name of the plan', () => {
    const error = explain(() => score({ nope: 4, 'cap-theorem': 0 }, { roleCritical: ['nope'] }));
    expect(error.name).toBe('InvalidPlanError');
    expect(error.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['unknown-question', 'plan', 'roleCritical', 0],
      ['unknown-question', 'ratings', 'nope'],
      ['off-scale', 'ratings', 'cap-theorem'],
    ]);
    expect(error.message).toBe(
      [
        'Cannot score interview: 3 problems',
        '- plan.roleCritical.0 must be a question of the bank: received "nope"',
        '- each key of ratings must be a question of the bank: received "nope"',
        '- rating for "cap-theorem" must be an integer from 1 to 5: received 0',
      ].join('\n'),
    );
  });

  test('a bank that is none', () => {
    for (const bank of [null, 'backend', [], new Map()]) {
      expect(explain(() => score({}, {}, { bank }))).toMatchObject({
        name: 'InvalidBankError',
        issues: [{ code: 'not-an-object', path: ['bank'] }],
      });
    }
  });

  test('options that are not valid', () => {
    expect(explain(() => score({}, {}, { Bank: bakeryBank }))).toMatchObject({
      name: 'InvalidBankError',
      message: 'Cannot read options: each key of options must be one of bank: received "Bank"',
    });
    expect(() => score({}, {}, null)).toThrow('options must be a plain object: received null');
    expect(score({}, {}, { bank: undefined }).bank.id).toBe('backend');
  });

  test('the fields of a plan may stand in any order', () => {
    const plan = {
      roleCritical: ['steam'],
      questions: ['steam', 'crust'],
    };
    expect(score({ steam: 9 }, plan, { bank: bakeryBank }).missing).toEqual(['crust']);
  });
});

describe('what is absent', () => {
  test('may be null, as storage without an undefined writes it', () => {
    const plan = {
      questions: null,
      roleCritical: null,
      weighting: { reason: 'x', weights: { 'cap-theorem': null, 'raft-consensus': 2 } },
    };
    const ratings = { 'cap-theorem': 3, 'raft-consensus': null, 'saga-pattern': null };
    const same = { weighting: { reason: 'x', weights: { 'raft-consensus': 2 } } };
    expect(score(ratings, plan)).toEqual(score({ 'cap-theorem': 3 }, same));
    expect(score({ 'cap-theorem': 3 }, null)).toEqual(score({ 'cap-theorem': 3 }));
    expect(score({ 'cap-theorem': 3 }, { weighting: null })).toEqual(score({ 'cap-theorem': 3 }));
  });

  test('may be null outside the plan too', () => {
    const { rated } = score(
      { 'cap-theorem': 3, 'saga-pattern': null },
      { questions: ['cap-theorem'] },
    );
    expect(rated).toEqual(['cap-theorem']);
  });
});

describe('an issue', () => {
  function findIssue(ratings: unknown, plan?: unknown, options?: unknown) {
    return catchError(() => score(ratings, plan, options)).issues[0];
  }

  test('has what its message says as fields', () => {
    expect(findIssue({ 'cap-theorem': 7 })).toEqual({
      code: 'off-scale',
      path: ['ratings', 'cap-theorem'],
      message: 'rating for "cap-theorem" must be an integer from 1 to 5: received 7',
      wanted: 'an integer from 1 to 5',
      received: 7,
      lowest: 1,
      highest: 5,
    });
    expect(findIssue({ steam: [] }, {}, { bank: bakeryBank })).toMatchObject({
      received: { kind: 'list' },
      lowest: 1,
      highest: 9,
    });
    const weighting = { reason: 'x', weights: { 'cap-theorem': 2e8 } };
    expect(findIssue({}, { weighting })).toMatchObject({ received: 200000039, highest: 1e8 });
  });

  test.each([
    ['a rating', { 'cap-teorem': 3 }, {}],
    ['a question', {}, { questions: ['cap-teorem'] }],
    ['a role-critical question', {}, { roleCritical: ['cap-teorem'] }],
    ['a weight', {}, { weighting: { reason: 'x', weights: { 'cap-teorem': 2 } } }],
  ])('knows which id was meant by %s', (_, ratings, plan) => {
    expect(findIssue(ratings, plan)).toMatchObject({
      code: 'unknown-question',
      received: 'cap-teorem',
      suggestion: 'cap-theorem',
    });
  });
});

describe('a plan that can no longer change', () => {
  const plan = freezeDeep({ questions: ['steam', 'crust'], roleCritical: ['steam'] });

  test('comes to the same each time, and for each bank to what that bank says', () => {
    const loose = structuredClone(plan);
    const bank = { ...bakeryBank, questions: [...bakeryBank.questions].reverse() };
    for (const options of [{ bank: bakeryBank }, { bank }, { bank: bakeryBank }]) {
      const expected = score({ steam: 4 }, loose, options);
      expect(score({ steam: 4 }, plan, options)).toEqual(expected);
      expect(score({ steam: 4 }, plan, options)).toEqual(expected);
    }
  });

  test('is refused each time if it is not sound', () => {
    const wrong = freezeDeep({ questions: ['stem'] });
    const find = () => listProblems(() => score({}, wrong, { bank: bakeryBank }));
    expect(find()).toEqual(find());
    expect(find()).toHaveLength(1);
  });
});

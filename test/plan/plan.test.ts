import { describe, expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { InvalidBankError, InvalidPlanError } from '../../src/errors.ts';
import type { Outline } from '../../src/model.ts';
import {
  coverage,
  type PlanWishes,
  parallelPlans,
  parseWishes,
  planInterview,
} from '../../src/plan/index.ts';
import { drawBelow, hashText, shuffle, startGenerator } from '../../src/plan/random.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { catchError, explain } from '../caught.ts';

/** Options that no type allows. */
function planAnything(wishes: unknown, options?: unknown) {
  return planInterview(wishes as PlanWishes, options as object);
}

function listMessages(options: unknown): string[] {
  const error = catchError(() => planAnything(options));
  expect(error).toBeInstanceOf(InvalidPlanError);
  return error.issues.map(({ message }) => message);
}

const hostileBank = {
  id: 'hostile',
  version: '1.0.0',
  scale: [{ score: 1 }, { score: 2 }],
  levels: [{ id: 'prototype' }, { id: 'constructor' }],
  sections: [
    { id: 'prototype', level: 'prototype' },
    { id: 'toString', level: 'constructor' },
  ],
  questions: [
    {
      id: 'prototype',
      number: 1,
      level: 'prototype',
      section: 'prototype',
      competency: 'prototype',
    },
    {
      id: 'hasOwnProperty',
      number: 2,
      level: 'constructor',
      section: 'toString',
      competency: 'valueOf',
    },
  ],
  threshold: { average: 1.5 },
} as const satisfies Outline;

describe('the generator', () => {
  test('gives the published numbers of SplitMix64', () => {
    const next = startGenerator(1234567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
    const fromZero = startGenerator(0n);
    expect([fromZero(), fromZero()]).toEqual([0xe220a8397b1dcdafn, 0x6e789e6aa1b965f4n]);
  });

  test('hashes text to the published values of FNV-1a', () => {
    expect(hashText('')).toBe(0xcbf29ce484222325n);
    expect(hashText('a')).toBe(0xaf63dc4c8601ec8cn);
    expect(hashText('foobar')).toBe(0x85944171f73967e8n);
  });

  test('draws again what would make some numbers likelier', () => {
    const bound = 2n ** 63n + 1n;
    const stream = [2n ** 64n - 1n, bound, bound - 1n];
    expect(drawBelow(bound, () => stream.shift() as bigint)).toBe(bound - 1n);
    expect(stream).toEqual([]);
    expect(drawBelow(3n, () => 2n ** 64n - 2n)).toBe(2n);
  });

  test('makes every order about as often as any other', () => {
    const next = startGenerator(7n);
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 24_000; turn++) {
      const order = shuffle(['a', 'b', 'c', 'd'], next).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const spread = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // The 99.9th percentile of chi-square with 23 degrees of freedom.
    expect(spread).toBeLessThan(49.73);
  });
});

describe('planInterview', () => {
  test('stays the same from release to release', () => {
    // Worked out by a second implementation, in Python.
    expect(planInterview({ count: 6, seed: 'candidate 17' }).plan).toEqual({
      questions: [
        'bubble-sort-vs-quicksort',
        'authentication-vs-authorization',
        'n-plus-one-queries',
        'cache-avalanche',
        'cap-theorem',
        'zero-downtime-migration',
      ],
      roleCritical: [],
    });
  });

  test('takes an integer seed as its digits', () => {
    const plan = planInterview({ count: 10, seed: 42 });
    expect(plan).toEqual(planInterview({ count: 10, seed: '42' }));
    expect(plan).not.toEqual(planInterview({ count: 10, seed: 43 }));
  });

  test('scores as it is', () => {
    const { plan } = planInterview({ count: 6, roleCritical: ['cap-theorem'], seed: 1 });
    const score = scoreInterview({ 'cap-theorem': 4 }, plan);
    expect(score.missing).toHaveLength(5);
    expect(score.roleCritical.count).toBe(1);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test('takes the questions of the bank that is given', () => {
    const { plan } = planInterview(
      { count: 1, include: ['prototype'], seed: 1 },
      { bank: hostileBank },
    );
    const options = { bank: hostileBank };
    expect(scoreInterview(JSON.parse('{ "prototype": 2 }'), plan, options).total).toBe(2);
    expect(plan).toEqual({ questions: ['prototype'], roleCritical: [] });
  });

  test('takes one level or section, or several', () => {
    const one = planInterview({
      level: 'expert',
      sections: 'distributed-systems',
      count: 3,
      seed: 1,
    });
    expect(one).toEqual(
      planInterview({ level: ['expert'], sections: ['distributed-systems'], count: 3, seed: 1 }),
    );
    expect(one.coverage.bySection['distributed-systems'].questions).toBe(3);
    const { byLevel } = planInterview({
      level: ['fresher', 'expert'],
      count: 24,
      seed: 1,
    }).coverage;
    expect([
      byLevel.fresher.questions,
      byLevel.intermediate.questions,
      byLevel.expert.questions,
    ]).toEqual([12, 0, 12]);
  });

  test('may ask nothing but what is always in', () => {
    const { plan } = planInterview({
      count: 2,
      roleCritical: ['cap-theorem'],
      include: ['big-o-notation', 'cap-theorem'],
      seed: 1,
    });
    expect(plan).toEqual({
      questions: ['big-o-notation', 'cap-theorem'],
      roleCritical: ['cap-theorem'],
    });
  });

  test('may ask the whole bank', () => {
    const { plan, coverage: counted } = planInterview({ count: 40, seed: 1 });
    expect(plan.questions).toEqual(backendOutline.questions.map(({ id }) => id));
    expect(counted.leftOut).toEqual({ levels: [], sections: [], competencies: [], questions: [] });
  });

  test('lists every wish that cannot be read', () => {
    expect(
      listMessages({
        level: 'guru',
        sections: ['distributed-systems', 7, 'distributed-systems'],
        count: 0,
        roleCritical: 'cap-theorem',
        include: ['cap-theorem', 'cap-theorem', 'nope'],
        exclude: ['__proto__'],
        seed: '',
        weighting: {},
      }),
    ).toEqual([
      'each key of wishes must be one of level, sections, count, roleCritical, include, exclude, seed: received "weighting"',
      'wishes.level must be a level of the bank: received "guru"',
      'wishes.sections.1 must be a section of the bank: received 7',
      'wishes.sections.2 must be named once: received "distributed-systems"',
      'wishes.count must be a positive integer: received 0',
      'wishes.roleCritical must be a list of question ids: received "cap-theorem"',
      'wishes.include.1 must be named once: received "cap-theorem"',
      'wishes.include.2 must be a question of the bank: received "nope"',
      'wishes.exclude.0 must be a question of the bank: received "__proto__"',
      'wishes.seed must be a text or an integer: received ""',
    ]);
  });

  test.each([1.5, Number.NaN, 2 ** 53, null, undefined, {}])(
    'does not take %s as a seed',
    (seed) => {
      expect(catchError(() => planAnything({ count: 1, seed })).issues).toMatchObject([
        { code: 'invalid-seed', path: ['wishes', 'seed'] },
      ]);
    },
  );

  test('needs wishes', () => {
    expect(listMessages(undefined)[0]).toBe('wishes must be a plain object: received undefined');
    expect(listMessages(undefined)).toHaveLength(1);
  });

  test('refuses a bank that is not sound', () => {
    expect(() => planAnything({ count: 1, seed: 1 }, { bank: { id: 'x' } })).toThrow(
      InvalidBankError,
    );
  });
});

describe('parseWishes', () => {
  test('reads wishes, frozen and without what is absent', () => {
    const wishes = { level: 'expert', sections: null, count: 6, include: undefined, seed: 'a' };
    const parsed = parseWishes(wishes);
    expect(parsed).toStrictEqual({ level: 'expert', count: 6, seed: 'a' });
    expect(Object.isFrozen(parsed)).toBe(true);
    expect(planInterview(parsed)).toEqual(planInterview({ level: 'expert', count: 6, seed: 'a' }));
    expect(
      parseWishes({ count: 1, seed: 1, include: ['prototype'] }, { bank: hostileBank }),
    ).toEqual({ count: 1, seed: 1, include: ['prototype'] });
  });

  test('lists every problem', () => {
    const error = catchError(() => parseWishes({ level: 'expret', count: 0, seed: '' }));
    expect(error.code).toBe('invalid-plan');
    expect(error.issues.map(({ path, suggestion }) => [path.join('.'), suggestion])).toEqual([
      ['wishes.level', 'expert'],
      ['wishes.count', undefined],
      ['wishes.seed', undefined],
    ]);
  });
});

describe('parallelPlans', () => {
  test('with one plan is planInterview', () => {
    const options = { count: 9, level: 'expert', roleCritical: ['cap-theorem'], seed: 3 } as const;
    expect(parallelPlans(1, options)).toEqual([planInterview(options)]);
  });

  test('reports a hostile number and hostile options at once', () => {
    expect(
      explain(() => parallelPlans([] as never, { count: 1, include: 7, seed: 1 } as never)),
    ).toMatchObject({
      code: 'invalid-plan',
      issues: [{ path: ['n'] }, { path: ['wishes', 'include'] }],
    });
  });

  test('repeats nothing but what is always in', () => {
    const [first, second] = parallelPlans(2, {
      count: 8,
      roleCritical: ['cap-theorem'],
      include: ['big-o-notation'],
      seed: 3,
    });
    expect(first?.plan.questions.filter((id) => second?.plan.questions.includes(id))).toEqual([
      'big-o-notation',
      'cap-theorem',
    ]);
    expect(second?.plan.roleCritical).toEqual(['cap-theorem']);
    expect(first?.coverage.bySection).toEqual(second?.coverage.bySection);
  });

  test('needs a number of plans', () => {
    expect(explain(() => parallelPlans(0, { count: 1, seed: 1 })).issues).toEqual([
      { code: 'invalid-count', path: ['n'], message: 'n must be a positive integer: received 0' },
    ]);
  });
});

describe('coverage', () => {
  test('counts by level, section and competency', () => {
    const counted = coverage({
      questions: ['cap-theorem', 'raft-consensus', 'sql-vs-nosql'],
      roleCritical: ['raft-consensus'],
    });
    expect(counted).toMatchObject({ questions: 3, roleCritical: 1, available: 40 });
    expect(counted.byLevel).toEqual({
      fresher: { questions: 1, roleCritical: 0, available: 15 },
      intermediate: { questions: 0, roleCritical: 0, available: 10 },
      expert: { questions: 2, roleCritical: 1, available: 15 },
    });
    expect(counted.bySection['distributed-systems']).toEqual({
      questions: 2,
      roleCritical: 1,
      available: 7,
    });
    expect(counted.byCompetency['Distributed Coordination Systems']).toEqual({
      questions: 1,
      roleCritical: 1,
      available: 1,
    });
    expect(counted.leftOut.levels).toEqual(['intermediate']);
    expect(counted.leftOut.sections).toEqual([
      'data-structures-and-algorithms',
      'concurrency-and-architecture',
      'data-engineering-and-design',
      'database-internals-and-security',
    ]);
    expect(counted.leftOut.competencies).toHaveLength(37);
    expect(counted.leftOut.questions).toHaveLength(37);
    expect(counted.leftOut.questions).not.toContain('cap-theorem');
    expect(JSON.parse(JSON.stringify(counted))).toEqual(counted);
  });

  test('keeps names that objects have of their own', () => {
    const counted = coverage({ questions: ['prototype'] }, { bank: hostileBank });
    expect(Object.keys(counted.byCompetency)).toEqual(['prototype', 'valueOf']);
    expect(Object.getOwnPropertyDescriptor(counted.bySection, 'prototype')?.value).toEqual({
      questions: 1,
      roleCritical: 0,
      available: 1,
    });
    expect(counted.leftOut.sections).toEqual(['toString']);
  });

  test('needs a plan that names its questions', () => {
    expect(explain(() => coverage({}))).toMatchObject({
      code: 'invalid-plan',
      message:
        'Cannot count coverage: plan.questions must be a list of question ids: received undefined',
      issues: [{ code: 'not-a-list', path: ['plan', 'questions'] }],
    });
    const error = catchError(() =>
      coverage({ questions: ['nope', 'cap-theorem', 'nada'] } as never),
    );
    expect(error).toBeInstanceOf(InvalidPlanError);
    expect(error.message).toMatch(/^Cannot count coverage: 2 problems/);
    expect(() => coverage({}, { bank: {} } as never)).toThrow(InvalidBankError);
  });
});

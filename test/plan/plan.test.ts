import { describe, expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { type InterviewError, InvalidBankError, InvalidPlanError } from '../../src/errors.ts';
import type { Outline } from '../../src/model.ts';
import { coverage, parallelPlans, planInterview } from '../../src/plan/index.ts';
import { drawBelow, hashText, shuffle, startGenerator } from '../../src/plan/random.ts';
import { scoreInterview } from '../../src/scoring.ts';

function catchError(run: () => unknown): InterviewError {
  try {
    run();
  } catch (error) {
    return error as InterviewError;
  }
  throw new Error('nothing was thrown');
}

/** Options that no type allows. */
function planAnything(options: unknown) {
  return planInterview(options as Parameters<typeof planInterview>[0]);
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
  levels: [{ id: '__proto__' }, { id: 'constructor' }],
  sections: [
    { id: '__proto__', level: '__proto__' },
    { id: 'toString', level: 'constructor' },
  ],
  questions: [
    {
      id: '__proto__',
      number: 1,
      level: '__proto__',
      section: '__proto__',
      competency: '__proto__',
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
    expect(score.roleCritical.rated).toBe(1);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test('names the bank when it is given', () => {
    const { plan } = planInterview({
      bank: hostileBank,
      count: 1,
      include: ['__proto__'],
      seed: 1,
    });
    expect(plan.bank).toBe(hostileBank);
    expect(scoreInterview(JSON.parse('{ "__proto__": 2 }'), plan).total).toBe(2);
    expect('bank' in planInterview({ count: 1, seed: 1 }).plan).toBe(false);
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
      'options.weighting must be one of bank, level, sections, count, roleCritical, include, exclude, seed: received "weighting"',
      'options.level must be a level of the bank: received "guru"',
      'options.sections.1 must be a section of the bank: received 7',
      'options.sections.2 must be named once: received "distributed-systems"',
      'options.count must be a positive integer: received 0',
      'options.roleCritical must be a list of question ids: received "cap-theorem"',
      'options.include.1 must be named once: received "cap-theorem"',
      'options.include.2 must be for a question of the bank: received "nope"',
      'options.exclude.0 must be for a question of the bank: received "__proto__"',
      'options.seed must be a text or an integer: received ""',
    ]);
  });

  test.each([1.5, Number.NaN, 2 ** 53, null, undefined, {}])(
    'does not take %s as a seed',
    (seed) => {
      expect(catchError(() => planAnything({ count: 1, seed })).issues).toMatchObject([
        { code: 'invalid-seed', path: ['options', 'seed'] },
      ]);
    },
  );

  test('needs options', () => {
    expect(listMessages(undefined)[0]).toBe('options must be a plain object: received undefined');
    expect(listMessages(undefined)).toHaveLength(3);
  });

  test('names what wants a question in and what wants it out, all at once', () => {
    const options = {
      level: 'expert',
      sections: ['distributed-systems', 'databases-and-apis'],
      count: 3,
      roleCritical: ['cap-theorem', 'acid-properties'],
      include: ['saga-pattern', 'big-o-notation'],
      exclude: ['raft-consensus', 'cap-theorem', 'saga-pattern'],
      seed: 1,
    };
    expect(listMessages(options)).toEqual([
      'options.roleCritical.0 wants "cap-theorem" in and options.exclude.1 wants it out: drop one of the two',
      'options.roleCritical.1 wants "acid-properties" in, which is of "fresher", and options.level leaves that out: drop the question or add "fresher"',
      'options.include.0 wants "saga-pattern" in and options.exclude.2 wants it out: drop one of the two',
      'options.include.1 wants "big-o-notation" in, which is of "fresher", and options.level leaves that out: drop the question or add "fresher"',
      'options.include.1 wants "big-o-notation" in, which is of "data-structures-and-algorithms", and options.sections leaves that out: drop the question or add "data-structures-and-algorithms"',
      'options.count must be at least 4, for roleCritical and include name that many questions: received 3; raise count, or drop 1 of them',
    ]);
    expect(catchError(() => planAnything(options)).issues[5]).toMatchObject({
      code: 'impossible-count',
      path: ['options', 'count'],
      suggestion: '4',
    });
    expect(catchError(() => planAnything(options)).issues[0]).toMatchObject({
      code: 'conflicting-wishes',
      path: ['options', 'roleCritical', 0],
    });
  });

  test('reports conflicts beside wishes that cannot be read', () => {
    expect(
      listMessages({ count: -1, include: ['cap-theorem'], exclude: ['cap-theorem'], seed: 1 }),
    ).toHaveLength(2);
  });

  test.each([
    [
      'options.count must be at most 40, for no more questions are in the bank: received 41; lower count to 40',
      { count: 41 },
    ],
    [
      'options.count must be at most 15, for no more questions are left by level: received 16; lower count to 15, or drop level',
      { count: 16, level: 'expert' },
    ],
    [
      'options.count must be at most 6, for no more questions are left by sections and exclude: received 7; lower count to 6, or drop sections, or drop exclude',
      { count: 7, sections: 'distributed-systems', exclude: ['cap-theorem'] },
    ],
    [
      'options.count must be at most 6, for no more questions are left by level and sections: received 16; lower count to 6, or drop level and sections',
      { count: 16, level: 'fresher', sections: 'data-structures-and-algorithms' },
    ],
    [
      'options.count must be at most 0, for no more questions are left by level and sections: received 41; drop level and sections and lower count to 40',
      { count: 41, level: 'fresher', sections: 'distributed-systems' },
    ],
    [
      'options.count must be at most 0, for no more questions are left by level: received 1; drop level',
      { count: 1, level: [] },
    ],
    [
      'options.count must be at most 0, for no more questions are in the bank: received 1',
      { count: 1, bank: { ...hostileBank, questions: [] } },
    ],
    [
      'options.count must be at most 15, for no more questions are left by level: received 50; lower count to 15, or drop level and lower count to 40',
      { count: 50, level: 'expert' },
    ],
  ])('%s', (message, options) => {
    expect(listMessages({ ...options, seed: 1 })).toEqual([message]);
  });

  test('refuses a bank that is not sound', () => {
    expect(() => planAnything({ bank: { id: 'x' }, count: 1, seed: 1 })).toThrow(InvalidBankError);
  });
});

describe('parallelPlans', () => {
  test('with one plan is planInterview', () => {
    const options = { count: 9, level: 'expert', roleCritical: ['cap-theorem'], seed: 3 } as const;
    expect(parallelPlans(1, options)).toEqual([planInterview(options)]);
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

  test.each([
    [0, { count: 1 }, 'n must be a positive integer: received 0', 'invalid-count'],
    [
      3,
      { count: 15 },
      'n must be at most 2, for there are not more disjoint plans of 15 questions with the same number from each section: received 3; lower n to 2, or lower count to 11',
      'impossible-count',
    ],
    [
      4,
      { count: 4, level: 'expert', exclude: ['cap-theorem'] },
      'n must be at most 3, for there are not more disjoint plans of 4 questions with the same number from each section: received 4; lower n to 3, or lower count to 3, or drop level',
      'impossible-count',
    ],
    [
      1e9,
      { count: 2, roleCritical: ['cap-theorem'] },
      'n must be at most 9, for there are not more disjoint plans of 2 questions with the same number from each section: received 1000000000; lower n to 9',
      'impossible-count',
    ],
    [
      2,
      { count: 41 },
      'options.count must be at most 40, for no more questions are in the bank: received 41; lower count to 40',
      'impossible-count',
    ],
    [
      2,
      { count: 1, include: ['cap-theorem'] },
      'n must be at most 1, for all 1 questions are role-critical or included and each plan would be the same: received 2; lower n to 1, or raise count',
      'impossible-count',
    ],
  ])('%s plans of %o', (n, options, message, code) => {
    const error = catchError(() => parallelPlans(n, { ...options, seed: 1 } as never));
    expect(error).toBeInstanceOf(InvalidPlanError);
    expect(error.issues).toMatchObject([{ code, message }]);
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
    const counted = coverage({ bank: hostileBank, questions: ['__proto__'] });
    expect(Object.keys(counted.byCompetency)).toEqual(['__proto__', 'valueOf']);
    expect(Object.getOwnPropertyDescriptor(counted.bySection, '__proto__')?.value).toEqual({
      questions: 1,
      roleCritical: 0,
      available: 1,
    });
    expect(counted.leftOut.sections).toEqual(['toString']);
  });

  test('needs a plan that names its questions', () => {
    expect(() => coverage({})).toThrow(
      new InvalidPlanError('count coverage', [
        {
          code: 'not-a-list',
          path: ['plan', 'questions'],
          message: 'plan.questions must be a list of question ids: received undefined',
        },
      ]),
    );
    const error = catchError(() =>
      coverage({ questions: ['nope', 'cap-theorem', 'nada'] } as never),
    );
    expect(error).toBeInstanceOf(InvalidPlanError);
    expect(error.message).toMatch(/^Cannot count coverage: 2 problems/);
    expect(() => coverage({ bank: {} } as never)).toThrow(InvalidBankError);
  });
});

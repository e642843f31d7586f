import { describe, expect, test } from 'vitest';
import { packRatings, scoreMatrix, sweepThresholds } from '../../src/batch/index.ts';
import { bakeryBank, buildOutline, weatherOutline } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';

const plan = { questions: ['kneading', 'proofing', 'steam'] } as const;

describe('packRatings', () => {
  test('writes a row an interview, in the order of the bank', () => {
    const interviews = [
      { steam: 9, kneading: 1 },
      { proofing: 'skipped', kneading: 4 },
    ] as const;
    expect([...packRatings(interviews, { bank: bakeryBank, plan })]).toEqual([1, 0, 4, 3, 255, 0]);
    expect([...packRatings(interviews, { bank: bakeryBank })]).toEqual([1, 0, 4, 0, 3, 255, 0, 0]);
  });

  test('takes anything that can be iterated, of any length', () => {
    const interviews = function* () {
      for (let at = 0; at < 1000; at++) yield { rain: 2 } as const;
    };
    const codes = packRatings(interviews(), { bank: weatherOutline });
    expect(codes).toEqual(new Uint8Array(3000).map((_, at) => (at % 3 ? 0 : 4)));
  });

  test('lists the first 100 faults with their interviews, and counts all', () => {
    const bad = Array.from({ length: 60 }, () => ({ kneading: 2, bread: 1 }));
    const problems = listProblems(() => packRatings(bad as never, { bank: bakeryBank, plan }));
    expect(problems).toHaveLength(101);
    expect(problems.slice(0, 3)).toEqual([
      [
        'off-scale',
        'interviews > 0 > ratings > kneading',
        'interview 0: rating for "kneading" must be one of 1, 3, 4, 9: received 2',
      ],
      [
        'unknown-question',
        'interviews > 0 > ratings > bread',
        'interview 0: each key of ratings must be a question of the bank: received "bread"',
      ],
      [
        'off-scale',
        'interviews > 1 > ratings > kneading',
        'interview 1: rating for "kneading" must be one of 1, 3, 4, 9: received 2',
      ],
    ]);
    expect(problems.at(-1)).toEqual([
      'off-scale',
      'interviews',
      '120 problems in all; the first 100 are listed',
    ]);
  });

  test.each([[{}], ['text'], [undefined], [null]])('refuses %j as interviews', (interviews) => {
    expect(explain(() => packRatings(interviews as never))).toMatchObject({
      code: 'invalid-ratings',
      issues: [{ code: 'not-a-list', path: ['interviews'] }],
    });
  });

  test('lets through what the iterator itself throws', () => {
    const broken = function* () {
      yield {};
      throw new RangeError('disk');
    };
    expect(() => packRatings(broken())).toThrow(new RangeError('disk'));
  });
});

describe('scoreMatrix', () => {
  test('of no interviews is empty', () => {
    const matrix = scoreMatrix(new Uint8Array());
    expect([matrix.interviews, matrix.questions.length]).toEqual([0, 40]);
    expect(matrix.counts).toEqual({ 'conditional-offer': 0, 'no-offer': 0, undecided: 0 });
    expect(scoreMatrix(new Uint8Array(), { plan: { questions: [] } }).interviews).toBe(0);
    expect(packRatings([{}, {}], { plan: { questions: [] } })).toHaveLength(0);
  });

  test('takes a matrix in shared memory', () => {
    const codes = new Uint8Array(new SharedArrayBuffer(6));
    codes.set([3, 3, 3, 1, 0, 255]);
    const { outcomes } = scoreMatrix(codes, { bank: bakeryBank, plan });
    expect([...outcomes]).toEqual([2, 0]);
  });

  test('names row and question of a byte that is no code; lists 100 and counts all', () => {
    const codes = new Uint8Array(3 * 1000).fill(1);
    codes[3 * 700 + 1] = 5;
    expect(listProblems(() => scoreMatrix(codes, { bank: bakeryBank, plan }))).toEqual([
      [
        'off-scale',
        'codes > 700 > proofing',
        'codes.700.proofing must be a code from 0 to 4, or 255: received 5',
      ],
    ]);
    codes.fill(254, 300);
    const problems = listProblems(() => scoreMatrix(codes, { bank: bakeryBank, plan }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.[2]).toBe('2700 problems in all; the first 100 are listed');
  });

  test.each([
    [[1, 2, 3], 'not-a-list'],
    [new Uint16Array(3), 'not-a-list'],
    [undefined, 'not-a-list'],
    [new Uint8Array(4), 'invalid-count'],
  ])('refuses %j as codes', (codes, code) => {
    expect(explain(() => scoreMatrix(codes as never, { bank: bakeryBank, plan }))).toMatchObject({
      code: 'invalid-ratings',
      issues: [{ code }],
    });
  });

  test('refuses codes where the plan asks nothing', () => {
    expect(
      listProblems(() => scoreMatrix(new Uint8Array(1), { plan: { questions: [] } })),
    ).toMatchObject([['invalid-count', 'codes > length', expect.anything()]]);
  });

  test('checks plan, bank, threshold and the names of the options', () => {
    const score = (options: unknown) => () => scoreMatrix(new Uint8Array(), options as never);
    expect(explain(score({ treshold: 3 }))).toMatchObject({
      issues: [{ code: 'unknown-key', path: ['options', 'treshold'] }],
    });
    expect(explain(score({ plan: { questions: ['x'] } })).code).toBe('invalid-plan');
    expect(explain(score({ plan: 'x', bank: bakeryBank })).code).toBe('invalid-plan');
    expect(explain(score({ bank: {} })).code).toBe('invalid-bank');
    expect(explain(score({ threshold: { average: 6 } })).code).toBe('invalid-threshold');
  });

  test('takes a scale of 254 points and no more', () => {
    const points = Array.from({ length: 254 }, (_, at) => at);
    const wide = buildOutline(1, points);
    const id = wide.questions[0]?.id as string;
    const codes = packRatings([{ [id]: 253 }, { [id]: 'skipped' }], { bank: wide });
    expect([...codes]).toEqual([254, 255]);
    expect([...scoreMatrix(codes, { bank: wide }).totals]).toEqual([253, 0]);
    const wider = buildOutline(1, [...points, 254]);
    expect(explain(() => scoreMatrix(codes, { bank: wider }))).toMatchObject({
      code: 'invalid-bank',
      issues: [{ code: 'invalid-scale', path: ['bank', 'scale'] }],
    });
  });

  test('knows its rows', () => {
    const matrix = scoreMatrix(packRatings([{}]));
    for (const row of [-1, 1, 0.5, Number.NaN]) {
      expect(explain(() => matrix.rowAt(row)).code).toBe('invalid-ratings');
      expect(explain(() => matrix.outcomeAt(row)).code).toBe('invalid-ratings');
    }
  });

  test.each([
    ['bytes', 1, [0, 5], Uint8Array],
    ['signed bytes', 1, [-5, 5], Int8Array],
    ['signed shorts', 100, [-5, 5], Int16Array],
    ['shorts', 100, [0, 5], Uint16Array],
    ['integers', 10_000, [0, 1000], Uint32Array],
    ['signed integers', 10_000, [-1000, 5], Int32Array],
    ['doubles', 50_000_000, [0, 1000], Float64Array],
    ['doubles below zero', 50_000_000, [-1000, 0], Float64Array],
  ] as const)('holds totals in %s when that is enough', (_, weight, scale, array) => {
    const bank = buildOutline(1, scale);
    const id = bank.questions[0]?.id as string;
    const weighting = { reason: 'to try', weights: { [id]: weight } };
    const { totals } = scoreMatrix(Uint8Array.of(1, 2), { bank, plan: { weighting } });
    expect(totals).toBeInstanceOf(array);
    expect([...totals]).toEqual([scale[0] * weight, scale[1] * weight]);
  });

  test('adds up more questions of one section than fit in one integer', () => {
    const bank = buildOutline(800, [-1000, 1000]);
    const ratings = Object.fromEntries(bank.questions.map(({ id }) => [id, 1000] as const));
    const same = {
      ...bank,
      questions: bank.questions.map((question) => ({
        ...question,
        level: bank.levels[0]?.id as string,
        section: bank.sections[0]?.id as string,
      })),
    };
    const { totals, skipped } = scoreMatrix(packRatings([ratings], { bank: same }), { bank: same });
    expect([totals[0], skipped[0]]).toEqual([800_000, 0]);
  });
});

test('a row without a role-critical rating is undecided where they are required', () => {
  const codes = packRatings([{ kneading: 9 }, { kneading: 9, steam: 1 }], { bank: bakeryBank });
  const roleCritical = { average: 1, lowest: 3, required: true } as const;
  const { outcomes } = scoreMatrix(codes, {
    bank: bakeryBank,
    plan: { roleCritical: ['steam'] },
    threshold: { average: 1, roleCritical },
  });
  expect([...outcomes]).toEqual([0, 1]);
});

describe('codes that were packed for another plan', () => {
  const bank = buildOutline(4, [1, 5]);
  const [first, second] = bank.questions.map(({ id }) => id) as [string, string];
  const four = [{ [first]: 1 }, { [second]: 5 }] as const;

  test.each([
    ['no plan', { plan: { questions: [first, second] } }, {}],
    ['other questions', { plan: { questions: [first] } }, { plan: { questions: [second] } }],
    ['no list of questions', { plan: { questions: bank.questions.map(({ id }) => id) } }, {}],
  ] as const)('are refused with %s', (_, packedFor, readBy) => {
    const codes = packRatings([{}, {}, {}, {}], { bank, ...packedFor } as never);
    const problem = {
      code: 'invalid-ratings',
      issues: [{ code: 'outside-plan', path: ['codes'] }],
    };
    for (const part of [codes, codes.subarray(0, 4)]) {
      expect(explain(() => scoreMatrix(part, { bank, ...readBy } as never))).toMatchObject(problem);
      expect(explain(() => sweepThresholds(part, [3], { bank, ...readBy } as never))).toMatchObject(
        problem,
      );
    }
  });

  test('are refused with another scale', () => {
    const codes = packRatings(four, { bank });
    expect(() => scoreMatrix(codes, { bank: buildOutline(4, [1, 9]) })).toThrow(
      'codes must be packed for the questions and the scale that they are scored by: received "',
    );
  });

  test('are read when only weights, role-critical questions and the cut differ, or all are listed', () => {
    const codes = packRatings(four, { bank });
    const weighting = { reason: 'to try', weights: { [first]: 3 } };
    const questions = bank.questions.map(({ id }) => id);
    const plan = { questions, roleCritical: [second], weighting };
    const threshold = { average: 2 };
    expect([...scoreMatrix(codes, { bank, plan, threshold }).missing]).toEqual([3, 3]);
  });
});

describe('sweepThresholds', () => {
  const codes = packRatings([{ rain: 2 }, { rain: -3 }, {}], { bank: weatherOutline });

  test('lists every cut that is not sound', () => {
    expect(
      explain(() => sweepThresholds(codes, [0, 3, 0.00001], { bank: weatherOutline })),
    ).toMatchObject({
      code: 'invalid-threshold',
      issues: [
        {
          code: 'off-scale',
          path: ['averages', 1],
          message: 'averages.1 must be from -3 to 2 with at most four decimals: received 3',
        },
        { code: 'invalid-decimal', path: ['averages', 2] },
      ],
    });
    expect(explain(() => sweepThresholds(codes, 3 as never)).issues).toMatchObject([
      { code: 'not-a-list', path: ['averages'] },
    ]);
  });

  test('keeps the rest of the threshold', () => {
    expect(
      sweepThresholds(codes, [2, -3, 2], {
        bank: weatherOutline,
        plan: { roleCritical: ['rain'] },
        threshold: { average: 0, roleCritical: { average: -2, required: true } },
      }),
    ).toEqual([
      { average: 2, counts: { 'conditional-offer': 1, 'no-offer': 1, undecided: 1 } },
      { average: -3, counts: { 'conditional-offer': 1, 'no-offer': 1, undecided: 1 } },
      { average: 2, counts: { 'conditional-offer': 1, 'no-offer': 1, undecided: 1 } },
    ]);
  });

  test('lets through what is wrong with plan and threshold', () => {
    const sweep = (options: object) => explain(() => sweepThresholds(codes, [0], options)).code;
    expect(sweep({ plan: { questions: ['x'] } })).toBe('invalid-plan');
    expect(sweep({ threshold: { average: 'x' } })).toBe('invalid-threshold');
  });
});

import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { backendOutline } from '../../data/backend/outline.ts';
import { freezeDeep } from '../../src/engine/frozen.ts';
import { indexOutline } from '../../src/engine/outline.ts';
import type { Outline } from '../../src/model.ts';
import { bakeryBank, buildOutline } from '../banks.ts';
import { catchError, explain, listProblems } from '../caught.ts';

const sound = buildOutline(3, [1, 2, 3]);

function index(change: object) {
  return () => indexOutline({ ...sound, ...change } as Outline);
}

function indexScale(...scores: unknown[]) {
  return index({ scale: scores.map((score) => ({ score })) });
}

const RANGE = 'an integer from -1000 to 1000';
const ORDER = 'an integer above the one before';

describe('the scale', () => {
  test('is kept as it is', () => {
    expect(indexOutline(bakeryBank).points).toEqual([1, 3, 4, 9]);
    expect(indexScale(-1000, 1000)().points).toEqual([-1000, 1000]);
    expect(indexScale(0, 1)().blank).toEqual({ 0: 0, 1: 0 });
  });

  test('has no minus zero, which JSON does not keep', () => {
    expect(Object.is(indexScale(-1, -0, 1)().points[1], 0)).toBe(true);
  });

  test.each<[string, unknown[], [number, string, string][]]>([
    ['a point twice', [1, 2, 2], [[2, ORDER, '2']]],
    [
      'falling',
      [3, 2, 1],
      [
        [1, ORDER, '2'],
        [2, ORDER, '1'],
      ],
    ],
    ['a fraction', [1, 1.5], [[1, RANGE, '1.5']]],
    ['too high', [0, 1001], [[1, RANGE, '1001']]],
    ['too low', [-1001, 0], [[0, RANGE, '-1001']]],
    ['NaN', [1, Number.NaN, 3], [[1, RANGE, 'NaN']]],
    ['infinite', [1, Infinity], [[1, RANGE, 'Infinity']]],
    ['text', [1, '2', 3], [[1, RANGE, '"2"']]],
    ['bigint', [1, 2n, 3], [[1, RANGE, '2n']]],
    ['null', [null, 1], [[0, RANGE, 'null']]],
  ])('is not sound: %s', (_, scores, faults) => {
    expect(explain(indexScale(...scores))).toMatchObject({
      name: 'InvalidBankError',
      issues: faults.map(([at, rule, found]) => ({
        code: 'invalid-scale',
        path: ['bank', 'scale', at, 'score'],
        message: `bank.scale.${at}.score must be ${rule}: received ${found}`,
      })),
    });
  });

  test.each([
    [[], 'an empty list'],
    [[3], 'a list'],
  ])('is not sound: %j', (scores, received) => {
    expect(listProblems(indexScale(...scores))).toEqual([
      [
        'not-a-list',
        'bank > scale',
        `bank.scale must be a list of two or more score points: received ${received}`,
      ],
    ]);
  });
});

describe('id and version', () => {
  test.each(['id', 'version'])('%s is text, or a score would not be plain JSON', (key) => {
    for (const value of [undefined, Number.NaN, { a: 1 }]) {
      expect(listProblems(index({ [key]: value })).map(([, path]) => path)).toEqual([
        `bank > ${key}`,
      ]);
    }
  });
});

describe('the threshold', () => {
  test('is a frozen copy, also without structuredClone and of a reactive proxy', () => {
    const { structuredClone: clone } = globalThis;
    const threshold = { average: 2, roleCritical: { average: 3, required: true } };
    const reactive = new Proxy(threshold, { get: (target, key) => wrap(Reflect.get(target, key)) });
    function wrap(value: unknown): unknown {
      return Object(value) === value ? new Proxy(value as object, {}) : value;
    }
    try {
      Reflect.deleteProperty(globalThis, 'structuredClone');
      const kept = index({ threshold: reactive })().threshold;
      expect(kept).toEqual(threshold);
      expect([Object.isFrozen(kept), Object.isFrozen(kept.roleCritical)]).toEqual([true, true]);
    } finally {
      globalThis.structuredClone = clone;
    }
    expect(Object.isFrozen(threshold)).toBe(false);
  });
});

describe('questions', () => {
  const [first, second] = sound.questions as [Outline['questions'][0], Outline['questions'][0]];

  test('have ids of their own', () => {
    const twice = [
      { ...first, id: 'a' },
      { ...second, id: 'b' },
      { ...first, id: 'a' },
    ];
    expect(listProblems(index({ questions: twice }))).toEqual([
      [
        'duplicate',
        'bank > questions > 2 > id',
        'bank.questions.2.id must be an id of its own: received "a"',
      ],
    ]);
  });

  test.each([
    [undefined, 'undefined'],
    [7, '7'],
    [null, 'null'],
    ['__proto__', '"__proto__"'],
  ])('have ids that are text: not %s', (id, found) => {
    expect(listProblems(index({ questions: [{ ...first, id }] }))).toEqual([
      [
        'invalid-name',
        'bank > questions > 0 > id',
        `bank.questions.0.id must be text, and not "__proto__": received ${found}`,
      ],
    ]);
  });

  test.each(['level', 'section'])('have a %s of the bank', (field) => {
    const questions = [first, { ...second, [field]: 'nowhere' }];
    expect(listProblems(index({ questions }))).toEqual([
      [
        `unknown-${field}`,
        `bank > questions > 1 > ${field}`,
        `bank.questions.1.${field} must be a ${field} of the bank: received "nowhere"`,
      ],
    ]);
  });

  test.each([undefined, 5, null])('have a competency that is text: not %s', (competency) => {
    expect(listProblems(index({ questions: [{ ...first, competency }] }))).toEqual([
      [
        'invalid-name',
        'bank > questions > 0 > competency',
        `bank.questions.0.competency must be text, and not "__proto__": received ${competency}`,
      ],
    ]);
  });

  test('which level a question may have is not known while a level has no name', () => {
    const levels = [{ id: 5 }];
    const sections = [{ id: first.section, level: 'x' }];
    const change = { levels, sections, questions: [{ ...first, level: 'x' }] };
    expect(listProblems(index(change)).map(([code, path]) => [code, path])).toEqual([
      ['invalid-name', 'bank > levels > 0 > id'],
    ]);
  });

  test('are told which level or section was probably meant', () => {
    const questions = [{ ...first, section: `${first.section}s` }];
    expect(catchError(index({ questions })).issues[0]?.suggestion).toBe(first.section);
  });
});

test('lists all problems at once', () => {
  const error = catchError(
    index({
      scale: [{ score: 1 }, { score: 1 }],
      questions: [{ id: 'a', number: 1, level: 'x', section: 'y', competency: 'z' }],
    }),
  );
  expect(error.code).toBe('invalid-bank');
  expect(error.issues.map(({ code }) => code)).toEqual([
    'invalid-scale',
    'unknown-level',
    'unknown-section',
  ]);
  expect(error.message).toMatch(
    /^Cannot read bank: 3 problems\n- bank\.scale\.1\.score must be an integer/,
  );
});

test.each<[string, unknown, string]>([
  ['null', null, 'bank must be a plain object: received null'],
  ['text', 'backend', 'bank must be a plain object: received "backend"'],
  ['a list', [], 'bank must be a plain object: received an empty list'],
  [
    'without questions',
    { ...sound, questions: undefined },
    'bank.questions must be a list of questions: received undefined',
  ],
  ...['scale', 'levels', 'sections', 'questions'].map((part): [string, object, string] => [
    `with a list of ${part} that has a gap`,
    { ...sound, [part]: Object.assign([...sound[part as 'questions']], { length: 4e9 }) },
    `bank.${part} must be a list of`,
  ]),
  [
    'with a question that is null',
    { ...sound, questions: [null] },
    'bank.questions.0 must be a plain object: received null',
  ],
  [
    'with a level that is null',
    { ...sound, levels: [null] },
    'bank.levels.0 must be a plain object: received null',
  ],
  [
    'with a section that is null',
    { ...sound, sections: [null] },
    'bank.sections.0 must be a plain object: received null',
  ],
  [
    'with a score point that is null',
    { ...sound, scale: [null, { score: 1 }] },
    'bank.scale.0 must be a plain object: received null',
  ],
  [
    'with a threshold that is a function',
    { ...sound, threshold: () => 0 },
    'bank.threshold must be a plain object: received a function',
  ],
  [
    'with a threshold off the scale',
    { ...sound, threshold: { average: 4 } },
    'bank.threshold.average must be from 1 to 3 with at most four decimals: received 4',
  ],
])('turns down what is not an outline: %s', (_, bank, message) => {
  const { issues, code } = catchError(() => indexOutline(bank as Outline));
  expect(code).toBe('invalid-bank');
  expect(issues.map((issue) => issue.message.slice(0, message.length))).toContain(message);
});

describe('memory', () => {
  test.each<[string, Outline]>([
    ['the backend outline', backendOutline],
    ['the backend bank', backendBank],
    ['a bank of somebody else', bakeryBank],
  ])('keeps the index of what is frozen through and through: %s', (_, outline) => {
    expect(indexOutline(outline)).toBe(indexOutline(outline));
  });

  test('forgets what is not frozen', () => {
    const outline = buildOutline(2, [1, 2]);
    expect(indexOutline(outline)).not.toBe(indexOutline(outline));
  });

  test.each<[string, (outline: Outline) => object | undefined]>([
    ['scale', (outline) => outline.scale],
    ['levels', (outline) => outline.levels],
    ['sections', (outline) => outline.sections],
    ['questions', (outline) => outline.questions],
    ['threshold', (outline) => outline.threshold],
    ['role-critical threshold', (outline) => outline.threshold.roleCritical],
    ['one score point', (outline) => outline.scale[1]],
    ['one level', (outline) => outline.levels[1]],
    ['one section', (outline) => outline.sections[2]],
    ['one question', (outline) => outline.questions[1]],
  ])('forgets what is frozen but for one part: %s', (_, find) => {
    const outline = buildOutline(2, [1, 2], {
      average: 1,
      roleCritical: { average: 1, required: true },
    });
    const loose = find(outline);
    const { scale, levels, sections, questions, threshold } = outline;
    const lists = [scale, levels, sections, questions];
    for (const part of [outline, threshold, threshold.roleCritical, ...lists, ...lists.flat()]) {
      if (part !== loose) Object.freeze(part);
    }
    expect(indexOutline(outline)).not.toBe(indexOutline(outline));
    Object.freeze(loose);
    expect(indexOutline(outline)).toBe(indexOutline(outline));
  });

  test('knows an outline that is not frozen by its parts', () => {
    const outline = { ...backendOutline };
    expect(indexOutline(outline)).toBe(indexOutline(backendOutline));
    Object.assign(outline, { threshold: Object.freeze({ average: 4 }) });
    expect(indexOutline(outline).threshold.average).toBe(4);
  });

  test('sees each part that is another', () => {
    for (const [part, other] of Object.entries({
      id: 'other',
      version: '9.9.9',
      scale: freezeDeep([{ score: 1 }, { score: 9 }]),
      levels: freezeDeep([...bakeryBank.levels, { id: 'more' }]),
      sections: freezeDeep([...bakeryBank.sections, { id: 'more', level: 'master' }]),
      questions: freezeDeep([...bakeryBank.questions].reverse()),
      threshold: freezeDeep({ average: 4 }),
    })) {
      const before = indexOutline(bakeryBank);
      const after = indexOutline({ ...bakeryBank, [part]: other } as Outline);
      expect(after, part).not.toEqual(before);
    }
  });

  test.each<[string, (live: { threshold: { average: number } }) => object]>([
    [
      'an own getter',
      (live) => ({
        ...backendOutline,
        get threshold() {
          return live.threshold;
        },
      }),
    ],
    [
      'a getter of a part',
      (live) => ({
        ...backendOutline,
        threshold: Object.freeze({
          get average() {
            return live.threshold.average;
          },
        }),
      }),
    ],
  ])('does not take what moves behind %s for frozen', (_, build) => {
    const live = { threshold: { average: 3.5 } };
    const outline = Object.freeze(build(live)) as Outline;
    expect(indexOutline(outline).threshold.average ?? live.threshold.average).toBe(3.5);
    const before = indexOutline(outline);
    live.threshold.average = 4.5;
    expect(indexOutline(outline)).not.toBe(before);
  });

  test('keeps no index of a frozen bank that is not sound', () => {
    const outline = Object.freeze({
      ...bakeryBank,
      scale: Object.freeze([bakeryBank.scale[0]]),
    }) as Outline;
    const [one, two] = [
      catchError(() => indexOutline(outline)),
      catchError(() => indexOutline(outline)),
    ];
    expect(two.issues).toEqual(one.issues);
    expect(two.issues).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { InterviewError } from '../../src/errors.ts';
import {
  bankSchema,
  lintBank,
  parseBank,
  parsePlan,
  planSchema,
  safeParseBank,
  safeParsePlan,
  safeParseScorecard,
  safeParseThreshold,
  scorecardSchema,
} from '../../src/schema/index.ts';
import { bakeryBank } from '../banks.ts';
import { catchError } from '../caught.ts';
import { change, fullBank, fullPlan } from './cases.ts';

const foreign: [name: string, value: unknown][] = [
  ['a map', new Map([['average', 3]])],
  ['a date', new Date(0)],
  ['a list', [1]],
  ['a text object', new String('a')],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['a bigint', 5n],
  ['nothing', undefined],
  ['null', null],
  ['a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a prototype that holds values', Object.create({ average: 3 })],
  ['a symbol key', { average: 3, [Symbol('a')]: 1 }],
  ['a list with holes', Array(3)],
  // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
  ['a list with a hole and another property', Object.assign([, 1], { average: 3 })],
  ['a list with another property', Object.assign([], { average: 3 })],
];

describe('input that is not plain', () => {
  test.each(foreign.map(([name, value]) => ({ name, value })))(
    '$name is refused wherever it stands',
    ({ name, value }) => {
      for (const parse of [safeParseBank, safeParsePlan, safeParseScorecard, safeParseThreshold]) {
        expect(parse(value).error).toBeInstanceOf(InterviewError);
      }
      for (const path of [
        ['scale'],
        ['scale', 0],
        ['scale', 0, 'score'],
        ['questions', 0, 'anchors'],
        ['questions', 0, 'anchors', '3'],
        ['questions', 0, 'keyPoints', 0],
        ['threshold', 'roleCritical', 'lowest'],
      ]) {
        // What may be left out may be null.
        const optional = ['anchors', 'lowest', '3'].includes(String(path.at(-1)));
        if (value === undefined || name === 'a list' || (value === null && optional)) continue;
        const paths = safeParseBank(change(fullBank, path, value)).error?.issues.map((issue) =>
          issue.path.join('.'),
        );
        expect(paths?.[0]).toBe(['bank', ...path].join('.'));
      }
    },
  );

  test('is named as what it is', () => {
    const describeError = (value: unknown) => safeParsePlan(value).error?.issues[0]?.message;
    expect(describeError(new Map())).toBe('plan must be a plain object: received an object');
    expect(describeError(new Date(0))).toBe('plan must be a plain object: received a date');
    expect(describeError(() => 1)).toBe('plan must be a plain object: received a function');
  });

  test('a getter is read once, so what is checked is what is returned', () => {
    let reads = 0;
    const plan = parsePlan({
      get questions() {
        reads++;
        return reads === 1 ? ['steam'] : ['steam', 'steam'];
      },
    });
    expect(plan.questions).toEqual(['steam']);
    expect(reads).toBe(1);
  });

  test('an object without a prototype is plain', () => {
    expect(parsePlan(Object.assign(Object.create(null), fullPlan))).toEqual(fullPlan);
  });

  test('one object in two places is read in both', () => {
    const list = ['steam'];
    expect(parsePlan({ questions: list, roleCritical: list })).toEqual({
      questions: ['steam'],
      roleCritical: ['steam'],
    });
    const map = new Map();
    expect(safeParsePlan({ questions: map, roleCritical: map }).error?.issues).toHaveLength(2);
  });

  test('circles and depth end in an error, not in an exhausted stack', () => {
    const circle: Record<string, unknown> = { ...fullPlan };
    circle.questions = circle;
    expect(catchError(() => parsePlan(circle)).code).toBe('invalid-plan');
    const loop: unknown[] = [];
    loop.push(loop);
    expect(catchError(() => parseBank(loop)).code).toBe('invalid-bank');
    const deep = JSON.parse(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`);
    expect(catchError(() => parseBank(change(fullBank, ['title'], deep))).issues).toMatchObject([
      { path: ['bank', 'title'] },
    ]);
  });
});

describe('prototype pollution', () => {
  const input = JSON.parse(`{
    "__proto__": { "threshold": 1 },
    "questions": [{ "__proto__": { "id": "a" }, "anchors": { "__proto__": "text" } }],
    "threshold": { "__proto__": { "average": 3 }, "average": 2 }
  }`);

  test('every __proto__ key is reported, by the parser and by the schema', () => {
    const wanted = [
      'bank.threshold.__proto__',
      'bank.__proto__',
      'bank.questions.0.__proto__',
      'bank.questions.0.anchors.__proto__',
    ];
    const found = safeParseBank(input).error?.issues.map(({ path }) => path.join('.'));
    expect(found?.filter((path) => path.endsWith('__proto__'))).toEqual(wanted);
    const zodFound = bankSchema
      .safeParse(input)
      .error?.issues.map(({ path }) => ['bank', ...path].join('.'));
    expect(zodFound).toEqual(found);
  });

  test('nothing is polluted, and no prototype is changed', () => {
    safeParseBank(input);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('average');
    const { error } = scorecardSchema.safeParse(JSON.parse('{"ratings":{"__proto__":5,"a":4}}'));
    expect(error?.issues.map(({ path }) => path)).toEqual([['ratings', '__proto__']]);
  });

  test('names that every object has are names like others', () => {
    const ratings = { constructor: 1, toString: 2, hasOwnProperty: 'skipped' };
    expect(scorecardSchema.parse({ ratings })).toEqual({ ratings });
    expect(safeParsePlan({ constructor: 1 }).error?.issues[0]?.path).toEqual([
      'plan',
      'constructor',
    ]);
    expect(
      safeParseScorecard({ ratings: { constructor: 1 } }, { bank: bakeryBank }).error?.issues,
    ).toMatchObject([{ code: 'unknown-question' }]);
  });
});

describe('the schemas as parts of other programs', () => {
  test('are Standard Schemas', async () => {
    const { version, vendor, validate } = bankSchema['~standard'];
    expect([version, vendor]).toEqual([1, 'zod']);
    expect(await validate(fullBank)).toEqual({ value: fullBank });
    expect(await validate({ ...fullBank, id: 5 })).toEqual({
      issues: [
        expect.objectContaining({
          path: ['id'],
          message: 'bank.id must be text, and not "__proto__": received 5',
        }),
      ],
    });
  });

  test('return what the parser returns, also inside another schema', () => {
    const form = z.object({ plan: planSchema });
    const plan = { ...fullPlan };
    const data = form.parse({ plan });
    expect(data).toEqual({ plan: fullPlan });
    expect(data.plan).not.toBe(plan);
    expect(Object.isFrozen(data.plan)).toBe(true);
    expect(form.safeParse({}).error?.issues).toMatchObject([
      { path: ['plan'], message: 'plan must be a plain object: received undefined' },
    ]);
    expect(form.safeParse({ plan: { questions: ['a', 'a'] } }).error?.issues).toMatchObject([
      { path: ['plan', 'questions', 1], params: { code: 'duplicate' } },
    ]);
    expect(z.toJSONSchema(form)).toMatchObject({
      properties: { plan: { properties: { roleCritical: { type: 'array' } } } },
      required: ['plan'],
    });
  });

  test('lintBank reads a bank as the parser does', () => {
    expect(catchError(() => lintBank({} as never)).message).toMatch(/^Cannot lint bank: /);
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { InterviewError } from '../../src/errors.ts';
import { scorePanel } from '../../src/panel/index.ts';
import {
  bankSchema,
  buildJsonSchemas,
  decisionSchema,
  planSchema,
  safeParseBank,
  safeParseScorecard,
  safeParseThreshold,
  scorecardSchema,
  scoreSchema,
} from '../../src/schema/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';
import { arrangeCases, writeInput } from '../oracle.ts';
import { change, fullBank, fullPlan, fullScore, fullScorecard } from './cases.ts';

function isRefused(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch (error) {
    if (error instanceof InterviewError) return true;
    throw error;
  }
}

const ids = fc.constantFrom('kneading', 'proofing', 'steam', 'crust');
const anyId = fc.oneof({ weight: 20, arbitrary: ids }, fc.constantFrom('mixing', '', '__proto__'));
const lists = fc.oneof(
  { weight: 8, arbitrary: fc.uniqueArray(anyId, { maxLength: 4 }) },
  fc.array(anyId, { maxLength: 4 }),
  fc.constantFrom(undefined, 'steam', {}),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function record<T>(value: fc.Arbitrary<T>) {
  return fc.dictionary(anyId, value, { maxKeys: 4 });
}

/** Drops absent fields, as a file has none. */
function dropAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const weights = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(1, 2, undefined) },
  fc.constantFrom(0, 1.5, 1e8, -1, null, '2', Number.NaN),
);
const plans = fc
  .record({
    questions: lists,
    roleCritical: optional(lists),
    weighting: optional(
      fc.record({ reason: fc.constantFrom('Because.', 'Because.', ' '), weights: record(weights) }),
    ),
    extra: fc.constantFrom(undefined, undefined, undefined, 1),
  })
  .map(dropAbsent);
const ratings = record(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(1, 3, 4, 9, 'skipped', undefined) },
    fc.constantFrom(2, null, '4', 0, Number.NaN, -0),
  ),
);

describe('parsing and scoring agree', () => {
  test('a scorecard is sound when, and only when, it can be scored', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(ratings, plans, (given, plan) => {
        const refused = isRefused(() =>
          scoreInterview(given as never, plan as never, { bank: bakeryBank }),
        );
        const { success, data } = safeParseScorecard(
          { ratings: given, plan },
          { bank: bakeryBank },
        );
        expect(success).toBe(!refused);
        verdicts.add(success);
        if (!data) return;
        expect(scoreInterview(data.ratings, data.plan, { bank: bakeryBank })).toEqual(
          scoreInterview(given as never, plan as never, { bank: bakeryBank }),
        );
      }),
      { numRuns: 2000 },
    );
    expect(verdicts.size).toBe(2);
  });

  test('a threshold is sound when, and only when, an interview can be decided by it', () => {
    const score = scoreInterview({ kneading: 4 }, {}, { bank: bakeryBank });
    const figure = fc.oneof(
      fc.constantFrom(1, 3.5, 9, 0.9999, 9.0001, 3.00005, 1e-7, '3', null, Number.NaN),
      fc.integer({ min: 9_000, max: 91_000 }).map((units) => units / 10_000),
      fc.double({ min: 0, max: 10 }),
    );
    const thresholds = fc
      .record({
        average: figure,
        roleCritical: optional(
          fc
            .record({
              average: figure,
              lowest: optional(figure),
              required: fc.constantFrom<unknown>(true, false, true, 0),
            })
            .map(dropAbsent),
        ),
        minimumRated: fc.constantFrom<unknown>(undefined, 1, 0, 2.5, '1'),
      })
      .map(dropAbsent);
    fc.assert(
      fc.property(thresholds, (threshold) => {
        const { success } = safeParseThreshold(threshold, { bank: bakeryBank });
        expect(success).toBe(!isRefused(() => decide(score, threshold as never)));
      }),
      { numRuns: 1000 },
    );
  });

  test('what scoring and deciding return is what their schemas describe', () => {
    fc.assert(
      fc.property(arrangeCases({ questions: 7 }), (one) => {
        const { ratings: given, plan, bank } = writeInput(one);
        // A bank may be scored with levels named so, and no schema accepts it.
        const [rename, renamedPlan, renamedBank] = [given, plan, bank].map((part) =>
          JSON.parse(JSON.stringify(part).replaceAll('"__proto__"', '"proto"')),
        );
        const score = scoreInterview(rename, renamedPlan, { bank: renamedBank });
        expect(scoreSchema.parse(score)).toEqual(score);
        const decision = decide(score);
        expect(decisionSchema.parse(decision)).toEqual(decision);
        expect(validate('score', score)).toBe(true);
        expect(validate('decision', decision)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what a panel returns is too', () => {
    const point = fc.constantFrom(1, 3, 4, 9, 'skipped');
    const one = fc.dictionary(ids, point, { maxKeys: 4 });
    fc.assert(
      fc.property(
        fc.record({ ana: one, ben: one, cem: one }),
        fc.constantFrom('mean', 'median'),
        (raters, summary) => {
          const { score } = scorePanel(
            raters as never,
            { roleCritical: ['steam'] } as never,
            { summary, bank: bakeryBank } as never,
          );
          expect(scoreSchema.parse(score)).toEqual(score);
          const decision = decide(score);
          expect(decisionSchema.parse(decision)).toEqual(decision);
          expect(validate('score', score) && validate('decision', decision)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const ajv = new Ajv2020();
const validators = Object.fromEntries(
  Object.entries(buildJsonSchemas()).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

function validate(kind: string, input: unknown): boolean {
  return validators[kind]?.(JSON.parse(JSON.stringify(input))) === true;
}

/** Problems of codes that JSON Schema expresses without exception. */
const EXPRESSIBLE = new Set([
  'not-an-object',
  'not-a-list',
  'unknown-key',
  'not-text',
  'invalid-name',
  'invalid-version',
  'invalid-address',
  'invalid-count',
  'invalid-number',
  'invalid-weight',
  'unknown-choice',
  'not-a-boolean',
  'no-reason',
]);

describe('any change of good input', () => {
  function listPaths(value: unknown): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [[]];
    return [
      [],
      ...Object.entries(value).flatMap(([key, part]) =>
        listPaths(part).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
      ),
    ];
  }
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(undefined, '__proto__', '1.0.0', 'dough', 3, 3.00001, 1e9, -1, ''),
  );
  const keys = fc.constantFrom<(string | number)[]>([], [], ['__proto__'], ['extra'], [0]);

  test.each([
    { kind: 'bank', schema: bankSchema, input: fullBank as unknown },
    { kind: 'plan', schema: planSchema, input: fullPlan },
    { kind: 'scorecard', schema: scorecardSchema, input: fullScorecard },
    { kind: 'score', schema: scoreSchema, input: fullScore },
    { kind: 'decision', schema: decisionSchema, input: decide(fullScore) },
  ])('$kind: zod and JSON Schema have one verdict', ({ kind, schema, input }) => {
    const paths = fc.constantFrom(...listPaths(input));
    fc.assert(
      fc.property(paths, keys, value, (path, key, replacement) => {
        const changed = JSON.stringify(change(input, [...path, ...key], replacement)) ?? 'null';
        const data = JSON.parse(changed);
        const { success, data: parsed, error } = schema.safeParse(data);
        const accepted = validate(kind, data);
        // What is absent may be null for a parser. JSON Schema describes what it makes of that.
        if (success) expect(validate(kind, parsed)).toBe(true);
        const codes = (error?.issues ?? []).map(
          (issue) => issue.code === 'custom' && issue.params?.code,
        );
        expect(codes).not.toContain(false);
        // That a question of weight 0 is role-critical stands elsewhere in the plan.
        const isCrossed = path.includes('weights') && replacement === 0;
        if (isCrossed) return;
        if (codes.some((code) => EXPRESSIBLE.has(code))) expect(accepted).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test.each([{ toString: null }, 7, ['average-met'], null])(
    'a reason whose code is %j is a problem, and nothing is thrown',
    (code) => {
      const decision = JSON.parse(JSON.stringify(decide(fullScore)));
      decision.reasons[0].code = code;
      expect(decisionSchema.safeParse(decision).error?.issues).toMatchObject([
        { path: ['reasons', 0, 'code'] },
      ]);
    },
  );

  test('a bank that is accepted can be scored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listPaths(fullBank)), value, (path, replacement) => {
        const { data } = safeParseBank(change(fullBank, path, replacement));
        if (data) expect(scoreInterview({}, {}, { bank: data }).average).toBe(null);
      }),
      { numRuns: 1000 },
    );
  });

  test('no input at all makes a parser throw anything', () => {
    const parsers = [safeParseBank, safeParseScorecard, safeParseThreshold];
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
          withDate: true,
          withObjectString: true,
        }),
        (input) => {
          for (const parse of parsers) {
            expect(parse(input).success).toBe(false);
            expect(parse({ ratings: {}, average: 3, extra: input }).success).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

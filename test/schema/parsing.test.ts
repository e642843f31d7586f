import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { backendBank } from '../../data/backend/index.ts';
import { backendOutline } from '../../data/backend/outline.ts';
import { InterviewError, isInterviewError } from '../../src/errors.ts';
import {
  bankSchema,
  decisionSchema,
  defineBank,
  parseBank,
  parsePlan,
  parseScorecard,
  parseThreshold,
  planSchema,
  safeParseBank,
  safeParsePlan,
  safeParseScorecard,
  safeParseThreshold,
  scorecardSchema,
  scoreSchema,
  thresholdSchema,
} from '../../src/schema/index.ts';
import { bakeryBank } from '../banks.ts';
import { catchError, explain, listProblems } from '../caught.ts';
import { type Case, cases, change, fullBank, fullPlan, fullScorecard, type Kind } from './cases.ts';

const schemas: Record<Kind, z.ZodType> = {
  bank: bankSchema,
  plan: planSchema,
  scorecard: scorecardSchema,
  score: scoreSchema,
  decision: decisionSchema,
  threshold: thresholdSchema,
};

const safeParsers: Partial<Record<Kind, (input: unknown) => { data?: unknown; error?: unknown }>> =
  {
    bank: safeParseBank,
    plan: safeParsePlan,
    scorecard: safeParseScorecard,
    threshold: safeParseThreshold,
  };

/** The problems of an input, as a program sees them that knows zod only. */
function listSchemaProblems({ kind, input }: Case) {
  const { error } = schemas[kind].safeParse(input);
  return (error?.issues ?? []).map((issue) => [
    issue.code === 'custom' ? issue.params?.code : `zod: ${issue.code}`,
    [kind, ...issue.path].join('.'),
  ]);
}

describe('good and bad inputs', () => {
  test.each(cases)('$kind: $name', (one) => {
    expect(listSchemaProblems(one)).toEqual(one.problems);
    const result = safeParsers[one.kind]?.(one.input);
    if (!result) return;
    if (one.problems.length === 0) {
      expect(result).toEqual({ success: true, data: one.input });
    } else {
      expect(result).toEqual({ success: false, error: expect.any(InterviewError) });
      const { issues, code } = result.error as InterviewError;
      expect(issues.map((issue) => [issue.code, issue.path.join('.')])).toEqual(one.problems);
      expect(code).toBe(`invalid-${one.kind}`);
    }
  });

  test('the throwing parsers throw the error that the safe ones return', () => {
    expect(explain(() => parseBank(7))).toEqual({
      name: 'InvalidBankError',
      code: 'invalid-bank',
      message: 'Cannot parse bank: bank must be a plain object: received 7',
      issues: [
        {
          code: 'not-an-object',
          path: ['bank'],
          message: 'bank must be a plain object: received 7',
        },
      ],
    });
    expect(catchError(() => parsePlan(7)).message).toBe(
      'Cannot parse plan: plan must be a plain object: received 7',
    );
    expect(catchError(() => parseThreshold(null)).message).toBe(
      'Cannot parse threshold: threshold must be a plain object: received null',
    );
    const error = catchError(() => parseScorecard('x'));
    expect(error.message).toBe(
      'Cannot parse scorecard: scorecard must be a plain object: received "x"',
    );
    expect(error.name).toBe('InvalidScorecardError');
    expect(isInterviewError(error, 'invalid-scorecard')).toBe(true);
    expect(catchError(() => defineBank(7 as never)).message).toBe(
      'Cannot define bank: bank must be a plain object: received 7',
    );
  });
});

describe('messages', () => {
  test.each<[name: string, () => unknown, string[]]>([
    [
      'of a bank in disorder, all at once',
      () =>
        parseBank({
          id: 'x',
          verson: '1.0.0',
          levels: [{ id: 'a', title: 'A' }],
          scale: [
            { score: 2, label: 'Two' },
            { score: 1, label: ' ' },
          ],
          sections: [{ id: 's', title: 'S', level: 'b' }],
          questions: [
            { id: 'q', number: 1, level: 'a', section: 'z', competency: 'C', anchors: { 7: 'T' } },
            5,
          ],
          threshold: { average: 3, roleCritical: { average: 1.00001, lowest: 5, required: 1 } },
        }),
      [
        'bank.version must be text that is not blank: received undefined',
        'bank.scale.1.score must be an integer above the one before: received 1',
        'bank.questions.1 must be a plain object: received 5',
        'bank.sections.0.level must be a level of the bank: received "b"',
        'bank.questions.0.section must be a section of the bank: received "z"',
        'bank.threshold.roleCritical.average must be from -1000 to 1000 with at most four decimals: received 1.00001',
        'bank.threshold.roleCritical.required must be true or false: received 1',
        'each key of bank must be one of id, version, title, scale, levels, sections, questions, threshold: received "verson"',
        'bank.title must be text that is not blank: received undefined',
        'bank.scale.1.label must be text that is not blank: received " "',
      ],
    ],
    [
      'of a level that is not its section’s',
      () => parseBank(change(fullBank, ['questions', 0, 'level'], 'master')),
      ['bank.questions.0.level must be "apprentice", the level of its section: received "master"'],
    ],
    [
      'of duplicates',
      () => parseBank(change(fullBank, ['questions', 3], fullBank.questions[0])),
      [
        'bank.questions.3.id must be an id of its own: received "kneading"',
        'bank.questions.3.number must be a number of its own: received 1',
      ],
    ],
    [
      'of a plan and the bank that it is for',
      () =>
        parsePlan(
          {
            questions: ['kneading', 'staem', 'kneading'],
            roleCritical: ['steam'],
            weighting: { reason: 'Because.', weights: { crust: 2, mixing: 1, kneading: -1 } },
          },
          { bank: bakeryBank },
        ),
      [
        'plan.questions.1 must be a question of the bank: received "staem"',
        'plan.questions.2 must be named once: received "kneading"',
        'each key of plan.weighting.weights must be a question of the bank: received "mixing"',
        'weight for "kneading" must be an integer from 0: received -1',
      ],
    ],
    [
      'of a scorecard and the bank that it is for',
      () =>
        parseScorecard(
          {
            plan: {
              questions: ['kneading'],
              weighting: { reason: 'A', weights: { kneading: 1e8 } },
            },
            ratings: { kneading: 2, steam: 4, mixing: 3, crust: undefined, baking: undefined },
            notes: { steam: 'A note.', cooling: 'A note.' },
          },
          { bank: bakeryBank },
        ),
      [
        'scorecard.plan.weighting.weights must be 100000000 or less in sum: received 100000003',
        'rating for "kneading" must be one of 1, 3, 4, 9: received 2',
        'each key of scorecard.ratings must be a question of the plan: received "steam"',
        'each key of scorecard.ratings must be a question of the bank: received "mixing"',
        'each key of scorecard.ratings must be a question of the bank: received "baking"',
        'each key of scorecard.notes must be a question of the plan: received "steam"',
        'each key of scorecard.notes must be a question of the bank: received "cooling"',
      ],
    ],
    [
      'of an id and of what stands under it',
      () =>
        parseScorecard(
          {
            plan: {
              questions: ['kneading'],
              weighting: { reason: 'A', weights: { crust: -1, ' steam': '2' } },
            },
            ratings: { knedding: '4', steam: 9.5 },
          },
          { bank: bakeryBank },
        ),
      [
        'each key of scorecard.plan.weighting.weights must be a question of the plan: received "crust"',
        'weight for "crust" must be an integer from 0: received -1',
        'each key of scorecard.plan.weighting.weights must be a question of the bank: received " steam"',
        'weight for " steam" must be an integer from 0: received "2"',
        'each key of scorecard.ratings must be a question of the bank: received "knedding"',
        'rating for "knedding" must be one of 1, 3, 4, 9: received "4"',
        'each key of scorecard.ratings must be a question of the plan: received "steam"',
        'rating for "steam" must be one of 1, 3, 4, 9: received 9.5',
      ],
    ],
    [
      'of a rating that no scale can hold',
      () => parseScorecard({ ratings: { steam: 5000 } }),
      ['rating for "steam" must be a score point or "skipped": received 5000'],
    ],
    [
      'of a threshold and the scale that it is for',
      () => parseThreshold({ average: 0.9 }, { bank: bakeryBank }),
      ['threshold.average must be from 1 to 9 with at most four decimals: received 0.9'],
    ],
    [
      'of keys that no plain object can hold',
      () => parsePlan(JSON.parse('{ "__proto__": { "questions": ["steam"] } }')),
      ['each key of plan must be one of questions, roleCritical, weighting: received "__proto__"'],
    ],
    [
      'of a scorecard with a hostile rating',
      () => parseScorecard(JSON.parse('{ "ratings": { "__proto__": 5 } }'), { bank: bakeryBank }),
      [
        'each key of scorecard.ratings must be a question of the bank: received "__proto__"',
        'rating for "__proto__" must be one of 1, 3, 4, 9: received 5',
      ],
    ],
  ])('%s', (_, action, messages) => {
    expect(catchError(action).issues.map(({ message }) => message)).toEqual(messages);
  });

  test('a sum of weights counts the questions that are not named', () => {
    const weighting = (steam: number) => ({ weighting: { reason: 'A', weights: { steam } } });
    expect(safeParsePlan(weighting(1e8)).success).toBe(true);
    expect(safeParsePlan(weighting(1e8 + 1)).success).toBe(false);
    expect(safeParsePlan(weighting(1e8 - 3), { bank: bakeryBank }).success).toBe(true);
    expect(safeParsePlan(weighting(1e8 - 2), { bank: bakeryBank }).success).toBe(false);
  });

  test('a misspelt name comes with the one that was meant', () => {
    const suggest = (action: () => unknown) =>
      catchError(action).issues.map(({ suggestion }) => suggestion);
    expect(suggest(() => parsePlan({ roleCritcal: [] }))).toEqual(['roleCritical']);
    expect(suggest(() => parsePlan({ questions: ['stem'] }, { bank: bakeryBank }))).toEqual([
      'steam',
    ]);
    expect(suggest(() => parseBank(change(fullBank, ['questions', 0, 'section'], 'doug')))).toEqual(
      ['dough'],
    );
    expect(
      suggest(() => parseBank(change(fullBank, ['sections', 0, 'level'], 'aprentice'))),
    ).toEqual(['apprentice']);
    const { error } = planSchema.safeParse({ roleCritcal: [] });
    expect(error?.issues[0]).toMatchObject({
      params: { code: 'unknown-key', suggestion: 'roleCritical' },
    });
  });

  test('what resembles nothing, or is far too long, comes with no suggestion', () => {
    const [short, far, long] = ['xy', 'banana', `weighting${'g'.repeat(200)}`].map(
      (key) => catchError(() => parsePlan({ [key]: 1 })).issues[0],
    );
    for (const issue of [short, far, long]) expect(issue).not.toHaveProperty('suggestion');
    const { error } = planSchema.safeParse({ banana: 1 });
    expect(error?.issues[0]).toMatchObject({ params: { code: 'unknown-key' } });
    expect(error?.issues[0]).not.toHaveProperty('params.suggestion');
  });

  test('a hundred wrong names are no slips: those after them are told without a suggestion', () => {
    const questions = Array.from({ length: 120 }, (_, at) => `kneading${at}`);
    const { issues } = catchError(() => parsePlan({ questions }, { bank: bakeryBank }));
    expect(issues).toHaveLength(120);
    expect(issues.map(({ suggestion }) => suggestion)).toEqual([
      ...Array(100).fill('kneading'),
      ...Array(20).fill(undefined),
    ]);
  });

  test('one value has one problem: of a value of the wrong form nothing else is said', () => {
    expect(listProblems(() => parseBank(change(fullBank, ['questions', 0, 'level'], 7)))).toEqual([
      [
        'invalid-name',
        'bank > questions > 0 > level',
        'bank.questions.0.level must be text, and not "__proto__": received 7',
      ],
    ]);
    expect(listProblems(() => parseBank(change(fullBank, ['levels'], undefined)))).toEqual([
      ['not-a-list', 'bank > levels', 'bank.levels must be a list of levels: received undefined'],
    ]);
    expect(listProblems(() => parseBank(change(fullBank, ['sections'], 5)))).toHaveLength(1);
    expect(
      listProblems(() => parseBank(change(fullBank, ['sections', 0, 'level'], 5))),
    ).toHaveLength(1);
  });

  test('a scale that is none bounds the threshold by all that a scale may be', () => {
    const bank = change(change(fullBank, ['scale'], 5), ['threshold', 'average'], 999);
    expect(
      listProblems(() => parseBank(change(bank, ['questions', 0, 'anchors'], {}))).filter(
        ([, path]) => path?.startsWith('bank > threshold'),
      ),
    ).toEqual([]);
  });
});

describe('what is returned', () => {
  test('the backend bank is sound', () => {
    expect(parseBank(backendBank)).toEqual(backendBank);
    expect(defineBank(backendBank)).toEqual(backendBank);
    expect(parseBank(JSON.parse(JSON.stringify(backendBank)))).toEqual(backendBank);
  });

  test('the data is a copy, frozen throughout, and the input stays as it was', () => {
    function listObjects(value: unknown): object[] {
      if (typeof value !== 'object' || value === null) return [];
      return [value, ...Object.values(value).flatMap(listObjects)];
    }
    for (const [input, data] of [
      [structuredClone(fullBank), (input: unknown) => parseBank(input)],
      [structuredClone(fullBank), (input: unknown) => defineBank(input as typeof fullBank)],
      [structuredClone(fullPlan), (input: unknown) => parsePlan(input)],
      [structuredClone(fullScorecard), (input: unknown) => parseScorecard(input)],
      [structuredClone(bakeryBank.threshold), (input: unknown) => parseThreshold(input)],
    ] as const) {
      const result = data(input);
      const inside = new Set(listObjects(result));
      expect([...inside].filter((object) => !Object.isFrozen(object))).toEqual([]);
      const outside = listObjects(input);
      expect(outside.filter((object) => inside.has(object) || Object.isFrozen(object))).toEqual([]);
      expect(result).toEqual(input);
      expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    }
  });

  test('a bank that is frozen on the outside only is frozen inside too', () => {
    const bank = defineBank(Object.freeze(structuredClone(fullBank)));
    expect(Object.isFrozen(bank.questions)).toBe(true);
  });

  test('what is absent may be written as undefined or null, and is left out of the data', () => {
    for (const absent of [undefined, null]) {
      const weights = { steam: absent, crust: 2 };
      const card = {
        candidate: absent,
        plan: { questions: absent, roleCritical: absent, weighting: { reason: 'A', weights } },
        ratings: { steam: absent, crust: 3 },
        notes: { steam: absent, crust: 'Golden.' },
      };
      const data = parseScorecard(card);
      expect(data).toStrictEqual({
        plan: { weighting: { reason: 'A', weights: { crust: 2 } } },
        ratings: { crust: 3 },
        notes: { crust: 'Golden.' },
      });
      const bare = parseScorecard({ ratings: {}, plan: absent, notes: absent });
      expect(bare).toStrictEqual({ ratings: {} });
      expect(
        parseThreshold({ average: 3, roleCritical: absent, minimumRated: absent }),
      ).toStrictEqual({ average: 3 });
      const scale = fullBank.scale.map((point) => ({ ...point, meaning: absent }));
      expect(parseBank({ ...fullBank, scale }).scale[0]).not.toHaveProperty('meaning');
    }
  });

  test('a blank candidate or note, as an emptied text field leaves it, is absent', () => {
    const card = { candidate: ' ', ratings: { steam: 1 }, notes: { steam: '', crust: '\n' } };
    expect(parseScorecard(card)).toStrictEqual({ ratings: { steam: 1 }, notes: {} });
  });

  test('what must be there may not be absent', () => {
    expect(listProblems(() => parseScorecard({ ratings: null }))).toEqual([
      [
        'not-an-object',
        'scorecard > ratings',
        'scorecard.ratings must be a plain object: received null',
      ],
    ]);
    expect(listProblems(() => parseThreshold({})).map(([code]) => code)).toEqual(['off-scale']);
  });

  test('a note may stand where a rating may', () => {
    const note = (id: string, plan?: object) =>
      safeParseScorecard({ plan, ratings: {}, notes: { [id]: 'Heard.' } }, { bank: bakeryBank })
        .success;
    expect([note('steam'), note('steam', {}), note('steam', { questions: ['steam'] })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([note('nope'), note('steam', { questions: ['crust'] })]).toEqual([false, false]);
  });

  test.each([
    [-1000, 1000],
    [0, 1],
    [-3, -1, 0, 2],
  ])('a scale %j %j is sound', (...points) => {
    const scale = points.map((score) => ({ score, label: `Point ${score}` }));
    const bank = change(change(bakeryBank, ['scale'], scale), ['threshold'], {
      average: points[0],
    });
    expect(parseBank(bank).scale.map(({ score }) => score)).toEqual(points);
    const anchored = change(bank, ['questions', 0, 'anchors'], { [points[0] as number]: 'Text.' });
    expect(parseBank(anchored).questions[0]?.anchors).toEqual({ [points[0] as number]: 'Text.' });
  });
});

describe('the bank of the context', () => {
  test('may be an outline or a whole bank', () => {
    const plan = { questions: ['cap-theorem'] };
    expect(parsePlan(plan, { bank: backendOutline })).toEqual(plan);
    expect(parsePlan(plan, { bank: backendBank })).toEqual(plan);
  });

  test('is read anew as long as it can change', () => {
    const bank: { questions: readonly { readonly id: string }[] } = { ...bakeryBank };
    const parse = () => safeParsePlan({ questions: ['kneading'] }, { bank: bank as never }).success;
    expect(parse()).toBe(true);
    bank.questions = bank.questions.filter(({ id }) => id !== 'kneading');
    expect(parse()).toBe(false);
  });

  test('is looked at, and not checked again, if it cannot', () => {
    let reads = 0;
    const bank = Object.freeze({
      ...bakeryBank,
      get questions() {
        reads++;
        return bakeryBank.questions;
      },
    });
    for (const parse of [safeParsePlan, safeParseScorecard, safeParseThreshold]) {
      parse({}, { bank });
    }
    expect(reads).toBe(3);
  });

  test.each<[string, unknown, string]>([
    ['no bank', 7, 'bank must be a plain object: received 7'],
    [
      'no scale',
      { ...bakeryBank, scale: [{ score: 1 }] },
      'bank.scale must be a list of two or more score points: received a list',
    ],
    [
      'a scale that falls',
      change(bakeryBank, ['scale', 1, 'score'], 1),
      'bank.scale.1.score must be an integer above the one before: received 1',
    ],
    [
      'an id twice',
      change(bakeryBank, ['questions', 1, 'id'], 'kneading'),
      'bank.questions.1.id must be an id of its own: received "kneading"',
    ],
    [
      'an id that is none',
      change(bakeryBank, ['questions', 1, 'id'], 7),
      'bank.questions.1.id must be text, and not "__proto__": received 7',
    ],
  ])('must be sound: %s', (_, bank, message) => {
    for (const parse of [safeParsePlan, safeParseScorecard, safeParseThreshold]) {
      expect(explain(() => parse({}, { bank: bank as never }))).toMatchObject({
        code: 'invalid-bank',
        message: `Cannot read bank: ${message}`,
      });
    }
  });
});

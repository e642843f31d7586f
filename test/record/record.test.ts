import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../../src/decision.ts';
import { reportTo } from '../../src/engine/input.ts';
import {
  InvalidBankError,
  InvalidPlanError,
  InvalidRatingsError,
  InvalidRecordError,
  InvalidThresholdError,
  type Issue,
  isInterviewError,
} from '../../src/errors.ts';
import type { Outline } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { readRecord } from '../../src/record/format.ts';
import {
  createRecord,
  diffBanks,
  fingerprintBank,
  parseRecord,
  replay,
  verifyRecord,
} from '../../src/record/index.ts';
import {
  copyJson,
  digestJson,
  type JsonObject,
  listDifferences,
  writeJson,
} from '../../src/record/json.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { version } from '../../src/version.ts';
import {
  type Any,
  buildInput,
  buildPanelInput,
  catchError,
  decidedAt,
  digest,
  forge,
  parseOutline,
  ratings,
  spell,
  tamper,
} from './cases.ts';

const text = createRecord(buildInput());
const panelText = createRecord(buildPanelInput());

function listIssues(run: () => unknown): readonly Issue[] {
  const error = catchError(run);
  expect(error).toBeInstanceOf(InvalidRecordError);
  expect(isInterviewError(error, 'invalid-record')).toBe(true);
  return error.issues;
}

function listMessages(run: () => unknown): string[] {
  return listIssues(run).map(({ message }) => message);
}

function listCodes(record: unknown, bank?: Outline): string[] {
  return verifyRecord(record, { bank }).map(({ code, path }) => `${code} ${path.join('.')}`);
}

function readDouble(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe('canonical JSON (RFC 8785)', () => {
  // Appendix B.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s', (hex, written) => {
    expect(writeJson(readDouble(hex))).toBe(written);
  });

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'does not take the double %s',
    (hex) => {
      const issues: Issue[] = [];
      copyJson({ a: [readDouble(hex)] }, ['value'], reportTo(issues));
      expect(issues).toMatchObject([{ code: 'not-json', path: ['value', 'a', 0] }]);
    },
  );

  test('writes the sample of section 3.2.2', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(writeJson(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('sorts the sample of section 3.2.3 by UTF-16 code units', () => {
    const sample = JSON.parse(
      String.raw`{
        "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
      }`,
    );
    const names = writeJson(sample).match(/(?<=:")[^"]+/g);
    expect(names).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('has the digests of FIPS 180-4', () => {
    // Of the bytes of the canonical form: 0, and "abc" with its quotes.
    expect(digestJson(0)).toBe('5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9');
    expect(digestJson('abc')).toBe(digest('abc'));
    expect(digestJson('€👍')).toBe(digest('€👍'));
  });

  test('finds all that JSON cannot hold', () => {
    const issues: Issue[] = [];
    const loop: Any = {};
    loop.loop = loop;
    copyJson(
      {
        big: 1n,
        nothing: [undefined],
        call: () => 1,
        date: new Date(0),
        half: '\ud800',
        '\udfff': 1,
        loop,
        sparse: new Array(2 ** 32 - 1),
        absent: undefined,
        fine: [null, true, 'x', -0, { y: [] }],
      },
      ['value'],
      reportTo(issues),
    );
    expect(issues.map(({ path }) => path.slice(0, 4).join('.'))).toEqual([
      'value',
      'value.big',
      'value.nothing.0',
      'value.call',
      'value.date',
      'value.half',
      'value.loop.loop.loop',
      'value.sparse',
    ]);
    expect(issues.find(({ path }) => path[1] === 'loop')?.path).toHaveLength(34);
  });

  test('keeps keys that objects have of their own', () => {
    const value = JSON.parse('{ "__proto__": { "constructor": 1 } }');
    const copy = copyJson(value, [], () => {});
    expect(writeJson(copy)).toBe('{"__proto__":{"constructor":1}}');
    expect(listDifferences({}, copy, [])).toEqual([
      { path: ['__proto__'], before: undefined, after: { constructor: 1 } },
    ]);
    expect(listDifferences(copy, { toString: 1 }, [])).toHaveLength(2);
  });

  test('lists the innermost differences', () => {
    expect(
      listDifferences({ a: [1, 2, { b: 3 }], c: null, d: [1] }, { a: [1, 4], c: {}, d: { 0: 1 } }, [
        'x',
      ]),
    ).toEqual([
      { path: ['x', 'a', 1], before: 2, after: 4 },
      { path: ['x', 'a', 2], before: { b: 3 }, after: undefined },
      { path: ['x', 'c'], before: null, after: {} },
      { path: ['x', 'd'], before: [1], after: { 0: 1 } },
    ]);
  });
});

describe('createRecord', () => {
  test('writes everything down', () => {
    const record = parseRecord(text);
    expect(text).toBe(spell(JSON.parse(text)));
    expect(record).toMatchObject({
      formatVersion: 1,
      library: version,
      bank: { id: 'backend', version: '2.0.0', fingerprint: fingerprintBank(backendOutline) },
      plan: { roleCritical: ['cap-theorem'], weighting: { weights: { 'cap-theorem': 2 } } },
      ratings,
      threshold: { average: 3.5, minimumRated: 2 },
      decidedAt,
      candidate: 'C-17',
      notes: { 'cap-theorem': 'Named the partition first. “Well put” — 👍' },
    });
    expect(record.score).toEqual(buildInput().score);
    expect(record.decision).toEqual(buildInput().decision);
  });

  test('keeps nothing that was not given', () => {
    const score = scoreInterview(ratings);
    const record = parseRecord(
      createRecord({ score, decision: decide(score), ratings, decidedAt }),
    );
    expect(Object.keys(record).sort()).toEqual([
      'bank',
      'decidedAt',
      'decision',
      'digest',
      'digests',
      'formatVersion',
      'library',
      'plan',
      'ratings',
      'score',
      'threshold',
    ]);
    expect(record.plan).toEqual({});
    expect(record.threshold).toEqual(backendOutline.threshold);
  });

  test('takes a score and a decision from JSON', () => {
    const { score, decision } = JSON.parse(JSON.stringify(buildInput()));
    expect(createRecord(buildInput({ score, decision }))).toBe(text);
  });

  test('takes a bank, also one with its prose', () => {
    const bank = parseOutline((outline) => {
      outline.id = 'mine';
      outline.scale.push({ score: 6 });
    });
    const plan = { questions: ['cap-theorem'] };
    const own = { 'cap-theorem': 6 };
    const score = scoreInterview(own, plan, { bank });
    const input = { score, decision: decide(score), ratings: own, plan, bank, decidedAt };
    const written = createRecord(input);
    expect(parseRecord(written).bank.id).toBe('mine');
    expect(Object.keys(parseRecord(written).plan)).toEqual(['questions']);
    expect(verifyRecord(written, { bank })).toEqual([]);
    expect(createRecord(buildInput({ bank: backendBank }))).toBe(text);
    expect(() => createRecord({ ...input, bank: backendOutline } as Any)).toThrow(
      InvalidRatingsError,
    );
  });

  test('takes no bank in the plan', () => {
    const plan = { ...buildInput().plan, bank: backendOutline };
    expect(() => createRecord(buildInput({ plan } as Any))).toThrow(
      'each key of plan must be one of questions, roleCritical, weighting: received "bank"',
    );
  });

  test('holds a panel, its raters in order', () => {
    const record = parseRecord(panelText);
    expect(record.raters?.map(({ rater }) => rater)).toEqual(['7', 'ben', 'ana']);
    expect(record.panelOptions?.summary).toBe('median');
    expect(record.score).toEqual(buildPanelInput().score);
    expect(verifyRecord(panelText)).toEqual([]);
    const ofPanel = buildPanelInput();
    const { score } = scorePanel({ ana: ofPanel.raters.ana, ben: ofPanel.raters.ben });
    const other = createRecord({
      score,
      decision: decide(score),
      raters: { ana: ofPanel.raters.ana, ben: ofPanel.raters.ben },
      decidedAt,
    });
    expect(parseRecord(other).raters?.map(({ rater }) => rater)).toEqual(['ana', 'ben']);
    expect(verifyRecord(other)).toEqual([]);
  });

  test('says where score or decision do not follow', () => {
    const { score, decision } = buildInput();
    expect(
      listMessages(() =>
        createRecord(
          buildInput({
            score: { ...score, total: 16, byLevel: { ...score.byLevel, fresher: undefined } },
            decision: { ...decision, outcome: 'no-offer', reasons: [] },
          }),
        ),
      ),
    ).toEqual([
      'record.score.total must be 15, as the ratings come to: received 16',
      'record.score.byLevel.fresher must be an object, as the ratings come to: received undefined',
      'record.decision.outcome must be "conditional-offer", as the ratings come to: received "no-offer"',
      expect.stringMatching(/^record\.decision\.reasons\.0 must be an object/),
    ]);
    const [issue] = listIssues(() => createRecord(buildInput({ threshold: { average: 3.5 } })));
    expect(issue).toMatchObject({
      code: 'does-not-follow',
      path: ['record', 'decision', 'threshold', 'minimumRated'],
    });
    expect(listIssues(() => createRecord(buildInput({ plan: undefined }))).length).toBeGreaterThan(
      1,
    );
  });

  test('lists all that is not as it should be', () => {
    expect(
      listMessages(() =>
        createRecord(
          buildInput({
            decidedAt: 'yesterday',
            candidate: 17,
            notes: { 'cap-theorem': 3 },
            panelOptions: {},
          }),
        ),
      ),
    ).toEqual([
      'record.notes.cap-theorem must be text that is not blank: received 3',
      'record.decidedAt must be an instant such as 2026-03-01T09:30:00Z: received "yesterday"',
      'record.candidate must be text: received 17',
      'record.panelOptions must be with raters only: received an object',
    ]);
    expect(
      listMessages(() =>
        createRecord(buildInput({ notes: { 'cap-theorem': '\ud83d' }, extra: 1 })),
      ),
    ).toEqual([
      'each key of record must be one of score, decision, ratings, raters, panelOptions, plan, threshold, bank, decidedAt, candidate, notes: received "extra"',
      expect.stringMatching(/^record\.notes\.cap-theorem must be text without half of a character/),
    ]);
    expect(listMessages(() => createRecord(undefined as Any))[0]).toMatch(
      /^record must be a plain object/,
    );
    expect(listMessages(() => createRecord({ ratings } as Any))).toEqual([
      'record.score must be a plain object: received undefined',
      'record.decision must be a plain object: received undefined',
      'record.decidedAt must be an instant such as 2026-03-01T09:30:00Z: received undefined',
      'record.score must be an object, as the ratings come to: received undefined',
      'record.decision must be an object, as the ratings come to: received undefined',
    ]);
  });

  test('needs ratings or raters, and not both', () => {
    const message = 'record must be with ratings or else with raters: received an object';
    expect(listMessages(() => createRecord(buildInput({ ratings: undefined })))).toContain(message);
    expect(listMessages(() => createRecord(buildInput({ raters: { ana: ratings } })))).toContain(
      message,
    );
  });

  test('takes notes only on questions and by raters that there are', () => {
    expect(
      listMessages(() =>
        createRecord(buildInput({ notes: JSON.parse('{ "__proto__": "x", "nope": "y" }') })),
      ),
    ).toEqual([
      'each key of record.notes must be a question of the bank: received "__proto__"',
      'each key of record.notes must be a question of the bank: received "nope"',
    ]);
    expect(
      listMessages(() =>
        createRecord(
          buildPanelInput({ notes: { ben: { nope: 'x' }, carl: { 'cap-theorem': 'y' } } }),
        ),
      ),
    ).toEqual([
      'each key of record.notes.ben must be a question of the bank: received "nope"',
      'each key of record.notes must be a rater of the record: received "carl"',
    ]);
  });

  test('leaves what cannot be scored to the errors of scoring', () => {
    const run = (changes: object) => () => createRecord(buildInput(changes));
    expect(run({ ratings: { 'cap-theorem': 7 } })).toThrow(InvalidRatingsError);
    expect(run({ plan: { questions: ['nope'] } })).toThrow(InvalidPlanError);
    expect(run({ threshold: { average: 9 } })).toThrow(InvalidThresholdError);
    expect(run({ bank: {} })).toThrow(InvalidBankError);
    expect(run({ bank: null })).toThrow(InvalidBankError);
    expect(catchError(() => createRecord(buildPanelInput({ raters: {} }))).code).toBe(
      'invalid-panel',
    );
    expect(catchError(() => createRecord(buildPanelInput({ raters: [{}] }))).code).toBe(
      'invalid-record',
    );
    const halved = parseOutline((bank) => {
      bank.version = '\ud800';
    });
    expect(run({ bank: halved })).toThrow(InvalidBankError);
    expect(catchError(run({ bank: halved })).issues).toMatchObject([
      { code: 'not-json', path: ['bank', 'version'] },
    ]);
  });

  test.each([
    '2026-03-01T09:30:00Z',
    '2024-02-29T23:59:59.999999999Z',
    '2000-02-29T00:00:00+14:00',
    '2026-12-31T00:00:00.5-09:30',
    '2016-12-31T23:59:60Z',
    '2026-03-01t09:30:00z',
  ])('takes the instant %s', (instant) => {
    expect(parseRecord(createRecord(buildInput({ decidedAt: instant }))).decidedAt).toBe(instant);
  });

  test.each([
    '2026-03-01',
    '2026-03-01T09:30:00',
    '2026-03-01T09:30Z',
    '2026-03-01 09:30:00Z',
    '2026-02-29T09:30:00Z',
    '1900-02-29T09:30:00Z',
    '2026-04-31T09:30:00Z',
    '2026-13-01T09:30:00Z',
    '2026-00-01T09:30:00Z',
    '2026-03-00T09:30:00Z',
    '2026-03-32T09:30:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    '2026-03-01T09:30:61Z',
    '2026-03-01T09:30:00+24:00',
    '2026-03-01T09:30:00+1:00',
    '2026-03-01T09:30:00.Z',
    '2026-03-01t09:30:00',
    ' 2026-03-01T09:30:00Z',
    '2026-03-01T09:30:00Z\n',
    1_772_357_400_000,
    null,
  ])('does not take %j for an instant', (instant) => {
    expect(listIssues(() => createRecord(buildInput({ decidedAt: instant })))).toMatchObject([
      { code: 'not-an-instant', path: ['record', 'decidedAt'] },
    ]);
  });
});

describe('createRecord', () => {
  test('takes the threshold that the decision states', () => {
    const ratings = { 'cap-theorem': 4, 'raft-consensus': 3 } as const;
    const score = scoreInterview(ratings);
    const threshold = { average: 3.75 };
    const decision = decide(score, threshold);
    const decidedAt = '2026-03-01T09:30:00Z';
    const text = createRecord({ score, decision, ratings, decidedAt });
    expect(text).toBe(createRecord({ score, decision, ratings, decidedAt, threshold }));
    expect(parseRecord(text).threshold).toEqual(threshold);
    expect(verifyRecord(text)).toEqual([]);
  });

  test('refuses an unknown id whatever stands under it', () => {
    for (const rating of [null, undefined]) {
      const ratings = { 'cap-theorm': rating } as never;
      const error = catchError(() => createRecord(buildInput({ ratings })));
      expect(error).toMatchObject({
        issues: [{ code: 'unknown-question', suggestion: 'cap-theorem' }],
      });
    }
  });
});

describe('verifyRecord', () => {
  test('finds nothing wrong with a sound record', () => {
    expect(verifyRecord(text)).toEqual([]);
    expect(verifyRecord(JSON.parse(text), { bank: backendBank })).toEqual([]);
    // Editors put a byte order mark before a text, and white space into it.
    expect(verifyRecord(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}\n`)).toEqual([]);
    expect(verifyRecord(parseRecord(text))).toEqual([]);
  });

  test('names a tampered rating', () => {
    const changed = tamper(text, (record) => {
      record.ratings['raft-consensus'] = 4;
    });
    const differences = verifyRecord(changed);
    expect(differences[0]).toEqual({
      code: 'altered',
      path: ['ratings'],
      message: 'ratings was changed after the record was written',
    });
    expect(differences).toContainEqual({
      code: 'other-rating',
      path: ['ratings', 'raft-consensus'],
      message: 'ratings.raft-consensus is 4, and the score counts 3',
      recorded: 4,
      expected: 3,
    });
    expect(differences).toContainEqual({
      code: 'other-score',
      path: ['score', 'total'],
      message: 'score.total must be 16, as the ratings come to: received 15',
      recorded: 15,
      expected: 16,
    });
  });

  test('names ratings that were added, removed, or are off the scale', () => {
    expect(listCodes(tamper(text, (record) => delete record.ratings['saga-pattern']))).toContain(
      'other-rating ratings.saga-pattern',
    );
    const added = tamper(text, (record) => {
      record.ratings['big-o-notation'] = 5;
    });
    expect(listCodes(added)).toEqual([
      'altered ratings',
      'other-rating ratings.big-o-notation',
      'not-scorable ratings.big-o-notation',
    ]);
    const off = tamper(text, (record) => {
      record.ratings['cap-theorem'] = 40;
    });
    expect(listCodes(off)).toEqual([
      'altered ratings',
      'other-rating ratings.cap-theorem',
      'not-scorable ratings.cap-theorem',
    ]);
  });

  test('does not blame a rating for a changed score', () => {
    const changed = tamper(text, (record) => {
      record.score.questions[1].rating = 5;
    });
    expect(listCodes(changed)).toEqual(['altered score', 'other-score score.questions.1.rating']);
    expect(listCodes(forge(changed, () => {}))).toEqual([
      'other-rating ratings.cap-theorem',
      'other-score score.questions.1.rating',
    ]);
  });

  test('names another verdict', () => {
    const changed = tamper(text, (record) => {
      record.decision.outcome = 'no-offer';
    });
    expect(listCodes(changed)).toEqual(['altered decision', 'other-verdict decision.outcome']);
    expect(verifyRecord(changed)[1]).toMatchObject({
      recorded: 'no-offer',
      expected: 'conditional-offer',
    });
  });

  test('names altered fields that follow from nothing', () => {
    const change = (key: string, value: unknown) =>
      tamper(text, (record) => {
        record[key] = value;
      });
    expect(listCodes(change('decidedAt', '2026-03-02T09:30:00Z'))).toEqual(['altered decidedAt']);
    expect(listCodes(change('candidate', 'C-18'))).toEqual(['altered candidate']);
    expect(listCodes(change('notes', {}))).toEqual(['altered notes']);
    expect(listCodes(tamper(text, (record) => delete record.notes))).toEqual(['altered notes']);
    expect(listCodes(tamper(text, (record) => delete record.candidate))).toEqual([
      'altered candidate',
    ]);
  });

  test('tells an altered digest from an altered field', () => {
    const zeros = '0'.repeat(64);
    const change = (edit: (record: Any) => void) => listCodes(tamper(text, edit));
    expect(change((record) => Object.assign(record, { digest: zeros }))).toEqual([
      'altered digest',
    ]);
    expect(change((record) => Object.assign(record.digests, { notes: zeros }))).toEqual([
      'altered digests.notes',
    ]);
    expect(change((record) => Object.assign(record.digests, { more: zeros }))).toEqual([
      'altered digests.more',
    ]);
    expect(change((record) => delete record.digests.plan)).toEqual(['altered digests.plan']);
    expect(
      change((record) => {
        record.candidate = 'C-18';
        record.digest = zeros;
      }),
    ).toEqual(['altered candidate', 'altered digest']);
  });

  test('names another bank', () => {
    const other = parseOutline((bank) => {
      bank.id = 'front';
      bank.threshold.average = 3;
    });
    expect(listCodes(text, other)).toEqual([
      'other-bank bank.id',
      'other-bank bank.fingerprint',
      'other-score score.threshold.average',
    ]);
    const smaller = parseOutline((bank) => {
      bank.questions = bank.questions.filter(({ id }: { id: string }) => id !== 'cap-theorem');
    });
    expect(listCodes(text, smaller)).toEqual([
      'other-bank bank.fingerprint',
      'not-scorable plan.questions.0',
      'not-scorable plan.roleCritical.0',
      'not-scorable plan.weighting.weights.cap-theorem',
      'not-scorable ratings.cap-theorem',
    ]);
    expect(() => verifyRecord(text, { bank: {} as Any })).toThrow(InvalidBankError);
  });

  test('takes a bank whose words, order or version changed for the same one', () => {
    const later = parseOutline((bank) => {
      bank.version = '1.2.3';
      bank.questions.reverse();
      bank.sections.reverse();
      bank.levels.reverse();
      bank.questions[0].number = 99;
    });
    expect(verifyRecord(text, { bank: later })).toEqual([]);
    expect(verifyRecord(panelText, { bank: later })).toEqual([]);
  });

  test('names a threshold that does not fit', () => {
    expect(
      listCodes(tamper(text, (record) => Object.assign(record.threshold, { average: 4 }))),
    ).toContain('other-verdict decision.outcome');
    expect(
      listCodes(tamper(text, (record) => Object.assign(record.threshold, { average: 9 }))),
    ).toEqual(['altered threshold', 'not-scorable threshold.average']);
  });

  test('names what is wrong with a panel', () => {
    const rating = tamper(panelText, (record) => {
      record.raters[1].ratings['cap-theorem'] = 2;
    });
    expect(listCodes(rating)).toEqual(
      expect.arrayContaining([
        'altered raters',
        'other-score score.total',
        'other-rating raters.1.ratings.cap-theorem',
      ]),
    );
    expect(verifyRecord(rating)).toContainEqual({
      code: 'other-rating',
      path: ['raters', 1, 'ratings', 'cap-theorem'],
      message: 'raters.1.ratings.cap-theorem is 2, and the score counts 4',
      recorded: 2,
      expected: 4,
    });
    const off = forge(panelText, (record) => {
      record.raters[1].ratings['cap-theorem'] = 9;
    });
    expect(listCodes(off)).toEqual([
      'other-rating raters.1.ratings.cap-theorem',
      'not-scorable raters.1.ratings.cap-theorem',
    ]);
    const options = forge(panelText, (record) => {
      record.panelOptions.summary = 'mode';
    });
    expect(listCodes(options)).toEqual(['not-scorable panelOptions.summary']);
    const nobody = forge(panelText, (record) => {
      record.raters = [];
    });
    expect(listCodes(nobody)).toContain('not-scorable raters');
    const twice = forge(panelText, (record) => {
      record.raters[1].rater = 'ana';
    });
    expect(listIssues(() => verifyRecord(twice))).toMatchObject([
      { code: 'duplicate', path: ['record', 'raters', 2, 'rater'] },
    ]);
  });

  test('names the rating of a rater that was changed, added, or taken back', () => {
    const change = (edit: (byRater: Any) => void, panel = panelText) =>
      listCodes(forge(panel, ({ raters }) => edit(raters))).filter((code) =>
        code.startsWith('other-rating'),
      );
    const place = 'other-rating raters.2.ratings';
    expect(change(([, , ana]) => delete ana.ratings['cap-theorem'])).toEqual([
      `${place}.cap-theorem`,
    ]);
    expect(change(([, , ana]) => Object.assign(ana.ratings, { 'cap-theorem': 'skipped' }))).toEqual(
      [`${place}.cap-theorem`],
    );
    expect(change(([, , ana]) => Object.assign(ana.ratings, { 'sql-vs-nosql': 3 }))).toEqual([
      `${place}.sql-vs-nosql`,
    ]);
    // The score of a panel does not tell who skipped what, nor what raters said who do not count.
    expect(change(([, , ana]) => delete ana.ratings['sql-vs-nosql'])).toEqual([]);
    expect(change(([left]) => Object.assign(left.ratings, { 'cap-theorem': 5 }))).toEqual([]);
    const { raters } = buildPanelInput();
    const options = {
      consensus: { 'cap-theorem': { rating: 4, reason: 'Both heard the trade-off.' } },
      useConsensus: true,
    } as const;
    const { score } = scorePanel(raters, {}, options);
    const settled = createRecord({
      score,
      decision: decide(score),
      raters,
      panelOptions: options,
      decidedAt,
    });
    // Nor does it tell what was said before a consensus that counts.
    expect(
      change(([, , ana]) => Object.assign(ana.ratings, { 'cap-theorem': 1 }), settled),
    ).toEqual([]);
    expect(
      change(([, , ana]) => Object.assign(ana.ratings, { 'raft-consensus': 1 }), settled),
    ).toEqual([`${place}.raft-consensus`]);
  });

  test('blames no rating where the list of raters in a score is none', () => {
    for (const none of [null, 7, 'ana', {}]) {
      const broken = forge(panelText, ({ score }) => {
        score.questions[0].raters = none;
      });
      expect(listCodes(broken)).toContain('other-score score.questions.0.raters');
    }
  });

  test('says of what is not there that it is absent', () => {
    const fewer = forge(text, (record) => {
      delete record.ratings['cap-theorem'];
      record.score.more = 1;
    });
    const messages = verifyRecord(fewer).map(({ message }) => message);
    expect(messages).toContain('ratings.cap-theorem is absent, and the score counts 4');
    expect(messages).toContain('score.more must be absent, as the ratings come to: received 1');
    const more = forge(text, (record) => {
      record.ratings['big-o-notation'] = 5;
    });
    expect(verifyRecord(more).map(({ message }) => message)).toContain(
      'ratings.big-o-notation is 5, and the score counts none',
    );
  });

  test('compares messages only within one version of the library', () => {
    const reword = (record: Any) => {
      record.decision.reasons[0].message = 'Other words.';
    };
    expect(listCodes(forge(text, reword))).toEqual(['other-decision decision.reasons.0.message']);
    const older = forge(text, (record) => {
      record.library = '0.0.0-older';
      reword(record);
    });
    expect(listCodes(older)).toEqual([]);
    const forged = forge(older, (record) => {
      record.decision.reasons[0].total = 99;
    });
    expect(listCodes(forged)).toEqual(['other-decision decision.reasons.0.total']);
  });

  test('reads of a bank what scoring needs', () => {
    const more = Object.defineProperty({ ...backendOutline }, 'more', {
      get() {
        throw new RangeError('gone');
      },
      enumerable: true,
    });
    expect(verifyRecord(text, { bank: more })).toEqual([]);
  });

  test.each([null, 7, 'backend', []])('does not take %j for a bank', (none) => {
    expect(catchError(() => verifyRecord(text, { bank: none as Any }))).toMatchObject({
      code: 'invalid-bank',
      issues: [{ code: 'not-an-object', path: ['bank'] }],
    });
  });

  test('compares ratings of a record with missing ones', () => {
    const plan = { questions: ['cap-theorem', 'raft-consensus'] } as const;
    const score = scoreInterview({ 'cap-theorem': 4 }, plan);
    const open = createRecord({
      score,
      decision: decide(score),
      ratings: { 'cap-theorem': 4 },
      plan,
      decidedAt,
    });
    expect(listCodes(open)).toEqual([]);
    const filled = forge(open, (record) => {
      record.ratings['raft-consensus'] = 4;
    });
    expect(listCodes(filled)).toContain('other-rating ratings.raft-consensus');
  });

  test('survives ids that objects have of their own', () => {
    const bank: Outline = JSON.parse(`{
      "id": "hostile", "version": "1.0.0", "scale": [{ "score": 1 }, { "score": 2 }],
      "levels": [{ "id": "prototype" }], "sections": [{ "id": "prototype", "level": "prototype" }],
      "questions": [
        { "id": "prototype", "number": 1, "level": "prototype", "section": "prototype", "competency": "prototype" },
        { "id": "constructor", "number": 2, "level": "prototype", "section": "prototype", "competency": "valueOf" }
      ],
      "threshold": { "average": 1.5 }
    }`);
    const own = JSON.parse('{ "prototype": 2, "constructor": 1 }');
    const score = scoreInterview(own, {}, { bank });
    const written = createRecord({
      score,
      decision: decide(score),
      ratings: own,
      bank,
      decidedAt,
      notes: JSON.parse('{ "prototype": "Fine." }'),
    });
    expect(verifyRecord(written, { bank })).toEqual([]);
    expect(Object.keys(parseRecord(written).ratings ?? {})).toEqual(['constructor', 'prototype']);
    const changed = written.replace(
      '"ratings":{"constructor":1,"prototype":2',
      '"ratings":{"constructor":1,"prototype":1',
    );
    expect(changed).not.toBe(written);
    expect(listCodes(changed, bank)).toContain('other-rating ratings.prototype');
    const fewer = { ...bank, questions: bank.questions.slice(1) };
    expect(fingerprintBank(fewer)).not.toBe(fingerprintBank(bank));
    expect(diffBanks(bank, fewer).changes).toMatchObject([
      { code: 'removed', path: ['questions', 'prototype'] },
    ]);
  });
});

describe('parseRecord', () => {
  test('refuses a later format, and says what to do', () => {
    const later = forge(text, (record) => {
      record.formatVersion = 2;
      record.invention = true;
    });
    for (const run of [() => parseRecord(later), () => verifyRecord(later)]) {
      expect(listIssues(run)).toMatchObject([
        {
          code: 'unsupported-format',
          path: ['record', 'formatVersion'],
          message:
            'record.formatVersion must be at most 1, for later formats take a newer version of this library: received 2',
        },
      ]);
    }
  });

  test.each([undefined, 0, 1.5, '1', null])('refuses the format version %j', (formatVersion) => {
    expect(listIssues(() => parseRecord({ ...JSON.parse(text), formatVersion }))).toMatchObject([
      { code: 'not-a-record', path: ['record', 'formatVersion'] },
    ]);
  });

  test('brings an older format to that of today, one version after the other', () => {
    // As if today's format were the third: the first called the candidate "person", the second "applicant".
    const rename = (from: string, to: string) => (record: JsonObject) => {
      const { [from]: value, ...rest } = record;
      return value === undefined ? rest : { ...rest, [to]: value };
    };
    const upgrades = [rename('person', 'applicant'), rename('applicant', 'candidate')];
    const { candidate, ...fields } = JSON.parse(text);
    const read = (formatVersion: number, name: string) =>
      readRecord({ ...fields, formatVersion, [name]: candidate }, upgrades);
    expect(read(1, 'person').record.candidate).toBe('C-17');
    expect(read(2, 'applicant').record.candidate).toBe('C-17');
    expect(read(3, 'candidate').record.candidate).toBe('C-17');
    expect(read(1, 'person').sealed.person).toBe('C-17');
    expect(() => read(3, 'person')).toThrow(InvalidRecordError);
    expect(() => read(4, 'candidate')).toThrow('at most 3');
  });

  test.each([
    ['{', 'record must be a JSON text: received "{"'],
    [
      '[]',
      'record.formatVersion must be the version of a record format, from 1: received undefined',
    ],
    [
      null,
      'record.formatVersion must be the version of a record format, from 1: received undefined',
    ],
    [undefined, 'record must be a value of JSON, at most 32 deep: received undefined'],
  ])('refuses %j', (record, message) => {
    expect(listMessages(() => parseRecord(record))).toEqual([message]);
  });

  test('finds half of a character in a text', () => {
    const halved = text.replace('C-17', String.raw`C-\ud83d`);
    expect(listIssues(() => parseRecord(halved))).toMatchObject([
      { code: 'not-json', path: ['record', 'candidate'] },
    ]);
    expect(parseRecord(text.replace('C-17', String.raw`C-\ud83d\udc4d`)).candidate).toBe('C-👍');
  });

  describe('a key that stands twice in a text', () => {
    const rating = text.replace('"ratings":{', '"ratings":{"cap-theorem":5,');
    const decision = text.replace('"decision":', '"decision":{"outcome":"no-offer"},"decision":');
    const issue = {
      code: 'duplicate',
      path: ['record', 'ratings', 'cap-theorem'],
      message: 'rating for "cap-theorem" must be named once in its object: received "cap-theorem"',
    };

    test('is refused with its place', () => {
      for (const read of [parseRecord, verifyRecord]) {
        expect(listIssues(() => read(rating))).toMatchObject([issue]);
        expect(listMessages(() => read(decision))).toEqual([
          'record.decision must be named once in its object: received "decision"',
        ]);
      }
      const run = replay([rating, text], { threshold: { average: 4 } });
      expect([...run]).toMatchObject([
        { kind: 'failure', index: 0, issues: [issue] },
        { kind: 'flip', index: 1 },
      ]);
    });

    test('is found however it is written, and wherever', () => {
      const json = String.raw`{ "a\"{": [1, "]", { "\u0062" : {}, "b": 2, "c\\": 3, "c\\" : 4 }] }`;
      expect(listIssues(() => parseRecord(json)).map(({ path }) => path)).toEqual([
        ['record', 'a"{', 2, 'b'],
        ['record', 'a"{', 2, 'c\\'],
      ]);
    });

    test('is not a key that stands in two objects, or a word in a text', () => {
      const codes = (json: string) => listIssues(() => parseRecord(json)).map(({ code }) => code);
      for (const json of [
        '{"a":{"a":{"a":1}},"b":{"a":1}}',
        '[{"a":1},{"a":1},["a","a"]]',
        String.raw`{"a":"\"a\":1,","b":"\\","c":"{\"b\":[\"a\":"}`,
        '"a:b"',
      ]) {
        expect(codes(json)).not.toContain('duplicate');
      }
    });

    test('is looked for as deep as a record may go, and no text is too deep to be refused', () => {
      const nest = (depth: number, inside: string) =>
        `${'{"a":'.repeat(depth)}${inside}${'}'.repeat(depth)}`;
      expect(listIssues(() => parseRecord(nest(31, '{"b":1,"b":2}')))[0]).toMatchObject({
        code: 'duplicate',
        path: ['record', ...Array(31).fill('a'), 'b'],
      });
      const [issue] = listIssues(() => parseRecord(nest(33, '{}')));
      expect(issue).toMatchObject({ code: 'not-json', path: ['record', ...Array(33).fill('a')] });
      for (const json of [nest(100_000, '1'), '['.repeat(100_000) + ']'.repeat(100_000)]) {
        expect(listIssues(() => verifyRecord(json))).toMatchObject([{ code: 'not-json' }]);
      }
    });
  });

  test('lists every field that is missing or of another kind', () => {
    expect(
      listMessages(() =>
        parseRecord({
          formatVersion: 1,
          library: 1,
          bank: { id: 1, version: null, fingerprint: 'AB' },
          plan: { questions: 'all', roleCritical: [1], weighting: { weights: [] }, bank: {} },
          ratings: 3,
          threshold: [],
          score: { questions: [null] },
          decision: { outcome: 'offer', reasons: {} },
          digests: { plan: 'x' },
        }),
      ),
    ).toEqual([
      'record.library must be text: received 1',
      'record.bank.id must be text: received 1',
      'record.bank.version must be text: received null',
      'record.bank.fingerprint must be 64 lower-case hexadecimal digits: received "AB"',
      'each key of record.plan must be one of questions, roleCritical, weighting: received "bank"',
      'record.plan.questions must be a list of question ids: received "all"',
      'record.plan.roleCritical.0 must be text: received 1',
      'record.plan.weighting.reason must be text: received undefined',
      'record.plan.weighting.weights must be a plain object: received an empty list',
      'record.ratings must be a plain object: received 3',
      'record.threshold must be a plain object: received an empty list',
      'record.score.questions.0 must be a plain object: received null',
      'record.decision.outcome must be one of conditional-offer, no-offer, undecided: received "offer"',
      'record.decision.reasons must be a list: received an object',
      'record.decidedAt must be an instant such as 2026-03-01T09:30:00Z: received undefined',
      'record.digests.plan must be 64 lower-case hexadecimal digits: received "x"',
      'record.digest must be 64 lower-case hexadecimal digits: received undefined',
    ]);
  });

  test('refuses a score that cannot be decided', () => {
    const broken = forge(text, (record) => {
      record.score.total = '15';
    });
    expect(listMessages(() => parseRecord(broken))).toEqual([
      'record.score.total must be 15, as the ratings come to: received "15"',
    ]);
    expect(listCodes(broken)).toEqual(['other-score score.total']);
  });
});

describe('replay', () => {
  const texts = [text, createRecord(buildInput({ notes: undefined })), panelText];

  test('yields what turns, and counts', () => {
    const run = replay(texts, { threshold: { average: 4 } });
    expect(run.summary.records).toBe(0);
    const found = [...run];
    expect(found).toMatchObject([
      { kind: 'flip', index: 0, before: 'conditional-offer', after: 'no-offer' },
      { kind: 'flip', index: 1, before: 'conditional-offer', after: 'no-offer' },
      { kind: 'flip', index: 2, before: 'conditional-offer', after: 'no-offer' },
    ]);
    expect(found[0]).toHaveProperty('record', parseRecord(text));
    expect(run.summary).toEqual({
      records: 3,
      flips: 3,
      failures: 0,
      outcomes: {
        'conditional-offer': { 'conditional-offer': 0, 'no-offer': 3, undecided: 0 },
        'no-offer': { 'conditional-offer': 0, 'no-offer': 0, undecided: 0 },
        undecided: { 'conditional-offer': 0, 'no-offer': 0, undecided: 0 },
      },
    });
  });

  test('decides with the threshold of the other bank, or with that given', () => {
    const bank = parseOutline((outline) => {
      outline.threshold = { average: 5 };
    });
    expect([...replay(texts, { bank })]).toHaveLength(3);
    const run = replay(texts, { bank, threshold: { average: 1 } });
    expect([...run]).toEqual([]);
    expect(run.summary).toMatchObject({ records: 3, flips: 0, failures: 0 });
  });

  test('a record of another bank or scale cannot be compared', () => {
    const renamed = parseOutline((outline) => {
      outline.id = 'front-end';
    });
    const wider = parseOutline((outline) => {
      outline.scale = [...outline.scale, { score: 6, label: 'Above all' }] as typeof outline.scale;
    });
    const explain = (bank: Outline) =>
      [...replay([text], { bank })].map((found) => found.kind === 'failure' && found.issues);
    expect(explain(renamed)).toMatchObject([
      [{ code: 'other-bank', path: ['record', 'bank', 'id'], received: 'backend' }],
    ]);
    expect(explain(wider)).toMatchObject([
      [
        {
          code: 'other-bank',
          path: ['record', 'score', 'scale'],
          wanted: 'the scale of the bank, [1,2,3,4,5,6]',
          received: '[1,2,3,4,5]',
        },
      ],
    ]);
    expect(() => parseRecord(text, { bank: wider })).toThrow('the scale of the bank');
  });

  test('another average leaves the rest of the threshold as it was', () => {
    const gate = { average: 3, roleCritical: { average: 4, required: true } };
    const strict = parseOutline((outline) => {
      outline.threshold = gate;
    });
    const ratings = { 'cap-theorem': 5, idempotency: 3 } as const;
    const plan = { roleCritical: ['idempotency'] };
    const score = scoreInterview(ratings as Any, plan as Any, { bank: strict });
    const decision = decide(score);
    expect(decision.outcome).toBe('no-offer');
    const record = createRecord({ score, decision, ratings, plan, bank: strict, decidedAt } as Any);
    // The gate stays: of the record, or of the bank that is given.
    expect([...replay([record], { average: 1 })]).toEqual([]);
    expect([...replay([record], { bank: strict, average: 1 })]).toEqual([]);
    const lax = { ...backendOutline, threshold: { average: 3 } };
    expect([...replay([record], { bank: lax, average: 1 })]).toMatchObject([
      { before: 'no-offer', after: 'conditional-offer' },
    ]);
    expect([...replay([record], { bank: lax, average: 4.5 })]).toEqual([]);
    expect([...replay([record], { average: 6 })]).toMatchObject([
      { kind: 'failure', issues: [{ code: 'off-scale', path: ['threshold', 'average'] }] },
    ]);
  });

  test('reports what cannot be replayed and goes on', () => {
    const bank = parseOutline((outline) => {
      outline.questions = outline.questions.filter(
        ({ id }: { id: string }) => id !== 'sql-vs-nosql',
      );
      outline.threshold = { average: 1 };
    });
    const score = scoreInterview({ 'cap-theorem': 3 });
    const kept = createRecord({
      score,
      decision: decide(score),
      ratings: { 'cap-theorem': 3 },
      decidedAt,
    });
    const altered = tamper(text, (record) => {
      record.decision.outcome = 'no-offer';
    });
    const run = replay([text, 'nonsense', altered, kept], { bank });
    expect([...run]).toMatchObject([
      {
        kind: 'failure',
        index: 0,
        issues: [
          { code: 'unknown-question', path: ['plan', 'questions', 3] },
          { path: ['ratings', 'sql-vs-nosql'] },
        ],
      },
      { kind: 'failure', index: 1, issues: [{ code: 'not-json', path: ['record'] }] },
      {
        kind: 'failure',
        index: 2,
        issues: [
          {
            code: 'altered',
            path: ['record', 'decision'],
            message: 'decision was changed after the record was written',
          },
        ],
      },
      { kind: 'flip', index: 3, before: 'no-offer', after: 'conditional-offer' },
    ]);
    expect(run.summary).toMatchObject({ records: 4, flips: 1, failures: 3 });
  });

  test('reads one record at a time, and stops when the reader does', () => {
    let given = 0;
    let closed = false;
    function* produce() {
      try {
        while (true) {
          given++;
          yield text;
        }
      } finally {
        closed = true;
      }
    }
    const run = replay(produce(), { threshold: { average: 4 } });
    expect(given).toBe(0);
    for (const { index } of run) {
      expect(given).toBe(index + 1);
      if (index === 4) break;
    }
    expect(given).toBe(5);
    expect(closed).toBe(true);
    expect(run.summary.records).toBe(5);
  });

  test('reads a stream', async () => {
    async function* produce() {
      yield text;
      yield 'nonsense';
      yield JSON.parse(panelText);
    }
    const run = replay(produce(), { threshold: { average: 4 } });
    const found = [];
    for await (const one of run) found.push(`${one.kind} ${one.index}`);
    expect(found).toEqual(['flip 0', 'failure 1', 'flip 2']);
    expect(run.summary).toMatchObject({ records: 3, flips: 2, failures: 1 });
  });

  test('lets the faults of the stream itself through', () => {
    function* produce(): Generator<string> {
      yield text;
      throw new RangeError('disk gone');
    }
    expect(() => [...replay(produce(), { threshold: { average: 4 } })]).toThrow(RangeError);
  });

  test.each([
    [
      text,
      { threshold: { average: 4 } },
      ['records must be a list or stream of records: received'],
    ],
    [5, {}, ['records must be a list or stream of records: received 5']],
    [[], {}, ['options must be with a bank, a threshold or an average: received an object']],
    [[], undefined, ['options must be a plain object: received undefined']],
    [
      new Proxy([], {
        get() {
          throw new TypeError('no');
        },
      }),
      { average: 4 },
      ['records must be a list or stream of records: received a list'],
    ],
    [
      { [Symbol.iterator]: 7 },
      { average: 4 },
      ['records must be a list or stream of records: received an object'],
    ],
    [
      [],
      { cut: 4 },
      ['each key of options must be one of bank, threshold, average: received "cut"'],
    ],
    [
      [],
      { threshold: { average: 4 }, average: 4 },
      ['options.average must be left out where there is a threshold: received 4'],
    ],
  ])('does not start with %#', (records, options, messages) => {
    const found = listMessages(() => replay(records as Any, options as Any));
    expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  test('finds a wrong threshold or bank before it starts', () => {
    expect(() => replay([], { threshold: { average: 1.00001 } })).toThrow(InvalidThresholdError);
    expect(() => replay([], { average: 1.00001 })).toThrow(InvalidThresholdError);
    expect(() => replay([], { average: '4' as Any })).toThrow(InvalidThresholdError);
    expect(() => replay([], { bank: backendOutline, average: 6 })).toThrow(InvalidThresholdError);
    expect(() => replay([], { bank: backendOutline, threshold: { average: 6 } })).toThrow(
      InvalidThresholdError,
    );
    expect(() => replay([], { bank: {} as Any })).toThrow(InvalidBankError);
    expect(() => replay([], { bank: null as Any })).toThrow(InvalidBankError);
    const [failure] = replay([text], { threshold: { average: 6 } });
    expect(failure).toMatchObject({ kind: 'failure', issues: [{ code: 'off-scale' }] });
  });
});

describe('fingerprintBank', () => {
  test('is the digest that is documented', () => {
    const { scale, levels, sections, questions, threshold } = backendOutline;
    expect(fingerprintBank(backendOutline)).toBe(
      digest({
        scale: scale.map(({ score }) => score),
        levels: levels.map(({ id }) => id as string).sort(),
        sections: Object.fromEntries(sections.map(({ id, level }) => [id, level])),
        questions: Object.fromEntries(
          questions.map(({ id, level, section, competency }) => [
            id,
            { level, section, competency },
          ]),
        ),
        threshold,
      }),
    );
  });

  test('stays the same from release to release', () => {
    // A new value means that scoring changed for every record of the backend bank.
    expect(fingerprintBank(backendOutline)).toBe(
      'bd0a0cee4d8e2b86e7def0d00899fc1025d3711b1519f4803988113252c51c8e',
    );
  });

  test('refuses a bank that cannot be scored or written', () => {
    expect(() => fingerprintBank({} as Any)).toThrow(InvalidBankError);
    const halved = parseOutline((bank) => {
      bank.questions[3].competency = '\ud800';
    });
    expect(catchError(() => fingerprintBank(halved)).issues).toMatchObject([
      { code: 'not-json', path: ['bank', 'questions', 3, 'competency'] },
    ]);
  });
});

describe('diffBanks', () => {
  const before = JSON.parse(JSON.stringify(backendBank));
  function diff(change: (bank: Any) => void) {
    const after = structuredClone(before);
    change(after);
    return diffBanks(before, after);
  }

  test('finds nothing between a bank and itself, whatever its version', () => {
    expect(
      diff((bank) => {
        bank.version = '2.0.0';
      }),
    ).toEqual({ impact: null, changes: [] });
  });

  test('says what becomes of scores', () => {
    const { impact, changes } = diff((bank) => {
      bank.id = 'front';
      bank.title = 'Other';
      bank.scale.push({ score: 6, label: 'Beyond' });
      bank.levels.push({ id: 'principal', title: 'Principal' });
      bank.sections[0].level = 'expert';
      bank.sections[1].title = 'Other';
      bank.questions[1].section = 'distributed-systems';
      bank.questions[2].number = 99;
      bank.questions[3].cue = 'Other';
      bank.questions[4].anchors[3] = 'Other';
      bank.questions[5].prompt = 'Other';
      bank.threshold.minimumRated = 3;
      bank.questions.push({ ...bank.questions[0], id: 'new' });
      bank.questions.shift();
      [bank.questions[0], bank.questions[1]] = [bank.questions[1], bank.questions[0]];
    });
    expect(impact).toBe('major');
    expect(changes.map(({ impact: one, code, message }) => `${one} ${code}: ${message}`)).toEqual([
      'major renamed: the bank has another id',
      'patch wording: title of the bank is reworded',
      'major scale-changed: the scale has other score points',
      'minor added: level "principal" is added',
      'minor moved: section "data-structures-and-algorithms" has another level',
      'patch wording: section "databases-and-apis" has new words in title',
      'major removed: question "array-vs-linked-list" is removed',
      'minor moved: question "hash-table-collisions" has another section',
      'patch reordered: question "recursion-vs-iteration" has another number',
      'patch wording: question "big-o-notation" has new words in cue',
      'patch wording: question "bubble-sort-vs-quicksort" has new words in anchors.3: a person must judge whether its meaning changed',
      'patch wording: question "stack-vs-queue" has new words in prompt: a person must judge whether its meaning changed',
      'minor added: question "new" is added',
      'patch reordered: questions stand in another order',
      'minor threshold-changed: threshold.minimumRated is another',
    ]);
    expect(changes.filter(({ review }) => review).map(({ path }) => path)).toEqual([
      ['questions', 'bubble-sort-vs-quicksort', 'anchors', '3'],
      ['questions', 'stack-vs-queue', 'prompt'],
    ]);
    expect(changes[7]).toMatchObject({
      path: ['questions', 'hash-table-collisions', 'section'],
      before: 'data-structures-and-algorithms',
      after: 'distributed-systems',
    });
    expect(changes.at(-1)).toEqual({
      code: 'threshold-changed',
      impact: 'minor',
      path: ['threshold', 'minimumRated'],
      message: 'threshold.minimumRated is another',
      after: 3,
    });
  });

  test('has a person look at reworded score points', () => {
    expect(
      diff((bank) => {
        bank.scale[2].label = 'Fine';
      }),
    ).toEqual({
      impact: 'patch',
      changes: [
        {
          code: 'wording',
          impact: 'patch',
          path: ['scale', 2, 'label'],
          message:
            'label of score point 3 is reworded: a person must judge whether its meaning changed',
          before: 'Competent',
          after: 'Fine',
          review: true,
        },
      ],
    });
  });

  test('compares a bank with its outline', () => {
    const { impact, changes } = diffBanks(backendBank, backendOutline);
    expect(impact).toBe('patch');
    expect(changes.find(({ path }) => path[2] === 'anchors')).toMatchObject({
      path: ['questions', 'array-vs-linked-list', 'anchors'],
      review: true,
    });
  });

  test('says which bank is not sound', () => {
    expect(catchError(() => diffBanks({} as Any, backendOutline)).message).toMatch(
      /^Cannot read bank "before": /,
    );
    const wrong: Any = { ...backendBank, title: () => 'x' };
    expect(catchError(() => diffBanks(backendBank, wrong)).message).toBe(
      'Cannot read bank "after": bank.title must be a value of JSON, at most 32 deep: received a function',
    );
    const hostile = new Proxy({} as Any, {
      get() {
        throw new TypeError('no');
      },
    });
    expect(() => diffBanks(hostile as BackendOutline, backendOutline)).toThrow(InvalidBankError);
  });
});

describe('a record of another bank', () => {
  const renamed = parseOutline((bank) => {
    bank.id = 'mine';
  });

  test('cannot be read as one of this bank', () => {
    expect(listMessages(() => parseRecord(text, { bank: renamed }))).toEqual([
      'record.bank.id must be "mine": received "backend"',
    ]);
    expect(parseRecord(text, { bank: backendOutline })).toEqual(parseRecord(text));
    expect(parseRecord(panelText, { bank: backendOutline }).raters).toHaveLength(
      parseRecord(panelText).raters?.length as number,
    );
  });

  test('cannot be verified with what is not a bank', () => {
    expect(() => verifyRecord(text, { bank: {} as Outline })).toThrow(InvalidBankError);
  });
});

test('a thousand differences are listed, and the rest are counted', () => {
  const ids = Array.from({ length: 600 }, (_, at) => `q${at}`);
  const bank = parseOutline((outline) => {
    outline.questions = ids.map((id, at) => ({ ...outline.questions[0], id, number: at + 1 }));
  });
  const ratings = Object.fromEntries(ids.map((id) => [id, 3]));
  const score = scoreInterview<Outline>(ratings, {}, { bank });
  const input = { score, decision: decide(score), ratings, bank, decidedAt };
  const record = JSON.parse(createRecord(input as Any));
  record.ratings = Object.fromEntries(ids.map((id) => [id, 4]));
  const differences = verifyRecord(record, { bank });
  expect(differences).toHaveLength(1001);
  expect(differences.at(-1)).toMatchObject({
    code: 'more',
    message: expect.stringMatching(/^\d+ further differences are not listed$/),
  });
});

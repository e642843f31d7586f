import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { Outline } from '../../src/model.ts';
import { openScorecard } from '../../src/scorecard/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank, buildOutline, weatherOutline } from '../banks.ts';
import { catchError, listProblems } from '../caught.ts';

const plan = { questions: ['cap-theorem', 'idempotency', 'saga-pattern'] } as const;

describe('a scorecard being filled in', () => {
  test('begins empty, with the plan', () => {
    const session = openScorecard(undefined, { plan });
    expect(session).toMatchObject({
      candidate: undefined,
      plan,
      ratings: {},
      notes: {},
      issues: [],
    });
    expect(session.score.missing.toSorted()).toEqual(plan.questions.toSorted());
    expect(session.decision.outcome).toBe('undecided');
    expect(session.toJSON()).toEqual({ plan, ratings: {} });
    expect(openScorecard().toJSON()).toEqual({ ratings: {} });
    expect(openScorecard(null).plan).toEqual({});
  });

  test('takes ratings, skips, notes and a candidate, and takes them back', () => {
    const full = openScorecard(undefined, { plan })
      .refer('C-17')
      .rate('saga-pattern', 4)
      .rate('idempotency', 'skipped')
      .skip('cap-theorem')
      .note('idempotency', '  Out of time.\n');
    expect(full.toJSON()).toEqual({
      candidate: 'C-17',
      plan,
      ratings: { 'cap-theorem': 'skipped', idempotency: 'skipped', 'saga-pattern': 4 },
      notes: { idempotency: '  Out of time.\n' },
    });
    expect(full.issues).toEqual([]);
    const emptied = full
      .refer(' ')
      .clear('saga-pattern')
      .rate('idempotency', undefined)
      .rate('cap-theorem', null)
      .note('idempotency', '');
    expect(emptied.toJSON()).toEqual({ plan, ratings: {} });
    expect(full.refer(undefined).note('idempotency', null).toJSON()).toEqual({
      plan,
      ratings: full.ratings,
    });
  });

  test('is written in the order of the bank, so the same scorecard is the same text', () => {
    const one = openScorecard()
      .rate('saga-pattern', 4)
      .rate('idempotency', 3)
      .note('saga-pattern', 'x');
    const other = openScorecard()
      .note('saga-pattern', 'x')
      .rate('idempotency', 3)
      .rate('saga-pattern', 4);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(JSON.stringify(one)).toBe(
      '{"ratings":{"idempotency":3,"saga-pattern":4},"notes":{"saga-pattern":"x"}}',
    );
  });

  test('never changes', () => {
    const first = openScorecard(undefined, { plan }).rate('cap-theorem', 4);
    const text = JSON.stringify(first);
    first.rate('cap-theorem', 1).note('cap-theorem', 'x').merge({ candidate: 'C' });
    expect(JSON.stringify(first)).toBe(text);
    for (const part of [first, first.plan, first.ratings, first.notes, first.issues]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(first.score.questions[0])).toBe(true);
    expect(Object.isFrozen(first.decision.reasons[0])).toBe(true);
  });

  test('keeps no hold on what it was given', () => {
    const stored = { plan: { questions: ['cap-theorem'] }, ratings: { 'cap-theorem': 4 } };
    const own = { questions: ['cap-theorem'] as 'cap-theorem'[] };
    const sessions = [openScorecard(stored), openScorecard(undefined, { plan: own })];
    const texts = sessions.map((session) => JSON.stringify(session));
    stored.plan.questions.push('nonsense');
    stored.ratings['cap-theorem'] = 1;
    own.questions.pop();
    expect(sessions.map((session) => JSON.stringify(session))).toEqual(texts);
  });

  test('gives itself when nothing changes', () => {
    const session = openScorecard(undefined, { plan })
      .rate('cap-theorem', 4)
      .note('cap-theorem', 'x');
    expect(session.rate('cap-theorem', 4)).toBe(session);
    expect(session.note('cap-theorem', 'x')).toBe(session);
    expect(session.clear('idempotency')).toBe(session);
    expect(session.refer('')).toBe(session);
    expect(session.merge({})).toBe(session);
    const refused = session.rate('cap-theorem', 9);
    expect(refused.rate('cap-theorem', 4)).not.toBe(refused);
    expect(refused.rate('cap-theorem', 4).issues).toEqual([]);
  });

  test('methods work without their session', () => {
    const { rate, note } = openScorecard();
    expect(rate('cap-theorem', 4).ratings).toEqual({ 'cap-theorem': 4 });
    expect(note('cap-theorem', 'x').notes).toEqual({ 'cap-theorem': 'x' });
  });
});

describe('score and decision', () => {
  test('are those of the ratings, and of the threshold', () => {
    const ratings = { 'cap-theorem': 4, idempotency: 3, 'saga-pattern': 'skipped' } as const;
    const strict = { average: 4 };
    const session = openScorecard({ ratings }, { plan, threshold: strict });
    expect(session.score).toEqual(scoreInterview(ratings, plan));
    expect(session.decision).toEqual(decide(session.score, strict));
    expect(session.decision.outcome).toBe('no-offer');
    expect(openScorecard({ ratings, plan }).decision.outcome).toBe('conditional-offer');
    expect(
      openScorecard({ ratings, plan }, { threshold: undefined }).decision.threshold.average,
    ).toBe(3.5);
  });

  test('are worked out when they are read, and once', () => {
    let reads = 0;
    const outline: Outline = buildOutline(3, [1, 2]);
    const bank = Object.defineProperty({ ...outline }, 'questions', {
      enumerable: true,
      get() {
        reads++;
        return outline.questions;
      },
    });
    const session = openScorecard(undefined, { bank }).rate('prototype', 2);
    const before = reads;
    expect(session.score.average).toBe(2);
    const after = reads;
    expect(after).toBeGreaterThan(before);
    expect(session.decision.outcome).toBe('conditional-offer');
    expect(session.score).toBe(session.score);
    expect(session.decision).toBe(session.decision);
    expect(session.note('prototype', 'x').score).toBe(session.score);
    expect(session.rate('prototype', 7).decision).toBe(session.decision);
    expect(reads).toBe(after);
    expect(session.rate('prototype', 1).score).not.toBe(session.score);
  });

  test('follow the bank', () => {
    const session = openScorecard(undefined, { bank: bakeryBank })
      .rate('steam', 9)
      .rate('crust', 3);
    expect(session.score.bank).toEqual({ id: 'bakery', version: '2.1.0' });
    expect(session.decision.outcome).toBe('conditional-offer');
    const weather = openScorecard(undefined, { bank: weatherOutline })
      .rate('snow', -0)
      .rate('rain', -3);
    expect(JSON.stringify(weather)).toBe('{"ratings":{"rain":-3,"snow":0}}');
  });
});

describe('what is not allowed', () => {
  const session = openScorecard(undefined, { plan })
    .rate('cap-theorem', 4)
    .note('cap-theorem', 'x');

  test.each([
    [
      'a question that was mistyped',
      session.rate('idempotancy', 5),
      'unknown-question',
      'idempotency',
    ],
    ['a question outside the plan', session.rate('raft-consensus', 5), 'outside-plan', undefined],
    ['a name of every object', session.rate('__proto__', 5), 'unknown-question', undefined],
    [
      'an id that is no text',
      session.rate(['cap-theorem'] as never, 5),
      'unknown-question',
      undefined,
    ],
    ['a rating off the scale', session.rate('cap-theorem', 7), 'off-scale', undefined],
    ['a rating as text', session.rate('cap-theorem', '4'), 'off-scale', undefined],
    ['a rating that is no number', session.rate('cap-theorem', Number.NaN), 'off-scale', undefined],
    [
      'a skip of a mistyped question',
      session.skip('cap-teorem'),
      'unknown-question',
      'cap-theorem',
    ],
    [
      'a clear of a mistyped question',
      session.clear('cap-teorem'),
      'unknown-question',
      'cap-theorem',
    ],
    ['a note that is no text', session.note('cap-theorem', 7), 'not-text', undefined],
    ['a note outside the plan', session.note('raft-consensus', 'x'), 'outside-plan', undefined],
    [
      'a note with an id that is no text',
      session.note(7 as never, 'x'),
      'unknown-question',
      undefined,
    ],
    ['a candidate that is no text', session.refer({}), 'not-text', undefined],
    ['changes that are none', session.merge('nonsense'), 'not-an-object', undefined],
    [
      'changes of ratings that are none',
      session.merge({ ratings: [] }),
      'not-an-object',
      undefined,
    ],
    ['changes of notes that are none', session.merge({ notes: 7 }), 'not-an-object', undefined],
    ['changes of the plan', session.merge({ plan: {} }), 'unknown-key', undefined],
    ['misspelt changes', session.merge({ rating: {} }), 'unknown-key', 'ratings'],
  ] as const)('%s leaves the scorecard as it was, and is said', (_, refused, code, suggestion) => {
    expect(refused.issues).toMatchObject([{ code, ...(suggestion && { suggestion }) }]);
    expect(refused.issues[0]?.suggestion).toBe(suggestion);
    expect(refused.toJSON()).toBe(session.toJSON());
    expect(refused.rate('cap-theorem', 3).issues).toEqual([]);
  });

  test('is said with its place and facts', () => {
    expect(session.rate('idempotency', 7).issues).toEqual([
      {
        code: 'off-scale',
        path: ['scorecard', 'ratings', 'idempotency'],
        message: 'rating for "idempotency" must be an integer from 1 to 5: received 7',
        wanted: 'an integer from 1 to 5',
        received: 7,
        lowest: 1,
        highest: 5,
      },
    ]);
  });

  test('in what is stored opens nothing of it', () => {
    const stored = { plan: { questions: ['cap-theorem'] }, ratings: { 'cap-theorem': 4, nope: 5 } };
    const opened = openScorecard(stored);
    expect(opened.issues.map(({ path }) => path)).toEqual([['scorecard', 'ratings', 'nope']]);
    expect(opened.toJSON()).toEqual({ ratings: {} });
    expect(openScorecard('nonsense', { plan }).issues).toMatchObject([{ code: 'not-an-object' }]);
    expect(openScorecard('nonsense', { plan }).toJSON()).toEqual({ plan, ratings: {} });
    expect(openScorecard({ ratings: {}, outcome: 'conditional-offer' }).issues).toMatchObject([
      { code: 'unknown-key', path: ['scorecard', 'outcome'] },
    ]);
  });

  test('in what is stored keeps it from being stored over', () => {
    const opened = openScorecard({ ratings: { nope: 5 } }, { plan });
    for (const next of [
      opened.rate('cap-theorem', 4),
      opened.merge({ notes: {} }),
      opened.refer('C'),
    ]) {
      expect(next.issues).toBe(opened.issues);
      expect(next.toJSON()).toEqual({ plan, ratings: {} });
    }
    expect(opened.rate(7 as never, 4).rate('cap-theorem', 4).issues).not.toEqual([]);
  });

  test('in the options throws, for they are not what a person typed', () => {
    expect(listProblems(() => openScorecard(undefined, { plans: plan } as never))).toEqual([
      [
        'unknown-key',
        'options > plans',
        'each key of options must be one of bank, plan, threshold: received "plans"',
      ],
    ]);
    const error = catchError(() =>
      openScorecard(undefined, {
        plan: { questions: ['nope'] } as never,
        threshold: { average: 9 },
      }),
    );
    expect(error.code).toBe('invalid-scorecard');
    expect(error.message).toMatch(/^Cannot open scorecard: 2 problems/);
    expect(error.issues.map(({ path }) => path)).toEqual([
      ['plan', 'questions', 0],
      ['threshold', 'average'],
    ]);
    expect(() => openScorecard(undefined, { bank: {} as never })).toThrow('Cannot read bank');
    expect(
      openScorecard(undefined, { plan: null, threshold: null, bank: undefined } as never).plan,
    ).toEqual({});
  });
});

describe('what is stored', () => {
  const card = {
    candidate: 'C-17',
    plan: { ...plan, roleCritical: ['idempotency'] },
    ratings: { 'cap-theorem': 4, idempotency: 'skipped' },
    notes: { idempotency: 'Out of time.' },
  };

  test('is continued', () => {
    expect(openScorecard(card).toJSON()).toEqual(card);
    expect(openScorecard(JSON.parse(JSON.stringify(openScorecard(card)))).toJSON()).toEqual(card);
    expect(openScorecard(card).rate('idempotency', 2).score.roleCritical.average).toBe(2);
  });

  test('has null for what is absent, as columns of a database have', () => {
    const row = { candidate: null, plan: null, ratings: { idempotency: null }, notes: null };
    expect(openScorecard(row).toJSON()).toEqual({ ratings: {} });
    expect(openScorecard(row).issues).toEqual([]);
    expect(openScorecard({ ratings: {}, notes: { idempotency: '' } }).toJSON()).toEqual({
      ratings: {},
    });
  });

  test('is held to the plan of the options, not to its own', () => {
    const short = { ...card, plan: { questions: ['cap-theorem', 'idempotency'] } };
    expect(openScorecard(short, { plan }).score.missing).toEqual(['saga-pattern']);
    expect(openScorecard(short, { plan }).plan).toEqual(plan);
    expect(
      openScorecard({ ratings: { 'raft-consensus': 4 }, plan: 7 }, { plan }).issues,
    ).toMatchObject([{ code: 'outside-plan' }]);
  });
});

describe('changes', () => {
  const start = openScorecard({ candidate: 'C-17', ratings: { 'cap-theorem': 4 } }, { plan });

  test('of two tabs are both kept', () => {
    const one = start.rate('idempotency', 3).clear('cap-theorem');
    const other = start.rate('saga-pattern', 5).note('idempotency', 'Slow.').refer('');
    expect(one.changesSince(start)).toEqual({ ratings: { 'cap-theorem': null, idempotency: 3 } });
    expect(other.changesSince(start.toJSON())).toEqual({
      candidate: null,
      ratings: { 'saga-pattern': 5 },
      notes: { idempotency: 'Slow.' },
    });
    const merged = start.merge(one.changesSince(start)).merge(other.changesSince(start));
    expect(merged.toJSON()).toEqual({
      plan,
      ratings: { idempotency: 3, 'saga-pattern': 5 },
      notes: { idempotency: 'Slow.' },
    });
    expect(start.changesSince(start)).toEqual({});
    expect(start.changesSince({})).toEqual({ candidate: 'C-17', ratings: { 'cap-theorem': 4 } });
    expect(start.refer('C-18').changesSince(start)).toEqual({ candidate: 'C-18' });
    expect(other.note('idempotency', '').changesSince(other)).toEqual({
      notes: { idempotency: null },
    });
  });

  test('leave alone what they do not say', () => {
    const noted = start.note('cap-theorem', 'x');
    expect(noted.merge({ candidate: undefined, ratings: undefined, notes: undefined })).toBe(noted);
    expect(noted.merge({ ratings: null, notes: null })).toBe(noted);
    expect(noted.merge({ ratings: { 'cap-theorem': undefined } })).toBe(noted);
    expect(noted.merge({ ratings: { idempotency: 5 } }).notes).toEqual({ 'cap-theorem': 'x' });
  });

  test('are taken all or none', () => {
    const refused = start.merge({
      ratings: { idempotency: 4, nope: 5 },
      notes: { 'cap-theorem': 7 },
    });
    expect(refused.ratings).toEqual({ 'cap-theorem': 4 });
    expect(refused.issues.map(({ path }) => path)).toEqual([
      ['changes', 'ratings', 'nope'],
      ['changes', 'notes', 'cap-theorem'],
    ]);
  });

  test('of questions whose names every object has are changes like others', () => {
    const bank = buildOutline(3, [1, 2]);
    const session = openScorecard(undefined, { bank });
    const rated = session.rate('constructor', 2);
    expect(rated.changesSince(session)).toEqual({ ratings: { constructor: 2 } });
    expect(session.changesSince(rated)).toEqual({ ratings: { constructor: null } });
    expect(session.merge({ ratings: JSON.parse('{"__proto__":1}') }).issues).toMatchObject([
      { code: 'unknown-question' },
    ]);
  });
});

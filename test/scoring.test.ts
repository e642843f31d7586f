import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../data/backend/index.ts';
import { backendOutline } from '../data/backend/outline.ts';
import { decide } from '../src/decision.ts';
import { freezeDeep } from '../src/engine/frozen.ts';
import type { InterviewScore, Outline, Tally } from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { bakeryBank, buildOutline, hostileNames, weatherOutline } from './banks.ts';
import { listProblems } from './caught.ts';

/** As a caller without types would. */
const score = scoreInterview as (
  ratings: unknown,
  plan?: unknown,
  options?: unknown,
) => InterviewScore<Outline>;

const empty: Tally = { average: null, total: 0, weight: 0, count: 0, lowest: null };

describe('a score', () => {
  const result = scoreInterview(
    { crust: 9, kneading: 3, proofing: 'skipped' },
    {
      questions: ['steam', 'proofing', 'kneading', 'crust'],
      roleCritical: ['crust', 'steam'],
      weighting: { reason: 'Crust sells.', weights: { crust: 3, steam: 2 } },
    },
    { bank: bakeryBank },
  );

  test('has every figure in its place', () => {
    assert.deepStrictEqual(result, {
      bank: { id: 'bakery', version: '2.1.0' },
      scale: [1, 3, 4, 9],
      threshold: {
        average: 3.5,
        roleCritical: { average: 4, lowest: 3, required: true },
        minimumRated: 2,
      },
      average: 7.5,
      total: 30,
      weight: 4,
      rated: ['kneading', 'crust'],
      skipped: ['proofing'],
      missing: ['steam'],
      questions: [
        { id: 'kneading', rating: 3, weight: 1 },
        { id: 'proofing', rating: 'skipped', weight: 1 },
        { id: 'steam', rating: null, weight: 2 },
        { id: 'crust', rating: 9, weight: 3 },
      ],
      distribution: { 1: 0, 3: 1, 4: 0, 9: 1 },
      byLevel: {
        apprentice: { average: 3, total: 3, weight: 1, count: 1, lowest: 3 },
        master: { average: 9, total: 27, weight: 3, count: 1, lowest: 9 },
      },
      bySection: {
        dough: { average: 3, total: 3, weight: 1, count: 1, lowest: 3 },
        oven: { average: 9, total: 27, weight: 3, count: 1, lowest: 9 },
        shop: empty,
      },
      byCompetency: {
        Touch: { average: 7.5, total: 30, weight: 4, count: 2, lowest: 3 },
        Timing: empty,
      },
      roleCritical: {
        average: 9,
        total: 27,
        weight: 3,
        count: 1,
        lowest: 9,
        questions: ['steam', 'crust'],
      },
    });
  });

  test('survives JSON', () => {
    assert.deepStrictEqual(JSON.parse(JSON.stringify(result)), result);
  });

  test('of the whole backend bank has every question in the order of the guide', () => {
    const ids = backendOutline.questions.map(({ id }) => id);
    const ratings = Object.fromEntries(ids.map((id, at) => [id, (at % 5) + 1]));
    const whole = score(ratings);
    expect(whole.rated).toEqual(ids);
    expect(whole.distribution).toEqual({ 1: 8, 2: 8, 3: 8, 4: 8, 5: 8 });
    expect(whole).toMatchObject({ average: 3, total: 120, weight: 40, skipped: [], missing: [] });
    expect(Object.keys(whole.byLevel)).toEqual(backendOutline.levels.map(({ id }) => id));
    expect(Object.keys(whole.bySection)).toEqual(backendOutline.sections.map(({ id }) => id));
    expect(score(ratings, {}, { bank: backendBank })).toEqual(whole);
  });

  test('of a scale around zero', () => {
    const cold = scoreInterview({ rain: -3, snow: 0, wind: 2 }, {}, { bank: weatherOutline });
    expect(cold).toMatchObject({ average: -1 / 3, total: -1, weight: 3 });
    expect(cold.distribution).toEqual({ '-3': 1, '-1': 0, 0: 1, 2: 1 });
    expect(cold.byCompetency).toEqual({
      Water: { average: -1.5, total: -3, weight: 2, count: 2, lowest: -3 },
      Air: { average: 2, total: 2, weight: 1, count: 1, lowest: 2 },
    });
  });

  test('takes minus zero for zero', () => {
    const flat = scoreInterview({ rain: -0 }, {}, { bank: weatherOutline });
    assert.deepStrictEqual(flat.questions, [{ id: 'rain', rating: 0, weight: 1 }]);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(flat)), flat);
  });
});

describe('skipped, missing and absent', () => {
  test('nothing rated has no average', () => {
    for (const nothing of [score({}), score({ steam: 'skipped' }, {}, { bank: bakeryBank })]) {
      expect(nothing).toMatchObject({ average: null, total: 0, weight: 0, rated: [], missing: [] });
      expect(nothing.roleCritical).toEqual({ ...empty, questions: [] });
    }
  });

  test('a skipped question is neither a zero nor a part of the divisor', () => {
    const skipped = score({ 'cap-theorem': 4, 'raft-consensus': 'skipped' });
    expect(skipped).toMatchObject({ average: 4, weight: 1, skipped: ['raft-consensus'] });
    expect(score({ 'cap-theorem': 4, 'raft-consensus': 1 }).average).toBe(2.5);
  });

  test('a planned question without a rating is missing; outside a plan it is just not there', () => {
    const ratings = { 'cap-theorem': 4, 'raft-consensus': undefined };
    expect(score(ratings)).toMatchObject({ missing: [], rated: ['cap-theorem'] });
    expect(score(ratings).questions).toHaveLength(1);
    const plan = { questions: ['raft-consensus', 'cap-theorem'] };
    expect(score(ratings, plan)).toMatchObject({ missing: ['raft-consensus'], average: 4 });
  });

  test('undefined stands for absent, even outside the plan', () => {
    const ratings = { 'raft-consensus': undefined, 'cap-theorem': 5 };
    expect(score(ratings, { questions: ['cap-theorem'] })).toEqual(
      score({ 'cap-theorem': 5 }, { questions: ['cap-theorem'] }),
    );
  });

  test('an empty plan asks nothing', () => {
    expect(score({}, { questions: [] })).toMatchObject({ questions: [], missing: [] });
  });

  test('fields of a plan that are undefined are absent', () => {
    const plan = {
      questions: undefined,
      roleCritical: undefined,
      weighting: undefined,
    };
    expect(score({ 'cap-theorem': 5 }, plan)).toEqual(score({ 'cap-theorem': 5 }));
    expect(score({ 'cap-theorem': 5 }, undefined)).toEqual(score({ 'cap-theorem': 5 }));
  });
});

describe('role-critical questions', () => {
  test('are listed in the order of the bank, and summed over those rated', () => {
    const { roleCritical } = score(
      { steam: 4, kneading: 1, crust: 'skipped' },
      { roleCritical: ['crust', 'steam', 'kneading'] },
      { bank: bakeryBank },
    );
    expect(roleCritical).toEqual({
      average: 2.5,
      total: 5,
      weight: 2,
      count: 2,
      lowest: 1,
      questions: ['kneading', 'steam', 'crust'],
    });
  });
});

describe('weights', () => {
  test('undefined stands for 1', () => {
    const weighting = { reason: 'x', weights: { 'cap-theorem': undefined, 'raft-consensus': 2 } };
    expect(score({ 'cap-theorem': 5, 'raft-consensus': 2 }, { weighting })).toMatchObject({
      average: 3,
      total: 9,
      weight: 3,
    });
  });

  test('may add up to a hundred million', () => {
    const bank = buildOutline(2, [-1000, 1000]);
    const [one, two] = hostileNames;
    const weights = (heavy: number) => ({
      weighting: { reason: 'x', weights: JSON.parse(`{ "${one}": ${heavy} }`) },
    });
    const ratings = JSON.parse(`{ "${one}": 1000, "${two}": -1000 }`);
    const heaviest = score(ratings, weights(99_999_999), { bank });
    expect(heaviest).toMatchObject({ total: 99_999_998_000, weight: 100_000_000 });
    expect(listProblems(() => score(ratings, weights(100_000_000), { bank }))).toEqual([
      [
        'unsafe-weight',
        'plan > weighting > weights',
        'plan.weighting.weights must be 100000000 or less in sum: received 100000001',
      ],
    ]);
  });
});

describe('names that all objects have', () => {
  const bank = buildOutline(hostileNames.length, [1, 2, 3]);
  const ratings = JSON.parse(
    `{ ${hostileNames.map((id, at) => `"${id}": ${(at % 3) + 1}`).join(', ')} }`,
  );
  const plan = {
    questions: hostileNames,
    roleCritical: ['prototype', 'constructor'],
    weighting: { reason: 'x', weights: JSON.parse('{ "prototype": 7, "toString": 2 }') },
  };
  const result = score(ratings, plan, { bank });

  test('are ids like any other', () => {
    expect(result.rated).toEqual(hostileNames);
    expect(result.questions.slice(0, 3)).toEqual([
      { id: 'prototype', rating: 1, weight: 7 },
      { id: 'constructor', rating: 2, weight: 1 },
      { id: 'toString', rating: 3, weight: 2 },
    ]);
    expect(result.roleCritical).toMatchObject({ total: 9, weight: 8, lowest: 1 });
    expect(result.total).toBe(1 * 7 + 2 + 3 * 2 + 1 + 2 + 3 + 1 + 2 + 3 + 1);
  });

  test('are groups like any other', () => {
    expect(Object.keys(result.byLevel)).toEqual(['prototype', 'constructor']);
    expect(Object.keys(result.bySection)).toEqual(['prototype', 'toString', 'hasOwnProperty']);
    expect(Object.keys(result.byCompetency)).toEqual(hostileNames.slice(0, 4));
    for (const groups of [result.byLevel, result.bySection, result.byCompetency]) {
      const tallies = Object.values(groups);
      expect(tallies.reduce((sum, { count: rated }) => sum + rated, 0)).toBe(hostileNames.length);
      expect(tallies.reduce((sum, { total }) => sum + total, 0)).toBe(result.total);
      expect(Object.getPrototypeOf(groups)).toBe(Object.prototype);
      expect(Object.hasOwn(groups, 'prototype')).toBe(true);
    }
    expect(Object.getOwnPropertyDescriptor(result.byLevel, 'prototype')?.value).toEqual({
      average: 1,
      total: 7 + 1 + 1 + 1,
      weight: 7 + 1 + 1 + 1,
      count: 4,
      lowest: 1,
    });
  });

  test('survive JSON, and the decision', () => {
    const copy = JSON.parse(JSON.stringify(result));
    assert.deepStrictEqual(copy, result);
    expect(decide(copy)).toEqual(decide(result));
  });

  test('pollute nothing', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { rated?: unknown }).rated).toBeUndefined();
    expect(Object.prototype.toString.call(1)).toBe('[object Number]');
  });
});

describe('what belongs to the caller', () => {
  test('is never changed', () => {
    const inputs = () => ({
      ratings: { steam: 4, kneading: 'skipped' },
      bank: structuredClone(bakeryBank),
      plan: {
        questions: ['steam', 'crust', 'kneading'],
        roleCritical: ['crust'],
        weighting: { reason: 'x', weights: { crust: 2 } },
      },
    });
    const loose = inputs();
    const frozen = freezeDeep(inputs());
    const result = score(loose.ratings, loose.plan, { bank: loose.bank });
    expect(loose).toEqual(inputs());
    expect(score(frozen.ratings, frozen.plan, { bank: frozen.bank })).toEqual(result);
    expect(frozen).toEqual(inputs());
  });

  test('may be changed after the call without a trace in the score', () => {
    const bank: {
      threshold: { average: number; roleCritical: { lowest: number } };
      scale: { score: number }[];
      version: string;
    } = JSON.parse(JSON.stringify(bakeryBank));
    const ratings: Record<string, unknown> = { steam: 4 };
    const questions = ['steam', 'crust'];
    const result = score(ratings, { questions, roleCritical: questions }, { bank });
    const before = structuredClone(result);
    bank.threshold.average = 1;
    bank.threshold.roleCritical.lowest = 1;
    bank.version = '3.0.0';
    (bank.scale[0] as { score: number }).score = 0;
    questions.pop();
    ratings.steam = 1;
    expect(result).toEqual(before);
  });

  test('a bank that is not frozen may change between calls', () => {
    const bank = buildOutline(2, [1, 2]);
    const ratings = { constructor: 2 };
    expect(score(ratings, {}, { bank }).average).toBe(2);
    bank.scale = [{ score: 0 }, { score: 2 }, { score: 9 }];
    bank.questions = [...bank.questions, { ...bank.questions[0], id: 'new' }] as never;
    expect(score({ ...ratings, new: 9 }, {}, { bank })).toMatchObject({
      scale: [0, 2, 9],
      average: 5.5,
    });
    bank.questions = [];
    expect(() => score(ratings, {}, { bank })).toThrow('a question of the bank');
  });

  test('a bank frozen on the outside only may change inside', () => {
    const bank = Object.freeze(buildOutline(2, [1, 2]));
    expect(score({ constructor: 2 }, {}, { bank }).scale).toEqual([1, 2]);
    (bank.scale as { score: number }[]).push({ score: 3 });
    (bank.questions[1] as { id: string }).id = 'renamed';
    expect(score({ renamed: 3 }, {}, { bank })).toMatchObject({ scale: [1, 2, 3], average: 3 });
    expect(() => score({ constructor: 2 }, {}, { bank })).toThrow('a question of the bank');
  });

  test('one score may be changed without a trace in the next', () => {
    const plan = { roleCritical: ['steam'] };
    const options = { bank: bakeryBank };
    const first = score({ steam: 4 }, plan, options);
    const before = structuredClone(first);
    const { bank, distribution, byLevel, bySection, byCompetency, roleCritical } = first;
    const groups = [byLevel, bySection, byCompetency].flatMap((by) => [by, ...Object.values(by)]);
    for (const part of [bank, distribution, roleCritical, ...groups] as object[]) {
      for (const key of Object.keys(part)) Reflect.set(part, key, 'changed');
    }
    for (const list of [first.rated, first.skipped, first.missing, first.questions]) {
      (list as unknown[]).push('more');
    }
    expect(score({ steam: 4 }, plan, options)).toEqual(before);
  });
});

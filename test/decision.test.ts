import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { decide, meetsHireThreshold } from '../src/decision.ts';
import { freezeDeep } from '../src/engine/frozen.ts';
import type { HireThreshold } from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import { buildOutline, weatherOutline } from './banks.ts';
import { decideOn, listCodes, rate } from './small-interviews.ts';

describe('the cut', () => {
  test.each([
    [3.5, 'conditional-offer', 0],
    [3.5001, 'no-offer', (35_000 - 35_001) / 10_000],
    [3.4999, 'conditional-offer', (35_000 - 34_999) / 10_000],
    [1, 'conditional-offer', 2.5],
    [5, 'no-offer', -1.5],
  ] as const)('of %s on an average of 3.5: %s', (average, outcome, margin) => {
    const decision = decideOn([4, 3], { average });
    expect(decision).toMatchObject({ outcome, threshold: { average } });
    expect(decision.margin).toBeCloseTo(margin, 12);
  });

  test('is met where thirds and sevenths would be rounded', () => {
    expect(decideOn([1, 4, 4], { average: 3 })).toMatchObject({
      outcome: 'conditional-offer',
      margin: 0,
    });
    const sevenths = { weights: [3, 3, 1] };
    expect(decideOn([4, 5, 1], { average: 4, ...sevenths }).margin).toBe(0);
    expect(decideOn([4, 5, 1], { average: 4.0001, ...sevenths }).outcome).toBe('no-offer');
  });

  test('is exact with the heaviest weights and the longest scale', () => {
    const bank = buildOutline(2, [-1000, 999, 1000]);
    const ratings = JSON.parse('{ "prototype": 1000, "constructor": 999 }');
    const weighting = { reason: 'x', weights: JSON.parse('{ "prototype": 99999999 }') };
    const score = scoreInterview(ratings, { weighting }, { bank });
    // One part in a hundred million below 1000: no cut with four decimals lies between.
    expect(decide(score, { average: 1000 }).outcome).toBe('no-offer');
    expect(decide(score, { average: 999.9999 }).outcome).toBe('conditional-offer');
    expect(decide(score, { average: 1000 }).margin).toBe(-1 / 1e8);
  });

  test('is that of the bank unless another is given', () => {
    const score = scoreInterview({ 'cap-theorem': 3 });
    expect(decide(score)).toEqual(decide(score, score.threshold));
    expect(decide(score, undefined).outcome).toBe('no-offer');
    expect(decide(score, { average: 3 }).outcome).toBe('conditional-offer');
    expect(meetsHireThreshold(score)).toBe(false);
    expect(meetsHireThreshold(score, { average: 3 })).toBe(true);
  });
});

describe('an interview is undecided', () => {
  test('when nothing is rated', () => {
    for (const none of [[], ['skipped', 'skipped']] as const) {
      expect(decideOn(none, { average: 3 })).toEqual({
        outcome: 'undecided',
        roleCritical: 'not-assessed',
        threshold: { average: 3 },
        margin: null,
        reasons: [{ code: 'nothing-rated', message: 'No question that counts is rated.' }],
        reachable: null,
        settled: 'undecided',
        needed: null,
        flip: null,
        pivotal: [],
      });
    }
  });

  test('while a planned question is missing', () => {
    expect(decideOn([5, null, null], { average: 3 })).toEqual({
      outcome: 'undecided',
      roleCritical: 'not-assessed',
      threshold: { average: 3 },
      margin: 2,
      reasons: [
        {
          code: 'questions-missing',
          questions: ['constructor', 'toString'],
          message: '2 planned questions are not rated yet: constructor, toString.',
        },
        {
          code: 'average-met',
          total: 5,
          wanted: 3,
          weight: 1,
          cut: 3,
          message: 'The ratings total 5 over a weight of 1; the cut of 3 asks for 3.',
        },
      ],
      reachable: { lowest: 7 / 3, highest: 5 },
      settled: null,
      needed: 2,
      flip: null,
      pivotal: [],
    });
    const { reasons } = decideOn([null], { average: 3 });
    expect(reasons).toEqual([
      { code: 'nothing-rated', message: 'No question that counts is rated.' },
      {
        code: 'questions-missing',
        questions: ['prototype'],
        message: '1 planned question is not rated yet: prototype.',
      },
    ]);
  });

  test('while too few are rated', () => {
    const decision = decideOn([5, 'skipped'], { average: 3, minimumRated: 2 });
    expect(decision).toMatchObject({
      outcome: 'undecided',
      settled: 'undecided',
      flip: null,
      threshold: { average: 3, minimumRated: 2 },
    });
    expect(decision.reasons).toEqual([
      {
        code: 'too-few-rated',
        count: 1,
        wanted: 2,
        message: '1 rated question counts; a decision needs 2.',
      },
      expect.objectContaining({ code: 'average-met' }),
    ]);
    expect(decideOn([5, 5], { average: 3, minimumRated: 3 }).reasons[0]?.message).toBe(
      '2 rated questions count; a decision needs 3.',
    );
    expect(decideOn(['skipped'], { average: 3, minimumRated: 1 }).reasons).toEqual([
      { code: 'nothing-rated', message: 'No question that counts is rated.' },
      {
        code: 'too-few-rated',
        count: 0,
        wanted: 1,
        message: '0 rated questions count; a decision needs 1.',
      },
    ]);
    expect(decideOn([5, 5], { average: 3, minimumRated: 2 }).outcome).toBe('conditional-offer');
  });

  test('when role-critical questions are required and none is rated', () => {
    const roleCritical = { average: 4, required: true };
    const critical = [0, 1];
    const decision = decideOn(['skipped', 'skipped', 5], { average: 3, roleCritical, critical });
    expect(decision).toMatchObject({
      outcome: 'undecided',
      roleCritical: 'not-assessed',
      settled: 'undecided',
      flip: null,
      pivotal: [],
    });
    expect(decision.reasons).toEqual([
      {
        code: 'role-critical-not-assessed',
        questions: ['prototype', 'constructor'],
        required: true,
        message: 'No role-critical question is rated: prototype, constructor.',
      },
      expect.objectContaining({ code: 'average-met' }),
    ]);
  });
});

describe('a question of weight 0', () => {
  test('is listed and enters no sum', () => {
    const score = rate([1, 4, 'skipped'], { weights: [0, 1, 0] });
    expect(score).toMatchObject({
      average: 4,
      total: 4,
      weight: 1,
      rated: ['prototype', 'constructor'],
      distribution: { 1: 0, 4: 1 },
    });
    expect(score.questions[0]).toEqual({ id: 'prototype', rating: 1, weight: 0 });
    expect(decide(score, { average: 4 })).toMatchObject({
      outcome: 'conditional-offer',
      flip: { changes: [{ id: 'constructor', from: 4, to: 3 }] },
      pivotal: ['constructor'],
    });
  });

  test('does not make enough rated questions', () => {
    const threshold = { average: 3, minimumRated: 2, weights: [0, 1] };
    expect(decideOn([5, 5], threshold).reasons[0]?.message).toBe(
      '1 rated question counts; a decision needs 2.',
    );
    expect(listCodes(decideOn([5], { average: 3, weights: [0] }))).toEqual(['nothing-rated']);
  });

  test('is waited for like any other, whatever its rating will be', () => {
    expect(decideOn([null, 5], { average: 3, weights: [0, 1] })).toMatchObject({
      outcome: 'undecided',
      settled: 'conditional-offer',
      reachable: { lowest: 5, highest: 5 },
      needed: null,
    });
  });
});

describe('role-critical questions', () => {
  const gate = { average: 4, lowest: 3, required: true };
  const preference = { average: 4, lowest: 3, required: false };

  test('that are not required flag and do not reject', () => {
    const decision = decideOn([2, 5, 5], { average: 4, roleCritical: preference, critical: [0] });
    expect(decision).toMatchObject({ outcome: 'conditional-offer', roleCritical: 'not-met' });
    expect(decision.reasons).toEqual([
      {
        code: 'average-met',
        total: 12,
        wanted: 12,
        weight: 3,
        cut: 4,
        message: 'The ratings total 12 over a weight of 3; the cut of 4 asks for 12.',
      },
      {
        code: 'role-critical-not-met',
        required: false,
        total: 2,
        wanted: 4,
        weight: 1,
        cut: 4,
        message: 'The role-critical ratings total 2 over a weight of 1; the cut of 4 asks for 4.',
      },
      {
        code: 'role-critical-lowest-not-met',
        lowest: 2,
        cut: 3,
        required: false,
        message: 'The lowest role-critical rating is 2; the least that is preferred is 3.',
      },
    ]);
  });

  test('that are required reject', () => {
    const decision = decideOn([2, 5, 5], { average: 4, roleCritical: gate, critical: [0] });
    expect(decision).toMatchObject({ outcome: 'no-offer', roleCritical: 'not-met' });
    expect(listCodes(decision)).toEqual([
      'role-critical-not-met',
      'role-critical-lowest-not-met',
      'average-met',
    ]);
    expect(decision.reasons[1]?.message).toBe(
      'The lowest role-critical rating is 2; the least that is allowed is 3.',
    );
  });

  test.each([
    ['both cuts met exactly', [3, 5, 4], 'conditional-offer', 'met'],
    ['the average missed', [3, 4, 5], 'no-offer', 'not-met'],
    ['the lowest missed', [2, 5, 5], 'no-offer', 'not-met'],
    ['both met and the whole below its cut', [4, 4, 1], 'no-offer', 'met'],
  ] as const)('%s', (_, ratings, outcome, roleCritical) => {
    const threshold = { average: 3.5, roleCritical: gate, critical: [0, 1] };
    expect(decideOn(ratings, threshold)).toMatchObject({ outcome, roleCritical });
  });

  test('are compared without a lowest rating where none is asked', () => {
    const roleCritical = { average: 3, required: true };
    const decision = decideOn([1, 5], { average: 3, roleCritical, critical: [0, 1] });
    expect(decision).toMatchObject({ outcome: 'conditional-offer', roleCritical: 'met' });
    expect(listCodes(decision)).toEqual(['average-met', 'role-critical-met']);
    expect(decision.threshold).toEqual({ average: 3, roleCritical });
  });

  test('that must all be rated keep it undecided while one is skipped', () => {
    const all = { average: 4, allRated: true, required: true };
    const decision = decideOn([5, 'skipped', 5], {
      average: 4,
      roleCritical: all,
      critical: [0, 1],
    });
    expect(decision).toMatchObject({
      outcome: 'undecided',
      settled: 'undecided',
      roleCritical: 'not-assessed',
      threshold: { average: 4, roleCritical: all },
    });
    expect(decision.reasons).toEqual([
      {
        code: 'role-critical-not-all-rated',
        questions: ['constructor'],
        required: true,
        message: '1 role-critical question is not rated: constructor.',
      },
      expect.objectContaining({ code: 'average-met' }),
      expect.objectContaining({ code: 'role-critical-met' }),
    ]);
    const rated = { average: 4, roleCritical: all, critical: [0, 1] };
    expect(decideOn([5, 4, 5], rated)).toMatchObject({
      outcome: 'conditional-offer',
      roleCritical: 'met',
    });
    // Without it one that is rated will do.
    const some = { average: 4, roleCritical: { average: 4, required: true }, critical: [0, 1] };
    expect(decideOn([5, 'skipped', 5], some).outcome).toBe('conditional-offer');
  });

  test('that should all be rated flag and do not decide', () => {
    const roleCritical = { average: 4, allRated: true, required: false };
    const decision = decideOn([5, 'skipped', 5], { average: 4, roleCritical, critical: [0, 1] });
    expect(decision).toMatchObject({
      outcome: 'conditional-offer',
      roleCritical: 'not-assessed',
    });
    expect(listCodes(decision)).toEqual([
      'average-met',
      'role-critical-not-all-rated',
      'role-critical-met',
    ]);
  });

  test('that the interview never came to are not rated either', () => {
    const threshold = { average: 3, roleCritical: { average: 3, allRated: true, required: true } };
    const score = scoreInterview(
      { 'cap-theorem': 5, 'saga-pattern': 5 },
      { roleCritical: ['cap-theorem', 'raft-consensus', 'tls-encryption'] },
    );
    const decision = decide(score, threshold);
    expect(decision.outcome).toBe('undecided');
    expect(decision.reasons[0]?.message).toBe(
      '2 role-critical questions are not rated: raft-consensus, tls-encryption.',
    );
    expect(decide(JSON.parse(JSON.stringify(score)), threshold)).toEqual(decision);
  });

  test('reasons of an offer stand in order when all is met', () => {
    const decision = decideOn([4, 5], { average: 4, roleCritical: gate, critical: [0] });
    expect(listCodes(decision)).toEqual([
      'average-met',
      'role-critical-met',
      'role-critical-lowest-met',
    ]);
    expect(decision.reasons[1]).toEqual({
      code: 'role-critical-met',
      required: true,
      total: 4,
      wanted: 4,
      weight: 1,
      cut: 4,
      message: 'The role-critical ratings total 4 over a weight of 1; the cut of 4 asks for 4.',
    });
    expect(decision.reasons[2]).toEqual({
      code: 'role-critical-lowest-met',
      lowest: 4,
      cut: 3,
      required: true,
      message: 'The lowest role-critical rating is 4; the least that is allowed is 3.',
    });
  });

  test('reasons of a refusal stand before what was met', () => {
    const decision = decideOn([3, 3, 1], { average: 3, roleCritical: gate, critical: [0, 1] });
    expect(listCodes(decision)).toEqual([
      'average-not-met',
      'role-critical-not-met',
      'role-critical-lowest-met',
    ]);
    const other = decideOn([5, 3, 1], { average: 3.5, roleCritical: gate, critical: [0, 1] });
    expect(listCodes(other)).toEqual([
      'average-not-met',
      'role-critical-met',
      'role-critical-lowest-met',
    ]);
  });

  test('reasons of an open interview stand before what is known so far', () => {
    const decision = decideOn([3, null], {
      average: 3,
      roleCritical: gate,
      minimumRated: 2,
      critical: [0],
    });
    expect(listCodes(decision)).toEqual([
      'questions-missing',
      'too-few-rated',
      'average-met',
      'role-critical-not-met',
      'role-critical-lowest-met',
    ]);
  });

  test('are not assessed when a preference finds none rated, and that decides nothing', () => {
    const decision = decideOn(['skipped', 5], {
      average: 3,
      roleCritical: preference,
      critical: [0],
    });
    expect(decision).toMatchObject({ outcome: 'conditional-offer', roleCritical: 'not-assessed' });
    expect(listCodes(decision)).toEqual(['average-met', 'role-critical-not-assessed']);
  });

  test('are nothing to require when the plan has none', () => {
    const decision = decideOn([5], { average: 3, roleCritical: gate });
    expect(decision).toMatchObject({ outcome: 'conditional-offer', roleCritical: 'not-assessed' });
    expect(listCodes(decision)).toEqual(['average-met']);
  });

  test('are nothing to compare when the threshold has no cut for them', () => {
    const decision = decideOn([1, 5], { average: 3, critical: [0] });
    expect(decision).toMatchObject({ outcome: 'conditional-offer', roleCritical: 'not-assessed' });
    expect(listCodes(decision)).toEqual(['average-met']);
  });
});

describe('what may still come', () => {
  test('is settled when no rating of the missing questions can turn it', () => {
    expect(decideOn([5, 5, 5, null], { average: 4 }).settled).toBe('conditional-offer');
    expect(decideOn([5, 5, 4, null], { average: 4 }).settled).toBeNull();
    expect(decideOn([1, 1, 1, null], { average: 3 }).settled).toBe('no-offer');
    expect(decideOn([4, 4], { average: 3 }).settled).toBe('conditional-offer');
  });

  test('counts the missing questions as rated', () => {
    const threshold = { average: 4, minimumRated: 4 };
    expect(decideOn([5, 5, 5, null], threshold).settled).toBe('conditional-offer');
    expect(decideOn([5, 5, 'skipped', null], threshold).settled).toBe('undecided');
  });

  test('asks the role-critical questions too', () => {
    const roleCritical = { average: 3, lowest: 2, required: true };
    const threshold = { average: 1, roleCritical, critical: [1] };
    expect(decideOn([5, null], threshold)).toMatchObject({ settled: null, needed: -3 });
    expect(decideOn([null, 3], threshold).settled).toBe('conditional-offer');
    expect(decideOn([null, 1], threshold).settled).toBe('no-offer');
  });

  test('has an average that just reaches the cut, also one that nobody can give', () => {
    expect(decideOn([1, 1, null], { average: 4, weights: [1, 1, 2] })).toMatchObject({
      needed: 7,
      reachable: { lowest: 1, highest: 3 },
      settled: 'no-offer',
    });
    expect(decideOn([5, 5, null], { average: 2 }).needed).toBe(-4);
    expect(decideOn([null, null], { average: 2.5 })).toMatchObject({
      needed: 2.5,
      reachable: { lowest: 1, highest: 5 },
      margin: null,
    });
  });

  test('is what is, when nothing is missing', () => {
    expect(decideOn([2, 5, 'skipped'], { average: 2 })).toMatchObject({
      needed: null,
      reachable: { lowest: 3.5, highest: 3.5 },
    });
  });
});

describe('a decision', () => {
  const score = rate([4, 2, null, 'skipped'], { critical: [0, 2], weights: [3] });
  const threshold: HireThreshold = {
    average: 3.25,
    roleCritical: { average: 4, lowest: 2.5, required: true },
    minimumRated: 2,
  };

  test('survives JSON, as the score before it does', () => {
    const decision = decide(score, threshold);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(decision)), decision);
    assert.deepStrictEqual(decide(JSON.parse(JSON.stringify(score)), threshold), decision);
  });

  test('survives JSON with a cut of minus zero and fields that are undefined', () => {
    const loose = {
      average: -0,
      roleCritical: { average: -0, lowest: -0, required: true },
      minimumRated: undefined,
    };
    const cold = scoreInterview({ rain: 0 }, { roleCritical: ['rain'] }, { bank: weatherOutline });
    const decision = decide(cold, loose as unknown as HireThreshold);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(decision)), decision);
    assert.deepStrictEqual(decision.threshold, {
      average: 0,
      roleCritical: { average: 0, lowest: 0, required: true },
    });
    const bare = { average: 1, roleCritical: undefined } as unknown as HireThreshold;
    assert.deepStrictEqual(decide(cold, bare).threshold, { average: 1 });
    const half = { average: 1, roleCritical: { average: 1, lowest: undefined, required: false } };
    assert.deepStrictEqual(decide(cold, half as unknown as HireThreshold).threshold, {
      average: 1,
      roleCritical: { average: 1, required: false },
    });
  });

  test('changes nothing of the caller, and is not changed by the caller', () => {
    const frozen = decide(
      freezeDeep(structuredClone(score)),
      freezeDeep(structuredClone(threshold)),
    );
    const loose = structuredClone(threshold) as {
      average: number;
      roleCritical: { lowest: number };
    };
    const decision = decide(score, loose as HireThreshold);
    expect(decision).toEqual(frozen);
    expect(loose).toEqual(threshold);
    loose.average = 1;
    loose.roleCritical.lowest = 1;
    expect(decision.threshold).toEqual(threshold);
  });

  test('reads each figure of the threshold once', () => {
    let reads = 0;
    const moving = {
      get average() {
        return [4, 1][reads++] as number;
      },
    };
    const decision = decide(rate([3]), moving);
    expect(decision).toMatchObject({ outcome: 'no-offer', threshold: { average: 4 }, margin: -1 });
    expect(reads).toBe(1);
  });
});

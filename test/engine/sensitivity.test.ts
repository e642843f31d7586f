import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank, weatherOutline } from '../banks.ts';
import { decideOn } from '../small-interviews.ts';

describe('what would turn it', () => {
  test('one step of the question that weighs most', () => {
    expect(decideOn([3, 3], { average: 3.5, weights: [1, 2] }).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'constructor', from: 3, to: 4 }],
    });
    expect(decideOn([4, 4], { average: 3.5, weights: [1, 2] }).flip).toEqual({
      outcome: 'no-offer',
      steps: 1,
      changes: [{ id: 'constructor', from: 4, to: 3 }],
    });
  });

  test('steps over several questions, one change each', () => {
    expect(decideOn([1, 1], { average: 5 }).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 8,
      changes: [
        { id: 'prototype', from: 1, to: 5 },
        { id: 'constructor', from: 1, to: 5 },
      ],
    });
  });

  test('nothing, where the cut is at the end of the scale', () => {
    expect(decideOn([4, 4], { average: 1 }).flip).toBeNull();
  });

  test('a gap in the scale is one step', () => {
    const score = scoreInterview({ steam: 4, crust: 1 }, {}, { bank: bakeryBank });
    expect(decide(score, { average: 5 }).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'steam', from: 4, to: 9 }],
    });
    const cold = scoreInterview({ rain: -1, wind: -1 }, {}, { bank: weatherOutline });
    expect(decide(cold).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'rain', from: -1, to: 0 }],
    });
    expect(decide(cold, { average: -1 }).flip).toEqual({
      outcome: 'no-offer',
      steps: 1,
      changes: [{ id: 'rain', from: -1, to: -3 }],
    });
  });

  test('a role-critical question that falls below what is allowed', () => {
    const roleCritical = { average: 1, lowest: 3, required: true };
    const threshold = { average: 1, roleCritical, critical: [1, 2] };
    expect(decideOn([5, 5, 4], threshold).flip).toEqual({
      outcome: 'no-offer',
      steps: 2,
      changes: [{ id: 'toString', from: 4, to: 2 }],
    });
    expect(decideOn([5, 5, 2], threshold).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'toString', from: 2, to: 3 }],
    });
  });

  test('few steps of a heavy role-critical question, where more steps of all would do too', () => {
    const roleCritical = { average: 3, required: true };
    const threshold = { average: 3.5, roleCritical, critical: [0], weights: [3, 1] };
    expect(decideOn([1, 3], threshold).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 3,
      changes: [{ id: 'prototype', from: 1, to: 4 }],
    });
  });

  test('the average, where it falls sooner than a role-critical question below what is allowed', () => {
    const roleCritical = { average: 1, lowest: 2, required: true };
    const threshold = { average: 3.75, roleCritical, critical: [0] };
    expect(decideOn([5, 5], threshold).flip).toMatchObject({ outcome: 'no-offer', steps: 3 });
  });

  test('raising every low role-critical question, and the average besides', () => {
    const roleCritical = { average: 1, lowest: 3, required: true };
    const decision = decideOn([1, 2, 2], { average: 3, roleCritical, critical: [1, 2] });
    expect(decision.flip).toMatchObject({ outcome: 'conditional-offer', steps: 4 });
    // Of two that are alike the first by its id goes further.
    expect(decision.flip?.changes).toEqual([
      { id: 'constructor', from: 2, to: 5 },
      { id: 'toString', from: 2, to: 3 },
    ]);
  });

  test('nothing, while it is undecided', () => {
    expect(decideOn([5, null], { average: 3 })).toMatchObject({ flip: null, pivotal: [] });
  });

  test('a question without which it would be other', () => {
    expect(decideOn([5, 3, 3], { average: 3.5 }).pivotal).toEqual(['prototype']);
    expect(decideOn([1, 4, 4], { average: 3.5 }).pivotal).toEqual(['prototype']);
    expect(decideOn([4, 4, 4], { average: 3.5 }).pivotal).toEqual([]);
    expect(decideOn([4], { average: 3.5 }).pivotal).toEqual(['prototype']);
    expect(decideOn([5, 5], { average: 3.5, minimumRated: 2 }).pivotal).toEqual([
      'prototype',
      'constructor',
    ]);
  });

  test('a role-critical question without which the gate would open, or go', () => {
    const roleCritical = { average: 3, lowest: 2, required: true };
    const threshold = { average: 3, roleCritical, critical: [0, 1] };
    expect(decideOn([1, 5, 5], threshold).pivotal).toEqual(['prototype']);
    expect(decideOn([1, 5, 5], { ...threshold, critical: [0] }).pivotal).toEqual(['prototype']);
    expect(decideOn([3, 'skipped', 3], threshold).pivotal).toEqual(['prototype']);
  });
});

test('what a question needs to be allowed is part of its room', () => {
  const roleCritical = { average: 5, lowest: 2, required: true };
  const threshold = { average: 1, roleCritical, critical: [0, 1], weights: [2, 1] };
  expect(decideOn([1, 1], threshold).flip?.steps).toBe(8);
});

describe('large scales and banks', () => {
  /** Rates all questions of a bank of its own with one score point. */
  function decideMany(
    { scale, questions }: { scale: readonly number[]; questions: number },
    { rating, average }: { rating: number; average: number },
  ) {
    const bank = {
      id: 'many',
      version: '1.0.0',
      scale: scale.map((score) => ({ score })),
      levels: [{ id: 'level' }],
      sections: [{ id: 'section', level: 'level' }],
      questions: Array.from({ length: questions }, (_, at) => ({
        ...{ id: `q${at}`, number: at + 1 },
        ...{ level: 'level', section: 'section', competency: 'any' },
      })),
      threshold: { average },
    };
    const ratings = Object.fromEntries(bank.questions.map(({ id }) => [id, rating]));
    return decide(scoreInterview(ratings, {}, { bank }));
  }

  test('tens of thousands of steps', () => {
    const scale = Array.from({ length: 1001 }, (_, point) => point);
    const { flip } = decideMany({ scale, questions: 40 }, { rating: 0, average: 1000 });
    expect([flip?.steps, flip?.changes.length]).toEqual([40_000, 40]);
    const down = decideMany({ scale, questions: 40 }, { rating: 1000, average: 0.025 });
    expect(down.flip?.steps).toBe(40_000);
  });

  /** Rates with score points at random, the same each time. */
  function decideAny(scale: readonly number[], average: number, rated: number) {
    let seed = 7;
    const draw = () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return scale[Math.floor((seed / 2 ** 31) * scale.length)] as number;
    };
    const ids = Array.from({ length: rated }, (_, at) => `q${at}`);
    const bank = {
      ...{ id: 'any', version: '1.0.0', scale: scale.map((score) => ({ score })) },
      ...{ levels: [{ id: 'level' }], sections: [{ id: 'section', level: 'level' }] },
      questions: ids.map((id, at) => ({
        ...{ id, number: at + 1, level: 'level', section: 'section', competency: 'any' },
      })),
      threshold: { average },
    };
    const ratings = Object.fromEntries(ids.map((id) => [id, draw()]));
    const decision = decide(scoreInterview(ratings, {}, { bank }));
    const moved = { ...ratings };
    for (const { id, from, to } of decision.flip?.changes ?? []) {
      expect(moved[id]).toBe(from);
      moved[id] = to;
    }
    expect(decide(scoreInterview(moved, {}, { bank })).outcome).toBe(decision.flip?.outcome);
    const steps = ids.map((id) =>
      Math.abs(scale.indexOf(moved[id] as number) - scale.indexOf(ratings[id] as number)),
    );
    expect(steps.reduce((sum, one) => sum + one)).toBe(decision.flip?.steps);
    return decision;
  }

  test('a gap in a long scale takes no longer', () => {
    const scale = [...Array.from({ length: 999 }, (_, point) => point), 1000];
    const start = performance.now();
    const { flip } = decideMany({ scale, questions: 400 }, { rating: 0, average: 1000 });
    expect(flip?.steps).toBe(400 * 999);
    expect(decideAny(scale, 900, 100).outcome).toBe('no-offer');
    expect(decideAny(scale, 100, 100).outcome).toBe('conditional-offer');
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('hundreds of points with uneven gaps: the search for fewer steps ends', () => {
    const scale: number[] = [];
    for (let at = 0, point = 0; point <= 1000; at++) {
      scale.push(point);
      point += [1, 3, 2, 1, 5, 1, 1, 4][(at * at) % 8] as number;
    }
    const start = performance.now();
    for (const average of [900.37, 800.11, 100.01, 333.33]) decideAny(scale, average, 100);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  // From 2 to 5 are three steps, or two where 4 is left out.
  test.each([
    { scale: [1, 2, 3, 4, 5], steps: 1000 },
    { scale: [1, 2, 3, 5, 6], steps: 667 },
  ])('thousands of questions on the scale $scale', ({ scale, steps }) => {
    const { flip, pivotal } = decideMany({ scale, questions: 4000 }, { rating: 2, average: 2.25 });
    expect(flip?.steps).toBe(steps);
    const shifts = flip?.changes.map(({ from, to }) => to - from) ?? [];
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeGreaterThanOrEqual(1000);
    expect(pivotal).toEqual([]);
  });
});

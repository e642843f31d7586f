import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank, weatherOutline } from '../banks.ts';
import { decideOn } from '../small-interviews.ts';

describe('what would turn it', () => {
  test('one step of the question that weighs most', () => {
    expect(decideOn([3, 3], { average: 3.5, weights: [1, 2] }).flips).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'constructor', from: 3, to: 4 }],
    });
    expect(decideOn([4, 4], { average: 3.5, weights: [1, 2] }).flips).toEqual({
      outcome: 'no-offer',
      steps: 1,
      changes: [{ id: 'constructor', from: 4, to: 3 }],
    });
  });

  test('steps over several questions, one change each', () => {
    expect(decideOn([1, 1], { average: 5 }).flips).toEqual({
      outcome: 'conditional-offer',
      steps: 8,
      changes: [
        { id: '__proto__', from: 1, to: 5 },
        { id: 'constructor', from: 1, to: 5 },
      ],
    });
  });

  test('nothing, where the cut is at the end of the scale', () => {
    expect(decideOn([4, 4], { average: 1 }).flips).toBeNull();
  });

  test('a gap in the scale is one step', () => {
    const score = scoreInterview({ steam: 4, crust: 1 }, { bank: bakeryBank });
    expect(decide(score, { average: 5 }).flips).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'steam', from: 4, to: 9 }],
    });
    const cold = scoreInterview({ rain: -1, wind: -1 }, { bank: weatherOutline });
    expect(decide(cold).flips).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'rain', from: -1, to: 0 }],
    });
    expect(decide(cold, { average: -1 }).flips).toEqual({
      outcome: 'no-offer',
      steps: 1,
      changes: [{ id: 'rain', from: -1, to: -3 }],
    });
  });

  test('a role-critical question that falls below what is allowed', () => {
    const roleCritical = { average: 1, lowest: 3, required: true };
    const threshold = { average: 1, roleCritical, critical: [1, 2] };
    expect(decideOn([5, 5, 4], threshold).flips).toEqual({
      outcome: 'no-offer',
      steps: 2,
      changes: [{ id: 'toString', from: 4, to: 2 }],
    });
    expect(decideOn([5, 5, 2], threshold).flips).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'toString', from: 2, to: 3 }],
    });
  });

  test('raising every low role-critical question, and the average besides', () => {
    const roleCritical = { average: 1, lowest: 3, required: true };
    const decision = decideOn([1, 2, 2], { average: 3, roleCritical, critical: [1, 2] });
    expect(decision.flips).toMatchObject({ outcome: 'conditional-offer', steps: 4 });
    const [first, second, third] = decision.flips?.changes ?? [];
    expect([first?.to, second?.to, third?.to].filter((to) => to !== undefined).length).toBe(3);
    expect(second?.to).toBeGreaterThanOrEqual(3);
  });

  test('nothing, while it is undecided', () => {
    expect(decideOn([5, null], { average: 3 })).toMatchObject({ flips: null, pivotal: [] });
  });

  test('a question without which it would be other', () => {
    expect(decideOn([5, 3, 3], { average: 3.5 }).pivotal).toEqual(['__proto__']);
    expect(decideOn([1, 4, 4], { average: 3.5 }).pivotal).toEqual(['__proto__']);
    expect(decideOn([4, 4, 4], { average: 3.5 }).pivotal).toEqual([]);
    expect(decideOn([4], { average: 3.5 }).pivotal).toEqual(['__proto__']);
    expect(decideOn([5, 5], { average: 3.5, minimumRated: 2 }).pivotal).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  test('a role-critical question without which the gate would open, or go', () => {
    const roleCritical = { average: 3, lowest: 2, required: true };
    const threshold = { average: 3, roleCritical, critical: [0, 1] };
    expect(decideOn([1, 5, 5], threshold).pivotal).toEqual(['__proto__']);
    expect(decideOn([1, 5, 5], { ...threshold, critical: [0] }).pivotal).toEqual(['__proto__']);
    expect(decideOn([3, 'skipped', 3], threshold).pivotal).toEqual(['__proto__']);
  });
});

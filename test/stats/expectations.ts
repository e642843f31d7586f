import { expect } from 'vitest';

/** Both have no value, or the same one. */
export function expectSame(one: number | null, other: number | null, digits = 10): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThan(10 ** -digits * Math.max(1, Math.abs(other)));
}

/** A value is a finite number, or null with a reason; an interval has its ends in order. */
export function expectSound(found: {
  value: number | null;
  reason?: string;
  interval?: { lower: number; upper: number };
}): void {
  if (found.value === null) expect(found.reason).toBeTypeOf('string');
  else {
    expect(Number.isFinite(found.value)).toBe(true);
    expect('reason' in found).toBe(false);
  }
  if (found.interval) {
    expect(Number.isFinite(found.interval.lower)).toBe(true);
    expect(found.interval.upper).toBeGreaterThanOrEqual(found.interval.lower);
  }
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
}

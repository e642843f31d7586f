import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arcsin, arctan, exp, ln, ln1p } from '../../src/stats/elementary.ts';

const SOURCES = join(import.meta.dirname, '../../src/stats');

/** Numbers from `low` to `high`, evenly spread. */
function spread(low: number, high: number): number[] {
  return Array.from({ length: 2001 }, (_, at) => low + ((high - low) * at) / 2000);
}

describe.each<[string, (x: number) => number, (x: number) => number, number[]]>([
  ['exp', exp, Math.exp, [...spread(-708, 709), ...spread(-1, 1), 0, 1]],
  ['ln', ln, Math.log, [...spread(-700, 700).map(Math.exp), ...spread(0.5, 1.5), 1, 2]],
  ['ln1p', ln1p, Math.log1p, [...spread(-0.99, 3), ...spread(-1e-6, 1e-6)]],
  ['arctan', arctan, Math.atan, [...spread(0, 20), ...spread(-30, 30).map(Math.exp)]],
  ['arcsin', arcsin, Math.asin, spread(0, 1)],
])('%s', (_, own, builtIn, points) => {
  test('is that of the engine to a few last digits', () => {
    for (const x of points) {
      const right = builtIn(x);
      expect(Math.abs(own(x) - right)).toBeLessThanOrEqual(1e-15 * Math.abs(right));
    }
  });
});

test('the ends of the doubles', () => {
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-746)).toBe(0);
  expect(exp(-745)).toBe(5e-324);
  expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(ln(5e-324)).toBeCloseTo(-744.4400719213812, 12);
  expect(ln(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  expect(arctan(Number.POSITIVE_INFINITY)).toBe(Math.PI / 2);
  expect(arcsin(1)).toBe(Math.PI / 2);
});

test('the statistics use only what rounds alike on every engine', () => {
  const allowed = new Set('PI SQRT2 LN2 abs ceil floor max min round sqrt trunc sign'.split(' '));
  const found = readdirSync(SOURCES).flatMap((file) => {
    const code = readFileSync(join(SOURCES, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const names = [...code.matchAll(/Math\.(\w+)/g)].map(([, name]) => name as string);
    const powers = code.includes('**') ? ['**'] : [];
    return [...names.filter((name) => !allowed.has(name)), ...powers].map((name) => [file, name]);
  });
  expect(found).toEqual([]);
});

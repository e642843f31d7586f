import { expect, test } from 'vitest';
import { listExcesses } from '../bench/gate.ts';

test('a benchmark is over its limit by its ratio, growth or median, or when it has no figure', () => {
  expect(
    listExcesses([
      { what: 'fast', ratio: 1, limit: 1 },
      { what: 'shown only', ratio: 9 },
      { what: 'slow', ratio: 1.1, limit: 1 },
      { what: 'grows', 'growth, MiB': 3, limit: 2 },
      { what: 'starts late', median: 46, limit: 45 },
      { what: 'not measured', limit: 1 },
      { what: 'not a number', ratio: Number.NaN, limit: 1 },
    ]),
  ).toEqual([
    'slow: 1.1, limit 1',
    'grows: 3, limit 2',
    'starts late: 46, limit 45',
    'not measured: undefined, limit 1',
    'not a number: NaN, limit 1',
  ]);
});

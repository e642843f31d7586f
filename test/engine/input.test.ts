import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  describeValue,
  isList,
  type Path,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../../src/engine/input.ts';
import type { Issue } from '../../src/errors.ts';
import { makeRevoked, makeTrapped } from '../caught.ts';

/** Reads entries into a list, and lists the problems beside it. */
function read(input: unknown) {
  const issues: Issue[] = [];
  const entries: [string, unknown][] = [];
  readEntries(input, ['here'], {
    report: reportTo(issues),
    visit: (key, value) => entries.push([key, value]),
  });
  return { entries, issues };
}

function refuse(): never {
  throw new Error('This code must not run.');
}

describe('describeValue', () => {
  test.each([
    ['text', '"text"'],
    ['4', '"4"'],
    ['a "quoted"\nline', '"a \\"quoted\\"\\nline"'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(81), `"${'x'.repeat(80)}"`],
    [4.5, '4.5'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [1e300, '1e+300'],
    [5n, '5n'],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('s'), 'Symbol(s)'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object'],
    [new Map(), 'an object'],
    [new Number(4), 'an object'],
    [() => 4, 'a function'],
    [class {}, 'a function'],
  ])('%s', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });

  test('runs none of the code of a value', () => {
    const loud = {
      toString: refuse,
      valueOf: refuse,
      toJSON: refuse,
      [Symbol.toPrimitive]: refuse,
    };
    expect(describeValue(loud)).toBe('an object');
    expect(describeValue(makeTrapped({}))).toBe('an object');
    expect(describeValue(makeTrapped([]))).toBe('a list');
    expect(describeValue(makeRevoked([]))).toBe('an object');
  });
});

describe('isList', () => {
  test('knows an array, of any realm, and nothing else', () => {
    expect(isList([])).toBe(true);
    expect(isList(runInNewContext('[1]'))).toBe(true);
    expect(isList({ length: 0 })).toBe(false);
    expect(isList(new Uint8Array(1))).toBe(false);
    expect(isList(makeRevoked([]))).toBe(false);
  });
});

describe('reportTo', () => {
  test.each<[Path, string]>([
    [['ratings'], 'ratings'],
    [['ratings', 'a.b'], 'rating for "a.b"'],
    [['ratings', ''], 'rating for ""'],
    [['plan', 'weighting', 'weights'], 'plan.weighting.weights'],
    [['plan', 'weighting', 'weights', 'a'], 'weight for "a"'],
    [['plan', 'questions', 0], 'plan.questions.0'],
    [['plan', 'ratings'], 'plan.ratings'],
    [['score'], 'score'],
  ])('%j is named %s', (path, subject) => {
    const issues: Issue[] = [];
    reportTo(issues)('off-scale', path, 'so', 7);
    expect(issues).toEqual([
      { code: 'off-scale', path, message: `${subject} must be so: received 7` },
    ]);
  });
});

describe('readEntries', () => {
  test('visits own enumerable properties in order', () => {
    expect(read({ b: 1, a: undefined, constructor: 2 })).toEqual({
      entries: [
        ['b', 1],
        ['a', undefined],
        ['constructor', 2],
      ],
      issues: [],
    });
    expect(read({})).toEqual({ entries: [], issues: [] });
  });

  test('visits a __proto__ of the object itself', () => {
    expect(read(JSON.parse('{ "__proto__": 5 }')).entries).toEqual([['__proto__', 5]]);
  });

  test('leaves out what is not enumerable', () => {
    expect(read(Object.defineProperty({ a: 1 }, 'b', { value: 2 })).entries).toEqual([['a', 1]]);
  });

  test('reads an object without a prototype, of another realm, and behind a proxy', () => {
    expect(read(Object.assign(Object.create(null), { a: 1 })).entries).toEqual([['a', 1]]);
    expect(read(runInNewContext('({ a: 1 })')).entries).toEqual([['a', 1]]);
    expect(read(new Proxy({ a: 1 }, {})).entries).toEqual([['a', 1]]);
    expect(read(Object.freeze({ a: 1 })).entries).toEqual([['a', 1]]);
  });

  test('reads a getter once', () => {
    let reads = 0;
    const input = {
      get a() {
        reads++;
        return reads;
      },
    };
    expect(read(input).entries).toEqual([['a', 1]]);
    expect(reads).toBe(1);
  });

  test('goes on after a getter that throws', () => {
    const { entries, issues } = read({
      get a() {
        return refuse();
      },
      b: 2,
    });
    expect(entries.map(([key]) => key)).toEqual(['a', 'b']);
    expect(typeof entries[0]?.[1]).toBe('symbol');
    expect(describeValue(entries[0]?.[1])).toBe('a value that cannot be read');
    expect(issues).toEqual([]);
  });

  test.each([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a number', 7, '7'],
    ['a string', 'ab', '"ab"'],
    ['a boolean', true, 'true'],
    ['a bigint', 7n, '7n'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
    ['an array', [1, 2], 'a list'],
    ['a function', Object.assign(() => 0, { a: 1 }), 'a function'],
    ['a Map', new Map([['a', 1]]), 'an object'],
    ['a Set', new Set(['a']), 'an object'],
    ['a Date', new Date(0), 'an object'],
    ['an Error', new Error('no'), 'an object'],
    ['a boxed string', new String('ab'), 'an object'],
    ['a promise', Promise.resolve({ a: 1 }), 'an object'],
    ['a symbol among the keys', { a: 1, [Symbol('s')]: 2 }, 'an object'],
    ['a tag of its own', { a: 1, [Symbol.toStringTag]: 'Object' }, 'an object'],
    ['inherited keys', Object.create({ a: 1 }), 'an object'],
    [
      'keys inherited from an object without a prototype',
      Object.create(Object.assign(Object.create(null), { a: 1 })),
      'an object',
    ],
    [
      'an instance whose class has accessors',
      new (class {
        get a() {
          return 1;
        }
      })(),
      'an object',
    ],
    [
      'an instance with fields',
      new (class {
        a = 1;
      })(),
      'an object',
    ],
    ['a trapped proxy', makeTrapped({ a: 1 }), 'a value that cannot be read'],
    ['a revoked proxy', makeRevoked({ a: 1 }), 'a value that cannot be read'],
    [
      'a proxy that hides its keys',
      new Proxy({ a: 1 }, { ownKeys: refuse }),
      'a value that cannot be read',
    ],
  ])('turns down %s', (_, input, words) => {
    expect(read(input)).toEqual({
      entries: [],
      issues: [
        {
          code: 'not-an-object',
          path: ['here'],
          message: `here must be a plain object: received ${words}`,
        },
      ],
    });
  });

  test('does not change the input', () => {
    const input = { a: [1] };
    read(input);
    expect(input).toEqual({ a: [1] });
  });
});

describe('readItems', () => {
  function list(input: unknown) {
    const issues: Issue[] = [];
    const items = readItems(input, ['here'], { report: reportTo(issues), wanted: 'a list of ids' });
    return { items, issues };
  }

  test('copies the items', () => {
    const input = ['a', 'b'];
    expect(list(input)).toEqual({ items: ['a', 'b'], issues: [] });
    expect(list(input).items).not.toBe(input);
    expect(list([])).toEqual({ items: [], issues: [] });
  });

  test('has no gaps, which could be any number', () => {
    for (const gaps of [
      new Array(1),
      new Array(4e9),
      Object.assign(new Array(3), { 0: 'a', 2: 'b' }),
    ]) {
      const { items, issues } = list(gaps);
      expect(items).toEqual([]);
      expect(issues).toEqual([
        {
          code: 'not-a-list',
          path: ['here'],
          message: 'here must be a list of ids without gaps: received a list',
        },
      ]);
    }
    expect([...list([undefined]).items]).toEqual([undefined]);
  });

  test('asks no method of the list', () => {
    const input = Object.assign(['a'], { entries: refuse, map: refuse, [Symbol.iterator]: refuse });
    expect(list(input).items).toEqual(['a']);
  });

  test('goes on after an item that cannot be read', () => {
    const input = Object.defineProperty(['a', 'b'], 0, { get: refuse });
    const { items, issues } = list(input);
    expect(items.map(describeValue)).toEqual(['a value that cannot be read', '"b"']);
    expect(issues).toEqual([]);
  });

  test.each([
    ['a string', 'ab', '"ab"'],
    ['null', null, 'null'],
    ['a Set', new Set(['a']), 'an object'],
    ['an array-like', { length: 1, 0: 'a' }, 'an object'],
    ['a trapped list', makeTrapped([]), 'a value that cannot be read'],
    ['a revoked list', makeRevoked([]), 'an object'],
  ])('turns down %s', (_, input, words) => {
    expect(list(input)).toEqual({
      items: [],
      issues: [
        {
          code: 'not-a-list',
          path: ['here'],
          message: `here must be a list of ids: received ${words}`,
        },
      ],
    });
  });
});

describe('readFields', () => {
  function fields(input: unknown) {
    const issues: Issue[] = [];
    const seen: [unknown, Path][] = [];
    const values = readFields(input, ['here'], {
      report: reportTo(issues),
      readers: {
        one: (value, path) => {
          seen.push([value, path]);
          return `one ${value}`;
        },
        two: (value, path) => {
          seen.push([value, path]);
          return `two ${value}`;
        },
      },
    });
    return { values, seen, issues };
  }

  test('reads each field in the order of the readers, and absent ones as undefined', () => {
    expect(fields({ two: 2 })).toEqual({
      values: { one: 'one undefined', two: 'two 2' },
      seen: [
        [undefined, ['here', 'one']],
        [2, ['here', 'two']],
      ],
      issues: [],
    });
    expect(fields({ two: 2, one: 1 }).seen.map(([value]) => value)).toEqual([1, 2]);
  });

  test('turns down every other field, also those that all objects have', () => {
    const { values, issues } = fields(JSON.parse('{ "three": 3, "__proto__": 4, "toString": 5 }'));
    expect(values).toEqual({ one: 'one undefined', two: 'two undefined' });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(issues).toEqual(
      ['three', '__proto__', 'toString'].map((key) => ({
        code: 'unknown-key',
        path: ['here', key],
        message: `here.${key} must be one of one, two: received "${key}"`,
      })),
    );
  });

  test('reads nothing from what is no object', () => {
    expect(fields(null)).toMatchObject({
      values: { one: 'one undefined', two: 'two undefined' },
      issues: [{ code: 'not-an-object', path: ['here'] }],
    });
  });
});

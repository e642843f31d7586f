import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  allowAbsent,
  copyPlain,
  describeReceived,
  describeValue,
  type Path,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../../src/engine/input.ts';
import { copyJson } from '../../src/engine/json-text.ts';
import type { Issue } from '../../src/errors.ts';
import { sayIssue } from '../caught.ts';

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
      {
        code: 'off-scale',
        path,
        message: `${subject} must be so: received 7`,
        wanted: 'so',
        received: 7,
      },
    ]);
  });

  test('names the object whose key is wrong', () => {
    const issues: Issue[] = [];
    const facts = { known: ['steam'], ofKey: true };
    reportTo(issues)('unknown-question', ['card', 'ratings', 'stem'], 'a question', 'stem', facts);
    expect(issues).toMatchObject([
      {
        message: 'each key of card.ratings must be a question: received "stem"',
        suggestion: 'steam',
      },
    ]);
  });

  test('looks for what was meant a hundred times, for more wrong names are not slips', () => {
    const issues: Issue[] = [];
    const report = reportTo(issues);
    for (let at = 0; at < 120; at++) {
      report('unknown-question', ['ids', at], 'a question', 'stem', { known: ['steam'] });
    }
    expect(issues.filter(({ suggestion }) => suggestion === 'steam')).toHaveLength(100);
  });
});

describe('describeReceived', () => {
  test.each<[unknown, unknown]>([
    ['text', 'text'],
    ['x'.repeat(81), 'x'.repeat(80)],
    [4.5, 4.5],
    [false, false],
    [null, null],
    [undefined, { kind: 'absent' }],
    [Number.NaN, { kind: 'number' }],
    [Infinity, { kind: 'number' }],
    [5n, { kind: 'bigint' }],
    [Symbol('s'), { kind: 'symbol' }],
    [() => 4, { kind: 'function' }],
    [[1], { kind: 'list' }],
    [new Date(0), { kind: 'date' }],
    [{ a: 1 }, { kind: 'object' }],
  ])('%s is plain JSON', (value, received) => {
    expect(describeReceived(value)).toEqual(received);
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
    ['a Date', new Date(0), 'a date'],
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
  ])('turns down %s', (_, input, words) => {
    const { entries, issues } = read(input);
    expect(entries).toEqual([]);
    expect(issues.map(sayIssue)).toEqual([
      {
        code: 'not-an-object',
        path: ['here'],
        message: `here must be a plain object: received ${words}`,
      },
    ]);
  });

  test('does not change the input', () => {
    const input = { a: [1] };
    read(input);
    expect(input).toEqual({ a: [1] });
  });
});

describe('readItems', () => {
  function readList(input: unknown) {
    const issues: Issue[] = [];
    const items = readItems(input, ['here'], { report: reportTo(issues), wanted: 'a list of ids' });
    return { items, issues };
  }

  test('copies the items', () => {
    const input = ['a', 'b'];
    expect(readList(input)).toEqual({ items: ['a', 'b'], issues: [] });
    expect(readList(input).items).not.toBe(input);
    expect(readList([])).toEqual({ items: [], issues: [] });
  });

  test('has no gaps, which could be any number, and nothing beside its items', () => {
    for (const list of [
      new Array(1),
      new Array(4e9),
      Object.assign(new Array(3), { 0: 'a', 2: 'b' }),
      Object.assign(['a'], { b: 1 }),
      Object.assign(new Array(1), { b: 1 }),
    ]) {
      const { items, issues } = readList(list);
      expect(items).toEqual([]);
      expect(issues.map(sayIssue)).toEqual([
        {
          code: 'not-a-list',
          path: ['here'],
          message: 'here must be a list of ids: received a list',
        },
      ]);
    }
    expect([...readList([undefined]).items]).toEqual([undefined]);
  });

  test.each([
    ['a string', 'ab', '"ab"'],
    ['null', null, 'null'],
    ['a Set', new Set(['a']), 'an object'],
    ['an array-like', { length: 1, 0: 'a' }, 'an object'],
  ])('turns down %s', (_, input, words) => {
    const { items, issues } = readList(input);
    expect(items).toEqual([]);
    expect(issues.map(sayIssue)).toEqual([
      {
        code: 'not-a-list',
        path: ['here'],
        message: `here must be a list of ids: received ${words}`,
      },
    ]);
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
    expect(issues.map(sayIssue)).toEqual(
      ['three', '__proto__', 'toString'].map((key) => ({
        code: 'unknown-key',
        path: ['here', key],
        message: `each key of here must be one of one, two: received "${key}"`,
      })),
    );
  });

  test('finds no fault in the fields of what is not an object', () => {
    const issues: Issue[] = [];
    const report = reportTo(issues);
    const readers = {
      one: (value: unknown, path: Path) => report('not-text', path, 'text', value),
    };
    readFields({ a: 1 }, ['there'], { report, readers: {} });
    readFields(null, ['here'], { report, readers });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['unknown-key', 'there', 'a'],
      ['not-an-object', 'here'],
    ]);
  });
});

describe('allowAbsent', () => {
  test('reads neither undefined nor null', () => {
    const read = allowAbsent((value) => `read ${value}`);
    expect([undefined, null, 0, ''].map((value) => read(value, []))).toEqual([
      undefined,
      undefined,
      'read 0',
      'read ',
    ]);
  });
});

describe('copyPlain', () => {
  test('copies lists and plain objects, each property read once', () => {
    let reads = 0;
    const input = {
      list: [1, { a: null }],
      absent: undefined,
      get once() {
        reads++;
        return reads;
      },
    };
    const copy = copyPlain(input);
    expect(reads).toBe(1);
    expect(copy).toEqual({ list: [1, { a: null }], absent: undefined, once: 1 });
  });

  test('keeps a __proto__ of the object itself, and changes no prototype', () => {
    const copy = copyPlain(JSON.parse('{ "__proto__": { "a": 1 } }'));
    expect(Object.keys(copy as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  test('leaves what is not plain, and what is nested too deep, for its reader to refuse', () => {
    const map = new Map();
    const circle: unknown[] = [];
    circle.push(circle);
    expect(copyPlain({ map })).toEqual({ map });
    let part = copyPlain(circle);
    for (let depth = 0; depth < 40; depth++) part = (part as unknown[])[0];
    expect(part).toBe(circle);
  });

  test.each<[string, unknown, string, string]>([
    ['a function', { a: [() => 1] }, 'root > a > 0', 'a value of JSON, at most 32 deep'],
    ['NaN', { a: Number.NaN }, 'root > a', 'a value of JSON, at most 32 deep'],
    ['an undefined item', [undefined], 'root > 0', 'a value of JSON, at most 32 deep'],
    ['a map', { a: new Map() }, 'root > a', 'a value of JSON, at most 32 deep'],
    ['half of a character', { a: '\ud800' }, 'root > a', 'text without half of a character'],
    ['a key with one', { '\ud800': 1 }, 'root', 'keys without half of a character'],
  ])('for JSON reports %s', (_, input, place, wanted) => {
    const issues: Issue[] = [];
    copyJson(input, { path: ['root'], report: reportTo(issues) });
    expect(issues.map(({ path, wanted: rule }) => [path.join(' > '), rule])).toEqual([
      [place, wanted],
    ]);
  });

  test('for JSON leaves out what is undefined', () => {
    const json = { path: ['root'], report: reportTo([]) };
    expect(Object.keys(copyJson({ a: undefined, b: true }, json) as object)).toEqual(['b']);
  });
});

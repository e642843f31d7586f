import { describe, expect, test } from 'vitest';
import { freezeDeep, isFrozenDeep, isSamePlain, sealPlain } from '../../src/engine/frozen.ts';

/** A value that holds itself. */
function makeCycle() {
  const value: { parts: unknown[] } = { parts: [] };
  value.parts.push(value);
  return value;
}

describe('freezeDeep', () => {
  test('freezes a value and all that it holds', () => {
    const value = freezeDeep({ list: [{ a: 1 }, null, 'text'], object: { b: { c: 2 } } });
    for (const part of [value, value.list, value.list[0], value.object, value.object.b]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('gives the same value back, whatever it is', () => {
    const value = { a: 1 };
    expect(freezeDeep(value)).toBe(value);
    for (const plain of [1, 'text', null, undefined, true]) expect(freezeDeep(plain)).toBe(plain);
  });

  test('comes to an end in a value that holds itself', () => {
    expect(Object.isFrozen(freezeDeep(makeCycle()).parts)).toBe(true);
  });
});

describe('sealPlain', () => {
  test('copies plain data without what is absent, frozen throughout', () => {
    const value = { a: 1, b: { c: undefined, d: null, ['__proto__']: [2, null] }, zero: -0 };
    const copy = sealPlain(value);
    expect(copy).toStrictEqual({ a: 1, b: { ['__proto__']: [2, null] }, zero: 0 });
    expect(isFrozenDeep(copy)).toBe(true);
    expect([Object.isFrozen(value), Object.isFrozen(value.b)]).toEqual([false, false]);
    for (const plain of [1, 'text', null, undefined]) expect(sealPlain(plain)).toBe(plain);
  });
});

describe('isFrozenDeep', () => {
  test.each([1, 'text', null, undefined, Symbol('s')])('%s cannot change', (value) => {
    expect(isFrozenDeep(value)).toBe(true);
  });

  test('what freezeDeep froze is frozen through and through', () => {
    expect(isFrozenDeep(freezeDeep({ list: [{ a: 1 }, null], object: { b: {} } }))).toBe(true);
    expect(isFrozenDeep(freezeDeep(makeCycle()))).toBe(true);
  });

  test('what cannot be seen may change', () => {
    const accessor = Object.freeze({
      get a() {
        return 1;
      },
    });
    const inherited = Object.freeze(Object.create({ a: 1 }));
    const bare = Object.freeze(Object.create(Object.create(null)));
    const instance = Object.freeze(new (class {})());
    for (const value of [accessor, inherited, bare, instance, Object.freeze(() => 1)]) {
      expect(isFrozenDeep(value)).toBe(false);
      expect(isFrozenDeep(Object.freeze([value]))).toBe(false);
    }
    expect(isFrozenDeep(Object.freeze(Object.create(null)))).toBe(true);
  });

  test('one loose part is enough', () => {
    expect(isFrozenDeep({})).toBe(false);
    expect(isFrozenDeep([])).toBe(false);
    expect(isFrozenDeep(Object.freeze({ a: Object.freeze([Object.freeze({}), { b: 1 }]) }))).toBe(
      false,
    );
    expect(isFrozenDeep(Object.freeze(makeCycle()))).toBe(false);
  });
});

describe('isSamePlain', () => {
  const copy = { list: ['a', 'b'], part: { of: 1, on: null }, flag: true };

  test.each([
    ['the copy itself', copy, true],
    ['an equal value', { list: ['a', 'b'], part: { of: 1, on: null }, flag: true }, true],
    ['another order of keys', { part: { of: 1, on: null }, list: ['a', 'b'], flag: true }, false],
    ['another text', { ...copy, list: ['a', 'c'] }, false],
    ['a longer list', { ...copy, list: ['a', 'b', 'c'] }, false],
    ['an object for a list', { ...copy, list: { 0: 'a', 1: 'b', length: 2 } }, false],
    ['text for a list', { ...copy, list: 'ab' }, false],
    ['a further key', { ...copy, more: 1 }, false],
    ['another number', { ...copy, part: { of: 2, on: null } }, false],
    ['an object for null', { ...copy, part: { of: 1, on: {} } }, false],
    ['null for an object', { ...copy, part: null }, false],
  ])('%s', (_, value, same) => {
    expect(isSamePlain(value, copy)).toBe(same);
  });
});

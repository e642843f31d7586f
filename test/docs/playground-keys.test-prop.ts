import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRepeatedKeys } from '../../docs/playground/repeated-keys.ts';
import { parseJson } from '../../src/cli/input.ts';

/** A text of JSON with few keys, some of them written in other ways, and texts that look like JSON. */
const { json } = fc.letrec<Record<'json' | 'object' | 'list' | 'key' | 'text', string>>((tie) => ({
  key: fc.oneof(fc.constantFrom('"a"', '"\\u0061"'), tie('text')),
  text: fc.oneof(
    fc.constantFrom('"a"', '"\\u0061"', '"\\"a\\":"', '"{"', '"}"', '"\\\\"', '"__proto__"', '""'),
    fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  ),
  object: fc
    .array(fc.tuple(tie('key'), fc.constantFrom(':', ' : ', '\n:\t'), tie('json')), {
      maxLength: 4,
    })
    .map((members) => `{${members.map((member) => member.join('')).join(' ,')}}`),
  list: fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  json: fc.oneof({ maxDepth: 4 }, tie('text'), tie('object'), tie('list'), fc.constant('-1.5e3')),
}));

test('the playground finds the repeated keys that the command finds', () => {
  let found = 0;
  fc.assert(
    fc.property(json, (text) => {
      const repeated = listRepeatedKeys(text);
      found += repeated.length;
      let message = '';
      try {
        expect(parseJson(text, 'it')).toEqual(JSON.parse(text));
      } catch (error) {
        ({ message } = error as Error);
      }
      const lines = repeated.map((key) => expect.stringContaining(`key ${JSON.stringify(key)} (`));
      expect(message === '' ? [] : message.split('\n')).toEqual(lines);
    }),
    { numRuns: 2000 },
  );
  // Hundreds: else the texts above would have no repeated keys to find.
  expect(found).toBeGreaterThan(0);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { lintBank } from '../../src/schema/index.ts';

test('the three lines of the guide hold a sound bank and fail a poor one', () => {
  const page = readFileSync(
    new URL('../../docs/guides/03-write-your-own-bank.md', import.meta.url),
    'utf8',
  );
  const [, code = ''] = /^```js\n([\s\S]*?)^```$/m.exec(page) ?? [];
  expect(code.match(/^import .*/gm)).toHaveLength(2);
  const run = new Function('lintBank', 'bank', 'test', 'expect', code.replace(/^import .*/gm, ''));
  const names: string[] = [];
  const runTest = (name: string, check: () => void) => {
    names.push(name);
    check();
  };
  run(lintBank, backendBank, runTest, expect);
  expect(names).toEqual(['the bank is sound']);
  const poor = { ...backendBank, threshold: { average: 1 } };
  expect(() => run(lintBank, poor, runTest, expect)).toThrow('to deeply equal []');
});

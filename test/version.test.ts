import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/version.ts';

test('is the version of package.json', () => {
  const file = new URL('../package.json', import.meta.url);
  expect(version).toBe(JSON.parse(readFileSync(file, 'utf8')).version);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readme, renderReadme } from '../../docs/build/corrections.ts';

test('the list of corrections is current', () => {
  const text = readFileSync(readme, 'utf8');
  expect(text).toContain('### 26. `cap-theorem`');
  expect(text).toBe(renderReadme(text));
});

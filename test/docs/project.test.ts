import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'data/README.md',
];
const workflows = readdirSync(resolve(root, '.github/workflows'));

describe.each([...pages, ...workflows.map((name) => `.github/workflows/${name}`)])('%s', (path) => {
  const text = read(path);

  test('names scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names files that exist', () => {
    const paths = [
      ...text.matchAll(/\]\(([\w./-]+\.md)\)|`((?:src|test|data|docs)\/[\w./-]+\.\w+)`/g),
    ];
    for (const [, link, file] of paths) {
      const from = link === undefined ? root : resolve(root, path, '..');
      expect(() => readFileSync(resolve(from, (link ?? file) as string))).not.toThrow();
    }
  });
});

test.each(workflows)('%s pins every action by commit, and asks for few rights', (name) => {
  const text = read(`.github/workflows/${name}`);
  for (const [, action] of text.matchAll(/uses: (\S+)/g)) {
    expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  }
  expect(text).toMatch(/^permissions:/m);
  expect(text).not.toContain('write-all');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listLintRules } from '../../src/schema/index.ts';

test('docs/lint.md has one row for each rule, and no other', () => {
  const page = readFileSync(new URL('../../docs/lint.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` \| (\w+) \| ([\w, ]+) \| (.+) \|$/gm)].map((row) =>
    row.slice(1),
  );
  expect(rows).toEqual(
    listLintRules().map(({ name, severity, subjects, summary }) => [
      name,
      severity,
      subjects.join(', '),
      summary,
    ]),
  );
});

test('names are unique, in kebab-case, and summaries are sentences', () => {
  const rules = listLintRules();
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name, summary } of rules) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases } from '../stats/cases.ts';
import { installJavascript } from './tools.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'stats-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One file without imports, which each engine runs as it is. */
const script = join(folder, 'results.mjs');

let programs: string;

beforeAll(async () => {
  programs = await installJavascript();
  const entry = `
    import { computeAll } from './test/engines/stats-results.ts';
    const results = computeAll(${JSON.stringify(cases)});
    // JSON has no infinities.
    console.log(JSON.stringify(results, (_, value) => typeof value === 'number' && !Number.isFinite(value) ? String(value) : value));`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  writeFileSync(script, outputFiles[0]?.text as string);
});

function run(program: string, args: readonly string[] = []): unknown {
  const output = execFileSync(program, [...args, script], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(output);
}

/** Where two results are further apart than 1 part in 10¹². */
function listDifferences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const allowed = 1e-12 * Math.max(1, Math.abs(one));
    return Math.abs(one - other) <= allowed ? [] : [`${path}: ${one} and ${other}`];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? [] : [`${path}: ${one} and ${other}`];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    listDifferences(Reflect.get(one, key), Reflect.get(other, key), `${path}/${key}`),
  );
}

test.each([
  ['Deno', 'deno', ['run']],
  ['Bun', 'bun', ['run']],
] as const)('%s computes every statistic as Node does, to 12 digits', (_, name, args) => {
  const here = run(process.execPath);
  expect((here as unknown[]).length).toBeGreaterThan(cases.length);
  expect(listDifferences(here, run(join(programs, name), args))).toEqual([]);
});

test('the comparison notices a difference in the twelfth digit', () => {
  expect(listDifferences([{ a: 1 }], [{ a: 1 + 2e-12 }])).toEqual(['/0/a: 1 and 1.000000000002']);
  expect(listDifferences({ a: null }, { a: 0 })).toHaveLength(1);
  expect(listDifferences({ a: 1 }, {})).toHaveLength(1);
});

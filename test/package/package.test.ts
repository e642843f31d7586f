import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, describe, expect, test } from 'vitest';
import { installPacked, root } from './packed.ts';

const { folder, tarball } = installPacked();
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries: string[] = Object.keys(manifest.exports)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => name.replace('.', 'structured-interview'));

function runFile(name: string, code: string): string {
  writeFileSync(join(folder, name), code);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

const scoring = `
const score = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 'skipped' });
console.log(score.average, decide(score).outcome, meetsHireThreshold(score), getQuestions({ level: 'expert' }).length);
`;

describe('the packed tarball', () => {
  test('publint finds nothing', async () => {
    const { messages } = await publint({
      pkgDir: join(folder, 'node_modules/structured-interview'),
      pack: false,
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  test('attw finds nothing', () => {
    // Resolution as before Node 16 knows no entry points, so the profile leaves it out.
    const args = [tarball, '--profile', 'node16', '--no-definitely-typed', '--format', 'table'];
    const { status, stdout } = spawnSync('attw', args, { encoding: 'utf8' });
    expect(status, stdout).toBe(0);
  });

  test('ESM consumers score', () => {
    const names = 'decide, getQuestions, meetsHireThreshold, scoreInterview';
    expect(runFile('score.mjs', `import { ${names} } from 'structured-interview';${scoring}`)).toBe(
      '3.5 conditional-offer true 15\n',
    );
  });

  test('CJS consumers score', () => {
    const names = 'decide, getQuestions, meetsHireThreshold, scoreInterview';
    expect(
      runFile('score.cjs', `const { ${names} } = require('structured-interview');${scoring}`),
    ).toBe('3.5 conditional-offer true 15\n');
  });

  test('every entry exports the same names to ESM and CJS', () => {
    const list = JSON.stringify(entries);
    const esm = runFile(
      'names.mjs',
      `for (const e of ${list}) console.log(e, Object.keys(await import(e)).filter((n) => n !== 'default' && n !== 'module.exports').sort().join());`,
    );
    const cjs = runFile(
      'names.cjs',
      `for (const e of ${list}) console.log(e, Object.keys(require(e)).sort().join());`,
    );
    expect(esm.trim().split('\n')).toHaveLength(entries.length);
    expect(cjs).toBe(esm);
  });

  test('an error of the CJS copy is known to the guard of the ESM copy', () => {
    const code = `import { createRequire } from 'node:module';
import { InvalidRatingsError, isInterviewError } from 'structured-interview';
const cjs = createRequire(import.meta.url)('structured-interview');
try { cjs.scoreInterview({ 'cap-theorem': 7 }); } catch (error) {
  console.log(error instanceof InvalidRatingsError, isInterviewError(error, 'invalid-ratings'));
}`;
    expect(runFile('guard.mjs', code)).toBe('false true\n');
  });

  test('the command runs', () => {
    const bin = join(
      folder,
      'node_modules/structured-interview',
      manifest.bin['structured-interview'],
    );
    const { stdout, status } = spawnSync(process.execPath, [bin, 'score', '-', '--json'], {
      input: '{ "ratings": { "cap-theorem": 4 } }',
      encoding: 'utf8',
    });
    expect([status, JSON.parse(stdout).decision.outcome]).toEqual([0, 'conditional-offer']);
  });

  test('it holds what users need and no more', () => {
    const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
    const files = list
      .trim()
      .split('\n')
      .map((file) => file.replace('package/', ''));
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'CHANGELOG.md',
        'dist/index.mjs',
      ]),
    );
    expect(files.filter((file) => /^(src|test|data|docs|\.)/.test(file))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { getCalibrationAnswers } from '../../src/calibration/index.ts';
import { root } from './packed.ts';

/** Bundles an app as a user's bundler does and returns its code and its size in bytes after brotli. */
function bundle(code: string) {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  return { text, size: brotliCompressSync(text).length };
}

test('an app that only scores carries little code, no prose and no zod', () => {
  const { text, size } = bundle(
    "export { meetsHireThreshold, scoreInterview } from 'structured-interview';",
  );
  expect(text).toContain('Distributed Systems Foundations');
  expect(text.includes('Brewer'), 'prose is bundled').toBe(false);
  expect(text).not.toMatch(/zod|z\.object|safeParse/i);
  expect(size).toBeLessThan(4.75 * 1024);
});

test('nobody carries the calibration answers but calibration', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.keys(exports).filter((name) => !name.endsWith('.json'));
  const phrase = getCalibrationAnswers()[0]?.text.slice(0, 30) as string;
  const carriers = entries.filter((name) =>
    bundle(`export * from '${name.replace('.', 'structured-interview')}';`).text.includes(phrase),
  );
  expect(carriers).toEqual(['./calibration']);
});

import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
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

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
  expect(size).toBeLessThan(7.7 * 1024);
});

test('an app that fills in scorecards carries no prose and no zod', () => {
  const { text, size } = bundle("export { openScorecard } from 'structured-interview/scorecard';");
  expect(text).toContain('Distributed Systems Foundations');
  expect(text.includes('Brewer'), 'prose is bundled').toBe(false);
  expect(text).not.toMatch(/zod|z\.object|safeParse/i);
  expect(size).toBeLessThan(13.1 * 1024);
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

test('an app that writes reports carries titles and no prose', () => {
  const { text, size } = bundle("export { renderScorecard } from 'structured-interview/report';");
  expect(text).toContain('The CAP theorem in practice');
  expect(text.includes('Brewer'), 'prose is bundled').toBe(false);
  expect(text).not.toContain('Bewertungen');
  expect(size).toBeLessThan(27.1 * 1024);
});

test.each(['en', 'de', 'es', 'fr'])('a bundle carries one language: %s', (language) => {
  const { text, size } = bundle(`export { ${language} } from 'structured-interview/words';`);
  const known = { en: 'Not Ready', de: 'Nicht bereit', es: 'No preparado', fr: 'Exceptionnel' };
  for (const [name, label] of Object.entries(known)) {
    expect(text.includes(label), name).toBe(name === language);
  }
  expect(text.includes('Brewer'), 'prose is bundled').toBe(false);
  expect(size).toBeLessThan(6 * 1024);
});

test.each([
  // What is over 25 KiB is the engine's, until its diet.
  ['defineScorecard', 26.8],
  ['defineDebrief', 27.9],
  ['defineElements', 31],
])('an app that calls %s carries %d KiB at most, with English and without prose', (name, most) => {
  const { text, size } = bundle(`export { ${name} } from 'structured-interview/element';`);
  expect(text).toContain('Conditional offer');
  expect(text).not.toContain('The CAP theorem in practice');
  expect(text.includes('Brewer'), 'prose is bundled').toBe(false);
  expect(size).toBeLessThan(most * 1024);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { getCalibrationAnswers } from '../../src/calibration/index.ts';
import { listProse, listWords } from './rules.ts';

/** So many words in a row are a sentence of somebody, and no term. */
const RUN = 8;

/**
 * Digests of all runs of eight words in the notes on the source guide. They show what is copied without holding a
 * word of it.
 */
const copied = new Set(
  readFileSync(join(import.meta.dirname, 'fixtures/guide-runs.txt'), 'utf8')
    .trim()
    .split('\n'),
);

function findCopied(text: string): string[] {
  const words = listWords(text);
  return words
    .map((_, at) => words.slice(at, at + RUN).join(' '))
    .slice(0, Math.max(0, words.length - RUN + 1))
    .filter((run) => copied.has(createHash('sha256').update(run).digest('base64').slice(0, 8)));
}

describe('no eight words in a row are those of the notes on the guide', () => {
  test('a copy would be found', () => {
    expect(copied.size).toBeGreaterThan(1000);
    expect(findCopied('The cost: merges tables so that joins are not needed at all.')).toEqual([
      'merges tables so that joins are not needed',
    ]);
  });

  test.each(backendBank.questions)('$number $id', (question) => {
    expect(listProse(question).flatMap(([, text]) => findCopied(text))).toEqual([]);
  });

  test.each(getCalibrationAnswers())('$id', ({ text, reason }) => {
    expect([...findCopied(text), ...findCopied(reason)]).toEqual([]);
  });
});

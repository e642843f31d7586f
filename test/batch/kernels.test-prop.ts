import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, createKernel } from '../../src/batch/kernel.ts';
import { createVectorKernel, startMachine } from '../../src/batch/vector.ts';
import { readLayout } from '../../src/engine/layout.ts';
import { buildOutline } from '../banks.ts';
import { assembleKernel } from './assemble.ts';

const shapes = fc.record({
  questions: fc.integer({ min: 1, max: 70 }),
  lowest: fc.integer({ min: -9, max: 9 }),
  points: fc.integer({ min: 2, max: 120 }),
  weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 7 }),
  rows: fc.integer({ min: 1, max: BLOCK }),
  seed: fc.integer(),
  broken: fc.boolean(),
});

test('both kernels find the same sums, and the same faults', () => {
  let compared = 0;
  fc.assert(
    fc.property(shapes, ({ questions, lowest, points, weights, rows, seed, broken }) => {
      const bank = buildOutline(
        questions,
        Array.from({ length: points }, (_, at) => lowest + at),
      );
      const weighting = {
        reason: 'to try',
        weights: Object.fromEntries(
          bank.questions.map(({ id }, at) => [id, weights[at % weights.length] as number]),
        ),
      };
      const roleCritical = bank.questions.filter((_, at) => at % 3 === 0).map(({ id }) => id);
      const layout = readLayout({ plan: { weighting, roleCritical }, bank, threshold: undefined });
      let state = seed;
      const codes = Uint8Array.from({ length: questions * (rows + 3) }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const code = (state >>> 16) % (points + 2);
        return code > points ? 255 : code;
      });
      if (broken) codes[(seed >>> 0) % codes.length] = points + 1;
      const plain = createKernel(codes, layout);
      const vector = createVectorKernel(codes, layout);
      if (!vector) return;
      compared++;
      // Whatever a block leaves behind must not show in the next.
      vector.sumUp(0, 3);
      expect(vector.sumUp(3, rows)).toBe(plain.sumUp(3, rows));
      if (broken) return;
      const list = ({ sums }: typeof plain) =>
        JSON.stringify(sums, (_, value) =>
          ArrayBuffer.isView(value) ? [...(value as Int32Array).subarray(0, rows)] : value,
        );
      expect(list(vector)).toBe(list(plain));
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('the bytes are those of the source', async () => {
  const module = resolve(import.meta.dirname, '../../src/batch/vector-bytes.ts');
  expect(readFileSync(module, 'utf8')).toBe(await assembleKernel());
});

test('what cannot be compiled is done without', () => {
  expect(startMachine('AAAA')).toBeNull();
  expect(startMachine('no base 64')).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRatings, scoreMatrix, sweepThresholds } from '../../src/batch/index.ts';
import { BLOCK } from '../../src/batch/kernel.ts';
import { decide } from '../../src/decision.ts';
import type { Outcome } from '../../src/model.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { arrangeHistories } from '../history.ts';

const histories = arrangeHistories({ questions: 13, most: 30 });

/** The same codes at an odd place in memory. */
function shift(codes: Uint8Array): Uint8Array {
  const shifted = new Uint8Array(codes.length + 1).subarray(1);
  shifted.set(codes);
  return shifted;
}

describe('a matrix', () => {
  test('has the figures that scoreInterview and decide find for each interview', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), ({ bank, plan, threshold, interviews }, odd) => {
        const packed = packRatings(interviews, { plan, bank });
        const matrix = scoreMatrix(odd ? shift(packed) : packed, { plan, bank, threshold });
        expect(matrix.interviews).toBe(interviews.length);
        const counts = { 'conditional-offer': 0, 'no-offer': 0, undecided: 0 };
        for (const [row, ratings] of interviews.entries()) {
          const score = scoreInterview(ratings, plan, { bank });
          const { outcome } = decide(score, threshold);
          counts[outcome]++;
          expect(matrix.rowAt(row)).toEqual(score);
          expect(matrix.outcomeAt(row)).toBe(outcome);
          expect(
            [matrix.totals, matrix.weights, matrix.rated, matrix.skipped, matrix.missing].map(
              (figures) => figures[row],
            ),
          ).toEqual([
            score.total,
            score.weight,
            score.rated.length,
            score.skipped.length,
            score.missing.length,
          ]);
          for (const [tallies, wanted] of [
            [matrix.byLevel, score.byLevel],
            [matrix.bySection, score.bySection],
            [{ critical: matrix.roleCritical }, { critical: score.roleCritical }],
          ] as const) {
            expect(
              Object.entries(tallies).map(([name, { totals, weights }]) => [
                name,
                totals[row],
                weights[row],
              ]),
            ).toEqual(
              Object.entries(wanted).map(([name, { total, weight }]) => [name, total, weight]),
            );
          }
          expect(matrix.roleCritical.rated[row]).toBe(score.roleCritical.count);
        }
        expect(matrix.counts).toEqual(counts);
      }),
      { numRuns: 400 },
    );
  });

  test('of thousands of rows is that of its rows', () => {
    fc.assert(
      fc.property(histories, ({ bank, plan, interviews }) => {
        const repeats = Math.ceil((2 * BLOCK + 100) / interviews.length);
        const few = packRatings(interviews, { plan, bank });
        const many = new Uint8Array(few.length * repeats);
        for (let at = 0; at < repeats; at++) many.set(few, at * few.length);
        const small = scoreMatrix(few, { plan, bank });
        const large = scoreMatrix(many, { plan, bank });
        for (const row of Array.from({ length: repeats }, (_, at) => at * interviews.length)) {
          expect(large.totals.slice(row, row + interviews.length)).toEqual(small.totals);
          expect(large.outcomes.slice(row, row + interviews.length)).toEqual(small.outcomes);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('a sweep counts what decide finds at each cut', () => {
  fc.assert(
    fc.property(
      histories.chain((history) => {
        const { scale } = history.bank;
        const [lowest, highest] = [scale[0]?.score ?? 0, scale.at(-1)?.score ?? 0];
        const cuts = fc
          .integer({ min: lowest * 10_000, max: highest * 10_000 })
          .map((units) => units / 10_000);
        return fc.tuple(
          fc.constant(history),
          fc.array(fc.oneof(cuts, fc.constant(history.threshold.average)), { maxLength: 5 }),
        );
      }),
      ([{ bank, plan, threshold, interviews }, averages]) => {
        const codes = packRatings(interviews, { plan, bank });
        const swept = sweepThresholds(codes, averages, { plan, bank, threshold });
        expect(swept).toEqual(
          averages.map((average) => {
            const counts: Record<Outcome, number> = {
              'conditional-offer': 0,
              'no-offer': 0,
              undecided: 0,
            };
            for (const ratings of interviews) {
              const score = scoreInterview(ratings, plan, { bank });
              counts[decide(score, { ...threshold, average }).outcome]++;
            }
            return { average, counts };
          }),
        );
      },
    ),
    { numRuns: 200 },
  );
});

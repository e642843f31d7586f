import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { drawCells } from '../../src/report/cells.ts';
import { countDecimals, floorFraction, formatUnits } from '../../src/report/figures.ts';
import { formatAverage, renderScorecard } from '../../src/report/index.ts';
import { drawBar } from '../../src/report/result.ts';
import { en } from '../../src/words/en.ts';
import { bakeryBank } from '../banks.ts';
import { judge } from './cases.ts';

// Machines that build are busy.
vi.setConfig({ testTimeout: 60_000 });

/** Reads a decimal as an exact fraction of ten thousandths. */
function readExactly(decimal: string): bigint {
  const [, sign, whole, digits = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(
    decimal,
  ) as RegExpExecArray;
  const units = BigInt(whole as string) * 10_000n + BigInt(digits.padEnd(4, '0'));
  return sign ? -units : units;
}

const cut = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => units / 10_000);
const weight = fc.integer({ min: 1, max: 100_000_000 });

/** Averages on, next to and far from the cut. */
const nearCut = fc
  .tuple(cut, weight, fc.integer({ min: -3, max: 3 }))
  .map(([cut, weight, off]) => ({
    cut,
    weight,
    total: Number((readExactly(String(cut)) * BigInt(weight)) / 10_000n) + off,
  }));
const anywhere = fc
  .tuple(cut, weight, fc.integer({ min: -1e11, max: 1e11 }))
  .map(([cut, weight, total]) => ({ cut, weight, total }));

describe('a figure that is shown', () => {
  test('stands on the side of the cut that the exact average stands on', () => {
    fc.assert(
      fc.property(fc.oneof(nearCut, anywhere), ({ cut, weight, total }) => {
        const shown = readExactly(formatAverage({ total, weight }, { average: cut }) as string);
        const reaches = BigInt(total) * 10_000n >= readExactly(String(cut)) * BigInt(weight);
        expect(shown >= readExactly(String(cut))).toBe(reaches);
      }),
      { numRuns: 2000 },
    );
  });

  test('does so for each cut of a threshold', () => {
    fc.assert(
      fc.property(nearCut, cut, cut, ({ cut, weight, total }, other, lowest) => {
        const threshold = {
          average: other,
          roleCritical: { average: cut, lowest, required: false },
        };
        const shown = readExactly(formatAverage({ total, weight }, threshold) as string);
        for (const one of [cut, other, lowest]) {
          const exact = readExactly(String(one));
          expect(shown >= exact).toBe(BigInt(total) * 10_000n >= exact * BigInt(weight));
        }
      }),
    );
  });

  test('is at most one unit of its last decimal below the exact average, and never above', () => {
    fc.assert(
      fc.property(anywhere, ({ cut, weight, total }) => {
        const figure = formatAverage({ total, weight }, { average: cut }) as string;
        const unit = 10n ** BigInt(4 - (figure.split('.')[1] as string).length);
        const gap = BigInt(total) * 10_000n - readExactly(figure) * BigInt(weight);
        expect(gap >= 0n && gap < unit * BigInt(weight)).toBe(true);
      }),
    );
  });

  test('has two decimals or more, and no more than the cut needs', () => {
    fc.assert(
      fc.property(anywhere, ({ cut, weight, total }) => {
        const figure = formatAverage({ total, weight }, { average: cut }) as string;
        const needed = (String(cut).split('.')[1] ?? '').length;
        expect((figure.split('.')[1] as string).length).toBe(Math.max(2, needed));
      }),
    );
  });

  test('is written as the number it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.integer({ min: 1, max: 4 }),
        (units, decimals) => {
          expect(formatUnits(units, decimals)).toBe(
            (Number(units) / 10 ** decimals).toFixed(decimals).replace(/^-(0\.0+)$/, '$1'),
          );
          expect(floorFraction(units, 10n ** BigInt(decimals), decimals)).toBe(units);
        },
      ),
    );
  });
});

describe('a bar', () => {
  const scale = [1, 2, 3, 4, 5];
  const standing = fc
    .tuple(
      fc.integer({ min: 10_000, max: 50_000 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    )
    .map(([cut, weight, share, near]) => ({
      cut: cut / 10_000,
      weight,
      total: near
        ? Math.min(
            Math.max(Math.round((cut * weight) / 10_000) + Math.round(share * 2 - 1), weight),
            5 * weight,
          )
        : Math.round(weight + share * 4 * weight),
    }));

  test('reaches the mark of the cut exactly when the average reaches the cut', () => {
    fc.assert(
      fc.property(standing, ({ cut, weight, total }) => {
        const bar = drawBar({ total, weight }, cut, {
          label: '',
          detail: '',
          facts: { score: { scale }, decimals: countDecimals({ average: cut }), words: en },
        });
        const gap = BigInt(total) * 10_000n - BigInt(Math.round(cut * 10_000)) * BigInt(weight);
        expect(bar.placement.side).toBe(gap > 0n ? 'above' : gap < 0n ? 'below' : 'on');
        expect(bar.share >= bar.cutShare).toBe(gap >= 0n);
        const { filled, open } = drawCells(bar);
        expect([...`${filled}${open}`]).toHaveLength(17);
        expect(filled).toMatch(gap >= 0n ? /^█*┃█*$/ : /^█*$/);
        expect(open).toMatch(gap >= 0n ? /^░*$/ : /^░+┃░*$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the figures of a scorecard', () => {
  const rating = fc.constantFrom(1, 3, 4, 9, 'skipped' as const, undefined);
  const weights = fc.integer({ min: 1, max: 9999 });
  const cuts = fc.integer({ min: 10_000, max: 90_000 }).map((units) => units / 10_000);
  const ids = bakeryBank.questions.map(({ id }) => id);

  test('agree with the verdict and with what brute force can still reach', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 4, maxLength: 4 }),
        fc.array(weights, { minLength: 4, maxLength: 4 }),
        cuts,
        (ratings, weights, average) => {
          const { score, decision } = judge(
            Object.fromEntries(ids.map((id, at) => [id, ratings[at]])),
            {
              bank: bakeryBank,
              questions: ids,
              weighting: {
                reason: 'A property test.',
                weights: Object.fromEntries(ids.map((id, at) => [id, weights[at]])),
              },
            },
            { average },
          );
          const text = renderScorecard(score, decision, {
            format: 'text',
            bank: bakeryBank,
          }).replace(/\s+/g, ' ');
          const exactCut = readExactly(String(average));
          const [, shown] = /The average (?:of|so far,) (-?[\d.]+),? is/.exec(text) ?? [];
          expect(shown === undefined).toBe(score.rated.length === 0);
          if (shown && decision.outcome !== 'undecided') {
            expect(readExactly(shown) >= exactCut).toBe(decision.outcome === 'conditional-offer');
          }

          const open = score.questions.filter(({ rating }) => rating === null);
          const openWeight = open.reduce((sum, { weight }) => sum + weight, 0);
          const [, low, high] =
            /can still end between (-?[\d.]+) and (-?[\d.]+)\./.exec(text) ?? [];
          expect(low === undefined).toBe(open.length === 0);
          if (!low || !high) return;
          const reaches = (point: number) =>
            BigInt(score.total + point * openWeight) * 10_000n >=
            exactCut * BigInt(score.weight + openWeight);
          expect(readExactly(low) >= exactCut).toBe(reaches(1));
          expect(readExactly(high) >= exactCut).toBe(reaches(9));
          const [, needed] =
            /must (?:have a weighted )?average (?:of )?([\d.]+) or more/.exec(text) ?? [];
          const isWeighted = open.some(({ weight }) => weight !== open[0]?.weight);
          expect(text.includes('a weighted average of')).toBe(needed !== undefined && isWeighted);
          expect(text.includes('Any rating of')).toBe(reaches(1));
          expect(text.includes('Not even 9 on')).toBe(!reaches(9));
          expect(needed === undefined).toBe(reaches(1) || !reaches(9));
          if (needed) {
            // What is shown is enough, and one unit of its last decimal less is not.
            const unit = 10n ** BigInt(4 - (needed.split('.')[1] as string).length);
            const enough = (figure: bigint) =>
              BigInt(score.total) * 10_000n + figure * BigInt(openWeight) >=
              exactCut * BigInt(score.weight + openWeight);
            expect(enough(readExactly(needed))).toBe(true);
            expect(enough(readExactly(needed) - unit)).toBe(false);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adverseImpact,
  decisionConsistency,
  estimatedTrueScore,
  scoringRates,
} from '../../src/stats/index.ts';
import { expectSound } from './expectations.ts';

const rating = fc.integer({ min: 1, max: 5 });
const decimal = fc.double({ min: -1000, max: 1000, noNaN: true });

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the estimated true score', () => {
  const score = fc.oneof(
    fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
    // Adding 0 takes the sign off −0, which no estimate needs to keep.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((any) => any + 0),
  );
  // Most doubles are next to 0 or 1; hundredths are not, and round.
  const reliability = fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    share,
  );

  test('of a score at the mean is the mean, and reaches a cut there', () => {
    fc.assert(
      fc.property(score, reliability, (cut, reliability) => {
        const given = { observed: cut, mean: cut, sd: 0, reliability, cut };
        const found = estimatedTrueScore(given);
        expect(found.value).toBe(cut);
        expect(found.probabilityAboveCut).toBe(1);
      }),
    );
  });

  test('lies between the score and the mean', () => {
    fc.assert(
      fc.property(score, score, reliability, (observed, mean, reliability) => {
        const { value } = estimatedTrueScore({ observed, mean, sd: 1, reliability });
        expect(value).toBeGreaterThanOrEqual(Math.min(observed, mean));
        expect(value).toBeLessThanOrEqual(Math.max(observed, mean));
        if (reliability === 1) expect(value).toBe(observed);
      }),
    );
  });
});

describe('decision consistency', () => {
  const group = fc.record({
    reliability: share,
    mean: fc.double({ min: 1, max: 5, noNaN: true }),
    sd: fc.double({ min: 0, max: 2, noNaN: true }),
    cut: fc.double({ min: 1, max: 5, noNaN: true }),
  });

  test('gives shares that fit each other', () => {
    fc.assert(
      fc.property(group, (given) => {
        const found = decisionConsistency(given);
        const { consistency, accuracy, falsePositive, falseNegative, passRate } = found;
        for (const part of [consistency, accuracy, falsePositive, falseNegative, passRate]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(accuracy + falsePositive + falseNegative).toBeCloseTo(1, 11);
        const chance = passRate ** 2 + (1 - passRate) ** 2;
        expect(consistency).toBeGreaterThanOrEqual(chance - 1e-12);
        if (found.kappa.value === null || chance > 0.9999) return;
        expect(found.kappa.value).toBeCloseTo((consistency - chance) / (1 - chance), 9);
      }),
    );
  });

  test('rises with the reliability', () => {
    fc.assert(
      fc.property(group, share, (given, other) => {
        const reliability = Math.max(given.reliability, other);
        const better = decisionConsistency({ ...given, reliability });
        const worse = decisionConsistency(given);
        expect(better.consistency).toBeGreaterThanOrEqual(worse.consistency - 1e-12);
        expect(better.accuracy).toBeGreaterThanOrEqual(worse.accuracy - 1e-12);
      }),
    );
  });

  test('is the same on the other side of the mean', () => {
    fc.assert(
      fc.property(group, (given) => {
        const mirrored = decisionConsistency({ ...given, cut: 2 * given.mean - given.cut });
        expect(mirrored.consistency).toBeCloseTo(decisionConsistency(given).consistency, 9);
      }),
    );
  });
});

describe('adverse impact', () => {
  const counts = fc
    .integer({ min: 1, max: 200 })
    .chain((total) =>
      fc.record({ selected: fc.integer({ min: 0, max: total }), total: fc.constant(total) }),
    );
  const groups = fc
    .array(counts, { minLength: 2, maxLength: 5 })
    .map((list) => list.map((count, at) => ({ name: `g${at}`, ...count })));

  test('compares with a rate that none exceeds', () => {
    fc.assert(
      fc.property(groups, (groups) => {
        const found = adverseImpact(groups);
        const reference = found.groups.find(({ name }) => name === found.reference);
        for (const group of found.groups) {
          expectSound(group);
          if (found.smallGroups?.names.includes(group.name)) continue;
          expect(group.rate).toBeLessThanOrEqual(reference?.rate as number);
          expect(group.value ?? 0).toBeLessThanOrEqual(1);
        }
        const shortfalls = found.groups.reduce((sum, { shortfall }) => sum + shortfall.overall, 0);
        expect(shortfalls).toBeCloseTo(0, 9);
      }),
    );
  });

  test('tests a pair the same from either side', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const pair = [
          { name: 'a', ...one },
          { name: 'b', ...other },
        ];
        const [here] = adverseImpact(pair, { reference: 'b' }).groups;
        const [, there] = adverseImpact(pair, { reference: 'a' }).groups;
        expect(there?.comparison?.fisher.twoSided).toBeCloseTo(
          here?.comparison?.fisher.twoSided ?? -1,
          12,
        );
        expect(there?.comparison?.difference).toBeCloseTo(-(here?.comparison?.difference ?? 9), 12);
        expect(there?.comparison?.cohensH).toBeCloseTo(-(here?.comparison?.cohensH ?? 9), 12);
        if (here?.value && there?.value) expect(here.value * there.value).toBeCloseTo(1, 12);
        if (here?.interval && there?.interval) {
          expect(here.interval.lower * there.interval.upper).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('finds four fifths as whole numbers do', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const pair = [
          { name: 'a', ...one },
          { name: 'b', ...other },
        ];
        const [found] = adverseImpact(pair, { reference: 'b' }).groups;
        const below = 5 * one.selected * other.total < 4 * other.selected * one.total;
        expect(found?.belowFourFifths).toBe(other.selected === 0 ? null : below);
      }),
    );
  });
});

/** How many ways there are to choose so many of a number. */
function choose(from: number, count: number): bigint {
  let ways = 1n;
  for (let at = 1; at <= count; at++) ways = (ways * BigInt(from - at + 1)) / BigInt(at);
  return ways;
}

/** The two-sided p of each number that could be selected from a group, as a share of twice all ways. */
function countWays(total: number, otherTotal: number, drawn: number, test: 'fisher' | 'mid-p') {
  const least = Math.max(0, drawn - otherTotal);
  const most = Math.min(drawn, total);
  const counts = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const ways = new Map(counts.map((x) => [x, choose(total, x) * choose(otherTotal, drawn - x)]));
  const unlikelier = (x: number) => {
    const seen = ways.get(x) as bigint;
    return [...ways.values()].reduce((sum, way) => {
      if (way === seen) return sum + way * (test === 'fisher' ? 2n : 1n);
      return way < seen ? sum + way * 2n : sum;
    }, 0n);
  };
  return { least, most, unlikelier, all: 2n * choose(total + otherTotal, drawn) };
}

test('the verdict is that of exact fractions, at whatever confidence in per cent', () => {
  const counts = fc
    .integer({ min: 1, max: 16 })
    .chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));
  const per = fc.constantFrom(100, 20, 10, 15, 35);
  fc.assert(
    fc.property(
      counts,
      counts,
      per.chain((of) => fc.tuple(fc.integer({ min: 1, max: of - 1 }), fc.constant(of))),
      fc.constantFrom('fisher' as const, 'mid-p' as const),
      ([selected, total], [otherSelected, otherTotal], [part, of], test) => {
        const drawn = selected + otherSelected;
        const { least, most, unlikelier, all } = countWays(total, otherTotal, drawn, test);
        const passes = (ways: bigint) => ways * BigInt(of) <= BigInt(of - part) * all;
        const higher = selected * otherTotal > otherSelected * total;
        const same = selected * otherTotal === otherSelected * total;
        const [low, lows, high, highs] = higher
          ? [otherSelected, otherTotal, selected, total]
          : [selected, total, otherSelected, otherTotal];
        const below = 5 * low * highs < 4 * high * lows;
        const found = Number(below) + Number(!same && passes(unlikelier(selected)));
        const flips = !same && (high - 1) * lows < (low + 1) * highs;
        const none = !passes(unlikelier(higher ? most : least)) || (found > 0 && flips);
        const groups = [
          { name: 'a', selected, total },
          { name: 'b', selected: otherSelected, total: otherTotal },
        ];
        const impact = adverseImpact(groups, { reference: 'b', confidence: part / of, test });
        const verdicts = ['none-seen', 'possible', 'indicated'];
        expect(impact.verdict).toBe(none ? 'too-few' : verdicts[found]);
        expect(impact.groups[0]?.comparison?.against).toBe(
          same ? null : higher ? 'reference' : 'group',
        );
      },
    ),
    { numRuns: 3000 },
  );
});

test('a difference passes the test at the confidence that its own p leaves', () => {
  const counts = fc
    .integer({ min: 20, max: 400 })
    .chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));
  fc.assert(
    fc.property(counts, counts, ([selected, total], [otherSelected, otherTotal]) => {
      const groups = [
        { name: 'a', selected, total },
        { name: 'b', selected: otherSelected, total: otherTotal },
      ];
      const judgeAt = (confidence: number) =>
        adverseImpact(groups, { reference: 'b', confidence, test: 'fisher' }).groups[0]?.comparison;
      const here = judgeAt(0.95);
      const p = here?.fisher.twoSided as number;
      fc.pre(p > 1e-6 && p < 1 && (here?.fisher.less as number) < 0.4 && !here?.onePersonFlips);
      const found = judgeAt(1 - p)?.verdict;
      expect(['possible', 'indicated']).toContain(found);
      expect(judgeAt(1 - p * (1 - 1e-6))?.verdict).not.toBe(found);
    }),
  );
});

describe('scoring rates', () => {
  test('have no more than half above the median', () => {
    const list = fc.array(fc.oneof(rating, decimal), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const { median, groups } = scoringRates(
          lists.map((scores, at) => ({ name: `g${at}`, scores })),
        );
        const above = groups.reduce((sum, { selected }) => sum + selected, 0);
        expect(above).toBeLessThanOrEqual(lists.flat().length / 2);
        const naive = lists.flat().filter((score) => score > median).length;
        expect(above).toBeGreaterThanOrEqual(naive);
      }),
    );
  });
});

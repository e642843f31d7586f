import { describe, expect, test } from 'vitest';
import {
  adverseImpact,
  type GroupCount,
  type GroupImpact,
  type ImpactComparison,
  type ImpactTest,
} from '../../src/stats/index.ts';

function group(name: string, selected: number, total: number): GroupCount {
  return { name, selected, total };
}

describe('adverse impact', () => {
  test('compares with the group of the highest rate, the first of several', () => {
    const found = adverseImpact([group('a', 1, 4), group('b', 2, 4), group('c', 3, 6)]);
    expect(found.reference).toBe('b');
    expect(found.groups.map(({ name, value }) => [name, value])).toEqual([
      ['a', 0.5],
      ['b', 1],
      ['c', 1],
    ]);
    expect(found.groups.map(({ comparison }) => comparison === null)).toEqual([false, true, false]);
    expect(found.groups.map(({ n }) => n)).toEqual([8, 4, 10]);
  });

  test('compares rates that doubles cannot tell apart', () => {
    // Neighbors in a Farey sequence: the second rate is higher by 1e-18.
    const [low, high] = [499_999_998 / 999_999_997, 499_999_999 / 999_999_999];
    expect(low).toBe(high);
    const groups = [group('a', 499_999_998, 999_999_997), group('b', 499_999_999, 999_999_999)];
    expect(adverseImpact(groups).reference).toBe('b');
    expect(adverseImpact(groups.toReversed()).reference).toBe('b');
  });

  test('compares with a group that is named', () => {
    const found = adverseImpact([group('a', 20, 40), group('b', 10, 40)], { reference: 'b' });
    expect(found.reference).toBe('b');
    expect(found.groups[0]).toMatchObject({ value: 2, belowFourFifths: false });
    // It has the higher rate: the impact is on the reference.
    expect(found.verdict).toBe('indicated');
    expect(found.groups[0]?.comparison).toMatchObject({
      verdict: 'indicated',
      against: 'reference',
      onePersonFlips: false,
    });
    expect(found.groups[0]?.warnings).toEqual([
      {
        code: 'reference-has-lower-rate',
        message:
          'The reference has the lower rate (0.25, here 0.5): the verdict speaks of impact against the reference',
        rate: 0.5,
        referenceRate: 0.25,
      },
    ]);
  });

  test('does not let the choice of the reference hide the direction', () => {
    const groups = [group('White', 100, 400), group('Black', 300, 400)];
    const found = adverseImpact(groups, { reference: 'White' });
    expect(found.verdict).toBe('indicated');
    expect(found.groups[1]?.comparison).toMatchObject({
      verdict: 'indicated',
      against: 'reference',
    });
    const turned = adverseImpact(groups);
    expect(turned.reference).toBe('Black');
    expect(turned.groups[0]?.comparison).toMatchObject({ verdict: 'indicated', against: 'group' });
    const equal = adverseImpact([group('a', 10, 40), group('b', 20, 80)]);
    expect(equal.groups[1]?.comparison).toMatchObject({ verdict: 'none-seen', against: null });
  });

  test('does not find 80 % below four fifths, whatever the division says', () => {
    for (const scale of [1, 7, 1000, 1e7]) {
      const exactly = [group('a', 12 * scale, 50 * scale), group('b', 15 * scale, 50 * scale)];
      expect(adverseImpact(exactly).groups[0]?.belowFourFifths).toBe(false);
      const less = [group('a', 12 * scale - 1, 50 * scale), group('b', 15 * scale, 50 * scale)];
      expect(adverseImpact(less).groups[0]?.belowFourFifths).toBe(true);
    }
  });

  test('tells how many selections are missing', () => {
    const found = adverseImpact([group('a', 10, 100), group('b', 50, 100)]);
    expect(found.groups.map(({ expected, shortfall }) => [expected, shortfall])).toEqual([
      [
        { overall: 30, reference: 50 },
        { overall: 20, reference: 40 },
      ],
      [
        { overall: 30, reference: 50 },
        { overall: -20, reference: 0 },
      ],
    ]);
  });

  test('has ratios without a value where nobody of the reference was selected', () => {
    const nobody = adverseImpact([group('a', 0, 50), group('b', 0, 50)]);
    expect(nobody.verdict).toBe('too-few');
    for (const { value, reason, belowFourFifths, warnings } of nobody.groups) {
      expect({ value, reason, belowFourFifths }).toEqual({
        value: null,
        reason: 'no-selections',
        belowFourFifths: null,
      });
      expect(warnings.map(({ code }) => code)).not.toContain('no-interval');
    }
    const named = adverseImpact([group('a', 10, 50), group('b', 0, 50)], { reference: 'b' });
    expect(named.groups[0]).toMatchObject({ value: null, reason: 'no-selections', rate: 0.2 });
    expect(named.groups[0]?.comparison).toMatchObject({
      verdict: 'indicated',
      against: 'reference',
    });
  });

  test('has no interval for a ratio of 0', () => {
    const [none] = adverseImpact([group('a', 0, 20), group('b', 10, 20)]).groups;
    expect(none?.value).toBe(0);
    expect('interval' in (none ?? {})).toBe(false);
    expect(none?.warnings).toEqual([
      {
        code: 'no-interval',
        message: 'No interval: its formula has no finite answer for these data',
        confidence: 0.95,
      },
    ]);
  });

  test('gives z only where every expected count is 5 or more', () => {
    const [, exactly] = adverseImpact([group('a', 5, 10), group('b', 5, 10)]).groups;
    expect(exactly?.comparison?.z).toEqual({ value: 0, p: 1, beyondTwo: false });
    expect(exactly?.warnings).toEqual([]);
    const [less] = adverseImpact([group('a', 4, 10), group('b', 5, 10)]).groups;
    expect(less?.comparison?.z).toBeNull();
    expect(less?.warnings).toEqual([
      {
        code: 'small-expected-count',
        message: 'No z test: the smallest expected count is 4.5, below 5',
        smallest: 4.5,
        required: 5,
      },
    ]);
  });

  test('warns of a group below 2 % of all people', () => {
    const found = adverseImpact([group('a', 1, 2), group('b', 50, 98), group('c', 1, 1)]);
    expect(
      found.groups.map(({ warnings }) => warnings.some(({ code }) => code === 'small-group')),
    ).toEqual([true, false, true]);
    expect(
      adverseImpact([group('a', 1, 2), group('b', 50, 98)]).groups[0]?.warnings,
    ).not.toContainEqual(expect.objectContaining({ code: 'small-group' }));
    expect(found.groups[2]?.warnings[0]).toEqual({
      code: 'small-group',
      message: `The group is ${1 / 101} of all people, below 0.02: commonly too small a share to judge by`,
      share: 1 / 101,
      threshold: 0.02,
    });
  });
});

describe('the verdict', () => {
  const verdictOf = (
    a: [number, number],
    b: [number, number],
    confidence = 0.95,
    test: ImpactTest = 'fisher',
  ) => {
    const options = { reference: 'b', confidence, test };
    return adverseImpact([group('a', ...a), group('b', ...b)], options).verdict;
  };

  test('is indicated where the rate is below four fifths and the test finds it', () => {
    expect(verdictOf([20, 80], [48, 120])).toBe('indicated');
  });

  test('is possible where the rate is below four fifths only', () => {
    // The z test says p = 0.032 here, Fisher 0.060, mid-p 0.044, Boschloo 0.037.
    expect(verdictOf([2, 10], [15, 25])).toBe('possible');
    expect(verdictOf([2, 10], [15, 25], 0.9)).toBe('indicated');
    expect(verdictOf([2, 10], [15, 25], 0.95, 'mid-p')).toBe('indicated');
    expect(verdictOf([2, 10], [15, 25], 0.96, 'mid-p')).toBe('possible');
    expect(verdictOf([2, 10], [15, 25], 0.96, 'boschloo')).toBe('indicated');
    expect(verdictOf([2, 10], [15, 25], 0.97, 'boschloo')).toBe('possible');
  });

  test('is by mid-p unless another test is asked for, and shows all', () => {
    const pair = [group('a', 2, 10), group('b', 15, 25)];
    const found = adverseImpact(pair);
    expect(found.test).toBe('mid-p');
    expect(found.verdict).toBe('indicated');
    const [first] = found.groups as [GroupImpact];
    const { fisher, midP, boschloo } = first.comparison as ImpactComparison;
    expect(fisher.twoSided).toBeCloseTo(0.0599, 4);
    expect(midP.twoSided).toBeCloseTo(0.0437, 4);
    expect(boschloo?.twoSided).toBeCloseTo(0.0366, 4);
    expect(adverseImpact(pair, { test: 'fisher' })).toMatchObject({
      test: 'fisher',
      verdict: 'possible',
    });
  });

  test('shows Boschloo for small groups, and for larger ones where it decides', () => {
    const boschlooOf = (size: number, test: ImpactTest) =>
      adverseImpact([group('a', 1, size), group('b', size - 1, size)], { test }).groups[0];
    expect(boschlooOf(50, 'fisher')?.comparison?.boschloo).not.toBeNull();
    expect(boschlooOf(51, 'fisher')?.comparison?.boschloo).toBeNull();
    expect(boschlooOf(51, 'boschloo')?.comparison?.boschloo).not.toBeNull();
    const many = Array.from({ length: 101 }, (_, at) => group(`g${at}`, at % 9, 9));
    const shown = (count: number) =>
      adverseImpact(many.slice(0, count)).groups.filter(({ comparison }) => comparison?.boschloo);
    expect(shown(100)).toHaveLength(99);
    expect(shown(101)).toHaveLength(0);
    const large = boschlooOf(1001, 'boschloo');
    expect(large?.comparison).toMatchObject({ boschloo: null, verdict: 'indicated' });
    expect(large?.warnings).toContainEqual({
      code: 'no-boschloo',
      message:
        "Boschloo's test is not done for groups so large (1002001 possible tables, at most 1000000): mid-p decides",
      tables: 1_002_001,
      most: 1_000_000,
    });
  });

  test('by Boschloo is too few where no outcome could pass', () => {
    expect(verdictOf([1, 2], [2, 2], 0.95, 'boschloo')).toBe('too-few');
    expect(verdictOf([2, 2], [1, 2], 0.95, 'boschloo')).toBe('too-few');
    expect(verdictOf([9, 20], [11, 20], 0.95, 'boschloo')).toBe('none-seen');
  });

  test('is possible where the test finds a smaller difference', () => {
    expect(verdictOf([850, 1000], [950, 1000])).toBe('possible');
  });

  test('is none seen where neither does, though it could', () => {
    expect(verdictOf([45, 100], [50, 100])).toBe('none-seen');
  });

  test.each([
    // 2 of the 20 ways to select three of six, 1 of the 10 to select two of five, 3 of 15, 24 of 120.
    [[0, 3], [3, 3], 0.9],
    [[0, 3], [2, 2], 0.9],
    [[3, 6], [4, 4], 0.8],
    [[0, 3], [4, 7], 0.8],
  ] as [[number, number], [number, number], number][])(
    'counts a p of 1 − confidence as passed: %j against %j at %d',
    (a, b, confidence) => {
      expect(verdictOf(a, b, confidence)).toBe('indicated');
      expect(verdictOf(a, b, confidence + 1e-8)).not.toBe('indicated');
    },
  );

  test('counts a p as passed that is above by its own rounding', () => {
    // p from whole numbers of 60 digits. The sum of doubles is above it by 4 parts in 10¹⁶.
    const p = 0.7370775772262761;
    expect(verdictOf([30_977, 155_129], [41_499, 207_352], 1 - p)).toBe('possible');
    expect(verdictOf([30_977, 155_129], [41_499, 207_352], 1 - p + 1e-8)).toBe('none-seen');
  });

  test('is too few where one other person selected turns the difference round', () => {
    // Questions and Answers 21: one selection moved gives the group the higher rate.
    expect(verdictOf([2, 5], [3, 5])).toBe('too-few');
    expect(verdictOf([1, 10], [4, 30])).toBe('too-few');
  });

  test('is none seen, not too few, where there was no difference to speak of', () => {
    const [a] = adverseImpact([group('a', 48, 100), group('b', 50, 100)]).groups;
    expect(a?.comparison).toMatchObject({ onePersonFlips: false, verdict: 'none-seen' });
    const [c] = adverseImpact([group('c', 49, 100), group('b', 50, 100)]).groups;
    expect(c?.comparison).toMatchObject({ onePersonFlips: true, verdict: 'none-seen' });
  });

  test('is too few where no outcome could pass the test', () => {
    expect(verdictOf([2, 2], [2, 2])).toBe('too-few');
    expect(verdictOf([1, 3], [3, 3])).toBe('too-few');
    expect(verdictOf([50, 50], [60, 60])).toBe('too-few');
  });

  test('of all is the gravest', () => {
    const calm = group('calm', 50, 100);
    const top = group('top', 50, 100);
    const few = group('few', 1, 3);
    const below = group('below', 6, 20);
    const clear = group('clear', 20, 100);
    const verdictOfAll = (...groups: GroupCount[]) => {
      const found = adverseImpact([top, ...groups]);
      return found.verdict;
    };
    expect(verdictOfAll(calm)).toBe('none-seen');
    expect(verdictOfAll(calm, few)).toBe('too-few');
    expect(verdictOfAll(few, below, calm)).toBe('possible');
    expect(verdictOfAll(few, below, clear)).toBe('indicated');
  });
});

describe('a group below the smallest share', () => {
  const people = [group('White', 48, 120), group('Black', 20, 80), group('NHPI', 1, 1)];

  test('does not become the reference by its rate', () => {
    const found = adverseImpact(people);
    expect(found.reference).toBe('White');
    expect(found.verdict).toBe('indicated');
    expect(found.groups[1]).toMatchObject({ value: 0.625 });
    expect(found.groups[1]?.comparison?.fisher.twoSided).toBeCloseTo(0.033, 3);
    expect(found.groups[2]).toMatchObject({ rate: 1, share: 1 / 201 });
    expect(found.groups[2]?.comparison?.verdict).toBe('too-few');
  });

  test('is said to change what it would change', () => {
    expect(adverseImpact(people).smallGroups).toEqual({
      names: ['NHPI'],
      asReference: { reference: 'NHPI', verdict: 'too-few' },
      leftOut: { reference: 'White', verdict: 'indicated' },
    });
    expect(adverseImpact(people.slice(0, 2)).smallGroups).toBeNull();
  });

  test('is what the option says', () => {
    const found = adverseImpact(people, { smallestShare: 0 });
    expect(found).toMatchObject({ reference: 'NHPI', verdict: 'too-few', smallGroups: null });
    const strict = adverseImpact(people, { smallestShare: 0.5 });
    expect(strict.smallGroups).toEqual({
      names: ['Black', 'NHPI'],
      asReference: { reference: 'NHPI', verdict: 'too-few' },
      leftOut: null,
    });
    // Where all are small, any may be the reference.
    const all = adverseImpact(people, { smallestShare: 1 });
    expect(all.reference).toBe('NHPI');
    expect(all.smallGroups?.leftOut).toBeNull();
  });

  test('is the reference where it is named', () => {
    const found = adverseImpact([...people, group('Asian', 30, 70)], { reference: 'NHPI' });
    expect(found.reference).toBe('NHPI');
    expect(found.smallGroups).toEqual({
      names: ['NHPI'],
      asReference: { reference: 'NHPI', verdict: 'too-few' },
      leftOut: null,
    });
  });

  test.each([-0.1, 1.1, Number.NaN, 'x'])('has a share from 0 to 1, not %s', (smallestShare) => {
    expect(() => adverseImpact(people, { smallestShare } as object)).toThrow(
      /smallestShare must be a number from 0 to 1: received/,
    );
  });
});

describe('people of no known group', () => {
  test('are counted apart', () => {
    const pair = [group('a', 5, 10), group('b', 5, 10)];
    expect(adverseImpact(pair, { unknown: 4 })).toEqual({ ...adverseImpact(pair), unknown: 4 });
    expect(adverseImpact(pair).unknown).toBe(0);
    expect(() => adverseImpact(pair, { unknown: -1 })).toThrow(
      'unknown must be an integer from 0 to 1,000,000,000: received -1',
    );
  });
});

describe('p values for several comparisons', () => {
  test('are corrected by Holm', () => {
    const found = adverseImpact([
      group('a', 30, 100),
      group('b', 35, 100),
      group('c', 50, 100),
      group('d', 49, 100),
    ]);
    const plain = found.groups.map(({ comparison }) => comparison?.midP.twoSided ?? Number.NaN);
    const adjusted = found.groups.map(({ comparison }) => comparison?.adjustedP);
    expect(adjusted[0]).toBe((plain[0] as number) * 3);
    expect(adjusted[1]).toBe((plain[1] as number) * 2);
    expect(adjusted[2]).toBeUndefined();
    expect(adjusted[3]).toBe(plain[3]);
  });

  test('never fall as the plain ones rise, nor pass 1', () => {
    const found = adverseImpact([
      group('a', 30, 100),
      group('b', 31, 100),
      group('c', 50, 100),
      group('d', 50, 100),
      group('e', 50, 100),
    ]);
    const [a, b, , d] = found.groups.map(({ comparison }) => comparison?.adjustedP as number);
    expect(b).toBeGreaterThanOrEqual(a as number);
    expect(d).toBe(1);
  });
});

describe('the odds ratio', () => {
  const oddsOf = (a: [number, number], b: [number, number], confidence?: number) =>
    adverseImpact([group('a', ...a), group('b', ...b)], {
      reference: 'b',
      ...(confidence === undefined ? {} : { confidence }),
    }).groups[0]?.comparison?.oddsRatio;

  test('has the interval of those that Fisher would not reject', () => {
    const found = oddsOf([3, 4], [1, 4]);
    expect(found?.value).toBe(9);
    // Of the 70 ways weighed by the odds, those with three or more right are 0.025 of all at the lower bound.
    const shareAt = (odds: number, counts: number[]) => {
      const ways = [1, 16, 36, 16, 1].map((way, right) => way * odds ** right);
      const all = ways.reduce((sum, way) => sum + way, 0);
      return counts.reduce((sum, right) => sum + (ways[right] as number), 0) / all;
    };
    expect(shareAt(found?.lower as number, [3, 4])).toBeCloseTo(0.025, 14);
    expect(shareAt(found?.upper as number, [0, 1, 2, 3])).toBeCloseTo(0.025, 14);
  });

  test('has no bound where the totals allow no more, or no less', () => {
    expect(oddsOf([4, 4], [1, 4])).toMatchObject({ value: null, upper: null });
    expect(oddsOf([0, 4], [1, 4])).toMatchObject({ value: 0, lower: 0 });
    expect(oddsOf([0, 4], [0, 4])).toMatchObject({ value: null, lower: 0, upper: null });
  });

  test('has the bounds at any confidence and size', () => {
    for (const confidence of [1e-9, 0.5, 0.999999999]) {
      for (const size of [3, 30, 3000, 3e6]) {
        const found = oddsOf([size, 4 * size], [2 * size, 5 * size], confidence);
        expect(found?.value).toBeCloseTo(0.5, 15);
        expect(found?.lower).toBeLessThanOrEqual(0.5 + 0.2 / size);
        expect(found?.upper).toBeGreaterThanOrEqual(0.5 - 0.2 / size);
      }
    }
  });
});

describe('the one-person flip', () => {
  const flips = (a: [number, number], b: [number, number]) =>
    adverseImpact([group('a', ...a), group('b', ...b)], { reference: 'b' }).groups[0]?.comparison
      ?.onePersonFlips;

  test('needs a higher rate after it, not the same', () => {
    expect(flips([2, 5], [4, 5])).toBe(false);
    expect(flips([2, 5], [3, 5])).toBe(true);
  });

  test('is none for equal rates, and the same from the other side', () => {
    expect(flips([3, 5], [3, 5])).toBe(false);
    expect(flips([3, 5], [2, 5])).toBe(true);
    expect(flips([4, 5], [2, 5])).toBe(false);
  });

  test('takes the selection from the reference', () => {
    // 2 of 10 against 4 of 20 is the same rate; against 3 of 20 it is the higher one.
    expect(flips([1, 10], [5, 20])).toBe(false);
    expect(flips([1, 10], [4, 20])).toBe(true);
  });
});

describe('bad input to adverse impact', () => {
  const fine = [group('a', 1, 2), group('b', 1, 2)];

  test.each<[unknown, new (message: string) => Error, string]>([
    [null, TypeError, 'the groups must be an array: received null'],
    [[], RangeError, 'the groups must be a list of 2 or more: received an array of 0'],
    [[fine[0]], RangeError, 'the groups must be a list of 2 or more: received an array of 1'],
    [[fine[0], null], TypeError, 'group 2 must be an object: received null'],
    [[fine[0], 7], TypeError, 'group 2 must be an object: received 7'],
    [
      [fine[0], fine[0]],
      RangeError,
      'the name of group 2 must be a name that is not empty and that no group before it has: received "a"',
    ],
    [
      [fine[0], { name: '', selected: 1, total: 2 }],
      RangeError,
      'the name of group 2 must be a name that is not empty and that no group before it has: received ""',
    ],
    [
      [fine[0], { name: 3, selected: 1, total: 2 }],
      TypeError,
      'the name of group 2 must be a name that is not empty and that no group before it has: received 3',
    ],
    [
      [fine[0], group('b', 3, 2)],
      RangeError,
      'selected of group 2 must be an integer from 0 to the total: received 3',
    ],
    [
      [fine[0], group('b', -1, 2)],
      RangeError,
      'selected of group 2 must be an integer from 0 to the total: received -1',
    ],
    [
      [fine[0], group('b', 0.5, 2)],
      RangeError,
      'selected of group 2 must be an integer from 0 to the total: received 0.5',
    ],
    [
      [fine[0], group('b', 0, 0)],
      RangeError,
      'total of group 2 must be an integer from 1 to 1,000,000,000: received 0',
    ],
    [
      [fine[0], group('b', 0, 1.5)],
      RangeError,
      'total of group 2 must be an integer from 1 to 1,000,000,000: received 1.5',
    ],
    [
      [fine[0], group('b', 0, 1e9 + 1)],
      RangeError,
      'total of group 2 must be an integer from 1 to 1,000,000,000: received 1000000001',
    ],
    [
      [{ name: 'a' }, group('b', 0, 4)],
      TypeError,
      '2 problems: total of group 1 must be an integer from 1 to 1,000,000,000: received undefined; selected of group 1 must be an integer from 0 to the total: received undefined',
    ],
  ])('is named: %j', (groups, kind, problem) => {
    expect(() => adverseImpact(groups as GroupCount[])).toThrow(
      new kind(`Cannot compute adverse impact: ${problem}`),
    );
  });

  test('is named: a reference that is no group', () => {
    expect(() => adverseImpact(fine, { reference: 'c' })).toThrow(
      new RangeError(
        'Cannot compute adverse impact: reference must be the name of a group: received "c"',
      ),
    );
    expect(() => adverseImpact(fine, { reference: 1 as unknown as string })).toThrow(TypeError);
  });
});

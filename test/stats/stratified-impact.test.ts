import { describe, expect, test } from 'vitest';
import { chiSquaredTail } from '../../src/stats/chi-squared.ts';
import {
  countGroups,
  type GroupedPerson,
  scoreDifferences,
  stratifiedImpact,
} from '../../src/stats/index.ts';

function stratum(name: string, a: [number, number], b: [number, number]) {
  return {
    name,
    groups: [
      { name: 'a', selected: a[0], total: a[1] },
      { name: 'b', selected: b[0], total: b[1] },
    ],
  };
}

describe('impact over several openings', () => {
  test('is not that of the sums', () => {
    const strata = [stratum('easy', [9, 10], [80, 100]), stratum('hard', [30, 100], [2, 10])];
    const [found] = stratifiedImpact(strata, { reference: 'b' }).groups;
    expect(found?.value).toBeGreaterThan(1);
    expect(found?.impactRatio).toBeGreaterThan(1);
    expect(found?.shortfall).toBeLessThan(0);
    expect(found).toMatchObject({ name: 'a', n: 2, homogeneity: { df: 1 } });
    expect(found?.test?.beyondTwo).toBe(false);
  });

  test('of one opening is that of its odds ratio', () => {
    const found = stratifiedImpact([stratum('one', [20, 80], [48, 120])], { reference: 'b' });
    expect(found.groups[0]?.value).toBeCloseTo((20 * 72) / (60 * 48), 14);
    expect(found.groups[0]?.homogeneity).toBeNull();
    expect(found.groups[0]?.test?.beyondTwo).toBe(true);
    const same = [stratum('x', [4, 8], [5, 10]), stratum('y', [2, 6], [4, 12])];
    const equal = stratifiedImpact(same, { reference: 'b' }).groups[0];
    expect(equal?.value).toBe(1);
    expect(equal?.homogeneity?.breslowDay).toBe(0);
  });

  test('warns where the openings differ', () => {
    const strata = [stratum('x', [40, 50], [10, 50]), stratum('y', [10, 50], [40, 50])];
    const [found] = stratifiedImpact(strata, { reference: 'b' }).groups;
    expect(found?.value).toBeCloseTo(1, 12);
    expect(found?.warnings).toEqual([
      {
        code: 'unlike-strata',
        message: `The openings differ in their odds ratios (p ${found?.homogeneity?.taroneP}): one ratio for all hides that`,
        p: found?.homogeneity?.taroneP,
      },
    ]);
  });

  test('takes each group against the reference where both are', () => {
    const found = stratifiedImpact(
      [
        {
          name: 'x',
          groups: [
            { name: 'c', selected: 1, total: 5 },
            { name: 'b', selected: 3, total: 5 },
          ],
        },
        stratum('y', [2, 6], [4, 6]),
        { name: 'z', groups: [{ name: 'a', selected: 2, total: 6 }] },
      ],
      { reference: 'b' },
    );
    expect(found.groups.map(({ name, n }) => [name, n])).toEqual([
      ['c', 1],
      ['a', 1],
    ]);
  });

  test('says where nothing can be told', () => {
    const of = (...strata: ReturnType<typeof stratum>[]) =>
      stratifiedImpact(strata, { reference: 'b' }).groups[0];
    expect(of(stratum('x', [0, 5], [0, 5]))).toMatchObject({
      value: null,
      reason: 'no-variation',
      n: 0,
      impactRatio: null,
      test: null,
      homogeneity: null,
    });
    expect(of(stratum('x', [5, 5], [2, 5]))).toMatchObject({ value: null, impactRatio: 2.5 });
    const none = of(stratum('x', [0, 5], [2, 5]), stratum('y', [0, 4], [1, 5]));
    expect(none).toMatchObject({ value: 0, homogeneity: null });
    expect(none?.warnings.map(({ code }) => code)).toEqual(['no-interval']);
    expect(none?.test?.correctedChiSquared).toBeLessThan(none?.test?.chiSquared as number);
  });

  test.each<[unknown, unknown, RegExp]>([
    [[], 'b', /the strata must be a list of one or more: received an array of 0/],
    [[{ name: '', groups: [] }], 'b', /the name of stratum 1 must be a name that is not empty/],
    [[{ name: 'x', groups: [] }], 'b', /the groups of stratum 1 must be a list of 1 or more/],
    [[stratum('x', [7, 5], [1, 5])], 'b', /selected of group 1 of stratum 1 must be an integer/],
    [[stratum('x', [1, 5], [1, 5])], 'c', /reference must be the name of a group: received "c"/],
    [[stratum('x', [1, 5], [1, 5])], 3, /reference must be the name of a group: received 3/],
  ])('refuses %j', (strata, reference, message) => {
    expect(() => stratifiedImpact(strata as never, { reference } as never)).toThrow(message);
  });
});

test('the tail of chi-squared is exact for whole degrees of freedom', () => {
  expect(chiSquaredTail(0, 1)).toBe(1);
  expect(chiSquaredTail(0, 4)).toBe(1);
  expect(chiSquaredTail(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
  expect(chiSquaredTail(5.991464547107979, 2)).toBeCloseTo(0.05, 14);
  expect(chiSquaredTail(7.814727903251179, 3)).toBeCloseTo(0.05, 14);
  expect(chiSquaredTail(18.307038053275146, 10)).toBeCloseTo(0.05, 14);
  expect(chiSquaredTail(19.67513757268249, 11)).toBeCloseTo(0.05, 13);
});

describe('score differences', () => {
  test('are in standard deviations of both groups', () => {
    const groups = [
      { name: 'north', scores: [1, 2, 3] },
      { name: 'south', scores: [2, 3, 4] },
      { name: 'east', scores: [5] },
    ];
    const found = scoreDifferences(groups, { reference: 'north' });
    expect(found.map(({ name, difference, n }) => [name, difference, n])).toEqual([
      ['south', 1, 6],
      ['east', 3, 4],
    ]);
    expect(found[0]?.cohensD).toBeCloseTo(1, 15);
    expect(found[0]?.value).toBeCloseTo(1 - 3 / 15, 15);
    const below = scoreDifferences(groups, { reference: 'south' })[0];
    expect(below?.value).toBeLessThan(0);
    expect(below?.warnings.map(({ code }) => code)).toEqual(['few-units']);
  });

  test('have no value where nothing varies, or too few are there', () => {
    const flat = [
      { name: 'a', scores: [0.1, 0.1] },
      { name: 'b', scores: [0.3, 0.3] },
    ];
    expect(scoreDifferences(flat, { reference: 'b' })[0]).toMatchObject({
      value: null,
      reason: 'no-variation',
      cohensD: null,
    });
    const two = [
      { name: 'a', scores: [1] },
      { name: 'b', scores: [2] },
    ];
    expect(scoreDifferences(two, { reference: 'b' })[0]?.reason).toBe('fewer-than-two-targets');
    expect(() => scoreDifferences(two, { reference: 'c' })).toThrow(/reference must be the name/);
    expect(() => scoreDifferences(two, {} as never)).toThrow(TypeError);
  });
});

describe('counting groups', () => {
  const people: GroupedPerson[] = [
    { selected: true, groups: { sex: 'women', race: 'Black' } },
    { selected: false, groups: { sex: 'women', race: 'Black' } },
    { selected: true, groups: { sex: 'men', race: null } },
    { selected: false, groups: { sex: 'men' } },
    { selected: false, groups: { sex: 'men', race: 'Asian' } },
  ];

  test('crosses attributes, and counts the unknown apart', () => {
    expect(countGroups(people, { by: ['sex', 'race'] })).toEqual({
      groups: [
        { name: 'men × Asian', selected: 0, total: 1 },
        { name: 'women × Black', selected: 1, total: 2 },
      ],
      unknown: 2,
      unknownSelected: 1,
    });
    expect(countGroups(people, { by: ['sex'] })).toMatchObject({ unknown: 0, unknownSelected: 0 });
    expect(
      countGroups(people.toReversed(), { by: ['sex'] }).groups.map(({ name }) => name),
    ).toEqual(['men', 'women']);
    expect(countGroups([], { by: ['sex'] }).groups).toEqual([]);
  });

  test.each<[unknown, unknown, RegExp]>([
    [people, [], /by must be a list of one or more attributes, each once: received an array of 0/],
    [people, ['sex', 'sex'], /by must be a list of one or more attributes, each once/],
    [people, [3], /attribute 1 must be a text: received 3/],
    [[7], ['sex'], /person 1 must be an object: received 7/],
    [
      [{ selected: 1, groups: null }],
      ['sex'],
      /2 problems: selected of person 1 must be true or false: received 1; the groups of person 1 must be an object/,
    ],
    [
      [{ selected: true, groups: { sex: '' } }],
      ['sex'],
      /sex of person 1 must be a text that is not empty, or null: received ""/,
    ],
    [[{ selected: true, groups: { sex: 4 } }], ['sex'], /sex of person 1 must be a text/],
  ])('refuses %j by %j', (given, by, message) => {
    expect(() => countGroups(given as never, { by } as never)).toThrow(message);
  });
});

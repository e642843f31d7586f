import { describe, expect, test } from 'vitest';
import { InterviewError } from '../../src/errors.ts';
import * as panel from '../../src/panel/index.ts';
import { bakeryBank } from '../banks.ts';
import { catchError } from '../caught.ts';

type Call = (...given: readonly unknown[]) => unknown;

const functions = new Map(Object.entries(panel as unknown as Record<string, Call>));

const raters = {
  ana: { kneading: 4, proofing: 'skipped', steam: 9 },
  ben: { kneading: 1, steam: 3 },
  cem: { kneading: 3 },
} as const;
const options = {
  bank: bakeryBank,
  summary: 'median',
  discussAt: 2,
  consensus: { kneading: { rating: 3, reason: 'Ana saw the dough.' } },
  useConsensus: true,
  without: [{ rater: 'cem', reason: 'Left early.' }],
  threshold: { average: 4, roleCritical: { average: 3, lowest: 2, required: true } },
} as const;
const plan = {
  questions: ['kneading', 'proofing', 'steam'],
  roleCritical: ['steam'],
  weighting: { reason: 'The shop bakes with steam.', weights: { steam: 2 } },
} as const;
const scored = panel.scorePanel(raters, plan, options);

const good: Record<string, readonly (readonly unknown[])[]> = {
  scorePanel: [[raters, plan, options]],
  redactFor: [
    [raters, 'ana'],
    [scored, 'ana'],
    [scored, 'cem'],
  ],
  borderline: [
    [scored, { standardError: 0.3, raters: 3, multiplier: 2, threshold: { average: 4 } }],
    [scored, { history: { sd: 0.5, reliability: 0.8 } }],
    [scored.score, { standardError: 0.3 }],
  ],
};

const ran: string[] = [];
function trap(name: string) {
  return () => {
    ran.push(name);
    throw new Error(`${name} of the caller ran.`);
  };
}

/** Values that may stand anywhere. Made anew each time: some are used up. */
const hostile: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 1n,
  () => Symbol('a'),
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1e308,
  () => -0,
  () => '',
  () => '__proto__',
  () => 'constructor',
  () => trap('a function'),
  () => [],
  () => Array(3),
  () => [undefined, null, 1n],
  () => ({}),
  () => new Map(),
  () => new Date(Number.NaN),
  () => Object.create(null),
  () => ({ valueOf: trap('valueOf'), toString: trap('toString') }),
  () => ({ [Symbol.toPrimitive]: trap('toPrimitive'), toJSON: trap('toJSON') }),
  () => Object.assign([1], { flatMap: trap('flatMap'), map: trap('map'), find: trap('find') }),
  () => Object.assign([1], { every: () => true, flatMap: () => 7, map: () => 7, find: () => 7 }),
  () => Object.assign([{}], { [Symbol.iterator]: trap('an iterator') }),
];

function listPaths(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ['extra'],
    ...Object.entries(value).flatMap(([key, part]) =>
      listPaths(part).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
    ),
  ];
}

/** Makes a property in place of one that holds a good value. */
type DescribeProperty = (value: unknown) => PropertyDescriptor;

/** Copies plain data with something else in one place. */
function put(
  data: unknown,
  [key, ...rest]: readonly (string | number)[],
  describeProperty: DescribeProperty,
): unknown {
  const copy = (Array.isArray(data) ? [...data] : { ...Object(data) }) as Record<string, unknown>;
  const property =
    rest.length > 0
      ? { value: put(copy[key as string], rest, describeProperty) }
      : describeProperty(copy[key as string]);
  return Object.defineProperty(copy, key as string, {
    ...property,
    enumerable: true,
    configurable: true,
  });
}

describe('hostile values in every place', () => {
  test('every function is here', () => {
    expect(Object.keys(good).toSorted()).toEqual([...functions.keys()].toSorted());
  });

  function attack(name: string, input: readonly unknown[], property: DescribeProperty) {
    let refused = 0;
    for (const path of listPaths(input)) {
      // There is no further argument, and to hand one over is to read it.
      // What is said of one question of a bank holds for the others.
      if (path.includes('bank') && path.some((key) => Number(key) > 1)) continue;
      if (typeof path[0] !== 'number' || (path.length === 1 && 'get' in property(undefined)))
        continue;
      try {
        functions.get(name)?.(...(put(input, path, property) as readonly unknown[]));
      } catch (error) {
        if (!(error instanceof InterviewError)) throw error;
        refused++;
      }
    }
    return refused;
  }

  const cases = Object.entries(good).flatMap(([name, inputs]) =>
    inputs.map((input, at) => ({ name, input, at })),
  );

  test.each(cases)('$name $at throws errors of this library only', ({ name, input }) => {
    for (const make of hostile) attack(name, input, () => ({ value: make() }));
    expect(attack(name, input, () => ({ value: 1n }))).toBeGreaterThan(1);
  });

  test.each(cases)('$name $at: so it is with what changes while it is read', ({ name, input }) => {
    for (const make of [() => undefined, () => 1n]) {
      for (const times of [1, 2, 3]) {
        attack(name, input, (value) => {
          let reads = 0;
          return { get: () => (reads++ < times ? value : make()) };
        });
      }
    }
  });
});

describe('borderline', () => {
  test.each([
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['an object that turns into a number', { valueOf: trap('valueOf') }],
  ])('computes nothing from a history with %s, and runs no code of it', (_, value) => {
    ran.length = 0;
    for (const history of [
      { sd: value, reliability: 0.5 },
      { sd: 1, reliability: value },
    ]) {
      const error = catchError(() => panel.borderline(scored, { history } as never));
      expect(error.code).toBe('invalid-panel');
      expect(error.issues.map(({ code }) => code)).toEqual(['invalid-number']);
    }
    expect(ran).toEqual([]);
  });
});

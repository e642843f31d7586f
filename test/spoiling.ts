import { InterviewError } from '../src/errors.ts';

function fail(): never {
  throw new TypeError('A foreign fault.');
}

/** Values that nobody plans for. */
const strangeValues: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.1,
  Number.NaN,
  2 ** 60,
  7n,
  '',
  'nonsense',
  '__proto__',
  Symbol('nonsense'),
  () => 7,
  [],
  [null],
  ['nonsense', 'nonsense'],
  {},
  { nonsense: 7 },
  { toString: fail, valueOf: fail },
  new Map([['cap-theorem', 4]]),
  new Date(Number.NaN),
];

// biome-ignore lint/suspicious/noExplicitAny: any value may stand anywhere
type Any = any;

function listPaths(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    [key],
    ...listPaths(part).map((path) => [key, ...path]),
  ]);
}

/**
 * Gives what a value of JSON becomes when one thing is wrong with it. Instead of the whole stands each
 * strange value in turn. Each field is left out, and is a few of the strange values: others
 * from field to field, so that all get their turn and the test ends soon.
 */
function* spoil(sound: unknown): Generator<unknown> {
  yield* strangeValues;
  const text = JSON.stringify(sound);
  let turn = 0;
  for (const path of listPaths(sound)) {
    const changes: ((parent: Any, key: string) => void)[] = [
      (parent, key) => delete parent[key],
      ...[0, 1, 2].map(() => (parent: Any, key: string) => {
        parent[key] = strangeValues[turn++ % strangeValues.length];
      }),
    ];
    for (const change of changes) {
      const value = JSON.parse(text);
      const parent = path.slice(0, -1).reduce((part, key) => part[key], value);
      change(parent, path.at(-1) as string);
      yield value;
    }
  }
}

/** Counts the spoiled values that are taken, and those that an error of this library refuses. */
export function countOutcomes(sound: unknown, run: (value: never) => unknown) {
  const counts = { taken: 0, refused: 0 };
  for (const value of spoil(sound)) {
    try {
      run(value as never);
      counts.taken++;
    } catch (error) {
      if (!(error instanceof InterviewError)) throw error;
      counts.refused++;
    }
  }
  return counts;
}

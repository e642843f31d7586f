/**
 * What an interview should be like, read and looked up in the bank.
 *
 * @module
 */
import { readCount } from '../engine/fields.ts';
import { allowAbsent, type Path, readFields, readItems, reportTo } from '../engine/input.ts';
import type { Grouping, OutlineIndex } from '../engine/outline.ts';
import type { Issue, IssueCode } from '../errors.ts';

/** The wishes that make the choice smaller and can be dropped. */
export const NARROWING = ['level', 'sections', 'exclude'] as const;

export type Narrowing = (typeof NARROWING)[number];

/**
 * The wishes, read. Each map goes from a position, of a question or of a group, to its place in the list.
 */
export interface Wishes {
  readonly index: OutlineIndex;
  readonly narrowing: { readonly [Wish in Narrowing]: Places | undefined };
  readonly roleCritical: Places;
  readonly include: Places;
  /** The questions that one or both of these name. */
  readonly always: ReadonlySet<number>;
  /** How many plans, and how many questions each. Not a number where it cannot be read. */
  readonly n: number;
  readonly count: number;
  readonly seed: string;
}

type Places = ReadonlyMap<number, Path>;

const NOWHERE: Places = /* @__PURE__ */ new Map();

/** Reads the wishes, and adds what is wrong with them to the issues. */
export function readWishes(
  n: unknown,
  input: unknown,
  { index, issues }: { index: OutlineIndex; issues: Issue[] },
): Wishes {
  const report = reportTo(issues);

  /** Reads names into the places where they stand. */
  function readPlaces(
    names: readonly (readonly [id: unknown, place: Path])[],
    {
      find,
      known,
      code,
      wanted,
    }: {
      find: (id: unknown) => number;
      known: readonly string[];
      code: IssueCode;
      wanted: string;
    },
  ): Places {
    const places = new Map<number, Path>();
    for (const [id, place] of names) {
      const position = find(id);
      if (position < 0) report(code, place, wanted, id, { known });
      else if (places.has(position)) report('duplicate', place, 'named once', id);
      else places.set(position, place);
    }
    return places;
  }

  /** Copies a list, with the place of each item. */
  function readList(list: unknown, path: Path, wanted: string): [item: unknown, place: Path][] {
    return readItems(list, path, { report, wanted }).map((item, at) => [item, [...path, at]]);
  }

  const readIds = allowAbsent((list, path) =>
    readPlaces(readList(list, path, 'a list of question ids'), {
      find: (id) => index.positions.get(id) ?? -1,
      known: index.ids,
      code: 'unknown-question',
      wanted: 'a question of the bank',
    }),
  );

  function readGroups(kind: 'level' | 'section', { names: known }: Grouping) {
    return allowAbsent((value, path): Places | undefined => {
      const before = issues.length;
      const wanted = `a ${kind} of the bank`;
      const names = Array.isArray(value) ? readList(value, path, wanted) : [[value, path] as const];
      const places = readPlaces(names, {
        find: (id) => known.indexOf(id as string),
        known,
        code: `unknown-${kind}`,
        wanted,
      });
      // A list that is read in part would seem to leave out what it names.
      return issues.length === before ? places : undefined;
    });
  }

  const plans = readCount(n, ['n'], { report });
  const {
    level,
    sections,
    exclude,
    roleCritical = NOWHERE,
    include = NOWHERE,
    count,
    seed,
  } = readFields(input, ['wishes'], {
    report,
    readers: {
      level: readGroups('level', index.groupings[0]),
      sections: readGroups('section', index.groupings[1]),
      count: (value, path) => readCount(value, path, { report }),
      roleCritical: readIds,
      include: readIds,
      exclude: readIds,
      seed(value, path) {
        if (!(typeof value === 'string' && value !== '') && !Number.isSafeInteger(value)) {
          report('invalid-seed', path, 'a text or an integer', value);
          return '';
        }
        return String(value);
      },
    },
  });
  return {
    index,
    narrowing: { level, sections, exclude },
    roleCritical,
    include,
    always: new Set([...roleCritical.keys(), ...include.keys()]),
    n: plans,
    count,
    seed,
  };
}

/** Checks whether a narrowing wish leaves a question out. */
export function leavesOut({ index, narrowing }: Wishes, wish: Narrowing, at: number): boolean {
  const places = narrowing[wish];
  if (!places) return false;
  if (wish === 'exclude') return places.has(at);
  const { positions } = index.groupings[wish === 'level' ? 0 : 1];
  return !places.has(positions[at] as number);
}

/** Checks whether a question is one to choose, perhaps with some wishes dropped. */
export function isFree(wishes: Wishes, at: number, dropped: readonly string[] = []): boolean {
  return (
    !wishes.always.has(at) &&
    NARROWING.every((wish) => dropped.includes(wish) || !leavesOut(wishes, wish, at))
  );
}

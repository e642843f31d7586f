/**
 * Wishes that cannot all be met, and which to drop.
 *
 * @module
 */
import { describeValue } from '../engine/input.ts';
import type { Issue } from '../errors.ts';
import { isFree, leavesOut, NARROWING, type Narrowing, type Wishes } from './wishes.ts';

/** Finds questions that one wish wants in and another wants out. */
export function checkAlwaysIn(wishes: Wishes, issues: Issue[]): void {
  const { index, narrowing, always, count, n } = wishes;
  const contested = [...always].filter((at) =>
    NARROWING.some((wish) => leavesOut(wishes, wish, at)),
  );
  // To drop them helps only where there are enough others. A count that cannot be read is no reason.
  const canDrop = !(count > countQuestions(wishes)(n).most - contested.length);
  for (const wanting of ['roleCritical', 'include'] as const) {
    for (const [at, path] of wishes[wanting]) {
      for (const wish of NARROWING) {
        if (!leavesOut(wishes, wish, at)) continue;
        const id = describeValue(index.ids[at]);
        const groups = index.groupings[wish === 'level' ? 0 : 1];
        const group = describeValue(groups.names[groups.positions[at] as number]);
        const exclusion = narrowing.exclude?.get(at)?.join('.');
        const message =
          wish === 'exclude'
            ? `${path.join('.')} wants ${id} in and ${exclusion} wants it out: ${canDrop ? 'drop one of the two' : `drop ${exclusion}`}`
            : `${path.join('.')} wants ${id} in, which is of ${group}, and wishes.${wish} leaves that out: ${canDrop ? 'drop the question or ' : ''}add ${group}`;
        issues.push({ code: 'conflicting-wishes', path, message });
      }
    }
  }
}

/** Finds out whether there are enough questions, and if not, what would help. */
export function checkCount(wishes: Wishes, issues: Issue[]): void {
  const { index, always, count, n } = wishes;
  const { least, most } = countQuestions(wishes)(n);
  if (least <= count && count <= most) return;

  const given = NARROWING.filter((wish) => index.ids.some((_, at) => leavesOut(wishes, wish, at)));
  const ways = findWays(wishes, given);
  const [lowerN, otherCount] = (['n', 'count'] as const).map((change) =>
    ways.find(({ changes }) => changes.length === 1 && changes[0] === change),
  );
  const where = given.length > 0 ? `left by ${given.join(' and ')}` : 'in the bank';
  const plans = n > 1 ? ` for ${n} disjoint plans with the same number from each section` : '';

  function describeFault(): string {
    if (lowerN && count === always.size)
      return `n must be at most ${lowerN.n}, for roleCritical and include name as many questions as count asks for and each plan would be the same`;
    if (lowerN)
      return `n must be at most ${lowerN.n}, for there are not more disjoint plans of ${count} questions with the same number from each section`;
    if (count < least)
      return `wishes.count must be at least ${least}, for roleCritical and include name ${always.size} questions${n > 1 ? ' and each plan needs one of its own' : ''}`;
    if (otherCount)
      return `wishes.count must be at most ${most}, for no more questions are ${where}${plans}`;
    return `no wishes.count is possible, for ${n > 1 ? 'too few' : 'no'} questions are ${where}${plans}`;
  }

  const fault = `${describeFault()}: received ${lowerN ? n : count}`;
  const suggestion = lowerN?.n ?? otherCount?.count;
  issues.push({
    code: 'impossible-count',
    path: lowerN ? ['n'] : ['wishes', 'count'],
    message: [fault, ways.map(({ advice }) => advice).join(', or ')].filter(Boolean).join('; '),
    ...(suggestion !== undefined && { suggestion: String(suggestion) }),
  });
}

/** What can be changed where there are not enough questions. */
type Change = 'n' | 'count' | 'always' | Narrowing;

/** Changes that help together, none of which can be spared, and what they make of n and count. */
interface Way {
  readonly changes: readonly Change[];
  readonly n: number;
  readonly count: number;
  readonly advice: string;
}

/** Finds every way to make the wishes possible, those with the fewest changes first. */
function findWays(wishes: Wishes, given: readonly Narrowing[]): Way[] {
  const sets: Change[][] = [[]];
  for (const change of ['n', 'count', 'always', ...given] as const) {
    sets.push(...sets.map((set) => [...set, change]));
  }
  const ways: Way[] = [];
  for (const changes of sets.sort((one, other) => one.length - other.length)) {
    if (ways.some((way) => way.changes.every((change) => changes.includes(change)))) continue;
    const way = tryChanges(wishes, changes);
    if (way) ways.push(way);
  }
  return ways;
}

/** Changes n and count as little as it takes, or finds that these changes are not enough. */
function tryChanges(wishes: Wishes, changes: readonly Change[]): Way | undefined {
  const { count } = wishes;
  const countFor = countQuestions(wishes, changes);

  function isPossible(n: number): boolean {
    const { least, most } = countFor(n);
    if (changes.includes('count')) return least <= most;
    // To drop a question that is always in makes room for fewer questions, never for more.
    return least <= most && count <= most && (least <= count || changes.includes('always'));
  }

  let { n } = wishes;
  if (changes.includes('n')) {
    n = 0;
    while (isPossible(n + 1)) n++;
  }
  if (n === 0 || !isPossible(n)) return undefined;
  const { least, most } = countFor(n);
  const nearest = Math.min(Math.max(count, least), most);
  const advice = {
    n: `lower n to ${n}`,
    count: `${nearest > count ? 'raise' : 'lower'} count to ${nearest}`,
    always: `drop ${least - count} of them`,
    level: 'drop level',
    sections: 'drop sections',
    exclude: 'drop exclude',
  };
  return { changes, n, count: nearest, advice: changes.map((one) => advice[one]).join(' and ') };
}

/** Counts how many questions each of n plans can have, with some wishes dropped. */
function countQuestions(wishes: Wishes, dropped: readonly Change[] = []) {
  const { index, always } = wishes;
  const free = index.groupings[1].names.map(() => 0);
  for (const [at, section] of index.groupings[1].positions.entries()) {
    if (isFree(wishes, at, dropped)) free[section] = (free[section] as number) + 1;
  }
  return (n: number) => ({
    // Plans with nothing but what is always in would all be the same one.
    least: n > 1 ? always.size + 1 : Math.max(1, always.size),
    most: free.reduce((sum, supply) => sum + Math.floor(supply / n), always.size),
  });
}

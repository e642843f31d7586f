/**
 * Wishes that cannot all be met, and which to drop.
 *
 * @module
 */
import { describeValue } from '../engine/input.ts';
import type { Issue } from '../errors.ts';
import { isFree, leavesOut, NARROWING, type Narrowing, type Wishes } from './wishes.ts';

/**
 * Finds questions that one wish wants in and another wants out.
 *
 * @internal
 */
export function checkAlwaysIn(wishes: Wishes, issues: Issue[]): void {
  const { index, narrowing } = wishes;
  for (const wanting of ['roleCritical', 'include'] as const) {
    for (const [at, path] of wishes[wanting]) {
      for (const wish of NARROWING) {
        if (!leavesOut(wishes, wish, at)) continue;
        const id = describeValue(index.ids[at]);
        const groups = index.groupings[wish === 'level' ? 0 : 1];
        const group = describeValue(groups.names[groups.positions[at] as number]);
        const message =
          wish === 'exclude'
            ? `${path.join('.')} wants ${id} in and ${narrowing.exclude?.get(at)?.join('.')} wants it out: drop one of the two`
            : `${path.join('.')} wants ${id} in, which is of ${group}, and options.${wish} leaves that out: drop the question or add ${group}`;
        issues.push({ code: 'conflicting-wishes', path, message });
      }
    }
  }
}

/**
 * Finds out whether there are enough questions, and if not, what would help.
 *
 * @internal
 */
export function checkCount(wishes: Wishes, n: number, issues: Issue[]): void {
  const { index, narrowing, roleCritical, include, count } = wishes;
  const always = new Set([...roleCritical.keys(), ...include.keys()]).size;
  const code = 'impossible-count';
  if (count < always) {
    issues.push({
      code,
      path: ['options', 'count'],
      message: `options.count must be at least ${always}, for roleCritical and include name that many questions: received ${count}; raise count, or drop ${always - count} of them`,
      suggestion: String(always),
    });
    return;
  }

  /** The most questions that each of so many plans can have. */
  function findMost(plans: number, dropped: readonly Narrowing[] = []): number {
    const free = index.groupings[1].names.map(() => 0);
    for (const [at, section] of index.groupings[1].positions.entries()) {
      if (isFree(wishes, at, dropped)) free[section] = (free[section] as number) + 1;
    }
    return free.reduce((sum, supply) => sum + Math.floor(supply / plans), always);
  }

  // Plans with nothing but what is always in would all be the same one.
  if (n > 1 && count === always) {
    issues.push({
      code,
      path: ['n'],
      message: `n must be at most 1, for all ${count} questions are role-critical or included and each plan would be the same: received ${n}; lower n to 1, or raise count`,
      suggestion: '1',
    });
    return;
  }
  if (count <= findMost(n)) return;

  let possible = 0;
  while (count <= findMost(possible + 1)) possible++;
  // Where not even one plan is possible, to lower n does not help.
  const plans = possible > 0 ? n : 1;
  const most = findMost(plans);
  const given = NARROWING.filter((wish) => narrowing[wish]);
  const helping = given.filter((wish) => count <= findMost(plans, [wish]));
  const all = findMost(plans, given);
  const ways = [
    ...(possible > 0 ? [`lower n to ${possible}`] : []),
    ...(most > (plans > 1 ? always : 0) ? [`lower count to ${most}`] : []),
    ...helping.map((wish) => `drop ${wish}`),
    ...(helping.length === 0 && given.length > 0 && all > most
      ? [`drop ${given.join(' and ')}${count > all ? ` and lower count to ${all}` : ''}`]
      : []),
  ];
  const fault =
    possible > 0
      ? `n must be at most ${possible}, for there are not more disjoint plans of ${count} questions with the same number from each section: received ${n}`
      : `options.count must be at most ${most}, for no more questions are ${given.length > 0 ? `left by ${given.join(' and ')}` : 'in the bank'}: received ${count}`;
  issues.push({
    code,
    path: possible > 0 ? ['n'] : ['options', 'count'],
    message: [fault, ways.join(', or ')].filter(Boolean).join('; '),
    suggestion: String(possible || most),
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/errors.ts';
import {
  agreeing,
  canPlan,
  listAlways,
  makePlans,
  tryPlans,
  type Wishes,
  wishes,
} from './small-plans.ts';

/** What a piece of advice makes of a call: several calls, where it leaves a choice. */
interface Call {
  readonly n: number;
  readonly options: Wishes;
}

/** Reads the pieces of advice that the message of an impossible count ends with. */
function listAdvice(message = ''): string[][] {
  return (message.split('; ')[1] ?? '').split(', or ').map((way) => way.split(' and '));
}

/** Makes one change. */
function follow(change: string, { n, options }: Call): Call[] {
  const [, wish] = /^drop (level|sections|exclude)$/.exec(change) ?? [];
  if (wish !== undefined) return [{ n, options: { ...options, [wish]: undefined } }];
  const [, verb, what, number] =
    /^(lower|raise) (n|count) to (\d+)$/.exec(change) ??
    /^(drop) ()(\d+) of them$/.exec(change) ??
    expect.fail(`no advice: ${change}`);
  const figure = Number(number);
  expect(figure).toBeGreaterThan(0);
  if (verb === 'drop') {
    return listChoices([...listAlways(options)], figure).map((gone) => ({
      n,
      options: {
        ...options,
        roleCritical: options.roleCritical?.filter((id) => !gone.includes(id)),
        include: options.include?.filter((id) => !gone.includes(id)),
      },
    }));
  }
  expect(Math.sign(figure - (what === 'n' ? n : options.count))).toBe(verb === 'raise' ? 1 : -1);
  return [what === 'n' ? { n: figure, options } : { n, options: { ...options, count: figure } }];
}

/** Makes all changes of one piece of advice. */
function followAll(way: readonly string[], call: Call): Call[] {
  return way.reduce((calls, change) => calls.flatMap((one) => follow(change, one)), [call]);
}

/** Every choice of so many. */
function listChoices(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) =>
    listChoices(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]),
  );
}

/** The ways out of a conflict that its message names. `keeps` tells whether the question stays in. */
function listSettlements({ path, message }: Issue, { options }: Call) {
  const [, list, at] = path as ['wishes', 'roleCritical' | 'include', number];
  const id = options[list]?.[at] as string;
  const settle = (keeps: boolean, change: (options: Wishes) => Partial<Wishes>) => ({
    keeps,
    apply: (now: Wishes): Wishes => ({ ...now, ...change(now) }),
  });
  const drop = settle(false, (now) => ({ [list]: now[list]?.filter((one) => one !== id) }));
  const allow = settle(true, (now) => ({ exclude: now.exclude?.filter((one) => one !== id) }));
  const advice = message.split(': ')[1] as string;
  if (advice === 'drop one of the two') return [drop, allow];
  if (advice.startsWith('drop wishes.exclude.')) {
    expect(options.exclude?.[Number(advice.split('.')[2])]).toBe(id);
    return [allow];
  }
  const [, or, group] =
    /^(drop the question or )?add "(\w+)"$/.exec(advice) ?? expect.fail(`no advice: ${advice}`);
  const wish = message.includes(' wishes.level leaves') ? 'level' : 'sections';
  const add = settle(true, (now) => ({
    [wish]: [...new Set([...(now[wish] ?? []), group])],
  }));
  return or === undefined ? [add] : [drop, add];
}

/** The integers from 1. */
function countTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

describe('an impossible count', () => {
  test('comes with advice of which each piece works when it is followed alone', () => {
    fc.assert(
      fc.property(agreeing, fc.integer({ min: 1, max: 6 }), (options, n) => {
        const { issues } = makePlans(n, options);
        fc.pre(issues.length > 0);
        expect(issues).toHaveLength(1);
        for (const way of listAdvice(issues[0]?.message)) {
          for (const call of followAll(way, { n, options })) {
            expect(tryPlans(call.n, call.options), way.join()).toHaveLength(call.n);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('comes with every way that works, none longer than it must be', () => {
    fc.assert(
      fc.property(agreeing, fc.integer({ min: 1, max: 4 }), (options, n) => {
        const [issue] = makePlans(n, options).issues;
        fc.pre(issue !== undefined);
        const advised = listAdvice(issue.message)
          .map((way) => way.map((change) => (/ (n|count) to /.exec(change) ?? ['', change])[1]))
          .filter((way) => !way.some((change) => change?.endsWith(' of them')));
        const changes = ['n', 'count', 'drop level', 'drop sections', 'drop exclude'];
        for (let size = 0; size <= changes.length; size++) {
          for (const chosen of listChoices(changes, size)) {
            const dropped = Object.fromEntries(
              chosen
                .filter((one) => one.startsWith('drop '))
                .map((one) => [one.slice(5), undefined]),
            );
            const numbers = chosen.includes('n') ? countTo(n) : [n];
            const counts = chosen.includes('count') ? countTo(20) : [options.count];
            const works = numbers.some((plans) =>
              counts.some((count) => canPlan(plans, { ...options, ...dropped, count })),
            );
            expect(
              advised.some((way) => way.every((change) => chosen.includes(change as string))),
              chosen.join(),
            ).toBe(works);
          }
        }
        for (const way of advised) {
          expect(
            advised.filter((other) => other.every((change) => way.includes(change))),
          ).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('suggests the nearest number that works in its place, or none', () => {
    fc.assert(
      fc.property(agreeing, fc.integer({ min: 1, max: 6 }), (options, n) => {
        const [issue] = makePlans(n, options).issues;
        fc.pre(issue !== undefined);
        const forN = issue.path[0] === 'n';
        const wished = forN ? n : options.count;
        const working = countTo(20).filter((number) =>
          forN ? canPlan(number, options) : canPlan(n, { ...options, count: number }),
        );
        const nearest = working.sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished))[0];
        expect(issue.suggestion).toBe(nearest?.toString());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a conflict', () => {
  test('comes with advice that works in any combination', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat({ max: 1 })),
        (options, n, picks) => {
          const { issues } = makePlans(n, options);
          fc.pre(issues[0]?.code === 'conflicting-wishes');
          const lacking = issues.find(({ code }) => code === 'impossible-count');
          let settled: Wishes = options;
          for (const issue of issues.filter((one) => one !== lacking)) {
            // What helps the count holds as long as the questions stay in.
            const ways = listSettlements(issue, { n, options }).filter(
              ({ keeps }) => keeps || !lacking,
            );
            settled = (
              ways[(picks.next().value as number) % ways.length] as (typeof ways)[0]
            ).apply(settled);
          }
          for (const way of lacking ? listAdvice(lacking.message) : [[]]) {
            for (const call of followAll(way, { n, options: settled })) {
              expect(tryPlans(call.n, call.options), way.join()).toHaveLength(call.n);
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decide, meetsHireThreshold } from '../src/decision.ts';
import type { Decision, Outcome, Outline, OutlineQuestion } from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import {
  type Asked,
  addUp,
  arrangeCases,
  type Case,
  compare,
  isNearest,
  judgeCritical,
  judgeExactly,
  listAsked,
  listCombinations,
  listCounting,
  replaceRatings,
  scoreCase,
  writeDecimal,
  writeInput,
  writeThreshold,
} from './oracle.ts';

// Thousands of interviews take longer than a unit test may, on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const cases = arrangeCases({ questions: 7 });

/** Few enough ratings to try them all. */
const smallCases = arrangeCases({
  questions: 4,
  kinds: ['skipped'],
  weights: fc.integer({ min: 0, max: 4 }),
});

const openCases = arrangeCases({
  questions: 5,
  kinds: ['missing', 'missing', 'missing', 'skipped', 'absent'],
  weights: fc.integer({ min: 0, max: 6 }),
});

function decideCase(theCase: Case): Decision<Outline> {
  return decide(scoreCase(theCase));
}

function hold<Ts extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Ts>,
  numRuns: number,
): void {
  fc.assert(property, { numRuns });
}

describe('the generator', () => {
  const sample = fc.sample(cases, { numRuns: 2000, seed: 7 });
  const closed = sample.filter((one) => judgeExactly(one) !== 'undecided');

  function count(list: readonly Case[], holds: (one: Case) => boolean): number {
    return list.filter(holds).length;
  }

  function sideOfCritical({ questions, cuts }: Case): bigint | undefined {
    const sum = addUp(questions.filter(({ critical }) => critical));
    return cuts.critical && sum.weight > 0n ? compare(sum, cuts.critical.average) : undefined;
  }

  test('hits the cut, and the points beside it', () => {
    const side = (one: Case) => compare(addUp(one.questions), one.cuts.average);
    const width = (one: Case) => addUp(one.questions).weight;
    expect(count(closed, (one) => side(one) === 0n)).toBeGreaterThan(120);
    expect(count(closed, (one) => side(one) < 0n && -side(one) <= width(one))).toBeGreaterThan(100);
    expect(count(closed, (one) => side(one) > 0n && side(one) <= width(one))).toBeGreaterThan(100);
    expect(count(closed, (one) => sideOfCritical(one) === 0n)).toBeGreaterThan(100);
  });

  test('makes every outcome, also by the role-critical questions alone', () => {
    for (const outcome of ['conditional-offer', 'no-offer', 'undecided'] satisfies Outcome[]) {
      expect(count(sample, (one) => judgeExactly(one) === outcome)).toBeGreaterThan(200);
    }
    const rejected = (one: Case) =>
      judgeExactly(one) === 'no-offer' && compare(addUp(one.questions), one.cuts.average) >= 0n;
    expect(count(sample, rejected)).toBeGreaterThan(50);
  });
});

describe('in exact arithmetic', () => {
  test('the outcome is that of the oracle, at the cut and beside it', () => {
    hold(
      fc.property(cases, (one) => {
        const score = scoreCase(one);
        const decision = decide(score);
        expect(decision.outcome).toBe(judgeExactly(one));
        expect(decision.roleCritical).toBe(judgeCritical(one));
        expect(meetsHireThreshold(score)).toBe(judgeExactly(one) === 'conditional-offer');
      }),
      3000,
    );
  });

  test('it holds with weights up to the largest', () => {
    const heavy = arrangeCases({ questions: 4, weights: fc.integer({ min: 1, max: 24_999_999 }) });
    hold(
      fc.property(heavy, (one) => {
        expect(decideCase(one)).toMatchObject({
          outcome: judgeExactly(one),
          roleCritical: judgeCritical(one),
        });
      }),
      1000,
    );
  });

  test('the threshold may come from the bank or be passed in', () => {
    hold(
      fc.property(cases, (one) => {
        const threshold = writeThreshold(one.cuts);
        const other = scoreCase({
          ...one,
          cuts: { average: BigInt(one.scale[0] as number) * 10_000n },
        });
        expect(decide(other, threshold)).toEqual(decideCase(one));
      }),
      300,
    );
  });

  test('margin, reachable and needed are the nearest doubles', () => {
    hold(
      fc.property(openCases, (one) => {
        const { margin, reachable, needed } = decideCase(one);
        const { average: cut } = one.cuts;
        const known = addUp(one.questions);
        const open = one.questions.filter(({ rating }) => rating === 'missing');
        const fill = (point: number) =>
          addUp(open.map((question) => ({ ...question, rating: point })));
        const lowest = fill(one.scale[0] as number);
        const highest = fill(one.scale.at(-1) as number);
        const weight = known.weight + lowest.weight;

        if (known.weight === 0n) expect(margin).toBeNull();
        else
          expect(isNearest(margin as number, compare(known, cut), known.weight * 10_000n)).toBe(
            true,
          );

        if (weight === 0n) expect(reachable).toBeNull();
        else {
          expect(isNearest(reachable?.lowest as number, known.total + lowest.total, weight)).toBe(
            true,
          );
          expect(isNearest(reachable?.highest as number, known.total + highest.total, weight)).toBe(
            true,
          );
        }

        if (lowest.weight === 0n) expect(needed).toBeNull();
        else {
          const rest = cut * weight - known.total * 10_000n;
          expect(isNearest(needed as number, rest, lowest.weight * 10_000n)).toBe(true);
        }
      }),
      1500,
    );
  });

  test('reasons have the figures of the oracle, and the deciding ones come first', () => {
    hold(
      fc.property(cases, (one) => {
        const { reasons, outcome } = decideCase(one);
        const { ids } = writeInput(one);
        const { average, critical, minimumRated } = one.cuts;
        const sum = addUp(one.questions);
        const criticals = one.questions.filter((question) => question.critical);
        const criticalSum = addUp(criticals);
        const rated = listCounting(one.questions).length;
        const missing = one.questions.filter(({ rating }) => rating === 'missing').length;
        const undecided = outcome === 'undecided';
        const offer = outcome === 'conditional-offer';

        // Each row: the code, whether it decides, the figures.
        const expected: [string, boolean, object][] = [];
        const add = (code: string, decides: boolean, figures: object) =>
          expected.push([code, decides, figures]);
        if (rated === 0) add('nothing-rated', true, {});
        if (missing > 0) add('questions-missing', true, {});
        if (rated < (minimumRated ?? 0))
          add('too-few-rated', true, { count: rated, wanted: minimumRated });
        if (rated > 0) {
          const met = compare(sum, average) >= 0n;
          add(met ? 'average-met' : 'average-not-met', !undecided && met === offer, {
            total: Number(sum.total),
            weight: Number(sum.weight),
            cut: writeDecimal(average),
            wanted: writeDecimal(average * sum.weight),
          });
        }
        if (critical && criticals.length > 0) {
          const { required } = critical;
          if (criticalSum.weight === 0n) add('role-critical-not-assessed', required, { required });
          else {
            const unrated = ids.filter((_, at) => {
              const question = one.questions[at] as Asked;
              return question.critical && typeof question.rating !== 'number';
            });
            if (critical.allRated && unrated.length > 0) {
              add('role-critical-not-all-rated', required, { required, questions: unrated });
            }
            const met = compare(criticalSum, critical.average) >= 0n;
            const decides = required && !undecided;
            add(met ? 'role-critical-met' : 'role-critical-not-met', decides && met === offer, {
              required,
              total: Number(criticalSum.total),
              weight: Number(criticalSum.weight),
              cut: writeDecimal(critical.average),
              wanted: writeDecimal(critical.average * criticalSum.weight),
            });
            if (critical.lowest !== undefined) {
              const ratings = criticals.flatMap(({ rating }) =>
                typeof rating === 'number' ? [rating] : [],
              );
              const lowest = Math.min(...ratings);
              const high = BigInt(lowest) * 10_000n >= critical.lowest;
              add(
                high ? 'role-critical-lowest-met' : 'role-critical-lowest-not-met',
                decides && high === offer,
                { required, lowest, cut: writeDecimal(critical.lowest) },
              );
            }
          }
        }
        const sorted = [
          ...expected.filter(([, decides]) => decides),
          ...expected.filter(([, decides]) => !decides),
        ];
        expect(reasons.map(({ code }) => code)).toEqual(sorted.map(([code]) => code));
        for (const [at, [, , figures]] of sorted.entries()) {
          expect(reasons[at]).toMatchObject(figures);
          expect(reasons[at]?.message).toMatch(/^[A-Z0-9].*\.$/);
        }
        // What is decided has at least one reason that decides it, and that one is first.
        expect(sorted[0]?.[1] ?? rated === 0).toBe(true);
      }),
      1500,
    );
  });
});

describe('by trying every completion', () => {
  test('settled is what no completion can change, and skips never turn it around', () => {
    hold(
      fc.property(openCases, (one) => {
        const { settled, reachable } = decideCase(one);
        const complete = (choices: readonly Asked['rating'][]) =>
          listCombinations(
            one.questions.map(({ rating }) => (rating === 'missing' ? choices : [rating])),
          ).map((ratings) => replaceRatings(one, ratings));

        const outcomes = new Set(complete(one.scale).map(judgeExactly));
        expect(settled).toBe(outcomes.size === 1 ? [...outcomes][0] : null);

        const averages = complete(one.scale).map((filled) => {
          const { total, weight } = addUp(filled.questions);
          return weight === 0n ? null : Number(total) / Number(weight);
        });
        if (reachable) {
          expect(reachable.lowest).toBe(Math.min(...(averages as number[])));
          expect(reachable.highest).toBe(Math.max(...(averages as number[])));
        } else expect([...new Set(averages)]).toEqual([null]);

        const opposite = {
          'conditional-offer': 'no-offer',
          'no-offer': 'conditional-offer',
        } as const;
        if (settled === 'conditional-offer' || settled === 'no-offer') {
          const withSkips = complete([...one.scale, 'skipped']).map(judgeExactly);
          expect(withSkips).not.toContain(opposite[settled]);
        }
      }),
      1500,
    );
  });
});

describe('by brute force', () => {
  /** Moves between neighboring score points. */
  function countSteps(one: Case, other: Case): number {
    return one.questions.reduce((steps, { rating }, at) => {
      if (typeof rating !== 'number') return steps;
      const to = other.questions[at]?.rating as number;
      return steps + Math.abs(one.scale.indexOf(to) - one.scale.indexOf(rating));
    }, 0);
  }

  test('flip takes the fewest steps, and does turn the outcome', () => {
    hold(
      fc.property(smallCases, (one) => {
        const { outcome, flip } = decideCase(one);
        if (outcome === 'undecided') {
          expect(flip).toBeNull();
          return;
        }
        const all = listCombinations(
          one.questions.map(({ rating }): readonly Asked['rating'][] =>
            typeof rating === 'number' ? one.scale : [rating],
          ),
        ).map((ratings) => replaceRatings(one, ratings));
        const turning = all.filter((other) => judgeExactly(other) !== outcome);
        if (turning.length === 0) {
          expect(flip).toBeNull();
          return;
        }
        assert.ok(flip);
        expect(flip.steps).toBe(Math.min(...turning.map((other) => countSteps(one, other))));

        const { ids } = writeInput(one);
        const ratings = one.questions.map(({ rating }) => rating);
        const places = flip.changes.map(({ id, from, to }) => {
          const at = ids.indexOf(id);
          expect(ratings[at]).toBe(from);
          expect(to).not.toBe(from);
          ratings[at] = to;
          return at;
        });
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        const turned = replaceRatings(one, ratings);
        expect(countSteps(one, turned)).toBe(flip.steps);
        expect(judgeExactly(turned)).toBe(flip.outcome);
        expect(decideCase(turned).outcome).toBe(flip.outcome);
        expect(flip.outcome).not.toBe(outcome);
      }),
      1200,
    );
  });

  test('pivotal is every rated question without which the outcome is other', () => {
    hold(
      fc.property(cases, (one) => {
        const { outcome, pivotal } = decideCase(one);
        const { ids } = writeInput(one);
        const expected = ids.filter((_, at) => {
          if (typeof one.questions[at]?.rating !== 'number') return false;
          const questions = one.questions.filter((_, other) => other !== at);
          return judgeExactly({ ...one, questions }) !== outcome;
        });
        expect(pivotal).toEqual(expected);
      }),
      1500,
    );
  });

  test('pivotal is confirmed by scoring again without the question', () => {
    hold(
      fc.property(smallCases, (one) => {
        const { outcome, pivotal } = decideCase(one);
        const { ids, ratings, plan, bank } = writeInput(one);
        for (const [at, id] of ids.entries()) {
          if (typeof one.questions[at]?.rating !== 'number') continue;
          const named = <T>(record: Record<string, T>) =>
            Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
          const decision = decide(
            scoreInterview(
              named(ratings),
              {
                ...plan,
                ...(plan.questions && {
                  questions: plan.questions.filter((other) => other !== id),
                }),
                roleCritical: plan.roleCritical.filter((other) => other !== id),
                weighting: { reason: 'x', weights: named(plan.weighting.weights) },
              },
              { bank },
            ),
          );
          expect(pivotal.includes(id)).toBe(decision.outcome !== outcome);
        }
      }),
      200,
    );
  });
});

describe('laws', () => {
  test('raising one rating never turns an offer into a refusal', () => {
    hold(
      fc.property(cases, fc.nat(), fc.nat(), (one, where, height) => {
        const rated = one.questions.flatMap(({ rating, weight }, at) =>
          typeof rating === 'number' && weight > 0 && rating !== one.scale.at(-1) ? [at] : [],
        );
        fc.pre(rated.length > 0);
        const chosen = rated[where % rated.length] as number;
        const before = decideCase(one);
        const higher = one.scale.filter(
          (point) => point > (one.questions[chosen]?.rating as number),
        );
        const raised = replaceRatings(
          one,
          one.questions.map(({ rating }, at) =>
            at === chosen ? (higher[height % higher.length] as number) : rating,
          ),
        );
        const after = decideCase(raised);
        if (before.outcome === 'undecided') expect(after.outcome).toBe('undecided');
        else if (before.outcome === 'conditional-offer') {
          expect(after.outcome).toBe('conditional-offer');
        }
        if (before.roleCritical === 'met') expect(after.roleCritical).toBe('met');
        expect(after.margin as number).toBeGreaterThan(before.margin as number);
      }),
      800,
    );
  });

  test('the order of the questions in the bank changes nothing but the order of lists', () => {
    const shuffled = cases.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray([...one.questions.keys()], { minLength: one.questions.length }),
      ),
    );
    hold(
      fc.property(shuffled, ([one, order]) => {
        const { bank, ratings, plan } = writeInput(one);
        const questions = order.map((at) => bank.questions[at] as OutlineQuestion);
        const decideIn = (outline: Outline) => {
          const { pivotal, flip, ...rest } = decide(
            scoreInterview(ratings, plan, { bank: outline }),
          );
          const changes = flip?.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          return {
            ...rest,
            reasons: rest.reasons.map(({ code }) => code),
            pivotal: pivotal.toSorted(),
            flip: flip && { ...flip, changes },
          };
        };
        expect(decideIn({ ...bank, questions })).toEqual(decideIn(bank));
      }),
      2000,
    );
  });

  test('scaling all weights changes nothing', () => {
    hold(
      fc.property(cases, fc.integer({ min: 2, max: 1000 }), (one, factor) => {
        const scaled = decideCase({
          ...one,
          questions: one.questions.map((question) => ({
            ...question,
            weight: question.weight * factor,
          })),
        });
        const { reasons, ...rest } = decideCase(one);
        const { reasons: scaledReasons, ...scaledRest } = scaled;
        expect(scaledRest).toEqual(rest);
        expect(scaledReasons.map(({ code }) => code)).toEqual(reasons.map(({ code }) => code));
      }),
      500,
    );
  });

  test('a question of weight 0 is listed, and nothing else changes with its rating', () => {
    hold(
      fc.property(cases, fc.nat(), fc.nat(), (one, where, height) => {
        const light = one.questions.flatMap(({ rating, weight }, at) =>
          typeof rating === 'number' && weight === 0 ? [at] : [],
        );
        fc.pre(light.length > 0);
        const chosen = light[where % light.length] as number;
        const ratings = one.questions.map(({ rating }, at) =>
          at === chosen ? (one.scale[height % one.scale.length] as number) : rating,
        );
        const other = replaceRatings(one, ratings);
        expect(decideCase(other)).toEqual(decideCase(one));
        const { questions, ...sums } = scoreCase(one);
        const { questions: others, ...otherSums } = scoreCase(other);
        expect(otherSums).toEqual(sums);
        // To skip it changes the lists, and to leave it out of the interview does no more.
        const skipped = replaceRatings(
          one,
          ratings.map((rating, at) => (at === chosen ? 'skipped' : rating)),
        );
        expect(decideCase(skipped)).toEqual(decideCase(one));
        const without = one.questions.filter((_, at) => at !== chosen);
        expect(decideCase({ ...one, questions: without }).outcome).toBe(decideCase(one).outcome);
      }),
      500,
    );
  });

  test('a preference never decides', () => {
    hold(
      fc.property(cases, (one) => {
        const critical = one.cuts.critical && { ...one.cuts.critical, required: false };
        const { average, minimumRated } = one.cuts;
        const cuts = { average, ...(minimumRated !== undefined && { minimumRated }) };
        const preferred = decideCase({ ...one, cuts: { ...cuts, ...(critical && { critical }) } });
        const without = decideCase({ ...one, cuts });
        for (const key of ['outcome', 'settled', 'needed', 'flip', 'pivotal'] as const) {
          expect(preferred[key]).toEqual(without[key]);
        }
      }),
      500,
    );
  });

  test('a decision and its score survive JSON', () => {
    hold(
      fc.property(cases, (one) => {
        const score = scoreCase(one);
        const decision = decide(score);
        assert.deepStrictEqual(JSON.parse(JSON.stringify(decision)), decision);
        assert.deepStrictEqual(decide(JSON.parse(JSON.stringify(score))), decision);
      }),
      800,
    );
  });

  test('an interview with nothing missing is settled, and its average is all that can be reached', () => {
    hold(
      fc.property(smallCases, (one) => {
        const score = scoreCase(one);
        const { settled, outcome, reachable, needed } = decide(score);
        expect(settled).toBe(outcome);
        expect(needed).toBeNull();
        expect(reachable).toEqual(
          score.average === null ? null : { lowest: score.average, highest: score.average },
        );
        expect(score.questions).toHaveLength(listAsked(one).length);
      }),
      300,
    );
  });
});

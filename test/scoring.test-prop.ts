import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { backendOutline } from '../data/backend/outline.ts';
import { freezeDeep } from '../src/engine/frozen.ts';
import type { Tally } from '../src/model.ts';
import { scoreInterview } from '../src/scoring.ts';
import {
  type Asked,
  addUp,
  arrangeCases,
  isNearest,
  listAsked,
  listCounting,
  replaceRatings,
  scoreCase,
  writeInput,
} from './oracle.ts';

// Thousands of interviews take longer than a unit test may, on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const cases = arrangeCases({ questions: 9 });

/** Ratings of any questions of the backend bank. */
const backendRatings = fc.dictionary(
  fc.constantFrom(...backendOutline.questions.map(({ id }) => id)),
  fc.constantFrom(1, 2, 3, 4, 5, 'skipped'),
  { size: 'max', maxKeys: 40 },
);

function shuffle<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function reorder<T>(record: Record<string, T>): fc.Arbitrary<Record<string, T>> {
  return shuffle(Object.entries(record)).map((entries) => Object.fromEntries(entries));
}

function hold<Ts extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Ts>,
  numRuns: number,
): void {
  fc.assert(property, { numRuns });
}

/** The tally of some questions, worked out once more. */
function expectTally(tally: Tally | undefined, questions: readonly Asked[]): void {
  const { total, weight } = addUp(questions);
  const ratings = listCounting(questions).map(({ rating }) => rating);
  assert.ok(tally);
  expect(tally).toMatchObject({
    total: Number(total),
    weight: Number(weight),
    count: ratings.length,
    lowest: ratings.length > 0 ? Math.min(...ratings) : null,
  });
  if (weight === 0n) expect(tally.average).toBeNull();
  else expect(isNearest(tally.average as number, total, weight)).toBe(true);
}

describe('every sum is exact', () => {
  test('over the whole, each group and the role-critical questions', () => {
    hold(
      fc.property(cases, (one) => {
        const score = scoreCase(one);
        const { bank } = writeInput(one);
        const { questions } = one;
        expectTally(
          { ...score, count: listCounting(questions).length, lowest: findLowest(questions) },
          questions,
        );
        const critical = questions.filter((question) => question.critical);
        expectTally(score.roleCritical, critical);
        for (const [field, tallies] of [
          ['level', score.byLevel],
          ['section', score.bySection],
          ['competency', score.byCompetency],
        ] as const) {
          const names =
            field === 'level'
              ? bank.levels.map(({ id }) => id)
              : field === 'section'
                ? bank.sections.map(({ id }) => id)
                : [...new Set(bank.questions.map(({ competency }) => competency))];
          expect(Object.keys(tallies).sort()).toEqual([...names].sort());
          for (const [name, tally] of Object.entries(tallies)) {
            expectTally(
              tally,
              questions.filter((_, at) => bank.questions[at]?.[field] === name),
            );
          }
        }
      }),
      800,
    );
  });

  test('every question is rated, skipped or missing, and counted once', () => {
    hold(
      fc.property(cases, (one) => {
        const score = scoreCase(one);
        const { ids } = writeInput(one);
        const having = (rating: (value: Asked['rating']) => boolean) =>
          ids.filter((_, at) => rating(one.questions[at]?.rating as Asked['rating']));
        expect(score.rated).toEqual(having((rating) => typeof rating === 'number'));
        expect(score.skipped).toEqual(having((rating) => rating === 'skipped'));
        expect(score.missing).toEqual(having((rating) => rating === 'missing'));
        expect(score.questions).toEqual(
          ids.flatMap((id, at) => {
            const { rating, weight } = one.questions[at] as Asked;
            if (rating === 'absent') return [];
            return [{ id, rating: rating === 'missing' ? null : rating, weight }];
          }),
        );
        expect(score.questions).toHaveLength(listAsked(one).length);
        expect(score.roleCritical.questions).toEqual(
          ids.filter((_, at) => one.questions[at]?.critical),
        );
        for (const point of one.scale) {
          const given = listCounting(one.questions).filter(({ rating }) => rating === point).length;
          expect(score.distribution[point]).toBe(given);
        }
        expect(Object.keys(score.distribution)).toHaveLength(one.scale.length);
      }),
      800,
    );
  });
});

function findLowest(questions: readonly Asked[]): number | null {
  const ratings = listCounting(questions).map(({ rating }) => rating);
  return ratings.length > 0 ? Math.min(...ratings) : null;
}

describe('laws', () => {
  test('the order of ratings, ids and weights changes nothing, not even the text of the result', () => {
    const shuffled = cases.chain((one) => {
      const { ratings, plan } = writeInput(one);
      return fc.tuple(
        fc.constant(one),
        reorder(ratings),
        shuffle(plan.questions ?? []),
        shuffle(plan.roleCritical),
        reorder(plan.weighting.weights),
      );
    });
    hold(
      fc.property(shuffled, ([one, ratings, questions, roleCritical, weights]) => {
        const { plan, bank } = writeInput(one);
        const reordered = {
          ...plan,
          ...(plan.questions && { questions }),
          roleCritical,
          weighting: { reason: 'x', weights },
        };
        const score = scoreInterview(ratings, reordered, { bank });
        expect(JSON.stringify(score)).toBe(JSON.stringify(scoreCase(one)));
      }),
      500,
    );
    hold(
      fc.property(
        backendRatings.chain((ratings) => fc.tuple(fc.constant(ratings), reorder(ratings))),
        ([ratings, other]) => {
          expect(scoreInterview(other as object)).toEqual(scoreInterview(ratings as object));
        },
      ),
      300,
    );
  });

  test('the average stays between the lowest and the highest rating', () => {
    hold(
      fc.property(cases, (one) => {
        const { average, byLevel, bySection, byCompetency, roleCritical } = scoreCase(one);
        const ratings = listCounting(one.questions).map(({ rating }) => rating);
        const groups = [byLevel, bySection, byCompetency].flatMap((by) => Object.values(by));
        for (const tally of [{ average }, roleCritical, ...groups]) {
          if (tally.average === null) continue;
          expect(tally.average).toBeGreaterThanOrEqual(Math.min(...ratings));
          expect(tally.average).toBeLessThanOrEqual(Math.max(...ratings));
        }
        if (average !== null) {
          expect(average).toBeGreaterThanOrEqual(one.scale[0] as number);
          expect(average).toBeLessThanOrEqual(one.scale.at(-1) as number);
        }
        expect(average === null).toBe(ratings.length === 0);
      }),
      500,
    );
  });

  test('raising one rating never lowers an average', () => {
    hold(
      fc.property(cases, fc.nat(), (one, where) => {
        const rated = one.questions.flatMap(({ rating, weight }, at) =>
          typeof rating === 'number' && weight > 0 && rating !== one.scale.at(-1) ? [at] : [],
        );
        fc.pre(rated.length > 0);
        const chosen = rated[where % rated.length];
        const raised = replaceRatings(
          one,
          one.questions.map(({ rating }, at) =>
            at === chosen ? (one.scale[one.scale.indexOf(rating as number) + 1] as number) : rating,
          ),
        );
        const [before, after] = [scoreCase(one), scoreCase(raised)];
        expect(after.average as number).toBeGreaterThan(before.average as number);
        expect(after.roleCritical.average ?? 0).toBeGreaterThanOrEqual(
          before.roleCritical.average ?? 0,
        );
        for (const by of ['byLevel', 'bySection', 'byCompetency'] as const) {
          for (const [name, tally] of Object.entries(before[by])) {
            if (tally.average === null) continue;
            const later = Object.entries(after[by]).find(([other]) => other === name)?.[1] as Tally;
            expect(later.average as number).toBeGreaterThanOrEqual(tally.average);
            expect(later.lowest as number).toBeGreaterThanOrEqual(tally.lowest as number);
          }
        }
      }),
      500,
    );
  });

  test('scaling all weights changes no average', () => {
    hold(
      fc.property(cases, fc.integer({ min: 2, max: 1000 }), (one, factor) => {
        const scaled = scoreCase({
          ...one,
          questions: one.questions.map((question) => ({
            ...question,
            weight: question.weight * factor,
          })),
        });
        const score = scoreCase(one);
        expect(scaled.average).toBe(score.average);
        expect(scaled.roleCritical.average).toBe(score.roleCritical.average);
        for (const by of ['byLevel', 'bySection', 'byCompetency'] as const) {
          const averages = (groups: typeof score.byLevel) =>
            Object.entries(groups).map(([name, { average }]) => [name, average]);
          expect(averages(scaled[by])).toEqual(averages(score[by]));
        }
        expect(scaled.distribution).toEqual(score.distribution);
      }),
      500,
    );
  });

  test('to skip a question is not to rate it low', () => {
    hold(
      fc.property(cases, fc.nat(), (one, where) => {
        fc.pre(one.questions.length > 0);
        const chosen = where % one.questions.length;
        const put = (mark: Asked['rating']) =>
          scoreCase(
            replaceRatings(
              one,
              one.questions.map(({ rating }, at) => (at === chosen ? mark : rating)),
            ),
          );
        const rest = one.questions.filter((_, at) => at !== chosen);
        const skipped = put('skipped');
        expectTally(
          { ...skipped, count: listCounting(rest).length, lowest: findLowest(rest) },
          rest,
        );
        const low = put(one.scale[0] as number);
        expect(low.rated.length).toBe(skipped.rated.length + 1);
        expect(low.skipped.length).toBe(skipped.skipped.length - 1);
        const bottom = one.scale[0] as number;
        if (one.questions[chosen]?.weight === 0) expect(low.average).toBe(skipped.average);
        else if (skipped.average !== null && skipped.average > bottom) {
          expect(low.average as number).toBeLessThan(skipped.average);
        } else expect(low.average).toBe(bottom);
      }),
      500,
    );
  });

  test('a weight of 1 is no weight', () => {
    hold(
      fc.property(backendRatings, (ratings) => {
        const weights = Object.fromEntries(Object.keys(ratings).map((id) => [id, 1]));
        expect(scoreInterview(ratings as object, { weighting: { reason: 'x', weights } })).toEqual(
          scoreInterview(ratings as object),
        );
      }),
      200,
    );
  });

  test('a score survives JSON, comes out the same again, and changes no input', () => {
    hold(
      fc.property(cases, (one) => {
        const input = freezeDeep(writeInput(one));
        const before = JSON.stringify(input);
        const score = scoreInterview(input.ratings, input.plan, { bank: input.bank });
        assert.deepStrictEqual(JSON.parse(JSON.stringify(score)), score);
        assert.deepStrictEqual(
          scoreInterview(input.ratings, input.plan, { bank: input.bank }),
          score,
        );
        assert.deepStrictEqual(scoreCase(one), score);
        expect(JSON.stringify(input)).toBe(before);
      }),
      500,
    );
  });

  test('whatever comes in, an error of this library comes out or a score that adds up', () => {
    const ids = fc.constantFrom('cap-theorem', 'raft-consensus', '__proto__', 'constructor');
    const anything = fc.anything({
      key: ids,
      withBigInt: true,
      withBoxedValues: true,
      withMap: true,
      withSet: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const marks = fc.oneof(fc.constantFrom<unknown>(1, 3, 5, 'skipped', undefined), anything);
    const known = fc.constantFrom('cap-theorem', 'raft-consensus');
    const points = fc.constantFrom(1, 3, 5, 'skipped', undefined);
    const ratings = fc.oneof(fc.dictionary(known, points), fc.dictionary(ids, marks), anything);
    const plan = fc.oneof(
      fc.constant(undefined),
      fc.record({ roleCritical: fc.uniqueArray(known) }),
      fc.record(
        {
          questions: fc.oneof(fc.array(fc.oneof(ids, anything)), anything),
          roleCritical: fc.oneof(fc.array(ids), anything),
          weighting: fc.oneof(
            fc.record({ reason: marks, weights: fc.dictionary(ids, marks) }),
            anything,
          ),
        },
        { requiredKeys: [] },
      ),
      anything,
    );
    let scored = 0;
    hold(
      fc.property(ratings, plan, (input, rules) => {
        try {
          const { total, questions } = scoreInterview(input as object, rules as object);
          expect(total).toBe(
            questions.reduce(
              (sum, { rating, weight }) => sum + (typeof rating === 'number' ? rating * weight : 0),
              0,
            ),
          );
          scored++;
        } catch (error) {
          expect(error).toMatchObject({
            code: expect.stringMatching(/^invalid-(ratings|plan|bank)$/),
          });
        }
      }),
      2000,
    );
    expect(scored).toBeGreaterThan(100);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

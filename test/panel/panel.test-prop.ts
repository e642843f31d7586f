import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import type { Decision, HireThreshold, Outline, Ratings } from '../../src/model.ts';
import { borderline, type Panel, redactFor, scorePanel } from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

type Mark = number | 'skipped' | null;

interface Case {
  readonly bank: Outline;
  /** For each question what each rater said. */
  readonly marks: readonly (readonly Mark[])[];
  readonly weights: readonly number[];
  readonly critical: readonly boolean[];
  readonly planned: boolean;
  readonly summary: 'mean' | 'median';
  readonly threshold: HireThreshold;
}

/** A fraction with a positive denominator. */
type Fraction = readonly [over: bigint, under: bigint];

const NAMES = ['ana', 'ben', 'cleo', 'dan', 'eve'];

/** Panels with gaps in the scale, weights, gates and cuts that are often hit exactly. */
function arbitraryCase({
  questions,
  raters,
}: {
  questions: number;
  raters: number;
}): fc.Arbitrary<Case> {
  return fc
    .record({
      scale: fc.oneof(
        fc.constant([1, 2, 3, 4, 5] as number[]),
        fc
          .uniqueArray(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 5 })
          .map((points) => points.sort((a, b) => a - b)),
      ),
      size: fc.integer({ min: 1, max: questions }),
      count: fc.integer({ min: 1, max: raters }),
    })
    .chain(({ scale, size, count }) => {
      const lowest = scale[0] as number;
      const highest = scale.at(-1) as number;
      const decimal = fc
        .tuple(
          fc.constantFrom(1, 2, 4, 8, 10_000),
          fc.integer({ min: lowest * 10_000, max: highest * 10_000 }),
        )
        .map(([parts, value]) => Math.round((value / 10_000) * parts) / parts);
      const list = <T>(item: fc.Arbitrary<T>, length: number) =>
        fc.array(item, { minLength: length, maxLength: length });
      const mark = fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<Mark>(...scale) },
        { weight: 1, arbitrary: fc.constantFrom<Mark>('skipped', null) },
      );
      return fc.record({
        bank: fc.constant({
          id: 'made-up',
          version: '1.0.0',
          scale: scale.map((score) => ({ score })),
          levels: [{ id: 'junior' }, { id: 'senior' }],
          sections: [
            { id: 'theory', level: 'junior' },
            { id: 'practice', level: 'senior' },
          ],
          questions: Array.from({ length: size }, (_, at) => ({
            id: `q${at}`,
            number: at + 1,
            level: at % 2 ? 'senior' : 'junior',
            section: at % 2 ? 'practice' : 'theory',
            competency: at % 3 ? 'b' : 'a',
          })),
          threshold: { average: lowest },
        }),
        marks: list(list(mark, count), size),
        weights: list(fc.integer({ min: 0, max: 4 }), size),
        critical: list(fc.boolean(), size),
        planned: fc.boolean(),
        summary: fc.constantFrom('mean', 'median'),
        threshold: fc.record(
          {
            average: decimal,
            roleCritical: fc.record(
              {
                average: decimal,
                lowest: decimal,
                allRated: fc.boolean(),
                required: fc.boolean(),
              },
              { requiredKeys: ['average', 'required'] },
            ),
            minimumRated: fc.integer({ min: 1, max: 3 }),
          },
          { requiredKeys: ['average'] },
        ),
      });
    }) as fc.Arbitrary<Case>;
}

const anyCase = arbitraryCase({ questions: 6, raters: 5 });
/** Few enough ratings to try out every other set of them. */
const smallCase = fc
  .oneof(
    arbitraryCase({ questions: 3, raters: 2 }),
    arbitraryCase({ questions: 2, raters: 3 }),
    arbitraryCase({ questions: 1, raters: 5 }),
  )
  .filter(({ bank, marks }) => bank.scale.length ** marks.flat().length <= 5 ** 6);

function listIds({ bank }: Case): string[] {
  return bank.questions.map(({ id }) => id);
}

function planOf(given: Case) {
  const ids = listIds(given);
  return {
    ...(given.planned ? { questions: ids } : {}),
    roleCritical: ids.filter((_, at) => given.critical[at] && given.weights[at]),
    weighting: {
      reason: 'the role',
      weights: Object.fromEntries(ids.map((id, at) => [id, given.weights[at]])),
    },
  };
}

function ratersOf(given: Case): Record<string, Ratings<Outline>> {
  const ids = listIds(given);
  const count = given.marks[0]?.length ?? 0;
  return Object.fromEntries(
    NAMES.slice(0, count).map((name, rater) => [
      name,
      Object.fromEntries(
        ids.flatMap((id, at) => {
          const mark = given.marks[at]?.[rater] ?? null;
          return mark === null ? [] : [[id, mark]];
        }),
      ),
    ]),
  );
}

function scoreCase(given: Case, options: { discussAt?: number } = {}): Panel<Outline> {
  return scorePanel(ratersOf(given), planOf(given), {
    bank: given.bank,
    summary: given.summary,
    ...options,
  });
}

function listPoints(marks: readonly Mark[]): number[] {
  return marks.filter((mark) => typeof mark === 'number');
}

/** The question's score, by the book and without division. */
function summarize(points: readonly number[], summary: 'mean' | 'median'): Fraction {
  const sorted = points.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (summary === 'mean') {
    return [sorted.reduce((sum, point) => sum + BigInt(point), 0n), BigInt(n)];
  }
  return n % 2
    ? [BigInt(sorted[(n - 1) / 2] as number), 1n]
    : [BigInt(sorted[n / 2 - 1] as number) + BigInt(sorted[n / 2] as number), 2n];
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function reaches([over, under]: Fraction, cut: number): boolean {
  return over * 10_000n >= BigInt(Math.round(cut * 10_000)) * under;
}

interface Voted {
  readonly points: readonly number[];
  readonly weight: number;
  readonly critical: boolean;
}

function averageOf(questions: readonly Voted[], summary: 'mean' | 'median'): Fraction {
  let sum: Fraction = [0n, 1n];
  let weights = 0n;
  for (const { points, weight } of questions) {
    const [over, under] = summarize(points, summary);
    sum = add(sum, [over * BigInt(weight), under]);
    weights += BigInt(weight);
  }
  return [sum[0], sum[1] * weights];
}

/** The decision in exact fractions. */
function judgeExactly(
  rated: readonly Voted[],
  { threshold, summary }: Case,
  { missing, critical }: { missing: number; critical: number },
): Decision<Outline>['outcome'] {
  const { average, roleCritical, minimumRated = 0 } = threshold;
  const gated = rated.filter((question) => question.critical);
  const gate = roleCritical?.required && critical > 0 ? roleCritical : undefined;
  if (missing > 0 || rated.length === 0 || rated.length < minimumRated) return 'undecided';
  if (gate && gated.length < (gate.allRated ? critical : 1)) return 'undecided';
  const met =
    reaches(averageOf(rated, summary), average) &&
    (!gate ||
      (reaches(averageOf(gated, summary), gate.average) &&
        (gate.lowest === undefined ||
          gated.every(({ points }) =>
            reaches(summarize(points, summary), gate.lowest as number),
          ))));
  return met ? 'conditional-offer' : 'no-offer';
}

function voteCase(given: Case) {
  const all = given.marks.map((marks, at) => ({
    id: `q${at}`,
    marks,
    points: listPoints(marks),
    weight: given.weights[at] as number,
    critical: given.critical[at] === true && given.weights[at] !== 0,
  }));
  const rated = all.filter(({ points, weight }) => points.length > 0 && weight > 0);
  const open = all.filter(({ marks }) => marks.every((mark) => mark === null));
  return {
    rated,
    missing: given.planned ? open.length : 0,
    critical: all.filter(({ critical }) => critical).length,
  };
}

/** The fewest steps that turn the outcome, by trying every set of ratings. */
function searchFlip(given: Case): { steps: number; outcomes: Set<string> } | null {
  const { rated, ...open } = voteCase(given);
  const scale = given.bank.scale.map(({ score }) => score);
  const before = judgeExactly(rated, given, open);
  const points = rated.flatMap((question) => question.points);
  let best: { steps: number; outcomes: Set<string> } | null = null;

  function visit(at: number, chosen: number[], steps: number): void {
    if (best && steps > best.steps) return;
    if (at < points.length) {
      const place = scale.indexOf(points[at] as number);
      for (const [to, point] of scale.entries()) {
        visit(at + 1, [...chosen, point], steps + Math.abs(to - place));
      }
      return;
    }
    let next = 0;
    const moved = rated.map((question) => {
      const from = next;
      next += question.points.length;
      return { ...question, points: chosen.slice(from, next) };
    });
    const outcome = judgeExactly(moved, given, open);
    if (outcome !== before) best = { steps, outcomes: new Set([outcome]) };
  }
  visit(0, [], 0);
  return best;
}

function withoutNames(decision: Decision<Outline>): Decision<Outline> {
  return JSON.parse(
    JSON.stringify(decision, (key, value) => (key === 'rater' ? undefined : value)),
  );
}

describe('the score of a panel', () => {
  test('decides as exact fractions do', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { score } = scoreCase(given);
        const { rated, ...open } = voteCase(given);
        const outcome = judgeExactly(rated, given, open);
        expect(decide(score, given.threshold).outcome).toBe(outcome);
        expect(meetsHireThreshold(score, given.threshold)).toBe(outcome === 'conditional-offer');
        expect(score.missing.length).toBe(open.missing);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('is an exact average in integers, whole and in every group', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { score } = scoreCase(given);
        const { rated } = voteCase(given);
        const levels = Object.entries(score.byLevel).map(
          ([level, tally]) =>
            [
              tally,
              rated.filter(({ id }) => (Number(id[1]) % 2 ? 'senior' : 'junior') === level),
            ] as const,
        );
        for (const [tally, questions] of [
          [score, rated] as const,
          [score.roleCritical, rated.filter(({ critical }) => critical)] as const,
          ...levels,
        ]) {
          expect(Number.isSafeInteger(tally.total)).toBe(true);
          expect(Number.isSafeInteger(tally.weight)).toBe(true);
          if (questions.length === 0) {
            expect(tally.average).toBe(null);
            continue;
          }
          const [over, under] = averageOf(questions, given.summary);
          expect(BigInt(tally.total) * under).toBe(over * BigInt(tally.weight));
          expect(tally.average).toBe(tally.total / tally.weight);
          if ('lowest' in tally) {
            const scores = questions.map(({ points }) => {
              const [a, b] = summarize(points, given.summary);
              return Number(a) / Number(b);
            });
            expect(tally.lowest).toBe(Math.min(...scores));
            expect(tally.count).toBe(questions.length);
          }
        }
        const counts = Object.values(score.distribution).reduce((a, b) => a + b, 0);
        expect(counts).toBe(rated.flatMap(({ points }) => points).length);
      }),
    );
  });

  test('of one rater is the score of that interview', () => {
    fc.assert(
      fc.property(arbitraryCase({ questions: 6, raters: 1 }), (given) => {
        const { score } = scoreCase(given);
        const alone = scoreInterview(ratersOf(given).ana as Ratings<Outline>, planOf(given), {
          bank: given.bank,
        });
        const { summary, questions, ...sums } = score;
        expect(summary).toBe(given.summary);
        expect(sums).toEqual({ ...alone, questions: undefined });
        expect(questions.map(({ id, rating, weight }) => ({ id, rating, weight }))).toEqual(
          alone.questions,
        );
        expect(withoutNames(decide(score, given.threshold))).toEqual(
          withoutNames(decide(alone, given.threshold)),
        );
      }),
    );
  });

  test('of identical raters decides as each of them', () => {
    fc.assert(
      fc.property(
        arbitraryCase({ questions: 6, raters: 1 }),
        fc.integer({ min: 2, max: 5 }),
        (one, count) => {
          const given = { ...one, marks: one.marks.map(([mark]) => Array(count).fill(mark)) };
          const { score } = scoreCase(given as Case);
          const alone = scoreInterview(ratersOf(one).ana as Ratings<Outline>, planOf(one), {
            bank: one.bank,
          });
          const ours = decide(score, given.threshold);
          const theirs = decide(alone, given.threshold);
          expect(score.average).toBe(alone.average);
          expect(ours.outcome).toBe(theirs.outcome);
          expect(ours.pivotal).toEqual(theirs.pivotal);
          expect(ours.settled).toBe(theirs.settled);
        },
      ),
    );
  });

  test('does not heed the order of the raters', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, turn) => {
        const raters = Object.entries(ratersOf(given));
        const by = turn % raters.length;
        const turned = Object.fromEntries([...raters.slice(by), ...raters.slice(0, by)]);
        const [a, b] = [ratersOf(given), turned].map((order) =>
          scorePanel(order, planOf(given), { bank: given.bank, summary: given.summary }),
        ) as [Panel<Outline>, Panel<Outline>];
        const strip = ({ score }: Panel<Outline>) => ({
          ...score,
          questions: score.questions.map(({ ratings, raters: _, ...rest }) => ({
            ...rest,
            ratings: ratings?.toSorted((x, y) => x - y),
          })),
        });
        expect(strip(b)).toEqual(strip(a));
        const [one, two] = [a, b].map(({ score }) => {
          const { flip, ...rest } = decide(score, given.threshold);
          return { ...rest, flip: flip && { ...flip, changes: [] } };
        });
        expect(two).toEqual(one);
        expect(b.agreement).toEqual(a.agreement);
        expect(b.discuss.map(({ id, range }) => ({ id, range }))).toEqual(
          a.discuss.map(({ id, range }) => ({ id, range })),
        );
        const byName = (panel: Panel<Outline>) =>
          Object.fromEntries(panel.raters.map((rater) => [rater.rater, rater]));
        expect(byName(b)).toEqual(byName(a));
        const totals = ({ questions }: Panel<Outline>) =>
          questions.map(({ id, mean, range, notRated }) => [id, mean, range, notRated.toSorted()]);
        expect(totals(b)).toEqual(totals(a));
      }),
    );
  });

  test('does not change with a rater who rated nothing', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const options = { bank: given.bank, summary: given.summary };
        const plan = planOf(given);
        expect(scorePanel({ ...ratersOf(given), zoe: {} }, plan, options).score).toEqual(
          scorePanel(ratersOf(given), plan, options).score,
        );
      }),
    );
  });

  test('without a rater is the score of the others', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, pick) => {
        const all = ratersOf(given);
        const rater = Object.keys(all)[pick % Object.keys(all).length] as string;
        fc.pre(Object.keys(all).length > 1);
        const { [rater]: dropped, ...others } = all;
        const options = { bank: given.bank, summary: given.summary };
        const plan = planOf(given);
        const { without, ...rest } = scorePanel(all, plan, {
          ...options,
          without: [{ rater, reason: 'knows the candidate' }],
        });
        const { without: none, ...wanted } = scorePanel(others, plan, options);
        expect(none).toEqual([]);
        expect(rest).toEqual(wanted);
        expect(without).toEqual([
          {
            rater,
            reason: 'knows the candidate',
            score: scoreInterview(dropped as Ratings<Outline>, plan, { bank: given.bank }),
          },
        ]);
      }),
    );
  });

  test('is plain JSON, and decides the same after a round trip', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const panel = scoreCase(given);
        const copy = JSON.parse(JSON.stringify(panel)) as Panel<Outline>;
        expect(copy).toStrictEqual(panel);
        expect(decide(copy.score, given.threshold)).toEqual(decide(panel.score, given.threshold));
      }),
    );
  });
});

describe('what would turn a panel', () => {
  test('flips take the fewest steps of one rater', () => {
    let turned = 0;
    fc.assert(
      fc.property(smallCase, (given) => {
        const { score } = scoreCase(given);
        const { outcome, flip } = decide(score, given.threshold);
        if (outcome === 'undecided') {
          expect(flip).toBe(null);
          return;
        }
        const found = searchFlip(given);
        expect(flip?.steps).toBe(found?.steps);
        if (!flip) return;
        turned++;

        // The changes that are named do it, in as many steps as are told.
        const scale = given.bank.scale.map((point) => point.score);
        const marks = given.marks.map((list) => [...list]);
        let steps = 0;
        for (const { id, rater, from, to } of flip.changes) {
          const row = marks[Number(id.slice(1))] as Mark[];
          const at = NAMES.indexOf(rater as string);
          expect(row[at]).toBe(from);
          expect(to).not.toBe(from);
          row[at] = to;
          steps += Math.abs(scale.indexOf(to) - scale.indexOf(from));
        }
        expect(steps).toBe(flip.steps);
        expect(decide(scoreCase({ ...given, marks }).score, given.threshold).outcome).toBe(
          flip.outcome,
        );
        expect(flip.outcome).not.toBe(outcome);
        const places = flip.changes.map(
          ({ id, rater }) => Number(id.slice(1)) * 10 + NAMES.indexOf(rater as string),
        );
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
    expect(turned).toBeGreaterThan(300);
  }, 120_000);

  test('pivotal are the questions without which the outcome is another', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { score } = scoreCase(given);
        const { outcome, pivotal } = decide(score, given.threshold);
        const { rated, missing, critical } = voteCase(given);
        const wanted = rated.filter((question) => {
          const rest = rated.filter((other) => other !== question);
          const open = { missing, critical: critical - (question.critical ? 1 : 0) };
          return judgeExactly(rest, given, open) !== outcome;
        });
        expect(pivotal).toEqual(wanted.map(({ id }) => id));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('the raters of a panel', () => {
  test('keep their own score and decision', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { bank } = given;
        const plan = planOf(given);
        const { raters } = scorePanel(ratersOf(given), plan, { bank, threshold: given.threshold });
        for (const { rater, score, decision } of raters) {
          expect(score).toEqual(
            scoreInterview(ratersOf(given)[rater] as Ratings<Outline>, plan, { bank }),
          );
          expect(decision).toEqual(decide(score, given.threshold));
          expect(score.bank.id).toBe(bank.id);
        }
      }),
    );
  });

  test('agree, differ and miss as a plain count of pairs says', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 5 }), (given, discussAt) => {
        const panel = scoreCase(given, { discussAt });
        const scale = given.bank.scale.map(({ score }) => score);
        const names = Object.keys(ratersOf(given));
        const pairs = given.marks.flatMap((marks) =>
          marks.flatMap((a, at) =>
            marks
              .slice(0, at)
              .flatMap((b) =>
                typeof a === 'number' && typeof b === 'number'
                  ? [Math.abs(scale.indexOf(a) - scale.indexOf(b))]
                  : [],
              ),
          ),
        );
        const share = (most: number) =>
          pairs.filter((apart) => apart <= most).length / pairs.length;
        const reason = names.length < 2 ? 'fewer-than-two-raters' : 'no-pairable-values';
        expect(panel.agreement).toEqual(
          pairs.length === 0
            ? { exact: null, adjacent: null, n: 0, reason }
            : { exact: share(0), adjacent: share(1), n: pairs.length },
        );

        for (const [at, { rater, severity, notRated }] of panel.raters.entries()) {
          expect(rater).toBe(names[at]);
          const gaps = given.marks.flatMap((marks) => {
            const own = marks[at];
            const others = listPoints(marks.filter((_, other) => other !== at));
            if (typeof own !== 'number' || others.length === 0) return [];
            return [others.reduce((a, b) => a + b, 0) / others.length - own];
          });
          if (gaps.length === 0) expect(severity).toEqual({ value: null, n: 0, reason });
          else {
            expect(severity.n).toBe(gaps.length);
            expect(severity.value).toBeCloseTo(gaps.reduce((a, b) => a + b, 0) / gaps.length, 10);
          }
          expect(notRated).toEqual(
            panel.questions
              .filter((question) => question.notRated.includes(rater))
              .map(({ id }) => id),
          );
        }

        for (const { id, ratings, mean, range, notRated } of panel.questions) {
          const marks = given.marks[Number(id.slice(1))] as Mark[];
          expect(ratings).toEqual(names.map((rater, at) => ({ rater, rating: marks[at] })));
          const points = listPoints(marks);
          expect(notRated).toEqual(names.filter((_, at) => marks[at] === null));
          if (points.length === 0) expect([mean, range]).toEqual([null, null]);
          else {
            expect(mean).toBe(points.reduce((a, b) => a + b, 0) / points.length);
            expect(range).toBe(Math.max(...points) - Math.min(...points));
          }
          expect(panel.discuss.some((one) => one.id === id)).toBe((range ?? 0) >= discussAt);
        }
        const ranges = panel.discuss.map(({ range }) => range);
        expect(ranges).toEqual(ranges.toSorted((a, b) => b - a));
        for (const { id, range, lowest, highest } of panel.discuss) {
          const marks = given.marks[Number(id.slice(1))] as Mark[];
          const points = listPoints(marks);
          expect([lowest.rating, highest.rating]).toEqual([
            Math.min(...points),
            Math.max(...points),
          ]);
          expect(highest.rating - lowest.rating).toBe(range);
          for (const end of [lowest, highest]) {
            expect(end.raters).toEqual(names.filter((_, at) => marks[at] === end.rating));
          }
        }
      }),
    );
  });

  test('see nothing of the others', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, pick) => {
        const raters = ratersOf(given);
        const name = Object.keys(raters)[pick % Object.keys(raters).length] as string;
        const alone = { [name]: raters[name] };
        expect(redactFor(raters, name)).toEqual(alone);
        expect(redactFor(scoreCase(given), name)).toEqual(alone);
      }),
    );
  });
});

describe('a consensus', () => {
  const withConsensus = anyCase.chain((given) => {
    const rated = voteCase(given).rated.map(({ id }) => id);
    return fc.record({
      given: fc.constant(given),
      agreed: fc.dictionary(
        fc.constantFrom(...(rated.length > 0 ? rated : ['q0'])),
        fc.constantFrom(...given.bank.scale.map(({ score }) => score)),
        rated.length > 0 ? {} : { maxKeys: 0 },
      ),
    });
  });

  test('changes nothing but its own field until the caller says so', () => {
    fc.assert(
      fc.property(withConsensus, ({ given, agreed }) => {
        const consensus = Object.fromEntries(
          Object.entries(agreed).map(([id, rating]) => [id, { rating, reason: 'talked it over' }]),
        );
        const { bank, summary } = given;
        const plan = planOf(given);
        const without = scorePanel(ratersOf(given), plan, { bank, summary });
        const beside = scorePanel(ratersOf(given), plan, { bank, summary, consensus });
        const blank = (panel: Panel<Outline>) => ({
          ...panel,
          questions: panel.questions.map((question) => ({ ...question, consensus: null })),
        });
        expect(blank(beside)).toEqual(without);
        for (const { id, consensus: kept } of beside.questions) {
          expect(kept).toEqual(consensus[id] ?? null);
        }

        const used = scorePanel(ratersOf(given), plan, {
          bank,
          summary,
          consensus,
          useConsensus: true,
        });
        expect({ ...used, score: null, useConsensus: false }).toEqual({ ...beside, score: null });
        const marks = given.marks.map((list, at) => {
          const point = agreed[`q${at}`];
          return point === undefined ? list : [point];
        });
        const { rated, ...open } = voteCase({ ...given, marks });
        expect(decide(used.score, given.threshold).outcome).toBe(judgeExactly(rated, given, open));
        for (const { id, ratings, rating } of used.score.questions) {
          if (agreed[id] === undefined) continue;
          expect(ratings).toBe(undefined);
          expect(rating).toBe(agreed[id]);
        }
      }),
    );
  });
});

describe('borderline', () => {
  test('counts the least number of raters whose error is below the distance', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.constantFrom(1, 1.64, 1.96),
        (given, standardError, multiplier) => {
          const panel = scoreCase(given);
          const { threshold } = given;
          const found = borderline(panel, { standardError, multiplier, threshold });
          expect(found.margin).toBe(decide(panel.score, threshold).margin);
          if (found.margin === null) {
            expect(found).toMatchObject({ within: null, moreRaters: null });
            return;
          }
          const distance = Math.abs(found.margin);
          expect(found.within).toBe(distance <= multiplier * found.standardError);
          if (distance === 0) {
            expect(found.moreRaters).toBe(null);
            return;
          }
          if (!found.crossed) return;
          expect(found.standardError).toBe(standardError);
          const more = found.moreRaters as number;
          const errorOf = (count: number) =>
            multiplier * standardError * Math.sqrt(found.raters / (found.raters + count));
          expect(errorOf(more)).toBeLessThan(distance * (1 + 1e-9));
          if (more > 0) expect(errorOf(more - 1)).toBeGreaterThan(distance * (1 - 1e-9));
        },
      ),
    );
  });
});

test('the error of an average is what simulated raters give, whoever rated what', () => {
  // A generator of its own: the same numbers on every run.
  let state = 12345;
  const draw = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state + 0.5) / 2147483648;
  };
  const drawNormal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
  const questions = ['cap-theorem', 'raft-consensus', 'saga-pattern'] as const;
  const designs: readonly (readonly (readonly string[])[])[] = [
    [['a'], ['a'], ['a']],
    [['a'], ['b'], ['c']],
    [['a', 'b'], ['b', 'c'], ['c']],
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
  ];
  const [ofSeverity, ofRating] = [0.4, 0.7];
  const one = Math.sqrt(ofSeverity ** 2 + ofRating ** 2 / 3);
  for (const design of designs) {
    const raters = [...new Set(design.flat())];
    const panel = scorePanel<Outline>(
      Object.fromEntries(
        raters.map((rater) => [
          rater,
          Object.fromEntries(
            questions.flatMap((id, at) => (design[at]?.includes(rater) ? [[id, 3]] : [])),
          ),
        ]),
      ),
    );
    const options = { standardError: one, raters: 1 };
    const { standardError } = borderline(panel, { ...options, severity: ofSeverity });
    const runs = 20_000;
    let squares = 0;
    for (let run = 0; run < runs; run++) {
      const severity = new Map(raters.map((rater) => [rater, ofSeverity * drawNormal()]));
      const error = design.reduce((sum, own) => {
        const ratings = own.map(
          (rater) => (severity.get(rater) as number) + ofRating * drawNormal(),
        );
        return sum + ratings.reduce((all, rating) => all + rating, 0) / own.length / 3;
      }, 0);
      squares += error * error;
    }
    // 20,000 runs estimate a standard deviation to 0.5 % or so.
    expect(Math.sqrt(squares / runs) / standardError).toBeGreaterThan(0.98);
    expect(Math.sqrt(squares / runs) / standardError).toBeLessThan(1.02);
    // Without a severity the error is not taken for smaller than it is.
    expect(borderline(panel, options).standardError).toBeGreaterThan(standardError * (1 - 1e-12));
  }
});

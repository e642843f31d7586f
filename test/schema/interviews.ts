import fc from 'fast-check';
import type { HireThreshold, InterviewPlan, Outline, Rating, Ratings } from '../../src/model.ts';

/** A small interview, all of whose ratings can be listed. */
export interface SmallInterview {
  readonly bank: Outline;
  readonly plan: InterviewPlan<Outline>;
  readonly threshold: HireThreshold;
}

/** Cuts on and beside the score points and the averages of a few of them, and anywhere else. */
function arbitraryCut(points: readonly number[]): fc.Arbitrary<number> {
  const [lowest, highest] = [points[0] as number, points.at(-1) as number];
  return fc.oneof(
    fc.constantFrom(...points),
    fc
      .tuple(fc.constantFrom(...points), fc.constantFrom(...points), fc.constantFrom(1, 2, 3))
      .map(([a, b, weight]) => Math.round(((a * weight + b) / (weight + 1)) * 1e4) / 1e4),
    fc.integer({ min: lowest * 10, max: highest * 10 }).map((tenths) => tenths / 10),
  );
}

export const arbitraryInterview: fc.Arbitrary<SmallInterview> = fc
  .record({
    points: fc
      .uniqueArray(fc.integer({ min: -3, max: 5 }), { minLength: 2, maxLength: 3 })
      .map((points) => points.toSorted((a, b) => a - b)),
    weights: fc.array(fc.constantFrom(1, 1, 2, 3, 7, 40), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ points, weights }) => {
    const ids = weights.map((_, at) => `question-${'abcd'[at]}`);
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    return fc
      .record({
        planned: fc.option(fc.subarray(ids), { nil: undefined }),
        average: arbitraryCut(points),
        gate: optional(
          fc.record({
            average: arbitraryCut(points),
            lowest: optional(arbitraryCut(points)),
            required: fc.constantFrom(true, true, true, false),
          }),
        ),
        minimumRated: optional(fc.integer({ min: 1, max: 5 })),
        chosen: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      })
      .map(({ planned, average, gate, minimumRated, chosen }) => {
        const asked = planned ?? ids;
        return {
          bank: {
            id: 'small',
            version: '1.0.0',
            scale: points.map((score) => ({ score })),
            levels: [{ id: 'only' }],
            sections: [{ id: 'only', level: 'only' }],
            questions: ids.map((id, at) => ({
              id,
              number: at + 1,
              level: 'only',
              section: 'only',
              competency: `Skill ${at}`,
            })),
            threshold: { average: points[0] as number },
          },
          plan: {
            questions: planned,
            roleCritical: asked.filter((id) => chosen[ids.indexOf(id)]),
            weighting: {
              reason: 'The weights of this test differ at random.',
              weights: Object.fromEntries(
                ids.flatMap((id, at) => (asked.includes(id) ? [[id, weights[at] as number]] : [])),
              ),
            },
          },
          threshold: {
            average,
            ...(gate && {
              roleCritical: {
                average: gate.average,
                required: gate.required,
                ...(gate.lowest !== undefined && { lowest: gate.lowest }),
              },
            }),
            ...(minimumRated !== undefined && { minimumRated }),
          },
        };
      });
  });

/** Every way to rate or skip the questions that an interview may ask. */
export function listRatings({ bank, plan }: SmallInterview): Ratings<Outline>[] {
  const ids = plan.questions ?? bank.questions.map(({ id }) => id);
  const choices: Rating<Outline>[] = [...bank.scale.map(({ score }) => score), 'skipped'];
  return ids.reduce<Ratings<Outline>[]>(
    (lists, id) =>
      lists.flatMap((ratings) => choices.map((rating) => ({ ...ratings, [id]: rating }))),
    [{}],
  );
}

import { describe, expect, test } from 'vitest';
import { isInterviewError } from '../../src/errors.ts';
import { type PrecisionGoal, planPrecision } from '../../src/plan/index.ts';
import { projectReliability } from '../../src/stats/index.ts';

const components = {
  candidate: 0.4,
  rater: 0.05,
  question: 0.1,
  candidateRater: 0.04,
  candidateQuestion: 0.3,
  raterQuestion: null,
  residual: 0.4,
};

function listIssues(run: () => unknown): [string, string][] {
  try {
    run();
  } catch (error) {
    if (!isInterviewError(error, 'invalid-plan')) throw error;
    return error.issues.map(({ code, path }) => [code, path.join('.')]);
  }
  throw new Error('nothing was thrown');
}

describe('planPrecision', () => {
  test('finds the fewest questions for each number of raters', () => {
    const { options, fewestRatings, design, unknown } = planPrecision(components, {
      reliability: 0.7,
    });
    expect(options.map(({ raters, questions }) => [raters, questions])).toEqual([
      [1, 9],
      [2, 4],
      [3, 4],
      [4, 3],
    ]);
    expect(fewestRatings).toEqual(options[1]);
    expect(design).toBe('own-raters');
    expect(unknown).toEqual(['raterQuestion']);
    for (const { raters, questions, projection } of options) {
      expect(projection).toMatchObject({ raters, questions });
      expect(projection.reliability).toBeGreaterThanOrEqual(0.7);
      const [fewer] = projectReliability(components, {
        raters: [raters],
        questions: [(questions as number) - 1],
      }).projections;
      expect(fewer?.reliability).toBeLessThan(0.7);
    }
  });

  test('shows the longest interview where none is precise enough', () => {
    const found = planPrecision(components, { reliability: 0.9, raters: 1, questions: 10 });
    expect(found.options).toEqual([
      { raters: 1, questions: null, projection: found.projections.at(-1) },
    ]);
    expect(found.fewestRatings).toBeNull();
    expect(found.projections).toHaveLength(10);
  });

  test('meets all goals at once', () => {
    const goals: PrecisionGoal[] = [
      { dependability: 0.7 },
      { standardError: 0.35 },
      { consistency: 0.8, cut: 3.5, mean: 3.3 },
    ];
    const lengthOf = (goal: PrecisionGoal) =>
      planPrecision(components, { ...goal, raters: 2 }).options[1]?.questions as number;
    const lengths = goals.map(lengthOf);
    expect(lengths.every((length) => length > 1)).toBe(true);
    expect(new Set(lengths).size).toBeGreaterThan(1);
    expect(lengthOf(Object.assign({}, ...goals))).toBe(Math.max(...lengths));
    expect(planPrecision(components, { reliability: 0.7, design: 'crossed' }).design).toBe(
      'crossed',
    );
  });

  test('is plain JSON', () => {
    const found = planPrecision(components, { reliability: 0.7 });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('names all that is wrong', () => {
    const run =
      (goal: unknown, variances: unknown = components) =>
      () =>
        planPrecision(variances as typeof components, goal as PrecisionGoal);
    expect(listIssues(run({}))).toEqual([['missing', 'goal']]);
    expect(listIssues(run({ consistency: 0.8 }))).toEqual([['missing', 'goal']]);
    expect(listIssues(run({ reliability: 0.8, cut: 3 }))).toEqual([['missing', 'goal']]);
    expect(
      listIssues(
        run(
          {
            reliability: 1,
            dependability: 0,
            standardError: '1',
            consistency: Number.NaN,
            cut: 1001,
            mean: null,
            design: 'nested',
            raters: 101,
            questions: 0.5,
            typo: 1,
          },
          { ...components, candidate: null, rater: Infinity },
        ),
      ),
    ).toEqual([
      ['invalid-number', 'components.candidate'],
      ['invalid-number', 'components.rater'],
      ['unknown-key', 'goal.typo'],
      ['invalid-number', 'goal.reliability'],
      ['invalid-number', 'goal.dependability'],
      ['invalid-number', 'goal.standardError'],
      ['invalid-number', 'goal.consistency'],
      ['invalid-number', 'goal.cut'],
      ['invalid-number', 'goal.mean'],
      ['unknown-choice', 'goal.design'],
      ['invalid-count', 'goal.raters'],
      ['invalid-count', 'goal.questions'],
    ]);
    expect(listIssues(run(null, null))).toContainEqual(['not-an-object', 'components']);
  });
});

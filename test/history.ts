import fc from 'fast-check';
import type { HireThreshold, InterviewPlan, Outline, Ratings } from '../src/model.ts';
import {
  type Asked,
  arrangeCases,
  type Case,
  listAsked,
  replaceRatings,
  writeInput,
} from './oracle.ts';

/** Interviews that were held by one plan. */
export interface History {
  readonly bank: Outline;
  readonly plan: InterviewPlan<Outline>;
  readonly threshold: HireThreshold;
  readonly interviews: readonly Ratings<Outline>[];
}

/** Draws more interviews by the plan of a case; the case's own, which likes to stand on the cut, comes first. */
function arrangeInterviews(one: Case, most: number): fc.Arbitrary<Case[]> {
  const rating = fc.oneof(
    { arbitrary: fc.constantFrom<Asked['rating']>(...one.scale), weight: 8 },
    { arbitrary: fc.constant<Asked['rating']>('skipped'), weight: 1 },
    { arbitrary: fc.constant<Asked['rating']>(one.planned ? 'missing' : 'absent'), weight: 1 },
  );
  const row = fc.tuple(
    ...one.questions.map((question) =>
      one.planned && question.rating === 'absent' ? fc.constant<Asked['rating']>('absent') : rating,
    ),
  );
  return fc
    .array(row, { maxLength: most - 1, size: 'max' })
    .map((rows) => [one, ...rows.map((ratings) => replaceRatings(one, ratings))]);
}

/** Histories of up to `most` interviews of up to `questions` questions, with every rule of a threshold. */
export function arrangeHistories({
  questions,
  most,
}: {
  questions: number;
  most: number;
}): fc.Arbitrary<History> {
  return arrangeCases({ questions })
    .filter((one) => listAsked(one).length > 0)
    .chain((one) => arrangeInterviews(one, most))
    .map((cases) => {
      const { bank, plan } = writeInput(cases[0] as Case);
      const interviews = cases.map((one) => writeInput(one).ratings);
      return { bank, plan, threshold: bank.threshold, interviews };
    });
}

/**
 * Reading the scorecards that commands take.
 *
 * @module
 */
import { decide } from '../decision.ts';
import type { Decision, HireThreshold, InterviewScore, QuestionBank } from '../model.ts';
import { parseScorecard, type Scorecard } from '../schema/scorecard.ts';
import { scoreInterview } from '../scoring.ts';
import { refuse } from './suggestion.ts';

/** A scorecard that was read, scored and decided. */
export interface Result {
  readonly card: Scorecard;
  readonly score: InterviewScore<QuestionBank>;
  readonly decision: Decision;
}

/** Checks, scores and decides a scorecard. */
export function scoreCard(
  input: unknown,
  { bank, threshold, name }: { bank: QuestionBank; threshold: HireThreshold; name: string },
): Result {
  return refuse(
    () => {
      const card = parseScorecard(input, { bank }) as Scorecard;
      const score: InterviewScore<QuestionBank> = scoreInterview(card.ratings, {
        ...card.plan,
        bank,
      });
      return { card, score, decision: decide(score, threshold) };
    },
    { name, input, bank },
  );
}

/**
 * Reading the scorecards that commands take.
 *
 * @module
 */
import { decide } from '../decision.ts';
import type {
  Decision,
  HireThreshold,
  InterviewScore,
  Outline,
  QuestionBank,
  Scorecard,
} from '../model.ts';
import { parseScorecard } from '../schema/scorecard.ts';
import { scoreInterview } from '../scoring.ts';
import { refuse } from './suggestion.ts';

/** A scorecard that was read and scored. */
export interface ScoredCard {
  readonly card: Scorecard<Outline>;
  readonly score: InterviewScore<QuestionBank>;
}

interface Context {
  readonly bank: QuestionBank;
  readonly name: string;
}

/** Checks and scores a scorecard. */
export function readCard(input: unknown, { bank, name }: Context): ScoredCard {
  return refuse(
    () => {
      const card = parseScorecard(input, { bank }) as Scorecard<Outline>;
      return { card, score: scoreInterview(card.ratings, card.plan, { bank }) };
    },
    { name },
  );
}

/** Checks, scores and decides a scorecard. */
export function decideCard(
  input: unknown,
  { threshold, ...context }: Context & { threshold: HireThreshold },
): ScoredCard & { readonly decision: Decision<Outline> } {
  const { card, score } = readCard(input, context);
  return refuse(() => ({ card, score, decision: decide(score, threshold) }), {
    name: context.name,
  });
}

/**
 * Reading the scorecards that commands take.
 *
 * @module
 */
import { decide } from '../decision.ts';
import { readCard as readEngineCard } from '../engine/card.ts';
import { reportTo } from '../engine/input.ts';
import { indexOutline } from '../engine/outline.ts';
import type { Issue } from '../errors.ts';
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

/**
 * Does as {@link decideCard} with what `JSON.parse` has made, which needs no copy. A scorecard with a fault, or with a
 * `null` that may stand for what is absent, is left to that.
 */
export function decideParsed(
  input: unknown,
  { json, ...context }: Context & { threshold: HireThreshold; json: string },
): {
  candidate: string | undefined;
  score: InterviewScore<QuestionBank>;
  decision: Decision<Outline>;
} {
  const { bank, threshold, name } = context;
  if (!json.includes('null')) {
    const issues: Issue[] = [];
    const index = indexOutline(bank);
    const { candidate } = readEngineCard(input, ['scorecard'], { report: reportTo(issues), index });
    if (issues.length === 0) {
      const { ratings, plan } = input as Scorecard<Outline>;
      return refuse(
        () => {
          const score = scoreInterview(ratings, plan, { bank });
          return { candidate, score, decision: decide(score, threshold) };
        },
        { name },
      );
    }
  }
  const { card, score, decision } = decideCard(input, context);
  return { candidate: card.candidate, score, decision };
}

/**
 * From a score and a threshold to an outcome that explains itself.
 *
 * @module
 */
import { readCase } from './engine/case.ts';
import { writeThreshold } from './engine/cut.ts';
import { isCriticalAssessed, judge, meetsRoleCritical, type Standing } from './engine/judgement.ts';
import type { AssessedQuestion } from './engine/known.ts';
import { SCALING } from './engine/limits.ts';
import { listReasons } from './engine/reasons.ts';
import { findFlip, findPivotal } from './engine/sensitivity.ts';
import { addRating } from './engine/sum.ts';
import type { Decision, HireThreshold, InterviewScore, Outline } from './model.ts';

/**
 * Decides an interview, says why, and how firm that is.
 *
 * Both cuts are inclusive and every comparison is one of integers. A decision is `'undecided'` while a
 * planned question is missing, when nothing is rated, when fewer than `minimumRated` questions are
 * rated, or when role-critical questions are required and none of them is rated, or not all with `allRated`.
 *
 * @param score - what {@link scoreInterview} returned, or its JSON
 * @param threshold - the cut; the bank's by default
 * @returns outcome, reasons, and what would reverse it; plain JSON
 * @throws {@link InvalidThresholdError} when a figure is off the scale or has more than four decimal
 *   places; {@link InvalidScoreError} when the score is not one, or states a figure, list or tally that its
 *   ratings do not come to, with all of them at once.
 *
 * @example See what a decision hangs on
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 *
 * const score = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 3 });
 * const decision = decide(score);
 * decision.outcome; // => "no-offer"
 * decision.reasons[0].message; // => "The ratings total 10 over a weight of 3; the cut of 3.5 asks for 10.5."
 * decision.flip; // => { "outcome": "conditional-offer", "steps": 1, "changes": [{ "id": "cap-theorem", "from": 4, "to": 5 }] }
 * ```
 * @category Score and decide
 */
export function decide<B extends Outline>(
  score: InterviewScore<B>,
  threshold?: HireThreshold,
): Decision<B>;
export function decide(score: unknown, threshold?: unknown): Decision<Outline> {
  const assessment = readCase(score, threshold);
  const { standing, cut, scale, summary } = assessment;
  const { total, weight, roleCritical } = standing;
  const { questions, critical } = assessment.listQuestions();
  const outcome = judge(standing, cut);
  const isOpen = standing.missing > 0;
  const worst = isOpen ? complete(standing, questions, scale[0] as number) : standing;
  const best = isOpen ? complete(standing, questions, scale.at(-1) as number) : standing;
  const settled = judge(worst, cut);
  const open = worst.weight - weight;
  return {
    outcome,
    roleCritical:
      !cut.roleCritical || !isCriticalAssessed(standing, cut.roleCritical)
        ? 'not-assessed'
        : meetsRoleCritical(roleCritical, cut.roleCritical)
          ? 'met'
          : 'not-met',
    threshold: writeThreshold(cut),
    margin: weight > 0 ? (total * SCALING - cut.average * weight) / (weight * SCALING) : null,
    reasons: listReasons({ standing, summary, questions, critical }, { cut, outcome }),
    reachable:
      worst.weight > 0
        ? { lowest: worst.total / worst.weight, highest: best.total / best.weight }
        : null,
    settled: settled === judge(best, cut) ? settled : null,
    needed: open > 0 ? (cut.average * worst.weight - total * SCALING) / (open * SCALING) : null,
    flip: findFlip(questions, standing, { cut, outcome, scale, summary }),
    pivotal: findPivotal(questions, standing, { cut, outcome }),
  };
}

/**
 * Checks whether an interview earns a conditional offer. `false` also while it is undecided.
 *
 * It is `decide(score, threshold).outcome === 'conditional-offer'`, without the explanation and cheaper.
 *
 * @param score - what {@link scoreInterview} returned, or its JSON
 * @param threshold - the cut; the bank's by default
 * @returns whether the outcome is a conditional offer
 * @throws as {@link decide} does
 *
 * @example An average on the cut meets it
 * ```ts
 * import { meetsHireThreshold, scoreInterview } from 'structured-interview';
 *
 * meetsHireThreshold(scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 3 })); // => true
 * ```
 * @category Score and decide
 */
export function meetsHireThreshold<B extends Outline>(
  score: InterviewScore<B>,
  threshold?: HireThreshold,
): boolean {
  const { standing, cut } = readCase(score, threshold);
  return judge(standing, cut) === 'conditional-offer';
}

/** The standing if every missing question were rated with one score point. */
function complete(
  standing: Standing,
  questions: readonly AssessedQuestion[],
  point: number,
): Standing {
  const whole = { ...standing, lowest: null };
  const part = { ...standing.roleCritical };
  for (const { rating, weight, critical } of questions) {
    if (rating !== null) continue;
    addRating(whole, point, weight);
    if (critical) addRating(part, point, weight);
  }
  return { ...whole, missing: 0, roleCritical: part };
}

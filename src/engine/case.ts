/**
 * A score beside the cut that it is held against.
 *
 * @module
 */
import { InvalidScoreError, InvalidThresholdError, type Issue } from '../errors.ts';
import { type Cut, findRange, readThreshold } from './cut.ts';
import { reportTo } from './input.ts';
import { type Assessment, findAssessment } from './known.ts';
import { readStoredScore } from './stored-score.ts';

export interface Case extends Assessment {
  /** The cut that is applied. */
  readonly cut: Cut;
}

/**
 * Reads a score and a threshold into what is compared. A score that this process made is taken as it was made; any
 * other is added up again.
 *
 * @throws {@link InvalidScoreError} when the score is not one that scoring returns; {@link InvalidThresholdError}
 *   with all problems of the threshold at once.
 */
export function readCase(score: unknown, threshold: unknown): Case {
  const action = 'decide interview';
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const assessment = findAssessment(score) ?? readStoredScore(score, ['score'], { report });
  if (!assessment) throw new InvalidScoreError(action, issues);
  if (threshold === undefined || threshold === null) return assessment;
  const range = findRange(assessment.scale);
  const cut = readThreshold(threshold, ['threshold'], { report, range });
  if (issues.length > 0) throw new InvalidThresholdError(action, issues);
  return { ...assessment, cut };
}

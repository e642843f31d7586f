/**
 * Practice for raters: spoken answers with known scores, and what ratings of them say about who gave them.
 *
 * @module
 */
export type { CalibrationAdvice } from './advice.ts';
export { type BackendAnswer, type CalibrationAnswer, getCalibrationAnswers } from './answers.ts';
export { type DrawOptions, drawCalibrationAnswers } from './draw.ts';
export {
  type CalibrationFigure,
  type CutFigure,
  fewestAnswers,
  type RatingFigures,
  type SeverityFigure,
} from './figures.ts';
export {
  type AnswerAssessment,
  assessRater,
  type CalibrationOptions,
  type CalibrationRatings,
  type Confusion,
  type OverlookedMisconception,
  type RaterAssessment,
} from './rater.ts';
export {
  assessRaters,
  type TeamAgreement,
  type TeamAssessment,
  type TeamQuestion,
} from './team.ts';

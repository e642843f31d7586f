/**
 * A structured backend interview as typed data, and an exact scoring engine that explains its
 * decisions.
 *
 * @module
 */
export {
  type BackendBank,
  type BackendQuestion,
  backendBank,
} from '../data/backend/index.ts';
export { type BackendOutline, backendOutline } from '../data/backend/outline.ts';
export type { BackendProse } from '../data/backend/types.ts';
export { decide, meetsHireThreshold } from './decision.ts';
export {
  InterviewError,
  InvalidBankError,
  InvalidCalibrationError,
  InvalidGuideError,
  InvalidPanelError,
  InvalidPlanError,
  InvalidRatingsError,
  InvalidRecordError,
  InvalidReportError,
  InvalidScorecardError,
  InvalidScoreError,
  InvalidStatementError,
  InvalidTableError,
  InvalidThresholdError,
  type Issue,
  type IssueCode,
  isInterviewError,
  UnknownQuestionError,
} from './errors.ts';
export type {
  BankOptions,
  BankQuestion,
  CalibrationText,
  Competency,
  Correction,
  Decision,
  Flip,
  Given,
  HeardPoints,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Level,
  LevelId,
  Outcome,
  Outline,
  OutlineQuestion,
  Question,
  QuestionBank,
  QuestionId,
  QuestionProse,
  QuestionScore,
  Rating,
  RatingChange,
  Ratings,
  Reason,
  Reference,
  RoleCriticalThreshold,
  ScalePoint,
  ScorePoint,
  Section,
  SectionId,
  Tally,
  Weighting,
} from './model.ts';
export {
  getQuestions,
  type OneOrMany,
  type QuestionFilter,
  type QuestionOptions,
} from './questions.ts';
export { scoreInterview } from './scoring.ts';

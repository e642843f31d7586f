/**
 * Several interviewers: one exact score, and where they differ.
 *
 * @module
 */
export type { Agreement, Disagreement, DisagreementEnd, Severity } from './agreement.ts';
export {
  type Borderline,
  type BorderlineAdvice,
  type BorderlineOptions,
  borderline,
  type MeasurementHistory,
} from './borderline.ts';
export {
  type Consensus,
  type Panel,
  type PanelOptions,
  type PanelQuestion,
  type PanelRater,
  type Redacted,
  redactFor,
  scorePanel,
} from './panel.ts';

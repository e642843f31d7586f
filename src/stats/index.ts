/**
 * Statistics of rating and selection: numbers in, numbers out, and the reason where there is none.
 *
 * @module
 */

export type { RatingAccuracy } from './accuracy.ts';
export { ratingAccuracy } from './accuracy.ts';
export type {
  AdverseImpact,
  AgainstRates,
  GroupCount,
  GroupImpact,
  ImpactComparison,
  ImpactTest,
  ImpactVerdict,
  SmallGroups,
} from './adverse-impact.ts';
export { adverseImpact } from './adverse-impact.ts';
export type { Coefficient, Estimate, Interval, Reason, Warning } from './coefficient.ts';
export type { CronbachAlpha, QuestionReliability } from './cronbach.ts';
export { cronbachAlpha } from './cronbach.ts';
export type {
  DatedRatingRow,
  PeriodSeverity,
  RaterDrift,
  SeverityDrift,
} from './drift.ts';
export { severityDrift } from './drift.ts';
export type { RateTest } from './fisher.ts';
export type { GroupCounts, GroupedPerson } from './group-counts.ts';
export { countGroups } from './group-counts.ts';
export type { RatingMatrix } from './input.ts';
export type { IntraclassCorrelation, IntraclassForm } from './intraclass.ts';
export { intraclassCorrelation } from './intraclass.ts';
export type { WeightedKappa } from './kappa.ts';
export { weightedKappa } from './kappa.ts';
export type { AlphaInterval, KrippendorffAlpha, KrippendorffMetric } from './krippendorff.ts';
export { krippendorffAlpha } from './krippendorff.ts';
export type { LimitsOfAgreement } from './limits-of-agreement.ts';
export { limitsOfAgreement } from './limits-of-agreement.ts';
export type { DecisionConsistency, EstimatedTrueScore } from './measurement.ts';
export {
  decisionConsistency,
  estimatedTrueScore,
  spearmanBrown,
  standardErrorOfMeasurement,
} from './measurement.ts';
export type { MultiraterAgreement } from './multirater.ts';
export { congerKappa, fleissKappa, gwetAc } from './multirater.ts';
export type { OddsRatio } from './odds-ratio.ts';
export type { PooledZ } from './pooled-z.ts';
export type {
  ProjectionDesign,
  ReliabilityProjection,
  ReliabilityProjections,
} from './reliability-projection.ts';
export { projectReliability } from './reliability-projection.ts';
export type { ScoreDifference } from './score-difference.ts';
export { scoreDifferences } from './score-difference.ts';
export type { GroupScores, GroupScoringRate, ScoringRates } from './scoring-rates.ts';
export { scoringRates } from './scoring-rates.ts';
export type {
  ImpactStratum,
  StratifiedComparison,
  StratifiedImpact,
} from './stratified-impact.ts';
export { stratifiedImpact } from './stratified-impact.ts';
export type { RatingRow, VarianceComponents, VarianceSource } from './variance-components.ts';
export { varianceComponents } from './variance-components.ts';
export type { KappaWeights } from './weights.ts';
export type { UnitAgreement, WithinGroupAgreement } from './within-group.ts';
export { withinGroupAgreement } from './within-group.ts';

/**
 * Which questions an interview asks: chosen fairly, and the same again for the same seed.
 *
 * @module
 */
export { type Coverage, type CoverageCount, coverage } from './coverage.ts';
export {
  type PlannedInterview,
  type PlanWishes,
  parallelPlans,
  parseWishes,
  planInterview,
  type QuestionPlan,
} from './plan.ts';
export {
  type PrecisionGoal,
  type PrecisionOption,
  type PrecisionPlan,
  planPrecision,
} from './precision.ts';

/**
 * Parse, lint and describe question banks, plans and scorecards. The only entry that loads zod.
 *
 * @module
 */
export {
  bankSchema,
  type DefinedBank,
  defineBank,
  parseBank,
  safeParseBank,
} from './bank.ts';
export type { ParseResult } from './inspection.ts';
export { buildJsonSchemas, type JsonSchemas } from './json-schema.ts';
export type { Finding, LintExample, LintRule, Severity } from './lint/rule.ts';
export { lintBank, lintPlan, listLintRules } from './lint.ts';
export { parsePlan, planSchema, safeParsePlan } from './plan.ts';
export { decisionSchema, scoreSchema } from './results.ts';
export {
  parseScorecard,
  type Scorecard,
  safeParseScorecard,
  scorecardSchema,
} from './scorecard.ts';
export { parseThreshold, safeParseThreshold, thresholdSchema } from './threshold.ts';

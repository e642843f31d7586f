/**
 * Parse, lint and describe question banks, plans and scorecards. The only entry that loads zod.
 *
 * @module
 */

export type { Scorecard } from '../model.ts';
export { type DefinedBank, defineBank, parseBank, safeParseBank } from './bank.ts';
export { buildJsonSchemas, type JsonSchemas } from './json-schema.ts';
export type { Finding, LintExample, LintRule, Severity } from './lint/rule.ts';
export { lintBank, lintPlan, listLintRules } from './lint.ts';
export type { ParseResult } from './parsing.ts';
export { parsePlan, safeParsePlan } from './plan.ts';
export { parseScorecard, safeParseScorecard } from './scorecard.ts';
export {
  bankSchema,
  decisionSchema,
  planSchema,
  scorecardSchema,
  scoreSchema,
  thresholdSchema,
} from './standard.ts';
export { parseThreshold, safeParseThreshold } from './threshold.ts';

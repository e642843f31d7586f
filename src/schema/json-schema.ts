/**
 * JSON Schema (2020-12) for editors and other languages.
 *
 * @module
 */
import * as z from 'zod';
import {
  bankSchema,
  decisionSchema,
  planSchema,
  scorecardSchema,
  scoreSchema,
} from './standard.ts';

/** A JSON Schema by the name of what it describes. */
export type JsonSchemas = Readonly<
  Record<'bank' | 'plan' | 'scorecard' | 'score' | 'decision', z.core.JSONSchema.BaseSchema>
>;

/**
 * Builds the JSON Schemas that the package ships. They hold the form of the data. Rules that tie one
 * field to another, such as that a section must exist, only the parse functions check. They describe data as it is
 * written, where what is absent is left out; the parse functions also take `null` for it.
 *
 * @returns a JSON Schema 2020-12 for each kind of file; plain JSON
 *
 * @example See what a plan may hold
 * ```ts
 * import { buildJsonSchemas } from 'structured-interview/schema';
 *
 * Object.keys(buildJsonSchemas().plan.properties ?? {}); // => ["questions", "roleCritical", "weighting"]
 * ```
 */
export function buildJsonSchemas(): JsonSchemas {
  return {
    bank: describe(bankSchema, 'Question bank'),
    plan: describe(planSchema, 'Interview plan'),
    scorecard: describe(scorecardSchema, 'Scorecard'),
    score: describe(scoreSchema, 'Interview score'),
    decision: describe(decisionSchema, 'Decision'),
  };
}

function describe(schema: z.ZodType, title: string): z.core.JSONSchema.BaseSchema {
  const { $schema, ...body } = z.toJSONSchema(schema);
  return { $schema, title, ...body } as z.core.JSONSchema.BaseSchema;
}

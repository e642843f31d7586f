/**
 * The contracts as zod schemas, which are Standard Schemas too. Only this module and the shapes need zod.
 *
 * @module
 */
import * as z from 'zod';
import { writeThreshold } from '../engine/cut.ts';
import { readDecision } from '../engine/stored-decision.ts';
import { readStoredScore } from '../engine/stored-score.ts';
import type {
  Decision,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  QuestionBank,
  Scorecard,
} from '../model.ts';
import { bankContract } from './bank.ts';
import { type Contract, inspect } from './parsing.ts';
import { describePlan } from './plan.ts';
import { describeScorecard } from './scorecard.ts';
import { buildShapes } from './shapes.ts';
import { describeThreshold } from './threshold.ts';

/**
 * A zod schema of a question bank, which is a Standard Schema too. It checks all that
 * {@link parseBank} checks.
 *
 * @example Use it where a Standard Schema is asked for
 * ```ts
 * import { bankSchema } from 'structured-interview/schema';
 *
 * const { issues } = await bankSchema['~standard'].validate('barista');
 * issues?.[0]?.message; // => "bank must be a plain object: received \"barista\""
 * ```
 */
export const bankSchema = /* @__PURE__ */ buildSchema<QuestionBank>('bank', bankContract);

/**
 * A zod schema of an interview plan, which is a Standard Schema too. It does not know the bank's
 * questions; for that use {@link parsePlan} with a bank.
 *
 * @example Find a question that is named twice
 * ```ts
 * import { planSchema } from 'structured-interview/schema';
 *
 * const { error } = planSchema.safeParse({ questions: ['milk', 'milk'] });
 * error?.issues[0]?.message; // => "plan.questions.1 must be named once: received \"milk\""
 * ```
 */
export const planSchema = /* @__PURE__ */ buildSchema<InterviewPlan<Outline>>(
  'plan',
  /* @__PURE__ */ describePlan(),
);

/**
 * A zod schema of a hire threshold, which is a Standard Schema too. It does not know the scale; for
 * that use {@link parseThreshold} with a bank.
 *
 * @example Make it a part of a schema of your own
 * ```ts
 * import { z } from 'zod';
 * import { thresholdSchema } from 'structured-interview/schema';
 *
 * const settings = z.object({ role: z.string(), bar: thresholdSchema });
 * settings.safeParse({ role: 'SRE', bar: { average: 3.75 } }).success; // => true
 * ```
 */
export const thresholdSchema = /* @__PURE__ */ buildSchema<HireThreshold>(
  'threshold',
  /* @__PURE__ */ describeThreshold(),
);

/**
 * A zod schema of a scorecard, which is a Standard Schema too. It does not know the bank's questions
 * and scale; for that use {@link parseScorecard} with a bank.
 *
 * @example Accept scorecards of any bank
 * ```ts
 * import { scorecardSchema } from 'structured-interview/schema';
 *
 * scorecardSchema.safeParse({ ratings: { espresso: 1, milk: 'skipped' } }).success; // => true
 * scorecardSchema.safeParse({ ratings: { espresso: 'one' } }).success; // => false
 * ```
 */
export const scorecardSchema = /* @__PURE__ */ buildSchema<Scorecard<Outline>>(
  'scorecard',
  /* @__PURE__ */ describeScorecard(),
);

/**
 * A zod schema of an interview score, which is a Standard Schema too. Like `decide` it adds the score up again: a score
 * that states other figures than its ratings come to is refused.
 *
 * @example Check a score that comes back from storage
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { scoreSchema } from 'structured-interview/schema';
 *
 * const stored = JSON.stringify(scoreInterview({ 'cap-theorem': 4 }));
 * scoreSchema.safeParse(JSON.parse(stored)).success; // => true
 * scoreSchema.safeParse({ ...JSON.parse(stored), average: 5 }).success; // => false
 * ```
 */
export const scoreSchema = /* @__PURE__ */ buildSchema<InterviewScore<Outline>>('score', {
  root: 'score',
  hasNull: true,
  read(data, path, { report }) {
    const assessment = readStoredScore(data, path, { report });
    return assessment && { ...(data as object), threshold: writeThreshold(assessment.cut) };
  },
});

/**
 * A zod schema of a decision, which is a Standard Schema too. It checks the form; whether a decision follows from its
 * score only deciding again tells.
 *
 * @example Refuse an outcome that does not exist
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { decisionSchema } from 'structured-interview/schema';
 *
 * const decision = decide(scoreInterview({ 'cap-theorem': 4 }));
 * decisionSchema.safeParse(decision).success; // => true
 * decisionSchema.safeParse({ ...decision, outcome: 'hired' }).success; // => false
 * ```
 */
export const decisionSchema = /* @__PURE__ */ buildSchema<Decision<Outline>>('decision', {
  root: 'decision',
  hasNull: true,
  read: readDecision,
});

/** Makes the zod schema of a contract. It holds to all of it, and speaks the words of this library. */
function buildSchema<T>(
  kind: keyof ReturnType<typeof buildShapes>,
  contract: Contract,
): z.ZodType<T, T> {
  // Lazy, for the shape is only needed for its JSON Schema.
  const schema = z.lazy(() =>
    z
      .unknown()
      .check((payload) => {
        const { data, issues } = inspect(payload.value, contract);
        for (const { path, message, ...params } of issues) {
          payload.issues.push({
            code: 'custom',
            path: path.slice(1),
            message,
            params,
            input: payload.value,
          });
        }
        if (issues.length === 0) payload.value = data;
      })
      .meta(describeShape(buildShapes()[kind])),
  );
  return schema as z.ZodType<unknown> as z.ZodType<T, T>;
}

/** The JSON Schema of a shape. Freezing is of no concern to other programs, so `readOnly` goes. */
function describeShape(shape: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...body } = z.toJSONSchema(shape, {
    io: 'input',
    override({ jsonSchema }) {
      delete jsonSchema.readOnly;
    },
  });
  return { ...body };
}

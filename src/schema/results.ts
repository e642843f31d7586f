/**
 * Schemas of what scoring and deciding return, for those who store or send it.
 *
 * @module
 */
import { buildSchema } from './inspection.ts';
import { shapes } from './shapes.ts';

/**
 * A zod schema of an interview score, which is a Standard Schema too. It checks the form; whether the
 * sums follow from the ratings only scoring them again can tell.
 *
 * @example Check a score that comes back from storage
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { scoreSchema } from 'structured-interview/schema';
 *
 * const stored = JSON.stringify(scoreInterview({ 'cap-theorem': 4 }));
 * scoreSchema.safeParse(JSON.parse(stored)).success; // => true
 * ```
 */
export const scoreSchema = /* @__PURE__ */ buildSchema({
  root: 'score',
  shape: shapes.score,
  check() {},
});

/**
 * A zod schema of a decision, which is a Standard Schema too. It checks the form.
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
export const decisionSchema = /* @__PURE__ */ buildSchema({
  root: 'decision',
  shape: shapes.decision,
  check() {},
});

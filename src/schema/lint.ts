/**
 * Weaknesses of banks and plans that are sound in form.
 *
 * @module
 */
import { findRange } from '../engine/cut.ts';
import { indexOutline } from '../engine/outline.ts';
import type { HireThreshold, InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { parseBankFor } from './bank.ts';
import { describeCase } from './lint/interview-case.ts';
import type { Finding, LintRule } from './lint/rule.ts';
import { applyRules, bankRules, interviewRules, planRules, weightingRules } from './lint/rules.ts';
import { readContextFields, unwrap } from './parsing.ts';
import { parsePlanFor } from './plan.ts';
import { parseThresholdFor } from './threshold.ts';

/**
 * Looks for weaknesses of a bank that is sound in form.
 *
 * @param bank - the bank
 * @returns the findings, in the order of {@link listLintRules}; empty when there are none
 * @throws {@link InvalidBankError} when the bank is not sound, with every problem
 *
 * @example Find what would stop a release
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { lintBank } from 'structured-interview/schema';
 *
 * lintBank(backendBank).filter(({ severity }) => severity === 'error'); // => []
 * ```
 */
export function lintBank(bank: QuestionBank): Finding[] {
  const data = unwrap(parseBankFor(bank, 'lint bank'));
  const interview = describeCase(
    {
      questions: data.questions.map(({ id, section, competency }) => ({
        id,
        section,
        competency,
        weight: 1,
        critical: false,
      })),
      listedBy: 'bank',
      points: data.scale.map(({ score }) => score),
      places: { threshold: ['bank', 'threshold'], questions: ['bank', 'questions'] },
    },
    data.threshold,
  );
  return [...applyRules(interviewRules, interview), ...applyRules(bankRules, data)];
}

/**
 * Looks for weaknesses of a plan and of the threshold that it is decided by.
 *
 * A finding that says what no interview can do is proved for every set of ratings, in integers, and
 * carries the smallest interviews that show it. Where weights are so uneven that a proof would take
 * too long, nothing is said about the role-critical questions.
 *
 * @param plan - the plan, without its bank
 * @param context - the bank, and the threshold if it is not the bank's
 * @returns the findings, in the order of {@link listLintRules}; empty when there are none
 * @throws {@link InvalidPlanError}, {@link InvalidThresholdError} or {@link InvalidBankError} when one
 *   of them is not sound, with every problem; the last also when the context is not valid.
 *
 * @example Learn that an offer may rest on one rating
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { lintPlan } from 'structured-interview/schema';
 *
 * const findings = lintPlan(
 *   { questions: ['cap-theorem', 'idempotency', 'saga-pattern'] },
 *   { bank: backendBank },
 * );
 * const found = findings.find(({ rule }) => rule === 'offer-on-a-fraction');
 * found?.suggestion; // => "minimumRated: 2"
 * found?.examples?.[0]?.outcome; // => "conditional-offer"
 * ```
 */
export function lintPlan<const B extends Outline>(
  plan: InterviewPlan<B>,
  context: { readonly bank: B; readonly threshold?: HireThreshold | undefined },
): Finding[] {
  const action = 'lint plan';
  const { bank, threshold } = readContextFields(context, ['bank', 'threshold']);
  const index = indexOutline(bank as Outline);
  const { ids, points, groupings } = index;
  const data = unwrap(parsePlanFor(plan, { action, index }));
  const cut =
    threshold === undefined || threshold === null
      ? index.threshold
      : unwrap(parseThresholdFor(threshold, { action, range: findRange(points) }));
  const [, section, competency] = groupings;
  const asked = new Set(data.questions ?? ids);
  const critical = new Set(data.roleCritical);
  const weights = new Map(Object.entries(data.weighting?.weights ?? {}));
  const interview = describeCase(
    {
      questions: ids
        .map((id, at) => ({
          id,
          section: section.names[section.positions[at] as number] as string,
          competency: competency.names[competency.positions[at] as number] as string,
          weight: weights.get(id) ?? 1,
          critical: critical.has(id),
        }))
        .filter(({ id }) => asked.has(id)),
      listedBy: data.questions ? 'plan' : 'nobody',
      points,
      places: { threshold: ['threshold'], questions: ['plan', 'questions'] },
    },
    cut,
  );
  return [
    ...applyRules([...interviewRules, ...planRules], interview),
    ...applyRules(weightingRules, { interview, plan: data }),
  ];
}

/**
 * Lists the rules of {@link lintBank} and {@link lintPlan}.
 *
 * @returns the name, the severity and one line on each rule, and what it is applied to
 *
 * @example Name the rules that fail a check
 * ```ts
 * import { listLintRules } from 'structured-interview/schema';
 *
 * listLintRules()
 *   .filter(({ severity }) => severity === 'error')
 *   .map(({ name }) => name); // => ["threshold-out-of-reach", "threshold-always-met", "duplicate-prompt"]
 * ```
 */
export function listLintRules(): (LintRule & {
  readonly subjects: readonly ('bank' | 'plan')[];
})[] {
  return [
    ...interviewRules.map((rule) => ({ ...rule, subjects: ['bank', 'plan'] as const })),
    ...bankRules.map((rule) => ({ ...rule, subjects: ['bank'] as const })),
    ...[...planRules, ...weightingRules].map((rule) => ({ ...rule, subjects: ['plan'] as const })),
  ].map(({ name, severity, summary, subjects }) => ({ name, severity, summary, subjects }));
}

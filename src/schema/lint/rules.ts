/**
 * The rules of both linters, by name.
 *
 * @module
 */
import type { InterviewPlan, Outline, QuestionBank } from '../../model.ts';
import { findSingleQuestionCompetency, findSingleQuestionSection } from './coverage-rules.ts';
import type { InterviewCase } from './interview-case.ts';
import * as prose from './prose-rules.ts';
import type { AppliedRule, Finding } from './rule.ts';
import * as threshold from './threshold-rules.ts';

/** Rules about the interviews that are possible, of a bank as a whole and of a plan. */
export const interviewRules: readonly AppliedRule<InterviewCase>[] = [
  {
    name: 'threshold-out-of-reach',
    severity: 'error',
    summary: 'No interview can earn an offer: more questions must be rated than can be asked.',
    find: threshold.findUnreachableThreshold,
  },
  {
    name: 'threshold-always-met',
    severity: 'error',
    summary: 'No decided interview can miss the threshold.',
    find: threshold.findUnmissableThreshold,
  },
  {
    name: 'single-question-competency',
    severity: 'info',
    summary: 'A competency is measured by one question.',
    find: findSingleQuestionCompetency,
  },
  {
    name: 'single-question-section',
    severity: 'info',
    summary: 'A section is measured by one question.',
    find: findSingleQuestionSection,
  },
];

/** Rules about the questions of a bank. */
export const bankRules: readonly AppliedRule<QuestionBank>[] = [
  {
    name: 'missing-anchors',
    severity: 'info',
    summary: 'A question has no anchor for a score point away from the cut.',
    find: prose.findMissingAnchors,
  },
  {
    name: 'missing-cut-anchors',
    severity: 'warning',
    summary: 'A question has no anchor for a score point next to the cut, where it decides.',
    find: prose.findMissingCutAnchors,
  },
  {
    name: 'near-copy-anchors',
    severity: 'warning',
    summary: 'Two anchors of a question share half of their words or more (Jaccard index ≥ 0.5).',
    find: prose.findNearCopyAnchors,
  },
  {
    name: 'uncovered-key-points',
    severity: 'warning',
    summary: 'A strong answer holds less than half of the words of each key point.',
    find: prose.findUncoveredKeyPoints,
  },
  {
    name: 'double-question',
    severity: 'info',
    summary: 'A prompt has two or more question marks, but gets a single rating.',
    find: prose.findDoubleQuestions,
  },
  {
    name: 'answer-in-prompt',
    severity: 'warning',
    summary: 'A prompt holds three quarters of the words of a key point, and so gives it away.',
    find: prose.findAnswersInPrompts,
  },
  {
    name: 'duplicate-prompt',
    severity: 'error',
    summary: 'Two questions have the same prompt.',
    find: prose.findDuplicatePrompts,
  },
  {
    name: 'unstable-id',
    severity: 'warning',
    summary: 'An id is not in kebab-case, names a position, or is a placeholder.',
    find: prose.findUnstableIds,
  },
];

/** Rules about what a plan adds to its bank. */
export const planRules: readonly AppliedRule<InterviewCase>[] = [
  {
    name: 'idle-role-critical',
    severity: 'warning',
    summary: 'Required role-critical questions can never turn an offer into no offer.',
    find: threshold.findIdleGate,
  },
  {
    name: 'role-critical-decides-alone',
    severity: 'warning',
    summary: 'Whoever meets the cut on the role-critical questions meets the average too.',
    find: threshold.findGateThatDecidesAlone,
  },
  {
    name: 'one-question-decides',
    severity: 'warning',
    summary: 'A weight is so large that one rating alone decides whether the average is reached.',
    find: threshold.findQuestionThatDecides,
  },
  {
    name: 'offer-on-a-fraction',
    severity: 'warning',
    summary: 'An offer may rest on fewer than half of the questions (see `minimumRated`).',
    find: threshold.findOfferOnFraction,
  },
];

/** Rules about how a plan explains itself. */
export const weightingRules: readonly AppliedRule<{
  interview: InterviewCase;
  plan: InterviewPlan<Outline>;
}>[] = [
  {
    name: 'thin-reason',
    severity: 'warning',
    summary: 'Weights differ, and the reason has fewer than five different words.',
    find: prose.findThinReason,
  },
];

/** Applies rules to a subject and signs what they find. */
export function applyRules<Subject>(
  rules: readonly AppliedRule<Subject>[],
  subject: Subject,
): Finding[] {
  return rules.flatMap(({ name, severity, find }) =>
    find(subject).map((flaw) => ({ rule: name, severity, ...flaw })),
  );
}

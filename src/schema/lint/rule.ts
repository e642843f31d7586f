/**
 * What a lint rule is, and what it finds.
 *
 * @module
 */
import type { Outcome, Outline, Ratings } from '../../model.ts';

/** How bad a finding is: an `error` makes results wrong or empty, a `warning` weakens them. */
export type Severity = 'error' | 'warning' | 'info';

/** An interview that shows a finding. Scoring and deciding it gives the outcome. */
export interface LintExample {
  readonly ratings: Ratings<Outline>;
  readonly outcome: Outcome;
}

/** A weakness of a bank or a plan. */
export interface Finding {
  /** The name of the rule, such as `missing-cut-anchors`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where it is, from the outside in, such as `['bank', 'questions', 3, 'prompt']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What may be written instead. */
  readonly suggestion?: string;
  /** The smallest interviews that show it. A finding that says "no interview can" has them. */
  readonly examples?: readonly LintExample[];
}

/** A finding before its rule has signed it. */
export type Flaw = Omit<Finding, 'rule' | 'severity'>;

/** A rule by name, with what it is about. */
export interface LintRule {
  readonly name: string;
  readonly severity: Severity;
  /** What the rule finds, in one line. */
  readonly summary: string;
}

/** A rule that can be applied. */
export interface AppliedRule<Subject> extends LintRule {
  readonly find: (subject: Subject) => readonly Flaw[];
}

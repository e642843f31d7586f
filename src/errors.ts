/**
 * Every class that is thrown, and the guard that tells them apart.
 *
 * @module
 */

/**
 * What is wrong in one place of the input.
 *
 * @category Errors
 */
export interface Issue {
  /** A stable name of the fault, for programs. */
  readonly code: IssueCode;
  /** Where it is, from the outside in, such as `['ratings', 'cap-theorem']`. */
  readonly path: readonly (string | number)[];
  /** What was found and what was wanted, in one English sentence. */
  readonly message: string;
  /** What was wanted, as the message says it: `an integer from 1 to 5`. */
  readonly wanted?: string | undefined;
  /** What stood there. */
  readonly received?: Received | undefined;
  /** The least value that is allowed there. */
  readonly lowest?: number | undefined;
  /** The greatest value that is allowed there. */
  readonly highest?: number | undefined;
  /** The value that was probably meant, such as the nearest question id. */
  readonly suggestion?: string | undefined;
}

/**
 * What stood in the place of an issue: a text (its first 80 characters), number, boolean or `null` as it was, and of
 * anything else what kind of value it was. `absent`: nothing stood there; `number`: NaN or infinity.
 *
 * @category Errors
 */
export type Received =
  | string
  | number
  | boolean
  | null
  | {
      readonly kind:
        | 'absent'
        | 'list'
        | 'object'
        | 'date'
        | 'function'
        | 'number'
        | 'bigint'
        | 'symbol';
    };

/**
 * The stable names of all faults.
 *
 * @category Errors
 */
export type IssueCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'unknown-key'
  | 'unknown-question'
  | 'unknown-answer'
  | 'unknown-number'
  | 'unknown-level'
  | 'unknown-section'
  | 'unknown-competency'
  | 'off-scale'
  | 'outside-plan'
  | 'duplicate'
  | 'no-reason'
  | 'invalid-weight'
  | 'unsafe-weight'
  | 'invalid-scale'
  | 'invalid-decimal'
  | 'invalid-count'
  | 'not-a-boolean'
  | 'not-a-score'
  | 'not-a-bank'
  | 'no-raters'
  | 'invalid-name'
  | 'unknown-rater'
  | 'unknown-summary'
  | 'not-rated'
  | 'unsafe-total'
  | 'invalid-number'
  | 'no-standard-error'
  | 'conflicting-wishes'
  | 'impossible-count'
  | 'invalid-seed'
  | 'not-a-record'
  | 'not-json'
  | 'not-text'
  | 'not-an-instant'
  | 'not-a-digest'
  | 'unsupported-format'
  | 'does-not-follow'
  | 'altered'
  | 'other-bank'
  | 'not-a-decision'
  | 'unknown-choice'
  | 'not-a-function'
  | 'no-prompt'
  | 'invalid-version'
  | 'invalid-address'
  | 'level-mismatch'
  | 'missing'
  | 'missing-number'
  | 'out-of-order'
  | 'range-mismatch'
  | 'invalid-id'
  | 'not-writable';

/** More problems than these nobody reads. */
const MOST_ISSUES = 1000;

/**
 * The base of all errors of this library. It lists every problem at once, up to a thousand, and counts the rest.
 *
 * @category Errors
 */
export class InterviewError extends Error {
  override readonly name: string = 'InterviewError';
  /** A stable name of the kind of error. */
  readonly code: string = 'interview-error';
  /** The problems, at most a thousand. */
  readonly issues: readonly Issue[];
  /** How many problems there are beyond those that are listed. */
  readonly omitted: number;

  /**
   * @param action - what could not be done, such as `score interview`
   * @param issues - one or more problems
   */
  constructor(action: string, issues: readonly Issue[]) {
    const listed = issues.slice(0, MOST_ISSUES);
    const omitted = issues.length - listed.length;
    const count = issues.length === 1 ? '' : `${issues.length} problems\n- `;
    const rest = omitted > 0 ? `\n- and ${omitted} more` : '';
    super(`Cannot ${action}: ${count}${listed.map(({ message }) => message).join('\n- ')}${rest}`);
    this.issues = listed;
    this.omitted = omitted;
  }
}

/**
 * A rating is off the scale, of an unknown question, or outside the plan.
 *
 * @category Errors
 */
export class InvalidRatingsError extends InterviewError {
  override readonly name = 'InvalidRatingsError';
  override readonly code = 'invalid-ratings';
}

/**
 * A plan names unknown questions, names one twice, or weighs them wrongly.
 *
 * @category Errors
 */
export class InvalidPlanError extends InterviewError {
  override readonly name = 'InvalidPlanError';
  override readonly code = 'invalid-plan';
}

/**
 * A bank cannot be scored: its scale, its ids or its groups are not sound. Or what should hold a bank is
 * nothing of the kind.
 *
 * @category Errors
 */
export class InvalidBankError extends InterviewError {
  override readonly name = 'InvalidBankError';
  override readonly code = 'invalid-bank';
}

/**
 * A hire threshold is off the scale or has more than four decimal places.
 *
 * @category Errors
 */
export class InvalidThresholdError extends InterviewError {
  override readonly name = 'InvalidThresholdError';
  override readonly code = 'invalid-threshold';
}

/**
 * What was given as a score is not a valid one.
 *
 * @category Errors
 */
export class InvalidScoreError extends InterviewError {
  override readonly name = 'InvalidScoreError';
  override readonly code = 'invalid-score';
}

/**
 * A filter asks for a question, level, section or competency that the bank does not have.
 *
 * @category Errors
 */
export class UnknownQuestionError extends InterviewError {
  override readonly name = 'UnknownQuestionError';
  override readonly code = 'unknown-question';
}

/**
 * A panel's raters, plan or options are not sound, or a rater is not in the panel.
 *
 * @category Errors
 */
export class InvalidPanelError extends InterviewError {
  override readonly name = 'InvalidPanelError';
  override readonly code = 'invalid-panel';
}

/**
 * A decision record cannot be read, or what it states does not follow from its ratings.
 *
 * @category Errors
 */
export class InvalidRecordError extends InterviewError {
  override readonly name = 'InvalidRecordError';
  override readonly code = 'invalid-record';
}

/**
 * A report is asked for in a way that does not exist, or for a decision that is not its score's.
 *
 * @category Errors
 */
export class InvalidReportError extends InterviewError {
  override readonly name = 'InvalidReportError';
  override readonly code = 'invalid-report';
}

/**
 * A scorecard has ratings off the scale, for unknown questions or outside its plan.
 *
 * @category Errors
 */
export class InvalidScorecardError extends InterviewError {
  override readonly name = 'InvalidScorecardError';
  override readonly code = 'invalid-scorecard';
}

/**
 * A guide in Markdown does not have the form, or what it says does not fit together.
 *
 * @category Errors
 */
export class InvalidGuideError extends InterviewError {
  override readonly name = 'InvalidGuideError';
  override readonly code = 'invalid-guide';
}

/**
 * Ratings of calibration answers, the answers themselves or the options are not sound.
 *
 * @category Errors
 */
export class InvalidCalibrationError extends InterviewError {
  override readonly name = 'InvalidCalibrationError';
  override readonly code = 'invalid-calibration';
}

/**
 * A SQL statement is asked for in a way that does not exist, or with names that cannot be written in SQL.
 *
 * @category Errors
 */
export class InvalidStatementError extends InterviewError {
  override readonly name = 'InvalidStatementError';
  override readonly code = 'invalid-statement';
}

/**
 * A spreadsheet cannot be read: no column names, cells whose quotes are open, unknown questions, ratings off the scale.
 *
 * @category Errors
 */
export class InvalidTableError extends InterviewError {
  override readonly name = 'InvalidTableError';
  override readonly code = 'invalid-table';
}

interface ErrorsByCode {
  'invalid-scorecard': InvalidScorecardError;
  'invalid-ratings': InvalidRatingsError;
  'invalid-plan': InvalidPlanError;
  'invalid-bank': InvalidBankError;
  'invalid-threshold': InvalidThresholdError;
  'invalid-score': InvalidScoreError;
  'unknown-question': UnknownQuestionError;
  'invalid-panel': InvalidPanelError;
  'invalid-record': InvalidRecordError;
  'invalid-report': InvalidReportError;
  'invalid-guide': InvalidGuideError;
  'invalid-calibration': InvalidCalibrationError;
  'invalid-statement': InvalidStatementError;
  'invalid-table': InvalidTableError;
}

/**
 * Checks whether a caught value is an error of this library. It reads `code` and `issues`, so it
 * holds where `instanceof` breaks: between the ESM and the CJS copy, and across realms.
 *
 * @param error - anything that was caught
 * @param code - the kind of error that is looked for; any kind by default
 * @returns whether it is one
 *
 * @example Tell the user what is wrong
 * ```ts
 * import { isInterviewError, scoreInterview } from 'structured-interview';
 *
 * try {
 *   scoreInterview(JSON.parse('{ "cap-theorem": 7 }'));
 * } catch (error) {
 *   if (!isInterviewError(error)) throw error;
 *   error.issues[0].path; // => ["ratings", "cap-theorem"]
 * }
 * ```
 * @category Errors
 */
export function isInterviewError<Code extends keyof ErrorsByCode>(
  error: unknown,
  code: Code,
): error is ErrorsByCode[Code];
export function isInterviewError(error: unknown): error is InterviewError;
export function isInterviewError(error: unknown, code?: string): boolean {
  try {
    const { name, code: found, issues } = Object(error) as Partial<InterviewError>;
    return (
      Array.isArray(issues) &&
      typeof found === 'string' &&
      typeof name === 'string' &&
      (code === undefined || code === found)
    );
  } catch {
    // Anything can be thrown, also what cannot be read.
    return false;
  }
}

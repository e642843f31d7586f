/**
 * Errors of the library as lines for a person, with "did you mean".
 *
 * @module
 */
import { type Issue, isInterviewError } from '../errors.ts';
import { InputError } from './faults.ts';

/** Where the input of some work came from. */
export interface Origin {
  /** A file, or what the command line calls it. */
  readonly name: string;
}

/** Does a part of a command; an error of the library becomes one of the input. */
export function refuse<T>(work: () => T, origin: Origin): T {
  try {
    return work();
  } catch (error) {
    throw isInterviewError(error) ? new InputError(describeIssues(error.issues, origin)) : error;
  }
}

function describeIssues(issues: readonly Issue[], { name }: Origin): string {
  const lines = issues.map(({ code, message, suggestion }) =>
    // A count that is possible is advice, which the message gives, and not what was meant.
    suggestion === undefined || code === 'impossible-count'
      ? message
      : `${message} (did you mean "${suggestion}"?)`,
  );
  return lines.length === 1
    ? `Cannot read ${name}: ${lines[0]}`
    : `Cannot read ${name}: ${lines.length} problems\n- ${lines.join('\n- ')}`;
}

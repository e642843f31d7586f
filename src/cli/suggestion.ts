/**
 * Errors of the library as lines for a person, with "did you mean".
 *
 * @module
 */
import leven from 'leven';
import { type Issue, isInterviewError } from '../errors.ts';
import type { Outline } from '../model.ts';
import { InputError } from './faults.ts';

/** Where the input of some work came from. */
export interface Origin {
  /** A file, or what the command line calls it. */
  readonly name: string;
  /** What was read, and the bank that its ids should be of: for suggestions. */
  readonly input?: unknown;
  readonly bank?: Outline;
  /** Ids of calibration answers, likewise. */
  readonly answers?: readonly string[];
}

/** Does a part of a command; an error of the library becomes one of the input. */
export function refuse<T>(work: () => T, origin: Origin): T {
  try {
    return work();
  } catch (error) {
    throw isInterviewError(error) ? new InputError(describeIssues(error.issues, origin)) : error;
  }
}

function describeIssues(issues: readonly Issue[], { name, input, bank, answers }: Origin): string {
  const lines = issues.map((issue) => {
    // A count that is possible is advice, which the message gives, and not what was meant.
    if (issue.code === 'impossible-count') return issue.message;
    const known = issue.code === 'unknown-answer' ? answers : bank && listKnown(issue.code, bank);
    const near = issue.suggestion ?? (known && findNearest(readValue(issue.path, input), known));
    return near === undefined ? issue.message : `${issue.message} (did you mean "${near}"?)`;
  });
  return lines.length === 1
    ? `Cannot read ${name}: ${lines[0]}`
    : `Cannot read ${name}: ${lines.length} problems\n- ${lines.join('\n- ')}`;
}

function listKnown(code: string, { questions, levels, sections }: Outline) {
  const lists = new Map([
    ['unknown-question', questions],
    ['unknown-level', levels],
    ['unknown-section', sections],
  ]);
  return lists.get(code)?.map(({ id }: { id: string }) => id);
}

/** The value at a path; where questions are keys, the key. */
function readValue(path: Issue['path'], input: unknown): string {
  const byQuestion = ['ratings', 'weights', 'notes'].includes(String(path.at(-2)));
  return String(byQuestion ? path.at(-1) : path.reduce((value, key) => Object(value)[key], input));
}

function findNearest(value: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((name) => ({ name, distance: leven(value.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance);
  // A third of the letters may be wrong: beyond that a guess misleads.
  return nearest && nearest.distance <= Math.max(2, value.length / 3) ? nearest.name : undefined;
}

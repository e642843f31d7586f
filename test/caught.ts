import { InterviewError, type Issue } from '../src/errors.ts';

/** Runs what must fail with an error of this library, and returns the error. */
export function catchError(action: () => unknown): InterviewError {
  try {
    action();
  } catch (error) {
    if (error instanceof InterviewError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** What an error says, as plain data, without the facts of its issues. */
export function explain(action: () => unknown) {
  const { name, code, issues, message } = catchError(action);
  return { name, code, issues: issues.map(sayIssue), message };
}

/** What an issue says, without its facts. */
export function sayIssue({ code, path, message, suggestion }: Issue) {
  return { code, path, message, ...(suggestion !== undefined && { suggestion }) };
}

/** The problems that an error lists, as `[code, path, message]`. */
export function listProblems(action: () => unknown) {
  return catchError(action).issues.map(({ code, path, message }) => [
    code,
    path.join(' > '),
    message,
  ]);
}

/** A proxy whose every trap throws. */
export function makeTrapped(target: object): never {
  const refuse = () => {
    throw new Error('A trap ran.');
  };
  const traps = Object.fromEntries(
    Object.getOwnPropertyNames(Reflect).map((name) => [name, refuse]),
  );
  return new Proxy(target, traps) as never;
}

import { readFileSync } from 'node:fs';
import { InvalidBankError, InvalidGuideError, isInterviewError } from '../../src/errors.ts';
import { type Guide, type GuideOptions, parseGuide } from '../../src/guide/index.ts';

/** Reads a guide that lies beside the tests. What came out of a PDF is no `.md`: a formatter would mend it. */
export function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** The blocks of a sound question. */
export const SOUND = `Strong Answer: Because it is so.
Weak Answer: Just because.
Recruiter Cue: Tests **Reasons**.`;

/** A small sound guide; any of its pieces can be replaced. */
export function writeSmall({
  title = 'A Guide',
  scale = 'Scoring Scale\n1 | Low\n2 | High',
  threshold = 'Hire threshold: average ≥ 1.5.',
  part = 'PART 1: QUESTIONS FOR FRESHERS',
  section = 'Section 1: Basics',
  questions = `Q1. Why?\n${SOUND}`,
} = {}): string {
  return [title, scale, threshold, part, section, questions].join('\n\n');
}

/** Parses with an id that does not matter. */
export function parse(markdown: string, options: Partial<GuideOptions> = {}): Guide {
  return parseGuide(markdown, { id: 'small', ...options });
}

/** The problems that a call throws, as code, place and message. */
export function catchIssues(call: () => unknown): [string, string, string][] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof InvalidGuideError || error instanceof InvalidBankError)) throw error;
    if (!isInterviewError(error)) throw error;
    return error.issues.map(({ code, path, message }) => [code, path.join('.'), message]);
  }
  throw new Error('nothing was thrown');
}

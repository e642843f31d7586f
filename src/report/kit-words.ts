/**
 * What the sheets of a kit are made of.
 *
 * @module
 */

import type { ScalePoint } from '../model.ts';

/**
 * What the candidate's sheet is made of. It has no place for anything that gives an answer away.
 *
 * @internal
 */
export interface CandidateKit {
  readonly title: string;
  readonly prompts: readonly string[];
}

/** @internal */
export interface InterviewerKit {
  readonly title: string;
  /** Highest score point first. */
  readonly scale: readonly ScalePoint[];
  readonly questions: readonly KitQuestion[];
}

/** @internal */
export interface KitQuestion {
  readonly prompt: string;
  /** Where the question belongs, and what is special in this interview. */
  readonly tags: readonly string[];
  readonly cue: string | undefined;
  readonly keyPoints: readonly string[];
  readonly misconceptions: readonly string[];
  readonly followUps: readonly string[];
  /** By score point. */
  readonly anchors: ReadonlyMap<number, string>;
}

/** @internal */
export const INSTRUCTIONS =
  'Ask every question as it is written, in this order. Tick what you hear. Rate each answer before you ask the next question. A skipped question is no zero: it is left out of the average.';

/** @internal */
export const SKIPPED = 'Skipped: not asked, or not applicable';

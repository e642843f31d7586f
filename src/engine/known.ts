/**
 * Scores that this process made, known by identity.
 *
 * @module
 */
import type { InterviewScore, Outline, QuestionScore } from '../model.ts';
import type { Cut } from './cut.ts';
import type { Standing } from './judgement.ts';

/** What a decision follows from. Nobody outside can reach it, so nobody can change it. */
export interface Assessment {
  readonly standing: Standing;
  /** The cut of the bank. */
  readonly cut: Cut;
  readonly scale: readonly number[];
  readonly summary: InterviewScore<Outline>['summary'];
  listQuestions(): AssessedQuestions;
}

/** The questions of an interview, and the ids of those that are role-critical. */
export interface AssessedQuestions {
  readonly questions: readonly QuestionScore[];
  readonly critical: readonly string[];
}

/** Hands its object on, so that a class that extends it puts a private field on any object. */
class Bearer {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return object;
  }
}

/**
 * A private field is no property: it shows nowhere, no copy has it, and nobody else can write it. A WeakMap would do the
 * same, and cost more than the scoring.
 */
class KnownScore extends Bearer {
  readonly #assessment: Assessment;

  constructor(score: InterviewScore<Outline>, assessment: Assessment) {
    super(score);
    this.#assessment = assessment;
  }

  static find(score: object): Assessment | undefined {
    return #assessment in score ? score.#assessment : undefined;
  }
}

/** Remembers what a score was made from. */
export function rememberScore(score: InterviewScore<Outline>, assessment: Assessment): void {
  new KnownScore(score, assessment);
}

/** Finds what a score was made from, if this process made it. */
export function findAssessment(score: unknown): Assessment | undefined {
  return typeof score === 'object' && score ? KnownScore.find(score) : undefined;
}

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

/** A question of an interview. */
export interface AssessedQuestion extends QuestionScore {
  readonly critical: boolean;
}

/** The questions of an interview, and the ids of all that are role-critical. */
export interface AssessedQuestions {
  readonly questions: readonly AssessedQuestion[];
  readonly critical: readonly string[];
}

/** Puts beside each question what its score does not say. */
export function assessQuestions(
  questions: readonly QuestionScore[],
  critical: readonly string[],
): AssessedQuestions {
  const ids = new Set(critical);
  return {
    questions: questions.map((question) => ({ ...question, critical: ids.has(question.id) })),
    critical,
  };
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

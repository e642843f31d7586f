import type { BackendOutline } from '../../data/backend/outline.ts';
import type { QuestionId, ScorePoint } from '../../src/model.ts';

/**
 * Ticks: the index of a key point or misconception in the bank, and the words of the answer that
 * make it. A point that only half stands in the answer has no tick.
 */
export type Ticks = Readonly<Record<number, string>>;

/** A spoken answer, the score it was written for, and what a listener ticks. */
export interface CalibrationAnswer {
  readonly score: ScorePoint<BackendOutline>;
  readonly text: string;
  readonly keyPoints: Ticks;
  readonly misconceptions: Ticks;
}

/** Five answers to one question, one per score point. */
export interface CalibrationCase {
  readonly question: QuestionId<BackendOutline>;
  readonly answers: readonly CalibrationAnswer[];
}

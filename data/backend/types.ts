import type { QuestionProse, ScorePoint } from '../../src/model.ts';

/**
 * The prose of one question: an anchor for each score point of the scale.
 *
 * @category Questions and banks
 */
export type BackendProse = QuestionProse<ScorePoint>;

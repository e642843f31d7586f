/**
 * A session of practice: some of the answers, in an order that tells nothing.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { readFields, readItems, reportTo } from '../engine/input.ts';
import { InvalidCalibrationError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';
import { hashText, shuffle, startGenerator } from '../plan/random.ts';
import type { CalibrationAnswer } from './answers.ts';

/** How answers are drawn. */
export interface DrawOptions {
  /** How many answers: a positive integer. All that there are, if there are fewer. */
  readonly count: number;
  /** Any text. The same seed draws the same answers in the same order on every machine. */
  readonly seed: string;
  /** Scores next to this one come twice as often as others. That of the backend bank, 3.5, by default. */
  readonly cut?: number | undefined;
}

/**
 * Draws answers to practice on. The score points on either side of the cut come twice as often as the others, for
 * the step between them decides; else each comes as often as any other.
 *
 * @param answers - the answers to draw from, such as `getCalibrationAnswers` returns
 * @param options - how many, the seed, the cut
 * @returns the drawn answers in random order
 * @throws {@link InvalidCalibrationError} with all problems at once
 *
 * @example Draw ten answers for a session
 * ```ts
 * import { drawCalibrationAnswers, getCalibrationAnswers } from 'structured-interview/calibration';
 *
 * const answers = getCalibrationAnswers({ level: 'expert' });
 * const session = drawCalibrationAnswers(answers, { count: 10, seed: 'monday' });
 * session.length; // => 10
 * session.filter(({ score }) => score === 3 || score === 4).length; // => 6
 * ```
 */
export function drawCalibrationAnswers<Answer extends CalibrationAnswer<Outline>>(
  answers: readonly Answer[],
  options: DrawOptions,
): Answer[];
export function drawCalibrationAnswers(list: unknown, options: unknown): unknown[] {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const answers = readItems(list, ['answers'], { report, wanted: 'a list of answers' }).map(
    (answer, at) => {
      const score = readScore(answer);
      if (typeof score !== 'number') {
        report('off-scale', ['answers', at, 'score'], 'a score point', score);
      }
      return { answer, score: score as number };
    },
  );
  const { count, seed, cut } = readFields(options, ['options'], {
    report,
    readers: {
      count(value, path) {
        if (!Number.isSafeInteger(value) || (value as number) <= 0) {
          report('invalid-count', path, 'a positive integer', value);
        }
        return value as number;
      },
      seed(value, path) {
        if (typeof value !== 'string' || value === '') {
          report('invalid-seed', path, 'text that is not empty', value);
        }
        return value as string;
      },
      cut(value = backendOutline.threshold.average, path) {
        if (typeof value !== 'number') report('invalid-number', path, 'a number', value);
        return value as number;
      },
    },
  });
  if (issues.length > 0) throw new InvalidCalibrationError('draw calibration answers', issues);

  const next = startGenerator(hashText(seed));
  const shuffled = shuffle(answers, next);
  const scores = [...new Set(answers.map(({ score }) => score))].sort((a, b) => a - b);
  const piles = new Map(
    scores.map((score) => [score, shuffled.filter((answer) => answer.score === score)]),
  );
  const below = scores.findLast((score) => score < cut);
  const above = scores.find((score) => score >= cut);
  const beside = scores.filter((score) => score === below || score === above);
  const others = scores.filter((score) => !beside.includes(score));
  // Those beside the cut are taken first, so that a short session has them.
  const turns = [...shuffle(beside, next), ...shuffle(others, next), ...shuffle(beside, next)];
  const drawn: unknown[] = [];
  const wanted = Math.min(count, answers.length);
  for (let at = 0; drawn.length < wanted; at++) {
    const taken = piles.get(turns[at % turns.length] as number)?.pop();
    if (taken) drawn.push(taken.answer);
  }
  return shuffle(drawn, next);
}

function readScore(answer: unknown): unknown {
  try {
    return Object(answer).score;
  } catch {
    return undefined;
  }
}

import {
  type Coefficient,
  explainTooFew,
  listConstantColumns,
  packInterval,
  type Reason,
  type Warning,
  warnOfLeftOut,
  warnOfWeakness,
} from './coefficient.ts';
import { fQuantile } from './f-distribution.ts';
import {
  InputProblems,
  keepRows,
  type RatingMatrix,
  type Ratings,
  readConfidence,
  readMatrix,
  readOptions,
} from './input.ts';
import { average, dropNoise, findLargest, subtract, sumProducts } from './summation.ts';

/**
 * How one question goes with the others.
 *
 * @category Reliability
 */
export interface QuestionReliability {
  /** Its correlation with the sum of the other questions; `null` where one of the two does not vary. */
  readonly restCorrelation: number | null;
  /** Its correlation with the sum of all questions, itself included; `null` likewise. */
  readonly totalCorrelation: number | null;
  /** Cronbach's alpha of the other questions; `null` where they are fewer than two or their sum does not vary. */
  readonly alphaIfDeleted: number | null;
}

/**
 * Cronbach's alpha. `n` counts the candidates used.
 *
 * @category Reliability
 */
export interface CronbachAlpha extends Coefficient {
  /** Alpha with every question rescaled to the same variance; `null` where one does not vary. */
  readonly standardized: number | null;
  /** One entry for each column, in the same order; empty without a value. */
  readonly questions: readonly QuestionReliability[];
}

/**
 * How far the questions of an interview measure one thing: the reliability of their sum.
 *
 * Formula: α = k / (k − 1) · (1 − Σ sᵢ² / s²), with k questions, sᵢ² the variance of one and s² that of the
 * sum. It equals ICC(C,k) with questions in place of raters. Sources: Cronbach (1951), Psychometrika
 * 16:297-334; interval: Feldt (1965), Psychometrika 30:357-370.
 *
 * When to use: all candidates were asked the same questions, and their sum or mean is the score.
 *
 * What it cannot tell: that there is only one thing. Many questions give a high alpha even if they
 * measure two things; questions that are near copies do as well. It says nothing of raters. A
 * question with a low or negative `restCorrelation` ranks candidates unlike the rest: look at it before
 * dropping it, since with few candidates that is often noise.
 *
 * Candidates with a missing rating are left out, with a warning. A question on which all have the same rating
 * lowers alpha; a warning gives alpha without it.
 *
 * @param matrix - A row for each candidate, a column for each question, `null` for a missing rating.
 * @param options - `confidence` of the interval, between 0 and 1, 0.95 if not given.
 * @returns Alpha, at most 1, and negative if the questions run against each other, or `null` with a reason:
 *   `fewer-than-two-targets` (candidates), `fewer-than-two-raters` (here: questions), `empty-column` (a question
 *   without a rating), `fewer-than-two-complete-rows` or `no-variation` (all candidates have the same sum).
 * @throws TypeError if the input is not made of arrays, numbers and `null`; RangeError if rows are not equally
 *   long, a rating is not finite, or an option has a value that is not allowed.
 * @example Five candidates, three questions
 * ```ts
 * import { cronbachAlpha } from 'structured-interview/stats';
 *
 * const alpha = cronbachAlpha([
 *   [4, 4, 3],
 *   [2, 3, 3],
 *   [5, 5, 4],
 *   [1, 2, 4],
 *   [3, 3, 3],
 * ]);
 * alpha.value?.toFixed(4); // => '0.7013'
 * alpha.questions[2]?.restCorrelation?.toFixed(4); // => '0.0338'
 * alpha.questions[2]?.alphaIfDeleted?.toFixed(4); // => '0.9589'
 * ```
 * @category Reliability
 */
export function cronbachAlpha(
  matrix: RatingMatrix,
  options: { readonly confidence?: number } = {},
): CronbachAlpha {
  const problems = new InputProblems("compute Cronbach's alpha");
  const found = readOptions(problems, options, ['confidence']);
  const confidence = readConfidence(problems, found.confidence);
  const given = readMatrix(problems, matrix);

  const ratings = keepRows(given, given.columns);
  const { rows: n, columns: k } = ratings;
  const leftOut = warnOfLeftOut(given.rows - n, 'candidates without a rating for every question');
  const withoutValue = (reason: Reason): CronbachAlpha => {
    return { value: null, reason, n, standardized: null, questions: [], warnings: leftOut };
  };
  const reason = explainTooFew(given, ratings);
  if (reason !== null) return withoutValue(reason);

  const questions = readQuestions(ratings);
  const largest = findLargest(ratings.cells);
  const all = addUp(questions, largest);
  const value = findAlpha(all, questions);
  if (value === null) return withoutValue('no-variation');
  const { found: packed, warnings } = packInterval(
    boundAlpha({ value, n, k }, confidence),
    confidence,
  );
  return {
    value,
    ...packed,
    n,
    standardized: standardize(questions),
    questions: describeQuestions(questions, all),
    warnings: [
      ...leftOut,
      ...warnOfConstantQuestions(ratings, questions, { value, largest }),
      ...warnOfWeakness(value, n, 'candidates', RUNS_AGAINST),
      ...warnings,
    ],
  };
}

const RUNS_AGAINST =
  'some questions rank candidates against the others; see whether one is coded the other way round';

function warnOfConstantQuestions(
  ratings: Ratings,
  questions: readonly Scores[],
  { value, largest }: { readonly value: number; readonly largest: number },
): readonly Warning[] {
  const constant = listConstantColumns(ratings);
  if (constant.length === 0) return [];
  const rest = questions.filter((_, at) => !constant.includes(at + 1));
  const without = rest.length < 2 ? null : findAlpha(addUp(rest, largest), rest);
  const message = `One rating throughout on question ${constant.join(' and question ')}: it tells no candidates apart and counts as a question all the same. Alpha is ${value} with it and ${without ?? 'undefined'} without`;
  return [{ code: 'constant-question', message, questions: constant, value, without }];
}

/** Ratings of one question, or sums over several, as deviations from their mean. */
interface Scores {
  readonly deviations: Float64Array;
  /** The squared deviations added up; 0 if rounding alone could have made them. */
  readonly squares: number;
  /** The largest rating that went into them, times the number of questions. */
  readonly largest: number;
}

function toScores(values: Float64Array, largest: number): Scores {
  const mean = average(values);
  const deviations = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) deviations[at] = (values[at] as number) - mean;
  const squares = dropNoise(sumProducts(deviations, deviations), values.length, largest);
  return { deviations, squares, largest };
}

function readQuestions({ rows, columns, cells }: Ratings): readonly Scores[] {
  return Array.from({ length: columns }, (_, column) => {
    // Less the first of them: a mean of large ratings is rounded.
    const origin = cells[column] as number;
    const ratings = new Float64Array(rows);
    let largest = 0;
    for (let row = 0, at = column; row < rows; row++, at += columns) {
      const rating = cells[at] as number;
      largest = Math.max(largest, Math.abs(rating));
      ratings[row] = rating - origin;
    }
    return toScores(ratings, largest);
  });
}

function addUp(questions: readonly Scores[], largest: number): Scores {
  const sums = new Float64Array(questions[0]?.deviations.length as number);
  for (const { deviations } of questions) {
    for (let at = 0; at < sums.length; at++) {
      sums[at] = (sums[at] as number) + (deviations[at] as number);
    }
  }
  return toScores(sums, largest * questions.length);
}

/** Alpha of some questions with this sum, or `null` if the sum does not vary. */
function findAlpha(sum: Scores, questions: readonly Scores[]): number | null {
  const apart = questions.reduce((total, { squares }) => total + squares, 0);
  return divideUp(sum.squares, apart, questions.length);
}

/** @param apart - The squared deviations of the single questions, added up. */
function divideUp(whole: number, apart: number, k: number): number | null {
  return whole === 0 ? null : (k / (k - 1)) * subtract(1, apart / whole);
}

/** Each question divided by its standard deviation has the same squares, here 1. */
function standardize(questions: readonly Scores[]): number | null {
  if (questions.some(({ squares }) => squares === 0)) return null;
  const sums = new Float64Array(questions[0]?.deviations.length as number);
  for (const { deviations, squares } of questions) {
    const size = Math.sqrt(squares);
    for (let at = 0; at < sums.length; at++) {
      sums[at] = (sums[at] as number) + (deviations[at] as number) / size;
    }
  }
  const { length } = questions;
  return divideUp(toScores(sums, length).squares, length, length);
}

function describeQuestions(
  questions: readonly Scores[],
  all: Scores,
): readonly QuestionReliability[] {
  // What the others come to is added up from both sides: taking one from the sum of all would lose digits.
  const after = new Float64Array(questions.length + 1);
  for (let at = questions.length - 1; at >= 0; at--) {
    after[at] = (after[at + 1] as number) + (questions[at] as Scores).squares;
  }
  let before = 0;
  return questions.map((question, place) => {
    const { rest, withRest, withAll } = compareToRest(question, all);
    const apart = before + (after[place + 1] as number);
    before += question.squares;
    return {
      restCorrelation: correlate(withRest, question.squares, rest),
      totalCorrelation: correlate(withAll, question.squares, all.squares),
      alphaIfDeleted: questions.length < 3 ? null : divideUp(rest, apart, questions.length - 1),
    };
  });
}

/**
 * The squares of what the other questions come to, and the products of a question with these and with all. The
 * deviations are from means, so those of the others are too.
 */
function compareToRest(
  question: Scores,
  all: Scores,
): { readonly rest: number; readonly withRest: number; readonly withAll: number } {
  const others = new Float64Array(all.deviations.length);
  for (let at = 0; at < others.length; at++) {
    others[at] = (all.deviations[at] as number) - (question.deviations[at] as number);
  }
  return {
    rest: dropNoise(sumProducts(others, others), others.length, all.largest),
    withRest: sumProducts(question.deviations, others),
    withAll: sumProducts(question.deviations, all.deviations),
  };
}

function correlate(products: number, squares: number, others: number): number | null {
  if (squares === 0 || others === 0) return null;
  const correlation = products / Math.sqrt(squares) / Math.sqrt(others);
  return Math.max(-1, Math.min(1, correlation));
}

/** Feldt (1965): (1 − α) over its estimate follows an F distribution. */
function boundAlpha(
  { value, n, k }: { readonly value: number; readonly n: number; readonly k: number },
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - confidence) / 2;
  const df1 = n - 1;
  const df2 = df1 * (k - 1);
  return {
    lower: 1 - (1 - value) / fQuantile(tail, { df1: df2, df2: df1 }),
    upper: 1 - (1 - value) * fQuantile(tail, { df1, df2 }),
  };
}

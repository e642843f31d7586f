/**
 * Why an outcome is what it is, in codes, figures and sentences.
 *
 * @module
 */

import type { Outcome, Reason } from '../model.ts';
import type { Cut } from './cut.ts';
import { reachesCut } from './judgement.ts';
import type { AssessedQuestions, Assessment } from './known.ts';
import { SCALING } from './limits.ts';

/** What the sentences speak of. */
interface Subject extends AssessedQuestions, Pick<Assessment, 'standing' | 'summary'> {}

/** Lists the reasons for an outcome: those that decide it, then what else is known. */
export function listReasons(
  subject: Subject,
  { cut, outcome }: { cut: Cut; outcome: Outcome },
): Reason[] {
  const reasons = [
    ...listOpen(subject, cut),
    ...compareAverage(subject, cut),
    ...compareCritical(subject, cut),
  ];
  return [
    ...reasons.filter((reason) => decides(reason, outcome)),
    ...reasons.filter((reason) => !decides(reason, outcome)),
  ];
}

function decides(reason: Reason, outcome: Outcome): boolean {
  if ('required' in reason && !reason.required) return false;
  switch (reason.code) {
    case 'nothing-rated':
    case 'questions-missing':
    case 'too-few-rated':
    case 'role-critical-not-assessed':
      return true;
    case 'average-met':
    case 'role-critical-met':
    case 'role-critical-lowest-met':
      return outcome === 'conditional-offer';
    default:
      return outcome === 'no-offer';
  }
}

/** What keeps the interview open. */
function listOpen({ questions, standing: { count: rated } }: Subject, cut: Cut): Reason[] {
  const reasons: Reason[] = [];
  const missing = questions.filter(({ rating }) => rating === null).map(({ id }) => id);
  if (rated === 0) reasons.push({ code: 'nothing-rated', message: 'No question is rated.' });
  if (missing.length > 0) {
    reasons.push({
      code: 'questions-missing',
      questions: missing,
      message: `${count(missing.length, 'planned question is', 'planned questions are')} not rated yet: ${missing.join(', ')}.`,
    });
  }
  const wanted = cut.minimumRated ?? 0;
  if (rated < wanted) {
    reasons.push({
      code: 'too-few-rated',
      count: rated,
      wanted,
      message: `${count(rated, 'question is', 'questions are')} rated; a decision needs ${wanted}.`,
    });
  }
  return reasons;
}

function compareAverage(subject: Subject, cut: Cut): Reason[] {
  const { total, weight } = subject.standing;
  if (weight === 0) return [];
  const words = `The ${nameSum(subject)} total`;
  return [
    {
      code: reachesCut({ total, weight }, cut.average) ? 'average-met' : 'average-not-met',
      ...compareTotal({ total, weight }, cut.average, words),
    },
  ];
}

function compareCritical(subject: Subject, cut: Cut): Reason[] {
  const {
    critical: questions,
    standing: { roleCritical },
  } = subject;
  if (!cut.roleCritical || questions.length === 0) return [];
  const { average, lowest, required } = cut.roleCritical;
  if (roleCritical.count === 0) {
    return [
      {
        code: 'role-critical-not-assessed',
        questions,
        required,
        message: `No role-critical question is rated: ${questions.join(', ')}.`,
      },
    ];
  }
  const reasons: Reason[] = [
    {
      code: reachesCut(roleCritical, average) ? 'role-critical-met' : 'role-critical-not-met',
      required,
      ...compareTotal(roleCritical, average, `The ${nameSum(subject, 'role-critical ')} total`),
    },
  ];
  if (lowest !== undefined) {
    const found = roleCritical.lowest as number;
    reasons.push({
      code: found >= lowest ? 'role-critical-lowest-met' : 'role-critical-lowest-not-met',
      lowest: found,
      cut: lowest,
      required,
      message: `The lowest role-critical rating is ${describeLowest(subject)}; the least that is ${required ? 'allowed' : 'preferred'} is ${lowest}.`,
    });
  }
  return reasons;
}

/**
 * Names what a total is of. Where a question has several ratings, their mean or median counts, and all
 * weights are times one number: the sum is no longer that of the ratings.
 */
function nameSum({ questions }: Subject, which = ''): string {
  const several = questions.some(({ ratings }) => ratings && ratings.length > 1);
  return several ? `weighted ${which}question scores` : `${which}ratings`;
}

/** The lowest role-critical rating, exactly: that of a panel may be no decimal. */
function describeLowest({ questions, critical: ids, summary, standing }: Subject): string {
  const { lowest } = standing.roleCritical;
  const critical = new Set(ids);
  const found = questions.find(({ id, rating }) => rating === lowest && critical.has(id));
  return Number.isInteger(lowest) || !found?.ratings
    ? String(lowest)
    : `the ${summary} of ${[...found.ratings].sort((one, other) => one - other).join(', ')}`;
}

/** A total beside the total that just reaches a cut: exact figures, where an average would be rounded. */
function compareTotal(
  { total, weight }: { total: number; weight: number },
  average: number,
  subject: string,
) {
  const cut = average / SCALING;
  const wanted = (average * weight) / SCALING;
  return {
    total,
    wanted,
    weight,
    cut,
    message: `${subject} ${total} over a weight of ${weight}; the cut of ${cut} asks for ${wanted}.`,
  };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * Why an outcome is what it is, in codes, figures and sentences.
 *
 * @module
 */

import type { Outcome, Outline, Reason } from '../model.ts';
import type { Cut } from './cut.ts';
import { reachesCut } from './judgement.ts';
import type { AssessedQuestions, Assessment } from './known.ts';
import { SCALING } from './limits.ts';
import { reasonSentences as sentences } from './sentences.ts';

/** What the sentences speak of. */
interface Subject extends AssessedQuestions, Pick<Assessment, 'standing' | 'summary'> {}

/** Lists the reasons for an outcome: those that decide it, then what else is known. */
export function listReasons(
  subject: Subject,
  { cut, outcome }: { cut: Cut; outcome: Outcome },
): Reason<Outline>[] {
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

function decides(reason: Reason<Outline>, outcome: Outcome): boolean {
  if ('required' in reason && !reason.required) return false;
  switch (reason.code) {
    case 'nothing-rated':
    case 'questions-missing':
    case 'too-few-rated':
    case 'role-critical-not-assessed':
    case 'role-critical-not-all-rated':
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
function listOpen({ questions, standing: { count: rated } }: Subject, cut: Cut): Reason<Outline>[] {
  const reasons: Reason<Outline>[] = [];
  const missing = questions.filter(({ rating }) => rating === null).map(({ id }) => id);
  if (rated === 0) reasons.push({ code: 'nothing-rated', message: sentences.nothingRated });
  if (missing.length > 0) {
    reasons.push({
      code: 'questions-missing',
      questions: missing,
      message: sentences.missing(missing.length, missing),
    });
  }
  const wanted = cut.minimumRated ?? 0;
  if (rated < wanted) {
    const message = sentences.tooFew(rated, wanted);
    reasons.push({ code: 'too-few-rated', count: rated, wanted, message });
  }
  return reasons;
}

function compareAverage(subject: Subject, cut: Cut): Reason<Outline>[] {
  const { standing } = subject;
  if (standing.weight === 0) return [];
  const facts = compareTotal(standing, cut.average, subject);
  return [
    {
      code: reachesCut(standing, cut.average) ? 'average-met' : 'average-not-met',
      ...facts,
      message: sentences.average(facts),
    },
  ];
}

function compareCritical(subject: Subject, cut: Cut): Reason<Outline>[] {
  const {
    critical: questions,
    standing: { roleCritical },
  } = subject;
  if (!cut.roleCritical || questions.length === 0) return [];
  const { average, lowest, allRated, required } = cut.roleCritical;
  if (roleCritical.count === 0) {
    const message = sentences.criticalNotAssessed(questions);
    return [{ code: 'role-critical-not-assessed', questions, required, message }];
  }
  const unrated = allRated ? listUnrated(subject) : [];
  const facts = compareTotal(roleCritical, average, subject);
  const reasons: Reason<Outline>[] = [
    ...(unrated.length > 0
      ? [
          {
            code: 'role-critical-not-all-rated' as const,
            questions: unrated,
            required,
            message: sentences.criticalNotAllRated(unrated.length, unrated),
          },
        ]
      : []),
    {
      code: reachesCut(roleCritical, average) ? 'role-critical-met' : 'role-critical-not-met',
      required,
      ...facts,
      message: sentences.critical(facts),
    },
  ];
  if (lowest !== undefined) {
    const found = roleCritical.lowest as number;
    const made = explainLowest(subject);
    const shown = made ? sentences.summarize(made.summary, made.ratings) : found;
    reasons.push({
      code: found >= lowest ? 'role-critical-lowest-met' : 'role-critical-lowest-not-met',
      lowest: found,
      cut: lowest,
      required,
      ...made,
      message: sentences.criticalLowest({ lowest: shown, cut: lowest, required }),
    });
  }
  return reasons;
}

/** Lists the role-critical questions that are not rated. */
function listUnrated({ questions, critical }: Subject): string[] {
  const rated = new Set(
    questions.filter(({ rating }) => typeof rating === 'number').map(({ id }) => id),
  );
  return critical.filter((id) => !rated.has(id));
}

/** What the lowest role-critical rating is of, where it is no score point: that of a panel may be no decimal. */
function explainLowest({ questions, summary, standing }: Subject) {
  const { lowest } = standing.roleCritical;
  const found = questions.find(({ critical, rating }) => critical && rating === lowest);
  return Number.isInteger(lowest) || !found?.ratings
    ? undefined
    : {
        summary: summary as 'mean' | 'median',
        ratings: [...found.ratings].sort((one, other) => one - other),
      };
}

/**
 * A total beside the total that just reaches a cut: exact figures, where an average would be rounded. Where a
 * question has several ratings, their mean or median counts, and all weights are times one number: the total is no
 * longer that of the ratings.
 */
function compareTotal(
  { total, weight }: { total: number; weight: number },
  average: number,
  { questions, summary }: Subject,
) {
  const several = questions.some(({ ratings }) => ratings && ratings.length > 1);
  return {
    total,
    wanted: (average * weight) / SCALING,
    weight,
    cut: average / SCALING,
    ...(several && { summary }),
  };
}

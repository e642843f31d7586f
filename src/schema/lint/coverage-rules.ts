/**
 * Rules about how much a figure rests on.
 *
 * @module
 */
import type { InterviewCase } from './interview-case.ts';
import type { Flaw } from './rule.ts';

export function findSingleQuestionCompetency(interview: InterviewCase): Flaw[] {
  return findSingles(interview, { field: 'competency', one: 'competency', many: 'competencies' });
}

export function findSingleQuestionSection(interview: InterviewCase): Flaw[] {
  return findSingles(interview, { field: 'section', one: 'section', many: 'sections' });
}

/** One finding for all, since a bank may have one question for each by design. */
function findSingles(
  { questions, listedBy, places }: InterviewCase,
  { field, one, many }: { field: 'section' | 'competency'; one: string; many: string },
): Flaw[] {
  // A plan that lists no questions is no worse than its bank, where this is found already.
  if (listedBy === 'nobody') return [];
  const counts = new Map<string, number>();
  for (const question of questions) {
    counts.set(question[field], (counts.get(question[field]) ?? 0) + 1);
  }
  const singles = [...counts].filter(([, count]) => count === 1).map(([name]) => name);
  if (singles.length === 0) return [];
  const all = singles.length === counts.size;
  return [
    {
      path: places.questions,
      message: all
        ? `Each ${one} is measured by one question, so its average is that one rating.`
        : `Measured by one question, of ${counts.size} ${many}: ${singles.join(', ')}.`,
    },
  ];
}

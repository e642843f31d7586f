import type { CalibrationAnswer } from '../../src/calibration/index.ts';
import type { bakeryBank } from '../banks.ts';

type BakeryAnswer = CalibrationAnswer<typeof bakeryBank>;

function write(
  id: string,
  question: BakeryAnswer['question'],
  { score, held = {} }: { score: BakeryAnswer['score']; held?: Record<number, string> },
): BakeryAnswer {
  const reason = `It is what a ${score} sounds like.`;
  return {
    id,
    question,
    score,
    text: `Answer ${id}.`,
    reason,
    keyPoints: {},
    misconceptions: held,
  };
}

/** Twelve answers to the bakery's questions. Its cut is 3.5: a 4 and a 9 are strong, a 1 and a 3 weak. */
export const bakeryAnswers: readonly BakeryAnswer[] = [
  write('kneading-a', 'kneading', { score: 4 }),
  write('kneading-b', 'kneading', { score: 1, held: { 0: 'the more the better' } }),
  write('kneading-c', 'kneading', { score: 9 }),
  write('kneading-d', 'kneading', { score: 3 }),
  write('proofing-a', 'proofing', { score: 1, held: { 0: 'time decides', 1: 'cold is bad' } }),
  write('proofing-b', 'proofing', { score: 4 }),
  write('proofing-c', 'proofing', { score: 3, held: { 1: 'cold does no good' } }),
  write('proofing-d', 'proofing', { score: 9 }),
  write('steam-a', 'steam', { score: 9 }),
  write('steam-b', 'steam', { score: 3 }),
  write('steam-c', 'steam', { score: 1 }),
  write('steam-d', 'steam', { score: 4 }),
];

/** The ratings of someone who gives each answer what it should get, but for some. */
export function rateAs(
  intended: readonly CalibrationAnswer<never>[] | readonly BakeryAnswer[],
  others: Record<string, number | 'skipped' | undefined> = {},
): Record<string, never> {
  return {
    ...Object.fromEntries(intended.map(({ id, score }) => [id, score])),
    ...others,
  } as Record<string, never>;
}

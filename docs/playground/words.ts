/**
 * Counts and descriptions in words.
 *
 * @module
 */
import type { State } from './state.ts';

/** Such as `1 rating` and `2 ratings`. */
export function writeCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Counts the ratings and the notes of all interviewers. */
export function countWork({ raters }: State): Readonly<Record<'rating' | 'note', number>> {
  const count = (entries: object[]) =>
    entries.reduce((sum, one) => sum + Object.keys(one).length, 0);
  return {
    rating: count(raters.map(({ ratings }) => ratings)),
    note: count(raters.map(({ notes }) => notes)),
  };
}

/** Names what one state holds more than the next. */
export function listLost(state: State, next: State): readonly string[] {
  const count = (one: State) => ({
    ...countWork(one),
    'role-critical mark': one.plan.roleCritical.length,
    weight: Object.keys(one.plan.weighting?.weights ?? {}).length,
  });
  const after: Readonly<Record<string, number>> = count(next);
  const lost = Object.entries(count(state)).flatMap(([noun, number]) => {
    const less = number - (after[noun] ?? 0);
    return less > 0 ? [writeCount(less, noun)] : [];
  });
  const isReasonLost = state.plan.weighting && !next.plan.weighting;
  return isReasonLost ? [...lost, 'the reason for the weights'] : lost;
}

/** Tells interviews apart: candidate, questions, and how much work is in it. */
export function describeState(state: State): string {
  const { rating, note } = countWork(state);
  return [
    ...(state.candidate === '' ? [] : [state.candidate]),
    writeCount(state.plan.questions.length, 'question'),
    writeCount(rating, 'rating'),
    ...(note === 0 ? [] : [writeCount(note, 'note')]),
  ].join(', ');
}

/**
 * How the reader rates, over all that was rated.
 *
 * @module
 */
import { assessRater, fewestAnswers } from 'structured-interview/calibration';
import { findElement, makeElement, makeList } from '../playground/element.ts';
import type { Progress } from './session.ts';

/** Shows what the first ratings come to. */
export function showReport({ ratings }: Progress): void {
  const { count, exact, adjacent, severity, spread, cut, confusions, advice } = assessRater(
    ratings as Parameters<typeof assessRater>[0],
  );
  findElement('count').textContent =
    count < fewestAnswers
      ? `${countAnswers(count)} rated. Figures need ${fewestAnswers}.`
      : `${countAnswers(count)} rated. Only the first rating of an answer counts.`;
  const figures: readonly (readonly [name: string, value: string])[] =
    severity.value === null || severity.standardError === null
      ? []
      : [
          ['As intended', formatShare(exact.value)],
          ['Within one point', formatShare(adjacent.value)],
          [
            severity.value < 0 ? 'Too lenient by' : 'Too strict by',
            `${Math.abs(severity.value).toFixed(2)} ± ${severity.standardError.toFixed(2)}`,
          ],
          ['Use of the scale', spread.value === null ? 'unknown' : spread.value.toFixed(2)],
          [`Right side of ${cut.cut}`, formatShare(cut.value)],
          ['Strong put below', `${cut.refused.length} of ${cut.strong}`],
          ['Weak put above', `${cut.passed.length} of ${cut.weak}`],
        ];
  findElement('figures').replaceChildren(
    ...figures.map(([name, value]) =>
      makeElement('div', {}, makeElement('dt', {}, name), makeElement('dd', {}, value)),
    ),
  );
  const isKnown = count >= fewestAnswers;
  findElement('advice').replaceChildren(
    ...(isKnown
      ? [makeElement('h3', {}, 'What to do'), makeList(advice.map(({ message }) => message))]
      : []),
  );
  findElement('confusions').replaceChildren(
    ...(isKnown && confusions.length > 0
      ? [
          makeElement('h3', {}, 'Taken for another score'),
          makeList(
            confusions.map(({ intended, given, answers }) =>
              `${intended} taken for ${given}: ${answers.length} times`.replace(
                / 1 times$/,
                ' once',
              ),
            ),
          ),
        ]
      : []),
  );
}

function countAnswers(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`;
}

/** Cut off, never rounded up: 100 % says all. */
function formatShare(value: number | null): string {
  return `${Math.floor((value ?? 0) * 100 + 1e-9)} %`;
}

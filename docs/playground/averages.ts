/**
 * The figures of the plot as a table, for those who do not see it.
 *
 * @module
 */
import { makeElement, setText } from './element.ts';

/** A line of the plot and of the table. */
export interface Row {
  readonly name: string;
  readonly average: number | null;
  /** The average as it is written; empty when nothing is rated. */
  readonly text: string;
  /** What is still possible, if that is shown: as numbers, and as it is written. */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  readonly reachable?: string;
}

/** Puts the table behind the plot, and returns a function that shows rows in it. */
export function setUpAverages(figure: HTMLElement): (rows: readonly Row[]) => void {
  const body = makeElement('tbody');
  const head = ['Of', 'Average', 'Reachable'].map((name) =>
    makeElement('th', { scope: 'col' }, name),
  );
  const table = makeElement(
    'table',
    {},
    makeElement('caption', {}, 'Averages'),
    makeElement('thead', {}, makeElement('tr', {}, ...head)),
    body,
  );
  figure.after(makeElement('div', { class: 'unseen' }, table));
  return (rows) => {
    while (body.rows.length > rows.length) body.deleteRow(-1);
    while (body.rows.length < rows.length) body.append(makeLine());
    for (const [at, { name, text, reachable = '' }] of rows.entries()) {
      const cells = body.rows[at]?.cells ?? [];
      for (const [place, words] of [name, text || 'not rated', reachable].entries()) {
        if (cells[place]) setText(cells[place], words);
      }
    }
  };
}

function makeLine(): HTMLTableRowElement {
  return makeElement(
    'tr',
    {},
    makeElement('th', { scope: 'row' }),
    makeElement('td'),
    makeElement('td'),
  );
}

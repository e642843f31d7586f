/**
 * All ratings and notes side by side, once the shown interviewer may see those of the others.
 *
 * @module
 */
import { defineDebrief } from 'structured-interview/element';
import { bank } from './bank.ts';
import { findElement, makeElement } from './element.ts';
import { nameRater, type State } from './state.ts';
import type { ShownVerdict } from './verdict.ts';

/** Prepares the debrief, and returns a function that shows a state in it. */
export function setUpDebrief(): (state: State, verdict: ShownVerdict) => void {
  defineDebrief();
  const box = findElement('debrief') as HTMLDetailsElement;
  const debrief = document.createElement('interview-debrief');
  debrief.bank = bank;
  // What is agreed on is kept nowhere yet.
  debrief.readonly = true;
  box.append(makeElement('div', {}, debrief));
  let fill = () => {};
  box.addEventListener('toggle', () => fill());
  return ({ raters }, { panel }) => {
    box.hidden = panel === null;
    fill = () => {
      const isShown = box.open && !box.hidden;
      const named = raters.map((rater, at) => [nameRater(at), rater.toJSON()] as const);
      debrief.submitted = isShown ? named.map(([name]) => name) : [];
      debrief.scorecards = isShown ? Object.fromEntries(named) : {};
    };
    fill();
  };
}

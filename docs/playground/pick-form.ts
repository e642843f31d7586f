/**
 * The form that chooses the questions one by one.
 *
 * @module
 */
import { bank, nameQuestion } from './bank.ts';
import { findElement, makeElement } from './element.ts';
import type { Plan, State } from './state.ts';

interface PickHandlers {
  choose(plan: Plan): void;
  refuse(title: string, problems: readonly string[]): void;
}

/** Makes the form, and returns a function that marks the questions of a state in it. */
export function setUpPickForm({ choose, refuse }: PickHandlers): (state: State) => void {
  const form = findElement<HTMLFormElement>('pick-form');
  const boxes = bank.questions.map(({ id }) => {
    const box = makeElement('input', { type: 'checkbox' });
    return { id, box, label: makeElement('label', { class: 'check' }, box, nameQuestion(id)) };
  });
  form.append(
    makeElement(
      'fieldset',
      { class: 'wide' },
      makeElement('legend', {}, 'Questions'),
      ...boxes.map(({ label }) => label),
    ),
    makeElement('p', {}, makeElement('button', { type: 'submit' }, 'Ask the marked')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const questions = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
    if (questions.length > 0) choose({ questions, roleCritical: [] });
    else refuse('No questions were chosen', ['Mark a question.']);
  });
  let shown = '';
  return ({ plan: { questions } }) => {
    // What was marked and not used yet stays when a rating is shown.
    if (shown === questions.join()) return;
    shown = questions.join();
    for (const { id, box } of boxes) box.checked = questions.includes(id);
  };
}

/**
 * The form that makes questions count more than others.
 *
 * @module
 */

import { isInterviewError, scoreInterview, type Weighting } from 'structured-interview';
import type { Outline } from '../../src/model.ts';
import { bank, nameQuestion } from './bank.ts';
import { findElement, makeButton, makeElement } from './element.ts';
import type { State } from './state.ts';

interface WeightsHandlers {
  getState(): State;
  weigh(weighting: Weighting<Outline> | undefined): void;
  refuse(title: string, problems: readonly string[]): void;
}

interface Field {
  readonly id: string;
  readonly input: HTMLInputElement;
}

const EQUAL = '1';

/** Text that is a number becomes one; any other text stays, and the library reports it. */
function readWeight({ value }: HTMLInputElement): number {
  const text = value.trim();
  return (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text) as number;
}

/** Makes the form, and returns a function that shows the weights of a state in it. */
export function setUpWeights(handlers: WeightsHandlers): (state: State) => void {
  const { getState, weigh, refuse } = handlers;
  const form = findElement<HTMLFormElement>('weights-form');
  const reason = makeElement('input', { id: 'reason', type: 'text', autocomplete: 'off' });
  const list = makeElement('div', { class: 'weights' });
  let fields: readonly Field[] = [];
  let shown = '';

  function fill({ plan: { questions, weighting } }: State): void {
    reason.value = weighting?.reason ?? '';
    fields = questions.map((id) => {
      const value = String(weighting?.weights[id] ?? EQUAL);
      const attributes = { id: `weight-${id}`, type: 'text', inputmode: 'numeric', value };
      return { id, input: makeElement('input', attributes) };
    });
    list.replaceChildren(
      ...fields.map(({ id, input }) =>
        makeElement('p', {}, makeElement('label', { for: input.id }, nameQuestion(id)), input),
      ),
    );
  }

  /** Marks the fields that were refused, and goes to the first. */
  function mark(names: ReadonlySet<unknown>): void {
    const inputs = [{ id: 'reason', input: reason }, ...fields];
    for (const { id, input } of inputs) input.setAttribute('aria-invalid', String(names.has(id)));
    inputs.find(({ id }) => names.has(id))?.input.focus();
  }

  form.append(
    makeElement(
      'p',
      { class: 'soft' },
      'Questions that count the same need no defense. If some count more, say why.',
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'reason' }, 'Why some questions count more'),
      reason,
    ),
    makeElement('fieldset', {}, makeElement('legend', {}, 'Weights: whole numbers from 1'), list),
    makeElement(
      'div',
      { class: 'row' },
      makeElement('button', { type: 'submit' }, 'Use these weights'),
      makeButton('All the same', () => {
        // What was written and not used goes too.
        shown = '';
        weigh(undefined);
      }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const weights = Object.fromEntries(
      fields
        .map(({ id, input }) => [id, readWeight(input)] as const)
        .filter(([, weight]) => weight !== Number(EQUAL)),
    );
    const heavy = Object.keys(weights).length > 0;
    const weighting = heavy ? { reason: reason.value.trim(), weights } : undefined;
    try {
      scoreInterview({}, { ...getState().plan, weighting }, { bank });
    } catch (error) {
      if (!isInterviewError(error)) throw error;
      const messages = error.issues.map(({ message }) => message);
      refuse('The weights were not taken', messages);
      mark(new Set(error.issues.map(({ path }) => path.at(-1))));
      return;
    }
    mark(new Set());
    weigh(weighting);
  });
  return (state) => {
    const { questions, weighting } = state.plan;
    const next = JSON.stringify([questions, weighting]);
    if (next === shown) return;
    shown = next;
    fill(state);
  };
}

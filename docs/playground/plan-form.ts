/**
 * The form that chooses the questions: level, sections, and a seeded plan of some of them.
 *
 * @module
 */
import { planInterview } from 'structured-interview/plan';
import { bank } from './bank.ts';
import { findElement, makeElement } from './element.ts';
import { listProblems } from './scorecard.ts';
import type { Plan } from './state.ts';

interface Handlers {
  choose(plan: Plan): void;
  refuse(title: string, problems: readonly string[]): void;
}

const EVERY = 'all';

/** Fills the form, and reports the plan that is asked for. */
export function setUpPlanForm({ choose, refuse }: Handlers): void {
  const form = findElement<HTMLFormElement>('plan-form');
  const level = makeElement(
    'select',
    { id: 'level' },
    makeElement('option', { value: EVERY }, 'All levels'),
    ...bank.levels.map(({ id, title }) => makeElement('option', { value: id }, title)),
  );
  const boxes = bank.sections.map((section) => {
    const box = makeElement('input', { type: 'checkbox', checked: '', value: section.id });
    return { section, box, label: makeElement('label', { class: 'check' }, box, section.title) };
  });
  const count = makeElement('input', {
    id: 'count',
    type: 'number',
    min: '1',
    max: String(bank.questions.length),
    placeholder: 'all',
    inputmode: 'numeric',
  });
  const seed = makeElement('input', { id: 'seed', type: 'text', value: '1', required: '' });
  level.addEventListener('change', () => {
    for (const { section, label } of boxes) {
      label.hidden = level.value !== EVERY && section.level !== level.value;
    }
  });
  form.append(
    makeElement('p', { class: 'field' }, makeElement('label', { for: 'level' }, 'Level'), level),
    makeElement(
      'fieldset',
      {},
      makeElement('legend', {}, 'Sections'),
      ...boxes.map(({ label }) => label),
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'count' }, 'How many questions'),
      count,
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'seed' }, 'Seed: the same gives the same questions'),
      seed,
    ),
    makeElement('p', {}, makeElement('button', { type: 'submit' }, 'Ask these')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sections = boxes
      .filter(({ label, box }) => !label.hidden && box.checked)
      .map(({ section }) => section.id);
    const available = bank.questions.filter(({ section }) => sections.includes(section));
    let plan: Plan | undefined;
    const problems = listProblems(() => {
      const wanted = count.value === '' ? available.length : count.valueAsNumber;
      ({ plan } = planInterview({ sections, count: wanted, seed: seed.value }, { bank }));
    });
    if (plan) choose(plan);
    else refuse('No questions were chosen', sections.length > 0 ? problems : ['Mark a section.']);
  });
}

/**
 * The shown question: prompt, anchors to rate by, and notes.
 *
 * @module
 */

import type { Rating } from 'structured-interview';
import type { Outline } from '../../src/model.ts';
import { bank, getQuestion, nameQuestion } from './bank.ts';
import {
  findElement,
  makeButton,
  makeElement,
  makeList,
  setEnabled,
  setText,
  writeProse,
} from './element.ts';
import { getRater, nameRater, type State } from './state.ts';

export interface CardHandlers {
  rate(rating: Rating<Outline> | null): void;
  note(text: string): void;
  mark(critical: boolean): void;
  move(places: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

const [FIRST, LAST] = [bank.scale[0]?.score, bank.scale.at(-1)?.score];

/** Makes the card, and a function that shows a state in it. */
export function setUpCard({ rate, note, mark, move }: CardHandlers): (state: State) => void {
  const card = findElement('card');
  // The keys work wherever the focus is in the card, and on the card itself.
  card.tabIndex = 0;
  findElement('keys').textContent =
    `On the question: ${FIRST} to ${LAST} rate, s skips, Backspace takes the rating back, arrows move on.`;
  const place = makeElement('p', { class: 'soft' });
  const prompt = makeElement('h3', { id: 'prompt' });
  const critical = makeElement('input', {
    type: 'checkbox',
    'aria-describedby': 'critical-scope',
  });
  critical.addEventListener('change', () => mark(critical.checked));
  const choices = bank.scale.map(({ score, label }) => {
    const text = makeElement('span', { class: 'anchor' });
    const button = makeButton('', () => rate(score), { class: 'choice' });
    button.append(
      makeElement('span', { class: 'point' }, String(score)),
      makeElement('span', { class: 'words' }, makeElement('strong', {}, label), text),
    );
    return { value: score as Rating<Outline>, button, text };
  });
  const skip = makeButton('Skip', () => rate('skipped'));
  const buttons = [...choices, { value: 'skipped' as Rating<Outline>, button: skip, text: null }];
  const clear = makeButton('Take back', () => rate(null));
  const previous = makeButton('Previous', () => move(-1));
  const next = makeButton('Next', () => move(1));
  const notes = makeElement('textarea', { id: 'notes', rows: '3' });
  notes.addEventListener('input', () => note(notes.value));
  const others = makeElement('p', { class: 'soft' });
  const listen = makeElement('div');
  card.append(
    // The arrows change the question while the focus stays where it is.
    makeElement('div', { 'aria-live': 'polite', 'aria-atomic': 'true' }, place, prompt),
    makeElement(
      'div',
      { class: 'choices', role: 'group', 'aria-label': 'Rating' },
      // The highest first, as on the sheet and in the guide.
      ...choices.map(({ button }) => button).reverse(),
    ),
    makeElement('div', { class: 'row' }, skip, clear, previous, next),
    others,
    makeElement('label', { class: 'check' }, critical, 'Role-critical'),
    makeElement(
      'p',
      { id: 'critical-scope', class: 'soft' },
      'A part of the plan: a change holds for every interviewer, and shows in the verdict at once.',
    ),
    makeElement('label', { for: 'notes' }, 'Notes: what was heard'),
    notes,
    makeElement('details', {}, makeElement('summary', {}, 'Key points and follow-ups'), listen),
  );
  card.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLTextAreaElement) return;
    const score = bank.scale.find((point) => String(point.score) === key)?.score;
    const step = STEPS[key];
    if (score !== undefined) rate(score);
    else if (key.toLowerCase() === 's') rate('skipped');
    else if (key === 'Backspace' || key === 'Delete') rate(null);
    else if (step !== undefined) move(step);
    else return;
    event.preventDefault();
  });

  let shown = '';
  return (state) => {
    const question = getQuestion(state.question);
    const { ratings, notes: texts } = getRater(state);
    const rating = ratings[question.id];
    const at = state.plan.questions.indexOf(question.id);
    const isNew = shown !== question.id;
    if (isNew) {
      shown = question.id;
      prompt.replaceChildren(...writeProse(question.prompt));
      for (const { value, text } of choices) {
        text.replaceChildren(...writeProse(question.anchors[value as number] ?? ''));
      }
      listen.replaceChildren(
        makeElement('p', {}, ...writeProse(question.cue)),
        makeElement('h4', {}, 'Key points'),
        makeList(question.keyPoints),
        makeElement('h4', {}, 'Follow-ups'),
        makeList(question.followUps),
        makeElement(
          'a',
          { href: `../questions/${question.id}.html` },
          'All about this question in the guide',
        ),
      );
    }
    setText(
      place,
      `Question ${at + 1} of ${state.plan.questions.length}: ${nameQuestion(question.id)}. Tests: ${question.competency}.`,
    );
    for (const { value, button } of buttons) {
      button.setAttribute('aria-pressed', String(rating === value));
    }
    setEnabled(clear, rating !== undefined);
    setEnabled(previous, at > 0);
    setEnabled(next, at < state.plan.questions.length - 1);
    critical.checked = state.plan.roleCritical.includes(question.id);
    const text = texts[question.id] ?? '';
    // A note that begins with spaces is none yet, and they stay on the page.
    if (notes.value !== text && (isNew || `${text}${notes.value}`.trim())) notes.value = text;
    setText(others, writeOthers(state));
  };
}

/** The others' ratings, once the shown interviewer has rated: earlier they would sway. */
function writeOthers(state: State): string {
  if (state.raters.length === 1) return '';
  if (getRater(state).ratings[state.question] === undefined) {
    return 'The ratings of the others show once you have rated.';
  }
  const words = state.raters.flatMap(({ ratings }, at) =>
    at === state.rater ? [] : [`${nameRater(at)}: ${ratings[state.question] ?? 'not rated'}`],
  );
  return `${words.join('. ')}.`;
}

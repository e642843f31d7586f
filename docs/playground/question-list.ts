/**
 * The questions of the plan, and the interviewers.
 *
 * @module
 */
import { nameQuestion } from './bank.ts';
import { findElement, makeButton, makeElement, setEnabled, setText } from './element.ts';
import { getRater, MOST_RATERS, nameRater, type State } from './state.ts';

/** Returns a function that shows the questions of a state. */
export function setUpQuestions(show: (id: string) => void): (state: State) => void {
  const list = findElement('questions');
  let made = '';
  let rows: readonly { id: string; button: HTMLButtonElement; mark: HTMLElement }[] = [];
  return (state) => {
    const { questions, roleCritical, weighting } = state.plan;
    if (made !== questions.join()) {
      made = questions.join();
      rows = questions.map((id) => {
        const mark = makeElement('span', { class: 'mark' });
        const button = makeButton('', () => show(id), { class: 'entry' });
        button.append(makeElement('span', {}, nameQuestion(id)), mark);
        return { id, button, mark };
      });
      list.replaceChildren(...rows.map(({ button }) => makeElement('li', {}, button)));
    }
    const { ratings } = getRater(state);
    for (const { id, button, mark } of rows) {
      const critical = roleCritical.includes(id) ? 'critical, ' : '';
      const weight = weighting?.weights[id] ?? 1;
      const times = weight > 1 ? `×${weight}, ` : '';
      setText(mark, `${critical}${times}${ratings[id] ?? 'not rated'}`);
      if (id === state.question) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
}

interface RaterHandlers {
  show(position: number): void;
  add(): void;
  remove(): void;
}

/** Returns a function that shows the interviewers of a state. */
export function setUpRaters({ show, add, remove }: RaterHandlers): (state: State) => void {
  const row = findElement('raters');
  const tabs = Array.from({ length: MOST_RATERS }, (_, at) =>
    makeButton(nameRater(at), () => show(at)),
  );
  const more = makeButton('Add an interviewer', add);
  const less = makeButton('Remove this one', remove);
  row.append(...tabs, more, less);
  return ({ raters, rater }) => {
    for (const [at, tab] of tabs.entries()) {
      tab.hidden = at >= raters.length;
      tab.setAttribute('aria-pressed', String(at === rater));
    }
    setEnabled(more, raters.length < MOST_RATERS);
    setEnabled(less, raters.length > 1);
  };
}

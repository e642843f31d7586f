/**
 * The playground: puts the parts together.
 *
 * @module
 */
import { findElement, makeButton, makeElement } from './element.ts';
import { setUpFiles } from './files.ts';
import { readLink } from './link.ts';
import { setUpPlanForm } from './plan-form.ts';
import { setUpCard } from './question-card.ts';
import { setUpQuestions, setUpRaters } from './question-list.ts';
import { setUpResult } from './result.ts';
import { Refusal } from './scorecard.ts';
import {
  addRater,
  changePlan,
  countRatings,
  markCritical,
  moveBy,
  note,
  rate,
  removeRater,
  type State,
  startState,
} from './state.ts';
import { readSaved, save } from './storage.ts';
import { judgeState } from './verdict.ts';

let state = startState();
/** What the last large step replaced, so that no rating is lost by a slip. */
let previous: State | null = null;

const message = findElement('message');

function showMessage(title: string, lines: readonly string[] = []): void {
  const list = makeElement('ul', {}, ...lines.map((line) => makeElement('li', {}, line)));
  const close = makeButton('Close', () => {
    message.hidden = true;
  });
  const undo = makeButton('Undo', () => {
    if (!previous) return;
    [state, previous] = [previous, state];
    show();
    if (keep()) showMessage('The interview from before is back.');
  });
  message.replaceChildren(
    makeElement('p', {}, title),
    ...(lines.length > 0 ? [list] : []),
    makeElement('div', { class: 'row' }, ...(previous ? [undo] : []), close),
  );
  message.hidden = false;
}

function keep(): boolean {
  const kept = save({ state, previous });
  if (!kept) showMessage('This browser does not save the interview. Export it before you leave.');
  return kept;
}

function step(next: State): boolean {
  const judged = next.plan !== state.plan || next.raters !== state.raters;
  state = next;
  show(judged);
  return keep();
}

/** A step that replaces much: the interview from before can be brought back. */
function leap(next: State, title: string): void {
  previous = state;
  if (step(next)) showMessage(title);
}

const showResult = setUpResult();
const showCard = setUpCard({
  rate: (rating) => step(rate(state, rating)),
  note: (text) => {
    // The text is on the page already, and no verdict hangs on it.
    state = note(state, text);
    keep();
  },
  mark: (critical) => step(markCritical(state, critical)),
  move: (places) => step(moveBy(state, places)),
});
const showQuestions = setUpQuestions((question) => {
  step({ ...state, question });
  findElement('card').focus();
});
const showRaters = setUpRaters({
  show: (rater) => step({ ...state, rater }),
  add: () => step(addRater(state)),
  remove: () => leap(removeRater(state), 'The interviewer is removed, ratings and notes too.'),
});
const showFiles = setUpFiles({
  getState: () => state,
  setCandidate: (candidate) => {
    state = { ...state, candidate };
    keep();
  },
  take: (next) => leap(next, 'The scorecard is imported.'),
  refuse: showMessage,
  tell: showMessage,
});
setUpPlanForm({
  choose: (plan) => {
    const next = changePlan(state, plan);
    const lost = countRatings(state) - countRatings(next);
    const rest = lost > 0 ? ` ${lost} ratings of other questions are gone.` : '';
    leap(next, `The interview asks ${plan.questions.length} questions.${rest}`);
  },
  refuse: showMessage,
});

function show(judged = true): void {
  showRaters(state);
  showQuestions(state);
  showCard(state);
  showFiles(state);
  if (judged) showResult(judgeState(state));
}

function explain(error: unknown): void {
  if (error instanceof Refusal) showMessage(error.message, error.problems);
  else showMessage('The saved interview could not be read.', [String(error)]);
}

function openSaved(): void {
  try {
    const saved = readSaved();
    if (saved) ({ state, previous } = saved);
  } catch (error) {
    explain(error);
  }
}

/** A link replaces what is shown; what was there before can be brought back. */
function openLink(): void {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  // A reload must not undo what is rated from here on.
  history.replaceState(null, '', '#');
  try {
    leap(readLink(fragment), 'The shared interview is open.');
  } catch (error) {
    explain(error);
  }
}

openSaved();
show();
openLink();
addEventListener('hashchange', openLink);
// A second tab must not write an older interview over this one.
addEventListener('storage', () => {
  openSaved();
  show();
});

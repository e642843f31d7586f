/**
 * The playground: puts the parts together.
 *
 * @module
 */
import { findElement, makeButton, makeElement } from './element.ts';
import { setUpFiles } from './files.ts';
import { postpone } from './later.ts';
import { readLink } from './link.ts';
import { keepOffline } from './offline.ts';
import { setUpPlanForm } from './plan-form.ts';
import { setUpCard } from './question-card.ts';
import { setUpQuestions, setUpRaters } from './question-list.ts';
import { setUpResult } from './result.ts';
import { Refusal } from './scorecard.ts';
import { setUpShare } from './share.ts';
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
  weigh,
} from './state.ts';
import { readSaved, save } from './storage.ts';
import { goTo, isSameInterview, redo, startTimeline, type Timeline, undo } from './timeline.ts';
import { setUpUndo } from './undo.ts';
import { judgeState } from './verdict.ts';
import { setUpWeights } from './weights-form.ts';

let timeline = startTimeline(startState());

const message = findElement('message');

function showMessage(title: string, lines: readonly string[] = []): void {
  const list = makeElement('ul', {}, ...lines.map((line) => makeElement('li', {}, line)));
  const close = makeButton('Close', () => {
    message.hidden = true;
  });
  message.replaceChildren(
    makeElement('p', {}, title),
    ...(lines.length > 0 ? [list] : []),
    makeElement('div', { class: 'row' }, close),
  );
  message.hidden = false;
}

const saving = postpone(() => {
  showRest(timeline.state);
  const { state, past } = timeline;
  if (save({ state, previous: past.at(-1) ?? null })) return;
  showMessage('This browser does not save the interview. Export it before you leave.');
});

function travel(next: Timeline): void {
  const { state } = timeline;
  timeline = next;
  const changed = !isSameInterview(state, next.state);
  if (changed) message.hidden = true;
  show(changed);
  saving.ask();
}

function step(next: State): void {
  travel(goTo(timeline, next));
}

/** A step that is not seen, and that brings a message. */
function leap(next: State, title: string): void {
  step(next);
  showMessage(title);
}

/** A step of one letter: the text is on the page already, and no verdict hangs on it. */
function write(next: State, text: string): void {
  timeline = goTo(timeline, next, { text });
  showUndo(timeline);
  saving.ask();
}

const showResult = setUpResult();
const showUndo = setUpUndo({
  undo() {
    travel(undo(timeline));
    showMessage('The last change is taken back.');
  },
  redo() {
    travel(redo(timeline));
    showMessage('The change is there again.');
  },
});
const showCard = setUpCard({
  rate: (rating) => step(rate(timeline.state, rating)),
  note: (text) => {
    const { state } = timeline;
    write(note(state, text), `notes ${state.rater} ${state.question}`);
  },
  mark: (critical) => step(markCritical(timeline.state, critical)),
  move: (places) => step(moveBy(timeline.state, places)),
});
const showQuestions = setUpQuestions((question) => {
  step({ ...timeline.state, question });
  findElement('card').focus();
});
const showRaters = setUpRaters({
  show: (rater) => step({ ...timeline.state, rater }),
  add: () => step(addRater(timeline.state)),
  remove: () =>
    leap(removeRater(timeline.state), 'The interviewer is removed, ratings and notes too.'),
});
const showFiles = setUpFiles({
  getState: () => timeline.state,
  setCandidate: (candidate) => write({ ...timeline.state, candidate }, 'candidate'),
  take: (next) =>
    leap(
      next,
      next.raters.length === 1
        ? 'The scorecard is imported.'
        : `The scorecards of ${next.raters.length} interviewers are imported.`,
    ),
  refuse: showMessage,
});
const showShare = setUpShare({ getState: () => timeline.state, tell: showMessage });
const showWeights = setUpWeights({
  getState: () => timeline.state,
  weigh: (weighting) =>
    leap(
      weigh(timeline.state, weighting),
      weighting ? 'The weights count.' : 'All questions count the same.',
    ),
  refuse: showMessage,
});
setUpPlanForm({
  choose: (plan) => {
    const { state } = timeline;
    const next = changePlan(state, plan);
    const lost = countRatings(state) - countRatings(next);
    const rest = lost > 0 ? ` ${lost} ratings of other questions are gone.` : '';
    leap(next, `The interview asks ${plan.questions.length} questions.${rest}`);
  },
  refuse: showMessage,
});

function show(judged = true): void {
  const { state } = timeline;
  showUndo(timeline);
  showRaters(state);
  showQuestions(state);
  showCard(state);
  if (judged) showResult(judgeState(state));
}

/** Shows what need not be seen at once. */
function showRest(state: State): void {
  showFiles(state);
  showShare(state);
  showWeights(state);
}

function explain(error: unknown): void {
  if (error instanceof Refusal) showMessage(error.message, error.problems);
  else showMessage('The saved interview could not be read.', [String(error)]);
}

function openSaved(): void {
  try {
    const saved = readSaved();
    if (saved) timeline = startTimeline(saved.state, saved.previous);
  } catch (error) {
    explain(error);
  }
  show();
  showRest(timeline.state);
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
openLink();
keepOffline();
addEventListener('hashchange', openLink);
// A second tab must not write an older interview over this one.
addEventListener('storage', () => {
  // What waits here to be saved is newer.
  if (!saving.isAsked()) openSaved();
});

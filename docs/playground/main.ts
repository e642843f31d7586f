/**
 * The playground: puts the parts together.
 *
 * @module
 */
import { nameQuestion } from './bank.ts';
import { setUpDebrief } from './debrief.ts';
import { findElement, setText } from './element.ts';
import { setUpFiles } from './files.ts';
import { holdFocus } from './focus.ts';
import {
  findLast,
  type Interview,
  keepInterview,
  listOthers,
  makeId,
  readInterview,
} from './interviews.ts';
import { setUpKept } from './kept.ts';
import { postpone } from './later.ts';
import { OtherEdition, readLink } from './link.ts';
import { hideMessage, showMessage } from './message.ts';
import { awaitNewer, keepOffline } from './offline.ts';
import { setUpPickForm } from './pick-form.ts';
import { setUpPlanForm } from './plan-form.ts';
import { setUpCard } from './question-card.ts';
import { setUpQuestions, setUpRaters } from './question-list.ts';
import { setUpResult } from './result.ts';
import { Refusal } from './scorecard.ts';
import { setUpShare } from './share.ts';
import {
  addRater,
  changePlan,
  followRater,
  holdSame,
  markCritical,
  moveBy,
  nameRater,
  note,
  openPlan,
  type Plan,
  rate,
  removeRater,
  type State,
  startState,
  weigh,
} from './state.ts';
import { dropText, isAllKept, PREFIX, readText } from './storage.ts';
import { followTheme } from './theme.ts';
import { goTo, isSameInterview, redo, startTimeline, type Timeline, undo } from './timeline.ts';
import { setUpUndo } from './undo.ts';
import { judgeShown } from './verdict.ts';
import { setUpWeights } from './weights-form.ts';
import { listLost, writeCount } from './words.ts';

let timeline = startTimeline(startState());

let shown: Pick<Interview, 'id' | 'shared'> = { id: makeId(), shared: false };

function keep(): void {
  const { state, past, text } = timeline;
  keepInterview({ ...shown, state, previous: past.at(-1) ?? null, text });
  findElement('unsaved').hidden = isAllKept();
}

function drop(id: string): void {
  dropText(id);
  findElement('unsaved').hidden = isAllKept();
}

const saving = postpone(() => {
  showRest(timeline.state);
  keep();
});

function travel(next: Timeline, said = ''): void {
  const { state } = timeline;
  timeline = next;
  setText(findElement('heard'), said);
  const changed = !isSameInterview(state, next.state);
  if (changed) {
    hideMessage();
    shown = { ...shown, shared: false };
  }
  show(changed || state.rater !== next.state.rater);
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
  shown = { ...shown, shared: false };
  showUndo(timeline);
  saving.ask();
}

const showResult = setUpResult();
const showDebrief = setUpDebrief();
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
  rate(rating) {
    const { state } = timeline;
    travel(
      goTo(timeline, rate(state, rating)),
      `${nameQuestion(state.question)}: ${rating ?? 'not rated'}.`,
    );
  },
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
  take({ state, leftOut }) {
    const count = state.raters.length;
    const title =
      count === 1
        ? 'The scorecard is imported.'
        : `The scorecards of ${count} interviewers are imported.`;
    const rest =
      leftOut.length > 0
        ? ` Left out of the plan, as nobody rated or skipped ${leftOut.length === 1 ? 'it' : 'them'}: ${leftOut.join(', ')}.`
        : '';
    openNew(state, { shared: false, title: title + rest });
  },
  start() {
    // What a link brought would go with the next interview else.
    shown = { ...shown, shared: false };
    openNew(openPlan(timeline.state.plan), {
      shared: false,
      title: 'A new interview is open, with the same questions.',
    });
    scrollTo(0, 0);
  },
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

function choose(plan: Plan): void {
  const { state } = timeline;
  const next = changePlan(state, plan);
  const lost = listLost(state, next);
  const rest =
    lost.length > 0 ? ` Gone with other questions: ${new Intl.ListFormat('en').format(lost)}.` : '';
  leap(next, `The interview asks ${writeCount(plan.questions.length, 'question')}.${rest}`);
}

setUpPlanForm({ choose, refuse: showMessage });
const showPicks = setUpPickForm({ choose, refuse: showMessage });
const showKept = setUpKept({
  open({ id }) {
    // Another tab may have gone on with it.
    const others = listOthers(shown.id);
    const interview = others.find((one) => one.id === id)?.interview;
    if (!interview) {
      showKept(others);
      showMessage('It cannot be opened any more.', ['It was changed or dropped elsewhere.']);
      return;
    }
    leave(interview.state);
    hideMessage();
    enter(interview);
    keep();
  },
  drop(id) {
    drop(id);
    showKept(listOthers(shown.id));
  },
});

function show(judged = true): void {
  const { state } = timeline;
  showUndo(timeline);
  holdFocus(() => {
    showRaters(state);
    showQuestions(state);
  });
  showCard(state);
  if (!judged) return;
  const verdict = judgeShown(state);
  showResult(verdict);
  showDebrief(state, verdict);
}

/** Shows what need not be seen at once. */
function showRest(state: State): void {
  holdFocus(() => {
    showFiles(state);
    showShare(state);
    showWeights(state);
    showPicks(state);
  });
}

/** Shows another interview; what was done in the one before is no step of this one. */
function enter({ id, shared, state, previous }: Interview): void {
  shown = { id, shared };
  timeline = startTimeline(state, previous);
  show();
  showRest(state);
  showKept(listOthers(id));
}

/** Keeps the interview that is shown before another is, or drops it if no work would be lost. */
function leave(next: State): boolean {
  const isIdle =
    shown.shared || [startState(), next].some((state) => holdSame(state, timeline.state));
  if (isIdle) drop(shown.id);
  else keep();
  return isIdle;
}

/** Shows an interview from elsewhere. What was shown is kept beside it. */
function openNew(state: State, { shared, title }: { shared: boolean; title: string }): void {
  const isIdle = leave(state);
  enter({ id: makeId(), state, previous: null, shared });
  keep();
  const way = 'Yours is kept: at the top, “Back to your interview” brings it back.';
  showMessage(isIdle ? title : `${title} ${way}`);
}

function openSaved(): void {
  const last = findLast();
  let interview: Interview = { ...shown, state: timeline.state, previous: null };
  try {
    if (last) interview = readInterview(last.id, last.text);
  } catch (error) {
    const problems = error instanceof Refusal ? error.problems : [String(error)];
    showMessage('The saved interview could not be read', [
      ...problems,
      'It is kept as it is, and you can download it.',
    ]);
  }
  enter(interview);
  // Tabs that are opened later show the same one.
  if (interview.id !== last?.id) keep();
}

function openLink(): void {
  try {
    const state = readLink(location.hash.slice(1));
    if (!state) return;
    openNew(state, { shared: true, title: 'The shared interview is open.' });
    // A reload must not undo what is rated from here on.
    history.replaceState(null, '', '#');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    showMessage(error.message, error.problems);
    if (error instanceof OtherEdition) awaitNewer();
  }
}

/** Takes what another tab did in the interview that is shown here too. */
function takeOver(text: string): void {
  // What waits here to be saved is newer.
  if (saving.isAsked()) return;
  let next: Interview;
  try {
    next = readInterview(shown.id, text);
  } catch {
    // A newer page wrote it: this one must not write over it.
    shown = { ...shown, id: makeId() };
    return;
  }
  if (holdSame(next.state, timeline.state)) return;
  const { question } = timeline.state;
  const { questions } = next.state.plan;
  const place = followRater(timeline.state, next.state.raters);
  const look = { rater: place ?? 0, ...(questions.includes(question) && { question }) };
  shown = { ...shown, shared: next.shared };
  timeline = goTo(timeline, { ...next.state, ...look }, { text: next.text ?? null });
  show();
  showRest(timeline.state);
  if (place !== null) return;
  // What is typed on must not get into the notes of another.
  findElement('raters').querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  showMessage(`Another tab changed the interviewers: ${nameRater(0)} is shown.`);
}

/** Shows what other tabs keep. */
function showOthers(): void {
  holdFocus(() => showKept(listOthers(shown.id)));
}

followTheme();
openSaved();
openLink();
keepOffline();
addEventListener('hashchange', openLink);
addEventListener('storage', ({ key, newValue }) => {
  if (key === PREFIX + shown.id && newValue !== null) takeOver(newValue);
  if (key === null || key.startsWith(PREFIX)) showOthers();
});
// While a page waits to be shown again, nobody tells it what other tabs do.
addEventListener('pageshow', ({ persisted }) => {
  const text = persisted ? readText(shown.id) : null;
  if (text !== null) takeOver(text);
  if (persisted) showOthers();
});

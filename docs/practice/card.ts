/**
 * The answer that is rated, and after that what was intended and why.
 *
 * @module
 */
import type { BackendAnswer } from 'structured-interview/calibration';
import {
  findElement,
  makeButton,
  makeElement,
  makeList,
  writeProse,
} from '../playground/element.ts';
import { bank, getQuestion } from './bank.ts';
import { getAnswer, type Progress } from './session.ts';
import { awaitVoice, silence, speak } from './voice.ts';

type Question = ReturnType<typeof getQuestion>;

interface CardHandlers {
  rate(score: number): void;
  next(): void;
}

/** Makes the card, and a function that shows in it where the reader is. */
export function setUpCard({ rate, next }: CardHandlers): (progress: Progress) => void {
  const card = findElement('card');
  // The keys work wherever the focus is in the card, and on the card itself.
  card.tabIndex = 0;
  let shown: { readonly answer: BackendAnswer; readonly given: number | undefined } | undefined;
  let hasVoice = false;
  let isSpeaking = false;

  const place = makeElement('p', { class: 'soft' });
  const title = makeElement('h2', { id: 'title' });
  const prompt = makeElement('p');
  const text = makeElement('blockquote');
  const hear = makeButton('Hear it', listen);
  const hide = makeElement('input', { type: 'checkbox' });
  const hideLabel = makeElement(
    'label',
    { class: 'check' },
    hide,
    'Hide the text until it is rated',
  );
  const keyPoints = makeElement('div');
  const details = makeElement(
    'details',
    {},
    makeElement('summary', {}, 'Key points and misconceptions'),
    keyPoints,
  );
  const choices = bank.scale.map(({ score, label }) => {
    const anchor = makeElement('span', { class: 'anchor' });
    const tag = makeElement('span', { class: 'tag' });
    const button = makeButton('', () => rate(score), { class: 'choice' });
    button.append(
      makeElement('span', { class: 'point' }, String(score)),
      makeElement('span', { class: 'words' }, makeElement('strong', {}, label), anchor, tag),
    );
    return { score, button, anchor };
  });
  const group = makeElement(
    'div',
    { class: 'choices', role: 'group', 'aria-label': 'Rating' },
    ...choices.map(({ button }) => button),
  );
  const outcome = makeElement('div', { id: 'outcome', tabindex: '-1' });
  const on = makeButton('Next answer', next);

  hide.addEventListener('change', showText);
  awaitVoice(() => {
    hasVoice = true;
    showVoice();
  });
  card.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const score = bank.scale.find((point) => String(point.score) === key)?.score;
    if (score !== undefined) rate(score);
    else if (key === 'n' || key === 'ArrowRight') next();
    else if (key === 'h' && hasVoice) listen();
    else if (key === 'k') details.toggleAttribute('open');
    else return;
    if (target instanceof HTMLElement) event.preventDefault();
  });

  function listen(): void {
    if (!shown) return;
    isSpeaking = !isSpeaking;
    if (!isSpeaking) silence();
    else {
      speak(shown.answer.text, () => {
        isSpeaking = false;
        showVoice();
      });
    }
    showVoice();
  }

  function showVoice(): void {
    hear.hidden = !hasVoice || !shown;
    hideLabel.hidden = hear.hidden;
    hear.textContent = isSpeaking ? 'Stop' : 'Hear it';
    findElement('keys').textContent = [
      'On the answer: 1 to 5 rate, k shows the key points, n goes on',
      ...(hasVoice ? ['h reads it aloud'] : []),
    ]
      .join(', ')
      .concat('.');
  }

  function showText(): void {
    text.hidden = hide.checked && hasVoice && shown?.given === undefined;
  }

  return ({ asked, at, given }) => {
    const id = asked[at];
    silence();
    isSpeaking = false;
    if (id === undefined) {
      shown = undefined;
      title.textContent = asked.length > 0 ? 'The session is over' : 'Start a session';
      place.textContent =
        asked.length > 0
          ? 'How you rate stands beside. Start another session above.'
          : 'Choose above what to practice on.';
      card.replaceChildren(title, place);
      showVoice();
      return;
    }
    const answer = getAnswer(id);
    const question = getQuestion(answer.question);
    const rating = given[id];
    shown = { answer, given: rating };
    place.textContent = `Answer ${at + 1} of ${asked.length}`;
    title.textContent = question.title;
    prompt.replaceChildren(...writeProse(question.prompt));
    details.removeAttribute('open');
    keyPoints.replaceChildren(...listPoints(question));
    text.replaceChildren(...(rating === undefined ? [answer.text] : markWords(answer, question)));
    for (const { score, button, anchor } of choices) {
      anchor.replaceChildren(...writeProse(question.anchors[score] as string));
      button.setAttribute('aria-pressed', String(score === rating));
    }
    outcome.replaceChildren(...(rating === undefined ? [] : explain(answer, question, rating)));
    on.textContent = at + 1 < asked.length ? 'Next answer' : 'To the end';
    card.replaceChildren(
      place,
      title,
      prompt,
      text,
      makeElement('div', { class: 'row' }, hear, hideLabel),
      ...(rating === undefined ? [details, group] : [outcome, on]),
    );
    showVoice();
    showText();
    if (rating !== undefined) outcome.focus();
  };
}

function listPoints({ keyPoints, coreKeyPoints, misconceptions }: Question): Node[] {
  return [
    makeElement('h3', {}, 'Core key points'),
    makeList(keyPoints.slice(0, coreKeyPoints)),
    makeElement('h3', {}, 'Further key points'),
    makeList(keyPoints.slice(coreKeyPoints)),
    makeElement('h3', {}, 'Misconceptions'),
    makeList(misconceptions),
  ];
}

/** The answer with the words marked that make a key point or show a misconception. */
function markWords(
  answer: BackendAnswer,
  { keyPoints, misconceptions }: Question,
): (string | Node)[] {
  const spans = [
    ...list(answer.keyPoints, (at) => ({ said: `Key point: ${keyPoints[at]}`, kind: '' })),
    ...list(answer.misconceptions, (at) => ({
      said: `Misconception: ${misconceptions[at]}`,
      kind: 'wrong',
    })),
  ].sort((a, b) => a.start - b.start);
  const parts: (string | Node)[] = [];
  let end = 0;
  for (const { start, words, said, kind } of spans) {
    parts.push(answer.text.slice(end, start));
    parts.push(makeElement('mark', { class: kind, title: said.replaceAll('`', '') }, words));
    end = start + words.length;
  }
  return [...parts, answer.text.slice(end)];

  function list<T>(heard: BackendAnswer['keyPoints'], describe: (at: number) => T) {
    return Object.entries(heard).map(([at, words]) => ({
      start: answer.text.indexOf(words),
      words,
      ...describe(Number(at)),
    }));
  }
}

/** What was intended, why, what was heard, and the anchors on either side. */
function explain(answer: BackendAnswer, question: Question, given: number): Node[] {
  const { score, reason } = answer;
  const off = Math.abs(given - score);
  const verdict =
    off === 0
      ? `You gave ${given}, as intended.`
      : `You gave ${given}, intended is ${score}: ${off} too ${given < score ? 'low' : 'high'}.`;
  const missing = question.keyPoints.filter((_, at) => answer.keyPoints[at] === undefined);
  const core = question.keyPoints
    .slice(0, question.coreKeyPoints)
    .filter((_, at) => answer.keyPoints[at] !== undefined).length;
  const held = Object.keys(answer.misconceptions).map(
    (at) => question.misconceptions[Number(at)] as string,
  );
  return [
    makeElement('p', { class: 'score' }, verdict),
    makeElement('p', {}, ...writeProse(reason)),
    makeElement(
      'p',
      { class: 'soft' },
      `Heard: ${core} of ${question.coreKeyPoints} core key points, ${question.keyPoints.length - missing.length} of ${question.keyPoints.length} in all. The words are marked in the answer.`,
    ),
    ...(missing.length > 0 ? [makeElement('h3', {}, 'Not heard'), makeList(missing)] : []),
    ...(held.length > 0 ? [makeElement('h3', {}, 'Misconceptions'), makeList(held)] : []),
    makeElement('h3', {}, 'What sets it apart from its neighbors'),
    makeAnchors(question, { score, given }),
  ];
}

function makeAnchors(
  question: Question,
  { score, given }: { readonly score: number; readonly given: number },
): Node {
  const near = bank.scale.filter(
    (point) => Math.abs(point.score - score) <= 1 || point.score === given,
  );
  const rows = near.map((point) => {
    const tags = [
      ...(point.score === score ? ['intended'] : []),
      ...(point.score === given ? ['yours'] : []),
    ];
    return makeElement(
      'tr',
      point.score === score ? { class: 'intended' } : {},
      makeElement(
        'th',
        { scope: 'row' },
        `${point.score} ${point.label}`,
        ...(tags.length > 0 ? [makeElement('span', { class: 'tag' }, tags.join(', '))] : []),
      ),
      makeElement('td', {}, ...writeProse(question.anchors[point.score] as string)),
    );
  });
  return makeElement(
    'table',
    { class: 'anchors' },
    makeElement('caption', { class: 'unseen' }, 'Anchors of the intended score and beside it'),
    makeElement('tbody', {}, ...rows),
  );
}

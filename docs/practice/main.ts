/**
 * The practice page: puts the parts together.
 *
 * @module
 */

import { download, findElement, makeButton, makeElement } from '../playground/element.ts';
import { followTheme } from '../playground/theme.ts';
import { bank } from './bank.ts';
import { setUpCard } from './card.ts';
import { showReport } from './report.ts';
import {
  type Choice,
  moveOn,
  type Progress,
  rateShown,
  readProgress,
  startProgress,
  startSession,
} from './session.ts';

const KEY = 'structured-interview/practice';
const USUAL_COUNT = 10;
const MOST = 200;

let progress: Progress = startProgress();

function keep(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    findElement('unsaved').hidden = false;
  }
}

function restore(): Progress {
  try {
    return readProgress(localStorage.getItem(KEY));
  } catch {
    // A browser may forbid all use of its storage.
    findElement('unsaved').hidden = false;
    return startProgress();
  }
}

function go(next: Progress): void {
  if (next === progress) return;
  progress = next;
  show();
  keep();
}

const showCard = setUpCard({
  rate(score) {
    const before = progress;
    go(rateShown(progress, score));
    if (progress !== before) {
      findElement('heard').textContent =
        findElement('outcome').querySelector('.score')?.textContent ?? '';
    }
  },
  next() {
    const id = progress.asked[progress.at];
    if (id === undefined || !Object.hasOwn(progress.given, id)) return;
    findElement('heard').textContent = '';
    go(moveOn(progress));
    findElement('card').focus();
  },
});

function show(): void {
  showCard(progress);
  showReport(progress);
}

function setUpSession(): void {
  const option = (kind: Choice['kind'], id: string, title: string) =>
    makeElement('option', { value: `${kind} ${id}` }, title);
  const from = makeElement(
    'select',
    { id: 'from' },
    option('all', 'all', 'All questions'),
    ...bank.levels.flatMap((level) => [
      option('level', level.id, level.title),
      ...bank.sections
        .filter((section) => section.level === level.id)
        .map((section) => option('section', section.id, `\u00a0\u00a0${section.title}`)),
    ]),
  );
  const count = makeElement('input', {
    id: 'many',
    type: 'number',
    min: '1',
    max: String(MOST),
    value: String(USUAL_COUNT),
  });
  const form = findElement<HTMLFormElement>('setup');
  form.append(
    makeElement(
      'div',
      { class: 'field' },
      makeElement('label', { for: 'from' }, 'Answers to'),
      from,
    ),
    makeElement(
      'div',
      { class: 'field' },
      makeElement('label', { for: 'many' }, 'How many'),
      count,
    ),
    makeElement('button', { type: 'submit' }, 'Start a session'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = count.valueAsNumber;
    const isSound = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST;
    count.setAttribute('aria-invalid', String(!isSound));
    if (!isSound) {
      findElement('heard').textContent = `How many must be a whole number from 1 to ${MOST}.`;
      count.focus();
      return;
    }
    const [kind, id] = from.value.split(' ') as [Choice['kind'], string];
    go(
      startSession(progress, {
        kind,
        id,
        count: wanted,
        seed: crypto.getRandomValues(new Uint32Array(2)).join(),
      }),
    );
    findElement('card').focus();
  });
}

function setUpFiles(): void {
  findElement('files').append(
    makeButton('Export my ratings', () => {
      const text = `${JSON.stringify({ ratings: progress.ratings }, null, 2)}\n`;
      download('calibration.json', { text, type: 'application/json' });
    }),
    makeButton('Forget them', () => {
      if (!confirm('Forget all your ratings in this browser?')) return;
      go(startProgress());
      findElement('heard').textContent = 'Your ratings are forgotten.';
    }),
  );
}

followTheme();
setUpSession();
setUpFiles();
progress = restore();
show();
// Another tab may have gone on.
addEventListener('storage', ({ key }) => {
  if (key !== KEY && key !== null) return;
  progress = restore();
  show();
});

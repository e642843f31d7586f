/**
 * Saving, loading and sharing.
 *
 * @module
 */
import { findElement, makeButton, makeElement } from './element.ts';
import { writeLink } from './link.ts';
import { Refusal, readScorecard, writeReport, writeScorecard } from './scorecard.ts';
import type { State } from './state.ts';

interface FileHandlers {
  getState(): State;
  setCandidate(candidate: string): void;
  take(state: State): void;
  refuse(title: string, problems: readonly string[]): void;
  tell(text: string): void;
}

/** Hands a text to the reader as a file. */
function download(name: string, { text, type }: { text: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  makeElement('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Makes the section, and returns a function that shows a state in it. */
export function setUpFiles(handlers: FileHandlers): (state: State) => void {
  const { getState, setCandidate, take, refuse, tell } = handlers;
  const candidate = makeElement('input', { id: 'candidate', type: 'text', autocomplete: 'off' });
  candidate.addEventListener('input', () => setCandidate(candidate.value));
  const file = makeElement('input', { id: 'file', type: 'file', accept: '.json' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      take(readScorecard(await chosen.text()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(error.message, error.problems);
    }
    file.value = '';
  });
  const address = makeElement('input', { id: 'link', type: 'text', readonly: '' });
  address.addEventListener('focus', () => address.select());
  const copy = makeButton('Copy link', async () => {
    try {
      await navigator.clipboard.writeText(address.value);
      tell('The link is copied.');
    } catch {
      address.focus();
      tell('The browser does not let the page copy. The link is selected: copy it from there.');
    }
  });
  const save = (label: string, { ending, type }: { ending: string; type: string }) =>
    makeButton(label, () => {
      const state = getState();
      const format = label.toLowerCase();
      const text =
        format === 'json'
          ? writeScorecard(state)
          : writeReport(state, format as 'csv' | 'markdown' | 'html');
      download(`interview.${ending}`, { text, type });
    });
  findElement('files').append(
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'candidate' }, 'Candidate reference, best not a name'),
      candidate,
    ),
    makeElement(
      'div',
      { class: 'row', role: 'group', 'aria-label': 'Export' },
      makeElement('span', { class: 'soft' }, 'Export:'),
      save('JSON', { ending: 'json', type: 'application/json' }),
      save('CSV', { ending: 'csv', type: 'text/csv' }),
      save('Markdown', { ending: 'md', type: 'text/markdown' }),
      save('HTML', { ending: 'html', type: 'text/html' }),
    ),
    makeElement(
      'p',
      { class: 'soft' },
      'JSON holds the scorecard of the shown interviewer; the others hold the whole interview.',
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'file' }, 'Import a JSON scorecard'),
      file,
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement(
        'label',
        { for: 'link' },
        'Link with plan and ratings, without candidate or notes',
      ),
      address,
    ),
    makeElement('div', { class: 'row' }, copy),
  );
  return (state) => {
    if (candidate.value !== state.candidate) candidate.value = state.candidate;
    address.value = `${location.href.split('#')[0]}#${writeLink(state)}`;
  };
}

/**
 * Saving, loading and sharing.
 *
 * @module
 */
import { download, findElement, makeButton, makeElement } from './element.ts';
import {
  type Import,
  NOT_TAKEN,
  Refusal,
  readScorecards,
  type TextFile,
  writeReport,
  writeScorecards,
} from './scorecard.ts';
import type { State } from './state.ts';

interface FileHandlers {
  getState(): State;
  setCandidate(candidate: string): void;
  start(): void;
  take(taken: Import): void;
  refuse(title: string, problems: readonly string[]): void;
}

/**
 * Reads a file. Throws a {@link Refusal} when the browser cannot, as when it was moved or changed, and
 * when it is not UTF-8: the notes would come out as others.
 */
async function readFile(file: File): Promise<TextFile> {
  try {
    const bytes = await file.arrayBuffer();
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message;
    throw new Refusal(NOT_TAKEN, [`${file.name} could not be read: ${reason}`]);
  }
}

/** Makes the section, and returns a function that shows a state in it. */
export function setUpFiles(handlers: FileHandlers): (state: State) => void {
  const { getState, setCandidate, start, take, refuse } = handlers;
  const candidate = makeElement('input', { id: 'candidate', type: 'text', autocomplete: 'off' });
  candidate.addEventListener('input', () => setCandidate(candidate.value));
  const file = makeElement('input', {
    id: 'file',
    type: 'file',
    accept: '.json,.ndjson',
    multiple: '',
  });
  const attempt = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(error.message, error.problems);
    }
  };
  file.addEventListener('change', async () => {
    const chosen = [...(file.files ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (chosen.length === 0) return;
    try {
      await attempt(async () =>
        take(readScorecards(await Promise.all(chosen.map(readFile)), { confirm })),
      );
    } finally {
      // The same file can be chosen again.
      file.value = '';
    }
  });
  const saveCards = makeButton('JSON', () => {
    const state = getState();
    const text = writeScorecards(state);
    if (state.raters.length === 1) download('interview.json', { text, type: 'application/json' });
    else download('interview.ndjson', { text, type: 'application/x-ndjson' });
  });
  const saveReport = (label: string, { ending, type }: { ending: string; type: string }) =>
    makeButton(label, () =>
      attempt(() => {
        const format = label.toLowerCase() as 'csv' | 'markdown' | 'html';
        download(`interview.${ending}`, { text: writeReport(getState(), format), type });
      }),
    );
  findElement('files').append(
    makeElement(
      'p',
      { class: 'field' },
      makeElement('label', { for: 'candidate' }, 'Candidate reference, best not a name'),
      candidate,
    ),
    makeElement(
      'p',
      { class: 'row' },
      makeButton('New interview', start),
      makeElement(
        'span',
        { class: 'soft' },
        'For the next candidate: the same questions, not rated yet. This one is kept.',
      ),
    ),
    makeElement(
      'div',
      { class: 'row', role: 'group', 'aria-label': 'Export' },
      makeElement('span', { class: 'soft' }, 'Export:'),
      saveCards,
      saveReport('CSV', { ending: 'csv', type: 'text/csv' }),
      saveReport('Markdown', { ending: 'md', type: 'text/markdown' }),
      saveReport('HTML', { ending: 'html', type: 'text/html' }),
    ),
    makeElement(
      'p',
      { class: 'soft' },
      'JSON holds the whole interview. It can be imported here again, and the command reads it; with several interviewers it has a scorecard in each line. CSV, Markdown and HTML are reports to read.',
    ),
    makeElement(
      'p',
      { class: 'field' },
      makeElement(
        'label',
        { for: 'file' },
        'Import scorecards, a file of all or a file of each interviewer, or a plan',
      ),
      file,
    ),
  );
  return (state) => {
    if (candidate.value !== state.candidate) candidate.value = state.candidate;
  };
}

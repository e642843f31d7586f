/**
 * The interviews that this browser keeps, each under a name of its own: one is never written over
 * another.
 *
 * @module
 */
import { checkState } from './scorecard.ts';
import { holdSame, listAnswers, type State, startState } from './state.ts';
import { keepText, listNames, markTab, readTab, readText } from './storage.ts';

export interface Interview {
  readonly id: string;
  readonly state: State;
  /** What it was before the last change. */
  readonly previous: State | null;
  /** Whether it is as a link had it: then no work is in it, and the link still leads to it. */
  readonly shared: boolean;
  /** The text that is being written, as in a timeline. */
  readonly text?: string | null;
}

/** An interview as it is kept; `null` when this page cannot read it. */
export interface Kept {
  readonly id: string;
  readonly text: string;
  readonly interview: Interview | null;
}

/** Holds the name of the interview that was saved last. */
const LAST = 'last';

/** Makes a name that no interview has, in this tab or another. Later ones come later in the alphabet. */
export function makeId(): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return `${Date.now().toString(36)}-${random}`;
}

/** Reads an interview as it was kept. Throws when its state cannot be read. */
export function readInterview(id: string, text: string): Interview {
  const { state, previous, shared, text: written } = JSON.parse(text);
  return {
    id,
    state: checkState(state, 'The saved interview could not be read'),
    previous: readPrevious(previous),
    shared: shared === true,
    text: typeof written === 'string' ? written : null,
  };
}

/** What was before is not worth the loss of what is now. */
function readPrevious(previous: unknown): State | null {
  try {
    return checkState(previous, '');
  } catch {
    return null;
  }
}

/** Finds the interview that this tab showed, else the one that was saved last. */
export function findLast(): { readonly id: string; readonly text: string } | null {
  for (const id of [readTab(), readText(LAST)]) {
    const text = id === null ? null : readText(id);
    if (id !== null && text !== null) return { id, text };
  }
  return null;
}

/** Keeps the interview that this tab shows. */
export function keepInterview({ id, state, previous, ...rest }: Interview): void {
  markTab(id);
  const states = { state: writeState(state), previous: previous && writeState(previous) };
  keepText(id, JSON.stringify({ ...states, ...rest }));
  keepText(LAST, id);
}

/** The state as plain data: the plan once, and not in each scorecard too. */
function writeState({ raters, ...rest }: State): object {
  return { ...rest, raters: listAnswers(raters) };
}

/** Lists all interviews but one, and but those that nobody has begun. */
export function listOthers(shown: string): readonly Kept[] {
  const start = startState();
  return listNames().flatMap((id) => {
    const text = id === LAST || id === shown ? null : readText(id);
    if (text === null) return [];
    const interview = readKept(id, text);
    return interview && holdSame(interview.state, start) ? [] : [{ id, text, interview }];
  });
}

function readKept(id: string, text: string): Interview | null {
  try {
    return readInterview(id, text);
  } catch {
    return null;
  }
}

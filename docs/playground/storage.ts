/**
 * Keeps the interview in this browser.
 *
 * @module
 */
import { checkState } from './scorecard.ts';
import type { State } from './state.ts';

const KEY = 'structured-interview/playground';

/** An interview, and what it was before the last change. */
export interface Saved {
  readonly state: State;
  readonly previous: State | null;
}

/** Reads what was saved; `null` when nothing was. Throws when it cannot be read. */
export function readSaved(): Saved | null {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  const { state, previous } = JSON.parse(text);
  return { state: checkState(state), previous: previous ? checkState(previous) : null };
}

/** Saves; tells whether the browser let it. */
export function save(saved: Saved): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
    return true;
  } catch {
    return false;
  }
}

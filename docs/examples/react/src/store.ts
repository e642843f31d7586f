/** The scorecard of this interview, kept in the browser and shared by its tabs. */
import { useSyncExternalStore } from 'react';
import { openScorecard, type ScorecardSession } from 'structured-interview/scorecard';

const NAME = 'scorecard';

export const plan = {
  questions: ['idempotency', 'cap-theorem', 'saga-pattern'],
  roleCritical: ['idempotency'],
} as const;

function readStored(): ScorecardSession {
  return openScorecard(JSON.parse(localStorage.getItem(NAME) ?? 'null'), { plan });
}

let session = readStored();
const listeners = new Set<() => void>();

function show(next: ScorecardSession): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Shows the next state, and puts what changed over what other tabs have stored. */
export function change(step: (session: ScorecardSession) => ScorecardSession): void {
  const next = step(session);
  const merged = readStored().merge(next.changesSince(session));
  const isStored = next.issues.length === 0 && merged.issues.length === 0;
  if (isStored) localStorage.setItem(NAME, JSON.stringify(merged));
  show(isStored ? merged : next);
}

function subscribe(listener: () => void): () => void {
  const follow = ({ key }: StorageEvent) => key === NAME && show(readStored());
  listeners.add(listener);
  addEventListener('storage', follow);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', follow);
  };
}

/** The scorecard as it is now. It never changes, so React sees a change by comparing two. */
export function useScorecard(): ScorecardSession {
  return useSyncExternalStore(subscribe, () => session);
}

/**
 * What was there before each change, so that no rating is lost by a slip.
 *
 * @module
 */
import type { State } from './state.ts';

export interface Timeline {
  readonly state: State;
  /** The states before, the nearest last. */
  readonly past: readonly State[];
  /** What was taken back, the nearest last. */
  readonly future: readonly State[];
  /** The text that is being written, such as the notes on one question: one change, not one for each letter. */
  readonly text: string | null;
}

const MOST_STEPS = 100;

/** Begins with a state, and the one before it if that is known. */
export function startTimeline(state: State, previous: State | null = null): Timeline {
  return { state, past: previous ? [previous] : [], future: [], text: null };
}

/** Checks whether two states hold the same interview, whatever is looked at. */
export function isSameInterview(one: State, other: State): boolean {
  return (
    one.plan === other.plan && one.raters === other.raters && one.candidate === other.candidate
  );
}

/** Takes a step. What only looks elsewhere is nothing to take back. */
export function goTo(
  timeline: Timeline,
  state: State,
  { text = null }: Partial<Pick<Timeline, 'text'>> = {},
): Timeline {
  if (isSameInterview(timeline.state, state)) return { ...timeline, state };
  const joins = text !== null && text === timeline.text;
  const past = joins ? timeline.past : [...timeline.past, timeline.state].slice(-MOST_STEPS);
  return { state, past, future: [], text };
}

/** Takes the last change back. */
export function undo(timeline: Timeline): Timeline {
  const state = timeline.past.at(-1);
  if (!state) return timeline;
  const future = [...timeline.future, timeline.state];
  return { state, past: timeline.past.slice(0, -1), future, text: null };
}

/** Does again what was taken back last. */
export function redo(timeline: Timeline): Timeline {
  const state = timeline.future.at(-1);
  if (!state) return timeline;
  const past = [...timeline.past, timeline.state];
  return { state, past, future: timeline.future.slice(0, -1), text: null };
}

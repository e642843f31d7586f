/**
 * What was changed in a scorecard: the difference between two, and how it is put into a third.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { type Path, type Report, readEntries, readFields } from '../engine/input.ts';
import type { Outline, QuestionId, Rating, Scorecard } from '../model.ts';

/**
 * What was changed in a scorecard: plain JSON, a merge patch (RFC 7396) for the scorecard. What is absent stays as it
 * is, and `null` takes a candidate, a rating or a note away. In place of all ratings or all notes `null` means absent, so
 * that no stray `null` empties a scorecard.
 *
 * @typeParam B - the bank that the ids belong to
 */
export interface ScorecardChanges<B extends Outline = BackendOutline> {
  readonly candidate?: string | null | undefined;
  readonly ratings?:
    | { readonly [Id in QuestionId<B>]?: Rating<B> | null | undefined }
    | null
    | undefined;
  readonly notes?:
    | { readonly [Id in QuestionId<B>]?: string | null | undefined }
    | null
    | undefined;
}

/** What an interviewer changes in a scorecard. The plan is not theirs to change. */
export type Answers<B extends Outline> = Pick<Scorecard<B>, 'candidate' | 'ratings' | 'notes'>;

type Entries = Readonly<Record<string, unknown>>;

/** Puts changes into a scorecard. What they say is not checked yet, only that they are changes. */
export function mergeChanges(
  card: Scorecard<Outline>,
  changes: unknown,
  { path, report }: { path: Path; report: Report },
): Entries {
  /** Reads changed entries over those that are there. */
  function readOver(before: Entries = {}) {
    return (value: unknown, place: Path): Entries => {
      const entries = new Map(Object.entries(before));
      if (value !== undefined && value !== null) readEntries(value, place, { report, visit });
      function visit(id: string, entry: unknown): void {
        entries.set(id, entry === undefined ? entries.get(id) : entry);
      }
      return Object.fromEntries(entries);
    };
  }

  const {
    candidate = card.candidate,
    ratings = card.ratings,
    notes = card.notes,
  } = readFields(changes, path, {
    report,
    readers: {
      candidate: (value) => value,
      ratings: readOver(card.ratings),
      notes: readOver(card.notes),
    },
  });
  return { candidate, plan: card.plan, ratings, notes };
}

/** Lists what makes one scorecard of another. */
export function listChanges(
  before: Partial<Answers<Outline>>,
  after: Answers<Outline>,
): ScorecardChanges<Outline> {
  const candidate = after.candidate ?? null;
  const ratings = listEntryChanges(before.ratings, after.ratings);
  const notes = listEntryChanges(before.notes, after.notes);
  return Object.freeze({
    ...(candidate !== (before.candidate ?? null) && { candidate }),
    ...(ratings && { ratings }),
    ...(notes && { notes }),
  });
}

function listEntryChanges(
  before: Entries = {},
  after: Entries = {},
): Readonly<Record<string, never>> | undefined {
  const was = new Map(Object.entries(before));
  const is = new Map(Object.entries(after));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const changed = ids.filter((id) => was.get(id) !== is.get(id));
  if (changed.length === 0) return undefined;
  return Object.freeze(
    Object.fromEntries(changed.map((id) => [id, (is.get(id) ?? null) as never])),
  );
}

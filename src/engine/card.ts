/**
 * Scorecards: one interviewer's file, read as one piece.
 *
 * @module
 */
import { type Reading, readText } from './fields.ts';
import { allowAbsent, type Path, readEntries, readFields } from './input.ts';
import type { OutlineIndex } from './outline.ts';
import {
  listQuestions,
  type PlanReading,
  type Questions,
  readPlan,
  readQuestion,
} from './planned.ts';
import { readRatings } from './ratings.ts';

/** A scorecard, checked. What is blank or absent is left out. */
export interface CardReading {
  readonly candidate: string | undefined;
  readonly plan: PlanReading | undefined;
  readonly marks: readonly number[];
  readonly notes: Readonly<Record<string, string>> | undefined;
}

/** Reads a scorecard; without a bank its ids are not looked up. */
export function readCard(
  input: unknown,
  path: Path,
  { report, index }: Reading & { index: OutlineIndex | undefined },
): CardReading {
  const questions = listQuestions(index);
  let plan: PlanReading | undefined;
  const {
    candidate,
    ratings: marks,
    notes,
  } = readFields(input, path, {
    report,
    readers: {
      candidate: (value, place) => readOptionalText(value, place, { report }),
      plan: allowAbsent((value, place) => {
        plan = readPlan(value, place, { report, questions });
      }),
      ratings: (value, place) =>
        readRatings(value, place, {
          report,
          questions,
          points: index?.points,
          asked: plan?.asked,
        }),
      notes: allowAbsent((value, place) =>
        readNotes(value, place, { report, questions, asked: plan?.asked }),
      ),
    },
  });
  return { candidate, plan, marks, notes };
}

/**
 * Reads notes by question id. A note may stand where a rating may: on a question of the plan, or where the plan lists
 * none, of the bank. A blank note, as an emptied text field leaves it, is no note.
 */
export function readNotes(
  input: unknown,
  path: Path,
  { report, questions, asked }: Reading & { questions: Questions; asked: PlanReading['asked'] },
): Record<string, string> {
  const notes: [string, string][] = [];
  readEntries(input, path, {
    report,
    visit(id, value) {
      const place = [...path, id];
      const note = readOptionalText(value, place, { report });
      readQuestion(id, place, {
        report,
        questions,
        asked: note === undefined ? undefined : asked,
        ofKey: true,
      });
      if (typeof note === 'string') notes.push([id, note]);
    },
  });
  return Object.fromEntries(notes);
}

/** Reads a text that may be left out, or blank: an emptied text field means the same. */
function readOptionalText(value: unknown, path: Path, { report }: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && !value.trim()) return undefined;
  return readText(value, path, { report });
}

/**
 * Plans: which questions an interview asks, and what counts how much.
 *
 * @module
 */
import { isName, type Reading, readName, readReason } from './fields.ts';
import { allowAbsent, type Path, readEntries, readFields, readItems } from './input.ts';
import { LARGEST_WEIGHT } from './limits.ts';
import type { OutlineIndex } from './outline.ts';

/** The questions that ids are looked up among. */
export interface Questions {
  /** The ids of the bank; absent where the bank is not known. */
  readonly ids?: readonly string[] | undefined;
  /** The position of each question, by id. Where the bank is not known it grows with each new id. */
  readonly positions: ReadonlyMap<unknown, number>;
}

/** A plan, checked. Each list has an entry for each question of the bank. */
export interface PlanReading {
  readonly asked: readonly boolean[] | undefined;
  readonly critical: readonly boolean[] | undefined;
  readonly weights: readonly number[] | undefined;
}

/** Finds the questions of a bank; without a bank any name is that of a question. */
export function listQuestions(index: OutlineIndex | undefined): Questions {
  return index ?? { positions: new Map() };
}

/** Finds the position of a question of the bank that a plan, if it lists questions, asks. */
export function readQuestion(
  id: unknown,
  path: Path,
  {
    report,
    questions: { ids, positions },
    asked,
    ofKey = false,
  }: Reading & {
    questions: Questions;
    asked?: readonly boolean[] | undefined;
    ofKey?: boolean;
  },
): number | undefined {
  let position = positions.get(id);
  if (position === undefined && ids) {
    report('unknown-question', path, 'a question of the bank', id, { known: ids, ofKey });
  } else if (position === undefined && isName(id)) {
    position = positions.size;
    (positions as Map<unknown, number>).set(id, position);
  } else if (position === undefined) {
    readName(id, path, { report, ofKey });
  }
  if (position !== undefined && asked && !asked[position]) {
    report('outside-plan', path, 'a question of the plan', id, { ofKey });
  }
  return position;
}

/** Reads a plan. */
export function readPlan(
  input: unknown,
  path: Path,
  { report, questions }: Reading & { questions: Questions },
): PlanReading {
  let asked: readonly boolean[] | undefined;
  let critical: readonly boolean[] | undefined;

  /** Reads a list of ids into flags. One that is read in part would seem to leave out what it names. */
  function readIds(list: unknown, place: Path): boolean[] | undefined {
    const flags = new Array<boolean>(questions.ids?.length ?? 0).fill(false);
    let isWhole = true;
    const note: typeof report = (...problem) => {
      isWhole = false;
      report(...problem);
    };
    const items = readItems(list, place, { report: note, wanted: 'a list of question ids' });
    for (const [at, id] of items.entries()) {
      const there = [...place, at];
      const position = readQuestion(id, there, { report: note, questions, asked });
      if (position === undefined) continue;
      if (flags[position]) report('duplicate', there, 'named once', id);
      flags[position] = true;
    }
    return isWhole ? flags : undefined;
  }

  function readWeights(entries: unknown, place: Path): number[] {
    const weights = new Array<number>(questions.ids?.length ?? 0).fill(1);
    readEntries(entries, place, {
      report,
      visit(id, weight) {
        const there = [...place, id];
        const position = readQuestion(id, there, { report, questions, asked, ofKey: true });
        if (weight === undefined || weight === null) return;
        const isCritical = position !== undefined && critical?.[position];
        const lowest = isCritical ? 1 : 0;
        if (!(Number.isInteger(weight) && (weight as number) >= lowest)) {
          const rule = `an integer from ${lowest}${isCritical ? ', for it is role-critical' : ''}`;
          report('invalid-weight', there, rule, weight, { lowest });
        } else if (position !== undefined) {
          // Minus zero is zero, and JSON does not keep it.
          weights[position] = (weight as number) + 0;
        }
      },
    });
    const sum = weights.reduce((before, weight) => before + weight, 0);
    if (sum > LARGEST_WEIGHT) {
      const limit = { highest: LARGEST_WEIGHT };
      report('unsafe-weight', place, `${LARGEST_WEIGHT} or less in sum`, sum, limit);
    }
    return weights;
  }

  const { weighting } = readFields(input, path, {
    report,
    readers: {
      questions: allowAbsent((list, place) => {
        asked = readIds(list, place);
      }),
      roleCritical: allowAbsent((list, place) => {
        critical = readIds(list, place);
      }),
      weighting: allowAbsent((value, place) =>
        readFields(value, place, {
          report,
          readers: {
            reason: (reason, there) => readReason(reason, there, { report }),
            weights: readWeights,
          },
        }),
      ),
    },
  });
  return { asked, critical, weights: weighting?.weights };
}

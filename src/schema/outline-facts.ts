/**
 * What a plan, a scorecard or a threshold is held against in a bank.
 *
 * @module
 */

import { isFrozenDeep } from '../engine/frozen.ts';
import type { Path } from '../engine/input.ts';
import { InvalidBankError } from '../errors.ts';
import type { Outline, OutlineQuestion } from '../model.ts';
import { type CrossReport, inspect } from './inspection.ts';
import { readField, readList } from './plain.ts';
import { shapes } from './shapes.ts';

/** @internal */
export interface OutlineFacts {
  readonly questions: readonly Pick<OutlineQuestion, 'id' | 'section' | 'competency'>[];
  /** The ids of the questions, in the bank's order. */
  readonly ids: ReadonlySet<string>;
  /** The score points, ascending. */
  readonly points: readonly number[];
}

const known = /* @__PURE__ */ new WeakMap<object, OutlineFacts>();

/**
 * Reads what is needed of a bank that was given as context. What was read is remembered for a bank that
 * is frozen through and through: a batch of scorecards has one bank.
 *
 * @throws {@link InvalidBankError} when its scale or its ids are not sound
 * @internal
 */
export function readOutline(bank: Outline): OutlineFacts {
  let facts = known.get(bank);
  if (!facts) {
    facts = findFacts(bank);
    if (isFrozenDeep(bank)) known.set(bank, facts);
  }
  return facts;
}

function findFacts(bank: Outline): OutlineFacts {
  const { data, issues } = inspect(bank, {
    root: 'bank',
    shape: shapes.outline,
    check(outline, path, report) {
      checkScale(outline, path, report);
      checkUnique(outline, path, { report, list: 'questions', field: 'id' });
    },
  });
  if (!data) throw new InvalidBankError('read bank', issues);
  return {
    questions: data.questions,
    ids: new Set(data.questions.map(({ id }) => id)),
    points: data.scale.map(({ score }) => score),
  };
}

/**
 * Reports score points that do not ascend.
 *
 * @internal
 */
export function checkScale(bank: unknown, path: Path, report: CrossReport): void {
  let before = -Infinity;
  for (const [at, point] of readList(bank, 'scale').entries()) {
    const value = readField(point, 'score');
    if (typeof value !== 'number') continue;
    if (value <= before) {
      report('invalid-scale', [...path, 'scale', at, 'score'], {
        wanted: 'an integer above the one before',
        value,
      });
    }
    before = value;
  }
}

/**
 * Reports items of a list that share a value with an earlier item.
 *
 * @internal
 */
export function checkUnique(
  bank: unknown,
  path: Path,
  { report, list, field }: { report: CrossReport; list: string; field: string },
): void {
  const found = new Set<unknown>();
  for (const [at, item] of readList(bank, list).entries()) {
    const value = readField(item, field);
    if (value === undefined) continue;
    if (found.has(value)) {
      report('duplicate', [...path, list, at, field], {
        wanted: `${field === 'id' ? 'an id' : `a ${field}`} of its own`,
        value,
      });
    }
    found.add(value);
  }
}

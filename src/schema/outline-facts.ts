/**
 * What a plan, a scorecard or a threshold is held against in a bank.
 *
 * @module
 */

import { isFrozenDeep } from '../engine/frozen.ts';
import { type Path, readFields, reportTo } from '../engine/input.ts';
import { InvalidBankError, type Issue } from '../errors.ts';
import type { OutlineQuestion } from '../model.ts';
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
  /** The threshold, not checked yet. */
  readonly threshold: unknown;
}

const known = /* @__PURE__ */ new WeakMap<
  object,
  { readonly parts: readonly unknown[]; readonly facts: OutlineFacts }
>();

/**
 * Reads the context of a parser: its bank, if it has one.
 *
 * @throws {@link InvalidBankError} when it is no context, or its bank is not sound
 * @internal
 */
export function readContext(context: unknown): Partial<OutlineFacts> {
  const { bank } = readContextFields(context, ['bank']);
  return bank === undefined ? {} : readOutline(bank);
}

/**
 * Reads the fields of a context. Any other field is a problem: what a misspelt one asks for would not
 * be checked.
 *
 * @throws {@link InvalidBankError} when it is no context
 * @internal
 */
export function readContextFields<Field extends string>(
  context: unknown,
  fields: readonly Field[],
): Readonly<Record<Field, unknown>> {
  const issues: Issue[] = [];
  const readers = Object.fromEntries(fields.map((field) => [field, (value: unknown) => value]));
  const values = readFields(context, ['context'], { report: reportTo(issues), readers });
  if (issues.length > 0) throw new InvalidBankError('read context', issues);
  return values as Record<Field, unknown>;
}

/**
 * Reads what is needed of a bank that was given as context. What was read is remembered while the bank has
 * the same parts, each frozen through and through: a batch of scorecards has one bank.
 *
 * @throws {@link InvalidBankError} when its scale or its ids are not sound
 * @internal
 */
export function readOutline(bank: unknown): OutlineFacts {
  const parts = listParts(bank);
  const last = known.get(bank as object);
  if (last?.parts.length === parts.length && last.parts.every((part, at) => part === parts[at])) {
    return last.facts;
  }
  const facts = findFacts(bank);
  try {
    if (parts.every((part) => isFrozenDeep(part))) known.set(bank as object, { parts, facts });
  } catch {
    // A field that is not needed here cannot be read: it may change, so nothing is remembered.
  }
  return facts;
}

/** The keys and values of a bank. */
function listParts(bank: unknown): unknown[] {
  try {
    return Object.entries(bank as object).flat();
  } catch {
    // What cannot be read may change: this is frozen never, nor the same twice.
    return [{}];
  }
}

function findFacts(bank: unknown): OutlineFacts {
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
    threshold: data.threshold,
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

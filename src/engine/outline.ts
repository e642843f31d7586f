/**
 * An outline made ready for scoring: every id turned into a position.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import { InvalidBankError, type Issue } from '../errors.ts';
import type { HireThreshold, Outline, Tally } from '../model.ts';
import { copyFrozen, isFrozenDeep } from './frozen.ts';
import { readFields, reportTo } from './input.ts';
import { isScalePoint, LARGEST_POINT } from './limits.ts';

/**
 * Questions put into named groups.
 *
 * @internal
 */
export interface Grouping {
  readonly names: readonly string[];
  /** For each question the position of its group in `names`. */
  readonly positions: readonly number[];
  /** An empty tally for each group. */
  readonly blank: Readonly<Record<string, Tally>>;
}

/**
 * What scoring looks up in an outline.
 *
 * @internal
 */
export interface OutlineIndex {
  readonly id: string;
  readonly version: string;
  /** A frozen copy: no later change of the bank reaches a score. */
  readonly threshold: HireThreshold;
  readonly ids: readonly string[];
  /** The position of each question, by id. */
  readonly positions: ReadonlyMap<unknown, number>;
  /** The score points, ascending. */
  readonly points: readonly number[];
  /** A count of 0 for each score point. */
  readonly blank: Readonly<Record<number, number>>;
  readonly groupings: readonly [level: Grouping, section: Grouping, competency: Grouping];
}

const SCALE_RULE = `an integer from ${-LARGEST_POINT} to ${LARGEST_POINT}, above the one before`;

/** Frozen, for all scores share it. */
const EMPTY_TALLY: Tally = /* @__PURE__ */ Object.freeze({
  average: null,
  total: 0,
  weight: 0,
  count: 0,
  lowest: null,
});

const known = /* @__PURE__ */ new WeakMap<
  object,
  { parts: readonly unknown[]; index: OutlineIndex }
>();

/**
 * Finds the index of an outline, or makes it. It is remembered only while the outline has the same parts,
 * each frozen through and through: in any other the caller may still move a question.
 *
 * @throws {@link InvalidBankError} when the outline cannot be scored.
 * @internal
 */
export function indexOutline(outline: Outline): OutlineIndex {
  const issues: Issue[] = [];
  try {
    const { id, version, threshold, scale, levels, sections, questions } = outline;
    const read = { id, version, threshold, scale, levels, sections, questions };
    const parts = Object.values(read);
    const last = known.get(questions);
    if (last?.parts.every((part, at) => part === parts[at])) return last.index;
    const index = buildIndex(read, issues);
    if (issues.length === 0) {
      if (parts.every((part) => isFrozenDeep(part))) known.set(questions, { parts, index });
      return index;
    }
  } catch {
    reportTo(issues)('not-a-bank', ['bank'], 'an outline with its lists', outline);
  }
  throw new InvalidBankError('read bank', issues);
}

/** The index of the backend outline, once it was needed. */
let usual: OutlineIndex | undefined;

/**
 * Reads which bank ids belong to. Any other option is a problem: a misspelt `bank` would score with
 * another bank.
 *
 * @throws {@link InvalidBankError} when the options are not valid, or the bank cannot be scored.
 */
export function readBankOptions(options: unknown): OutlineIndex {
  if (options !== undefined) {
    const issues: Issue[] = [];
    const { bank } = readFields(options, ['options'], {
      report: reportTo(issues),
      readers: { bank: (value) => value as Outline | undefined },
    });
    if (issues.length > 0) throw new InvalidBankError('read options', issues);
    if (bank !== undefined) return indexOutline(bank);
  }
  usual ??= indexOutline(backendOutline);
  return usual;
}

function buildIndex(
  { id, version, threshold, scale, levels, sections, questions }: Outline,
  issues: Issue[],
): OutlineIndex {
  const report = reportTo(issues);
  for (const list of [scale, levels, sections, questions]) {
    // A length alone can be any number: to walk the gaps could take hours.
    if (Object.keys(list).length < list.length) throw list;
  }
  // Minus zero is no other score point than zero, and JSON does not keep it.
  const points = scale.map(({ score }) => (score === 0 ? 0 : score));
  // Two points are the least that a scale can have.
  for (let at = 0; at < Math.max(points.length, 2); at++) {
    if (!isScalePoint(points[at], at, points)) {
      report('invalid-scale', ['bank', 'scale', at], SCALE_RULE, points[at]);
    }
  }

  for (const [key, value] of Object.entries({ id, version })) {
    if (typeof value !== 'string') report('not-text', ['bank', key], 'text', value);
  }

  const ids = questions.map(({ id }) => id);
  const positions = new Map(ids.map((id, at) => [id, at]));
  for (const [at, id] of ids.entries()) {
    if (typeof id !== 'string' || positions.get(id) !== at) {
      report('duplicate', ['bank', 'questions', at], 'a question with an id of its own', id);
    }
  }

  function groupBy(
    field: 'level' | 'section' | 'competency',
    known: readonly { id: string }[],
  ): Grouping {
    const names = [...new Set(known.map(({ id }) => id))];
    return {
      names,
      positions: questions.map((question, at) => {
        const position = names.indexOf(question[field]);
        if (typeof names[position] !== 'string') {
          report(
            `unknown-${field}`,
            ['bank', 'questions', at, field],
            `a ${field} of the bank`,
            question[field],
          );
        }
        return position;
      }),
      blank: fillRecord(names, EMPTY_TALLY),
    };
  }

  return {
    id,
    version,
    threshold: copyFrozen(threshold),
    ids,
    positions,
    points: Object.freeze(points),
    blank: fillRecord(points, 0),
    groupings: [
      groupBy('level', levels),
      groupBy('section', sections),
      groupBy(
        'competency',
        questions.map(({ competency }) => ({ id: competency })),
      ),
    ],
  };
}

function fillRecord<T>(names: readonly (string | number)[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

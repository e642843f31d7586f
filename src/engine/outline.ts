/**
 * An outline made ready for scoring: every id turned into a position.
 *
 * @module
 */
import { InvalidBankError, type Issue } from '../errors.ts';
import type { HireThreshold, Outline, Tally } from '../model.ts';
import { copyFrozen, isFrozenDeep } from './frozen.ts';
import { reportTo } from './input.ts';
import { LARGEST_POINT } from './limits.ts';

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
  rated: 0,
  lowest: null,
});

const indexes = /* @__PURE__ */ new WeakMap<object, OutlineIndex>();

/**
 * Finds the index of an outline, or makes it. Only an outline that is frozen through and through is
 * remembered: in any other the caller may still move a question.
 *
 * @throws {@link InvalidBankError} when the outline cannot be scored.
 * @internal
 */
export function indexOutline(outline: Outline): OutlineIndex {
  let index = indexes.get(outline);
  if (!index) {
    const issues: Issue[] = [];
    try {
      index = buildIndex(outline, issues);
      if (issues.length === 0 && isFrozenDeep(outline)) indexes.set(outline, index);
    } catch {
      reportTo(issues)('not-a-bank', ['bank'], 'an outline with its lists', outline);
    }
    if (!index || issues.length > 0) throw new InvalidBankError('read bank', issues);
  }
  return index;
}

function buildIndex(
  { id, version, threshold, scale, levels, sections, questions }: Outline,
  issues: Issue[],
): OutlineIndex {
  const report = reportTo(issues);
  // Minus zero is no other score point than zero, and JSON does not keep it.
  const points = scale.map(({ score }) => (score === 0 ? 0 : score));
  for (const [at, point] of [
    ...points,
    ...(points[1] === undefined ? [undefined] : []),
  ].entries()) {
    if (
      !Number.isInteger(point) ||
      Math.abs(point as number) > LARGEST_POINT ||
      (point as number) <= (points[at - 1] as number)
    ) {
      report('invalid-scale', ['bank', 'scale', at], SCALE_RULE, point);
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

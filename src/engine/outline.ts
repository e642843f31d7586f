/**
 * Outlines: the rules that a bank must meet to be scored, and the index that scoring looks things up in.
 *
 * @module
 */
import { InvalidBankError, type Issue } from '../errors.ts';
import type { HireThreshold, Outline, Tally } from '../model.ts';
import { type Cut, findRange, readThreshold, WIDEST_RANGE, writeThreshold } from './cut.ts';
import { type Reading, readKey, readText } from './fields.ts';
import { isFrozenDeep } from './frozen.ts';
import { findRepeated, isPlainObject, type Path, readItems, reportTo } from './input.ts';
import { listPointFaults, SCALE_RULE } from './scale.ts';

/** Questions put into named groups. */
export interface Grouping {
  readonly names: readonly string[];
  /** For each question the position of its group in `names`. */
  readonly positions: readonly number[];
  /** An empty tally for each group. */
  readonly blank: Readonly<Record<string, Tally>>;
}

/** What scoring looks up in an outline. */
export interface OutlineIndex {
  readonly id: string;
  readonly version: string;
  /** A frozen copy: no later change of the bank reaches a score. */
  readonly threshold: HireThreshold;
  /** The threshold in integers. */
  readonly cut: Cut;
  readonly ids: readonly string[];
  /** The position of each question, by id. */
  readonly positions: ReadonlyMap<unknown, number>;
  /** The score points, ascending. */
  readonly points: readonly number[];
  /** A count of 0 for each score point. */
  readonly blank: Readonly<Record<number, number>>;
  readonly groupings: readonly [level: Grouping, section: Grouping, competency: Grouping];
}

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
 */
export function indexOutline(outline: Outline): OutlineIndex {
  const issues: Issue[] = [];
  const { id, version, threshold, scale, levels, sections, questions } = Object(outline) as Outline;
  const read = { id, version, threshold, scale, levels, sections, questions };
  const parts = Object.values(read);
  const last = known.get(questions);
  if (last?.parts.every((part, at) => part === parts[at])) return last.index;
  const index = readOutline(isPlainObject(outline) ? read : outline, ['bank'], {
    report: reportTo(issues),
  });
  if (issues.length > 0) throw new InvalidBankError('read bank', issues);
  if (parts.every((part) => isFrozenDeep(part))) known.set(questions, { parts, index });
  return index;
}

/** Reads what scoring needs of a bank. Its other fields are not looked at. */
export function readOutline(input: unknown, path: Path, { report }: Reading): OutlineIndex {
  const bank = readObject(input, path, { report });

  /** Reads a list of objects, and the id that tells each from the others. */
  function readRows(list: 'levels' | 'sections' | 'questions') {
    const place = [...path, list];
    const rows = readItems(bank[list], place, { report, wanted: `a list of ${list}` }).map(
      (item, at) => readObject(item, [...place, at], { report }),
    );
    const ids = rows.map(({ id }, at) => readKey(id, [...place, at, 'id'], { report }));
    for (const at of findRepeated(ids)) {
      if (ids[at] === undefined) continue;
      report('duplicate', [...place, at, 'id'], 'an id of its own', ids[at]);
    }
    return { rows, ids: ids as string[] };
  }

  /** Reads the group of each row. Which groups there are is not known when one of them cannot be read. */
  function readGroups(
    list: 'sections' | 'questions',
    rows: readonly Fields[],
    { field, ids }: { field: 'level' | 'section'; ids: readonly unknown[] },
  ): number[] {
    const isKnown = ids.length > 0 && !ids.includes(undefined);
    return rows.map((row, at) => {
      const place = [...path, list, at, field];
      const name = readKey(row[field], place, { report });
      const position = ids.indexOf(name);
      if (name !== undefined && position < 0 && isKnown) {
        report(`unknown-${field}`, place, `a ${field} of the bank`, name, { known: ids });
      }
      return position;
    });
  }

  const id = readKey(bank.id, [...path, 'id'], { report }) as string;
  const version = readText(bank.version, [...path, 'version'], { report });
  const points = readScale(bank.scale, [...path, 'scale'], { report });
  const levels = readRows('levels');
  const sections = readRows('sections');
  const questions = readRows('questions');
  for (const [list, { ids }] of Object.entries({ levels, sections })) {
    if (!Array.isArray(bank[list]) || ids.length > 0 || questions.ids.length === 0) continue;
    report('not-a-list', [...path, list], `a list of one or more ${list}`, bank[list]);
  }
  const ofLevels = { field: 'level', ids: levels.ids } as const;
  readGroups('sections', sections.rows, ofLevels);
  const levelOf = readGroups('questions', questions.rows, ofLevels);
  const sectionOf = readGroups('questions', questions.rows, {
    field: 'section',
    ids: sections.ids,
  });
  const competencies = questions.rows.map(
    ({ competency }, at) =>
      readKey(competency, [...path, 'questions', at, 'competency'], { report }) as string,
  );
  const names = [...new Set(competencies)];

  // Which figures are on a scale that cannot be read is not known.
  const range = points ? findRange(points) : WIDEST_RANGE;
  const cut = readThreshold(bank.threshold, [...path, 'threshold'], { report, range });
  return {
    id,
    version,
    threshold: writeThreshold(cut),
    cut,
    ids: questions.ids,
    positions: new Map(questions.ids.map((one, at) => [one, at])),
    points: Object.freeze(points ?? []),
    blank: fillRecord(points ?? [], 0),
    groupings: [
      groupBy(levels.ids, levelOf),
      groupBy(sections.ids, sectionOf),
      groupBy(
        names,
        competencies.map((name) => names.indexOf(name)),
      ),
    ],
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readObject(value: unknown, path: Path, { report }: Reading): Fields {
  if (isPlainObject(value)) return value;
  report('not-an-object', path, 'a plain object', value);
  return {};
}

/** Reads the score points of a scale; nothing when one of them is wrong. In a score they stand alone, not in objects. */
export function readScale(
  input: unknown,
  path: Path,
  { report, areBare = false }: Reading & { areBare?: boolean },
): number[] | undefined {
  const items = readItems(input, path, { report, wanted: SCALE_RULE });
  if (Array.isArray(input) && items.length < 2) report('not-a-list', path, SCALE_RULE, input);
  const points = areBare
    ? items
    : items.map((item, at) => readObject(item, [...path, at], { report }).score);
  const faults = listPointFaults(points);
  for (const [at, fault] of faults.entries()) {
    const place = areBare ? [...path, at] : [...path, at, 'score'];
    if (fault) report('invalid-scale', place, fault, points[at], WIDEST_RANGE);
  }
  if (points.length < 2 || faults.some((fault) => fault)) return undefined;
  // Minus zero is zero, and JSON does not keep it.
  return (points as number[]).map((point) => point + 0);
}

function groupBy(names: readonly string[], positions: readonly number[]): Grouping {
  return { names, positions, blank: fillRecord(names, EMPTY_TALLY) };
}

function fillRecord<T>(names: readonly (string | number)[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

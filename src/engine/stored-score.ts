/**
 * Scores from elsewhere: held to what scoring can return.
 *
 * @module
 */
import type { InterviewScore, Outline, QuestionScore, Tally } from '../model.ts';
import { findRange, readThreshold } from './cut.ts';
import { type Reading, readKey, readText } from './fields.ts';
import {
  copyPlain,
  describeValue,
  findRepeated,
  isPlainObject,
  type Path,
  readEntries,
  readFields,
  readItems,
} from './input.ts';
import { type Assessment, assessQuestions } from './known.ts';
import { SCALING } from './limits.ts';
import { listPointFaults, SCALE_RULE } from './scale.ts';
import { addRating, closeSum, createSum } from './sum.ts';
import { summarizeRatings } from './summary.ts';

/**
 * Reads a score and adds it up again. Which group a question belongs to, what the plan asked and which scale the bank
 * has only the bank and the plan tell: `verifyRecord` looks these up.
 *
 * @returns what a decision follows from; nothing when there is a problem
 */
export function readStoredScore(
  input: unknown,
  path: Path,
  { report }: Reading,
): Assessment | undefined {
  let isSound = true;
  const note: typeof report = (...problem) => {
    isSound = false;
    report(...problem);
  };
  const score = copyPlain(input) as InterviewScore<Outline>;
  const cut = readShape(score, path, { report: note });
  if (!isSound) return undefined;
  const standing = compareFigures(score, path, { report: note });
  if (!isSound || !cut) return undefined;
  const { scale, summary, questions, roleCritical } = score;
  return {
    standing,
    cut,
    scale,
    summary,
    listQuestions: () => assessQuestions(questions, roleCritical.questions),
  };
}

/** Checks that each field of a score is there and of its kind. */
function readShape(input: unknown, path: Path, { report }: Reading) {
  const readNumber = (value: unknown, place: Path) => {
    if (!Number.isFinite(value)) report('invalid-number', place, 'a number', value);
  };
  const readNumberOrNull = (value: unknown, place: Path) => {
    if (value !== null) readNumber(value, place);
  };
  const readInteger = (value: unknown, place: Path) => {
    if (!Number.isSafeInteger(value)) report('invalid-number', place, 'an integer', value);
  };
  const readAmount = (value: unknown, place: Path) => {
    if (!(Number.isSafeInteger(value) && (value as number) >= 0)) {
      report('invalid-count', place, 'an integer from 0', value, { lowest: 0 });
    }
  };
  const readIds = (value: unknown, place: Path) => {
    const wanted = 'a list of question ids';
    const ids = readItems(value, place, { report, wanted });
    for (const [at, id] of ids.entries()) readKey(id, [...place, at], { report });
    for (const at of findRepeated(ids)) report('duplicate', [...place, at], 'named once', ids[at]);
  };
  const tally = {
    average: readNumberOrNull,
    total: readInteger,
    weight: readAmount,
    count: readAmount,
    lowest: readNumberOrNull,
  };
  const readTallies = (value: unknown, place: Path) =>
    readEntries(value, place, {
      report,
      visit(name, part) {
        readKey(name, [...place, name], { report, ofKey: true });
        readFields(part, [...place, name], { report, readers: tally });
      },
    });
  const text = (value: unknown, place: Path) => {
    if (typeof value !== 'string') report('not-text', place, 'text', value);
  };

  let scale: number[] | undefined;
  const { threshold } = readFields(input, path, {
    report,
    readers: {
      bank: (value, place) => {
        readFields(value, place, { report, readers: { id: text, version: text } });
      },
      scale: (value, place) => {
        scale = readPoints(value, place, { report });
      },
      threshold: (value, place) =>
        scale && readThreshold(value, place, { report, range: findRange(scale) }),
      summary(value, place) {
        if (value !== undefined && value !== 'mean' && value !== 'median') {
          report('unknown-choice', place, '"mean" or "median"', value);
        }
      },
      average: readNumberOrNull,
      total: readInteger,
      weight: readAmount,
      rated: readIds,
      skipped: readIds,
      missing: readIds,
      questions: (value, place) => {
        const isPanel = isPlainObject(input) && input.summary !== undefined;
        const items = readItems(value, place, { report, wanted: 'a list of questions' });
        for (const [at, item] of items.entries()) {
          readQuestionScore(item, [...place, at], { report, scale: scale ?? [], isPanel });
        }
        const ids = items.map((item) => (isPlainObject(item) ? item.id : item));
        for (const at of findRepeated(ids)) {
          report('duplicate', [...place, at, 'id'], 'named once', ids[at]);
        }
      },
      distribution: (value, place) =>
        readEntries(value, place, {
          report,
          visit(key, amount) {
            const there = [...place, key];
            if (String(Number(key)) !== key) {
              report('unknown-key', there, 'a score point', key, { ofKey: true });
            }
            readAmount(amount, there);
          },
        }),
      byLevel: readTallies,
      bySection: readTallies,
      byCompetency: readTallies,
      roleCritical: (value, place) => {
        readFields(value, place, { report, readers: { ...tally, questions: readIds } });
      },
    },
  });
  return threshold;
}

/** Reads score points as a score lists them. */
function readPoints(input: unknown, path: Path, { report }: Reading): number[] | undefined {
  const points = readItems(input, path, { report, wanted: SCALE_RULE });
  if (Array.isArray(input) && points.length < 2) report('not-a-list', path, SCALE_RULE, input);
  const faults = listPointFaults(points);
  for (const [at, fault] of faults.entries()) {
    if (fault) report('invalid-scale', [...path, at], fault, points[at]);
  }
  return points.length < 2 || faults.some((fault) => fault) ? undefined : (points as number[]);
}

/** Reads one question of a score: in a panel with the ratings that it is the mean or median of. */
function readQuestionScore(
  input: unknown,
  path: Path,
  { report, scale, isPanel }: Reading & { scale: readonly number[]; isPanel: boolean },
): void {
  const readPoint = (value: unknown, place: Path) => {
    if (!scale.includes(value as number)) {
      report('off-scale', place, `one of ${scale.join(', ')}`, value);
    }
  };
  const readList =
    (read: (value: unknown, place: Path) => unknown, wanted: string) =>
    (value: unknown, place: Path) => {
      if (value === undefined) return undefined;
      const items = readItems(value, place, { report, wanted });
      for (const [at, item] of items.entries()) read(item, [...place, at]);
      return items;
    };
  const readNames = readList((name, place) => readText(name, place, { report }), 'a list of names');
  const fields = isPlainObject(input) ? input : {};
  const { ratings, raters = [] } = readFields(input, path, {
    report,
    readers: {
      id: (value, place) => readKey(value, place, { report }),
      rating(value, place) {
        if (value === null || value === 'skipped') return;
        if (fields.ratings === undefined) readPoint(value, place);
        else if (!Number.isFinite(value)) report('invalid-number', place, 'a number', value);
      },
      weight(value, place) {
        if (!(Number.isSafeInteger(value) && (value as number) >= 0)) {
          report('invalid-weight', place, 'an integer from 0', value, { lowest: 0 });
        }
      },
      ...(isPanel && {
        ratings: readList(readPoint, 'a list of score points'),
        raters: readNames,
      }),
    },
  });
  if (!ratings && raters.length === 0) return;
  const given = (ratings ?? []) as number[];
  const { length } = given;
  if (length === 0 || raters.length !== length || findRepeated(raters).length > 0) {
    report('does-not-follow', [...path, 'raters'], 'one name for each of the ratings', raters);
  }
}

/** Compares the figures of a score with what its ratings come to. */
function compareFigures(score: InterviewScore<Outline>, path: Path, { report }: Reading) {
  const { scale, summary, questions, distribution, roleCritical } = score;

  /** Compares a stated figure, list or record with what it should be. */
  function compare(stated: unknown, expected: unknown, ...place: readonly string[]): void {
    if (JSON.stringify(stated) === JSON.stringify(expected)) return;
    const wanted = `${describeFigure(expected)}, as the ratings come to`;
    report('does-not-follow', [...path, ...place], wanted, stated);
  }

  function compareTally(stated: Tally, expected: Tally, ...place: readonly string[]): void {
    for (const field of TALLY) compare(stated[field], expected[field], ...place, field);
  }

  const whole = createSum();
  const critical = createSum();
  const criticalIds = new Set<string>(roleCritical.questions);
  const counts: Record<string, number> = Object.fromEntries(scale.map((point) => [point, 0]));
  let open = 0;
  for (const [at, { id, rating, weight, ratings }] of questions.entries()) {
    if (weight === 0 && criticalIds.has(id)) {
      const wanted = 'an integer from 1, for it is role-critical';
      report('invalid-weight', [...path, 'questions', at, 'weight'], wanted, weight, { lowest: 1 });
    }
    if (rating === 'skipped') continue;
    open += weight;
    if (rating === null) continue;
    if (summary && ratings) {
      const place = ['questions', String(at)];
      const { rating: expected, points } = summarizeRatings(ratings, summary);
      compare(rating, expected, ...place, 'rating');
      if (weight % points.length !== 0) {
        const wanted = `a multiple of ${points.length}, for an exact total`;
        report('invalid-weight', [...path, ...place, 'weight'], wanted, weight);
      }
    }
    if (weight === 0) continue;
    for (const point of ratings ?? [rating]) (counts[point] as number)++;
    addRating(whole, rating, weight);
    if (criticalIds.has(id)) addRating(critical, rating, weight);
  }
  const largest = Math.max(Math.abs(scale[0] as number), Math.abs(scale.at(-1) as number));
  if (open * largest * SCALING > Number.MAX_SAFE_INTEGER) {
    report('unsafe-total', [...path, 'questions'], 'weighed by less, for exact sums', questions);
  }

  const { count, lowest } = whole;
  const sum = { ...closeSum(whole), count, lowest };
  for (const field of ['average', 'total', 'weight'] as const)
    compare(score[field], sum[field], field);
  const list = (isListed: (rating: QuestionScore['rating']) => boolean) =>
    questions.filter(({ rating }) => isListed(rating)).map(({ id }) => id);
  compare(
    score.rated,
    list((rating) => typeof rating === 'number'),
    'rated',
  );
  compare(
    score.skipped,
    list((rating) => rating === 'skipped'),
    'skipped',
  );
  const missing = list((rating) => rating === null);
  compare(score.missing, missing, 'missing');
  for (const point of new Set([...Object.keys(counts), ...Object.keys(distribution)])) {
    compare(distribution[Number(point)], counts[point], 'distribution', point);
  }
  for (const group of ['byLevel', 'bySection', 'byCompetency'] as const) {
    const added = createSum();
    for (const [name, tally] of Object.entries<Tally>(score[group])) {
      const { total, weight, count: several } = tally;
      added.total += total;
      added.weight += weight;
      added.count += several;
      if (several > 0) added.lowest = Math.min(added.lowest ?? Infinity, tally.lowest ?? -Infinity);
      const average = several > 0 ? total / weight : null;
      const least = several > 0 ? tally.lowest : null;
      compareTally(tally, several > 0 ? { ...tally, average, lowest: least } : EMPTY, group, name);
    }
    compareTally({ ...added, average: null }, { ...sum, average: null }, group);
  }
  compareTally(roleCritical, closeSum(critical), 'roleCritical');
  return {
    total: sum.total,
    weight: sum.weight,
    count,
    missing: missing.length,
    planned: criticalIds.size,
    roleCritical: critical,
  };
}

const TALLY = ['average', 'total', 'weight', 'count', 'lowest'] as const;

const EMPTY: Tally = /* @__PURE__ */ createSum();

function describeFigure(value: unknown): string {
  return Array.isArray(value) ? `the list ${value.join(', ')}` : describeValue(value);
}

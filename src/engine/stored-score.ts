/**
 * Scores from elsewhere: held to what scoring can return.
 *
 * @module
 */
import type { IssueCode } from '../errors.ts';
import type { InterviewScore, Outline, Tally } from '../model.ts';
import { findRange, readThreshold } from './cut.ts';
import { type Reading, readKey, readText } from './fields.ts';
import { isSamePlain } from './frozen.ts';
import {
  copyPlain,
  describeValue,
  findRepeated,
  isPlainObject,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
} from './input.ts';
import { type Assessment, assessQuestions } from './known.ts';
import { SCALING } from './limits.ts';
import { readScale } from './outline.ts';
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
  const note: Report = (...problem) => {
    isSound = false;
    report(...problem);
  };
  const score = copyPlain(input) as InterviewScore<Outline>;
  const cut = readParts(score, path, { report: note });
  if (!isSound) return undefined;
  const { scale, summary, questions, roleCritical } = score;
  const standing = compareFigures(score, path, { report: note });
  return isSound && cut
    ? {
        standing,
        cut,
        scale,
        summary,
        listQuestions: () => assessQuestions(questions, roleCritical.questions),
      }
    : undefined;
}

type Read = (value: unknown, path: Path) => unknown;

/** Reads the parts of a score that its figures follow from. The figures are compared later. */
function readParts(score: unknown, path: Path, { report }: Reading) {
  const expect =
    (isValid: (value: unknown) => boolean, code: IssueCode, wanted: string): Read =>
    (value, place) => {
      if (!isValid(value)) report(code, place, wanted, value);
    };
  const fields =
    (readers: Record<string, Read>): Read =>
    (value, place) =>
      readFields(value, place, { report, readers });
  /** Makes the reader of a list in which nothing stands twice. */
  const list =
    (read: Read, wanted: string, field?: string): Read =>
    (value, place) => {
      const items = readItems(value, place, { report, wanted });
      for (const [at, item] of items.entries()) read(item, [...place, at]);
      const keys = field ? items.map((item) => Object(item)[field]) : items;
      for (const at of findRepeated(keys)) {
        report('duplicate', [...place, at, ...(field ? [field] : [])], 'named once', keys[at]);
      }
    };
  const keep = () => {};
  const text = expect((value) => typeof value === 'string', 'not-text', 'text');
  const key: Read = (value, place) => readKey(value, place, { report });
  const integer = expect(Number.isSafeInteger, 'invalid-number', 'an integer');
  const amount = (code: IssueCode) =>
    expect(
      (value) => Number.isSafeInteger(value) && (value as number) >= 0,
      code,
      'an integer from 0',
    );
  const numberOrNull = expect(
    (value) => value === null || Number.isFinite(value),
    'invalid-number',
    'a number',
  );
  const tallies: Read = (value, place) =>
    readEntries(value, place, {
      report,
      visit(name, tally) {
        const there = [...place, name];
        readKey(name, there, { report, ofKey: true });
        readFields(tally, there, {
          report,
          readers: {
            average: numberOrNull,
            total: integer,
            weight: amount('invalid-count'),
            count: amount('invalid-count'),
            lowest: numberOrNull,
          },
        });
      },
    });

  let scale: readonly number[] = [];
  const isPanel = isPlainObject(score) && score.summary !== undefined;
  const point = expect(
    (value) => scale.includes(value as number),
    'off-scale',
    'a score point of the scale',
  );
  const rated: Read = (value, place) => {
    const { ratings } = Object(value) as { ratings?: unknown };
    fields({
      id: key,
      rating: (rating, there) => {
        if (rating === 'skipped' || rating === null) return;
        (ratings === undefined ? point : numberOrNull)(rating, there);
      },
      weight: amount('invalid-weight'),
      ...(isPanel && {
        ratings: (given: unknown, there: Path) => {
          const items =
            given === undefined ? [] : readItems(given, there, { report, wanted: 'a list' });
          for (const [at, one] of items.entries()) point(one, [...there, at]);
        },
        raters: (names: unknown, there: Path) => {
          const { length } = Array.isArray(ratings) ? ratings : [];
          if (ratings === undefined && names === undefined) return;
          list((name, at) => readText(name, at, { report }), 'a list of names')(names, there);
          if (!length || length !== (names as unknown[] | undefined)?.length) {
            report('does-not-follow', there, 'one name for each of the ratings', names);
          }
        },
      }),
    })(value, place);
  };

  return readFields(score, path, {
    report,
    readers: {
      bank: fields({ id: text, version: text }),
      scale: (value, place) => {
        scale = readScale(value, place, { report, areBare: true }) ?? [];
      },
      threshold: (value, place) =>
        scale.length > 0
          ? readThreshold(value, place, { report, range: findRange(scale) })
          : undefined,
      summary: expect(
        (value) => value === undefined || value === 'mean' || value === 'median',
        'unknown-choice',
        '"mean" or "median"',
      ),
      average: keep,
      total: keep,
      weight: keep,
      rated: keep,
      skipped: keep,
      missing: keep,
      questions: list(rated, 'a list of questions', 'id'),
      distribution: keep,
      byLevel: tallies,
      bySection: tallies,
      byCompetency: tallies,
      roleCritical: (value, place) => {
        if (!isPlainObject(value)) return readFields(value, place, { report, readers: {} });
        list(key, 'a list of question ids')(value.questions, [...place, 'questions']);
      },
    },
  }).threshold;
}

/** Compares the figures of a score with what its ratings come to. */
function compareFigures(
  score: InterviewScore<Outline>,
  path: Path,
  { report }: Reading,
): Assessment['standing'] {
  const { scale, summary, questions, roleCritical } = score;

  /** Compares what is stated in a place with what should be there. */
  function compare(stated: unknown, expected: unknown, ...place: readonly (string | number)[]) {
    if (isPlainObject(stated) && isPlainObject(expected)) {
      for (const key of Object.keys({ ...expected, ...stated })) {
        // Under a key such as __proto__ every object has something.
        const wanted = Object.hasOwn(expected, key) ? expected[key] : undefined;
        compare(stated[key], wanted, ...place, key);
      }
    } else if (!isSamePlain(stated, expected)) {
      const wanted = `${describeFigure(expected)}, as the ratings come to`;
      report('does-not-follow', [...path, ...place], wanted, stated);
    }
  }

  const whole = createSum();
  const critical = createSum();
  const criticalIds = new Set<string>(roleCritical.questions);
  const distribution = Object.fromEntries(scale.map((point) => [point, 0]));
  let open = 0;
  for (const [at, { id, rating, weight, ratings }] of questions.entries()) {
    const place = ['questions', at] as const;
    const isCritical = criticalIds.has(id);
    const several = summary && ratings && summarizeRatings(ratings, summary);
    const divisor = several ? several.points.length : 1;
    if (several) compare(rating, several.rating, ...place, 'rating');
    if (weight % divisor !== 0 || (isCritical && weight === 0)) {
      const wanted = `a multiple of ${divisor}${isCritical ? ' above 0' : ''}, for an exact total`;
      report('invalid-weight', [...path, ...place, 'weight'], wanted, weight, { lowest: divisor });
    }
    if (rating !== 'skipped') open += weight;
    if (typeof rating !== 'number' || weight === 0) continue;
    for (const point of ratings ?? [rating]) (distribution[point] as number)++;
    addRating(whole, rating, weight);
    if (isCritical) addRating(critical, rating, weight);
  }
  const largest = Math.max(Math.abs(scale[0] as number), Math.abs(scale.at(-1) as number));
  if (open * largest * SCALING > Number.MAX_SAFE_INTEGER) {
    report('unsafe-total', [...path, 'questions'], 'weighed by less, for exact sums', questions);
  }

  /** What groups should state that state their totals, weights and counts. */
  function closeGroups(name: 'byLevel' | 'bySection' | 'byCompetency') {
    const added = createSum();
    const groups = Object.entries<Tally>(score[name]).map(([group, tally]) => {
      if (tally.count === 0) return [group, createSum()];
      added.total += tally.total;
      added.weight += tally.weight;
      added.count += tally.count;
      added.lowest = Math.min(added.lowest ?? Infinity, tally.lowest ?? -Infinity);
      return [group, closeSum({ ...tally })];
    });
    compare({ ...added, average: null }, { ...whole, average: null }, name);
    return Object.fromEntries(groups);
  }

  const { average, total, weight, count } = closeSum(whole);
  const list = (isListed: (rating: unknown) => boolean) =>
    questions.filter(({ rating }) => isListed(rating)).map(({ id }) => id);
  const missing = list((rating) => rating === null);
  compare(score, {
    ...score,
    average,
    total,
    weight,
    rated: list(Number.isFinite),
    skipped: list((rating) => rating === 'skipped'),
    missing,
    distribution,
    byLevel: closeGroups('byLevel'),
    bySection: closeGroups('bySection'),
    byCompetency: closeGroups('byCompetency'),
    roleCritical: { ...closeSum(critical), questions: roleCritical.questions },
  });
  return {
    total,
    weight,
    count,
    missing: missing.length,
    planned: criticalIds.size,
    roleCritical: critical,
  };
}

function describeFigure(value: unknown): string {
  if (value === undefined) return 'absent';
  return Array.isArray(value) ? `the list ${value.join(', ')}` : describeValue(value);
}

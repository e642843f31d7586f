/**
 * Ratings of calibration answers that nobody has checked yet.
 *
 * @module
 */
import { backendOutline } from '../../data/backend/outline.ts';
import {
  allowAbsent,
  describeValue,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../engine/input.ts';
import { indexOutline, type OutlineIndex } from '../engine/outline.ts';
import { InvalidCalibrationError, type Issue } from '../errors.ts';
import type { Outline } from '../model.ts';
import { type CalibrationAnswer, listBackendAnswers } from './answers.ts';

/** An answer, and the score point that a rater gave it. */
export interface RatedAnswer {
  readonly answer: CalibrationAnswer<Outline>;
  readonly given: number;
}

/** What is assessed, checked. */
export interface CalibrationInput {
  /** The score points, ascending. */
  readonly scale: readonly number[];
  /** The lowest score of an answer that is strong enough. */
  readonly cut: number;
  /** The answers that count. */
  readonly answers: readonly CalibrationAnswer<Outline>[];
  /** What each rater rated, in the order of the answers. */
  readonly raters: readonly { readonly rater: string; readonly rated: readonly RatedAnswer[] }[];
}

/**
 * Reads the ratings of raters by name.
 *
 * @throws {@link InvalidCalibrationError} with all problems at once; {@link InvalidBankError} when the bank is not
 *   sound.
 */
export function readTeam(raters: unknown, options: unknown): CalibrationInput {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const context = readOptions(options, issues);
  const found = issues.length;
  const entries: [string, unknown][] = [];
  readEntries(raters, ['raters'], {
    report,
    visit: (rater, ratings) => entries.push([rater, ratings]),
  });
  if (entries.length === 0 && issues.length === found) {
    report('no-raters', ['raters'], 'one rater or more, with their ratings', raters);
  }
  const team = entries.map(([rater, ratings]) => {
    if (!rater.trim() || rater === '__proto__') {
      report('invalid-name', ['raters', rater], 'a name, and not "__proto__"', rater);
    }
    const own: Issue[] = [];
    const rated = readRatings(ratings, context, own);
    issues.push(
      ...own.map((issue) => ({
        ...issue,
        path: ['raters', rater, ...issue.path],
        message: `${describeValue(rater)}: ${issue.message}`,
      })),
    );
    return { rater, rated };
  });
  if (issues.length > 0) throw new InvalidCalibrationError('assess raters', issues);
  return { ...context, raters: team };
}

/** Reads the ratings of one rater, as {@link readTeam} does. */
export function readRater(
  ratings: unknown,
  options: unknown,
): Pick<CalibrationInput, 'scale' | 'cut'> & { readonly rated: readonly RatedAnswer[] } {
  const issues: Issue[] = [];
  const context = readOptions(options, issues);
  const rated = readRatings(ratings, context, issues);
  if (issues.length > 0) throw new InvalidCalibrationError('assess rater', issues);
  return { ...context, rated };
}

interface Context extends Omit<CalibrationInput, 'raters'> {
  /** All answers, by id; `undefined` if they could not be read. */
  readonly byId: ReadonlyMap<string, CalibrationAnswer<Outline>> | undefined;
}

function readOptions(options: unknown, issues: Issue[]): Context {
  const report = reportTo(issues);
  let index = indexOutline(backendOutline);
  let sound = true;
  const { cut, answers, questions } = readFields(options, ['options'], {
    report,
    readers: {
      // First, for the others depend on it.
      bank: allowAbsent((bank) => {
        index = indexOutline(bank as Outline);
      }),
      answers(value, path) {
        if (value === undefined && index.id === backendOutline.id) return listBackendAnswers();
        const before = issues.length;
        const read = readAnswers(value, path, { report, index });
        sound = issues.length === before;
        return read;
      },
      questions: allowAbsent((list, path) =>
        readItems(list, path, { report, wanted: 'a list of question ids' }).map((id, at) => {
          if (!index.positions.has(id)) {
            report('unknown-question', [...path, at], 'a question of the bank', id);
          }
          return id;
        }),
      ),
      cut(value = index.threshold?.average, path) {
        const [lowest, highest] = [index.points[0] as number, index.points.at(-1) as number];
        if (!(typeof value === 'number' && value >= lowest && value <= highest)) {
          report('off-scale', path, `a number from ${lowest} to ${highest}`, value);
        }
        return value as number;
      },
    },
  });
  return {
    scale: index.points,
    cut,
    answers: answers.filter(({ question }) => questions?.includes(question) ?? true),
    byId: sound ? new Map(answers.map((answer) => [answer.id, answer])) : undefined,
  };
}

function readAnswers(
  value: unknown,
  path: Path,
  { report, index }: { report: Report; index: OutlineIndex },
): CalibrationAnswer<Outline>[] {
  const seen = new Set<unknown>();
  const wanted = `a list of calibration answers to questions of the bank "${index.id}"`;
  return readItems(value, path, { report, wanted }).map((item, at) => {
    const answer = readFields(item, [...path, at], {
      report,
      readers: {
        id(id, place) {
          const isText = readText(id, place, report);
          if (isText && seen.has(id)) report('duplicate', place, 'an id of its own', id);
          seen.add(id);
          return id as string;
        },
        question(id, place) {
          if (!index.positions.has(id)) {
            report('unknown-question', place, 'a question of the bank', id);
          }
          return id as string;
        },
        score(score, place) {
          if (!index.points.includes(score as number)) {
            report('off-scale', place, `one of ${index.points.join(', ')}`, score);
          }
          return score as number;
        },
        text: (text, place) => readText(text, place, report) && (text as string),
        reason: (text, place) => readText(text, place, report) && (text as string),
        keyPoints: (points, place) => readHeard(points, place, report),
        misconceptions: (points, place) => readHeard(points, place, report),
      },
    });
    return answer as CalibrationAnswer<Outline>;
  });
}

function readText(value: unknown, path: Path, report: Report): boolean {
  const isText = typeof value === 'string' && value.trim() !== '';
  if (!isText) report('not-text', path, 'text that is not blank', value);
  return isText;
}

function readHeard(value: unknown, path: Path, report: Report): Record<string, string> {
  const heard: Record<string, string> = {};
  readEntries(value, path, {
    report,
    visit(key, words) {
      const place = [...path, key];
      if (!/^(?:0|[1-9]\d{0,5})$/u.test(key)) {
        report('unknown-key', place, 'a place in the list, from 0', key);
      } else if (readText(words, place, report)) heard[key] = words as string;
    },
  });
  return heard;
}

function readRatings(
  ratings: unknown,
  { scale, answers, byId }: Context,
  issues: Issue[],
): RatedAnswer[] {
  const report = reportTo(issues);
  const given = new Map<string, number>();
  readEntries(ratings, ['ratings'], {
    report,
    visit(id, rating) {
      const place = ['ratings', id];
      if (byId?.has(id) === false) {
        const known = byId.keys();
        report('unknown-answer', place, 'a calibration answer', id, { known, ofKey: true });
      }
      if (rating === undefined || rating === 'skipped') return;
      if (scale.includes(rating as number)) given.set(id, rating as number);
      else report('off-scale', place, `one of ${scale.join(', ')}`, rating);
    },
  });
  return answers.flatMap((answer) => {
    const rating = given.get(answer.id);
    return rating === undefined ? [] : [{ answer, given: rating }];
  });
}

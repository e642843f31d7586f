/**
 * A panel as it was held: the ratings of several raters read against one plan.
 *
 * @module
 */
import { findRange, readThreshold, writeThreshold } from '../engine/cut.ts';
import { readCount, readFlag, readReason } from '../engine/fields.ts';
import {
  allowAbsent,
  copyPlain,
  describeValue,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../engine/input.ts';
import { readBankOptions } from '../engine/options.ts';
import type { OutlineIndex } from '../engine/outline.ts';
import { readPlan, readQuestion } from '../engine/planned.ts';
import { readRatings } from '../engine/ratings.ts';
import { InvalidPanelError, type Issue } from '../errors.ts';
import type { HireThreshold, InterviewPlan, InterviewScore, Outline, Ratings } from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { listGiven, listRows, type Row, type ScoredRater } from './score.ts';

/** Raters, plan and options, checked. */
export interface PanelInput {
  readonly index: OutlineIndex;
  /** The score of the plan without ratings. */
  readonly empty: InterviewScore<Outline>;
  /** Those who count, in the order of the keys. */
  readonly raters: readonly ScoredRater[];
  readonly without: readonly (ScoredRater & { readonly reason: string })[];
  readonly rows: readonly Row[];
  readonly summary: 'mean' | 'median';
  readonly discussAt: number;
  readonly useConsensus: boolean;
  readonly threshold: HireThreshold | undefined;
}

/**
 * Reads a panel.
 *
 * @throws {@link InvalidPanelError} with all problems at once; {@link InvalidBankError} when the bank
 *   cannot be scored.
 */
export function readPanel(raters: unknown, plan: unknown, options: unknown): PanelInput {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const { bank, ...given } = Object.fromEntries(listEntries(options, ['options'], { report }));
  const context = { bank: bank as Outline | undefined };
  const index = readBankOptions(context);
  // A copy, so that the raters are scored by the plan that was checked.
  const planned = copyPlain(plan ?? {});
  const { asked } = readPlan(planned, ['plan'], { report, questions: index });
  const isPlanned = issues.length === 0;

  const entries = listEntries(raters, ['raters'], { report });
  if (entries.length === 0 && issues.length === 0) {
    report('no-raters', ['raters'], 'one rater or more, with their ratings', raters);
  }
  const scored = entries.flatMap(([rater, given]): ScoredRater[] => {
    if (!rater.trim() || rater === '__proto__') {
      report('invalid-name', ['raters', rater], 'a name, and not "__proto__"', rater);
    }
    const ratings = copyPlain(given);
    const own: Issue[] = [];
    readRatings(ratings, ['raters', rater, 'ratings'], {
      report: reportTo(own),
      questions: index,
      points: index.points,
      asked,
    });
    for (const issue of own) {
      issues.push({ ...issue, message: `${describeValue(rater)}: ${issue.message}` });
    }
    if (!isPlanned || own.length > 0) return [];
    const score = scoreInterview<Outline>(ratings as Ratings, planned as InterviewPlan, context);
    return [{ rater, score }];
  });

  const names = entries.map(([rater]) => rater);
  const settings = readFields(given, ['options'], {
    report,
    readers: {
      summary(value, path): 'mean' | 'median' {
        if (value !== undefined && value !== 'mean' && value !== 'median') {
          report('unknown-summary', path, '"mean" or "median"', value);
        }
        return value === 'median' ? value : 'mean';
      },
      discussAt: (value = 2, path) => readCount(value, path, { report }),
      consensus: (input, path) => readConsensus(input, path, { report, index }),
      useConsensus: (value = false, path) => readFlag(value, path, { report }),
      without: (list, path) => readWithout(list, path, { report, names }),
      threshold: allowAbsent((value, path) =>
        writeThreshold(readThreshold(value, path, { report, range: findRange(index.points) })),
      ),
    },
  });

  const reasons = settings.without;
  const counted = scored.filter(({ rater }) => !reasons.has(rater));
  const rows = listRows(index, counted, settings.consensus);
  if (scored.length === entries.length) {
    const rated = new Set(rows.filter((row) => listGiven(row).length > 0).map(({ id }) => id));
    for (const id of settings.consensus.keys()) {
      if (index.positions.has(id) && !rated.has(id)) {
        report('not-rated', ['options', 'consensus', id], 'a question that a rater rated', id, {
          ofKey: true,
        });
      }
    }
  }
  if (issues.length > 0) throw new InvalidPanelError('score panel', issues);
  const empty = scoreInterview<Outline>({}, planned as InterviewPlan, context);
  return {
    ...settings,
    index,
    empty,
    raters: counted,
    without: scored.flatMap((one) => {
      const reason = reasons.get(one.rater);
      return reason === undefined ? [] : [{ ...one, reason }];
    }),
    rows,
  };
}

/** Lists the fields of an object. Each is read once, so no fickle value can split the panel. */
function listEntries(
  input: unknown,
  path: Path,
  { report }: { report: Report },
): [string, unknown][] {
  const entries: [string, unknown][] = [];
  readEntries(input, path, { report, visit: (key, value) => entries.push([key, value]) });
  return entries;
}

function readConsensus(
  input: unknown,
  path: Path,
  { report, index }: { report: Report; index: OutlineIndex },
): Map<string, NonNullable<Row['consensus']>> {
  const consensus = new Map<string, NonNullable<Row['consensus']>>();
  const { points } = index;
  for (const [id, value] of listEntries(input ?? {}, path, { report })) {
    const place = [...path, id];
    readQuestion(id, place, { report, questions: index, ofKey: true });
    if (value === undefined || value === null) continue;
    const read = readFields(value, place, {
      report,
      readers: {
        rating(rating, at) {
          const point = points[points.indexOf(rating as number)];
          if (point === undefined) report('off-scale', at, `one of ${points.join(', ')}`, rating);
          return point as number;
        },
        reason: (reason, at) => readReason(reason, at, { report }),
      },
    });
    consensus.set(id, read);
  }
  return consensus;
}

/** Reads who is left out, and why. */
function readWithout(
  input: unknown,
  path: Path,
  { report, names }: { report: Report; names: readonly string[] },
): Map<string, string> {
  const reasons = new Map<string, string>();
  const wanted = 'a list of { rater, reason }';
  const items = readItems(input ?? [], path, { report, wanted });
  const known = new Set(names);
  for (const [at, value] of items.entries()) {
    const place = [...path, at];
    const { rater, reason } = readFields(value, place, {
      report,
      readers: {
        rater: (name) => name as string,
        reason: (why, where) => readReason(why, where, { report }),
      },
    });
    if (!known.has(rater)) {
      report('unknown-rater', [...place, 'rater'], 'a rater of the panel', rater, { known });
    } else if (reasons.has(rater)) {
      report('duplicate', [...place, 'rater'], 'named once', rater);
    }
    reasons.set(rater, reason);
  }
  if (names.length > 0 && names.every((name) => reasons.has(name))) {
    report('no-raters', path, 'some of the raters and not all', input);
  }
  return reasons;
}

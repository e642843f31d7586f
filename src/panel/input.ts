/**
 * A panel as it was held: the ratings of several raters read against one plan.
 *
 * @module
 */
import {
  describeValue,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../engine/input.ts';
import { readCase } from '../engine/judgement.ts';
import { type OutlineIndex, readBankOptions } from '../engine/outline.ts';
import { InvalidPanelError, type Issue, isInterviewError } from '../errors.ts';
import type { HireThreshold, InterviewScore, Outline, Ratings } from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { listGiven, listRows, type Row, type ScoredRater } from './score.ts';

/**
 * Raters, plan and options, checked.
 *
 * @internal
 */
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
 * @internal
 */
export function readPanel(raters: unknown, plan: unknown, options: unknown): PanelInput {
  const issues: Issue[] = [];
  const report = reportTo(issues);

  /** Lets one of the checks of a single interview run, and takes over what it finds. */
  function attempt<T>(check: () => T, adopt: (issue: Issue) => Issue[]): T | undefined {
    try {
      return check();
    } catch (error) {
      if (!isInterviewError(error) || isInterviewError(error, 'invalid-bank')) throw error;
      issues.push(...error.issues.flatMap(adopt));
      return undefined;
    }
  }

  const planned = Object.fromEntries(listEntries(plan, ['plan'], { report }));
  const { bank, ...given } = Object.fromEntries(listEntries(options, ['options'], { report }));
  const context = { bank: bank as Outline | undefined };
  const index = readBankOptions(context);
  const score = (ratings: unknown) => scoreInterview(ratings as Ratings<Outline>, planned, context);
  const empty = attempt(
    () => score({}),
    (issue) => [issue],
  );

  const found = issues.length;
  const entries = listEntries(raters, ['raters'], { report });
  if (entries.length === 0 && issues.length === found) {
    report('no-raters', ['raters'], 'one rater or more, with their ratings', raters);
  }
  const scored = entries.flatMap(([rater, ratings]): ScoredRater[] => {
    if (!rater.trim() || rater === '__proto__') {
      report('invalid-name', ['raters', rater], 'a name, and not "__proto__"', rater);
    }
    const own = attempt(
      () => score(ratings),
      (issue) => {
        // A fault of the plan is told once.
        if (issue.path[0] === 'plan' && !empty) return [];
        return [
          {
            ...issue,
            path: ['raters', rater, ...issue.path],
            message: `${describeValue(rater)}: ${issue.message}`,
          },
        ];
      },
    );
    return own ? [{ rater, score: own }] : [];
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
      discussAt(value = 2, path) {
        if (!(Number.isSafeInteger(value) && (value as number) > 0)) {
          report('invalid-count', path, 'a positive integer', value);
        }
        return value as number;
      },
      consensus: (input, path) => readConsensus(input, path, { report, index }),
      useConsensus(value, path) {
        if (value !== undefined && typeof value !== 'boolean') {
          report('not-a-boolean', path, 'true or false', value);
        }
        return value === true;
      },
      without: (list, path) => readWithout(list, path, { report, names }),
      threshold(value) {
        if (value !== undefined) {
          const unplanned = scoreInterview({}, {}, context);
          attempt(
            () => readCase(unplanned, value as HireThreshold),
            (issue) => [
              {
                ...issue,
                path: ['options', ...issue.path],
                message: `options.${issue.message}`,
              },
            ],
          );
        }
        return value as HireThreshold | undefined;
      },
    },
  });

  const reasons = settings.without;
  const counted = scored.filter(({ rater }) => !reasons.has(rater));
  const rows = empty ? listRows(index, counted, settings.consensus) : [];
  if (empty && scored.length === entries.length) {
    const rated = new Set(rows.filter((row) => listGiven(row).length > 0).map(({ id }) => id));
    for (const id of settings.consensus.keys()) {
      if (index.positions.has(id) && !rated.has(id)) {
        report('not-rated', ['options', 'consensus', id], 'of a question that a rater rated', id);
      }
    }
  }
  if (!empty || issues.length > 0) throw new InvalidPanelError('score panel', issues);
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
  { report, index: { points, positions } }: { report: Report; index: OutlineIndex },
): Map<string, NonNullable<Row['consensus']>> {
  const consensus = new Map<string, NonNullable<Row['consensus']>>();
  for (const [id, value] of input === undefined ? [] : listEntries(input, path, { report })) {
    const place = [...path, id];
    if (!positions.has(id)) report('unknown-question', place, 'of a question of the bank', id);
    if (value === undefined) continue;
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
  const items = input === undefined ? [] : readItems(input, path, { report, wanted });
  for (const [at, value] of items.entries()) {
    const place = [...path, at];
    const { rater, reason } = readFields(value, place, {
      report,
      readers: {
        rater: (name) => name as string,
        reason: (why, where) => readReason(why, where, { report }),
      },
    });
    if (!names.includes(rater)) {
      report('unknown-rater', [...place, 'rater'], 'a rater of the panel', rater);
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

function readReason(reason: unknown, path: Path, { report }: { report: Report }): string {
  if (typeof reason !== 'string' || !reason.trim()) {
    report('no-reason', path, 'a sentence that says why', reason);
  }
  return reason as string;
}

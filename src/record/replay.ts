/**
 * What would have been decided otherwise.
 *
 * @module
 */

import { readCase } from '../engine/case.ts';
import { readFields, reportTo } from '../engine/input.ts';
import { judge } from '../engine/judgement.ts';
import { LARGEST_POINT } from '../engine/limits.ts';
import { indexOutline } from '../engine/outline.ts';
import { type InterviewError, InvalidRecordError, type Issue } from '../errors.ts';
import type { HireThreshold, Outcome, Outline } from '../model.ts';
import { scoreInterview } from '../scoring.ts';
import { isOfBank, listAltered, scoreRecord } from './check.ts';
import { type InterviewRecord, readRecord } from './format.ts';

/** What is to change: the bank, the cut, or both. */
export interface ReplayOptions {
  /** The bank to score with. By default the recorded scores stand. */
  readonly bank?: Outline | undefined;
  /** The threshold to decide with. By default that of `bank`. */
  readonly threshold?: HireThreshold | undefined;
  /**
   * Another average to reach, on the scale. All else of the threshold stays: of each record's own, or of
   * `bank`'s. Not together with `threshold`.
   */
  readonly average?: number | undefined;
}

/** A decision that would have been another. */
export interface ReplayFlip {
  readonly kind: 'flip';
  /** The place of the record in the stream, from 0. */
  readonly index: number;
  /** The recorded outcome. */
  readonly before: Outcome;
  /** The outcome that it would have been. */
  readonly after: Outcome;
  readonly record: InterviewRecord;
}

/** A record that cannot be replayed: it is not a valid record, it was altered, or the bank cannot score it. */
export interface ReplayFailure {
  readonly kind: 'failure';
  /** The place of the record in the stream, from 0. */
  readonly index: number;
  readonly issues: readonly Issue[];
}

/** Counts over the records that were read so far. */
export interface ReplaySummary {
  readonly records: number;
  /** How many would have had another outcome. */
  readonly flips: number;
  /** How many cannot be replayed. They are in no other count but `records`. */
  readonly failures: number;
  /** How many records, by recorded outcome and then by the outcome that it would have been. */
  readonly outcomes: { readonly [Before in Outcome]: { readonly [After in Outcome]: number } };
}

/** Reads records one at a time. It can be iterated once. */
export interface Replay extends Generator<ReplayFlip | ReplayFailure, void, undefined> {
  /** Counts over the records that were read so far: all, once the loop has ended. */
  readonly summary: ReplaySummary;
}

/** Reads a stream of records one at a time. It can be iterated once. */
export interface AsyncReplay extends AsyncGenerator<ReplayFlip | ReplayFailure, void, undefined> {
  /** Counts over the records that were read so far: all, once the loop has ended. */
  readonly summary: ReplaySummary;
}

/** Stands for a bank of any scale. */
const WIDEST: Outline = {
  id: 'any',
  version: '0.0.0',
  scale: [{ score: -LARGEST_POINT }, { score: LARGEST_POINT }],
  levels: [],
  sections: [],
  questions: [],
  threshold: { average: 0 },
};

type Writable<T> = {
  -readonly [Key in keyof T]: T[Key] extends number ? number : Writable<T[Key]>;
};

/**
 * Decides recorded interviews again, with another threshold or another bank, and yields each decision
 * that turns.
 *
 * With a `bank` the recorded ratings are scored with it; else the recorded scores stand. A record of a bank with another
 * id or another scale is a failure: its points cannot be compared. Replay reads one
 * record at a time and keeps none, so the memory it takes does not grow with their number. A record
 * that cannot be replayed is yielded as a failure, and the rest goes on. The digests of each record are
 * checked; whether its score follows from its ratings is left to `verifyRecord`.
 *
 * @param records - records as texts or parsed JSON: a list, or any iterable or stream
 * @param options - the bank, and the threshold or only its average; one at least
 * @returns flips and failures as they are found, with a live `summary` of counts
 * @throws {@link InvalidRecordError} when there is no such stream, or nothing would change;
 *   {@link InvalidBankError} and {@link InvalidThresholdError} when bank or threshold are not sound.
 *
 * @example Find out whom a higher cut would have refused
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { createRecord, replay } from 'structured-interview/record';
 *
 * const records = ([3, 4, 5] as const).map((point) => {
 *   const ratings = { 'cap-theorem': point, 'raft-consensus': 4 } as const;
 *   const score = scoreInterview(ratings);
 *   const decision = decide(score);
 *   return createRecord({ score, decision, ratings, decidedAt: '2026-03-01T09:30:00Z' });
 * });
 * const run = replay(records, { threshold: { average: 4 } });
 * for (const found of run) {
 *   found.index; // => 0
 *   found.kind === 'flip' && found.after; // => "no-offer"
 * }
 * run.summary.flips; // => 1
 * run.summary.outcomes['conditional-offer']; // => { "conditional-offer": 2, "no-offer": 1, "undecided": 0 }
 * ```
 */
export function replay(records: Iterable<unknown>, options: ReplayOptions): Replay;
export function replay(records: AsyncIterable<unknown>, options: ReplayOptions): AsyncReplay;
export function replay(records: unknown, options: unknown): Replay | AsyncReplay {
  const change = readOptions(records, options);
  const summary = startSummary();
  return isIterable(records, Symbol.asyncIterator)
    ? Object.assign(walkStream(records as AsyncIterable<unknown>, change, summary), { summary })
    : Object.assign(walkList(records as Iterable<unknown>, change, summary), { summary });
}

function readOptions(records: unknown, options: unknown): ReplayOptions {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  // A text is iterable too, by character.
  if (
    typeof records === 'string' ||
    !(isIterable(records, Symbol.iterator) || isIterable(records, Symbol.asyncIterator))
  ) {
    report('not-a-list', ['records'], 'a list or stream of records', records);
  }
  const change = readFields(options, ['options'], {
    report,
    readers: {
      bank: (value) => value as Outline | undefined,
      threshold: (value) => value as HireThreshold | undefined,
      average: (value) => value as number | undefined,
    },
  });
  const { bank, threshold, average } = change;
  if (issues.length === 0 && Object.values(change).every((value) => value === undefined)) {
    report('not-an-object', ['options'], 'with a bank, a threshold or an average', options);
  }
  if (threshold !== undefined && average !== undefined) {
    report('unknown-key', ['options', 'average'], 'left out where there is a threshold', average);
  }
  if (issues.length > 0) throw new InvalidRecordError('replay records', issues);
  // What is wrong with the bank or its threshold would be wrong with every record.
  const score = scoreInterview({}, {}, { bank: bank === undefined ? WIDEST : bank });
  readCase(score, changeThreshold(score.threshold, change));
  return change;
}

/** Any value may stand where the stream should, even one that throws. */
function isIterable(value: unknown, method: symbol): boolean {
  try {
    return typeof Object(value)[method] === 'function';
  } catch {
    return false;
  }
}

function changeThreshold(
  before: HireThreshold,
  { threshold = before, average }: ReplayOptions,
): HireThreshold {
  return average === undefined ? threshold : { ...before, average };
}

function startSummary(): Writable<ReplaySummary> {
  const count = () => ({ 'conditional-offer': 0, 'no-offer': 0, undecided: 0 });
  return {
    records: 0,
    flips: 0,
    failures: 0,
    outcomes: { 'conditional-offer': count(), 'no-offer': count(), undecided: count() },
  };
}

function* walkList(
  records: Iterable<unknown>,
  change: ReplayOptions,
  summary: Writable<ReplaySummary>,
): Generator<ReplayFlip | ReplayFailure, void, undefined> {
  for (const record of records) yield* replayRecord(record, change, summary);
}

async function* walkStream(
  records: AsyncIterable<unknown>,
  change: ReplayOptions,
  summary: Writable<ReplaySummary>,
): AsyncGenerator<ReplayFlip | ReplayFailure, void, undefined> {
  for await (const record of records) yield* replayRecord(record, change, summary);
}

/** Replays one record and counts it. */
function replayRecord(
  input: unknown,
  change: ReplayOptions,
  summary: Writable<ReplaySummary>,
): [] | [ReplayFlip | ReplayFailure] {
  const index = summary.records++;
  try {
    const { sealed, record } = readRecord(input);
    const altered = listAltered(sealed);
    if (altered.length > 0) {
      throw new InvalidRecordError(
        'replay record',
        altered.map(({ path, message }) => ({
          code: 'altered',
          path: ['record', ...path],
          message,
        })),
      );
    }
    const { bank } = change;
    const issues: Issue[] = [];
    if (bank && !isOfBank(record, indexOutline(bank), reportTo(issues))) {
      throw new InvalidRecordError('replay record', issues);
    }
    const score = bank ? scoreRecord(record, bank) : record.score;
    const threshold = changeThreshold(bank ? score.threshold : record.threshold, change);
    const { standing, cut } = readCase(score, threshold);
    const before = record.decision.outcome;
    const after = judge(standing, cut);
    summary.outcomes[before][after]++;
    if (before === after) return [];
    summary.flips++;
    return [{ kind: 'flip', index, before, after, record }];
  } catch (error) {
    summary.failures++;
    return [{ kind: 'failure', index, issues: (error as InterviewError).issues }];
  }
}

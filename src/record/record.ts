/**
 * Decision records: what was decided and why, kept so that it can be checked years later.
 *
 * @module
 */
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { type Report, readEntries, readFields, reportTo } from '../engine/input.ts';
import { readCase } from '../engine/judgement.ts';
import { indexOutline } from '../engine/outline.ts';
import { type InterviewError, InvalidRecordError, type Issue } from '../errors.ts';
import type {
  BankOptions,
  Decision,
  Given,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outline,
  Ratings,
} from '../model.ts';
import type { PanelOptions } from '../panel/panel.ts';
import { version } from '../version.ts';
import { copyOutline, digestOutline } from './bank.ts';
import {
  checkRecord,
  compareResults,
  type RecordDifference,
  type ScoreSource,
  scoreRecord,
} from './check.ts';
import { buildRecord, type InterviewRecord, type Notes, readRecord } from './format.ts';
import { copyJson, type Json, type JsonObject, writeJson } from './json.ts';

/** What was decided, and what it follows from. */
export type RecordInput<B extends Outline = BackendOutline> = {
  /** What `scoreInterview` returned, or the `score` of what `scorePanel` returned. */
  readonly score: InterviewScore<Outline>;
  /** What `decide` returned. */
  readonly decision: Decision;
  readonly plan?: InterviewPlan<Given<B>> | undefined;
  /** The threshold of the decision. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
  /** The bank of the score. The backend bank by default. */
  readonly bank?: B | undefined;
  /** When it was decided: an instant of RFC 3339, such as `2026-03-01T09:30:00Z`. */
  readonly decidedAt: string;
  /** A reference that tells candidates apart. Best not a name. */
  readonly candidate?: string | undefined;
} & (
  | {
      /** One interviewer's ratings. */
      readonly ratings: Ratings<Given<B>>;
      /** What was heard, by question id. */
      readonly notes?: Notes<Given<B>> | undefined;
      readonly raters?: undefined;
      readonly panelOptions?: undefined;
    }
  | {
      /** Each rater's ratings, as `scorePanel` was given them. */
      readonly raters: { readonly [rater: string]: Ratings<Given<B>> };
      /** The options that `scorePanel` was given. */
      readonly panelOptions?: PanelOptions<Given<B>> | undefined;
      /** What was heard, by rater and question id. */
      readonly notes?: { readonly [rater: string]: Notes<Given<B>> } | undefined;
      readonly ratings?: undefined;
    }
);

/**
 * Writes down a decision with all that is needed to recompute it.
 *
 * Score and decision are worked out again first: a record of something that does not follow from
 * its ratings is not written. The text is canonical JSON (RFC 8785), so the same decision gives the
 * same text. It holds the library's version, the bank's id, version and fingerprint, and a digest (SHA-256)
 * of each field and of all together. A digest shows that a record was changed by accident or by
 * hand. It is no signature: whoever can write the record can write a new digest, so keep or sign the
 * digest elsewhere.
 *
 * Nothing is read from a clock, and no name is in the record that the caller did not put there.
 *
 * @param input - score, decision, ratings (or raters with their panel options), plan, threshold, bank, and
 *   when it was decided; candidate reference and notes if they are to be kept
 * @returns the record as canonical JSON
 * @throws {@link InvalidRecordError} when something is missing, or score or decision do not follow;
 *   {@link InvalidRatingsError}, {@link InvalidPlanError}, {@link InvalidPanelError} or
 *   {@link InvalidThresholdError} when there is nothing that could follow; {@link InvalidBankError}
 *   when the bank cannot be scored.
 *
 * @example Keep a decision
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { createRecord, parseRecord, verifyRecord } from 'structured-interview/record';
 *
 * const ratings = { 'cap-theorem': 4, 'raft-consensus': 3 } as const;
 * const score = scoreInterview(ratings);
 * const decision = decide(score);
 * const text = createRecord({ score, decision, ratings, decidedAt: '2026-03-01T09:30:00Z' });
 * parseRecord(text).decision.outcome; // => "conditional-offer"
 * verifyRecord(text); // => []
 * ```
 */
export function createRecord<const B extends Outline = BackendOutline>(
  input: RecordInput<B>,
): string;
export function createRecord(input: unknown): string {
  const action = 'create record';
  const issues: Issue[] = [];
  const report = reportTo(issues);

  function copy(value: unknown, path: readonly (string | number)[]): Json | undefined {
    return value === undefined ? undefined : copyJson(value, path, report);
  }

  const { bank: given, ...read } = readFields(input, ['record'], {
    report,
    readers: {
      score: copy,
      decision: copy,
      ratings: copy,
      raters(value, path) {
        if (value === undefined) return undefined;
        // A list, for the names of a JSON object have no order and the raters of a panel have one.
        const raters: { rater: string; ratings: Json }[] = [];
        readEntries(value, path, {
          report,
          visit: (rater, ratings) =>
            raters.push({ rater, ratings: copyJson(ratings, [...path, rater], report) }),
        });
        return raters;
      },
      panelOptions: copy,
      plan: (value, path) => (copy(value, path) ?? {}) as JsonObject,
      threshold: copy,
      bank: (value) => value as Outline | undefined,
      decidedAt: copy,
      candidate: copy,
      notes: copy,
    },
  });
  if (issues.length > 0) throw new InvalidRecordError(action, issues);

  const bank = copyOutline(given === undefined ? backendOutline : given);
  const source = read as unknown as ScoreSource;
  const score = scoreRecord(source, bank);
  const decision = decide(score, read.threshold as HireThreshold | undefined);
  const fingerprint = digestOutline(bank);
  const record = buildRecord(
    {
      ...read,
      library: version,
      bank: { id: bank.id, version: bank.version, fingerprint },
      threshold: decision.threshold,
    },
    issues,
  );
  if (issues.length === 0) checkNotes(record as unknown as InterviewRecord, bank, report);
  for (const { path, message } of compareResults(read, { score, decision })) {
    issues.push({
      code: 'does-not-follow',
      path: ['record', ...path],
      message: `record.${message}`,
    });
  }
  if (issues.length > 0) throw new InvalidRecordError(action, issues);
  return writeJson(record);
}

/** Checks that notes are of raters and questions that there are. */
function checkNotes({ notes = {}, raters }: InterviewRecord, bank: Outline, report: Report): void {
  const { positions } = indexOutline(bank);
  const path = ['record', 'notes'];
  const names = raters?.map(({ rater }) => rater);
  for (const [name, own] of names ? Object.entries(notes) : [['', notes] as const]) {
    const place = names ? [...path, name] : path;
    if (names && !names.includes(name)) {
      report('unknown-rater', place, 'of a rater of the record', name);
    }
    for (const id of Object.keys(own as Notes<Outline>)) {
      if (!positions.has(id)) {
        report('unknown-question', [...place, id], 'of a question of the bank', id);
      }
    }
  }
}

/**
 * Checks a record: that no field was altered, that the bank is the one that was used, and that its ratings
 * still come to its score and decision.
 *
 * A bank whose words, numbers, order or version changed is still the same bank here: only what
 * scoring depends on counts (see {@link fingerprintBank}). The messages of a decision are compared only when this
 * version of the library wrote the record. Nor do key order and white space count, but a text in which
 * an object names a key twice is no record: of two ratings of one question `JSON.parse` hides the first.
 *
 * @param record - a record: its text, or parsed JSON
 * @param options - the bank that was used; the backend bank by default
 * @returns every difference with its place; an empty list when the record holds
 * @throws {@link InvalidRecordError} when it is no record, names a key twice, or is of a later format;
 *   {@link InvalidBankError} when the bank cannot be scored.
 *
 * @example Find a rating that was changed later
 * ```ts
 * import { decide, scoreInterview } from 'structured-interview';
 * import { createRecord, verifyRecord } from 'structured-interview/record';
 *
 * const ratings = { 'cap-theorem': 2, 'raft-consensus': 3 } as const;
 * const score = scoreInterview(ratings);
 * const decision = decide(score);
 * const text = createRecord({ score, decision, ratings, decidedAt: '2026-03-01T09:30:00Z' });
 * const changed = text.replace('"ratings":{"cap-theorem":2', '"ratings":{"cap-theorem":5');
 * const differences = verifyRecord(changed);
 * differences.find(({ code }) => code === 'altered')?.path; // => ["ratings"]
 * differences.find(({ code }) => code === 'other-rating')?.path; // => ["ratings", "cap-theorem"]
 * differences.find(({ code }) => code === 'other-verdict')?.expected; // => "conditional-offer"
 * ```
 */
export function verifyRecord(
  record: unknown,
  { bank = backendOutline }: BankOptions = {},
): readonly RecordDifference[] {
  return checkRecord(readRecord(record), bank);
}

/**
 * Reads a record of this or an older version of the format.
 *
 * It checks that the record is whole and each field is of its kind. Whether it is true, only
 * {@link verifyRecord} tells.
 *
 * @param record - a record: its text, or parsed JSON
 * @returns the record in the format of today
 * @throws {@link InvalidRecordError} when it is no record, names a key twice, or is of a later format,
 *   with all problems at once
 *
 * @example Read a record
 * ```ts
 * import { isInterviewError } from 'structured-interview';
 * import { parseRecord } from 'structured-interview/record';
 *
 * try {
 *   parseRecord('{ "formatVersion": 7 }');
 * } catch (error) {
 *   if (!isInterviewError(error, 'invalid-record')) throw error;
 *   error.issues[0].code; // => "unsupported-format"
 * }
 * ```
 */
export function parseRecord(record: unknown): InterviewRecord {
  const read = readRecord(record).record;
  try {
    readCase(read.score, read.threshold);
  } catch (error) {
    throw new InvalidRecordError('read record', (error as InterviewError).issues);
  }
  return read;
}

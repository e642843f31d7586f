/**
 * Decision records: what was decided and why, kept so that it can be checked years later.
 *
 * @module
 */
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../decision.ts';
import { readNotes } from '../engine/card.ts';
import { findRange, readThreshold } from '../engine/cut.ts';
import { sealPlain } from '../engine/frozen.ts';
import {
  allowAbsent,
  copyPlain,
  describeReceived,
  describeValue,
  isDate,
  type Path,
  type Report,
  readEntries,
  readFields,
  reportTo,
} from '../engine/input.ts';
import { indexOutline, type OutlineIndex } from '../engine/outline.ts';
import { readPlan, readQuestion } from '../engine/planned.ts';
import { readRatings } from '../engine/ratings.ts';
import { readDecision } from '../engine/stored-decision.ts';
import { readStoredScore } from '../engine/stored-score.ts';
import { InvalidRecordError, type Issue } from '../errors.ts';
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
  isOfBank,
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
  readonly decision: Decision<Outline>;
  readonly plan?: InterviewPlan<Given<B>> | undefined;
  /** The threshold that was decided by. By default the one that the decision states. */
  readonly threshold?: HireThreshold | undefined;
  /** The bank of the score. The backend bank by default. */
  readonly bank?: B | undefined;
  /** When it was decided: a date, or an instant of RFC 3339 such as `2026-03-01T09:30:00Z`. */
  readonly decidedAt: string | { toISOString(): string };
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
 * @param input - score, decision, ratings (or raters with their panel options), plan, bank, and when it was decided;
 *   the threshold, by default that of the decision; candidate reference and notes if they are to be kept
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

  function copy(value: unknown, path: Path): Json | undefined {
    return value === undefined ? undefined : copyJson(value, path, report);
  }

  /** Copies what a caller wrote, whole: an unknown id is refused whatever stands under it. */
  function copyWhole(value: unknown, path: Path): unknown {
    copy(value, path);
    return copyPlain(value ?? undefined);
  }

  const {
    bank: given,
    notes: heard,
    ...read
  } = readFields(input, ['record'], {
    report,
    readers: {
      score: copy,
      decision: copy,
      ratings: copyWhole,
      // A list, for the names of a JSON object have no order and the raters of a panel have one.
      raters: allowAbsent((value, path) => {
        const raters: { rater: string; ratings: unknown }[] = [];
        readEntries(value, path, {
          report,
          visit(rater, ratings) {
            raters.push({ rater, ratings: copyWhole(ratings, [...path, rater]) });
          },
        });
        return raters;
      }),
      panelOptions: copyWhole,
      plan: (value, path) => copyWhole(value, path) ?? {},
      threshold: copyWhole,
      bank: (value) => value as Outline | undefined,
      decidedAt: (value, path) =>
        copy(isDate(value) && Number.isFinite(Number(value)) ? value.toISOString() : value, path),
      candidate(value, path) {
        const isBlank = value === null || (typeof value === 'string' && !value.trim());
        return isBlank ? undefined : copy(value, path);
      },
      notes: copyWhole,
    },
  });
  if (issues.length > 0) throw new InvalidRecordError(action, issues);

  const bank = copyOutline(given === undefined ? backendOutline : given);
  const source = read as unknown as ScoreSource;
  const score = scoreRecord(source, bank);
  const threshold = read.threshold ?? Object(read.decision).threshold ?? undefined;
  const decision = decide(score, threshold as HireThreshold | undefined);
  const { ratings, raters, panelOptions, plan } = read;
  const record = buildRecord(
    {
      ...read,
      ...(sealPlain({ ratings, raters, panelOptions, plan }) as JsonObject),
      notes: readAllNotes(heard, source, { bank, report }),
      library: version,
      bank: { id: bank.id, version: bank.version, fingerprint: digestOutline(bank) },
      threshold: decision.threshold,
    },
    issues,
  );
  for (const { path, message, recorded, expected } of compareResults(read, { score, decision })) {
    issues.push({
      code: 'does-not-follow',
      path: ['record', ...path],
      message: `record.${message}`,
      wanted: describeValue(expected),
      received: describeReceived(recorded),
    });
  }
  if (issues.length > 0) throw new InvalidRecordError(action, issues);
  return writeJson(record);
}

/** Reads the notes of one interviewer, or those of each rater of a panel. */
function readAllNotes(
  heard: unknown,
  { plan, raters }: ScoreSource,
  { bank, report }: { bank: Outline; report: Report },
) {
  if (heard === undefined) return undefined;
  const questions = indexOutline(bank);
  // The plan has been scored with, so it has no problem.
  const { asked } = readPlan(plan, ['plan'], { report, questions });
  const path = ['record', 'notes'];
  if (!raters) return readNotes(heard, path, { report, questions, asked });
  const known = raters.map(({ rater }) => rater);
  const notes: [string, Record<string, string>][] = [];
  readEntries(heard, path, {
    report,
    visit(rater, own) {
      const place = [...path, rater];
      if (!known.includes(rater)) {
        report('unknown-rater', place, 'a rater of the record', rater, { known, ofKey: true });
      }
      notes.push([rater, readNotes(own, place, { report, questions, asked })]);
    },
  });
  return Object.fromEntries(notes);
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
 * It checks that the record is whole, that each field is of its kind and that its score adds up; with a bank also that
 * every id is of that bank. Whether the record is true, only {@link verifyRecord} tells.
 *
 * @param record - a record: its text, or parsed JSON
 * @param options - the bank that was used, which types the ids; without it they are text and not looked up
 * @returns the record in the format of today: that of a panel has `raters`, any other `ratings`
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
export function parseRecord<const B extends Outline = Outline>(
  record: unknown,
  options?: BankOptions<B>,
): InterviewRecord<B>;
export function parseRecord(record: unknown, { bank }: BankOptions = {}): InterviewRecord {
  const { record: read } = readRecord(record);
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const path = ['record'];
  const { score, decision, threshold } = read;
  const assessment = readStoredScore(score, [...path, 'score'], { report });
  if (assessment) {
    const range = findRange(assessment.scale);
    readThreshold(threshold, [...path, 'threshold'], { report, range });
  }
  readDecision(decision, [...path, 'decision'], { report });
  if (bank) checkIds(read, indexOutline(bank), report);
  if (issues.length > 0) throw new InvalidRecordError('read record', issues);
  return read;
}

/** Checks that a record is of a bank: that it names no other, and that all its ids are of questions of that bank. */
function checkIds(
  { bank, plan, ratings, raters, notes = {}, score }: InterviewRecord,
  index: OutlineIndex,
  report: Report,
): void {
  const path = ['record'];
  if (!isOfBank({ bank, score }, index, report)) return;
  const questions = index;
  const { points } = index;
  const { asked } = readPlan(plan, [...path, 'plan'], { report, questions });
  const options = { report, questions, asked };
  if (ratings) {
    readRatings(ratings, [...path, 'ratings'], { ...options, points });
    readNotes(notes, [...path, 'notes'], options);
  }
  for (const [at, { rater, ratings: own }] of (raters ?? []).entries()) {
    readRatings(own, [...path, 'raters', at, 'ratings'], { ...options, points });
    const heard = Object.hasOwn(notes, rater) ? (notes as Record<string, unknown>)[rater] : {};
    readNotes(heard, [...path, 'notes', rater], options);
  }
  for (const [at, { id }] of score.questions.entries()) {
    readQuestion(id, [...path, 'score', 'questions', at, 'id'], options);
  }
}

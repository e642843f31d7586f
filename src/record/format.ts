/**
 * How a decision record is written down, sealed and read.
 *
 * @module
 */

import type { BackendOutline } from '../../data/backend/outline.ts';
import {
  allowAbsent,
  findRepeated,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
  reportTo,
} from '../engine/input.ts';
import { InvalidRecordError, type Issue } from '../errors.ts';
import type {
  Decision,
  HireThreshold,
  InterviewPlan,
  InterviewScore,
  Outcome,
  Outline,
  QuestionId,
  Ratings,
} from '../model.ts';
import type { PanelOptions } from '../panel/panel.ts';
import {
  copyJson,
  digestJson,
  type Json,
  type JsonObject,
  listDifferences,
  parseJson,
} from './json.ts';

/**
 * The version of the format that is written. Any change of what a record holds, and any new field of
 * a score or a decision, takes a new one, with a step in `UPGRADES`.
 */
const FORMAT = 1;

/** Notes on answers, by question id. */
export type Notes<B extends Outline = BackendOutline> = {
  readonly [Id in QuestionId<B>]?: string | undefined;
};

/** One rater of a recorded panel. */
export interface RecordedRater<B extends Outline = BackendOutline> {
  readonly rater: string;
  readonly ratings: Ratings<B>;
}

/** What every record holds. */
interface RecordFields<B extends Outline> {
  /** The version of the format: 1. */
  readonly formatVersion: number;
  /** The version of the library that wrote the record. */
  readonly library: string;
  readonly bank: {
    readonly id: B['id'];
    readonly version: string;
    /** What `fingerprintBank` returned for it. */
    readonly fingerprint: string;
  };
  readonly plan: InterviewPlan<B>;
  /** The threshold that was applied. */
  readonly threshold: HireThreshold;
  readonly score: InterviewScore<B>;
  readonly decision: Decision<B>;
  /** When it was decided: an instant of RFC 3339. */
  readonly decidedAt: string;
  /** A reference that tells candidates apart. */
  readonly candidate?: string;
  /** The digest of each field above, by its name. */
  readonly digests: { readonly [field: string]: string };
  /** The digest of `digests`. */
  readonly digest: string;
}

/** The record of a decision on one interviewer's ratings. Plain JSON. */
export interface SingleRecord<B extends Outline = Outline> extends RecordFields<B> {
  readonly ratings: Ratings<B>;
  /** By question id. */
  readonly notes?: Notes<B>;
  readonly raters?: undefined;
  readonly panelOptions?: undefined;
}

/** The record of a decision on a panel. Plain JSON. */
export interface PanelRecord<B extends Outline = Outline> extends RecordFields<B> {
  /** Each rater's ratings, in the order of the panel. */
  readonly raters: readonly RecordedRater<B>[];
  /** How the panel's ratings were put together. */
  readonly panelOptions?: PanelOptions<B>;
  /** By rater and question id. */
  readonly notes?: { readonly [rater: string]: Notes<B> };
  readonly ratings?: undefined;
}

/** A decision with all that is needed to recompute it: that of one interviewer, or where it has `raters` of a panel. */
export type InterviewRecord<B extends Outline = Outline> = SingleRecord<B> | PanelRecord<B>;

/** A step that turns a record of one format version into one of the next. */
type Upgrade = (record: JsonObject) => JsonObject;

/** The step from version 1 to 2 comes first, and so on. */
const UPGRADES: readonly Upgrade[] = [];

const OUTCOMES: readonly Outcome[] = ['conditional-offer', 'no-offer', 'undecided'];

/** Adds to the fields of a record the digest of each, and the digest of these. */
function sealRecord(fields: JsonObject): JsonObject {
  const digests = digestFields(fields);
  return { ...fields, digests, digest: digestJson(digests) };
}

function digestFields(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key !== 'digests' && key !== 'digest')
      .map(([key, value]) => [key, digestJson(value)]),
  );
}

/**
 * Names the fields of a record that are not as they were sealed. When the digest over all digests fits
 * what the fields come to, the fields are as they were and their listed digests are not.
 *
 * @returns the paths of what was altered
 */
export function findAltered(record: JsonObject): Path[] {
  const found = digestFields(record);
  const differing = listDifferences(record.digests, found, []);
  if (record.digest === digestJson(found)) return differing.map(({ path }) => ['digests', ...path]);
  const altered = differing.map(({ path }) => path.slice(0, 1));
  return record.digest === digestJson(record.digests as Json) ? altered : [...altered, ['digest']];
}

/**
 * Reads a record from its text or from parsed JSON, and brings it to the format of today.
 *
 * @returns the record as it was sealed and as it is read today
 * @throws {@link InvalidRecordError} with all problems at once
 */
export function readRecord(
  input: unknown,
  upgrades: readonly Upgrade[] = UPGRADES,
): { sealed: JsonObject; record: InterviewRecord } {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const sealed = (
    typeof input === 'string'
      ? parseJson(input, ['record'], report)
      : copyJson(input, ['record'], report)
  ) as JsonObject;
  let upgraded = sealed;
  if (issues.length === 0) {
    const version = readVersion(sealed, { newest: upgrades.length + 1, report });
    if (issues.length === 0) {
      for (const upgrade of upgrades.slice(version - 1)) upgraded = upgrade(upgraded);
      checkShape(upgraded, issues);
    }
  }
  if (issues.length > 0) throw new InvalidRecordError('read record', issues);
  return { sealed, record: upgraded as unknown as InterviewRecord };
}

function readVersion(
  record: JsonObject,
  { newest, report }: { newest: number; report: Report },
): number {
  const { formatVersion } = Object(record) as { formatVersion?: unknown };
  const path = ['record', 'formatVersion'];
  if (!Number.isSafeInteger(formatVersion) || (formatVersion as number) < 1) {
    report('not-a-record', path, 'the version of a record format, from 1', formatVersion);
  } else if ((formatVersion as number) > newest) {
    const wanted = `at most ${newest}, for later formats take a newer version of this library`;
    report('unsupported-format', path, wanted, formatVersion);
  }
  return formatVersion as number;
}

/** Writes the fields of a new record and seals it. */
export function buildRecord(
  fields: Readonly<Record<string, unknown>>,
  issues: Issue[],
): JsonObject {
  const copy = copyJson({ formatVersion: FORMAT, ...fields }, ['record'], reportTo(issues));
  const record = sealRecord(copy as JsonObject);
  checkShape(record, issues);
  return record;
}

/** Checks that each field of a record is there and of its kind. What it says is not checked here. */
function checkShape(record: JsonObject, issues: Issue[]): void {
  const report = reportTo(issues);

  function readText(value: unknown, path: Path): void {
    if (typeof value !== 'string') report('not-text', path, 'text', value);
  }

  function readDigest(value: unknown, path: Path): void {
    if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) {
      report('not-a-digest', path, '64 lower-case hexadecimal digits', value);
    }
  }

  /** Makes the reader of an object whose values are all of one kind. */
  function readEach(read: (value: unknown, path: Path) => void) {
    return (input: unknown, path: Path): void =>
      readEntries(input, path, { report, visit: (key, value) => read(value, [...path, key]) });
  }

  function readList(read: (value: unknown, path: Path) => void, wanted = 'a list') {
    return (input: unknown, path: Path): void => {
      const items = readItems(input, path, { report, wanted });
      for (const [at, value] of items.entries()) read(value, [...path, at]);
    };
  }

  function readKeys(readers: Record<string, (value: unknown, path: Path) => void>) {
    return (input: unknown, path: Path): void => {
      readFields(input, path, { readers, report });
    };
  }

  /** What scoring reads is checked there. */
  const readAny = readEach(() => {});
  const { ratings, raters, panelOptions } = record;
  const readNotes = readEach(readText);
  const readIds = allowAbsent(readList(readText, 'a list of question ids'));
  readKeys({
    formatVersion: () => {},
    library: readText,
    bank: readKeys({ id: readText, version: readText, fingerprint: readDigest }),
    plan: readKeys({
      questions: readIds,
      roleCritical: readIds,
      weighting: allowAbsent(readKeys({ reason: readText, weights: readAny })),
    }),
    ratings: allowAbsent(readAny),
    raters: allowAbsent(readList(readKeys({ rater: readText, ratings: readAny }))),
    panelOptions: allowAbsent(readAny),
    threshold: readAny,
    score(value, path) {
      readAny(value, path);
      const readQuestion = (question: unknown, place: Path) => {
        readAny(question, place);
        readText(Object(question).id, [...place, 'id']);
      };
      readList(readQuestion)(Object(value).questions, [...path, 'questions']);
    },
    decision(value, path) {
      readAny(value, path);
      const { outcome, reasons } = Object(value);
      if (!OUTCOMES.includes(outcome)) {
        report('not-a-record', [...path, 'outcome'], `one of ${OUTCOMES.join(', ')}`, outcome);
      }
      readList(readAny)(reasons, [...path, 'reasons']);
    },
    decidedAt(value, path) {
      if (!isInstant(value)) {
        report('not-an-instant', path, 'an instant such as 2026-03-01T09:30:00Z', value);
      }
    },
    candidate: allowAbsent(readText),
    notes: allowAbsent(raters === undefined ? readNotes : readEach(readNotes)),
    digests: readEach(readDigest),
    digest: readDigest,
  })(record, ['record']);

  if ((ratings === undefined) === (raters === undefined)) {
    report('not-a-record', ['record'], 'with ratings or else with raters', record);
  }
  if (panelOptions !== undefined && raters === undefined) {
    report('not-a-record', ['record', 'panelOptions'], 'with raters only', panelOptions);
  }
  if (issues.length > 0) return;
  const names = ((raters ?? []) as unknown as readonly RecordedRater<Outline>[]).map(
    ({ rater }) => rater,
  );
  for (const at of findRepeated(names)) {
    report('duplicate', ['record', 'raters', at, 'rater'], 'named once', names[at]);
  }
}

/**
 * Checks whether a value is an instant as RFC 3339 writes it: a day that exists, a time to the second (60 for a leap
 * second) or finer, and `Z` or the distance from UTC, letters in either case.
 */
export function isInstant(value: unknown): boolean {
  const found =
    typeof value === 'string' &&
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i.exec(
      value,
    );
  if (!found) return false;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] as number);
}

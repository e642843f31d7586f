/**
 * What the ratings of a record come to, worked out again.
 *
 * @module
 */

import { decide } from '../decision.ts';
import { describeValue, type Path, type Report } from '../engine/input.ts';
import type { OutlineIndex } from '../engine/outline.ts';
import type { InterviewError } from '../errors.ts';
import type { Decision, InterviewScore, Outline } from '../model.ts';
import { scorePanel } from '../panel/panel.ts';
import { scoreInterview } from '../scoring.ts';
import { version } from '../version.ts';
import { copyOutline, digestOutline } from './bank.ts';
import { findAltered, type InterviewRecord } from './format.ts';
import { type Json, type JsonObject, listDifferences } from './json.ts';

/**
 * What can be wrong with a record.
 *
 * - `altered`: a field was changed after the record was written.
 * - `other-bank`: the bank has another id, or something that scoring depends on differs.
 * - `other-rating`: a rating is not the one that the recorded score counts.
 * - `other-score`: the ratings come to another score.
 * - `other-verdict`: the score comes to another outcome.
 * - `other-decision`: the score comes to the same outcome, but not with this explanation.
 * - `not-scorable`: with this bank the ratings do not come to any score.
 * - `more`: there are more differences than are listed; `recorded` is their number.
 */
export type RecordDifferenceCode =
  | 'altered'
  | 'other-bank'
  | 'other-rating'
  | 'other-score'
  | 'other-verdict'
  | 'other-decision'
  | 'not-scorable'
  | 'more';

/** So many differences say that this is not the same interview. */
const MOST_DIFFERENCES = 1000;

/** One way in which a record is not what it should be. Plain JSON. */
export interface RecordDifference {
  readonly code: RecordDifferenceCode;
  /** Where in the record, from the outside in, such as `['ratings', 'cap-theorem']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What the record says; absent when it says nothing there. */
  readonly recorded?: Json;
  /** What it should say; absent when it should say nothing there, or when that is not known. */
  readonly expected?: Json;
}

/** What a score follows from. */
export type ScoreSource = Pick<InterviewRecord, 'plan' | 'ratings' | 'raters' | 'panelOptions'>;

/** Scores the ratings of a record. */
export function scoreRecord(
  { plan, ratings, raters, panelOptions }: ScoreSource,
  bank: Outline,
): InterviewScore<Outline> {
  if (!raters) return scoreInterview(ratings ?? {}, plan, { bank });
  const byName = Object.fromEntries(raters.map((one) => [one.rater, one.ratings]));
  return scorePanel(byName, plan, { ...panelOptions, bank }).score;
}

/**
 * Checks that a record is of a bank and on its scale, and reports it if not: the same points would mean something else.
 */
export function isOfBank(
  { bank, score }: Pick<InterviewRecord, 'bank' | 'score'>,
  { id, points }: OutlineIndex,
  report: Report,
): boolean {
  if (bank.id !== id) report('other-bank', ['record', 'bank', 'id'], describeValue(id), bank.id);
  else if (JSON.stringify(score.scale) !== JSON.stringify(points)) {
    const wanted = `the scale of the bank, ${JSON.stringify(points)}`;
    report('other-bank', ['record', 'score', 'scale'], wanted, JSON.stringify(score.scale));
  } else return true;
  return false;
}

/** Compares the score and decision of a record with what its ratings come to. */
export function compareResults(
  { score, decision }: { readonly score?: Json | undefined; readonly decision?: Json | undefined },
  expected: { readonly score: InterviewScore<Outline>; readonly decision: Decision<Outline> },
): RecordDifference[] {
  const before = {
    ...(score !== undefined && { score }),
    ...(decision !== undefined && { decision }),
  };
  const after = JSON.parse(JSON.stringify(expected));
  return listDifferences(before, after, []).map(({ path, before: recordedHere, after: wanted }) => {
    const verdict = path[0] === 'decision' && path[1] === 'outcome';
    return describeDifference(
      verdict ? 'other-verdict' : path[0] === 'score' ? 'other-score' : 'other-decision',
      path,
      {
        message: `${path.join('.')} must be ${describePart(wanted, 'absent')}, as the ratings come to: received ${describeValue(recordedHere)}`,
        recorded: recordedHere,
        expected: wanted,
      },
    );
  });
}

/** Describes a value of a record, or that there is none. */
function describePart(value: Json | undefined, none: string): string {
  return value === undefined ? none : describeValue(value);
}

function describeDifference(
  code: RecordDifferenceCode,
  path: Path,
  {
    message,
    recorded,
    expected,
  }: { message: string; recorded?: Json | undefined; expected?: Json | undefined },
): RecordDifference {
  return {
    code,
    path,
    message,
    ...(recorded !== undefined && { recorded }),
    ...(expected !== undefined && { expected }),
  };
}

/** Lists the fields of a record that were altered after it was sealed. */
export function listAltered(sealed: JsonObject): RecordDifference[] {
  return findAltered(sealed).map((path) =>
    describeDifference('altered', path, {
      message: `${path.join('.')} was changed after the record was written`,
    }),
  );
}

/** Lists all differences between a record and what it should be. */
export function checkRecord(
  { sealed, record }: { sealed: JsonObject; record: InterviewRecord },
  bank: Outline,
): RecordDifference[] {
  const outline = copyOutline(bank);
  const altered = listAltered(sealed);
  const differences = [...altered, ...compareBank(record, outline)];
  // A rating that was changed explains all that follows from it, so it comes first.
  const fields = altered.map(({ path }) => path[0]);
  if (fields.includes('ratings') || fields.includes('raters') || !fields.includes('score')) {
    for (const difference of compareRatings(record)) differences.push(difference);
  }
  const { id, version: release } = record.bank;
  try {
    const score = scoreRecord(record, { ...sortLike(outline, record), id, version: release });
    const results = compareResults(record as unknown as JsonObject, {
      score,
      decision: decide(score, record.threshold),
    });
    // Wording may change between releases of the library; what it says may not.
    for (const result of results) {
      const { path } = result;
      const isWording = path[1] === 'reasons' && path.at(-1) === 'message';
      if (record.library === version || !isWording) differences.push(result);
    }
  } catch (error) {
    for (const { path, message } of (error as InterviewError).issues) {
      differences.push(describeDifference('not-scorable', locateIssue(path, record), { message }));
    }
  }
  return limitDifferences(differences);
}

/** Cuts a list that nobody reads to its end, and says how many are left out. */
function limitDifferences(differences: RecordDifference[]): RecordDifference[] {
  const rest = differences.length - MOST_DIFFERENCES;
  if (rest <= 0) return differences;
  const message = `${rest} further differences are not listed`;
  return [
    ...differences.slice(0, MOST_DIFFERENCES),
    { code: 'more', path: [], message, recorded: rest },
  ];
}

/** Finds the place in a record of a problem with what a panel was scored with. */
function locateIssue(path: Path, { raters = [] }: InterviewRecord): Path {
  const [first, ...rest] = path;
  if (first === 'options') return ['panelOptions', ...rest];
  const at = raters.findIndex(({ rater }) => rater === rest[0]);
  return first === 'raters' && at >= 0 ? ['raters', at, ...rest.slice(1)] : path;
}

function compareBank(record: InterviewRecord, outline: Outline): RecordDifference[] {
  const expected = { id: outline.id, fingerprint: digestOutline(outline) };
  return (['id', 'fingerprint'] as const)
    .filter((key) => record.bank[key] !== expected[key])
    .map((key) =>
      describeDifference('other-bank', ['bank', key], {
        message: `bank.${key} is ${describeValue(record.bank[key])}, and the bank at hand has ${describeValue(expected[key])}`,
        recorded: record.bank[key],
        expected: expected[key],
      }),
    );
}

/** Puts the questions of a bank in the order of the recorded score, for a new order changes no verdict. */
function sortLike(bank: Outline, { score }: InterviewRecord): Outline {
  const places = new Map(listInOrder(score).map((id, at) => [id, at]));
  const findPlace = (id: string) => places.get(id) ?? places.size;
  return {
    ...bank,
    questions: [...bank.questions].sort((one, other) => findPlace(one.id) - findPlace(other.id)),
  };
}

/**
 * Lists the questions that a score names in the order of its bank. A role-critical question that is neither
 * planned nor rated stands in a list of its own, among some of the others. That list is not checked yet.
 */
function listInOrder({ questions, roleCritical }: InterviewScore<Outline>): string[] {
  const places = new Map<string, number>(questions.map(({ id }, at) => [id, at]));
  const asked = [...places.keys()];
  const order = new Set<string>();
  let next = 0;
  const critical: unknown = Object(roleCritical).questions;
  for (const id of Array.isArray(critical) ? (critical as string[]) : []) {
    for (const at = places.get(id) ?? -1; next <= at; next++) order.add(asked[next] as string);
    order.add(id);
  }
  return [...new Set([...order, ...asked])];
}

/** Compares the ratings of a record with those that its score counts. */
function compareRatings({
  ratings,
  raters = [],
  panelOptions,
  score,
}: InterviewRecord): RecordDifference[] {
  if (ratings) {
    const counted = score.questions.flatMap(({ id, rating }) =>
      rating === null ? [] : [[id, rating]],
    );
    return listOtherRatings(ratings, Object.fromEntries(counted), ['ratings']);
  }
  // A score does not tell what was rated before a consensus, who skipped a question, nor what the raters
  // said who do not count.
  const settled = score.questions
    .filter(({ rating, raters: names }) => typeof rating === 'number' && !Array.isArray(names))
    .map(({ id }) => id);
  const without = Array.isArray(panelOptions?.without) ? panelOptions.without : [];
  const left = without.map((one) => Object(one).rater);
  return raters.flatMap(({ rater, ratings: given }, at) => {
    if (left.includes(rater)) return [];
    const counted = Object.fromEntries(
      score.questions.flatMap(({ id, raters: names, ratings: points }) => {
        const place = Array.isArray(names) ? names.indexOf(rater) : -1;
        return place < 0 ? [] : [[id, Object(points)[place]]];
      }),
    );
    const compared = Object.entries(given).filter(
      ([id, rating]) =>
        Object.hasOwn(counted, id) || (typeof rating === 'number' && !settled.includes(id)),
    );
    return listOtherRatings(Object.fromEntries(compared), counted, ['raters', at, 'ratings']);
  });
}

function listOtherRatings(given: object, counted: JsonObject, place: Path): RecordDifference[] {
  return listDifferences(given as JsonObject, counted, place).map(({ path, before, after }) =>
    describeDifference('other-rating', path, {
      message: `${path.join('.')} is ${describePart(before, 'absent')}, and the score counts ${describePart(after, 'none')}`,
      recorded: before,
      expected: after,
    }),
  );
}

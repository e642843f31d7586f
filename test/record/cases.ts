import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type BackendOutline, backendOutline } from '../../data/backend/outline.ts';
import { decide } from '../../src/decision.ts';
import type { InterviewError } from '../../src/errors.ts';
import type { HireThreshold, InterviewPlan, Outline, Ratings } from '../../src/model.ts';
import { type PanelOptions, scorePanel } from '../../src/panel/index.ts';
import { createRecord, type RecordInput } from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into parsed JSON as they please
export type Any = any;

export const decidedAt = '2026-03-01T09:30:00Z';

export const ratings: Ratings<BackendOutline> = {
  'cap-theorem': 4,
  'raft-consensus': 3,
  'saga-pattern': 'skipped',
  'sql-vs-nosql': 4,
};

const plan: InterviewPlan<BackendOutline> = {
  questions: ['cap-theorem', 'raft-consensus', 'saga-pattern', 'sql-vs-nosql'],
  roleCritical: ['cap-theorem'],
  weighting: { reason: 'The role is about consistency.', weights: { 'cap-theorem': 2 } },
};

const threshold: HireThreshold = { average: 3.5, minimumRated: 2 };

/** All that a record of one interviewer can hold. */
export function buildInput(changes: Any = {}): RecordInput<BackendOutline> & Any {
  const score = scoreInterview(ratings, plan);
  return {
    score,
    decision: decide(score, threshold),
    ratings,
    plan,
    threshold,
    decidedAt,
    candidate: 'C-17',
    notes: { 'cap-theorem': 'Named the partition first. “Well put” — 👍' },
    ...changes,
  };
}

const raters = {
  ben: { 'cap-theorem': 4, 'raft-consensus': 2 },
  ana: { 'cap-theorem': 5, 'raft-consensus': 4, 'sql-vs-nosql': 'skipped' },
  '7': { 'cap-theorem': 1 },
} as const;

const panelOptions: PanelOptions<BackendOutline, 'ben' | 'ana' | '7'> = {
  summary: 'median',
  without: [{ rater: '7', reason: 'Knew the candidate.' }],
};

/** All that a record of a panel can hold. */
export function buildPanelInput(changes: Any = {}): RecordInput<BackendOutline> & Any {
  const { score } = scorePanel(raters, {}, panelOptions);
  return {
    score,
    decision: decide(score),
    raters,
    panelOptions,
    decidedAt,
    notes: { ben: { 'cap-theorem': 'Fine.' } },
    ...changes,
  };
}

/** Canonical JSON for values without odd numbers, by other means than those of the library. */
export function spell(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.keys(part)
            .sort()
            .map((key) => [key, part[key]]),
        )
      : part,
  );
}

export function digest(value: unknown): string {
  return createHash('sha256').update(spell(value)).digest('hex');
}

/** Changes a record as somebody would who knows how digests are made. */
export function forge(text: string, change: (record: Any) => void): string {
  const { digests: _, digest: __, ...fields } = JSON.parse(text);
  change(fields);
  const digests = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, digest(value)]),
  );
  return JSON.stringify({ ...fields, digests, digest: digest(digests) });
}

/** Changes a record without care for its digests. */
export function tamper(text: string, change: (record: Any) => void): string {
  const record = JSON.parse(text);
  change(record);
  return JSON.stringify(record);
}

export function catchError(run: () => unknown): InterviewError {
  try {
    run();
  } catch (error) {
    return error as InterviewError;
  }
  throw new Error('nothing was thrown');
}

/** A small bank, for records that are soon written, with ids that trip up careless code. */
export const bank: Outline = parseOutline((outline) => {
  const kept = [
    'prototype',
    'constructor',
    'hash-table-collisions',
    'cap-theorem',
    'raft-consensus',
  ];
  outline.id = 'small';
  outline.levels = [{ id: 'expert' }, { id: 'prototype' }];
  outline.sections = [
    { id: 'toString', level: 'expert' },
    { id: 'prototype', level: 'prototype' },
  ];
  outline.questions = kept.map((id, at) => ({
    id,
    number: at + 1,
    level: outline.levels[at % 2].id,
    section: outline.sections[at % 2].id,
    competency: at < 2 ? 'prototype' : 'Depth',
  }));
});

const ids = bank.questions.map(({ id }) => id);

export const anyThreshold: fc.Arbitrary<HireThreshold> = fc
  .record(
    {
      average: fc.integer({ min: 10_000, max: 50_000 }).map((cut) => cut / 10_000),
      roleCritical: fc.record(
        {
          average: fc.integer({ min: 10_000, max: 50_000 }).map((cut) => cut / 10_000),
          required: fc.boolean(),
          lowest: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: ['average', 'required'] },
      ),
      minimumRated: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['average'] },
  )
  .map((value) => value as HireThreshold);

const anyRatings = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom(1, 2, 3, 4, 5, 'skipped'),
  { minKeys: 1, maxKeys: 5, noNullPrototype: true },
) as fc.Arbitrary<Ratings<Outline>>;

/** The inputs of records, of one interviewer or of a panel. */
export const anyInput: fc.Arbitrary<Any> = fc
  .record({
    own: anyRatings,
    others: fc.option(fc.tuple(anyRatings, anyRatings), { nil: undefined }),
    summary: fc.constantFrom('mean', 'median', undefined),
    /** Without planned questions the interview is what was rated or skipped. */
    isPlanned: fc.boolean(),
    more: fc.subarray(ids, { maxLength: 3 }),
    critical: fc.subarray(ids, { maxLength: 2 }),
    weight: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    given: fc.option(anyThreshold, { nil: undefined }),
    candidate: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    note: fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
  })
  .map(({ own, others, summary, isPlanned, more, critical, weight, given, candidate, note }) => {
    const held = [own, ...(others ?? [])];
    const rated = held.flatMap((one) => Object.keys(one));
    const [first] = rated;
    const asked = [...new Set([...rated, ...more, ...critical])];
    const planned: InterviewPlan<Outline> = {
      questions: isPlanned ? asked : undefined,
      roleCritical: critical,
      weighting:
        weight === undefined
          ? undefined
          : { reason: 'Why not.', weights: Object.fromEntries([[first as string, weight]]) },
    };
    const panel = others && { first: own, second: others[0], third: others[1] };
    const options = panel && summary && { summary };
    const score = panel
      ? scorePanel<Outline>(panel, planned, { ...options, bank } as never).score
      : scoreInterview(own, planned, { bank });
    const notes = note === undefined ? undefined : Object.fromEntries([[first as string, note]]);
    return {
      score,
      decision: decide(score, given),
      ...(panel ? { raters: panel, panelOptions: options } : { ratings: own }),
      plan: planned,
      bank,
      threshold: given,
      decidedAt,
      candidate,
      notes: notes && panel ? { second: notes } : notes,
    };
  });

export const anyRecord: fc.Arbitrary<string> = anyInput.map((input) => createRecord(input));

/** An outline that no type knows. */
export function parseOutline(change: (bank: Any) => void = () => {}): Outline {
  const bank = JSON.parse(JSON.stringify(backendOutline));
  change(bank);
  return bank;
}

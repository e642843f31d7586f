import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { createRecord } from '../../src/record/index.ts';
import { renderPanel, renderRecord, renderScorecard } from '../../src/report/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';

const FORMATS = ['markdown', 'html', 'csv', 'text'] as const;

const decidedAt = '2026-03-01T09:30:00Z';
const candidate = 'candidate-17';
const plan = {
  questions: ['rate-limiting', 'cap-theorem', 'idempotency'],
  roleCritical: ['idempotency'],
  weighting: { reason: 'Payments are the job.', weights: { idempotency: 2 } },
} as const;
const ratings = { 'cap-theorem': 4, idempotency: 3, 'rate-limiting': 'skipped' } as const;
const notes = { 'cap-theorem': 'Clear.' };
const score = scoreInterview(ratings, plan);
const decision = decide(score);
const single = createRecord({ score, decision, ratings, plan, notes, candidate, decidedAt });

const raters = {
  ana: { 'cap-theorem': 5, 'raft-consensus': 4 },
  ben: { 'cap-theorem': 2, 'raft-consensus': 3 },
} as const;
const panelOptions = {
  consensus: { 'cap-theorem': { rating: 4, reason: 'Talked about partitions.' } },
} as const;
const panel = scorePanel(raters, {}, panelOptions);
const verdict = decide(panel.score);
const shared = createRecord({
  score: panel.score,
  decision: verdict,
  raters,
  panelOptions,
  notes: { ana: notes },
  candidate,
  decidedAt,
});

/** The lines of a report that are not those of another, however wide the column of names. */
function listOwn(report: string, other: string): string[] {
  const list = (text: string) => text.split(/\r?\n/).map((line) => line.replace(/ {2,}/g, '  '));
  const known = new Set(list(other));
  return list(report).filter((line) => !known.has(line));
}

/** The title; the facts and the foot in HTML, which are longer in a record; facts in text, which wrap. */
const OTHERWISE = /Scorecard|Panel|<dl>|si-foot|^(Threshold|Raters)|^ {2}/;

describe.each(FORMATS)('%s', (format) => {
  test('a record of one interviewer says what the scorecard says, and when it was decided', () => {
    const report = renderRecord(single, { format });
    const card = renderScorecard(score, decision, { format, plan, notes, candidate });
    for (const line of listOwn(card, report)) expect(line).toMatch(OTHERWISE);
    for (const text of [decidedAt, 'Payments are the job.', 'Clear.', JSON.parse(single).digest]) {
      expect(report).toContain(text);
    }
  });

  test('a record of a panel says what the panel says', () => {
    const report = renderRecord(JSON.parse(shared), { format });
    const whole = renderPanel(panel, verdict, { format, notes: { ana: notes }, candidate });
    for (const line of listOwn(whole, report)) expect(line).toMatch(OTHERWISE);
    expect(report).toContain('Talked about partitions.');
    expect(report).toContain(decidedAt);
  });
});

test('the title says that it is a record', () => {
  expect(renderRecord(single, { format: 'markdown' })).toMatch(
    /^# Decision record: candidate-17\n/,
  );
  expect(renderRecord(single, { format: 'text' })).toContain(
    'The record is as it was written, and its score and decision follow from its',
  );
  expect(renderRecord(single, { format: 'csv', bom: true })).toContain(
    `record,decided-at,Decided at,,,,,,,,,${decidedAt}`,
  );
});

test('a record of another bank needs that bank', () => {
  const own = { steam: 4, crust: 9 } as const;
  const baked = scoreInterview(own, {}, { bank: bakeryBank });
  const record = createRecord({
    score: baked,
    decision: decide(baked),
    ratings: own,
    decidedAt,
    bank: bakeryBank,
  });
  const bank = { ...bakeryBank, version: '9.0.0' };
  const text = renderRecord(record, { format: 'text', bank });
  expect(text).toContain('Bakery interview (bakery 2.1.0)');
  expect(text).toContain('as in version 9.0.0 of the bank');
  expect(listProblems(() => renderRecord(record, { format: 'text' }))[0]).toEqual([
    'other-bank',
    'record > bank > id',
    expect.stringContaining('bakery'),
  ]);
});

describe('errors', () => {
  test('a record that was altered has no report', () => {
    const altered = { ...JSON.parse(single), candidate: 'someone else' };
    expect(explain(() => renderRecord(altered, { format: 'html' }))).toMatchObject({
      code: 'invalid-record',
      message: 'Cannot render record: candidate was changed after the record was written',
    });
  });

  test('a record that does not follow from its ratings has no report', () => {
    const forged = { ...JSON.parse(single), ratings: { ...ratings, idempotency: 5 } };
    expect(
      listProblems(() => renderRecord(forged, { format: 'html' })).map(([code]) => code),
    ).toContain('does-not-follow');
  });

  test('what is not a record is refused', () => {
    for (const none of [undefined, null, 7, 'record', {}, []]) {
      expect(explain(() => renderRecord(none, { format: 'text' })).code).toBe('invalid-record');
    }
  });

  test('options: candidate, plan and notes are those of the record', () => {
    const options = { format: 'text', candidate, plan, notes, bank: backendBank };
    expect(
      listProblems(() => renderRecord(single, options as never)).map(([code, path]) => [
        code,
        path,
      ]),
    ).toEqual([
      ['unknown-key', 'options > candidate'],
      ['unknown-key', 'options > plan'],
      ['unknown-key', 'options > notes'],
    ]);
  });
});

import { describe, expectTypeOf, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type { Outline } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import {
  type AsyncReplay,
  createRecord,
  type InterviewRecord,
  parseRecord,
  type RecordDifference,
  type Replay,
  replay,
  verifyRecord,
} from '../../src/record/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

declare const parsed: Outline;
declare const lines: AsyncIterable<string>;
const decidedAt = '2026-03-01T09:30:00Z';

describe('createRecord', () => {
  test('takes the ratings of the bank only', () => {
    const score = scoreInterview({ 'cap-theorem': 4 });
    const decision = decide(score);
    expectTypeOf(
      createRecord({ score, decision, ratings: { 'cap-theorem': 4 }, decidedAt }),
    ).toEqualTypeOf<string>();
    createRecord({ score, decision, ratings: { 'cap-theorem': 4 }, decidedAt, bank: backendBank });
    // @ts-expect-error no such question
    createRecord({ score, decision, ratings: { nope: 4 }, decidedAt });
    // @ts-expect-error off the scale
    createRecord({ score, decision, ratings: { 'cap-theorem': 7 }, decidedAt });
    // @ts-expect-error a time is needed
    createRecord({ score, decision, ratings: { 'cap-theorem': 4 } });
    // @ts-expect-error ratings or raters
    createRecord({ score, decision, decidedAt });
    // @ts-expect-error not both
    createRecord({ score, decision, decidedAt, ratings: { 'cap-theorem': 4 }, raters: {} });
  });

  test('takes a panel', () => {
    const raters = { ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 3 } } as const;
    const { score } = scorePanel(raters);
    createRecord({
      score,
      decision: decide(score),
      raters,
      panelOptions: { summary: 'median' },
      notes: { ana: { 'cap-theorem': 'Fine.' } },
      decidedAt,
    });
  });

  test('takes a bank that is known at run time only', () => {
    const score = scoreInterview({ anything: 4 }, {}, { bank: parsed });
    createRecord({
      score,
      decision: decide(score),
      ratings: { anything: 4 },
      bank: parsed,
      plan: { questions: ['anything'] },
      decidedAt,
    });
  });
});

describe('the rest', () => {
  test('has the types that are said', () => {
    expectTypeOf(parseRecord('')).toEqualTypeOf<InterviewRecord>();
    expectTypeOf(verifyRecord({}, { bank: parsed })).toEqualTypeOf<readonly RecordDifference[]>();
    expectTypeOf(replay([''], { bank: parsed })).toEqualTypeOf<Replay>();
    expectTypeOf(replay(lines, { threshold: { average: 4 } })).toEqualTypeOf<AsyncReplay>();
    // @ts-expect-error no stream
    replay(5, { bank: parsed });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../src/decision.ts';
import { InterviewError } from '../src/errors.ts';
import type { InterviewPlan, Outline, Ratings } from '../src/model.ts';
import { scorePanel } from '../src/panel/index.ts';
import { createRecord, parseRecord } from '../src/record/index.ts';
import { safeParseScorecard } from '../src/schema/index.ts';
import { scoreInterview } from '../src/scoring.ts';
import { bakeryBank } from './banks.ts';

/** What a part makes of a scorecard: the codes of its issues, or nothing when it takes it. */
function listCodes(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof InterviewError)) throw error;
    return error.issues.map(({ code }) => code).sort();
  }
}

const id = fc.constantFrom('kneading', 'proofing', 'steam', 'crust', 'stem', '__proto__');
const absent = fc.constantFrom(undefined, null);
const dictionary = <T>(value: fc.Arbitrary<T>) => fc.dictionary(id, value, { maxKeys: 3 });
const ratings = dictionary(fc.oneof(fc.constantFrom(1, 4, 9, 'skipped', 2, '4'), absent));
const ids = fc.oneof(fc.uniqueArray(id, { maxLength: 4 }), absent);
const weights = dictionary(fc.oneof(fc.constantFrom(1, 3, 0), absent));
const plan = fc.oneof(
  fc.record({
    questions: ids,
    roleCritical: ids,
    weighting: fc.oneof(fc.record({ reason: fc.constantFrom('Because.', ''), weights }), absent),
  }),
  absent,
);

test('parser, engine, panel and record take and refuse the same, for the same reasons', () => {
  let taken = 0;
  fc.assert(
    fc.property(ratings, plan, (given, planned) => {
      const options = { bank: bakeryBank as Outline };
      const score = () =>
        scoreInterview<Outline>(
          given as Ratings<Outline>,
          planned as InterviewPlan<Outline>,
          options,
        );
      const codes = listCodes(score);
      const parsed = safeParseScorecard({ ratings: given, plan: planned }, options);
      expect((parsed.error?.issues ?? []).map(({ code }) => code).sort()).toEqual(codes);
      const raters = { ana: given as Ratings<Outline> };
      const panel = () => scorePanel<Outline>(raters, planned as InterviewPlan<Outline>, options);
      expect(listCodes(panel)).toEqual(codes);
      if (!parsed.data) return;
      taken++;
      const { ratings: read, plan: sealed } = parsed.data;
      const result = score();
      expect(scoreInterview<Outline>(read, sealed, options)).toEqual(result);
      const decision = decide(result);
      const text = createRecord<Outline>({
        ...options,
        score: result,
        decision,
        ratings: given as Ratings<Outline>,
        plan: planned as InterviewPlan<Outline>,
        decidedAt: new Date(0),
      });
      const record = parseRecord(text, options);
      expect(record).toMatchObject({ ratings: read, decidedAt: '1970-01-01T00:00:00.000Z' });
      expect(decide(record.score)).toEqual(decision);
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(20);
});

test('a note is taken, left out or refused alike', () => {
  const note = fc.oneof(fc.constantFrom('Heard.', '', ' \n', 7), absent);
  fc.assert(
    fc.property(
      dictionary(note),
      fc.constantFrom(undefined, ['steam', 'crust']),
      (notes, questions) => {
        const options = { bank: bakeryBank as Outline };
        const planned = { questions } as InterviewPlan<Outline>;
        const parsed = safeParseScorecard({ ratings: {}, plan: planned, notes }, options);
        const score = scoreInterview<Outline>({} as Ratings<Outline>, planned, options);
        const record = () =>
          createRecord<Outline>({
            ...options,
            score,
            decision: decide(score),
            ratings: {} as Ratings<Outline>,
            plan: planned,
            notes: notes as never,
            decidedAt: '2026-03-01T09:30:00Z',
          });
        const found = (parsed.error?.issues ?? []).map(({ code }) => code).sort();
        expect(listCodes(record)).toEqual(found);
        if (parsed.data) expect(parseRecord(record()).notes).toEqual(parsed.data.notes);
      },
    ),
  );
});

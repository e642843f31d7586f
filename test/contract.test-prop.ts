import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../src/decision.ts';
import { InterviewError } from '../src/errors.ts';
import type { InterviewPlan, Outline, QuestionBank, Ratings } from '../src/model.ts';
import { scorePanel } from '../src/panel/index.ts';
import { createRecord, parseRecord } from '../src/record/index.ts';
import { renderRecord } from '../src/report/record.ts';
import { renderScorecard } from '../src/report/scorecard.ts';
import { safeParseScorecard } from '../src/schema/index.ts';
import { openScorecard } from '../src/scorecard/session.ts';
import { scoreInterview } from '../src/scoring.ts';
import { bakeryBank } from './banks.ts';
import { createFolder, runCommand } from './cli/session.ts';

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

/** Checks whether the command takes a scorecard. */
async function isTaken(card: unknown): Promise<boolean> {
  const at = createFolder({ 'bank.json': JSON.stringify(bakeryBank) });
  // JSON has no undefined, and null means the same.
  const input = JSON.stringify(card, (_, value) => (value === undefined ? null : value));
  const { code } = await runCommand(['score', '-', '--bank', at('bank.json')], { input });
  return code === 0;
}

test('parser, engine, panel, session, record, report and command take and refuse the same, for the same reasons', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(ratings, plan, async (given, planned) => {
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
      const card = { ratings: given, plan: planned };
      const session = openScorecard<Outline>(card, options);
      expect(session.issues.map(({ code }) => code).sort()).toEqual(codes);
      expect(await isTaken(card)).toBe(codes.length === 0);
      const decidedAt = new Date(0);
      if (!parsed.data) {
        const empty = scoreInterview<Outline>({}, undefined, options);
        const input = { ...options, score: empty, decision: decide(empty), decidedAt };
        const refused = { ...input, ratings: given, plan: planned };
        expect(listCodes(() => createRecord<Outline>(refused as never))).toEqual(codes);
        return;
      }
      expect(session.score).toEqual(score());
      expect(session.toJSON()).toEqual(parsed.data);
      const merged = openScorecard<Outline>(undefined, options).merge({ ratings: given });
      expect(merged.ratings).toEqual(parsed.data.ratings);
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
        decidedAt,
      });
      const record = parseRecord(text, options);
      expect(record).toMatchObject({ ratings: read, decidedAt: '1970-01-01T00:00:00.000Z' });
      expect(decide(record.score)).toEqual(decision);
      const context = { format: 'text', bank: bakeryBank as QuestionBank } as const;
      const report = renderScorecard(result, decision, { ...context, plan: sealed });
      expect(renderScorecard(result, decision, { ...context, plan: planned as never })).toBe(
        report,
      );
      expect(renderRecord(text, context)).toContain(report.split('\n', 1)[0] as string);
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(20);
});

test('a note is taken, left out or refused alike', async () => {
  const note = fc.oneof(fc.constantFrom('Heard.', '', ' \n', 7), absent);
  await fc.assert(
    fc.asyncProperty(
      dictionary(note),
      fc.constantFrom(undefined, ['steam', 'crust']),
      async (notes, questions) => {
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
        const context = { format: 'text', bank: bakeryBank as QuestionBank } as const;
        const report = (own: unknown) =>
          renderScorecard(score, decide(score), { ...context, plan: planned, notes: own as never });
        expect(listCodes(() => report(notes))).toEqual(found);
        const card = { ratings: {}, plan: planned, notes };
        const session = openScorecard<Outline>(card, options);
        expect(session.issues.map(({ code }) => code).sort()).toEqual(found);
        expect(await isTaken(card)).toBe(found.length === 0);
        if (!parsed.data) return;
        expect(parseRecord(record()).notes).toEqual(parsed.data.notes);
        expect(report(notes)).toBe(report(parsed.data.notes));
        expect(session.toJSON().notes ?? {}).toEqual(parsed.data.notes ?? {});
        const ofRecord = renderRecord(record(), context);
        for (const heard of Object.values(parsed.data.notes ?? {})) {
          expect(ofRecord).toContain(heard);
        }
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { parseRatingsCsv } from '../../src/csv/index.ts';
import { decide } from '../../src/decision.ts';
import type { InterviewPlan, Outline, QuestionId, Rating } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/panel.ts';
import { renderPanel } from '../../src/report/panel.ts';
import { renderScorecard } from '../../src/report/scorecard.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { de } from '../../src/words/de.ts';

const ids = backendBank.questions.map(({ id }) => id);

const rating = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('skipped' as const));

/** Texts that a spreadsheet could take for something else, without the white space that cells do not keep. */
const note = fc
  .string({ unit: fc.constantFrom(...'ab=+-@\'"; \n,'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const plans = fc
  .record({
    questions: fc.subarray(ids, { minLength: 1 }),
    critical: fc.nat(),
    weights: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    isWeighted: fc.boolean(),
  })
  .map(({ questions, critical, weights, isWeighted }): InterviewPlan => {
    const roleCritical = questions.slice(0, critical % (questions.length + 1));
    const weighed = questions.map((id, at) => [id, weights[at % weights.length]] as const);
    const entries = weighed.filter(([id, weight]) => weight !== 0 || !roleCritical.includes(id));
    return {
      questions,
      roleCritical,
      ...(isWeighted && {
        weighting: { reason: 'The role.', weights: Object.fromEntries(entries) },
      }),
    };
  });

/** What one rater gave and wrote, by the place of the question in the plan. */
const answers = fc.array(
  fc.record({
    rating: fc.option(rating, { nil: undefined }),
    note: fc.option(note, { nil: undefined }),
  }),
  { minLength: 40, maxLength: 40 },
);

type Answers = typeof answers extends fc.Arbitrary<infer T> ? T : never;

function listAnswers({ questions = [] }: InterviewPlan, given: Answers) {
  const of = <Field extends 'rating' | 'note'>(field: Field) =>
    Object.fromEntries(
      questions.flatMap((id, at) => {
        const value = given[at]?.[field];
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return {
    ratings: of('rating') as { [Id in QuestionId]?: Rating },
    notes: of('note') as { [Id in QuestionId]?: string },
  };
}

/** How sheets are saved elsewhere: another delimiter, a byte order mark, the line ends of other systems. */
const savings = fc.constantFrom(
  (csv: string) => csv,
  (csv: string) => `\uFEFF${csv.replaceAll('\r\n', '\n')}`,
);

test('the CSV of a scorecard reads back as the scorecard', () => {
  fc.assert(
    fc.property(plans, answers, savings, fc.boolean(), (plan, given, save, isGerman) => {
      const { ratings, notes } = listAnswers(plan, given);
      const score = scoreInterview(ratings, plan);
      const csv = renderScorecard(score, decide(score), {
        format: 'csv',
        notes,
        plan,
        candidate: 'C-1',
        ...(isGerman && { words: de }),
      });
      const { scorecards, findings } = parseRatingsCsv(save(csv));
      expect(findings).toEqual([]);
      const [read] = scorecards;
      expect(scorecards).toHaveLength(1);
      expect(read?.scorecard.candidate).toBe('C-1');
      expect(read?.scorecard.notes ?? {}).toEqual(notes);
      expect(read?.scorecard.ratings).toEqual(ratings);
      expect(scoreInterview(ratings, read?.scorecard.plan)).toEqual(score);
    }),
  );
});

test('the CSV of a panel reads back as its scorecards', () => {
  fc.assert(
    fc.property(plans, answers, answers, (plan, ana, ben) => {
      const cards = { Ana: listAnswers(plan, ana), 'B, "en"': listAnswers(plan, ben) };
      const raters = Object.fromEntries(
        Object.entries(cards).map(([name, { ratings }]) => [name, ratings]),
      );
      const panel = scorePanel(raters, plan);
      const notes = Object.fromEntries(
        Object.entries(cards).map(([name, card]) => [name, card.notes]),
      );
      const csv = renderPanel(panel, decide(panel.score), { format: 'csv', notes, plan });
      const { scorecards } = parseRatingsCsv(csv);
      expect(
        scorecards.map(({ rater, scorecard }) => [
          rater,
          { ratings: scorecard.ratings, notes: scorecard.notes ?? {} },
        ]),
      ).toEqual(Object.entries(cards));
      const again = scorePanel(raters, scorecards[0]?.scorecard.plan);
      // The weights are in the same proportion.
      expect(again.score.average).toBe(panel.score.average);
      expect(again.score.roleCritical.average).toBe(panel.score.roleCritical.average);
      expect(again.score.missing).toEqual(panel.score.missing);
    }),
    { numRuns: 60 },
  );
});

const cell = (text: string, delimiter: string) =>
  new RegExp(`["\n${delimiter}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;

test('both forms of a sheet, with any delimiter, say the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc.subarray(ids, { minLength: 2 }),
      fc.array(answers, { minLength: 1, maxLength: 3 }),
      (delimiter, questions, given) => {
        const cards = given.map((one) => listAnswers({ questions }, one));
        const write = (rows: readonly (readonly string[])[]) =>
          rows.map((row) => row.map((text) => cell(text, delimiter)).join(delimiter)).join('\n');
        const long = write([
          ['candidate', 'question', 'rating', 'notes'],
          ...cards.flatMap(({ ratings, notes }, at) =>
            questions.map((id) => [`C-${at}`, id, String(ratings[id] ?? ''), notes[id] ?? '']),
          ),
        ]);
        const wide = write([
          ['candidate', ...questions, ...questions.map((id) => `${id} notes`)],
          ...cards.map(({ ratings, notes }, at) => [
            `C-${at}`,
            ...questions.map((id) => String(ratings[id] ?? '')),
            ...questions.map((id) => notes[id] ?? ''),
          ]),
        ]);
        const [one, other] = [long, wide].map((text) => parseRatingsCsv(text));
        expect(one?.delimiter).toBe(delimiter);
        const list = (sheet: typeof one) => sheet?.scorecards.map(({ scorecard }) => scorecard);
        expect(list(one)).toEqual(list(other));
        expect(list(one)?.map(({ ratings }) => ratings)).toEqual(
          cards.map(({ ratings }) => ratings),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('anything else is an error of the library', () => {
  const parts = fc.constantFrom(
    'question',
    'rating',
    'part',
    'id',
    'candidate',
    'cap-theorem',
    '4',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '__proto__',
    'skipped',
    '',
    "'=1",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(parts, { maxLength: 40 }).map((some) => some.join('')),
      ),
      (text) => {
        try {
          parseRatingsCsv<Outline>(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-table', name: 'InvalidTableError' });
        }
      },
    ),
    { numRuns: 1000 },
  );
});

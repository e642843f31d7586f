import { describe, expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../../data/backend/outline.ts';
import { decide } from '../../src/decision.ts';
import type { InterviewScore, Outline, QuestionId, Rating, Ratings } from '../../src/model.ts';
import {
  type Borderline,
  borderline,
  type Panel,
  redactFor,
  scorePanel,
} from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';

const bank = {
  id: 'tiny',
  version: '1.0.0',
  scale: [{ score: 0 }, { score: 1 }],
  levels: [{ id: 'any' }],
  sections: [{ id: 'all', level: 'any' }],
  questions: [{ id: 'why', number: 1, level: 'any', section: 'all', competency: 'Reason' }],
  threshold: { average: 0.5 },
} as const satisfies Outline;

describe('scorePanel', () => {
  test('infers bank and raters', () => {
    const panel = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 'skipped' } });
    expectTypeOf(panel).toEqualTypeOf<Panel<BackendOutline, 'ana' | 'ben'>>();
    expectTypeOf(panel.score).toEqualTypeOf<InterviewScore<BackendOutline>>();
    expectTypeOf(panel.raters[0]?.rater).toEqualTypeOf<'ana' | 'ben' | undefined>();
    expectTypeOf(panel.discuss[0]?.id).toEqualTypeOf<QuestionId<BackendOutline> | undefined>();
    expectTypeOf(panel.questions[0]?.ratings[0]?.rating).toEqualTypeOf<
      Rating<BackendOutline> | null | undefined
    >();
    expectTypeOf(
      scorePanel({ ana: { why: 1 } }, {}, { consensus: { why: { rating: 0, reason: 'x' } }, bank }),
    ).toEqualTypeOf<Panel<typeof bank, 'ana'>>();
  });

  test('takes names, ids and banks that are known only at run time', () => {
    const raters: Record<string, Ratings<BackendOutline>> = {};
    expectTypeOf(scorePanel(raters).raters[0]?.rater).toEqualTypeOf<string | undefined>();
    const parsed: Outline = bank;
    const panel = scorePanel({ ana: { anything: 3 } }, {}, { bank: parsed });
    expectTypeOf(panel.score.rated).toEqualTypeOf<readonly string[]>();
  });

  test('refuses what is not in the bank or the panel', () => {
    // @ts-expect-error an unknown id
    scorePanel({ ana: { 'cap-theorm': 4 } });
    // @ts-expect-error off the scale
    scorePanel({ ana: { 'cap-theorem': 6 } });
    // @ts-expect-error an id of another bank
    scorePanel({ ana: { 'cap-theorem': 1 } }, {}, { bank });
    // @ts-expect-error a question outside the bank
    scorePanel({ ana: {} }, { questions: ['why'] });
    // @ts-expect-error no rater of the panel
    scorePanel({ ana: {}, ben: {} }, {}, { without: [{ rater: 'cleo', reason: 'x' }] });
    // @ts-expect-error no reason
    scorePanel({ ana: {}, ben: {} }, {}, { without: [{ rater: 'ben' }] });
    // @ts-expect-error a consensus needs a reason
    scorePanel({ ana: {} }, {}, { consensus: { 'cap-theorem': { rating: 3 } } });
    // @ts-expect-error a consensus off the scale
    scorePanel({ ana: {} }, {}, { consensus: { 'cap-theorem': { rating: 6, reason: 'x' } } });
    // @ts-expect-error no such summary
    scorePanel({ ana: {} }, {}, { summary: 'mode' });
  });

  test('gives a score that the engine takes as it is', () => {
    const { score } = scorePanel({ ana: { 'cap-theorem': 4 } });
    expectTypeOf(decide).toBeCallableWith(score);
    expectTypeOf(score).toEqualTypeOf(scoreInterview({ 'cap-theorem': 4 }));
    expectTypeOf(score.questions[0]?.ratings).toEqualTypeOf<readonly number[] | undefined>();
  });
});

describe('redactFor', () => {
  test('knows whose ratings are left', () => {
    const raters = { ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 2 } } as const;
    expectTypeOf(redactFor(raters, 'ana').ana['cap-theorem']).toEqualTypeOf<2 | 4>();
    const panel = scorePanel(raters);
    expectTypeOf(redactFor(panel, 'ben')).toEqualTypeOf<{
      readonly ben: Ratings<BackendOutline>;
    }>();
    const either = 'ana' as 'ana' | 'ben';
    expectTypeOf(redactFor(panel, either)).toEqualTypeOf<
      { readonly ana: Ratings<BackendOutline> } | { readonly ben: Ratings<BackendOutline> }
    >();
    // @ts-expect-error what is left is Ben's
    redactFor(panel, 'ben').ana;
    // @ts-expect-error no rater of the panel
    redactFor(panel, 'cleo');
    // @ts-expect-error no rater of the panel
    redactFor(raters, 'cleo');
    scorePanel(redactFor(panel, 'ben'));
  });
});

describe('borderline', () => {
  test('takes a panel or a score, and one source of the error', () => {
    const panel = scorePanel({ ana: { 'cap-theorem': 4 } });
    expectTypeOf(borderline(panel, { standardError: 0.3 })).toEqualTypeOf<Borderline>();
    borderline(panel.score, { history: { sd: 0.6, reliability: 0.8 } });
    // @ts-expect-error nothing to take the error from
    borderline(panel, {});
    // @ts-expect-error two sources of the error
    borderline(panel, { standardError: 0.3, history: { sd: 0.6, reliability: 0.8 } });
    // @ts-expect-error not a score
    borderline({ average: 3.5 }, { standardError: 0.3 });
  });
});

import { assertType, expectTypeOf, test } from 'vitest';
import type { BackendOutline } from '../../data/backend/outline.ts';
import type {
  Decision,
  InterviewScore,
  QuestionBank,
  Ratings,
  Scorecard,
} from '../../src/model.ts';
import { createRecord } from '../../src/record/index.ts';
import { renderScorecard } from '../../src/report/index.ts';
import { openScorecard, type ScorecardSession } from '../../src/scorecard/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';

test('a session knows the ids of its bank', () => {
  const session = openScorecard();
  expectTypeOf(session).toEqualTypeOf<ScorecardSession>();
  expectTypeOf(session).toEqualTypeOf<ScorecardSession<BackendOutline>>();
  expectTypeOf(session.score).toEqualTypeOf<InterviewScore<BackendOutline>>();
  expectTypeOf(session.decision).toEqualTypeOf<Decision<BackendOutline>>();
  expectTypeOf(session.ratings['cap-theorem']).toEqualTypeOf<
    1 | 2 | 3 | 4 | 5 | 'skipped' | undefined
  >();
  expectTypeOf(session.notes['cap-theorem']).toEqualTypeOf<string | undefined>();
  expectTypeOf(session.toJSON()).toEqualTypeOf<Scorecard<BackendOutline>>();
  // @ts-expect-error: no such question
  session.ratings.nope;

  const bakery = openScorecard({}, { bank: bakeryBank, plan: { questions: ['steam'] } });
  expectTypeOf(bakery.ratings.steam).toEqualTypeOf<1 | 3 | 4 | 9 | 'skipped' | undefined>();
  // @ts-expect-error: a plan of the program is checked
  openScorecard(undefined, { bank: bakeryBank, plan: { questions: ['cap-theorem'] } });
  // @ts-expect-error: a plan of the program is checked
  openScorecard(undefined, { plan: { questions: ['nope'] } });

  const anyBank = openScorecard({}, { bank: bakeryBank as QuestionBank });
  expectTypeOf(anyBank.ratings).toEqualTypeOf<Ratings<QuestionBank>>();
});

test('takes what nobody has checked', () => {
  const [id, value] = JSON.parse('["cap-theorem", 4]') as [string, unknown];
  assertType<ScorecardSession>(openScorecard(value).rate(id, value).note(id, value).refer(value));
  assertType<ScorecardSession>(openScorecard().skip(id).clear(id).merge(value));
});

test('hands out what every other part takes', () => {
  const session = openScorecard();
  const { score, decision, candidate, notes, ratings, plan } = session;
  assertType<InterviewScore<BackendOutline>>(scoreInterview(ratings, plan));
  const decidedAt = '2026-03-01T09:30:00Z';
  assertType<string>(createRecord({ ...session.toJSON(), score, decision, decidedAt }));
  assertType<string>(createRecord({ ratings, plan, notes, candidate, score, decision, decidedAt }));
  assertType<string>(renderScorecard(score, decision, { format: 'text', candidate, notes }));
  openScorecard(session.toJSON()).merge(session.changesSince(session));
  session.changesSince(session.toJSON());
});

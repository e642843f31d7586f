import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { InterviewPlan, Ratings } from '../../src/model.ts';
import { createRecord, parseRecord, verifyRecord } from '../../src/record/index.ts';
import { renderScorecard } from '../../src/report/index.ts';
import { parseScorecard, safeParseScorecard } from '../../src/schema/index.ts';
import { openScorecard, type ScorecardSession } from '../../src/scorecard/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';
import { catchError } from '../caught.ts';
import { runCommand } from '../cli/session.ts';

const bank = bakeryBank;
const ids = ['kneading', 'proofing', 'steam', 'crust'] as const;
type Bank = typeof bank;
type Session = ScorecardSession<Bank>;

const id = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...ids) },
  fc.constantFrom('kneeding', '__proto__', 'constructor', ''),
);
const rating = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(1, 3, 4, 9, 'skipped') },
  fc.constantFrom<unknown>(null, undefined, 2, 0, '4', true, Number.NaN, [4], {}),
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>('Slow.', 'Fast.', 'Said "a, b"\n=1+1') },
  fc.constantFrom<unknown>('', ' \n', null, undefined, 7, {}),
);
const plan: fc.Arbitrary<InterviewPlan<Bank> | undefined> = fc.option(
  fc
    .record({
      questions: fc.option(fc.shuffledSubarray([...ids]), { nil: undefined }),
      heavy: fc.boolean(),
    })
    .chain(({ questions, heavy }) =>
      fc.subarray(questions ?? [...ids]).map((critical) => ({
        ...(questions && { questions }),
        roleCritical: critical,
        ...(heavy && {
          weighting: {
            reason: 'The oven is half of the work.',
            weights: Object.fromEntries(critical.map((one) => [one, 3])),
          },
        }),
      })),
    ),
  { nil: undefined },
);

type Call =
  | { readonly method: 'rate' | 'note'; readonly id: string; readonly value: unknown }
  | { readonly method: 'skip' | 'clear'; readonly id: string }
  | { readonly method: 'refer'; readonly value: unknown };

const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ method: fc.constant('rate' as const), id, value: rating }) },
  { weight: 2, arbitrary: fc.record({ method: fc.constant('note' as const), id, value: text }) },
  fc.record({ method: fc.constantFrom('skip' as const, 'clear' as const), id }),
  fc.record({ method: fc.constant('refer' as const), value: text }),
);
const calls = fc.array(call, { maxLength: 12 });

function make(session: Session, { method, ...rest }: Call): Session {
  const { id: question = '', value } = rest as { id?: string; value?: unknown };
  return method === 'refer' ? session.refer(value) : session[method](question, value);
}

/** A scorecard as simple as can be. */
class Model {
  candidate: string | undefined;
  readonly ratings = new Map<string, unknown>();
  readonly notes = new Map<string, string>();
  readonly asked: readonly string[];

  constructor(asked: readonly string[] = ids) {
    this.asked = asked;
  }

  /** Does what a call asks for if it is allowed; returns whether it is. */
  make(call: Call): boolean {
    const absent = (value: unknown) =>
      value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
    if (call.method === 'refer') {
      if (!absent(call.value) && typeof call.value !== 'string') return false;
      this.candidate = absent(call.value) ? undefined : (call.value as string);
      return true;
    }
    if (!ids.includes(call.id as never)) return false;
    if (call.method === 'note') {
      if (absent(call.value)) return this.notes.delete(call.id) || true;
      if (typeof call.value !== 'string' || !this.asked.includes(call.id)) return false;
      this.notes.set(call.id, call.value);
      return true;
    }
    const value = { rate: 'value' in call ? call.value : null, skip: 'skipped', clear: null }[
      call.method
    ];
    if (value === undefined || value === null) return this.ratings.delete(call.id) || true;
    const isRating = value === 'skipped' || [1, 3, 4, 9].includes(value as number);
    if (!isRating || !this.asked.includes(call.id)) return false;
    this.ratings.set(call.id, value);
    return true;
  }

  toJSON(planned: object | undefined) {
    return {
      ...(this.candidate !== undefined && { candidate: this.candidate }),
      ...(planned && { plan: planned }),
      ratings: Object.fromEntries(this.ratings),
      ...(this.notes.size > 0 && { notes: Object.fromEntries(this.notes) }),
    };
  }
}

function fill(planned: InterviewPlan<Bank> | undefined, made: readonly Call[]): Session {
  return made.reduce(make, openScorecard(undefined, { bank, plan: planned }));
}

describe('a session', () => {
  test('agrees with a plain model, whatever is called in whatever order', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(plan, calls, (planned, made) => {
        const model = new Model(planned?.questions);
        let session: Session = openScorecard(undefined, { bank, plan: planned });
        const history: [Session, string][] = [];
        for (const one of made) {
          history.push([session, JSON.stringify(session)]);
          const before = session;
          session = make(session, one);
          const isAllowed = model.make(one);
          verdicts.add(isAllowed);
          expect(session.issues.length === 0).toBe(isAllowed);
          if (!isAllowed) expect(session.toJSON()).toBe(before.toJSON());
          expect(session.toJSON()).toEqual(model.toJSON(planned));
          expect(session).toMatchObject({
            candidate: model.candidate,
            plan: planned ?? {},
            ratings: Object.fromEntries(model.ratings),
            notes: Object.fromEntries(model.notes),
          });
        }
        const ratings = Object.fromEntries(model.ratings) as Ratings<Bank>;
        expect(session.score).toEqual(scoreInterview(ratings, planned, { bank }));
        expect(session.decision).toEqual(decide(session.score));
        for (const [earlier, text] of history) expect(JSON.stringify(earlier)).toBe(text);
      }),
    );
    expect(verdicts.size).toBe(2);
  });

  test('is continued from its JSON', () => {
    fc.assert(
      fc.property(plan, calls, calls, (planned, made, more) => {
        const session = fill(planned, made);
        const opened: Session = openScorecard(JSON.parse(JSON.stringify(session)), { bank });
        expect(opened.issues).toEqual([]);
        expect(opened.toJSON()).toEqual(session.toJSON());
        expect(JSON.stringify(more.reduce(make, opened))).toBe(
          JSON.stringify(more.reduce(make, session)),
        );
        expect(opened.decision).toEqual(session.decision);
      }),
    );
  });

  test('keeps the changes of two who began with the same scorecard', () => {
    fc.assert(
      fc.property(plan, calls, calls, calls, (planned, made, here, there) => {
        const start = fill(planned, made);
        const [one, other] = [here, there].map((rest) => rest.reduce(make, start)) as [
          Session,
          Session,
        ];
        const wire = (session: Session) => JSON.parse(JSON.stringify(session.changesSince(start)));
        expect(start.merge(wire(one)).toJSON()).toEqual(one.toJSON());
        const merged = start.merge(wire(one)).merge(wire(other));
        expect(merged.issues).toEqual([]);
        // The last one wins where both changed the same, and nowhere else.
        for (const field of ['ratings', 'notes'] as const) {
          for (const question of ids) {
            const changed = other[field][question] !== start[field][question];
            expect(merged[field][question]).toBe((changed ? other : one)[field][question]);
          }
        }
        const { candidate } = other.candidate === start.candidate ? one : other;
        expect(merged.candidate).toBe(candidate);
      }),
    );
  });
});

describe('one contract', () => {
  test('what a session hands out, every other part takes', () => {
    const decidedAt = '2026-03-01T09:30:00Z';
    fc.assert(
      fc.property(plan, calls, (planned, made) => {
        const session = fill(planned, made);
        const card = session.toJSON();
        expect(parseScorecard(card, { bank })).toEqual(card);
        expect(scoreInterview(session.ratings, session.plan, { bank })).toEqual(session.score);
        const { score, decision, candidate, notes } = session;
        const record = createRecord({ ...card, score, decision, bank, decidedAt });
        expect(verifyRecord(record, { bank })).toEqual([]);
        expect(parseRecord(record).ratings).toEqual(card.ratings);
        const asked = new Set<string>(score.questions.map(({ id: one }) => one));
        // Without a list of questions the interview is what was rated: a report has no place for other notes.
        fc.pre(Object.keys(notes).every((one) => asked.has(one)));
        for (const format of ['text', 'markdown', 'html', 'csv'] as const) {
          const report = renderScorecard(score, decision, { format, candidate, notes, bank });
          expect(report).not.toBe('');
        }
      }),
    );
  });

  test('the command reads what a session writes', async () => {
    const session = openScorecard()
      .refer('C-17')
      .rate('cap-theorem', 4)
      .skip('idempotency')
      .note('idempotency', 'Out of time.');
    const { code, out } = await runCommand(['score', '-', '--json'], {
      input: JSON.stringify(session),
    });
    expect(JSON.parse(out)).toMatchObject({ score: session.score, decision: session.decision });
    expect(code).toBe(0);
  });

  const entries = (value: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.dictionary(id, value, { maxKeys: 4 }) },
      fc.constantFrom<unknown>(null, undefined, [], 7, 'steam'),
    );
  const card = fc
    .record({
      candidate: text,
      plan: fc.oneof<fc.Arbitrary<unknown>[]>(
        plan,
        fc.record({
          questions: fc.array(id, { maxLength: 4 }),
          roleCritical: fc.array(id, { maxLength: 2 }),
        }),
        fc.constantFrom(null, 7, { question: [] }),
      ),
      ratings: entries(rating),
      notes: entries(text),
      outcome: fc.constantFrom(undefined, undefined, undefined, 'conditional-offer'),
    })
    .map(({ outcome, ...rest }) => (outcome ? { ...rest, outcome } : rest));

  test('what the parser refuses, a session refuses for the same reason, and nothing else', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(card, (stored) => {
        const { success, data, error } = safeParseScorecard(stored, { bank });
        const session = openScorecard(stored, { bank });
        verdicts.add(success);
        expect(session.issues).toEqual(error?.issues ?? []);
        const { notes = {}, ...rest } = data ?? { ratings: {} };
        expect(session.toJSON()).toEqual({
          ...rest,
          ...(Object.keys(notes).length > 0 && { notes }),
        });
      }),
      { numRuns: 1000 },
    );
    expect(verdicts.size).toBe(2);
  });

  test('a change is refused as the whole scorecard with it would be', () => {
    fc.assert(
      fc.property(plan, calls, call, (planned, made, last) => {
        const session = fill(planned, made);
        const before = session.toJSON();
        const {
          id: question,
          value,
          method,
        } = { id: '', value: undefined, ...last } as {
          id: string;
          value: unknown;
          method: string;
        };
        const after =
          method === 'refer'
            ? { ...before, candidate: value }
            : method === 'note'
              ? { ...before, notes: { ...before.notes, [question]: value } }
              : {
                  ...before,
                  ratings: {
                    ...before.ratings,
                    [question]: method === 'skip' ? 'skipped' : method === 'clear' ? null : value,
                  },
                };
        const next = make(session, last);
        expect(next.issues).toEqual(safeParseScorecard(after, { bank }).error?.issues ?? []);
        if (next.issues.length === 0 || method === 'refer' || method === 'note') return;
        const { issues } = catchError(() =>
          scoreInterview(after.ratings as never, before.plan, { bank }),
        );
        const facts = ({ path: _, message: __, ...rest }: (typeof issues)[number]) => rest;
        expect(next.issues.map(facts)).toEqual(issues.map(facts));
      }),
      { numRuns: 500 },
    );
  });
});

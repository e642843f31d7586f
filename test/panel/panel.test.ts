import { describe, expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import { InvalidPanelError, type IssueCode, isInterviewError } from '../../src/errors.ts';
import type { Outline, Ratings } from '../../src/model.ts';
import {
  type BorderlineOptions,
  borderline,
  type PanelOptions,
  redactFor,
  scorePanel,
} from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { buildOutline } from '../banks.ts';

type Backend = typeof backendOutline;

const ids = backendOutline.questions.map(({ id }) => id);
const RAW = { reason: 'talked it over' };

/** A panel from rows of questions and columns of raters, as the shared cases have them. */
function scoreRows(rows: readonly (readonly (number | null)[])[]) {
  const raters = Object.fromEntries(
    (rows[0] ?? []).map((_, rater) => [
      `r${rater}`,
      Object.fromEntries(
        rows.flatMap((row, at) => (row[rater] == null ? [] : [[ids[at], row[rater]]])),
      ),
    ]),
  ) as Record<string, Ratings<Backend>>;
  return scorePanel(raters, { questions: ids.slice(0, rows.length) });
}

test('a bank may have more questions than a function can have arguments', () => {
  const bank = buildOutline(130_000, [1, 2, 3]);
  const ratings = Object.fromEntries(bank.questions.map(({ id }, at) => [id, (at % 3) + 1]));
  expect(
    scorePanel({ ana: ratings }, {}, { bank }).score.byLevel[bank.levels[0]?.id as string],
  ).toEqual(scoreInterview(ratings, {}, { bank }).byLevel[bank.levels[0]?.id as string]);
}, 60_000);

/** What is wrong, or a failure when nothing is. */
function catchIssues(run: () => unknown): { code: IssueCode; at: string; message: string }[] {
  try {
    run();
  } catch (error) {
    if (!isInterviewError(error, 'invalid-panel')) throw error;
    expect(error).toBeInstanceOf(InvalidPanelError);
    expect(error.name).toBe('InvalidPanelError');
    return error.issues.map(({ code, path, message }) => ({ code, at: path.join('/'), message }));
  }
  throw new Error('nothing was thrown');
}

function listCodes(run: () => unknown): [string, string][] {
  return catchIssues(run).map(({ code, at }) => [code, at]);
}

/** Input that the types would refuse. */
function scoreUnchecked(raters: unknown, plan?: unknown, options?: unknown) {
  return scorePanel(raters as Record<string, Ratings<Backend>>, plan as object, options as object);
}

describe('the score of a panel', () => {
  test('edge-20: a question that nobody rated is missing and no zero', () => {
    const { score, questions } = scoreRows([
      [3, 4, null],
      [4, 4, null],
      [null, null, null],
    ]);
    expect(questions.map(({ mean }) => mean)).toEqual([3.5, 4, null]);
    expect(score.average).toBe(3.75);
    expect(score.missing).toEqual([ids[2]]);
    expect(questions[2]?.notRated).toEqual(['r0', 'r1', 'r2']);
    const { outcome, reasons } = decide(score);
    expect(outcome).toBe('undecided');
    expect(reasons[0]?.code).toBe('questions-missing');
  });

  test('edge-21: an average exactly on the cut meets it', () => {
    const { score } = scoreRows([
      [3, 4],
      [4, 3],
      [4, 3],
      [3, 4],
    ]);
    expect(score.average).toBe(3.5);
    expect(meetsHireThreshold(score, { average: 3.5 })).toBe(true);
    expect(decide(score, { average: 3.5 }).outcome).toBe('conditional-offer');
    expect(decide(score, { average: 3.5001 }).outcome).toBe('no-offer');
  });

  test('counts a question the same however many rated it', () => {
    const { score } = scorePanel({
      ana: { 'cap-theorem': 4, 'raft-consensus': 2 },
      ben: { 'cap-theorem': 5 },
      cleo: { 'cap-theorem': 4, 'raft-consensus': 3 },
    });
    expect(score.questions).toEqual([
      {
        id: 'cap-theorem',
        rating: 13 / 3,
        weight: 6,
        ratings: [4, 5, 4],
        raters: ['ana', 'ben', 'cleo'],
      },
      { id: 'raft-consensus', rating: 2.5, weight: 6, ratings: [2, 3], raters: ['ana', 'cleo'] },
    ]);
    expect([score.total, score.weight]).toEqual([41, 12]);
    expect(score.distribution).toEqual({ 1: 0, 2: 1, 3: 1, 4: 2, 5: 1 });
    expect(score.byLevel.expert).toEqual({
      average: 41 / 12,
      total: 41,
      weight: 12,
      count: 2,
      lowest: 2.5,
    });
  });

  test('multiplies the weights by no more than it must', () => {
    const weigh = (...counts: number[]) =>
      scoreRows(
        counts.map((count) => [0, 1, 2, 3].map((rater) => (rater < count ? 4 : null))),
      ).score.questions.map(({ weight }) => weight);
    expect(weigh(1, 1)).toEqual([1, 1]);
    expect(weigh(2, 2, 0)).toEqual([2, 2, 2]);
    expect(weigh(2, 4)).toEqual([4, 4]);
    expect(weigh(4, 3, 2)).toEqual([12, 12, 12]);
  });

  test('takes the median, and keeps halves exact', () => {
    const raters = {
      ana: { 'cap-theorem': 1, 'raft-consensus': 3 },
      ben: { 'cap-theorem': 4, 'raft-consensus': 4 },
      cleo: { 'cap-theorem': 5 },
    } as const;
    const { score, questions } = scorePanel(raters, {}, { summary: 'median' });
    expect(score.summary).toBe('median');
    expect(score.questions.map(({ rating, weight }) => [rating, weight])).toEqual([
      [4, 2],
      [3.5, 2],
    ]);
    expect([score.total, score.weight]).toEqual([15, 4]);
    expect(questions[0]?.mean).toBe(10 / 3);
  });

  test('tells rated, skipped and missing apart', () => {
    const { score, questions, raters } = scorePanel(
      {
        ana: { 'cap-theorem': 4, 'raft-consensus': 'skipped', 'saga-pattern': 'skipped' },
        ben: { 'cap-theorem': 'skipped', 'raft-consensus': 'skipped' },
        cleo: {},
      },
      { questions: ['saga-pattern', 'raft-consensus', 'cap-theorem', 'lsm-tree-vs-b-tree'] },
    );
    expect(score.rated).toEqual(['cap-theorem']);
    expect(score.skipped).toEqual(['raft-consensus', 'saga-pattern']);
    expect(score.missing).toEqual(['lsm-tree-vs-b-tree']);
    expect(score.average).toBe(4);
    expect(questions.map(({ id, notRated }) => [id, notRated])).toEqual([
      ['cap-theorem', ['cleo']],
      ['raft-consensus', ['cleo']],
      ['saga-pattern', ['ben', 'cleo']],
      ['lsm-tree-vs-b-tree', ['ana', 'ben', 'cleo']],
    ]);
    expect(questions[1]).toMatchObject({ mean: null, range: null });
    expect(raters[1]?.notRated).toEqual(['saga-pattern', 'lsm-tree-vs-b-tree']);
    expect(score.questions.map(({ rating }) => rating)).toEqual([4, 'skipped', 'skipped', null]);
  });

  test('is empty when nobody rated anything', () => {
    const { score, questions, agreement } = scorePanel({ ana: {}, ben: {} });
    expect(questions).toEqual([]);
    expect(score).toEqual({ ...scoreInterview({}), summary: 'mean' });
    expect(agreement.reason).toBe('no-pairable-values');
    expect(decide(score).reasons[0]?.code).toBe('nothing-rated');
  });

  test('keeps the raters in the order given, whole numbers first', () => {
    const panel = scorePanel({ zoe: {}, '10': {}, ana: {}, '2': { 'cap-theorem': 4 }, '02': {} });
    const order = ['2', '10', 'zoe', 'ana', '02'];
    expect(panel.raters.map(({ rater }) => rater)).toEqual(order);
    expect(panel.questions[0]?.ratings.map(({ rater }) => rater)).toEqual(order);
  });

  test('leaves out a rater only with a reason, and tells', () => {
    const panel = scorePanel(
      { ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 1, 'raft-consensus': 1 } },
      {},
      { without: [{ rater: 'ben', reason: 'worked with the candidate' }] },
    );
    expect(panel.score.average).toBe(4);
    expect(panel.questions.map(({ id }) => id)).toEqual(['cap-theorem']);
    expect(panel.raters.map(({ rater }) => rater)).toEqual(['ana']);
    expect(panel.without).toEqual([
      {
        rater: 'ben',
        reason: 'worked with the candidate',
        score: scoreInterview({ 'cap-theorem': 1, 'raft-consensus': 1 }),
      },
    ]);
  });

  test('does not touch what it is given', () => {
    const raters = Object.freeze({ ana: Object.freeze({ 'cap-theorem': 4 } as const) });
    const plan = Object.freeze({ questions: Object.freeze(['cap-theorem'] as const) });
    expect(scorePanel(raters, plan, Object.freeze({})).score.average).toBe(4);
    expect(raters).toEqual({ ana: { 'cap-theorem': 4 } });
  });

  test('refuses sums that would not be exact', () => {
    const bank: Outline = {
      ...backendOutline,
      scale: [{ score: -1000 }, { score: 0 }],
      threshold: { average: 0 },
    };
    // The largest sum that is exact: weight × 1000 × 10,000 within 2^53 − 1.
    const weigh = (weight: number) => ({
      questions: [ids[0] as string],
      weighting: { reason: 'heavy', weights: { [ids[0] as string]: weight } },
    });
    const fits = Math.floor(Number.MAX_SAFE_INTEGER / 1e7 / 10);
    const nine = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`r${at}`, { [ids[0] as string]: -1000 }]),
    );
    expect(fits).toBeLessThan(1e8);
    expect(scorePanel(nine, weigh(fits), { bank }).score.average).toBe(-1000);
    expect(listCodes(() => scorePanel(nine, weigh(fits + 1), { bank }))).toEqual([
      ['unsafe-total', 'raters'],
    ]);
  });

  test('refuses numbers of raters whose multiple would not be exact', () => {
    // The first question has 61 raters, the next 62, and so on: their multiple has some 40 digits.
    const raters = Object.fromEntries(
      Array.from({ length: 100 }, (_, rater) => [
        `r${rater}`,
        Object.fromEntries(ids.filter((_, at) => rater < 61 + at).map((id) => [id, 4])),
      ]),
    ) as never as Record<string, Ratings<Backend>>;
    expect(catchIssues(() => scorePanel(raters))).toEqual([
      {
        code: 'unsafe-total',
        at: 'raters',
        message:
          'raters must be fewer, more evenly spread or weighed by less, for the sums to stay exact integers: received an object',
      },
    ]);
    // The median needs no such multiple.
    expect(scorePanel(raters, {}, { summary: 'median' }).score.average).toBe(4);
  });

  test('leaves room for the questions that are still missing', () => {
    const bank: Outline = {
      ...backendOutline,
      scale: [{ score: 0 }, { score: 1000 }],
      threshold: { average: 0 },
    };
    const [first, second, third] = ids as [string, string, string];
    const plan = {
      questions: [first, second],
      weighting: { reason: 'heavy', weights: { [second]: 5e7 } },
    };
    const raters = Object.fromEntries(
      Array.from({ length: 19 }, (_, at) => [`r${at}`, { [first]: 1000 }]),
    );
    expect(listCodes(() => scorePanel(raters, plan, { bank }))).toEqual([
      ['unsafe-total', 'raters'],
    ]);
    const skipping = { ...raters, r0: { [first]: 1000, [second]: 'skipped' as const } };
    expect(scorePanel(skipping, plan, { bank }).score.skipped).toEqual([second]);
    expect(third).toBe(ids[2]);
  });
});

describe('what would turn a panel', () => {
  test('names the rater whose rating would turn it', () => {
    const { score } = scorePanel({ ana: { 'cap-theorem': 3 }, ben: { 'cap-theorem': 3 } });
    expect(decide(score).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 1,
      changes: [{ id: 'cap-theorem', rater: 'ana', from: 3, to: 4 }],
    });
    expect(decide(scoreInterview({ 'cap-theorem': 3 })).flip?.changes).toEqual([
      { id: 'cap-theorem', from: 3, to: 4 },
    ]);
  });

  test('knows that one rater may not move a median', () => {
    const raters = {
      ana: { 'cap-theorem': 3 },
      ben: { 'cap-theorem': 3 },
      cleo: { 'cap-theorem': 1 },
    } as const;
    const { score } = scorePanel(raters, {}, { summary: 'median' });
    expect(decide(score).flip).toEqual({
      outcome: 'conditional-offer',
      steps: 2,
      changes: [
        { id: 'cap-theorem', rater: 'ana', from: 3, to: 4 },
        { id: 'cap-theorem', rater: 'ben', from: 3, to: 4 },
      ],
    });
  });

  test('is exact where a double of weight × mean is not', () => {
    // In doubles 27 × (7 / 3) is 63.00000000000001, and what is left would fall below the cut.
    const { score } = scorePanel(
      {
        ana: { 'cap-theorem': 2, 'raft-consensus': 4 },
        ben: { 'cap-theorem': 2, 'raft-consensus': 4 },
        cleo: { 'cap-theorem': 3, 'raft-consensus': 4 },
      },
      { weighting: { reason: 'the role', weights: { 'cap-theorem': 9 } } },
    );
    expect(27 * (7 / 3)).not.toBe(63);
    expect(decide(score, { average: 4 })).toMatchObject({
      outcome: 'no-offer',
      pivotal: ['cap-theorem'],
    });
  });

  test('drops one required question below its floor', () => {
    const { score } = scorePanel(
      {
        ana: { 'cap-theorem': 5, 'raft-consensus': 4 },
        ben: { 'cap-theorem': 5, 'raft-consensus': 3 },
      },
      { roleCritical: ['raft-consensus'] },
    );
    const threshold = { average: 3, roleCritical: { average: 3, lowest: 3.5, required: true } };
    expect(decide(score, threshold).flip).toEqual({
      outcome: 'no-offer',
      steps: 1,
      changes: [{ id: 'raft-consensus', rater: 'ana', from: 4, to: 3 }],
    });
  });
});

describe('how far raters agree', () => {
  test('compares first ratings only', () => {
    const { agreement, discuss, raters } = scorePanel(
      {
        ana: { 'cap-theorem': 5, 'raft-consensus': 4, 'saga-pattern': 3 },
        ben: { 'cap-theorem': 2, 'raft-consensus': 3, 'saga-pattern': 3 },
        cleo: { 'cap-theorem': 2, 'raft-consensus': 2 },
      },
      {},
      { consensus: { 'cap-theorem': { rating: 4, ...RAW } }, useConsensus: true },
    );
    expect(agreement).toEqual({ exact: 2 / 7, adjacent: 4 / 7, n: 7 });
    expect(discuss).toEqual([
      {
        id: 'cap-theorem',
        range: 3,
        lowest: { rating: 2, raters: ['ben', 'cleo'] },
        highest: { rating: 5, raters: ['ana'] },
      },
      {
        id: 'raft-consensus',
        range: 2,
        lowest: { rating: 2, raters: ['cleo'] },
        highest: { rating: 4, raters: ['ana'] },
      },
    ]);
    // Ana: (2 − 5), (2.5 − 4) and (3 − 3).
    expect(raters[0]?.severity).toEqual({ value: -1.5, n: 3 });
    expect(raters[2]?.severity).toEqual({ value: 1.5, n: 2 });
  });

  test('puts the widest first and keeps the order of the bank between equals', () => {
    const { discuss } = scorePanel(
      {
        ana: { 'array-vs-linked-list': 1, 'cap-theorem': 1, 'raft-consensus': 1 },
        ben: { 'array-vs-linked-list': 2, 'cap-theorem': 5, 'raft-consensus': 2 },
      },
      {},
      { discussAt: 1 },
    );
    expect(discuss.map(({ id }) => id)).toEqual([
      'cap-theorem',
      'array-vs-linked-list',
      'raft-consensus',
    ]);
  });

  test('says why there is nothing to compare', () => {
    const one = scorePanel({ ana: { 'cap-theorem': 4 } });
    const reason = 'fewer-than-two-raters';
    expect(one.agreement).toEqual({ exact: null, adjacent: null, n: 0, reason });
    expect(one.raters[0]?.severity).toEqual({ value: null, n: 0, reason });
    const apart = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'raft-consensus': 4 } });
    expect(apart.agreement.reason).toBe('no-pairable-values');
    expect(apart.raters[1]?.severity.reason).toBe('no-pairable-values');
  });
});

describe('a consensus', () => {
  const raters = {
    ana: { 'cap-theorem': 4, 'raft-consensus': 3 },
    ben: { 'cap-theorem': 1, 'raft-consensus': 4 },
  } as const;
  const consensus = { 'cap-theorem': { rating: 4, ...RAW } } as const;

  test('counts only when the caller says so', () => {
    const beside = scorePanel(raters, {}, { consensus });
    expect(beside.score.average).toBe(3);
    expect(beside.useConsensus).toBe(false);
    const used = scorePanel(raters, {}, { consensus, useConsensus: true });
    expect(used.useConsensus).toBe(true);
    expect(used.score.average).toBe(3.75);
    expect(used.score.questions[0]).toEqual({ id: 'cap-theorem', rating: 4, weight: 2 });
    expect(used.score.distribution).toEqual({ 1: 0, 2: 0, 3: 1, 4: 2, 5: 0 });
    expect(used.questions).toEqual(beside.questions);
    expect(used.questions[0]).toMatchObject({
      mean: 2.5,
      consensus: { rating: 4, reason: 'talked it over' },
    });
    // What was agreed on moves as one rating, and is nobody's.
    expect(decide(used.score, { average: 4 }).flip?.changes).toEqual([
      { id: 'cap-theorem', from: 4, to: 5 },
    ]);
  });

  test('needs a known question that somebody who counts rated', () => {
    const options: PanelOptions<Outline> = {
      consensus: {
        'saga-pattern': { rating: 3, ...RAW },
        'raft-consensus': { rating: 3, ...RAW },
        'cap-theorem': undefined,
      },
      without: [{ rater: 'ben', reason: 'left early' }],
    };
    const run = () =>
      scoreUnchecked({ ana: { 'cap-theorem': 4 }, ben: { 'raft-consensus': 4 } }, {}, options);
    expect(listCodes(run)).toEqual([
      ['not-rated', 'options/consensus/saga-pattern'],
      ['not-rated', 'options/consensus/raft-consensus'],
    ]);
  });
});

describe('bad input', () => {
  test('is told all at once, each with its place', () => {
    const run = () =>
      scoreUnchecked(
        JSON.parse(
          '{ "ana": { "cap-theorm": 4, "raft-consensus": 9 }, "ben": null, " ": {}, "__proto__": {} }',
        ),
        { roleCritical: ['nope'], weighting: { reason: '', weights: {} } },
        {
          summary: 'mode',
          discussAt: 0,
          useConsensus: 1,
          consensus: { 'cap-theorem': { rating: 9 }, nope: { rating: 3, reason: ' ' } },
          without: [{ rater: 'zoe' }, { rater: 'ana', reason: 'x' }, { rater: 'ana', reason: 'x' }],
          threshold: { average: 9 },
          colour: 'red',
        },
      );
    expect(listCodes(run)).toEqual([
      ['unknown-question', 'plan/roleCritical/0'],
      ['no-reason', 'plan/weighting/reason'],
      ['unknown-question', 'raters/ana/ratings/cap-theorm'],
      ['off-scale', 'raters/ana/ratings/raft-consensus'],
      ['not-an-object', 'raters/ben/ratings'],
      ['invalid-name', 'raters/ '],
      ['invalid-name', 'raters/__proto__'],
      ['unknown-key', 'options/colour'],
      ['unknown-summary', 'options/summary'],
      ['invalid-count', 'options/discussAt'],
      ['off-scale', 'options/consensus/cap-theorem/rating'],
      ['no-reason', 'options/consensus/cap-theorem/reason'],
      ['unknown-question', 'options/consensus/nope'],
      ['no-reason', 'options/consensus/nope/reason'],
      ['not-a-boolean', 'options/useConsensus'],
      ['no-reason', 'options/without/0/reason'],
      ['unknown-rater', 'options/without/0/rater'],
      ['duplicate', 'options/without/2/rater'],
      ['off-scale', 'options/threshold/average'],
    ]);
    const [, , unknown, off] = catchIssues(run);
    expect(off?.message).toBe(
      '"ana": rating for "raft-consensus" must be an integer from 1 to 5: received 9',
    );
    expect(unknown).toMatchObject({
      message:
        '"ana": each key of raters.ana.ratings must be a question of the bank: received "cap-theorm"',
    });
    expect(catchIssues(run).at(-1)?.message).toBe(
      'options.threshold.average must be from 1 to 5 with at most four decimals: received 9',
    );
    expect(Object.prototype).not.toHaveProperty('ana');
  });

  test('is a panel without raters', () => {
    expect(listCodes(() => scoreUnchecked({}))).toEqual([['no-raters', 'raters']]);
    const ben = [{ rater: 'ana', reason: 'left early' }];
    expect(listCodes(() => scoreUnchecked({ ana: {} }, {}, { without: ben }))).toEqual([
      ['no-raters', 'options/without'],
    ]);
    expect(listCodes(() => scoreUnchecked({}, {}, { without: [] }))).toEqual([
      ['no-raters', 'raters'],
    ]);
  });

  test('is whatever could hide a rating', () => {
    class Raters {
      ana = {};
    }
    const inherited = Object.create({ ana: { 'cap-theorem': 1 } });
    for (const raters of [null, [], new Map([['ana', {}]]), 'ana', 7, inherited, new Raters()]) {
      expect(listCodes(() => scoreUnchecked(raters))).toEqual([['not-an-object', 'raters']]);
    }
    expect(listCodes(() => scoreUnchecked({ ana: new Map() }))).toEqual([
      ['not-an-object', 'raters/ana/ratings'],
    ]);
    expect(listCodes(() => scoreUnchecked({ ana: {} }, [], null))).toEqual([
      ['not-an-object', 'options'],
      ['not-an-object', 'plan'],
    ]);
    expect(
      listCodes(() => scoreUnchecked({ ana: {} }, {}, { without: {}, consensus: [] })),
    ).toEqual([
      ['not-an-object', 'options/consensus'],
      ['not-a-list', 'options/without'],
    ]);
    expect(() => scoreUnchecked({ ana: {} }, {}, { bank: 7 })).toThrow('Cannot read bank');
    expect(() => scoreUnchecked({ ana: {} }, {}, { bank: null })).toThrow('Cannot read bank');
  });

  test('names a fault of the bank as scoreInterview does', () => {
    const bank: Outline = { ...backendOutline, scale: [{ score: 1 }] };
    expect(() => scorePanel({ ana: {} }, {}, { bank })).toThrow('Cannot read bank');
    const strange: Outline = { ...backendOutline, threshold: { average: 9 } };
    expect(() => scorePanel({ ana: {} }, {}, { bank: strange })).toThrow('Cannot read bank');
  });
});

describe('redactFor', () => {
  const raters = {
    ana: { 'cap-theorem': 4, 'raft-consensus': 'skipped' },
    ben: { 'cap-theorem': 2, 'saga-pattern': 3 },
    cleo: { 'cap-theorem': 1 },
  } as const;

  test('keeps what a rater rated or skipped, and nothing else', () => {
    const panel = scorePanel(
      raters,
      { questions: ['cap-theorem', 'raft-consensus', 'saga-pattern'] },
      { without: [{ rater: 'cleo', reason: 'left early' }] },
    );
    for (const input of [panel, JSON.parse(JSON.stringify(panel)), raters]) {
      expect(redactFor(input, 'ana')).toEqual({ ana: raters.ana });
      expect(redactFor(input, 'cleo')).toEqual({ cleo: raters.cleo });
    }
    expect(redactFor(raters, 'ben').ben).not.toBe(raters.ben);
    expect(scorePanel(redactFor(panel, 'ben')).score.average).toBe(2.5);
  });

  test('knows a panel from raters with odd names', () => {
    const odd = { raters: { 'cap-theorem': 4 }, without: { 'cap-theorem': 2 } } as const;
    expect(redactFor(odd, 'without')).toEqual({ without: { 'cap-theorem': 2 } });
  });

  test('refuses who is none of the panel', () => {
    const run = redactFor as (panel: unknown, rater: unknown) => unknown;
    for (const input of [raters, scorePanel(raters), { raters: [null, { rater: 'zoe' }] }]) {
      expect(listCodes(() => run(input, 'zoe'))).toEqual([['unknown-rater', 'rater']]);
      expect(listCodes(() => run(input, undefined))).toEqual([['unknown-rater', 'rater']]);
      expect(listCodes(() => run(input, '__proto__'))).toEqual([['unknown-rater', 'rater']]);
    }
    expect(listCodes(() => run(null, 'ana'))[0]).toEqual(['not-an-object', 'panel']);
    expect(listCodes(() => run({ ana: 4 }, 'ana'))).toEqual([
      ['not-an-object', 'raters/ana/ratings'],
    ]);
    expect(() => run(raters, 'zoe')).toThrow(
      'Cannot redact panel: rater must be a rater of the panel: received "zoe"',
    );
  });
});

describe('borderline', () => {
  const panel = scorePanel({
    ana: { 'cap-theorem': 4, 'raft-consensus': 3 },
    ben: { 'cap-theorem': 4, 'raft-consensus': 4 },
  });

  test('is an average whose distance to the cut is the error or less', () => {
    // The average is 3.75: a quarter above the cut.
    expect(borderline(panel, { standardError: 0.25 })).toEqual({
      within: true,
      margin: 0.25,
      cut: 3.5,
      standardError: 0.25,
      multiplier: 1,
      raters: 2,
      crossed: true,
      moreRaters: 1,
      advice: ['add-raters'],
    });
    expect(borderline(panel.score, { standardError: 0.249 })).toMatchObject({
      within: false,
      moreRaters: 0,
      advice: ['stands'],
    });
    expect(borderline(panel, { standardError: 0, threshold: { average: 4 } })).toMatchObject({
      within: false,
      margin: -0.25,
      cut: 4,
      moreRaters: 0,
    });
    // Twice the error asks for four times the raters, and one more to be below.
    expect(borderline(panel, { standardError: 0.25, multiplier: 2 })).toMatchObject({
      within: true,
      moreRaters: 7,
    });
  });

  test('takes the error from history, and scales it to the number of raters', () => {
    const history = { sd: 0.5, reliability: 0.75 };
    expect(borderline(panel, { history }).standardError).toBe(0.25);
    expect(borderline(panel, { history, raters: 8 }).standardError).toBe(0.5);
    const one = scoreInterview({ 'cap-theorem': 4 });
    expect(borderline(one, { history, raters: 4 })).toMatchObject({
      raters: 1,
      standardError: 0.5,
      within: true,
      moreRaters: 1,
    });
    expect(borderline(panel, { history: { sd: 0, reliability: 1 } }).within).toBe(false);
    expect(borderline(panel, { history: { sd: -0, reliability: 0 } }).standardError).toBe(0);
    expect(borderline(panel, { standardError: -0 }).standardError).toBe(0);
  });

  test('counts raters who gave a score point that counts', () => {
    const split = scorePanel({
      ana: { 'cap-theorem': 4 },
      ben: { 'raft-consensus': 4 },
      cleo: { 'raft-consensus': 'skipped' },
    });
    expect(borderline(split, { standardError: 1 }).raters).toBe(2);
  });

  const nested = scorePanel({
    ana: { 'cap-theorem': 4 },
    ben: { 'raft-consensus': 4 },
    cleo: { 'saga-pattern': 3 },
  });
  const alone = scoreInterview({ 'cap-theorem': 4, 'raft-consensus': 4, 'saga-pattern': 3 });

  test('does not take raters who share out the questions for raters of each', () => {
    const options = { standardError: 0.25, raters: 1 };
    expect(borderline(alone, options)).toMatchObject({ crossed: true, advice: ['add-raters'] });
    const found = borderline(nested, options);
    expect(found).toMatchObject({ raters: 3, crossed: false, advice: ['add-raters'] });
    // Nothing is known of severity: the error may all be that of single ratings.
    expect(found.standardError).toBeCloseTo(0.25, 15);
  });

  test('knows the part of the error that other raters of other questions take away', () => {
    const options = { standardError: 0.25, raters: 1 };
    expect(borderline(nested, { ...options, severity: 0 }).standardError).toBeCloseTo(0.25, 15);
    const all = borderline(nested, { ...options, severity: 0.25 });
    expect(all.standardError).toBeCloseTo(0.25 / Math.sqrt(3), 15);
    expect(all).toMatchObject({ within: false, advice: ['stands'] });
    const half = borderline(nested, { ...options, severity: 0.25 / Math.SQRT2 });
    expect(half.standardError).toBeCloseTo(0.25 * Math.sqrt((1 / 3 + 1) / 2), 15);
    // Where everybody rated everything, severity is no matter.
    expect(borderline(panel, { standardError: 0.25, severity: 0.2 }).standardError).toBe(0.25);
    expect(listCodes(() => borderline(nested, { ...options, severity: 0.26 }))).toEqual([
      ['invalid-number', 'options/severity'],
    ]);
    expect(listCodes(() => borderline(nested, { ...options, severity: -1 }))).toEqual([
      ['invalid-number', 'options/severity'],
    ]);
  });

  test('counts an agreed rating as given by all raters', () => {
    const agreed = scorePanel(
      { ana: { 'cap-theorem': 2 }, ben: { 'cap-theorem': 5, 'raft-consensus': 4 } },
      {},
      {
        consensus: { 'cap-theorem': { rating: 4, reason: 'talked it over' } },
        useConsensus: true,
      },
    );
    const found = borderline(agreed, { standardError: 0.3 });
    expect(found).toMatchObject({ raters: 1, crossed: true, standardError: 0.3 });
  });

  test('counts raters who rate every question as more', () => {
    const options = { standardError: 0.25, raters: 1, threshold: { average: 3.5 } };
    const found = borderline(nested, options);
    const errorOf = (more: number) => {
      // Three raters of one question each, and `more` of all three.
      const ratings = 1 / (1 + more);
      const severities = 3 * (1 / 3 / (1 + more)) ** 2 + more / (1 + more) ** 2;
      return 0.25 * Math.sqrt(Math.max(ratings, severities));
    };
    const more = found.moreRaters as number;
    expect(more).toBeGreaterThan(0);
    expect(errorOf(more)).toBeLessThan(1 / 6);
    expect(errorOf(more - 1)).toBeGreaterThanOrEqual(1 / 6);
    expect(borderline(nested, { ...options, standardError: 2.5 })).toMatchObject({
      moreRaters: 225,
      advice: ['other-evidence'],
    });
    expect(
      borderline(nested, { ...options, standardError: 2000, multiplier: 10 }).moreRaters,
    ).toBeNull();
  });

  test('advises what comes first', () => {
    const apart = scorePanel(
      { ana: { 'cap-theorem': 2 }, ben: { 'cap-theorem': 5 } },
      { questions: ['cap-theorem', 'raft-consensus'] },
    );
    const on = borderline(apart, { standardError: 0.3 });
    expect(on).toMatchObject({ within: true, margin: 0, moreRaters: null });
    expect(on.advice).toEqual(['rate-missing', 'discuss', 'other-evidence']);
    expect(borderline(apart, { standardError: 0.3, threshold: { average: 1 } }).advice).toEqual([
      'rate-missing',
    ]);
    const settled = scorePanel({ ana: { 'cap-theorem': 3 }, ben: { 'cap-theorem': 5 } });
    expect(borderline(settled, { standardError: 0.3 }).advice).toEqual(['stands']);
    expect(borderline(settled.score, { standardError: 0.5 }).advice).toEqual(['add-raters']);
  });

  test('says nothing of an average that is not there', () => {
    expect(borderline(scorePanel({ ana: {} }), { standardError: 0.3 })).toMatchObject({
      within: null,
      margin: null,
      moreRaters: null,
      advice: ['rate-missing'],
    });
  });

  test('refuses to guess an error, and figures that cannot be', () => {
    const run = (options: unknown) => () => borderline(panel, options as BorderlineOptions);
    expect(listCodes(run({}))).toEqual([['no-standard-error', 'options']]);
    expect(listCodes(run({ standardError: 0.3, history: { sd: 0.5, reliability: 0.8 } }))).toEqual([
      ['no-standard-error', 'options'],
    ]);
    expect(
      listCodes(
        run({ history: { sd: -1, reliability: 1.1, n: 3 }, raters: 0, multiplier: 0, typo: 1 }),
      ),
    ).toEqual([
      ['unknown-key', 'options/typo'],
      ['unknown-key', 'options/history/n'],
      ['invalid-number', 'options/history/sd'],
      ['invalid-number', 'options/history/reliability'],
      ['invalid-count', 'options/raters'],
      ['invalid-number', 'options/multiplier'],
    ]);
    for (const standardError of [-0.1, Number.NaN, Infinity, '0.3', null]) {
      expect(listCodes(run({ standardError }))).toEqual([
        ['invalid-number', 'options/standardError'],
      ]);
    }
    for (const discuss of [null, 7, {}]) {
      const strange = { score: panel.score, discuss } as never;
      expect(listCodes(() => borderline(strange, { standardError: 0.3 }))).toEqual([
        ['not-a-list', 'panel/discuss'],
      ]);
    }
    for (const multiplier of [-1, 10.1, '1']) {
      expect(listCodes(run({ standardError: 1, multiplier }))).toEqual([
        ['invalid-number', 'options/multiplier'],
      ]);
    }
    expect(listCodes(run(undefined))[0]).toEqual(['not-an-object', 'options']);
    const score = borderline as (score: unknown, options: unknown) => unknown;
    for (const none of [null, {}, { score: null }, 7]) {
      expect(() => score(none, { standardError: 1 })).toThrow('Cannot decide interview');
    }
    expect(() => borderline(panel, { standardError: 1, threshold: { average: 9 } })).toThrow(
      'threshold.average must be',
    );
  });
});

describe('the reasons of a decision on a panel', () => {
  const threshold = {
    average: 3.5,
    roleCritical: { average: 3, lowest: 3.5, required: true },
  };

  test('say that the sum is of weighted scores where a question has several ratings', () => {
    const raters = {
      ana: { 'cap-theorem': 4, idempotency: 5 },
      ben: { 'cap-theorem': 3 },
    } as const;
    const { reasons } = decide(scorePanel(raters).score);
    expect(reasons[0]?.message).toBe(
      'The weighted question scores total 17 over a weight of 4; the cut of 3.5 asks for 14.',
    );
    const alone = decide(scorePanel({ ana: raters.ana }).score);
    expect(alone.reasons[0]?.message).toBe(
      'The ratings total 9 over a weight of 2; the cut of 3.5 asks for 7.',
    );
  });

  test.each([
    ['mean', { a: 4, b: 3, c: 3 }, 'the mean of 3, 3, 4'],
    ['median', { a: 4, b: 3 }, 'the median of 3, 4'],
    ['mean', { a: 2, b: 4 }, '3'],
  ] as const)('name the lowest score exactly: %s of %j', (summary, points, words) => {
    const raters = Object.fromEntries(
      Object.entries(points).map(([rater, point]) => [rater, { 'cap-theorem': point }]),
    );
    const plan = { roleCritical: ['cap-theorem'] } as const;
    const { reasons } = decide(scorePanel(raters, plan, { summary }).score, threshold);
    expect(reasons.map(({ message }) => message)).toContainEqual(
      `The lowest role-critical rating is ${words}; the least that is allowed is 3.5.`,
    );
  });
});

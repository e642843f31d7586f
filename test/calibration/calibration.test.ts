import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import {
  assessRater,
  assessRaters,
  fewestAnswers,
  getCalibrationAnswers,
} from '../../src/calibration/index.ts';
import { InvalidBankError, InvalidCalibrationError } from '../../src/errors.ts';
import { bakeryBank, hostileNames } from '../banks.ts';
import { bakeryAnswers, rateAs } from './answers.ts';

const assess = assessRater as (
  ratings: unknown,
  options?: unknown,
) => ReturnType<typeof assessRater>;
const assessAll = assessRaters as (
  raters: unknown,
  options?: unknown,
) => ReturnType<typeof assessRaters>;

const bakery = { bank: bakeryBank, answers: bakeryAnswers };

function listIssues(work: () => unknown): (readonly [code: string, path: string])[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCalibrationError);
    const { issues } = error as InvalidCalibrationError;
    return issues.map(({ code, path }) => [code, path.join('.')]);
  }
  return [];
}

function listAdvice(others: Record<string, number>): string[] {
  return assess(rateAs(bakeryAnswers, others), bakery).advice.map(({ code }) => code);
}

describe('getCalibrationAnswers', () => {
  test('gets five answers to a question, one for each score point', () => {
    const answers = getCalibrationAnswers({ id: 'cap-theorem' });
    expect(answers.map(({ id }) => id)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((letter) => `cap-theorem-${letter}`),
    );
    expect(answers.map(({ score }) => score).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(answers.map(({ question }) => question))).toEqual(new Set(['cap-theorem']));
  });

  test('gets all answers in the order of the questions, frozen and the same each time', () => {
    const answers = getCalibrationAnswers();
    const order = backendBank.questions.map(({ id }) => id);
    const places = answers.map(({ question }) => order.indexOf(question));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    expect(getCalibrationAnswers()[0]).toBe(answers[0]);
    expect(Object.isFrozen(answers[0]) && Object.isFrozen(answers[0]?.keyPoints)).toBe(true);
  });

  test('takes the filter of getQuestions', () => {
    const some = getCalibrationAnswers({ section: 'distributed-systems', level: 'expert' });
    const questions = new Set(some.map(({ question }) => question));
    expect(questions.has('cap-theorem')).toBe(true);
    expect(questions.has('tls-encryption')).toBe(false);
    expect(() => getCalibrationAnswers({ id: 'cap-teorem' as 'cap-theorem' })).toThrow(
      'Cannot get questions',
    );
  });
});

describe('assessRater', () => {
  test('finds nothing wrong with the intended scores', () => {
    const found = assess(rateAs(bakeryAnswers), bakery);
    expect(found).toMatchObject({
      count: 12,
      exact: { value: 1, n: 12 },
      adjacent: { value: 1, n: 12 },
      severity: { value: 0, n: 12, standardError: 0 },
      spread: { value: 1, n: 12 },
      cut: { value: 1, n: 12, cut: 3.5, strong: 6, weak: 6, refused: [], passed: [] },
      confusions: [],
      misconceptions: [],
    });
    expect(found.advice.map(({ code }) => code)).toEqual(['calibrated']);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('tells severity with its standard error and interval, above 0 for too strict', () => {
    const strict = rateAs(bakeryAnswers, {
      'kneading-a': 3,
      'proofing-b': 3,
      'steam-d': 3,
      'kneading-d': 1,
    });
    const { severity, exact, adjacent, spread } = assess(strict, bakery);
    const errors = [1, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0];
    const mean = 5 / 12;
    const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 11;
    expect(severity.value).toBeCloseTo(mean, 12);
    expect(severity.standardError).toBeCloseTo(Math.sqrt(variance / 12), 12);
    // Student's t with 11 degrees of freedom, 97.5 %: 2.200985.
    expect(severity.interval?.lower).toBeCloseTo(mean - 2.200985 * Math.sqrt(variance / 12), 5);
    expect(severity.interval?.confidence).toBe(0.95);
    expect([exact.value, adjacent.value]).toEqual([8 / 12, 1]);
    expect(spread.value).toBeGreaterThan(1);
  });

  test('a lenient rater has a severity below 0', () => {
    const { severity } = assess(rateAs(bakeryAnswers, { 'steam-d': 9, 'kneading-a': 9 }), bakery);
    expect(severity.value).toBeCloseTo(-10 / 12, 12);
    expect(severity.interval?.upper).toBeGreaterThan(severity.value as number);
  });

  test('tells on which side of the cut answers were put', () => {
    const others = { 'kneading-a': 3, 'proofing-c': 4, 'steam-c': 9, 'steam-b': 1 };
    expect(assess(rateAs(bakeryAnswers, others), bakery).cut).toEqual({
      value: 9 / 12,
      n: 12,
      cut: 3.5,
      strong: 6,
      weak: 6,
      refused: ['kneading-a'],
      passed: ['proofing-c', 'steam-c'],
    });
    const { cut } = assess(rateAs(bakeryAnswers, others), { ...bakery, cut: 4.5 });
    expect(cut).toMatchObject({ cut: 4.5, strong: 3, weak: 9, refused: [], passed: ['steam-c'] });
  });

  test('tells what was taken for what, the most frequent first', () => {
    const others = {
      'steam-d': 3,
      'kneading-b': 3,
      'kneading-a': 3,
      'proofing-d': 1,
      'steam-a': 4,
    };
    expect(assess(rateAs(bakeryAnswers, others), bakery).confusions).toEqual([
      { intended: 4, given: 3, answers: ['kneading-a', 'steam-d'] },
      { intended: 1, given: 3, answers: ['kneading-b'] },
      { intended: 9, given: 1, answers: ['proofing-d'] },
      { intended: 9, given: 4, answers: ['steam-a'] },
    ]);
  });

  test('tells which misconceptions did not lower the rating', () => {
    const others = { 'kneading-b': 3, 'proofing-a': 3, 'proofing-c': 4, 'steam-c': 3 };
    expect(assess(rateAs(bakeryAnswers, others), bakery).misconceptions).toEqual([
      { question: 'kneading', misconception: 0, answers: ['kneading-b'] },
      { question: 'proofing', misconception: 0, answers: ['proofing-a'] },
      { question: 'proofing', misconception: 1, answers: ['proofing-a', 'proofing-c'] },
    ]);
    expect(assess(rateAs(bakeryAnswers, { 'proofing-c': 1 }), bakery).misconceptions).toEqual([]);
  });

  test('skipped and absent answers do not count, and those of other questions neither', () => {
    const ratings = {
      'kneading-a': 4,
      'kneading-b': 'skipped',
      'kneading-c': undefined,
      'steam-a': 9,
    };
    expect(assess(ratings, bakery)).toMatchObject({ count: 2 });
    expect(assess(ratings, { ...bakery, questions: ['kneading'] }).answers).toEqual([
      { id: 'kneading-a', question: 'kneading', intended: 4, given: 4 },
    ]);
  });

  test('with fewer than ten answers it says so in place of a figure', () => {
    const few = (count: number) => assess(rateAs(bakeryAnswers.slice(0, count)), bakery);
    const none = { value: null, n: 9, reason: 'too-few-answers' };
    expect(fewestAnswers).toBe(10);
    expect(few(9)).toMatchObject({
      count: 9,
      exact: none,
      adjacent: none,
      severity: { ...none, standardError: null },
      spread: none,
      cut: { ...none, strong: 5, weak: 4 },
      advice: [{ code: 'too-few-answers', count: 9, wanted: 10 }],
    });
    expect(few(0).advice.map(({ code }) => code)).toEqual(['too-few-answers']);
    expect(few(10).exact.value).toBe(1);
  });

  test('without variation in the intended scores there is no spread', () => {
    const same = bakeryAnswers.map((answer) => ({ ...answer, score: 4 as const }));
    const found = assess(rateAs(same), { bank: bakeryBank, answers: same });
    expect(found.spread).toEqual({ value: null, n: 12, reason: 'no-variation' });
    expect(found.advice.map(({ code }) => code)).toEqual(['calibrated']);
  });

  test.each<[string[], Record<string, number>]>([
    [['calibrated'], { 'steam-d': 3 }],
    [['refuses-strong'], { 'steam-d': 3, 'kneading-a': 3 }],
    [['passes-weak'], { 'steam-b': 4, 'kneading-d': 4 }],
    [['imprecise'], { 'kneading-b': 4 }],
    [['overlooks-misconceptions'], { 'kneading-b': 3, 'proofing-a': 3 }],
    [
      ['severe', 'narrow', 'imprecise'],
      { 'kneading-c': 4, 'proofing-d': 4, 'steam-a': 4, 'kneading-d': 1, 'steam-b': 1 },
    ],
    [
      ['lenient', 'overlooks-misconceptions', 'imprecise'],
      {
        'kneading-b': 3,
        'proofing-a': 3,
        'steam-c': 3,
        'kneading-a': 9,
        'proofing-b': 9,
        'steam-d': 9,
      },
    ],
    [
      ['wide', 'imprecise'],
      {
        'kneading-a': 9,
        'proofing-b': 9,
        'steam-d': 1,
        'kneading-d': 1,
        'proofing-c': 1,
        'steam-b': 1,
      },
    ],
  ])('advises %j', (codes, others) => {
    expect(listAdvice(others)).toEqual(codes);
  });

  test('a small or a chance difference is no severity', () => {
    // A quarter of a point, and no answer off in the other direction.
    expect(listAdvice({ 'kneading-d': 1, 'steam-d': 3 })).toEqual(['calibrated']);
    // Five points of one answer in twelve: its interval holds 0.
    expect(listAdvice({ 'steam-a': 4 })).toEqual(['calibrated']);
  });

  test('each piece of advice is a sentence or two, with its figures', () => {
    const { advice } = assess(rateAs(bakeryAnswers, { 'steam-d': 3, 'kneading-a': 3 }), bakery);
    expect(advice).toEqual([
      {
        code: 'refuses-strong',
        answers: ['kneading-a', 'steam-d'],
        of: 6,
        message:
          'Strong answers were put below the cut. Read the 4 again: it lacks a further point, never a core one.',
      },
    ]);
  });
});

describe('assessRaters', () => {
  const ana = rateAs(bakeryAnswers);
  const ben = rateAs(bakeryAnswers, { 'steam-d': 3, 'kneading-a': 3, 'steam-a': 4 });
  const cem = rateAs(bakeryAnswers.slice(0, 3), { 'kneading-c': 4 });

  test('assesses each rater as assessRater does', () => {
    const team = assessAll({ ana, ben, cem }, bakery);
    expect(team.raters).toEqual([
      { rater: 'ana', ...assess(ana, bakery) },
      { rater: 'ben', ...assess(ben, bakery) },
      { rater: 'cem', ...assess(cem, bakery) },
    ]);
    expect(JSON.parse(JSON.stringify(team))).toEqual(team);
  });

  test('lists those whose severity is known, the strictest first', () => {
    const dan = rateAs(bakeryAnswers, { 'kneading-a': 9 });
    expect(assessAll({ dan, ana, cem, ben }, bakery).bySeverity).toEqual(['ben', 'ana', 'dan']);
  });

  test('lists the questions that split the team first, then the rest by range', () => {
    const dan = rateAs(bakeryAnswers, { 'proofing-d': 4 });
    const team = assessAll({ ana, ben, dan }, bakery);
    expect(team.questions).toEqual([
      { question: 'steam', n: 4, range: 1.5, split: ['steam-d'], severity: 0.5 },
      { question: 'kneading', n: 4, range: 0.25, split: ['kneading-a'], severity: 1 / 12 },
      { question: 'proofing', n: 4, range: 1.25, split: [], severity: 5 / 12 },
    ]);
  });

  test('compares only answers that two have rated', () => {
    const team = assessAll({ ana, cem }, bakery);
    expect(team.questions).toEqual([
      { question: 'kneading', n: 3, range: 5 / 3, split: [], severity: 5 / 6 },
    ]);
    expect(team.agreement).toEqual({ value: null, n: 3, reason: 'too-few-answers' });
    expect(assessAll({ ana }, bakery).questions).toEqual([]);
  });

  test('tells how far a team agrees', () => {
    expect(assessAll({ ana, other: ana }, bakery).agreement).toEqual({ value: 1, n: 12 });
    const { value } = assessAll({ ana, ben }, bakery).agreement;
    expect(value).toBeGreaterThan(0.8);
    expect(value).toBeLessThan(1);
    const same = Object.fromEntries(bakeryAnswers.map(({ id }) => [id, 4]));
    expect(assessAll({ ana: same, ben: same }, bakery).agreement).toEqual({
      value: null,
      n: 12,
      reason: 'no-variation',
    });
  });
});

describe('bad input is one error that lists every problem', () => {
  test('ratings', () => {
    const ratings = { 'kneading-a': 2, 'kneading-z': 4, 'steam-a': '9', 'steam-z': undefined };
    expect(listIssues(() => assess(ratings, bakery))).toEqual([
      ['off-scale', 'ratings.kneading-a'],
      ['unknown-answer', 'ratings.kneading-z'],
      ['off-scale', 'ratings.steam-a'],
      ['unknown-answer', 'ratings.steam-z'],
    ]);
    expect(() => assess({ 'kneading-a': 2 }, bakery)).toThrow(
      'Cannot assess rater: rating for "kneading-a" must be one of 1, 3, 4, 9: received 2',
    );
    expect(listIssues(() => assess([]))).toEqual([['not-an-object', 'ratings']]);
  });

  test.each(hostileNames)('%s is no answer', (name) => {
    const ratings = Object.defineProperty({}, name, { value: 4, enumerable: true });
    expect(listIssues(() => assess(ratings))).toEqual([['unknown-answer', `ratings.${name}`]]);
  });

  test('raters', () => {
    expect(listIssues(() => assessAll({}))).toEqual([['no-raters', 'raters']]);
    expect(listIssues(() => assessAll(null))).toEqual([['not-an-object', 'raters']]);
    const raters = { ' ': {}, ana: { 'steam-a': 2 }, ben: 7 };
    expect(listIssues(() => assessAll(raters, bakery))).toEqual([
      ['invalid-name', 'raters. '],
      ['off-scale', 'raters.ana.ratings.steam-a'],
      ['not-an-object', 'raters.ben.ratings'],
    ]);
    expect(() => assessAll({ ana: { 'steam-a': 2 } }, bakery)).toThrow(
      'Cannot assess raters: "ana": rating for "steam-a" must be one of 1, 3, 4, 9: received 2',
    );
    const proto = Object.defineProperty({}, '__proto__', { value: {}, enumerable: true });
    expect(listIssues(() => assessAll(proto))).toEqual([['invalid-name', 'raters.__proto__']]);
  });

  test('options', () => {
    expect(
      listIssues(() =>
        assess({}, { ...bakery, questions: ['steam', 'steem'], cut: 12, answer: [] }),
      ),
    ).toEqual([
      ['unknown-key', 'options.answer'],
      ['unknown-question', 'options.questions.1'],
      ['off-scale', 'options.cut'],
    ]);
    expect(listIssues(() => assess({}, { cut: '3' }))).toEqual([['off-scale', 'options.cut']]);
    expect(listIssues(() => assess({}, 7))).toEqual([['not-an-object', 'options']]);
    expect(() => assess({}, { bank: {} })).toThrow(InvalidBankError);
  });

  test('a bank of your own needs answers of its own', () => {
    // That its ratings are of no known answer is then no fault of theirs.
    expect(listIssues(() => assess({ 'steam-a': 9 }, { bank: bakeryBank }))).toEqual([
      ['not-a-list', 'options.answers'],
    ]);
    expect(() => assess({}, { bank: bakeryBank })).toThrow(
      'options.answers must be a list of calibration answers to questions of the bank "bakery": received undefined',
    );
    const copy = JSON.parse(JSON.stringify(backendBank));
    expect(assess({ 'cap-theorem-a': 4 }, { bank: copy }).count).toBe(1);
  });

  test('a bank without a threshold is not sound', () => {
    const { threshold: _, ...bank } = bakeryBank;
    const options = { bank, answers: bakeryAnswers };
    expect(() => assess({}, options)).toThrow('Cannot read bank: bank.threshold must be');
  });

  test('answers', () => {
    const [first, second] = bakeryAnswers;
    const answers = [
      first,
      { ...second, id: first?.id, score: 2, question: 'steem' },
      { ...second, id: ' ', text: 7, reason: '', extra: 1 },
      { ...second, keyPoints: { '01': 'a', 0: '' }, misconceptions: [] },
      'none',
    ];
    expect(listIssues(() => assess({ z: 4 }, { bank: bakeryBank, answers }))).toEqual([
      ['duplicate', 'options.answers.1.id'],
      ['unknown-question', 'options.answers.1.question'],
      ['off-scale', 'options.answers.1.score'],
      ['unknown-key', 'options.answers.2.extra'],
      ['not-text', 'options.answers.2.id'],
      ['not-text', 'options.answers.2.text'],
      ['not-text', 'options.answers.2.reason'],
      ['not-text', 'options.answers.3.keyPoints.0'],
      ['unknown-key', 'options.answers.3.keyPoints.01'],
      ['not-an-object', 'options.answers.3.misconceptions'],
      ['not-an-object', 'options.answers.4'],
    ]);
  });
});

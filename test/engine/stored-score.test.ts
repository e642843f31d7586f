import { describe, expect, test } from 'vitest';
import { decide, meetsHireThreshold } from '../../src/decision.ts';
import type { InterviewScore, Outline } from '../../src/model.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';

const single: InterviewScore<Outline> = scoreInterview(
  { kneading: 4, proofing: 'skipped', steam: 3 },
  { questions: ['kneading', 'proofing', 'steam', 'crust'], roleCritical: ['steam', 'crust'] },
  { bank: bakeryBank },
);
const panel: InterviewScore<Outline> = scorePanel(
  {
    ana: { kneading: 4, steam: 9, crust: 1 },
    ben: { kneading: 3, steam: 4 },
    cem: { kneading: 4 },
  },
  { roleCritical: ['steam'] },
  {
    bank: bakeryBank,
    consensus: { crust: { rating: 4, reason: 'A slip of the pen.' } },
    useConsensus: true,
  },
).score;

type Path = readonly (string | number)[];

/** Copies a score as JSON and puts another value in one place; `undefined` takes the place away. */
function forge(
  score: InterviewScore<Outline>,
  path: Path,
  value: unknown,
): InterviewScore<Outline> {
  const copy = JSON.parse(JSON.stringify(score));
  const parent = path.slice(0, -1).reduce((part, key) => part[key], copy);
  if (value === undefined) delete parent[path.at(-1) as string];
  else parent[path.at(-1) as string] = value;
  return copy;
}

/** The places that a forged score is refused for, by every function that takes one. */
function listPlaces(score: unknown): string[] {
  const found = listProblems(() => decide(score as InterviewScore<Outline>));
  expect(listProblems(() => meetsHireThreshold(score as InterviewScore<Outline>))).toEqual(found);
  return found.map(([, path]) => path as string);
}

test('a score that was stored is decided as the one that was made', () => {
  for (const score of [single, panel, scoreInterview({}) as InterviewScore]) {
    const stored: InterviewScore<Outline> = JSON.parse(JSON.stringify(score));
    expect(decide(stored)).toEqual(decide(score));
    expect(decide(stored, { average: 3 })).toEqual(decide(score, { average: 3 }));
    expect(meetsHireThreshold(stored)).toBe(meetsHireThreshold(score));
  }
});

test('a score is known by identity: what is changed in it decides nothing', () => {
  const score = scoreInterview({ 'cap-theorem': 3, 'raft-consensus': 3 });
  const before = decide(score);
  const open = score as unknown as { average: number; total: number; questions: object[] };
  open.average = 5;
  open.total = 10;
  Object.assign(open.questions[0] as object, { rating: 5 });
  open.questions.length = 1;
  expect(decide(score)).toEqual(before);
  expect(meetsHireThreshold(score)).toBe(false);
  expect(listPlaces({ ...score })).toContain('score > total');
});

test('a panel score cannot be changed', () => {
  expect(Object.isFrozen(panel.questions[0])).toBe(true);
  expect(() => Object.assign(panel, { average: 5 })).toThrow(TypeError);
});

describe('a figure that the ratings do not come to is named', () => {
  test.each<[Path, unknown]>([
    [['average'], 5],
    [['average'], null],
    [['total'], 8],
    [['weight'], 3],
    [['rated'], ['kneading']],
    [['rated'], ['steam', 'kneading']],
    [['skipped'], []],
    [['skipped'], ['steam']],
    [['missing'], []],
    [['distribution', '4'], 2],
    [['roleCritical', 'average'], 9],
    [['roleCritical', 'total'], 4],
    [['roleCritical', 'weight'], 2],
    [['roleCritical', 'count'], 2],
    [['roleCritical', 'lowest'], 4],
    [['byLevel', 'master', 'average'], 9],
    [['bySection', 'shop', 'average'], 4],
    [['bySection', 'shop', 'lowest'], 4],
  ])('%j as %j', (path, value) => {
    expect(listPlaces(forge(single, path, value))).toEqual([['score', ...path].join(' > ')]);
  });

  test('in words that say what it should be', () => {
    expect(explain(() => decide({ ...single, average: 5 }))).toEqual({
      name: 'InvalidScoreError',
      code: 'invalid-score',
      issues: [
        {
          code: 'does-not-follow',
          path: ['score', 'average'],
          message: 'score.average must be 3.5, as the ratings come to: received 5',
        },
      ],
      message:
        'Cannot decide interview: score.average must be 3.5, as the ratings come to: received 5',
    });
    const [[, , message] = []] = listProblems(() => decide({ ...single, skipped: [] }));
    expect(message).toBe(
      'score.skipped must be the list proofing, as the ratings come to: received an empty list',
    );
  });

  test('groups add up to the whole', () => {
    const moved = forge(single, ['byLevel', 'master'], {
      average: 4,
      total: 8,
      weight: 2,
      count: 2,
      lowest: 3,
    });
    expect(listPlaces(moved)).toEqual([
      'score > byLevel > total',
      'score > byLevel > weight',
      'score > byLevel > count',
    ]);
    const lower = forge(single, ['bySection', 'oven', 'lowest'], 1);
    expect(listPlaces(lower)).toEqual(['score > bySection > lowest']);
    expect(listPlaces(forge(single, ['byCompetency'], {}))).toEqual([
      'score > byCompetency > total',
      'score > byCompetency > weight',
      'score > byCompetency > count',
      'score > byCompetency > lowest',
    ]);
    const empty = { average: null, total: 3, weight: 1, count: 0, lowest: null };
    expect(listPlaces(forge(single, ['bySection', 'shop'], empty))).toContain(
      'score > bySection > shop > total',
    );
    const none = { average: 3, total: 3, weight: 1, count: 1, lowest: null };
    expect(listPlaces(forge(single, ['bySection', 'oven'], none))).toEqual([
      'score > bySection > lowest',
    ]);
  });

  test('all at once', () => {
    const forged = { ...single, average: 9, total: 18, skipped: [] };
    expect(listPlaces(forged)).toEqual(['score > average', 'score > total', 'score > skipped']);
  });
});

describe('what scoring cannot return is refused', () => {
  test.each<[Path, unknown, string?]>([
    [['total'], undefined],
    [['total'], '7'],
    [['total'], 7.5],
    [['total'], 2 ** 53],
    [['weight'], null],
    [['weight'], -1],
    [['rated'], 2],
    [['rated'], ['kneading', 'kneading']],
    [['missing'], [7]],
    [['questions'], null],
    [['questions', 0], null],
    [['questions', 0, 'id'], 5],
    [['questions', 0, 'id'], { a: 1 }],
    [['questions', 0, 'weight'], -1],
    [['questions', 0, 'weight'], 1.5],
    [['questions', 0, 'rating'], 'high'],
    [['questions', 0, 'rating'], 2],
    [['questions', 0, 'rating'], 1e6],
    [['questions', 0, 'ratings'], [4]],
    [['questions', 0, 'raters'], ['ana']],
    [['questions', 1, 'id'], 'kneading'],
    [['scale'], undefined],
    [['scale'], []],
    [['scale'], [4]],
    [['scale'], [1, '3', 4, 9], 'scale > 1'],
    [['scale'], [1, 3, 3, 9], 'scale > 2'],
    [['scale'], [1, 3, 4, 1001], 'scale > 3'],
    [['distribution'], { 1: 0 }, 'distribution > 3'],
    [['distribution', '2'], 0],
    [['threshold', 'average'], 10],
    [['threshold'], null],
    [['summary'], 'mode'],
    [['bank', 'id'], 7],
    [['extra'], 1],
    [['byLevel', 'master', 'extra'], 1],
    [['byLevel', 'master', 'lowest'], 'none'],
    [['byLevel', 'master', 'average'], 'none'],
    [['roleCritical'], undefined],
    [['roleCritical', 'questions'], 1],
    [['roleCritical', 'questions'], ['steam', 'steam'], 'roleCritical > questions > 1'],
  ])('%j as %j', (path, value, place = path.join(' > ')) => {
    expect(listPlaces(forge(single, path, value))).toContain(`score > ${place}`);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 3.5],
    ['a list', []],
    ['a Map', new Map()],
  ])('%s', (_, score) => {
    expect(listPlaces(score)).toEqual(['score']);
  });

  test('a role-critical question of weight 0', () => {
    const light = forge(single, ['questions', 3, 'weight'], 0);
    expect(listPlaces(light)).toEqual(['score > questions > 3 > weight']);
    const trial = scoreInterview(
      { kneading: 4, steam: 1 },
      { weighting: { reason: 'On trial.', weights: { steam: 0 } } },
      { bank: bakeryBank },
    );
    expect(decide(JSON.parse(JSON.stringify(trial)))).toEqual(decide(trial));
    expect(listPlaces(forge(trial, ['distribution', '1'], 1))).toEqual([
      'score > distribution > 1',
    ]);
  });

  test('weights whose sums are not exact', () => {
    const heavy = forge(single, ['questions', 3, 'weight'], 2 ** 50);
    expect(listPlaces(heavy)).toContain('score > questions');
  });
});

describe('a panel score', () => {
  test.each<[string, Path, unknown, string?]>([
    ['a score that its ratings do not come to', ['questions', 0, 'rating'], 4],
    ['a score off the scale', ['questions', 0, 'rating'], 1e6],
    ['a score that is text', ['questions', 0, 'rating'], 'high'],
    ['other ratings', ['questions', 0, 'ratings'], [1, 1, 1], 'questions > 0 > rating'],
    ['no ratings', ['questions', 0, 'ratings'], [], 'questions > 0 > raters'],
    ['a rating off the scale', ['questions', 0, 'ratings', 0], 5],
    ['fewer raters than ratings', ['questions', 0, 'raters'], ['ana']],
    [
      'a rater twice',
      ['questions', 0, 'raters'],
      ['ana', 'ben', 'ben'],
      'questions > 0 > raters > 2',
    ],
    ['a rater without a name', ['questions', 0, 'raters', 0], ''],
    ['ratings that are not a list', ['questions', 0, 'ratings'], 'odd'],
    ['raters without ratings', ['questions', 0, 'ratings'], undefined, 'questions > 0 > raters'],
    ['ratings without raters', ['questions', 0, 'raters'], undefined],
    ['a consensus off the scale', ['questions', 2, 'rating'], 2],
    ['a question twice', ['questions', 2, 'id'], 'steam'],
    ['a weight that makes no exact total', ['questions', 0, 'weight'], 5],
    ['another summary', ['summary'], 'median', 'questions > 0 > rating'],
    ['no summary', ['summary'], undefined, 'questions > 0 > ratings'],
    ['another distribution', ['distribution', '1'], 3],
  ])('with %s is refused', (_, path, value, place = path.join(' > ')) => {
    expect(listPlaces(forge(panel, path, value))).toContain(`score > ${place}`);
  });
});

test('a score whose keys a database has sorted is the same score', () => {
  const sort = (_: string, value: unknown) =>
    Object(value) === value && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value;
  for (const score of [single, panel]) {
    expect(decide(JSON.parse(JSON.stringify(score, sort)))).toEqual(decide(score));
  }
});

test.each([
  ['roleCritical', '{}'],
  ['roleCritical', '[]'],
  ['distribution', '{}'],
  ['distribution', '[]'],
  ['distribution', '0'],
] as const)('a __proto__ in %s is a key like any other: %s', (field, value) => {
  const part = { placeholder: 0, ...single[field] };
  const text = JSON.stringify({ ...single, [field]: part }).replace(
    '"placeholder":0',
    `"__proto__":${value}`,
  );
  expect(() => decide(JSON.parse(text))).toThrow('__proto__');
});

import { decide } from '../../src/decision.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { bakeryBank } from '../banks.ts';

export type Kind = 'bank' | 'plan' | 'scorecard' | 'score' | 'decision' | 'threshold';

/** An input, and what is wrong with it. */
export interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly input: unknown;
  /** Code and path of each problem, in order. None: the input is good. */
  readonly problems: readonly (readonly [code: string, path: string])[];
  /** Why JSON Schema accepts it all the same. */
  readonly beyondJsonSchema?: string;
}

/** Copies plain data with another value in one place; `undefined` takes the place away. */
export function change(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...Object(data) }) as Record<string, unknown>;
  const part = change(copy[key], rest, value);
  if (part === undefined) delete copy[key];
  else Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true });
  return copy;
}

const reference = { title: 'A book', url: 'https://example.com/book', where: 'Chapter 1' };

/** A bank that uses every field there is. */
export const fullBank = {
  ...bakeryBank,
  levels: [...bakeryBank.levels, { id: 'owner', title: 'Owner' }],
  scale: bakeryBank.scale.map((point) => ({ ...point, meaning: 'A clause.' })),
  questions: bakeryBank.questions.map((question) => ({
    ...question,
    title: `About ${question.id}`,
    prompt: `How do you go about ${question.id}?`,
    keyPoints: ['Names the aim.', 'Gives the order of steps.'],
    coreKeyPoints: 1,
    misconceptions: ['Thinks that time alone decides.'],
    answers: { strong: 'First I name the aim, then I give the order of steps.', weak: 'I wait.' },
    anchors: { 1: 'Cannot say.', 3: 'Names the aim.' },
    cue: 'Tests care.',
    followUps: ['What comes next?'],
    references: [reference],
    corrections: [{ guide: 'Says one hour.', truth: 'It depends on the heat.', reference }],
  })),
};

export const fullPlan = {
  questions: ['kneading', 'proofing', 'steam'],
  roleCritical: ['steam'],
  weighting: { reason: 'The shop bakes with steam all day.', weights: { steam: 3, kneading: 1 } },
};

export const fullScorecard = {
  candidate: 'C-17',
  plan: fullPlan,
  ratings: { kneading: 4, proofing: 'skipped', steam: 9 },
  notes: { steam: 'Knew the oven.' },
};

export const fullScore = scoreInterview(fullScorecard.ratings as never, fullPlan as never, {
  bank: bakeryBank,
});

const panelScore = scorePanel(
  { ana: { kneading: 4, steam: 9 }, ben: { kneading: 3, steam: 4 }, cem: { kneading: 4 } },
  { roleCritical: ['steam'] },
  { bank: bakeryBank },
).score;

const full: Record<Kind, unknown> = {
  bank: fullBank,
  plan: fullPlan,
  scorecard: fullScorecard,
  score: fullScore,
  decision: decide(fullScore),
  threshold: bakeryBank.threshold,
};

function good(kind: Kind, name: string, input: unknown): Case {
  return { kind, name, input, problems: [] };
}

/** A good input with one place changed, and the code of the one problem in that place. */
function bad(
  kind: Kind,
  path: readonly (string | number)[],
  { value, code, beyond }: { value?: unknown; code: string; beyond?: string },
): Case {
  return {
    kind,
    name: `${path.join('.')} ${value === undefined ? 'missing' : JSON.stringify(value)}`,
    input: change(full[kind], path, value),
    problems: [[code, [kind, ...path].join('.')]],
    ...(beyond === undefined ? {} : { beyondJsonSchema: beyond }),
  };
}

const ties = {
  order: 'the order of score points',
  unique: 'values that are unique in a list of objects',
  member: 'a value that another list holds',
  decimals: 'decimal places',
  scale: 'a bound that another field sets',
  sum: 'a sum',
  critical: 'a bound that a list sets',
};

const question = ['questions', 1] as const;

export const cases: readonly Case[] = [
  good('bank', 'full', fullBank),
  good('bank', 'without prose', bakeryBank),
  good('bank', 'empty lists of prose', change(fullBank, [...question, 'corrections'], [])),
  good('bank', 'a prerelease', change(fullBank, ['version'], '1.0.0-rc.1+build.5')),
  good(
    'bank',
    'anchors for some points',
    change(fullBank, [...question, 'anchors'], { 3: 'Some.' }),
  ),
  good('bank', 'all key points core', change(fullBank, [...question, 'coreKeyPoints'], 2)),
  good('bank', 'an id that objects have', change(fullBank, [...question, 'id'], 'constructor')),
  bad('bank', ['id'], { code: 'invalid-name' }),
  bad('bank', ['id'], { value: '', code: 'invalid-name' }),
  bad('bank', ['id'], { value: ' a', code: 'invalid-name' }),
  bad('bank', ['id'], { value: 'a ', code: 'invalid-name' }),
  bad('bank', ['id'], { value: 'a\nb', code: 'invalid-name' }),
  bad('bank', ['id'], { value: 7, code: 'invalid-name' }),
  bad('bank', [...question, 'id'], { value: '__proto__', code: 'invalid-name' }),
  bad('bank', ['version'], { value: '1.0', code: 'invalid-version' }),
  bad('bank', ['version'], { value: '01.0.0', code: 'invalid-version' }),
  bad('bank', ['version'], { value: 'v1.0.0', code: 'invalid-version' }),
  bad('bank', ['version'], { value: '1.0.0-01', code: 'invalid-version' }),
  bad('bank', ['title'], { value: ' \n', code: 'not-text' }),
  bad('bank', ['title'], { code: 'not-text' }),
  bad('bank', ['scale'], { value: {}, code: 'not-a-list' }),
  bad('bank', ['scale'], { value: [], code: 'not-a-list' }),
  bad('bank', ['scale', 2, 'score'], { value: 3.5, code: 'invalid-scale' }),
  bad('bank', ['scale', 3, 'score'], { value: 1001, code: 'invalid-scale' }),
  bad('bank', ['scale', 3, 'score'], { value: -1001, code: 'invalid-scale' }),
  bad('bank', ['scale', 0, 'score'], { value: '1', code: 'invalid-scale' }),
  bad('bank', ['scale', 0, 'label'], { code: 'not-text' }),
  bad('bank', ['scale', 0, 'meaning'], { value: '', code: 'not-text' }),
  bad('bank', ['levels'], { value: [], code: 'not-a-list' }),
  bad('bank', ['levels', 0], { value: null, code: 'not-an-object' }),
  bad('bank', ['levels', 0, 'title'], { code: 'not-text' }),
  bad('bank', ['sections'], { value: [], code: 'not-a-list' }),
  bad('bank', ['sections', 0, 'title'], { code: 'not-text' }),
  bad('bank', ['questions'], { value: [], code: 'not-a-list' }),
  bad('bank', question, { value: [], code: 'not-an-object' }),
  bad('bank', [...question, 'number'], { value: 0, code: 'invalid-count' }),
  bad('bank', [...question, 'number'], { value: 1.5, code: 'invalid-count' }),
  bad('bank', [...question, 'competency'], { code: 'invalid-name' }),
  bad('bank', [...question, 'prompt'], { value: '', code: 'not-text' }),
  bad('bank', [...question, 'keyPoints'], { value: 'one', code: 'not-a-list' }),
  bad('bank', [...question, 'keyPoints', 0], { value: 5, code: 'not-text' }),
  bad('bank', [...question, 'title'], { value: ' ', code: 'not-text' }),
  bad('bank', [...question, 'coreKeyPoints'], { value: 0, code: 'invalid-count' }),
  bad('bank', [...question, 'coreKeyPoints'], { value: 1.5, code: 'invalid-count' }),
  {
    kind: 'bank',
    name: 'two questions without a number',
    input: change(
      change(fullBank, ['questions', 0, 'number'], undefined),
      [...question, 'number'],
      undefined,
    ),
    problems: [
      ['invalid-count', 'bank.questions.0.number'],
      ['invalid-count', 'bank.questions.1.number'],
    ],
  },
  bad('bank', [...question, 'coreKeyPoints'], {
    value: 3,
    code: 'impossible-count',
    beyond: ties.scale,
  }),
  {
    kind: 'bank',
    name: 'core key points of none',
    input: change(fullBank, [...question, 'keyPoints'], undefined),
    problems: [['impossible-count', 'bank.questions.1.coreKeyPoints']],
    beyondJsonSchema: ties.scale,
  },
  bad('bank', [...question, 'answers', 'weak'], { code: 'not-text' }),
  bad('bank', [...question, 'anchors'], { value: ['a'], code: 'not-an-object' }),
  bad('bank', [...question, 'anchors', '3'], { value: '', code: 'not-text' }),
  bad('bank', [...question, 'anchors', '03'], { value: 'A text.', code: 'unknown-key' }),
  bad('bank', [...question, 'anchors', '3.0'], { value: 'A text.', code: 'unknown-key' }),
  bad('bank', [...question, 'anchors', '-0'], { value: 'A text.', code: 'unknown-key' }),
  bad('bank', [...question, 'anchors', '__proto__'], { value: 'A text.', code: 'unknown-key' }),
  bad('bank', [...question, 'references', 0, 'url'], {
    value: 'http://example.com',
    code: 'invalid-address',
  }),
  bad('bank', [...question, 'references', 0, 'url'], {
    value: 'https://a b',
    code: 'invalid-address',
  }),
  bad('bank', [...question, 'references', 0, 'where'], { code: 'not-text' }),
  bad('bank', [...question, 'corrections', 0, 'reference'], { code: 'not-an-object' }),
  bad('bank', [...question, 'promt'], { value: 'A text.', code: 'unknown-key' }),
  bad('bank', ['__proto__'], { value: {}, code: 'unknown-key' }),
  bad('bank', ['threshold', 'roleCritcal'], { value: {}, code: 'unknown-key' }),
  bad('bank', ['threshold', 'average'], { value: '3.5', code: 'off-scale' }),
  bad('bank', ['scale', 2, 'score'], { value: 3, code: 'invalid-scale', beyond: ties.order }),
  bad('bank', ['levels', 2, 'id'], {
    value: 'apprentice',
    code: 'duplicate',
    beyond: ties.unique,
  }),
  bad('bank', ['sections', 2, 'id'], { value: 'dough', code: 'duplicate', beyond: ties.unique }),
  bad('bank', [...question, 'id'], { value: 'kneading', code: 'duplicate', beyond: ties.unique }),
  bad('bank', [...question, 'number'], { value: 1, code: 'duplicate', beyond: ties.unique }),
  bad('bank', ['sections', 2, 'level'], {
    value: 'novice',
    code: 'unknown-level',
    beyond: ties.member,
  }),
  bad('bank', [...question, 'level'], {
    value: 'novice',
    code: 'unknown-level',
    beyond: ties.member,
  }),
  bad('bank', [...question, 'level'], {
    value: 'master',
    code: 'level-mismatch',
    beyond: ties.member,
  }),
  bad('bank', [...question, 'section'], {
    value: 'dow',
    code: 'unknown-section',
    beyond: ties.member,
  }),
  bad('bank', [...question, 'anchors', '2'], {
    value: 'A text.',
    code: 'off-scale',
    beyond: ties.member,
  }),
  bad('bank', ['threshold', 'average'], { value: 0.5, code: 'off-scale', beyond: ties.scale }),
  bad('bank', ['threshold', 'average'], { value: 9.5, code: 'off-scale', beyond: ties.scale }),
  bad('bank', ['threshold', 'average'], {
    value: 3.12345,
    code: 'invalid-decimal',
    beyond: ties.decimals,
  }),
  bad('bank', ['threshold', 'roleCritical', 'lowest'], {
    value: 10,
    code: 'off-scale',
    beyond: ties.scale,
  }),

  good('threshold', 'full', bakeryBank.threshold),
  good('threshold', 'an average', { average: -1000 }),
  good('threshold', 'four decimals', { average: 4.1234 }),
  bad('threshold', ['average'], { code: 'off-scale' }),
  bad('threshold', ['average'], { value: 1000.5, code: 'off-scale' }),
  bad('threshold', ['average'], { value: 0.00001, code: 'invalid-decimal' }),
  bad('threshold', ['roleCritical', 'average'], { value: 0.00001, code: 'invalid-decimal' }),
  bad('threshold', ['roleCritical', 'lowest'], { value: 0.00001, code: 'invalid-decimal' }),
  bad('threshold', ['roleCritical', 'required'], { value: 'yes', code: 'not-a-boolean' }),
  bad('threshold', ['roleCritical', 'required'], { code: 'not-a-boolean' }),
  bad('threshold', ['minimumRated'], { value: 0, code: 'invalid-count' }),
  bad('threshold', ['minimumRated'], { value: 1.5, code: 'invalid-count' }),

  good('plan', 'full', fullPlan),
  good('plan', 'empty', {}),
  good('plan', 'no question', { questions: [] }),
  bad('plan', ['questions'], { value: 'steam', code: 'not-a-list' }),
  bad('plan', ['questions', 1], { value: 7, code: 'invalid-name' }),
  bad('plan', ['questions', 1], { value: 'kneading', code: 'duplicate' }),
  bad('plan', ['roleCritical', 1], { value: 'steam', code: 'duplicate' }),
  bad('plan', ['roleCritcal'], { value: ['steam'], code: 'unknown-key' }),
  bad('plan', ['bank'], { value: {}, code: 'unknown-key' }),
  bad('plan', ['__proto__'], { value: {}, code: 'unknown-key' }),
  bad('plan', ['weighting', 'reason'], { code: 'no-reason' }),
  bad('plan', ['weighting', 'reason'], { value: '  ', code: 'no-reason' }),
  bad('plan', ['weighting', 'weights'], { value: [], code: 'not-an-object' }),
  bad('plan', ['weighting', 'weights', 'steam'], {
    value: 0,
    code: 'invalid-weight',
    beyond: ties.critical,
  }),
  bad('plan', ['weighting', 'weights', 'steam'], { value: -1, code: 'invalid-weight' }),
  bad('plan', ['weighting', 'weights', 'steam'], { value: 1.5, code: 'invalid-weight' }),
  bad('plan', ['weighting', 'weights', 'steam'], { value: '2', code: 'invalid-weight' }),
  bad('plan', ['weighting', 'weights', '__proto__'], { value: 2, code: 'unknown-key' }),
  bad('plan', ['weighting', 'weights', ''], { value: 2, code: 'unknown-key' }),
  bad('plan', ['roleCritical', 0], {
    value: 'crust',
    code: 'outside-plan',
    beyond: ties.member,
  }),
  bad('plan', ['weighting', 'weights', 'crust'], {
    value: 2,
    code: 'outside-plan',
    beyond: ties.member,
  }),
  {
    kind: 'plan',
    name: 'weights whose sum is too large',
    input: change(fullPlan, ['weighting', 'weights', 'steam'], 1e8),
    problems: [['unsafe-weight', 'plan.weighting.weights']],
    beyondJsonSchema: ties.sum,
  },

  good('scorecard', 'full', fullScorecard),
  good('scorecard', 'empty', { ratings: {} }),
  good('scorecard', 'a note without a rating', { ratings: {}, notes: { steam: 'Out of time.' } }),
  good('scorecard', 'an empty plan', { ratings: { steam: 1 }, plan: {} }),
  bad('scorecard', ['ratings'], { code: 'not-an-object' }),
  bad('scorecard', ['ratings'], { value: [['steam', 4]], code: 'not-an-object' }),
  bad('scorecard', ['ratings', 'steam'], { value: true, code: 'off-scale' }),
  bad('scorecard', ['ratings', 'steam'], { value: 'skip', code: 'off-scale' }),
  bad('scorecard', ['ratings', 'steam'], { value: 3.5, code: 'off-scale' }),
  bad('scorecard', ['ratings', '__proto__'], { value: 4, code: 'unknown-key' }),
  bad('scorecard', ['candidate'], { value: 17, code: 'not-text' }),
  bad('scorecard', ['notes'], { value: 'Knew the oven.', code: 'not-an-object' }),
  bad('scorecard', ['notes', 'steam'], { value: ['Knew it.'], code: 'not-text' }),
  bad('scorecard', ['rating'], { value: {}, code: 'unknown-key' }),
  bad('scorecard', ['plan'], { value: [], code: 'not-an-object' }),
  bad('scorecard', ['plan', 'roleCritcal'], { value: [], code: 'unknown-key' }),
  bad('scorecard', ['plan', 'questions', 3], { value: 'steam', code: 'duplicate' }),
  bad('scorecard', ['ratings', 'crust'], {
    value: 4,
    code: 'outside-plan',
    beyond: ties.member,
  }),
  bad('scorecard', ['notes', 'crust'], {
    value: 'Burnt.',
    code: 'outside-plan',
    beyond: ties.member,
  }),

  good('score', 'of an interview', fullScore),
  good('score', 'of nothing', scoreInterview({})),
  good('score', 'of a panel', panelScore),
  bad('score', ['average'], { value: '4', code: 'does-not-follow' }),
  bad('score', ['total'], { value: 0.5, code: 'does-not-follow' }),
  bad('score', ['weight'], { value: -1, code: 'does-not-follow' }),
  bad('score', ['summary'], { value: 'mode', code: 'unknown-choice' }),
  bad('score', ['rated'], { code: 'does-not-follow' }),
  bad('score', ['distribution', 'x'], { value: 1, code: 'does-not-follow' }),
  bad('score', ['distribution', '1'], { value: -1, code: 'does-not-follow' }),
  bad('score', ['questions', 0, 'rating'], { value: 'missing', code: 'off-scale' }),
  bad('score', ['byLevel', '__proto__'], {
    value: { average: null, total: 0, weight: 0, count: 0, lowest: null },
    code: 'unknown-key',
  }),
  bad('score', ['byLevel', 'master', 'lowest'], { value: 'none', code: 'invalid-number' }),
  bad('score', ['extra'], { value: 1, code: 'unknown-key' }),

  good('decision', 'to offer', decide(fullScore)),
  good('decision', 'on nothing', decide(scoreInterview({}))),
  good('decision', 'on a panel', decide(panelScore)),
  bad('decision', ['outcome'], { value: 'hired', code: 'unknown-choice' }),
  bad('decision', ['reasons', 0, 'code'], { value: 'charm', code: 'unknown-choice' }),
  bad('decision', ['reasons', 0, 'total'], { value: 'many', code: 'invalid-number' }),
  bad('decision', ['flip'], { code: 'not-an-object' }),
  bad('decision', ['settled'], { value: 'maybe', code: 'unknown-choice' }),
  bad('decision', ['reachable', 'lowest'], { value: null, code: 'invalid-number' }),
];

import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { backendOutline } from '../../data/backend/outline.ts';
import type { HireThreshold, InterviewPlan, Outline } from '../../src/model.ts';
import { lintPlan } from '../../src/schema/index.ts';
import { catchError } from '../caught.ts';

const questions = ['cap-theorem', 'idempotency', 'saga-pattern', 'raft-consensus'] as const;

const bare: Outline = backendOutline;

function lint(plan: InterviewPlan<Outline>, threshold?: HireThreshold) {
  return lintPlan<Outline>(plan, { bank: bare, threshold });
}

function find(rule: string, plan: InterviewPlan<Outline>, threshold?: HireThreshold) {
  return lint(plan, threshold).filter((finding) => finding.rule === rule);
}

function weigh(weights: Record<string, number>, reason = 'The role runs one service at night.') {
  return { questions, weighting: { reason, weights } };
}

function gate(average: number, lowest?: number): HireThreshold {
  return {
    average: 3.5,
    roleCritical: { average, required: true, ...(lowest !== undefined && { lowest }) },
    minimumRated: 2,
  };
}

describe('lintPlan', () => {
  test('takes the threshold of the bank, an outline or a whole one', () => {
    const rules = (bank: Outline) => lintPlan({ questions }, { bank }).map(({ rule }) => rule);
    expect(rules(bare)).toEqual([
      'single-question-competency',
      'single-question-section',
      'offer-on-a-fraction',
    ]);
    expect(rules(backendBank)).toEqual(rules(bare));
  });

  test('refuses a plan, a threshold or a bank that is not sound', () => {
    expect(catchError(() => lint({ questions: ['x'] })).message).toBe(
      'Cannot lint plan: plan.questions.0 must be a question of the bank: received "x"',
    );
    expect(catchError(() => lint({}, { average: 7 })).message).toBe(
      'Cannot lint plan: threshold.average must be from 1 to 5 with at most four decimals: received 7',
    );
    expect(catchError(() => lintPlan({}, { bank: {} as never })).code).toBe('invalid-bank');
  });
});

describe('threshold-out-of-reach', () => {
  test('of a plan without questions it is the plan that is at fault', () => {
    expect(find('threshold-out-of-reach', { questions: [] })).toEqual([
      {
        rule: 'threshold-out-of-reach',
        severity: 'error',
        path: ['plan', 'questions'],
        message:
          'No interview can earn an offer: a decision needs 1 rated question, and only 0 can be asked.',
        examples: [{ ratings: {}, outcome: 'undecided' }],
      },
    ]);
  });

  test('counts the questions of the plan, not of the bank', () => {
    expect(find('threshold-out-of-reach', { questions }, { average: 3, minimumRated: 5 })).toEqual([
      expect.objectContaining({ path: ['threshold', 'minimumRated'] }),
    ]);
    expect(find('threshold-out-of-reach', {}, { average: 3, minimumRated: 5 })).toEqual([]);
    expect(find('threshold-out-of-reach', {}, { average: 3, minimumRated: 41 })).toHaveLength(1);
  });
});

describe('threshold-always-met', () => {
  test('shows the smallest interview, with a role-critical question where one is required', () => {
    const plan = { questions, roleCritical: ['raft-consensus'] as const };
    const threshold = { average: 1, roleCritical: { average: 1, lowest: 1, required: true } };
    expect(find('threshold-always-met', plan, threshold)).toEqual([
      {
        rule: 'threshold-always-met',
        severity: 'error',
        path: ['threshold', 'average'],
        message: 'No decided interview can miss the threshold: 1 is the lowest score point.',
        examples: [
          {
            ratings: {
              idempotency: 'skipped',
              'cap-theorem': 'skipped',
              'raft-consensus': 1,
              'saga-pattern': 'skipped',
            },
            outcome: 'conditional-offer',
          },
        ],
      },
    ]);
    expect(
      find('threshold-always-met', plan, {
        ...threshold,
        roleCritical: { average: 1.1, required: true },
      }),
    ).toEqual([]);
    expect(
      find('threshold-always-met', plan, {
        ...threshold,
        roleCritical: { average: 1, lowest: 2, required: true },
      }),
    ).toEqual([]);
  });
});

describe('a gate that wants all role-critical questions rated', () => {
  const plan = { questions, roleCritical: ['raft-consensus', 'saga-pattern'] as const };
  const all = (average: number): HireThreshold => ({
    average: 1,
    roleCritical: { average, allRated: true, required: true },
  });

  test('has no smaller interview than one with all of them', () => {
    const [finding] = find('threshold-always-met', plan, all(1));
    expect(finding?.examples).toEqual([
      {
        ratings: {
          idempotency: 'skipped',
          'cap-theorem': 'skipped',
          'raft-consensus': 1,
          'saga-pattern': 1,
        },
        outcome: 'conditional-offer',
      },
    ]);
    expect(find('offer-on-a-fraction', plan, all(1))).toEqual([]);
  });

  test('keeps it undecided while one is not rated', () => {
    const [finding] = find('idle-role-critical', plan, all(1));
    expect(finding?.message).toContain(
      'They only keep it undecided while not all of them are rated.',
    );
    expect(finding?.examples?.map(({ outcome }) => outcome)).toEqual([
      'conditional-offer',
      'undecided',
    ]);
  });
});

describe('questions of weight 0', () => {
  const weighed = weigh({ 'raft-consensus': 0 }, 'On trial.');

  test('make no offer, and are skipped in examples', () => {
    const none = weigh(Object.fromEntries(questions.map((id) => [id, 0])));
    const [finding] = find('threshold-out-of-reach', none);
    expect(finding?.message).toBe(
      'No interview can earn an offer: a decision needs 1 rated question, and only 0 that count can be asked.',
    );
    const [fraction] = find('offer-on-a-fraction', weighed);
    expect(fraction?.suggestion).toBe('minimumRated: 2');
    expect(fraction?.examples?.[0]?.ratings).toMatchObject({ 'raft-consensus': 'skipped' });
    expect(fraction?.examples?.[0]?.outcome).toBe('conditional-offer');
  });

  test('need a reason like any other weight', () => {
    expect(find('thin-reason', weighed)).toHaveLength(1);
  });
});

describe('idle-role-critical', () => {
  const plan = { questions, roleCritical: ['raft-consensus'] as const };

  test('a required gate, and no role-critical question', () => {
    const [finding] = find('idle-role-critical', { questions }, gate(4));
    expect(finding?.message).toBe(
      'The role-critical questions can never turn an offer into no offer: this interview has none.',
    );
    expect(finding?.path).toEqual(['threshold', 'roleCritical']);
  });

  test('a gate at the lowest score point', () => {
    const [finding] = find('idle-role-critical', plan, gate(1));
    expect(finding?.message).toBe(
      'The role-critical questions can never turn an offer into no offer: even the lowest ratings reach what they ask for. They only keep it undecided while none of them is rated.',
    );
    expect(finding?.examples).toEqual([
      {
        ratings: { idempotency: 5, 'cap-theorem': 5, 'saga-pattern': 5, 'raft-consensus': 1 },
        outcome: 'conditional-offer',
      },
      {
        ratings: {
          idempotency: 5,
          'cap-theorem': 5,
          'saga-pattern': 'skipped',
          'raft-consensus': 'skipped',
        },
        outcome: 'undecided',
      },
    ]);
  });

  test('nothing is undecided by the gate alone if too few are rated without its questions', () => {
    const critical = ['raft-consensus', 'saga-pattern', 'idempotency'] as const;
    const [finding] = find('idle-role-critical', { questions, roleCritical: critical }, gate(1));
    expect(finding?.message).toBe(
      'The role-critical questions can never turn an offer into no offer: even the lowest ratings reach what they ask for.',
    );
    expect(finding?.examples).toHaveLength(1);
  });

  test('a gate that the average implies', () => {
    const all = { questions, roleCritical: questions };
    const [finding] = find('idle-role-critical', all, gate(3));
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toBe(
      'The role-critical questions can never turn an offer into no offer: in a decided interview, ratings that miss what they ask for miss the average too, as the closest case shows.',
    );
  });

  test('a gate that can hold an offer back, and one that is a preference', () => {
    expect(find('idle-role-critical', plan, gate(4))).toEqual([]);
    expect(find('idle-role-critical', plan, gate(1, 2))).toEqual([]);
    const preference = { average: 3.5, roleCritical: { average: 1, required: false } };
    expect(find('idle-role-critical', plan, preference)).toEqual([]);
    expect(find('role-critical-decides-alone', plan, preference)).toEqual([]);
  });
});

describe('role-critical-decides-alone', () => {
  test('all questions are role-critical, and asked for more than the average', () => {
    const all = { questions, roleCritical: questions };
    const [finding] = find('role-critical-decides-alone', all, gate(4));
    expect(finding).toMatchObject({
      severity: 'warning',
      path: ['threshold', 'roleCritical'],
      message:
        'The role-critical questions always decide alone: in a decided interview, ratings that reach what they ask for reach the average too, as the closest case shows.',
    });
    expect(finding?.examples?.[0]?.outcome).toBe('conditional-offer');
  });

  test('the others can pull the average down', () => {
    const some = { questions, roleCritical: ['raft-consensus'] as const };
    expect(find('role-critical-decides-alone', some, gate(4))).toEqual([]);
  });

  test('weights too uneven to look at every case: nothing is claimed', () => {
    const ids = backendOutline.questions.slice(0, 18).map(({ id }) => id);
    const plan = {
      questions: ids,
      roleCritical: ids,
      weighting: {
        reason: 'Each weighs twice the one before.',
        weights: Object.fromEntries(ids.map((id, at) => [id, 2 ** at])),
      },
    };
    expect(find('role-critical-decides-alone', plan, gate(4))).toEqual([]);
    expect(find('idle-role-critical', plan, gate(3))).toEqual([]);
    const even = { questions: ids, roleCritical: ids };
    expect(find('role-critical-decides-alone', even, gate(4))).toHaveLength(1);
    expect(find('idle-role-critical', even, gate(3))).toHaveLength(1);
  });

  test('a scale too long to look at every case: nothing is claimed', () => {
    const scale = Array.from({ length: 1001 }, (_, score) => ({ score }));
    const threshold = { average: 700, roleCritical: { average: 800, required: true } };
    const bank = { ...bare, scale, threshold };
    const rules = (count: number) => {
      const ids = bank.questions.slice(0, count).map(({ id }) => id);
      return lintPlan({ questions: ids, roleCritical: ids }, { bank }).map(({ rule }) => rule);
    };
    expect(rules(2)).toContain('role-critical-decides-alone');
    expect(rules(19)).not.toContain('role-critical-decides-alone');
  });
});

describe('one-question-decides', () => {
  test('a weight above that of all others', () => {
    expect(find('one-question-decides', weigh({ 'cap-theorem': 16 }))).toEqual([
      {
        rule: 'one-question-decides',
        severity: 'warning',
        path: ['plan', 'weighting', 'weights', 'cap-theorem'],
        message:
          'Once "cap-theorem" is rated, no other rating counts for the average: with its weight of 16, 4 reaches 3.5 and 3 does not, whatever the others are.',
        examples: [
          {
            ratings: { idempotency: 1, 'cap-theorem': 4, 'raft-consensus': 1, 'saga-pattern': 1 },
            outcome: 'conditional-offer',
          },
          {
            ratings: { idempotency: 5, 'cap-theorem': 3, 'raft-consensus': 5, 'saga-pattern': 5 },
            outcome: 'no-offer',
          },
        ],
      },
    ]);
  });

  test('the others can still turn it', () => {
    expect(find('one-question-decides', weigh({ 'cap-theorem': 14 }))).toEqual([]);
    expect(find('one-question-decides', { questions })).toEqual([]);
  });

  test('an interview of one question is no matter of weights', () => {
    expect(find('one-question-decides', { questions: ['cap-theorem'] })).toEqual([]);
  });
});

describe('offer-on-a-fraction', () => {
  test('fewer than half may be rated', () => {
    expect(find('offer-on-a-fraction', { questions }, { average: 3, minimumRated: 1 })).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: ['threshold', 'minimumRated'],
        message:
          'An offer may rest on 1 rating: the plan asks 4 questions, and the others may be skipped.',
        suggestion: 'minimumRated: 2',
      }),
    ]);
    expect(find('offer-on-a-fraction', { questions }, { average: 3, minimumRated: 2 })).toEqual([]);
  });

  test('a plan that names no questions', () => {
    const [finding] = find('offer-on-a-fraction', {}, { average: 3, minimumRated: 2 });
    expect(finding?.message).toBe(
      'An offer may rest on 2 ratings: the plan names no questions, so an interview is whatever is rated.',
    );
    expect(finding?.examples).toEqual([
      {
        ratings: { 'array-vs-linked-list': 5, 'hash-table-collisions': 5 },
        outcome: 'conditional-offer',
      },
    ]);
  });
});

describe('single questions', () => {
  test('are counted in the plan', () => {
    const found = lint({ questions }).filter(({ rule }) => rule.startsWith('single-'));
    expect(found.map(({ path, message }) => [path, message])).toEqual([
      [
        ['plan', 'questions'],
        'Each competency is measured by one question, so its average is that one rating.',
      ],
      [
        ['plan', 'questions'],
        'Measured by one question, of 2 sections: data-engineering-and-design.',
      ],
    ]);
  });

  test('of a plan that names no questions nothing is said, for the bank was looked at', () => {
    expect(lint({}).filter(({ rule }) => rule.startsWith('single-'))).toEqual([]);
  });
});

describe('thin-reason', () => {
  const find3 = (weights: Record<string, number>, reason: string) =>
    find('thin-reason', weigh(weights, reason));

  test('fewer than five different words', () => {
    expect(find3({ 'cap-theorem': 2 }, ' It matters a lot here. ')).toEqual([]);
    expect(find3({ 'cap-theorem': 2 }, 'C, C++, C#, F and F#')).toEqual([]);
    expect(find3({ 'cap-theorem': 2 }, '= < > & + C++')).toHaveLength(1);
    expect(find3({ 'cap-theorem': 2 }, ' Important, important, very very important. ')).toEqual([
      {
        rule: 'thin-reason',
        severity: 'warning',
        path: ['plan', 'weighting', 'reason'],
        message:
          'The reason for unequal weights has fewer than 5 different words: Important, important, very very important.',
        suggestion: 'Say what the role does that makes these questions count more.',
      },
    ]);
  });

  test('equal weights need no reason to speak of', () => {
    expect(find3({}, 'None.')).toEqual([]);
    expect(find3(Object.fromEntries(questions.map((id) => [id, 3])), 'None.')).toEqual([]);
    expect(find('thin-reason', { questions })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type { BankQuestion, QuestionBank, RoleCriticalThreshold } from '../../src/model.ts';
import { defineBank, lintBank, listLintRules } from '../../src/schema/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { catchError } from '../caught.ts';
import { measureOverlap, NEAR_COPY } from '../data/rules.ts';

const anchors = {
  1: 'Stays silent, or talks about something else.',
  2: 'Names a tool and no reason.',
  3: 'Weighs two choices in general words.',
  4: 'Tells a story with a figure from practice.',
};

function makeQuestion(number: number, part: Partial<BankQuestion> = {}): BankQuestion {
  const topic = ['apples', 'bridges', 'candles', 'dragons', 'engines'][number - 1] as string;
  return {
    id: `handling-${topic}`,
    number,
    level: 'junior',
    section: number <= 2 ? 'first' : 'second',
    competency: number % 2 ? 'Care' : 'Speed',
    prompt: `How would you handle ${topic} at work?`,
    keyPoints: [`Storing ${topic} safely`, `Counting ${topic} daily`],
    answers: { strong: `I start with storing ${topic} safely.`, weak: 'I would ask.' },
    anchors,
    ...part,
  };
}

function makeBank(
  part: Partial<QuestionBank> = {},
  question: Partial<BankQuestion> = {},
): QuestionBank {
  return {
    id: 'warehouse',
    version: '1.0.0',
    title: 'Warehouse interview',
    scale: [1, 2, 3, 4].map((score) => ({ score, label: `Point ${score}` })),
    levels: [{ id: 'junior', title: 'Junior' }],
    sections: [
      { id: 'first', title: 'First things', level: 'junior' },
      { id: 'second', title: 'Second things', level: 'junior' },
    ],
    questions: [makeQuestion(1, question), makeQuestion(2), makeQuestion(3), makeQuestion(4)],
    threshold: { average: 2.5, minimumRated: 3 },
    ...part,
  };
}

function find(rule: string, bank: QuestionBank) {
  return lintBank(bank).filter((finding) => finding.rule === rule);
}

describe('lintBank', () => {
  test('finds nothing in a bank that has no weakness', () => {
    expect(lintBank(makeBank())).toEqual([]);
  });

  test('finds nothing worse than information in the backend bank', () => {
    const findings = lintBank(backendBank);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'single-question-competency')).toEqual([
      {
        rule: 'single-question-competency',
        severity: 'info',
        path: ['bank', 'questions'],
        message: 'Each competency is measured by one question, so its average is that one rating.',
      },
    ]);
  });

  test('refuses a bank that is not sound', () => {
    const error = catchError(() => lintBank(makeBank({ id: '' })));
    expect([error.code, error.message]).toEqual([
      'invalid-bank',
      'Cannot lint bank: bank.id must be a name on one line with no space around it: received ""',
    ]);
  });

  test('signs each finding with the rule and its severity, in the order of the rules', () => {
    const bank = makeBank(
      { id: 'NEW', threshold: { average: 1, minimumRated: 5 } },
      { anchors: {} },
    );
    const severities = new Map(listLintRules().map(({ name, severity }) => [name, severity]));
    const findings = lintBank(bank);
    for (const { rule, severity } of findings) expect(severity).toBe(severities.get(rule));
    const order = [...severities.keys()];
    const places = findings.map(({ rule }) => order.indexOf(rule));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(4);
  });
});

describe('threshold-out-of-reach', () => {
  test('more must be rated than can be asked', () => {
    const bank = makeBank({ threshold: { average: 2.5, minimumRated: 5 } });
    const [finding] = find('threshold-out-of-reach', bank);
    expect(finding).toEqual({
      rule: 'threshold-out-of-reach',
      severity: 'error',
      path: ['bank', 'threshold', 'minimumRated'],
      message:
        'No interview can earn an offer: a decision needs 5 rated questions, and only 4 can be asked.',
      examples: [
        {
          ratings: Object.fromEntries(bank.questions.map(({ id }) => [id, 4])),
          outcome: 'undecided',
        },
      ],
    });
    const example = finding?.examples?.[0];
    expect(decide(scoreInterview(example?.ratings ?? {}, {}, { bank })).outcome).toBe('undecided');
  });

  test('as many as can be asked are within reach, and so is the highest score point', () => {
    const bank = makeBank({ threshold: { average: 4, minimumRated: 4 } });
    expect(find('threshold-out-of-reach', bank)).toEqual([]);
  });
});

describe('threshold-always-met', () => {
  test('the cut is the lowest score point', () => {
    const bank = makeBank({ threshold: { average: 1 } });
    const [finding] = find('threshold-always-met', bank);
    expect(finding).toEqual({
      rule: 'threshold-always-met',
      severity: 'error',
      path: ['bank', 'threshold', 'average'],
      message: 'No decided interview can miss the threshold: 1 is the lowest score point.',
      examples: [{ ratings: { 'handling-apples': 1 }, outcome: 'conditional-offer' }],
    });
  });

  test('a required gate can be missed by a plan with role-critical questions', () => {
    const always = (roleCritical: RoleCriticalThreshold) =>
      find('threshold-always-met', makeBank({ threshold: { average: 1, roleCritical } })).length;
    expect(always({ average: 1.5, required: true })).toBe(0);
    expect(always({ average: 1, lowest: 2, required: true })).toBe(0);
    expect(always({ average: 1, lowest: 1, required: true })).toBe(1);
    expect(always({ average: 1, required: true })).toBe(1);
    expect(always({ average: 4, required: false })).toBe(1);
  });

  test('the least above it can be missed', () => {
    expect(find('threshold-always-met', makeBank({ threshold: { average: 1.0001 } }))).toEqual([]);
  });
});

describe('single questions', () => {
  test('a competency', () => {
    const bank = makeBank({}, { competency: 'Charm' });
    expect(find('single-question-competency', bank).map(({ message }) => message)).toEqual([
      'Measured by one question, of 3 competencies: Charm, Care.',
    ]);
  });

  test('a section', () => {
    const bank = makeBank({ questions: [makeQuestion(1), makeQuestion(3), makeQuestion(5)] });
    expect(find('single-question-section', bank)).toEqual([
      {
        rule: 'single-question-section',
        severity: 'info',
        path: ['bank', 'questions'],
        message: 'Measured by one question, of 2 sections: first.',
      },
    ]);
  });
});

describe('anchors', () => {
  test('one is missing away from the cut', () => {
    const { 1: _, ...rest } = anchors;
    const bank = makeBank({}, { anchors: rest });
    expect(find('missing-anchors', bank)).toEqual([
      {
        rule: 'missing-anchors',
        severity: 'info',
        path: ['bank', 'questions', 0, 'anchors'],
        message:
          '"handling-apples" has no anchor for 1, so interviewers may differ on what it stands for.',
      },
    ]);
    expect(find('missing-cut-anchors', bank)).toEqual([]);
  });

  test.each<[average: number, gone: 1 | 2 | 3 | 4, around: boolean]>([
    [2.5, 1, false],
    [2.5, 2, true],
    [2.5, 3, true],
    [2.5, 4, false],
    // A cut on a score point parts it from the one below.
    [3, 2, true],
    [3, 3, true],
    [3, 4, false],
    [1, 1, true],
    [1, 2, false],
    [4, 3, true],
    [4, 4, true],
  ])('with a cut of %d, anchor %d is next to it: %j', (average, gone, around) => {
    const { [gone]: _, ...rest } = anchors as Record<number, string>;
    const bank = makeBank({ threshold: { average } }, { anchors: rest });
    expect(find('missing-cut-anchors', bank).length).toBe(around ? 1 : 0);
    expect(find('missing-anchors', bank).length).toBe(around ? 0 : 1);
  });

  test('all are missing', () => {
    const { anchors: _, ...question } = makeQuestion(1);
    const bank = makeBank({ questions: [question, makeQuestion(2)] });
    expect(find('missing-anchors', bank)[0]?.message).toContain('no anchor for 1, 4, so');
    expect(find('missing-cut-anchors', bank)).toEqual([
      {
        rule: 'missing-cut-anchors',
        severity: 'warning',
        path: ['bank', 'questions', 0, 'anchors'],
        message: '"handling-apples" has no anchor for 2, 3, and the cut of 2.5 falls beside it.',
      },
    ]);
  });

  test.each<[text: string, copy: boolean]>([
    ['Names a tool and no reason.', true],
    ['names A TOOL, and no reason', true],
    ['Names a tool and tells jokes.', true],
    ['Names a tool and one bad joke.', false],
    ['Names a gadget with one bad joke.', false],
    ['Names a tool and nothing but one bad joke.', false],
    ['…', false],
  ])('near copies are those with an overlap of half the words: %s', (text, copy) => {
    const bank = makeBank({}, { anchors: { ...anchors, 4: text } });
    expect(measureOverlap(anchors[2], text) >= NEAR_COPY).toBe(copy);
    expect(find('near-copy-anchors', bank)).toEqual(
      copy
        ? [
            {
              rule: 'near-copy-anchors',
              severity: 'warning',
              path: ['bank', 'questions', 0, 'anchors', '4'],
              message:
                'The anchors of 2 and 4 share half of their words or more, so they are hard to tell apart.',
            },
          ]
        : [],
    );
  });

  test.each<[text: string, other: string, copy: boolean]>([
    ['Names C.', 'Names C++.', false],
    ['Names C.', 'Names C#.', false],
    ['Names C++.', 'Names (C++)', true],
    ['Names `==`.', 'Names `===`.', false],
    ['Names `==`.', 'Names ==', true],
    ['Writes a < b.', 'Writes a > b.', true],
    ['a < b', 'b > 0', false],
    ['Names `&`.', 'Names `&&`.', false],
    ['`==`', '`==`', true],
  ])('signs count as words do: %s and %s', (text, other, copy) => {
    const bank = makeBank({}, { anchors: { ...anchors, 1: text, 4: other } });
    expect(find('near-copy-anchors', bank)).toHaveLength(copy ? 1 : 0);
  });

  test('two anchors without a word are no near copies', () => {
    const bank = makeBank({}, { anchors: { ...anchors, 1: '—', 4: '…' } });
    expect(find('near-copy-anchors', bank)).toEqual([]);
  });
});

describe('uncovered-key-points', () => {
  const lint = (keyPoints: string[], strong: string) =>
    find('uncovered-key-points', makeBank({}, { keyPoints, answers: { strong, weak: 'No.' } }));

  test('the strong answer is about something else', () => {
    expect(lint(['Storing apples safely', 'Counting daily'], 'I like apples.')).toEqual([
      {
        rule: 'uncovered-key-points',
        severity: 'warning',
        path: ['bank', 'questions', 0, 'answers', 'strong'],
        message:
          'The strong answer covers no key point: it holds less than half of the words of each.',
      },
    ]);
  });

  test('one key point with half of its words is enough', () => {
    expect(lint(['Storing apples', 'Counting crates daily'], 'Apples first.')).toEqual([]);
    expect(lint(['Stores 1000+'], 'I had 1000 of them.')).toEqual([]);
  });

  test('short words say nothing, and a key point of short words only is not looked at', () => {
    expect(lint(['It is so', 'Counting crates'], 'It is so.')).toHaveLength(1);
    expect(lint(['It is so'], 'I like apples.')).toEqual([]);
    expect(lint(['Oven'], 'I like apples.')).toHaveLength(1);
    expect(lint([], 'I like apples.')).toEqual([]);
  });

  test('without answers or key points there is nothing to compare', () => {
    const { keyPoints: _, ...noPoints } = makeQuestion(1);
    const { answers: __, ...noAnswers } = makeQuestion(2);
    const bank = makeBank({ questions: [noPoints, noAnswers] });
    expect(find('uncovered-key-points', bank)).toEqual([]);
  });
});

describe('prompts', () => {
  test.each<[prompt: string, marks: number]>([
    ['How do you store apples? And how do you count them?', 2],
    ['Why? How? When?', 3],
    ['你怎么做？为什么？', 2],
    ['Really?! You store apples how??', 2],
    ['How do you store apples?', 0],
    ['Really??', 0],
    ['What do `a?.b` and `a ?? b` do?', 0],
    ['What does `a?.b` do? And `a ?? b`?', 2],
    ['Tell me how you store apples.', 0],
  ])('%s asks too many: %d', (prompt, marks) => {
    expect(find('double-question', makeBank({}, { prompt }))).toEqual(
      marks === 0
        ? []
        : [
            {
              rule: 'double-question',
              severity: 'info',
              path: ['bank', 'questions', 0, 'prompt'],
              message: `The prompt asks ${marks} questions, and one rating cannot tell them apart.`,
              suggestion: 'Move all but the first to followUps.',
            },
          ],
    );
  });

  test.each<[prompt: string, keyPoint: string, given: boolean]>([
    ['Is storing apples safely on shelves good?', 'Storing apples safely on dry shelves', true],
    ['Is storing apples safely on shelves good?', 'Storing apples safely indoors', true],
    ['Is storing apples good?', 'Storing apples safely on shelves', false],
    ['Is storing apples safely good?', 'Storing apples safely', false],
  ])('%s gives away "%s": %j', (prompt, keyPoint, given) => {
    const bank = makeBank({}, { prompt, keyPoints: [keyPoint] });
    expect(find('answer-in-prompt', bank)).toEqual(
      given
        ? [
            {
              rule: 'answer-in-prompt',
              severity: 'warning',
              path: ['bank', 'questions', 0, 'prompt'],
              message: `The prompt gives a key point away: ${keyPoint}`,
            },
          ]
        : [],
    );
  });

  test.each<[prompt: string, other: string]>([
    ['HOW would you  handle\tcandles at work', 'How would you handle candles at work?'],
    ['What does `==` compare?!', '  What does `==` compare …'],
    ['什么是锁？', '什么是锁。'],
  ])('%s and %s are the same prompt', (prompt, other) => {
    const questions = [makeQuestion(1, { prompt }), makeQuestion(3, { prompt: other })];
    expect(find('duplicate-prompt', makeBank({ questions }))).toEqual([
      {
        rule: 'duplicate-prompt',
        severity: 'error',
        path: ['bank', 'questions', 1, 'prompt'],
        message: 'The prompt is that of "handling-apples", so one answer would be rated twice.',
      },
    ]);
  });

  test.each<string[]>([
    ['How is memory freed in C?', 'How is memory freed in C++?', 'How is memory freed in C#?'],
    ['What does `==` compare in JavaScript?', 'What does `===` compare in JavaScript?'],
    ['What is a `Map`?', 'What is a `map`?'],
    ['What does `?` do?', 'What does `??` do?', 'What does `.` do?'],
    ['What does `a b` match?', 'What does `a  b` match?'],
    ['When is x < y?', 'When is x > y?'],
  ])('a sign or a letter of code makes another prompt: %s, %s', (...prompts) => {
    const questions = prompts.map((prompt, at) => makeQuestion(at + 1, { prompt }));
    expect(find('duplicate-prompt', makeBank({ questions }))).toEqual([]);
  });

  test('prompts of nothing but marks are one prompt, found in linear time', () => {
    const prompt = '?'.repeat(200_000);
    const questions = [
      makeQuestion(1, { prompt }),
      makeQuestion(3, { prompt: '!' }),
      makeQuestion(5, { prompt: `${prompt}x` }),
    ];
    expect(find('duplicate-prompt', makeBank({ questions })).map(({ path }) => path[2])).toEqual([
      1,
    ]);
  });

  test('an absent prompt is no prompt', () => {
    const questions = [1, 2].map((number) => {
      const { prompt: _, keyPoints: __, ...question } = makeQuestion(number);
      return question;
    });
    const found = lintBank(makeBank({ questions })).map(({ rule }) => rule);
    expect(found).not.toContain('duplicate-prompt');
    expect(found).not.toContain('double-question');
    expect(found).not.toContain('answer-in-prompt');
  });
});

describe('unstable-id', () => {
  test.each<[id: string, fault: string, suggestion: string | undefined]>([
    ['Q12', 'names a position or nothing, and will not fit for long', 'care'],
    ['question-3', 'names a position or nothing, and will not fit for long', 'care'],
    ['12', 'names a position or nothing, and will not fit for long', 'care'],
    ['todo', 'names a position or nothing, and will not fit for long', 'care'],
    ['New-2', 'names a position or nothing, and will not fit for long', 'care'],
    [
      'Stored Apples',
      'is not in kebab-case: small letters, digits and single hyphens',
      'stored-apples',
    ],
    [
      'apples_stored',
      'is not in kebab-case: small letters, digits and single hyphens',
      'apples-stored',
    ],
    ['apples--x', 'is not in kebab-case: small letters, digits and single hyphens', 'apples-x'],
    ['Äpfel', 'is not in kebab-case: small letters, digits and single hyphens', 'apfel'],
    ['C++_or_&_C', 'is not in kebab-case: small letters, digits and single hyphens', 'c-or-c'],
    ['苹果 b', 'is not in kebab-case: small letters, digits and single hyphens', 'b'],
    ['苹果', 'is not in kebab-case: small letters, digits and single hyphens', undefined],
  ])('%s %s', (id, fault, suggestion) => {
    expect(find('unstable-id', makeBank({}, { id }))).toEqual([
      {
        rule: 'unstable-id',
        severity: 'warning',
        path: ['bank', 'questions', 0, 'id'],
        message: `The id "${id}" ${fault}. Stored ratings need ids that last.`,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ]);
  });

  test.each(['404-vs-500', 'n-plus-one', 'cap', 'http2', 'newton', 'question-mark'])(
    '%s will last',
    (id) => {
      expect(find('unstable-id', makeBank({}, { id }))).toEqual([]);
    },
  );

  test('looks at the bank, its levels and its sections too', () => {
    const bank = makeBank({
      id: 'Warehouse',
      levels: [
        { id: 'junior', title: 'Junior' },
        { id: 'level 2', title: 'Two' },
      ],
      sections: [
        { id: 'first', title: 'First', level: 'junior' },
        { id: 'second', title: 'Second', level: 'junior' },
        { id: 'section-3', title: 'Packing Goods', level: 'junior' },
      ],
    });
    expect(find('unstable-id', bank).map(({ path, suggestion }) => [path, suggestion])).toEqual([
      [['bank', 'id'], 'warehouse'],
      [['bank', 'levels', 1, 'id'], 'level-2'],
      [['bank', 'sections', 2, 'id'], 'packing-goods'],
    ]);
  });
});

test('a defined bank can be linted as it is', () => {
  expect(lintBank(defineBank(makeBank()))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { type GuideOptions, parseGuide } from '../../src/guide/index.ts';

const QUESTIONS = `## 1. What is a closure?

**Strong answer:** It keeps variables.

**Weak answer:** It is a loop.

## 2. What is a promise?

**Strong answer:** A value to come.

**Weak answer:** It is a thread.
`;

function read(text: string, options: Partial<GuideOptions> = {}) {
  return parseGuide(text, { id: 'web', scale: 'backend', ...options });
}

/** The average that a guide states in its introduction, and what was found of it. */
function readCut(sentence: string, options: Partial<GuideOptions> = {}) {
  const { bank, findings } = read(`# Web\n\n${sentence}\n\n${QUESTIONS}`, options);
  const codes = findings.map(({ code }) => code).filter((code) => code.includes('threshold'));
  return [bank.threshold.average, ...codes];
}

describe('a cut in words', () => {
  test.each([
    ['Pass mark: 3', 3],
    ['Passing score is 3.', 3],
    ['Minimum average: 3', 3],
    ['We hire at an average of 3 or more.', 3],
    ['Cut-off: 3.2', 3.2],
    ['Hire if the average is 3.2 or higher.', 3.2],
    ['An offer needs an average of at least 3.', 3],
    ['Hire bar: 4', 4],
    ['Threshold: 3.5 average', 3.5],
    ['Candidates who average 4 or above move on.', 4],
    ['The minimum score to pass is 3.', 3],
    ['To pass, score 3 or better on average', 3],
    ['We hire from an average of 3.25+.', 3.25],
    ['- Hire: no less than 3 on average', 3],
  ])('%s', (sentence, average) => {
    expect(readCut(sentence)).toEqual([average, 'threshold-words']);
    expect(readCut(sentence, { threshold: 2 })[0]).toBe(average);
  });

  test('beside the scale', () => {
    const scale =
      'Scale: 1 = poor, 2 = weak, 3 = fine, 4 = good. Hire if the average is at least 3.';
    const { bank } = read(`# Web\n\n${scale}\n\n${QUESTIONS}`, { scale: undefined });
    expect([bank.scale.length, bank.threshold.average]).toEqual([4, 3]);
  });

  test.each([
    'Passing score 70 %',
    'Pass mark: 70',
    'Recommend hire at 3.5+',
    'Average score must be above 3',
    'Pass mark: 3,5 points',
    'Hire bar: 3-4 points',
  ])('what cannot be read is named: %s', (sentence) => {
    expect(readCut(sentence)).toEqual([3.5, 'default-threshold', 'threshold-unclear']);
    expect(readCut(sentence, { threshold: 2 })).toEqual([2, 'threshold-unclear']);
  });

  test.each([
    'We hire 3 people a year.',
    'On average an interview takes 45 minutes.',
    'Rate each answer from 1 to 5.',
    'Ask at least 3 questions.',
  ])('none: %s', (sentence) => {
    expect(readCut(sentence)).toEqual([3.5, 'default-threshold']);
  });

  test('figures with a sign are read as ever', () => {
    expect(readCut('Average ≥ 3, none below 2. Pass mark: 4')).toEqual([3, 'threshold-words']);
  });
});

test('a remark that closes the document is part of no answer', () => {
  const { bank, unplaced } = read(`# Web\n\n${QUESTIONS}\n_Thanks for helping!_\n`);
  expect(bank.questions[1]?.answers?.weak).toBe('It is a thread.');
  expect(unplaced).toEqual([{ line: 15, text: '_Thanks for helping!_' }]);
});

test('a list that mostly tells is no list of questions', () => {
  const { bank, findings } = read(`# Web

## Before you start

- Say hello.
- Explain the format.

## Questions

- What is a closure?
- What is a promise?
- How does a browser draw a page?
- Garbage.
`);
  expect(bank.questions.map(({ prompt }) => prompt)).toEqual([
    'What is a closure?',
    'What is a promise?',
    'How does a browser draw a page?',
  ]);
  expect(
    findings.filter(({ code }) => code === 'passed-over').map(({ message }) => message),
  ).toEqual([
    '"Explain the format." asks, but stands in a list that mostly does not: it was passed over',
    '"Garbage." stands among the questions and asks nothing: it was passed over',
  ]);
});

test('a lone answer goes to the notes, and that is said once', () => {
  const { bank, findings } = read(`# Web

## 1. What is a closure?

Good answer:
- keeps variables

Bad answer: It is a loop.

## 2. What is a promise?

**Answer:** A value to come.
`);
  expect(bank.questions.map(({ cue }) => cue)).toEqual([
    'Weak answer: It is a loop.',
    'Strong answer: A value to come.',
  ]);
  expect(findings.filter(({ code }) => code === 'lone-answer')).toEqual([
    {
      code: 'lone-answer',
      line: 3,
      message:
        'questions with a strong answer and no weak one, or the reverse: 2; such an answer went to the notes of the interviewer',
    },
  ]);
});

import { describe, expect, test } from 'vitest';
import { backendOutline } from '../../data/backend/outline.ts';
import type { BankOptions } from '../../src/model.ts';
import { parallelPlans } from '../../src/plan/index.ts';
import { explain } from '../caught.ts';

function explainPlans(n: number, options: object) {
  const { bank, ...wishes } = options as BankOptions;
  const { code, issues } = explain(() =>
    parallelPlans(n, { seed: 1, ...wishes } as never, { bank }),
  );
  expect(code).toBe('invalid-plan');
  return issues;
}

function listMessages(n: number, options: object): string[] {
  return explainPlans(n, options).map(({ message }) => message);
}

describe('wishes that want a question both in and out', () => {
  test('are all named at once, with what is wrong with the count', () => {
    const options = {
      level: 'expert',
      sections: ['distributed-systems', 'databases-and-apis'],
      count: 3,
      roleCritical: ['cap-theorem', 'acid-properties'],
      include: ['saga-pattern', 'big-o-notation'],
      exclude: ['raft-consensus', 'cap-theorem', 'saga-pattern'],
    };
    expect(listMessages(1, options)).toEqual([
      'wishes.roleCritical.0 wants "cap-theorem" in and wishes.exclude.1 wants it out: drop one of the two',
      'wishes.roleCritical.1 wants "acid-properties" in, which is of "fresher", and wishes.level leaves that out: drop the question or add "fresher"',
      'wishes.include.0 wants "saga-pattern" in and wishes.exclude.2 wants it out: drop one of the two',
      'wishes.include.1 wants "big-o-notation" in, which is of "fresher", and wishes.level leaves that out: drop the question or add "fresher"',
      'wishes.include.1 wants "big-o-notation" in, which is of "data-structures-and-algorithms", and wishes.sections leaves that out: drop the question or add "data-structures-and-algorithms"',
      'wishes.count must be at least 4, for roleCritical and include name 4 questions: received 3; raise count to 4, or drop 1 of them',
    ]);
  });

  test('stand where the question is wanted', () => {
    expect(
      explainPlans(1, { count: 1, roleCritical: ['cap-theorem'], exclude: ['cap-theorem'] }),
    ).toMatchObject([{ code: 'conflicting-wishes', path: ['wishes', 'roleCritical', 0] }]);
  });

  test('are not told to drop a question that the count needs', () => {
    const conflict = {
      level: 'expert',
      sections: ['distributed-systems', 'databases-and-apis'],
      include: ['acid-properties', 'cap-theorem'],
      exclude: ['cap-theorem'],
    };
    expect(listMessages(1, { ...conflict, count: 6 })).toEqual([
      'wishes.include.0 wants "acid-properties" in, which is of "fresher", and wishes.level leaves that out: drop the question or add "fresher"',
      'wishes.include.1 wants "cap-theorem" in and wishes.exclude.0 wants it out: drop one of the two',
    ]);
    expect(listMessages(1, { ...conflict, count: 7 })).toEqual([
      'wishes.include.0 wants "acid-properties" in, which is of "fresher", and wishes.level leaves that out: add "fresher"',
      'wishes.include.1 wants "cap-theorem" in and wishes.exclude.0 wants it out: drop wishes.exclude.0',
    ]);
  });

  test('are named beside wishes that cannot be read', () => {
    expect(
      listMessages(1, { count: -1, include: ['cap-theorem'], exclude: ['cap-theorem'] }),
    ).toEqual([
      'wishes.count must be a positive integer: received -1',
      'wishes.include.0 wants "cap-theorem" in and wishes.exclude.0 wants it out: drop one of the two',
    ]);
  });
});

describe('wishes for which there are not enough questions', () => {
  test.each<[n: number, options: object, message: string, suggestion: string | undefined]>([
    [
      1,
      { count: 41 },
      'wishes.count must be at most 40, for no more questions are in the bank: received 41; lower count to 40',
      '40',
    ],
    [
      1,
      { count: 16, level: 'expert' },
      'wishes.count must be at most 15, for no more questions are left by level: received 16; lower count to 15, or drop level',
      '15',
    ],
    [
      1,
      { count: 7, sections: 'distributed-systems', exclude: ['cap-theorem'] },
      'wishes.count must be at most 6, for no more questions are left by sections and exclude: received 7; lower count to 6, or drop sections, or drop exclude',
      '6',
    ],
    [
      1,
      { count: 16, level: 'fresher', sections: 'data-structures-and-algorithms' },
      'wishes.count must be at most 6, for no more questions are left by level and sections: received 16; lower count to 6, or drop level and drop sections',
      '6',
    ],
    [
      1,
      { count: 41, level: 'fresher', sections: 'distributed-systems' },
      'no wishes.count is possible, for no questions are left by level and sections: received 41; lower count to 7 and drop level, or lower count to 15 and drop sections',
      undefined,
    ],
    [
      1,
      { count: 1, level: [] },
      'no wishes.count is possible, for no questions are left by level: received 1; drop level',
      undefined,
    ],
    [
      1,
      { count: 1, bank: { ...backendOutline, questions: [] } },
      'no wishes.count is possible, for no questions are in the bank: received 1',
      undefined,
    ],
    [
      1,
      { count: 50, level: 'expert' },
      'wishes.count must be at most 15, for no more questions are left by level: received 50; lower count to 15',
      '15',
    ],
    [
      1,
      { count: 3, level: 'expert', sections: 'data-structures-and-algorithms' },
      'no wishes.count is possible, for no questions are left by level and sections: received 3; drop level, or drop sections',
      undefined,
    ],
    [
      1,
      { count: 41, level: ['fresher', 'intermediate', 'expert'], exclude: [] },
      'wishes.count must be at most 40, for no more questions are in the bank: received 41; lower count to 40',
      '40',
    ],
    [
      3,
      { count: 15 },
      'n must be at most 2, for there are not more disjoint plans of 15 questions with the same number from each section: received 3; lower n to 2, or lower count to 11',
      '2',
    ],
    [
      4,
      { count: 4, level: 'expert', exclude: ['cap-theorem'] },
      'n must be at most 3, for there are not more disjoint plans of 4 questions with the same number from each section: received 4; lower n to 3, or lower count to 3, or drop level',
      '3',
    ],
    [
      1e9,
      { count: 2, roleCritical: ['cap-theorem'] },
      'n must be at most 9, for there are not more disjoint plans of 2 questions with the same number from each section: received 1000000000; lower n to 9',
      '9',
    ],
    [
      2,
      { count: 41 },
      'wishes.count must be at most 18, for no more questions are in the bank for 2 disjoint plans with the same number from each section: received 41; lower count to 18',
      '18',
    ],
    [
      3,
      { count: 41 },
      'wishes.count must be at most 11, for no more questions are in the bank for 3 disjoint plans with the same number from each section: received 41; lower count to 11',
      '11',
    ],
    [
      8,
      { count: 8, sections: 'distributed-systems' },
      'no wishes.count is possible, for too few questions are left by sections for 8 disjoint plans with the same number from each section: received 8; lower n to 7 and lower count to 1, or lower n to 4 and drop sections, or lower count to 2 and drop sections',
      undefined,
    ],
    [
      3,
      { count: 3, level: 'expert', sections: 'data-structures-and-algorithms' },
      'no wishes.count is possible, for too few questions are left by level and sections for 3 disjoint plans with the same number from each section: received 3; drop sections, or lower n to 2 and drop level, or lower count to 2 and drop level',
      undefined,
    ],
    [
      2,
      { count: 1, include: ['cap-theorem', 'big-o-notation'] },
      'wishes.count must be at least 3, for roleCritical and include name 2 questions and each plan needs one of its own: received 1; raise count to 3, or drop 2 of them',
      '3',
    ],
    [
      20,
      { count: 1, include: ['cap-theorem', 'big-o-notation'] },
      'wishes.count must be at least 3, for roleCritical and include name 2 questions and each plan needs one of its own: received 1; lower n to 9 and raise count to 3, or lower n to 9 and drop 2 of them',
      undefined,
    ],
    [
      2,
      { count: 1, include: ['cap-theorem'] },
      'n must be at most 1, for roleCritical and include name as many questions as count asks for and each plan would be the same: received 2; lower n to 1, or raise count to 2, or drop 1 of them',
      '1',
    ],
  ])('%s plans of %o', (n, options, message, suggestion) => {
    expect(explainPlans(n, options)).toStrictEqual([
      {
        code: 'impossible-count',
        path: message.startsWith('n ') ? ['n'] : ['wishes', 'count'],
        message,
        ...(suggestion !== undefined && { suggestion }),
      },
    ]);
  });
});
